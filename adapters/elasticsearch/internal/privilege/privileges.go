// Package privilege holds what roles grant: how the vendor writes roles and
// privileges, which actions a privilege stands for, and whether what somebody
// holds covers what is asked about. It knows no user and reads no store.
package privilege

import (
	_ "embed"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/pattern"
	"github.com/dragoman-project/dragoman/search/automaton"
)

// What the vendor's named privileges grant, in its names of actions (reference:
// elasticsearch, section 5.4), and what its built-in roles are made of (3.6).
var (
	//go:embed privileges.json
	privilegesJSON []byte
	//go:embed roles.json
	rolesJSON []byte
	//go:embed services.json
	servicesJSON []byte
)

// named says which actions a named privilege grants, and which of those not.
type named struct {
	Grants []string `json:"grants"`
	Except []string `json:"except"`
	// Failures tells whether a privilege of indices reaches the failures that a
	// data stream keeps: "too", or "only" them; else none of them.
	Failures string `json:"failures"`
	// Since is the vendor's major version that brought it, where it is not in 8.
	Since int `json:"since"`
}

// failures stands before an action that is meant for the failures of a data
// stream; nobody can write it into a role, so that only privileges grant it.
const failures = "failures/"

// language is the actions that a privilege grants.
func (n named) language() *automaton.Language {
	all := automaton.None
	if n.Failures != "only" {
		all = pattern.New(n.Grants...)
	}
	if n.Failures != "" {
		kept := make([]string, len(n.Grants))
		for i, action := range n.Grants {
			kept[i] = failures + action
		}
		all = automaton.Union(all, pattern.New(kept...))
	}
	return automaton.Minus(all, pattern.New(n.Except...))
}

type privilegeTable struct {
	Cluster       map[string]named `json:"cluster"`
	Index         map[string]named `json:"index"`
	RemoteCluster []string         `json:"remote_cluster"`
}

// privileges and builtinRoles are read once, and never changed.
var (
	Table        = sync.OnceValue(func() privilegeTable { return mustRead[privilegeTable](privilegesJSON) })
	BuiltinRoles = sync.OnceValue(func() map[string]Role { return mustRead[map[string]Role](rolesJSON) })
)

// ServiceRoles are what the vendor's service accounts may, by their names. Kibana's
// is the role of its system user.
var ServiceRoles = sync.OnceValue(func() map[string]Role {
	roles := mustRead[map[string]Role](servicesJSON)
	roles["elastic/kibana"] = BuiltinRoles()["kibana_system"]
	return roles
})

// mustRead reads what is part of the program.
func mustRead[T any](data []byte) (v T) {
	if err := json.Unmarshal(data, &v); err != nil {
		panic("privilege: embedded data: " + err.Error())
	}
	return v
}

// Names lists the privileges of a major version as the vendor does.
func Names(of map[string]named, major int) []string {
	list := slices.Sorted(maps.Keys(of))
	return slices.DeleteFunc(list, func(name string) bool { return of[name].Since > max(major, 8) })
}

// actions answers what a privilege, named or the beginning of an action,
// grants; false if it is neither.
type actions func(name string) (*automaton.Language, bool)

var (
	ClusterActions = sync.OnceValue(func() actions { return newActions(Table().Cluster) })
	IndexActions   = sync.OnceValue(func() actions { return newActions(Table().Index) })
)

func newActions(named map[string]named) actions {
	known := make(map[string]*automaton.Language, len(named))
	for name, p := range named {
		known[name] = p.language()
	}
	return func(name string) (*automaton.Language, bool) {
		name = strings.ToLower(name)
		if l, ok := known[name]; ok {
			return l, true
		}
		// Whatever "all" covers is an action.
		isAction := slices.ContainsFunc(named["all"].Grants, func(pattern string) bool {
			return strings.HasPrefix(name, strings.TrimSuffix(pattern, "*"))
		})
		return pattern.New(name + "*"), isAction
	}
}
