package kuzzle

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
)

func gzipped(t *testing.T, s string) string {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write([]byte(s)); err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	return out.String()
}

func deflated(t *testing.T, s string) string {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	if _, err := w.Write([]byte(s)); err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestPackedRequests: bodies may come compressed, in up to three layers.
func TestPackedRequests(t *testing.T) {
	w := open(t)
	login := `{"username":"admin","password":"nope"}`
	for name, row := range map[string]struct{ encoding, body, want string }{
		"Gzip":        {"gzip", gzipped(t, login), "wrong username or password"},
		"Deflate":     {"deflate", deflated(t, login), "wrong username or password"},
		"Identity":    {"identity", login, "wrong username or password"},
		"Layers":      {"deflate, GZIP, identity", gzipped(t, deflated(t, login)), "wrong username or password"},
		"Bomb":        {"gzip", gzipped(t, strings.Repeat(" ", 2<<20)), "request_too_large"},
		"LayeredBomb": {"gzip, gzip", gzipped(t, gzipped(t, strings.Repeat(" ", 2<<20))), "request_too_large"},
		"NotGzip":     {"gzip", login, "network.http"},
		"CutShort":    {"deflate", deflated(t, login)[:12], "unexpected end of file"},
		"TooMany":     {"gzip,gzip,gzip,gzip", login, "too_many_encodings"},
		"Unknown":     {"br", login, `Unsupported compression algorithm \"br\"`},
	} {
		t.Run(name, func(t *testing.T) {
			answer, body := w.Do("POST", "/_login/local", row.body, "Content-Encoding: "+row.encoding)
			if !strings.Contains(body, row.want) || answer.StatusCode >= 500 {
				t.Errorf("%d %s", answer.StatusCode, body)
			}
		})
	}
}

// TestPackedAnswers: long ones are compressed as the client likes it best.
func TestPackedAnswers(t *testing.T) {
	w := open(t)
	for accept, want := range map[string]string{
		"": "identity", "gzip": "gzip", "deflate": "deflate", "gzip;q=0.1, deflate": "deflate", "gzip;q=0": "identity",
		"br": "identity", "*": "gzip", "GZIP;q=0.8, br": "gzip",
	} {
		answer, body := w.Do("GET", "/_publicApi", "", "Accept-Encoding: "+accept)
		if got := answer.Header.Get("Content-Encoding"); got != want {
			t.Errorf("%q gets %s, want %s", accept, got, want)
		}
		if !json.Valid(unpackedAnswer(t, want, body)) {
			t.Errorf("%q gets no JSON", accept)
		}
	}
	if answer, _ := w.Do("GET", "/_now", "", "Accept-Encoding: gzip"); answer.Header.Get("Content-Encoding") != "identity" {
		t.Error("a short answer is compressed")
	}
}

func unpackedAnswer(t *testing.T, encoding, body string) []byte {
	reader, err := opener(encoding, []byte(body))
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(reader)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestReadBodyOfForms(t *testing.T) {
	multi := "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n" +
		"--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"n\"\r\nContent-Type: text/plain\r\n\r\n\xff\r\n--x--\r\n"
	for name, row := range map[string]struct{ kind, body, want string }{
		"Form":         {"application/x-www-form-urlencoded", "a=b&c=d&c=e", `{"a":"b","c":["d","e"]}`},
		"Multipart":    {"multipart/form-data; boundary=x", multi, `{"a":"b","f":{"MIME":"text/plain","encoding":"base64","file":"/w==","filename":"n"}}`},
		"Null":         {"", "null", ""},
		"Blank":        {"", " \n", ""},
		"List":         {"application/json;charset=UTF-8", "[1.0]", "[1.0]"},
		"NoBoundary":   {"multipart/form-data", multi, "!network.http.body_parse_failed"},
		"BrokenForm":   {"application/x-www-form-urlencoded", "a=%zz", "!network.http.body_parse_failed"},
		"BinaryForm":   {"application/x-www-form-urlencoded", "a=%ff", "!network.http.body_parse_failed"},
		"BinaryField":  {"multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\xff\r\n--x--", "!network.http.body_parse_failed"},
		"Scalar":       {"", "7", "!"},
		"LoneHalf":     {"", `{"a":"\ud800"}`, "!network.http.body_parse_failed"},
		"OddType":      {"no/thing/at all", "{}", "!network.http.unsupported_content"},
		"OtherCharset": {"application/json; charset=utf-16", "{}", "!network.http.unsupported_charset"},
	} {
		t.Run(name, func(t *testing.T) {
			got, p := readBody(http.Header{"Content-Type": {row.kind}}, []byte(row.body), io.ReadAll)
			heard := string(got)
			if p != nil {
				heard = "!" + p.ID
			}
			if heard != row.want {
				t.Errorf("got %s, want %s", heard, row.want)
			}
		})
	}
}

// TestQuirk25BrokenBodiesHideSecrets: what is echoed of them does not.
func TestQuirk25BrokenBodiesHideSecrets(t *testing.T) {
	for body, want := range map[string]string{
		`{oops`:                               `{oops`,
		`{"username":"a","password":"s3cret"`: `{"username":"a","`,
		`{"PassWord":"s3cret"`:                `{"`,
		strings.Repeat("é", 80):               strings.Repeat("é", 50),
		"\xff\xfe":                            "\uFFFD",
		`İİİİİİİİİİİİİİİİİİİİpassword=s3cret,,,`: `İİİİİİİİİİİİİİİİİİİİ`,
	} {
		if got := problem.Beginning([]byte(body)); got != want {
			t.Errorf("%s is echoed as %q, want %q", body, got, want)
		}
	}
}
