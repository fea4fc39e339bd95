package kuzzle

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// fieldKind says how a field is searched.
type fieldKind int

const (
	unknownField  fieldKind = iota // nothing is ever found there
	keywordField                   // matched whole
	actorField                     // a kuid, or nobody's
	profilesField                  // keywords, whose names each door spells its own way
	momentField                    // milliseconds since 1970
	textField                      // matched by its words
)

// field is something of a user that can be searched.
type field struct {
	kind fieldKind
	at   dragoman.Field
	// behind is what shows where at has no value: the extension's property
	// behind a shared field.
	behind *dragoman.Field
	// under is the shared field that hides at while it has a value: at is inside
	// the property behind it.
	under *dragoman.Field
}

// field finds out what a client means by a name.
func (s spelling) field(name string) field {
	if s.logins {
		return loginField(name)
	}
	switch name {
	case keyID:
		return field{kind: keywordField, at: dragoman.Field{Name: dragoman.FieldID}}
	case keyProfiles:
		return field{kind: profilesField, at: dragoman.Field{Name: dragoman.FieldRoles}}
	case keyStamps + ".author":
		return field{kind: actorField, at: dragoman.Field{Name: dragoman.FieldCreatedByID}}
	case keyStamps + ".updater":
		return field{kind: actorField, at: dragoman.Field{Name: dragoman.FieldUpdatedByID}}
	case keyStamps + ".createdAt":
		return field{kind: momentField, at: dragoman.Field{Name: dragoman.FieldCreatedAt}}
	case keyStamps + ".updatedAt":
		return field{kind: momentField, at: dragoman.Field{Name: dragoman.FieldUpdatedAt}}
	}
	path := strings.Split(name, ".")
	property := dragoman.Extension(Dialect, path...)
	switch {
	case slices.Contains(reserved, path[0]) || slices.Contains(path, ""):
		return field{}
	case name == s.fullName:
		return field{kind: textField, at: dragoman.Field{Name: dragoman.FieldFullName}, behind: &property}
	case name == s.email:
		return field{kind: textField, at: dragoman.Field{Name: dragoman.FieldEmail}, behind: &property}
	case path[0] == s.fullName:
		return field{kind: textField, at: property, under: &dragoman.Field{Name: dragoman.FieldFullName}}
	case path[0] == s.email:
		return field{kind: textField, at: property, under: &dragoman.Field{Name: dragoman.FieldEmail}}
	}
	return field{kind: textField, at: property}
}

// where is the filter of those users of whose field the test holds. A test of
// a shared field falls through to the property behind it where it is unset; of
// nobody no test holds.
func (f field) where(test func(dragoman.Field) dragoman.Filter) dragoman.Filter {
	switch {
	case f.kind == unknownField:
		return dragoman.Or{}
	case f.kind == actorField:
		return dragoman.And{dragoman.Not{Filter: dragoman.Eq{Field: f.at, Value: ""}}, test(f.at)}
	case f.under != nil:
		return dragoman.And{dragoman.Not{Filter: dragoman.Exists{Field: *f.under}}, test(f.at)}
	case f.behind == nil:
		return test(f.at)
	}
	return dragoman.Or{
		test(f.at),
		dragoman.And{dragoman.Not{Filter: dragoman.Exists{Field: f.at}}, test(*f.behind)},
	}
}

// value is a value to compare the field with, as the directory writes it. To a
// keyword a number is the text that it is written as.
func (s spelling) value(f field, v json.RawMessage) (any, bool) {
	value, ok := valueOf(v)
	text, isText := value.(string)
	if ok && !isText {
		text = string(v)
	}
	switch {
	case !ok:
		return nil, false
	case f.kind == profilesField:
		return s.roles.ToShared(text), true
	case f.kind == keywordField || f.kind == actorField:
		return text, true
	case isText && f.kind == momentField:
		return momentOf(text)
	}
	return value, true
}

// valueOf is a text, a number or a boolean.
func valueOf(v json.RawMessage) (any, bool) {
	switch c := rawjson.First(v); {
	case c == '"':
		return rawjson.Text(v)
	case c == 't' || c == 'f':
		return c == 't', true
	case c == '-' || c >= '0' && c <= '9':
		if n, err := strconv.ParseInt(string(v), 10, 64); err == nil {
			return n, true
		}
		n, err := strconv.ParseFloat(string(v), 64)
		return n, err == nil
	}
	return nil, false
}

// momentOf reads a date or a number of milliseconds.
func momentOf(text string) (any, bool) {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return n, true
	}
	for _, layout := range []string{time.RFC3339Nano, time.DateOnly} {
		if t, err := time.Parse(layout, text); err == nil {
			return t.UnixMilli(), true
		}
	}
	return nil, false
}
