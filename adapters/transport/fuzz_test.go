package transport_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman/adapters/transport"
)

// FuzzCheckJSON lets nothing pass that the standard library does not read.
func FuzzCheckJSON(f *testing.F) {
	for _, seed := range []string{`{}`, `[1e999]`, `{"a":1,"a":2}`, `"\ud800"`, "\"\xff\"", `{"a":{}} x`, ``, ` null `} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		if err := transport.CheckJSON(body); err == nil && !json.Valid(body) {
			t.Errorf("%q passes", body)
		} else if err != nil {
			_ = err.Error()
		}
	})
}

// FuzzPacked unpacks whatever calls itself gzip, and never holds more than the limit.
func FuzzPacked(f *testing.F) {
	for _, size := range []int{0, 10, 999, 1000, 1001, 100_000} {
		var packed bytes.Buffer
		z := gzip.NewWriter(&packed)
		_, _ = z.Write(bytes.Repeat([]byte("a"), size))
		_ = z.Close()
		f.Add(packed.Bytes(), "gzip")
	}
	f.Add([]byte("{}"), "GZIP")
	f.Add([]byte("{}"), "identity")
	const limit = 1000
	budget := transport.NewBudget(1 << 20)
	e := echo.New()
	bodies := transport.Bodies{Limit: limit, Budget: budget}
	e.POST("/", func(c echo.Context) error {
		if n := len(transport.Body(c)); n > limit {
			f.Errorf("%d bytes", n)
		}
		return c.NoContent(http.StatusOK)
	}, bodies.Small, bodies.Whole)
	f.Fuzz(func(t *testing.T, body []byte, encoding string) {
		r := httptest.NewRequest(http.MethodPost, "/", bytes.NewReader(body))
		r.Header.Set("Content-Encoding", encoding)
		e.ServeHTTP(httptest.NewRecorder(), r)
		if budget.Held() != 0 {
			t.Errorf("%d bytes are still held", budget.Held())
		}
	})
}
