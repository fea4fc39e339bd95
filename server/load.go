package server

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/knadh/koanf/parsers/yaml"
	"github.com/knadh/koanf/providers/env/v2"
	"github.com/knadh/koanf/providers/file"
	"github.com/knadh/koanf/providers/posflag"
	"github.com/knadh/koanf/v2"
	"github.com/spf13/pflag"

	"github.com/dragoman-project/dragoman/search"
)

// layer is one source of values.
type layer struct {
	values map[string]any
	// named says where a key's value stands, for messages.
	named func(key string) string
	short bool // flags and variables: no structure, but config and set
}

// loading gathers all problems on the way.
type loading struct {
	*Settings
	config   Config
	problems []string
}

func (l *loading) problem(format string, args ...any) {
	l.problems = append(l.problems, fmt.Sprintf(format, args...))
}

// Load reads the file, then the variables, then the flags that were given, the
// later one winning. It fails with a [ConfigError] that names every problem.
func (s *Settings) Load(flags *pflag.FlagSet, environ []string) (Config, error) {
	return s.load(flags, environ).result()
}

// LoadServing is Load for a server that is about to start: it also reads the
// files that the configuration points at.
func (s *Settings) LoadServing(flags *pflag.FlagSet, environ []string) (Config, error) {
	l := s.load(flags, environ)
	l.readCertificate()
	l.readAdminPassword()
	return l.result()
}

func (l *loading) result() (Config, error) {
	if l.problems != nil {
		return Config{}, &ConfigError{Problems: l.problems}
	}
	return l.config, nil
}

func (s *Settings) load(flags *pflag.FlagSet, environ []string) *loading {
	l := &loading{Settings: s}
	l.config.Listen = map[string]string{}
	l.config.dialects = s.dialects
	layers := l.layers(flags, environ)
	for _, one := range layers {
		l.refuseUnknown(one)
	}
	for _, one := range s.list {
		l.apply(one, layers)
	}
	l.applyDoorSettings(layers)
	l.applyRoles(layers[0])
	l.config.Targets = l.mapping(keyTargets, layers[0])
	l.finish(environ)
	return l
}

// layers are file, variables and flags, in this order.
func (l *loading) layers(flags *pflag.FlagSet, environ []string) []layer {
	variables := koanf.New(keyDelimiter)
	err := variables.Load(env.Provider(keyDelimiter, env.Opt{
		Prefix: variablePrefix, TransformFunc: keyOf, EnvironFunc: func() []string { return environ },
	}), nil)
	given := koanf.New(keyDelimiter)
	err = errors.Join(err, given.Load(posflag.ProviderWithFlag(flags, keyDelimiter, nil,
		func(f *pflag.Flag) (string, any) { return l.flagValue(flags, f) }), nil))
	if err != nil {
		l.problem("%v", err)
	}
	path := asText(variables.Get(keyConfig))
	if given.Exists(keyConfig) {
		path = asText(given.Get(keyConfig))
	}
	return []layer{
		{values: l.readFile(path), named: func(string) string { return "in " + path }},
		{values: variables.Raw(), named: func(key string) string { return "from " + Variable(key) }, short: true},
		{values: given.Raw(), named: func(key string) string { return "from --" + key }, short: true},
	}
}

// keyDelimiter is in no key, so that koanf takes none apart.
const keyDelimiter = "\x00"

func (l *loading) readFile(path string) map[string]any {
	if path == "" {
		return nil
	}
	k := koanf.New(keyDelimiter)
	if err := k.Load(file.Provider(path), yaml.Parser()); err != nil {
		var pathErr *fs.PathError
		if errors.As(err, &pathErr) {
			err = pathErr.Err
		}
		l.problem("config: cannot read %s: %v", path, err)
	}
	return k.Raw()
}

// flagValue passes on the flags that are ours; a command may have others.
func (l *loading) flagValue(flags *pflag.FlagSet, f *pflag.Flag) (string, any) {
	_, known := l.find(f.Name)
	if !known && f.Name != keyConfig && f.Name != keySet {
		return "", nil
	}
	return f.Name, posflag.FlagVal(flags, f)
}

// notOurs are variables that share our prefix by accident: what Kubernetes
// tells of a service called dragoman, and what our own tests read.
var notOurs = regexp.MustCompile(`^DRAGOMAN_((.+_)?(SERVICE_HOST|SERVICE_PORT(_.*)?|PORT(_\d+_.*)?)|(TEST|REQUIRE)_.*)$`)

func keyOf(variable, value string) (string, any) {
	if notOurs.MatchString(variable) {
		return "", nil
	}
	name := strings.TrimPrefix(variable, variablePrefix)
	return strings.ToLower(strings.ReplaceAll(name, "_", "-")), value
}

func (l *loading) refuseUnknown(from layer) {
	for _, key := range slices.Sorted(maps.Keys(from.values)) {
		_, known := l.find(key)
		if from.short {
			known = known || key == keyConfig || key == keySet
		} else {
			known = known || key == keyDialects || key == keyRoles || key == keyTargets
		}
		if !known {
			l.problem("%s (%s): there is no such key%s", key, from.named(key), l.similar(key))
		}
	}
}

// similar suggests the key that was perhaps meant.
func (l *loading) similar(key string) string {
	for _, one := range l.list {
		if search.Distance(one.key, key, false) <= 2 {
			return ", did you mean " + one.key + "?"
		}
	}
	return ""
}

// apply takes the last layer's value, or the initial one.
func (l *loading) apply(one setting, layers []layer) {
	value, from := one.initial, ""
	if l.config.Ephemeral && one.ephemeral != "" {
		value = one.ephemeral
	}
	for _, layer := range layers {
		given, ok := layer.values[one.key]
		if !ok || given == nil {
			continue
		}
		from = " (" + layer.named(one.key) + ")"
		if !isScalar(given) {
			l.problem("%s%s: must be a single value", one.key, from)
			return
		}
		value = asText(given)
	}
	if from == "" && value == "" {
		return
	}
	if err := one.parse(&l.config, value); err != nil {
		l.problem("%s%s: %v", one.key, from, err)
	}
}

func isScalar(v any) bool {
	switch v.(type) {
	case map[string]any, map[any]any, []any:
		return false
	}
	return true
}

func asText(v any) string {
	if v == nil {
		return ""
	}
	return fmt.Sprint(v)
}

// finish looks at what concerns more than one key.
func (l *loading) finish(environ []string) {
	c := &l.config
	if c.Database == "" && len(l.problems) == 0 {
		database, err := defaultDatabase(environ)
		if err != nil {
			l.problem("database: %v", err)
		}
		c.Database, c.DefaultDatabase = database, true
	}
	if (c.TLSCert == "") != (c.TLSKey == "") {
		l.problem("tls-cert, tls-key: one is set without the other")
	}
	if c.AdminPassword != "" && c.AdminPasswordFile != "" {
		l.problem("admin-password, admin-password-file: only one of them can be set")
	}
	if c.Ephemeral {
		l.finishEphemeral()
	}
	l.timeRequests()
	l.refuseSharedPorts()
}

func (l *loading) finishEphemeral() {
	c := &l.config
	if c.Database != memoryDatabase {
		l.problem("ephemeral, database: an ephemeral server keeps nothing; leave out one of them")
	}
	if c.AdminPassword == "" && c.AdminPasswordFile == "" {
		c.AdminPassword = EphemeralPassword
	}
}

// timeRequests leaves time to say that a request took too long.
func (l *loading) timeRequests() {
	c := &l.config
	switch {
	case c.RequestTimeout == 0:
		c.RequestTimeout = c.WriteTimeout / 2
	case c.RequestTimeout >= c.WriteTimeout && c.WriteTimeout > 0:
		l.problem("request-timeout, write-timeout: %v is not shorter than %v", c.RequestTimeout, c.WriteTimeout)
	}
}

func (l *loading) refuseSharedPorts() {
	taken := map[string]string{}
	open := false
	for _, door := range slices.Sorted(maps.Keys(l.config.Listen)) {
		address := l.config.Listen[door]
		open = open || address != ""
		if address == "" || strings.HasSuffix(address, ":0") {
			continue
		}
		if other, ok := taken[address]; ok {
			l.problem("listen-%s, listen-%s: both want %s", other, door, address)
		}
		taken[address] = door
	}
	if !open && len(l.problems) == 0 {
		l.problem("listen-%s: every listener is off", management)
	}
}
