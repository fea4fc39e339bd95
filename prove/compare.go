package prove

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Difference is where two answers to one request part.
type Difference struct {
	Step, Way string
	At        string // status, header.<Name> or body.<path>
	Theirs    string // as JSON, "absent" where there is nothing
	Ours      string
}

func (d Difference) String() string {
	return fmt.Sprintf("%s (%s): %s: theirs %s, ours %s", d.Step, d.Way, d.At, d.Theirs, d.Ours)
}

// Allowance is a difference that is known, and wanted.
type Allowance struct {
	Reason string  `json:"reason"`
	Where  []Place `json:"where"`
}

// Place says by patterns ("*" is anything) which differences are meant.
type Place struct {
	Step string `json:"step"`
	At   string `json:"at"`
}

// Result is what Compare found.
type Result struct {
	Same      int          // exchanges without any difference
	Different []Difference // that no allowance is for
	Allowed   []Difference
	Unused    []Allowance // allowances that nothing needed
}

// Compare holds ours against theirs, exchange by exchange. One that only one
// of them has is a difference.
func Compare(theirs, ours Recording, allowed []Allowance) Result {
	mine := map[string]Exchange{}
	for _, e := range ours.Exchanges {
		mine[e.key()] = e
	}
	var r Result
	used := make([]bool, len(allowed))
	for _, e := range theirs.Exchanges {
		other, told := mine[e.key()]
		delete(mine, e.key())
		found := differences(e, other)
		if !told {
			found = []Difference{{At: "status", Theirs: strconv.Itoa(e.Status), Ours: absent}}
		}
		if len(found) == 0 {
			r.Same++
		}
		for _, d := range found {
			d.Step, d.Way = e.Step, e.Way
			if i := slices.IndexFunc(allowed, func(a Allowance) bool { return a.covers(d) }); i >= 0 {
				used[i] = true
				r.Allowed = append(r.Allowed, d)
				continue
			}
			r.Different = append(r.Different, d)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(mine)) {
		r.Different = append(r.Different, Difference{
			Step: mine[key].Step, Way: mine[key].Way, At: "status",
			Theirs: absent, Ours: strconv.Itoa(mine[key].Status),
		})
	}
	for i, a := range allowed {
		if !used[i] {
			r.Unused = append(r.Unused, a)
		}
	}
	return r
}

func (a Allowance) covers(d Difference) bool {
	return slices.ContainsFunc(a.Where, func(p Place) bool { return fits(p.Step, d.Step) && fits(p.At, d.At) })
}

func fits(pattern, text string) bool {
	parts := strings.Split(pattern, "*")
	rest, begins := strings.CutPrefix(text, parts[0])
	for _, part := range parts[1:] {
		if part == parts[len(parts)-1] && strings.HasSuffix(rest, part) {
			return begins
		}
		_, after, found := strings.Cut(rest, part)
		if rest = after; !found {
			return false
		}
	}
	return begins && rest == ""
}

const absent = "absent"

func differences(theirs, ours Exchange) []Difference {
	var out []Difference
	if theirs.Status != ours.Status {
		out = append(out, Difference{At: "status", Theirs: strconv.Itoa(theirs.Status), Ours: strconv.Itoa(ours.Status)})
	}
	a, b := map[string]any{}, map[string]any{}
	for name, value := range theirs.Header {
		a[name] = value
	}
	for name, value := range ours.Header {
		b[name] = value
	}
	out = append(out, parts("header", a, b)...)
	return append(out, parts("body", theirs.Body, ours.Body)...)
}

// parts compares two values of JSON, down to where they differ.
func parts(at string, a, b any) []Difference {
	if x, ok := a.(map[string]any); ok {
		if y, ok := b.(map[string]any); ok {
			return members(at, x, y)
		}
	}
	if x, ok := a.([]any); ok {
		if y, ok := b.([]any); ok && len(x) == len(y) {
			var out []Difference
			for i := range x {
				out = append(out, parts(at+"."+strconv.Itoa(i), x[i], y[i])...)
			}
			return out
		}
	}
	if shown(a) == shown(b) {
		return nil
	}
	return []Difference{{At: at, Theirs: shown(a), Ours: shown(b)}}
}

func members(at string, a, b map[string]any) []Difference {
	names := slices.Collect(maps.Keys(a))
	names = slices.AppendSeq(names, maps.Keys(b))
	slices.Sort(names)
	var out []Difference
	for _, name := range slices.Compact(names) {
		x, left := a[name]
		y, right := b[name]
		where := at + "." + name
		switch {
		case !left:
			out = append(out, Difference{At: where, Theirs: absent, Ours: shown(y)})
		case !right:
			out = append(out, Difference{At: where, Theirs: shown(x), Ours: absent})
		default:
			out = append(out, parts(where, x, y)...)
		}
	}
	return out
}

func shown(value any) string {
	text, err := marshal(value)
	if err != nil {
		return err.Error()
	}
	return string(text)
}
