package dragoman

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
)

// decoded is validateTokens and more, by a decoder.
func decoded(body []byte) error {
	dec := json.NewDecoder(bytes.NewReader(body))
	dec.UseNumber()
	if first, err := dec.Token(); err != nil || first != json.Delim('{') {
		return errNotObject
	}
	for depth := 1; ; {
		token, err := dec.Token()
		switch {
		case errors.Is(err, io.EOF) && json.Valid(body):
			return nil
		case err != nil:
			return errNotObject
		}
		switch t := token.(type) {
		case json.Delim:
			if depth++; t == '}' || t == ']' {
				depth -= 2
			}
			if depth > maxNesting {
				return errNotObject
			}
		case string:
			err = validateText("extensions", t)
		case json.Number:
			err = validateNumber(t.String())
		}
		if err != nil {
			return err
		}
	}
}

func FuzzExtension(f *testing.F) {
	deep := func(by int) string { return `{"a":` + strings.Repeat("[", by) + strings.Repeat("]", by) + "}" }
	for _, body := range []string{
		`{}`, " {\n}\t", `{"a":[1,-2.5e3,"b",null,true,{"c":"\"\\"}]}`, `{"1e2000":"1e2000"}`, "{\"a\":\"\xc3\xa9\"}", `{"a":"\ud800"}`, `{"a":"\\u0000"}`,
		deep(maxNesting - 1),
		``, `[]`, `null`, `{} {}`, `{"a"`, `{"a":}`, `{"a":1,}`, `{"a":01}`, `{"a":1e2001}`, `{"a":-1E-2001}`, `{"a":` + strings.Repeat("1", maxDigits+1) + `}`,
		`{"a":"\u0000"}`, `{"\u0000":1}`, `{"a":"\\\u0000"}`, "{\"a\":\"\x00\"}", "{\"a\":\"\xff\"}", `{"a":1e99999999999999999999}`, deep(maxNesting), `{"a":"`, `{"a":"\`,
	} {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		err, want := validateExtension(body), decoded(body)
		if !bytes.Equal(bytes.ToValidUTF8(body, nil), body) {
			want = errNotObject
		}
		if (err == nil) != (want == nil) {
			t.Errorf("%q: %v, not %v", body, err, want)
		}
	})
}
