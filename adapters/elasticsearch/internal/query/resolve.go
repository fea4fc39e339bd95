package query

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/dsl"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/esquery"
	"github.com/dragoman-project/dragoman/search/wildcard"
)

// Attribute is something of a user, a key or a role that a query can ask about,
// by the vendor's name. It is not a field of the directory: users.go says which
// of those it is, and keys and roles have none.
type Attribute string

// Condition is a filter over attributes.
type Condition = search.Filter[Attribute]

// The attributes with a spelling or an analyser of their own, and the place in
// the order in which things are kept.
const (
	RolesField = "roles"
	EmailField = "email"
	DocField   = "_doc"
)

// queryReader reads the vendor's query language (quirk 34).
type queryReader struct {
	about *Subject
	now   time.Time
}

func (r queryReader) clock() time.Time { return r.now }

// supported are the queries that the vendor takes here.
var supported = strings.Fields("match_all bool ids exists term terms range match prefix wildcard simple_query_string")

// read makes a condition of a query.
func (r queryReader) read(raw json.RawMessage) (Condition, error) {
	q, err := esquery.Parse(raw, esquery.Limits{})
	if err == nil {
		err = esquery.Each(q, r.admit)
	}
	if err != nil {
		return nil, dsl.InWords(err, raw)
	}
	filter, err := esquery.Lower(q, resolver{r.about}, esquery.Options{Now: r.clock})
	return filter, dsl.InWords(err, raw)
}

// admit refuses what the vendor refuses here, though it knows it. A query for
// people passes over fields that nobody may ask for.
func (r queryReader) admit(q esquery.Query) error {
	if !slices.Contains(supported, q.Name()) {
		return problem.IllegalArgument("Query type [%s] is not currently supported in this context", q.Name())
	}
	switch q := q.(type) {
	case *esquery.Terms:
		if q.Lookup {
			return problem.IllegalArgument("terms query with terms lookup is not currently supported in this context")
		}
	case *esquery.Range:
		if q.Relation != "" {
			return problem.IllegalArgument("range query with relation is not currently supported in this context")
		}
	case *esquery.SimpleQueryString:
		q.Lenient = true
		if q.Fields != nil {
			q.Fields = r.allowed(q.Fields)
		}
	}
	return nil
}

// allowed are those of the names that may be asked for; the empty name is there
// if none may, and stands for nothing.
func (r queryReader) allowed(names []string) []string {
	var list []string
	for _, name := range names {
		if _, known := r.about.kindOf(name); known || strings.Contains(name, "*") {
			list = append(list, name)
		}
	}
	if list == nil {
		list = []string{""}
	}
	return list
}

// resolver is what a subject's fields mean in queries.
type resolver struct{ about *Subject }

// unnamedRoles is the field of roles for a query for people that names no fields:
// it does not match beginnings of role names (quirk 51).
const unnamedRoles = RolesField + " as such"

// Field finds out what a name means.
func (r resolver) Field(name string) (esquery.Field[Attribute], error) {
	f := esquery.Field[Attribute]{Name: name, At: Attribute(name)}
	if name == "" {
		return f, nil
	}
	if name == unnamedRoles {
		f.Name, f.Kind, f.At, f.Through = RolesField, esquery.Keyword, RolesField, wholeRoles
		return f, nil
	}
	var known bool
	if f.Kind, known = r.about.kindOf(name); !known {
		return f, problem.IllegalArgument("Field [%s] is not allowed for querying or aggregation", name)
	}
	if f.Kind == esquery.Text && name == EmailField {
		f.Through = throughAddress
	}
	return f, nil
}

// Names lists the fields that are like a pattern.
func (r resolver) Names(pattern string) []string {
	if pattern == "*" {
		names := slices.Clone(r.about.simple)
		if i := slices.Index(names, RolesField); i >= 0 {
			names[i] = unnamedRoles
		}
		return names
	}
	var names []string
	for name := range r.about.fields {
		if wildcard.Match(strings.ReplaceAll(pattern, `\`, `\\`), name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// IDs tells things by the vendor's document IDs, which tell names.
func (r resolver) IDs(ids []string) (Condition, error) {
	if len(ids) > MaxWindow {
		return nil, problem.IllegalArgument("failed to create query: more than [%d] ids", MaxWindow)
	}
	in := search.In[Attribute]{Field: r.about.id}
	for _, id := range ids {
		if name, ok := strings.CutPrefix(id, r.about.prefix); ok {
			in.Values = append(in.Values, name)
		}
	}
	return in, nil
}

func wholeRoles(test func(Attribute) Condition) Condition {
	if _, isPrefix := test(RolesField).(search.Prefix[Attribute]); isPrefix {
		return search.Or[Attribute]{}
	}
	return test(RolesField)
}

// throughAddress finds an address by its words, and as a whole: the vendor's
// analyser of addresses keeps them beside their parts.
func throughAddress(test func(Attribute) Condition) Condition {
	words := test(EmailField)
	switch whole := words.(type) {
	case search.Eq[Attribute]:
		whole.Words, whole.Fold = false, true
		return search.Or[Attribute]{words, whole}
	case search.Prefix[Attribute]:
		whole.Words, whole.Fold = false, true
		return search.Or[Attribute]{words, whole}
	case search.Wildcard[Attribute]:
		whole.Words, whole.Fold = false, true
		return search.Or[Attribute]{words, whole}
	}
	return words
}
