package transport

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/labstack/echo/v4"
)

const bodyKey = "dragoman.body"

// ErrTooLarge is what [ReadBody] fails with: status 413.
var ErrTooLarge = echo.ErrStatusRequestEntityTooLarge

// ReadBody reads the whole body, at most limit bytes before and after
// unpacking gzip, and leaves it to be read again: by [Body] or by generated
// code. It fails with [ErrTooLarge], or with 400 if the body breaks off or
// does not unpack.
func ReadBody(limit int64) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			body, err := readAll(c.Request(), limit)
			if err != nil {
				return err
			}
			c.Set(bodyKey, body)
			c.Request().Body = io.NopCloser(bytes.NewReader(body))
			c.Request().ContentLength = int64(len(body))
			return next(c)
		}
	}
}

// Body is what ReadBody read; empty if there was none.
func Body(c echo.Context) []byte {
	body, _ := c.Get(bodyKey).([]byte)
	return body
}

func readAll(r *http.Request, limit int64) ([]byte, error) {
	if r.Body == nil || r.Body == http.NoBody {
		return nil, nil
	}
	var source io.Reader = io.LimitReader(r.Body, limit+1)
	if strings.EqualFold(r.Header.Get(echo.HeaderContentEncoding), "gzip") {
		unpacked, err := gzip.NewReader(source)
		if errors.Is(err, io.EOF) {
			return nil, nil
		}
		if err != nil {
			return nil, echo.NewHTTPError(http.StatusBadRequest, "body is not gzip").SetInternal(err)
		}
		r.Header.Del(echo.HeaderContentEncoding)
		source = io.LimitReader(unpacked, limit+1)
	}
	body, err := io.ReadAll(source)
	if err != nil {
		return nil, echo.NewHTTPError(http.StatusBadRequest, "body breaks off").SetInternal(err)
	}
	if int64(len(body)) > limit {
		return nil, ErrTooLarge
	}
	return body, nil
}

// CheckJSON fails unless data is exactly one JSON value: no duplicate keys, no
// invalid UTF-8, nothing behind it. The error's text says what and where and
// quotes nothing, since what stands there may be half a password; the parser's
// own error is behind errors.As, for rooms with words of their own.
func CheckJSON(data []byte) error {
	dec := jsontext.NewDecoder(bytes.NewReader(data))
	if _, err := dec.ReadValue(); err != nil {
		return jsonFault{err}
	}
	if _, err := dec.ReadToken(); !errors.Is(err, io.EOF) {
		return errors.New("there is more behind the JSON value")
	}
	return nil
}

// jsonFault is a parser's error that keeps what it quotes to itself.
type jsonFault struct{ cause error }

func (f jsonFault) Error() string {
	var syntax *jsontext.SyntacticError
	switch {
	case errors.Is(f.cause, jsontext.ErrDuplicateName):
		return "a member is given twice"
	case errors.Is(f.cause, io.EOF), errors.Is(f.cause, io.ErrUnexpectedEOF):
		return "it ends too early"
	case errors.As(f.cause, &syntax):
		return fmt.Sprintf("it cannot be read behind byte %d", syntax.ByteOffset)
	}
	return "it cannot be read"
}

func (f jsonFault) Unwrap() error { return f.cause }
