package privilege

import (
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/pattern"
	"github.com/dragoman-project/dragoman/search/automaton"
)

// Catalogue has the actions of privileges of applications, by [privilegeID], as
// far as a question needs them.
type Catalogue map[string][]string

// NewCatalogue has room for what the names stand for that a question asks about,
// and those that roles grant in the same applications.
func NewCatalogue(q Question, held []*Permissions) Catalogue {
	known, seen := Catalogue{}, map[string]bool{}
	for _, asked := range q.Applications {
		known.need(asked.Application, asked.Privileges)
		if !seen[asked.Application] {
			seen[asked.Application] = true
			known.needGranted(asked.Application, held)
		}
	}
	return known
}

func (c Catalogue) needGranted(application string, held []*Permissions) {
	for _, p := range held {
		for _, g := range p.Applications {
			if p.Inquiry.Spend(1) && g.isOver(application) {
				p.Inquiry.Spend(len(g.Privileges))
				c.need(application, g.Privileges)
			}
		}
	}
}

func (c Catalogue) need(application string, names []string) {
	for _, name := range names {
		if isPrivilegeName(name) {
			c[ID(application, name)] = nil
		}
	}
}

// actionsOf are the actions that names stand for in an application; what is no
// name is an action itself. A name that the application has not been given
// stands for none.
func (c Catalogue) actionsOf(application string, names []string) []string {
	var actions []string
	for _, name := range names {
		if isPrivilegeName(name) {
			actions = append(actions, c[ID(application, name)]...)
		} else {
			actions = append(actions, name)
		}
	}
	return actions
}

// applicationPermission is what roles grant over the same resources of an
// application, or of those that a pattern stands for.
type applicationPermission struct {
	ApplicationGrant
	names, resources *automaton.Language
	actions          map[string]*actionSet // by application, as far as they were asked for
	over             map[string]bool       // applications, likewise
	covered          map[string]bool       // resources, likewise
	granted          map[string]bool       // privileges, by ID, likewise
}

func newApplicationPermission(g ApplicationGrant) *applicationPermission {
	return &applicationPermission{
		ApplicationGrant: g, names: pattern.New(g.Application), resources: pattern.New(g.Resources...),
		actions: map[string]*actionSet{}, over: map[string]bool{}, covered: map[string]bool{}, granted: map[string]bool{},
	}
}

// isOver reports whether it is over an application.
func (g *applicationPermission) isOver(application string) bool {
	yes, known := g.over[application]
	if !known {
		yes = g.names.Contains(application)
		g.over[application] = yes
	}
	return yes
}

// Covers reports whether it is over all that a resource, or a pattern, stands for.
func (g *applicationPermission) Covers(q *automaton.Inquiry, resource string) bool {
	yes, known := g.covered[resource]
	if !known {
		yes = q.Within(pattern.New(resource), g.resources)
		g.covered[resource] = yes
	}
	return yes
}

// grants reports whether the permission covers all actions of a privilege. A
// privilege without actions is granted only by its name, or together with
// everything.
func (g *applicationPermission) grants(q *automaton.Inquiry, known Catalogue, application, privilege string) bool {
	if g.Application == application && len(g.Privileges) == 1 && g.Privileges[0] == privilege {
		return true
	}
	id := ID(application, privilege)
	yes, asked := g.granted[id]
	if !asked {
		yes = g.grantsActions(q, known, application, privilege)
		g.granted[id] = yes
	}
	return yes
}

func (g *applicationPermission) grantsActions(q *automaton.Inquiry, known Catalogue, application, privilege string) bool {
	if g.actions[application] == nil {
		g.actions[application] = NewActionSet(known.actionsOf(application, g.Privileges))
	}
	granted, wanted := g.actions[application], known.actionsOf(application, []string{privilege})
	missing := func(action string) bool { return !granted.Covers(q, action) }
	return granted.isTotal() || len(wanted) > 0 && !slices.ContainsFunc(wanted, missing)
}

// actionSet is all that some actions and patterns of actions stand for. There
// may be thousands of them, nearly all without a wildcard.
type actionSet struct {
	exact    map[string]bool
	patterns *automaton.Language
}

func NewActionSet(actions []string) *actionSet {
	s := &actionSet{exact: map[string]bool{}}
	var patterns []string
	for _, action := range actions {
		if isExact(action) {
			s.exact[action] = true
		} else {
			patterns = append(patterns, action)
		}
	}
	s.patterns = pattern.New(patterns...)
	return s
}

// isExact reports whether an action stands for nothing but itself.
func isExact(action string) bool {
	return !pattern.Is(action) && !strings.Contains(action, `\`)
}

func (s *actionSet) isTotal() bool { return s.patterns.IsAny() }

// maxExact is how many exact actions are put together to see whether they make
// up a pattern.
const maxExact = 100

func (s *actionSet) Covers(q *automaton.Inquiry, action string) bool {
	if isExact(action) {
		return s.exact[action] || q.Contains(s.patterns, action)
	}
	wanted, granted := pattern.New(action), s.patterns
	if q.Within(wanted, granted) {
		return true
	}
	var parts []string
	for exact := range s.exact {
		if q.Contains(wanted, exact) {
			parts = append(parts, exact)
		}
	}
	return len(parts) > 0 && len(parts) <= maxExact && q.Within(wanted, automaton.Union(granted, pattern.New(parts...)))
}
