package elasticsearch

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// longList is an object of users by name that is written page by page, in
// whatever form the client asked for.
type longList struct {
	ctx context.Context
	transport.UserList
}

func (d *door) longList(ctx context.Context, walk *dragoman.Walk, first []dragoman.User) longList {
	return longList{ctx, d.longListIn(requestFrom(ctx).format, walk, first)}
}

func (d *door) longListIn(f format, walk *dragoman.Walk, first []dragoman.User) transport.UserList {
	list := transport.UserList{Walk: walk, First: first, Open: "{", Separate: ",", Close: "}", Empty: "{}"}
	switch {
	case f.yaml:
		list.Open, list.Separate, list.Close, list.Empty = yamlOpen, "", "", yamlEmpty
	case f.pretty:
		list.Open, list.Separate, list.Close, list.Empty = prettyOpen, ",\n", prettyClose, prettyEmpty
	}
	list.Encode = func(ctx context.Context, page []dragoman.User) ([]byte, error) {
		shown, err := d.shownUsers(ctx, page)
		if err != nil {
			return nil, err
		}
		body, err := json.Marshal(shown)
		if err != nil {
			return nil, err
		}
		body, err = f.write(body, f.filter)
		return f.members(body), err
	}
	return list
}

// How an object begins and ends when it is not compact.
const (
	yamlOpen    = "---\n"
	yamlEmpty   = "--- {}\n"
	prettyOpen  = "{\n"
	prettyClose = "\n}\n"
	prettyEmpty = "{ }\n"
)

// members is what an object of this format has inside, nothing if it is empty.
func (f format) members(object []byte) []byte {
	cut := func(open, end string) []byte {
		return bytes.TrimSuffix(bytes.TrimPrefix(object, []byte(open)), []byte(end))
	}
	switch string(object) {
	case yamlEmpty, prettyEmpty:
		return nil
	}
	switch {
	case f.yaml:
		return cut(yamlOpen, "")
	case f.pretty:
		return cut(prettyOpen, prettyClose)
	}
	return cut("{", "}")
}

// VisitGetUsersResponse leaves the writing to the one place where bytes leave.
func (l longList) VisitGetUsersResponse(w http.ResponseWriter) error {
	response, _ := w.(*echo.Response)
	written, ok := response.Writer.(*answer)
	if !ok {
		return dragoman.Errorf(dragoman.CodeInternal, "", "a list has nowhere to go")
	}
	written.list = &l
	return nil
}

// send writes the list; it may be compressed.
func (l longList) send(c echo.Context) error {
	if c.Request().Method == http.MethodHead {
		sendHeader(c, http.StatusOK)
		return c.NoContent(http.StatusOK)
	}
	if !acceptsGzip(c.Request().Header.Get(echo.HeaderAcceptEncoding)) {
		return l.Write(l.ctx, c.Response(), func() { l.begin(c) })
	}
	packer, _ := packers.Get().(*gzip.Writer)
	defer packers.Put(packer)
	packer.Reset(c.Response())
	err := l.Write(l.ctx, packedList{c.Response(), packer}, func() {
		setPacked(c)
		l.begin(c)
	})
	if err != nil {
		return err
	}
	return packer.Close()
}

func (l longList) begin(c echo.Context) {
	sendHeader(c, http.StatusOK)
	c.Response().WriteHeader(http.StatusOK)
}

// packedList compresses what is written and lets it go piece by piece.
type packedList struct {
	http.ResponseWriter
	packer *gzip.Writer
}

func (p packedList) Write(piece []byte) (int, error) { return p.packer.Write(piece) }

// Unwrap lets deadlines find the connection.
func (p packedList) Unwrap() http.ResponseWriter { return p.ResponseWriter }

// FlushError lets everything go that was written so far.
func (p packedList) FlushError() error {
	if err := p.packer.Flush(); err != nil {
		return err
	}
	return http.NewResponseController(p.ResponseWriter).Flush()
}
