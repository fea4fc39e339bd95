package privilege

import (
	"context"
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
	memory       memory
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

// NewPermissions puts roles together; the context is that of the questions to
// come.
func NewPermissions(ctx context.Context, roles []Role) *Permissions {
	p := &Permissions{roles: roles, Inquiry: automaton.NewInquiry(ctx), memory: newMemory()}
	var cluster []string
	for _, r := range roles {
		cluster = append(cluster, r.Cluster...)
		for _, g := range r.Indices {
			p.Indices = append(p.Indices, newIndexPermission(g))
		}
	}
	p.Cluster = actionsOf(ClusterActions(), cluster)
	for _, g := range p.Merged().Applications {
		p.Applications = append(p.Applications, newApplicationPermission(g))
	}
	return p
}

func newIndexPermission(g IndexGrant) indexPermission {
	p := indexPermission{names: pattern.New(g.Names...), actions: actionsOf(IndexActions(), g.Privileges)}
	if !g.AllowRestricted {
		p.names = automaton.Minus(p.names, restricted())
	}
	return p
}

// actionsOf is what privileges grant together.
func actionsOf(known actions, names []string) *automaton.Language {
	var all []*automaton.Language
	for _, name := range names {
		if l, ok := known(name); ok {
			all = append(all, l)
		}
	}
	return automaton.Union(all...)
}

// HasCluster reports whether the roles grant all that a privilege grants.
func (p *Permissions) HasCluster(wanted *automaton.Language) bool {
	return p.within(wanted, p.Cluster)
}

// HasIndex reports whether the roles grant a privilege over all that a name or
// pattern covers.
func (p *Permissions) HasIndex(name string, withRestricted bool, wanted *automaton.Language) bool {
	c := p.coverageOf(name, withRestricted)
	if c.empty {
		return false
	}
	// Either what covers the names grants the privilege, all together, or what
	// grants the privilege covers the names, all together.
	g := p.grantingOf(wanted)
	return share(c.groups, g.groups) ||
		several(c.groups) && p.within(wanted, c.granted) ||
		several(g.groups) && !c.exact && p.within(c.covered, g.names)
}

// HasApplication reports whether the roles grant an application's privilege
// over a resource.
func (p *Permissions) HasApplication(application, privilege, resource string) bool {
	return slices.ContainsFunc(p.Applications, func(g *applicationPermission) bool {
		return p.Inquiry.Spend(1) && g.isOver(application) && g.Covers(p.Inquiry, resource) &&
			g.grants(p.Inquiry, p.Known, application, privilege)
	})
}

// Exhausted reports whether the questions were too many to answer truly.
func (p *Permissions) Exhausted() bool { return p.Inquiry.Exhausted() }
