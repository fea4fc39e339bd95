package elasticsearch

import (
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// A refresh token brings the same pair for half a minute; what was ended
// meanwhile stays so.
func TestQuirk33_Grace(t *testing.T) {
	w := world(t)
	made := asAdmin(t, w, 200, "POST", "/_security/oauth2/token", `{"grant_type":"password","username":"admin","password":"`+adaptertest.AdminPassword+`"}`)
	again := `{"grant_type":"refresh_token","refresh_token":"` + textOf(t, made, "refresh_token") + `"}`
	first := asAdmin(t, w, 200, "POST", "/_security/oauth2/token", again)
	access := "Authorization: Bearer " + textOf(t, first, "access_token")
	asAdmin(t, w, 200, "DELETE", "/_security/oauth2/token", `{"token":"`+textOf(t, first, "access_token")+`"}`)
	if second := asAdmin(t, w, 200, "POST", "/_security/oauth2/token", again); textOf(t, second, "refresh_token") != textOf(t, first, "refresh_token") {
		t.Errorf("another pair: %s", second)
	}
	if got := status(w, access); got != 401 {
		t.Errorf("a token that was ended lets in: %d", got)
	}
	w.Clock.Advance(refreshGrace + time.Second)
	if late := asAdmin(t, w, 400, "POST", "/_security/oauth2/token", again); !strings.Contains(late, "more than 30 seconds in the past") {
		t.Errorf("too late: %s", late)
	}
}
