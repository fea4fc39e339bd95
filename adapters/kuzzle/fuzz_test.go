package kuzzle

import (
	"encoding/json"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

func asAdministrator(t testing.TB, w *adaptertest.World) string {
	_, body := w.Do("POST", "/_login/local", `{"username":"admin","password":"`+adaptertest.AdminPassword+`"}`)
	var login struct{ Result struct{ JWT string } }
	if err := json.Unmarshal([]byte(body), &login); err != nil {
		t.Fatalf("%v: %s", err, body)
	}
	return "Authorization: Bearer " + login.Result.JWT
}

func FuzzRequest(f *testing.F) {
	f.Add("POST /users/_search?lang=koncorde", `{"query":{"and":[{"exists":"a"},{"not":{"in":{"b":["c"]}}},{"regexp":{"d":{"value":"^e+$","flags":"i"}}}]}}`)
	f.Add("POST /users/_search", `{"query":{"bool":{"must":[{"query_string":{"query":"a:(b OR c*) AND -d~2"}}]}},"sort":[{"a":"desc"}]}`)
	adaptertest.FuzzRequests(f, "testdata/http/*.txt", open, asAdministrator)
}

// FuzzFrame reads what a socket brings, and answers it.
func FuzzFrame(f *testing.F) {
	for _, seed := range []string{
		`{"p":1}`, `{"controller":"server","action":"now","requestId":"1"}`, `[]`, `{"controller":"auth","action":"login","strategy":"local","body":null}`,
		`{"controller":"security","action":"mGetUsers","ids":["admin"],"jwt":null,"volatile":{"sdkName":"js@7"}}`, `{"controller":1,"action":{},"body":"x"}`,
	} {
		f.Add([]byte(seed))
	}
	w := open(f)
	proof := asAdministrator(f, w)
	f.Fuzz(func(t *testing.T, frame []byte) {
		answer := w.Raw("POST /_query\nContent-Type: application/json", string(frame), proof)
		if answer.Code == 401 { // it has logged itself out, perhaps
			w.Recover(t)
			proof = asAdministrator(t, w)
		}
		if answer.Code == 500 || !json.Valid(answer.Body.Bytes()) {
			t.Errorf("%d %s", answer.Code, answer.Body)
		}
	})
}
