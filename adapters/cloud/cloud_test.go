package cloud

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

func open(t testing.TB) *adaptertest.World {
	return adaptertest.Open(t, adaptertest.Room{
		Dialect: Dialect, RoleRows: RoleRows, Builtins: Builtins, New: New,
	})
}

func spec(t testing.TB) *adaptertest.Spec {
	t.Helper()
	return adaptertest.LoadSpec(t, "../../openapi/cloud.yaml")
}

func TestTranscripts(t *testing.T) {
	s := spec(t)
	s.Examples(t)
	adaptertest.Transcripts(t, s, "testdata/*.txt", open)
	greatHeaders(t, s)
	s.Coverage(t, open, func(_ *adaptertest.World, username, password string) []string {
		return []string{adaptertest.Basic(username, password)}
	}, adaptertest.FailedLogins(), s.Elsewhere("NotThere", "nothere"))
}

// greatHeaders are refused before the door hears of them.
func greatHeaders(t *testing.T, s *adaptertest.Spec) {
	server := httptest.NewUnstartedServer(open(t).Handler)
	server.Config.MaxHeaderBytes = 16 << 10
	server.Start()
	defer server.Close()
	asked, err := http.NewRequest(http.MethodGet, server.URL+"/api/v1/users/auth/methods", http.NoBody)
	must(err)
	asked.Header.Set("X-Great", strings.Repeat("x", 32<<10))
	answer, err := server.Client().Do(asked)
	must(err)
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	must(err)
	if err := s.Check(asked, nil, answer.StatusCode, answer.Header, body); err != nil {
		t.Error(err)
	}
}

func TestRude(t *testing.T) {
	adaptertest.Rude(t, adaptertest.Manners{
		Open: open,
		Write: adaptertest.Request{
			Method: "POST", Target: "/api/v1/users",
			Body: `{"user_name":"rude","full_name":"R","email":"r@example.com","builtin":false,"metadata":{},` +
				`"security":{"roles":["ece_platform_viewer"],"password":"12345678","enabled":true}}`,
		},
		Read: adaptertest.Request{Method: "GET", Target: "/api/v1/users/admin"},
		Login: func(_ *adaptertest.World, name, password string) []string {
			return []string{adaptertest.Basic(name, password)}
		},
		Status: map[string]int{
			"UnknownPath": 404, "WrongMethod": 405, "MalformedJSON": 400, "DuplicateKeys": 400, "TrailingData": 400,
			"NotAnObject": 400, "EmptyBody": 400, "BodyOverLimit": 413, "WrongContentType": 415, "NoCredentials": 401,
			"WrongPassword": 401, "UnknownUser": 401, "DisabledUser": 401, "NulInPath": 404, "BadEscape": 404, "InvalidUTF8": 400,
		},
		IsError: func(t *testing.T, name string, answer *http.Response, body string) { isEnvelope(t, answer, body) },
	})
}

// isEnvelope holds a failure to the vendor's shape: at least one error, and
// every code in the header.
func isEnvelope(t testing.TB, answer *http.Response, body string) {
	t.Helper()
	var reply struct {
		Errors []struct{ Code, Message string }
	}
	if err := json.Unmarshal([]byte(body), &reply); err != nil || len(reply.Errors) == 0 {
		t.Fatalf("%d without the envelope: %s", answer.StatusCode, body)
	}
	if kind := answer.Header.Get("Content-Type"); kind != "application/json" {
		t.Errorf("%d as %q", answer.StatusCode, kind)
	}
	codes := strings.Split(answer.Header.Get("x-cloud-error-codes"), ", ")
	for _, e := range reply.Errors {
		if !strings.Contains(" "+strings.Join(codes, " ")+" ", " "+e.Code+" ") || e.Message == "" {
			t.Errorf("%q is not in the header %q, or has no message", e.Code, codes)
		}
	}
	if answer.StatusCode == http.StatusMethodNotAllowed && answer.Header.Get("Allow") == "" {
		t.Error("405 without Allow")
	}
}

func TestBuiltins(t *testing.T) {
	if got := Builtins(); len(got) != 1 || got[0].Username != "readonly" || got[0].Door != Dialect || got[0].Roles[0] != dragoman.RoleViewer {
		t.Errorf("got %+v", got)
	}
}
