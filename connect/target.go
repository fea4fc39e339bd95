package connect

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/passwords"
)

// Target is a system that is read, and changed as far as it is able to.
type Target interface {
	// Able says what it can hold and take.
	Able() Able
	// Users gives every user in any order, and stops at yield's error. Things
	// gives what roles grant, likewise.
	Users(ctx context.Context, yield func(User) error) error
	Things(ctx context.Context, yield func(Thing) error) error
	// Requests are what a change is sent as. Where a secret goes, the body says
	// only that it does.
	Requests(c *Change) []Request
	// Send sends one, its secrets filled in. What it deletes may be gone. The error
	// is an [ErrUnsure] where it may have been done.
	Send(ctx context.Context, r Request) error
	// Flush makes what was sent last, where Send only collects.
	Flush(ctx context.Context) error
}

// Able is what a system can do.
type Able struct {
	Title   string
	Dialect dragoman.Dialect // whose free-form data and roles it holds; "" is everybody's
	// Fields are what it holds of a user. FieldID means that users are known by
	// their ID there, rather than by name.
	Fields []Field
	// Takes are the hashes that can be given to it; none without FieldHash.
	Takes passwords.Taker
	// ShowsHash: it can be read which hash a user has.
	ShowsHash bool
	// NeedsPassword: a user cannot be made without a password.
	NeedsPassword bool
	// TakesPassword: a password can be given in plain.
	TakesPassword bool
	// Marks are the objects that carry our mark themselves; for others the
	// directory remembers.
	Marks []Object
	// Things are the objects other than users that it can be given.
	Things []Object
	// Merges: free-form data is merged into what is there unless a password goes
	// along, so that what is gone cannot be removed.
	Merges bool
	// ReadOnly systems are sources and no targets.
	ReadOnly bool
	// Refuses says why it cannot have such a user; "" where it can. nil is anybody.
	Refuses func(u *dragoman.User) string
	// KnowsRole reports whether users there can have the role, by its shared
	// name; nil is any.
	KnowsRole func(shared string) bool
	// RolesExist: users can only have roles that exist there.
	RolesExist bool
	// Protected are the names that are never touched, the product's own.
	Protected []string
	// View is what it would show of a user's free-form data, where that is not
	// simply the extension; nil is simply that.
	View func(u *dragoman.User) json.RawMessage
}

func (a Able) has(f Field) bool {
	return slices.Contains(a.Fields, f)
}

func (a Able) marks(o Object) bool {
	return slices.Contains(a.Marks, o)
}

func (a Able) key(u *dragoman.User) string {
	if a.has(FieldID) {
		return u.ID
	}
	return u.Username
}

// Action is what a change does.
type Action string

// The actions.
const (
	Create Action = "create"
	Update Action = "update"
	Delete Action = "delete"
)

// Change is one thing that a plan would do at a target.
type Change struct {
	Action Action `json:"action"`
	Object Object `json:"object"`
	Name   string `json:"name"`
	// ID is what the target calls it, where that is another than the name.
	ID     string        `json:"id,omitempty"`
	Fields []FieldChange `json:"fields,omitempty"`
	// Password is what becomes of the password: carried as it is, re-wrapped,
	// or made up at the moment of sending and told to nobody.
	Password PasswordFate `json:"password,omitempty"`
	// Mark is left at the target, or remembered.
	Mark     string    `json:"mark,omitempty"`
	Requests []Request `json:"requests"`

	user *dragoman.User // as it is to be there; nil for others, and for what is deleted
	body json.RawMessage
}

// User is the user as the target is to have it; Body is the thing.
func (c *Change) User() *dragoman.User { return c.user }

// Body is what the thing is to be.
func (c *Change) Body() json.RawMessage { return c.body }

// FieldChange is a field that differs.
type FieldChange struct {
	Field  Field           `json:"field"`
	Before json.RawMessage `json:"before,omitempty"`
	After  json.RawMessage `json:"after,omitempty"`
}

// PasswordFate is what a plan says of a password.
type PasswordFate string

// The fates of passwords.
const (
	PasswordCarried   PasswordFate = "carried"
	PasswordRewrapped PasswordFate = "re-wrapped"
	PasswordMadeUp    PasswordFate = "made up" // needs a new one, or capture at login
)

// Request is what is sent, in the target's words.
type Request struct {
	Method string          `json:"method"`
	Path   string          `json:"path"`
	Body   json.RawMessage `json:"body,omitempty"`
	// Secrets are the places in the body where one goes.
	Secrets []SecretPlace `json:"secrets,omitempty"`
}

// SecretPlace is where a secret goes: the members that lead to it.
type SecretPlace struct {
	Path []string `json:"path"`
	Of   SecretOf `json:"of"`
}

// SecretOf says which secret goes somewhere.
type SecretOf string

// The secrets.
const (
	SecretHash     SecretOf = "hash"     // the user's, as the target takes it
	SecretPassword SecretOf = "password" // one that is made up, or was captured
)

// placeholder stands in a plan where a secret goes.
const placeholder = "[not shown]"

// Hidden is a placeholder and its place.
func Hidden(of SecretOf, path ...string) (json.RawMessage, SecretPlace) {
	return Encode(placeholder), SecretPlace{Path: path, Of: of}
}

// fill is the request with its secrets.
func (r Request) fill(secrets map[SecretOf]string) Request {
	for _, place := range r.Secrets {
		r.Body = setAt(r.Body, place.Path, Encode(secrets[place.Of]))
	}
	return r
}

func setAt(body json.RawMessage, path []string, value json.RawMessage) json.RawMessage {
	members := Members(body)
	if members == nil {
		return body
	}
	if len(path) == 1 {
		members[path[0]] = value
	} else {
		members[path[0]] = setAt(members[path[0]], path[1:], value)
	}
	return Encode(members)
}
