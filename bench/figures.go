package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"
)

// figures is everything that was measured, as -json prints it.
type figures struct {
	Machine     machine            `json:"machine"`
	Engine      string             `json:"engine"`
	Users       int                `json:"users"`
	Connections int                `json:"connections"`
	Start       map[string]started `json:"start"`
	Memory      map[string]held    `json:"memory"`
	Rows        []*row             `json:"rows"`
}

type machine struct {
	Cores int    `json:"cores"`
	CPU   string `json:"cpu"`
	Go    string `json:"go"`
	Load  string `json:"load"` // of the minute before
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
	m := machine{Cores: runtime.NumCPU(), CPU: runtime.GOARCH, Go: runtime.Version()}
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

// middle is the row's median of something.
func (r row) middle(of func(measured) float64) float64 {
	values := make([]float64, len(r.Rounds))
	for i, m := range r.Rounds {
		values[i] = of(m)
	}
	slices.Sort(values)
	return values[len(values)/2]
}

func perSecond(m measured) float64 { return m.PerSecond }

// spread is how far apart the rounds were, as a share of their median.
func (r row) spread() float64 {
	least := slices.MinFunc(r.Rounds, func(a, b measured) int { return cmp.Compare(a.PerSecond, b.PerSecond) })
	most := slices.MaxFunc(r.Rounds, func(a, b measured) int { return cmp.Compare(a.PerSecond, b.PerSecond) })
	return (most.PerSecond - least.PerSecond) / r.middle(perSecond)
}

// judges are the subjects that a line's others are held against.
var judges = map[string]string{
	"get": "echo + prepared SQL", "page": "raw rows passed through", "create": "echo + grouped GORM",
	"password": limitHashes, "login": limitHashes, besideLogins: "reads alone",
}

// print writes tables that read as they are and as Markdown.
func (f figures) print(to io.Writer) error {
	var out strings.Builder
	fmt.Fprintf(&out, "%d cores, %s, %s, %s, %d users, %d connections, load before %s\n", f.Machine.Cores, f.Machine.CPU, f.Machine.Go, f.Engine, f.Users, f.Connections, f.Machine.Load)
	previous := ""
	for _, r := range f.Rows {
		if r.Line != previous {
			previous = r.Line
			fmt.Fprintf(&out, "\n**%s** (%s)\n\n", r.What, r.Line)
			fmt.Fprintf(&out, "| %-32s | per second | spread | %-24s | x PocketBase |   CPU us |  p50 ms |  p99 ms |\n", "", "x "+f.judge(r.Line))
			fmt.Fprintf(&out, "|%s|-----------:|-------:|%s:|-------------:|---------:|--------:|--------:|\n", strings.Repeat("-", 34), strings.Repeat("-", 25))
		}
		fmt.Fprintf(&out, "| %-32s | %10.0f | %5.0f%% | %24s | %12s | %8.1f | %7.2f | %7.2f |\n", r.Subject, r.middle(perSecond), 100*r.spread(),
			f.ratio(*r, f.judge(r.Line)), f.ratio(*r, namePocketBase),
			r.middle(func(m measured) float64 { return float64(m.CPU) / 1e3 }),
			r.middle(func(m measured) float64 { return float64(m.P50) / 1e6 }), r.middle(func(m measured) float64 { return float64(m.P99) / 1e6 }))
	}
	fmt.Fprintln(&out, "\n| resident memory, MiB (own) | with all users | after all | at most |\n|---|---:|---:|---:|")
	for _, name := range slices.Sorted(maps.Keys(f.Memory)) {
		h := f.Memory[name]
		fmt.Fprintf(&out, "| %s | %d (%d) | %d (%d) | %d |\n", name, h.Before>>20, h.OwnBefore>>20, h.After>>20, h.OwnAfter>>20, h.Most>>20)
	}
	for _, name := range slices.Sorted(maps.Keys(f.Start)) {
		s := f.Start[name]
		again := slices.Sorted(slices.Values(s.Again))
		fmt.Fprintf(&out, "\n%s: from exec to ready %d ms the first time, then %d ms (median of %d, with all users)\n", name,
			s.First/time.Millisecond, again[len(again)/2]/time.Millisecond, len(again))
	}
	_, err := io.WriteString(to, out.String())
	return err
}

// judge is what a line's ratios are to; builds are held against the older one.
func (f figures) judge(line string) string { return cmp.Or(judges[line], "get") }

// ratio is how many times as many requests a second one subject answers as
// another: the median of the rounds' own ratios, as the rounds differ more
// than what happens within one.
func (f figures) ratio(r row, other string) string {
	if base := f.find(r.Line, "base "+r.Subject); base != nil && other != namePocketBase {
		return "base " + share(r, *base)
	}
	beside := f.find(r.Line, other)
	if beside == nil && other == "get" { // of the same door
		beside = f.find("get", strings.Fields(r.Subject)[0])
	}
	if beside == nil {
		return ""
	}
	return share(r, *beside)
}

func (f figures) find(line, subject string) *row {
	for _, r := range f.Rows {
		if r.Line == line && r.Subject == subject {
			return r
		}
	}
	return nil
}

func share(a, b row) string {
	var ratios []float64
	for i := range min(len(a.Rounds), len(b.Rounds)) {
		ratios = append(ratios, a.Rounds[i].PerSecond/b.Rounds[i].PerSecond)
	}
	if len(ratios) == 0 {
		return ""
	}
	slices.Sort(ratios)
	return fmt.Sprintf("%.2f", ratios[len(ratios)/2])
}
