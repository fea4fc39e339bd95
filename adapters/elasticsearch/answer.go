package elasticsearch

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"strconv"
	"strings"
	"sync"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
	"github.com/labstack/echo/v4"
)

// shape gives the generated server a buffer to write into, and then sends its
// content in the form that the client asked for.
func shape(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		written := &answer{ResponseWriter: c.Response().Writer}
		if err := written.catch(next, c); err != nil {
			return err
		}
		if written.list != nil {
			return written.list.send(c)
		}
		if written.text != nil {
			return sendText(c, written.status, *written.text)
		}
		return send(c, written.status, written.body.Bytes(), requestOf(c).format.filter)
	}
}

// answer is a response in the making.
type answer struct {
	http.ResponseWriter
	status int
	body   bytes.Buffer
	list   sentInPages // instead of a body
	text   *string     // likewise
}

func (a *answer) WriteHeader(status int)         { a.status = status }
func (a *answer) Write(data []byte) (int, error) { return a.body.Write(data) }

// catch runs the handler against the buffer, and leaves the real response
// unwritten whatever happens.
func (a *answer) catch(next echo.HandlerFunc, c echo.Context) error {
	response := c.Response()
	real := response.Writer
	response.Writer = a
	defer func() {
		response.Writer, response.Committed, response.Size = real, false, 0
	}()
	return next(c)
}

// send writes an answer: body is JSON, or empty. It is the one place where
// bytes leave the room.
func send(c echo.Context, status int, body []byte, cut jsontree.Filter) error {
	r, header := requestOf(c), c.Response().Header()
	sendHeader(c, status)
	body = bytes.TrimRight(body, "\n")
	head := c.Request().Method == http.MethodHead
	if len(body) == 0 && !head {
		header.Set(echo.HeaderContentType, "text/plain; charset=UTF-8")
		return c.NoContent(status)
	}
	if head {
		return c.NoContent(status)
	}
	body, err := r.format.write(body, cut)
	if err != nil {
		return err
	}
	if body, err = packed(c, body); err != nil {
		return err
	}
	header.Set(echo.HeaderContentLength, strconv.Itoa(len(body)))
	c.Response().WriteHeader(status)
	_, err = c.Response().Write(body)
	return err
}

// sendHeader sets the headers that every answer has.
func sendHeader(c echo.Context, status int) {
	r, header := requestOf(c), c.Response().Header()
	header.Set(echo.HeaderContentType, r.format.contentType())
	header.Set(headerProduct, productName)
	for _, w := range r.warnings {
		header.Add("Warning", w)
	}
	// Quirk 4.
	if status == http.StatusUnauthorized || status == http.StatusForbidden {
		header.Del(headerProduct)
		header.Del("Warning")
	}
}

// write brings JSON into the format, after cutting it. Markup that Go escapes
// is written as it is.
func (f format) write(body []byte, cut jsontree.Filter) ([]byte, error) {
	if !f.yaml && !f.pretty && cut.Empty() && !bytes.Contains(body, []byte(`\u00`)) {
		return body, nil
	}
	t, err := jsontree.Read(body)
	if err != nil {
		return nil, err
	}
	t = cut.Apply(t)
	switch {
	case f.yaml:
		return t.Yaml(), nil
	case f.pretty:
		return t.Pretty(), nil
	}
	return t.Compact(), nil
}

// worthPacking is where gzip begins to save a packet.
const worthPacking = 1024

var packers = sync.Pool{New: func() any { return gzip.NewWriter(nil) }}

// packed compresses a large body for a client that asked for it.
func packed(c echo.Context, body []byte) ([]byte, error) {
	if len(body) < worthPacking || !acceptsGzip(c.Request().Header.Get(echo.HeaderAcceptEncoding)) {
		return body, nil
	}
	packer, _ := packers.Get().(*gzip.Writer)
	defer packers.Put(packer)
	var out bytes.Buffer
	packer.Reset(&out)
	if _, err := packer.Write(body); err != nil {
		return nil, err
	}
	if err := packer.Close(); err != nil {
		return nil, err
	}
	setPacked(c)
	return out.Bytes(), nil
}

func setPacked(c echo.Context) {
	c.Response().Header().Set(echo.HeaderContentEncoding, "gzip")
	c.Response().Header().Add(echo.HeaderVary, echo.HeaderAcceptEncoding)
}

func acceptsGzip(accept string) bool {
	for entry := range strings.SplitSeq(accept, ",") {
		coding, quality, _ := strings.Cut(entry, ";")
		if strings.EqualFold(strings.TrimSpace(coding), "gzip") {
			return strings.ReplaceAll(quality, " ", "") != "q=0"
		}
	}
	return false
}
