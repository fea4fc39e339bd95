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

// longList is a list that is written page by page, in whatever form the client
// asked for: the members of an object, or the elements of an object's only list.
type longList[T any] struct {
	ctx context.Context
	transport.List[T]
}

// sentInPages is a longList of anything.
type sentInPages interface{ send(c echo.Context) error }

// longListOf makes a list of that name, "" for an object of members. shown is a
// page as if it were the whole answer.
func longListOf[T any](ctx context.Context, name string, walk *dragoman.Walk[T], first []T,
	shown func(ctx context.Context, page []T) (any, error),
) (longList[T], error) {
	f := requestFrom(ctx).format
	frame, empty := f.around(name), "{}"
	if name != "" {
		empty = `{"` + name + `":[]}`
	}
	none, err := f.write([]byte(empty), f.filter)
	list := transport.List[T]{
		Walk: walk, First: first, Open: frame.open, Separate: frame.separate, Close: frame.end, Empty: string(none),
		Encode: func(ctx context.Context, page []T) ([]byte, error) {
			answer, err := shown(ctx, page)
			if err != nil {
				return nil, err
			}
			body, err := json.Marshal(answer)
			if err != nil {
				return nil, err
			}
			body, err = f.write(body, f.filter)
			return frame.members(body), err
		},
	}
	return longList[T]{ctx, list}, err
}

// frame is what goes around and between members.
type frame struct{ open, separate, end string }

// around is the frame of a list of that name, or of an object.
func (f format) around(name string) frame {
	switch {
	case f.yaml && name == "":
		return frame{"---\n", "", ""}
	case f.yaml:
		return frame{"---\n" + name + ":\n", "", ""}
	case f.pretty && name == "":
		return frame{"{\n", ",\n", "\n}\n"}
	case f.pretty:
		return frame{"{\n  \"" + name + "\" : [\n", ",\n", "\n  ]\n}\n"}
	case name == "":
		return frame{"{", ",", "}"}
	}
	return frame{`{"` + name + `":[`, ",", "]}"}
}

// members is what an answer has inside of the frame, nothing if it is empty.
func (f frame) members(answer []byte) []byte {
	inner, opened := bytes.CutPrefix(answer, []byte(f.open))
	inner, ended := bytes.CutSuffix(inner, []byte(f.end))
	if !opened || !ended {
		return nil
	}
	return inner
}

// sendLater leaves the writing to the one place where bytes leave.
func sendLater(w http.ResponseWriter, list sentInPages) error {
	response, _ := w.(*echo.Response)
	written, ok := response.Writer.(*answer)
	if !ok {
		return dragoman.Errorf(dragoman.CodeInternal, "", "a list has nowhere to go")
	}
	written.list = list
	return nil
}

// VisitGetUsersResponse sends the list as users.
func (l longList[T]) VisitGetUsersResponse(w http.ResponseWriter) error { return sendLater(w, l) }

// VisitGetKeysResponse sends the list as keys.
func (l longList[T]) VisitGetKeysResponse(w http.ResponseWriter) error { return sendLater(w, l) }

// VisitGetRolesResponse sends the list as roles.
func (l longList[T]) VisitGetRolesResponse(w http.ResponseWriter) error { return sendLater(w, l) }

// send writes the list; it may be compressed.
func (l longList[T]) send(c echo.Context) error {
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

func (l longList[T]) begin(c echo.Context) {
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
