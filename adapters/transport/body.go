package transport

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/labstack/echo/v4"
)

const bodyKey = "dragoman.body"

// SmallBody is how large a body may be, in bytes, that is read before it is
// known who asks, or of who never says.
const SmallBody = 64 << 10

// Bodies reads the bodies of a room's requests: nothing is unpacked, and no
// more than [SmallBody] read, before it is known who asks.
type Bodies struct {
	Limit  int64   // in bytes, before and after unpacking
	Budget *Budget // of all rooms; nil has no bound
}

// body is what is known of one request's body.
type body struct {
	data []byte // all of it or, if not whole, its beginning
	held *Hold
	// whole says that all of it was read.
	whole bool
}

// Body is what was read; empty if there was none.
func Body(c echo.Context) []byte {
	if b, _ := c.Get(bodyKey).(*body); b != nil && b.whole {
		return b.data
	}
	return nil
}

// HasBody reports whether there is a body, read or not.
func HasBody(c echo.Context) bool {
	b, _ := c.Get(bodyKey).(*body)
	return b != nil && (!b.whole || len(b.data) > 0)
}

// IsRead reports whether all of the body was read, or there is none.
func IsRead(c echo.Context) bool {
	b, _ := c.Get(bodyKey).(*body)
	return b == nil || b.whole
}

// Small is middleware for before it is known who asks. It reads a body that
// is small and not compressed, so that a room can complain of it first, where
// its vendor does, and leaves any other to Whole. It fails with status 413 for
// a body that says itself that it is over the limit.
func (r Bodies) Small(next echo.HandlerFunc) echo.HandlerFunc {
	return r.keep(next, func(c echo.Context, b *body) error {
		request := c.Request()
		if isPacked(request) || request.ContentLength > SmallBody {
			return nil
		}
		data, err := readUpTo(request.Body, min(r.Limit, SmallBody), b.held)
		switch {
		case err == nil:
			r.finish(c, b, data)
		case !errors.Is(err, errMore):
			return err
		case r.Limit <= SmallBody:
			return tooLarge(r.Limit)
		default:
			b.data = data
		}
		return nil
	})
}

// Whole is middleware for after it is known who asks: it reads all of the body,
// unpacks gzip, and leaves it to be read again, by [Body] or by generated code.
// It fails with status 413 for a body over the limit, with 400 if it breaks off
// or does not unpack, and with CodeOverloaded if too much is held.
func (r Bodies) Whole(next echo.HandlerFunc) echo.HandlerFunc {
	return r.keep(next, func(c echo.Context, b *body) error {
		if b.whole {
			return nil
		}
		b.held.Known()
		return r.readRest(c, b, r.Limit)
	})
}

// Strangers is middleware for operations that anybody may ask for, logins say:
// Whole, but for small bodies only.
func (r Bodies) Strangers(next echo.HandlerFunc) echo.HandlerFunc {
	return r.keep(next, func(c echo.Context, b *body) error {
		if b.whole {
			return nil
		}
		return r.readRest(c, b, min(r.Limit, SmallBody))
	})
}

// keep runs read on the body of a request, and ends its count after the request.
func (r Bodies) keep(next echo.HandlerFunc, read func(echo.Context, *body) error) echo.HandlerFunc {
	return func(c echo.Context) error {
		b, begun := c.Get(bodyKey).(*body)
		if !begun {
			request := c.Request()
			b = &body{held: r.Budget.holdOf(request), whole: request.Body == nil || request.Body == http.NoBody}
			defer b.held.Release()
			c.Set(bodyKey, b)
			if request.ContentLength > r.Limit {
				return tooLarge(r.Limit)
			}
		}
		if !b.whole {
			if err := read(c, b); err != nil {
				return err
			}
		}
		return next(c)
	}
}

// NotGzip is what is said of a body that calls itself gzip and is none.
const NotGzip = "body is not gzip"

func (r Bodies) readRest(c echo.Context, b *body, limit int64) error {
	request := c.Request()
	if request.ContentLength > limit {
		return tooLarge(limit)
	}
	source := io.MultiReader(bytes.NewReader(b.data), request.Body)
	b.held.forget(int64(cap(b.data)))
	if isGzip(request) {
		unpacked, err := gzip.NewReader(io.LimitReader(source, limit+1))
		if errors.Is(err, io.EOF) {
			r.finish(c, b, nil)
			return nil
		}
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, NotGzip).SetInternal(err)
		}
		request.Header.Del(echo.HeaderContentEncoding)
		source = unpacked
	}
	data, err := readUpTo(source, limit, b.held)
	if errors.Is(err, errMore) {
		return tooLarge(limit)
	}
	if err != nil {
		return err
	}
	r.finish(c, b, data)
	return nil
}

func (r Bodies) finish(c echo.Context, b *body, data []byte) {
	b.data, b.whole = data, true
	c.Request().Body = io.NopCloser(bytes.NewReader(data))
	c.Request().ContentLength = int64(len(data))
}

// Unpack reads a layer of a request's body that a room unpacks itself: at most
// limit bytes, which count as held. It fails with status 413 beyond it.
func Unpack(c echo.Context, layer io.Reader, limit int64) ([]byte, error) {
	var held *Hold
	if b, _ := c.Get(bodyKey).(*body); b != nil {
		held = b.held
	}
	return ReadHeld(layer, limit, held)
}

func isPacked(r *http.Request) bool {
	encoding := r.Header.Get(echo.HeaderContentEncoding)
	return encoding != "" && !strings.EqualFold(encoding, "identity")
}

func isGzip(r *http.Request) bool {
	return strings.EqualFold(r.Header.Get(echo.HeaderContentEncoding), "gzip")
}

// tooLarge has status 413 and says the limit.
func tooLarge(limit int64) error {
	return echo.NewHTTPError(http.StatusRequestEntityTooLarge, fmt.Sprintf("the request body is larger than %d bytes", limit)).
		SetInternal(TooLarge{limit})
}

// TooLarge is what errors of status 413 wrap, for rooms with words of their own.
type TooLarge struct{ Limit int64 }

func (e TooLarge) Error() string { return fmt.Sprintf("larger than %d bytes", e.Limit) }

// errMore is that there is more than the limit.
var errMore = errors.New("more than the limit")

// ReadHeld reads to the end, at most limit bytes, which count as held while
// they arrive. It fails as [Bodies.Whole] does, or with the source's error.
func ReadHeld(source io.Reader, limit int64, held *Hold) ([]byte, error) {
	data, err := readUpTo(source, limit, held)
	if errors.Is(err, errMore) {
		err = tooLarge(limit)
	}
	return data, err
}

// readUpTo reads to the end and counts what it holds while it grows. With
// errMore it also returns what it has read.
func readUpTo(source io.Reader, limit int64, held *Hold) ([]byte, error) {
	var data []byte
	for {
		if len(data) == cap(data) {
			room := max(512, min(2*int64(cap(data)), limit+1))
			if err := held.Grow(room - int64(cap(data))); err != nil {
				return nil, err
			}
			grown := make([]byte, len(data), room)
			copy(grown, data)
			data = grown
		}
		n, err := source.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		switch {
		case int64(len(data)) > limit:
			return data, errMore
		case errors.Is(err, io.EOF):
			return data, nil
		case err != nil:
			return nil, echo.NewHTTPError(http.StatusBadRequest, "body breaks off").SetInternal(err)
		}
	}
}

// CheckJSON fails unless data is exactly one JSON value: no duplicate keys, no
// invalid UTF-8, nothing after it. The error's text says what and where and
// quotes nothing, since what stands there may be half a password; the parser's
// own error is reachable by errors.As, for rooms with words of their own.
func CheckJSON(data []byte) error {
	dec := decoders.Get().(*jsontext.Decoder)
	defer decoders.Put(dec)
	dec.Reset(bytes.NewBuffer(data))
	if _, err := dec.ReadValue(); err != nil {
		return jsonFault{err}
	}
	if _, err := dec.ReadToken(); !errors.Is(err, io.EOF) {
		return errors.New("there is more behind the JSON value")
	}
	return nil
}

var decoders = sync.Pool{New: func() any { return jsontext.NewDecoder(bytes.NewBuffer(nil)) }}

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
