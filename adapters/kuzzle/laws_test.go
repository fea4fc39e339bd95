package kuzzle

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

func testSpelling(t testing.TB) spelling {
	t.Helper()
	names, err := dragoman.NewRoleNames(RoleRows)
	if err != nil {
		t.Fatal(err)
	}
	return spelling{roles: names, fullName: "fullname", email: "email"}
}

// TestLaws: the users of the laws have properties under the names of the shared
// fields and under reserved ones (quirks 14 and 15).
func TestLaws(t *testing.T) {
	s := testSpelling(t)
	get := func(u dragoman.User) []byte { return s.toWireUser(&u, false).Source }
	for name, put := range map[string]func(*dragoman.User, content){"Replace": s.put, "Update": s.update} {
		t.Run(name, func(t *testing.T) {
			adaptertest.Laws(t, adaptertest.Lens{
				Dialect:   Dialect,
				Get:       get,
				WriteBack: func(view []byte) []byte { return view },
				Put: func(u *dragoman.User, request []byte) error {
					c, err := fromWireContent(mustMembers(request), "body.")
					if err == nil {
						put(u, c)
					}
					return err
				},
				Requests: requests(),
				Expect: func(before dragoman.User, request []byte) []byte {
					return expected(s, before, request, name == "Update")
				},
				Absent: func(before dragoman.User, request []byte) []string {
					return removed(s, before, request, name == "Update")
				},
				Hidden: hidden,
			})
		})
	}
}

// requests generates content, profiles often among it.
func requests() *rapid.Generator[[]byte] {
	return rapid.Custom(func(t *rapid.T) []byte {
		members := mustMembers(adaptertest.JSONObjects().Draw(t, "content"))
		delete(members, keyProfiles)
		if rapid.Bool().Draw(t, "has profiles") {
			members[keyProfiles] = rawjson.Must(rapid.SliceOfN(adaptertest.RoleNames(), 1, 4).Draw(t, "profiles"))
		}
		return rawjson.Must(members)
	})
}

// expected is what a request says, less what is not kept, over what was there
// where the request is an update.
func expected(s spelling, before dragoman.User, request []byte, update bool) []byte {
	want := mustMembers(request)
	delete(want, keyID)
	delete(want, keyStamps)
	if !update {
		return rawjson.Must(want)
	}
	all := s.properties(&before)
	for name, value := range want {
		all[name] = value
		if old, ok := s.properties(&before)[name]; ok && name != keyProfiles {
			all[name] = rawjson.Merged(old, value)
		}
	}
	return rawjson.Must(all)
}

// removed is the content that a replacing request does not have.
func removed(s spelling, before dragoman.User, request []byte, update bool) []string {
	if update {
		return nil
	}
	gone := s.properties(&before)
	for name := range mustMembers(request) {
		delete(gone, name)
	}
	return slices.Collect(maps.Keys(gone))
}

// hidden is what a client neither sees nor reaches: reserved names in the
// extension, and all that is not content.
func hidden(u dragoman.User) any {
	members, _ := rawjson.Object(u.Extension(Dialect))
	kept := map[string]string{}
	for _, name := range reserved {
		if v, ok := members[name]; ok {
			kept[name] = string(v)
		}
	}
	return map[string]any{
		"username": u.Username, "enabled": u.Enabled, "hash": string(u.Credential.Hash), "reserved": kept,
	}
}

func mustMembers(v []byte) map[string]json.RawMessage {
	members, ok := rawjson.Object(v)
	if !ok {
		panic("not an object: " + string(v))
	}
	return maps.Clone(members)
}
