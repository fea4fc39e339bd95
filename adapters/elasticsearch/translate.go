package elasticsearch

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/oapi-codegen/nullable"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/naming"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// userChange is the body of a put: what a client says about a user. It says
// something about every field, by silence too.
type userChange struct {
	username string
	secret   secret
	roles    []string
	hasRoles bool
	fullName *string
	email    *string
	metadata json.RawMessage // nil if absent
	enabled  bool
}

// fromWireUserChange reads a put in the order of the document, which is the
// order in which the vendor complains (reference: elasticsearch, section 4.1).
func fromWireUserChange(username string, body []byte) (userChange, error) {
	c := userChange{username: username, enabled: true}
	fields, err := content.ReadFields(body)
	if err != nil {
		return c, err
	}
	for _, f := range fields {
		if err := c.read(f); err != nil {
			return c, err
		}
	}
	return c, nil
}

func (c *userChange) read(f content.Field) (err error) {
	switch f.Name {
	case "username":
		var name string
		if name, err = content.ReadString(f.Name, f.Raw); err == nil && name != c.username {
			err = problem.IllegalArgument("[username] in source does not match the username provided [%s]", c.username)
		}
	case "password", "password_hash":
		err = c.secret.read(f.Name, f.Raw)
	case "roles":
		c.hasRoles = true
		c.roles, err = content.ReadNames(f.Name, f.Raw)
	case "full_name":
		c.fullName, err = content.ReadOptional(f.Name, f.Raw)
	case "email":
		c.email, err = content.ReadOptional(f.Name, f.Raw)
	case "metadata":
		c.metadata = f.Raw
		err = content.Expect(f.Name, f.Raw, "object", content.TokenObject)
	case "enabled":
		err = content.Expect(f.Name, f.Raw, "boolean", content.TokenBoolean)
		c.enabled = f.Raw[0] == 't'
	default:
		err = problem.Parse("failed to parse add user request. unexpected field [%s]", f.Name)
	}
	return err
}

// check looks at the request as a whole.
func (c *userChange) check() error {
	var complaints []string
	if !c.hasRoles { // quirk 13
		complaints = append(complaints, "roles are missing")
	}
	for key := range content.MembersOf(c.metadata) {
		if strings.HasPrefix(key, "_") {
			complaints = append(complaints, "metadata keys may not start with [_]")
			break
		}
	}
	if len(complaints) > 0 {
		return problem.InvalidRequest(complaints...)
	}
	return nil
}

// permitted holds the change against the user that it is for; self says that
// callers mean themselves.
func (c *userChange) permitted(u *dragoman.User, exists, self bool, names dragoman.RoleNames) error {
	var complaints []string
	if self && !c.enabled {
		complaints = append(complaints, "native and reserved realm users may not update the enabled status of their own account")
	}
	switch {
	case c.username == userAnonymous:
		complaints = append(complaints, "user ["+c.username+"] is anonymous and cannot be modified via the API")
	case exists && isReserved(u):
		complaints = append(complaints, "user ["+c.username+"] is reserved and only the password can be changed")
	case !exists && !naming.Valid(c.username):
		complaints = append(complaints, naming.Rule("User"))
	}
	// Quirk 8: what came in by another door under other rules stays valid.
	held := map[string]bool{}
	for _, role := range names.AllToWire(u.Roles) {
		held[role] = true
	}
	for _, role := range c.roles {
		if !naming.Valid(role) && !held[role] && !problem.Enough(complaints) {
			complaints = append(complaints, naming.Rule("Role"))
		}
	}
	if len(complaints) > 0 {
		return problem.InvalidRequest(complaints...)
	}
	if !exists && !c.secret.given() {
		return problem.Invalid("password must be specified unless you are updating an existing user")
	}
	return nil
}

// apply writes the change into a user. With a password or hash the user is
// replaced, without one its metadata is merged (quirk 1).
func (c *userChange) apply(u *dragoman.User, hash dragoman.PasswordHash, names dragoman.RoleNames) {
	u.Roles = names.AllToShared(c.roles)
	u.FullName, u.Email, u.Enabled = c.fullName, c.email, c.enabled
	metadata := c.metadata
	if hash != "" {
		u.SetPassword(hash)
	} else if metadata != nil {
		metadata = merged(u.Extension(Dialect), metadata)
	}
	setMetadata(u, metadata)
}

// setMetadata keeps what the user has; nil clears it. Nothing written over
// nothing leaves nothing (quirk 7).
func setMetadata(u *dragoman.User, metadata json.RawMessage) {
	if len(content.MembersOf(metadata)) == 0 {
		if u.Extension(Dialect) == nil {
			return
		}
		metadata = json.RawMessage(`{}`)
	}
	u.SetExtension(Dialect, metadata)
}

// merged lays an object over another: objects are merged in their turn,
// anything else is replaced. Numbers keep their digits.
func merged(under, over json.RawMessage) json.RawMessage {
	base, changes := content.MembersOf(under), content.MembersOf(over)
	if len(base) == 0 {
		return over
	}
	for key, change := range changes {
		if old, ok := base[key]; ok && content.TokenOf(old) == content.TokenObject && content.TokenOf(change) == content.TokenObject {
			change = merged(old, change)
		}
		base[key] = change
	}
	out, err := json.Marshal(base)
	if err != nil {
		// Both were parsed from valid JSON, and maps of it are valid.
		panic("elasticsearch: merge metadata: " + err.Error())
	}
	return out
}

// toWireUser shows a user.
func toWireUser(u *dragoman.User, names dragoman.RoleNames) wire.User {
	return wire.User{
		Username: u.Username,
		Roles:    names.AllToWire(u.Roles),
		FullName: toWireNullable(u.FullName),
		Email:    toWireNullable(u.Email),
		Metadata: toWireMetadata(u),
		Enabled:  u.Enabled,
	}
}

// toWireAuthentication shows callers themselves.
// keyRealm is where the vendor says API keys are.
var keyRealm = wire.Realm{Name: "_es_api_key", Type: "_es_api_key"}

func toWireAuthentication(who *caller, names dragoman.RoleNames) wire.Authentication {
	realm, shown := realmOf(&who.user), toWireUser(&who.user, names)
	out := wire.Authentication{
		Username:            shown.Username,
		Roles:               shown.Roles,
		FullName:            shown.FullName,
		Email:               shown.Email,
		Metadata:            shown.Metadata,
		Enabled:             shown.Enabled,
		AuthenticationRealm: realm,
		LookupRealm:         realm,
		AuthenticationType:  wire.AuthenticationAuthenticationTypeRealm,
	}
	switch {
	case who.runnerKey != nil:
		out.AuthenticationRealm = keyRealm
		out.AuthenticationType = wire.AuthenticationAuthenticationTypeAPIKey
	case who.runner != nil:
		out.AuthenticationRealm = realmOf(who.runner)
		if who.runnerToken != nil {
			out.AuthenticationType = wire.AuthenticationAuthenticationTypeToken
		}
	case who.service != "":
		out.AuthenticationType = wire.AuthenticationAuthenticationTypeToken
		out.Token = &wire.ServiceToken{Name: who.service, Type: "_service_account_index"}
	case who.token != nil:
		out.AuthenticationType = wire.AuthenticationAuthenticationTypeToken
	case who.key != nil:
		out.Roles = []string{}
		out.AuthenticationType = wire.AuthenticationAuthenticationTypeAPIKey
		out.AuthenticationRealm, out.LookupRealm = keyRealm, keyRealm
		out.APIKey = &wire.KeyName{ID: who.key.ID, Name: who.key.Name}
	}
	return out
}

// toWireSaved is the answer to a put. Clients of 6.x look for it one level down
// (quirk 3).
func toWireSaved(created, legacy bool) wire.SavedJSONResponse {
	saved := wire.SavedJSONResponse{Created: created}
	if legacy {
		saved.User = &wire.Created{Created: created}
	}
	return saved
}

func toWireNullable(text *string) nullable.Nullable[string] {
	if text == nil {
		return nullable.NewNullNullable[string]()
	}
	return nullable.NewNullableWithValue(*text)
}

func toWireMetadata(u *dragoman.User) json.RawMessage {
	if body := u.Extension(Dialect); len(bytes.TrimSpace(body)) > 0 {
		return body
	}
	if isReserved(u) { // quirk 6: it behaves like the vendor's, and so it says so
		return json.RawMessage(`{"_reserved":true}`)
	}
	return json.RawMessage(`{}`)
}
