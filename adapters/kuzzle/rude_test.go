package kuzzle

import (
	"encoding/json"
	"net/http"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

func TestRude(t *testing.T) {
	adaptertest.Rude(t, adaptertest.Manners{
		Open: open,
		Write: adaptertest.Request{
			Method: "POST", Target: "/users/_create?_id=new",
			Body: `{"content":{"profileIds":["default"]},"credentials":{"local":{"username":"new","password":"foobar"}}}`,
		},
		Read: adaptertest.Request{Method: "GET", Target: "/users/admin"},
		Login: func(w *adaptertest.World, username, password string) []string {
			return []string{"Authorization: Bearer " + tryLogIn(w, username, password)}
		},
		Status: map[string]int{
			"UnknownPath": 404, "WrongMethod": 400, "MalformedJSON": 400, "DuplicateKeys": 400, "TrailingData": 400,
			"NotAnObject": 400, "EmptyBody": 400, "BodyOverLimit": 413, "WrongContentType": 400, "NoCredentials": 401,
			"WrongPassword": 401, "UnknownUser": 401, "DisabledUser": 401, "NulInPath": 404, "BadEscape": 404, "InvalidUTF8": 400,
		},
		IsError: isError,
	})
}

// tryLogIn answers a token, or a worthless one where the login is refused.
func tryLogIn(w *adaptertest.World, username, password string) string {
	_, body := w.Do("POST", "/_login/local", string(rawjson.Must(map[string]string{"username": username, "password": password})))
	var answer struct{ Result struct{ JWT string } }
	if json.Unmarshal([]byte(body), &answer) != nil || answer.Result.JWT == "" {
		return "refused"
	}
	return answer.Result.JWT
}

// isError wants an envelope around an error, or the error alone where there was
// no request.
func isError(t *testing.T, name string, answer *http.Response, body string) {
	var a struct {
		Status  int
		Message string
		Error   *struct {
			Status  int
			Message string
		}
		RequestID *string
	}
	if err := json.Unmarshal([]byte(body), &a); err != nil {
		t.Fatalf("%s: not JSON: %s", name, body)
	}
	bare := a.Error == nil && a.Message != "" && a.RequestID == nil
	wrapped := a.Error != nil && a.Error.Message != "" && a.Error.Status == a.Status && a.RequestID != nil
	if a.Status != answer.StatusCode || !bare && !wrapped {
		t.Errorf("%s: %d %s", name, answer.StatusCode, body)
	}
	if answer.Header.Get("Content-Type") != "application/json" || wrapped && answer.Header.Get(headerRequestID) == "" {
		t.Errorf("%s: headers %v", name, answer.Header)
	}
}
