package chart

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

func set(of map[string]string) labels.Set { return of }

// TestProbes shows which handler each way of serving gets.
func TestProbes(t *testing.T) {
	for _, tt := range []struct {
		name, given string
		port        int32 // of the gRPC probe; 0: another handler
		exec, http  bool
	}{
		{name: "in the clear", given: "{}", port: 50051},
		{name: "TLS", given: "tls: {secretName: s}", port: 9090},
		{name: "TLS, clients' certificates", given: "tls: {secretName: s, clientAuth: true}", port: 9090},
		{name: "TLS, no admin port", given: "tls: {secretName: s}\nadmin: {enabled: false}", exec: true},
		{name: "exec", given: "probes: {method: exec}", exec: true},
		{name: "http", given: "probes: {method: http}", http: true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			container := deployed(t, tt.given).Spec.Template.Spec.Containers[0]
			for _, probe := range []*corev1.Probe{container.StartupProbe, container.ReadinessProbe, container.LivenessProbe} {
				if tt.port != 0 {
					require.NotNil(t, probe.GRPC)
					assert.Equal(t, tt.port, probe.GRPC.Port)
				}
				assert.Equal(t, tt.exec, probe.Exec != nil)
				assert.Equal(t, tt.http, probe.HTTPGet != nil)
			}
			// A replica that drains is not killed for it.
			drain := deployed(t, tt.given).Spec.Template.Spec.TerminationGracePeriodSeconds
			assert.GreaterOrEqual(t, int64(container.LivenessProbe.PeriodSeconds*container.LivenessProbe.FailureThreshold), *drain)
		})
	}
}

func deployed(t *testing.T, given string) *appsv1.Deployment {
	t.Helper()
	rendered, err := render(t, parsed(t, given))
	require.NoError(t, err)
	return decoded(t, rendered).deployment("")
}

// A worker that has lost its queue is not ready, and lives.
func TestWorkerProbes(t *testing.T) {
	container := installed(t, "worker").deployment("worker").Spec.Template.Spec.Containers[0]
	assert.Equal(t, named(&container)["admin"], container.ReadinessProbe.GRPC.Port)
	assert.Equal(t, "admin", container.LivenessProbe.TCPSocket.Port.StrVal)
	assert.Equal(t, "admin", container.StartupProbe.TCPSocket.Port.StrVal)
}

// TestPodSecurity holds every pod to the restricted standard of Kubernetes.
func TestPodSecurity(t *testing.T) {
	judge, err := policy.NewEvaluator(policy.DefaultChecks(), nil)
	require.NoError(t, err)
	restricted := api.LevelVersion{Level: api.LevelRestricted, Version: api.LatestVersion()}
	for _, name := range cases(t) {
		r := installed(t, name)
		tester := one[*corev1.Pod](t, r)
		pods := []corev1.PodTemplateSpec{{ObjectMeta: tester.ObjectMeta, Spec: tester.Spec}}
		for _, deployment := range all[*appsv1.Deployment](r) {
			pods = append(pods, deployment.Spec.Template)
		}
		for _, pod := range pods {
			results := judge.EvaluatePod(restricted, &pod.ObjectMeta, &pod.Spec)
			require.NotEmpty(t, results)
			for _, result := range results {
				assert.True(t, result.Allowed, "%s: %s %s", name, result.ForbiddenReason, result.ForbiddenDetail)
			}
			assert.True(t, *pod.Spec.Containers[0].SecurityContext.ReadOnlyRootFilesystem)
			assert.False(t, *pod.Spec.AutomountServiceAccountToken)
		}
	}
}
