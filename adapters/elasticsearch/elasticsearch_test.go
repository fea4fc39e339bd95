package elasticsearch

import (
	"encoding/json"
	"net/http"
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
	s := spec(t)
	adaptertest.Transcripts(t, s, "testdata/*.txt", world)
	s.Coverage(t, world, func(_ *adaptertest.World, username, password string) []string {
		return []string{adaptertest.Basic(username, password)}
	}, adaptertest.FailedLogins(), s.Elsewhere("NotThere", "nothere"), adaptertest.Provocation{Name: "ActsAsNobody", Spoil: func(r *http.Request) *http.Request {
		r.Header.Set("es-security-runas-user", "nobody")
		return r
	}})
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
