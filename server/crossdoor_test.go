package server_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/transport"
	"github.com/dragoman-project/dragoman/store"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

// house is one directory behind all the doors.
type house struct {
	answers   *transport.Answers
	ahead     atomic.Int64 // of the clock, in nanoseconds
	directory *dragoman.Directory
	doors     map[string]http.Handler
}

func openHouse(t testing.TB, dsn string) *house {
	t.Helper()
	return openHouseWith(t, dsn, nil)
}

// openHouseWith gives doors settings of their own.
func openHouseWith(t testing.TB, dsn string, settings map[dragoman.Dialect]map[string]string) *house {
	t.Helper()
	return openNode(t, dsn, settings, store.DefaultCache)
}

// openNode is a house that remembers up to so many bytes.
func openNode(t testing.TB, dsn string, settings map[dragoman.Dialect]map[string]string, remembers int64) *house {
	t.Helper()
	s, err := store.OpenWith(context.Background(), dsn, store.Options{Cache: remembers})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	h := &house{doors: map[string]http.Handler{}}
	d, err := dragoman.New(s, dragoman.Options{HashCost: 4, Now: func() time.Time { return time.Now().Add(time.Duration(h.ahead.Load())) }})
	if err != nil {
		t.Fatal(err)
	}
	h.directory = d
	var builtins []dragoman.Builtin
	h.answers = transport.NewAnswers(remembers)
	for _, dialect := range adapters.All() {
		builtins = append(builtins, dialect.Builtins()...)
		names, err := dragoman.NewRoleNames(dialect.RoleRows)
		if err != nil {
			t.Fatal(err)
		}
		door, err := dialect.New(transport.Config{
			Directory: d, Roles: names, Log: slog.New(slog.NewTextHandler(io.Discard, nil)), Shutdown: t.Context(),
			Settings: settings[dialect.Name], Answers: h.answers,
		})
		if err != nil {
			t.Fatal(err)
		}
		h.doors[string(dialect.Name)] = contracts.Handler(t, string(dialect.Name), door)
	}
	if _, err := d.Bootstrap(context.Background(), adaptertest.AdminPassword, builtins); err != nil {
		t.Fatal(err)
	}
	return h
}

// call sends one request as a user and wants one of the statuses below 300
// unless it is told another. The decoded answer is nil where there is no JSON.
func (h *house) call(t testing.TB, door, as, method, target, body string, want ...int) map[string]any {
	t.Helper()
	status, answer := h.send(door, as, method, target, body)
	ok := status < 300
	if len(want) > 0 {
		ok = status == want[0]
	}
	if !ok {
		t.Fatalf("%s: %s %s as %s answered %d: %s", door, method, target, as, status, answer)
	}
	var decoded map[string]any
	_ = json.Unmarshal([]byte(answer), &decoded)
	return decoded
}

// send authenticates with Basic, or with a Bearer token or an API key when as starts so.
func (h *house) send(door, as, method, target, body string) (int, string) {
	var reader io.Reader
	if body != "" {
		reader = strings.NewReader(body)
	}
	r := httptest.NewRequest(method, target, reader)
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	name, password, basic := strings.Cut(as, ":")
	switch {
	case strings.HasPrefix(as, "Bearer "), strings.HasPrefix(as, "ApiKey "):
		r.Header.Set("Authorization", as)
	case basic:
		r.SetBasicAuth(name, password)
	}
	rec := httptest.NewRecorder()
	h.doors[door].ServeHTTP(rec, r)
	return rec.Code, rec.Body.String()
}

// visitor is what a client of one product does to a person.
type visitor struct {
	create   func(t *testing.T, h *house, username, password string)
	listed   func(t *testing.T, h *house, username string) bool
	fetch    func(t *testing.T, h *house, id, username string)
	login    func(h *house, username, password string) bool
	update   func(t *testing.T, h *house, id, username string)
	password func(t *testing.T, h *house, id, username, password string)
	remove   func(t *testing.T, h *house, id, username string)
}

const admin = "admin:" + adaptertest.AdminPassword

func contains(t *testing.T, answer, username string) bool {
	t.Helper()
	quoted, _ := json.Marshal(username)
	return strings.Contains(answer, string(quoted))
}

func (h *house) kuzzleAdmin(t testing.TB) string {
	t.Helper()
	body := fmt.Sprintf(`{"username":"admin","password":%q}`, adaptertest.AdminPassword)
	answer := h.call(t, "kuzzle", "", "POST", "/_login/local", body)
	return "Bearer " + answer["result"].(map[string]any)["jwt"].(string)
}

var visitors = map[string]visitor{
	"elasticsearch": {
		create: func(t *testing.T, h *house, username, password string) {
			h.call(t, "elasticsearch", admin, "PUT", "/_security/user/"+url.PathEscape(username), fmt.Sprintf(
				`{"password":%q,"roles":["logs","admin"],"full_name":"Made At Elasticsearch","email":"es@example.org","metadata":{"n":9007199254740993,"deep":{"null":null}}}`, password))
		},
		listed: func(t *testing.T, h *house, username string) bool {
			_, answer := h.send("elasticsearch", admin, "GET", "/_security/user", "")
			return contains(t, answer, username)
		},
		fetch: func(t *testing.T, h *house, _, username string) {
			h.call(t, "elasticsearch", admin, "GET", "/_security/user/"+url.PathEscape(username), "")
		},
		login: func(h *house, username, password string) bool {
			status, _ := h.send("elasticsearch", username+":"+password, "GET", "/_security/_authenticate", "")
			return status == 200
		},
		update: func(t *testing.T, h *house, _, username string) {
			before := h.call(t, "elasticsearch", admin, "GET", "/_security/user/"+url.PathEscape(username), "")[username].(map[string]any)
			before["metadata"] = map[string]any{"touched": "here"}
			body, _ := json.Marshal(before)
			h.call(t, "elasticsearch", admin, "POST", "/_security/user/"+url.PathEscape(username), string(body))
		},
		password: func(t *testing.T, h *house, _, username, password string) {
			h.call(t, "elasticsearch", admin, "PUT", "/_security/user/"+url.PathEscape(username)+"/_password", fmt.Sprintf(`{"password":%q}`, password))
		},
		remove: func(t *testing.T, h *house, _, username string) {
			h.call(t, "elasticsearch", admin, "DELETE", "/_security/user/"+url.PathEscape(username), "")
		},
	},
	"cloud": {
		create: func(t *testing.T, h *house, username, password string) {
			h.call(t, "cloud", admin, "POST", "/api/v1/users", fmt.Sprintf(
				`{"user_name":%q,"full_name":"Made At Cloud","email":"cloud@example.org","security":{"roles":["ece_deployment_viewer"],"password":%q,"enabled":true}}`, username, password))
		},
		listed: func(t *testing.T, h *house, username string) bool {
			_, answer := h.send("cloud", admin, "GET", "/api/v1/users", "")
			return contains(t, answer, username)
		},
		fetch: func(t *testing.T, h *house, _, username string) {
			h.call(t, "cloud", admin, "GET", "/api/v1/users/"+url.PathEscape(username), "")
		},
		login: func(h *house, username, password string) bool {
			status, _ := h.send("cloud", "", "POST", "/api/v1/users/auth/_login", fmt.Sprintf(`{"username":%q,"password":%q}`, username, password))
			return status == 200
		},
		update: func(t *testing.T, h *house, _, username string) {
			h.call(t, "cloud", admin, "PATCH", "/api/v1/users/"+url.PathEscape(username), `{"full_name":"Touched At Cloud","security":{"roles":["ece_platform_viewer"]}}`)
		},
		password: func(t *testing.T, h *house, _, username, password string) {
			h.call(t, "cloud", admin, "PATCH", "/api/v1/users/"+url.PathEscape(username), fmt.Sprintf(`{"security":{"password":%q}}`, password))
		},
		remove: func(t *testing.T, h *house, _, username string) {
			h.call(t, "cloud", admin, "DELETE", "/api/v1/users/"+url.PathEscape(username), "")
		},
	},
	"kuzzle": {
		create: func(t *testing.T, h *house, username, password string) {
			h.call(t, "kuzzle", h.kuzzleAdmin(t), "POST", "/users/_create", fmt.Sprintf(
				`{"content":{"profileIds":["default"],"fullname":"Made At Kuzzle","team":{"size":1.0,"lead":null}},"credentials":{"local":{"username":%q,"password":%q}}}`, username, password))
		},
		listed: func(t *testing.T, h *house, username string) bool {
			id := h.user(t, username).ID
			_, answer := h.send("kuzzle", h.kuzzleAdmin(t), "POST", "/users/_search", `{"query":{"match_all":{}}}`)
			return contains(t, answer, id)
		},
		fetch: func(t *testing.T, h *house, id, _ string) {
			h.call(t, "kuzzle", h.kuzzleAdmin(t), "GET", "/users/"+url.PathEscape(id), "")
		},
		login: func(h *house, username, password string) bool {
			status, _ := h.send("kuzzle", "", "POST", "/_login/local", fmt.Sprintf(`{"username":%q,"password":%q}`, username, password))
			return status == 200
		},
		update: func(t *testing.T, h *house, id, _ string) {
			h.call(t, "kuzzle", h.kuzzleAdmin(t), "PUT", "/users/"+url.PathEscape(id)+"/_update", `{"drink":"tea"}`)
		},
		password: func(t *testing.T, h *house, id, _, password string) {
			h.call(t, "kuzzle", h.kuzzleAdmin(t), "PUT", "/credentials/local/"+url.PathEscape(id)+"/_update", fmt.Sprintf(`{"password":%q}`, password))
		},
		remove: func(t *testing.T, h *house, id, _ string) {
			h.call(t, "kuzzle", h.kuzzleAdmin(t), "DELETE", "/users/"+url.PathEscape(id), "")
		},
	},
	"fusion": {
		create: func(t *testing.T, h *house, username, password string) {
			h.call(t, "fusion", admin, "POST", "/api/users", fmt.Sprintf(
				`{"username":%q,"password":%q,"roleNames":["search"],"timezone":"Pacific Time (US & Canada)","permissions":[{"methods":["GET"],"path":"/**","params":{"id":["1.0"]}}]}`, username, password), 201)
		},
		listed: func(t *testing.T, h *house, username string) bool {
			_, answer := h.send("fusion", admin, "GET", "/api/users", "")
			return contains(t, answer, username)
		},
		fetch: func(t *testing.T, h *house, id, _ string) {
			h.call(t, "fusion", admin, "GET", "/api/users/"+url.PathEscape(id), "")
		},
		login: func(h *house, username, password string) bool {
			status, _ := h.send("fusion", "", "POST", "/api/session", fmt.Sprintf(`{"username":%q,"password":%q}`, username, password))
			return status == 201
		},
		update: func(t *testing.T, h *house, id, _ string) {
			h.call(t, "fusion", admin, "PUT", "/api/users/"+url.PathEscape(id), `{"roleNames":["search"],"timezone":"Europe/Vienna"}`, 200)
		},
		password: func(t *testing.T, h *house, id, _, password string) {
			h.call(t, "fusion", admin, "PATCH", "/api/users/"+url.PathEscape(id), fmt.Sprintf(`{"password":%q,"passwordConfirm":%q}`, password, password))
		},
		remove: func(t *testing.T, h *house, id, _ string) {
			h.call(t, "fusion", admin, "DELETE", "/api/users/"+url.PathEscape(id), "")
		},
	},
}

func (h *house) user(t *testing.T, username string) dragoman.User {
	t.Helper()
	u, err := h.directory.UserByName(adaptertest.Service(), username)
	if err != nil {
		t.Fatalf("user %s: %v", username, err)
	}
	return u
}

// TestOnePersonThroughFourDoors is the one we are proudest of: whoever is made
// at one door is met, changed, re-passworded and dismissed through every other,
// and loses nothing on the way.
func TestOnePersonThroughFourDoors(t *testing.T) {
	t.Run("SQLite", func(t *testing.T) { eachThroughEach(t, openHouse(t, "sqlite:"+filepath.Join(t.TempDir(), "d.db"))) })
	t.Run("PostgreSQL", func(t *testing.T) { eachThroughEach(t, openHouse(t, pgtest.DSN(t))) })
}

func eachThroughEach(t *testing.T, h *house) {
	const first, second = "passw0rd-one", "passw0rd-two"
	for maker, make := range visitors {
		for guest, visit := range visitors {
			t.Run("MadeAt_"+maker+"_VisitedFrom_"+guest, func(t *testing.T) {
				username := "p-" + maker + "-" + guest
				make.create(t, h, username, first)
				made := h.user(t, username)
				if !visit.listed(t, h, username) {
					t.Error("is not listed")
				}
				visit.fetch(t, h, made.ID, username)
				wantLogin(t, h, username, first, true)
				visit.update(t, h, made.ID, username)
				wantKept(t, made, h.user(t, username), dragoman.Dialect(guest))
				wantLogin(t, h, username, first, true)
				visit.password(t, h, made.ID, username, second)
				wantLogin(t, h, username, first, false)
				wantLogin(t, h, username, second, true)
				wantKept(t, made, h.user(t, username), dragoman.Dialect(guest))
				visit.remove(t, h, made.ID, username)
				wantLogin(t, h, username, second, false)
				_, err := h.directory.UserByName(adaptertest.Service(), username)
				if dragoman.CodeOf(err) != dragoman.CodeNotFound {
					t.Errorf("is still there: %v", err)
				}
			})
		}
	}
}

func wantLogin(t *testing.T, h *house, username, password string, want bool) {
	t.Helper()
	for door, visit := range visitors {
		if got := visit.login(h, username, password); got != want {
			t.Errorf("login at %s is %v, want %v", door, got, want)
		}
	}
}

// wantKept holds that a visit changed neither who somebody is nor what only
// the other doors can say about them.
func wantKept(t *testing.T, before, after dragoman.User, guest dragoman.Dialect) {
	t.Helper()
	if before.ID != after.ID || before.Username != after.Username || !before.CreatedAt.Equal(after.CreatedAt) || !after.Enabled {
		t.Errorf("became somebody else: %+v", after)
	}
	for d, body := range before.Extensions {
		if d != guest && !adaptertest.SameJSON(body, after.Extensions[d]) {
			t.Errorf("lost what only %s knows: %s became %s", d, body, after.Extensions[d])
		}
	}
	if guest == "fusion" { // its PUT replaces the roles, and has no names
		if !samePointers(before, after) {
			t.Errorf("lost a name: %+v", after)
		}
		return
	}
	for _, role := range before.Roles {
		hidden := guest == "cloud" && !strings.HasPrefix(role, "ece_") && !strings.HasPrefix(role, "@")
		if (hidden || guest != "cloud") && !after.HasRole(role) {
			t.Errorf("lost the role %s: %v", role, after.Roles)
		}
	}
}

func samePointers(a, b dragoman.User) bool {
	text := func(p *string) string {
		if p == nil {
			return "\x00unset"
		}
		return *p
	}
	return text(a.FullName) == text(b.FullName) && text(a.Email) == text(b.Email)
}
