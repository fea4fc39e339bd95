package cloud

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// Every code that the vendor declares for an operation comes out of it in some
// way, under the declared status, or cannot occur here for a reason.
func TestVendorCodes(t *testing.T) {
	const (
		external = "everybody is of the native realm"
		own      = "the directory is its own authentication cluster"
		noSAML   = "SAML is refused before anything else"
		nobody   = "whoever proves nothing is root.unauthenticated here, as at every operation"
	)
	never := map[string]string{
		"update-user 400 user.cannot_modify_external":          external,
		"delete-user 400 user.cannot_modify_external":          external,
		"update-current-user 400 user.cannot_modify_external":  external,
		"login 501 authc.no_authentication_cluster":            own,
		"logout 501 authc.no_authentication_cluster":           own,
		"refresh-token 501 authc.no_authentication_cluster":    own,
		"saml-init 502 authc.authentication_cluster_error":     noSAML,
		"saml-callback 401 root.unauthenticated":               noSAML,
		"saml-callback 502 authc.authentication_cluster_error": noSAML,
		"add-role-assignments 401 root.unauthorized":           nobody,
		"remove-role-assignments 401 root.unauthorized":        nobody,
	}
	seen := provoked(t)
	rows, err := os.ReadFile("testdata/vendor_codes.tsv")
	must(err)
	for line := range strings.Lines(string(rows)) {
		row := strings.Join(strings.Fields(line), " ")
		if reason := never[row]; seen[row] == (reason != "") {
			t.Errorf("%s: seen %v, never because %q", row, seen[row], reason)
		}
	}
}

// provoked collects what is answered to requests that ask for trouble, as
// "operation status code".
func provoked(t *testing.T) map[string]bool {
	w := openLame(t)
	giveKey(t, w.World, "victim")
	seen := map[string]bool{}
	provoke := func(op, call, body, header string) {
		t.Helper()
		method, target, _ := strings.Cut(call, " ")
		answer, told := w.Do(method, target, body, header)
		isEnvelope(t, answer, told)
		for _, code := range strings.Split(answer.Header.Get("x-cloud-error-codes"), ", ") {
			seen[fmt.Sprintf("%s %d %s", op, answer.StatusCode, code)] = true
		}
	}
	for _, row := range []struct{ op, call, body, caller string }{
		{"create-user", "POST /api/v1/users", `{"user_name":"/","builtin":true,"security":{"roles":["x","@admin"],"password":"12345678"}}`, "admin"},
		{"create-user", "POST /api/v1/users", `{"user_name":"victim","security":{"roles":["ece_platform_viewer"],"password":"12345678"}}`, "admin"},
		{"get-user", "GET /api/v1/users/nobody", "", "admin"},
		{"update-user", "PATCH /api/v1/users/victim", `{"builtin":true,"security":{"roles":["x","@admin"]}}`, "admin"},
		{"update-user", "PATCH /api/v1/users/readonly", "{}", "admin"},
		{"update-user", "PATCH /api/v1/users/nobody", "{}", "admin"},
		{"delete-user", "DELETE /api/v1/users/platform_admin", "", "platform_admin"},
		{"delete-user", "DELETE /api/v1/users/readonly", "", "platform_admin"},
		{"delete-user", "DELETE /api/v1/users/nobody", "", "platform_admin"},
		{"update-current-user", "PATCH /api/v1/user", `{"builtin":true,"security":{"roles":["x"]}}`, "victim"},
		{"update-current-user", "PATCH /api/v1/user", "{}", "admin"},
		{"login", "POST /api/v1/users/auth/_login", `{"username":"victim","password":"wrong"}`, ""},
		{"refresh-token", "POST /api/v1/users/auth/_refresh", "", "victim"},
		{"saml-init", "GET /api/v1/users/auth/saml/_init", "", ""},
		{"saml-callback", "POST /api/v1/users/auth/saml/_callback", "", ""},
		{"add-role-assignments", "POST /api/v1/users/victim/role_assignments", "{}", "admin"},
		{"add-role-assignments", "POST /api/v1/users/victim/role_assignments", "{}", "victim"},
		{"remove-role-assignments", "DELETE /api/v1/users/victim/role_assignments", "{}", "admin"},
		{"remove-role-assignments", "DELETE /api/v1/users/victim/role_assignments", "{}", "victim"},
		{"create-api-key", "POST /api/v1/users/auth/keys", "{}", "victim"},
		{"get-api-key", "GET /api/v1/users/auth/keys/none", "", "victim"},
		{"delete-api-key", "DELETE /api/v1/users/auth/keys/none", "", "victim"},
		{"get-user-api-key", "GET /api/v1/users/victim/auth/keys/none", "", "admin"},
		{"delete-user-api-key", "DELETE /api/v1/users/nobody/auth/keys/key-of-victim", "", "admin"},
		{"get-user-api-keys", "GET /api/v1/users/nobody/auth/keys", "", "admin"},
		{"delete-user-api-keys", "DELETE /api/v1/users/nobody/auth/keys", "", "admin"},
	} {
		provoke(row.op, row.call, row.body, as(row.caller))
	}
	w.store.gone = true // deleted between the proof and the answer
	provoke("get-current-user", "GET /api/v1/user", "", as("victim"))
	provoke("update-current-user", "PATCH /api/v1/user", "{}", as("victim"))
	w.store.gone = false
	token := "Authorization: Bearer " + tokenOf(t, w.World, "victim", password)
	w.store.down = true
	provoke("login", "POST /api/v1/users/auth/_login", `{"username":"victim","password":"stringstring"}`, "")
	provoke("logout", "POST /api/v1/users/auth/_logout", "", token)
	provoke("refresh-token", "POST /api/v1/users/auth/_refresh", "", token)
	return seen
}

// Quirk 30: the same database, at an operation that has no word for it.
func TestQ30_DatabaseThatCannotAnswer(t *testing.T) {
	w := openLame(t)
	w.store.down = true
	want(t, w.World, http.StatusServiceUnavailable, "GET", "/api/v1/users", "", "admin")
	want(t, w.World, http.StatusBadGateway, "POST", "/api/v1/users/_login", `{"username":"victim","password":"stringstring"}`, "nobody")
}

func tokenOf(t testing.TB, w *adaptertest.World, name, password string) string {
	t.Helper()
	body := fmt.Sprintf(`{"username":%q,"password":%q}`, name, password)
	_, token, _ := strings.Cut(want(t, w, 200, "POST", "/api/v1/users/auth/_login", body, "nobody"), `"token":"`)
	token, _, _ = strings.Cut(token, `"`)
	return token
}

// lameWorld is a crowd whose store can be made to fail.
type lameWorld struct {
	*adaptertest.World
	store *lameStore
}

type lameStore struct {
	dragoman.Store
	gone bool // users are not found by ID
	down bool // nobody can log in or out
}

func (s *lameStore) trouble() error {
	if s.down {
		return dragoman.ErrUnavailable
	}
	return nil
}

func (s *lameStore) User(ctx context.Context, id string) (dragoman.User, error) {
	if s.gone {
		return dragoman.User{}, dragoman.ErrNotFound
	}
	return s.Store.User(ctx, id)
}

func (s *lameStore) UserByName(ctx context.Context, name string) (dragoman.User, error) {
	if err := s.trouble(); err != nil {
		return dragoman.User{}, err
	}
	return s.Store.UserByName(ctx, name)
}

func (s *lameStore) CreateSession(ctx context.Context, session dragoman.Session) error {
	if err := s.trouble(); err != nil {
		return err
	}
	return s.Store.CreateSession(ctx, session)
}

func (s *lameStore) DeleteSession(ctx context.Context, digest string) error {
	if err := s.trouble(); err != nil {
		return err
	}
	return s.Store.DeleteSession(ctx, digest)
}

func openLame(t *testing.T) lameWorld {
	w := crowd(t)
	store := &lameStore{Store: w.Store}
	var err error
	w.Directory, err = dragoman.New(store, dragoman.Options{Now: w.Clock.Now, HashCost: 4})
	must(err)
	w.Handler, err = New(transport.Config{Directory: w.Directory, Roles: names(t), Log: slog.New(slog.DiscardHandler)})
	must(err)
	return lameWorld{w, store}
}
