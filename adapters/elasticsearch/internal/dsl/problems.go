// Package dsl says in the vendor's words what is wrong with a query, and checks
// the queries by which roles narrow what they grant.
package dsl

import (
	"bytes"
	"errors"
	"net/http"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/search/esquery"
)

// InWords says in the vendor's words what is wrong with a query, of which body
// is the whole. Other errors stay as they are.
func InWords(err error, body []byte) error {
	var e *esquery.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Kind {
	case esquery.NotAnObject, esquery.EmptyClause, esquery.SeveralQueries, esquery.UnknownQuery, esquery.UnsupportedQuery,
		esquery.TooManyClauses, esquery.TooDeep:
		return clauseProblem(e, body)
	case esquery.UnknownOption, esquery.UnsupportedOption, esquery.BadOption, esquery.MissingOption:
		return optionProblem(e)
	case esquery.SeveralFields, esquery.MissingField, esquery.BadToken, esquery.BadValue, esquery.BadDate, esquery.WrongField,
		esquery.BadPattern, esquery.BadSyntax:
		return valueProblem(e)
	}
	return err
}

// clauseProblem is about the shape of a query.
func clauseProblem(e *esquery.Error, body []byte) *problem.Problem {
	switch e.Kind {
	case esquery.EmptyClause:
		return problem.IllegalArgument("query malformed, empty clause found")
	case esquery.SeveralQueries:
		return problem.Parse("[%s] malformed query, expected [END_OBJECT] but found [FIELD_NAME]", e.Query)
	case esquery.UnknownQuery:
		p := problem.New(http.StatusBadRequest, problem.TypeParsing, "unknown query [%s]%s", e.Query,
			strings.TrimPrefix(content.Suggestion(e.Query, esquery.Names()), " ->"))
		p.Line, p.Column = place(body, e.At)
		p.Cause = problem.New(http.StatusBadRequest, "named_object_not_found_exception", "[%d:%d] unknown field [%s]", p.Line, p.Column, e.Query)
		return p
	case esquery.UnsupportedQuery:
		return problem.IllegalArgument("Query type [%s] is not currently supported in this context", e.Query)
	case esquery.TooManyClauses:
		return problem.IllegalArgument("Query contains too many nested clauses; maxClauseCount is set to %d", e.Limit)
	case esquery.TooDeep:
		return problem.IllegalArgument("The nested depth of the query exceeds the maximum nested depth for queries set in [%d]", e.Limit)
	}
	if e.Query == "" {
		return problem.Parse("[_na] query malformed, must start with start_object")
	}
	return problem.Parse("[%s] query malformed, no start_object after query name", e.Query)
}

// place is where an offset is, as the vendor counts.
func place(body []byte, offset int) (line, column int) {
	before := body[:min(offset, len(body))]
	return 1 + bytes.Count(before, []byte("\n")), len(before) - bytes.LastIndexByte(before, '\n')
}

// optionProblem is about the members of a query.
func optionProblem(e *esquery.Error) *problem.Problem {
	switch {
	case e.Kind == esquery.UnknownOption && strings.HasSuffix(e.Query, "query_string"):
		return problem.Parse("[%s] unsupported field [%s]", e.Query, e.Name)
	case e.Kind == esquery.UnknownOption:
		return problem.Parse("[%s] query does not support [%s]", e.Query, e.Name)
	case e.Kind == esquery.MissingOption && e.Name == "query":
		return problem.Parse("[%s] query text missing", e.Query)
	case e.Kind == esquery.MissingOption && e.Query == "exists":
		return problem.Parse("[exists] must be provided with a [field]")
	case e.Kind == esquery.MissingOption:
		return problem.Parse("[%s] requires '%s' to be set", e.Query, e.Name)
	case e.Kind == esquery.BadOption && e.Token == esquery.Null:
		return problem.Parse("[%s] unknown token [%s] after [%s]", e.Query, e.Token, e.Name)
	case e.Name == "analyzer":
		return problem.IllegalArgument("[%s] analyzer [%s] not found", e.Query, e.Value)
	case e.Name == "format":
		return problem.IllegalArgument("Invalid format: [%s]: %v", e.Value, e.Cause)
	case e.Name == "time_zone":
		return problem.IllegalArgument("Unknown time-zone ID: %s", e.Value)
	case e.Name == "minimum_should_match":
		return problem.IllegalArgument("[%s] with value [%s] is not currently supported in this context", e.Name, e.Value)
	case strings.HasSuffix(e.Name, "operator"):
		return problem.IllegalArgument("No enum constant org.elasticsearch.index.query.Operator.%s", strings.ToUpper(e.Value))
	}
	return problem.IllegalArgument("[%s] failed to parse field [%s]", e.Query, e.Name)
}

// valueProblem is about what a field is tested against.
func valueProblem(e *esquery.Error) *problem.Problem {
	switch e.Kind {
	case esquery.SeveralFields:
		return problem.Parse("[%s] query doesn't support multiple fields, found [%s] and [%s]", e.Query, e.Name, e.Other)
	case esquery.MissingField:
		if e.Query == "terms" {
			return problem.Parse("[terms] query requires a field name, followed by array of terms or a document lookup specification")
		}
		return problem.IllegalArgument("field name is null or empty")
	case esquery.BadToken:
		return problem.Parse("[%s] query on [%s] wants a value", e.Query, e.Name)
	case esquery.BadDate:
		return problem.Parse("failed to parse date field [%s] of [%s] with format [%s]", e.Value, e.Name, e.Format)
	case esquery.BadValue:
		if e.Field == esquery.BooleanKind {
			return problem.IllegalArgument("Can't parse boolean value [%s], expected [true] or [false]", e.Value)
		}
		return problem.IllegalArgument("For input string: \"%s\"", e.Value)
	case esquery.BadPattern:
		return problem.IllegalArgument("[%s] on field [%s]: %v", e.Query, e.Name, e.Cause)
	case esquery.BadSyntax:
		return problem.New(http.StatusBadRequest, "query_shard_exception", "Failed to parse query [%s]", e.Value)
	}
	if e.Query == "range" {
		return problem.IllegalArgument("[range] queries on field [%s] are not currently supported in this context", e.Name)
	}
	return problem.IllegalArgument("Can only use %s queries on keyword, text and wildcard fields - not on [%s] which is of type [%s]",
		e.Query, e.Name, e.Field)
}
