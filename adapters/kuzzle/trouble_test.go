package kuzzle

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestTrouble is what no story tells of: the database gone, too large a body,
// and a script in a search.
func TestTrouble(t *testing.T) {
	w := openOn(t, "sqlite:"+filepath.Join(t.TempDir(), "d.db"))
	bearer := "Authorization: Bearer " + logIn(t, w)
	wantTrouble := func(method, target, body string, status int, id string) {
		t.Helper()
		answer, heard := w.Do(method, target, body, bearer)
		if answer.StatusCode != status || !strings.Contains(heard, `"id":"`+id+`"`) {
			t.Errorf("%s: %d %.300s", target, answer.StatusCode, heard)
		}
	}
	wantTrouble("POST", "/users/_search", `{"query":{"script":{"source":"1"}}}`, 400, "services.storage.invalid_query_keyword")
	wantTrouble("POST", "/users/_create", `{"content":"`+strings.Repeat("x", 2<<20)+`"}`, 413, "network.http.request_too_large")
	if err := w.Store.Close(); err != nil {
		t.Fatal(err)
	}
	wantTrouble("GET", "/users/admin", "", 503, "api.process.overloaded")
	wantTrouble("POST", "/_login/local", `{"username":"admin","password":"x"}`, 503, "api.process.overloaded")
}
