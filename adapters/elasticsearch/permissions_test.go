package elasticsearch

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/pattern"
	"github.com/dragoman-project/dragoman/search/automaton"
)

func TestBuiltinRolesMakeSense(t *testing.T) {
	if len(builtinRoles()) != len(reservedRoles) {
		t.Errorf("%d roles are reserved and %d are defined", len(reservedRoles), len(builtinRoles()))
	}
	for name, r := range builtinRoles() {
		if !isReservedRole(name) {
			t.Errorf("%s is not reserved", name)
		}
		for _, p := range r.Cluster {
			if _, ok := clusterActions()(p); !ok {
				t.Errorf("%s: unknown cluster privilege %s", name, p)
			}
		}
		for _, g := range r.Indices {
			for _, p := range g.Privileges {
				if _, ok := indexActions()(p); !ok {
					t.Errorf("%s: unknown index privilege %s", name, p)
				}
			}
			for _, name := range g.Names {
				if automaton.NewInquiry().IsEmpty(pattern.New(name)) {
					t.Errorf("%s: %s matches nothing", name, name)
				}
			}
		}
	}
}

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
		p := newPermissions([]role{{Cluster: strings.Fields(row.granted)}})
		wanted, ok := clusterActions()(row.wanted)
		if !ok || p.hasCluster(wanted) != row.has {
			t.Errorf("%q has %s: want %t", row.granted, row.wanted, row.has)
		}
	}
}

func TestHasIndex(t *testing.T) {
	grant := func(privileges string, names ...string) role {
		return role{Indices: []indexGrant{{Names: names, Privileges: strings.Fields(privileges)}}}
	}
	everything := grant("all", "*")
	everywhere := grant("all", "*")
	everywhere.Indices[0].AllowRestricted = true
	for _, row := range []struct {
		name       string
		roles      []role
		index      string
		restricted bool
		wanted     string
		has        bool
	}{
		{"Nothing", nil, "a", false, "read", false},
		{"Name", []role{grant("read", "a")}, "a", false, "read", true},
		{"OtherName", []role{grant("read", "a")}, "b", false, "read", false},
		{"LesserPrivilege", []role{grant("all", "a*")}, "ab", false, "view_index_metadata", true},
		{"GreaterPrivilege", []role{grant("read", "a*")}, "ab", false, "all", false},
		{"WiderPattern", []role{grant("read", "ab*")}, "a*", false, "read", false},
		{"TwoRolesMakeThePrivilege", []role{grant("index", "a*"), grant("delete", "a*")}, "ab", false, "index", true},
		{"TwoRolesMakeThePattern", []role{grant("read", "a*"), grant("read", "/[^a].*/")}, "/.+/", false, "read", true},
		{"Restricted", []role{everything}, ".security-7", false, "read", false},
		{"RestrictedAsked", []role{everything}, ".security-7", true, "read", false},
		{"RestrictedGranted", []role{everywhere}, ".security-7", true, "read", true},
		{"PatternOfRestricted", []role{everywhere}, ".security*", false, "read", false},
		{"AllButRestricted", []role{everything}, "*", false, "read", true},
		{"AllWithRestricted", []role{everything}, "*", true, "read", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			wanted, _ := indexActions()(row.wanted)
			if got := newPermissions(row.roles).hasIndex(row.index, row.restricted, wanted); got != row.has {
				t.Errorf("got %t", got)
			}
		})
	}
}

func TestHasApplication(t *testing.T) {
	p := newPermissions([]role{{Applications: []applicationGrant{
		{Application: "kibana-*", Privileges: []string{"read", "data:read/*"}, Resources: []string{"space:*"}},
		{Application: "admin-app", Privileges: []string{"*"}, Resources: []string{"*"}},
		{Application: "named", Privileges: []string{"read"}, Resources: []string{"*"}},
		{Application: "listed", Privileges: []string{"read", "write"}, Resources: []string{"*"}},
	}}})
	p.known = catalogue{
		privilegeID("kibana-.kibana", "read"): {"login:", "ui:a", "ui:b"},
		privilegeID("kibana-.kibana", "less"): {"ui:a", "data:read/one"},
		privilegeID("kibana-.kibana", "more"): {"ui:a", "ui:c"},
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
		if got := p.hasApplication(row.application, row.privilege, row.resource); got != row.has {
			t.Errorf("%v: got %t", row, got)
		}
	}
}

// A question that would take too long is refused rather than answered wrongly.
func TestQuirk25_TooManyPrivileges(t *testing.T) {
	w := world(t)
	asAdmin(t, w, 200, "POST", "/_security/user/kibana_system/_password", `{"password":"kibana-password"}`)
	var names []string
	for i := range 3000 {
		names = append(names, fmt.Sprintf(`"/(a|b)*%d(a|b)*a(a|b){40}/"`, i))
	}
	body := `{"index":[{"names":[` + strings.Join(names, ",") + `],"privileges":["read"]}]}`
	if text := asAdmin(t, w, 400, "POST", "/_security/user/_has_privileges", body); !strings.Contains(text, "too many privileges") {
		t.Error(text)
	}
}

func TestMergedSharesNothing(t *testing.T) {
	before := slices.Clone(builtinRoles()["kibana_system"].Cluster)
	newPermissions([]role{builtinRoles()["kibana_system"], builtinRoles()["superuser"]}).merged()
	if !slices.Equal(before, builtinRoles()["kibana_system"].Cluster) {
		t.Error("merging sorted the role itself")
	}
}
