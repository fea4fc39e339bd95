package elasticsearch

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
)

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
