package kuzzle

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"net/http"
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
	w := open(f).MadeUp()
	proof := asAdministrator(f, w)
	f.Fuzz(func(t *testing.T, frame []byte) {
		w.During(t)
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

// FuzzCredentials lets nobody in by what nobody gave.
func FuzzCredentials(f *testing.F) { adaptertest.FuzzCredentials(f, open, "/users/_mGet?ids=admin") }

// FuzzBody reads HTTP bodies of every type and compression.
func FuzzBody(f *testing.F) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, _ = z.Write([]byte(`{"a":1}`))
	_ = z.Close()
	f.Add("application/json", "gzip", packed.Bytes())
	f.Add("application/x-www-form-urlencoded; charset=utf-8", "", []byte("a=1&b[]=2&c%5Bd%5D=x"))
	f.Add("multipart/form-data; boundary=x", "identity", []byte("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--"))
	f.Add("", "deflate, gzip", []byte{0x78, 0x9c})
	f.Add("text/plain", "br", []byte("x"))
	f.Fuzz(func(t *testing.T, kind, encoding string, raw []byte) {
		const limit = 64 << 10
		unpack := func(layer io.Reader) ([]byte, error) {
			data, err := io.ReadAll(io.LimitReader(layer, limit+1))
			if err == nil && len(data) > limit {
				err = errors.New("too much")
			}
			return data, err
		}
		body, p := readBody(http.Header{"Content-Type": {kind}, "Content-Encoding": {encoding}}, raw, unpack)
		if p == nil && body != nil && !json.Valid(body) {
			t.Errorf("%q as %q: %s", raw, kind, body)
		}
	})
}
