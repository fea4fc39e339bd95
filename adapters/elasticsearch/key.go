package elasticsearch

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// keyBody is what this door keeps of an API key besides what every key has.
type keyBody struct {
	Roles    map[string]json.RawMessage `json:"role_descriptors"`
	Metadata json.RawMessage            `json:"metadata"`
	// Of a key between clusters; absent for others.
	Type     string          `json:"type,omitempty"`
	Access   json.RawMessage `json:"access,omitempty"`
	Identity *string         `json:"certificate_identity,omitempty"`
	// Owner is the mark of the owner's state when the key was written
	// ([door.ownerMark]); keys from before it was kept have none.
	Owner string `json:"owner,omitempty"`
}

func (b keyBody) json() json.RawMessage {
	if b.Roles == nil {
		b.Roles = map[string]json.RawMessage{}
	}
	if b.Metadata == nil {
		b.Metadata = json.RawMessage(`{}`)
	}
	return content.MustJSON(b)
}

func fromKeyBody(body json.RawMessage) keyBody {
	var b keyBody
	if len(body) > 0 && json.Unmarshal(body, &b) != nil {
		return keyBody{Roles: map[string]json.RawMessage{"": []byte(`{}`)}} // what nobody can read grants nothing
	}
	return b
}

// limits are the roles that a key was given, nil for none. One that is bound to
// a workflow grants nothing of what is done here.
func (b keyBody) limits() []privilege.Role {
	var list []privilege.Role
	for _, body := range b.Roles {
		r := privilege.FromDefinition(body)
		if r.Restriction != nil {
			r = privilege.Role{}
		}
		list = append(list, r)
	}
	return list
}

// keyChange is what a client says about a key. nil is silence.
type keyChange struct {
	name     *string
	expires  *string        // as written
	lifetime *time.Duration // what that comes to, in whole seconds as the vendor counts; may be none, or be over
	roles    map[string]json.RawMessage
	metadata json.RawMessage
	ids      []string // of several keys at once
	complain []string // what the roles break
	kind     string   // the type of key that is meant; "" is the usual one
	access   json.RawMessage
	identity *string // of certificates
	owner    string  // what the owner is now: see [keyBody]
}

// The vendor's names for the bodies that say something about keys.
const (
	createKeyBody     = "api_key_request"
	updateKeyBody     = "update_api_key_request_payload"
	bulkUpdateKeyBody = "bulk_update_api_key_request"
	cloneKeyBody      = "clone_api_key_request"
)

// fromWireKeyChange reads one, of the fields that are known to what (reference:
// elasticsearch, sections 6.1 and 6.4).
func fromWireKeyChange(what string, body []byte, known ...string) (keyChange, error) {
	if len(body) == 0 {
		return keyChange{}, nil
	}
	return readKeyChange(content.NewParser(what, body), body, known...)
}

func readKeyChange(p content.Parser, raw json.RawMessage, known ...string) (keyChange, error) {
	var c keyChange
	fields, err := p.Fields(raw, known...)
	if err != nil {
		return c, err
	}
	for _, f := range fields {
		if err = c.read(p, f); err != nil {
			return c, err
		}
	}
	if p.What == createKeyBody && c.name == nil {
		return c, problem.IllegalArgument("Required [name]")
	}
	err = c.build(p)
	return c, err
}

func (c *keyChange) read(p content.Parser, f content.Field) (err error) {
	switch f.Name {
	case "name":
		c.name = new(string)
		if content.TokenOf(f.Raw) != content.TokenNull { // which is complained of as no name is
			*c.name, err = p.Text(f)
		}
	case "expiration":
		c.expires = new(string)
		*c.expires, err = p.Text(f)
	case "role_descriptors":
		err = c.readRoles(p, f)
	case "metadata":
		c.metadata, err = p.Object(f)
	case "ids":
		c.ids, err = p.Texts(f)
	}
	return err
}

// build makes of the body what only makes sense once all of it was read, as the
// vendor's parser does.
func (c *keyChange) build(p content.Parser) error {
	if c.expires == nil {
		return nil
	}
	lifetime, err := content.ReadTime("expiration", *c.expires)
	var cause *problem.Problem
	if errors.As(err, &cause) {
		return p.Unbuilt(cause)
	}
	c.lifetime = &lifetime
	return err
}

func (c *keyChange) readRoles(p content.Parser, f content.Field) error {
	c.roles = map[string]json.RawMessage{}
	return p.Named(f, func(f content.Field, place content.Parser) error {
		r, err := privilege.FromWireDescriptor(place, f.Name, f.Raw)
		if err == nil {
			if !problem.Enough(c.complain) {
				c.complain = append(c.complain, r.Complaints()...)
			}
			c.roles[f.Name] = r.Definition()
		}
		return err
	})
}

// check holds a change against the vendor's rules; named says that it must name the key.
func (c keyChange) check(named bool) error {
	var complaints []string
	if named {
		complaints = keyNameComplaints(c.name)
	}
	return invalidRequest(append(complaints, c.complaints()...))
}

// checkUpdate is check for a key that exists: its new expiration may not be in
// the past.
func (c keyChange) checkUpdate() error {
	complaints := c.complaints()
	if c.lifetime != nil && *c.lifetime <= 0 {
		complaints = append(complaints, "API key expiration must be in the future")
	}
	return invalidRequest(complaints)
}

func (c keyChange) complaints() []string {
	var list []string
	if privilege.Marked(c.metadata) {
		list = append(list, "API key metadata keys may not start with [_]")
	}
	return append(list, c.complain...)
}

// invalidRequest is the problem for a list of complaints, nil if it is empty.
func invalidRequest(complaints []string) error {
	if len(complaints) > 0 {
		return problem.InvalidRequest(complaints...)
	}
	return nil
}

// maxKeyName is in characters.
const maxKeyName = 256

func keyNameComplaints(name *string) []string {
	if name == nil || *name == "" {
		return []string{"api key name is required"}
	}
	var list []string
	if utf8.RuneCountInString(*name) > maxKeyName {
		list = append(list, "api key name may not be more than 256 characters long")
	}
	if strings.TrimSpace(*name) != *name {
		list = append(list, "api key name may not begin or end with whitespace")
	}
	if strings.HasPrefix(*name, "_") {
		list = append(list, "api key name may not begin with an underscore")
	}
	return list
}

// apply writes a change into a key, and reports whether it changes anything.
func (c keyChange) apply(k *dragoman.Key, now time.Time) bool {
	before, changed := fromKeyBody(k.Body), false
	after := before
	if c.roles != nil {
		after.Roles = c.roles
	}
	if c.metadata != nil {
		after.Metadata = c.metadata
	}
	if c.access != nil {
		after.Access = c.access
	}
	if c.identity != nil {
		after.Identity = c.identity
	}
	after.Owner = c.owner
	if !content.SameJSON(before.json(), after.json()) {
		k.Body, changed = after.json(), true
	}
	if c.lifetime != nil {
		end := now.Add(c.seconds())
		k.ExpiresAt, changed = &end, true
	}
	return changed
}

// seconds is how long the key is to live, counted in whole seconds as the vendor
// does. What is over from the start lives as short as the directory can tell.
func (c keyChange) seconds() time.Duration {
	return max(c.lifetime.Truncate(time.Second), time.Microsecond)
}

// newKeyID and newSecret look like the vendor's.
func newKeyID() string  { return randomText(15) }
func newSecret() string { return randomText(16) }

func randomText(bytes int) string {
	raw := make([]byte, bytes)
	_, _ = rand.Read(raw) // never fails
	return base64.RawURLEncoding.EncodeToString(raw)
}

// credentials are what is proved by a key: its ID and its secret together.
func credentials(id, secret string) string { return id + ":" + secret }

// readCredentials takes them from a header or a body; the complaint is empty if
// there is none.
func readCredentials(encoded string) (id, secret, complaint string) {
	decoded, err := base64.StdEncoding.DecodeString(padded(encoded))
	if err != nil {
		return "", "", "Illegal base64 character"
	}
	id, secret, ok := strings.Cut(string(decoded), ":")
	if !ok || id == "" {
		return "", "", "invalid ApiKey value"
	}
	return strings.ToValidUTF8(id, string(utf8.RuneError)), secret, ""
}

func toWireNewKey(k dragoman.Key, secret string) wire.NewKey {
	return wire.NewKey{
		ID: k.ID, Name: k.Name, Expiration: millis(k.ExpiresAt), APIKey: secret,
		Encoded: base64.StdEncoding.EncodeToString([]byte(credentials(k.ID, secret))),
	}
}

// millis is a moment as the vendor writes it.
func millis(t *time.Time) *int64 {
	if t == nil {
		return nil
	}
	ms := t.UnixMilli()
	return &ms
}

// shownKey is a key with what the vendor tells about its owner.
type shownKey struct {
	key     dragoman.Key
	owner   dragoman.User
	limited map[string]json.RawMessage // the owner's roles; nil if nobody asked
	profile *string                    // the owner's; nil if nobody asked, or there is none
}

// toWireKey shows a key, without its secret, which nobody knows. Clients of 7.x
// do not know every member (quirk 31).
func (s shownKey) toWireKey(old bool) wire.Key {
	body, realm := fromKeyBody(s.key.Body), realmOf(&s.owner)
	out := wire.Key{
		ID: s.key.ID, Name: s.key.Name, Creation: s.key.CreatedAt.UnixMilli(), Expiration: millis(s.key.ExpiresAt),
		Invalidated: s.key.RevokedAt != nil, Username: s.owner.Username, Realm: realm.Name, Metadata: body.Metadata,
	}
	if out.Metadata == nil {
		out.Metadata = json.RawMessage(`{}`)
	}
	if old {
		return out
	}
	kind := body.kindOf()
	out.Access, out.CertificateIdentity = body.access(), body.Identity
	out.Type, out.Invalidation, out.RealmType = &kind, millis(s.key.RevokedAt), &realm.Type
	roles := map[string]json.RawMessage{}
	for name, definition := range body.Roles {
		roles[name] = privilege.ToWireRole(privilege.FromDefinition(definition))
	}
	out.RoleDescriptors = &roles
	if s.limited != nil && kind == typeRest {
		out.LimitedBy = []map[string]json.RawMessage{s.limited}
	}
	out.ProfileUID = s.profile
	return out
}

// realmOf is where the vendor would keep a user.
func realmOf(u *dragoman.User) wire.Realm {
	if isServiceAccount(u) {
		return wire.Realm{Name: realmService, Type: realmService}
	}
	if isReserved(u) {
		return wire.Realm{Name: "reserved", Type: "reserved"}
	}
	return wire.Realm{Name: "default_native", Type: "native"}
}

// active reports whether a key can still be used.
func active(k dragoman.Key, now time.Time) bool { return k.RevokedAt == nil && !k.ExpiredAt(now) }

func allEmpty(roles map[string]json.RawMessage) bool {
	for _, body := range roles {
		if !privilege.FromDefinition(body).IsEmpty() {
			return false
		}
	}
	return len(roles) > 0
}

var keyFields = []string{"role_descriptors", "metadata", "expiration"}

func withKeyFields(more ...string) []string { return slices.Concat(keyFields, more) }
