package elasticsearch

import (
	"encoding/base64"
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/search/wildcard"
)

// challenges are how a client may authenticate, in the vendor's order and words
// (reference: elasticsearch, section 2.4).
var challenges = []string{`Basic realm="security", charset="UTF-8"`, `Bearer realm="security"`, "ApiKey"}

// authenticate finds out who is calling and lets the directory act for them.
func (d *door) authenticate(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		h, r := c.Request(), requestOf(c)
		// The directory may be asked before it is known who is calling.
		h = h.WithContext(dragoman.WithPrincipal(h.Context(), dragoman.Principal{Door: Dialect}))
		who, err := d.login(h)
		if err != nil {
			return err
		}
		// Quirk 19.
		if who.user.Username == userKibana && who.user.Door == Dialect {
			r.warnings = append(r.warnings, d.product.warning("The user ["+userKibana+
				"] is deprecated and will be removed in a future version of Elasticsearch. "+kibanaReason))
		}
		r.caller = who
		c.SetRequest(h.WithContext(dragoman.WithPrincipal(h.Context(), d.principal(who))))
		return next(c)
	}
}

// login reads the Authorization header and proves what it says (reference:
// elasticsearch, sections 2.1 and 2.2).
func (d *door) login(h *http.Request) (*caller, error) {
	who, err := d.identify(h)
	if err != nil || len(h.Header.Values(headerRunAs)) == 0 {
		return who, err
	}
	return d.runAs(h, who)
}

func (d *door) identify(h *http.Request) (*caller, error) {
	r := requestFrom(h.Context())
	values := slices.Compact(slices.Clone(h.Header.Values(echo.HeaderAuthorization)))
	if len(values) > 1 {
		return nil, problem.Plain(http.StatusBadRequest, "multiple values for single-valued header [%s].", echo.HeaderAuthorization)
	}
	if len(values) == 0 {
		return nil, missingCredentials(r)
	}
	scheme, proof, _ := strings.Cut(values[0], " ")
	proof = strings.TrimSpace(proof)
	switch strings.ToLower(scheme) {
	case "basic":
		u, err := d.authenticateBasic(h, proof)
		if err != nil {
			return nil, err
		}
		return d.callerFor(h.Context(), u)
	case "apikey":
		return d.authenticateKey(h.Context(), proof)
	case "bearer":
		if account, name, secret, ok := readServiceBearer(proof); ok {
			return d.authenticateServiceToken(h.Context(), account, name, secret)
		}
		return d.authenticateToken(h.Context(), proof)
	}
	return nil, missingCredentials(r)
}

func (d *door) authenticateBasic(h *http.Request, credentials string) (dragoman.User, error) {
	if credentials == "" {
		return dragoman.User{}, unauthenticated("invalid basic authentication header value")
	}
	decoded, err := base64.StdEncoding.DecodeString(padded(credentials))
	if err != nil {
		return dragoman.User{}, unauthenticated("invalid basic authentication header encoding")
	}
	username, password, ok := strings.Cut(string(decoded), ":")
	if !ok {
		return dragoman.User{}, unauthenticated("invalid basic authentication header value")
	}
	u, err := d.dir.AuthenticatePassword(h.Context(), Dialect, username, password)
	if dragoman.CodeOf(err) == dragoman.CodeUnauthenticated {
		err = unauthenticated("unable to authenticate user [" + strings.ToValidUTF8(username, string(utf8.RuneError)) +
			"] for REST request [" + requestFrom(h.Context()).uri + "]")
	}
	return u, err
}

// padded completes base64 whose padding was left out: the vendor's decoder
// does not mind.
func padded(s string) string {
	s = strings.TrimRight(s, "=")
	return s + strings.Repeat("=", (4-len(s)%4)%4)
}

func missingCredentials(r *request) *problem.Problem {
	return unauthenticated("missing authentication credentials for REST request [" + r.uri + "]")
}

// refusedCredentials is for keys and tokens that were offered and are no good.
func refusedCredentials(complaints ...string) *problem.Problem {
	f := unauthenticated("unable to authenticate with provided credentials and anonymous access is not allowed for this request")
	f.Refused = complaints
	return f
}

func unauthenticated(reason string) *problem.Problem {
	return problem.New(http.StatusUnauthorized, problem.TypeSecurity, "%s", reason)
}

// runAs lets a caller act as somebody else, if its roles say so. Who is not
// there, or not to be run as, is found out only from the operation that was
// wanted, so that the refusal can name it (reference: elasticsearch, section 2.5; quirk 35).
func (d *door) runAs(h *http.Request, runner *caller) (*caller, error) {
	name := h.Header.Get(headerRunAs)
	refused := unauthenticated("unable to authenticate user [" + runner.user.Username + "] for REST request [" +
		requestFrom(h.Context()).uri + "]")
	if name == "" {
		return nil, refused
	}
	ctx := dragoman.WithPrincipal(h.Context(), dragoman.Principal{Door: Dialect, Capabilities: []dragoman.Capability{dragoman.UsersRead}})
	u, err := d.userNamed(ctx, name)
	unknown := dragoman.CodeOf(err) == dragoman.CodeNotFound
	if unknown || err == nil && !runner.mayBe(ctx, wildcard.Escape(name)) {
		runner.wanted = name
		return runner, nil
	}
	if err != nil {
		return nil, err
	}
	if !u.Enabled {
		return nil, refused
	}
	who, err := d.callerFor(ctx, u)
	if err == nil {
		who.runner, who.runnerKey, who.runnerToken = &runner.user, runner.key, runner.token
		if runner.limits == nil {
			who.runnerRoles = runner.user.Roles
		}
	}
	return who, err
}
