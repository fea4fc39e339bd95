package elasticsearch

import (
	"encoding/json"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
)

// between words of a text, near enough.
var between = []string{" ", "@", "-"}

// words tests whether a text has a word, whatever the case; match wants any of several.
func (p *queryParser) words(at dragoman.Field, kind, text string) (dragoman.Filter, error) {
	list := []string{text}
	if kind == "match" {
		list = strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(" @-", c) })
	}
	if p.clauses += len(list) - 1; p.clauses > maxClauses {
		return nil, problem.IllegalArgument("the query has more than [%d] clauses", maxClauses)
	}
	any := dragoman.Or{}
	for _, word := range list {
		if word == "" {
			continue
		}
		pattern := word
		if kind != "wildcard" {
			pattern = strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`).Replace(word)
		}
		if kind == "prefix" {
			pattern += "*"
		}
		for _, before := range append([]string{""}, between...) {
			for _, after := range append([]string{""}, between...) {
				any = append(any, dragoman.Wildcard{Field: at, Pattern: around(before, pattern, after), Fold: true})
			}
		}
	}
	return any, nil
}

func around(before, pattern, after string) string {
	if before != "" {
		pattern = "*" + before + pattern
	}
	if after != "" {
		pattern += after + "*"
	}
	return pattern
}

func (p *queryParser) ranged(body []content.Field) (dragoman.Filter, error) {
	if len(body) != 1 || content.TokenOf(body[0].Raw) != content.TokenObject {
		return nil, problem.Parse("[range] query doesn't support multiple fields")
	}
	at, indexed, err := p.field(body[0].Name)
	if err != nil {
		return nil, err
	}
	p.looks = p.looks || indexed == respelt
	if indexed == texts || indexed == flags {
		return nil, problem.IllegalArgument("[range] queries on field [%s] are not currently supported in this context", body[0].Name)
	}
	bounds, err := content.ReadFields(body[0].Raw)
	r := dragoman.Range{Field: at}
	for i := 0; i < len(bounds) && err == nil; i++ {
		f := bounds[i]
		into, known := map[string]*any{"gt": &r.Gt, "gte": &r.Gte, "lt": &r.Lt, "lte": &r.Lte}[f.Name]
		switch {
		case f.Name == "relation":
			err = problem.IllegalArgument("range query with relation is not currently supported in this context")
		case known && content.TokenOf(f.Raw) != content.TokenNull:
			if *into, err = p.bound(at.Name, indexed, f); err == nil && *into == nil {
				return dragoman.Or{}, nil
			}
		case !known && f.Name != "boost" && f.Name != "_name":
			err = problem.Parse("[range] query does not support [%s]", f.Name)
		}
	}
	if r.Gt == nil && r.Gte == nil && r.Lt == nil && r.Lte == nil {
		return dragoman.Exists{Field: at}, err
	}
	return r, err
}

// bound reads one end of a range, nil if nothing can lie behind it.
func (p *queryParser) bound(name string, indexed kind, f content.Field) (any, error) {
	if indexed == moments && content.TokenOf(f.Raw) == content.TokenNumber {
		return p.moment(name, string(f.Raw))
	}
	text, err := content.ReadString(f.Name, f.Raw)
	switch {
	case err != nil || !storable(text):
		return nil, err
	case indexed == moments:
		return p.moment(name, text)
	}
	return text, nil
}

// simple reads the vendor's query for people: words, of which one or all must
// be in one of the fields; -word must not, word* is a beginning.
func (p *queryParser) simple(body []content.Field) (dragoman.Filter, error) {
	var text string
	fields, named, all := p.about.simple, false, false
	for _, f := range body {
		var err error
		switch f.Name {
		case "query":
			text, err = content.ReadString(f.Name, f.Raw)
		case "fields":
			named = true
			fields, err = content.ReadNames(f.Name, f.Raw)
		case "default_operator":
			var operator string
			operator, err = content.ReadString(f.Name, f.Raw)
			all = strings.EqualFold(operator, "and")
		case "boost", "_name", "lenient", "analyze_wildcard", "flags":
		default:
			err = problem.Parse("[simple_query_string] unsupported field [%s]", f.Name)
		}
		if err != nil {
			return nil, err
		}
	}
	var tests []dragoman.Filter
	for _, word := range strings.Fields(text) {
		if p.clauses += len(fields); p.clauses > maxClauses {
			return nil, problem.IllegalArgument("the query has more than [%d] clauses", maxClauses)
		}
		tests = append(tests, p.anywhere(word, fields, named))
	}
	if all {
		return dragoman.And(tests), nil
	}
	return dragoman.Or(tests), nil
}

// anywhere looks for a word in all of the fields that may be searched; for the
// beginning of a role's name only if its field was named, as it takes long.
func (p *queryParser) anywhere(word string, fields []string, named bool) dragoman.Filter {
	word, not := strings.CutPrefix(strings.TrimPrefix(word, "+"), "-")
	kind := "term"
	if start, ok := strings.CutSuffix(word, "*"); ok {
		word, kind = start, "prefix"
	}
	any := dragoman.Or{}
	for _, name := range fields {
		name, _, _ = strings.Cut(name, "^")
		if kind == "prefix" && p.about.fields[name] == respelt && !named {
			continue
		}
		if test, err := p.test(kind, name, json.RawMessage(jsontree.Quote(word)), false); err == nil {
			any = append(any, test)
		}
	}
	if not {
		return dragoman.Not{Filter: any}
	}
	return any
}
