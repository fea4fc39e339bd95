package kuzzle

import (
	"encoding/json"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// This file holds what simple_query_string (simplequery.go) and query_string
// (querylanguage.go) have in common: where words are looked for, and how.

// sought is where a query string's words are looked for. Its clauses and its
// spelling are those of the query that it is in.
type sought struct {
	*elastic
	fields   []string
	all      bool // the fields are all that there are
	allOf    bool // words next to each other must all be found
	presence bool // what is looked for are names of fields that have a value
}

// soughtIn reads what both queries say besides their text, which it returns.
func (e *elastic) soughtIn(m rawjson.Member, more ...string) (s sought, text string, err error) {
	known := append(more, "query", "fields", "default_operator", "analyze_wildcard", "lenient", "boost", "_name")
	if err := onlyParams(m, known...); err != nil {
		return s, "", err
	}
	params, _ := rawjson.Object(m.Value)
	if _, ok := valueOf(params["query"]); !ok {
		return s, "", badStorageRequest.with("[" + m.Name + "] must be provided with a [query]")
	}
	text, isText := rawjson.Text(params["query"])
	if !isText {
		text = string(params["query"])
	}
	s.elastic = e
	if s.allOf, err = operatorAnd(m.Name, params["default_operator"]); err != nil {
		return s, "", err
	}
	names, err := fieldNames(m.Name, params["fields"])
	return s.in(names...), text, err
}

// in is the same elsewhere: in the fields that have these names or are like them.
func (s sought) in(names ...string) sought {
	s.fields, s.all = s.likeNames(names), len(names) == 1 && names[0] == "*"
	return s
}

// anywhere holds if a test does in one of the fields, each of them a clause.
func (s sought) anywhere(test func(field) (dragoman.Filter, error)) (dragoman.Filter, error) {
	counted := s.clauses + max(1, len(s.fields))
	if counted > mostClauses {
		return nil, tooManyClauses()
	}
	found := make(dragoman.Or, len(s.fields))
	for i, name := range s.fields {
		var err error
		if found[i], err = test(s.field(name)); err != nil {
			return nil, err
		}
	}
	s.clauses = max(s.clauses, counted)
	return found, nil
}

// text finds a word or a phrase as match does. What is written as a number or as
// a boolean is that, too: there is no mapping that says which it is.
func (s sought) text(text string, how matching) (dragoman.Filter, error) {
	return s.anywhere(func(f field) (dragoman.Filter, error) {
		words, err := s.matches(f, rawjson.Must(text), how)
		if value, ok := plainValue(text); ok && f.kind == textField && !how.prefix {
			return dragoman.Or{words, s.matchesWhole(f, value, how)}, err
		}
		return words, err
	})
}

// plainValue is a text that is written as a number or a boolean.
func plainValue(text string) (json.RawMessage, bool) {
	v := json.RawMessage(text)
	if rawjson.IsText(v) || !json.Valid(v) {
		return nil, false
	}
	_, ok := valueOf(v)
	return v, ok
}

// pattern finds words that are like a wildcard, of which * may reach over
// several; it is tested of a field as a whole that is not made of words.
func (s sought) pattern(pattern string) (dragoman.Filter, error) {
	return s.anywhere(func(f field) (dragoman.Filter, error) {
		if f.kind != textField {
			return s.like(f, wildcard{pattern, false}), nil
		}
		return f.where(func(at dragoman.Field) dragoman.Filter { return wordsLike(at, pattern, false) }), nil
	})
}

// present holds if one of the fields has a value.
func (s sought) present() (dragoman.Filter, error) {
	return s.anywhere(func(f field) (dragoman.Filter, error) {
		return f.where(func(at dragoman.Field) dragoman.Filter { return dragoman.Exists{Field: at} }), nil
	})
}

// within finds values between bounds, which are called as those of range are.
func (s sought) within(bounds map[string]string) (dragoman.Filter, error) {
	return s.anywhere(func(f field) (dragoman.Filter, error) {
		values := map[string]any{}
		for name, text := range bounds {
			value, ok := s.value(f, bound(f, bounds, text))
			if !ok {
				return nil, badStorageRequest.with("[query_string] range: no usable value")
			}
			values[name] = value
		}
		return f.where(func(at dragoman.Field) dragoman.Filter {
			return dragoman.Range{Field: at, Gt: values["gt"], Gte: values["gte"], Lt: values["lt"], Lte: values["lte"]}
		}), nil
	})
}

// bound is one of several: a number where all of them are written as numbers,
// and else a text.
func bound(f field, bounds map[string]string, text string) json.RawMessage {
	for _, b := range bounds {
		if v, ok := plainValue(b); !ok || f.kind != textField || strings.ContainsRune("tf", rune(rawjson.First(v))) {
			return rawjson.Must(text)
		}
	}
	return json.RawMessage(text)
}

// tooDeep refuses what lies in too many parentheses, or in other queries.
func tooDeep(depth int) error {
	if depth > mostNested {
		return nestedTooDeep()
	}
	return nil
}
