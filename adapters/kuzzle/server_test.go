package kuzzle

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// TestOpenAPIIsTheContract itself, without an envelope but over a socket.
func TestOpenAPIIsTheContract(t *testing.T) {
	w := open(t)
	answer, body := w.Do("GET", "/_openapi?format=yaml", "")
	if answer.Header.Get("Content-Type") != "application/yaml" || !strings.HasPrefix(body, "openapi: 3.0.3") ||
		!strings.Contains(body, `{"url":"http://example.com","description":"This door."}`) {
		t.Errorf("%v %.100s", answer.Header, body)
	}
	answer, body = w.Do("GET", "/_openapi", "")
	if answer.Header.Get("Content-Type") != "application/json" || !strings.HasPrefix(body, "{\n  \"openapi\"") || strings.Contains(body, `"<<"`) {
		t.Errorf("%v %.100s", answer.Header, body)
	}
	var framed struct{ Result struct{ OpenAPI string } }
	heard := call(t, dial(t, serve(t, w)), `{"controller":"server","action":"openapi"}`)
	if err := json.Unmarshal([]byte(heard), &framed); err != nil || framed.Result.OpenAPI != "3.0.3" {
		t.Errorf("%v: %.200s", err, heard)
	}
}

// TestHealthIsTheDatabases: without one nobody can prove who they are, so the
// action is asked directly.
func TestHealthIsTheDatabases(t *testing.T) {
	w := openOn(t, "sqlite:"+filepath.Join(t.TempDir(), "d.db"))
	d := &door{dir: w.Directory}
	result, err := d.health(t.Context(), &request{args: map[string]json.RawMessage{"services": rawjson.Must("storageEngine,x")}})
	if got := string(rawjson.Must(result)); err != nil || got != `{"status":"green","services":{"storageEngine":"green"}}` {
		t.Errorf("%v %s", err, got)
	}
	if err := w.Store.Close(); err != nil {
		t.Fatal(err)
	}
	result, err = d.health(t.Context(), &request{})
	wantProblem(t, err, "core.fatal.service_unavailable", "Service unavailable: storageEngine.")
	if got := string(rawjson.Must(result)); !strings.HasPrefix(got, `{"status":"red",`) {
		t.Error(got)
	}
}

// TestCapabilities say what clients may run into.
func TestCapabilities(t *testing.T) {
	w := open(t)
	_, body := w.Do("GET", "/_capabilities", "", "Authorization: Bearer "+logIn(t, w))
	if !strings.Contains(body, `"limits":{"documentsFetchCount":10000`) || !strings.Contains(body, `"strategies":["local"]`) {
		t.Error(body)
	}
}
