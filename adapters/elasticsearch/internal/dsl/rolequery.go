package dsl

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/search/esquery"
)

// CheckRoleQuery holds the query of a role's index entry against the vendor's
// rules. A template is not looked into, as what it says depends on who asks.
func CheckRoleQuery(query string) *problem.Problem {
	first, err := firstName(query)
	if err != nil {
		return notJSON(query, err)
	}
	if first == "template" {
		return nil
	}
	if !json.Valid([]byte(query)) {
		return notJSON(query, json.Unmarshal([]byte(query), new(any)))
	}
	q, err := esquery.Parse(json.RawMessage(query), esquery.Limits{Clauses: 1 << 20})
	if err == nil {
		err = esquery.Each(q, fitForRoles)
	}
	var wrong *problem.Problem
	if errors.As(InWords(err, []byte(query)), &wrong) {
		return wrong
	}
	return nil
}

// fitForRoles refuses queries that would look at other documents.
func fitForRoles(q esquery.Query) error {
	switch q := q.(type) {
	case *esquery.Terms:
		if q.Lookup {
			return problem.IllegalArgument("terms query with terms lookup isn't supported as part of a role query")
		}
	case *esquery.Other:
		switch q.Called {
		case "percolate", "has_child", "has_parent":
			return problem.IllegalArgument("%s query isn't supported as part of a role query", q.Called)
		case "geo_shape":
			if q.Elsewhere {
				return problem.IllegalArgument("geoshape query referring to indexed shapes isn't supported as part of a role query")
			}
		}
	}
	return nil
}

// firstName is the name of the first member of an object.
func firstName(query string) (string, error) {
	dec := json.NewDecoder(strings.NewReader(query))
	token, err := dec.Token()
	if err != nil {
		return "", err
	}
	if token != json.Delim('{') {
		return "", errors.New("expected [START_OBJECT] but found [" + tokenName(token) + "] instead")
	}
	token, err = dec.Token()
	if err != nil {
		return "", err
	}
	name, isName := token.(string)
	if !isName {
		return "", errors.New("expected [FIELD_NAME] with value a query name or 'template' but found [END_OBJECT] instead")
	}
	return name, nil
}

// tokenName is what the vendor calls what cannot begin a query.
func tokenName(token json.Token) string {
	switch token.(type) {
	case json.Delim:
		return "START_ARRAY"
	case string:
		return "VALUE_STRING"
	case float64:
		return "VALUE_NUMBER"
	case bool:
		return "VALUE_BOOLEAN"
	}
	return "VALUE_NULL"
}

// notJSON says that a text is not JSON, and where it stops being so.
func notJSON(query string, err error) *problem.Problem {
	offset := len(query)
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		offset = max(int(syntax.Offset)-1, 0)
	}
	kind, reason := problem.TypeContentParse, "the query is not valid JSON"
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF),
		offset >= len(query)-1 && syntax != nil && strings.Contains(syntax.Error(), "unexpected end"):
		kind, reason = "x_content_e_o_f_exception", "Unexpected end of file"
	case syntax == nil:
		offset, reason = 0, err.Error()
	}
	line, column := place([]byte(query), offset)
	return problem.New(http.StatusBadRequest, kind, "[%d:%d] %s", line, column, reason)
}
