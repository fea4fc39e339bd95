package transport

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
)

// DefaultRequestTimeout is how long a request may take, unless a Config says otherwise.
const DefaultRequestTimeout = 30 * time.Second

// limits is the context of a connection, which ends when the client leaves, and
// how long a request on it may take.
type limits struct {
	context.Context
	timeout time.Duration
}

type limitsKey struct{}

func (l *limits) Value(key any) any {
	if key == (limitsKey{}) {
		return l
	}
	return l.Context.Value(key)
}

// Timed is the context of one request that begins now on a connection: it ends
// after the timeout, or with the connection, and has a moment of its own.
func Timed(connection context.Context, timeout time.Duration) (context.Context, context.CancelFunc) {
	return context.WithTimeout(dragoman.WithMoment(&limits{connection, timeout}), timeout)
}

// Anew gives a part of a long answer, a page of a list say, the whole time of a
// request, and a moment of its own. It has the other values of ctx, and ends with
// the connection. The moment of ctx does not hear what the part is made of: the
// answer has no basis.
func Anew(ctx context.Context) (context.Context, context.CancelFunc) {
	dragoman.MomentFrom(ctx).Spoil()
	l, ok := ctx.Value(limitsKey{}).(*limits)
	if !ok {
		return context.WithCancel(ctx)
	}
	part, cancel := context.WithTimeout(dragoman.WithMoment(context.WithoutCancel(ctx)), l.timeout)
	stop := context.AfterFunc(l.Context, cancel)
	return part, func() { stop(); cancel() }
}

// tellWhen says in a header when to try again, if the error may pass.
func tellWhen(h http.Header, err error) {
	var e *dragoman.Error
	after := time.Duration(0)
	switch {
	case errors.As(err, &e):
		after = e.RetryAfter
	case errors.Is(err, context.DeadlineExceeded):
		after = time.Second
	}
	if after > 0 {
		h.Set(echo.HeaderRetryAfter, strconv.Itoa(int((after+time.Second-1)/time.Second)))
	}
}
