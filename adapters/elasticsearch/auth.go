package elasticsearch

import (
	"encoding/base64"
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
)

// challenge is how a client may authenticate: what this room offers, in the
// vendor's words (quirk 21).
const challenge = `Basic realm="security", charset="UTF-8"`

// authenticate finds out who is calling and lets the directory act for them.
func (d *door) authenticate(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		r := c.Request()
		u, err := d.login(r)
		if err != nil {
			return err
		}
		// Quirk 19.
		if u.Username == userKibana && u.Door == Dialect {
			x := exchangeOf(c)
			x.warnings = append(x.warnings, d.product.warning("The user ["+userKibana+
				"] is deprecated and will be removed in a future version of Elasticsearch. "+kibanaReason))
		}
		id, err := d.identify(r.Context(), u)
		if err != nil {
			return err
		}
		exchangeOf(c).caller = id
		p := dragoman.Principal{User: u, Door: Dialect, Capabilities: id.capabilities()}
		c.SetRequest(r.WithContext(dragoman.WithPrincipal(r.Context(), p)))
		return next(c)
	}
}

// login reads the Authorization header and proves what it says (reference:
// elasticsearch, sections 2.1 and 2.2).
func (d *door) login(r *http.Request) (dragoman.User, error) {
	x := exchangeFrom(r.Context())
	values := slices.Compact(slices.Clone(r.Header.Values(echo.HeaderAuthorization)))
	if len(values) > 1 {
		return dragoman.User{}, plainFailure(http.StatusBadRequest,
			"multiple values for single-valued header [%s].", echo.HeaderAuthorization)
	}
	if len(values) == 0 {
		return dragoman.User{}, missingCredentials(x)
	}
	scheme, credentials, _ := strings.Cut(values[0], " ")
	switch strings.ToLower(scheme) {
	case "basic":
		return d.loginBasic(r, strings.TrimSpace(credentials))
	case "apikey":
		return dragoman.User{}, refusedCredentials("API key: " + apiKeyComplaint(strings.TrimSpace(credentials)))
	case "bearer":
		return dragoman.User{}, refusedCredentials("oauth2 token: invalid token")
	}
	return dragoman.User{}, missingCredentials(x)
}

func (d *door) loginBasic(r *http.Request, credentials string) (dragoman.User, error) {
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
	u, err := d.dir.AuthenticatePassword(r.Context(), Dialect, username, password)
	if dragoman.CodeOf(err) == dragoman.CodeUnauthenticated {
		err = unauthenticated("unable to authenticate user [" + strings.ToValidUTF8(username, string(utf8.RuneError)) +
			"] for REST request [" + exchangeFrom(r.Context()).uri + "]")
	}
	return u, err
}

// padded completes base64 whose padding was left out: the vendor's decoder
// does not mind.
func padded(s string) string {
	s = strings.TrimRight(s, "=")
	return s + strings.Repeat("=", (4-len(s)%4)%4)
}

// apiKeyComplaint says what is wrong with an API key. There are none yet.
func apiKeyComplaint(encoded string) string {
	decoded, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil {
		return "Illegal base64 character"
	}
	id, _, ok := strings.Cut(string(decoded), ":")
	if !ok || id == "" {
		return "invalid ApiKey value"
	}
	return "unable to find apikey with id " + strings.ToValidUTF8(id, string(utf8.RuneError))
}

func missingCredentials(x *exchange) *failure {
	return unauthenticated("missing authentication credentials for REST request [" + x.uri + "]")
}

// refusedCredentials is for keys and tokens that were offered and are no good.
func refusedCredentials(complaints ...string) *failure {
	f := unauthenticated("unable to authenticate with provided credentials and anonymous access is not allowed for this request")
	f.refused = complaints
	return f
}

func unauthenticated(reason string) *failure {
	return newFailure(http.StatusUnauthorized, typeSecurity, "%s", reason)
}
