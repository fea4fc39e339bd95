package elasticsearch

import (
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/labstack/echo/v4"
)

const (
	headerProduct  = "X-Elastic-Product"
	headerOpaqueID = "X-Opaque-Id"
	// headerRunAs names whom a caller wants to be instead.
	headerRunAs = "Es-Security-Runas-User"
	// headerClientMeta is how the vendor's clients say what they are.
	headerClientMeta = "X-Elastic-Client-Meta"
	productName      = "Elasticsearch"
)

// format is how an answer is to be written.
type format struct {
	yaml    bool
	version int // of the vendor's media type; 0 is the plain one
	pretty  bool
	trace   bool // errors with a stack_trace
	charset bool // named beside JSON, as 7.x does
	filter  jsontree.Filter
}

// asked reads the parameters that shape the answer. It treats invalid values as
// false, because the request may fail before anybody can complain of them.
func asked(query url.Values) format {
	yes := func(name string) bool {
		on, err := readFlag(query, name)
		return on && err == nil
	}
	return format{
		pretty: yes("pretty"),
		trace:  yes("error_trace"),
		filter: jsontree.NewFilter(lastValue(query, "filter_path")),
	}
}

// contentType is the Content-Type of an answer in this format.
func (f format) contentType() string {
	kind := "json"
	if f.yaml {
		kind = "yaml"
	}
	switch {
	case f.version == 0 && f.charset && !f.yaml:
		return "application/json; charset=UTF-8"
	case f.version == 0:
		return "application/" + kind
	}
	return vendorType + kind + ";compatible-with=" + strconv.Itoa(f.version)
}

const vendorType = "application/vnd.elasticsearch+"

// compatibleVersions may be asked for by media type. A real server takes its
// own major version and the one before (quirk 2).
var compatibleVersions = []int{7, 8, 9}

// mediaType is an Accept or Content-Type header that we could read. The zero
// value is none.
type mediaType struct {
	kind    string // json, yaml, cbor, smile, x-ndjson; "" for any other
	vendor  bool
	version int // compatible-with; 0 if absent
}

// negotiate settles how the request is written and how the answer will be, in
// the vendor's words where it cannot (reference: elasticsearch, section 1.2).
func negotiate(major int) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			r := requestOf(c)
			r.noteBody(c)
			accept, content, err := readMediaTypes(c.Request().Header, r.hasBody, major)
			if err != nil {
				return err
			}
			r.format.version = accept.version
			if accept.vendor && accept.version == 0 {
				r.format.version = major
			}
			if r.hasBody && !slices.Contains([]string{"json", "x-ndjson"}, content.kind) {
				return unsupportedContentType(c.Request().Header)
			}
			wanted := accept.kind
			if named := lastValue(r.query, "format"); slices.Contains(namedFormats, named) {
				wanted = named
			}
			// Quirk 20.
			if wanted == "cbor" || wanted == "smile" {
				return problem.Plain(http.StatusNotAcceptable, "response format [%s] is not supported", wanted)
			}
			r.format.yaml, r.wanted = wanted == "yaml", wanted
			return next(c)
		}
	}
}

// namedFormats are what the format parameter understands; others are ignored.
var namedFormats = []string{"json", "yaml", "cbor", "smile"}

func unsupportedContentType(header http.Header) error {
	raw := header.Values(echo.HeaderContentType)
	if len(raw) == 0 {
		return problem.Plain(http.StatusNotAcceptable, "Content-Type header is missing")
	}
	return problem.Plain(http.StatusNotAcceptable, "Content-Type header [%s] is not supported", raw[0])
}

func readMediaTypes(header http.Header, hasBody bool, major int) (accept, content mediaType, err error) {
	if accept, err = readAccept(header); err != nil {
		return accept, content, err
	}
	if content, err = readMediaType(header, echo.HeaderContentType); err != nil {
		return accept, content, err
	}
	return accept, content, checkVersions(header, accept, content, hasBody, major)
}

// readAccept takes the first entry of a list that it understands.
func readAccept(header http.Header) (mediaType, error) {
	raw := header.Values(echo.HeaderAccept)
	if len(raw) != 1 || !strings.Contains(raw[0], ",") {
		return readMediaType(header, echo.HeaderAccept)
	}
	for entry := range strings.SplitSeq(raw[0], ",") {
		if m, err := parseMediaType(entry); err == nil && m.kind != "" {
			return m, nil
		}
	}
	return mediaType{}, nil
}

func readMediaType(header http.Header, name string) (mediaType, error) {
	raw := header.Values(name)
	switch {
	case len(raw) == 0:
		return mediaType{}, nil
	case len(raw) > 1:
		return mediaType{}, badMediaType(name, "Incorrect header [%s]. Only one value should be provided", name)
	case strings.TrimSpace(raw[0]) == "":
		return mediaType{}, badMediaType(name, "Header [%s] cannot be empty.", name)
	}
	m, err := parseMediaType(raw[0])
	if err != nil {
		return mediaType{}, badMediaType(name, "invalid media-type [%s]", raw[0])
	}
	return m, nil
}

func parseMediaType(raw string) (mediaType, error) {
	full, params, err := mime.ParseMediaType(raw)
	main, sub, ok := strings.Cut(full, "/")
	if err != nil || !ok {
		return mediaType{}, errNoMediaType
	}
	m := mediaType{}
	if version, given := params["compatible-with"]; given {
		if m.version, err = strconv.Atoi(version); err != nil {
			return mediaType{}, errNoMediaType
		}
	}
	if vendor, ok := strings.CutPrefix(sub, "vnd.elasticsearch+"); ok {
		m.vendor, sub = true, vendor
	}
	if main == "application" && slices.Contains([]string{"json", "yaml", "cbor", "smile", "x-ndjson"}, sub) {
		m.kind = sub
	}
	if !m.vendor || m.kind == "" {
		m.version = 0
	}
	return m, nil
}

var errNoMediaType = problem.Plain(http.StatusBadRequest, "no media type")

// checkVersions wants versions that we can play, and the same one, or none,
// in both headers of a request with a body.
func checkVersions(header http.Header, accept, content mediaType, hasBody bool, major int) error {
	raw := "Accept=" + rawHeader(header, echo.HeaderAccept)
	if accept.unplayable() {
		return badVersion("Accept version must be either version %d or %d, but found %d. %s",
			major, major-1, accept.version, raw)
	}
	if !hasBody {
		return nil
	}
	rawContent := "Content-Type=" + rawHeader(header, echo.HeaderContentType)
	if content.unplayable() {
		return badVersion("Content-Type version must be either version %d or %d, but found %d. %s",
			major, major-1, content.version, rawContent)
	}
	const required = "A compatible version is required on both Content-Type and Accept headers if either one has " +
		"requested a compatible version"
	switch {
	case accept.version == content.version:
		return nil
	case accept.version == 0 || content.version == 0:
		return badVersion("%s. %s, %s", required, raw, rawContent)
	}
	return badVersion("%s and the compatible versions must match. %s, %s", required, raw, rawContent)
}

func (m mediaType) unplayable() bool {
	return m.version != 0 && !slices.Contains(compatibleVersions, m.version)
}

// rawHeader is a header as it came, or what the vendor prints for none.
func rawHeader(header http.Header, name string) string {
	if raw := header.Values(name); len(raw) > 0 {
		return raw[0]
	}
	return "null"
}

func badMediaType(header, format string, args ...any) error {
	return mediaTypeProblem("["+header+"]", problem.New(http.StatusBadRequest, problem.TypeIllegalArgument, format, args...))
}

func badVersion(format string, args ...any) error {
	return mediaTypeProblem("[Accept, Content-Type]", problem.New(http.StatusBadRequest, problem.TypeStatus, format, args...))
}

func mediaTypeProblem(headers string, cause *problem.Problem) error {
	f := problem.New(http.StatusBadRequest, problem.TypeMediaTypeHeader, "Invalid media-type value on headers %s", headers)
	f.Cause = cause
	return f
}
