package elasticsearch

import (
	"encoding/json"
	"slices"
	"strings"
)

// globalGrants are the parts of a role's global privileges that count here.
type globalGrants struct {
	Application struct {
		Manage struct {
			Applications []string `json:"applications"`
		} `json:"manage"`
	} `json:"application"`
}

// managed are the applications, or patterns of them, whose privileges a role
// lets its holders manage.
func (r role) managed() []string {
	var g globalGrants
	if len(r.Global) == 0 || json.Unmarshal(r.Global, &g) != nil {
		return nil
	}
	return g.Application.Manage.Applications
}

func managedBy(roles []role) [][]string {
	var all [][]string
	for _, r := range roles {
		if list := r.managed(); len(list) > 0 {
			all = append(all, list)
		}
	}
	return all
}

// coversAll reports whether one of the lists has all of the applications: what
// two roles grant does not add up.
func coversAll(managed [][]string, applications []string) bool {
	for _, patterns := range managed {
		l, all := newPatterns(patterns...), true
		for _, name := range applications {
			all = all && l.contains(name)
		}
		if all {
			return true
		}
	}
	return false
}

// globalParts are what a role can grant globally. Only the first is looked into
// further: nothing else counts here.
var globalParts = []string{"application", "profile", "role"}

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
		if f.name == globalParts[0] && err == nil {
			err = p.inside(f, "").checkManage(inner)
		}
	}
	return err
}

func (p contentParser) checkManage(list []field) error {
	for _, f := range list {
		if f.name != "manage" {
			return p.privilegeFailure(f.at, "field name [manage]", f.name)
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
