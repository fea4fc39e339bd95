// Package dsl reads filters in Koncorde into the tree of queries, and says in the
// words of Kuzzle, and of the Elasticsearch behind it, what is wrong with a query.
package dsl

import (
	"errors"
	"fmt"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/search/esquery"
)

// InWords says what is wrong with a query, in the words of Kuzzle and of
// the Elasticsearch behind it.
func InWords(err error) error {
	var e *esquery.Error
	if !errors.As(err, &e) {
		return err
	}
	switch {
	case e.Kind == esquery.UnknownQuery:
		return problem.BadStorageRequest.With("unknown query [" + e.Query + "]")
	case e.Kind == esquery.NotAnObject && e.Query != "": // Kuzzle takes it for a keyword of the other language
		return problem.UnknownKeyword.With(e.Query)
	case e.Kind == esquery.UnsupportedQuery && e.Query == "script":
		return problem.InvalidKeyword.With("script")
	}
	return problem.BadStorageRequest.With(queryWords(e))
}

// NotYet refuses what Elasticsearch has learnt after version 7.10, which Kuzzle
// stands on.
func NotYet(q esquery.Query) error {
	switch q := q.(type) {
	case *esquery.CombinedFields:
		return &esquery.Error{Kind: esquery.UnknownQuery, Query: q.Name()}
	case *esquery.TermsSet:
		if q.Minimum.Given() {
			return &esquery.Error{Kind: esquery.UnknownOption, Query: q.Name(), Name: "minimum_should_match"}
		}
	}
	return nil
}

func queryWords(e *esquery.Error) string {
	switch e.Kind {
	case esquery.EmptyClause:
		return "query malformed, empty clause found"
	case esquery.SeveralQueries:
		return fmt.Sprintf("[%s] malformed query, expected [END_OBJECT] but found [FIELD_NAME]", e.Query)
	case esquery.UnsupportedQuery:
		return fmt.Sprintf("[%s] queries are not supported when users are searched", e.Query)
	case esquery.TooManyClauses:
		return fmt.Sprintf("too_many_clauses: maxClauseCount is set to %d", e.Limit)
	case esquery.TooDeep:
		return fmt.Sprintf("The nested depth of the query exceeds the maximum nested depth for queries set in [%d]", e.Limit)
	case esquery.NotAnObject:
		if e.Query == "" {
			return "[_na] query malformed, must start with start_object"
		}
		return fmt.Sprintf("[%s] query malformed, no start_object after query name", e.Query)
	case esquery.UnknownOption, esquery.UnsupportedOption, esquery.BadOption, esquery.MissingOption:
		return optionWords(e)
	}
	return valueWords(e)
}

// optionWords are about the members of a query.
func optionWords(e *esquery.Error) string {
	switch {
	case e.Kind == esquery.UnknownOption:
		return fmt.Sprintf("[%s] query does not support [%s]", e.Query, e.Name)
	case e.Kind == esquery.UnsupportedOption:
		return fmt.Sprintf("[%s] query does not support [%s: %s]", e.Query, e.Name, e.Value)
	case e.Kind == esquery.MissingOption && e.Query == "exists":
		return "[exists] must be provided with a [field]"
	case e.Kind == esquery.MissingOption && e.Query == "multi_match":
		return "No text specified for multi_match query"
	case e.Kind == esquery.MissingOption && e.Query == "simple_query_string":
		return "[simple_query_string] query text missing"
	case e.Kind == esquery.MissingOption && e.Query == "query_string":
		return "[query_string] must be provided with a [query]"
	case e.Kind == esquery.MissingOption && e.Query == "dis_max":
		return "[dis_max] requires 'queries' field with at least one clause"
	case e.Kind == esquery.MissingOption && e.Name == "query":
		return "No text specified for text query"
	case e.Kind == esquery.MissingOption:
		return fmt.Sprintf("[%s] requires '%s' element", e.Query, e.Name)
	case e.Kind == esquery.BadOption && e.Token == esquery.Null:
		return fmt.Sprintf("[%s] unknown token [%s] after [%s]", e.Query, e.Token, e.Name)
	case e.Name == "analyzer":
		return fmt.Sprintf("[%s] analyzer [%s] not found", e.Query, e.Value)
	case e.Name == "format":
		return fmt.Sprintf("Invalid format: [%s]: %v", e.Value, e.Cause)
	case strings.HasSuffix(e.Name, "operator"):
		return fmt.Sprintf("No enum constant org.elasticsearch.index.query.Operator.%s", strings.ToUpper(e.Value))
	}
	return fmt.Sprintf("[%s] failed to parse field [%s]", e.Query, e.Name)
}

// valueWords are about what a field is tested against.
func valueWords(e *esquery.Error) string {
	switch e.Kind {
	case esquery.SeveralFields:
		return fmt.Sprintf("[%s] query doesn't support multiple fields, found [%s] and [%s]", e.Query, e.Name, e.Other)
	case esquery.MissingField:
		if e.Query == "terms" {
			return "[terms] query requires a field name, followed by array of terms or a document lookup specification"
		}
		return fmt.Sprintf("[%s] query: field name is null or empty", e.Query)
	case esquery.BadToken:
		return fmt.Sprintf("[%s] query on [%s]: no usable value", e.Query, e.Name)
	case esquery.BadDate:
		what := fmt.Sprintf("failed to parse date field [%s] with format [%s]", e.Value, e.Format)
		return what + ": [" + what + "]"
	case esquery.BadValue:
		if e.Field == esquery.BooleanKind {
			return fmt.Sprintf("Can't parse boolean value [%s], expected [true] or [false]", e.Value)
		}
		return fmt.Sprintf("failed to create query: For input string: %q", e.Value)
	case esquery.BadPattern:
		return fmt.Sprintf("failed to create query: %v", e.Cause)
	case esquery.NotIndexed:
		return fmt.Sprintf("failed to create query: Cannot search on field [%s] since it is not indexed.", e.Name)
	case esquery.WrongField:
		switch {
		case e.Query == "nested" && (e.Field == esquery.Unmapped || e.Field == esquery.Loose):
			return fmt.Sprintf("failed to create query: [nested] failed to find nested object under path [%s]", e.Name)
		case e.Query == "nested":
			return fmt.Sprintf("failed to create query: [nested] nested object under path [%s] is not of nested type", e.Name)
		case e.Query == "match_phrase_prefix":
			return fmt.Sprintf(
				"failed to create query: Can only use phrase prefix queries on text fields - not on [%s] which is of type [%s]", e.Name, e.Field)
		}
	case esquery.BadSyntax:
		return "Failed to parse query [" + problem.Beginning([]byte(e.Value)) + "]"
	}
	return fmt.Sprintf("Can only use %s queries on keyword and text fields - not on [%s] which is of type [%s]", e.Query, e.Name, e.Field)
}
