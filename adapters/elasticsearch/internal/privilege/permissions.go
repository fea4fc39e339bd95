package privilege

import (
	"slices"
	"sync"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/pattern"
	"github.com/dragoman-project/dragoman/search/automaton"
)

// Permissions are what somebody's roles grant together (quirk 25).
type Permissions struct {
	roles        []Role
	Cluster      *automaton.Language
	Indices      []indexPermission
	Applications []*applicationPermission
	Known        Catalogue // what privileges of applications stand for
	Inquiry      *automaton.Inquiry
}

type indexPermission struct {
	names, actions *automaton.Language
}

// restricted are the indices that a pattern covers only where it says so.
var restricted = sync.OnceValue(func() *automaton.Language {
	return pattern.New(".security*", ".kibana*", ".reporting-*", ".async-search*", ".fleet*", ".ml-meta*", ".ml-config*",
		".ml-inference-native-*", ".watches*", ".triggered_watches*", ".tasks*", ".logstash*", ".apm-agent-configuration*",
		".apm-custom-link*", ".apm-source-map*", ".enrich-*", ".transform-internal-*", ".data-frame-internal-*",
		".geoip_databases*", ".synonyms*", ".inference*", ".secrets-inference*", ".connector-secrets*", ".query-rules-*",
		".search-app-*", ".snapshot-blob-cache*")
})

func NewPermissions(roles []Role) *Permissions {
	p := &Permissions{roles: roles, Cluster: automaton.None, Inquiry: automaton.NewInquiry()}
	for _, r := range roles {
		for _, name := range r.Cluster {
			if l, ok := ClusterActions()(name); ok {
				p.Cluster = automaton.Union(p.Cluster, l)
			}
		}
		for _, g := range r.Indices {
			p.Indices = append(p.Indices, newIndexPermission(g))
		}
	}
	for _, g := range p.Merged().Applications {
		p.Applications = append(p.Applications, newApplicationPermission(g))
	}
	return p
}

func newIndexPermission(g IndexGrant) indexPermission {
	p := indexPermission{names: pattern.New(g.Names...), actions: automaton.None}
	if !g.AllowRestricted {
		p.names = automaton.Minus(p.names, restricted())
	}
	for _, name := range g.Privileges {
		if l, ok := IndexActions()(name); ok {
			p.actions = automaton.Union(p.actions, l)
		}
	}
	return p
}

// HasCluster reports whether the roles grant all that a privilege grants.
func (p *Permissions) HasCluster(wanted *automaton.Language) bool {
	return p.Inquiry.Within(wanted, p.Cluster)
}

// HasIndex reports whether the roles grant a privilege over all that a name or
// pattern covers.
func (p *Permissions) HasIndex(name string, withRestricted bool, wanted *automaton.Language) bool {
	covered := pattern.New(name)
	if !withRestricted && (pattern.Is(name) || !p.Inquiry.Within(covered, restricted())) {
		covered = automaton.Minus(covered, restricted())
	}
	if p.Inquiry.IsEmpty(covered) {
		return false
	}
	// Either what covers the names grants the privilege, all together, or what
	// grants the privilege covers the names, all together.
	granted, names := automaton.None, automaton.None
	for _, group := range p.Indices {
		if p.Inquiry.Within(covered, group.names) {
			granted = automaton.Union(granted, group.actions)
		}
		if p.Inquiry.Within(wanted, group.actions) {
			names = automaton.Union(names, group.names)
		}
	}
	return p.Inquiry.Within(wanted, granted) || p.Inquiry.Within(covered, names)
}

// HasApplication reports whether the roles grant an application's privilege
// over a resource.
func (p *Permissions) HasApplication(application, privilege, resource string) bool {
	return slices.ContainsFunc(p.Applications, func(g *applicationPermission) bool {
		return g.names.Contains(application) && g.Covers(p.Inquiry, resource) && g.grants(p.Inquiry, p.Known, application, privilege)
	})
}

// Exhausted reports whether the questions were too many to answer truly.
func (p *Permissions) Exhausted() bool { return p.Inquiry.Exhausted() }
