package adaptertest

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
)

// Lens is a room's translation, laid open for the laws. None of the functions
// may do I/O; Put and WriteBack stand for what the room's operations do between
// the wire and the directory.
type Lens struct {
	Dialect dragoman.Dialect
	// Users generates users to look at; nil is Users(nil). A room narrows it
	// only where its own extension has a shape.
	Users *rapid.Generator[dragoman.User]
	// Get is what a client reads: JSON.
	Get func(u dragoman.User) []byte
	// WriteBack is what a well-behaved client sends to write back what it read.
	WriteBack func(view []byte) (request []byte)
	// Put applies a request to a user, as the dialect's update would. Requests
	// that the dialect refuses fail; the laws then say nothing.
	Put func(u *dragoman.User, request []byte) error
	// Requests generates updates in the dialect's words.
	Requests *rapid.Generator[[]byte]
	// Expect is what a client that wrote the request over before should read,
	// at least: a JSON object, each of whose members must be in the view.
	Expect func(before dragoman.User, request []byte) (want []byte)
	// Absent lists the members that the view must not have after the request
	// over before: what it removed. nil means that no request removes any.
	Absent func(before dragoman.User, request []byte) (members []string)
	// Hidden is all of a user that the dialect cannot express, beyond the other
	// dialects' extensions, the ID, the stamps and the flags; nil means nothing.
	// It is compared before and after a Put.
	Hidden func(u dragoman.User) any
}

// Laws holds a lens to the three laws of the design, section 2, over a
// thousand generated users each (-rapid.checks changes that).
func Laws(t *testing.T, l Lens) {
	users := l.Users
	if users == nil {
		users = Users(nil)
	}
	t.Run("GetPut", func(t *testing.T) { many(t, func(t *rapid.T) { l.getPut(t, users.Draw(t, "user")) }) })
	t.Run("PutGet", func(t *testing.T) {
		many(t, func(t *rapid.T) { l.putGet(t, users.Draw(t, "user"), l.Requests.Draw(t, "request")) })
	})
	t.Run("Untouched", func(t *testing.T) {
		many(t, func(t *rapid.T) { l.untouched(t, users.Draw(t, "user"), l.Requests.Draw(t, "request")) })
	})
}

// rounds is how often each law is tried: rapid's own default is a hundred a call.
const rounds = 10

func many(t *testing.T, law func(*rapid.T)) {
	t.Helper()
	for range rounds {
		rapid.Check(t, law)
		if t.Failed() {
			return
		}
	}
}

func (l Lens) getPut(t *rapid.T, before dragoman.User) {
	after := before.Clone()
	request := l.WriteBack(l.Get(before))
	if err := l.Put(&after, request); err != nil {
		t.Fatalf("writing back what was read was refused: %v\nrequest: %s", err, request)
	}
	if diff := Diff(before, after); diff != "" {
		t.Fatalf("writing back what was read changed the user:\nrequest: %s\n%s", request, diff)
	}
}

func (l Lens) putGet(t *rapid.T, before dragoman.User, request []byte) {
	after := before.Clone()
	if l.Put(&after, request) != nil {
		t.Skip("refused")
	}
	want, got := members(t, l.Expect(before, request)), members(t, l.Get(after))
	for key, w := range want {
		if g, ok := got[key]; !ok || !SameJSON(w, g) {
			t.Fatalf("wrote %s\n%s should read %s and reads %s", request, key, w, g)
		}
	}
	if l.Absent == nil {
		return
	}
	for _, key := range l.Absent(before, request) {
		if g, ok := got[key]; ok {
			t.Fatalf("wrote %s\n%s should be gone and reads %s", request, key, g)
		}
	}
}

func (l Lens) untouched(t *rapid.T, before dragoman.User, request []byte) {
	after := before.Clone()
	if l.Put(&after, request) != nil {
		t.Skip("refused")
	}
	kept := func(u dragoman.User) dragoman.User {
		u = u.Clone()
		delete(u.Extensions, l.Dialect)
		return dragoman.User{
			ID: u.ID, Extensions: u.Extensions, Builtin: u.Builtin, Door: u.Door,
			CreatedAt: u.CreatedAt, CreatedBy: u.CreatedBy, CreatedByID: u.CreatedByID, FirstLoginAt: u.FirstLoginAt, LastLoginAt: u.LastLoginAt,
		}
	}
	if diff := Diff(kept(before), kept(after)); diff != "" {
		t.Fatalf("a write touched what the dialect cannot express:\nrequest: %s\n%s", request, diff)
	}
	if l.Hidden == nil {
		return
	}
	if diff := cmp.Diff(l.Hidden(before), l.Hidden(after), cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("a write touched what the dialect cannot express:\nrequest: %s\n%s", request, diff)
	}
}

func members(t *rapid.T, object []byte) map[string]json.RawMessage {
	var m map[string]json.RawMessage
	if err := json.Unmarshal(object, &m); err != nil {
		t.Fatalf("not a JSON object: %s", object)
	}
	return m
}

// Diff tells how two users differ, free-form data compared as JSON with the
// digits of its numbers; "" if they do not.
func Diff(before, after dragoman.User) string {
	return cmp.Diff(plain(before), plain(after), cmpopts.EquateEmpty(),
		cmp.Comparer(func(a, b json.RawMessage) bool { return SameJSON(a, b) }))
}

// plain makes password hashes and missing extensions comparable.
func plain(u dragoman.User) map[string]any {
	return map[string]any{
		"user": func() dragoman.User {
			u := u.Clone()
			u.Extensions, u.Credential = nil, dragoman.Credential{}
			return u
		}(),
		"hash":       string(u.Credential.Hash),
		"revision":   u.Credential.Revision,
		"extensions": maps.Clone(u.Extensions),
	}
}

// SameJSON compares two JSON values: numbers by their digits, objects without
// regard to order.
func SameJSON(a, b []byte) bool {
	return reflect.DeepEqual(exact(a), exact(b))
}

func exact(data []byte) any {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	var v any
	if dec.Decode(&v) != nil {
		return "not JSON: " + string(data)
	}
	return v
}
