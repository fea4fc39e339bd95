package main

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// goal is a ratio that is aimed at, for some doors at one line.
type goal struct {
	line    string
	doors   []string // how their names begin; all if empty
	against string
	least   float64
	engine  string // both if empty
}

// aims are the project's own, written down before anything was measured.
var aims = []goal{
	{"get", []string{"elasticsearch", "cloud"}, limitPrepared, 1, "sqlite"},
	{"get", []string{"kuzzle", "fusion"}, limitPrepared, 0.7, "sqlite"},
	{"get", nil, limitPrepared, 0.9, "postgres"},
	{"get", nil, namePocketBase, 3, ""},
	{"page", nil, limitPage, 0.7, ""},
	{"page", nil, namePocketBase, 3, ""},
	{"again", nil, "", 0.9, ""},
	{"create", []string{"elasticsearch"}, limitGroups, 0.6, "sqlite"},
	{"create", []string{"kuzzle", "fusion"}, limitGroups, 0.5, "sqlite"},
	{"create", nil, limitGORM, 0.6, "postgres"},
	{"create", nil, namePocketBase, 2.5, ""},
	{"password", nil, limitHashes, 0.95, ""},
	{"login", nil, limitHashes, 0.95, ""},
	{besideLogins, []string{"reads beside"}, readsAlone, 0.85, ""},
}

// Other aims: at most so many times the p99 of prepared SQL, so many times the
// time with more users, so much memory, and so long to start.
const (
	mostP99       = 2.0
	mostSlower    = 1.3
	mostIdle      = 30 << 20
	mostAfter     = 64 << 20
	mostStart     = 50 * time.Millisecond
	mostFullStart = 80 * time.Millisecond
)

var growing = []string{"get", "page", "create", "login"}

// reached is a goal and how it was met.
type reached struct {
	work, wanted string
	measured     []string
	met          bool
}

// goals are held against what was measured with the fewest users over the most
// connections.
func (f figures) goals() (out []reached) {
	if len(f.Rows) == 0 {
		return nil
	}
	users, connections := f.users()[0], slices.Max(f.connections())
	for _, g := range aims {
		if g.engine != "" && g.engine != f.Engine {
			continue
		}
		r := reached{wanted: fmt.Sprintf("≥ %g x %s", g.least, orGet(g.against)), met: true}
		for _, one := range f.Rows {
			if !g.concerns(*one, users, connections) {
				continue
			}
			against := f.beside(*one)
			if g.against != "" {
				against = f.find(one.Line, g.against, users, connections)
			}
			r.add(*one, share(*one, against, perSecond), func(n float64) bool { return n >= g.least })
		}
		out = appendReached(out, r)
	}
	p99 := reached{wanted: fmt.Sprintf("p99 ≤ %g x that of %s", mostP99, limitPrepared), met: true}
	for _, one := range f.Rows {
		if (goal{line: "get"}).concerns(*one, users, connections) {
			p99.add(*one, share(*one, f.find("get", limitPrepared, users, connections), p99Millis), func(n float64) bool { return n <= mostP99 })
		}
	}
	out = appendReached(out, p99)
	return append(append(out, f.growingGoals(connections)...), f.processGoals()...)
}

func orGet(against string) string {
	if against == "" {
		return "get"
	}
	return against
}

func appendReached(out []reached, r reached) []reached {
	if len(r.measured) == 0 {
		return out
	}
	return append(out, r)
}

// concerns reports whether a goal is about a row.
func (g goal) concerns(r row, users, connections int) bool {
	if r.Line != g.line || r.Users != users || r.Connections != connections || r.Limit || r.Subject == namePocketBase {
		return false
	}
	return len(g.doors) == 0 || slices.ContainsFunc(g.doors, func(door string) bool { return strings.HasPrefix(r.Subject, door) })
}

func (r *reached) add(one row, n float64, good func(float64) bool) {
	if n == 0 {
		return
	}
	r.work = one.What
	r.measured = append(r.measured, one.Subject+" "+ratio(n))
	r.met = r.met && good(n)
}

func (f figures) growingGoals(connections int) (out []reached) {
	users := f.users()
	if len(users) < 2 {
		return nil
	}
	few, lots := users[0], users[len(users)-1]
	for _, line := range growing {
		r := reached{wanted: fmt.Sprintf("time with %s users ≤ %g x that with %s", thousands(lots), mostSlower, thousands(few)), met: true}
		for _, one := range f.Rows {
			if (goal{line: line}).concerns(*one, few, connections) {
				r.add(*one, f.slower(line, one.Subject, few, lots, connections), func(n float64) bool { return n <= mostSlower })
			}
		}
		out = appendReached(out, r)
	}
	return out
}

func (f figures) processGoals() (out []reached) {
	for _, t := range f.Towns {
		memory, there := t.Memory[nameDragoman]
		start, started := t.Start[nameDragoman]
		if !there || !started {
			continue
		}
		with := thousands(t.Users) + " users: "
		least := func(what string, n, most int64, unit string) {
			out = append(out, reached{what, fmt.Sprintf("≤ %d %s", most, unit), []string{with + fmt.Sprint(n)}, n <= most})
		}
		least("resident memory, idle", memory.Before>>20, mostIdle>>20, "MiB")
		least("resident memory, after all of it", memory.After>>20, mostAfter>>20, "MiB")
		least("exec to first answer, empty", start.First.Milliseconds(), mostStart.Milliseconds(), "ms")
		least("exec to first answer, full", start.usual().Milliseconds(), mostFullStart.Milliseconds(), "ms")
	}
	return out
}

func goalTable(goals []reached) string {
	var out strings.Builder
	fmt.Fprintln(&out, "| work | aimed at | measured | reached |\n|---|---|---|---|")
	for _, r := range goals {
		verdict := "**no**"
		if r.met {
			verdict = "yes"
		}
		fmt.Fprintf(&out, "| %s | %s | %s | %s |\n", r.work, r.wanted, strings.Join(r.measured, ", "), verdict)
	}
	return out.String()
}
