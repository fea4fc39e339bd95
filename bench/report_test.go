package main

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// shown are figures of two rounds, with two numbers of users and connections.
func shown() figures {
	f := figures{Engine: "sqlite", Machine: machine{Cores: 2, CPU: "a processor", Go: "go1", Day: "2026-01-02"}}
	for _, users := range []int{10, 1000} {
		town := townFigures{
			Users:  users,
			Memory: map[string]held{nameDragoman: {Before: 20 << 20, After: 70 << 20}},
			Start:  map[string]started{nameDragoman: {First: 40 * time.Millisecond, Again: []time.Duration{90 * time.Millisecond}}},
		}
		f.Towns = append(f.Towns, town)
		for _, connections := range []int{1, 64} {
			add := func(line, what, subject string, perSecond float64, limit bool) {
				m := measured{PerSecond: perSecond * float64(connections), P50: time.Millisecond, P99: 2 * time.Millisecond, CPU: 20 * time.Microsecond}
				f.Rows = append(f.Rows, &row{line, what, subject, users, connections, limit, []measured{m, m}})
			}
			add("get", "get one user", limitPrepared, 1000, true)
			add("get", "get one user", namePocketBase, 300, false)
			add("get", "get one user", "elasticsearch", 1200, false)
			add("get", "get one user", "cloud", 990/float64(users/10), false)
			add("again", "again", "elasticsearch _authenticate", 1800, false)
		}
	}
	return f
}

func TestGoalsAreJudgedByWhatWasMeasured(t *testing.T) {
	table := goalTable(shown().goals())
	for _, want := range []string{
		"| get one user | ≥ 1 x echo + prepared SQL | elasticsearch 1.20, cloud 0.99 | **no** |",
		"| get one user | ≥ 3 x pocketbase | elasticsearch 4.00, cloud 3.30 | yes |",
		"| again | ≥ 0.9 x get | elasticsearch _authenticate 1.50 | yes |",
		"| get one user | p99 ≤ 2 x that of echo + prepared SQL | elasticsearch 1.00, cloud 1.00 | yes |",
		"| get one user | time with 1,000 users ≤ 1.3 x that with 10 | elasticsearch 1.00, cloud 100.00 | **no** |",
		"| resident memory, idle | ≤ 30 MiB | 10 users: 20 | yes |",
		"| resident memory, after all of it | ≤ 64 MiB | 10 users: 70 | **no** |",
		"| exec to first answer, full | ≤ 80 ms | 1,000 users: 90 | **no** |",
	} {
		if !strings.Contains(table, want+"\n") {
			t.Errorf("there is no line\n%s\nin\n%s", want, table)
		}
	}
	if strings.Contains(table, "kuzzle") || strings.Contains(table, "page") {
		t.Errorf("what was not measured is judged:\n%s", table)
	}
}

func TestBuildsAreHeldAgainstEachOther(t *testing.T) {
	f := figures{Engine: "sqlite", Compared: true}
	for i, subject := range []string{baseLabel + "kuzzle", "kuzzle"} {
		m := measured{PerSecond: 100 / float64(1+i), P99: time.Second, CPU: time.Duration(1+i) * time.Millisecond}
		f.Rows = append(f.Rows, &row{"get", "get", subject, 10, 1, false, []measured{m}})
	}
	want := "| get | kuzzle | 10 | 1 | 0.50 | 0.50–0.50 | 2.00 | 1.00 |\n"
	if got := squeezed(f.costTable()); !strings.Contains(got, want) || strings.Count(got, "\n") != 3 {
		t.Errorf("want %s in\n%s", want, got)
	}
}

const emptyPage = `# Performance

<!-- figures of sqlite: written by something -->

old words
<!-- end -->

Between.

<!-- growth: written by something -->
<!-- end -->
<!-- allocations: written by something -->
<!-- end -->
After.
`

func TestPagesAreWrittenBetweenTheirMarks(t *testing.T) {
	page := filepath.Join(t.TempDir(), "page.md")
	if err := os.WriteFile(page, []byte(emptyPage), 0o600); err != nil {
		t.Fatal(err)
	}
	growth := []grown{{"SQLite", 10, "all", 0.04, 0.03, 0.02}, {"SQLite", 1000, "all", 30, 0.5, 0.2}}
	r := report{Figures: []figures{shown()}, Growth: growth, Allocations: []allocated{{"SQLite", "cloud", "get", []float64{1500, 2500, 9000}, []float64{1, 2048, 9999}, []float64{7, 8, 9}}}}
	var first string
	for range 2 { // the second time changes nothing
		if err := r.write(page); err != nil {
			t.Fatal(err)
		}
		raw, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		if first == "" {
			first = string(raw)
		}
		if string(raw) != first {
			t.Errorf("written twice:\n%s", raw)
		}
	}
	for _, want := range []string{
		"written by something -->\n\nSQLite, 2026-01-02, 2 cores", "![SQLite: ", "(page/sqlite.svg)", "<!-- end -->\n\nBetween.\n\n", "\nAfter.\n",
		"| elasticsearch | 76,800 | 0% | 1.20 | 4.00 | 20.0 | 1.00 | 2.00 |\n", "| operation | SQLite, 10 | SQLite, 1,000 |\n", "| all | 0.0 / 0.0 / 0.0 | 30.0 / 0.5 / 0.2 |\n",
		"| cloud | get | SQLite | 2.5 | 2,048 | 8 |\n",
	} {
		if !strings.Contains(first, want) {
			t.Errorf("there is no %q in\n%s", want, first)
		}
	}
	if strings.Contains(first, "old words") {
		t.Error("what was there before is there still")
	}
	for picture, want := range map[string]string{"sqlite": "elasticsearch _authenticate", "growth-sqlite": "1,000 users"} {
		raw, err := os.ReadFile(filepath.Join(strings.TrimSuffix(page, ".md"), picture+".svg"))
		if err != nil || !strings.Contains(string(raw), want) {
			t.Errorf("%s shows no %q: %v", picture, want, err)
		}
		if err := wellFormed(raw); err != nil {
			t.Errorf("%s: %v", picture, err)
		}
	}
}

func wellFormed(raw []byte) error {
	for reader := xml.NewDecoder(strings.NewReader(string(raw))); ; {
		if _, err := reader.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func TestPagesWithoutMarksStayAsTheyAre(t *testing.T) {
	for _, text := range []string{"# Nothing", "<!-- growth: x -->", "<!-- growth: x -->\n<!-- growth: x -->\n<!-- end -->"} {
		if got, err := replaced(text, "growth", "new"); err == nil {
			t.Errorf("%q became %q", text, got)
		}
	}
}

func TestAllocationsAreReadAsGoPrintsThem(t *testing.T) {
	file := filepath.Join(t.TempDir(), "doors.txt")
	text := "goos: linux\npkg: x\nBenchmarkDoorsSQLite/kuzzle/get-2   100   2000 ns/op   512 B/op   9 allocs/op\n" +
		"BenchmarkDoorsSQLite/kuzzle/get-2   100   4000 ns/op   512 B/op   9 allocs/op\nPASS\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	found, err := readAllocations(file)
	if err != nil || !strings.Contains(allocationsTable(found), "| kuzzle | get | SQLite | 4.0 | 512 | 9 |") {
		t.Errorf("%v\n%s", err, allocationsTable(found))
	}
}
