package privilege

import (
	"slices"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/search/automaton"
)

func TestHasCluster(t *testing.T) {
	for _, row := range []struct {
		granted string // separated by spaces
		wanted  string
		has     bool
	}{
		{"all", "all", true},
		{"all", "manage_security", true},
		{"manage", "monitor", true},
		{"manage", "manage_security", false},
		{"manage", "all", false},
		{"manage manage_security delegate_pki", "all", true},
		{"manage", "manage", true},
		{"manage_security", "read_security", true},
		{"manage_security", "manage_own_api_key", true},
		{"manage_security", "delegate_pki", false},
		{"read_security", "manage_security", false},
		{"manage_api_key", "grant_api_key", true},
		{"monitor", "monitor_ml", true},
		{"monitor_ml", "monitor", false},
		{"", "none", true},
		{"", "monitor", false},
		{"cluster:monitor/*", "monitor_ml", true},
		{"cluster:monitor/main", "cluster:monitor/main", true},
		{"cluster:monitor/main", "cluster:monitor/state", false},
		{"manage_ilm", "MANAGE_ILM", true},
		{"create_snapshot", "monitor_snapshot", true},
	} {
		p := NewPermissions(t.Context(), []Role{{Cluster: strings.Fields(row.granted)}})
		wanted, ok := ClusterActions()(row.wanted)
		if !ok || p.HasCluster(wanted) != row.has {
			t.Errorf("%q has %s: want %t", row.granted, row.wanted, row.has)
		}
	}
}

func TestHasIndex(t *testing.T) {
	grant := func(privileges string, names ...string) Role {
		return Role{Indices: []IndexGrant{{Names: names, Privileges: strings.Fields(privileges)}}}
	}
	everything := grant("all", "*")
	everywhere := grant("all", "*")
	everywhere.Indices[0].AllowRestricted = true
	for _, row := range []struct {
		name       string
		roles      []Role
		index      string
		restricted bool
		wanted     string
		has        bool
	}{
		{"Nothing", nil, "a", false, "read", false},
		{"Name", []Role{grant("read", "a")}, "a", false, "read", true},
		{"OtherName", []Role{grant("read", "a")}, "b", false, "read", false},
		{"LesserPrivilege", []Role{grant("all", "a*")}, "ab", false, "view_index_metadata", true},
		{"GreaterPrivilege", []Role{grant("read", "a*")}, "ab", false, "all", false},
		{"WiderPattern", []Role{grant("read", "ab*")}, "a*", false, "read", false},
		{"TwoRolesMakeThePrivilege", []Role{grant("index", "a*"), grant("delete", "a*")}, "ab", false, "index", true},
		{"TwoRolesMakeThePattern", []Role{grant("read", "a*"), grant("read", "/[^a].*/")}, "/.+/", false, "read", true},
		{"Restricted", []Role{everything}, ".security-7", false, "read", false},
		{"RestrictedAsked", []Role{everything}, ".security-7", true, "read", false},
		{"RestrictedGranted", []Role{everywhere}, ".security-7", true, "read", true},
		{"PatternOfRestricted", []Role{everywhere}, ".security*", false, "read", false},
		{"AllButRestricted", []Role{everything}, "*", false, "read", true},
		{"AllWithRestricted", []Role{everything}, "*", true, "read", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			wanted, _ := IndexActions()(row.wanted)
			if got := NewPermissions(t.Context(), row.roles).HasIndex(row.index, row.restricted, wanted); got != row.has {
				t.Errorf("got %t", got)
			}
		})
	}
}

func TestHasApplication(t *testing.T) {
	p := NewPermissions(t.Context(), []Role{{Applications: []ApplicationGrant{
		{Application: "kibana-*", Privileges: []string{"read", "data:read/*"}, Resources: []string{"space:*"}},
		{Application: "admin-app", Privileges: []string{"*"}, Resources: []string{"*"}},
		{Application: "named", Privileges: []string{"read"}, Resources: []string{"*"}},
		{Application: "listed", Privileges: []string{"read", "write"}, Resources: []string{"*"}},
	}}})
	p.Known = Catalogue{
		ID("kibana-.kibana", "read"): {"login:", "ui:a", "ui:b"},
		ID("kibana-.kibana", "less"): {"ui:a", "data:read/one"},
		ID("kibana-.kibana", "more"): {"ui:a", "ui:c"},
	}
	for _, row := range []struct {
		application, privilege, resource string
		has                              bool
	}{
		{"kibana-.kibana", "read", "space:a", true},
		{"kibana-other", "read", "space:a", false}, // which has no such privilege
		{"named", "read", "*", true},
		{"listed", "read", "*", false}, // two names that nobody has defined stand for nothing
		{"kibana-.kibana", "less", "space:a", true},
		{"kibana-.kibana", "more", "space:a", false},
		{"kibana-.kibana", "data:read/*", "space:a", true},
		{"kibana-.kibana", "login:", "space:a", true},
		{"kibana-.kibana", "*", "space:a", false},
		{"kibana-.kibana", "all", "space:a", false},
		{"kibana-.kibana", "read", "*", false},
		{"other", "read", "space:a", false},
		{"kibana-x", "data:read/y", "space:*", true},
		{"kibana-x", "data:write/y", "space:a", false},
		{"admin-app", "whatever:", "*", true},
	} {
		if got := p.HasApplication(row.application, row.privilege, row.resource); got != row.has {
			t.Errorf("%v: got %t", row, got)
		}
	}
}

// A question that would take too long is refused rather than answered wrongly.
func TestMergedSharesNothing(t *testing.T) {
	before := slices.Clone(BuiltinRoles()["kibana_system"].Cluster)
	NewPermissions(t.Context(), []Role{BuiltinRoles()["kibana_system"], BuiltinRoles()["superuser"]}).Merged()
	if !slices.Equal(before, BuiltinRoles()["kibana_system"].Cluster) {
		t.Error("merging sorted the role itself")
	}
}

// A pattern of actions is granted if all that it stands for is, by whatever
// names and patterns.
func TestActionSet(t *testing.T) {
	for _, row := range []struct {
		granted, wanted string
		covers          bool
	}{
		{"a:b", "a:b", true},
		{"a:b", "a:c", false},
		{"a:*", "a:b", true},
		{"a:*", "a:b*", true},
		{"a:b*", "a:*", false},
		{"a:?* a:", "a:*", true},
		{"a:b a:c", "/a:(b|c)/", true},
		{"a:b", "/a:(b|c)/", false},
		{"a:b? c:*", "a:bc", true},
		{"a:b?", "a:b", false},
		{"*", "anything/*", true},
		{"", "a:b", false},
		{`a:\*`, "a:*", false},
	} {
		if got := NewActionSet(strings.Fields(row.granted)).Covers(automaton.NewInquiry(t.Context()), row.wanted); got != row.covers {
			t.Errorf("%q covers %q: %t", row.granted, row.wanted, got)
		}
	}
}
