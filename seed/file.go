package seed

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/dragoman-project/dragoman"
)

// File is a seed file that has been read and makes sense by itself.
type File struct {
	Name    string
	entries []entry
}

// entry is one thing to make.
type entry struct {
	kind kind
	name string
	line int
	body json.RawMessage // the vendor's request, or nil for what is in shared words

	user sharedUser
	role sharedRole
}

// kind is what an entry is: the place in the file that it stood under.
type kind string

// The kinds.
const (
	roles               kind = "roles"
	elasticsearchRoles  kind = "elasticsearch.roles"
	kuzzleRoles         kind = "kuzzle.roles"
	kuzzleProfiles      kind = "kuzzle.profiles"
	fusionRoles         kind = "fusion.roles"
	users               kind = "users"
	elasticsearchUsers  kind = "elasticsearch.users"
	cloudUsers          kind = "cloud.users"
	kuzzleUsers         kind = "kuzzle.users"
	fusionUsers         kind = "fusion.users"
	fusionRealms        kind = "fusion.realms"
	elasticsearchAPIKey kind = "elasticsearch.api_keys"
)

// order is the one in which they are applied: what others name comes first.
var order = []kind{
	kuzzleRoles, roles, elasticsearchRoles, kuzzleProfiles, fusionRoles,
	users, elasticsearchUsers, cloudUsers, kuzzleUsers, fusionUsers, fusionRealms, elasticsearchAPIKey,
}

// named are the kinds whose entries stand under their names; the others are
// lists whose entries name themselves in the member that is given.
var (
	named  = []kind{elasticsearchUsers, elasticsearchRoles, kuzzleUsers, kuzzleProfiles, kuzzleRoles}
	listed = map[kind]string{
		cloudUsers: "user_name", fusionUsers: "username", fusionRoles: "name", fusionRealms: "name",
		elasticsearchAPIKey: "name",
	}
)

// Problem is something that is wrong with a file. It quotes no value, which
// could be a password.
type Problem struct {
	File string
	Line int // from 1; 0 is the whole file
	Rule string
}

func (p *Problem) Error() string {
	if p.Line == 0 {
		return p.File + ": " + p.Rule
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Rule)
}

// Parse reads a file, YAML or JSON; name is for messages. It fails with all
// problems, joined, each a [Problem].
func Parse(name string, data []byte) (File, error) {
	r := reader{name: name}
	f := File{Name: name}
	var document yaml.Node
	if err := yaml.Unmarshal(data, &document); err != nil {
		return f, &Problem{File: name, Rule: yamlRule(err)}
	}
	if len(document.Content) == 0 {
		return f, nil
	}
	for _, m := range r.members(document.Content[0], "the file") {
		f.entries = append(f.entries, r.section(m)...)
	}
	r.refuseRepeated(f.entries)
	slices.SortStableFunc(f.entries, func(a, b entry) int {
		return cmp.Compare(slices.Index(order, a.kind), slices.Index(order, b.kind))
	})
	return f, errors.Join(r.problems...)
}

// yamlRule is a syntax error without the text that it quotes.
func yamlRule(err error) string { return strings.TrimPrefix(err.Error(), "yaml: ") }

// section reads what stands under one key of the file.
func (r *reader) section(m member) []entry {
	switch m.name {
	case "users":
		return collect(r.items(m.value, m.name), r.sharedUser)
	case "roles":
		return collect(r.items(m.value, m.name), r.sharedRole)
	case "version", "$schema":
		return nil
	}
	if !slices.Contains(Dialects(), dragoman.Dialect(m.name)) {
		r.problem(m.at, "there is no key %q: it is users, roles, elasticsearch, cloud, kuzzle or fusion", m.name)
		return nil
	}
	var entries []entry
	for _, part := range r.members(m.value, m.name) {
		entries = append(entries, r.vendorSection(kind(m.name+"."+part.name), part)...)
	}
	return entries
}

func (r *reader) vendorSection(k kind, m member) []entry {
	if slices.Contains(named, k) {
		return collect(r.members(m.value, string(k)), func(m member) entry {
			return entry{kind: k, name: m.name, line: m.at.Line, body: r.object(m.value, string(k))}
		})
	}
	identity, known := listed[k]
	if !known {
		r.problem(m.at, "there is no key %q here", m.name)
		return nil
	}
	return collect(r.items(m.value, string(k)), func(n *yaml.Node) entry {
		e := entry{kind: k, line: n.Line, body: r.object(n, string(k))}
		for _, m := range r.members(n, string(k)) {
			if m.name == identity {
				e.name = m.value.Value
			}
		}
		if e.name == "" {
			r.problem(n, "%s: an entry needs a %s", k, identity)
		}
		return e
	})
}

func (r *reader) refuseRepeated(entries []entry) {
	first := map[string]int{}
	for _, e := range entries {
		id := string(e.kind) + "\x00" + e.name
		if line, again := first[id]; again && e.name != "" {
			r.problems = append(r.problems, &Problem{r.name, e.line, fmt.Sprintf("%s: %q stands in line %d already", e.kind, e.name, line)})
		}
		first[id] = e.line
	}
}

func collect[In any](in []In, read func(In) entry) []entry {
	out := make([]entry, len(in))
	for i, one := range in {
		out[i] = read(one)
	}
	return out
}

// Dialects are the doors that a file can speak to.
func Dialects() []dragoman.Dialect {
	return []dragoman.Dialect{"elasticsearch", "cloud", "kuzzle", "fusion"}
}
