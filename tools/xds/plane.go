package xds

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net"
	"strconv"
	"strings"

	corepb "github.com/envoyproxy/go-control-plane/envoy/config/core/v3"
	endpointpb "github.com/envoyproxy/go-control-plane/envoy/config/endpoint/v3"
	discoverypb "github.com/envoyproxy/go-control-plane/envoy/service/discovery/v3"
	"github.com/envoyproxy/go-control-plane/pkg/cache/types"
	"github.com/envoyproxy/go-control-plane/pkg/cache/v3"
	"github.com/envoyproxy/go-control-plane/pkg/resource/v3"
	"github.com/envoyproxy/go-control-plane/pkg/server/v3"
	"go.yaml.in/yaml/v3"
	"google.golang.org/grpc"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/types/known/wrapperspb"

	// The types of deploy/xds/resources.yaml.
	_ "github.com/envoyproxy/go-control-plane/envoy/config/cluster/v3"
	_ "github.com/envoyproxy/go-control-plane/envoy/config/listener/v3"
	_ "github.com/envoyproxy/go-control-plane/envoy/config/route/v3"
	_ "github.com/envoyproxy/go-control-plane/envoy/extensions/filters/http/router/v3"
	_ "github.com/envoyproxy/go-control-plane/envoy/extensions/filters/network/http_connection_manager/v3"
	_ "github.com/envoyproxy/go-control-plane/envoy/extensions/load_balancing_policies/client_side_weighted_round_robin/v3"
)

// Names in the files of deploy/xds.
const (
	node    = "attribd-client"
	cluster = "attribd"
)

// Plane is a control plane. Its methods are not safe for concurrent use.
type Plane struct {
	Address string // HOST:PORT

	server    *grpc.Server
	cache     cache.SnapshotCache
	resources map[resource.Type][]types.Resource // beside the endpoints
	version   int
}

// Serve starts a plane on loopback with resources in YAML, like those of
// deploy/xds/resources.yaml, and no endpoints. The caller must [Plane.Close] it.
func Serve(ctx context.Context, resources []byte) (*Plane, error) {
	p := &Plane{cache: cache.NewSnapshotCache(true, cache.IDHash{}, nil), server: grpc.NewServer()}
	var err error
	if p.resources, err = parse(resources); err != nil {
		return nil, err
	}
	var listener net.ListenConfig
	lis, err := listener.Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	p.Address = lis.Addr().String()
	discoverypb.RegisterAggregatedDiscoveryServiceServer(p.server, server.NewServer(ctx, p.cache, nil))
	go func() { _ = p.server.Serve(lis) }() // until Close
	return p, nil
}

// Close stops the plane. Clients keep what they know.
func (p *Plane) Close() { p.server.Stop() }

// parse reads resources.
func parse(raw []byte) (map[resource.Type][]types.Resource, error) {
	var tree any
	if err := yaml.Unmarshal(raw, &tree); err != nil {
		return nil, err
	}
	asJSON, err := json.Marshal(tree)
	if err != nil {
		return nil, err
	}
	var all discoverypb.DiscoveryResponse
	if err := protojson.Unmarshal(asJSON, &all); err != nil {
		return nil, err
	}
	out := map[resource.Type][]types.Resource{}
	for _, packed := range all.GetResources() {
		message, err := packed.UnmarshalNew()
		if err != nil {
			return nil, err
		}
		out[packed.GetTypeUrl()] = append(out[packed.GetTypeUrl()], message)
	}
	return out, nil
}

// Set replaces the endpoints, each HOST:PORT, and tells the clients.
func (p *Plane) Set(ctx context.Context, endpoints ...string) error {
	locality := &endpointpb.LocalityLbEndpoints{
		Locality:            &corepb.Locality{Region: "here"},
		LoadBalancingWeight: wrapperspb.UInt32(1),
	}
	for _, address := range endpoints {
		endpoint, err := endpointOf(address)
		if err != nil {
			return err
		}
		locality.LbEndpoints = append(locality.LbEndpoints, endpoint)
	}
	p.version++
	all := maps.Clone(p.resources)
	all[resource.EndpointType] = []types.Resource{&endpointpb.ClusterLoadAssignment{
		ClusterName: cluster, Endpoints: []*endpointpb.LocalityLbEndpoints{locality},
	}}
	snapshot, err := cache.NewSnapshot(strconv.Itoa(p.version), all)
	if err != nil {
		return err
	}
	return p.cache.SetSnapshot(ctx, node, snapshot)
}

func endpointOf(address string) (*endpointpb.LbEndpoint, error) {
	host, text, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	port, err := strconv.ParseUint(text, 10, 16)
	if err != nil {
		return nil, err
	}
	socket := &corepb.SocketAddress{Address: host, PortSpecifier: &corepb.SocketAddress_PortValue{PortValue: uint32(port)}}
	return &endpointpb.LbEndpoint{HostIdentifier: &endpointpb.LbEndpoint_Endpoint{Endpoint: &endpointpb.Endpoint{
		Address: &corepb.Address{Address: &corepb.Address_SocketAddress{SocketAddress: socket}},
	}}}, nil
}

// Bootstrap returns a client's bootstrap, that of deploy/xds, with the plane's
// address for that of documentation.
func (p *Plane) Bootstrap(shipped []byte) ([]byte, error) {
	const address = "192.0.2.1:18000"
	if !strings.Contains(string(shipped), address) {
		return nil, fmt.Errorf("no %s in the bootstrap", address)
	}
	return []byte(strings.ReplaceAll(string(shipped), address, p.Address)), nil
}
