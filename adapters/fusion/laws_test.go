package fusion

import (
	"encoding/json"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

func TestLaws(t *testing.T) {
	for version, compat := range map[string]int{"5": 5, "4": 4} {
		t.Run(version, func(t *testing.T) { adaptertest.Laws(t, lens(t, compat)) })
	}
}

func lens(t *testing.T, compat int) adaptertest.Lens {
	names, err := dragoman.NewRoleNames(RoleRows)
	if err != nil {
		t.Fatal(err)
	}
	wording := spelling{roles: names, compat: compat}
	return adaptertest.Lens{
		Dialect:   Dialect,
		Users:     adaptertest.Users(map[dragoman.Dialect]*rapid.Generator[json.RawMessage]{Dialect: extensions()}),
		Get:       func(u dragoman.User) []byte { return mustEncode(wording.toWireUser(u)) },
		WriteBack: func(view []byte) []byte { return view },
		Put: func(u *dragoman.User, request []byte) error {
			want, err := wording.fromWireUpdateUser(request)
			if err == nil {
				want.apply(u)
			}
			return err
		},
		Requests: requests(),
		Expect:   func(_ dragoman.User, request []byte) []byte { return expected(request) },
		Absent:   func(_ dragoman.User, request []byte) []string { return removed(request) },
		Hidden: func(u dragoman.User) any {
			return []any{u.Username, u.FullName, u.Email, u.Enabled, string(u.Credential.Hash), u.Credential.Revision, u.Version, foreign(u)}
		},
	}
}

// foreign are the members of our own extension that we do not know.
func foreign(u dragoman.User) map[string]string {
	var members map[string]json.RawMessage
	_ = json.Unmarshal(u.Extension(Dialect), &members)
	out := map[string]string{}
	for name, value := range members {
		if name != "timezone" && name != "permissions" {
			out[name] = string(mustEncode(value))
		}
	}
	return out
}

// extensions are what this room writes, and now and then what nobody should.
func extensions() *rapid.Generator[json.RawMessage] {
	tidy := rapid.Custom(func(t *rapid.T) json.RawMessage {
		return mustEncode(map[string]any{
			"timezone":    adaptertest.Texts().Draw(t, "timezone"),
			"permissions": rapid.SliceOfN(permissions(), 0, 3).Draw(t, "permissions"),
			"later":       json.RawMessage(`{"n":9007199254740993}`),
		})
	})
	return rapid.OneOf(tidy, adaptertest.JSONObjects())
}

func permissions() *rapid.Generator[json.RawMessage] {
	return rapid.Custom(func(t *rapid.T) json.RawMessage {
		p := map[string]any{"methods": rapid.SliceOfN(rapid.SampledFrom(methodOrder), 0, 9).Draw(t, "methods")}
		if rapid.Bool().Draw(t, "has a path") {
			p["path"] = adaptertest.Texts().Draw(t, "path")
			p["params"] = map[string][]string{adaptertest.Texts().Draw(t, "param"): rapid.SliceOfN(adaptertest.Texts(), 0, 3).Draw(t, "values")}
		}
		if rapid.Bool().Draw(t, "has more") {
			p["more"] = adaptertest.JSONObjects().Draw(t, "more")
		}
		return mustEncode(p)
	})
}

// requests are PUT bodies: every member there, null or left out.
func requests() *rapid.Generator[[]byte] {
	return rapid.Custom(func(t *rapid.T) []byte {
		body := map[string]any{"username": "not applied", "realmName": "neither"}
		for name, value := range map[string]*rapid.Generator[any]{
			"roleNames":   rapid.SliceOfN(adaptertest.RoleNames(), 0, 4).AsAny(),
			"roles":       rapid.SliceOfN(adaptertest.RoleNames(), 0, 4).AsAny(),
			"timezone":    adaptertest.Texts().AsAny(),
			"permissions": rapid.SliceOfN(permissions(), 0, 3).AsAny(),
		} {
			switch rapid.IntRange(0, 3).Draw(t, name+" is") {
			case 0:
			case 1:
				body[name] = nil
			default:
				body[name] = value.Draw(t, name)
			}
		}
		return mustEncode(body)
	})
}

// expected is what the view must show after a request, worked out apart from
// the room's own code.
func expected(request []byte) []byte {
	var body struct {
		RoleNames, Roles *[]string
		Timezone         *string
		Permissions      []map[string]json.RawMessage
	}
	if err := json.Unmarshal(request, &body); err != nil {
		panic(err)
	}
	view := map[string]any{"roleNames": []string{}, "permissions": []any{}}
	for _, given := range []*[]string{body.Roles, body.RoleNames} {
		if given != nil {
			view["roleNames"] = *given
		}
	}
	if body.Timezone != nil {
		view["timezone"] = *body.Timezone
	}
	for _, p := range body.Permissions {
		var methods []string
		_ = json.Unmarshal(p["methods"], &methods)
		slices.SortFunc(methods, func(a, b string) int { return slices.Index(methodOrder, a) - slices.Index(methodOrder, b) })
		p["methods"] = mustEncode(slices.Compact(methods))
		view["permissions"] = append(view["permissions"].([]any), p)
	}
	return mustEncode(view)
}

// removed is what a request without it unsets.
func removed(request []byte) []string {
	var body map[string]any
	if err := json.Unmarshal(request, &body); err != nil {
		panic(err)
	}
	if body["timezone"] == nil {
		return []string{"timezone"}
	}
	return nil
}
