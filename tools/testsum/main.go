// Command testsum reads the output of go test -json and tells a person what
// they want to know: a line per package, everything a failed test said, what
// was skipped and why, and a count at the end.
//
//	go test -json ./... | go run -C tools ./testsum [-no-skips]
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
)

func main() {
	noSkips := flag.Bool("no-skips", false, "fail if a test was skipped")
	flag.Parse()
	s := newSummary(os.Stdout)
	if err := s.read(os.Stdin); err != nil {
		fmt.Fprintln(os.Stderr, "testsum:", err)
		os.Exit(1)
	}
	if !s.tell(*noSkips) {
		os.Exit(1)
	}
}

// event is a line of go test -json (go doc test2json).
type event struct {
	Action, Package, ImportPath, Test, Output string
	Elapsed                                   float64
}

type key struct{ pkg, test string }

type summary struct {
	out                     io.Writer
	output                  map[key][]string
	failedIn                map[string]int // tests by package
	skips                   []string
	passed, failed, skipped int
}

func newSummary(out io.Writer) *summary {
	return &summary{out: out, output: map[key][]string{}, failedIn: map[string]int{}}
}

func (s *summary) read(in io.Reader) error {
	lines := bufio.NewReader(in)
	for {
		line, err := lines.ReadBytes('\n')
		if len(line) > 0 {
			var e event
			if json.Unmarshal(line, &e) != nil || e.Action == "" {
				fmt.Fprint(s.out, string(line)) // the go tool's own words
			} else {
				s.take(e)
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func (s *summary) take(e event) {
	k := key{e.Package, e.Test}
	switch e.Action {
	case "output":
		s.output[k] = append(s.output[k], e.Output)
	case "build-output":
		fmt.Fprint(s.out, e.Output)
	case "pass", "fail", "skip":
		if e.Test == "" {
			s.endPackage(e)
		} else {
			s.endTest(e)
		}
		delete(s.output, k)
	}
}

func (s *summary) endTest(e event) {
	said := s.output[key{e.Package, e.Test}]
	switch e.Action {
	case "pass":
		s.passed++
	case "skip":
		s.skipped++
		s.skips = append(s.skips, fmt.Sprintf("%s %s: %s", short(e.Package), e.Test, reason(said)))
	case "fail":
		s.failed++
		s.failedIn[e.Package]++
		fmt.Fprint(s.out, strings.Join(said, ""))
	}
}

func (s *summary) endPackage(e event) {
	switch e.Action {
	case "pass":
		fmt.Fprintf(s.out, "ok   %-40s %6.1fs\n", short(e.Package), e.Elapsed)
	case "skip":
		return // no test files
	case "fail":
		if s.failedIn[e.Package] == 0 { // it did not build, or died outside of a test
			s.failed++
			s.tellRest(e.Package)
		}
		fmt.Fprintf(s.out, "FAIL %-40s %6.1fs\n", short(e.Package), e.Elapsed)
	}
}

// tellRest prints what a package said before it died, with the tests that had
// not ended.
func (s *summary) tellRest(pkg string) {
	for k, said := range s.output {
		if k.pkg == pkg {
			fmt.Fprint(s.out, strings.Join(said, ""))
		}
	}
}

func short(pkg string) string {
	_, after, found := strings.Cut(pkg, "dragoman-project/dragoman")
	if !found {
		return pkg
	}
	return "." + after
}

var place = regexp.MustCompile(`^\s*\S+_test\.go:\d+: `)

// reason is the last thing a skipped test said.
func reason(said []string) string {
	why := "no reason given"
	for _, line := range said {
		if place.MatchString(line) {
			why = strings.TrimSpace(place.ReplaceAllString(line, ""))
		}
	}
	return why
}

// tell ends the report and says whether all is well.
func (s *summary) tell(noSkips bool) bool {
	for _, skip := range s.skips {
		fmt.Fprintln(s.out, "skipped:", skip)
	}
	well := s.failed == 0 && s.passed > 0
	if noSkips && s.skipped > 0 {
		fmt.Fprintln(s.out, "nothing may be skipped here: install what is missing")
		well = false
	}
	fmt.Fprintf(s.out, "%d passed, %d failed", s.passed, s.failed)
	if s.skipped > 0 {
		fmt.Fprintf(s.out, ", %d skipped", s.skipped)
	}
	fmt.Fprintln(s.out)
	return well
}
