package server

import (
	"cmp"
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net"
	"net/http"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// newAdmin is what the first start prints about the administrator.
type newAdmin struct {
	made  Secret // the password, if nobody chose one
	shown bool   // it is on the screen already
}

// bootstrap makes sure of the built-in users. A password that is made up is
// shown before it is kept: if the process dies in between, the next start makes
// another, and if it dies after, the password was seen.
func (s *Server) bootstrap(ctx context.Context, out io.Writer) (*newAdmin, error) {
	admin := &newAdmin{}
	password := s.adminPassword()
	if s.config.AdminPassword == "" {
		admin.made = password
		if err := s.showPassword(ctx, out, admin); err != nil {
			return nil, err
		}
	}
	hash := s.directory.HashPassword
	if s.adminHash != nil {
		hash = s.awaitHash
	}
	isNew, err := s.directory.BootstrapHashed(ctx, string(password), hash, s.config.Builtins())
	if err == nil && !isNew && admin.shown {
		fmt.Fprintln(out, "Another server made the administrator at the same moment: its password counts, not this one.")
	}
	if err != nil || !isNew {
		return nil, err
	}
	return admin, nil
}

// adminPassword is the administrator's first password: what the operator said, or
// one that is made up once.
func (s *Server) adminPassword() Secret {
	if s.madePassword == "" && s.config.AdminPassword == "" {
		s.madePassword = Secret(GeneratePassword())
	}
	return cmp.Or(s.config.AdminPassword, s.madePassword)
}

// hashed is a hash, or why there is none.
type hashed struct {
	hash dragoman.PasswordHash
	err  error
}

// HashAhead begins to make the hash of the administrator's first password, which
// takes longer than all else that a first start does: for who finds that the
// database is a new one, while it opens it. It returns at once. Call it once at
// most, before Serve.
func (s *Server) HashAhead() {
	password, cost := s.adminPassword(), s.config.HashCost
	s.adminHash = make(chan hashed, 1)
	go func() {
		hash, err := dragoman.NewPasswordHash(string(password), cost)
		s.adminHash <- hashed{hash, err}
	}()
}

// awaitHash returns what HashAhead has begun.
func (s *Server) awaitHash(ctx context.Context, _ string) (dragoman.PasswordHash, error) {
	select {
	case made := <-s.adminHash:
		return made.hash, made.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// showPassword shows a password that was made up, if there is no administrator.
// One who cannot be told is not made.
func (s *Server) showPassword(ctx context.Context, out io.Writer, admin *newAdmin) error {
	service := dragoman.WithPrincipal(ctx, dragoman.ServicePrincipal())
	_, err := s.directory.UserByName(service, dragoman.AdminUsername)
	if !errors.Is(err, dragoman.ErrNotFound) || s.config.Ephemeral {
		return nil // an error comes back from who makes the administrator
	}
	var text strings.Builder
	s.tellPassword(&text, admin)
	if _, err := io.WriteString(out, text.String()); err != nil {
		return fmt.Errorf("the first password cannot be shown: %w", err)
	}
	admin.shown = true
	return nil
}

// rooms makes every room, whether it has a listener or only a prefix.
func (s *Server) rooms() ([]http.Handler, error) {
	var rooms []http.Handler
	var problems error
	for _, d := range s.config.dialects {
		room, err := d.New(s.roomConfig(d))
		if err != nil {
			problems = errors.Join(problems, fmt.Errorf("the %s door: %w", d.Name, err))
		}
		if s.around != nil && err == nil {
			room = s.around(string(d.Name), room)
		}
		rooms = append(rooms, s.watched(string(d.Name), room))
	}
	return rooms, problems
}

// Doors makes the handlers of all doors over a directory, without listeners,
// for work inside of this process. It needs what Bootstrap makes.
func (c Config) Doors(d *dragoman.Directory, log *slog.Logger) (map[dragoman.Dialect]http.Handler, error) {
	doors := map[dragoman.Dialect]http.Handler{}
	for _, one := range c.dialects {
		room, err := one.New(c.room(one, d, log))
		if err != nil {
			return nil, fmt.Errorf("the %s door: %w", one.Name, err)
		}
		doors[one.Name] = room
	}
	return doors, nil
}

// Builtins are the users that each door always has.
func (c Config) Builtins() []dragoman.Builtin {
	var builtins []dragoman.Builtin
	for _, d := range c.dialects {
		builtins = append(builtins, d.Builtins()...)
	}
	return builtins
}

// RoleNames are the role tables of all doors.
func (c Config) RoleNames() map[dragoman.Dialect]dragoman.RoleNames { return c.roles }

// room is what the operator wants of one door.
func (c Config) room(one adapters.Dialect, d *dragoman.Directory, log *slog.Logger) transport.Config {
	return transport.Config{
		Directory:      d,
		Roles:          c.roles[one.Name],
		Log:            log.With("door", string(one.Name)),
		MaxBody:        c.MaxBody,
		RequestTimeout: c.RequestTimeout,
		Settings:       c.settings[one.Name],
		Hardened:       true,
	}
}

func (s *Server) roomConfig(d adapters.Dialect) transport.Config {
	c := s.config.room(d, s.directory, s.log)
	c.Shutdown, c.Observe = s.stopping, s.metrics.observer(string(d.Name))
	c.Held, c.Sockets, c.Answers = s.bodies, s.sockets, s.answers
	c.Operation = s.operation
	return c
}

// watched gives every request an id and counts it while it lasts. It leaves
// the ResponseWriter as it is: WebSockets take the connection from it.
func (s *Server) watched(name string, next http.Handler) http.Handler {
	inFlight := s.metrics.inFlight.WithLabelValues(name)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.active.enter()
		defer s.active.leave()
		inFlight.Inc()
		defer inFlight.Dec()
		id := requestID(r)
		w.Header().Set(requestIDHeader, id)
		origin := dragoman.Origin{Address: s.config.clientOf(peerOf(r), r.Header.Values("X-Forwarded-For")), RequestID: id}
		defer s.hurry(w, r)()
		next.ServeHTTP(w, r.WithContext(dragoman.WithOrigin(r.Context(), origin)))
	})
}

// peerOf is where the connection comes from.
func peerOf(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}

const requestIDHeader = "X-Request-Id"

// requestID is the client's own, if it is short and plain, or a new one.
func requestID(r *http.Request) string {
	id := r.Header.Get(requestIDHeader)
	if isPlainID(id) {
		return id
	}
	var random [8]byte
	rand.Read(random[:])
	id = hex.EncodeToString(random[:])
	r.Header.Set(requestIDHeader, id)
	return id
}

func isPlainID(id string) bool {
	for _, c := range []byte(id) {
		plain := c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '_' || c == '.'
		if !plain {
			return false
		}
	}
	return id != "" && len(id) <= 64
}

// maxHeaderBytes bounds the request line and headers: the default of
// Elasticsearch and of Kuzzle's Node.js.
const maxHeaderBytes = 16 << 10

// open serves a door at its listener, if it has one. Connections that a
// WebSocket takes over lose these time-outs.
func (s *Server) open(d *door) {
	if d.socket == nil {
		return
	}
	d.serving = &http.Server{
		Handler:           d,
		ReadHeaderTimeout: s.config.ReadHeaderTimeout,
		ReadTimeout:       s.config.ReadTimeout,
		WriteTimeout:      s.config.WriteTimeout,
		IdleTimeout:       s.config.IdleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
		TLSConfig:         s.config.tls.Clone(), // each server writes to its own
		ConnState:         s.connections.watch,
		ConnContext:       s.connections.remember,
		ErrorLog:          log.New(complaints{s.log.With("door", d.name)}, "", 0),
	}
	go func() {
		if err := s.serve(d.serving, d.socket); !errors.Is(err, http.ErrServerClosed) {
			s.failed <- fmt.Errorf("the %s door stopped listening: %w", d.name, err)
		}
	}()
}

func (s *Server) serve(h *http.Server, socket net.Listener) error {
	socket = listener{socket, s.connections}
	if s.config.tls == nil {
		return h.Serve(socket)
	}
	return h.ServeTLS(socket, "", "") // the certificate is in the TLSConfig
}
