package kuzzle

import (
	"slices"

	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// question is what rights are asked about.
type question struct{ controller, action, index, collection string }

// rights are what profiles allow in sum.
type rights struct {
	grants    []grant
	rateLimit int // requests a second; 0 is no limit
}

// grant is one policy: what a role allows, and where.
type grant struct {
	controllers  map[string]map[string]bool
	restrictedTo []restriction
}

// restriction is an index, and those of its collections that count; none are all.
type restriction struct {
	Index       string   `json:"index"`
	Collections []string `json:"collections"`
}

// allow reports whether any policy allows it.
func (rs rights) allow(q question) bool {
	return slices.ContainsFunc(rs.grants, func(g grant) bool { return g.allows(q) && g.applies(q) })
}

// allows looks only at the controller's own entry if it has one, and there at
// the action's own if it has one; elsewhere "*" speaks.
func (g grant) allows(q question) bool {
	controller := q.controller
	if controller == "ms" {
		controller = "memoryStorage"
	}
	actions, own := g.controllers[controller]
	if !own && controller == "memoryStorage" {
		actions, own = g.controllers["ms"]
	}
	if !own {
		actions = g.controllers["*"]
	}
	allowed, own := actions[q.action]
	if !own {
		allowed = actions["*"]
	}
	return allowed
}

func (g grant) applies(q question) bool {
	if len(g.restrictedTo) == 0 || q.index == "" {
		return true
	}
	return slices.ContainsFunc(g.restrictedTo, func(at restriction) bool {
		return at.Index == q.index && (len(at.Collections) == 0 || slices.Contains(at.Collections, q.collection))
	})
}

// right is one line of a list of rights.
type right struct {
	Action     string `json:"action"`
	Collection string `json:"collection"`
	Controller string `json:"controller"`
	Index      string `json:"index"`
	Value      string `json:"value"`
}

type rightList struct {
	Hits  []right `json:"hits"`
	Total int     `json:"total"`
}

// list spells rights out. Where two policies disagree, the one that allows wins.
func (rs rights) list() rightList {
	hits, at := []right{}, map[right]int{}
	add := func(one right, allowed bool) {
		i, seen := at[one]
		if !seen {
			i = len(hits)
			at[one] = i
			hits = append(hits, one)
			hits[i].Value = "denied"
		}
		if allowed {
			hits[i].Value = "allowed"
		}
	}
	for _, g := range rs.grants {
		for _, controller := range rawjson.Names(g.controllers) {
			for _, action := range rawjson.Names(g.controllers[controller]) {
				for _, place := range g.places() {
					place.Controller, place.Action = controller, action
					add(place, g.controllers[controller][action])
				}
			}
		}
	}
	return rightList{hits, len(hits)}
}

// places are where a grant applies, each as half a right.
func (g grant) places() []right {
	if len(g.restrictedTo) == 0 {
		return []right{{Index: "*", Collection: "*"}}
	}
	var places []right
	for _, at := range g.restrictedTo {
		if len(at.Collections) == 0 {
			places = append(places, right{Index: at.Index, Collection: "*"})
		}
		for _, collection := range at.Collections {
			places = append(places, right{Index: at.Index, Collection: collection})
		}
	}
	return places
}
