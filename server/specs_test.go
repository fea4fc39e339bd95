package server_test

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
)

// send sends a request with header lines and returns the answer unread.
func (h *running) send(method, url string, lines ...string) *http.Response {
	h.t.Helper()
	r, err := http.NewRequest(method, url, nil)
	if err != nil {
		h.t.Fatal(err)
	}
	for _, line := range lines {
		name, value, _ := strings.Cut(line, ": ")
		if name == "Host" {
			r.Host = value
			continue
		}
		r.Header.Set(name, value)
	}
	response, err := judged.RoundTrip(r)
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { _ = response.Body.Close() })
	return response
}

// TestSpecsSayWhereTheDoorIs for who asks.
func TestSpecsSayWhereTheDoorIs(t *testing.T) {
	h := start(t, nil)
	own, prefix := "http://"+h.Addr("parrot"), "http://"+h.Addr("management")+"/parrot"
	_, port, _ := strings.Cut(h.Addr("parrot"), ":")
	for name, row := range map[string]struct {
		lines []string
		want  []string
	}{
		"Plain":     {nil, []string{own, prefix}},
		"ByName":    {[]string{"Host: localhost:1"}, []string{"http://localhost:" + port, "http://localhost:1/parrot"}},
		"Elsewhere": {[]string{"Host: users.example:8080"}, []string{"http://users.example:8080/parrot"}},
		"Proxied": {
			[]string{"X-Forwarded-Host: users.example", "X-Forwarded-Proto: https"},
			[]string{"https://users.example/parrot"},
		},
		"NoHost": {[]string{"X-Forwarded-Proto: gopher"}, []string{own, prefix}},
	} {
		t.Run(name, func(t *testing.T) {
			var got struct{ Servers []struct{ URL string } }
			body, err := io.ReadAll(h.send("GET", h.url("management", "/specs/parrot.json"), row.lines...).Body)
			if err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(body, &got); err != nil {
				t.Fatal(err)
			}
			var urls []string
			for _, s := range got.Servers {
				urls = append(urls, s.URL)
			}
			if strings.Join(urls, " ") != strings.Join(row.want, " ") {
				t.Errorf("got %v, want %v", urls, row.want)
			}
		})
	}
}

func TestSpecsAreCachedPackedAndOpen(t *testing.T) {
	h := start(t, nil)
	for _, path := range []string{"/specs/kuzzle.yaml", "/specs/cloud.json", "/specs/fusion.postman.json", "/specs/seed.schema.json"} {
		first := h.send("GET", h.url("management", path), "Accept-Encoding: identity", "Origin: https://app.example")
		plain, _ := io.ReadAll(first.Body)
		tag := first.Header.Get("ETag")
		if first.Header.Get("Content-Encoding") != "" || tag == "" || first.Header.Get("Access-Control-Allow-Origin") != "*" {
			t.Errorf("%s: %v", path, first.Header)
		}
		packed := h.send("GET", h.url("management", path), "Accept-Encoding: br, gzip;q=0.5")
		reader, err := gzip.NewReader(packed.Body)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if unpacked, _ := io.ReadAll(reader); string(unpacked) != string(plain) || packed.Header.Get("ETag") != tag {
			t.Errorf("%s is another file when it is packed", path)
		}
		refused := h.send("GET", h.url("management", path), "Accept-Encoding: gzip;q=0")
		if refused.Header.Get("Content-Encoding") != "" {
			t.Errorf("%s is packed for who refuses it", path)
		}
		again := h.send("GET", h.url("management", path), `If-None-Match: "x", `+tag)
		if body, _ := io.ReadAll(again.Body); again.StatusCode != 304 || len(body) > 0 {
			t.Errorf("%s again: %d", path, again.StatusCode)
		}
		asks := h.send("OPTIONS", h.url("management", path), "Origin: https://app.example",
			"Access-Control-Request-Method: GET", "Access-Control-Request-Headers: x-any")
		if asks.StatusCode != 204 || asks.Header.Get("Access-Control-Allow-Origin") != "*" || asks.Header.Get("Access-Control-Allow-Headers") != "x-any" {
			t.Errorf("%s preflight: %d %v", path, asks.StatusCode, asks.Header)
		}
	}
}

func TestCORS(t *testing.T) {
	for name, row := range map[string]struct {
		setting, origin     string
		allowed, credential string
	}{
		"Off":       {"off", "https://app.example", "", ""},
		"Named":     {"https://other.example,https://app.example:8443", "https://app.example:8443", "https://app.example:8443", "true"},
		"NotNamed":  {"https://app.example", "https://evil.example", "", ""},
		"OtherPort": {"https://app.example", "https://app.example:1", "", ""},
		"Any":       {"*", "https://evil.example", "*", ""},
		"NoPage":    {"*", "", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			h := start(t, nil, "--cors="+row.setting)
			for _, base := range []string{h.url("parrot", "/path/ada"), h.url("management", "/parrot/path/ada")} {
				var lines []string
				if row.origin != "" {
					lines = []string{"Origin: " + row.origin}
				}
				got := h.send("GET", base, lines...)
				if got.StatusCode != 200 || got.Header.Get("Access-Control-Allow-Origin") != row.allowed ||
					got.Header.Get("Access-Control-Allow-Credentials") != row.credential {
					t.Errorf("%s: %d %v", base, got.StatusCode, got.Header)
				}
				asks := h.send("OPTIONS", base, append(lines, "Access-Control-Request-Method: PUT", "Access-Control-Request-Headers: authorization")...)
				if admitted := asks.StatusCode == 204 && asks.Header.Get("Access-Control-Allow-Headers") == "authorization"; admitted != (row.allowed != "") {
					t.Errorf("%s preflight: %d %v", base, asks.StatusCode, asks.Header)
				}
			}
		})
	}
}
