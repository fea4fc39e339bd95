package main

import (
	"net/http"
	"net/http/httptest"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// seen is a server that notes what it is asked.
type seen struct {
	mu       sync.Mutex
	asked    map[string]int
	failFrom int
}

func (s *seen) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	user, password, _ := r.BasicAuth()
	s.asked[r.Method+" "+r.URL.Path+" "+r.Header.Get("X-One")+user+password]++
	if s.failFrom > 0 && len(s.asked) >= s.failFrom {
		w.WriteHeader(http.StatusTeapot)
	}
}

func asking(t *testing.T, p plan, s *seen) (measured, error) {
	t.Helper()
	if _, err := exec.LookPath("wrk"); err != nil {
		t.Skip("wrk is missing: on Debian, apt-get install wrk")
	}
	s.asked = map[string]int{}
	server := httptest.NewServer(s)
	defer server.Close()
	p.Address = server.URL
	return ask(t.Context(), t.TempDir(), p, 2, time.Second)
}

func TestRepeatedPlansAskAboutEverybody(t *testing.T) {
	s := &seen{}
	m, err := asking(t, plan{Method: "GET", Path: "/user/#", Headers: map[string]string{"X-One": `a "quoted" word`}, People: 3}, s)
	if err != nil || m.Requests < 3 || m.P99 < m.P50 || m.PerSecond <= 0 {
		t.Fatalf("%+v, %v", m, err)
	}
	for _, name := range []string{"0000000", "0000001", "0000002"} {
		if s.asked["GET /user/"+name+` a "quoted" word`] == 0 {
			t.Errorf("%s was not asked about: %v", name, s.asked)
		}
	}
	if len(s.asked) != 3 {
		t.Errorf("asked %v", s.asked)
	}
}

func TestCountedPlansNeverRepeat(t *testing.T) {
	s := &seen{}
	if _, err := asking(t, plan{Method: "PUT", Path: "/user/#", Body: `{"name":"#"}`, First: 41, Headers: map[string]string{}}, s); err != nil {
		t.Fatal(err)
	}
	for what, times := range s.asked {
		if times != 1 {
			t.Errorf("%s came %d times", what, times)
		}
	}
	if s.asked["PUT /user/0000042 "] != 1 { // wrk itself takes the very first
		t.Error("it does not begin where it should")
	}
}

func TestRefusalsEndAMeasurement(t *testing.T) {
	s := &seen{failFrom: 2}
	if _, err := asking(t, plan{Method: "GET", Path: "/#", People: 5}, s); err == nil || !strings.Contains(err.Error(), "failed") {
		t.Errorf("want the refusals, got %v", err)
	}
}

func TestRatiosAreOfRounds(t *testing.T) {
	rounds := func(perSecond ...float64) (out []measured) {
		for _, n := range perSecond {
			out = append(out, measured{PerSecond: n})
		}
		return out
	}
	a, b := row{Rounds: rounds(10, 40, 90)}, row{Rounds: rounds(20, 40, 30)}
	if got := share(a, &b, perSecond); got != 1 {
		t.Errorf("of 0.5, 1 and 3 the median is 1, not %v", got)
	}
	if a.spread() != 2 || a.middle(perSecond) != 40 {
		t.Errorf("spread %v around %v", a.spread(), a.middle(perSecond))
	}
}

func TestLimitsAnswerAndKeep(t *testing.T) {
	for _, engine := range []string{"sqlite", "postgres"} {
		t.Run(engine, func(t *testing.T) {
			h := &house{folder: t.TempDir(), engine: engine}
			t.Cleanup(func() {
				if err := h.stop(); err != nil {
					t.Error(err)
				}
			})
			if found, _ := filepath.Glob("/usr/lib/postgresql/*/bin"); engine == "postgres" && len(found) == 0 {
				t.Skip("PostgreSQL is missing: on Debian, apt-get install postgresql")
			}
			databases, err := h.databases(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			dsn, err := databases(nameLimits)
			if err != nil {
				t.Fatal(err)
			}
			answersAndKeeps(t, dsn)
		})
	}
}

func answersAndKeeps(t *testing.T, dsn string) {
	t.Helper()
	l, err := openLimits(dsn)
	if err != nil {
		t.Fatal(err)
	}
	if err := l.fill(t.Context(), 120); err != nil {
		t.Fatal(err)
	}
	call := func(method, path, body string) string {
		answer := httptest.NewRecorder()
		l.handler().ServeHTTP(answer, httptest.NewRequest(method, path, strings.NewReader(body)))
		if answer.Code != http.StatusOK {
			t.Errorf("%s %s: %d %s", method, path, answer.Code, answer.Body)
		}
		return answer.Body.String()
	}
	want := strings.TrimSpace(call("GET", "/gorm/person0000001", ""))
	if got := strings.TrimSpace(call("GET", "/prepared/person0000001", "")); got != want || len(got) != len(constant) || !strings.Contains(got, `"team":1`) {
		t.Errorf("prepared %s, GORM %s", got, want)
	}
	if got := strings.Count(call("GET", "/page", ""), `"username"`); got != 50 {
		t.Errorf("%d rows passed through", got)
	}
	if got := strings.Count(call("GET", "/gorm-page", ""), `"username"`); got != 50 {
		t.Errorf("%d rows by GORM", got)
	}
	for _, way := range []string{"create", "create-alone"} {
		call("PUT", "/"+way+"/ada-"+way, newPerson)
		if got := call("GET", "/prepared/ada-"+way, ""); !strings.Contains(got, `"full_name":"New"`) {
			t.Errorf("what was made is %s", got)
		}
	}
}
