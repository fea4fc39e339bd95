package elasticsearch

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
)

// How long tokens live, as the vendor's defaults have it.
const (
	accessLifetime  = 20 * time.Minute
	refreshLifetime = 24 * time.Hour
)

// tokenNote is what this door notes about a session: what kind of token it is,
// and who asked for it.
type tokenNote struct {
	Kind string `json:"kind"`
	By   string `json:"by"`
	// Salt is of an exchange: what makes its tokens, together with the old one.
	Salt string `json:"salt,omitempty"`
}

const (
	kindAccess  = "access"
	kindRefresh = "refresh"
)

func (n tokenNote) text() string {
	out, _ := json.Marshal(n) // two texts: always JSON
	return string(out)
}

func readTokenNote(text string) (n tokenNote) {
	if json.Unmarshal([]byte(text), &n) != nil {
		return tokenNote{}
	}
	return n
}

// tokenRequest is the body of a request for a token.
type tokenRequest struct {
	said map[string]string
}

// fromWireTokenRequest reads one (reference: elasticsearch, section 7.1).
func fromWireTokenRequest(body []byte) (tokenRequest, error) {
	r := tokenRequest{said: map[string]string{}}
	p, fields, err := content.Read("token_request", body, "grant_type", "username", "password", "kerberos_ticket", "scope", "refresh_token")
	if err != nil {
		return r, err
	}
	for _, f := range fields {
		r.said[f.Name], err = p.Text(f)
		if err != nil {
			return r, err
		}
	}
	return r, nil
}

// String keeps passwords and tokens out of whatever is formatted.
func (r tokenRequest) String() string { return "[redacted]" }

// GoString is String.
func (r tokenRequest) GoString() string { return r.String() }

const (
	grantPassword    = "password"
	grantRefresh     = "refresh_token"
	grantCredentials = "client_credentials"
	grantKerberos    = "_kerberos"
)

// grantNeeds says which fields each kind of grant needs; the others it does not take.
var grantNeeds = map[string][]string{
	grantPassword:    {"username", "password"},
	grantRefresh:     {"refresh_token"},
	grantCredentials: {},
	grantKerberos:    {"kerberos_ticket"},
}

// check holds the request against what its grant needs.
func (r tokenRequest) check() error {
	grant := r.said["grant_type"]
	needs, known := grantNeeds[grant]
	if !known {
		return oauthProblem("unsupported_grant_type", problem.Numbered([]string{
			"grant_type only supports the values: [password, _kerberos, refresh_token, client_credentials]",
		}))
	}
	var missing, unwanted []string
	for _, name := range []string{"username", "password", "kerberos_ticket", "refresh_token"} {
		_, said := r.said[name]
		switch {
		case slices.Contains(needs, name) && r.said[name] == "":
			missing = append(missing, name+" is missing")
		case said && !slices.Contains(needs, name):
			unwanted = append(unwanted, name+" is not supported with the "+grant+" grant_type")
		}
	}
	switch {
	case len(unwanted) > 0:
		return oauthProblem("unsupported_grant_type", problem.Numbered(slices.Concat(unwanted, missing)))
	case len(missing) > 0:
		return oauthProblem("invalid_request", problem.Numbered(missing))
	case grant == grantKerberos:
		return oauthProblem("unsupported_grant_type", "there is no Kerberos realm")
	}
	return nil
}

// oauthProblem is an error in the words of OAuth 2, which the token API uses.
func oauthProblem(code, description string) *problem.Problem {
	f := problem.Plain(http.StatusBadRequest, "%s", code)
	f.Nameless, f.Description = true, description
	return f
}

// tokenEnd says which tokens are to end.
type tokenEnd struct {
	token, refresh  *string
	realm, username string
}

// fromWireTokenEnd reads one (reference: elasticsearch, section 7.2).
func fromWireTokenEnd(body []byte) (e tokenEnd, err error) {
	p, fields, err := content.Read("invalidate_token", body, "token", "refresh_token", "realm_name", "username")
	if err != nil {
		return e, err
	}
	for _, f := range fields {
		var text string
		text, err = p.Text(f)
		isToken := f.Name == "token" || f.Name == "refresh_token"
		switch {
		case err != nil:
		case isToken && (e.token != nil || e.refresh != nil):
			err = p.Failed(f, problem.IllegalArgument("only one of [token, refresh_token] may be sent per request"))
		case f.Name == "token":
			e.token = &text
		case isToken:
			e.refresh = &text
		case f.Name == "realm_name":
			e.realm = text
		default:
			e.username = text
		}
		if err != nil {
			return e, err
		}
	}
	return e, nil
}

func (e tokenEnd) check() error {
	given, whose := e.token != nil || e.refresh != nil, e.realm != "" || e.username != ""
	switch {
	case given && whose:
		return problem.InvalidRequest("token string must not be provided when realm name or username is specified",
			"token type must not be provided when realm name or username is specified")
	case !whose && (!given || strings.TrimSpace(e.text()) == ""):
		return problem.InvalidRequest("token string must be provided when not specifying a realm name or a username")
	}
	return nil
}

// text is the token that is to end, and kind which kind it must be.
func (e tokenEnd) text() string {
	if e.token != nil {
		return *e.token
	}
	if e.refresh != nil {
		return *e.refresh
	}
	return ""
}

func (e tokenEnd) kind() string {
	if e.token != nil {
		return kindAccess
	}
	return kindRefresh
}
