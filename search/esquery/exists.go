package esquery

import "github.com/dragoman-project/dragoman/search"

// Exists finds what has a value in a field.
type Exists struct {
	leaf
	Field string
}

// Name is exists.
func (*Exists) Name() string { return "exists" }

func readExists(_ *parser, body []member) (Query, error) {
	q := &Exists{}
	err := readOptions("exists", body, map[string]option{"field": func(o *options, m member) {
		v, ok := scalar(m.raw)
		if !ok || v.Token != String {
			o.bad(m)
		}
		q.Field = v.Text
	}})
	return q, missing(err, q.Field == "", "exists", "field")
}

// exists finds fields by a pattern as well.
func (l *lowering[F]) exists(q *Exists) (search.Filter[F], error) {
	names, err := l.named([]string{q.Field})
	if err != nil {
		return nil, err
	}
	some := make([]search.Filter[F], len(names))
	for i, f := range names {
		if f.Kind == NestedKind { // whose objects are things of their own
			f.Kind = Unmapped
		}
		some[i] = f.where(func(at F) search.Filter[F] { return search.Exists[F]{Field: at} })
	}
	return atLeastOne(some), nil
}

// IDs finds things by their IDs.
type IDs struct {
	leaf
	Values []string // nil if none were given
}

// Name is ids.
func (*IDs) Name() string { return "ids" }

func readIDs(_ *parser, body []member) (Query, error) {
	q := &IDs{}
	err := readOptions("ids", body, map[string]option{
		"values": textsInto(&q.Values), "type": text, "types": func(*options, member) {},
	})
	return q, err
}
