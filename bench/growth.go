package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
)

// grown is a line of what "make growth" writes: how long a page of ten takes
// with its total, in milliseconds.
type grown struct {
	Engine     string  `json:"engine"`
	Users      int     `json:"users"`
	Operation  string  `json:"operation"`
	Anew       float64 `json:"anew_ms"`       // the total is counted
	Changed    float64 `json:"changed_ms"`    // it is made of one that was, as a user has changed
	Remembered float64 `json:"remembered_ms"` // it is one that was, as nobody has
}

func readGrowth(file string) (found []grown, err error) {
	from, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer from.Close()
	lines := bufio.NewScanner(from)
	for lines.Scan() {
		var one grown
		if err := json.Unmarshal(lines.Bytes(), &one); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		found = append(found, one)
	}
	return found, lines.Err()
}

func engines(all []grown) []string { return inOrder(all, func(g grown) string { return g.Engine }) }

func operations(all []grown) []string {
	return inOrder(all, func(g grown) string { return g.Operation })
}

func inOrder(all []grown, of func(grown) string) (out []string) {
	for _, one := range all {
		if name := of(one); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// sizes are the numbers of users on an engine.
func sizes(engine string, all []grown) []int {
	seen := map[int]bool{}
	for _, one := range all {
		if one.Engine == engine {
			seen[one.Users] = true
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

func find(all []grown, engine, operation string, users int) (grown, bool) {
	for _, one := range slices.Backward(all) { // the last that was measured
		if one.Engine == engine && one.Operation == operation && one.Users == users {
			return one, true
		}
	}
	return grown{}, false
}

func growthTable(all []grown) string {
	var out strings.Builder
	out.WriteString("| operation |")
	columns := 0
	for _, engine := range engines(all) {
		for _, users := range sizes(engine, all) {
			fmt.Fprintf(&out, " %s, %s |", engine, thousands(users))
			columns++
		}
	}
	fmt.Fprintf(&out, "\n|---|%s\n", strings.Repeat("---:|", columns))
	for _, operation := range operations(all) {
		fmt.Fprintf(&out, "| %s |", operation)
		for _, engine := range engines(all) {
			for _, users := range sizes(engine, all) {
				one, there := find(all, engine, operation, users)
				if !there {
					out.WriteString(" |")
					continue
				}
				fmt.Fprintf(&out, " %.1f / %.1f / %.1f |", one.Anew, one.Changed, one.Remembered)
			}
		}
		out.WriteString("\n")
	}
	return out.String()
}
