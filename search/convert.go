package search

import "fmt"

// Convert makes a filter over other fields of a filter: of each test, leaf makes
// what takes its place.
func Convert[F, G any](f Filter[F], leaf func(test Filter[F]) Filter[G]) Filter[G] {
	all := func(of []Filter[F]) []Filter[G] {
		list := make([]Filter[G], len(of))
		for i, one := range of {
			list[i] = Convert(one, leaf)
		}
		return list
	}
	switch f := f.(type) {
	case nil:
		return nil
	case And[F]:
		return And[G](all(f))
	case Or[F]:
		return Or[G](all(f))
	case Not[F]:
		return Not[G]{Filter: Convert(f.Filter, leaf)}
	case AtLeast[F]:
		return AtLeast[G]{Count: f.Count, Of: all(f.Of)}
	}
	return leaf(f)
}

// At is a test of a field asked of another one. Filters of several tests stay.
func At[F, G any](test Filter[F], field func(F) G) Filter[G] {
	switch f := test.(type) {
	case Eq[F]:
		return Eq[G]{Field: field(f.Field), Value: f.Value, Fold: f.Fold, Words: f.Words}
	case In[F]:
		return In[G]{Field: field(f.Field), Values: f.Values}
	case Prefix[F]:
		return Prefix[G]{Field: field(f.Field), Value: f.Value, Fold: f.Fold, Words: f.Words}
	case Wildcard[F]:
		return Wildcard[G]{Field: field(f.Field), Pattern: f.Pattern, Fold: f.Fold, Words: f.Words}
	case Regexp[F]:
		return Regexp[G]{Field: field(f.Field), Pattern: f.Pattern, Words: f.Words}
	case Fuzzy[F]:
		return Fuzzy[G]{Field: field(f.Field), Value: f.Value, Edits: f.Edits, PrefixLength: f.PrefixLength, Plain: f.Plain, Words: f.Words}
	case Phrase[F]:
		return Phrase[G]{Field: field(f.Field), Words: f.Words, Slop: f.Slop, Prefix: f.Prefix}
	case Range[F]:
		return Range[G]{Field: field(f.Field), Gt: f.Gt, Gte: f.Gte, Lt: f.Lt, Lte: f.Lte, Words: f.Words}
	case Exists[F]:
		return Exists[G]{Field: field(f.Field)}
	}
	return Convert(test, func(inner Filter[F]) Filter[G] { return At(inner, field) })
}

// FieldOf is the field that a test is about; ok is false for filters of several
// tests.
func FieldOf[F any](test Filter[F]) (field F, ok bool) {
	ok = true
	switch f := test.(type) {
	case Eq[F]:
		field = f.Field
	case In[F]:
		field = f.Field
	case Prefix[F]:
		field = f.Field
	case Wildcard[F]:
		field = f.Field
	case Regexp[F]:
		field = f.Field
	case Fuzzy[F]:
		field = f.Field
	case Phrase[F]:
		field = f.Field
	case Range[F]:
		field = f.Field
	case Exists[F]:
		field = f.Field
	default:
		ok = false
	}
	return field, ok
}

// TextsOf are the texts that a test compares with, patterns included, but not
// expressions.
func TextsOf[F any](test Filter[F]) (texts []string) {
	add := func(values ...any) {
		for _, v := range values {
			if text, ok := v.(string); ok {
				texts = append(texts, text)
			}
		}
	}
	switch f := test.(type) {
	case Eq[F]:
		add(f.Value)
	case In[F]:
		add(f.Values...)
	case Prefix[F]:
		add(f.Value)
	case Wildcard[F]:
		add(f.Pattern)
	case Fuzzy[F]:
		add(f.Value)
	case Phrase[F]:
		texts = f.Words
	case Range[F]:
		add(f.Gt, f.Gte, f.Lt, f.Lte)
	}
	return texts
}

// Respelled is a test of texts that are kept in another spelling: spell makes
// what the test is about of what is kept. Tests of the same name with the same
// spelling have the same name of it.
func Respelled[F any](test Filter[F], spelling string, spell func(kept string) string) Filter[F] {
	field, ok := FieldOf(test)
	if _, isExists := test.(Exists[F]); !ok || isExists {
		return test
	}
	return Regexp[F]{Field: field, Pattern: respelled[F]{test, spelling, spell}}
}

type respelled[F any] struct {
	test     Filter[F]
	spelling string
	spell    func(string) string
}

func (r respelled[F]) Match(text string) bool {
	return Holds(r.test, func(F) []any { return []any{r.spell(text)} })
}

// String is in parentheses: nothing can be said of how a match begins.
func (r respelled[F]) String() string {
	if f, ok := r.test.(Regexp[F]); ok {
		return fmt.Sprintf("(%s %#v %t %q)", r.spelling, f.Field, f.Words, f.Pattern.String())
	}
	return fmt.Sprintf("(%s %#v)", r.spelling, r.test)
}
