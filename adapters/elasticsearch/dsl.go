package elasticsearch

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman"
)

// Bounds of a query, so that no body of a megabyte keeps the database busy.
const (
	maxQueryDepth = 20
	maxClauses    = 1024
	maxWildcard   = 1024
)

// queryParser turns the vendor's query language into the directory's filters
// (quirk 34).
type queryParser struct {
	about   *subject
	now     time.Time
	clauses int
	looks   bool // there is something that no database can answer
}

func (p *queryParser) query(raw json.RawMessage, depth int) (dragoman.Filter, error) {
	if p.clauses++; p.clauses > maxClauses || depth > maxQueryDepth {
		return nil, illegalArgument("the query has more than [%d] clauses, or is nested more than [%d] deep", maxClauses, maxQueryDepth)
	}
	if tokenOf(raw) != tokenObject {
		return nil, parseFailure("[_na] query malformed, must start with start_object")
	}
	kinds, err := readFields(raw)
	if err != nil {
		return nil, err
	}
	if len(kinds) == 0 {
		return nil, illegalArgument("query malformed, empty clause found")
	}
	kind := kinds[0]
	if len(kinds) > 1 {
		return nil, parseFailure("[%s] malformed query, expected [END_OBJECT] but found [FIELD_NAME]", kind.name)
	}
	if tokenOf(kind.raw) != tokenObject {
		return nil, parseFailure("[%s] query malformed, no start_object after query name", kind.name)
	}
	body, err := readFields(kind.raw)
	if err != nil {
		return nil, err
	}
	switch kind.name {
	case "match_all":
		return dragoman.And{}, unknownMember(kind.name, body, "boost", "_name")
	case "bool":
		return p.boolean(body, depth)
	case "ids":
		return p.ids(body)
	case "exists":
		return p.exists(body)
	case "terms":
		return p.terms(body)
	case "range":
		return p.ranged(body)
	case "simple_query_string":
		return p.simple(body)
	case "term", "match", "prefix", "wildcard":
		return p.single(kind.name, body)
	}
	return nil, illegalArgument("Query type [%s] is not currently supported in this context", kind.name)
}

func unknownMember(kind string, body []field, known ...string) error {
	for _, f := range body {
		if !slices.Contains(known, f.name) {
			return parseFailure("[%s] query does not support [%s]", kind, f.name)
		}
	}
	return nil
}

func (p *queryParser) field(name string) (dragoman.Field, kind, error) {
	k, known := p.about.kindOf(name)
	if !known {
		return dragoman.Field{}, k, illegalArgument("Field [%s] is not allowed for querying or aggregation", name)
	}
	return dragoman.Field{Name: name}, k, nil
}

func (p *queryParser) boolean(body []field, depth int) (dragoman.Filter, error) {
	var all dragoman.And
	var should dragoman.Or
	least := -1 // nobody has said
	must := false
	for _, f := range body {
		switch f.name {
		case "must", "filter", "should", "must_not":
			parts, err := p.parts(f.raw, depth)
			if err != nil {
				return nil, err
			}
			for _, part := range parts {
				switch f.name {
				case "should":
					should = append(should, part)
				case "must_not":
					all = append(all, dragoman.Not{Filter: part})
				default:
					all = append(all, part)
				}
			}
			must = must || len(parts) > 0 && (f.name == "must" || f.name == "filter")
		case "minimum_should_match":
			var err error
			if least, err = readCount(f); err != nil {
				return nil, err
			}
		case "boost", "_name", "adjust_pure_negative":
		default:
			return nil, parseFailure("[bool] query does not support [%s]", f.name)
		}
	}
	if least < 0 {
		least = 0
		if !must && len(should) > 0 {
			least = 1
		}
	}
	return needed(all, should, least)
}

// needed adds the optional parts, of which so many must hold.
func needed(all dragoman.And, should dragoman.Or, least int) (dragoman.Filter, error) {
	switch {
	case least == 0:
		return all, nil
	case least > len(should):
		return dragoman.Or{}, nil
	case least == 1:
		return append(all, should), nil
	case least == len(should):
		return append(all, should...), nil
	}
	return nil, illegalArgument("[minimum_should_match] of [%d] among [%d] is not currently supported in this context", least, len(should))
}

func readCount(f field) (int, error) {
	text := strings.Trim(string(f.raw), `"`)
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > maxClauses {
		return 0, illegalArgument("[%s] with value [%s] is not currently supported in this context", f.name, text)
	}
	return n, nil
}

// parts reads one query or a list of them.
func (p *queryParser) parts(raw json.RawMessage, depth int) ([]dragoman.Filter, error) {
	items := []json.RawMessage{raw}
	if tokenOf(raw) == tokenArray {
		if err := json.Unmarshal(raw, &items); err != nil {
			return nil, err
		}
	}
	parts := make([]dragoman.Filter, len(items))
	for i, item := range items {
		var err error
		if parts[i], err = p.query(item, depth+1); err != nil {
			return nil, err
		}
	}
	return parts, nil
}

// ids reads the vendor's document IDs, which tell names.
func (p *queryParser) ids(body []field) (dragoman.Filter, error) {
	if err := unknownMember("ids", body, "values", "boost", "_name"); err != nil {
		return nil, err
	}
	in := dragoman.In{Field: dragoman.Field{Name: p.about.id}}
	for _, f := range body {
		if f.name != "values" {
			continue
		}
		list, err := readNames(f.name, f.raw)
		if err != nil {
			return nil, err
		}
		if len(list) > maxWindow {
			return nil, illegalArgument("failed to create query: more than [%d] ids", maxWindow)
		}
		for _, id := range list {
			if name, ok := strings.CutPrefix(id, p.about.prefix); ok && storable(name) {
				in.Values = append(in.Values, name)
			}
		}
	}
	return in, nil
}

func (p *queryParser) exists(body []field) (dragoman.Filter, error) {
	if err := unknownMember("exists", body, "field", "boost", "_name"); err != nil {
		return nil, err
	}
	for _, f := range body {
		if f.name == "field" {
			name, err := readString(f.name, f.raw)
			if err != nil {
				return nil, err
			}
			at, _, err := p.field(name)
			return dragoman.Exists{Field: at}, err
		}
	}
	return nil, parseFailure("[exists] must be provided with a [field]")
}

func (p *queryParser) terms(body []field) (dragoman.Filter, error) {
	var found dragoman.Filter
	for _, f := range body {
		if f.name == "boost" || f.name == "_name" {
			continue
		}
		if tokenOf(f.raw) == tokenObject {
			return nil, illegalArgument("terms query with terms lookup is not currently supported in this context")
		}
		var values []json.RawMessage
		if tokenOf(f.raw) != tokenArray || json.Unmarshal(f.raw, &values) != nil || found != nil {
			return nil, parseFailure("[terms] query does not support [%s]", f.name)
		}
		any := dragoman.Or{}
		for _, value := range values {
			if p.clauses++; p.clauses > maxClauses {
				return nil, illegalArgument("the query has more than [%d] clauses", maxClauses)
			}
			test, err := p.test("term", f.name, value, false)
			if err != nil {
				return nil, err
			}
			any = append(any, test)
		}
		found = any
	}
	if found == nil {
		return nil, parseFailure("[terms] query requires a field name, followed by array of terms or a document lookup specification")
	}
	return found, nil
}

// single reads a query that tests one field against one value, given alone or
// in an object of its own.
func (p *queryParser) single(kind string, body []field) (dragoman.Filter, error) {
	if len(body) != 1 {
		return nil, parseFailure("[%s] query doesn't support multiple fields", kind)
	}
	value, fold := body[0].raw, false
	if tokenOf(value) == tokenObject {
		parts, err := readFields(value)
		if err != nil {
			return nil, err
		}
		value = nil
		for _, f := range parts {
			switch {
			case f.name == "value" || f.name == "query" && kind == "match" || f.name == "wildcard" && kind == "wildcard":
				value = f.raw
			case f.name == "case_insensitive" && kind != "match":
				fold = string(f.raw) == "true"
			case f.name == "boost" || f.name == "_name" || f.name == "rewrite":
			default:
				return nil, parseFailure("[%s] query does not support [%s]", kind, f.name)
			}
		}
	}
	return p.test(kind, body[0].name, value, fold)
}

// test is one field against one value.
func (p *queryParser) test(kind, name string, raw json.RawMessage, fold bool) (dragoman.Filter, error) {
	at, indexed, err := p.field(name)
	if err != nil {
		return nil, err
	}
	switch tokenOf(raw) {
	case tokenString, tokenBoolean, tokenNumber:
	default:
		return nil, parseFailure("[%s] query on [%s] wants a value", kind, name)
	}
	text := string(raw)
	if tokenOf(raw) == tokenString {
		if text, err = readString(name, raw); err != nil {
			return nil, err
		}
	}
	if !storable(text) {
		return dragoman.Or{}, nil
	}
	switch indexed {
	case flags:
		if kind != "term" && kind != "match" || text != "true" && text != "false" {
			return nil, illegalArgument("Can't parse boolean value [%s], expected [true] or [false]", text)
		}
		return dragoman.Eq{Field: at, Value: text == "true"}, nil
	case moments:
		if kind != "term" && kind != "match" {
			return nil, illegalArgument("[%s] queries on field [%s] are not currently supported in this context", kind, name)
		}
		when, err := p.moment(name, text)
		return dragoman.Eq{Field: at, Value: when}, err
	case respelt:
		p.looks = p.looks || kind == "prefix" || kind == "wildcard" || fold
	case texts:
		return p.words(at, kind, text)
	}
	return wholeTest(at, kind, text, fold)
}

// wholeTest tests a field that is one word, whatever is in it.
func wholeTest(at dragoman.Field, kind, text string, fold bool) (dragoman.Filter, error) {
	switch kind {
	case "prefix":
		return dragoman.Prefix{Field: at, Value: text, Fold: fold}, nil
	case "wildcard":
		if len(text) > maxWildcard {
			return nil, illegalArgument("[wildcard] of more than [%d] bytes is not currently supported in this context", maxWildcard)
		}
		return dragoman.Wildcard{Field: at, Pattern: text, Fold: fold}, nil
	}
	return dragoman.Eq{Field: at, Value: text, Fold: fold}, nil
}
