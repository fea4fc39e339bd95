package privilege

import (
	"encoding/json"
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
	all, _ := p.Merged()
	for _, g := range all.Applications {
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

// Merged lists what the roles grant together, each list sorted and without
// repetitions; index grants over the same names are one.
func (p *Permissions) Merged() (all Role, global []json.RawMessage) {
	all = Role{Cluster: []string{}, Indices: []IndexGrant{}, Applications: []ApplicationGrant{}, RunAs: []string{}}
	global = []json.RawMessage{}
	for _, r := range p.roles {
		all.Cluster = append(all.Cluster, r.Cluster...)
		all.RunAs = append(all.RunAs, r.RunAs...)
		for _, g := range r.Indices {
			all.addIndices(g)
		}
		for _, g := range r.Applications {
			all.addApplication(g)
		}
		all.RemoteIndices = append(all.RemoteIndices, r.RemoteIndices...)
		all.RemoteCluster = append(all.RemoteCluster, r.RemoteCluster...)
		if len(r.Global) > 0 {
			global = append(global, r.Global)
		}
	}
	all.Cluster, all.RunAs = sorted(all.Cluster), sorted(all.RunAs)
	return all, global
}

func (r *Role) addIndices(g IndexGrant) {
	g.Names, g.Privileges = sorted(g.Names), sorted(g.Privileges)
	at := slices.IndexFunc(r.Indices, func(known IndexGrant) bool {
		return known.AllowRestricted == g.AllowRestricted && slices.Equal(known.Names, g.Names) && known.sameLimits(g)
	})
	if at < 0 {
		r.Indices = append(r.Indices, g)
		return
	}
	r.Indices[at].Privileges = sorted(append(r.Indices[at].Privileges, g.Privileges...))
}

func (r *Role) addApplication(g ApplicationGrant) {
	g.Privileges, g.Resources = sorted(g.Privileges), sorted(g.Resources)
	at := slices.IndexFunc(r.Applications, func(known ApplicationGrant) bool {
		return known.Application == g.Application && slices.Equal(known.Resources, g.Resources)
	})
	if at < 0 {
		r.Applications = append(r.Applications, g)
		return
	}
	r.Applications[at].Privileges = sorted(append(r.Applications[at].Privileges, g.Privileges...))
}

func sorted(list []string) []string {
	out := slices.Clone(list)
	slices.Sort(out)
	return slices.Compact(out)
}
