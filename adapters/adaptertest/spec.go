package adaptertest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/gorillamux"
)

// Spec is a dialect's published contract, as answers are held against it.
type Spec struct {
	doc    *openapi3.T
	router routers.Router

	mu   sync.Mutex
	told map[string]bool // operationIds that some exchange has used

	otherwise func(*http.Request) bool // who wants answers in another shape
}

// Unless leaves the bodies of those answers unchecked whose requests ask for
// them in another shape than the spec's: in part, say, or as YAML.
func (s *Spec) Unless(asked func(*http.Request) bool) *Spec {
	s.otherwise = asked
	return s
}

// LoadSpec reads and validates the spec in a file, examples included.
func LoadSpec(t testing.TB, file string) *Spec {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromFile(file)
	if err != nil {
		t.Fatalf("load %s: %v", file, err)
	}
	if err := doc.Validate(context.Background()); err != nil {
		t.Fatalf("%s is not a valid spec: %v", file, err)
	}
	keepPathsOfServers(doc)
	router, err := gorillamux.NewRouter(doc)
	if err != nil {
		t.Fatalf("route %s: %v", file, err)
	}
	return &Spec{doc: doc, router: router, told: map[string]bool{}}
}

// keepPathsOfServers drops host names, which tests do not use.
func keepPathsOfServers(doc *openapi3.T) {
	base := "/"
	if len(doc.Servers) > 0 {
		if u, err := url.Parse(doc.Servers[0].URL); err == nil && u.Path != "" {
			base = u.Path
		}
	}
	doc.Servers = openapi3.Servers{{URL: base}}
}

// Check fails if the request is for an operation of the spec and the answer's
// status, media type or body is not one that the spec promises. Anything may be
// answered to what the spec does not know.
func (s *Spec) Check(r *http.Request, status int, header http.Header, body []byte) error {
	route, params, err := s.router.FindRoute(r)
	if errors.Is(err, routers.ErrPathNotFound) || errors.Is(err, routers.ErrMethodNotAllowed) {
		return nil
	}
	if err != nil {
		return err
	}
	s.mu.Lock()
	s.told[route.Operation.OperationID] = true
	s.mu.Unlock()
	return openapi3filter.ValidateResponse(r.Context(), &openapi3filter.ResponseValidationInput{
		RequestValidationInput: &openapi3filter.RequestValidationInput{Request: r, PathParams: params, Route: route},
		Status:                 status,
		Header:                 header,
		Body:                   io.NopCloser(bytes.NewReader(body)),
		Options: &openapi3filter.Options{
			IncludeResponseStatus: true,
			ExcludeResponseBody:   len(body) == 0 || s.otherwise != nil && s.otherwise(r),
		},
	})
}

// Untold lists the operations that no checked exchange has used.
func (s *Spec) Untold() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var missing []string
	for _, op := range s.Operations() {
		if !s.told[op] {
			missing = append(missing, op)
		}
	}
	return missing
}

// Operations lists the operationIds, sorted.
func (s *Spec) Operations() []string {
	var ids []string
	for _, item := range s.doc.Paths.Map() {
		for _, op := range slices.Collect(maps.Values(item.Operations())) {
			ids = append(ids, op.OperationID)
		}
	}
	slices.Sort(ids)
	return ids
}

// Examples fails the test unless every operation has an example for its request
// body and for each answer that has one.
func (s *Spec) Examples(t *testing.T) {
	for path, item := range s.doc.Paths.Map() {
		for method, op := range item.Operations() {
			if op.RequestBody != nil {
				wantExamples(t, fmt.Sprintf("%s %s request", method, path), op.RequestBody.Value.Content)
			}
			for status, response := range op.Responses.Map() {
				wantExamples(t, fmt.Sprintf("%s %s %s", method, path, status), response.Value.Content)
			}
		}
	}
}

func wantExamples(t *testing.T, where string, content openapi3.Content) {
	for kind, media := range content {
		if media.Example == nil && len(media.Examples) == 0 {
			t.Errorf("%s (%s) has no example", where, kind)
		}
	}
}
