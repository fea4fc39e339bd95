// Package content reads the objects of a request's body: field by field, in the
// order of the document, with the place of each. It complains of what it cannot
// read in the vendor's words. What the fields mean is left to the room.
package content

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/transport"
	"github.com/dragoman-project/dragoman/search/automaton"
)

// Parser reads what the vendor reads with its table-driven parsers, and
// complains like them: of what, in the vendor's name for it, and where
// (reference: elasticsearch, section 1.6).
type Parser struct {
	What string
	Body []byte // the request's, in which places are counted
	From int    // where the object at hand begins there
	// Inquiry is what may be computed while the whole body is read; nil where nothing needs it.
	Inquiry *automaton.Inquiry
}

// NewParser reads a body, with about a second for what must be computed of it.
func NewParser(what string, body []byte) Parser {
	return Parser{What: what, Body: body, Inquiry: automaton.NewInquiry(context.Background())}
}

// Inside reads a member that is an object itself.
func (p Parser) Inside(f Field, what string) Parser {
	return Parser{What: what, Body: p.Body, From: p.From + f.From, Inquiry: p.Inquiry}
}

// Fields reads the members of an object, none of which may have another name.
func (p Parser) Fields(raw json.RawMessage, known ...string) ([]Field, error) {
	list, err := p.Members(raw)
	if err != nil {
		return list, err
	}
	for _, f := range list {
		if !slices.Contains(known, f.Name) {
			return list, p.Complain(f.At, "unknown field [%s]%s", f.Name, strings.TrimPrefix(Suggestion(f.Name, known), " ->"))
		}
	}
	return list, nil
}

// Members reads an object whose members may have any name.
func (p Parser) Members(raw json.RawMessage) ([]Field, error) {
	if len(bytes.TrimSpace(raw)) > 0 {
		if err := transport.CheckJSON(raw); err != nil {
			return nil, malformed(raw, err)
		}
	}
	if token := TokenOf(raw); token != TokenObject {
		return nil, p.Complain(0, "Expected START_OBJECT but was: %s", token)
	}
	return ReadFields(raw)
}

// Complain says what is wrong at an offset of the object.
func (p Parser) Complain(offset int, format string, args ...any) *problem.Problem {
	return ProblemAt(p.Body, p.From+offset, "["+p.What+"] "+format, args...)
}

// Unfit is the complaint of a value of a kind that its field does not take.
func (p Parser) Unfit(f Field) *problem.Problem {
	return p.Complain(f.From, "%s doesn't support values of type: %s", f.Name, TokenOf(f.Raw))
}

// Failed is the complaint of a value that its field makes nothing of.
func (p Parser) Failed(f Field, cause *problem.Problem) *problem.Problem {
	outer := p.Complain(f.From, "failed to parse field [%s]", f.Name)
	outer.Cause = cause
	return outer
}

// Unbuilt is the complaint of an object whose members are each right and make
// nothing together.
func (p Parser) Unbuilt(cause *problem.Problem) *problem.Problem {
	outer := problem.New(400, problem.TypeContentParse, "Failed to build [%s] after last required field arrived", p.What)
	outer.Cause = cause
	return outer
}

// Text reads a string.
func (p Parser) Text(f Field) (string, error) {
	if TokenOf(f.Raw) != TokenString {
		return "", p.Unfit(f)
	}
	return ReadString(f.Name, f.Raw)
}

// Texts reads a list of strings, or one alone. Numbers and the like are taken
// as they are written.
func (p Parser) Texts(f Field) ([]string, error) {
	switch TokenOf(f.Raw) {
	case TokenString:
		text, err := ReadString(f.Name, f.Raw)
		return []string{text}, err
	case TokenArray:
		return p.list(f)
	}
	return nil, p.Unfit(f)
}

func (p Parser) list(f Field) ([]string, error) {
	var items []json.RawMessage
	if err := json.Unmarshal(f.Raw, &items); err != nil {
		return nil, err
	}
	texts := make([]string, len(items))
	for i, item := range items {
		switch token := TokenOf(item); token {
		case TokenString:
			if err := json.Unmarshal(item, &texts[i]); err != nil {
				return nil, err
			}
		case TokenNumber, TokenBoolean:
			texts[i] = string(item)
		default:
			return nil, p.Failed(f, problem.New(http.StatusBadRequest, problem.TypeIllegalState, "Can't get text on a %s", token))
		}
	}
	return texts, nil
}

// Boolean reads one, which may be written as a text.
func (p Parser) Boolean(f Field) (bool, error) {
	switch text := strings.Trim(string(f.Raw), `"`); {
	case TokenOf(f.Raw) != TokenBoolean && TokenOf(f.Raw) != TokenString:
		return false, p.Unfit(f)
	case text != "true" && text != "false":
		return false, p.Failed(f, problem.IllegalArgument("Failed to parse value [%s] as only [true] or [false] are allowed.", text))
	default:
		return text == "true", nil
	}
}

// Whole reads a whole number, which may stand in quotes.
func (p Parser) Whole(f Field) (int, error) {
	text := string(f.Raw)
	switch TokenOf(f.Raw) {
	case TokenNumber:
	case TokenString:
		text, _ = ReadString(f.Name, f.Raw)
	default:
		return 0, p.Unfit(f)
	}
	n, err := strconv.ParseInt(text, 10, 32)
	if err != nil {
		return 0, p.Failed(f, nil)
	}
	return int(n), nil
}

// Elements are what is in an array, each with its place, under the array's name.
func Elements(f Field) ([]Field, error) {
	dec := json.NewDecoder(bytes.NewReader(f.Raw))
	if _, err := dec.Token(); err != nil {
		return nil, err
	}
	var list []Field
	for dec.More() {
		at := f.From + after(f.Raw, dec.InputOffset(), ',')
		item := Field{Name: f.Name, At: at, From: at}
		if err := dec.Decode(&item.Raw); err != nil {
			return nil, err
		}
		list = append(list, item)
	}
	return list, nil
}

// Object takes an object as it is.
func (p Parser) Object(f Field) (json.RawMessage, error) {
	if TokenOf(f.Raw) != TokenObject {
		return nil, p.Unfit(f)
	}
	return Compacted(f.Raw), nil
}

// Read reads a request's object, of what by the vendor's name.
func Read(what string, body []byte, known ...string) (Parser, []Field, error) {
	p := NewParser(what, body)
	fields, err := p.Fields(body, known...)
	return p, fields, err
}

// Named reads objects by name, by other rules, whose complaints it wraps.
func (p Parser) Named(f Field, read func(m Field, place Parser) error) error {
	if TokenOf(f.Raw) != TokenObject {
		return p.Unfit(f)
	}
	inner := p.Inside(f, f.Name)
	list, err := ReadFields(f.Raw)
	if err != nil {
		return err
	}
	for _, member := range list {
		var cause *problem.Problem
		if err = read(member, inner.Inside(member, "")); errors.As(err, &cause) {
			err = p.Failed(f, inner.Failed(member, cause))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// ProblemAt complains of what stands at an offset of the body.
func ProblemAt(body []byte, offset int, format string, args ...any) *problem.Problem {
	before := body[:offset]
	line := 1 + bytes.Count(before, []byte("\n"))
	column := offset - bytes.LastIndexByte(before, '\n')
	return problem.New(http.StatusBadRequest, problem.TypeContentParse, "[%d:%d] "+format, append([]any{line, column}, args...)...)
}

// EachObject goes through a list of objects and what is in them.
func (p Parser) EachObject(f Field, do func(item Field, members []Field) error) error {
	if TokenOf(f.Raw) != TokenArray {
		return p.Unfit(f)
	}
	items, err := Elements(f)
	if err != nil {
		return err
	}
	for _, item := range items {
		if TokenOf(item.Raw) != TokenObject {
			return p.Unfit(item)
		}
		members, err := ReadFields(item.Raw)
		if err == nil {
			err = do(item, members)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Unparsed is the complaint of the vendor's other parsers: it tells the place
// beside the reason.
func (p Parser) Unparsed(offset int, format string, args ...any) *problem.Problem {
	f := problem.New(http.StatusBadRequest, problem.TypeParsing, format, args...)
	before := p.Body[:p.From+offset]
	f.Line = 1 + bytes.Count(before, []byte("\n"))
	f.Column = len(before) - bytes.LastIndexByte(before, '\n')
	return f
}
