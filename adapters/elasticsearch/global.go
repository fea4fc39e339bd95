package elasticsearch

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/automaton"
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

// globalPart picks the applications, or patterns of them, of one part.
type globalPart func(globalGrants) []string

// managed are those whose privileges a role lets its holders manage.
func managed(g globalGrants) []string { return g.Application.Manage.Applications }

// written are those whose labels and data in profiles a role lets its holders
// write (quirk 43).
func written(g globalGrants) []string { return g.Profile.Write.Applications }

func (r role) globalGrants() (g globalGrants) {
	if len(r.Global) == 0 || json.Unmarshal(r.Global, &g) != nil {
		return globalGrants{}
	}
	return g
}

// coversAll reports whether one of the roles has all of the applications: what
// two roles grant does not add up.
func coversAll(roles []role, part globalPart, applications []string) bool {
	for _, r := range roles {
		patterns := part(r.globalGrants())
		l, all := automaton.NewPatterns(patterns...), len(patterns) > 0
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
func (p contentParser) checkGlobal(raw json.RawMessage) error {
	parts, err := p.privilegeMembers(0, raw)
	for i := 0; i < len(parts) && err == nil; i++ {
		f := parts[i]
		if !slices.Contains(globalParts, f.name) {
			return p.privilegeFailure(f.at, "one of ["+strings.Join(globalParts, ",")+"]", f.name)
		}
		var inner []field
		inner, err = p.privilegeMembers(f.from, f.raw)
		if verb := globalVerbs[f.name]; verb != "" && err == nil {
			err = p.inside(f, "").checkVerb(verb, inner)
		}
	}
	return err
}

func (p contentParser) checkVerb(verb string, list []field) error {
	for _, f := range list {
		if f.name != verb {
			return p.privilegeFailure(f.at, "field name ["+verb+"]", f.name)
		}
		inner, err := p.privilegeMembers(f.from, f.raw)
		if err != nil {
			return err
		}
		if len(inner) == 0 {
			return p.privilegeFailure(f.from, "[FIELD_NAME]", "END_OBJECT")
		}
		within := p.inside(f, "")
		for i, g := range inner {
			switch token := tokenOf(g.raw); {
			case g.name != "applications":
				return within.privilegeFailure(g.at, "field name [applications]", g.name)
			case i > 0:
				return within.privilegeFailure(g.at, "[END_OBJECT]", "FIELD_NAME")
			case token != tokenArray:
				return within.privilegeFailure(g.from, "[START_ARRAY]", token)
			}
			if _, err := readNameArray(g.name, g.raw); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p contentParser) privilegeMembers(offset int, raw json.RawMessage) ([]field, error) {
	if token := tokenOf(raw); token != tokenObject {
		return nil, p.privilegeFailure(offset, "[START_OBJECT]", token)
	}
	return readFields(raw)
}

func (p contentParser) privilegeFailure(offset int, wanted, found string) error {
	return contentFailure(p.body, p.from+offset, "failed to parse privilege. expected %s but found [%s] instead", wanted, found)
}

// globalOfOld is the part of what a role grants globally that 7.x had.
func globalOfOld(raw json.RawMessage) json.RawMessage {
	part, granted := members(raw)[globalParts[0]]
	if !granted {
		return nil
	}
	return json.RawMessage(`{"` + globalParts[0] + `":` + string(part) + `}`)
}
