package esquery

import (
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/regexp"
)

// compile reads a regular expression in Lucene's syntax.
func compile(q *Regexp) (search.Pattern, error) {
	flags, unknown, ok := regexp.ParseFlags(q.Flags)
	if !ok {
		return nil, &Error{Kind: BadOption, Query: "regexp", Name: "flags", Value: unknown}
	}
	pattern, err := regexp.Parse(q.Value.Text, regexp.Options{Flags: flags, Fold: q.Fold, MaxStates: q.MaxStates})
	if err != nil {
		return nil, &Error{Kind: BadPattern, Query: "regexp", Name: q.Field, Value: q.Value.Text, Cause: err}
	}
	return pattern, nil
}
