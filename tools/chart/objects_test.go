package chart

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	appsv1 "k8s.io/api/apps/v1"
	autoscalingv2 "k8s.io/api/autoscaling/v2"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	policyv1 "k8s.io/api/policy/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apimachinery/pkg/util/validation"
	"k8s.io/client-go/kubernetes/scheme"
)

// podMonitor is what the chart uses of the Prometheus operator's.
type podMonitor struct {
	metav1.TypeMeta   `json:",inline"`
	metav1.ObjectMeta `json:"metadata"`

	Spec struct {
		Selector            metav1.LabelSelector `json:"selector"`
		PodMetricsEndpoints []struct {
			Port     string `json:"port"`
			Path     string `json:"path"`
			Interval string `json:"interval"`
		} `json:"podMetricsEndpoints"`
	} `json:"spec"`
}

// DeepCopyObject makes it an object for the scheme; nobody writes to the copy.
func (p *podMonitor) DeepCopyObject() runtime.Object { c := *p; return &c }

// release is what one set of values installs.
type release struct {
	objects map[string]runtime.Object // by "Kind name"
}

// installed renders and decodes a set of values.
func installed(t *testing.T, name string) *release {
	t.Helper()
	rendered, err := render(t, values(t, name))
	require.NoError(t, err)
	return decoded(t, rendered)
}

// decoded decodes what was rendered. Fields that the API does not know, and
// fields that are given twice, are errors.
func decoded(t *testing.T, rendered []manifest) *release {
	t.Helper()
	known := runtime.NewScheme()
	require.NoError(t, scheme.AddToScheme(known))
	known.AddKnownTypeWithName(schema.GroupVersionKind{Group: "monitoring.coreos.com", Version: "v1", Kind: "PodMonitor"}, &podMonitor{})
	decoder := serializer.NewCodecFactory(known, serializer.EnableStrict).UniversalDeserializer()
	out := &release{objects: map[string]runtime.Object{}}
	for _, m := range rendered {
		if m.template == "NOTES.txt" {
			continue
		}
		for _, object := range m.objects {
			read, kind, err := decoder.Decode([]byte(object), nil, nil)
			require.NoError(t, err, "%s\n%s", m.template, object)
			meta, ok := read.(metav1.Object)
			require.True(t, ok)
			key := kind.Kind + " " + meta.GetName()
			require.NotContains(t, out.objects, key, "twice")
			out.objects[key] = read
			assert.Empty(t, meta.GetNamespace(), "helm says the namespace")
			assert.Empty(t, validation.IsDNS1035Label(meta.GetName()), key)
			for label, value := range meta.GetLabels() {
				assert.Empty(t, validation.IsQualifiedName(label), key)
				assert.Empty(t, validation.IsValidLabelValue(value), key)
			}
		}
	}
	return out
}

// one returns the only object of a type; nil where there is none.
func one[T runtime.Object](t *testing.T, r *release) T {
	t.Helper()
	found := all[T](r)
	require.LessOrEqual(t, len(found), 1)
	var none T
	if len(found) == 0 {
		return none
	}
	return found[0]
}

// all returns the objects of a type, by name.
func all[T runtime.Object](r *release) []T {
	var out []T
	for _, key := range slices.Sorted(maps.Keys(r.objects)) {
		if object, ok := r.objects[key].(T); ok {
			out = append(out, object)
		}
	}
	return out
}

// named returns the ports of a container by name.
func named(container *corev1.Container) map[string]int32 {
	out := map[string]int32{}
	for _, port := range container.Ports {
		out[port.Name] = port.ContainerPort
	}
	return out
}

// deployment returns that of the service, or with a suffix that of the workers;
// nil where there is none.
func (r *release) deployment(suffix string) *appsv1.Deployment {
	for _, deployment := range all[*appsv1.Deployment](r) {
		if strings.HasSuffix(deployment.Name, "-worker") == (suffix != "") {
			return deployment
		}
	}
	return nil
}

// TestObjects holds what is installed together: selectors find the pods that they
// should and no others, ports and volumes that are named exist, and what scales
// finds what it scales.
func TestObjects(t *testing.T) {
	count := 0
	for _, name := range cases(t) {
		t.Run(name, func(t *testing.T) {
			r := installed(t, name)
			count += len(r.objects)
			server, tester := r.deployment(""), one[*corev1.Pod](t, r)
			require.NotNil(t, server)
			r.selectors(t, tester)
			r.ports(t, &server.Spec.Template.Spec.Containers[0])
			specs := []corev1.PodSpec{tester.Spec}
			for _, deployment := range all[*appsv1.Deployment](r) {
				specs = append(specs, deployment.Spec.Template.Spec)
			}
			for _, spec := range specs {
				r.volumes(t, &spec)
				fits(t, &spec.Containers[0].Resources)
			}
			if scaler := one[*autoscalingv2.HorizontalPodAutoscaler](t, r); scaler != nil {
				assert.Equal(t, server.Name, scaler.Spec.ScaleTargetRef.Name)
				assert.Nil(t, server.Spec.Replicas, "the autoscaler's")
			} else {
				assert.NotNil(t, server.Spec.Replicas)
			}
			if account := one[*corev1.ServiceAccount](t, r); account != nil {
				assert.Equal(t, account.Name, server.Spec.Template.Spec.ServiceAccountName)
			}
		})
	}
	t.Logf("measured: %d sets of values, %d objects, decoded strictly and fitting together", len(cases(t)), count)
}

// fits fails where more is requested than the limit lets have.
func fits(t *testing.T, resources *corev1.ResourceRequirements) {
	t.Helper()
	for name, requested := range resources.Requests {
		if limit, limited := resources.Limits[name]; limited {
			assert.LessOrEqual(t, requested.Cmp(limit), 0, name)
		}
	}
}

// finder is a selector and the deployments whose pods it must find.
type finder struct {
	who      string
	selector metav1.LabelSelector
	finds    []*appsv1.Deployment
}

// finders returns every selector of a release.
func (r *release) finders() []finder {
	every := all[*appsv1.Deployment](r)
	server := []*appsv1.Deployment{r.deployment("")}
	var out []finder
	for _, deployment := range every {
		own := []*appsv1.Deployment{deployment}
		out = append(out, finder{deployment.Name, *deployment.Spec.Selector, own})
		for _, spread := range deployment.Spec.Template.Spec.TopologySpreadConstraints {
			out = append(out, finder{"spread of " + deployment.Name, *spread.LabelSelector, own})
		}
	}
	for _, service := range all[*corev1.Service](r) {
		out = append(out, finder{service.Name, metav1.LabelSelector{MatchLabels: service.Spec.Selector}, server})
	}
	for _, budget := range all[*policyv1.PodDisruptionBudget](r) {
		out = append(out, finder{"budget", *budget.Spec.Selector, server})
	}
	for _, monitor := range all[*podMonitor](r) {
		out = append(out, finder{"monitor", monitor.Spec.Selector, every})
	}
	for _, policy := range all[*networkingv1.NetworkPolicy](r) {
		suffix := ""
		if strings.HasSuffix(policy.Name, "-worker") {
			suffix = "worker"
		}
		out = append(out, finder{"policy " + policy.Name, policy.Spec.PodSelector, []*appsv1.Deployment{r.deployment(suffix)}})
	}
	return out
}

// selectors must find the pods that they should, and never that of "helm test".
func (r *release) selectors(t *testing.T, tester *corev1.Pod) {
	t.Helper()
	for _, f := range r.finders() {
		found, err := metav1.LabelSelectorAsSelector(&f.selector)
		require.NoError(t, err)
		for _, deployment := range all[*appsv1.Deployment](r) {
			assert.Equal(t, slices.Contains(f.finds, deployment), found.Matches(set(deployment.Spec.Template.Labels)), "%s: %s", f.who, deployment.Name)
		}
		assert.False(t, found.Matches(set(tester.Labels)), f.who)
	}
}

// ports that services, probes, policies and monitors name must be the pod's.
func (r *release) ports(t *testing.T, container *corev1.Container) {
	t.Helper()
	known := named(container)
	assert.Len(t, known, len(container.Ports), "each has a name")
	for _, service := range all[*corev1.Service](r) {
		for _, port := range service.Spec.Ports {
			assert.Equal(t, port.Port, known[port.TargetPort.StrVal], service.Name)
		}
	}
	for _, policy := range all[*networkingv1.NetworkPolicy](r) {
		for _, rule := range policy.Spec.Ingress {
			for _, port := range rule.Ports {
				assert.Contains(t, known, port.Port.StrVal)
			}
		}
	}
	for _, monitor := range all[*podMonitor](r) {
		assert.Contains(t, known, monitor.Spec.PodMetricsEndpoints[0].Port)
	}
	for _, probe := range []*corev1.Probe{container.StartupProbe, container.ReadinessProbe, container.LivenessProbe} {
		require.NotNil(t, probe)
		switch {
		case probe.GRPC != nil:
			assert.Contains(t, slices.Collect(maps.Values(known)), probe.GRPC.Port)
		case probe.HTTPGet != nil:
			assert.Contains(t, known, probe.HTTPGet.Port.StrVal)
		default:
			assert.Equal(t, container.Command[0], probe.Exec.Command[0])
		}
	}
}

// volumes that are mounted must be there, with ConfigMaps that are, too, and
// whatever a command line names must lie in one.
func (r *release) volumes(t *testing.T, pod *corev1.PodSpec) {
	t.Helper()
	volumes := map[string]corev1.Volume{}
	for _, volume := range pod.Volumes {
		volumes[volume.Name] = volume
		if volume.ConfigMap != nil && !strings.HasPrefix(volume.Name, "ca") { // the user's own
			assert.Contains(t, r.objects, "ConfigMap "+volume.ConfigMap.Name)
		}
	}
	mounted := map[string]bool{}
	for _, mount := range pod.Containers[0].VolumeMounts {
		assert.Contains(t, volumes, mount.Name)
		assert.True(t, mount.ReadOnly, mount.Name)
		assert.Empty(t, mount.SubPath, "what changes in it would not be seen")
		mounted[mount.MountPath] = true
	}
	assert.Len(t, mounted, len(volumes), "each volume is mounted")
	line := strings.Join(append(pod.Containers[0].Command, pod.Containers[0].Args...), " ")
	assert.Regexp(t, `--config=/etc/attribd/config/(attribd|worker)\.yaml`, line)
	assert.True(t, mounted["/etc/attribd/config"])
}
