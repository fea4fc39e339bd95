package adaptertest

import (
	"encoding/json"
	"fmt"
	"strings"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
)

// names holds the role and user names that have caused trouble somewhere: other
// doors' powerful ones, their escapes, and text that URLs and patterns dislike.
var names = []string{
	"admin", "superuser", "@admin", "@viewer", "~admin", "~~admin", "~superuser", "~@admin", "~", "~~",
	"viewer", "readonly", "ece_platform_admin", "ece_platform_viewer", "ece_deployment_manager",
	"ece_deployment_viewer", "~ece_platform_admin", "default", "anonymous", "developer", "search", "rules",
	"kibana_system", "Admin", "ADMIN", " admin", "admin ", "a,b", "a/b", "a%2Fb", "%", "*", "?", "#ID", "ünïcödé",
	"日本語", "🙂", "a\"b", `a\b`, "null", "0", "-1",
}

// RoleNames generates role names of any spelling, the collisions often.
func RoleNames() *rapid.Generator[string] {
	return rapid.OneOf(rapid.SampledFrom(names), text(1, 12))
}

// Texts generates strings that any database can hold.
func Texts() *rapid.Generator[string] { return rapid.OneOf(rapid.SampledFrom(names), text(0, 20)) }

func text(least, most int) *rapid.Generator[string] {
	runes := rapid.OneOf(
		rapid.RuneFrom([]rune("abcXYZ019_-.@ ~$*'\"\\/%,:äß")),
		rapid.Rune().Filter(func(r rune) bool { return r != 0 && r != '\uFFFD' }),
	)
	return rapid.StringOfN(runes, least, most, -1)
}

// JSONObjects generates free-form objects: nested, with nulls, empty values,
// numbers that a float64 would lose, and keys of any spelling.
func JSONObjects() *rapid.Generator[json.RawMessage] {
	return rapid.Custom(func(t *rapid.T) json.RawMessage {
		return json.RawMessage(object(t, 3))
	})
}

// numbers that a careless translation changes.
var numbers = []string{
	"0", "-0", "1.0", "1e5", "1E+5", "9007199254740993", "-9223372036854775809", "18446744073709551616",
	"0.1", "3.141592653589793238462643383279", "1e-7", "42",
}

func object(t *rapid.T, depth int) string {
	keys := rapid.SliceOfNDistinct(rapid.OneOf(
		rapid.SampledFrom([]string{"a", "b", "team", "nested", "fullname", "email", "_x", "", "timezone", "permissions", "profileIds"}),
		text(0, 6),
	), 0, 4, rapid.ID[string]).Draw(t, "keys")
	var b strings.Builder
	b.WriteByte('{')
	for i, key := range keys {
		if i > 0 {
			b.WriteByte(',')
		}
		quoted, _ := json.Marshal(key)
		fmt.Fprintf(&b, "%s:%s", quoted, value(t, depth-1))
	}
	b.WriteByte('}')
	return b.String()
}

func value(t *rapid.T, depth int) string {
	kinds := 5
	if depth > 0 {
		kinds = 7
	}
	switch rapid.IntRange(0, kinds-1).Draw(t, "kind") {
	case 0:
		return "null"
	case 1:
		return rapid.SampledFrom([]string{"true", "false"}).Draw(t, "bool")
	case 2:
		return rapid.SampledFrom(numbers).Draw(t, "number")
	case 3, 4:
		quoted, _ := json.Marshal(Texts().Draw(t, "string"))
		return string(quoted)
	case 5:
		return object(t, depth)
	default:
		items := rapid.IntRange(0, 3).Draw(t, "items")
		list := make([]string, items)
		for i := range list {
			list[i] = value(t, depth-1)
		}
		return "[" + strings.Join(list, ",") + "]"
	}
}

// Users generates users that any door may have made: unset against empty,
// roles of every spelling and repeated, with and without a password, disabled,
// with the free-form data of dialects in extensions. extension says what a
// dialect may hold; a dialect it does not know gets any object.
func Users(extensions map[dragoman.Dialect]*rapid.Generator[json.RawMessage]) *rapid.Generator[dragoman.User] {
	dialects := []dragoman.Dialect{"elasticsearch", "cloud", "kuzzle", "fusion", "someday"}
	optional := rapid.Ptr(Texts(), true)
	return rapid.Custom(func(t *rapid.T) dragoman.User {
		clock := NewClock().Now()
		u := dragoman.User{
			ID:        rapid.OneOf(rapid.Just("7b1d8f0e-53a4-4c67-9d53-0a8f6f2f4e11"), rapid.Just("kuid-calm-ada-101"), userNames()).Draw(t, "id"),
			Username:  userNames().Draw(t, "username"),
			FullName:  optional.Draw(t, "full name"),
			Email:     optional.Draw(t, "email"),
			Enabled:   rapid.Bool().Draw(t, "enabled"),
			Roles:     rapid.SliceOfN(RoleNames(), 0, 5).Draw(t, "roles"),
			CreatedAt: clock, UpdatedAt: clock, CreatedBy: "admin", UpdatedBy: "admin",
			CreatedByID: "admin", Version: 1,
		}
		if rapid.Bool().Draw(t, "has password") {
			u.Credential = dragoman.Credential{
				Hash: "$2a$04$abcdefghijklmnopqrstuuPoaPXzWjiVz4HaNq2LJXksWbO79E.S6", Revision: 3, ChangedAt: clock,
			}
		}
		for _, d := range dialects {
			if !rapid.Bool().Draw(t, "extension of "+string(d)) {
				continue
			}
			bodies := extensions[d]
			if bodies == nil {
				bodies = JSONObjects()
			}
			u.SetExtension(d, bodies.Draw(t, string(d)))
		}
		return u
	})
}

func userNames() *rapid.Generator[string] {
	return text(1, 16).Filter(func(s string) bool { return s != "." && s != ".." })
}
