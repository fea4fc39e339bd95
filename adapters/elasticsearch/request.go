package elasticsearch

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// request is what the room remembers of one request from its first look at it
// to the answer, in the client's own spelling.
type request struct {
	method  string
	uri     string // as asked, with the query
	path    string // decoded
	query   url.Values
	hasBody bool
	source  []byte // the body, where it stands in the query; nil if it does not
	legacy  bool   // asked for under /_xpack/security
	format  format
	wanted  string // the kind of answer that was asked for, "" if none was
	address string // where the client found us
	secure  bool   // whether by TLS
	old     bool   // the client says that it is of 7.x
	// operation is what the request turned out to be; the zero value until then.
	operation operation
	// caller is who is asking; nil until that is known.
	caller *caller
	// warnings are for the Warning header of whatever is answered.
	warnings []string
}

// oldClient reports whether the client is one of 7.x, some of which refuse an
// answer with members that they do not know (quirk 31).
func (r *request) oldClient() bool { return r.old || r.format.version == 7 }

// requestFrom returns the context's request; a blank one where the request
// failed before it could begin.
func requestFrom(ctx context.Context) *request {
	if r, ok := transport.Carried[request](ctx); ok {
		return r
	}
	return &request{}
}

func requestOf(c echo.Context) *request { return requestFrom(c.Request().Context()) }

// begin looks at the request before anybody changes it. major is the version
// that is played.
func begin(major int) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			h := c.Request()
			r := &request{
				method:  h.Method,
				uri:     h.URL.RequestURI(),
				path:    h.URL.Path,
				query:   h.URL.Query(),
				format:  asked(h.URL.Query()),
				address: h.Host,
				secure:  h.TLS != nil,
				old:     strings.HasPrefix(h.Header.Get(headerClientMeta), "es=7."),
			}
			r.format.charset = major == 7
			transport.Carry(c, r)
			if id := h.Header.Get(headerOpaqueID); id != "" {
				c.Response().Header().Set(headerOpaqueID, id)
			}
			return next(c)
		}
	}
}

// maxLine is the vendor's limit for the first line of a request.
const maxLine = 4096

// shortLine refuses what the vendor would not read, which also bounds all work
// that a query can make (quirk 24).
func shortLine(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		r := requestOf(c)
		if len(r.method)+len(r.uri)+len("  HTTP/1.1") > maxLine {
			return problem.New(http.StatusBadRequest, problem.TypeTooLong, "An HTTP line is larger than %d bytes.", maxLine)
		}
		return next(c)
	}
}

// Where clients of 6.x and 7.x look for the API, and where it is.
const (
	legacyRoot  = "/_xpack/security"
	currentRoot = "/_security"
)

// legacyParts begin what is old enough to have been there: API keys, queries
// and profiles never were.
var legacyParts = []string{"user", "role", "realm", "oauth2", "_authenticate", "role_mapping", "privilege", "saml"}

// legacyPath lets the old paths lead to the new ones (quirk 3).
func legacyPath(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		u := c.Request().URL
		rest, ok := strings.CutPrefix(u.Path, legacyRoot+"/")
		if part, _, _ := strings.Cut(rest, "/"); ok && slices.Contains(legacyParts, part) {
			requestOf(c).legacy = true
			u.Path = currentRoot + "/" + rest
			if rest, ok := strings.CutPrefix(u.RawPath, legacyRoot+"/"); ok {
				u.RawPath = currentRoot + "/" + rest
			}
		}
		return next(c)
	}
}

// warnLegacy tells the client of an old path which new one to use. route is
// the new one, as the router writes it.
func (d *door) warnLegacy(r *request, route string) {
	if !r.legacy {
		return
	}
	current := vendorPath(route)
	if slices.Contains(lists, current) {
		current += "/"
	}
	old := legacyRoot + strings.TrimPrefix(current, currentRoot)
	r.warnings = append(r.warnings, d.product.warning(fmt.Sprintf(
		"[%s %s] is deprecated! Use [%s %s] instead.", r.method, old, r.method, current)))
}

// lists are the paths that the vendor's router knows with a slash at their end.
var lists = []string{currentRoot + "/user", currentRoot + "/role", currentRoot + "/role_mapping", currentRoot + "/privilege"}

var pathPart = regexp.MustCompile(`:(\w+)`)

// options answers OPTIONS for every path, known or not, and before anybody is
// asked for credentials.
func options(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if c.Request().Method != http.MethodOptions {
			return next(c)
		}
		if allowed := allowedMethods(c); len(allowed) > 0 {
			c.Response().Header().Set(echo.HeaderAllow, strings.Join(allowed, ","))
		}
		return send(c, http.StatusOK, nil, jsontree.Filter{})
	}
}

// allowedMethods are the methods of the path that was asked for; the router's
// list without its own OPTIONS.
func allowedMethods(c echo.Context) []string {
	list, _ := c.Get(echo.ContextKeyHeaderAllow).(string)
	var methods []string
	for method := range strings.SplitSeq(list, ", ") {
		if method != "" && method != http.MethodOptions {
			methods = append(methods, method)
		}
	}
	return methods
}

// noteBody remembers whether there is a body, read or not.
func (r *request) noteBody(c echo.Context) { r.hasBody = transport.HasBody(c) }

// vendorPath is a path as the vendor writes it.
func vendorPath(path string) string { return pathPart.ReplaceAllString(path, "{$1}") }
