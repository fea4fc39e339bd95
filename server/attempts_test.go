package server_test

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/store"
)

// logins send a name and a password at each door, as its clients do.
var logins = map[string]func(h *running, base, name, password string, headers ...string) (*http.Response, string){
	"elasticsearch": basicLogin("/_security/_authenticate"),
	"fusion":        basicLogin("/api/users"),
	"cloud": func(h *running, base, name, password string, headers ...string) (*http.Response, string) {
		return h.do("POST", base+"/api/v1/users/auth/_login", fmt.Sprintf(`{"username":%q,"password":%q}`, name, password),
			append(headers, "Content-Type", "application/json")...)
	},
	"kuzzle": func(h *running, base, name, password string, headers ...string) (*http.Response, string) {
		return h.do("POST", base+"/_login/local", fmt.Sprintf(`{"username":%q,"password":%q}`, name, password),
			append(headers, "Content-Type", "application/json")...)
	},
}

func basicLogin(path string) func(h *running, base, name, password string, headers ...string) (*http.Response, string) {
	return func(h *running, base, name, password string, headers ...string) (*http.Response, string) {
		r, _ := http.NewRequest("GET", base, nil)
		r.SetBasicAuth(name, password)
		return h.do("GET", base+path, "", append(headers, "Authorization", r.Header.Get("Authorization"))...)
	}
}

// from names where a request comes from: the tests' own address is a trusted proxy.
func from(address string) []string { return []string{"X-Forwarded-For", address} }

func TestFailedLoginsAreDelayedAtEveryDoor(t *testing.T) {
	h := start(t, []string{"DRAGOMAN_ADMIN_PASSWORD=" + adaptertest.AdminPassword}, "--trusted-proxies=127.0.0.1")
	for i, door := range []string{"elasticsearch", "cloud", "kuzzle", "fusion"} {
		for k, base := range []string{h.url(door, ""), h.url("management", "/"+door)} {
			t.Run(door+strconv.Itoa(k), func(t *testing.T) {
				attacker, honest := fmt.Sprintf("192.0.2.%d", 10*i+k), fmt.Sprintf("198.51.100.%d", 10*i+k)
				login := logins[door]
				heard := 0
				var last *http.Response
				for range 40 {
					last, _ = login(h, base, "admin", "wrong-password-1", from(attacker)...)
					if last.StatusCode != http.StatusTooManyRequests {
						heard++
					}
				}
				if heard > 15 || last.StatusCode != http.StatusTooManyRequests || last.Header.Get("Retry-After") == "" {
					t.Errorf("%d of 40 wrong passwords were heard; the last got %d, Retry-After %q",
						heard, last.StatusCode, last.Header.Get("Retry-After"))
				}
				if answer, body := login(h, base, "admin", adaptertest.AdminPassword, from(honest)...); answer.StatusCode != 200 {
					t.Errorf("the administrator elsewhere: %d %s", answer.StatusCode, body)
				}
				unknown, told := login(h, base, "nobody-"+door, "wrong-password-1", from(honest)...)
				for range 12 {
					unknown, told = login(h, base, "nobody-"+door, "wrong-password-1", from(honest)...)
				}
				if unknown.StatusCode != http.StatusTooManyRequests {
					t.Errorf("a name that nobody has: %d %s", unknown.StatusCode, told)
				}
			})
		}
		if _, metrics := h.get(h.url("management", "/metrics")); !strings.Contains(metrics,
			`dragoman_logins_total{action="login.password",door="`+door+`",outcome="denied"}`) {
			t.Errorf("metrics tell of no delays at %s", door)
		}
	}
}

func TestForwardedForIsBelievedOfProxiesOnly(t *testing.T) {
	for proxies, delayed := range map[string]bool{"": true, "127.0.0.1,10.0.0.0/8": false} {
		h := start(t, []string{"DRAGOMAN_ADMIN_PASSWORD=" + adaptertest.AdminPassword}, "--trusted-proxies="+proxies)
		var answer *http.Response
		for i := range 20 {
			answer, _ = logins["elasticsearch"](h, h.url("elasticsearch", ""), "admin", "wrong-password-1",
				from(fmt.Sprintf("203.0.113.9, 192.0.2.%d%s, 10.1.2.3", i, []string{"", ":4711"}[i%2]))...)
		}
		if got := answer.StatusCode == http.StatusTooManyRequests; got != delayed {
			t.Errorf("proxies %q: %d", proxies, answer.StatusCode)
		}
	}
}

// TestFailuresAreKnownToOtherNodes, and forgiven on all of them at once.
func TestFailuresAreKnownToOtherNodes(t *testing.T) {
	config, err := load(t, []string{"DRAGOMAN_ADMIN_PASSWORD=" + adaptertest.AdminPassword}, "--trusted-proxies=127.0.0.1")
	if err != nil {
		t.Fatal(err)
	}
	one, other := startConfig(t, config), startConfig(t, config)
	try := func(h *running, password string) int {
		answer, _ := logins["elasticsearch"](h, h.url("elasticsearch", ""), "admin", password, from("192.0.2.1")...)
		return answer.StatusCode
	}
	for range 17 {
		try(one, "wrong-password-1")
	}
	eventually(t, "the other node delays them", func() bool { return try(other, "wrong-password-2") == http.StatusTooManyRequests })
	ctx := dragoman.WithPrincipal(t.Context(), dragoman.ServicePrincipal())
	unlock(ctx, t, config.Database, "admin")
	eventually(t, "the first node forgives", func() bool { return try(one, adaptertest.AdminPassword) == http.StatusOK })
	eventually(t, "the other node forgives", func() bool { return try(other, adaptertest.AdminPassword) == http.StatusOK })
}

func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for range 100 {
		if holds() {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatalf("never: %s", what)
}

func unlock(ctx context.Context, t *testing.T, database, name string) {
	t.Helper()
	d := openDirectory(t, database)
	if n, err := d.UnlockUser(ctx, name); err != nil || n == 0 {
		t.Fatalf("%d places, %v", n, err)
	}
}

func openDirectory(t *testing.T, database string) *dragoman.Directory {
	t.Helper()
	st, err := store.Open(t.Context(), database)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	d, err := dragoman.New(st, dragoman.Options{HashCost: 4})
	if err != nil {
		t.Fatal(err)
	}
	return d
}
