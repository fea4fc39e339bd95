package prove

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const said = `{"dialect":"kuzzle","ignore":["body.node","header.X-Node"],
"actions":{"auth:login":["POST /_login/:strategy"],"auth:me":["GET /_me"],"server:odd":[]},
"steps":[
{"name":"login","do":"auth:login","args":{"strategy":"local","expiresIn":"1h"},"body":{"username":"{{user}}","password":"{{password}}"},"keep":{"mine":"result.jwt"}},
{"name":"me","do":"auth:me","as":"mine","unordered":"result.list"},
{"name":"odd","do":"server:odd","args":{"n":7}},
{"name":"raw","http":"PUT /{{run}}/x","text":"{","header":{"Content-Type":"text/plain"}},
{"name":"shape","http":"GET /_me","shape":true,"pick":"result"},
{"name":"a frame","frame":"{}"}
]}`

// serve answers with a token, an ID and a time that are others each time.
func serve(t *testing.T, list string) Target {
	t.Helper()
	n := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n++
		w.Header().Set("X-Node", fmt.Sprint(n))
		fmt.Fprintf(w, `{"node":%d,"line":%q,"result":{"jwt":"eyJhbGciOiJ%d.eyJpYXQiOjE.c2ln","list":%s,"at":%d,"who":"kuid-calm-ada-%d","as":%q}}`,
			n, r.Method+" "+r.URL.String(), n, list, 1700000000000+int64(n), n, r.Header.Get("Authorization"))
	}))
	t.Cleanup(server.Close)
	return Target{URL: server.URL, Username: "admin", Password: "hunter2-hunter2"}
}

func play(t *testing.T, list string) Recording {
	t.Helper()
	d, err := Read([]byte(said))
	if err != nil {
		t.Fatal(err)
	}
	exchanges, err := Play(t.Context(), serve(t, list), d, HTTP)
	if err != nil {
		t.Fatal(err)
	}
	return Recording{Dialect: d.Dialect, Exchanges: exchanges}
}

func TestTwoRunsAreTheSame(t *testing.T) {
	r := Compare(play(t, `[1,2]`), play(t, `[2,1]`), nil)
	// The login's list is in the order that came, the other's order means nothing.
	if r.Same != 2 || len(r.Different) != 6 {
		t.Errorf("%d same, different: %v", r.Same, r.Different)
	}
}

func TestDifferencesAreFound(t *testing.T) {
	allowed := []Allowance{
		{Reason: "it is known", Where: []Place{{Step: "m*", At: "body.result.*"}}},
		{Reason: "nothing needs it", Where: []Place{{Step: "*", At: "status"}}},
	}
	r := Compare(play(t, `["a"]`), play(t, `["b"]`), allowed)
	told := fmt.Sprint(r.Different)
	if !strings.Contains(told, `login (http): body.result.list.0: theirs "a", ours "b"`) || strings.Contains(told, "me (http)") {
		t.Error(told)
	}
	if len(r.Allowed) != 1 || len(r.Unused) != 1 || r.Unused[0].Reason != "nothing needs it" {
		t.Errorf("allowed %v, unused %v", r.Allowed, r.Unused)
	}
}

func TestWhatOnlyOneHasIsADifference(t *testing.T) {
	all := play(t, `[]`)
	less := Recording{Exchanges: all.Exchanges[1:]}
	if r := Compare(all, less, nil); len(r.Different) != 1 || r.Different[0].Ours != absent {
		t.Errorf("less: %v", r.Different)
	}
	if r := Compare(less, all, nil); len(r.Different) != 1 || r.Different[0].Theirs != absent {
		t.Errorf("more: %v", r.Different)
	}
}

func TestRequestsAreWhatTheStepsSay(t *testing.T) {
	told := map[string]string{}
	for _, e := range play(t, `[]`).Exchanges {
		told[e.Step] = e.Request
	}
	for step, want := range map[string]string{
		"login": `POST /_login/local?expiresIn=1h {"password":"{{password}}","username":"admin"}`,
		"me":    "GET /_me",
		"odd":   `POST /_query {"action":"odd","controller":"server","n":7}`,
		"raw":   "PUT /{{run}}/x {",
	} {
		if told[step] != want {
			t.Errorf("%s: %s, want %s", step, told[step], want)
		}
	}
}

func TestNoSecretIsWritten(t *testing.T) {
	file := filepath.Join(t.TempDir(), "answers.json")
	if err := play(t, `[]`).Write(file); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{"hunter2", "eyJ", `"node"`, "X-Node"} {
		if strings.Contains(string(text), secret) {
			t.Errorf("%s is in %s", secret, text)
		}
	}
	if back, err := ReadRecording(text); err != nil || len(back.Exchanges) != 5 {
		t.Errorf("%d exchanges, %v", len(back.Exchanges), err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

func TestDialoguesThatCannotBePlayed(t *testing.T) {
	for name, text := range map[string]string{
		"NotJSON":   `{`,
		"Unknown":   `{"steps":[{"name":"a","http":"GET /","colour":1}]}`,
		"Nameless":  `{"steps":[{"http":"GET /"}]}`,
		"Twice":     `{"steps":[{"name":"a","http":"GET /"},{"name":"a","http":"GET /"}]}`,
		"Silent":    `{"steps":[{"name":"a"}]}`,
		"NoSuchWay": `{"steps":[{"name":"a","do":"auth:login"}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Read([]byte(text)); err == nil {
				t.Error("it is read")
			}
		})
	}
}

func TestPatterns(t *testing.T) {
	for pattern, texts := range map[string]map[string]bool{
		"*":         {"": true, "a/b": true},
		"a*":        {"a": true, "ab.c": true, "ba": false},
		"a.*.b":     {"a.1.b": true, "a.1.2.b": true, "a.b": false, "a.1.bc": false},
		"a":         {"a": true, "ab": false},
		"*.x.*":     {"a.x.b": true, "x.b": false},
		"what is *": {"what is left": true},
	} {
		for text, want := range texts {
			if fits(pattern, text) != want {
				t.Errorf("%q fits %q: %t", text, pattern, !want)
			}
		}
	}
}

func TestNumbersKeepTheirDigits(t *testing.T) {
	var value any
	if err := unmarshal([]byte(`12345678901234567890`), &value); err != nil || value != json.Number("12345678901234567890") {
		t.Errorf("%v, %v", value, err)
	}
}
