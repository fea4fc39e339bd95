package server_test

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

// longListUsers is more than two pages of everybody.
const longListUsers = 800

// A list of everybody is whole and in order at every door that has one, though
// it is written page by page.
func TestLongLists(t *testing.T) {
	for engine, address := range map[string]string{
		"SQLite": "sqlite:" + filepath.Join(t.TempDir(), "many.db"), "PostgreSQL": pgtest.DSN(t),
	} {
		t.Run(engine, func(t *testing.T) {
			fillMany(t, address)
			h := start(t, []string{"DRAGOMAN_ADMIN_PASSWORD=" + silentPassword}, "--database="+address)
			for door, list := range map[string]struct {
				path  string
				names func(t *testing.T, body string) []string
			}{
				"elasticsearch":         {"/_security/user", namesOfObject},
				"cloud":                 {"/api/v1/users?include_disabled=true", func(t *testing.T, body string) []string { return namesIn(t, body, "users", "user_name") }},
				"fusion":                {"/api/users?sort=username", func(t *testing.T, body string) []string { return namesIn(t, body, "", "username") }},
				"elasticsearch's keys":  {"/_security/api_key", func(t *testing.T, body string) []string { return namesIn(t, body, "api_keys", "name") }},
				"cloud's keys":          {"/api/v1/users/auth/keys/_all", func(t *testing.T, body string) []string { return namesIn(t, body, "keys", "description") }},
				"fusion's keys":         {"/api/api-key", func(t *testing.T, body string) []string { return namesIn(t, body, "", "name") }},
				"elasticsearch's roles": {"/_security/role?filter_path=many*", func(t *testing.T, body string) []string { return namesOf(t, body) }},
			} {
				door, _, _ = strings.Cut(door, "'")
				response, body := h.do(http.MethodGet, h.url(door, list.path), "", "Authorization", basicOf("admin", silentPassword))
				if response.StatusCode != http.StatusOK || response.ContentLength >= 0 {
					t.Errorf("%s: %d, %d bytes at once", door, response.StatusCode, response.ContentLength)
				}
				names := list.names(t, body)
				if !slices.IsSorted(names) || len(slices.Compact(names)) != len(names) {
					t.Errorf("%s: out of order, or somebody is met twice", door)
				}
				for i := range longListUsers {
					if name := manyName(i); !slices.Contains(names, name) {
						t.Errorf("%s: %s is missing", door, name)
						break
					}
				}
			}
		})
	}
}

func manyName(i int) string { return fmt.Sprintf("many-%03d<&>", i) }

func fillMany(t *testing.T, address string) {
	t.Helper()
	s, err := store.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var group sync.WaitGroup
	for worker := range 16 {
		group.Go(func() {
			for i := worker; i < longListUsers; i += 16 {
				at := time.UnixMilli(int64(i / 3)).UTC() // some at once
				u := dragoman.User{ID: fmt.Sprintf("id-%d", i), Username: manyName(i), Enabled: i%2 == 0, CreatedAt: at, UpdatedAt: at}
				if _, err := s.CreateUser(context.Background(), u, dragoman.Change{Action: dragoman.ActionUserCreate, At: at}); err != nil {
					t.Error(err)
					return
				}
				for _, door := range []dragoman.Dialect{"elasticsearch", "cloud", "fusion"} {
					k := dragoman.Key{Door: door, ID: manyName(i), Name: manyName(i), OwnerID: u.ID, Digest: manyName(i), CreatedAt: at, UpdatedAt: at}
					if _, err := s.CreateKey(context.Background(), k, dragoman.Change{Action: dragoman.ActionKeyCreate, At: at}); err != nil {
						t.Error(err)
						return
					}
				}
				r := dragoman.Role{
					ID: manyName(i), Name: manyName(i), CreatedAt: at, UpdatedAt: at,
					Definitions: map[dragoman.Dialect]json.RawMessage{"elasticsearch": json.RawMessage(`{"cluster":["monitor"]}`)},
				}
				if _, err := s.CreateRole(context.Background(), r, dragoman.Change{Action: dragoman.ActionRoleCreate, At: at}); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	group.Wait()
}

func namesOfObject(t *testing.T, body string) []string {
	t.Helper()
	decoder := json.NewDecoder(strings.NewReader(body))
	var names []string
	if _, err := decoder.Token(); err != nil {
		t.Fatal(err)
	}
	for decoder.More() {
		name, err := decoder.Token()
		var user struct{ Username string }
		if err == nil {
			err = decoder.Decode(&user)
		}
		if err != nil || user.Username != name {
			t.Fatalf("%v: %+v under %v", err, user, name)
		}
		names = append(names, user.Username)
	}
	if _, err := decoder.Token(); err != nil {
		t.Fatal(err)
	}
	return names
}

// namesOf are the members of an object, in any order within a page.
func namesOf(t *testing.T, body string) []string {
	t.Helper()
	var object map[string]json.RawMessage
	if err := json.Unmarshal([]byte(body), &object); err != nil {
		t.Fatal(err)
	}
	return slices.Sorted(maps.Keys(object))
}

func namesIn(t *testing.T, body, member, field string) []string {
	t.Helper()
	list := json.RawMessage(body)
	if member != "" {
		var object map[string]json.RawMessage
		if err := json.Unmarshal(list, &object); err != nil {
			t.Fatal(err)
		}
		list = object[member]
	}
	var users []map[string]any
	if err := json.Unmarshal(list, &users); err != nil {
		t.Fatal(err)
	}
	names := make([]string, len(users))
	for i, u := range users {
		names[i], _ = u[field].(string)
	}
	return names
}
