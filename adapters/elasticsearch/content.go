package elasticsearch

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/transport"
)

// contentParser reads what the vendor reads with its table-driven parsers, and
// complains like them: of what, in the vendor's name for it, and where
// (reference: elasticsearch, section 1.6).
type contentParser struct {
	what string
	body []byte // the request's, in which places are counted
	from int    // where the object at hand begins there
}

// inside reads a member that is an object itself.
func (p contentParser) inside(f field, what string) contentParser {
	return contentParser{what: what, body: p.body, from: p.from + f.from}
}

// fields reads the members of an object, none of which may have another name.
func (p contentParser) fields(raw json.RawMessage, known ...string) ([]field, error) {
	list, err := p.members(raw)
	for i := 0; i < len(list) && err == nil; i++ {
		if f := list[i]; !slices.Contains(known, f.name) {
			err = p.complain(f.at, "unknown field [%s]%s", f.name, strings.TrimPrefix(suggestion(f.name, known), " ->"))
		}
	}
	return list, err
}

// members reads an object whose members may have any name.
func (p contentParser) members(raw json.RawMessage) ([]field, error) {
	if len(bytes.TrimSpace(raw)) > 0 {
		if err := transport.CheckJSON(raw); err != nil {
			return nil, malformed(raw, err)
		}
	}
	if token := tokenOf(raw); token != tokenObject {
		return nil, p.complain(0, "Expected START_OBJECT but was: %s", token)
	}
	return readFields(raw)
}

// complain says what is wrong at an offset of the object.
func (p contentParser) complain(offset int, format string, args ...any) *failure {
	return contentFailure(p.body, p.from+offset, "["+p.what+"] "+format, args...)
}

// unfit is the complaint of a value of a kind that its field does not take.
func (p contentParser) unfit(f field) *failure {
	return p.complain(f.from, "%s doesn't support values of type: %s", f.name, tokenOf(f.raw))
}

// failed is the complaint of a value that its field makes nothing of.
func (p contentParser) failed(f field, cause *failure) *failure {
	outer := p.complain(f.from, "failed to parse field [%s]", f.name)
	outer.cause = cause
	return outer
}

// text reads a string.
func (p contentParser) text(f field) (string, error) {
	if tokenOf(f.raw) != tokenString {
		return "", p.unfit(f)
	}
	return readString(f.name, f.raw)
}

// texts reads a list of strings, or one alone. Numbers and the like are taken
// as they are written.
func (p contentParser) texts(f field) ([]string, error) {
	switch tokenOf(f.raw) {
	case tokenString:
		text, err := readString(f.name, f.raw)
		return []string{text}, err
	case tokenArray:
		return p.list(f)
	}
	return nil, p.unfit(f)
}

func (p contentParser) list(f field) ([]string, error) {
	var items []json.RawMessage
	if err := json.Unmarshal(f.raw, &items); err != nil {
		return nil, err
	}
	texts := make([]string, len(items))
	for i, item := range items {
		switch token := tokenOf(item); token {
		case tokenString:
			if err := json.Unmarshal(item, &texts[i]); err != nil {
				return nil, err
			}
		case tokenNumber, tokenBoolean:
			texts[i] = string(item)
		default:
			return nil, p.failed(f, newFailure(http.StatusBadRequest, typeIllegalState, "Can't get text on a %s", token))
		}
	}
	return texts, nil
}

// boolean reads one, which may be written as a text.
func (p contentParser) boolean(f field) (bool, error) {
	switch text := strings.Trim(string(f.raw), `"`); {
	case tokenOf(f.raw) != tokenBoolean && tokenOf(f.raw) != tokenString:
		return false, p.unfit(f)
	case text != "true" && text != "false":
		return false, p.failed(f, illegalArgument("Failed to parse value [%s] as only [true] or [false] are allowed.", text))
	default:
		return text == "true", nil
	}
}

// whole reads a whole number, which may stand in quotes.
func (p contentParser) whole(f field) (int, error) {
	text := string(f.raw)
	switch tokenOf(f.raw) {
	case tokenNumber:
	case tokenString:
		text, _ = readString(f.name, f.raw)
	default:
		return 0, p.unfit(f)
	}
	n, err := strconv.ParseInt(text, 10, 32)
	if err != nil {
		return 0, p.failed(f, nil)
	}
	return int(n), nil
}

// elements are what is in an array, each with its place, under the array's name.
func elements(f field) ([]field, error) {
	dec := json.NewDecoder(bytes.NewReader(f.raw))
	if _, err := dec.Token(); err != nil {
		return nil, err
	}
	var list []field
	for dec.More() {
		at := f.from + behind(f.raw, dec.InputOffset(), ',')
		item := field{name: f.name, at: at, from: at}
		if err := dec.Decode(&item.raw); err != nil {
			return nil, err
		}
		list = append(list, item)
	}
	return list, nil
}

// object takes an object as it is.
func (p contentParser) object(f field) (json.RawMessage, error) {
	if tokenOf(f.raw) != tokenObject {
		return nil, p.unfit(f)
	}
	return compacted(f.raw), nil
}

// readContent reads a request's object, of what by the vendor's name.
func readContent(what string, body []byte, known ...string) (contentParser, []field, error) {
	p := contentParser{what: what, body: body}
	fields, err := p.fields(body, known...)
	return p, fields, err
}

// named reads objects by name, by other rules, whose complaints it wraps.
func (p contentParser) named(f field, read func(m field, place contentParser) error) error {
	if tokenOf(f.raw) != tokenObject {
		return p.unfit(f)
	}
	inner := p.inside(f, f.name)
	list, err := readFields(f.raw)
	for i := 0; i < len(list) && err == nil; i++ {
		var cause *failure
		if err = read(list[i], inner.inside(list[i], "")); errors.As(err, &cause) {
			err = p.failed(f, inner.failed(list[i], cause))
		}
	}
	return err
}

// contentFailure complains of what stands at an offset of the body.
func contentFailure(body []byte, offset int, format string, args ...any) *failure {
	before := body[:offset]
	line := 1 + bytes.Count(before, []byte("\n"))
	column := offset - bytes.LastIndexByte(before, '\n')
	return newFailure(http.StatusBadRequest, typeContentParse, "[%d:%d] "+format, append([]any{line, column}, args...)...)
}

// eachObject goes through a list of objects and what is in them.
func (p contentParser) eachObject(f field, do func(item field, members []field) error) error {
	if tokenOf(f.raw) != tokenArray {
		return p.unfit(f)
	}
	items, err := elements(f)
	if err != nil {
		return err
	}
	for _, item := range items {
		if tokenOf(item.raw) != tokenObject {
			return p.unfit(item)
		}
		members, err := readFields(item.raw)
		if err == nil {
			err = do(item, members)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// mustJSON writes what is to be kept, whose parts were read from valid JSON.
func mustJSON(v any) json.RawMessage {
	body, err := json.Marshal(v)
	if err != nil {
		panic("elasticsearch: write what is kept: " + err.Error())
	}
	return body
}
