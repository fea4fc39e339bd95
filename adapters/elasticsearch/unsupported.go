package elasticsearch

import (
	"net/http"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/labstack/echo/v4"
)

// unsupported are the operations of the vendor's security API that this door
// knows by name and does not do (quirk 38): method by method, as the router
// writes their paths.
var unsupported = map[string][]string{
	"/_security/cross_cluster/api_key":                                           {http.MethodPost},
	"/_security/cross_cluster/api_key/:id":                                       {http.MethodPut},
	"/_security/service":                                                         {http.MethodGet},
	"/_security/service/:namespace":                                              {http.MethodGet},
	"/_security/service/:namespace/:service":                                     {http.MethodGet},
	"/_security/service/:namespace/:service/credential":                          {http.MethodGet},
	"/_security/service/:namespace/:service/credential/token":                    {http.MethodPost},
	"/_security/service/:namespace/:service/credential/token/:name":              {http.MethodPut, http.MethodPost, http.MethodDelete},
	"/_security/service/:namespace/:service/credential/token/:name/_clear_cache": {http.MethodPost},
	"/_security/saml/prepare":                                                    {http.MethodPost},
	"/_security/saml/authenticate":                                               {http.MethodPost},
	"/_security/saml/logout":                                                     {http.MethodPost},
	"/_security/saml/complete_logout":                                            {http.MethodPost},
	"/_security/saml/invalidate":                                                 {http.MethodPost},
	"/_security/saml/metadata/:realm":                                            {http.MethodGet},
	"/_security/oidc/prepare":                                                    {http.MethodPost},
	"/_security/oidc/authenticate":                                               {http.MethodPost},
	"/_security/oidc/logout":                                                     {http.MethodPost},
	"/_security/delegate_pki":                                                    {http.MethodPost},
	"/_security/enroll/node":                                                     {http.MethodGet},
	"/_security/enroll/kibana":                                                   {http.MethodGet},
	"/_security/settings":                                                        {http.MethodGet, http.MethodPut},
	"/_security/stats":                                                           {http.MethodGet},
	"/_ssl/certificates":                                                         {http.MethodGet},
}

// refuseUnsupported gives all of them one answer.
func (d *door) refuseUnsupported(e *echo.Echo) {
	for path, methods := range unsupported {
		e.Match(methods, path, func(c echo.Context) error {
			d.warnLegacy(exchangeOf(c), path)
			return notSupported(c.Request().Method, path)
		})
	}
}

func notSupported(method, path string) *problem.Problem {
	return problem.IllegalArgument("[%s %s] is not supported by this server", method, vendorPath(path))
}

// vendorPath is a path as the vendor writes it.
func vendorPath(path string) string { return pathPart.ReplaceAllString(path, "{$1}") }
