package server

import (
	"cmp"
	"crypto/tls"
	"errors"
	"log/slog"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters"
)

// Config is what the operator wants, checked.
type Config struct {
	// Ephemeral is a server for tests: nothing is kept when it ends.
	Ephemeral bool
	// Version is what the program calls itself.
	Version string
	// Program is how this program was called; "" is dragoman.
	Program string
	// Database is where the directory is kept, as store.Open takes it.
	// DefaultDatabase says that nobody chose it.
	Database        string
	DefaultDatabase bool
	// Listen has an address for every door by the door's name, or "" for none.
	Listen map[string]string
	// TLSCert and TLSKey are files; both or none.
	TLSCert, TLSKey string
	// CORS is for web pages; no door admits any unless told.
	CORS cors

	// AdminPassword, or what the file holds, is for the first start; with
	// neither, one is made up.
	AdminPassword     Secret
	AdminPasswordFile string
	HashCost          int
	// KeepSessions are the doors whose sessions outlive a changed password.
	KeepSessions []dragoman.Dialect

	MaxBody                        int64 // bytes; 0 leaves it to each door
	CacheSize                      int64 // bytes; 0 remembers nothing
	ReadHeaderTimeout, ReadTimeout time.Duration
	RequestTimeout                 time.Duration // shorter than WriteTimeout
	WriteTimeout, IdleTimeout      time.Duration
	DrainDelay                     time.Duration
	ShutdownTimeout                time.Duration

	// EventsKeep, EventsMax and EventsSize, in bytes, bound the audit log; KeysKeep is for keys that
	// are expired or revoked. 0 is no bound.
	EventsKeep, KeysKeep time.Duration
	EventsMax            int64
	EventsSize           int64

	Limits

	// Targets are the other systems by name, as the file has them: the commands
	// that use them say what can stand there.
	Targets map[string]any

	LogLevel  slog.Level
	LogFormat string // text, json or auto

	closed   map[string]bool // doors that are off, under their prefixes as well
	dialects []adapters.Dialect
	settings map[dragoman.Dialect]map[string]string
	roles    map[dragoman.Dialect]dragoman.RoleNames
	tls      *tls.Config // nil without

	certificate *certificate // nil without
}

func (c *Config) setClosed(door string, closed bool) {
	if c.closed == nil {
		c.closed = map[string]bool{}
	}
	c.closed[door] = closed
}

// Secret is text that prints as "[redacted]"; convert it to string to use it.
type Secret string

func (s Secret) String() string {
	if s == "" {
		return ""
	}
	return "[redacted]"
}

// GoString keeps it out of %#v as well.
func (s Secret) GoString() string { return s.String() }

// LogValue keeps it out of structured logs.
func (s Secret) LogValue() slog.Value { return slog.StringValue(s.String()) }

// ConfigError is all that is wrong with a configuration. Each problem names
// the key and where its value came from, and no secret.
type ConfigError struct{ Problems []string }

func (e *ConfigError) Error() string {
	return "the configuration cannot be used:\n  " + strings.Join(e.Problems, "\n  ")
}

// EphemeralPassword is the administrator's in an ephemeral server, unless
// another one is given. Every door accepts it.
const EphemeralPassword = "ephemeral-admin-1"

func (c Config) program() string { return cmp.Or(c.Program, "dragoman") }

const memoryDatabase = "sqlite::memory:"

// SQLitePath is the file that holds the directory, or "" if it is in memory or
// in another database.
func (c Config) SQLitePath() string {
	path, isSQLite := strings.CutPrefix(c.Database, "sqlite:")
	if !isSQLite || path == ":memory:" {
		return ""
	}
	return path
}

// inMemory reports whether the directory ends with the process.
func (c Config) inMemory() bool {
	return strings.HasPrefix(c.Database, "sqlite:") && c.SQLitePath() == ""
}

// databaseName is where the directory is kept, for people.
func (c Config) databaseName() string {
	if path := c.SQLitePath(); path != "" {
		if absolute, err := filepath.Abs(path); err == nil {
			return absolute
		}
		return path
	}
	address, err := url.Parse(c.Database)
	if err != nil || address.Scheme == "sqlite" {
		return "in memory, gone at the end"
	}
	return "postgres at " + cmp.Or(address.Host, address.Query().Get("host"), "this machine") + address.Path
}

// defaultDatabase is a file in the user's data directory.
func defaultDatabase(environ []string) (string, error) {
	dir := lookup(environ, "XDG_DATA_HOME")
	if !filepath.IsAbs(dir) { // relative paths are to be ignored, says the XDG specification
		home := lookup(environ, "HOME")
		if home == "" {
			return "", errors.New("there is no home directory to keep it in: say where")
		}
		dir = filepath.Join(home, ".local", "share")
	}
	return "sqlite:" + filepath.Join(dir, "dragoman", "dragoman.db"), nil
}

func lookup(environ []string, name string) string {
	value := ""
	for _, entry := range environ {
		if v, ok := strings.CutPrefix(entry, name+"="); ok {
			value = v
		}
	}
	return value
}

// ManagementURL is how to reach the management port from this machine, or "".
func (c Config) ManagementURL() string {
	if c.Listen[management] == "" {
		return ""
	}
	return c.url(c.Listen[management])
}

func (c Config) url(address string) string {
	scheme := "http"
	if c.TLSCert != "" {
		scheme = "https"
	}
	return scheme + "://" + reachable(address)
}
