package privilege

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/pattern"
)

// globalGrants are the parts of a role's global privileges that count here.
type globalGrants struct {
	Application struct {
		Manage struct {
			Applications []string `json:"applications"`
		} `json:"manage"`
	} `json:"application"`
	Profile struct {
		Write struct {
			Applications []string `json:"applications"`
		} `json:"write"`
	} `json:"profile"`
}

// GlobalPart picks the applications, or patterns of them, of one part.
type GlobalPart func(globalGrants) []string

// Managed are those whose privileges a role lets its holders manage.
func Managed(g globalGrants) []string { return g.Application.Manage.Applications }

// Written are those whose labels and data in profiles a role lets its holders
// write (quirk 43).
func Written(g globalGrants) []string { return g.Profile.Write.Applications }

func (r Role) globalGrants() (g globalGrants) {
	if len(r.Global) == 0 || json.Unmarshal(r.Global, &g) != nil {
		return globalGrants{}
	}
	return g
}

// CoversAll reports whether one of the roles has all of the applications: what
// two roles grant does not add up.
func CoversAll(roles []Role, part GlobalPart, applications []string) bool {
	for _, r := range roles {
		patterns := part(r.globalGrants())
		l, all := pattern.New(patterns...), len(patterns) > 0
		for _, name := range applications {
			all = all && l.Contains(name)
		}
		if all {
			return true
		}
	}
	return false
}

// globalParts are what a role can grant globally, and globalVerbs what may be done
// there. The last part is not looked into further: it does not count here.
var (
	globalParts = []string{"application", "profile", "role"}
	globalVerbs = map[string]string{"application": "manage", "profile": "write"}
)

// checkGlobal holds what a role grants globally against the vendor's rules.
func checkGlobal(p content.Parser, raw json.RawMessage) error {
	parts, err := privilegeMembers(p, 0, raw)
	if err != nil {
		return err
	}
	for _, f := range parts {
		if !slices.Contains(globalParts, f.Name) {
			return privilegeProblem(p, f.At, "one of ["+strings.Join(globalParts, ",")+"]", f.Name)
		}
		var inner []content.Field
		inner, err = privilegeMembers(p, f.From, f.Raw)
		if verb := globalVerbs[f.Name]; verb != "" && err == nil {
			err = checkVerb(p.Inside(f, ""), verb, inner)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func checkVerb(p content.Parser, verb string, list []content.Field) error {
	for _, f := range list {
		if f.Name != verb {
			return privilegeProblem(p, f.At, "field name ["+verb+"]", f.Name)
		}
		inner, err := privilegeMembers(p, f.From, f.Raw)
		if err != nil {
			return err
		}
		if len(inner) == 0 {
			return privilegeProblem(p, f.From, "[FIELD_NAME]", "END_OBJECT")
		}
		within := p.Inside(f, "")
		for i, g := range inner {
			switch token := content.TokenOf(g.Raw); {
			case g.Name != "applications":
				return privilegeProblem(within, g.At, "field name [applications]", g.Name)
			case i > 0:
				return privilegeProblem(within, g.At, "[END_OBJECT]", "FIELD_NAME")
			case token != content.TokenArray:
				return privilegeProblem(within, g.From, "[START_ARRAY]", token)
			}
			if _, err := content.ReadNameArray(g.Name, g.Raw); err != nil {
				return err
			}
		}
	}
	return nil
}

func privilegeMembers(p content.Parser, offset int, raw json.RawMessage) ([]content.Field, error) {
	if token := content.TokenOf(raw); token != content.TokenObject {
		return nil, privilegeProblem(p, offset, "[START_OBJECT]", token)
	}
	return content.ReadFields(raw)
}

func privilegeProblem(p content.Parser, offset int, wanted, found string) error {
	return content.ProblemAt(p.Body, p.From+offset, "failed to parse privilege. expected %s but found [%s] instead", wanted, found)
}

// GlobalOfOld is the part of what a role grants globally that 7.x had.
func GlobalOfOld(raw json.RawMessage) json.RawMessage {
	part, granted := content.MembersOf(raw)[globalParts[0]]
	if !granted {
		return nil
	}
	return json.RawMessage(`{"` + globalParts[0] + `":` + string(part) + `}`)
}
