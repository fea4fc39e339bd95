package adaptertest

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/gorillamux"
	"go.yaml.in/yaml/v3"

	"github.com/dragoman-project/dragoman"
)

// Spec is a dialect's published contract, as requests and answers are held
// against it, and what has been seen of it. It is safe for concurrent use.
type Spec struct {
	doc    *openapi3.T
	router routers.Router

	exceptions exceptions

	mu   sync.Mutex
	seen map[Sight]bool
	good map[string]exchange // by operationId, the first request that was accepted

	other map[string]exchange // the first that was refused
}

// Sight is an answer as a contract lists it: of an operation, with a status, in
// a media type, which is "" where no body is promised.
type Sight struct{ Operation, Status, Media string }

func (s Sight) String() string {
	return strings.TrimSpace(s.Operation + " " + s.Status + " " + s.Media)
}

// errForbidden is about a request.
var errForbidden = errors.New("accepted, though the contract forbids it")

// exchange is a request, with the body that was sent and where it went, and its
// answer.
type exchange struct {
	request *http.Request
	sent    []byte
	route   *routers.Route
	params  map[string]string

	status int
	header http.Header
	body   []byte
}

// LoadSpec reads and validates the spec in a file, examples included, with the
// exceptions in the folder where the test runs.
func LoadSpec(t testing.TB, file string) *Spec {
	t.Helper()
	s, err := ReadSpec(file, exceptionsFile)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// ReadSpec is LoadSpec for who runs elsewhere; exceptions is the file of them,
// which need not be there.
func ReadSpec(file, exceptions string) (*Spec, error) {
	doc, err := openapi3.NewLoader().LoadFromFile(file)
	if err != nil {
		return nil, fmt.Errorf("load %s: %w", file, err)
	}
	if err := doc.Validate(context.Background()); err != nil {
		return nil, fmt.Errorf("%s is not a valid spec: %w", file, err)
	}
	keepPathsOfServers(doc)
	router, err := gorillamux.NewRouter(doc)
	if err != nil {
		return nil, fmt.Errorf("route %s: %w", file, err)
	}
	known, err := readExceptions(exceptions)
	if err != nil {
		return nil, err
	}
	return &Spec{
		doc: doc, router: router, exceptions: known, seen: map[Sight]bool{}, good: map[string]exchange{},
		other: map[string]exchange{},
	}, nil
}

var specs sync.Map // the Spec of each dialect, as every World is held against it

// specOf is the contract of a room, read once. Tests run in the room's folder.
func specOf(t testing.TB, d dragoman.Dialect) *Spec {
	if s, ok := specs.Load(d); ok {
		return s.(*Spec)
	}
	s, _ := specs.LoadOrStore(d, LoadSpec(t, "../../openapi/"+string(d)+".yaml"))
	return s.(*Spec)
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
// status, media type or body is not one that the spec promises, or if a request
// was accepted that the spec forbids. Anything may be answered to what the spec
// does not know.
func (s *Spec) Check(r *http.Request, sent []byte, status int, header http.Header, body []byte) error {
	route, params, err := s.router.FindRoute(r)
	if errors.Is(err, routers.ErrPathNotFound) || errors.Is(err, routers.ErrMethodNotAllowed) {
		return nil
	}
	if err != nil {
		return err
	}
	x := exchange{request: r, sent: sent, route: route, params: params, status: status, header: header, body: body}
	operation := route.Operation.OperationID
	if err := s.exceptions.excuse(operation, s.checkAnswer(x)); err != nil {
		return fmt.Errorf("the answer breaks the contract: %w", err)
	}
	if status >= http.StatusBadRequest {
		s.keep(s.other, x)
		return nil
	}
	if err := checkRequest(x); err != nil {
		err = s.exceptions.excuse(operation, fmt.Errorf("%s: %w: status %d: %w", operation, errForbidden, status, err))
		if err != nil {
			return err
		}
	}
	s.keep(s.good, x)
	return nil
}

// keep keeps the first exchange of each operation.
func (s *Spec) keep(of map[string]exchange, x exchange) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, known := of[x.route.Operation.OperationID]; !known {
		of[x.route.Operation.OperationID] = x
	}
}

// checkAnswer holds an answer against the spec, and notes that it was seen.
func (s *Spec) checkAnswer(x exchange) error {
	operation := x.route.Operation
	promised := operation.Responses.Status(x.status)
	if promised == nil {
		return fmt.Errorf("%s has no status %d", operation.OperationID, x.status)
	}
	media, plain, err := inContract(promised.Value.Content, x.header.Get("Content-Type"), x.unpacked())
	if err != nil {
		return fmt.Errorf("%s, status %d: %w", operation.OperationID, x.status, err)
	}
	if media == "" && len(promised.Value.Content) > 0 && x.request.Method != http.MethodHead {
		return fmt.Errorf("%s, status %d: there is no body", operation.OperationID, x.status)
	}
	s.mu.Lock()
	s.seen[Sight{operation.OperationID, fmt.Sprint(x.status), media}] = true
	s.mu.Unlock()
	header := x.header.Clone()
	header.Set("Content-Type", media)
	err = openapi3filter.ValidateResponse(x.request.Context(), &openapi3filter.ResponseValidationInput{
		RequestValidationInput: &openapi3filter.RequestValidationInput{Request: x.request, PathParams: x.params, Route: x.route},
		Status:                 x.status,
		Header:                 header,
		Body:                   io.NopCloser(bytes.NewReader(plain)),
		Options:                &openapi3filter.Options{IncludeResponseStatus: true, ExcludeResponseBody: media == "" || cut(x)},
	})
	if err := s.exceptions.excuse(operation.OperationID, err); err != nil {
		return err
	}
	if media == mediaJSON {
		if err := undeclaredIn(promised.Value.Content[media].Schema, plain); err != nil {
			return fmt.Errorf("%s, status %d: %w", operation.OperationID, x.status, err)
		}
	}
	return nil
}

// unpacked is the body that was answered, none to HEAD.
func (x exchange) unpacked() []byte {
	if x.request.Method == http.MethodHead {
		return nil
	}
	var reader io.Reader = bytes.NewReader(x.body)
	var err error
	switch x.header.Get("Content-Encoding") {
	case "gzip":
		reader, err = gzip.NewReader(reader)
	case "deflate":
		reader, err = zlib.NewReader(reader)
	}
	if err != nil {
		return x.body
	}
	plain, err := io.ReadAll(reader)
	if err != nil {
		return x.body
	}
	return plain
}

// cut reports whether a part of an answer was asked for, which the schema of
// the whole does not describe.
func cut(x exchange) bool { return x.request.URL.Query().Has("filter_path") }

const (
	mediaJSON = "application/json"
	mediaText = "text/plain"
)

// inContract is the media type under which a contract describes a body, and
// the body in it. JSON under a vendor's name, and YAML where it is not listed,
// are JSON in other clothes, as the contracts say in prose.
func inContract(content openapi3.Content, contentType string, body []byte) (string, []byte, error) {
	media, _, err := mime.ParseMediaType(contentType)
	if len(body) == 0 && (err != nil || media != mediaText || content[media] == nil) {
		return "", nil, nil
	}
	if err != nil {
		return "", nil, fmt.Errorf("sent as %q: %w", contentType, err)
	}
	if content[media] != nil {
		return media, body, nil
	}
	switch {
	case content[mediaJSON] == nil:
	case strings.HasPrefix(media, "application/vnd.") && strings.HasSuffix(media, "+json"):
		return mediaJSON, body, nil
	case strings.HasSuffix(media, "/yaml") || strings.HasSuffix(media, "+yaml"):
		var value any
		if err := yaml.Unmarshal(body, &value); err != nil {
			return "", nil, err
		}
		plain, err := json.Marshal(value)
		return mediaJSON, plain, err
	}
	return "", nil, fmt.Errorf("sent as %q, which is not one of %v", contentType, slices.Sorted(maps.Keys(content)))
}

// checkRequest holds a request against the spec.
func checkRequest(x exchange) error {
	r := x.request.Clone(x.request.Context())
	sent := x.sent
	if r.Header.Get("Content-Encoding") == "gzip" {
		reader, err := gzip.NewReader(bytes.NewReader(sent))
		if err != nil {
			return err
		}
		if sent, err = io.ReadAll(reader); err != nil {
			return err
		}
	}
	if media := r.Header.Get("Content-Type"); strings.Contains(media, "/vnd.") {
		r.Header.Set("Content-Type", mediaJSON)
	}
	r.Body, r.ContentLength = http.NoBody, 0
	if len(sent) > 0 {
		r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(sent)), int64(len(sent))
	}
	return openapi3filter.ValidateRequest(r.Context(), &openapi3filter.RequestValidationInput{
		Request: r, PathParams: x.params, Route: x.route,
		Options: &openapi3filter.Options{
			AuthenticationFunc: openapi3filter.NoopAuthenticationFunc, SkipSettingDefaults: true, ExcludeReadOnlyValidations: true,
		},
	})
}

// Untold lists the operations that no checked exchange has used.
func (s *Spec) Untold() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	told := map[string]bool{}
	for sight := range s.seen {
		told[sight.Operation] = true
	}
	return slices.DeleteFunc(s.Operations(), func(op string) bool { return told[op] })
}

// Promised lists all answers that the spec promises, sorted.
func (s *Spec) Promised() []Sight {
	var all []Sight
	for _, item := range s.doc.Paths.Map() {
		for method, op := range item.Operations() {
			for status, response := range op.Responses.Map() {
				if len(response.Value.Content) == 0 || method == http.MethodHead {
					all = append(all, Sight{op.OperationID, status, ""})
					continue
				}
				for media := range response.Value.Content {
					all = append(all, Sight{op.OperationID, status, media})
				}
			}
		}
	}
	slices.SortFunc(all, func(a, b Sight) int { return strings.Compare(a.String(), b.String()) })
	return all
}

// Unseen lists what is promised and was in no checked exchange, sorted.
func (s *Spec) Unseen() []Sight {
	promised := s.Promised()
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.DeleteFunc(promised, func(one Sight) bool { return s.seen[one] })
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
