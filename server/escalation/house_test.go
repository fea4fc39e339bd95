package escalation_test

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/transport"
	"github.com/dragoman-project/dragoman/store"
)

const admin = "admin:" + adaptertest.AdminPassword

// house is one directory behind all the doors.
type house struct {
	t         *testing.T
	directory *dragoman.Directory
	doors     map[string]http.Handler
	held      map[exchange]bool // against the contracts; nil where that is not to be
}

func newHouse(t *testing.T, directory *dragoman.Directory) *house {
	return &house{t: t, directory: directory, doors: map[string]http.Handler{}, held: map[exchange]bool{}}
}

// contracts are what the requests of these tests, and their answers, are held
// against.
var contracts = adaptertest.NewContracts("../..")

// exchange is a request and its answer as the contract sees them. Of who asks
// it knows nothing, so that thousands of refusals are a few hundred for it.
type exchange struct {
	door string
	attempt
	status int
	answer string // of success
}

func openHouse(t *testing.T, dsn string) *house {
	t.Helper()
	s, err := store.Open(context.Background(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	d, err := dragoman.New(s, dragoman.Options{HashCost: 4, Unthrottled: true, BuiltinRoles: adapters.BuiltinRoles(nil)})
	if err != nil {
		t.Fatal(err)
	}
	h := newHouse(t, d)
	var builtins []dragoman.Builtin
	for _, dialect := range adapters.All() {
		builtins = append(builtins, dialect.Builtins()...)
		names, err := dragoman.NewRoleNames(dialect.RoleRows)
		if err != nil {
			t.Fatal(err)
		}
		h.doors[string(dialect.Name)], err = dialect.New(transport.Config{
			Directory: d, Roles: names, Log: slog.New(slog.DiscardHandler), Shutdown: t.Context(),
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if _, err := d.Bootstrap(context.Background(), adaptertest.AdminPassword, builtins); err != nil {
		t.Fatal(err)
	}
	return h
}

// call sends one request and wants success.
func (h *house) call(t *testing.T, door, as, method, target, body string) map[string]any {
	t.Helper()
	status, answer := h.send(door, as, method, target, body)
	if status >= 300 {
		t.Fatalf("%s: %s %s as %s answered %d: %s", door, method, target, as, status, answer)
	}
	var decoded map[string]any
	_ = json.Unmarshal([]byte(answer), &decoded)
	return decoded
}

// send authenticates with Basic, or with a Bearer token or an API key when as starts so.
func (h *house) send(door, as, method, target, body string) (int, string) {
	return h.sendAttempt(door, as, attempt{method: method, target: target, body: body})
}

func (h *house) sendAttempt(door, as string, a attempt) (int, string) {
	var reader io.Reader
	if a.body != "" {
		reader = strings.NewReader(a.body)
	}
	r := httptest.NewRequest(a.method, a.target, reader)
	if a.body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	if a.runAs != "" {
		r.Header.Set("es-security-runas-user", a.runAs)
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
	h.hold(door, a, r, rec)
	return rec.Code, rec.Body.String()
}

// hold fails the test for what breaks the door's contract.
func (h *house) hold(door string, a attempt, r *http.Request, rec *httptest.ResponseRecorder) {
	x := exchange{door: door, attempt: a, status: rec.Code}
	if rec.Code < http.StatusBadRequest {
		x.answer = rec.Body.String()
	}
	if h.held == nil || h.held[x] {
		return
	}
	h.held[x] = true
	spec, err := contracts.Of(door)
	if err == nil && spec != nil {
		err = spec.Check(r, []byte(a.body), rec.Code, rec.Header(), rec.Body.Bytes())
	}
	if err != nil {
		h.t.Errorf("%s: %s %s: %v\nasked:    %s\nanswered: %s", door, a.method, a.target, err, a.body, rec.Body)
	}
}

func hashed(t *testing.T, h *house, password string) dragoman.Credential {
	t.Helper()
	hash, err := h.directory.HashPassword(t.Context(), password)
	if err != nil {
		t.Fatal(err)
	}
	return dragoman.Credential{Hash: hash}
}
