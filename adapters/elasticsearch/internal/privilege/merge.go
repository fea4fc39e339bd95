package privilege

import (
	"encoding/json"
	"slices"
	"strings"
)

// Merged is what several roles grant together, in the vendor's shape: each list
// sorted and without repetitions, what is granted over the same indices as one,
// and what the same privileges of an application are granted over as one.
type Merged struct {
	Cluster       []string
	Global        []json.RawMessage
	Indices       []MergedIndices
	RemoteIndices []MergedIndices
	Applications  []ApplicationGrant
	RemoteCluster []remoteClusterGrant
	RunAs         []string
}

// MergedIndices is what is granted over some indices. Restrictions to fields and
// documents add up; a grant without restrictions removes them all.
type MergedIndices struct {
	Names, Privileges, Clusters []string
	AllowRestricted             bool
	Fields                      []FieldSecurity
	Queries                     []string
}

// Merged lists what the roles grant together.
func (p *Permissions) Merged() Merged {
	all := Merged{Cluster: []string{}, Global: []json.RawMessage{}, RunAs: []string{}}
	var applications []ApplicationGrant
	for _, r := range p.roles {
		all.Cluster = append(all.Cluster, r.Cluster...)
		all.RunAs = append(all.RunAs, r.RunAs...)
		all.Indices = mergeIndices(all.Indices, r.Indices)
		all.RemoteIndices = mergeIndices(all.RemoteIndices, r.RemoteIndices)
		for _, g := range r.Applications {
			applications = mergePrivileges(applications, g)
		}
		all.RemoteCluster = append(all.RemoteCluster, r.RemoteCluster...)
		if len(r.Global) > 0 {
			all.Global = append(all.Global, r.Global)
		}
	}
	for _, g := range applications {
		all.Applications = mergeResources(all.Applications, g)
	}
	all.Cluster, all.RunAs = sorted(all.Cluster), sorted(all.RunAs)
	return all
}

// mergeIndices adds the grants of one role over indices. A role whose only grant
// is the privilege none adds nothing.
func mergeIndices(all []MergedIndices, role []IndexGrant) []MergedIndices {
	if len(role) == 1 && len(role[0].Privileges) > 0 && strings.EqualFold(role[0].Privileges[0], "none") {
		return all
	}
	for _, g := range role {
		add := newMergedIndices(g)
		at := slices.IndexFunc(all, func(known MergedIndices) bool {
			return known.AllowRestricted == add.AllowRestricted && slices.Equal(known.Names, add.Names) && slices.Equal(known.Clusters, add.Clusters)
		})
		if at < 0 {
			all = append(all, add)
			continue
		}
		all[at].add(add)
	}
	return all
}

func newMergedIndices(g IndexGrant) MergedIndices {
	m := MergedIndices{
		Names: sorted(g.Names), Privileges: sorted(g.Privileges), AllowRestricted: g.AllowRestricted,
	}
	if g.Clusters != nil {
		m.Clusters = sorted(g.Clusters)
	}
	if f := g.FieldSecurity; f.narrows() {
		m.Fields = []FieldSecurity{*f}
	}
	if g.Query != nil {
		m.Queries = []string{*g.Query}
	}
	return m
}

// add unites two grants over the same indices.
func (m *MergedIndices) add(other MergedIndices) {
	m.Privileges = sorted(append(m.Privileges, other.Privileges...))
	if m.Fields != nil && other.Fields != nil {
		for _, f := range other.Fields {
			if !slices.ContainsFunc(m.Fields, f.equal) {
				m.Fields = append(m.Fields, f)
			}
		}
	} else {
		m.Fields = nil
	}
	if m.Queries != nil && other.Queries != nil {
		m.Queries = Unrepeated(append(m.Queries, other.Queries...))
	} else {
		m.Queries = nil
	}
}

// narrows reports whether some fields are left out.
func (s *FieldSecurity) narrows() bool {
	return s != nil && (len(s.Except) > 0 || s.Grant != nil && !slices.Contains(s.Grant, "*"))
}

func (s FieldSecurity) equal(other FieldSecurity) bool {
	return slices.Equal(sorted(s.Grant), sorted(other.Grant)) && slices.Equal(sorted(s.Except), sorted(other.Except))
}

// mergePrivileges unites the privileges over the same resources of an application.
func mergePrivileges(all []ApplicationGrant, g ApplicationGrant) []ApplicationGrant {
	return merge(all, g,
		func(g *ApplicationGrant) *[]string { return &g.Resources }, func(g *ApplicationGrant) *[]string { return &g.Privileges })
}

// mergeResources unites the resources of the same privileges of an application.
func mergeResources(all []ApplicationGrant, g ApplicationGrant) []ApplicationGrant {
	return merge(all, g,
		func(g *ApplicationGrant) *[]string { return &g.Privileges }, func(g *ApplicationGrant) *[]string { return &g.Resources })
}

// merge adds a grant to a list, or unites one of its sets with that of a grant
// of the same application whose other set is the same.
func merge(all []ApplicationGrant, g ApplicationGrant, same, united func(*ApplicationGrant) *[]string) []ApplicationGrant {
	*same(&g), *united(&g) = sorted(*same(&g)), sorted(*united(&g))
	for i := range all {
		if all[i].Application == g.Application && slices.Equal(*same(&all[i]), *same(&g)) {
			*united(&all[i]) = sorted(append(*united(&all[i]), *united(&g)...))
			return all
		}
	}
	return append(all, g)
}

func sorted(list []string) []string {
	out := slices.Clone(list)
	slices.Sort(out)
	return slices.Compact(out)
}
