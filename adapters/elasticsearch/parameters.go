package elasticsearch

import (
	"net/url"
	"slices"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// commonParameters are understood by every operation.
var commonParameters = []string{"error_trace", "filter_path", "format", "human", "pretty"}

// checkRequest is a strict middleware: it says which operation this is and
// holds the query, and whether there is a body, against what it reads.
func (d *door) checkRequest(next wire.StrictHandlerFunc, operationID string) wire.StrictHandlerFunc {
	op, known := operations[operationID]
	return func(c echo.Context, request any) (any, error) {
		if !known {
			return nil, dragoman.Errorf(dragoman.CodeInternal, "", "operation %s has no description", operationID)
		}
		x := exchangeOf(c)
		x.operation = op
		d.warnLegacy(x, c.Path())
		if err := x.takeSource(); err != nil {
			return nil, err
		}
		if !op.parseFirst {
			if err := x.checkParameters(); err != nil {
				return nil, err
			}
		}
		if callerOf(c.Request().Context()).wanted != "" {
			return nil, dragoman.ErrForbidden
		}
		return next(c, request)
	}
}

// checkParameters is to be called before anything is done, by operations that
// parse their body first; checkRequest calls it for the others.
func (x *exchange) checkParameters() error {
	for _, name := range []string{"pretty", "human", "error_trace", "with_profile_uid", "include_implicit", "local", "flat_settings", "accept_enterprise", "full_id", "ts"} {
		if _, err := readFlag(x.query, name); err != nil && x.understands(name) {
			return err
		}
	}
	if err := x.checkRefresh(); err != nil {
		return err
	}
	if err := x.checkUnknown(); err != nil {
		return err
	}
	if x.hasBody && !x.operation.body {
		return problem.IllegalArgument("request [%s %s] does not support having a body", x.method, x.path)
	}
	return nil
}

// checkRefresh wants one of the values that mean something; none changes
// anything here, as every write is visible at once (quirk 14).
func (x *exchange) checkRefresh() error {
	value := lastValue(x.query, "refresh")
	if !x.understands("refresh") || slices.Contains([]string{"", "true", "false", "wait_for"}, value) {
		return nil
	}
	return problem.IllegalArgument("Unknown value for refresh: [%s].", value)
}

func (x *exchange) understands(name string) bool { return slices.Contains(x.known(), name) }

func (x *exchange) known() []string {
	list := slices.Concat(x.operation.path, x.operation.parameters, commonParameters)
	if x.source != nil {
		return list
	}
	return slices.DeleteFunc(list, func(name string) bool { return slices.Contains(sourceParameters, name) })
}

func (x *exchange) checkUnknown() error {
	known := x.known()
	var unknown []string
	for name := range x.query {
		if !slices.Contains(known, name) {
			unknown = append(unknown, name)
		}
	}
	if len(unknown) == 0 {
		return nil
	}
	slices.Sort(unknown)
	noun := "parameter"
	if len(unknown) > 1 {
		noun = "parameters"
	}
	for i, name := range unknown {
		unknown[i] = "[" + name + "]" + content.Suggestion(name, known)
	}
	return problem.IllegalArgument("request [%s] contains unrecognized %s: %s", x.path, noun, strings.Join(unknown, ", "))
}

// lastValue is a query parameter's; where it is repeated, the last one counts.
func lastValue(query url.Values, name string) string {
	if values := query[name]; len(values) > 0 {
		return values[len(values)-1]
	}
	return ""
}

// readFlag reads a boolean: absent is false, empty is true.
func readFlag(query url.Values, name string) (bool, error) {
	if !query.Has(name) {
		return false, nil
	}
	switch value := lastValue(query, name); value {
	case "", "true":
		return true, nil
	case "false":
		return false, nil
	default:
		return false, problem.IllegalArgument("Failed to parse value [%s] as only [true] or [false] are allowed.", value)
	}
}
