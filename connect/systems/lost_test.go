package systems_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/connect/systems"
	"github.com/dragoman-project/dragoman/dragomantest"
)

// forgetful passes everything on to a server and loses the first answer to each
// change.
func forgetful(t *testing.T, to string) string {
	t.Helper()
	at, err := url.Parse(to)
	if err != nil {
		t.Fatal(err)
	}
	behind := httputil.NewSingleHostReverseProxy(at)
	var mu sync.Mutex
	lost := map[string]bool{}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		change := r.Method == http.MethodPut || r.Method == http.MethodDelete || r.Method == http.MethodPatch ||
			r.Method == http.MethodPost && !strings.Contains(r.URL.Path, "_login") && !strings.Contains(r.URL.Path, "_search")
		if !change {
			behind.ServeHTTP(w, r)
			return
		}
		answer := httptest.NewRecorder()
		behind.ServeHTTP(answer, r)
		key := fmt.Sprint(r.Method, r.URL.Path, answer.Code)
		mu.Lock()
		first := answer.Code < 300 && !lost[key]
		lost[key] = true
		mu.Unlock()
		if first {
			panic(http.ErrAbortHandler)
		}
		for name, values := range answer.Header() {
			w.Header()[name] = values
		}
		w.WriteHeader(answer.Code)
		_, _ = w.Write(answer.Body.Bytes())
	}))
	t.Cleanup(s.Close)
	return s.URL
}

// TestAnswersAreLost: what was done, and whose answer was lost, is done and
// remembered as ours.
func TestAnswersAreLost(t *testing.T) {
	for _, kind := range apis {
		t.Run(string(kind), func(t *testing.T) {
			here, there := dragomantest.Start(t, dragomantest.Seed(teams)), dragomantest.Start(t)
			urls := map[connect.Kind]string{
				"elasticsearch": there.Elasticsearch.URL, "cloud": there.Cloud.URL, "kuzzle": there.Kuzzle.URL, "fusion": there.Fusion.URL,
			}
			file := filepath.Join(t.TempDir(), "password")
			if err := os.WriteFile(file, []byte(there.Admin.Password), 0o600); err != nil {
				t.Fatal(err)
			}
			target, err := systems.Open(kind, connect.Access{
				URL: forgetful(t, urls[kind]), Username: there.Admin.Username, PasswordFile: file,
			}, roles(t)[systems.Dialect(kind)])
			if err != nil {
				t.Fatal(err)
			}
			ctx := serviceContext(t)
			p := planner(here.Directory, target)
			applied(ctx, t, p)
			wantInStep(ctx, t, p)
			for _, name := range []string{"blue-ada", "red-cyd"} {
				if _, err := here.Directory.DeleteUser(ctx, name); err != nil {
					t.Fatal(err)
				}
			}
			applied(ctx, t, p)
			wantInStep(ctx, t, p)
			for name, wanted := range map[string]bool{"blue-ada": false, "blue-bob": true, "red-cyd": false} {
				if _, err := there.Directory.UserByName(ctx, name); (err == nil) != wanted {
					t.Errorf("%s is there: %t", name, err == nil)
				}
			}
		})
	}
}

// TestTheTargetIsBusy: what a target refuses for a while, or cuts off, is sent
// again, and each change is made once.
func TestTheTargetIsBusy(t *testing.T) {
	for _, kind := range apis {
		t.Run(string(kind), func(t *testing.T) {
			here, there := dragomantest.Start(t, dragomantest.Seed(teams)), dragomantest.Start(t)
			door := map[connect.Kind]*dragomantest.Door{
				"elasticsearch": there.Elasticsearch, "cloud": there.Cloud, "kuzzle": there.Kuzzle, "fusion": there.Fusion,
			}[kind]
			ctx := serviceContext(t)
			p := planner(here.Directory, open(t, kind, there))
			door.Fail(http.StatusServiceUnavailable, 2)
			changes, _ := planned(ctx, t, p)
			door.Fail(http.StatusTooManyRequests, 2)
			door.Fail(http.StatusServiceUnavailable, 1)
			door.Cut(1)
			a := &connect.Applier{Planner: p}
			report, err := a.Apply(ctx, len(changes), func(yield func(*connect.Change) error) error {
				for i := range changes {
					if err := yield(&changes[i]); err != nil {
						return err
					}
				}
				return nil
			})
			if err != nil || report.Done != len(changes) || report.Fails > 0 {
				t.Errorf("%+v, %v", report, err)
			}
			wantInStep(ctx, t, p)
			door.Fail(http.StatusServiceUnavailable, 1000)
			if _, err := p.Plan(ctx, func(*connect.Change) error { return nil }); err == nil || !strings.Contains(err.Error(), "503") {
				t.Errorf("a target that is away: %v", err)
			}
		})
	}
}
