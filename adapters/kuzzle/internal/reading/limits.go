package reading

import (
	"encoding/json"
	"fmt"
	"math"
	"unicode/utf16"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/datemath"
	"github.com/dragoman-project/dragoman/search/esquery"
)

// Null is what null counts as in a property of a kind, by what the mapping says;
// not ok if it counts as nothing.
func Null(kind esquery.Kind, format string, said json.RawMessage) (value any, ok bool) {
	if said == nil {
		return nil, false
	}
	text, isText := rawjson.Text(said)
	if !isText {
		text = string(rawjson.Compact(said))
	}
	switch kind {
	case esquery.Keyword:
		return text, true
	case esquery.BooleanKind:
		return text == "true", true
	case esquery.Double:
		return search.Number(text)
	case esquery.Date:
		f, err := datemath.New(format)
		if err != nil {
			return nil, false
		}
		at, ok := f.Kept(text)
		return at.UnixMilli(), ok
	case esquery.Byte, esquery.Short, esquery.Integer, esquery.Long, esquery.UnsignedLong:
		n, ok := search.Number(text)
		return math.Trunc(n), ok
	}
	return nil, false
}

// UpTo is a test of texts that looks at those of so many characters at most, as
// UTF-16 counts.
func UpTo(most int, test dragoman.Filter) dragoman.Filter {
	return search.Convert(test, func(test dragoman.Filter) dragoman.Filter {
		at, isTest := search.FieldOf(test)
		if !isTest {
			return test
		}
		fits := func(v any) bool {
			text, isText := v.(string)
			return !isText || length(text) <= most
		}
		switch f := test.(type) {
		case dragoman.Eq:
			if fits(f.Value) { // letters of the other case are as long
				return f
			}
			return dragoman.Or{}
		case dragoman.In:
			kept := dragoman.In{Field: at}
			for _, v := range f.Values {
				if fits(v) {
					kept.Values = append(kept.Values, v)
				}
			}
			return kept
		case dragoman.Exists:
			short := dragoman.Regexp{Field: at, Pattern: upTo{most, nil}}
			return dragoman.Or{short, dragoman.In{Field: at, Values: []any{true, false}}, dragoman.Range{Field: at, Gte: math.Inf(-1)}}
		}
		return dragoman.And{test, dragoman.Regexp{Field: at, Pattern: upTo{most, test}}}
	})
}

func length(text string) (units int) {
	for _, r := range text {
		units += utf16.RuneLen(r)
	}
	return units
}

// upTo is an expression that short texts match that pass a test.
type upTo struct {
	most int
	test dragoman.Filter
}

func (u upTo) Match(text string) bool {
	return length(text) <= u.most && search.Holds(u.test, func(dragoman.Field) []any { return []any{text} })
}

// String is in parentheses: nothing can be said of how a match begins.
func (u upTo) String() string {
	if f, ok := u.test.(dragoman.Regexp); ok {
		return fmt.Sprintf("(up to %d %#v %t %q)", u.most, f.Field, f.Words, f.Pattern.String())
	}
	return fmt.Sprintf("(up to %d %#v)", u.most, u.test)
}
