package fleet

import (
	"context"
	"net"
	"sync"

	"golang.org/x/net/dns/dnsmessage"
)

// DNS answers every question for IPv4 addresses with the same few, as the DNS of
// a headless service does.
type DNS struct {
	Address string // of the server, HOST:PORT

	conn net.PacketConn
	mu   sync.Mutex
	ips  [][4]byte
}

// ServeDNS starts a server on loopback. The caller must [DNS.Close] it.
func ServeDNS(ctx context.Context, hosts ...string) (*DNS, error) {
	var listener net.ListenConfig
	conn, err := listener.ListenPacket(ctx, "udp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	d := &DNS{Address: conn.LocalAddr().String(), conn: conn}
	d.Set(hosts...)
	go d.serve()
	return d, nil
}

// Set replaces the addresses.
func (d *DNS) Set(hosts ...string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.ips = nil
	for _, host := range hosts {
		d.ips = append(d.ips, [4]byte(net.ParseIP(host).To4()))
	}
}

// Close stops the server.
func (d *DNS) Close() { _ = d.conn.Close() }

func (d *DNS) serve() {
	packet := make([]byte, 1500)
	for {
		n, from, err := d.conn.ReadFrom(packet)
		if err != nil {
			return // closed
		}
		if answer, err := d.answer(packet[:n]); err == nil {
			_, _ = d.conn.WriteTo(answer, from) // a resolver asks again
		}
	}
}

func (d *DNS) answer(packet []byte) ([]byte, error) {
	var message dnsmessage.Message
	if err := message.Unpack(packet); err != nil {
		return nil, err
	}
	message.Response, message.Authoritative = true, true
	message.Additionals = nil
	for _, question := range message.Questions {
		if question.Type != dnsmessage.TypeA {
			continue
		}
		d.mu.Lock()
		for _, ip := range d.ips {
			message.Answers = append(message.Answers, dnsmessage.Resource{
				Header: dnsmessage.ResourceHeader{Name: question.Name, Class: dnsmessage.ClassINET, TTL: 1},
				Body:   &dnsmessage.AResource{A: ip},
			})
		}
		d.mu.Unlock()
	}
	return message.Pack()
}
