package transport

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/labstack/echo/v4"
)

// Stream writes an answer too long to be held: the status and header are the
// caller's, and first is written at once. next makes the piece that follows,
// with the whole time of a request for itself, and nil at the end. Whoever
// reads too slowly loses the connection, and so does everybody if next fails:
// an answer that broke off must not look whole. The handler returns Stream's
// error as it is.
func Stream(ctx context.Context, w http.ResponseWriter, first []byte, next func(context.Context) ([]byte, error)) error {
	connection := http.NewResponseController(w)
	for piece := first; piece != nil; {
		err := sendPiece(ctx, connection, w, piece)
		if err == nil {
			piece, err = fetchPiece(ctx, next)
		}
		if err != nil {
			return cutError{err}
		}
	}
	return nil
}

func sendPiece(ctx context.Context, connection *http.ResponseController, w http.ResponseWriter, piece []byte) error {
	if l, ok := ctx.Value(limitsKey{}).(*limits); ok {
		end := time.Now().Add(l.timeout)
		// A writer without deadlines, of a test say, has none to set. The one for
		// reading would otherwise end the request as if its client had left.
		_ = connection.SetWriteDeadline(end.Add(l.timeout))
		_ = connection.SetReadDeadline(end.Add(l.timeout))
	}
	if _, err := w.Write(piece); err != nil {
		return err
	}
	if err := connection.Flush(); err != nil && !errors.Is(err, http.ErrNotSupported) {
		return err
	}
	return nil
}

func fetchPiece(ctx context.Context, next func(context.Context) ([]byte, error)) ([]byte, error) {
	ctx, cancel := Anew(ctx)
	defer cancel()
	return next(ctx)
}

// cutError is an error after the first byte.
type cutError struct{ error }

func (e cutError) Unwrap() error { return e.error }

const cutKey = "dragoman.cut"

// noteCut remembers that the answer broke off.
func noteCut(err error, c echo.Context) {
	if cut := new(cutError); errors.As(err, cut) {
		c.Set(cutKey, true)
	}
}

// endCut ends the connection of an answer that broke off; net/http would end
// the answer as if it were whole.
func endCut(c echo.Context) {
	if c.Get(cutKey) != nil {
		panic(http.ErrAbortHandler)
	}
}
