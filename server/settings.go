package server

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"github.com/dragoman-project/dragoman/adapters"
)

// Settings are the keys that an operator can set. A key is a flag
// (--listen-cloud), a variable (DRAGOMAN_LISTEN_CLOUD) and an entry of the
// configuration file (listen-cloud), heard in that order.
type Settings struct {
	dialects []adapters.Dialect
	list     []setting
}

// setting is one key with one value.
type setting struct {
	key     string
	usage   string // the `back-quoted` word is what the value is
	initial string
	secret  bool // never a flag: others can read those in the process list
	toggle  bool // true or false; as a flag, the name alone is true
	// ephemeral is initial for a server that keeps nothing, where it differs.
	ephemeral string
	parse     func(c *Config, value string) error
}

// The keys that hold more than one value.
const (
	keyConfig   = "config"   // flag and variable only: where the file is
	keySet      = "set"      // flag and variable only: dialects, written short
	keyDialects = "dialects" // file only
	keyRoles    = "roles"    // file only
	keyTargets  = "targets"  // file only; what is in it is for the commands that use them
)

// management is the name of the door that is ours.
const management = "management"

// NewSettings are the settings of a server with these doors.
func NewSettings(dialects []adapters.Dialect) *Settings {
	s := &Settings{dialects: dialects}
	s.addToggle("ephemeral", "keep nothing: in memory, random ports, cheap hashes; tells its addresses in one line of JSON",
		func(c *Config) *bool { return &c.Ephemeral }) // first, as others look at it
	s.add("database", "`address` of the directory: sqlite:PATH, sqlite::memory: or postgres://…", "", parseDatabase)
	s.list[len(s.list)-1].ephemeral = memoryDatabase
	for _, d := range dialects {
		s.addListen(string(d.Name), d.Title, d.Port)
	}
	s.addListen(management, "health, metrics, specs, and every door under a prefix", 8080)
	s.add("tls-cert", "`file` with the certificate chain for all listeners (PEM)", "",
		text(func(c *Config) *string { return &c.TLSCert }))
	s.add("tls-key", "`file` with the certificate's private key (PEM)", "",
		text(func(c *Config) *string { return &c.TLSKey }))
	s.add("admin-password", "the administrator's first password", "", parseAdminPassword)
	s.list[len(s.list)-1].secret = true
	s.add("admin-password-file", "`file` with the administrator's first password", "",
		text(func(c *Config) *string { return &c.AdminPasswordFile }))
	s.add("hash-cost", "bcrypt `cost` of new passwords, 4 to 14", "10", parseHashCost)
	s.list[len(s.list)-1].ephemeral = "4"
	s.add("keep-sessions",
		"`doors`, between commas, whose sessions and tokens outlive a changed password, as their products' do", "", parseKeepSessions)
	s.add("max-body",
		"largest request body, in `bytes` or with KiB or MiB (default 8MiB at Elasticsearch's door, 1MiB at the others)", "", parseMaxBody)
	s.addLimits()
	s.add("cache-size",
		"how much is remembered, half of it users, sessions, keys and roles, half of it answers, in `bytes` or with KiB or MiB; 0 is nothing",
		"24MiB", parseCacheSize)
	s.addCORS()
	s.addLogging()
	s.addTimes()
	s.add("drain-delay", "`time` that the doors stay open when stopping, after /readyz has said so", "0s", parseDrainDelay)
	s.addRetention()
	return s
}

func (s *Settings) addLogging() {
	s.add("log-level", "least important `level` to log: debug, info, warn, error", "info", parseLogLevel)
	s.add("log-format", "`format` of the log: text, json, or auto (text on a terminal)", "auto", parseLogFormat)
}

func (s *Settings) addTimes() {
	for _, t := range []struct {
		key, usage, initial string
		field               func(c *Config) *time.Duration
	}{
		{
			"read-header-timeout", "`time` a client has to send its request headers", "10s",
			func(c *Config) *time.Duration { return &c.ReadHeaderTimeout },
		},
		{
			"read-timeout", "`time` a client has to send a whole request", "30s",
			func(c *Config) *time.Duration { return &c.ReadTimeout },
		},
		{
			"request-timeout", "`time` that one request, or one page of a streamed list, may take (default half of write-timeout)", "",
			func(c *Config) *time.Duration { return &c.RequestTimeout },
		},
		{
			"write-timeout", "`time` until an answer must be written", "60s",
			func(c *Config) *time.Duration { return &c.WriteTimeout },
		},
		{
			"idle-timeout", "`time` that an unused connection is kept", "120s",
			func(c *Config) *time.Duration { return &c.IdleTimeout },
		},
		{
			"shutdown-timeout", "`time` that accepted requests have to finish when stopping", "15s",
			func(c *Config) *time.Duration { return &c.ShutdownTimeout },
		},
	} {
		s.add(t.key, t.usage, t.initial, duration(t.field))
	}
}

func (s *Settings) addRetention() {
	s.add("events-keep", "`time` that events are kept, such as 90d, or off for ever", "90d",
		age(func(c *Config) *time.Duration { return &c.EventsKeep }))
	s.add("events-max", "`number` of events that are kept, the last ones, or off", "1000000", parseEventsMax)
	s.add("events-size", "`bytes` that events may take, the last ones, such as 4GiB, or off", "1GiB", parseEventsSize)
	s.add("keys-keep", "`time` that expired and revoked API keys are kept, or off for ever", "7d",
		age(func(c *Config) *time.Duration { return &c.KeysKeep }))
}

func (s *Settings) add(key, usage, initial string, parse func(*Config, string) error) {
	s.list = append(s.list, setting{key: key, usage: usage, initial: initial, parse: parse})
}

func (s *Settings) addToggle(key, usage string, field func(*Config) *bool) {
	s.add(key, usage, "false", func(c *Config, value string) error {
		on, err := strconv.ParseBool(value)
		if err != nil {
			return fmt.Errorf("%q is neither true nor false", value)
		}
		*field(c) = on
		return nil
	})
	s.list[len(s.list)-1].toggle = true
}

func (s *Settings) addListen(door, title string, port int) {
	s.add("listen-"+door, "`host:port`, prefix for the management port only, or off: "+title, fmt.Sprintf("127.0.0.1:%d", port),
		func(c *Config, value string) error { return parseListen(c, door, value) })
	s.list[len(s.list)-1].ephemeral = "127.0.0.1:0"
}

// AddFlags gives flags the keys whose names are listed, or all of them.
func (s *Settings) AddFlags(flags *pflag.FlagSet, keys ...string) {
	wanted := func(key string) bool {
		for _, k := range keys {
			if k == key {
				return true
			}
		}
		return len(keys) == 0 && flags.Lookup(key) == nil
	}
	for _, one := range s.list {
		if !one.secret && wanted(one.key) {
			flags.String(one.key, one.initial, one.usage)
			if one.toggle {
				flags.Lookup(one.key).NoOptDefVal = "true"
			}
		}
	}
	if wanted(keySet) {
		flags.StringArray(keySet, nil, "a door's own `setting`, as in kuzzle.dialect=v1; may be repeated")
	}
	if wanted(keyConfig) {
		flags.String(keyConfig, "", "YAML `file` with settings")
	}
}

func (s *Settings) find(key string) (setting, bool) {
	for _, one := range s.list {
		if one.key == key {
			return one, true
		}
	}
	return setting{}, false
}

func (s *Settings) dialect(name string) (adapters.Dialect, bool) {
	for _, d := range s.dialects {
		if string(d.Name) == name {
			return d, true
		}
	}
	return adapters.Dialect{}, false
}

// doorNames are the dialects, for messages.
func (s *Settings) doorNames() string {
	names := make([]string, len(s.dialects))
	for i, d := range s.dialects {
		names[i] = string(d.Name)
	}
	return strings.Join(names, ", ")
}

const variablePrefix = "DRAGOMAN_"

// Variable is the name of a key in the environment.
func Variable(key string) string {
	return variablePrefix + strings.ToUpper(strings.ReplaceAll(key, "-", "_"))
}
