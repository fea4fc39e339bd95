package elasticsearch

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
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
		return nil, problem.IllegalArgument("the query has more than [%d] clauses, or is nested more than [%d] deep", maxClauses, maxQueryDepth)
	}
	if content.TokenOf(raw) != content.TokenObject {
		return nil, problem.Parse("[_na] query malformed, must start with start_object")
	}
	kinds, err := content.ReadFields(raw)
	if err != nil {
		return nil, err
	}
	if len(kinds) == 0 {
		return nil, problem.IllegalArgument("query malformed, empty clause found")
	}
	kind := kinds[0]
	if len(kinds) > 1 {
		return nil, problem.Parse("[%s] malformed query, expected [END_OBJECT] but found [FIELD_NAME]", kind.Name)
	}
	if content.TokenOf(kind.Raw) != content.TokenObject {
		return nil, problem.Parse("[%s] query malformed, no start_object after query name", kind.Name)
	}
	body, err := content.ReadFields(kind.Raw)
	if err != nil {
		return nil, err
	}
	switch kind.Name {
	case "match_all":
		return dragoman.And{}, unknownMember(kind.Name, body, "boost", "_name")
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
		return p.single(kind.Name, body)
	}
	return nil, problem.IllegalArgument("Query type [%s] is not currently supported in this context", kind.Name)
}

func unknownMember(kind string, body []content.Field, known ...string) error {
	for _, f := range body {
		if !slices.Contains(known, f.Name) {
			return problem.Parse("[%s] query does not support [%s]", kind, f.Name)
		}
	}
	return nil
}

func (p *queryParser) field(name string) (dragoman.Field, kind, error) {
	k, known := p.about.kindOf(name)
	if !known {
		return dragoman.Field{}, k, problem.IllegalArgument("Field [%s] is not allowed for querying or aggregation", name)
	}
	return dragoman.Field{Name: name}, k, nil
}

func (p *queryParser) boolean(body []content.Field, depth int) (dragoman.Filter, error) {
	var all dragoman.And
	var should dragoman.Or
	least := -1 // nobody has said
	must := false
	for _, f := range body {
		switch f.Name {
		case "must", "filter", "should", "must_not":
			parts, err := p.parts(f.Raw, depth)
			if err != nil {
				return nil, err
			}
			for _, part := range parts {
				switch f.Name {
				case "should":
					should = append(should, part)
				case "must_not":
					all = append(all, dragoman.Not{Filter: part})
				default:
					all = append(all, part)
				}
			}
			must = must || len(parts) > 0 && (f.Name == "must" || f.Name == "filter")
		case "minimum_should_match":
			var err error
			if least, err = readCount(f); err != nil {
				return nil, err
			}
		case "boost", "_name", "adjust_pure_negative":
		default:
			return nil, problem.Parse("[bool] query does not support [%s]", f.Name)
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
	return nil, problem.IllegalArgument("[minimum_should_match] of [%d] among [%d] is not currently supported in this context", least, len(should))
}

func readCount(f content.Field) (int, error) {
	text := strings.Trim(string(f.Raw), `"`)
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > maxClauses {
		return 0, problem.IllegalArgument("[%s] with value [%s] is not currently supported in this context", f.Name, text)
	}
	return n, nil
}

// parts reads one query or a list of them.
func (p *queryParser) parts(raw json.RawMessage, depth int) ([]dragoman.Filter, error) {
	items := []json.RawMessage{raw}
	if content.TokenOf(raw) == content.TokenArray {
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
func (p *queryParser) ids(body []content.Field) (dragoman.Filter, error) {
	if err := unknownMember("ids", body, "values", "boost", "_name"); err != nil {
		return nil, err
	}
	in := dragoman.In{Field: dragoman.Field{Name: p.about.id}}
	for _, f := range body {
		if f.Name != "values" {
			continue
		}
		list, err := content.ReadNames(f.Name, f.Raw)
		if err != nil {
			return nil, err
		}
		if len(list) > maxWindow {
			return nil, problem.IllegalArgument("failed to create query: more than [%d] ids", maxWindow)
		}
		for _, id := range list {
			if name, ok := strings.CutPrefix(id, p.about.prefix); ok && storable(name) {
				in.Values = append(in.Values, name)
			}
		}
	}
	return in, nil
}

func (p *queryParser) exists(body []content.Field) (dragoman.Filter, error) {
	if err := unknownMember("exists", body, "field", "boost", "_name"); err != nil {
		return nil, err
	}
	for _, f := range body {
		if f.Name == "field" {
			name, err := content.ReadString(f.Name, f.Raw)
			if err != nil {
				return nil, err
			}
			at, _, err := p.field(name)
			return dragoman.Exists{Field: at}, err
		}
	}
	return nil, problem.Parse("[exists] must be provided with a [field]")
}

func (p *queryParser) terms(body []content.Field) (dragoman.Filter, error) {
	var found dragoman.Filter
	for _, f := range body {
		if f.Name == "boost" || f.Name == "_name" {
			continue
		}
		if content.TokenOf(f.Raw) == content.TokenObject {
			return nil, problem.IllegalArgument("terms query with terms lookup is not currently supported in this context")
		}
		var values []json.RawMessage
		if content.TokenOf(f.Raw) != content.TokenArray || json.Unmarshal(f.Raw, &values) != nil || found != nil {
			return nil, problem.Parse("[terms] query does not support [%s]", f.Name)
		}
		any := dragoman.Or{}
		for _, value := range values {
			if p.clauses++; p.clauses > maxClauses {
				return nil, problem.IllegalArgument("the query has more than [%d] clauses", maxClauses)
			}
			test, err := p.test("term", f.Name, value, false)
			if err != nil {
				return nil, err
			}
			any = append(any, test)
		}
		found = any
	}
	if found == nil {
		return nil, problem.Parse("[terms] query requires a field name, followed by array of terms or a document lookup specification")
	}
	return found, nil
}

// single reads a query that tests one field against one value, given alone or
// in an object of its own.
func (p *queryParser) single(kind string, body []content.Field) (dragoman.Filter, error) {
	if len(body) != 1 {
		return nil, problem.Parse("[%s] query doesn't support multiple fields", kind)
	}
	value, fold := body[0].Raw, false
	if content.TokenOf(value) == content.TokenObject {
		parts, err := content.ReadFields(value)
		if err != nil {
			return nil, err
		}
		value = nil
		for _, f := range parts {
			switch {
			case f.Name == "value" || f.Name == "query" && kind == "match" || f.Name == "wildcard" && kind == "wildcard":
				value = f.Raw
			case f.Name == "case_insensitive" && kind != "match":
				fold = string(f.Raw) == "true"
			case f.Name == "boost" || f.Name == "_name" || f.Name == "rewrite":
			default:
				return nil, problem.Parse("[%s] query does not support [%s]", kind, f.Name)
			}
		}
	}
	return p.test(kind, body[0].Name, value, fold)
}

// test is one field against one value.
func (p *queryParser) test(kind, name string, raw json.RawMessage, fold bool) (dragoman.Filter, error) {
	at, indexed, err := p.field(name)
	if err != nil {
		return nil, err
	}
	switch content.TokenOf(raw) {
	case content.TokenString, content.TokenBoolean, content.TokenNumber:
	default:
		return nil, problem.Parse("[%s] query on [%s] wants a value", kind, name)
	}
	text := string(raw)
	if content.TokenOf(raw) == content.TokenString {
		if text, err = content.ReadString(name, raw); err != nil {
			return nil, err
		}
	}
	if !storable(text) {
		return dragoman.Or{}, nil
	}
	switch indexed {
	case flags:
		if kind != "term" && kind != "match" || text != "true" && text != "false" {
			return nil, problem.IllegalArgument("Can't parse boolean value [%s], expected [true] or [false]", text)
		}
		return dragoman.Eq{Field: at, Value: text == "true"}, nil
	case moments:
		if kind != "term" && kind != "match" {
			return nil, problem.IllegalArgument("[%s] queries on field [%s] are not currently supported in this context", kind, name)
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
			return nil, problem.IllegalArgument("[wildcard] of more than [%d] bytes is not currently supported in this context", maxWildcard)
		}
		return dragoman.Wildcard{Field: at, Pattern: text, Fold: fold}, nil
	}
	return dragoman.Eq{Field: at, Value: text, Fold: fold}, nil
}
