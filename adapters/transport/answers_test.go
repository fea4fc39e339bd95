package transport_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
	"github.com/dragoman-project/dragoman/store"
)

// repeater is a room with one route that remembers its answers. It reads a role,
// which does not exist, and then does what the test says.
type repeater struct {
	*echo.Echo
	answers *transport.Answers
	made    int // answers that were not given again
	say     func(c echo.Context) error
}

const headerMark = "X-Mark"

func newRepeater(t *testing.T, bytes int64) *repeater {
	t.Helper()
	s, err := store.Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "dragoman.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	d, err := dragoman.New(s, dragoman.Options{HashCost: 4})
	if err != nil {
		t.Fatal(err)
	}
	r := &repeater{answers: transport.NewAnswers(bytes)}
	config := transport.Config{Directory: d, Answers: r.answers, Log: quiet()}.WithDefaults()
	mark := transport.Mark{Header: headerMark, Of: func(c echo.Context) string { return c.Request().Header.Get(headerMark) }}
	r.Echo = transport.NewEcho(config, func(err error, c echo.Context) { _ = c.NoContent(http.StatusTeapot) },
		transport.Gates{config.Bodies().Small, config.Repeat(mark, "GET /repeated/:name", "POST /repeated/:name")})
	answer := func(c echo.Context) error {
		r.made++
		if _, err := d.RoleDefinition(c.Request().Context(), "nobody's", "here"); err != nil {
			return err
		}
		return r.say(c)
	}
	r.GET("/repeated/:name", answer)
	r.HEAD("/repeated/:name", answer)
	r.POST("/repeated/:name", answer)
	r.GET("/another/:name", answer)
	return r
}

func numbered(n int) string { return fmt.Sprintf("%032d", n) }

// ask asks with a mark of the request's own and more headers, in pairs.
func (r *repeater) ask(method, target, body string, mark int, headers ...string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(method, target, strings.NewReader(body))
	request.Header.Set(headerMark, numbered(mark))
	for i := 0; i < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	answer := httptest.NewRecorder()
	r.ServeHTTP(answer, request)
	return answer
}

func marked(c echo.Context) error {
	mark := c.Request().Header.Get(headerMark)
	c.Response().Header().Set("X-Said", mark)
	c.Response().Header().Set("X-Deep", "deep")
	return c.String(http.StatusOK, "{"+mark+"}")
}

func TestAnswersAreGivenAgain(t *testing.T) {
	r := newRepeater(t, 1<<20)
	r.say = marked
	for n := range 4 {
		answer := r.ask("GET", "/repeated/ada", "", n)
		if got, want := answer.Body.String(), "{"+numbered(n)+"}"; got != want {
			t.Errorf("request %d was answered %s, want %s", n, got, want)
		}
		if h := answer.Header(); h.Get("X-Deep") != "deep" || h.Get("X-Said") != numbered(n) || !strings.HasPrefix(h.Get("Content-Type"), "text/plain") {
			t.Errorf("request %d was answered with %v", n, h)
		}
	}
	if r.made != 2 || r.answers.Given() != 2 { // what is asked once is not remembered
		t.Errorf("%d answers were made and %d given again, want 2 and 2", r.made, r.answers.Given())
	}
}

// Who asks of everybody in turn, again and again, is answered from memory too.
func TestAnswersOfManyAreGivenAgain(t *testing.T) {
	r := newRepeater(t, 64<<20)
	r.say = marked
	const many = 5000
	for range 3 {
		for n := range many {
			r.ask("GET", fmt.Sprint("/repeated/", n), "", n)
		}
	}
	if given := r.answers.Given(); given < many*99/100 || given > many {
		t.Errorf("%d of %d were given again at the third time", given, many)
	}
}

func TestOtherWordsAreAnotherQuestion(t *testing.T) {
	r := newRepeater(t, 1<<20)
	r.say = marked
	r.ask("GET", "/repeated/ada", "", 1)
	r.ask("GET", "/repeated/ada", "", 1)
	severally := func() { // one header of three values, which spell another question's two headers
		request := httptest.NewRequest("GET", "/repeated/ada", http.NoBody)
		request.Header = http.Header{headerMark: {numbered(1)}, "X-One": {"a", "X-Two", "b"}}
		r.ServeHTTP(httptest.NewRecorder(), request)
	}
	for n, ask := range []func(){
		func() { r.ask("GET", "/repeated/ben", "", 1) },
		func() { r.ask("GET", "/repeated/ada?x", "", 1) },
		func() { r.ask("GET", "/repeated/ada", "", 1, "Accept", "text/html") },
		func() { r.ask("GET", "/repeated/ada", "", 1, "Authorization", "Basic YTpi") },
		func() { r.ask("GET", "/repeated/ada", "", 1, "X-One", "a", "X-Two", "b") },
		severally,
		func() { r.ask("GET", "/repeated/ada", "", 1, "X-One", "ab", "X-Two", "") },
		func() { r.ask("POST", "/repeated/ada", "", 1) },
		func() { r.ask("POST", "/repeated/ada", "{}", 1) },
	} {
		before := r.made
		if ask(); r.made != before+1 {
			t.Errorf("question %d found another's answer", n)
		}
		ask()
		if ask(); r.made != before+2 {
			t.Errorf("question %d was not answered as before", n)
		}
	}
	made := r.made
	r.ask("GET", "/repeated/ada", "", 1, "Traceparent", "00-1-1-01")
	r.ask("GET", "/repeated/ada", "", 1, echo.HeaderXRequestID, "mine")
	if r.made != made {
		t.Error("how a request is traced made it another question")
	}
}

// TestAHeaderOfManyValuesIsNotManyHeaders gives one header the name and the value of another
// as further values.
func TestAHeaderOfManyValuesIsNotManyHeaders(t *testing.T) {
	r := newRepeater(t, 1<<20)
	r.say = func(c echo.Context) error {
		return c.String(http.StatusOK, numbered(1)+c.Request().Header.Get("X-Two"))
	}
	ask := func(header http.Header) string {
		request := httptest.NewRequest("GET", "/repeated/ada", nil)
		request.Header = header
		header.Set(headerMark, numbered(1))
		answer := httptest.NewRecorder()
		r.ServeHTTP(answer, request)
		return answer.Body.String()
	}
	for range 3 {
		ask(http.Header{"X-One": {"a", "X-Two", "b"}})
	}
	if got, want := ask(http.Header{"X-One": {"a"}, "X-Two": {"b"}}), numbered(1)+"b"; got != want {
		t.Errorf("answered %s, want %s", got, want)
	}
}

// changing is a writer that changes a header that is on its way out.
type changing struct{ http.ResponseWriter }

func (w changing) WriteHeader(status int) {
	for i, value := range w.Header()["X-Deep"] {
		w.Header()["X-Deep"][i] = "outside of " + value
	}
	w.ResponseWriter.WriteHeader(status)
}

// TestWhatIsDoneToAnswersOutside has somebody around the room change a header of each
// answer, in its place.
func TestWhatIsDoneToAnswersOutside(t *testing.T) {
	r := newRepeater(t, 1<<20)
	r.say = marked
	for n := range 6 {
		request := httptest.NewRequest("GET", "/repeated/ada", nil)
		request.Header.Set(headerMark, numbered(n))
		answer := httptest.NewRecorder()
		r.ServeHTTP(changing{answer}, request)
		if got := answer.Header().Get("X-Deep"); got != "outside of deep" {
			t.Errorf("answer %d has the header %q", n, got)
		}
	}
	if r.answers.Given() == 0 {
		t.Error("no answer was given again")
	}
}

func TestWhatIsNotGivenAgain(t *testing.T) {
	for name, row := range map[string]struct {
		method, target string
		say            func(c echo.Context) error
		headers        []string
	}{
		"a failure":            {"GET", "/repeated/a", func(c echo.Context) error { return echo.ErrNotFound }, nil},
		"another status":       {"GET", "/repeated/a", func(c echo.Context) error { return c.String(http.StatusCreated, "x") }, nil},
		"another method":       {"HEAD", "/repeated/a", marked, nil},
		"another route":        {"GET", "/another/a", marked, nil},
		"a long answer":        {"GET", "/repeated/a", func(c echo.Context) error { return c.String(http.StatusOK, strings.Repeat("x", 70_000)) }, nil},
		"no mark in it":        {"GET", "/repeated/a", func(c echo.Context) error { return c.String(http.StatusOK, "x") }, []string{headerMark, "short"}},
		"the request's number": {"GET", "/repeated/a", func(c echo.Context) error { return c.String(http.StatusOK, "my-number") }, []string{echo.HeaderXRequestID, "my-number"}},
		"an answer in parts": {"GET", "/repeated/a", func(c echo.Context) error {
			_, cancel := transport.Anew(c.Request().Context())
			defer cancel()
			return marked(c)
		}, nil},
		"a spoiled moment": {"GET", "/repeated/a", func(c echo.Context) error {
			dragoman.MomentFrom(c.Request().Context()).Spoil()
			return marked(c)
		}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRepeater(t, 1<<20)
			r.say = row.say
			for range 3 {
				r.ask(row.method, row.target, "", 1, row.headers...)
			}
			if r.made != 3 || r.answers.Given() != 0 {
				t.Errorf("%d answers were made and %d given again, want 3 and 0", r.made, r.answers.Given())
			}
		})
	}
}

func TestAnswersAreBounded(t *testing.T) {
	r := newRepeater(t, 20_000)
	r.say = marked
	for n := range 1000 {
		r.ask("GET", fmt.Sprint("/repeated/", n), "", n)
		r.ask("GET", fmt.Sprint("/repeated/", n), "", n)
	}
	if size := r.answers.Size(); size > 20_000 || size < 10_000 {
		t.Errorf("they take %d bytes, of 20,000", size)
	}
	made := r.made
	r.ask("GET", "/repeated/999", "", 1)
	if r.made != made {
		t.Error("the last one was not among them")
	}
}

func TestNothingIsRememberedWithoutRoom(t *testing.T) {
	r := newRepeater(t, 0)
	r.say = marked
	r.ask("GET", "/repeated/a", "", 1)
	r.ask("GET", "/repeated/a", "", 1)
	if r.made != 2 || r.answers.Given() != 0 {
		t.Errorf("%d answers were made, want 2", r.made)
	}
}
