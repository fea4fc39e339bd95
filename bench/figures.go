package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"
)

// report is everything that can be shown.
type report struct {
	Figures     []figures
	Growth      []grown
	Allocations []allocated
}

// figures is everything that was measured on one engine, as -json prints it.
type figures struct {
	Machine  machine       `json:"machine"`
	Engine   string        `json:"engine"`
	Compared bool          `json:"compared,omitempty"`
	Towns    []townFigures `json:"towns"`
	Rows     []*row        `json:"rows"`
}

// townFigures is what was found of subjects that hold so many users.
type townFigures struct {
	Users  int                `json:"users"`
	Start  map[string]started `json:"start"`
	Memory map[string]held    `json:"memory"`
}

type machine struct {
	Cores int    `json:"cores"`
	CPU   string `json:"cpu"`
	Go    string `json:"go"`
	Load  string `json:"load"` // of the minute before
	Day   string `json:"day"`
}

// held is memory, in bytes: all that is resident, its most, and what is the
// process's own rather than its program's file.
type held struct {
	Before    int64 `json:"before"`
	OwnBefore int64 `json:"own_before"`
	After     int64 `json:"after"`
	OwnAfter  int64 `json:"own_after"`
	Most      int64 `json:"most"`
}

func thisMachine() machine {
	m := machine{Cores: runtime.NumCPU(), CPU: runtime.GOARCH, Go: runtime.Version(), Day: time.Now().UTC().Format(time.DateOnly)}
	info, _ := os.ReadFile("/proc/cpuinfo") // what it says is a nicety
	for line := range strings.Lines(string(info)) {
		if name, found := strings.CutPrefix(line, "model name"); found {
			m.CPU = strings.Trim(name, " \t:\n")
			break
		}
	}
	load, _ := os.ReadFile("/proc/loadavg")
	m.Load, _, _ = strings.Cut(string(load), " ")
	return m
}

func readFigures(file string) (found []figures, err error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(raw, &found); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return found, nil
}

// middle is the row's median of something.
func (r row) middle(of func(measured) float64) float64 {
	values := make([]float64, len(r.Rounds))
	for i, m := range r.Rounds {
		values[i] = of(m)
	}
	return median(values)
}

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

func perSecond(m measured) float64 { return m.PerSecond }

func cpuMicros(m measured) float64      { return float64(m.CPU) / 1e3 }
func databaseMicros(m measured) float64 { return float64(m.Database) / 1e3 }
func p50Millis(m measured) float64      { return float64(m.P50) / 1e6 }
func p99Millis(m measured) float64      { return float64(m.P99) / 1e6 }

// spread is how far apart the rounds were, as a share of their median.
func (r row) spread() float64 {
	least := slices.MinFunc(r.Rounds, func(a, b measured) int { return cmp.Compare(a.PerSecond, b.PerSecond) })
	most := slices.MaxFunc(r.Rounds, func(a, b measured) int { return cmp.Compare(a.PerSecond, b.PerSecond) })
	return (most.PerSecond - least.PerSecond) / r.middle(perSecond)
}

// judges are the subjects that a line's others are held against.
var judges = map[string]string{
	"get": limitPrepared, "page": limitPage, "create": limitGroups, "frames": limitPrepared, "frames-create": limitGroups, "tls": limitPrepared,
	"password": limitHashes, "login": limitHashes, besideLogins: readsAlone,
}

// judge is what a line's ratios are to.
func (f figures) judge(line string) string {
	if f.Compared {
		return "base"
	}
	return cmp.Or(judges[line], "get")
}

// beside is the row that another is held against; nil if there is none.
func (f figures) beside(r row) *row {
	if f.Compared {
		if strings.HasPrefix(r.Subject, baseLabel) {
			return nil
		}
		return f.find(r.Line, baseLabel+r.Subject, r.Users, r.Connections)
	}
	if judges[r.Line] == "" { // its own door's get
		return f.find("get", strings.Fields(r.Subject)[0], r.Users, r.Connections)
	}
	return f.find(r.Line, judges[r.Line], r.Users, r.Connections)
}

func (f figures) find(line, subject string, users, connections int) *row {
	for _, r := range f.Rows {
		if r.Line == line && r.Subject == subject && r.Users == users && r.Connections == connections {
			return r
		}
	}
	return nil
}

// share is how many times as much of something one row has as another: the
// median of the rounds' own ratios, as the rounds differ more than what happens
// within one. It is 0 where nothing can be told.
func share(a row, b *row, of func(measured) float64) float64 {
	if b == nil {
		return 0
	}
	var ratios []float64
	for i := range min(len(a.Rounds), len(b.Rounds)) {
		if below := of(b.Rounds[i]); below > 0 {
			ratios = append(ratios, of(a.Rounds[i])/below)
		}
	}
	if len(ratios) == 0 {
		return 0
	}
	return median(ratios)
}

// users and connections are all that were measured, from least to most.
func (f figures) users() []int       { return f.all(func(r *row) int { return r.Users }) }
func (f figures) connections() []int { return f.all(func(r *row) int { return r.Connections }) }

func (f figures) all(of func(*row) int) []int {
	seen := map[int]bool{}
	for _, r := range f.Rows {
		seen[of(r)] = true
	}
	return slices.Sorted(maps.Keys(seen))
}

// sort has the rows in the order of lines, users and connections; within these
// they stay as they came.
func (f figures) sort() {
	slices.SortStableFunc(f.Rows, func(a, b *row) int {
		return cmp.Or(cmp.Compare(slices.Index(lineNames, a.Line), slices.Index(lineNames, b.Line)),
			cmp.Compare(a.Users, b.Users), cmp.Compare(a.Connections, b.Connections))
	})
}
