package cloud

import (
	"bytes"
	"errors"
	"reflect"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/dragoman-project/dragoman/adapters/transport"
)

// said is a member of a request: left out, null, or a value.
type said[T any] struct {
	given, null bool
	value       T
}

// UnmarshalJSONFrom notices that the member is there.
func (s *said[T]) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	s.given, s.null = true, dec.PeekKind() == 'n'
	if s.null {
		return dec.SkipValue()
	}
	return json.UnmarshalDecode(dec, &s.value)
}

// ok reports whether there is a value.
func (s said[T]) ok() bool { return s.given && !s.null }

// pointer is the value, or nil for null.
func (s said[T]) pointer() *T {
	if s.null {
		return nil
	}
	return &s.value
}

// userBody is a user as a request describes it, to create or to patch one.
// Members that we do not know are ignored (quirk 28).
type userBody struct {
	UserName said[string]       `json:"user_name"`
	FullName said[string]       `json:"full_name"`
	Email    said[string]       `json:"email"`
	Security said[securityBody] `json:"security"`
	Metadata said[metadataBody] `json:"metadata"`
	Builtin  said[bool]         `json:"builtin"`
}

type securityBody struct {
	Roles       said[[]string]     `json:"roles"`
	Password    said[string]       `json:"password"`
	Enabled     said[bool]         `json:"enabled"`
	Permissions said[[]string]     `json:"permissions"`
	Elevated    said[elevatedBody] `json:"elevated_permissions"`
	Realm       said[realmBody]    `json:"security_realm"`
}

type elevatedBody struct {
	Enabled   said[bool]   `json:"enabled"`
	ExpiresAt said[string] `json:"expires_at"`
}

type realmBody struct {
	Type said[string] `json:"type"`
	ID   said[string] `json:"id"`
}

type metadataBody struct {
	CreatedBy    said[string] `json:"created_by"`
	CreatedAt    said[string] `json:"created_at"`
	UpdatedBy    said[string] `json:"updated_by"`
	UpdatedAt    said[string] `json:"updated_at"`
	FirstLoginAt said[string] `json:"first_login_at"`
	LastLoginAt  said[string] `json:"last_login_at"`
}

type loginBody struct {
	Username   said[string]    `json:"username"`
	Password   said[string]    `json:"password"`
	LoginState said[loginPath] `json:"login_state"`
}

type loginPath struct {
	Path said[string] `json:"path"`
}

// fromWireNewUser reads the body of a create; what it says is checked by newUser.
func fromWireNewUser(data []byte) (userBody, error) {
	var b userBody
	if err := fromWireObject(data, &b); err != nil {
		return userBody{}, err
	}
	if !b.Security.ok() {
		return userBody{}, malformed("security is missing", "body.security")
	}
	return b, nil
}

// fromWirePatch reads a merge patch: an object, or a string that holds one,
// as plainly generated clients send it (quirk 3). A null security would wipe
// what nobody means to wipe, so it is refused (quirk 4).
func fromWirePatch(data []byte) (userBody, error) {
	if bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte(`"`)) {
		var quoted string
		if err := fromWireJSON(data, &quoted); err != nil {
			return userBody{}, err
		}
		data = []byte(quoted)
	}
	var b userBody
	if err := fromWireObject(data, &b); err != nil {
		return userBody{}, err
	}
	if b.Security.null {
		return userBody{}, malformed("security must be an object", "body.security")
	}
	return b, nil
}

// fromWireLogin reads who wants to log in, the proof, and where to go then.
func fromWireLogin(data []byte) (username, password, path string, err error) {
	var b loginBody
	if err := fromWireObject(data, &b); err != nil {
		return "", "", "", err
	}
	var missing complaints
	if !b.Username.ok() {
		missing = append(missing, malformed("username is missing", "body.username").complaints...)
	}
	if !b.Password.ok() {
		missing = append(missing, malformed("password is missing", "body.password").complaints...)
	}
	return b.Username.value, b.Password.value, b.LoginState.value.Path.value, missing.err()
}

// fromWireReauthentication is the password that a caller proves again.
func fromWireReauthentication(data []byte) (string, error) {
	var b struct {
		Password said[string] `json:"password"`
	}
	if err := fromWireObject(data, &b); err != nil {
		return "", err
	}
	if !b.Password.ok() {
		return "", malformed("password is missing", "body.password")
	}
	return b.Password.value, nil
}

func fromWireObject(data []byte, into any) error {
	trimmed := bytes.TrimLeft(data, " \t\r\n")
	if len(trimmed) == 0 {
		return malformed("the body is empty", "body")
	}
	if err := fromWireJSON(data, into); err != nil {
		return err
	}
	if trimmed[0] != '{' {
		return malformed("the body must be an object", "body")
	}
	return nil
}

// fromWireJSON reads exactly one JSON value; its complaints quote names, never
// values.
func fromWireJSON(data []byte, into any) error {
	if err := transport.CheckJSON(data); err != nil {
		return malformed(strings.TrimPrefix(err.Error(), "jsontext: "), "body")
	}
	err := json.Unmarshal(data, into)
	var mismatch *json.SemanticError
	if errors.As(err, &mismatch) {
		path := strings.Join(append([]string{"body"}, tokens(mismatch.JSONPointer)...), ".")
		return malformed(strings.TrimPrefix(path, "body.")+" must be "+kindOf(mismatch.GoType), path)
	}
	return err
}

func tokens(p jsontext.Pointer) (names []string) {
	for name := range p.Tokens() {
		names = append(names, name)
	}
	return names
}

func kindOf(t reflect.Type) string {
	switch {
	case t == nil:
		return "something else"
	case t.Kind() == reflect.Bool:
		return "true or false"
	case t.Kind() == reflect.String:
		return "a string"
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct:
		return "a list of objects"
	case t.Kind() == reflect.Slice:
		return "a list of strings"
	default:
		return "an object"
	}
}
