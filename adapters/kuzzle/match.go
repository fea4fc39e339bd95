package kuzzle

import (
	"encoding/json"
	"path"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// matching is how a text is matched against a field's words.
type matching struct {
	phrase bool // in this order, nothing between
	prefix bool // the last word may go on
	allOf  bool // all words must occur, not just one
}

func (e *elastic) match(m rawjson.Member) (dragoman.Filter, error) {
	name, params, err := e.ofField(m, "query", "operator")
	if err != nil {
		return nil, err
	}
	how := matching{phrase: m.Name != "match", prefix: m.Name == "match_phrase_prefix"}
	if how.allOf, err = operatorAnd(m.Name, params["operator"]); err != nil {
		return nil, err
	}
	if _, ok := valueOf(params["query"]); !ok {
		return nil, unusable(m.Name, name)
	}
	return e.matches(e.field(name), params["query"], how)
}

func operatorAnd(query string, v json.RawMessage) (bool, error) {
	text, _ := rawjson.Text(v)
	switch strings.ToLower(text) {
	case "and":
		return true, nil
	case "", "or":
		return false, nil
	}
	return false, badStorageRequest.with("[" + query + "] operator is [and] or [or]")
}

// matches holds if the field's words match a value's. Fields that are not made
// of words are compared whole, and so are values that are no text.
func (e *elastic) matches(f field, v json.RawMessage, how matching) (dragoman.Filter, error) {
	text, isText := rawjson.Text(v)
	if f.kind != textField || !isText {
		return e.matchesWhole(f, v, how), nil
	}
	words := strings.Fields(text)
	if how.phrase && len(words) > 0 {
		words = []string{strings.Join(words, " ")}
	}
	if e.clauses += len(words); e.clauses > mostClauses {
		return nil, tooManyClauses()
	}
	each := make([]dragoman.Filter, len(words))
	for i, word := range words {
		each[i] = f.where(func(at dragoman.Field) dragoman.Filter { return hasWords(at, word, how.prefix) })
	}
	if how.allOf && len(each) > 0 {
		return dragoman.And(each), nil
	}
	return dragoman.Or(each), nil
}

func (e *elastic) matchesWhole(f field, v json.RawMessage, how matching) dragoman.Filter {
	if text, ok := rawjson.Text(v); ok && how.prefix && f.kind != momentField {
		return e.like(f, wildcard{escaped(text) + "*", false})
	}
	value, ok := e.value(f, v)
	if !ok {
		return dragoman.Or{}
	}
	return f.where(func(at dragoman.Field) dragoman.Filter { return dragoman.Eq{Field: at, Value: value} })
}

// hasWords holds if the words occur together, whatever their case, at the
// beginning or behind a blank or @, and end where a blank, an @ or nothing
// follows; or go on, if they are a prefix.
func hasWords(at dragoman.Field, words string, prefix bool) dragoman.Filter {
	return wordsLike(at, escaped(words), prefix)
}

// wordsLike is hasWords of a pattern.
func wordsLike(at dragoman.Field, pattern string, prefix bool) dragoman.Filter {
	ends := []string{"", " *", "@*"}
	if prefix {
		ends = []string{"*"}
	}
	found := dragoman.Or{}
	for _, start := range []string{"", "* ", "*@"} {
		for _, end := range ends {
			found = append(found, dragoman.Wildcard{Field: at, Pattern: start + pattern + end, Fold: true})
		}
	}
	return found
}

// multiMatch matches several fields.
func (e *elastic) multiMatch(m rawjson.Member) (dragoman.Filter, error) {
	if err := onlyParams(m, "query", "fields", "type", "operator", "boost", "tie_breaker", "_name"); err != nil {
		return nil, err
	}
	params, _ := rawjson.Object(m.Value)
	if _, ok := valueOf(params["query"]); !ok {
		return nil, badStorageRequest.with("No text specified for multi_match query")
	}
	var how matching
	kind, _ := rawjson.Text(params["type"])
	switch kind {
	case "", "best_fields", "most_fields":
	case "phrase":
		how.phrase = true
	case "phrase_prefix":
		how.phrase, how.prefix = true, true
	default:
		return nil, doesNotSupport("multi_match", "type: "+kind)
	}
	var err error
	if how.allOf, err = operatorAnd(m.Name, params["operator"]); err != nil {
		return nil, err
	}
	asked, err := fieldNames(m.Name, params["fields"])
	if err != nil {
		return nil, err
	}
	names := e.likeNames(asked)
	found := make(dragoman.Or, len(names))
	for i, name := range names {
		if found[i], err = e.matches(e.field(name), params["query"], how); err != nil {
			return nil, err
		}
	}
	return found, nil
}

// fieldNames are those that a query asks for; it asks for all if it names none.
func fieldNames(query string, v json.RawMessage) ([]string, error) {
	if v == nil || rawjson.IsNull(v) {
		return []string{"*"}, nil
	}
	if one, isText := rawjson.Text(v); isText {
		return []string{one}, nil
	}
	names, ok := rawjson.Texts(v)
	if !ok {
		return nil, badStorageRequest.with("[" + query + "] fields must be texts")
	}
	return names, nil
}

// likeNames lists the fields that are meant by names, boosted ones, and
// patterns, which reach the fields that every user can have.
func (s spelling) likeNames(asked []string) []string {
	var names []string
	for _, name := range asked {
		name, _, _ = strings.Cut(name, "^")
		if !strings.ContainsAny(name, "*?") {
			names = append(names, name)
			continue
		}
		for _, known := range []string{keyProfiles, s.fullName, s.email} {
			if hit, err := path.Match(name, known); err == nil && hit {
				names = append(names, known)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
