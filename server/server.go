package server

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// Server is the house with its doors: listening from the start, serving once
// it has a directory.
type Server struct {
	config    Config
	log       *slog.Logger
	metrics   *metrics
	active    active
	state     atomic.Pointer[string]
	directory *dragoman.Directory

	doors      []*door // with a listener or without, in the order of the dialects
	management *door   // its handler is ours
	failed     chan error
	prepare    func(context.Context, map[dragoman.Dialect]http.Handler) error
	shown      []any
	around     func(door string, room http.Handler) http.Handler
	operation  func(ctx context.Context, operation string)
	stop       context.CancelFunc // ends what would stay open
	stopping   context.Context
	background sync.WaitGroup // ends with stopping
	writable   atomic.Pointer[error]

	madePassword Secret      // of the administrator, if nobody chose one
	adminHash    chan hashed // nil unless it is made ahead

	connections *connections
	sockets     *transport.Places // of WebSockets whose clients have not logged in
	answers     *transport.Answers
	bodies      *transport.Budget
}

// What /readyz tells.
const (
	stateStarting = "starting"
	stateReady    = "ready"
	stateStopping = "stopping"
)

// Listen takes every address or none, and begins to answer at the management
// port, where the server is alive but not ready. Close it or let it Serve.
func Listen(c Config, log *slog.Logger) (*Server, error) {
	s := &Server{config: c, log: log, metrics: newMetrics(), failed: make(chan error, len(c.dialects)+1)}
	s.connections = newConnections(c)
	if !c.inMemory() { // where the store remembers nothing, no answer could be given again
		s.answers = transport.NewAnswers(c.CacheSize / 2)
	}
	s.sockets = transport.NewPlaces("WebSockets that have not logged in", c.MaxSockets, c.MaxSocketsByAddress)
	s.bodies = transport.NewBudget(c.MaxBodies)
	s.metrics.registry.MustRegister(limitMetrics{s})
	s.stopping, s.stop = context.WithCancel(context.Background())
	s.setState(stateStarting)
	for _, d := range c.dialects {
		s.doors = append(s.doors, &door{
			name: string(d.Name), title: d.Title, prefix: "/" + string(d.Name),
			example: d.Example, spec: newSpec(d.Spec),
		})
		if !d.OwnCORS {
			s.doors[len(s.doors)-1].cors = c.CORS
		}
	}
	s.management = &door{name: management, title: "Management"}
	s.management.furnish(s.managementHandler())
	if err := s.bind(); err != nil {
		s.Close()
		return nil, err
	}
	s.open(s.management)
	return s, nil
}

// bind listens at every address, and fails for all that cannot be had.
func (s *Server) bind() error {
	var problems error
	for _, d := range s.all() {
		address := s.config.Listen[d.name]
		if address == "" {
			continue
		}
		socket, err := net.Listen("tcp", address)
		if err != nil {
			var why *net.OpError
			if errors.As(err, &why) {
				err = why.Err
			}
			problems = errors.Join(problems, fmt.Errorf(
				"the %s door cannot listen at %s: %w (--listen-%s takes another address, or off)",
				d.name, address, err, d.name))
			continue
		}
		d.socket = socket
	}
	return problems
}

func (s *Server) all() []*door { return append(s.doors[:len(s.doors):len(s.doors)], s.management) }

// Serve makes the rooms and answers until ctx ends or a listener fails;
// then it finishes what it accepted. On the very first start it makes the
// administrator and tells out, the only place where a password that it made up
// is ever shown. The directory can be closed when it returns.
func (s *Server) Serve(ctx context.Context, d *dragoman.Directory, out io.Writer) error {
	first, err := s.start(ctx, d, out)
	switch {
	case err != nil:
	case s.config.Ephemeral:
		s.tellReady(out)
		err = s.untilStopped(ctx)
	default:
		s.warnOfLooseFiles()
		s.welcome(out, first)
		err = s.untilStopped(ctx)
	}
	s.shutdown()
	return err
}

// Prepare has fn called once, after the built-in users exist and before any
// door opens, with the handlers of all doors. If it fails, so does Serve.
func (s *Server) Prepare(fn func(context.Context, map[dragoman.Dialect]http.Handler) error) {
	s.prepare = fn
}

// Instrument puts something around every door, and tells it which route each
// request took, with the request's context. Call it before Serve.
func (s *Server) Instrument(around func(door string, room http.Handler) http.Handler,
	operation func(ctx context.Context, operation string),
) {
	s.around, s.operation = around, operation
}

// Metrics are what /metrics shows.
func (s *Server) Metrics() prometheus.Gatherer { return s.metrics.registry }

func (s *Server) prepared(ctx context.Context, rooms []http.Handler) error {
	if s.prepare == nil {
		return nil
	}
	doors := map[dragoman.Dialect]http.Handler{}
	for i, d := range s.config.dialects {
		doors[d.Name] = rooms[i]
	}
	return s.prepare(ctx, doors)
}

// start reports the administrator's password if it made one.
func (s *Server) start(ctx context.Context, d *dragoman.Directory, out io.Writer) (*newAdmin, error) {
	s.directory = d
	s.metrics.registry.MustRegister(loginMetrics{d.LoginTotals, d.HashesWaiting})
	rooms, err := s.rooms()
	if err != nil {
		return nil, err
	}
	first, err := s.bootstrap(ctx, out)
	if err != nil {
		return nil, fmt.Errorf("make the administrator: %w", err)
	}
	if err := s.prepared(ctx, rooms); err != nil {
		return nil, err
	}
	for i, one := range s.doors {
		one.furnish(rooms[i])
		s.open(one)
	}
	s.setState(stateReady)
	for _, one := range s.all() {
		if one.socket != nil {
			s.log.Info("door open", "door", one.name, "address", one.socket.Addr().String())
		}
	}
	return first, nil
}

func (s *Server) untilStopped(ctx context.Context) error {
	for _, work := range []func(){s.keepHouse, s.keepVolume, s.keepAudit, s.keepFeed, s.keepProbing, s.keepCertificate, s.watchLogins} {
		s.background.Go(work)
	}
	select {
	case <-ctx.Done():
		s.log.Info("stopping")
		return nil
	case err := <-s.failed:
		return err
	}
}

// Addr is where a door listens ("management" is one), or "".
func (s *Server) Addr(name string) string {
	for _, d := range s.all() {
		if d.name == name && d.socket != nil {
			return d.socket.Addr().String()
		}
	}
	return ""
}

func (s *Server) setState(state string) { s.state.Store(&state) }

func (s *Server) currentState() string { return *s.state.Load() }
