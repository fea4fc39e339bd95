package fusion

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// ask sends a request as the administrator, fails unless the status is as
// wanted, and returns the answer's body. A header line may bring credentials
// of its own.
func ask(t *testing.T, w *adaptertest.World, status int, method, target, body string, header ...string) string {
	t.Helper()
	_, text := askAll(t, w, status, method, target, body, header...)
	return text
}

func askAll(t *testing.T, w *adaptertest.World, status int, method, target, body string, header ...string) (http.Header, string) {
	t.Helper()
	header = append([]string{adaptertest.Basic("admin", adaptertest.AdminPassword)}, header...)
	answer, text := w.Do(method, target, body, header...)
	if answer.StatusCode != status {
		t.Fatalf("%s %s answered %d, want %d: %s", method, target, answer.StatusCode, status, text)
	}
	return answer.Header, text
}

func contains(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%s is not in %s", part, text)
		}
	}
}

func lacks(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if strings.Contains(text, part) {
			t.Errorf("%s is in %s", part, text)
		}
	}
}

func TestQuirk01AddressedByIDNeverByName(t *testing.T) {
	w := open5(t)
	ask(t, w, 201, "POST", "/api/users", `{"username":"claire"}`)
	claire := w.MustUser(t, "claire")
	if len(claire.ID) != 36 || claire.ID[14] != '4' {
		t.Errorf("the id %s is no UUID of version 4", claire.ID)
	}
	ask(t, w, 200, "GET", "/api/users/"+claire.ID, "")
	for _, method := range []string{"GET", "DELETE"} {
		ask(t, w, 404, method, "/api/users/claire", "")
	}
	ask(t, w, 404, "PUT", "/api/users/claire", `{}`)
}

func TestQuirk01IDsOfAnySpelling(t *testing.T) {
	w := open5(t)
	for id, escaped := range map[string]string{
		"a/b": "a%2Fb", "a,b": "a,b", "100%": "100%25", "a%2Fb": "a%252Fb", "ünï": "%C3%BCn%C3%AF", "end/": "end%2F",
		"..x": "..x", "a b": "a%20b", "session": "session",
	} {
		w.MustCreate(t, dragoman.User{ID: id, Username: "user " + id, Enabled: true}, "")
		contains(t, ask(t, w, 200, "GET", "/api/users/"+escaped, ""), `"id":"`+id+`"`)
		contains(t, ask(t, w, 200, "PUT", "/api/users/"+escaped, `{"timezone":"UTC"}`), `"timezone":"UTC"`)
		ask(t, w, 204, "DELETE", "/api/users/"+escaped, "")
	}
}

func TestQuirk02FilterIsRealmAndLoginIsRealmName(t *testing.T) {
	w := open5(t)
	contains(t, ask(t, w, 200, "GET", "/api/users?realm=native&realmName=native", ""), `"admin"`)
	for _, target := range []string{"/api/users?realm=ldap", "/api/users?realm=ldap&realmName=native"} {
		if got := ask(t, w, 200, "GET", target, ""); got != "[]" {
			t.Errorf("%s lists %s", target, got)
		}
	}
	ask(t, w, 401, "GET", "/api/users?realmName=ldap", "")
	contains(t, ask(t, w, 201, "POST", "/api/users", `{"username":"x","realmName":"native","realm":"ldap"}`), `"realmName":"native"`)
	ask(t, w, 400, "POST", "/api/users", `{"username":"y","realm":"ldap"}`)
}

func TestQuirk03PasswordIsAString(t *testing.T) {
	w := open5(t)
	for _, password := range []string{`{"empty":true}`, `{"empty":false}`, `["password123"]`, `12345678`, `true`} {
		ask(t, w, 400, "POST", "/api/users", `{"username":"x","password":`+password+`}`)
		ask(t, w, 400, "PUT", "/api/users/admin", `{"roleNames":["admin"],"password":`+password+`}`)
		ask(t, w, 400, "PATCH", "/api/users/admin", `{"passwordConfirm":"password123","password":`+password+`}`)
		ask(t, w, 400, "POST", "/api/session", `{"username":"admin","password":`+password+`}`)
	}
}

func TestQuirk04PatchChangesThePasswordOnly(t *testing.T) {
	w := open5(t)
	before := w.MustCreate(t, dragoman.User{Username: "claire", Enabled: true, Roles: []string{"search"}}, "oldPass11")
	ask(t, w, 200, "PATCH", "/api/users/claire", `{"password":"newPass22","passwordConfirm":"newPass22","id":"other",
		"roleNames":["admin"],"timezone":"UTC","username":"clara","passwordHash":7}`)
	after := w.MustUser(t, "claire")
	if after.Credential.Revision != before.Credential.Revision+1 {
		t.Error("the password is the old one")
	}
	after.Credential, after.Version = before.Credential, before.Version
	after.UpdatedBy, after.UpdatedByID = before.UpdatedBy, before.UpdatedByID
	if diff := adaptertest.Diff(before, after); diff != "" {
		t.Error(diff)
	}
}

func TestQuirk04OwnPasswordTakesTheCurrentOne(t *testing.T) {
	w := open5(t)
	w.MustCreate(t, dragoman.User{Username: "claire", Enabled: true, Roles: []string{"search"}}, "oldPass11")
	claire := adaptertest.Basic("claire", "oldPass11")
	const change = `"password":"newPass22","passwordConfirm":"newPass22"}`
	ask(t, w, 400, "PATCH", "/api/users/claire", `{`+change, claire)
	ask(t, w, 400, "PATCH", "/api/users/claire", `{"oldPassword":"oldPass11",`+change, claire)
	contains(t, ask(t, w, 403, "PATCH", "/api/users/claire", `{"currentPassword":"newPass22",`+change, claire), `"forbidden"`)
	contains(t, ask(t, w, 403, "PATCH", "/api/users/admin", `{"currentPassword":"oldPass11",`+change, claire),
		"User is not allowed to make a change")
	ask(t, w, 200, "PATCH", "/api/users/claire", `{"currentPassword":"oldPass11",`+change, claire)
	ask(t, w, 401, "GET", "/api/session", "", claire)
	ask(t, w, 200, "GET", "/api/session", "", adaptertest.Basic("claire", "newPass22"))
}

func TestQuirk05Version4AnswersNothing(t *testing.T) {
	for version, want := range map[string]struct {
		open  func(testing.TB) *adaptertest.World
		patch int
	}{"4": {open4, 204}, "5": {open5, 200}} {
		t.Run(version, func(t *testing.T) {
			w := want.open(t)
			w.MustCreate(t, dragoman.User{Username: "claire", Enabled: true}, "")
			put := ask(t, w, 200, "PUT", "/api/users/claire", `{}`)
			patch := ask(t, w, want.patch, "PATCH", "/api/users/claire", `{"password":"newPass22","passwordConfirm":"newPass22"}`)
			if (put == "") != (version == "4") || (patch == "") != (version == "4") {
				t.Errorf("PUT answered %q, PATCH %q", put, patch)
			}
			if got := ask(t, w, 204, "DELETE", "/api/users/claire", ""); got != "" {
				t.Errorf("DELETE answered %q", got)
			}
		})
	}
}

func TestQuirk06PasswordConfirm(t *testing.T) {
	w4, w5 := open4(t), open5(t)
	ask(t, w5, 201, "POST", "/api/users", `{"username":"x","password":"password123"}`)
	contains(t, ask(t, w4, 400, "POST", "/api/users", `{"username":"x","password":"password123"}`), `"invalid-request"`)
	for _, w := range []*adaptertest.World{w4, w5} {
		contains(t, ask(t, w, 400, "POST", "/api/users", `{"username":"y","password":"password123","passwordConfirm":"password124"}`), `"password-mismatch"`)
		ask(t, w, 201, "POST", "/api/users", `{"username":"y","password":"password123","passwordConfirm":"password123"}`)
	}
}

func TestQuirk08TokensComeFromTheRootAndFromUnderAPI(t *testing.T) {
	w := open5(t)
	for _, path := range []string{"/oauth2/token", "/api/oauth2/token"} {
		contains(t, ask(t, w, 200, "POST", path, ""), `"expires_in":1800`, `"token_type":"Bearer"`)
		ask(t, open4(t), 404, "POST", path, "")
	}
}

func TestQuirk09PermissionWithoutPath(t *testing.T) {
	w := open5(t)
	ask(t, w, 201, "POST", "/api/users", `{"id":"x","username":"x","permissions":[{"methods":["GET"],"path":null},{"path":"/**"},{}]}`)
	contains(t, ask(t, w, 200, "GET", "/api/users/x", ""), `"permissions":[{"methods":["GET"]},{"path":"/**"},{}]`)
}

func TestQuirk10MethodsAreASet(t *testing.T) {
	for _, row := range []struct{ given, shown string }{
		{`["GET","PUT"]`, `["PUT","GET"]`},
		{`["GET","OPTIONS"]`, `["OPTIONS","GET"]`},
		{`["GET","POST","PUT"]`, `["PUT","POST","GET"]`},
		{`["GET","POST","PUT","DELETE","PATCH","HEAD"]`, `["PUT","POST","GET","DELETE","PATCH","HEAD"]`},
		{`["GET","POST","PUT","DELETE","HEAD"]`, `["PUT","POST","GET","DELETE","HEAD"]`},
		{`["GET","GET","GET"]`, `["GET"]`},
		{`[]`, `[]`},
	} {
		got, err := canonicalPermission([]byte(`{"methods":` + row.given + `}`))
		if want := `{"methods":` + row.shown + `}`; err != nil || string(got) != want {
			t.Errorf("%s is shown as %s (%v), want %s", row.given, got, err, want)
		}
	}
}

func TestQuirk11ListHoldsUsers(t *testing.T) {
	got := ask(t, open5(t), 200, "GET", "/api/users", "")
	contains(t, got, `[{"id":`, `"username":`, `"roleNames":`)
	lacks(t, got, `"name":`, `"uiPermissions"`)
}

func TestQuirk12LeftOutWhenUnset(t *testing.T) {
	w := open5(t)
	const always = `"roleNames":[],"permissions":[]`
	created := ask(t, w, 201, "POST", "/api/users", `{"id":"x","username":"x","timezone":null,"permissions":null,"roleNames":null,"password":null}`)
	contains(t, created, always)
	lacks(t, created, "updatedAt", "timezone")
	w.Clock.Advance(time.Hour)
	put := ask(t, w, 200, "PUT", "/api/users/x", `{}`)
	contains(t, put, always)
	lacks(t, put, "updatedAt", "timezone")
	contains(t, ask(t, w, 200, "GET", "/api/users/x", ""), `"createdAt":"2026-01-02T03:04:05Z","updatedAt":"2026-01-02T04:04:05Z"`)
}

func TestQuirk13PutReplacesWhatThisDoorKnowsAndNothingElse(t *testing.T) {
	w := open5(t)
	name, mail := "Claire C", "claire@example.com"
	before := w.MustCreate(t, dragoman.User{
		Username: "claire", FullName: &name, Email: &mail, Enabled: false, Roles: []string{"search", dragoman.RoleViewer},
		Extensions: map[dragoman.Dialect]rawJSON{
			"elasticsearch": rawJSON(`{"n":9007199254740993,"empty":{}}`),
			"kuzzle":        rawJSON(`{"team":null,"one":1.0}`),
			Dialect:         rawJSON(`{"timezone":"UTC","permissions":[{"path":"/**"}]}`),
		},
	}, "password123")
	ask(t, w, 200, "PUT", "/api/users/claire", `{}`)
	after := w.MustUser(t, "claire")
	want := before.Clone()
	want.Roles = nil
	delete(want.Extensions, Dialect)
	want.Version, want.UpdatedBy, want.UpdatedByID = after.Version, "admin", "admin"
	if diff := adaptertest.Diff(want, after); diff != "" {
		t.Error(diff)
	}
}

func TestQuirk14WhatIsNotApplied(t *testing.T) {
	w := open5(t)
	w.MustCreate(t, dragoman.User{Username: "claire", Enabled: true}, "")
	contains(t, ask(t, w, 200, "PUT", "/api/users/claire", `{"id":"admin","username":"admin","realmName":"ldap","roleNames":["a"],"roles":["b"]}`),
		`"id":"claire","username":"claire","realmName":"native"`, `"roleNames":["a"]`)
	contains(t, ask(t, w, 200, "PUT", "/api/users/claire", `{"username":7,"roleNames":null,"roles":["b"]}`), `"roleNames":["b"]`)
	contains(t, ask(t, w, 200, "PUT", "/api/users/claire", `{"roleNames":[],"roles":["b"]}`), `"roleNames":[]`)
}

func TestQuirk15PasswordHash(t *testing.T) {
	w := open5(t)
	hash, err := w.Directory.HashPassword(t.Context(), "any password at all")
	if err != nil {
		t.Fatal(err)
	}
	ask(t, w, 201, "POST", "/api/users", `{"id":"x","username":"x","passwordHash":"`+string(hash)+`"}`)
	ask(t, w, 200, "GET", "/api/session", "", adaptertest.Basic("x", "any password at all"))
	ask(t, w, 200, "PUT", "/api/users/admin", `{"roleNames":["admin"],"passwordHash":"`+string(hash)+`"}`)
	x := adaptertest.Basic("admin", "any password at all")
	ask(t, w, 400, "POST", "/api/users", `{"username":"y","password":"password123","passwordHash":"`+string(hash)+`"}`, x)
	for _, bad := range []string{"", "password123", "$2a$15$" + string(hash[7:]), "$2x$10$" + string(hash[7:]), string(hash) + "0", "{PBKDF2}1$YQ==$YQ=="} {
		contains(t, ask(t, w, 400, "POST", "/api/users", `{"username":"y","passwordHash":"`+bad+`"}`, x), `"invalid-request"`)
	}
}

func TestQuirk16PasswordRule(t *testing.T) {
	for password, fault := range map[string]string{
		"topSecret5": "", "password123": "", "searchr0cks": "", "pässwörd1": "", "п1234567": "", "12345678a": "", "a2345678": "",
		"a23456789012345678 0": "", "1 $%&/()=a": "", "日本語日本語日1": "",
		"":                      "is shorter than 8 characters",
		"passw0r":               "is shorter than 8 characters",
		"日本語日本語1":               "is shorter than 8 characters",
		"a23456789012345678901": "is longer than 20 characters",
		"top_secret":            "has no digit",
		"password١٢":            "has no digit",
		"12345678":              "has no letter",
		"1234 $%&":              "has no letter",
		"password\n1":           "contains a line break",
		"password\r1":           "contains a line break",
	} {
		if got := passwordFault(password); got != fault {
			t.Errorf("%q %s, want %q", password, got, fault)
		}
	}
}

func TestQuirk16RefusalNamesTheRuleAndNotThePassword(t *testing.T) {
	got := ask(t, open5(t), 400, "POST", "/api/users", `{"username":"x","password":"hunter-two"}`)
	contains(t, got, `"code":"invalid-password"`, "has no digit")
	lacks(t, got, "hunter")
}

func TestQuirk17SetUpIsOver(t *testing.T) {
	w := open5(t)
	for _, body := range []string{`{"password":"password123"}`, `{"password":"weak"}`, `nonsense`, ``} {
		contains(t, ask(t, w, 409, "POST", "/api", body), `"already-initialized"`)
	}
	ask(t, w, 200, "GET", "/api/session", "")
}

func TestQuirk22UnknownRealmIsAFailedLogin(t *testing.T) {
	w := open5(t)
	login := `{"username":"admin","password":"` + adaptertest.AdminPassword + `"}`
	contains(t, ask(t, w, 401, "POST", "/api/session?realmName=ldap", login), `"unauthorized"`, `ldap`)
	contains(t, ask(t, w, 401, "GET", "/api/users?realmName=Native", ""), `"unauthorized"`)
	ask(t, w, 201, "POST", "/api/session?realmName=", login)
}

func TestQuirk23AdminStays(t *testing.T) {
	w := open5(t)
	contains(t, ask(t, w, 403, "DELETE", "/api/users/admin", ""), `"forbidden"`)
	contains(t, ask(t, w, 403, "PUT", "/api/users/admin", `{"roleNames":["search"]}`), `"forbidden"`)
	contains(t, ask(t, w, 200, "PUT", "/api/users/admin", `{"roleNames":["admin"],"timezone":"UTC"}`), `"timezone":"UTC"`)
}

func TestQuirk24FormsAreNotRead(t *testing.T) {
	w := open5(t)
	const form = "Content-Type: application/x-www-form-urlencoded"
	ask(t, w, 400, "POST", "/api/session", "username=admin&password=x", form)
	for _, media := range []string{form, "Content-Type: text/plain", "Content-Type: ;;", "Content-Type:"} {
		contains(t, ask(t, w, 415, "POST", "/api/users", `{"username":"x"}`, media), `"unsupported-media-type"`)
	}
	for i, media := range []string{"Content-Type: Application/JSON ; charset=utf-8", "Content-Type: application/vnd.x+json"} {
		ask(t, w, 201, "POST", "/api/users", `{"username":"x`+string(rune('0'+i))+`"}`, media)
	}
}

func TestQuirk25MarkupStays(t *testing.T) {
	w := open5(t)
	const text = `"Pacific Time (US & Canada) <b>"`
	got := ask(t, w, 201, "POST", "/api/users", `{"id":"x","username":"x","timezone":`+text+`,"permissions":[{"path":"/a&b"}]}`)
	contains(t, got, text, `"/a&b"`)
	contains(t, ask(t, w, 200, "GET", "/api/users/x", ""), text, `"/a&b"`)
}

func TestQuirk26WhatDoesNotMatter(t *testing.T) {
	w := open5(t)
	ask(t, w, 200, "GET", "/api/", "")
	ask(t, w, 200, "GET", "/api/users/?nonsense=1&nonsense=2", "")
	ask(t, w, 201, "POST", "/api/users/?x=y", `{"username":"x","createdAt":5,"inheritedPermissions":"?","email":[],"USERNAME":"y"}`)
	w.MustUser(t, "x")
}

func TestQuirk27InheritedPermissions(t *testing.T) {
	contains(t, ask(t, open4(t), 200, "GET", "/api/users/admin", ""), `"inheritedPermissions":[{"methods":["PUT","POST","GET","DELETE","PATCH","HEAD"],"path":"/**"}`)
	lacks(t, ask(t, open5(t), 200, "GET", "/api/users/admin", ""), "inheritedPermissions")
}

func TestQuirk28SessionShowsDefinedRoles(t *testing.T) {
	w := open5(t)
	w.MustCreate(t, dragoman.User{Username: "claire", Enabled: true, Roles: []string{"search", "unheard of", "search", "admin"}}, "password123")
	got := ask(t, w, 200, "GET", "/api/session", "", adaptertest.Basic("claire", "password123"))
	contains(t, got, `"roleNames":["search","unheard of","search","~admin"]`)
	if n := strings.Count(got, `"uiPermissions"`); n != 1 {
		t.Errorf("%d roles are shown: %s", n, got)
	}
}

func TestComplaintsDoNotQuoteTheBody(t *testing.T) {
	w := open5(t)
	for _, body := range []string{`{"password":"\ud800hunter"}`, `{"password":hunter}`, `{"password":"hunter`, `{"password":"hunter"}hunter`, "{\"password\":\"\xffhunter\"}"} {
		got := ask(t, w, 400, "POST", "/api/users", body)
		contains(t, got, `"invalid-request"`)
		lacks(t, got, "hun")
	}
	contains(t, ask(t, w, 400, "POST", "/api/users", `{"username":"x","permissions":[{"a":1,"a":2}]}`), `member \"a\" is given twice`)
}

func TestParametersGivenTwice(t *testing.T) {
	w := open5(t)
	for _, line := range []string{"GET /api/users/admin", "DELETE /api/users/admin", "GET /api/session", "DELETE /api/session", "POST /oauth2/token"} {
		method, path, _ := strings.Cut(line, " ")
		r := httptest.NewRequest(method, path+"?realmName=native&realmName=native", nil)
		r.SetBasicAuth("admin", adaptertest.AdminPassword)
		rec := httptest.NewRecorder()
		w.Handler.ServeHTTP(rec, r)
		if rec.Code != 400 {
			t.Errorf("%s answered %d: %s", line, rec.Code, rec.Body)
		}
	}
}
