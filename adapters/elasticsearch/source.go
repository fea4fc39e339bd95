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
func (x *exchange) takeSource() error {
	reads := slices.Contains(x.operation.parameters, sourceParameters[0])
	switch {
	case x.hasBody || !x.operation.body:
		return nil
	case !reads || !x.query.Has("source"):
		return x.wantBody(reads)
	case !x.query.Has("source_content_type"):
		return problem.Invalid("source and source_content_type parameters are required")
	}
	kind := lastValue(x.query, "source_content_type")
	if m, err := parseMediaType(kind); err != nil || m.kind != "json" && m.kind != "x-ndjson" {
		return problem.Invalid("Unknown value for source_content_type [" + kind + "]")
	}
	x.source = []byte(lastValue(x.query, "source"))
	return nil
}

// wantBody is for requests without a body.
func (x *exchange) wantBody(orSource bool) error {
	switch {
	case x.operation.optional:
		return nil
	case orSource:
		return problem.Parse("request body or source parameter is required")
	}
	return problem.Parse("request body is required")
}

// contentOf is the body of a request, or what stands for it in the query; nil
// if there is neither.
func contentOf(ctx context.Context, body *json.RawMessage) []byte {
	if source := exchangeFrom(ctx).source; source != nil {
		return source
	}
	if body == nil || len(*body) == 0 {
		return nil
	}
	return *body
}
