package kuzzle

import (
	"context"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/ratelimit"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// Dialect is the key of this room in configuration and extensions.
const Dialect dragoman.Dialect = "kuzzle"

// door is one Kuzzle at one listener.
type door struct {
	settings
	spelling
	dir     *dragoman.Directory
	log     *slog.Logger
	maxBody int64
	bodies  transport.Bodies
	// strangers bounds the sockets that have shown no good token.
	strangers *transport.Places
	// requestTimeout is how long the request in a frame may take.
	requestTimeout time.Duration
	observe        func(operation string, status int, took time.Duration)
	shutdown       interface{ Done() <-chan struct{} }
	started        time.Time
	node           string
	limiter        ratelimit.ByName
	stats          *statistics
	// signKey signs tokens, because clients expect signed ones. What makes a
	// token good is that its digest is known, on any node and after a restart.
	signKey []byte
	actions []action
	powers  []question // see ceiling.go
	// resetting is held by the one who resets users, profiles and roles.
	resetting sync.Mutex
	// birth is when the directory began, once that is known (see stamps.go).
	birth atomic.Pointer[stamped]
}

// action is what a controller can do. Everything that reaches this door ends in
// one of these, whatever it came by; its routes are in the contract (routes.go).
type action struct {
	controller, name string
	run              func(*door, context.Context, *request) (any, error)
	needs            []dragoman.Capability // of the directory, once Kuzzle's rights allow it
}

// What actions need of the directory. It is granted to the one request whose
// action Kuzzle's rights have allowed, and to nothing else that its caller does.
var (
	account = []dragoman.Capability{
		dragoman.AccountRead, dragoman.AccountWrite, dragoman.AccountPassword,
		dragoman.AccountKeys, dragoman.UsersRead,
	}
	usersRead  = []dragoman.Capability{dragoman.UsersRead, dragoman.RolesRead}
	usersWrite = []dragoman.Capability{dragoman.UsersRead, dragoman.UsersWrite, dragoman.RolesRead}
	sessions   = []dragoman.Capability{dragoman.UsersRead, dragoman.SessionsManage}
	keysManage = []dragoman.Capability{dragoman.UsersRead, dragoman.KeysManage}
	rolesRead  = []dragoman.Capability{dragoman.RolesRead}
	rolesWrite = []dragoman.Capability{dragoman.RolesRead, dragoman.RolesWrite}
	everything = dragoman.AllCapabilities()
)

const (
	// mostInFlight bounds the requests of one socket that are worked on at
	// once, mostWaiting those that have been received and wait for it, as many
	// together as Kuzzle works on; further frames wait to be read.
	mostInFlight = 16
	mostWaiting  = 84
)
