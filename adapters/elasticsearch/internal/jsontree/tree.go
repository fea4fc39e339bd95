// Package jsontree holds an answer as a tree whose members keep their order and
// whose numbers keep their digits, cuts it down by filter_path, and prints it as
// compact JSON, pretty JSON or YAML, as the vendor does.
package jsontree

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// Tree is a JSON value whose members keep their order and whose numbers keep
// their digits, to be cut and printed in the client's way.
type Tree struct {
	Kind    byte   // '{', '[', or 0 for a scalar
	Text    string // of a scalar, as JSON
	Members []Member
	Items   []Tree
}

type Member struct {
	Name  string
	Value Tree
}

// Read reads what this room itself has written.
func Read(data []byte) (Tree, error) {
	dec := jsontext.NewDecoder(bytes.NewReader(data))
	return readNode(dec)
}

func readNode(dec *jsontext.Decoder) (Tree, error) {
	switch dec.PeekKind() {
	case '{':
		return readObject(dec)
	case '[':
		return readArray(dec)
	case '"':
		token, err := dec.ReadToken()
		if err != nil {
			return Tree{}, err
		}
		return Tree{Text: Quote(token.String())}, nil
	}
	text, err := dec.ReadValue()
	return Tree{Text: string(text)}, err
}

func readObject(dec *jsontext.Decoder) (Tree, error) {
	t := Tree{Kind: '{'}
	if _, err := dec.ReadToken(); err != nil {
		return t, err
	}
	for dec.PeekKind() == '"' {
		name, err := dec.ReadToken()
		if err != nil {
			return t, err
		}
		m := Member{Name: name.String()}
		if m.Value, err = readNode(dec); err != nil {
			return t, err
		}
		t.Members = append(t.Members, m)
	}
	_, err := dec.ReadToken()
	return t, err
}

func readArray(dec *jsontext.Decoder) (Tree, error) {
	t := Tree{Kind: '['}
	if _, err := dec.ReadToken(); err != nil {
		return t, err
	}
	for kind := dec.PeekKind(); kind != ']' && kind != 0; kind = dec.PeekKind() {
		item, err := readNode(dec)
		if err != nil {
			return t, err
		}
		t.Items = append(t.Items, item)
	}
	_, err := dec.ReadToken()
	return t, err
}

// Compact is JSON without a space.
func (t Tree) Compact() []byte {
	var b bytes.Buffer
	t.write(&b, style{colon: ":"}, "")
	return b.Bytes()
}

// Pretty is JSON as the vendor indents it.
func (t Tree) Pretty() []byte {
	var b bytes.Buffer
	t.write(&b, style{colon: " : ", newline: "\n", step: "  ", Empty: " "}, "")
	b.WriteByte('\n')
	return b.Bytes()
}

type style struct{ colon, newline, step, Empty string }

func (t Tree) write(b *bytes.Buffer, s style, indent string) {
	inner := s.newline + indent + s.step
	separator := inner
	switch t.Kind {
	case '{':
		b.WriteByte('{')
		for _, m := range t.Members {
			b.WriteString(separator + Quote(m.Name) + s.colon)
			m.Value.write(b, s, indent+s.step)
			separator = "," + inner
		}
		t.end(b, s, indent, len(t.Members), '}')
	case '[':
		b.WriteByte('[')
		for _, item := range t.Items {
			b.WriteString(separator)
			item.write(b, s, indent+s.step)
			separator = "," + inner
		}
		t.end(b, s, indent, len(t.Items), ']')
	default:
		b.WriteString(t.Text)
	}
}

func (t Tree) end(b *bytes.Buffer, s style, indent string, count int, bracket byte) {
	if count == 0 {
		b.WriteString(s.Empty)
	} else {
		b.WriteString(s.newline + indent)
	}
	b.WriteByte(bracket)
}

// Yaml is a document as the vendor's writer makes it: every string quoted,
// lists not indented.
func (t Tree) Yaml() []byte {
	var b bytes.Buffer
	b.WriteString("---")
	t.writeYAML(&b, "", "\n")
	b.WriteByte('\n')
	return b.Bytes()
}

// writeYAML writes what follows a key, a dash or the beginning; first is what
// stands before its first line if it has several.
func (t Tree) writeYAML(b *bytes.Buffer, indent, first string) {
	switch {
	case t.Kind == '{' && len(t.Members) > 0:
		for i, m := range t.Members {
			if i == 0 {
				b.WriteString(first)
			} else {
				b.WriteString("\n" + indent)
			}
			b.WriteString(yamlKey(m.Name) + ":")
			m.Value.writeYAML(b, m.Value.below(indent), "\n"+m.Value.below(indent))
		}
	case t.Kind == '[' && len(t.Items) > 0:
		for i, item := range t.Items {
			if i == 0 {
				b.WriteString(first)
			} else {
				b.WriteString("\n" + indent)
			}
			b.WriteString("-")
			item.writeYAML(b, indent+"  ", " ")
		}
	case t.Kind == '{':
		b.WriteString(" {}")
	case t.Kind == '[':
		b.WriteString(" []")
	default:
		b.WriteString(" " + t.Text)
	}
}

// below is the indentation of a value after a key.
func (t Tree) below(indent string) string {
	if t.Kind == '[' {
		return indent
	}
	return indent + "  "
}

var plainKey = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_.-]*$`)

// notKeys read as something else than text where they are not quoted.
var notKeys = map[string]bool{
	"true": true, "false": true, "null": true, "yes": true, "no": true, "on": true,
	"off": true, "y": true, "n": true,
}

func yamlKey(name string) string {
	if plainKey.MatchString(name) && !notKeys[strings.ToLower(name)] {
		return name
	}
	return Quote(name)
}

// Quote is a text as a JSON string.
func Quote(s string) string {
	text, err := jsontext.AppendQuote(nil, s)
	if err != nil {
		// Only for text that is not UTF-8; it has been replaced by then.
		return string(text)
	}
	return string(text)
}
