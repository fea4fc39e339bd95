package seed

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"reflect"
	"strings"

	"github.com/dragoman-project/dragoman"
)

// Target is what a file is applied to.
type Target struct {
	Directory *dragoman.Directory
	// Doors are the handlers of all dialects.
	Doors map[dragoman.Dialect]http.Handler
	// Roles translates between shared role names and each dialect's own.
	Roles map[dragoman.Dialect]dragoman.RoleNames
	// Notes are the members of each dialect's extensions that Export leaves out.
	Notes map[dragoman.Dialect][]string
}

// Key is an API key that was made. Its secret is shown nowhere else.
type Key struct {
	Door    string `json:"door"`
	ID      string `json:"id"`
	Name    string `json:"name"`
	APIKey  string `json:"api_key"`
	Encoded string `json:"encoded"`
}

// applying is one application of files.
type applying struct {
	Target
	keys   []Key
	kuzzle string // the token at that door
}

// Apply makes what the files describe, one file after the other, and returns
// the keys that are new. It fails at the first entry that is refused, with a
// [Problem] that has the door's own message; what came before stays, so that a
// caller who wants all or nothing tries it on an empty directory first. The
// administrator must exist.
func Apply(ctx context.Context, t Target, files ...File) ([]Key, error) {
	a := &applying{Target: t}
	ctx = dragoman.WithTrust(ctx)
	defer a.leaveKuzzle(ctx)
	for _, f := range files {
		for _, e := range f.entries {
			if err := a.apply(ctx, e); err != nil {
				return a.keys, &Problem{f.Name, e.line, fmt.Sprintf("%s: %q: %v", e.kind, e.name, plain(err))}
			}
		}
	}
	return a.keys, nil
}

// plain is an error's message, or its code where there is none.
func plain(err error) string {
	var ours *dragoman.Error
	if errors.As(err, &ours) && ours.Message == "" {
		return string(ours.Code)
	}
	return err.Error()
}

func (a *applying) apply(ctx context.Context, e entry) error {
	service := serviceContext(ctx)
	switch e.kind {
	case users:
		return a.applyUser(service, e)
	case roles:
		return a.applyRole(ctx, service, e)
	default:
		return doors[e.kind](a, ctx, e.name, e.body)
	}
}

// applyRole makes the role, and sends each definition to its door.
func (a *applying) applyRole(ctx, service context.Context, e entry) error {
	_, err := a.Directory.Role(service, e.name)
	if errors.Is(err, dragoman.ErrNotFound) {
		_, err = a.Directory.CreateRole(service, dragoman.Role{Name: e.name})
	}
	if err != nil {
		return err
	}
	for _, d := range e.role.definitions {
		own := a.Roles[d.kind.door()].ToWire(e.name)
		if err := doors[d.kind](a, ctx, own, withName(d, own)); err != nil {
			return err
		}
	}
	return nil
}

// withName adds the name where the vendor's body must hold it.
func withName(d definition, name string) json.RawMessage {
	if d.kind != fusionRoles {
		return d.body
	}
	return with(d.body, "name", name)
}

// door is the dialect that a kind belongs to.
func (k kind) door() dragoman.Dialect {
	at, _, _ := strings.Cut(string(k), ".")
	return dragoman.Dialect(at)
}

func sameJSON(a, b json.RawMessage) bool {
	var x, y any
	return decode(a, &x) == nil && decode(b, &y) == nil && reflect.DeepEqual(x, y)
}

// decode keeps the digits of numbers.
func decode(raw json.RawMessage, into any) error {
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	return dec.Decode(into)
}
