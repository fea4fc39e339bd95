package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"go.yaml.in/yaml/v3"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/connect/systems"
	"github.com/dragoman-project/dragoman/server"
)

// targetSpec is an entry under targets: in the configuration file, or what flags
// say in its place. It names secrets and holds none.
type targetSpec struct {
	Name         string            `yaml:"-" json:"name"`
	Kind         connect.Kind      `yaml:"kind" json:"kind"`
	URL          string            `yaml:"url" json:"url,omitempty"`
	Username     string            `yaml:"username" json:"username,omitempty"`
	PasswordFile string            `yaml:"password-file" json:"password_file,omitempty"`
	PasswordEnv  string            `yaml:"password-env" json:"password_env,omitempty"`
	CAFile       string            `yaml:"ca-file" json:"ca_file,omitempty"`
	Path         string            `yaml:"path" json:"path,omitempty"`
	Rate         float64           `yaml:"rate" json:"rate,omitempty"`
	Parallel     int               `yaml:"parallel" json:"parallel,omitempty"`
	Options      map[string]string `yaml:"options" json:"options,omitempty"`
	Only         []string          `yaml:"only" json:"only,omitempty"`
	Except       []string          `yaml:"except" json:"except,omitempty"`
	Names        map[string]string `yaml:"names" json:"names,omitempty"`
	Roles        map[string]string `yaml:"roles" json:"roles,omitempty"`
	Protect      []string          `yaml:"protect" json:"protect,omitempty"`
	MaxDelete    string            `yaml:"max-delete" json:"max_delete,omitempty"`
	OnConflict   string            `yaml:"on-conflict" json:"on_conflict,omitempty"`
	Capture      bool              `yaml:"capture" json:"capture,omitempty"`
}

// targetFlags are the names of those that say which system is meant.
var targetFlags = []string{"target", "kind", "url", "username", "password-file", "ca-file", "path"}

// addTargetFlags are those that say which system is meant.
func addTargetFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.String("target", "", "`name` of a target in the configuration file")
	f.String("kind", "", "without a target: the `kind` of system: "+strings.Join(systems.Kinds(), ", "))
	f.String("url", "", "its `address`, https://host:port")
	f.String("username", "", "`user` to log in as")
	f.String("password-file", "", "`file` with that user's password")
	f.String("ca-file", "", "`file` with the certificate authority to trust (PEM)")
	f.String("path", "", "`file` or directory, for kinds that are files")
	f.SortFlags = false
}

// targetFrom reads the flags and the configuration.
func targetFrom(cmd *cobra.Command, config server.Config) (targetSpec, error) {
	text := func(name string) string { value, _ := cmd.Flags().GetString(name); return value }
	name := text("target")
	if name != "" {
		for _, flag := range targetFlags[1:] {
			if text(flag) != "" {
				return targetSpec{}, usageError{fmt.Errorf("--target and --%s exclude each other", flag)}
			}
		}
		return configured(config, name)
	}
	t := targetSpec{
		Kind: connect.Kind(text("kind")), URL: text("url"), Username: text("username"),
		PasswordFile: text("password-file"), CAFile: text("ca-file"), Path: text("path"),
	}
	if t.Kind == "" {
		return t, usageError{errors.New("say which system is meant: --target, or --kind with --url or --path")}
	}
	t.Name = string(t.Kind) + "@" + strings.TrimPrefix(strings.TrimPrefix(t.URL+t.Path, "https://"), "http://")
	if host := t.Name[strings.LastIndexByte(t.Name, '@')+1:]; t.URL != "" {
		t.Name = string(t.Kind) + "@" + host // a URL with a password in it is refused, and not repeated
	}
	return t, nil
}

// configured is the entry of that name. Its complaints name the key.
func configured(config server.Config, name string) (targetSpec, error) {
	raw, there := config.Targets[name]
	if !there {
		names := slices.Sorted(maps.Keys(config.Targets))
		return targetSpec{}, &server.ConfigError{Problems: []string{
			fmt.Sprintf("targets.%s: there is no such target; there are: %s", name, orDash(strings.Join(names, ", "))),
		}}
	}
	text, err := yaml.Marshal(raw)
	if err != nil {
		return targetSpec{}, err
	}
	t := targetSpec{Name: name}
	dec := yaml.NewDecoder(strings.NewReader(string(text)))
	dec.KnownFields(true)
	if err := dec.Decode(&t); err != nil && !errors.Is(err, io.EOF) {
		return t, &server.ConfigError{Problems: []string{fmt.Sprintf("targets.%s: %s", name, strings.ReplaceAll(err.Error(), "\n", " "))}}
	}
	if t.Kind == "" {
		return t, &server.ConfigError{Problems: []string{fmt.Sprintf("targets.%s.kind: is missing", name)}}
	}
	return t, nil
}

// open makes the target; its own names of roles stand over those of its product.
func (t targetSpec) open(config server.Config) (connect.Target, error) {
	known := config.RoleNames()[systems.Dialect(t.Kind)]
	rows := map[string]string{}
	for _, shared := range known.Shared() {
		rows[shared] = known.ToWire(shared)
	}
	maps.Copy(rows, t.Roles)
	names, err := dragoman.NewRoleNames(rows)
	if err != nil {
		return nil, fmt.Errorf("target %s: %w", t.Name, err)
	}
	target, err := systems.Open(t.Kind, connect.Access{
		URL: t.URL, Username: t.Username, PasswordFile: t.PasswordFile, PasswordEnv: t.PasswordEnv, CAFile: t.CAFile,
		Path: t.Path, Rate: t.Rate, Options: t.Options,
	}, names)
	if err != nil {
		return nil, fmt.Errorf("target %s: %w", t.Name, err)
	}
	return target, nil
}

// scope is what of the directory it is about.
func (t targetSpec) scope() (connect.Scope, error) {
	limit, err := share(first(t.MaxDelete, "5%"))
	if err != nil {
		return connect.Scope{}, fmt.Errorf("target %s: max-delete: %w", t.Name, err)
	}
	protect := t.Protect
	if t.Username != "" {
		protect = append(slices.Clone(protect), t.Username) // nobody saws off the branch they sit on
	}
	s := connect.Scope{
		Target: t.Name, Only: t.Only, Except: t.Except, Names: t.Names, Protect: protect, MaxDelete: limit, Capture: t.Capture,
	}
	if err := s.Check(); err != nil {
		return s, fmt.Errorf("target %s: %w", t.Name, err)
	}
	return s, nil
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// share reads 5%, or a number from 0 to 1.
func share(text string) (float64, error) {
	number, percent := strings.CutSuffix(text, "%")
	value, err := strconv.ParseFloat(number, 64)
	if percent {
		value /= 100
	}
	if err != nil || value < 0 || value > 1 {
		return 0, fmt.Errorf("%q is no share such as 5%%", text)
	}
	return value, nil
}

// progress shows how far something is, on a terminal only.
func progress(out io.Writer) connect.Progress {
	file, isFile := out.(*os.File)
	if !isFile || !isTerminal(file) {
		return nil
	}
	return newBar(file).show
}
