package server_test

import (
	"crypto/tls"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

const jsonType = "application/json"

// forgeries are what a page of another site makes a browser send: an
// administrator, made with what the browser keeps.
var forgeries = map[string]struct{ door, method, path, body string }{
	"Elasticsearch": {"elasticsearch", "POST", "/_security/user/forged", `{"password":"password12","roles":["superuser"]}`},
	"Cloud":         {"cloud", "POST", "/api/v1/users", `{"user_name":"forged","security":{"password":"password12","roles":["ece_platform_admin"]}}`},
	"Fusion":        {"fusion", "POST", "/api/users", `{"username":"forged","password":"password12","realmName":"native","roleNames":["admin"]}`},
}

func TestPagesOfOtherSitesChangeNothing(t *testing.T) {
	h := startWithAdmin(t)
	admin := basic("admin", adaptertest.AdminPassword)
	for name, f := range forgeries {
		for how, header := range map[string][]string{
			"Form":          {"Content-Type", "text/plain", "Origin", "https://elsewhere.example.com"},
			"Blob":          {"Origin", "https://elsewhere.example.com"},
			"BlobSilent":    {}, // of a browser that says nothing of where a page is from
			"Hidden":        {"Origin", "null", "Content-Type", "application/x-www-form-urlencoded"},
			"FetchMetadata": {"Sec-Fetch-Site", "cross-site", "Content-Type", jsonType},
		} {
			t.Run(name+how, func(t *testing.T) {
				response, body := h.do(f.method, h.url(f.door, f.path), f.body, append(header, "Authorization", admin)...)
				if response.StatusCode < 400 || response.StatusCode >= 500 || !strings.Contains(body, "{") {
					t.Errorf("answered %d %s", response.StatusCode, body)
				}
				if u, err := h.directory.UserByName(adaptertest.Service(), "forged"); err == nil {
					t.Errorf("%s was made", u.Username)
				}
			})
		}
	}
	for name, f := range forgeries {
		t.Run(name+"SamePage", func(t *testing.T) {
			path, body := strings.Replace(f.path, "forged", name, 1), strings.Replace(f.body, "forged", name, 1)
			response, body := h.do(f.method, h.url(f.door, path), body,
				"Authorization", admin, "Content-Type", jsonType, "Origin", "http://"+h.Addr(f.door))
			if response.StatusCode >= 300 {
				t.Errorf("answered %d %s", response.StatusCode, body)
			}
		})
	}
}

// login is Fusion's; it returns the cookie as a browser sends it.
func (h *running) fusionCookie() string {
	h.t.Helper()
	response, body := h.do("POST", h.url("fusion", "/api/session"),
		`{"username":"admin","password":"`+adaptertest.AdminPassword+`"}`, "Content-Type", jsonType)
	line := response.Header.Get("Set-Cookie")
	if !strings.Contains(line, "SameSite=") {
		h.t.Errorf("%d %s: the cookie is %q", response.StatusCode, body, line)
	}
	cookie, _, _ := strings.Cut(line, ";")
	return cookie
}

func TestFusionCookieIsForItsOwnPages(t *testing.T) {
	h := startWithAdmin(t)
	cookie, f := h.fusionCookie(), forgeries["Fusion"]
	for name, header := range map[string][]string{
		"NoContentType":        {},
		"NoContentTypeOrigin":  {"Origin", "https://elsewhere.example.com"},
		"Text":                 {"Content-Type", "text/plain"},
		"OtherSiteSaysJSONToo": {"Content-Type", jsonType, "Sec-Fetch-Site", "cross-site"},
	} {
		t.Run(name, func(t *testing.T) {
			response, body := h.do(f.method, h.url("fusion", f.path), f.body, append(header, "Cookie", cookie)...)
			if response.StatusCode != http.StatusUnsupportedMediaType && response.StatusCode != http.StatusForbidden {
				t.Errorf("answered %d %s", response.StatusCode, body)
			}
		})
	}
	for name, header := range map[string][]string{
		"Delete": {"Cookie", cookie},
	} {
		t.Run(name, func(t *testing.T) {
			response, body := h.do("DELETE", h.url("fusion", "/api/session"), "", header...)
			if response.StatusCode >= 300 {
				t.Errorf("answered %d %s", response.StatusCode, body)
			}
		})
	}
}

// TestTokensNeedNoContentType: no browser keeps them.
func TestTokensNeedNoContentType(t *testing.T) {
	h := startWithAdmin(t)
	_, body := h.do("POST", h.url("fusion", "/oauth2/token"), "", "Authorization", basic("admin", adaptertest.AdminPassword))
	var granted struct {
		Token string `json:"access_token"`
	}
	if err := json.Unmarshal([]byte(body), &granted); err != nil {
		t.Fatalf("%v: %s", err, body)
	}
	f := forgeries["Fusion"]
	response, body := h.do(f.method, h.url("fusion", f.path), f.body, "Authorization", "Bearer "+granted.Token)
	if response.StatusCode >= 300 {
		t.Errorf("answered %d %s", response.StatusCode, body)
	}
}

func TestAnswersUnderTLS(t *testing.T) {
	cert, key, pool := certificate(t)
	h := startWithAdmin(t, "--tls-cert="+cert, "--tls-key="+key)
	client := &http.Client{Transport: contracts.Over(&http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool}})}
	login := `{"username":"admin","password":"` + adaptertest.AdminPassword + `"}`
	for name, row := range map[string]struct{ door, path, body string }{
		"Elasticsearch": {"elasticsearch", "/_security/oauth2/token", `{"grant_type":"client_credentials"}`},
		"Cloud":         {"cloud", "/api/v1/users/auth/_login", login},
		"Kuzzle":        {"kuzzle", "/_login/local?cookieAuth", login},
		"Fusion":        {"fusion", "/api/session", login},
		"FusionPrefix":  {"management", "/fusion/api/session", login},
		"FusionToken":   {"fusion", "/oauth2/token", ""},
		"Events":        {"management", "/events", ""},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := http.NewRequest("POST", "https://"+h.Addr(row.door)+row.path, strings.NewReader(row.body))
			if err != nil {
				t.Fatal(err)
			}
			r.Header.Set("Content-Type", jsonType)
			if row.body == "" || row.door == "elasticsearch" {
				r.Header.Set("Authorization", basic("admin", adaptertest.AdminPassword))
			}
			if row.path == "/events" {
				r.Method = http.MethodGet
			}
			answer, err := client.Do(r)
			if err != nil {
				t.Fatal(err)
			}
			defer answer.Body.Close()
			if body, _ := io.ReadAll(answer.Body); answer.StatusCode >= 300 {
				t.Fatalf("answered %d %s", answer.StatusCode, body)
			}
			if answer.Header.Get("Strict-Transport-Security") == "" || answer.Header.Get("X-Content-Type-Options") != "nosniff" ||
				!strings.Contains(answer.Header.Get("Cache-Control"), "no-store") {
				t.Errorf("the header is %v", answer.Header)
			}
			for _, cookie := range answer.Cookies() {
				if !cookie.Secure || !cookie.HttpOnly || cookie.SameSite == 0 {
					t.Errorf("the cookie is %s", cookie.Raw)
				}
			}
		})
	}
}
