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
	"sort"
	"strings"
	"time"
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
	running                 map[string]bool // packages whose tests run now
	silence                 time.Duration   // after which it tells what it waits for
}

func newSummary(out io.Writer) *summary {
	return &summary{
		out: out, output: map[key][]string{}, failedIn: map[string]int{}, running: map[string]bool{}, silence: 15 * time.Second,
	}
}

// read takes lines until there are no more. Where none ends a package for a
// while, as when everything is compiled for the first time, it says what is
// going on.
func (s *summary) read(in io.Reader) error {
	began := time.Now()
	lines, trouble := make(chan []byte), make(chan error, 1)
	go func() {
		defer close(lines)
		buffered := bufio.NewReader(in)
		for {
			line, err := buffered.ReadBytes('\n')
			if len(line) > 0 {
				lines <- line
			}
			if err != nil {
				if err != io.EOF {
					trouble <- err
				}
				return
			}
		}
	}()
	quiet := time.NewTicker(s.silence)
	defer quiet.Stop()
	for {
		select {
		case <-quiet.C:
			fmt.Fprintln(s.out, s.progress(time.Since(began)))
		case line, more := <-lines:
			if !more {
				select {
				case err := <-trouble:
					return err
				default:
					return nil
				}
			}
			if s.line(line) {
				quiet.Reset(s.silence)
			}
		}
	}
}

// line takes one line, and reports whether it printed something for it.
func (s *summary) line(line []byte) bool {
	var e event
	if json.Unmarshal(line, &e) != nil || e.Action == "" {
		fmt.Fprint(s.out, string(line)) // the go tool's own words
		return true
	}
	s.take(e)
	return e.Test == "" && (e.Action == "pass" || e.Action == "fail") || e.Action == "build-output"
}

// progress is what goes on, in one line.
func (s *summary) progress(since time.Duration) string {
	doing := "compiling"
	if len(s.running) > 0 {
		var names []string
		for name := range s.running {
			names = append(names, short(name))
		}
		sort.Strings(names)
		doing = "testing " + strings.Join(names, " ")
	}
	return fmt.Sprintf("…    %s: %s, %d tests passed so far", since.Round(time.Second), doing, s.passed)
}

func (s *summary) take(e event) {
	k := key{e.Package, e.Test}
	switch e.Action {
	case "start":
		s.running[e.Package] = true
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
	delete(s.running, e.Package)
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
