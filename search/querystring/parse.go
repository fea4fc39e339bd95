package querystring

import (
	"errors"
	"strings"
)

// Parse reads a query_string. It fails where Elasticsearch cannot read it.
func Parse(text string, o Options) (Node, error) {
	return nil, errors.New("query_string is not read yet")
}

// ParseSimple reads a simple_query_string, which has no mistakes; the error is
// for flags that do not exist, and for parentheses too deep.
func ParseSimple(text string, o Options) (Node, error) {
	var all Clauses
	for _, word := range strings.Fields(text) {
		all = append(all, Clause{May, Words{Text: word}})
	}
	return all, nil
}
