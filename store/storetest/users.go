package storetest

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
)

var creating = []promise{
	{"ComesBackAsItWentIn", func(t *testing.T, s dragoman.Store) {
		u := whole("ada")
		want(t, create(t, s, u), u)
		want(t, read(t, s, u.ID), u)
		byName, err := s.UserByName(t.Context(), "ada")
		want(t, err, nil)
		want(t, byName, u)
	}},
	{"TellsUnsetFromEmpty", func(t *testing.T, s dragoman.Store) {
		unset, empty := plain("unset"), plain("empty")
		unset.Version, empty.Version = 1, 1
		empty.FullName, empty.Email = pointer(""), pointer("")
		empty.Roles = []string{}
		empty.Extensions = map[dragoman.Dialect]json.RawMessage{}
		create(t, s, unset)
		create(t, s, empty)
		want(t, read(t, s, "unset"), unset)
		want(t, read(t, s, "empty"), empty)
	}},
	{"KeepsDigits", func(t *testing.T, s dragoman.Store) {
		body := `{"n":[9007199254740993,1.0,1e5,1E+5,-0,0.10,1e400,-1e-400,123456789012345678901234567890.5],
			"o":{"null":null,"empty":{},"list":[]}}`
		u := plain("digits")
		u.SetExtension(here, json.RawMessage(body))
		create(t, s, u)
		want(t, read(t, s, "digits").Extensions[here], json.RawMessage(body))
	}},
	{"KeepsOddText", func(t *testing.T, s dragoman.Store) {
		for _, text := range oddTexts {
			u := plain(text)
			u.FullName, u.Email, u.CreatedBy = &text, &text, text
			u.Roles = []string{text}
			body, _ := json.Marshal(map[string]any{text: []string{text}})
			u.Extensions = map[dragoman.Dialect]json.RawMessage{dragoman.Dialect(text): body}
			u.Version = 1
			create(t, s, u)
			want(t, read(t, s, text), u)
		}
	}},
	{"KeepsTimesToTheMicrosecondInUTC", func(t *testing.T, s dragoman.Store) {
		u := plain("times")
		u.CreatedAt = time.Date(2026, 1, 1, 0, 30, 0, 999_999_999, time.FixedZone("east", 3600))
		u.UpdatedAt = time.Time{}
		create(t, s, u)
		got := read(t, s, "times")
		want(t, got.CreatedAt.Format(time.RFC3339Nano), "2025-12-31T23:30:00.999999Z")
		want(t, got.UpdatedAt.IsZero(), true)
	}},
	{"StartsAtVersionOne", func(t *testing.T, s dragoman.Store) {
		u := plain("one")
		u.Version = 7
		want(t, create(t, s, u).Version, int64(1))
		want(t, read(t, s, "one").Version, int64(1))
	}},
	{"IDTaken", func(t *testing.T, s dragoman.Store) { refuseTaken(t, s, "taken", "free", "id") }},
	{"NameTaken", func(t *testing.T, s dragoman.Store) { refuseTaken(t, s, "free", "taken", "username") }},
	{"BothTakenNamesTheID", func(t *testing.T, s dragoman.Store) { refuseTaken(t, s, "taken", "taken", "id") }},
	{"BothTakenByTwoUsersNamesTheID", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("other"))
		refuseTaken(t, s, "other", "taken", "id")
	}},
	{"CaseMakesAnotherName", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("Ada"))
		create(t, s, plain("ada"))
		want(t, read(t, s, "Ada").Username, "Ada")
	}},
	{"AnIDIsNoUsername", func(t *testing.T, s dragoman.Store) {
		u := plain("one")
		u.Username = "two"
		create(t, s, u)
		v := plain("two")
		v.Username = "one"
		create(t, s, v)
		got, err := s.UserByName(t.Context(), "one")
		want(t, err, nil)
		want(t, got.ID, "two")
	}},
	{"SharesNoMemory", func(t *testing.T, s dragoman.Store) {
		u := whole("ada")
		created := create(t, s, u)
		spoil(&u)
		spoil(&created)
		again := read(t, s, "id-ada")
		want(t, again, whole("ada"))
		spoil(&again)
		want(t, read(t, s, "id-ada"), whole("ada"))
	}},
	{"NotJSONIsRefused", func(t *testing.T, s dragoman.Store) {
		for _, body := range []string{"", "{", `{"a":1}x`, `{"a":NaN}`} {
			u := plain("broken")
			u.SetExtension(here, json.RawMessage(body))
			_, err := s.CreateUser(t.Context(), u, by(dragoman.ActionUserCreate))
			wantCode(t, err, dragoman.CodeInvalid, "extensions")
		}
		want(t, len(allEvents(t, s)), 0)
	}},
}

// oddTexts are allowed and awkward.
var oddTexts = []string{
	" ", "'", `"`, `\`, "a/b", "%", "_", "?", "@name", "$1", ":x", "--", "a\nb\t", "\x01", "\u2028",
	"<&>", "é", "e\u0301", "ß", "İ", "名前", "\U0001f600", "\uffff", "\U0010ffff", "null", "1", "NaN",
	strings.Repeat("x", 1024), strings.Repeat("é", 512),
}

// impossibleTexts can be in no database, so nobody is found under them.
var impossibleTexts = []string{"a\x00b", "\x00", "\xff", "a\xc3"}

func refuseTaken(t *testing.T, s dragoman.Store, id, username, field string) {
	t.Helper()
	create(t, s, plain("taken"))
	before := allEvents(t, s)
	u := plain(id)
	u.Username = username
	_, err := s.CreateUser(t.Context(), u, by(dragoman.ActionUserCreate))
	wantCode(t, err, dragoman.CodeConflict, field)
	want(t, allEvents(t, s), before)
	want(t, read(t, s, "taken").Username, "taken")
}

// spoil writes into everything that a user points to.
func spoil(u *dragoman.User) {
	*u.FullName, *u.Email = "spoilt", "spoilt"
	*u.FirstLoginAt = time.Time{}
	*u.LastLoginAt = time.Time{}
	u.Roles[0] = "spoilt"
	for _, body := range u.Extensions {
		body[0] = '!'
	}
	clear(u.Extensions)
}

var reading = []promise{
	{"UnknownIsNotFound", func(t *testing.T, s dragoman.Store) {
		for _, name := range append(impossibleTexts, "nobody", "NOBODY") {
			_, err := s.User(t.Context(), name)
			wantNotFound(t, err)
			_, err = s.UserByName(t.Context(), name)
			wantNotFound(t, err)
		}
		_, err := s.User(t.Context(), "")
		want(t, dragoman.CodeOf(err), dragoman.CodeNotFound)
	}},
	{"ByIDComeInTheOrderAskedAsOftenAsAsked", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		create(t, s, plain("b"))
		got, err := s.UsersByID(t.Context(), []string{"b", "x", "a", "b", "a\x00"})
		want(t, err, nil)
		want(t, names(got), []string{"b", "a", "b"})
	}},
	{"ByIDShareNoMemoryWithEachOther", func(t *testing.T, s dragoman.Store) {
		create(t, s, whole("ada"))
		got, err := s.UsersByID(t.Context(), []string{"id-ada", "id-ada"})
		want(t, err, nil)
		spoil(&got[0])
		want(t, got[1], whole("ada"))
	}},
	{"ByIDCopesWithThousands", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("id-70000"))
		ids := make([]string, 80_000)
		for i := range ids {
			ids[i] = fmt.Sprint("id-", i)
		}
		got, err := s.UsersByID(t.Context(), ids)
		want(t, err, nil)
		want(t, names(got), []string{"id-70000"})
	}},
	{"ByIDOfNobodyIsEmpty", func(t *testing.T, s dragoman.Store) {
		got, err := s.UsersByID(t.Context(), nil)
		want(t, err, nil)
		want(t, len(got), 0)
	}},
}

func names(users []dragoman.User) []string {
	out := make([]string, len(users))
	for i, u := range users {
		out[i] = u.ID
	}
	return out
}

var updating = []promise{
	{"ChangesAndCounts", func(t *testing.T, s dragoman.Store) {
		create(t, s, whole("ada"))
		changed := plain("ignored")
		got, err := update(s, "id-ada", func(u *dragoman.User) error {
			want(t, *u, whole("ada"))
			u.Username, u.FullName, u.Email = "lovelace", nil, pointer("")
			u.Roles, u.Extensions = nil, map[dragoman.Dialect]json.RawMessage{here: json.RawMessage(`{"n":1.00}`)}
			u.Credential = dragoman.Credential{}
			u.Enabled, u.UpdatedAt, u.UpdatedBy, u.UpdatedByID = false, noon.Add(time.Hour), "other", "id-other"
			changed = u.Clone()
			return nil
		})
		want(t, err, nil)
		changed.Version = 2
		want(t, got, changed)
		want(t, read(t, s, "id-ada"), changed)
	}},
	{"LeavesAloneWhatNeverChanges", func(t *testing.T, s dragoman.Store) {
		create(t, s, whole("ada"))
		got, err := update(s, "id-ada", func(u *dragoman.User) error {
			u.ID, u.Door, u.Builtin = "other", here, false
			u.CreatedAt, u.CreatedBy, u.CreatedByID = time.Time{}, "other", "other"
			u.FirstLoginAt, u.LastLoginAt = nil, nil
			u.Version = 99
			return nil
		})
		want(t, err, nil)
		unchanged := whole("ada")
		unchanged.Version = 2
		want(t, got, unchanged)
		want(t, read(t, s, "id-ada"), unchanged)
	}},
	{"FailedFunctionLeavesNothing", func(t *testing.T, s dragoman.Store) {
		create(t, s, whole("ada"))
		before := allEvents(t, s)
		mine := errors.New("mine")
		_, err := update(s, "id-ada", func(u *dragoman.User) error {
			u.Username = "lost"
			spoil(u)
			return mine
		})
		want(t, err == mine, true)
		want(t, read(t, s, "id-ada"), whole("ada"))
		want(t, allEvents(t, s), before)
	}},
	{"PanickingFunctionLeavesNothing", func(t *testing.T, s dragoman.Store) {
		create(t, s, whole("ada"))
		func() {
			defer func() { want(t, recover(), "mine") }()
			_, _ = update(s, "id-ada", func(*dragoman.User) error { panic("mine") })
		}()
		want(t, read(t, s, "id-ada"), whole("ada"))
		create(t, s, plain("next"))
		want(t, len(allEvents(t, s)), 2)
	}},
	{"NameTaken", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		create(t, s, plain("b"))
		before := allEvents(t, s)
		_, err := update(s, "a", func(u *dragoman.User) error { u.Username = "b"; return nil })
		wantCode(t, err, dragoman.CodeConflict, "username")
		want(t, read(t, s, "a").Username, "a")
		want(t, allEvents(t, s), before)
	}},
	{"NotJSONIsRefused", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		_, err := update(s, "a", func(u *dragoman.User) error { u.SetExtension(here, json.RawMessage("{")); return nil })
		wantCode(t, err, dragoman.CodeInvalid, "extensions")
		want(t, read(t, s, "a").Version, int64(1))
	}},
	{"UnknownIsNotFound", func(t *testing.T, s dragoman.Store) {
		for _, id := range append(impossibleTexts, "nobody") {
			_, err := update(s, id, func(*dragoman.User) error { t.Error("asked about nobody"); return nil })
			wantNotFound(t, err)
		}
	}},
	{"SharesNoMemory", func(t *testing.T, s dragoman.Store) {
		create(t, s, whole("ada"))
		var kept *dragoman.User
		got, err := update(s, "id-ada", func(u *dragoman.User) error { kept = u; return nil })
		want(t, err, nil)
		spoil(kept)
		unchanged := whole("ada")
		unchanged.Version = 2
		want(t, got, unchanged)
	}},
	{"DisablingEndsSessions", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		create(t, s, plain("b"))
		login(t, s, "s1", "a", here)
		login(t, s, "s2", "a", there)
		login(t, s, "s3", "b", here)
		_, err := update(s, "a", func(u *dragoman.User) error { u.Enabled = false; return nil })
		want(t, err, nil)
		want(t, sessionsLeft(s, "s1", "s2", "s3"), []string{"s3"})
	}},
	{"FailedDisablingEndsNone", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		create(t, s, plain("b"))
		login(t, s, "s1", "a", here)
		_, err := update(s, "a", func(u *dragoman.User) error { u.Enabled, u.Username = false, "b"; return nil })
		wantCode(t, err, dragoman.CodeConflict, "username")
		want(t, sessionsLeft(s, "s1"), []string{"s1"})
	}},
}

var deleting = []promise{
	{"ReturnsTheUserAsItWas", func(t *testing.T, s dragoman.Store) {
		create(t, s, whole("ada"))
		got, err := remove(s, "id-ada")
		want(t, err, nil)
		want(t, got, whole("ada"))
		_, err = s.User(t.Context(), "id-ada")
		wantNotFound(t, err)
		_, err = remove(s, "id-ada")
		wantNotFound(t, err)
	}},
	{"FreesItsNames", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		_, err := remove(s, "a")
		want(t, err, nil)
		want(t, create(t, s, plain("a")).Version, int64(1))
	}},
	{"EndsItsSessions", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		create(t, s, plain("b"))
		login(t, s, "s1", "a", here)
		login(t, s, "s2", "b", here)
		_, err := remove(s, "a")
		want(t, err, nil)
		want(t, sessionsLeft(s, "s1", "s2"), []string{"s2"})
		create(t, s, plain("a"))
		want(t, sessionsLeft(s, "s1", "s2"), []string{"s2"})
	}},
	{"CheckCanRefuse", func(t *testing.T, s dragoman.Store) {
		create(t, s, whole("ada"))
		before := allEvents(t, s)
		mine := errors.New("mine")
		_, err := s.DeleteUser(t.Context(), "id-ada", by(dragoman.ActionUserDelete), func(u *dragoman.User) error {
			want(t, *u, whole("ada"))
			spoil(u)
			return mine
		})
		want(t, err == mine, true)
		want(t, read(t, s, "id-ada"), whole("ada"))
		want(t, allEvents(t, s), before)
	}},
	{"UnknownIsNotFound", func(t *testing.T, s dragoman.Store) {
		for _, id := range append(impossibleTexts, "nobody") {
			_, err := remove(s, id)
			wantNotFound(t, err)
		}
	}},
}
