package dragoman_test

import (
	"encoding/json"
	"testing"

	"github.com/dragoman-project/dragoman"
)

func TestUndefineRole(t *testing.T) {
	open := func(t *testing.T, defined ...dragoman.Dialect) *desk {
		d := openDesk(t)
		r := dragoman.Role{Name: "r", Definitions: map[dragoman.Dialect]json.RawMessage{}}
		for _, at := range defined {
			r.Definitions[at] = json.RawMessage(`{}`)
		}
		if _, err := d.CreateRole(service(), r); err != nil {
			t.Fatal(err)
		}
		return d
	}
	t.Run("OthersKeepTheirs", func(t *testing.T) {
		d := open(t, here, there)
		if err := d.UndefineRole(service(), "r", here); err != nil {
			t.Fatal(err)
		}
		r, err := d.Role(service(), "r")
		if err != nil || len(r.Definitions) != 1 || r.Definitions[there] == nil {
			t.Errorf("got %v, %v", r.Definitions, err)
		}
	})
	t.Run("GoesWithTheLast", func(t *testing.T) {
		d := open(t, here)
		if err := d.UndefineRole(service(), "r", here); err != nil {
			t.Fatal(err)
		}
		_, err := d.Role(service(), "r")
		wantCode(t, err, dragoman.CodeNotFound, "")
	})
	t.Run("UndefinedHere", func(t *testing.T) {
		d := open(t, there)
		wantCode(t, d.UndefineRole(service(), "r", here), dragoman.CodeNotFound, "")
		wantCode(t, d.UndefineRole(service(), "unknown", here), dragoman.CodeNotFound, "")
	})
	t.Run("NotPermitted", func(t *testing.T) {
		err := open(t, here).UndefineRole(as(dragoman.User{ID: "jack"}, dragoman.RolesRead), "r", here)
		wantCode(t, err, dragoman.CodeForbidden, string(dragoman.RolesWrite))
	})
}
