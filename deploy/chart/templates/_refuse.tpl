{{/* What values.schema.json cannot say: values that do not go together. */}}
{{- define "attribd.refuse" -}}
{{- if and .Values.tls.clientAuth (not .Values.tls.secretName) }}
{{- fail "tls.clientAuth: set tls.secretName" }}
{{- end }}
{{- if and .Values.worker.nats.clientAuth (not .Values.worker.nats.tlsSecretName) }}
{{- fail "worker.nats.clientAuth: set worker.nats.tlsSecretName" }}
{{- end }}
{{- if gt (int .Values.autoscaling.minReplicas) (int .Values.autoscaling.maxReplicas) }}
{{- fail "autoscaling.minReplicas is more than autoscaling.maxReplicas" }}
{{- end }}
{{- if and .Values.podMonitor.enabled (not .Values.admin.enabled) }}
{{- fail "podMonitor.enabled: metrics are on the admin port: set admin.enabled" }}
{{- end }}
{{- end }}
