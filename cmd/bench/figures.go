package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"
)

// figures is everything that was measured, as -json prints it.
type figures struct {
	Machine machine `json:"machine"`
	Start   start   `json:"start"`
	Memory  memory  `json:"memory"`
	Rows    []row   `json:"rows"`
}

type machine struct {
	Cores int    `json:"cores"`
	CPU   string `json:"cpu"`
	Go    string `json:"go"`
}

type start struct {
	First time.Duration   `json:"first_ns"` // makes tables and the administrator
	Again []time.Duration `json:"again_ns"`
}

type memory struct {
	Start  int64 `json:"start_bytes"`
	Users  int   `json:"users"`
	Filled int64 `json:"filled_bytes"` // after everything else and so many users
}

type row struct {
	Name string `json:"door"`
	What string `json:"what"`
	Door result `json:"measured"`
	Echo result `json:"echo"`
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
	return m
}

// print writes a table that reads as it is and as Markdown.
func (f figures) print(to io.Writer) error {
	var out strings.Builder
	fmt.Fprintf(&out, "%d cores, %s, %s\n\n", f.Machine.Cores, f.Machine.CPU, f.Machine.Go)
	fmt.Fprintln(&out, "| door          | request           | per second |       p50 |       p99 |  bytes | echo, per second |  echo p50 |  echo p99 |")
	fmt.Fprintln(&out, "|---------------|-------------------|-----------:|----------:|----------:|-------:|-----------------:|----------:|----------:|")
	for _, r := range f.Rows {
		fmt.Fprintf(&out, "| %-13s | %-17s | %10.0f | %9s | %9s | %6d | %16.0f | %9s | %9s |\n", r.Name, r.What,
			r.Door.PerSecond, short(r.Door.P50), short(r.Door.P99), r.Door.Bytes,
			r.Echo.PerSecond, short(r.Echo.P50), short(r.Echo.P99))
	}
	slices.Sort(f.Start.Again)
	fmt.Fprintf(&out, "\nfrom exec to ready: %s the first time, then %s (median of %d)\n",
		short(f.Start.First), short(f.Start.Again[len(f.Start.Again)/2]), len(f.Start.Again))
	fmt.Fprintf(&out, "resident memory: %d MiB after start, %d MiB after all of the above and %d more users\n",
		f.Memory.Start>>20, f.Memory.Filled>>20, f.Memory.Users)
	_, err := io.WriteString(to, out.String())
	return err
}

func short(d time.Duration) string {
	return fmt.Sprintf("%.2f ms", d.Seconds()*1000)
}
