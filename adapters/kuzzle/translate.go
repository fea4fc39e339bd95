package kuzzle

import (
	"encoding/json"
	"maps"
	"slices"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// spelling is how this door writes what the doors share: the names of roles,
// and the two content properties that carry shared fields.
type spelling struct {
	roles           dragoman.RoleNames
	fullName, email string
}

// Properties of a user's _source that are not content.
const (
	keyProfiles = "profileIds"
	keyStamps   = "_kuzzle_info"
	keyID       = "_id"
)

// reserved names cannot be content: what a client writes under them is not
// kept (quirk 15).
var reserved = []string{keyProfiles, keyStamps, keyID}

// content is what a client says of a user: its profiles, nil if it says
// nothing of them, and any properties.
type content struct {
	profileIDs []string
	properties map[string]json.RawMessage
}

// fromWireContent takes content apart. path is what complaints call it.
func fromWireContent(members map[string]json.RawMessage, path string) (content, error) {
	c := content{properties: maps.Clone(members)}
	for _, name := range reserved {
		delete(c.properties, name)
	}
	v := members[keyProfiles]
	if v == nil || rawjson.IsNull(v) {
		return c, nil
	}
	if !rawjson.IsArray(v) {
		return c, problem.InvalidType.With(path+keyProfiles, "array")
	}
	ids, ok := rawjson.Texts(v)
	if !ok {
		return c, problem.InvalidType.With(keyProfiles, "string[]")
	}
	c.profileIDs = ids
	return c, nil
}

// properties is the content that a client sees: the extension's, with the
// shared fields over it.
func (s spelling) properties(u *dragoman.User) map[string]json.RawMessage {
	seen, _ := rawjson.Object(u.Extension(Dialect))
	if seen == nil {
		seen = map[string]json.RawMessage{}
	}
	for _, name := range reserved {
		delete(seen, name)
	}
	for name, field := range s.shared(u) {
		if *field != nil {
			seen[name] = rawjson.Must(**field)
		}
	}
	return seen
}

// shared is the shared fields by the property that carries each.
func (s spelling) shared(u *dragoman.User) map[string]**string {
	return map[string]**string{s.fullName: &u.FullName, s.email: &u.Email}
}

// put makes what a client sees of a user equal to the content. What it does
// not see stays: the extension's property behind a shared field, until
// somebody clears the field, and anything under a reserved name (quirk 14).
func (s spelling) put(u *dragoman.User, c content) {
	if c.profileIDs != nil {
		u.Roles = s.roles.AllToShared(c.profileIDs)
	}
	seen := s.properties(u)
	old, _ := rawjson.Object(u.Extension(Dialect))
	kept := maps.Clone(c.properties)
	if kept == nil {
		kept = map[string]json.RawMessage{}
	}
	for _, name := range reserved {
		carry(kept, old, name)
	}
	for name, field := range s.shared(u) {
		s.putShared(field, name, c.properties[name], seen[name], old, kept)
	}
	if maps.EqualFunc(old, kept, rawjson.Same) && (old != nil || len(kept) == 0) {
		return
	}
	u.SetExtension(Dialect, rawjson.Compact(rawjson.Write(rawjson.Sorted(kept)...)))
}

// putShared writes the property that carries a shared field: a text into the
// field, anything else into the extension, which the field then gives way to.
func (s spelling) putShared(field **string, name string, value, seen json.RawMessage, old, kept map[string]json.RawMessage) {
	if value != nil && seen != nil && rawjson.Same(value, seen) {
		carry(kept, old, name)
		return
	}
	text, isText := rawjson.Text(value)
	hidden := *field != nil
	if !isText {
		*field = nil
		return
	}
	*field = &text
	delete(kept, name)
	if hidden {
		carry(kept, old, name)
	}
}

// carry makes a member of kept what it was in old.
func carry(kept, old map[string]json.RawMessage, name string) {
	delete(kept, name)
	if v, ok := old[name]; ok {
		kept[name] = v
	}
}

// update merges partial content into what a client sees of a user (quirk 13).
func (s spelling) update(u *dragoman.User, partial content) {
	all := s.properties(u)
	for name, value := range partial.properties {
		all[name] = rawjson.Merged(all[name], value)
	}
	s.put(u, content{profileIDs: partial.profileIDs, properties: all})
}

// toWireUser is the user as a result. Version 1 has the stamps beside the
// content as well, and says more (quirk 11).
func (s spelling) toWireUser(u *dragoman.User, v1 bool) wire.User {
	return s.withStamps(u, toWireStamps(u, v1), v1)
}

func (s spelling) withStamps(u *dragoman.User, stamps json.RawMessage, v1 bool) wire.User {
	members := append([]rawjson.Member{{Name: keyProfiles, Value: rawjson.Must(s.roles.AllToWire(u.Roles))}},
		rawjson.Sorted(s.properties(u))...)
	out := wire.User{ID: u.ID, Source: rawjson.Write(append(members, rawjson.Member{Name: keyStamps, Value: stamps})...)}
	if v1 {
		out.Meta, out.Version = &stamps, &u.Version
	}
	return out
}

func (s spelling) toWireUsers(users []dragoman.User, v1 bool) []wire.User {
	hits := make([]wire.User, len(users))
	for i := range users {
		hits[i] = s.withStamps(&users[i], toWireStampsListed(&users[i], v1), v1)
	}
	return hits
}

// actor is null for nobody: the service itself, and those of old who have left
// (quirk 16).
func actor(kuid string) json.RawMessage {
	if kuid == "" {
		return json.RawMessage("null")
	}
	return rawjson.Must(kuid)
}

// The anonymous user is everybody without a token. It is no user of the
// directory.
const (
	anonymousID   = "-1"
	anonymousName = "anonymous"
)

func isAnonymous(id string) bool { return id == anonymousID || id == anonymousName }

func toWireAnonymous(v1 bool) wire.User {
	out := wire.User{ID: anonymousID, Source: json.RawMessage(`{"profileIds":["anonymous"],"name":"Anonymous"}`)}
	if v1 {
		meta, version := json.RawMessage(`{}`), int64(1)
		out.Meta, out.Version = &meta, &version
	}
	return out
}

// credentials are how a new user is to log in: by a password, or by one of
// which only the hash is known.
type credentials struct {
	username, password string
	stored             *storedHash
}

// fromWireCredentials reads credentials by strategy; nil if there are none.
// That they are complete is checked later, after what Kuzzle finds first.
func fromWireCredentials(body map[string]json.RawMessage) (map[string]json.RawMessage, error) {
	strategies, err := objectIn(body, "credentials")
	if err != nil {
		return nil, err
	}
	for _, name := range slices.Sorted(maps.Keys(strategies)) {
		if name != strategyLocal {
			return nil, problem.UnknownStrategy.With(name)
		}
	}
	v := strategies[strategyLocal]
	if v == nil || rawjson.IsNull(v) {
		return nil, nil
	}
	local, ok := rawjson.Object(v)
	if !ok {
		return nil, problem.InvalidType.With("body.credentials.local", "object")
	}
	return local, nil
}

// fromWireLocal reads the local strategy's credentials, which must be
// complete. path is what complaints about types call them; hashes says whether
// one will do for a password.
func fromWireLocal(local map[string]json.RawMessage, path string, hashes bool) (*credentials, error) {
	if local == nil {
		return nil, nil
	}
	c, err := fromWireFields(local, path, hashes)
	switch {
	case err != nil:
		return nil, err
	case c.username == "":
		return nil, incompleteLocal("Username", "username")
	case c.password == "" && c.stored == nil:
		return nil, incompleteLocal("Password", "password")
	}
	return &c, nil
}

// fromWireChangedLocal reads credentials of which one may stay as it is.
func fromWireChangedLocal(local map[string]json.RawMessage, hashes bool) (credentials, error) {
	c, err := fromWireFields(local, "body.", hashes)
	if err != nil {
		return c, err
	}
	if c.username == "" && c.password == "" && c.stored == nil {
		return c, problem.Unregistered(400, "Missing username or password.").
			OrInV1(`The request must at least provide one of the fileds: "username" or "password".`)
	}
	return c, nil
}

func incompleteLocal(title, name string) *problem.Problem {
	return problem.Unregistered(400, "%s required.", title).
		OrInV1(`The field "%s" is mandatory for authentication strategy "local".`, name)
}

// fromWireFields reads the credentials that are given. Other members are
// dropped, as Kuzzle drops them; empty is missing.
func fromWireFields(local map[string]json.RawMessage, path string, hashes bool) (c credentials, err error) {
	if v, given := local["kuid"]; given && !rawjson.IsNull(v) {
		return c, problem.Unregistered(400, "kuid cannot be specified in credentials.")
	}
	for _, name := range localFields {
		v := local[name]
		text, ok := rawjson.Text(v)
		if number := json.Number(""); name == "username" && !ok && json.Unmarshal(v, &number) == nil {
			text, ok = string(number), true // a login that is a number is its digits
		}
		if v != nil && !rawjson.IsNull(v) && !ok {
			return c, problem.InvalidType.With(path+name, "string")
		}
		if name == "username" {
			c.username = text
		} else {
			c.password = text
		}
	}
	if hashes {
		c.stored, err = fromWireStored(local, path)
	}
	return c, err
}

// strategyLocal is the only strategy: a login and a password.
const strategyLocal = "local"

var localFields = []string{"username", "password"}

// strategiesOf are the ways in which a user can log in.
func strategiesOf(u *dragoman.User) []string {
	if u.Credential.IsSet() {
		return []string{strategyLocal}
	}
	return []string{}
}
