package dragomantest

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"os"
	"sync"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters"
	"github.com/dragoman-project/dragoman/adapters/transport"
	"github.com/dragoman-project/dragoman/seed"
	"github.com/dragoman-project/dragoman/store"
)

// AdminPassword is the administrator's, unless [Password] gives another.
const AdminPassword = "ephemeral-admin-1"

// Account is a user name and a password.
type Account struct{ Username, Password string }

// Key is an API key that a seed file made; Encoded is for the header
// "Authorization: ApiKey".
type Key = seed.Key

// Dragoman is a directory with its doors. It may be used from many goroutines.
type Dragoman struct {
	Elasticsearch, Cloud, Kuzzle, Fusion *Door
	// Admin may do everything at every door.
	Admin Account
	// Keys are those that seed files made.
	Keys []Key
	// Directory is what the doors open on, for what no API can do.
	Directory *dragoman.Directory

	t     keeper
	store dragoman.Store
	first *Snapshot
	clock *clock

	mu       sync.Mutex
	requests []*Request
}

// Option says how a Dragoman should be. See [Seed], [SeedFile], [Setting],
// [Password] and [Log].
type Option func(*options)

type options struct {
	seeds    []seed.File
	settings map[dragoman.Dialect]map[string]string
	password string
	log      io.Writer
	errs     []error
}

// Seed makes what a seed file's text describes (docs/seed.md).
func Seed(text string) Option {
	return func(o *options) { o.seed("seed", []byte(text)) }
}

// SeedFile is [Seed] for a file.
func SeedFile(path string) Option {
	return func(o *options) {
		text, err := os.ReadFile(path)
		if err != nil {
			o.errs = append(o.errs, err)
			return
		}
		o.seed(path, text)
	}
}

func (o *options) seed(name string, text []byte) {
	f, err := seed.Parse(name, text)
	if err != nil {
		o.errs = append(o.errs, err)
	}
	o.seeds = append(o.seeds, f)
}

// Setting is one of a door's own settings, as in Setting("kuzzle", "dialect", "v1").
func Setting(door, name, value string) Option {
	return func(o *options) {
		at := dragoman.Dialect(door)
		if o.settings[at] == nil {
			o.settings[at] = map[string]string{}
		}
		o.settings[at][name] = value
	}
}

// Password gives the administrator another password.
func Password(password string) Option { return func(o *options) { o.password = password } }

// Log sends the doors' logs somewhere; they are thrown away without it.
func Log(to io.Writer) Option { return func(o *options) { o.log = to } }

// Start makes a Dragoman that ends with the test. It fails the test if a seed
// file or a setting makes no sense.
func Start(t testing.TB, with ...Option) *Dragoman {
	t.Helper()
	o := gather(with)
	for _, err := range o.errs {
		t.Error(err)
	}
	if len(o.errs) > 0 {
		t.FailNow()
	}
	d, err := begin(t, o)
	if err != nil {
		t.Fatalf("start dragoman: %v", err)
	}
	return d
}

// Open is [Start] where there is no test, as in TestMain, or in an example. It
// fails if a seed file or a setting makes no sense; close what it returns.
// Snapshots and resets that fail panic.
func Open(with ...Option) (*Dragoman, error) {
	o := gather(with)
	if err := errors.Join(o.errs...); err != nil {
		return nil, err
	}
	alone := &alone{}
	d, err := begin(alone, o)
	if err != nil {
		alone.close()
		return nil, err
	}
	return d, nil
}

// Close ends what [Open] made. What [Start] made ends with its test.
func (d *Dragoman) Close() {
	if alone, is := d.t.(*alone); is {
		alone.close()
	}
}

func gather(with []Option) options {
	o := options{password: AdminPassword, log: io.Discard, settings: map[dragoman.Dialect]map[string]string{}}
	for _, option := range with {
		option(&o)
	}
	return o
}

func begin(t keeper, o options) (*Dragoman, error) {
	d := &Dragoman{t: t, clock: &clock{}, Admin: Account{dragoman.AdminUsername, o.password}}
	return d, d.start(o)
}

// hashCost is the cheapest there is: tests have nothing to protect.
const hashCost = 4

func (d *Dragoman) start(o options) error {
	ctx, cancel := context.WithCancel(context.Background())
	d.t.Cleanup(cancel)
	var err error
	if d.store, err = store.Open(ctx, "sqlite::memory:"); err != nil {
		return err
	}
	d.t.Cleanup(func() { _ = d.store.Close() })
	d.Directory, err = dragoman.New(d.store, dragoman.Options{Now: d.clock.now, HashCost: hashCost, BuiltinRoles: adapters.BuiltinRoles(nil)})
	if err != nil {
		return err
	}
	target := seed.Target{
		Directory: d.Directory, Doors: map[dragoman.Dialect]http.Handler{}, Roles: map[dragoman.Dialect]dragoman.RoleNames{},
	}
	var builtins []dragoman.Builtin
	for _, dialect := range adapters.All() {
		builtins = append(builtins, dialect.Builtins()...)
		if err := d.open(ctx, o, dialect, target); err != nil {
			return err
		}
	}
	if _, err := d.Directory.Bootstrap(ctx, o.password, builtins); err != nil {
		return err
	}
	if d.Keys, err = seed.Apply(ctx, target, o.seeds...); err != nil {
		return err
	}
	d.first = d.Snapshot()
	return nil
}

// heard is a door as it is asked and answers; in tests of this package somebody
// listens.
var heard = func(_ keeper, _ dragoman.Dialect, door http.Handler) http.Handler { return door }

// open makes one door.
func (d *Dragoman) open(ctx context.Context, o options, dialect adapters.Dialect, target seed.Target) error {
	names, err := dragoman.NewRoleNames(dialect.RoleRows)
	if err != nil {
		return err
	}
	handler, err := dialect.New(transport.Config{
		Directory: d.Directory, Roles: names, Settings: o.settings[dialect.Name], Shutdown: ctx,
		Log: slog.New(slog.NewTextHandler(o.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
	})
	if err != nil {
		return err
	}
	target.Doors[dialect.Name], target.Roles[dialect.Name] = handler, names
	door, err := d.listen(dialect.Name, heard(d.t, dialect.Name, handler))
	if err != nil {
		return err
	}
	*d.doors()[dialect.Name] = door
	return nil
}

func (d *Dragoman) doors() map[dragoman.Dialect]**Door {
	return map[dragoman.Dialect]**Door{
		"elasticsearch": &d.Elasticsearch, "cloud": &d.Cloud, "kuzzle": &d.Kuzzle, "fusion": &d.Fusion,
	}
}
