package transport_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman/adapters/transport"
)

// pieces streams a, b, c and so on; an error comes in the place of the last.
func pieces(t *testing.T, config transport.Config, count int, trouble error, wait time.Duration) (*http.Response, string, error) {
	t.Helper()
	config.Log = quiet()
	e := transport.NewEcho(config.WithDefaults(), func(err error, c echo.Context) {
		_ = c.String(http.StatusServiceUnavailable, err.Error())
	}, nil)
	e.GET("/", func(c echo.Context) error {
		written := 0
		return transport.Stream(c.Request().Context(), c.Response(), []byte("a"), func(ctx context.Context) ([]byte, error) {
			if written++; written == count {
				return nil, trouble
			}
			select {
			case <-time.After(wait):
				return []byte{'a' + byte(written)}, nil
			case <-ctx.Done():
				return nil, ctx.Err()
			}
		})
	})
	server := httptest.NewServer(e)
	defer server.Close()
	response, err := http.Get(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	return response, string(text), err
}

func TestStream(t *testing.T) {
	t.Run("Whole", func(t *testing.T) {
		if _, text, err := pieces(t, transport.Config{}, 4, nil, 0); err != nil || text != "abcd" {
			t.Errorf("got %q, %v", text, err)
		}
	})
	t.Run("BrokenDoesNotLookWhole", func(t *testing.T) {
		response, text, err := pieces(t, transport.Config{}, 3, errors.New("lost"), 0)
		if response.StatusCode != http.StatusOK || text != "abc" || err == nil {
			t.Errorf("got %d %q, %v", response.StatusCode, text, err)
		}
	})
	t.Run("EachPieceHasTheWholeTime", func(t *testing.T) {
		c := transport.Config{RequestTimeout: 400 * time.Millisecond}
		if _, text, err := pieces(t, c, 6, nil, 100*time.Millisecond); err != nil || text != "abcdef" {
			t.Errorf("got %q, %v", text, err)
		}
	})
	t.Run("APieceHasNoMoreThanThat", func(t *testing.T) {
		c := transport.Config{RequestTimeout: 20 * time.Millisecond}
		if _, text, err := pieces(t, c, 3, nil, time.Hour); err == nil || text != "a" {
			t.Errorf("got %q, %v", text, err)
		}
	})
}

// A request has its time and no more, and passes on what is told of trying again.
func TestDeadline(t *testing.T) {
	c := transport.Config{RequestTimeout: 20 * time.Millisecond, Log: quiet()}
	e := transport.NewEcho(c.WithDefaults(), func(err error, c echo.Context) {
		_ = c.String(http.StatusServiceUnavailable, err.Error())
	}, nil)
	e.GET("/", func(c echo.Context) error {
		<-c.Request().Context().Done()
		return c.Request().Context().Err()
	})
	rec := httptest.NewRecorder()
	e.ServeHTTP(rec, httptest.NewRequest("GET", "/", nil))
	if rec.Code != http.StatusServiceUnavailable || rec.Header().Get("Retry-After") != "1" || rec.Body.String() != context.DeadlineExceeded.Error() {
		t.Errorf("got %d %q, retry after %q", rec.Code, rec.Body, rec.Header().Get("Retry-After"))
	}
}

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }
