package transport

import (
	"mime"
	"net/http"
	"net/url"
	"strings"

	"github.com/labstack/echo/v4"
)

// Browsers send cookies, and Basic credentials that they keep, with whatever any
// site's page makes them ask. A request that changes something and comes with
// such credentials must show that no page of another site is behind it: that it
// is same-origin, or that its body is JSON, which such a page cannot send without
// the browser asking this server first. Programs that are no browsers say nothing
// of where they come from, and are not asked.

// CrossSite reports whether a browser may be asking, for a page of another site,
// for something to be changed.
func CrossSite(r *http.Request) bool {
	switch r.Method {
	case http.MethodGet, http.MethodHead, http.MethodOptions:
		return false
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "same-origin", "none":
		return false
	case "cross-site":
		return true
	case "":
		if origin := r.Header.Get("Origin"); origin == "" || sameHost(origin, r.Host) {
			return false
		}
	}
	return !saysJSON(r)
}

func sameHost(origin, host string) bool {
	page, err := url.Parse(origin)
	return err == nil && page.Host != "" && strings.EqualFold(page.Host, host)
}

// TrustsCookie reports whether a cookie may be taken for credentials. Old browsers
// do not say where a request comes from, so that a POST with a body that is not
// JSON may be any page's form.
func TrustsCookie(r *http.Request) bool {
	if CrossSite(r) {
		return false
	}
	return !maybeForm(r)
}

// MustSayJSON reports whether a body must be declared as JSON: where it comes
// with what a browser keeps, and nothing says that no other site's page sent it.
func MustSayJSON(r *http.Request) bool { return keptByBrowser(r) && maybeForm(r) }

func maybeForm(r *http.Request) bool {
	said := r.Header.Get("Sec-Fetch-Site") != "" || r.Header.Get("Origin") != ""
	return !said && r.Method == http.MethodPost && r.ContentLength != 0 && !saysJSON(r)
}

func saysJSON(r *http.Request) bool {
	kind, _, _ := mime.ParseMediaType(r.Header.Get(echo.HeaderContentType))
	return kind == echo.MIMEApplicationJSON || strings.HasSuffix(kind, "+json")
}

// ErrCrossSite is the refusal of a page of another site.
var ErrCrossSite = echo.NewHTTPError(http.StatusForbidden, "a page of another site may not ask for this")

// RefuseCrossSite is a gate that lets no page of another site use what a browser
// keeps: Basic credentials and cookies. Tokens and keys are the page's own.
func RefuseCrossSite(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if r := c.Request(); keptByBrowser(r) && CrossSite(r) {
			return ErrCrossSite
		}
		return next(c)
	}
}

func keptByBrowser(r *http.Request) bool {
	given := r.Header.Get(echo.HeaderAuthorization)
	scheme, _, _ := strings.Cut(given, " ")
	return strings.EqualFold(scheme, "Basic") || given == "" && r.Header.Get(echo.HeaderCookie) != ""
}

// harden sets, before an answer leaves, what keeps browsers from guessing types,
// keeping secrets and falling back to plain HTTP.
func harden(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		c.Response().Before(func() { Harden(c.Response().Header(), c.IsTLS()) })
		return next(c)
	}
}

// Harden sets the headers that answers to browsers should have, and completes
// cookies: no other site's page sends them, and none leaves in the clear under TLS.
func Harden(h http.Header, overTLS bool) {
	h.Set(echo.HeaderXContentTypeOptions, "nosniff")
	if h.Get(echo.HeaderCacheControl) == "" {
		h.Set(echo.HeaderCacheControl, "no-store")
	}
	if overTLS {
		h.Set(echo.HeaderStrictTransportSecurity, "max-age=31536000")
	}
	cookies := h.Values(echo.HeaderSetCookie)
	for i, cookie := range cookies {
		cookies[i] = hardCookie(cookie, overTLS)
	}
}

func hardCookie(cookie string, overTLS bool) string {
	attributes := map[string]bool{}
	for _, part := range strings.Split(cookie, ";")[1:] {
		name, _, _ := strings.Cut(strings.TrimSpace(part), "=")
		attributes[strings.ToLower(name)] = true
	}
	if !attributes["samesite"] {
		cookie += ";SameSite=Lax"
	}
	if overTLS && !attributes["secure"] {
		cookie += ";Secure"
	}
	return cookie
}
