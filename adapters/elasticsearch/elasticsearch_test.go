package elasticsearch

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// world is this room on a fresh directory.
func world(t testing.TB) *adaptertest.World {
	return adaptertest.Open(t, adaptertest.Room{Dialect: Dialect, RoleRows: RoleRows, Builtins: Builtins, New: New})
}

func spec(t *testing.T) *adaptertest.Spec {
	return adaptertest.LoadSpec(t, "../../openapi/elasticsearch.yaml")
}

func TestTranscripts(t *testing.T) {
	adaptertest.Transcripts(t, spec(t).Unless(dressed), "testdata/*.txt", world)
}

// dressed reports whether a request wants its answer cut, or in another format.
func dressed(r *http.Request) bool {
	query, accept := r.URL.Query(), r.Header.Get("Accept")
	return query.Has("filter_path") || query.Has("format") || strings.Contains(accept, "yaml") || strings.Contains(accept, vendorType)
}

// The sheet is told whole, row by row.
func TestSheet(t *testing.T) {
	adaptertest.Sheet{
		Rows: "testdata/sheet.md", Stories: "testdata/*.txt", Root: "../..", Page: "../../docs/dialects/elasticsearch.md",
	}.Check(t)
}

func TestSpecHasExamples(t *testing.T) { spec(t).Examples(t) }

func TestRude(t *testing.T) {
	adaptertest.Rude(t, adaptertest.Manners{
		Open: world,
		Write: adaptertest.Request{
			Method: "PUT", Target: "/_security/user/rude",
			Body: `{"password":"s3cret-password","roles":["a"],"full_name":"R","email":null,"metadata":{"a":1},"enabled":true}`,
		},
		Read: adaptertest.Request{Method: "GET", Target: "/_security/user/admin"},
		Login: func(_ *adaptertest.World, username, password string) []string {
			return []string{adaptertest.Basic(username, password)}
		},
		Status: map[string]int{
			"UnknownPath": 400, "WrongMethod": 405, "MalformedJSON": 400, "DuplicateKeys": 400, "TrailingData": 400,
			"NotAnObject": 400, "EmptyBody": 400, "BodyOverLimit": 413, "WrongContentType": 406, "NoCredentials": 401,
			"WrongPassword": 401, "UnknownUser": 401, "DisabledUser": 401, "NulInPath": 404, "BadEscape": 400,
			"InvalidUTF8": 400,
		},
		IsError: isError,
	})
}

// isError wants the vendor's error shape, or the empty object of a get that
// found nobody.
func isError(t *testing.T, name string, answer *http.Response, body string) {
	t.Helper()
	var shape struct {
		Error  any
		Status int
	}
	if err := json.Unmarshal([]byte(body), &shape); err != nil {
		t.Fatalf("not JSON: %s", body)
	}
	if answer.StatusCode == http.StatusNotFound && body == "{}" {
		return
	}
	unrouted := name == "UnknownPath" || name == "BadEscape"
	if shape.Error == nil || shape.Status != answer.StatusCode && !unrouted {
		t.Errorf("not in the vendor's shape: %s", body)
	}
}
