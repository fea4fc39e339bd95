package esquery

import "github.com/dragoman-project/dragoman/search"

// Term finds a value as it is.
type Term struct {
	leaf
	Field string
	Value Value
	Fold  bool // case_insensitive
}

// Name is term.
func (*Term) Name() string { return "term" }

func readTerm(_ *parser, body []member) (Query, error) {
	field, inside, err := aboutOneField("term", body, "value")
	if err != nil {
		return nil, err
	}
	q := &Term{Field: field}
	err = readOptions("term", inside, map[string]option{
		"value": valueInto(&q.Value, field), "term": valueInto(&q.Value, field), "case_insensitive": boolInto(&q.Fold),
	})
	return q, needsValue(err, "term", field, q.Value)
}

// needsValue complains of a query that was given no value.
func needsValue(err error, query, field string, v Value) error {
	if err == nil && !v.Given() {
		return &Error{Kind: BadToken, Query: query, Name: field, Token: Null}
	}
	return err
}

func (l *lowering[F]) term(q *Term) (search.Filter[F], error) {
	f, err := l.field(q.Field)
	if err != nil {
		return nil, err
	}
	return l.equal("term", f, q.Value, q.Fold)
}

// Terms finds one of several values.
type Terms struct {
	leaf
	Field  string
	Values []Value
	Lookup bool // the values are to be looked up in a document; they are not here
}

// Name is terms.
func (*Terms) Name() string { return "terms" }

func readTerms(_ *parser, body []member) (Query, error) {
	q := &Terms{}
	for _, m := range body {
		if read, isCommon := common[m.name]; isCommon && tokenOf(m.raw) != Array && tokenOf(m.raw) != Object {
			o := &options{query: "terms"}
			if read(o, m); o.err != nil {
				return nil, o.err
			}
			continue
		}
		if q.Field != "" {
			return nil, &Error{Kind: SeveralFields, Query: "terms", Name: q.Field, Other: m.name}
		}
		if err := q.read(m); err != nil {
			return nil, err
		}
	}
	if q.Field == "" {
		return nil, &Error{Kind: MissingField, Query: "terms"}
	}
	return q, nil
}

func (q *Terms) read(m member) error {
	q.Field = m.name
	items, isList := elements(m)
	if q.Lookup = tokenOf(m.raw) == Object; q.Lookup {
		return nil
	}
	if !isList {
		return &Error{Kind: UnknownOption, Query: "terms", Name: m.name, Token: tokenOf(m.raw)}
	}
	var err error
	q.Values, err = values("terms", m.name, items)
	return err
}

// values reads a list, none of which may be null.
func values(query, field string, items []member) ([]Value, error) {
	list := make([]Value, len(items))
	for i, item := range items {
		v, ok := scalar(item.raw)
		if !ok || !v.Given() {
			return nil, &Error{Kind: BadToken, Query: query, Name: field, Token: tokenOf(item.raw)}
		}
		list[i] = v
	}
	return list, nil
}

func (l *lowering[F]) terms(q *Terms) (search.Filter[F], error) {
	if q.Lookup {
		return nil, &Error{Kind: UnsupportedOption, Query: "terms", Name: "terms lookup"}
	}
	f, err := l.field(q.Field)
	if err != nil {
		return nil, err
	}
	return l.oneOf("terms", f, q.Values)
}

// maxTerms is how many values a terms query may have.
const maxTerms = 65_536

// oneOf finds one of several values. They count as one clause where a filter
// has a node for them.
func (l *lowering[F]) oneOf(query string, f Field[F], of []Value) (search.Filter[F], error) {
	if len(of) > maxTerms {
		return nil, &Error{Kind: TooManyClauses, Limit: maxTerms}
	}
	if err := f.searched(query); err != nil {
		return nil, err
	}
	in := make([]any, 0, len(of))
	var tests []search.Filter[F]
	for _, v := range of {
		if f.Kind != Text && f.Kind != Date {
			value, ok, err := l.value(query, f, v)
			if err != nil {
				return nil, err
			}
			if ok {
				in = append(in, value)
			}
			continue
		}
		test, err := l.equal(query, f, v, false)
		if err == nil {
			err = l.count(1)
		}
		if err != nil {
			return nil, err
		}
		tests = append(tests, test)
	}
	if f.Kind == Text || f.Kind == Date {
		return atLeastOne(tests), nil
	}
	if len(in) == 0 {
		return nothing[F](), nil
	}
	return f.where(func(at F) search.Filter[F] { return search.In[F]{Field: at, Values: in} }), nil
}

func atLeastOne[F any](of []search.Filter[F]) search.Filter[F] {
	if len(of) == 1 {
		return of[0]
	}
	return search.Or[F](of)
}

// TermsSet finds so many of several values.
type TermsSet struct {
	leaf
	Field   string
	Values  []Value
	Minimum Minimum
	Odd     string // an option that asks for another way to count
}

// Name is terms_set.
func (*TermsSet) Name() string { return "terms_set" }

func readTermsSet(_ *parser, body []member) (Query, error) {
	field, inside, err := aboutOneField("terms_set", body, "terms")
	if err != nil {
		return nil, err
	}
	q, odd := &TermsSet{Field: field}, func(o *options, m member) {}
	err = readOptions("terms_set", inside, map[string]option{
		"terms": func(o *options, m member) {
			items, isList := elements(m)
			if !isList {
				o.bad(m)
				return
			}
			q.Values, o.err = values("terms_set", field, items)
		},
		"minimum_should_match":        minimumInto(&q.Minimum),
		"minimum_should_match_field":  odd,
		"minimum_should_match_script": odd,
	})
	for _, m := range inside {
		if m.name == "minimum_should_match_field" || m.name == "minimum_should_match_script" {
			q.Odd = m.name
		}
	}
	return q, missing(err, !q.Minimum.Given() && q.Odd == "", "terms_set", "minimum_should_match")
}

func (l *lowering[F]) termsSet(q *TermsSet) (search.Filter[F], error) {
	if q.Odd != "" {
		return nil, &Error{Kind: UnsupportedOption, Query: "terms_set", Name: q.Odd}
	}
	f, err := l.field(q.Field)
	if err == nil {
		err = l.count(len(q.Values))
	}
	if err != nil {
		return nil, err
	}
	tests := make([]search.Filter[F], len(q.Values))
	for i, v := range q.Values {
		if tests[i], err = l.equal("terms_set", f, v, false); err != nil {
			return nil, err
		}
	}
	return atLeast(max(q.Minimum.of(len(tests)), 1), tests), nil
}
