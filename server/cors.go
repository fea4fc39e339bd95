package server

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// cors says which origins' web pages may use a door from a browser. The zero
// value admits none.
type cors struct {
	any     bool // every origin, but without cookies and logins kept by the browser
	origins []string
}

func (s *Settings) addCORS() {
	s.add("cors",
		"`origins` whose web pages may use the doors, with commas, as in https://app.example; * for all (then without "+
			"cookies), or off. Kuzzle's door has settings of its own", "off", parseCORS)
}

func parseCORS(c *Config, value string) error {
	c.CORS = cors{}
	switch value {
	case "off", "false", "":
		return nil
	case "*":
		c.CORS.any = true
		return nil
	}
	for _, origin := range strings.Split(value, ",") {
		origin = strings.ToLower(strings.TrimSpace(origin))
		u, err := url.Parse(origin)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || origin != u.Scheme+"://"+u.Host {
			return fmt.Errorf("%q is not an origin such as https://app.example:8443, * or off", origin)
		}
		c.CORS.origins = append(c.CORS.origins, origin)
	}
	return nil
}

// exposed are the doors' headers that scripts may read.
const exposed = "Content-Disposition, ETag, Location, Retry-After, Warning, WWW-Authenticate, X-Cloud-Error-Codes, " +
	"X-Elastic-Api-Key-Expiration, X-Elastic-Product, X-Opaque-Id, X-Request-Id, X-Session-Expires"

// answer tells the browser that the page may ask, if it may, and reports
// whether that is the whole answer, as for a preflight.
func (c cors) answer(w http.ResponseWriter, r *http.Request) bool {
	origin := r.Header.Get("Origin")
	if origin == "" || !c.any && len(c.origins) == 0 {
		return false
	}
	h := w.Header()
	h.Add("Vary", "Origin")
	switch {
	case c.any:
		h.Set("Access-Control-Allow-Origin", "*")
	case slices.Contains(c.origins, strings.ToLower(origin)):
		h.Set("Access-Control-Allow-Origin", origin)
		h.Set("Access-Control-Allow-Credentials", "true")
	default:
		return false
	}
	if r.Method != http.MethodOptions || r.Header.Get("Access-Control-Request-Method") == "" {
		h.Set("Access-Control-Expose-Headers", exposed)
		return false
	}
	h.Add("Vary", "Access-Control-Request-Headers")
	h.Set("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS")
	if wanted := r.Header.Get("Access-Control-Request-Headers"); wanted != "" {
		h.Set("Access-Control-Allow-Headers", wanted)
	}
	h.Set("Access-Control-Max-Age", "600")
	w.WriteHeader(http.StatusNoContent)
	return true
}
