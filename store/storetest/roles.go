package storetest

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
)

func role(name string) dragoman.Role {
	return dragoman.Role{
		ID: "id-" + name, Name: name,
		Definitions: map[dragoman.Dialect]json.RawMessage{here: json.RawMessage(`{"n":1.0}`), there: json.RawMessage(`[]`)},
		CreatedAt:   noon, CreatedBy: "tester", CreatedByID: "id-tester", UpdatedAt: noon, UpdatedBy: "", Version: 1,
	}
}

func createRole(t *testing.T, s dragoman.Store, r dragoman.Role) {
	t.Helper()
	got, err := s.CreateRole(t.Context(), r, by(dragoman.ActionRoleCreate))
	want(t, err, nil)
	want(t, got, r)
}

var roles = []promise{
	{"ComesBackAsItWentIn", func(t *testing.T, s dragoman.Store) {
		createRole(t, s, role("r"))
		got, err := s.Role(t.Context(), "r")
		want(t, err, nil)
		want(t, got, role("r"))
	}},
	{"StandInByteOrder", func(t *testing.T, s dragoman.Store) {
		for _, name := range []string{"b", "é", "a", "B", "_", "Z", "z"} {
			createRole(t, s, role(name))
		}
		all, err := s.Roles(t.Context())
		want(t, err, nil)
		var got []string
		for _, r := range all {
			got = append(got, r.Name)
		}
		want(t, got, []string{"B", "Z", "_", "a", "b", "z", "é"})
	}},
	{"NameOrIDTaken", func(t *testing.T, s dragoman.Store) {
		createRole(t, s, role("r"))
		sameName, sameID := role("r"), role("q")
		sameName.ID, sameID.ID = "other", "id-r"
		_, err := s.CreateRole(t.Context(), sameName, by(dragoman.ActionRoleCreate))
		wantCode(t, err, dragoman.CodeConflict, "name")
		_, err = s.CreateRole(t.Context(), sameID, by(dragoman.ActionRoleCreate))
		wantCode(t, err, dragoman.CodeConflict, "id")
		want(t, len(allEvents(t, s)), 1)
	}},
	{"UpdateLeavesAloneWhatNeverChanges", func(t *testing.T, s dragoman.Store) {
		createRole(t, s, role("r"))
		got, err := s.UpdateRole(t.Context(), "r", by(dragoman.ActionRoleUpdate), func(r *dragoman.Role) error {
			r.ID, r.Name, r.CreatedAt, r.CreatedBy, r.CreatedByID, r.Version = "x", "x", time.Time{}, "x", "x", 9
			r.Definitions, r.UpdatedBy, r.UpdatedByID = nil, "other", "id-other"
			return nil
		})
		want(t, err, nil)
		changed := role("r")
		changed.Definitions, changed.UpdatedBy, changed.UpdatedByID, changed.Version = nil, "other", "id-other", 2
		want(t, got, changed)
		got, err = s.Role(t.Context(), "r")
		want(t, err, nil)
		want(t, got, changed)
	}},
	{"FailedUpdateLeavesNothing", func(t *testing.T, s dragoman.Store) {
		createRole(t, s, role("r"))
		mine := errors.New("mine")
		_, err := s.UpdateRole(t.Context(), "r", by(dragoman.ActionRoleUpdate), func(r *dragoman.Role) error {
			r.Definitions[here][0] = '!'
			return mine
		})
		want(t, err == mine, true)
		got, err := s.Role(t.Context(), "r")
		want(t, err, nil)
		want(t, got, role("r"))
		want(t, len(allEvents(t, s)), 1)
	}},
	{"NotJSONIsRefused", func(t *testing.T, s dragoman.Store) {
		r := role("r")
		r.Definitions[here] = json.RawMessage("{")
		_, err := s.CreateRole(t.Context(), r, by(dragoman.ActionRoleCreate))
		wantCode(t, err, dragoman.CodeInvalid, "definitions")
	}},
	{"DeletedRoleStaysWithItsUsersByName", func(t *testing.T, s dragoman.Store) {
		createRole(t, s, role("r"))
		u := plain("a")
		u.Roles = []string{"r"}
		create(t, s, u)
		got, err := s.DeleteRole(t.Context(), "r", by(dragoman.ActionRoleDelete), nil)
		want(t, err, nil)
		want(t, got, role("r"))
		want(t, read(t, s, "a").Roles, []string{"r"})
	}},
	{"DeleteCanBeRefused", func(t *testing.T, s dragoman.Store) {
		createRole(t, s, role("r"))
		mine := errors.New("mine")
		_, err := s.DeleteRole(t.Context(), "r", by(dragoman.ActionRoleDelete), func(r *dragoman.Role) error {
			want(t, *r, role("r"))
			return mine
		})
		want(t, errors.Is(err, mine), true)
		got, err := s.Role(t.Context(), "r")
		want(t, err, nil)
		want(t, got, role("r"))
	}},
	{"UnknownIsNotFound", func(t *testing.T, s dragoman.Store) {
		for _, name := range append(impossibleTexts, "nothing") {
			_, err := s.Role(t.Context(), name)
			wantNotFound(t, err)
			_, err = s.UpdateRole(t.Context(), name, by(dragoman.ActionRoleUpdate), func(*dragoman.Role) error { return nil })
			wantNotFound(t, err)
			_, err = s.DeleteRole(t.Context(), name, by(dragoman.ActionRoleDelete), nil)
			wantNotFound(t, err)
		}
	}},
}
