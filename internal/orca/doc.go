// Package orca answers how busy this replica is, in the words of Open Request
// Cost Aggregation, which balancers understand.
//
// [Meter] watches the service and makes a load report of the last seconds:
//
//   - application_utilization: documents at work or waiting for their turn, for
//     each that can be at work at once. Above 1 where documents wait.
//   - cpu_utilization: processor time of the process, for each CPU it may use.
//   - rps_fractional: documents answered a second.
//   - eps: documents and calls a second that failed for want of room or by the
//     service's own fault, and not by their client's.
//
// Documents are counted rather than calls, since streams and batches carry many.
// The package sends nothing: internal/server does.
package orca
