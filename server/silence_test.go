package server_test

import (
	"encoding/base64"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/dragoman-project/dragoman/store/pgtest"
)

// silentPassword is the administrator's in the test below.
const silentPassword = "silence-1-is-golden"

// everyDoor is a read at each door and what its product calls a server that
// cannot answer.
var everyDoor = map[string]struct{ path, shape string }{
	"elasticsearch": {"/_security/user/admin", `"type":"unavailable_shards_exception"`},
	"cloud":         {"/api/v1/users", `"code":"root.unavailable"`},
	"kuzzle":        {"/users/admin", `"id":"api.process.overloaded"`},
	"fusion":        {"/api/users/admin", `"code":"unavailable"`},
}

// A database that accepts and says nothing is told by every door in its own
// words when the request's time is up, and by readiness; once it is back, so
// is everybody.
func TestDatabaseSaysNothing(t *testing.T) {
	proxy, address := pgtest.NewProxy(t)
	h := start(t, []string{"DRAGOMAN_ADMIN_PASSWORD=" + silentPassword},
		"--database="+address, "--request-timeout=3s", "--write-timeout=20s")
	h.ask(t, http.StatusOK, "")
	for range 2 { // connections that are open, then those that have to be made
		proxy.Silence()
		h.ask(t, http.StatusServiceUnavailable, "1")
		if response, body := h.get(h.url("management", "/readyz")); response.StatusCode != http.StatusServiceUnavailable {
			t.Errorf("readiness: %d %s", response.StatusCode, body)
		}
		proxy.Resume()
		h.ask(t, http.StatusOK, "")
		if response, body := h.get(h.url("management", "/readyz")); response.StatusCode != http.StatusOK {
			t.Errorf("readiness afterwards: %d %s", response.StatusCode, body)
		}
	}
}

// ask reads at every door, many at once, and holds the answers against what is expected.
func (h *running) ask(t *testing.T, status int, retryAfter string) {
	t.Helper()
	var group sync.WaitGroup
	for door, read := range everyDoor {
		for range 10 {
			group.Go(func() {
				headers := []string{"Authorization", basicOf("admin", silentPassword)}
				if door == "kuzzle" { // as anonymous, who may not read; the rights are in the database
					headers = nil
				}
				response, body := h.do(http.MethodGet, h.url(door, read.path), "", headers...)
				told := response.StatusCode == status || door == "kuzzle" && status == http.StatusOK && response.StatusCode == http.StatusUnauthorized
				if !told || response.Header.Get("Retry-After") != retryAfter ||
					status == http.StatusServiceUnavailable && !strings.Contains(body, read.shape) {
					t.Errorf("%s: %d, retry after %q: %s", door, response.StatusCode, response.Header.Get("Retry-After"), body)
				}
			})
		}
	}
	group.Wait()
}

func basicOf(name, password string) string {
	return "Basic " + base64.StdEncoding.EncodeToString([]byte(name+":"+password))
}
