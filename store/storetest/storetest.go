// Package storetest is the contract of dragoman.Store: what every database
// must do, one test per promise. A new database is done when a test file of
// twenty lines runs it and is green.
//
// Run asks for everything that one process can see, Killed for what must
// outlive it. Answers to queries are held against memory.go, which evaluates
// them the slow and obvious way.
package storetest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-project/dragoman"
)

// promise is one test on a fresh and empty store.
type promise struct {
	name string
	test func(t *testing.T, s dragoman.Store)
}

// Queries tests queries alone, for a store that is set up to go about them in
// another way than usual.
func Queries(t *testing.T, open func(t *testing.T) dragoman.Store) {
	for _, p := range append(querying, properties...) {
		t.Run(p.name, func(t *testing.T) { p.test(t, fresh(t, open)) })
	}
}

// Run tests the databases that open makes: each call a fresh and empty one.
func Run(t *testing.T, open func(t *testing.T) dragoman.Store) {
	for _, chapter := range []struct {
		name     string
		promises []promise
	}{
		{"CreateUser", creating},
		{"Users", reading},
		{"UpdateUser", updating},
		{"DeleteUser", deleting},
		{"Passwords", passwords},
		{"Sessions", sessions},
		{"Roles", roles},
		{"Keys", keyPromises},
		{"Things", things},
		{"Documents", documents},
		{"Guards", guards},
		{"Events", events},
		{"Audit", auditing},
		{"Marks", marking},
		{"Feed", feed},
		{"Attempts", attempting},
		{"Query", querying},
		{"Property", properties},
		{"Concurrency", concurrency},
		{"Life", life},
	} {
		t.Run(chapter.name, func(t *testing.T) {
			for _, p := range chapter.promises {
				t.Run(p.name, func(t *testing.T) { p.test(t, fresh(t, open)) })
			}
		})
	}
}

func fresh(t *testing.T, open func(t *testing.T) dragoman.Store) dragoman.Store {
	t.Helper()
	s := open(t)
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return s
}

// ctx is for calls whose context does not matter.
var ctx = context.Background()

const (
	here  dragoman.Dialect = "here"
	there dragoman.Dialect = "there"
)

// noon is when most things in these tests happen.
var noon = time.Date(2026, 11, 21, 12, 0, 0, 123_456_000, time.UTC)

func by(action dragoman.Action) dragoman.Change {
	return dragoman.Change{Actor: "tester", ActorID: "id-tester", Door: here, Action: action, At: noon}
}

// plain is a user with nothing special about it.
func plain(name string) dragoman.User {
	return dragoman.User{
		ID: name, Username: name, Enabled: true,
		CreatedAt: noon, CreatedBy: "tester", UpdatedAt: noon, UpdatedBy: "tester",
	}
}

// whole is a user with everything there is.
func whole(name string) dragoman.User {
	fullName, email := "Whole "+name, name+"@example.org"
	first, last := noon.Add(time.Hour), noon.Add(2*time.Hour)
	return dragoman.User{
		ID: "id-" + name, Username: name, FullName: &fullName, Email: &email, Enabled: true,
		Roles: []string{"b", "a", "b", dragoman.RoleAdmin},
		Credential: dragoman.Credential{
			Hash: "$2a$04$secret", Revision: 3, ChangedAt: noon.Add(-time.Hour), OwnChoice: true,
		},
		Extensions: map[dragoman.Dialect]json.RawMessage{
			here:  json.RawMessage(`{"a":{"b":[1,"x",true,null]}}`),
			there: json.RawMessage(`{}`),
		},
		Builtin: true, Door: there,
		CreatedAt: noon, UpdatedAt: noon.Add(time.Microsecond), CreatedBy: "", UpdatedBy: "tester",
		CreatedByID: "maker", UpdatedByID: "id-tester",
		FirstLoginAt: &first, LastLoginAt: &last,
		Version: 1,
	}
}

func create(t testing.TB, s dragoman.Store, u dragoman.User) dragoman.User {
	t.Helper()
	created, err := s.CreateUser(t.Context(), u, by(dragoman.ActionUserCreate))
	if err != nil {
		t.Fatalf("create %s: %v", u.ID, err)
	}
	return created
}

func update(s dragoman.Store, id string, fn func(*dragoman.User) error) (dragoman.User, error) {
	return s.UpdateUser(ctx, id, by(dragoman.ActionUserUpdate), fn)
}

func remove(s dragoman.Store, id string) (dragoman.User, error) {
	return s.DeleteUser(ctx, id, by(dragoman.ActionUserDelete), nil)
}

func read(t testing.TB, s dragoman.Store, id string) dragoman.User {
	t.Helper()
	u, err := s.User(t.Context(), id)
	if err != nil {
		t.Fatalf("read %s: %v", id, err)
	}
	return u
}

func allEvents(t testing.TB, s dragoman.Store) []dragoman.Event {
	t.Helper()
	list, err := s.Events(t.Context(), dragoman.EventQuery{Limit: 100_000})
	if err != nil {
		t.Fatalf("events: %v", err)
	}
	return list
}

func wantCode(t testing.TB, err error, code dragoman.Code, field string) {
	t.Helper()
	var e *dragoman.Error
	if !errors.As(err, &e) || e.Code != code || e.Field != field {
		t.Errorf("got error %v (code %q), want code %q, field %q", err, dragoman.CodeOf(err), code, field)
	}
	if code == dragoman.CodeConflict {
		wantSubject(t, err)
	}
}

// wantSubject wants an error to say what it is about, and by which ID or name
// that was asked for unless the name is a secret.
func wantSubject(t testing.TB, err error) {
	t.Helper()
	var e *dragoman.Error
	switch {
	case !errors.As(err, &e) || e.Subject == "":
		t.Errorf("got error %v, which does not say what it is about", err)
	case e.SubjectID == "" && e.Field != "digest" && e.Subject != dragoman.SubjectSession && e.Subject != dragoman.SubjectKey:
		t.Errorf("got error %v, which does not say which %s", err, e.Subject)
	}
}

func wantNotFound(t testing.TB, err error) {
	t.Helper()
	if !errors.Is(err, dragoman.ErrNotFound) {
		t.Errorf("got error %v, want not found", err)
		return
	}
	wantSubject(t, err)
}

func want(t testing.TB, got, want any) {
	t.Helper()
	if diff := difference(got, want); diff != "" {
		t.Errorf("wanted - got +\n%s", diff)
	}
}

func difference(got, want any) string {
	if gotErr, ok := got.(error); ok && want == nil {
		return gotErr.Error()
	}
	return cmp.Diff(want, got, sameJSON)
}

// sameJSON compares free-form data as the contract does: whatever the order of
// keys, and digit by digit.
var sameJSON = cmp.Comparer(func(a, b json.RawMessage) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	return cmp.Equal(decode(a), decode(b))
})

func decode(body []byte) any {
	dec := json.NewDecoder(bytes.NewReader(body))
	dec.UseNumber()
	var v any
	if err := dec.Decode(&v); err != nil {
		return fmt.Sprintf("not JSON: %v", err)
	}
	return v
}

func pointer[T any](v T) *T { return &v }
