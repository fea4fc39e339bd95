package kuzzle

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// mostEncodings is how many layers of compression a body may be wrapped in.
const mostEncodings = 3

// readBody makes the body of a request of an HTTP body; nil if there is none.
// unpack reads what one layer of compression holds.
func readBody(h http.Header, raw []byte, unpack func(io.Reader) ([]byte, error)) (json.RawMessage, *problem.Problem) {
	kind, params, p := contentType(h.Get("Content-Type"))
	if p != nil {
		return nil, p
	}
	raw, p = unpacked(raw, h.Get("Content-Encoding"), unpack)
	if p != nil {
		return nil, p
	}
	if len(bytes.TrimSpace(raw)) == 0 {
		return nil, nil
	}
	body, err := parsedBody(kind, params, raw)
	if err != nil {
		return nil, problem.BodyParseFailed.With(problem.Beginning(raw)).Alone(problem.BareInV2)
	}
	var r request
	r.readBody(body)
	if r.malformed != nil {
		return nil, r.malformed
	}
	return r.body, nil
}

// contentType refuses what Kuzzle does not read; no type at all is JSON.
func contentType(header string) (kind string, params map[string]string, p *problem.Problem) {
	if header == "" {
		return "application/json", nil, nil
	}
	kind, params, err := mime.ParseMediaType(header)
	if err != nil {
		return "", nil, problem.UnsupportedContent.With(header).Alone(problem.BareInV2)
	}
	switch kind {
	case "application/json", "application/x-www-form-urlencoded", "multipart/form-data":
	default:
		return "", nil, problem.UnsupportedContent.With(header).Alone(problem.BareInV2)
	}
	if charset := params["charset"]; charset != "" && !strings.EqualFold(charset, "utf-8") {
		return "", nil, problem.UnsupportedCharset.With(charset).Alone(problem.BareInV2)
	}
	return kind, params, nil
}

func parsedBody(kind string, params map[string]string, raw []byte) (json.RawMessage, error) {
	switch kind {
	case "application/x-www-form-urlencoded":
		return formBody(string(raw))
	case "multipart/form-data":
		return multipartBody(raw, params["boundary"])
	default:
		return raw, transport.CheckJSON(raw)
	}
}

var errNotUTF8 = errors.New("not UTF-8")

func formBody(raw string) (json.RawMessage, error) {
	form, err := url.ParseQuery(raw)
	if err != nil {
		return nil, err
	}
	body := map[string]json.RawMessage{}
	for name, values := range form {
		if !utf8.ValidString(name + strings.Join(values, "")) {
			return nil, errNotUTF8
		}
		body[name] = textArgument(values)
	}
	return rawjson.Must(body), nil
}

// multipartBody makes texts of fields, and of files objects that hold them in
// base64.
func multipartBody(raw []byte, boundary string) (json.RawMessage, error) {
	if boundary == "" {
		return nil, http.ErrMissingBoundary
	}
	body := map[string]json.RawMessage{}
	reader := multipart.NewReader(bytes.NewReader(raw), boundary)
	for {
		part, err := reader.NextPart()
		if errors.Is(err, io.EOF) {
			return rawjson.Must(body), nil
		}
		if err != nil {
			return nil, err
		}
		content, err := io.ReadAll(part)
		if err != nil {
			return nil, err
		}
		if body[part.FormName()], err = partValue(part, content); err != nil {
			return nil, err
		}
	}
}

func partValue(part *multipart.Part, content []byte) (json.RawMessage, error) {
	file, kind := part.FileName(), part.Header.Get("Content-Type")
	if !utf8.ValidString(part.FormName()+file+kind) || file == "" && !utf8.Valid(content) {
		return nil, errNotUTF8
	}
	if file == "" {
		return rawjson.Must(string(content)), nil
	}
	return rawjson.Must(map[string]string{
		"filename": file, "MIME": kind, "encoding": "base64", "file": base64.StdEncoding.EncodeToString(content),
	}), nil
}

// unpacked undoes compression, the last layer first.
func unpacked(raw []byte, encodings string, unpack func(io.Reader) ([]byte, error)) ([]byte, *problem.Problem) {
	if encodings == "" {
		return raw, nil
	}
	layers := strings.Split(encodings, ",")
	if len(layers) > mostEncodings {
		return nil, problem.TooManyEncodings.With().Alone(problem.BareAlways)
	}
	for i := len(layers) - 1; i >= 0; i-- {
		reader, err := opener(strings.ToLower(strings.TrimSpace(layers[i])), raw)
		if errors.Is(err, errUnknownEncoding) {
			return nil, problem.UnknownCompression.With(strings.TrimSpace(layers[i])).Alone(problem.BareAlways)
		}
		if err == nil {
			raw, err = unpack(reader)
		}
		if errors.As(err, new(transport.TooLarge)) || errors.Is(err, dragoman.ErrOverloaded) {
			return nil, problemOf(err, &request{})
		}
		if err != nil {
			return nil, problem.UnexpectedHTTP.With(unpackingWords(err)).Alone(problem.BareAlways)
		}
	}
	return raw, nil
}

var errUnknownEncoding = errors.New("unknown encoding")

func opener(encoding string, raw []byte) (io.Reader, error) {
	switch encoding {
	case "gzip":
		return gzip.NewReader(bytes.NewReader(raw))
	case "deflate":
		return zlib.NewReader(bytes.NewReader(raw))
	case "identity":
		return bytes.NewReader(raw), nil
	}
	return nil, fmt.Errorf("%w: %s", errUnknownEncoding, encoding)
}
