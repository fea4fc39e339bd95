package fusion

import (
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// authenticatePassword returns the value of the cookie that a login sets.
func login(t *testing.T, w *adaptertest.World, username, password string) string {
	t.Helper()
	answer, body := w.Do("POST", "/api/session", `{"username":"`+username+`","password":"`+password+`"}`)
	if answer.StatusCode != 201 {
		t.Fatalf("login of %s answered %d: %s", username, answer.StatusCode, body)
	}
	return cookieOf(t, answer.Header)
}

func adminLogin(t *testing.T, w *adaptertest.World) string {
	t.Helper()
	return login(t, w, "admin", adaptertest.AdminPassword)
}

var cookieLine = regexp.MustCompile(`^id=([^;]*);HttpOnly;Path=/api$`)

func cookieOf(t *testing.T, header http.Header) string {
	t.Helper()
	match := cookieLine.FindStringSubmatch(header.Get("Set-Cookie"))
	if match == nil {
		t.Fatalf("Set-Cookie: %s", header.Get("Set-Cookie"))
	}
	return match[1]
}

// with sends a request with nothing but a header line for credentials.
func with(t *testing.T, w *adaptertest.World, status int, method, target, header string) (http.Header, string) {
	t.Helper()
	answer, body := w.Do(method, target, "", header)
	if answer.StatusCode != status {
		t.Fatalf("%s %s answered %d, want %d: %s", method, target, answer.StatusCode, status, body)
	}
	return answer.Header, body
}

func TestQuirk18LoginOnTheWire(t *testing.T) {
	for version, shape := range map[string]struct {
		open func(testing.TB) *adaptertest.World
		id   string
	}{
		"4": {open4, `[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}`},
		"5": {open5, `[\w-]+\.[\w-]+\.[\w-]+`},
	} {
		t.Run(version, func(t *testing.T) {
			server := httptest.NewServer(shape.open(t).Handler)
			defer server.Close()
			answer, err := http.Post(server.URL+"/api/session?realmName=native", "application/json",
				strings.NewReader(`{"username":"admin","password":"`+adaptertest.AdminPassword+`"}`))
			if err != nil {
				t.Fatal(err)
			}
			defer answer.Body.Close()
			body, _ := io.ReadAll(answer.Body)
			if answer.StatusCode != 201 || answer.Header.Get("Content-Length") != "0" || len(body) != 0 || answer.Header.Get("Content-Type") != "" {
				t.Errorf("answered %s, %v, %q", answer.Status, answer.Header, body)
			}
			cookie := answer.Header.Get("Set-Cookie")
			if !regexp.MustCompile(`^id=` + shape.id + `;HttpOnly;Path=/api$`).MatchString(cookie) {
				t.Errorf("Set-Cookie: %s", cookie)
			}
		})
	}
}

func TestQuirk19LeftUnused(t *testing.T) {
	for version, life := range map[string]struct {
		open func(testing.TB) *adaptertest.World
		idle time.Duration
	}{"4": {open4, 3600 * time.Second}, "5": {open5, 1800 * time.Second}} {
		t.Run(version, func(t *testing.T) {
			w := life.open(t)
			cookie := "Cookie: id=" + adminLogin(t, w)
			w.Clock.Advance(life.idle)
			with(t, w, 200, "GET", "/api/session", cookie)
			cookie = "Cookie: id=" + adminLogin(t, w)
			w.Clock.Advance(life.idle + time.Microsecond)
			_, body := with(t, w, 401, "GET", "/api/session", cookie)
			contains(t, body, `"code":"session-idle-timeout"`)
		})
	}
}

func TestQuirk19OverInAnyCase(t *testing.T) {
	for version, open := range map[string]func(testing.TB) *adaptertest.World{"4": open4, "5": open5} {
		t.Run(version, func(t *testing.T) {
			w := open(t)
			cookie := adminLogin(t, w)
			for range 20 { // eight hours, in steps that are never idle
				w.Clock.Advance(24 * time.Minute)
				header, _ := with(t, w, 200, "GET", "/api/session", "Cookie: id="+cookie)
				if header.Get("Set-Cookie") != "" {
					cookie = cookieOf(t, header)
				}
			}
			w.Clock.Advance(time.Second)
			_, body := with(t, w, 401, "GET", "/api/session", "Cookie: id="+cookie)
			contains(t, body, `"code":"session-timeout"`)
		})
	}
}

func TestQuirk19TheEndIsVisible(t *testing.T) {
	w := open5(t)
	cookie := adminLogin(t, w)
	w.Clock.Advance(10 * time.Minute)
	header, _ := with(t, w, 200, "GET", "/api/session", "Cookie: id="+cookie)
	if got := header.Get("X-Session-Expires"); got != "2026-01-02T03:44:05Z" {
		t.Errorf("X-Session-Expires: %s", got)
	}
	if end := claimsOf(t, cookieOf(t, header))["exp"]; end != float64(time.Date(2026, 1, 2, 3, 44, 5, 0, time.UTC).Unix()) {
		t.Errorf("the token ends at %v", end)
	}
}

func TestQuirk20AnyAuthenticatedRequestIsAnsweredWithAToken(t *testing.T) {
	w := open5(t)
	header, _ := askAll(t, w, 200, "GET", "/api/users", "")
	cookie := cookieOf(t, header)
	with(t, w, 200, "GET", "/api/users", "Cookie: id="+cookie)
	again, _ := askAll(t, w, 404, "GET", "/api/users/unknown", "")
	if cookieOf(t, again) != cookie {
		t.Error("two requests with Basic credentials got two sessions")
	}
	nobody, _ := askAll(t, w, 403, "GET", "/api/users", "", as(t, w, "nobody", ""))
	cookieOf(t, nobody)
	off, _ := askAll(t, w, 200, "GET", "/api/users?_cookie=false", "")
	if off.Get("Set-Cookie") != "" {
		t.Error("_cookie=false is answered with a cookie")
	}
	four, _ := askAll(t, open4(t), 200, "GET", "/api/users", "")
	if four.Get("Set-Cookie") != "" {
		t.Error("version 4 answers with a cookie")
	}
}

func TestQuirk20BasicCallerIsNotHandedADeadToken(t *testing.T) {
	w := open5(t)
	admin := adaptertest.Basic("admin", adaptertest.AdminPassword)
	header, _ := askAll(t, w, 200, "GET", "/api/users", "")
	ask(t, w, 204, "DELETE", "/api/session", "", admin, "Cookie: id="+cookieOf(t, header))
	with(t, w, 401, "GET", "/api/users", "Cookie: id="+cookieOf(t, header))
	header, _ = askAll(t, w, 200, "GET", "/api/users", "")
	with(t, w, 200, "GET", "/api/users", "Cookie: id="+cookieOf(t, header))
	w.Clock.Advance(29 * time.Minute)
	header, _ = askAll(t, w, 200, "GET", "/api/users", "")
	w.Clock.Advance(29 * time.Minute)
	with(t, w, 200, "GET", "/api/users", "Cookie: id="+cookieOf(t, header))
}

func TestQuirk21ForeignAndAlteredTokensAreNobody(t *testing.T) {
	w := open5(t)
	token := adminLogin(t, w)
	parts := strings.Split(token, ".")
	body, _ := base64.RawURLEncoding.DecodeString(parts[1])
	later := base64.RawURLEncoding.EncodeToString([]byte(strings.Replace(string(body), `"exp":`, `"exp":9`, 1)))
	none := base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"none","typ":"JWT"}`))
	for name, bad := range map[string]string{
		"Altered": parts[0] + "." + later + "." + parts[2], "Unsigned": none + "." + parts[1] + ".", "Truncated": token[:len(token)-2],
		"OtherDoor": adminLogin(t, open5(t)), "Secret": claimsOf(t, token)["jti"].(string), "Empty": "..", "NoClaims": parts[0] + ".e30." + parts[2],
	} {
		for _, header := range []string{"Cookie: id=" + bad, "Authorization: Bearer " + bad} {
			_, body := with(t, w, 401, "GET", "/api/users", header)
			if !strings.Contains(body, `"unauthorized"`) {
				t.Errorf("%s: %s", name, body)
			}
		}
	}
	with(t, w, 200, "GET", "/api/users", "Cookie: id="+token)
}

func TestLogoutEndsEveryTokenOfTheSession(t *testing.T) {
	w := open5(t)
	first := adminLogin(t, w)
	w.Clock.Advance(time.Minute)
	header, _ := with(t, w, 200, "GET", "/api/session", "Cookie: id="+first)
	second := cookieOf(t, header)
	if first == second {
		t.Fatal("the token was not renewed")
	}
	with(t, w, 204, "DELETE", "/api/session", "Authorization: Bearer "+second)
	for _, token := range []string{first, second} {
		with(t, w, 401, "GET", "/api/session", "Cookie: id="+token)
	}
}

func TestDisabledAndDeletedUsersAreOutAtOnce(t *testing.T) {
	w := open5(t)
	w.MustCreate(t, dragoman.User{Username: "claire", Enabled: true}, "password123")
	claire := "Cookie: id=" + login(t, w, "claire", "password123")
	with(t, w, 200, "GET", "/api/session", claire)
	if _, err := w.Directory.UpdateUser(adaptertest.Service(), "claire", func(u *dragoman.User) error { u.Enabled = false; return nil }); err != nil {
		t.Fatal(err)
	}
	with(t, w, 401, "GET", "/api/session", claire)
	with(t, w, 401, "GET", "/api/session", adaptertest.Basic("claire", "password123"))
	contains(t, ask(t, w, 401, "POST", "/api/session", `{"username":"claire","password":"password123"}`), `"unauthorized"`)
}

func TestRoleChangesCountAtOnce(t *testing.T) {
	w := open5(t)
	w.MustCreate(t, dragoman.User{Username: "claire", Enabled: true, Roles: []string{dragoman.RoleAdmin}}, "password123")
	claire := "Cookie: id=" + login(t, w, "claire", "password123")
	with(t, w, 200, "GET", "/api/users", claire)
	ask(t, w, 200, "PUT", "/api/users/claire", `{"roleNames":["search"]}`)
	with(t, w, 403, "GET", "/api/users", claire)
}

func TestTokenClaims(t *testing.T) {
	w := open5(t)
	w.MustCreate(t, dragoman.User{
		ID: "1ad40099-9219-4b00-b727-102703df3ebb", Username: "claire", Enabled: true, Roles: []string{dragoman.RoleAdmin, "x"},
		Extensions: map[dragoman.Dialect]rawJSON{Dialect: rawJSON(`{"permissions":[{"methods":["GET"]}]}`)},
	}, "password123")
	c := claimsOf(t, login(t, w, "claire", "password123"))
	if len(c["jti"].(string)) != 32 {
		t.Errorf("jti is %v", c["jti"])
	}
	delete(c, "jti")
	got, _ := json.Marshal(c)
	const want = `{"authorities":["admin","x"],"exp":1767324845,"iat":1767323045,"iss":"http://proxy:6764/oauth2/default",
		"permissions":[{"methods":["GET"]}],"permissions_vs":1,"realm":"native","scope":["openid","email","profile"],
		"sub":"claire","userId":"1ad40099-9219-4b00-b727-102703df3ebb"}`
	if !adaptertest.SameJSON(got, []byte(want)) {
		t.Errorf("claims are %s", got)
	}
}

func TestTokenFitsIntoACookie(t *testing.T) {
	w := open5(t)
	long := strings.Repeat("x", 1000)
	w.MustCreate(t, dragoman.User{
		Username: strings.Repeat("ü", 500), Enabled: true, Roles: []string{long, long, long, long},
		Extensions: map[dragoman.Dialect]rawJSON{Dialect: rawJSON(`{"permissions":[{"path":"` + long + long + long + `"}]}`)},
	}, "password123")
	cookie := login(t, w, strings.Repeat("ü", 500), "password123")
	if len(cookie) > 4000 {
		t.Errorf("the cookie has %d bytes", len(cookie))
	}
	with(t, w, 200, "GET", "/api/session", "Cookie: id="+cookie)
}

func claimsOf(t *testing.T, token string) map[string]any {
	t.Helper()
	parts := strings.Split(token, ".")
	if len(parts) != 3 {
		t.Fatalf("not a JWT: %s", token)
	}
	body, err := base64.RawURLEncoding.DecodeString(parts[1])
	if err != nil {
		t.Fatal(err)
	}
	var claims map[string]any
	if err := json.Unmarshal(body, &claims); err != nil {
		t.Fatal(err)
	}
	return claims
}

func TestOnlyLoginsAreStamped(t *testing.T) {
	w := open5(t)
	w.MustCreate(t, dragoman.User{Username: "claire", Enabled: true}, "password123")
	claire := adaptertest.Basic("claire", "password123")
	with(t, w, 200, "GET", "/api/session", claire)
	if at := w.MustUser(t, "claire").LastLoginAt; at != nil {
		t.Errorf("a request with Basic credentials was stamped as a login at %s", at)
	}
	with(t, w, 200, "POST", "/oauth2/token", claire)
	if w.MustUser(t, "claire").LastLoginAt == nil {
		t.Error("taking a token was not stamped as a login")
	}
}

func TestQuirk19TokenEndsToTheSecond(t *testing.T) {
	w := open5(t)
	_, body := with(t, w, 200, "POST", "/oauth2/token", adaptertest.Basic("admin", adaptertest.AdminPassword))
	bearer := "Authorization: Bearer " + regexp.MustCompile(`"access_token":"([^"]+)"`).FindStringSubmatch(body)[1]
	w.Clock.Advance(1800 * time.Second)
	with(t, w, 200, "GET", "/api/users", bearer)
	w.Clock.Advance(time.Second)
	_, body = with(t, w, 401, "GET", "/api/users", bearer)
	contains(t, body, `"code":"session-timeout"`)
}
