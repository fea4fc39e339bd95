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

// optional is a member of a request: left out, null, or a value.
type optional[T any] struct {
	given, null bool
	value       T
}

// UnmarshalJSONFrom notices that the member is there.
func (s *optional[T]) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	s.given, s.null = true, dec.PeekKind() == 'n'
	if s.null {
		return dec.SkipValue()
	}
	return json.UnmarshalDecode(dec, &s.value)
}

// ok reports whether there is a value.
func (s optional[T]) ok() bool { return s.given && !s.null }

// pointer is the value, or nil for null.
func (s optional[T]) pointer() *T {
	if s.null {
		return nil
	}
	return &s.value
}

// userBody is a user as a request describes it, to create or to patch one.
// Members that we do not know are ignored (quirk 28).
type userBody struct {
	UserName optional[string]       `json:"user_name"`
	FullName optional[string]       `json:"full_name"`
	Email    optional[string]       `json:"email"`
	Security optional[securityBody] `json:"security"`
	Metadata optional[metadataBody] `json:"metadata"`
	Builtin  optional[bool]         `json:"builtin"`
}

type securityBody struct {
	Roles       optional[[]string]     `json:"roles"`
	Password    optional[string]       `json:"password"`
	Enabled     optional[bool]         `json:"enabled"`
	Permissions optional[[]string]     `json:"permissions"`
	Elevated    optional[elevatedBody] `json:"elevated_permissions"`
	Realm       optional[realmBody]    `json:"security_realm"`
}

type elevatedBody struct {
	Enabled   optional[bool]   `json:"enabled"`
	ExpiresAt optional[string] `json:"expires_at"`
}

type realmBody struct {
	Type optional[string] `json:"type"`
	ID   optional[string] `json:"id"`
}

type metadataBody struct {
	CreatedBy    optional[string] `json:"created_by"`
	CreatedAt    optional[string] `json:"created_at"`
	UpdatedBy    optional[string] `json:"updated_by"`
	UpdatedAt    optional[string] `json:"updated_at"`
	FirstLoginAt optional[string] `json:"first_login_at"`
	LastLoginAt  optional[string] `json:"last_login_at"`
}

type loginBody struct {
	Username   optional[string]    `json:"username"`
	Password   optional[string]    `json:"password"`
	LoginState optional[loginPath] `json:"login_state"`
}

type loginPath struct {
	Path optional[string] `json:"path"`
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
		Password optional[string] `json:"password"`
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
