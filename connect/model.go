package connect

import (
	"encoding/json"
	"log/slog"

	"github.com/dragoman-project/dragoman"
)

// Kind names a sort of system, as operators write it.
type Kind string

// Secret is text that prints as "[redacted]"; convert it to string to use it.
type Secret string

func (s Secret) String() string {
	if s == "" {
		return ""
	}
	return "[redacted]"
}

// GoString keeps it out of %#v as well.
func (s Secret) GoString() string { return s.String() }

// LogValue keeps it out of structured logs.
func (s Secret) LogValue() slog.Value { return slog.StringValue(s.String()) }

// MarshalText keeps it out of JSON that forgot to leave it out.
func (s Secret) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// User is a user as a system has it, in the words of the shared model.
type User struct {
	dragoman.User
	// Password is in plain where the source has it so.
	Password Secret
	// Reserved users are the product's own: nobody changes or deletes them.
	Reserved bool
	// Mark is what we left there, "" for what is not ours.
	Mark string
}

// Thing is what is no user: what a role grants at one product.
type Thing struct {
	Object   Object
	Name     string          // in the product's spelling
	Shared   string          // the shared name of a role; else Name
	Body     json.RawMessage // the product's own, as the directory keeps it
	ID       string          // what the target calls it, where that is another than the name
	Reserved bool
	Mark     string
}

// Object is what an entry of a plan is about.
type Object string

// The objects. Inner roles are Kuzzle's (controllers and actions), which its
// profiles name.
const (
	ObjectUser  Object = "user"
	ObjectRole  Object = "role"
	ObjectInner Object = "inner-role"
)

// Field is something that the shared model says of a user.
type Field string

// The fields of a user. What a product keeps by itself has no field.
const (
	FieldID        Field = "id"
	FieldUsername  Field = "username"
	FieldFullName  Field = "full_name"
	FieldEmail     Field = "email"
	FieldEnabled   Field = "enabled"
	FieldRoles     Field = "roles"
	FieldPassword  Field = "password"
	FieldHash      Field = "password_hash"
	FieldExtension Field = "extension" // free-form data, private to its product
	FieldOwn       Field = ""          // the product's own: stamps, what it derives
)
