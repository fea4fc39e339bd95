package dragomantest_test

import (
	"encoding/base64"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman/dragomantest"
)

const jack = `
elasticsearch:
  users:
    jack: {password: s3cret-password, roles: [viewer]}
  api_keys: [{name: ci}]
`

// ask uses a door as a client would, and returns status and body.
func ask(t testing.TB, client *http.Client, method, url, name, password, body string) (int, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if name != "" {
		r.SetBasicAuth(name, password)
	}
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	response, err := client.Do(r)
	if err != nil {
		return 0, err.Error()
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(text)
}

// authenticate asks who jack is, and returns the status.
func authenticate(t testing.TB, d *dragomantest.Dragoman, client *http.Client, password string) int {
	t.Helper()
	status, _ := ask(t, client, "GET", d.Elasticsearch.URL+"/_security/_authenticate", "jack", password, "")
	return status
}

func TestDoorsByNetworkAndWithout(t *testing.T) {
	t.Parallel()
	d := dragomantest.Start(t, dragomantest.Seed(jack))
	for name, clients := range map[string]map[*dragomantest.Door]*http.Client{
		"network": {d.Elasticsearch: http.DefaultClient, d.Cloud: http.DefaultClient, d.Fusion: http.DefaultClient},
		"without": {d.Elasticsearch: d.Elasticsearch.Client(), d.Cloud: d.Cloud.Client(), d.Fusion: d.Fusion.Client()},
	} {
		for door, path := range map[*dragomantest.Door]string{
			d.Elasticsearch: "/_security/_authenticate", d.Cloud: "/api/v1/user", d.Fusion: "/api/session",
		} {
			if status, body := ask(t, clients[door], "GET", door.URL+path, "jack", "s3cret-password", ""); status != http.StatusOK {
				t.Errorf("%s: %s answers %d %s", name, path, status, body)
			}
		}
		kuzzle := map[string]*http.Client{"network": http.DefaultClient, "without": d.Kuzzle.Client()}[name]
		status, body := ask(t, kuzzle, "POST", d.Kuzzle.URL+"/_login/local", "", "", `{"username":"jack","password":"s3cret-password"}`)
		if status != http.StatusOK || !strings.Contains(body, `"jwt":"`) {
			t.Errorf("%s: the login answers %d %s", name, status, body)
		}
	}
	if len(d.Keys) != 1 || d.Keys[0].Name != "ci" {
		t.Errorf("keys: %+v", d.Keys)
	}
}

func TestResetForgetsWhatWasDone(t *testing.T) {
	t.Parallel()
	d := dragomantest.Start(t, dragomantest.Seed(jack))
	client := d.Elasticsearch.Client()
	change := func(password string) {
		t.Helper()
		status, body := ask(t, client, "POST", d.Elasticsearch.URL+"/_security/user/jack/_password",
			d.Admin.Username, d.Admin.Password, fmt.Sprintf(`{"password":%q}`, password))
		if status != http.StatusOK {
			t.Fatalf("%d %s", status, body)
		}
	}
	change("second-password")
	second := d.Snapshot()
	change("third-password")
	for _, step := range []struct {
		reset func()
		right string
	}{
		{func() {}, "third-password"},
		{func() { d.ResetTo(second) }, "second-password"},
		{d.Reset, "s3cret-password"},
		{func() { d.ResetTo(second) }, "second-password"},
	} {
		step.reset()
		for _, password := range []string{"s3cret-password", "second-password", "third-password"} {
			want := http.StatusUnauthorized
			if password == step.right {
				want = http.StatusOK
			}
			if got := authenticate(t, d, client, password); got != want {
				t.Errorf("%s is right, %s gets %d", step.right, password, got)
			}
		}
	}
}

func TestFaultsAndRecord(t *testing.T) {
	t.Parallel()
	d := dragomantest.Start(t, dragomantest.Seed(jack))
	// On a connection that was used before, net/http would ask again by itself.
	network := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	for elasticsearch, kuzzle := range map[*http.Client]*http.Client{network: network, d.Elasticsearch.Client(): d.Kuzzle.Client()} {
		d.Elasticsearch.Fail(http.StatusServiceUnavailable, 2)
		d.Elasticsearch.Cut(1)
		for i, want := range []int{503, 503, 0, 200} {
			if got := authenticate(t, d, elasticsearch, "s3cret-password"); got != want {
				t.Errorf("request %d gets %d, want %d", i+1, got, want)
			}
		}
		d.Kuzzle.Fail(429, 1)
		if status, body := ask(t, kuzzle, "GET", d.Kuzzle.URL+"/_now", "", "", ""); status != 429 || !strings.Contains(body, `"result":null`) {
			t.Errorf("%d %s", status, body)
		}
		asked := d.Requests()
		if len(asked) != 5 || asked[3].Status != 200 || asked[3].Path != "/_security/_authenticate" || asked[3].Door != "elasticsearch" {
			t.Errorf("recorded: %+v", asked)
		}
		d.Reset()
		if asked := d.Requests(); len(asked) != 0 {
			t.Errorf("after the reset: %+v", asked)
		}
	}
}

func TestDelayCanBeGivenUp(t *testing.T) {
	t.Parallel()
	d := dragomantest.Start(t)
	d.Fusion.Delay(time.Hour)
	client := d.Fusion.Client()
	client.Timeout = 50 * time.Millisecond
	if status, why := ask(t, client, "GET", d.Fusion.URL+"/api", "", "", ""); status != 0 {
		t.Errorf("answered %d %s", status, why)
	}
}

func TestClockIsTheTests(t *testing.T) {
	t.Parallel()
	d := dragomantest.Start(t)
	at := time.Date(2030, 1, 2, 3, 4, 5, 0, time.UTC)
	d.SetTime(at)
	status, body := ask(t, d.Elasticsearch.Client(), "POST", d.Elasticsearch.URL+"/_security/api_key",
		d.Admin.Username, d.Admin.Password, `{"name":"short","expiration":"1h"}`)
	if status != http.StatusOK {
		t.Fatalf("%d %s", status, body)
	}
	_, rest, _ := strings.Cut(body, `"encoded":"`)
	encoded, _, _ := strings.Cut(rest, `"`)
	if _, err := base64.StdEncoding.DecodeString(encoded); err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct {
		by   time.Duration
		want int
	}{{0, 200}, {30 * time.Minute, 200}, {31 * time.Minute, 401}} {
		d.Advance(step.by)
		r, _ := http.NewRequest("GET", d.Elasticsearch.URL+"/_security/_authenticate", nil)
		r.Header.Set("Authorization", "ApiKey "+encoded)
		response, err := d.Elasticsearch.Client().Do(r)
		if err != nil {
			t.Fatal(err)
		}
		if response.StatusCode != step.want {
			t.Errorf("at %v the key gets %d, want %d", d.Now(), response.StatusCode, step.want)
		}
	}
}

// TestManyAtOnce has a hundred directories alive at the same time, which know
// nothing of each other.
func TestManyAtOnce(t *testing.T) {
	t.Parallel()
	var started, done sync.WaitGroup
	for i := range 100 {
		started.Add(1)
		done.Go(func() {
			name := fmt.Sprintf("user-%d", i)
			d := dragomantest.Start(t, dragomantest.Seed("users: [{username: "+name+", password: s3cret-password1}]"))
			started.Done()
			started.Wait()
			status, body := ask(t, http.DefaultClient, "GET", d.Elasticsearch.URL+"/_security/user", d.Admin.Username, d.Admin.Password, "")
			if status != http.StatusOK || strings.Count(body, `"user-`) != strings.Count(body, `"`+name+`"`) || !strings.Contains(body, name) {
				t.Errorf("%d %s", status, body)
			}
			if status, _ := ask(t, d.Cloud.Client(), "GET", d.Cloud.URL+"/api/v1/user", name, "s3cret-password1", ""); status != http.StatusOK {
				t.Errorf("%s gets %d", name, status)
			}
			d.Reset()
			if got := len(d.Requests()); got != 0 {
				t.Errorf("%d requests after the reset", got)
			}
		})
	}
	done.Wait()
}

func TestOpenTellsWhatIsWrong(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct{ seed, want string }{
		"Syntax": {"users:\n- {username: a, pass: x}\n", `seed:2: a user has no "pass"`},
		"Door":   {"elasticsearch:\n  users:\n    jack: {password: s3cret-password, roles: 7}\n", `seed:3: elasticsearch.users: "jack"`},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := dragomantest.Open(dragomantest.Seed(row.seed)); err == nil || !strings.Contains(err.Error(), row.want) {
				t.Errorf("%v", err)
			}
		})
	}
}

// TestCloseEndsTheDoors leaves no port open.
func TestCloseEndsTheDoors(t *testing.T) {
	t.Parallel()
	d, err := dragomantest.Open()
	if err != nil {
		t.Fatal(err)
	}
	d.Close()
	d.Close()
	if status, _ := ask(t, http.DefaultClient, "GET", d.Fusion.URL+"/api", "", "", ""); status != 0 {
		t.Errorf("answers %d after the end", status)
	}
}

func TestSettingsReachTheDoor(t *testing.T) {
	t.Parallel()
	d := dragomantest.Start(t, dragomantest.Setting("fusion", "compat", "4"), dragomantest.Password("another-one-1"))
	_, body := ask(t, d.Fusion.Client(), "GET", d.Fusion.URL+"/api", "", "", "")
	if !strings.Contains(body, `"version":"4.2"`) {
		t.Error(body)
	}
	if status, _ := ask(t, d.Fusion.Client(), "GET", d.Fusion.URL+"/api/users", "admin", "another-one-1", ""); status != http.StatusOK {
		t.Errorf("the given password gets %d", status)
	}
}

// BenchmarkStart is a start and a first call, by the median.
func BenchmarkStart(b *testing.B) {
	var took []time.Duration
	for b.Loop() {
		began := time.Now()
		d := dragomantest.Start(b)
		if status, _ := ask(b, http.DefaultClient, "GET", d.Elasticsearch.URL+"/_security/_authenticate", d.Admin.Username, d.Admin.Password, ""); status != 200 {
			b.Fatal(status)
		}
		took = append(took, time.Since(began))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "ms/median")
}

func BenchmarkReset(b *testing.B) {
	d := dragomantest.Start(b, dragomantest.Seed(jack))
	for b.Loop() {
		d.Reset()
	}
}
