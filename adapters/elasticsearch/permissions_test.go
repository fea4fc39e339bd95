package elasticsearch

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/pattern"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
	"github.com/dragoman-project/dragoman/search/automaton"
)

func TestBuiltinRolesMakeSense(t *testing.T) {
	if len(privilege.BuiltinRoles()) != len(reservedRoles) {
		t.Errorf("%d roles are reserved and %d are defined", len(reservedRoles), len(privilege.BuiltinRoles()))
	}
	for name, r := range privilege.BuiltinRoles() {
		if !isReservedRole(name) {
			t.Errorf("%s is not reserved", name)
		}
		for _, p := range r.Cluster {
			if _, ok := privilege.ClusterActions()(p); !ok {
				t.Errorf("%s: unknown cluster privilege %s", name, p)
			}
		}
		for _, g := range r.Indices {
			for _, p := range g.Privileges {
				if _, ok := privilege.IndexActions()(p); !ok {
					t.Errorf("%s: unknown index privilege %s", name, p)
				}
			}
			for _, name := range g.Names {
				if automaton.NewInquiry(t.Context()).IsEmpty(pattern.New(name)) {
					t.Errorf("%s: %s matches nothing", name, name)
				}
			}
		}
	}
}

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
