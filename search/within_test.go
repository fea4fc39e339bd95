package search_test

import (
	"context"
	"errors"
	"regexp"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/pace"
)

// counted is a context that ends when it was looked at so many times.
type counted struct {
	context.Context
	looks, most int
}

func (c *counted) Err() error {
	if c.looks++; c.looks > c.most {
		return context.DeadlineExceeded
	}
	return nil
}

type expression struct{ *regexp.Regexp }

func (e expression) Match(text string) bool { return e.MatchString(text) }

// Every kind of test ends soon after its request, however large the filter and
// the thing are: each looks at the context in proportion to what it reads.
func TestHoldsEndsWithItsRequest(t *testing.T) {
	long := strings.Repeat("word ", 20_000)
	thing := func(field string) []any {
		if field == "many" {
			return make([]any, 100_000)
		}
		return []any{long}
	}
	many := make([]any, 100_000)
	for i := range many {
		many[i] = "x"
	}
	for name, f := range map[string]search.Filter[string]{
		"Eq":       search.Eq[string]{Field: "text", Value: "nothing", Words: true},
		"EqAmong":  search.Eq[string]{Field: "many", Value: int64(1)},
		"In":       search.In[string]{Field: "text", Values: many},
		"Prefix":   search.Prefix[string]{Field: "text", Value: "x", Words: true},
		"Wildcard": search.Wildcard[string]{Field: "text", Pattern: strings.Repeat("*w", 500) + "x"},
		"Regexp":   search.Regexp[string]{Field: "text", Pattern: expression{regexp.MustCompile("x$")}, Words: true},
		"Phrase":   search.Phrase[string]{Field: "text", Words: []string{"no", "word"}},
		"Range":    search.Range[string]{Field: "many", Gt: int64(1)},
		"Ands":     search.Not[string]{Filter: search.And[string](repeated(search.Exists[string]{Field: "text"}, 100_000))},
		"AtLeast":  search.AtLeast[string]{Count: 2_000_000, Of: repeated(search.Exists[string]{Field: "text"}, 100_000)},
	} {
		t.Run(name, func(t *testing.T) {
			ctx := &counted{Context: t.Context(), most: 4}
			p := pace.New(ctx)
			for range 30 {
				search.HoldsWithin(p, f, thing)
			}
			if !errors.Is(p.Err(), context.DeadlineExceeded) {
				t.Errorf("after 30 of them the context was looked at %d times", ctx.looks)
			}
			before := ctx.looks
			search.HoldsWithin(p, f, thing)
			if ctx.looks != before {
				t.Error("it goes on after the end")
			}
		})
	}
}

func repeated(f search.Filter[string], times int) []search.Filter[string] {
	all := make([]search.Filter[string], times)
	for i := range all {
		all[i] = f
	}
	return all
}
