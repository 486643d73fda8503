{{/*
How to ask for health: the handler of a probe. Kubernetes' gRPC probes speak no
TLS. Where the service does, they ask the admin port, which answers in the clear.
*/}}
{{- define "attribd.probe" -}}
{{- $clear := eq .Values.tls.secretName "" }}
{{- $method := .Values.probes.method }}
{{- if eq $method "auto" }}
{{- $method = ternary "grpc" "exec" (or $clear .Values.admin.enabled) }}
{{- end }}
{{- if and (eq $method "grpc") (not $clear) (not .Values.admin.enabled) }}
{{- fail "probes.method: with TLS, grpc asks the admin port: set admin.enabled, or take exec" }}
{{- end }}
{{- if and (eq $method "http") (not .Values.admin.enabled) }}
{{- fail "probes.method: http asks the admin port: set admin.enabled" }}
{{- end }}
{{- if eq $method "grpc" }}
grpc:
  port: {{ ternary .Values.service.port .Values.admin.port $clear }}
{{- else if eq $method "http" }}
httpGet:
  path: /healthz
  port: admin
{{- else }}
exec:
  command:
    {{- include "attribd.healthcheck" . | nindent 4 }}
{{- end }}
{{- end }}

{{/*
The command line of attribd healthcheck. By the service's own configuration it
knows whether there is TLS, and believes the service's own certificate alone.
*/}}
{{- define "attribd.healthcheck" -}}
- /usr/bin/attribd
- healthcheck
- --config=/etc/attribd/config/attribd.yaml
{{- end }}
