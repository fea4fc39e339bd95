package elasticsearch

import (
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// Who may grant keys gets one for somebody else by showing that they know them,
// and it is that person's.
func TestQuirk39_GrantKey(t *testing.T) {
	w := world(t)
	asAdmin(t, w, 200, "PUT", "/_security/role/granter", `{"cluster":["grant_api_key"]}`)
	asAdmin(t, w, 200, "PUT", "/_security/role/both", `{"run_as":["jan*"],"cluster":["manage_security"]}`)
	asAdmin(t, w, 200, "PUT", "/_security/user/app", `{"password":"s3cret-password","roles":["granter"]}`)
	asAdmin(t, w, 200, "PUT", "/_security/user/jack", `{"password":"s3cret-password","roles":["both"]}`)
	asAdmin(t, w, 200, "PUT", "/_security/user/jane", `{"password":"s3cret-password","roles":[]}`)
	var token struct {
		AccessToken string `json:"access_token"`
	}
	decode([]byte(asAdmin(t, w, 200, "POST", "/_security/oauth2/token",
		`{"grant_type":"password","username":"jane","password":"s3cret-password"}`)), &token)

	for grant, owner := range map[string]string{
		`"grant_type":"password","username":"jack","password":"s3cret-password"`:                 "jack",
		`"grant_type":"password","username":"jack","password":"s3cret-password","run_as":"jane"`: "jane",
		`"grant_type":"access_token","access_token":"` + token.AccessToken + `"`:                 "jane",
	} {
		answer, body := w.Do("POST", "/_security/api_key/grant", `{`+grant+`,"api_key":{"name":"k","expiration":"1d"}}`,
			adaptertest.Basic("app", "s3cret-password"))
		if answer.StatusCode != 200 {
			t.Fatalf("%s: %s", grant, body)
		}
		var made struct{ Encoded string }
		decode([]byte(body), &made)
		if _, who := w.Do("GET", "/_security/_authenticate", "", "Authorization: ApiKey "+made.Encoded); !strings.Contains(who, `"username":"`+owner+`"`) {
			t.Errorf("%s: the key is %s", grant, who)
		}
	}
}
