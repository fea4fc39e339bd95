package seed

import (
	"context"
	"encoding/json"
	"errors"
	"slices"

	"go.yaml.in/yaml/v3"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/passwords"
)

// sharedUser is a user in the words that all doors share.
type sharedUser struct {
	id                 string
	password, hash     string
	fullName, email    *string
	enabled            bool
	roles              []string
	extensions         map[dragoman.Dialect]json.RawMessage
	saysName, saysMail bool // left out, what is there stays
}

// sharedRole is a role and what it grants at each door, as that vendor's body.
type sharedRole struct {
	definitions []definition
}

type definition struct {
	kind kind
	body json.RawMessage
}

func (r *reader) sharedUser(n *yaml.Node) entry {
	e := entry{kind: users, line: n.Line, user: sharedUser{enabled: true}}
	for _, m := range r.members(n, "a user") {
		switch m.name {
		case "username":
			e.name = r.text(m)
		case "id":
			e.user.id = r.text(m)
		case "password":
			e.user.password = r.text(m)
		case "password_hash":
			e.user.hash = r.text(m)
		case "full_name":
			e.user.fullName, e.user.saysName = r.optionalText(m), true
		case "email":
			e.user.email, e.user.saysMail = r.optionalText(m), true
		case "enabled":
			if err := resolved(m.value).Decode(&e.user.enabled); err != nil {
				r.problem(m.value, "enabled must be true or false")
			}
		case "roles":
			for _, role := range r.items(m.value, "roles") {
				e.user.roles = append(e.user.roles, r.text(member{"roles", role, role}))
			}
		case "extensions":
			e.user.extensions = r.extensions(m)
		default:
			r.problem(m.at, "a user has no %q: it has username, id, password, password_hash, full_name, email, enabled, roles, extensions", m.name)
		}
	}
	if e.name == "" {
		r.problem(n, "a user needs a username")
	}
	if e.user.password != "" && e.user.hash != "" {
		r.problem(n, "a user has a password or a password_hash, not both")
	}
	return e
}

func (r *reader) extensions(m member) map[dragoman.Dialect]json.RawMessage {
	out := map[dragoman.Dialect]json.RawMessage{}
	for _, one := range r.members(m.value, "extensions") {
		if !slices.Contains(Dialects(), dragoman.Dialect(one.name)) {
			r.problem(one.at, "extensions has no %q: it has elasticsearch, cloud, kuzzle, fusion", one.name)
			continue
		}
		out[dragoman.Dialect(one.name)] = r.object(one.value, "extensions")
	}
	return out
}

// definable says under which kind each dialect's definition of a role is sent.
var definable = map[string]kind{
	"elasticsearch": elasticsearchRoles, "kuzzle": kuzzleProfiles, "fusion": fusionRoles,
}

func (r *reader) sharedRole(n *yaml.Node) entry {
	e := entry{kind: roles, line: n.Line}
	for _, m := range r.members(n, "a role") {
		if m.name == "name" {
			e.name = r.text(m)
			continue
		}
		k, known := definable[m.name]
		if !known {
			r.problem(m.at, "a role has no %q: it has name, elasticsearch, kuzzle, fusion", m.name)
			continue
		}
		e.role.definitions = append(e.role.definitions, definition{k, r.object(m.value, "a definition")})
	}
	if e.name == "" {
		r.problem(n, "a role needs a name")
	}
	return e
}

func (r *reader) text(m member) string {
	n := resolved(m.value)
	if n.Kind != yaml.ScalarNode || n.Tag != "!!str" || n.Value == "" {
		r.problem(n, "%s must be a text that is not empty; quote it if it looks like a number", m.name)
	}
	return n.Value
}

func (r *reader) optionalText(m member) *string {
	if resolved(m.value).Tag == "!!null" {
		return nil
	}
	text := r.text(m)
	return &text
}

// applyUser makes or changes a user without a door. It writes nothing where
// nothing differs.
func (a *applying) applyUser(ctx context.Context, e entry) error {
	known, err := a.Directory.UserByName(ctx, e.name)
	exists := err == nil
	if err != nil && !errors.Is(err, dragoman.ErrNotFound) {
		return err
	}
	hash, err := a.hashFor(ctx, &known, exists, e.user)
	if err != nil {
		return err
	}
	want := func(u *dragoman.User) error {
		e.user.apply(u, hash)
		return nil
	}
	if !exists {
		u := dragoman.User{ID: e.user.id, Username: e.name}
		_ = want(&u)
		_, err := a.Directory.CreateUser(ctx, u)
		return err
	}
	if e.user.id != "" && e.user.id != known.ID {
		return dragoman.Errorf(dragoman.CodeConflict, "id", "the user exists with another id")
	}
	after := known.Clone()
	_ = want(&after)
	if sameUser(&known, &after) {
		return nil
	}
	_, err = a.Directory.UpdateUser(ctx, known.ID, want)
	return err
}

// hashFor is the hash that the user is to have; "" leaves what is there.
func (a *applying) hashFor(ctx context.Context, known *dragoman.User, exists bool, want sharedUser) (dragoman.PasswordHash, error) {
	if want.hash != "" {
		_, err := passwords.Cost(want.hash)
		return dragoman.PasswordHash(want.hash), err
	}
	if want.password == "" {
		return "", nil
	}
	if exists {
		if same, err := a.Directory.CheckPassword(ctx, known, want.password); same || err != nil {
			return "", err
		}
	}
	return a.Directory.HashPassword(ctx, want.password)
}

// apply changes what the file says, and leaves the rest.
func (s sharedUser) apply(u *dragoman.User, hash dragoman.PasswordHash) {
	u.Enabled = s.enabled
	if !u.Builtin { // their roles stay
		u.Roles = slices.Clone(s.roles)
	}
	if s.saysName {
		u.FullName = s.fullName
	}
	if s.saysMail {
		u.Email = s.email
	}
	for at, body := range s.extensions {
		u.SetExtension(at, body)
	}
	if hash != "" && hash != u.Credential.Hash {
		u.SetPassword(hash)
	}
}

func sameUser(a, b *dragoman.User) bool {
	same := func(x, y *string) bool { return x == y || x != nil && y != nil && *x == *y }
	if a.Enabled != b.Enabled || !slices.Equal(a.Roles, b.Roles) || !same(a.FullName, b.FullName) ||
		!same(a.Email, b.Email) || a.Credential.Hash != b.Credential.Hash || len(a.Extensions) != len(b.Extensions) {
		return false
	}
	for at, body := range a.Extensions {
		if !sameJSON(body, b.Extensions[at]) {
			return false
		}
	}
	return true
}
