package kuzzle

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/reading"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"github.com/dragoman-project/dragoman/search/esquery"
)

// field is something of a user that can be searched.
type field struct {
	kind   esquery.Kind
	within string // the nested property that it is inside of
	format string // of dates, as the mapping says
	at     dragoman.Field
	// said is what the mapping says besides, and reading what clients' values
	// are taken for.
	said    property
	reading reading.Reading
	// behind is what shows where at has no value: the extension's property
	// behind a shared field.
	behind *dragoman.Field
	// under is the shared field that hides at while it has a value: at is inside
	// the property behind it.
	under *dragoman.Field
	// spelled are names that each door spells its own way, actor a kuid or
	// nobody's, content what clients wrote themselves.
	spelled, actor, content bool
}

// field finds out what a client means by a name.
func (s *searcher) field(name string) field {
	if s.logins {
		return loginField(name)
	}
	if f, is := s.fixedField(name); is {
		return f
	}
	to := s.mapped().named(name)
	path := to.path
	if slices.Contains(reserved, path[0]) || slices.Contains(path, "") {
		return field{}
	}
	property := dragoman.Extension(Dialect, path...)
	f := field{
		kind: to.kind, within: to.under, format: to.format, at: property, content: true,
		said: to, reading: reading.Of(to.kind, to.format),
	}
	for shared, at := range map[string]string{s.fullName: dragoman.FieldFullName, s.email: dragoman.FieldEmail} {
		switch {
		case shared == "" || path[0] != shared:
		case len(path) == 1:
			f.kind = cmp.Or(f.kind, esquery.Loose)
			f.at, f.behind = dragoman.Field{Name: at}, &property
		default:
			f.under = &dragoman.Field{Name: at}
		}
	}
	return f
}

// fixedField is one that every user has.
func (s *searcher) fixedField(name string) (f field, is bool) {
	switch name {
	case keyID:
		return field{kind: esquery.Keyword, at: dragoman.Field{Name: dragoman.FieldID}}, true
	case keyProfiles:
		return field{kind: esquery.Keyword, spelled: true, at: dragoman.Field{Name: dragoman.FieldRoles}}, true
	case keyStamps + ".author":
		return field{kind: esquery.Keyword, actor: true, at: dragoman.Field{Name: dragoman.FieldCreatedByID}}, true
	case keyStamps + ".updater":
		return field{kind: esquery.Keyword, actor: true, at: dragoman.Field{Name: dragoman.FieldUpdatedByID}}, true
	case keyStamps + ".createdAt":
		return field{kind: esquery.Date, at: dragoman.Field{Name: dragoman.FieldCreatedAt}}, true
	case keyStamps + ".updatedAt":
		return field{kind: esquery.Date, at: dragoman.Field{Name: dragoman.FieldUpdatedAt}}, true
	}
	return field{}, false
}

// loginField is one of the two of credentials.
func loginField(name string) field {
	switch name {
	case "username":
		return field{kind: esquery.Keyword, at: dragoman.Field{Name: dragoman.FieldUsername}}
	case "kuid":
		return field{kind: esquery.Keyword, at: dragoman.Field{Name: dragoman.FieldID}}
	}
	return field{}
}

// where is the filter of those users of whose field the test holds. A test of
// a shared field falls through to the property behind it where it is unset; of
// nobody no test holds.
func (f field) where(test func(dragoman.Field) dragoman.Filter) dragoman.Filter {
	switch {
	case f.actor:
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
func (s *searcher) value(f field, v json.RawMessage) (any, bool) {
	value, ok := valueOf(v)
	text, isText := value.(string)
	if ok && !isText {
		text = string(v)
	}
	switch {
	case !ok:
		return nil, false
	case f.spelled:
		return s.roles.ToShared(text), true
	case f.kind == esquery.Keyword && !f.content:
		return text, true
	case isText && f.kind == esquery.Date:
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

// searcher reads searches of users, profiles, roles, keys or credentials.
type searcher struct {
	spelling
	logins bool // credentials are searched
	door   *door
	ctx    context.Context
	of     string // whose mapping says what a name means; "" is nobody's
	known  *mapped
	err    error // of reading the mapping
}

// searcher is for one request.
func (d *door) searcher(ctx context.Context, of string) *searcher {
	s := &searcher{door: d, ctx: ctx, of: of}
	if of == "users" {
		s.spelling = d.spelling
	}
	return s
}

// keysMapping is what Kuzzle's own index says of API keys.
const keysMapping = `{"properties":{"description":{"type":"text"},"expiresAt":{"type":"long"},"fingerprint":{"type":"keyword"},
	"ttl":{"type":"long"},"userId":{"type":"keyword"}}}`

// mapped reads the mapping when a search first asks for it.
func (s *searcher) mapped() mapped {
	if s.known != nil {
		return *s.known
	}
	var mapping map[string]json.RawMessage
	switch {
	case s.of == "keys":
		mapping = rawjson.Kept(json.RawMessage(keysMapping))
	case s.of != "" && s.door != nil && s.door.dir != nil:
		mapping, s.err = s.door.mapping(s.ctx, s.of)
	}
	known := mappedOf(mapping)
	s.known = &known
	return known
}
