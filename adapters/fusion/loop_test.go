package fusion

import (
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// loopClient is what every script for this product carries (reference, section
// 7): a cookie jar, and on 401 it drops the cookie, logs in again and retries
// once.
type loopClient struct {
	server, username, password string
	http                       http.Client
	logins                     int
}

func newLoopClient(t *testing.T, server *httptest.Server, username, password string) *loopClient {
	t.Helper()
	c := &loopClient{server: server.URL, username: username, password: password}
	c.forget(t)
	return c
}

func (c *loopClient) forget(t *testing.T) {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	c.http.Jar = jar
}

func (c *loopClient) login(t *testing.T) int {
	t.Helper()
	c.logins++
	answer, err := c.http.Post(c.server+"/api/session?realmName=native", "application/json",
		strings.NewReader(fmt.Sprintf(`{"username":%q,"password":%q}`, c.username, c.password)))
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	return answer.StatusCode
}

func (c *loopClient) send(t *testing.T, method, path, body string) int {
	t.Helper()
	r, err := http.NewRequest(method, c.server+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	answer, err := c.http.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if _, err := io.Copy(io.Discard, answer.Body); err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode
}

func (c *loopClient) do(t *testing.T, method, path, body string) int {
	t.Helper()
	status := c.send(t, method, path, body)
	if status != http.StatusUnauthorized {
		return status
	}
	c.forget(t)
	if status := c.login(t); status != http.StatusCreated {
		return status
	}
	return c.send(t, method, path, body)
}

func TestSessionLoop(t *testing.T) {
	for version, open := range map[string]func(testing.TB) *adaptertest.World{"5": open5, "4": open4} {
		t.Run(version, func(t *testing.T) {
			w := open(t)
			server := httptest.NewServer(w.Handler)
			defer server.Close()
			c := newLoopClient(t, server, "admin", adaptertest.AdminPassword)
			loops := func(what string, status, logins int) {
				t.Helper()
				if status != 200 || c.logins != logins {
					t.Errorf("%s: answered %d after %d logins, want %d", what, status, c.logins, logins)
				}
			}
			loops("without a session", c.do(t, "GET", "/api/users", ""), 1)
			loops("with one", c.do(t, "GET", "/api/users", ""), 1)
			w.Clock.Advance(25 * time.Minute)
			loops("in use", c.do(t, "GET", "/api/users", ""), 1)
			w.Clock.Advance(61 * time.Minute)
			loops("left alone", c.do(t, "GET", "/api/users", ""), 2)
			for range 25 {
				w.Clock.Advance(20 * time.Minute)
				c.do(t, "GET", "/api/users", "")
			}
			loops("over in any case", c.do(t, "GET", "/api/users", ""), 3)
		})
	}
}

func TestSessionLoopEndsWithTheUser(t *testing.T) {
	w := open5(t)
	server := httptest.NewServer(w.Handler)
	defer server.Close()
	as(t, w, "claire", "", "admin")
	c := newLoopClient(t, server, "claire", "password123")
	if status := c.do(t, "GET", "/api/users", ""); status != 200 {
		t.Fatalf("answered %d", status)
	}
	ask(t, w, 204, "DELETE", "/api/users/claire", "")
	if status := c.do(t, "GET", "/api/users", ""); status != 401 || c.logins != 2 {
		t.Errorf("answered %d after %d logins", status, c.logins)
	}
}

// The jar of a browser keeps what version 5 hands out with every answer.
func TestCookieOfBasicRequestsIsASession(t *testing.T) {
	w := open5(t)
	server := httptest.NewServer(w.Handler)
	defer server.Close()
	c := newLoopClient(t, server, "admin", adaptertest.AdminPassword)
	r, err := http.NewRequest("GET", server.URL+"/api/users", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.SetBasicAuth("admin", adaptertest.AdminPassword)
	answer, err := c.http.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	home, err := url.Parse(server.URL + "/api/users")
	if err != nil || len(c.http.Jar.Cookies(home)) != 1 {
		t.Fatalf("the jar is empty (%v)", err)
	}
	if status := c.send(t, "GET", "/api/users", ""); status != 200 || c.logins != 0 {
		t.Errorf("answered %d", status)
	}
}
