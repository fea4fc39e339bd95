package elasticsearch

import (
	"bytes"
	"encoding/json"
	"maps"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
)

const newHash = dragoman.PasswordHash("new")

func roleNames(t testing.TB) dragoman.RoleNames {
	t.Helper()
	names, err := dragoman.NewRoleNames(RoleRows)
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestLaws(t *testing.T) {
	names := roleNames(t)
	adaptertest.Laws(t, adaptertest.Lens{
		Dialect:   Dialect,
		Users:     users(),
		Get:       func(u dragoman.User) []byte { return view(u, names) },
		WriteBack: func(view []byte) []byte { return view },
		Put:       func(u *dragoman.User, request []byte) error { return put(u, request, names) },
		Requests:  requests(),
		Expect:    expected,
		Hidden:    func(u dragoman.User) any { return u.Username },
	})
}

// What a request does not speak of is not touched.
func TestPutWithoutPasswordKeepsIt(t *testing.T) {
	names := roleNames(t)
	rapid.Check(t, func(t *rapid.T) {
		before := users().Draw(t, "user")
		after := before.Clone()
		request := requests().Draw(t, "request")
		if put(&after, request, names) != nil {
			t.Skip("refused")
		}
		kept := after.Credential == before.Credential
		if given := strings.Contains(string(request), `"password"`); given == kept {
			t.Fatalf("password given: %t, kept: %t", given, kept)
		}
	})
}

// users may come from any door, with metadata that this one could have written.
func users() *rapid.Generator[dragoman.User] {
	return adaptertest.Users(map[dragoman.Dialect]*rapid.Generator[json.RawMessage]{Dialect: metadata()})
}

// metadata has no key that starts with an underscore, at the top. Half of it has
// an object at the same place, so that there is something to merge.
func metadata() *rapid.Generator[json.RawMessage] {
	nested := rapid.Map(adaptertest.JSONObjects(), func(body json.RawMessage) json.RawMessage {
		return json.RawMessage(`{"nested":` + string(body) + `}`)
	})
	return rapid.OneOf(nested, unmarked())
}

func unmarked() *rapid.Generator[json.RawMessage] {
	return rapid.Map(adaptertest.JSONObjects(), func(body json.RawMessage) json.RawMessage {
		m := content.MembersOf(body)
		maps.DeleteFunc(m, func(key string, _ json.RawMessage) bool { return strings.HasPrefix(key, "_") })
		out, err := json.Marshal(m)
		if err != nil || m == nil {
			return json.RawMessage(`{}`)
		}
		return out
	})
}

// requests are puts, with and without each field, and with role names of any
// spelling, which are refused now and then.
func requests() *rapid.Generator[[]byte] {
	text := rapid.Map(rapid.Ptr(adaptertest.Texts(), true), marshal[*string])
	roles := rapid.OneOf(
		rapid.SliceOfN(rapid.SampledFrom([]string{"a", "superuser", "@admin", "~superuser", "viewer", "admin", "a,b"}), 0, 4),
		rapid.SliceOfN(adaptertest.RoleNames(), 0, 3),
	)
	return rapid.Custom(func(t *rapid.T) []byte {
		body := map[string]json.RawMessage{"roles": marshal(roles.Draw(t, "roles"))}
		optional := map[string]*rapid.Generator[json.RawMessage]{
			"password":  rapid.Just(json.RawMessage(`"s3cret-password"`)),
			"full_name": text,
			"email":     text,
			"metadata":  metadata(),
			"enabled":   rapid.Map(rapid.Bool(), marshal[bool]),
		}
		for name, values := range optional {
			if rapid.Bool().Draw(t, "has "+name) {
				body[name] = values.Draw(t, name)
			}
		}
		return marshal(body)
	})
}

func marshal[T any](v T) json.RawMessage {
	out, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return out
}

func view(u dragoman.User, names dragoman.RoleNames) []byte { return marshal(toWireUser(&u, names)) }

// put is what saveUser does, without asking anybody.
func put(u *dragoman.User, request []byte, names dragoman.RoleNames) error {
	c, err := fromWireUserChange(u.Username, request)
	if err != nil {
		return err
	}
	if err := c.check(); err != nil {
		return err
	}
	if err := c.permitted(u, true, false, names); err != nil {
		return err
	}
	hash := dragoman.PasswordHash("")
	if c.secret.given() {
		hash = newHash
	}
	c.apply(u, hash, names)
	return nil
}

// expected is written without the code under test: reset what is absent, merge
// metadata unless there is a password.
func expected(before dragoman.User, request []byte) []byte {
	said := map[string]any{}
	decode(request, &said)
	want := map[string]any{"username": before.Username, "full_name": nil, "email": nil, "enabled": true, "metadata": map[string]any{}}
	_, replaces := said["password"]
	delete(said, "password")
	maps.Copy(want, said)
	if given, ok := said["metadata"].(map[string]any); ok && !replaces {
		old := map[string]any{}
		decode(before.Extension(Dialect), &old)
		want["metadata"] = overlaid(old, given)
	}
	return marshal(want)
}

func overlaid(old, given map[string]any) map[string]any {
	for key, value := range given {
		inner, isObject := value.(map[string]any)
		under, wasObject := old[key].(map[string]any)
		if isObject && wasObject {
			value = overlaid(under, inner)
		}
		old[key] = value
	}
	return old
}

func decode(data []byte, into any) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	if len(data) > 0 {
		if err := dec.Decode(into); err != nil {
			panic(err)
		}
	}
}
