package transport_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/transport"
)

func asked(method, body string, header ...string) *http.Request {
	r := httptest.NewRequest(method, "http://users.example.com/api/users", strings.NewReader(body))
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	return r
}

func TestWhoseRequestACookieStandsFor(t *testing.T) {
	const elsewhere, here = "https://elsewhere.example.com", "https://users.example.com"
	for name, row := range map[string]struct {
		request   *http.Request
		crossSite bool
		cookie    bool
	}{
		"Program":                  {asked("POST", "{}"), false, false},
		"ProgramWithoutBody":       {asked("POST", ""), false, true},
		"ProgramDeletes":           {asked("DELETE", ""), false, true},
		"ProgramSaysJSON":          {asked("POST", "{}", "Content-Type", "application/json; charset=utf-8"), false, true},
		"ProgramSaysVendorsJSON":   {asked("POST", "{}", "Content-Type", "application/vnd.elasticsearch+json"), false, true},
		"SamePage":                 {asked("POST", "{}", "Origin", here), false, true},
		"SamePageByFetchMetadata":  {asked("POST", "{}", "Sec-Fetch-Site", "same-origin", "Origin", elsewhere), false, true},
		"TypedAddress":             {asked("POST", "{}", "Sec-Fetch-Site", "none"), false, true},
		"OtherSite":                {asked("POST", "{}", "Origin", elsewhere), true, false},
		"OtherSiteWithoutBody":     {asked("POST", "", "Origin", elsewhere), true, false},
		"OtherSiteDeletes":         {asked("DELETE", "", "Origin", elsewhere), true, false},
		"OtherSiteText":            {asked("POST", "{}", "Origin", elsewhere, "Content-Type", "text/plain"), true, false},
		"OtherSiteTextWithJSON":    {asked("POST", "{}", "Origin", elsewhere, "Content-Type", "text/plain; application/json"), true, false},
		"HiddenOrigin":             {asked("POST", "{}", "Origin", "null"), true, false},
		"ProxyThatRenamesHost":     {asked("POST", "{}", "Origin", elsewhere, "Content-Type", "application/json"), false, true},
		"OtherSiteByFetchMetadata": {asked("POST", "{}", "Sec-Fetch-Site", "cross-site", "Content-Type", "application/json"), true, false},
		"SisterSite":               {asked("POST", "{}", "Sec-Fetch-Site", "same-site"), true, false},
		"SisterSiteSaysJSON":       {asked("PUT", "{}", "Sec-Fetch-Site", "same-site", "Content-Type", "application/json"), false, true},
		"OtherSiteLooks":           {asked("GET", "", "Sec-Fetch-Site", "cross-site", "Origin", elsewhere), false, true},
	} {
		t.Run(name, func(t *testing.T) {
			if got := transport.CrossSite(row.request); got != row.crossSite {
				t.Errorf("cross-site: %v", got)
			}
			if got := transport.TrustsCookie(row.request); got != row.cookie {
				t.Errorf("its cookie is trusted: %v", got)
			}
		})
	}
}

func TestHarden(t *testing.T) {
	for name, row := range map[string]struct{ cookie, plain, overTLS string }{
		"Bare":     {"id=1;HttpOnly", "id=1;HttpOnly;SameSite=Lax", "id=1;HttpOnly;SameSite=Lax;Secure"},
		"Complete": {"id=1; SameSite=Strict; Secure", "id=1; SameSite=Strict; Secure", "id=1; SameSite=Strict; Secure"},
		"Secure is only its value": {
			"secure=samesite=1", "secure=samesite=1;SameSite=Lax", "secure=samesite=1;SameSite=Lax;Secure",
		},
	} {
		t.Run(name, func(t *testing.T) {
			for tls, want := range map[bool]string{false: row.plain, true: row.overTLS} {
				h := http.Header{"Set-Cookie": {row.cookie}, "Cache-Control": {"no-cache"}}
				transport.Harden(h, tls)
				if got := h.Get("Set-Cookie"); got != want {
					t.Errorf("TLS %v: %s", tls, got)
				}
				if strict := h.Get("Strict-Transport-Security") != ""; strict != tls {
					t.Errorf("TLS %v: HSTS %v", tls, strict)
				}
				if h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Cache-Control") != "no-cache" {
					t.Errorf("TLS %v: %v", tls, h)
				}
			}
		})
	}
}
