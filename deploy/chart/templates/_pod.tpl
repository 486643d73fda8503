{{- define "attribd.container" -}}
image: {{ include "attribd.image" . | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
command: ["/usr/bin/attribd"]
args: ["serve", "--config=/etc/attribd/config/attribd.yaml"]
{{- include "attribd.env" (dict "resources" .Values.resources "extra" .Values.extraEnv) }}
ports:
  - name: grpc
    containerPort: {{ .Values.service.port }}
    protocol: TCP
  {{- if .Values.http.enabled }}
  - name: http
    containerPort: {{ .Values.http.port }}
    protocol: TCP
  {{- end }}
  {{- if .Values.admin.enabled }}
  - name: admin
    containerPort: {{ .Values.admin.port }}
    protocol: TCP
  {{- end }}
{{- range $name := list "startup" "readiness" "liveness" }}
{{ $name }}Probe:
  {{- include "attribd.probe" $ | trim | nindent 2 }}
  {{- toYaml (get $.Values.probes $name) | nindent 2 }}
{{- end }}
resources:
  {{- toYaml .Values.resources | nindent 2 }}
securityContext:
  {{- toYaml .Values.securityContext | nindent 2 }}
volumeMounts:
  {{- include "attribd.mounts" . | nindent 2 }}
{{- end }}

{{- define "attribd.env" -}}
{{- $limit := include "attribd.goMemLimit" .resources }}
{{- if or $limit .extra }}
env:
  {{- with $limit }}
  - name: GOMEMLIMIT
    value: {{ . }}
  {{- end }}
  {{- with .extra }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
{{- end }}

{{- define "attribd.mounts" -}}
- name: config
  mountPath: /etc/attribd/config
  readOnly: true
{{- if .Values.tls.secretName }}
- name: tls
  mountPath: /etc/attribd/tls
  readOnly: true
{{- end }}
{{- if .Values.tokens.secretName }}
- name: tokens
  mountPath: /etc/attribd/tokens
  readOnly: true
{{- end }}
{{- if .Values.lexicon }}
- name: lexicon
  mountPath: /etc/attribd/lexicon
  readOnly: true
{{- end }}
{{- with .Values.extraVolumeMounts }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Whole volumes, no subPath: what changes in them is seen, and read again. */}}
{{- define "attribd.volumes" -}}
- name: config
  configMap:
    name: {{ include "attribd.fullname" . }}
{{- with .Values.tls.secretName }}
- name: tls
  secret:
    secretName: {{ . }}
    defaultMode: 0440
{{- end }}
{{- with .Values.tokens.secretName }}
- name: tokens
  secret:
    secretName: {{ . }}
    defaultMode: 0440
{{- end }}
{{- if .Values.lexicon }}
- name: lexicon
  configMap:
    name: {{ include "attribd.fullname" . }}-lexicon
{{- end }}
{{- with .Values.extraVolumes }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Where pods may run, and as whom: root is the chart, selector finds the pods. */}}
{{- define "attribd.placement" -}}
{{- $root := .root }}
{{- with $root.Values }}
serviceAccountName: {{ include "attribd.serviceAccountName" $root }}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  {{- toYaml .podSecurityContext | nindent 2 }}
{{- with .imagePullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}
{{- if $root.Values.topologySpread.enabled }}
topologySpreadConstraints:
{{- range $key := list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
  - maxSkew: 1
    topologyKey: {{ $key }}
    whenUnsatisfiable: {{ $root.Values.topologySpread.whenUnsatisfiable }}
    labelSelector:
      matchLabels:
        {{- $.selector | nindent 8 }}
    matchLabelKeys: # each version on its own: a rollout keeps the spread
      - pod-template-hash
{{- end }}
{{- end }}
{{- end }}
