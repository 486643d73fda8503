{{- define "attribd.workerConfig" -}}
{{- $worker := .Values.worker }}
{{- $file := deepCopy $worker.config }}
{{- $_ := set $file "nats-url" $worker.nats.url }}
{{- if $worker.nats.credsSecretName }}
{{- $_ := set $file "nats-creds" (printf "/etc/attribd/nats/%s" $worker.nats.credsKey) }}
{{- end }}
{{- if $worker.nats.tlsSecretName }}
{{- $_ := set $file "nats-tls-ca" "/etc/attribd/nats-tls/ca.crt" }}
{{- if $worker.nats.clientAuth }}
{{- $_ := set $file "nats-tls-cert" "/etc/attribd/nats-tls/tls.crt" }}
{{- $_ := set $file "nats-tls-key" "/etc/attribd/nats-tls/tls.key" }}
{{- end }}
{{- end }}
{{- if .Values.lexicon }}
{{- $_ := set $file "lexicon-dir" "/etc/attribd/lexicon" }}
{{- end }}
{{- $_ := set $file "admin-listen" (printf ":%d" (int .Values.admin.port)) }}
{{- $_ := set $file "drain-timeout" (printf "%ds" (int $worker.drainSeconds)) }}
{{- toYaml $file }}
{{- end }}

{{/*
A worker that has lost its queue is not ready, and must not be killed for it:
whether it lives is asked of its admin port alone.
*/}}
{{- define "attribd.workerContainer" -}}
image: {{ include "attribd.image" . | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
command: ["/usr/bin/attribd"]
args: ["worker", "--config=/etc/attribd/config/worker.yaml"]
{{- include "attribd.env" (dict "resources" .Values.worker.resources "extra" .Values.worker.extraEnv) }}
ports:
  - name: admin
    containerPort: {{ .Values.admin.port }}
    protocol: TCP
startupProbe:
  tcpSocket:
    port: admin
  {{- toYaml .Values.probes.startup | nindent 2 }}
readinessProbe:
  grpc:
    port: {{ .Values.admin.port }}
  {{- toYaml .Values.probes.readiness | nindent 2 }}
livenessProbe:
  tcpSocket:
    port: admin
  {{- toYaml .Values.probes.liveness | nindent 2 }}
resources:
  {{- toYaml .Values.worker.resources | nindent 2 }}
securityContext:
  {{- toYaml .Values.securityContext | nindent 2 }}
volumeMounts:
  - name: config
    mountPath: /etc/attribd/config
    readOnly: true
  {{- if .Values.worker.nats.credsSecretName }}
  - name: nats
    mountPath: /etc/attribd/nats
    readOnly: true
  {{- end }}
  {{- if .Values.worker.nats.tlsSecretName }}
  - name: nats-tls
    mountPath: /etc/attribd/nats-tls
    readOnly: true
  {{- end }}
  {{- if .Values.lexicon }}
  - name: lexicon
    mountPath: /etc/attribd/lexicon
    readOnly: true
  {{- end }}
{{- end }}

{{- define "attribd.workerVolumes" -}}
- name: config
  configMap:
    name: {{ include "attribd.fullname" . }}-worker
{{- with .Values.worker.nats.credsSecretName }}
- name: nats
  secret:
    secretName: {{ . }}
    defaultMode: 0440
{{- end }}
{{- with .Values.worker.nats.tlsSecretName }}
- name: nats-tls
  secret:
    secretName: {{ . }}
    defaultMode: 0440
{{- end }}
{{- if .Values.lexicon }}
- name: lexicon
  configMap:
    name: {{ include "attribd.fullname" . }}-lexicon
{{- end }}
{{- end }}
