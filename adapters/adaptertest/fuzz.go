package adaptertest

import (
	"bufio"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
)

// maxSeeds is how many exchanges of the stories a fuzz target begins with, so
// that an ordinary test run is short.
const maxSeeds = 150

// FuzzRequests sends a door requests that grew out of those that its stories
// tell. Whatever is sent, the answer is not a fault of the server, and JSON
// where it says so. authorize makes the header line of the administrator.
func FuzzRequests(f *testing.F, pattern string, open func(testing.TB) *World, authorize func(testing.TB, *World) string) {
	f.Helper()
	seeds := requestsIn(f, pattern)
	for i := 0; i < len(seeds); i += 1 + len(seeds)/maxSeeds {
		f.Add(seeds[i].head, seeds[i].body)
	}
	w := open(f).MadeUp()
	proof := authorize(f, w)
	f.Fuzz(func(t *testing.T, head, body string) {
		w.During(t)
		answer := w.Raw(head, body, proof)
		if answer == nil {
			return
		}
		if answer.Code == http.StatusUnauthorized {
			w.Recover(t)
			proof = authorize(t, w)
		}
		checkAnswer(t, head, answer)
	})
}

// Recover gives the administrator back its password, which a request may have
// changed.
func (w *World) Recover(t testing.TB) {
	t.Helper()
	hash, err := w.Directory.HashPassword(t.Context(), AdminPassword)
	if err != nil {
		t.Fatal(err)
	}
	admin := w.MustUser(t, "admin")
	if _, err := w.Directory.UpdateUser(Service(), admin.ID, func(u *dragoman.User) error {
		u.SetPassword(hash)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

// seed is a request: its first line and headers, and its body.
type seed struct{ head, body string }

// requestsIn are the requests of the stories that match.
func requestsIn(f *testing.F, pattern string) (seeds []seed) {
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		f.Fatalf("no transcripts match %s (%v)", pattern, err)
	}
	for _, file := range files {
		told, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for block := range strings.SplitSeq(string(told), "\n\n") {
			if s := seedIn(block); s.head != "" {
				seeds = append(seeds, s)
			}
		}
	}
	return seeds
}

func seedIn(block string) (s seed) {
	var head, body []string
	inBody := false
	for line := range strings.Lines(block) {
		text, asked := strings.CutPrefix(strings.TrimRight(line, "\n"), ">")
		text = strings.TrimPrefix(text, " ")
		switch {
		case !asked:
		case inBody:
			body = append(body, text)
		case text == "":
			inBody = true
		case !strings.HasPrefix(text, "@") && !strings.HasPrefix(text, "Authorization:") && !strings.HasPrefix(text, "Cookie:"):
			head = append(head, text)
		}
	}
	return seed{strings.Join(head, "\n"), strings.Join(body, "\n")}
}

// Raw sends a request as it stands on the wire, and returns nil if it would not
// have reached a handler. Header lines come after the first line of head.
func (w *World) Raw(head, body string, header ...string) *httptest.ResponseRecorder {
	first, lines, _ := strings.Cut(head, "\n")
	lines = strings.ReplaceAll(strings.TrimSpace(lines), "\n", "\r\n")
	if lines != "" {
		lines += "\r\n"
	}
	text := first + " HTTP/1.1\r\nHost: localhost\r\n" + lines + "\r\n"
	r, err := http.ReadRequest(bufio.NewReader(strings.NewReader(text)))
	if err != nil || r.Header.Get("Upgrade") != "" {
		return nil
	}
	content := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(body))
	r.Body, r.ContentLength, r.TransferEncoding = content.Body, content.ContentLength, nil
	r.RemoteAddr = content.RemoteAddr
	setHeader(r.Header, header)
	answer := httptest.NewRecorder()
	func() {
		defer func() { // how a handler ends a connection
			if p := recover(); p != nil && !isAbort(p) {
				panic(p)
			}
		}()
		w.Handler.ServeHTTP(answer, r)
	}()
	return answer
}

func isAbort(p any) bool {
	err, ok := p.(error)
	return ok && errors.Is(err, http.ErrAbortHandler)
}

func checkAnswer(t *testing.T, head string, answer *httptest.ResponseRecorder) {
	t.Helper()
	if answer.Code == http.StatusInternalServerError || answer.Code < 200 {
		t.Errorf("%d %s", answer.Code, answer.Body)
	}
	isJSON := strings.HasPrefix(answer.Header().Get("Content-Type"), "application/json") && answer.Header().Get("Content-Encoding") == ""
	if isJSON && !strings.HasPrefix(head, http.MethodHead+" ") && answer.Body.Len() > 0 && !json.Valid(answer.Body.Bytes()) {
		t.Errorf("%d with a body that is not JSON: %s", answer.Code, answer.Body)
	}
}

// FuzzCredentials asks for something that needs credentials, with whatever may
// stand in the headers where those are. What nobody gave lets nobody in, is
// answered in the door's shape, and is no fault of the server.
func FuzzCredentials(f *testing.F, open func(testing.TB) *World, target string) {
	f.Helper()
	basic := strings.TrimPrefix(Basic("admin", "wrong-"+AdminPassword), "Authorization: ")
	for _, given := range []string{
		"", "Basic", basic, "basic  " + strings.TrimPrefix(basic, "Basic "), "Basic Og==", "Basic /w==",
		"Basic YWRtaW4", "Bearer", "Bearer x", "Bearer a.b.c",
		"Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsIl9pZCI6ImFkbWluIiwianRpIjoieCIsImV4cCI6OTk5OTk5OTk5OX0.",
		"Bearer kauth-eyJhbGciOiJIUzI1NiJ9.eyJfaWQiOiJhZG1pbiJ9.AA", "Bearer kapikey-x", "ApiKey YTpi", "ApiKey Og==", "ApiKey ====",
		"Bearer AAEAAWVsYXN0aWMvZmxlZXQtc2VydmVyL3Q6eA", "Negotiate x", "\u00a0Basic x", "ApiKey x, Basic y",
	} {
		f.Add(given, "id="+strings.TrimPrefix(given, "Bearer ")+"; authToken=x", "admin")
	}
	w := open(f)
	f.Fuzz(func(t *testing.T, authorization, cookie, name string) {
		var header []string
		for _, h := range [][2]string{
			{"Authorization", authorization},
			{"Cookie", cookie},
			{"Es-Security-Runas-User", name},
			{"X-Api-Key", name},
		} {
			if !strings.ContainsAny(h[1], "\r\n\x00") {
				header = append(header, h[0]+": "+h[1])
			}
		}
		answer := w.Raw("GET "+target, "", header...)
		if answer == nil {
			return
		}
		if answer.Code < 400 && authorization+cookie+name != "" {
			t.Errorf("%q, %q, %q let somebody in: %d %s", authorization, cookie, name, answer.Code, answer.Body)
		}
		checkAnswer(t, "GET "+target, answer)
	})
}
