package elasticsearch

import (
	"context"
	"encoding/json"
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
		r := requestOf(c)
		r.operation = op
		d.warnLegacy(r, c.Path())
		if err := r.takeSource(); err != nil {
			return nil, err
		}
		if !op.parseFirst {
			if err := r.checkParameters(); err != nil {
				return nil, err
			}
		}
		if callerFrom(c.Request().Context()).wanted != "" {
			return nil, dragoman.ErrForbidden
		}
		return next(c, request)
	}
}

// checkParameters is to be called before anything is done, by operations that
// parse their body first; checkRequest calls it for the others.
func (r *request) checkParameters() error {
	for _, name := range []string{
		"pretty", "human", "error_trace", "with_profile_uid", "include_implicit", "local",
		"flat_settings", "accept_enterprise", "full_id", "ts",
	} {
		if _, err := readFlag(r.query, name); err != nil && r.understands(name) {
			return err
		}
	}
	if err := r.checkRefresh(); err != nil {
		return err
	}
	if err := r.checkUnknown(); err != nil {
		return err
	}
	if r.hasBody && !r.operation.body {
		return problem.IllegalArgument("request [%s %s] does not support having a body", r.method, r.path)
	}
	return nil
}

// checkRefresh wants one of the values that mean something; none changes
// anything here, as every write is visible at once (quirk 14).
func (r *request) checkRefresh() error {
	value := lastValue(r.query, "refresh")
	if !r.understands("refresh") || slices.Contains([]string{"", "true", "false", "wait_for"}, value) {
		return nil
	}
	return problem.IllegalArgument("Unknown value for refresh: [%s].", value)
}

func (r *request) understands(name string) bool { return slices.Contains(r.known(), name) }

func (r *request) known() []string {
	list := slices.Concat(r.operation.path, r.operation.parameters, commonParameters)
	if r.source != nil {
		return list
	}
	return slices.DeleteFunc(list, func(name string) bool { return slices.Contains(sourceParameters, name) })
}

func (r *request) checkUnknown() error {
	known := r.known()
	var unknown []string
	for name := range r.query {
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
	return problem.IllegalArgument("request [%s] contains unrecognized %s: %s", r.path, noun, strings.Join(unknown, ", "))
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

// sourceParameters are understood in place of a body, by operations for which
// clients may not be able to send one (quirk 47).
var sourceParameters = []string{"source", "source_content_type"}

// takeSource looks for the body in the query, where the operation lets it stand
// there and there is none.
func (r *request) takeSource() error {
	reads := slices.Contains(r.operation.parameters, sourceParameters[0])
	switch {
	case r.hasBody || !r.operation.body:
		return nil
	case !reads || !r.query.Has("source"):
		return r.wantBody(reads)
	case !r.query.Has("source_content_type"):
		return problem.Invalid("source and source_content_type parameters are required")
	}
	kind := lastValue(r.query, "source_content_type")
	if m, err := parseMediaType(kind); err != nil || m.kind != "json" && m.kind != "x-ndjson" {
		return problem.Invalid("Unknown value for source_content_type [" + kind + "]")
	}
	r.source = []byte(lastValue(r.query, "source"))
	return nil
}

// wantBody is for requests without a body.
func (r *request) wantBody(orSource bool) error {
	switch {
	case r.operation.optional:
		return nil
	case orSource:
		return problem.Parse("request body or source parameter is required")
	}
	return problem.Parse("request body is required")
}

// contentOf is the body of a request, or what stands for it in the query; nil
// if there is neither.
func contentOf(ctx context.Context, body *json.RawMessage) []byte {
	if source := requestFrom(ctx).source; source != nil {
		return source
	}
	if body == nil || len(*body) == 0 {
		return nil
	}
	return *body
}
