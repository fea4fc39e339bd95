package adaptertest

import (
	"bytes"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the answers in transcripts")

// Transcripts plays every story that matches the pattern, each against a World
// of its own made by open, and compares what was answered with what is written.
// With -update it writes down what was answered instead; then the diff is what
// to review. Every answer to an operation of the spec must be valid against it,
// and every operation must occur in some story.
//
// A story is a text file of blocks between empty lines:
//
//	# Prose, kept as it is.
//
//	## 4.1 created                      a name for the exchange below: a subtest (see Sheet)
//	> PUT /_security/user/jack          a request: its first line,
//	> @admin                            Basic credentials (of admin; or @name:password),
//	> Content-Type: application/json    header lines,
//	>
//	> {"password":"s3cret-password"}    and its body.
//	< 200                               the answer: status,
//	< Content-Type: application/json    header lines by name,
//	<
//	< {"created":true}                  body.
//	! token = "jwt":"([^"]+)"           from now on, and in the answer above, what the
//	                                    group matched is written {{token}}, in requests too
//	! mask kuid-[a-z]+-[a-z]+-\d+       from now on matches are written {{masked}}
//	! advance 31m                       moves the clock
//
// A request body may be followed by more lines. {{admin}} is the
// administrator's password. Date and Content-Length are left out.
func Transcripts(t *testing.T, spec *Spec, pattern string, open func(t testing.TB) *World) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no transcripts match %s (%v)", pattern, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			told, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			s := &story{t: t, world: open(t), values: map[string]string{"admin": AdminPassword}}
			s.world.spec = spec
			heard := s.play(string(told))
			if *update {
				if err := os.WriteFile(file, []byte(heard), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			for _, n := range s.named {
				t.Run(n.name, func(t *testing.T) { same(t, n.told, n.heard) })
			}
			same(t, string(told), heard)
		})
	}
	if missing := spec.Untold(); len(missing) > 0 && !t.Failed() {
		t.Errorf("operations that no transcript tells of: %s", strings.Join(missing, ", "))
	}
}

// same fails the test unless a story, or a part of it, was heard as it is told.
func same(t *testing.T, told, heard string) {
	t.Helper()
	if diff := cmp.Diff(strings.Split(told, "\n"), strings.Split(heard, "\n")); diff != "" {
		t.Errorf("told (-) and heard (+) differ:\n%s", diff)
	}
}

type story struct {
	t      *testing.T
	world  *World
	values map[string]string // by name, for {{name}}
	masks  []*regexp.Regexp
	out    strings.Builder
	named  []part
}

// part is an exchange under one of its names.
type part struct{ name, told, heard string }

// naming begins a line that names the exchange below it.
const naming = "## "

func (s *story) play(told string) string {
	lines := strings.Split(strings.TrimRight(told, "\n"), "\n")
	var names []string
	for i := 0; i < len(lines); {
		switch line := lines[i]; {
		case strings.HasPrefix(line, ">"):
			end := i
			for end < len(lines) && strings.HasPrefix(lines[end], ">") {
				end++
			}
			request := lines[i:end]
			for end < len(lines) && strings.HasPrefix(lines[end], "<") {
				end++
			}
			after := end
			for after < len(lines) && strings.HasPrefix(lines[after], "!") {
				after++
			}
			before := s.out.Len()
			s.exchange(request, lines[end:after])
			for _, name := range names {
				s.named = append(s.named, part{name, strings.Join(lines[i:after], "\n") + "\n", s.out.String()[before:]})
			}
			names, i = nil, after
		case strings.HasPrefix(line, naming):
			names = append(names, strings.TrimPrefix(line, naming))
			s.write(line)
			i++
		case strings.HasPrefix(line, "!"):
			s.direct(line, "")
			s.write(line)
			i++
		default:
			s.write(line)
			i++
		}
	}
	return s.out.String()
}

func (s *story) write(line string) { s.out.WriteString(line + "\n") }

// exchange sends a request and writes it down with its answer and the
// directives behind, which may name parts of the answer.
func (s *story) exchange(request, directives []string) {
	r := s.request(request)
	rec := httptest.NewRecorder()
	s.world.Handler.ServeHTTP(rec, r)
	answer := printed(rec)
	for _, d := range directives {
		s.direct(d, answer)
	}
	for _, line := range request {
		s.write(line)
	}
	for line := range strings.SplitSeq(s.masked(answer), "\n") {
		s.write(strings.TrimRight("< "+line, " "))
	}
	for _, d := range directives {
		s.write(d)
	}
}

func (s *story) request(lines []string) *http.Request {
	plain := make([]string, len(lines))
	for i, line := range lines {
		plain[i] = s.filled(strings.TrimPrefix(strings.TrimPrefix(line, ">"), " "))
	}
	head, body := plain, ""
	if gap := slices.Index(plain, ""); gap >= 0 {
		head, body = plain[:gap], strings.Join(plain[gap+1:], "\n")
	}
	method, target, ok := strings.Cut(head[0], " ")
	if !ok {
		s.t.Fatalf("not a request line: %q", head[0])
	}
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	if body == "" {
		r = httptest.NewRequest(method, target, nil)
	}
	for _, line := range head[1:] {
		if login, ok := strings.CutPrefix(line, "@"); ok {
			name, password, given := strings.Cut(login, ":")
			if !given {
				password = AdminPassword
			}
			r.SetBasicAuth(name, password)
			continue
		}
		name, value, _ := strings.Cut(line, ":")
		r.Header.Add(name, strings.TrimSpace(value))
	}
	return r
}

// printed is an answer as it goes into the transcript.
func printed(rec *httptest.ResponseRecorder) string {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%d\n", rec.Code)
	names := make([]string, 0, len(rec.Header()))
	for name := range rec.Header() {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if name == "Date" || name == "Content-Length" {
			continue
		}
		for _, value := range rec.Header()[name] {
			fmt.Fprintf(&b, "%s: %s\n", name, value)
		}
	}
	if rec.Body.Len() > 0 {
		b.WriteString("\n" + strings.TrimRight(rec.Body.String(), "\n"))
	}
	return strings.TrimRight(b.String(), "\n")
}

// direct obeys a "!" line; answer is the one it follows, if it follows one.
func (s *story) direct(line, answer string) {
	order := strings.TrimSpace(strings.TrimPrefix(line, "!"))
	if span, ok := strings.CutPrefix(order, "advance "); ok {
		d, err := time.ParseDuration(strings.TrimSpace(span))
		if err != nil {
			s.t.Fatalf("%s: %v", line, err)
		}
		s.world.Clock.Advance(d)
		return
	}
	if expr, ok := strings.CutPrefix(order, "mask "); ok {
		s.masks = append(s.masks, regexp.MustCompile(strings.TrimSpace(expr)))
		return
	}
	name, expr, ok := strings.Cut(order, "=")
	if !ok {
		s.t.Fatalf("not a directive: %s", line)
	}
	match := regexp.MustCompile(strings.TrimSpace(expr)).FindStringSubmatch(answer)
	if len(match) != 2 {
		s.t.Fatalf("%s: no match with one group in\n%s", line, answer)
	}
	s.values[strings.TrimSpace(name)] = match[1]
}

func (s *story) filled(line string) string {
	for name, value := range s.values {
		line = strings.ReplaceAll(line, "{{"+name+"}}", value)
	}
	return line
}

func (s *story) masked(answer string) string {
	names := make([]string, 0, len(s.values))
	for name := range s.values {
		if name != "admin" {
			names = append(names, name)
		}
	}
	// Longer values first: one may contain another.
	slices.SortFunc(names, func(a, b string) int { return len(s.values[b]) - len(s.values[a]) })
	for _, name := range names {
		answer = strings.ReplaceAll(answer, s.values[name], "{{"+name+"}}")
	}
	for _, mask := range s.masks {
		answer = mask.ReplaceAllString(answer, "{{masked}}")
	}
	return answer
}
