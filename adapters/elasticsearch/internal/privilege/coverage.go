package privilege

import (
	"strings"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/pattern"
	"github.com/dragoman-project/dragoman/search/automaton"
)

// A question may hold thousands of names against as many privileges. What
// depends on a name alone, or on a privilege alone, is found out once; what
// depends on both is then a look at two short lists.

// coverage is what is known of the indices that a name or pattern stands for.
type coverage struct {
	covered *automaton.Language
	exact   bool   // it stands for itself
	empty   bool   // it stands for none
	groups  string // which groups are over all of them, one byte each
	granted *automaton.Language
}

// granting is what is known of a privilege.
type granting struct {
	groups string // which groups grant all of it
	names  *automaton.Language
}

type coverageKey struct {
	name           string
	withRestricted bool
}

// memory is what one question has found out.
type memory struct {
	coverages map[coverageKey]*coverage
	grantings map[automaton.Key]*granting
	within    map[withinKey]bool
}

type withinKey struct{ inner, outer automaton.Key }

func newMemory() memory {
	return memory{map[coverageKey]*coverage{}, map[automaton.Key]*granting{}, map[withinKey]bool{}}
}

// within is Inquiry.Within, asked once.
func (p *Permissions) within(inner, outer *automaton.Language) bool {
	if outer.IsNone() {
		return inner.IsNone()
	}
	key := withinKey{inner.Key(), outer.Key()}
	yes, known := p.memory.within[key]
	if !known {
		yes = p.Inquiry.Within(inner, outer)
		p.memory.within[key] = yes
	}
	return yes
}

// coverageOf looks at a name or pattern of indices.
func (p *Permissions) coverageOf(name string, withRestricted bool) *coverage {
	key := coverageKey{name, withRestricted}
	c := p.memory.coverages[key]
	if c == nil {
		c = p.newCoverage(name, withRestricted)
		p.memory.coverages[key] = c
	}
	return c
}

func (p *Permissions) newCoverage(name string, withRestricted bool) *coverage {
	c := &coverage{covered: pattern.New(name), granted: automaton.None}
	exact := isExact(name)
	c.exact = exact
	if !withRestricted && !exact && (pattern.Is(name) || !p.Inquiry.Within(c.covered, restricted())) {
		c.covered = automaton.Minus(c.covered, restricted())
	}
	c.empty = c.covered.IsNone() || !exact && !hasPlainMember(name, withRestricted) && p.Inquiry.IsEmpty(c.covered)
	if c.empty {
		return c
	}
	c.groups = p.groupsWhere(func(g indexPermission) bool {
		if exact {
			return p.Inquiry.Contains(g.names, name)
		}
		return p.Inquiry.Within(c.covered, g.names)
	})
	for i, g := range p.Indices {
		if c.groups[i] == yes {
			c.granted = automaton.Union(c.granted, g.actions)
		}
	}
	return c
}

// hasPlainMember spares a pattern without expressions the search for a text
// that it stands for: each of its wildcards may stand for an x.
func hasPlainMember(name string, withRestricted bool) bool {
	if strings.ContainsAny(name, `\/`) {
		return false
	}
	member := strings.NewReplacer("*", "x", "?", "x").Replace(name)
	return withRestricted || !strings.HasPrefix(member, ".")
}

func (p *Permissions) grantingOf(wanted *automaton.Language) *granting {
	g := p.memory.grantings[wanted.Key()]
	if g == nil {
		g = &granting{names: automaton.None}
		g.groups = p.groupsWhere(func(group indexPermission) bool { return p.Inquiry.Within(wanted, group.actions) })
		for i, group := range p.Indices {
			if g.groups[i] == yes {
				g.names = automaton.Union(g.names, group.names)
			}
		}
		p.memory.grantings[wanted.Key()] = g
	}
	return g
}

const (
	yes = 'y'
	no  = 'n'
)

func (p *Permissions) groupsWhere(holds func(indexPermission) bool) string {
	p.Inquiry.Spend(len(p.Indices))
	which := make([]byte, len(p.Indices))
	for i, group := range p.Indices {
		which[i] = no
		if holds(group) {
			which[i] = yes
		}
	}
	return string(which)
}

// several reports whether groups can do together what none does alone.
func several(groups string) bool { return strings.Count(groups, string(yes)) > 1 }

// share reports whether some group is in both.
func share(a, b string) bool {
	for i := range len(a) {
		if a[i] == yes && b[i] == yes {
			return true
		}
	}
	return false
}
