package elasticsearch

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/dragoman-project/dragoman/adapters/transport"
)

// field is a member of a request's object, as it stands there.
type field struct {
	name     string
	raw      json.RawMessage
	at, from int // where the name and the value begin, in bytes of the object
}

// What the vendor calls the kinds of JSON value in its complaints.
const (
	tokenObject  = "START_OBJECT"
	tokenArray   = "START_ARRAY"
	tokenString  = "VALUE_STRING"
	tokenNumber  = "VALUE_NUMBER"
	tokenBoolean = "VALUE_BOOLEAN"
	tokenNull    = "VALUE_NULL"
)

// tokenOf says what kind of value valid JSON is.
func tokenOf(raw json.RawMessage) string {
	raw = bytes.TrimLeft(raw, " \t\r\n")
	if len(raw) == 0 {
		return "null"
	}
	switch raw[0] {
	case '{':
		return tokenObject
	case '[':
		return tokenArray
	case '"':
		return tokenString
	case 't', 'f':
		return tokenBoolean
	case 'n':
		return tokenNull
	}
	return tokenNumber
}

// readFields reads a request's object, in the order of the document.
func readFields(body []byte) ([]field, error) {
	if len(bytes.TrimSpace(body)) == 0 {
		return nil, parseFailure("expected an object, but found token [null]")
	}
	if err := transport.CheckJSON(body); err != nil {
		return nil, malformed(body, err)
	}
	if token := tokenOf(body); token != tokenObject {
		return nil, parseFailure("expected an object, but found token [%s]", token)
	}
	dec := json.NewDecoder(bytes.NewReader(body))
	if _, err := dec.Token(); err != nil {
		return nil, malformed(body, err)
	}
	var fields []field
	for dec.More() {
		at := behind(body, dec.InputOffset(), ',')
		name, err := dec.Token()
		if err != nil {
			return nil, malformed(body, err)
		}
		f := field{name: fmt.Sprint(name), at: at, from: behind(body, dec.InputOffset(), ':')}
		if err := dec.Decode(&f.raw); err != nil {
			return nil, malformed(body, err)
		}
		fields = append(fields, f)
	}
	return fields, nil
}

// behind is where the next token begins: behind spaces and a separator.
func behind(body []byte, offset int64, separator byte) int {
	at := int(offset)
	for at < len(body) && (body[at] == separator || strings.IndexByte(" \t\r\n", body[at]) >= 0) {
		at++
	}
	return at
}

// malformed says where a body stops being JSON, and never what stands there.
func malformed(body []byte, err error) *failure {
	offset := len(body)
	var syntax *jsontext.SyntacticError
	if errors.As(err, &syntax) {
		offset = min(int(syntax.ByteOffset), len(body))
	}
	before := body[:offset]
	line := 1 + bytes.Count(before, []byte("\n"))
	column := offset - bytes.LastIndexByte(before, '\n')
	reason := "the body is not valid JSON"
	if errors.Is(err, jsontext.ErrDuplicateName) {
		reason = "Duplicate field '" + syntax.JSONPointer.LastToken() + "'"
	}
	return newFailure(http.StatusBadRequest, typeContentParse, "[%d:%d] %s", line, column, reason)
}

// expect fails unless the value is of a kind.
func expect(name string, raw json.RawMessage, kind, token string) error {
	if found := tokenOf(raw); found != token {
		return parseFailure("expected field [%s] to be of type %s, but found [%s] instead", name, kind, found)
	}
	return nil
}

func readString(name string, raw json.RawMessage) (string, error) {
	if err := expect(name, raw, "string", tokenString); err != nil {
		return "", err
	}
	var text string
	err := json.Unmarshal(raw, &text)
	return text, err
}

// readOptional takes null for absent.
func readOptional(name string, raw json.RawMessage) (*string, error) {
	if tokenOf(raw) == tokenNull {
		return nil, nil
	}
	text, err := readString(name, raw)
	return &text, err
}

// readNames reads a list of strings, or one string of them with commas between
// (quirk 18).
func readNames(name string, raw json.RawMessage) ([]string, error) {
	switch found := tokenOf(raw); found {
	case tokenString:
		text, err := readString(name, raw)
		return splitNames(text), err
	case tokenNull:
		return nil, parseFailure("could not parse [%s] field. expected a string array but found null value instead", name)
	case tokenArray:
		return readNameArray(name, raw)
	default:
		return nil, parseFailure("could not parse [%s] field. expected a string array but found [%s] value instead", name, found)
	}
}

func readNameArray(name string, raw json.RawMessage) ([]string, error) {
	var items []json.RawMessage
	if err := json.Unmarshal(raw, &items); err != nil {
		return nil, err
	}
	names := make([]string, len(items))
	for i, item := range items {
		if found := tokenOf(item); found != tokenString {
			return nil, parseFailure("could not parse [%s] field. expected a string array but one of the value in the array is [%s]",
				name, found)
		}
		if err := json.Unmarshal(item, &names[i]); err != nil {
			return nil, err
		}
	}
	return names, nil
}

// splitNames splits at commas without trimming; empty names at the end do not
// count.
func splitNames(text string) []string {
	names := strings.Split(text, ",")
	for len(names) > 0 && names[len(names)-1] == "" {
		names = names[:len(names)-1]
	}
	return names
}

// compacted is valid JSON without spaces, and with all its digits.
func compacted(raw json.RawMessage) json.RawMessage {
	var b bytes.Buffer
	if err := json.Compact(&b, raw); err != nil {
		return raw // it has been parsed before
	}
	return b.Bytes()
}
