package transport_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

func grow(t *testing.T, b *transport.Budget, source string, known bool, n int64) (*transport.Hold, bool) {
	t.Helper()
	h := b.Hold(source)
	if known {
		h.Known()
	}
	err := h.Grow(n)
	if err != nil && dragoman.CodeOf(err) != dragoman.CodeOverloaded {
		t.Fatal(err)
	}
	return h, err == nil
}

func TestBudgetIsSharedOut(t *testing.T) {
	const most, free = 1 << 20, 4 << 10
	for name, c := range map[string]struct {
		source string
		known  bool
		share  int64
	}{
		"OfAll": {"", true, most}, "OfOneAddress": {"a", true, most / 2},
		"OfStrangers": {"", false, most / 4}, "OfStrangersFromOneAddress": {"a", false, most / 16},
	} {
		b := transport.NewBudget(most)
		one, fits := grow(t, b, c.source, c.known, c.share+free)
		if !fits || b.Held() != c.share {
			t.Errorf("%s: %d do not fit; %d held", name, c.share, b.Held())
		}
		if _, fits := grow(t, b, c.source, c.known, free+1); fits {
			t.Errorf("%s: more than %d fit", name, c.share)
		}
		if _, fits := grow(t, b, c.source, c.known, free); !fits {
			t.Errorf("%s: a small one is not heard", name)
		}
		if one.Known(); !c.known && b.Held() != c.share {
			t.Errorf("%s: %d held once known", name, b.Held())
		}
		one.Release()
		one.Release()
		if b.Held() != 0 {
			t.Errorf("%s: %d held after all", name, b.Held())
		}
	}
}

func TestPlaces(t *testing.T) {
	p := transport.NewPlaces("guests", 3, 2)
	leave, err := p.Take("a")
	_, err2 := p.Take("a")
	if _, err3 := p.Take("a"); err != nil || err2 != nil || dragoman.CodeOf(err3) != dragoman.CodeOverloaded {
		t.Errorf("%v, %v, %v", err, err2, err3)
	}
	_, err = p.Take("b")
	if _, err4 := p.Take("c"); err != nil || err4 == nil || p.Refused() != 2 {
		t.Errorf("%v, %v, %d refused", err, err4, p.Refused())
	}
	leave()
	leave()
	if _, err := p.Take("c"); err != nil || p.Held() != 3 {
		t.Errorf("%v, %d", err, p.Held())
	}
}

// TestBodiesInStages: what is small is read before it is known who asks, the
// rest after it, and of those who never say only what is small.
func TestBodiesInStages(t *testing.T) {
	large := strings.Repeat("x", transport.SmallBody+1)
	for name, c := range map[string]struct {
		body, encoding    string
		early             bool
		status, byAnybody int
	}{
		"Small":       {"hello", "", true, 200, 200},
		"SmallPacked": {packed("hello"), "gzip", false, 200, 200},
		"Large":       {large, "", false, 200, 413},
		"LargePacked": {packed(large), "gzip", false, 200, 413},
		"TooLarge":    {strings.Repeat("x", 200_001), "", false, 413, 413},
		"Bomb":        {packed(strings.Repeat("x", 1<<20)), "gzip", false, 413, 413},
		"Broken":      {"hello", "gzip", false, 400, 400},
		"None":        {"", "", true, 200, 200},
	} {
		for _, length := range []int64{int64(len(c.body)), -1} {
			budget := transport.NewBudget(1 << 20)
			bodies := transport.Bodies{Limit: 200_000, Budget: budget}
			for path, want := range map[string]int{"/known": c.status, "/anybody": c.byAnybody} {
				early := true
				e := echo.New()
				e.Use(bodies.Small, func(next echo.HandlerFunc) echo.HandlerFunc {
					return func(c echo.Context) error { early = transport.IsRead(c); return next(c) }
				})
				answer := func(c echo.Context) error { return c.String(200, string(transport.Body(c))) }
				e.POST("/known", answer, bodies.Whole)
				e.POST("/anybody", answer, bodies.Strangers)
				r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(c.body))
				r.ContentLength = length
				r.Header.Set("Content-Encoding", c.encoding)
				rec := httptest.NewRecorder()
				e.ServeHTTP(rec, r)
				if rec.Code != want || budget.Held() != 0 || early != c.early && rec.Code == 200 {
					t.Errorf("%s%s, length %d: %d, %d held, read early: %t", name, path, length, rec.Code, budget.Held(), early)
				}
				if rec.Code == 200 && rec.Body.Len() < len(c.body) && c.encoding == "" {
					t.Errorf("%s%s: got %d bytes of %d", name, path, rec.Body.Len(), len(c.body))
				}
			}
		}
	}
}
