package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"golang.org/x/perf/benchfmt"
)

// allocated is a hot request without the network: medians of what
// "go test ./server -bench Doors" says.
type allocated struct {
	engine, door, work   string
	nanos, bytes, allocs []float64
}

func readAllocations(file string) (found []allocated, err error) {
	from, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer from.Close()
	results := benchfmt.NewReader(from, file)
	for results.Scan() {
		result, ok := results.Result().(*benchfmt.Result)
		if !ok {
			continue
		}
		whole, _, _ := strings.Cut(string(result.Name.Full()), "-") // and the number of processors
		parts := strings.Split(strings.TrimPrefix(whole, "Doors"), "/")
		if len(parts) != 3 {
			continue
		}
		at := slices.IndexFunc(found, func(a allocated) bool { return a.engine == parts[0] && a.door == parts[1] && a.work == parts[2] })
		if at < 0 {
			at = len(found)
			found = append(found, allocated{engine: parts[0], door: parts[1], work: parts[2]})
		}
		seconds, _ := result.Value("sec/op")
		bytes, _ := result.Value("B/op")
		allocs, _ := result.Value("allocs/op")
		found[at].nanos = append(found[at].nanos, seconds*1e9)
		found[at].bytes = append(found[at].bytes, bytes)
		found[at].allocs = append(found[at].allocs, allocs)
	}
	if err := results.Err(); err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return nil, errors.New(file + " tells of no door")
	}
	return found, nil
}

func allocationsTable(all []allocated) string {
	var out strings.Builder
	fmt.Fprintln(&out, "| door | request | engine | us | bytes | allocations |\n|---|---|---|---:|---:|---:|")
	for _, one := range all {
		fmt.Fprintf(&out, "| %s | %s | %s | %.1f | %s | %s |\n", one.door, one.work, strings.Replace(one.engine, "Postgres", "PostgreSQL", 1),
			median(one.nanos)/1e3, thousands(int(median(one.bytes))), thousands(int(median(one.allocs))))
	}
	return out.String()
}
