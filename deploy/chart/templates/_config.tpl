{{/* The file of --config: what the user says, and over it what the chart knows. */}}
{{- define "attribd.config" -}}
{{- $file := deepCopy .Values.config }}
{{- $_ := set $file "listen" (printf ":%d" (int .Values.service.port)) }}
{{- if .Values.admin.enabled }}
{{- $_ := set $file "admin-listen" (printf ":%d" (int .Values.admin.port)) }}
{{- end }}
{{- if .Values.http.enabled }}
{{- $_ := set $file "http-listen" (printf ":%d" (int .Values.http.port)) }}
{{- with .Values.http.corsOrigins }}
{{- $_ := set $file "http-cors-origins" . }}
{{- end }}
{{- end }}
{{- if .Values.tls.secretName }}
{{- $_ := set $file "tls-cert" "/etc/attribd/tls/tls.crt" }}
{{- $_ := set $file "tls-key" "/etc/attribd/tls/tls.key" }}
{{- if .Values.tls.clientAuth }}
{{- $_ := set $file "tls-client-ca" "/etc/attribd/tls/ca.crt" }}
{{- with .Values.tls.clientNames }}
{{- $_ := set $file "tls-client-names" . }}
{{- end }}
{{- end }}
{{- end }}
{{- if .Values.tokens.secretName }}
{{- $_ := set $file "auth-tokens" (printf "/etc/attribd/tokens/%s" .Values.tokens.key) }}
{{- end }}
{{- if .Values.lexicon }}
{{- $_ := set $file "lexicon-dir" "/etc/attribd/lexicon" }}
{{- end }}
{{- $_ := set $file "drain-delay" (printf "%ds" (int .Values.drain.delaySeconds)) }}
{{- $_ := set $file "drain-timeout" (printf "%ds" (int .Values.drain.timeoutSeconds)) }}
{{- toYaml $file }}
{{- end }}

{{/* What clients are told: the service config beside the contract, balanced as asked. */}}
{{- define "attribd.serviceConfig" -}}
{{- $config := .Files.Get "files/attribution_grpc_service_config.json" | fromJson }}
{{- if eq .Values.client.balancing "weighted_round_robin" }}
{{- $weighted := dict "weighted_round_robin" (dict) }}
{{- $_ := set $config "loadBalancingConfig" (prepend $config.loadBalancingConfig $weighted) }}
{{- end }}
{{- toPrettyJson $config }}
{{- end }}

{{/* Nine tenths of the memory limit, as Go takes it; nothing where there is none. */}}
{{- define "attribd.goMemLimit" -}}
{{- $limit := dig "limits" "memory" "" . | toString }}
{{- if hasSuffix "Gi" $limit }}
{{- printf "%dMiB" (div (mul (trimSuffix "Gi" $limit | int64) 1024 9) 10) }}
{{- else if hasSuffix "Mi" $limit }}
{{- printf "%dMiB" (div (mul (trimSuffix "Mi" $limit | int64) 9) 10) }}
{{- end }}
{{- end }}
