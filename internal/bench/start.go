package main

import (
	"context"
	"os"
	"time"

	healthv1 "google.golang.org/grpc/health/grpc_health_v1"
)

// Bars of the process.
const (
	startBar = 100 // ms
	idleBar  = 64  // MiB
)

// measureStart starts the service again and again until health says SERVING,
// and looks at its memory when it has nothing to do.
func measureStart(ctx context.Context, b *bench) ([]row, error) {
	times := 15
	if b.short {
		times = 2
	}
	var took, processor, idle []float64
	for range times {
		begin := time.Now()
		p, err := b.attribd(ctx)
		if err != nil {
			return nil, err
		}
		err = healthy(ctx, p.address)
		took = append(took, milliseconds(time.Since(begin)))
		processor = append(processor, milliseconds(p.spent()))
		time.Sleep(200 * time.Millisecond)
		now, _ := p.memory()
		idle = append(idle, now)
		p.stop()
		if err != nil {
			return nil, err
		}
	}
	file, err := os.Stat(b.server)
	if err != nil {
		return nil, err
	}
	return []row{
		{"start", "from exec to SERVING", median(took), "ms", most(startBar), nil},
		{"start", "processor time of that", median(processor), "ms", nil, nil},
		{"rss", "idle", mebibytes(median(idle)), "MiB", most(idleBar), nil},
		{"size", "the binary", mebibytes(float64(file.Size())), "MiB", nil, nil},
	}, nil
}

func healthy(ctx context.Context, address string) error {
	conn, err := dial(address)
	if err != nil {
		return err
	}
	defer conn.Close()
	_, err = healthv1.NewHealthClient(conn).Check(ctx, &healthv1.HealthCheckRequest{})
	return err
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
func mebibytes(bytes float64) float64      { return bytes / (1 << 20) }
