{{- define "dragoman.name" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 63 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 63 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "dragoman.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "dragoman.labels" -}}
{{ include "dragoman.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "dragoman.replicas" -}}
{{- if eq .Values.database.kind "sqlite" }}1{{ else }}{{ .Values.replicas }}{{ end }}
{{- end }}

{{- define "dragoman.scheme" -}}
{{- if .Values.tls.existingSecret }}https{{ else }}http{{ end }}
{{- end }}

{{- define "dragoman.config" -}}
{{- range $name, $door := .Values.doors }}
listen-{{ $name }}: {{ if $door.enabled }}{{ printf "0.0.0.0:%d" (int $door.port) | quote }}{{ else }}"off"{{ end }}
{{- end }}
listen-management: {{ printf "0.0.0.0:%d" (int .Values.management.port) | quote }}
log-format: json
drain-delay: {{ printf "%ds" (int .Values.drainSeconds) }}
{{- if .Values.tls.existingSecret }}
tls-cert: /etc/dragoman/tls/tls.crt
tls-key: /etc/dragoman/tls/tls.key
{{- end }}
{{- if .Values.admin.existingSecret }}
admin-password-file: /etc/dragoman/admin/password
{{- end }}
{{- with .Values.config }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "dragoman.pod" -}}
metadata:
  labels:
    {{- include "dragoman.selector" . | nindent 4 }}
  annotations:
    checksum/config: {{ include "dragoman.config" . | sha256sum }}
    {{- with .Values.podAnnotations }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  serviceAccountName: {{ include "dragoman.name" . }}
  automountServiceAccountToken: false
  enableServiceLinks: false
  terminationGracePeriodSeconds: {{ add 30 (int .Values.drainSeconds) }}
  securityContext:
    runAsNonRoot: true
    runAsUser: 65532
    runAsGroup: 65532
    fsGroup: 65532
    fsGroupChangePolicy: OnRootMismatch
    seccompProfile: {type: RuntimeDefault}
  {{- with .Values.image.pullSecrets }}
  imagePullSecrets:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.priorityClassName }}
  priorityClassName: {{ . }}
  {{- end }}
  containers:
    - name: dragoman
      image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
      imagePullPolicy: {{ .Values.image.pullPolicy }}
      args: [serve, --config, /etc/dragoman/config/dragoman.yaml]
      env:
        # Of the image's own variables these would win over the file.
        {{- range $name, $door := .Values.doors }}
        - {name: DRAGOMAN_LISTEN_{{ upper $name }}, value: {{ if $door.enabled }}{{ printf "0.0.0.0:%d" (int $door.port) | quote }}{{ else }}"off"{{ end }}}
        {{- end }}
        - {name: DRAGOMAN_LISTEN_MANAGEMENT, value: {{ printf "0.0.0.0:%d" (int .Values.management.port) | quote }}}
        {{- if eq .Values.database.kind "postgres" }}
        - name: DRAGOMAN_DATABASE
          valueFrom:
            secretKeyRef:
              name: {{ required "database.postgres.existingSecret names the secret with the address of the database" .Values.database.postgres.existingSecret }}
              key: {{ .Values.database.postgres.key }}
        {{- end }}
        {{- with .Values.env }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      ports:
        {{- range $name, $door := .Values.doors }}
        {{- if $door.enabled }}
        - {name: {{ $name }}, containerPort: {{ $door.port }}}
        {{- end }}
        {{- end }}
        - {name: management, containerPort: {{ .Values.management.port }}}
      startupProbe:
        httpGet: {path: /healthz, port: management, scheme: {{ include "dragoman.scheme" . | upper }}}
        periodSeconds: 2
        failureThreshold: 60 # migrations of a large directory take their time
      livenessProbe:
        httpGet: {path: /healthz, port: management, scheme: {{ include "dragoman.scheme" . | upper }}}
        periodSeconds: 10
        timeoutSeconds: 5
      readinessProbe:
        httpGet: {path: /readyz, port: management, scheme: {{ include "dragoman.scheme" . | upper }}}
        periodSeconds: 2
        timeoutSeconds: 3
        failureThreshold: 2
      resources:
        {{- toYaml .Values.resources | nindent 8 }}
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities: {drop: [ALL]}
      volumeMounts:
        - {name: config, mountPath: /etc/dragoman/config, readOnly: true}
        - {name: tmp, mountPath: /tmp}
        {{- if eq .Values.database.kind "sqlite" }}
        - {name: data, mountPath: /var/lib/dragoman}
        {{- end }}
        {{- if .Values.tls.existingSecret }}
        - {name: tls, mountPath: /etc/dragoman/tls, readOnly: true}
        {{- end }}
        {{- if .Values.admin.existingSecret }}
        - {name: admin, mountPath: /etc/dragoman/admin, readOnly: true}
        {{- end }}
  volumes:
    - name: config
      configMap: {name: {{ include "dragoman.name" . }}}
    - name: tmp
      emptyDir: {sizeLimit: 64Mi}
    {{- if .Values.tls.existingSecret }}
    - name: tls
      secret: {secretName: {{ .Values.tls.existingSecret }}, defaultMode: 0440}
    {{- end }}
    {{- if .Values.admin.existingSecret }}
    - name: admin
      secret:
        secretName: {{ .Values.admin.existingSecret }}
        defaultMode: 0440
        items: [{key: {{ .Values.admin.key }}, path: password}]
    {{- end }}
  {{- with .Values.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.affinity }}
  affinity:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- if or .Values.topologySpreadConstraints (eq .Values.database.kind "postgres") }}
  topologySpreadConstraints:
    {{- if .Values.topologySpreadConstraints }}
    {{- toYaml .Values.topologySpreadConstraints | nindent 4 }}
    {{- else }}
    - maxSkew: 1
      topologyKey: kubernetes.io/hostname
      whenUnsatisfiable: ScheduleAnyway
      labelSelector:
        matchLabels:
          {{- include "dragoman.selector" . | nindent 10 }}
    {{- end }}
  {{- end }}
{{- end }}
