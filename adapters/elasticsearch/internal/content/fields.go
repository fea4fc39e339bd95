package content

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/transport"
	"github.com/dragoman-project/dragoman/members"
)

// Field is a member of a request's object, as it stands there.
type Field struct {
	Name     string
	Raw      json.RawMessage
	At, From int // where the name and the value begin, in bytes of the object
}

// What the vendor calls the kinds of JSON value in its complaints.
const (
	TokenObject  = "START_OBJECT"
	TokenArray   = "START_ARRAY"
	TokenString  = "VALUE_STRING"
	TokenNumber  = "VALUE_NUMBER"
	TokenBoolean = "VALUE_BOOLEAN"
	TokenNull    = "VALUE_NULL"
)

// TokenOf says what kind of value valid JSON is.
func TokenOf(raw json.RawMessage) string {
	raw = bytes.TrimLeft(raw, " \t\r\n")
	if len(raw) == 0 {
		return "null"
	}
	switch raw[0] {
	case '{':
		return TokenObject
	case '[':
		return TokenArray
	case '"':
		return TokenString
	case 't', 'f':
		return TokenBoolean
	case 'n':
		return TokenNull
	}
	return TokenNumber
}

// ReadFields reads a request's object, in the order of the document.
func ReadFields(body []byte) ([]Field, error) {
	if len(bytes.TrimSpace(body)) == 0 {
		return nil, problem.Parse("expected an object, but found token [null]")
	}
	if err := transport.CheckJSON(body); err != nil {
		return nil, malformed(body, err)
	}
	if token := TokenOf(body); token != TokenObject {
		return nil, problem.Parse("expected an object, but found token [%s]", token)
	}
	list, err := members.InOrder(body)
	if err != nil {
		return nil, malformed(body, err)
	}
	fields := make([]Field, len(list))
	for i, m := range list {
		fields[i] = Field{Name: m.Name, Raw: m.Value, At: m.At, From: m.From}
	}
	return fields, nil
}

// after is where the next token begins: after spaces and a separator.
func after(body []byte, offset int64, separator byte) int {
	at := int(offset)
	for at < len(body) && (body[at] == separator || strings.IndexByte(" \t\r\n", body[at]) >= 0) {
		at++
	}
	return at
}

// malformed says where a body stops being JSON, and never what stands there.
func malformed(body []byte, err error) *problem.Problem {
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
	return problem.New(http.StatusBadRequest, problem.TypeContentParse, "[%d:%d] %s", line, column, reason)
}

// Expect fails unless the value is of a kind.
func Expect(name string, raw json.RawMessage, kind, token string) error {
	if found := TokenOf(raw); found != token {
		return problem.Parse("expected field [%s] to be of type %s, but found [%s] instead", name, kind, found)
	}
	return nil
}

func ReadString(name string, raw json.RawMessage) (string, error) {
	if err := Expect(name, raw, "string", TokenString); err != nil {
		return "", err
	}
	var text string
	err := json.Unmarshal(raw, &text)
	return text, err
}

// ReadOptional takes null for absent.
func ReadOptional(name string, raw json.RawMessage) (*string, error) {
	if TokenOf(raw) == TokenNull {
		return nil, nil
	}
	text, err := ReadString(name, raw)
	return &text, err
}

// ReadNames reads a list of strings, or one string of them with commas between
// (quirk 18).
func ReadNames(name string, raw json.RawMessage) ([]string, error) {
	switch found := TokenOf(raw); found {
	case TokenString:
		text, err := ReadString(name, raw)
		return SplitNames(text), err
	case TokenNull:
		return nil, problem.Parse("could not parse [%s] field. expected a string array but found null value instead", name)
	case TokenArray:
		return ReadNameArray(name, raw)
	default:
		return nil, problem.Parse("could not parse [%s] field. expected a string array but found [%s] value instead", name, found)
	}
}

func ReadNameArray(name string, raw json.RawMessage) ([]string, error) {
	var items []json.RawMessage
	if err := json.Unmarshal(raw, &items); err != nil {
		return nil, err
	}
	names := make([]string, len(items))
	for i, item := range items {
		if found := TokenOf(item); found != TokenString {
			return nil, problem.Parse("could not parse [%s] field. expected a string array but one of the value in the array is [%s]",
				name, found)
		}
		if err := json.Unmarshal(item, &names[i]); err != nil {
			return nil, err
		}
	}
	return names, nil
}

// SplitNames splits at commas without trimming; empty names at the end do not
// count.
func SplitNames(text string) []string {
	names := strings.Split(text, ",")
	for len(names) > 0 && names[len(names)-1] == "" {
		names = names[:len(names)-1]
	}
	return names
}

// Compacted is valid JSON without spaces, and with all its digits.
func Compacted(raw json.RawMessage) json.RawMessage {
	var b bytes.Buffer
	if err := json.Compact(&b, raw); err != nil {
		return raw // it has been parsed before
	}
	return b.Bytes()
}
