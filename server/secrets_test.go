package server_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

func TestSecretsOfRealmsAreNotForViewers(t *testing.T) {
	const canary = "canary-bind-password"
	h := openHouse(t, "sqlite:"+filepath.Join(t.TempDir(), "d.db"))
	made := h.call(t, "fusion", admin, "POST", "/api/realm-configs",
		`{"name":"corp","realmType":"ldap","enabled":true,"config":{"login":{"bindDnTemplate":"uid={}","bindPassword":"`+canary+`"}},"roleNames":[]}`)
	h.call(t, "cloud", admin, "POST", "/api/v1/users", `{"user_name":"vera","security":{"password":"password12","roles":["ece_platform_viewer"]}}`)
	one := "/api/realm-configs/" + made["id"].(string)
	for _, path := range []string{"/api/realm-configs", "/api/realm-configs/default", one} {
		if status, answer := h.send("fusion", "vera:password12", "GET", path, ""); status != 200 || strings.Contains(answer, canary) {
			t.Errorf("a viewer is answered %d %s", status, answer)
		}
	}
	if _, answer := h.send("fusion", admin, "GET", one, ""); !strings.Contains(answer, canary) {
		t.Errorf("an administrator reads %s", answer)
	}
	events, err := h.directory.Events(adaptertest.Service(), dragoman.EventQuery{Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range events {
		if strings.Contains(string(e.Before)+string(e.After), canary) {
			t.Errorf("event %d: %s", e.Sequence, e.After)
		}
	}
}
