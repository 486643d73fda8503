// Package chart holds the tests of the Helm chart in deploy/chart: it is rendered
// by Helm's own engine for several sets of values, and what comes of it is
// compared with goldens, decoded strictly as Kubernetes would, judged by the
// restricted Pod Security Standard, and given to attribd and gRPC.
package chart
