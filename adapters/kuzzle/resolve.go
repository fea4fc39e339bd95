package kuzzle

import (
	"encoding/json"
	"slices"
	"strconv"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/dsl"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/reading"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/esquery"
	"github.com/dragoman-project/dragoman/search/wildcard"
)

// everyField is version 1's name for all fields.
const everyField = "_all"

// resolver says what names mean to searches in Elasticsearch's language.
type resolver struct{ *searcher }

func (r resolver) Field(name string) (esquery.Field[dragoman.Field], error) {
	if name == everyField {
		return r.everywhere(), r.err
	}
	f := r.field(name)
	return esquery.Field[dragoman.Field]{
		Name: name, Kind: f.kind, Format: f.format, At: f.at, Under: f.within, Unindexed: f.said.unindexed,
		Within:  func(object any, at dragoman.Field) []any { return dragoman.ValuesWithin(f.at, object, at) },
		Through: func(test func(dragoman.Field) dragoman.Filter) dragoman.Filter { return r.tested(f, test) },
	}, r.err
}

// tested is the filter of a test of a field: of its own values, of those that
// are copied to it, and of what null counts as.
func (r resolver) tested(f field, test func(dragoman.Field) dragoman.Filter) dragoman.Filter {
	written := func(at dragoman.Field) dragoman.Filter { return r.written(f, test(at)) }
	all := dragoman.Or{f.where(written)}
	for _, name := range f.said.from {
		if from := r.field(name); from.kind != esquery.Unmapped {
			all = append(all, from.where(written))
		}
	}
	null, counts := reading.Null(f.kind, f.format, f.said.null)
	if counts && f.at.Name == dragoman.FieldExtension && search.Holds(test(f.at), func(dragoman.Field) []any { return []any{null} }) {
		at := f.at
		at.As = dragoman.AsNull
		all = append(all, dragoman.Eq{Field: at, Value: true})
	}
	if len(all) == 1 {
		return all[0]
	}
	return all
}

// everywhere is a field that has what any field of texts has.
func (r resolver) everywhere() esquery.Field[dragoman.Field] {
	var all []esquery.Field[dragoman.Field]
	for _, name := range r.Names("*") {
		if f, err := r.Field(name); err == nil && (f.Kind == esquery.Text || f.Kind == esquery.Keyword || f.Kind == esquery.Loose) {
			all = append(all, f)
		}
	}
	return esquery.Field[dragoman.Field]{
		Name: everyField, Kind: esquery.Text,
		Through: func(test func(dragoman.Field) dragoman.Filter) dragoman.Filter {
			var some dragoman.Or
			for _, f := range all {
				some = append(some, f.Through(test))
			}
			return some
		},
	}
}

// Names lists what a pattern stands for: the profiles, the shared properties and
// all that is mapped.
func (r resolver) Names(pattern string) []string {
	all := r.mapped().names()
	if r.of == "users" {
		all = append(all, keyProfiles, r.fullName, r.email)
	}
	all = slices.DeleteFunc(all, func(name string) bool { return name == "" || !wildcard.Match(pattern, name) })
	slices.Sort(all)
	return slices.Compact(all)
}

func (r resolver) IDs(ids []string) (dragoman.Filter, error) {
	values := make([]any, len(ids))
	for i, id := range ids {
		values[i] = id
	}
	return dragoman.In{Field: dragoman.Field{Name: dragoman.FieldID}, Values: values}, nil
}

// written is a test of a field as the directory writes what is in it.
func (r resolver) written(f field, test dragoman.Filter) dragoman.Filter {
	switch {
	case f.spelled:
		return search.Convert(test, r.respelled)
	case f.content && f.reading.As != dragoman.AsWritten:
		return f.reading.Test(test)
	case f.content && f.kind != esquery.Loose:
		if f.said.ignoreAbove > 0 {
			test = reading.UpTo(f.said.ignoreAbove, test)
		}
		return search.Convert(test, alike)
	}
	return test
}

// respelled is a test of profiles in the directory's spelling.
func (s spelling) respelled(test dragoman.Filter) dragoman.Filter {
	switch test := test.(type) {
	case dragoman.In:
		values := make([]any, len(test.Values))
		for i, v := range test.Values {
			values[i] = s.sharedName(v)
		}
		return dragoman.In{Field: test.Field, Values: values}
	case dragoman.Eq:
		if !test.Fold {
			test.Value = s.sharedName(test.Value)
			return test
		}
	}
	return search.Respelled(test, string(Dialect), s.roles.ToWire)
}

// sharedName is what the directory calls a profile.
func (s spelling) sharedName(v any) any {
	if text, ok := v.(string); ok {
		return s.roles.ToShared(text)
	}
	return v
}

// alike is a test that takes a number or a boolean and the text that it is
// written as for the same: a mapped field has one kind, however a client wrote
// its value.
func alike(test dragoman.Filter) dragoman.Filter {
	switch test := test.(type) {
	case dragoman.Eq:
		if other, ok := otherKind(test.Value); ok {
			return dragoman.Or{test, dragoman.Eq{Field: test.Field, Value: other}}
		}
	case dragoman.In:
		values := test.Values
		for _, v := range test.Values {
			if other, ok := otherKind(v); ok {
				values = append(slices.Clip(values), other)
			}
		}
		return dragoman.In{Field: test.Field, Values: values}
	}
	return test
}

// otherKind is a value written in another kind of JSON.
func otherKind(v any) (any, bool) {
	switch v := v.(type) {
	case int64:
		return strconv.FormatInt(v, 10), true
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64), true
	case bool:
		return strconv.FormatBool(v), true
	case string:
		if v == "true" || v == "false" {
			return v == "true", true
		}
		if n, err := strconv.ParseInt(v, 10, 64); err == nil && strconv.FormatInt(n, 10) == v {
			return n, true
		}
		if n, err := strconv.ParseFloat(v, 64); err == nil && strconv.FormatFloat(n, 'f', -1, 64) == v {
			return n, true
		}
	}
	return nil, false
}

// fromElasticsearch translates a query; nothing, null and {} are everybody.
func (s *searcher) fromElasticsearch(v json.RawMessage) (dragoman.Filter, error) {
	if v == nil || rawjson.IsNull(v) {
		return dragoman.And{}, nil
	}
	members, ok := rawjson.Object(v)
	if !ok {
		return nil, problem.InvalidType.With("body.query", "object")
	}
	if len(members) == 0 {
		return dragoman.And{}, nil
	}
	if members["script"] != nil {
		return nil, problem.InvalidKeyword.With("script")
	}
	query, err := esquery.Parse(v, esquery.Limits{})
	if err == nil {
		err = esquery.Each(query, dsl.NotYet)
	}
	if err != nil {
		return nil, dsl.InWords(err)
	}
	return s.lower(query)
}

// fromKoncorde translates a Koncorde filter; nothing and {} are everybody.
func (s *searcher) fromKoncorde(v json.RawMessage) (dragoman.Filter, error) {
	query, err := dsl.FromKoncorde(v)
	if err != nil {
		return nil, err
	}
	return s.lower(query)
}

// lower makes a filter of a query in either language.
func (s *searcher) lower(query esquery.Query) (dragoman.Filter, error) {
	o := esquery.Options{}
	if s.door != nil && s.door.dir != nil {
		o.Now = func() time.Time {
			dragoman.MomentFrom(s.ctx).Spoil()
			return s.door.dir.Now()
		}
	}
	filter, err := esquery.Lower(query, resolver{s}, o)
	if err != nil {
		return nil, dsl.InWords(err)
	}
	return filter, nil
}
