{{- define "attribd.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/* Room is left for "-headless", the longest suffix. */}}
{{- define "attribd.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 54 | trimSuffix "-" }}
{{- else if contains (include "attribd.name" .) .Release.Name }}
{{- .Release.Name | trunc 54 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name (include "attribd.name" .) | trunc 54 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{- define "attribd.instance" -}}
app.kubernetes.io/name: {{ include "attribd.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{/* What tells the pods of the service from those of the workers. */}}
{{- define "attribd.selector" -}}
{{ include "attribd.instance" . }}
app.kubernetes.io/component: server
{{- end }}

{{- define "attribd.workerSelector" -}}
{{ include "attribd.instance" . }}
app.kubernetes.io/component: worker
{{- end }}

{{- define "attribd.labels" -}}
{{ include "attribd.instance" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- define "attribd.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- default (include "attribd.fullname" .) .Values.serviceAccount.name }}
{{- else }}
{{- default "default" .Values.serviceAccount.name }}
{{- end }}
{{- end }}

{{- define "attribd.image" -}}
{{- if .Values.image.digest }}
{{- printf "%s@%s" .Values.image.repository .Values.image.digest }}
{{- else }}
{{- printf "%s:%s" .Values.image.repository (default .Chart.AppVersion .Values.image.tag) }}
{{- end }}
{{- end }}
