package transport_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman/adapters/transport"
)

func TestCheckJSON(t *testing.T) {
	for name, c := range map[string]struct{ body, want string }{
		"Good":            {`{"a":[1.0,null,"x"]}`, ""},
		"DuplicateKeys":   {`{"secret-key":1,"secret-key":2}`, "a member is given twice"},
		"Breaks off":      {`{"password":"hunter2`, "it ends too early"},
		"Empty":           {``, "it ends too early"},
		"TrailingData":    {`{} {}`, "there is more behind the JSON value"},
		"InvalidUTF8":     {"{\"a\":\"\xff\"}", "it cannot be read behind byte 6"},
		"LoneSurrogate":   {`{"password":"hunter2\ud800"}`, "it cannot be read behind byte"},
		"NotJSON":         {`password=hunter2`, "it cannot be read behind byte 0"},
		"TrailingComma":   {`{"a":1,}`, "it cannot be read behind byte"},
		"CommentsAreBad":  {`{"a":1/*x*/}`, "it cannot be read behind byte"},
		"NaNIsNoNumber":   {`{"a":NaN}`, "it cannot be read behind byte"},
		"LeadingZeroes":   {`{"a":01}`, "it cannot be read behind byte"},
		"ControlInString": {"{\"a\":\"\n\"}", "it cannot be read behind byte"},
	} {
		t.Run(name, func(t *testing.T) {
			err := transport.CheckJSON([]byte(c.body))
			if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.HasPrefix(err.Error(), c.want)) {
				t.Errorf("got %v, want %q", err, c.want)
			}
			if err != nil && strings.Contains(err.Error(), "hunter2") {
				t.Errorf("quotes the body: %v", err)
			}
		})
	}
}

// served answers with the body it read, and with 418 to what no route has.
func served() *echo.Echo {
	e := transport.NewEcho(transport.Config{}.WithDefaults(), func(err error, c echo.Context) {
		status := http.StatusTeapot
		if he, ok := errors.AsType[*echo.HTTPError](err); ok && he.Code != http.StatusNotFound {
			status = he.Code
		}
		_ = c.NoContent(status)
	}, nil, transport.Bodies{Limit: 100}.Whole)
	e.POST("/users/:id", func(c echo.Context) error {
		return c.String(http.StatusOK, c.Param("id")+" "+string(transport.Body(c)))
	})
	e.GET("/users/_search", func(c echo.Context) error { return c.String(http.StatusOK, "search") })
	e.GET("/panic", func(echo.Context) error { panic("oh") })
	return e
}

func packed(body string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write([]byte(body))
	_ = z.Close()
	return b.String()
}

func TestRequests(t *testing.T) {
	long := strings.Repeat("x", 101)
	for name, c := range map[string]struct {
		method, target, body, encoding string
		status                         int
		answer                         string
	}{
		"BodyIsRead":             {"POST", "/users/jack", "hello", "", 200, "jack hello"},
		"BodyAtTheLimit":         {"POST", "/users/jack", long[1:], "", 200, "jack " + long[1:]},
		"BodyOverTheLimit":       {"POST", "/users/jack", long, "", 413, ""},
		"GzipIsUnpacked":         {"POST", "/users/jack", packed("hello"), "gzip", 200, "jack hello"},
		"GzipBomb":               {"POST", "/users/jack", packed(strings.Repeat("x", 1<<20)), "gzip", 413, ""},
		"BrokenGzip":             {"POST", "/users/jack", "hello", "gzip", 400, ""},
		"EscapesRouteAsSpelled":  {"GET", "/users/%5Fsearch", "", "", 200, "search"},
		"LeafSwallowsNoSlashes":  {"POST", "/users/a/b", "", "", 418, ""},
		"EscapedSlashIsAName":    {"POST", "/users/a%2Fb", "", "", 200, "a%2Fb "},
		"WrongMethod":            {"DELETE", "/users/jack", "", "", 405, ""},
		"PanicIsTheRoomsTrouble": {"GET", "/panic", "", "", 418, ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := httptest.NewRequest(c.method, c.target, strings.NewReader(c.body))
			r.Header.Set("Content-Encoding", c.encoding)
			rec := httptest.NewRecorder()
			served().ServeHTTP(rec, r)
			if rec.Code != c.status || rec.Body.String() != c.answer {
				t.Errorf("got %d %q, want %d %q", rec.Code, rec.Body, c.status, c.answer)
			}
		})
	}
}
