package elasticsearch

import (
	"encoding/json"
	"slices"
	"sync"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/pattern"
	"github.com/dragoman-project/dragoman/search/automaton"
)

// permissions are what somebody's roles grant together (quirk 25).
type permissions struct {
	roles        []role
	cluster      *automaton.Language
	indices      []indexPermission
	applications []*applicationPermission
	known        catalogue // what privileges of applications stand for
	inquiry      *automaton.Inquiry
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

func newPermissions(roles []role) *permissions {
	p := &permissions{roles: roles, cluster: automaton.None, inquiry: automaton.NewInquiry()}
	for _, r := range roles {
		for _, name := range r.Cluster {
			if l, ok := clusterActions()(name); ok {
				p.cluster = automaton.Union(p.cluster, l)
			}
		}
		for _, g := range r.Indices {
			p.indices = append(p.indices, newIndexPermission(g))
		}
	}
	all, _ := p.merged()
	for _, g := range all.Applications {
		p.applications = append(p.applications, newApplicationPermission(g))
	}
	return p
}

func newIndexPermission(g indexGrant) indexPermission {
	p := indexPermission{names: pattern.New(g.Names...), actions: automaton.None}
	if !g.AllowRestricted {
		p.names = automaton.Minus(p.names, restricted())
	}
	for _, name := range g.Privileges {
		if l, ok := indexActions()(name); ok {
			p.actions = automaton.Union(p.actions, l)
		}
	}
	return p
}

// hasCluster reports whether the roles grant all that a privilege grants.
func (p *permissions) hasCluster(wanted *automaton.Language) bool {
	return p.inquiry.Within(wanted, p.cluster)
}

// hasIndex reports whether the roles grant a privilege over all that a name or
// pattern covers.
func (p *permissions) hasIndex(name string, withRestricted bool, wanted *automaton.Language) bool {
	covered := pattern.New(name)
	if !withRestricted && (pattern.Is(name) || !p.inquiry.Within(covered, restricted())) {
		covered = automaton.Minus(covered, restricted())
	}
	if p.inquiry.IsEmpty(covered) {
		return false
	}
	// Either what covers the names grants the privilege, all together, or what
	// grants the privilege covers the names, all together.
	granted, names := automaton.None, automaton.None
	for _, group := range p.indices {
		if p.inquiry.Within(covered, group.names) {
			granted = automaton.Union(granted, group.actions)
		}
		if p.inquiry.Within(wanted, group.actions) {
			names = automaton.Union(names, group.names)
		}
	}
	return p.inquiry.Within(wanted, granted) || p.inquiry.Within(covered, names)
}

// hasApplication reports whether the roles grant an application's privilege
// over a resource.
func (p *permissions) hasApplication(application, privilege, resource string) bool {
	return slices.ContainsFunc(p.applications, func(g *applicationPermission) bool {
		return g.names.Contains(application) && g.covers(p.inquiry, resource) && g.grants(p.inquiry, p.known, application, privilege)
	})
}

// exhausted reports whether the questions were too many to answer truly.
func (p *permissions) exhausted() bool { return p.inquiry.Exhausted() }

// merged lists what the roles grant together, each list sorted and without
// repetitions; index grants over the same names are one.
func (p *permissions) merged() (all role, global []json.RawMessage) {
	all = role{Cluster: []string{}, Indices: []indexGrant{}, Applications: []applicationGrant{}, RunAs: []string{}}
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

func (r *role) addIndices(g indexGrant) {
	g.Names, g.Privileges = sorted(g.Names), sorted(g.Privileges)
	at := slices.IndexFunc(r.Indices, func(known indexGrant) bool {
		return known.AllowRestricted == g.AllowRestricted && slices.Equal(known.Names, g.Names) && known.sameLimits(g)
	})
	if at < 0 {
		r.Indices = append(r.Indices, g)
		return
	}
	r.Indices[at].Privileges = sorted(append(r.Indices[at].Privileges, g.Privileges...))
}

func (r *role) addApplication(g applicationGrant) {
	g.Privileges, g.Resources = sorted(g.Privileges), sorted(g.Resources)
	at := slices.IndexFunc(r.Applications, func(known applicationGrant) bool {
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
