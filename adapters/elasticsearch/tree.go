package elasticsearch

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// tree is a JSON value whose members keep their order and whose numbers keep
// their digits, to be cut and printed in the client's way.
type tree struct {
	kind    byte   // '{', '[', or 0 for a scalar
	text    string // of a scalar, as JSON
	members []member
	items   []tree
}

type member struct {
	name  string
	value tree
}

// readTree reads what this room itself has written.
func readTree(data []byte) (tree, error) {
	dec := jsontext.NewDecoder(bytes.NewReader(data))
	return readNode(dec)
}

func readNode(dec *jsontext.Decoder) (tree, error) {
	switch dec.PeekKind() {
	case '{':
		return readObject(dec)
	case '[':
		return readArray(dec)
	case '"':
		token, err := dec.ReadToken()
		if err != nil {
			return tree{}, err
		}
		return tree{text: quoted(token.String())}, nil
	}
	text, err := dec.ReadValue()
	return tree{text: string(text)}, err
}

func readObject(dec *jsontext.Decoder) (tree, error) {
	t := tree{kind: '{'}
	if _, err := dec.ReadToken(); err != nil {
		return t, err
	}
	for dec.PeekKind() == '"' {
		name, err := dec.ReadToken()
		if err != nil {
			return t, err
		}
		m := member{name: name.String()}
		if m.value, err = readNode(dec); err != nil {
			return t, err
		}
		t.members = append(t.members, m)
	}
	_, err := dec.ReadToken()
	return t, err
}

func readArray(dec *jsontext.Decoder) (tree, error) {
	t := tree{kind: '['}
	if _, err := dec.ReadToken(); err != nil {
		return t, err
	}
	for kind := dec.PeekKind(); kind != ']' && kind != 0; kind = dec.PeekKind() {
		item, err := readNode(dec)
		if err != nil {
			return t, err
		}
		t.items = append(t.items, item)
	}
	_, err := dec.ReadToken()
	return t, err
}

// compact is JSON without a space.
func (t tree) compact() []byte {
	var b bytes.Buffer
	t.write(&b, style{colon: ":"}, "")
	return b.Bytes()
}

// pretty is JSON as the vendor indents it.
func (t tree) pretty() []byte {
	var b bytes.Buffer
	t.write(&b, style{colon: " : ", newline: "\n", step: "  ", empty: " "}, "")
	b.WriteByte('\n')
	return b.Bytes()
}

type style struct{ colon, newline, step, empty string }

func (t tree) write(b *bytes.Buffer, s style, indent string) {
	inner := s.newline + indent + s.step
	separator := inner
	switch t.kind {
	case '{':
		b.WriteByte('{')
		for _, m := range t.members {
			b.WriteString(separator + quoted(m.name) + s.colon)
			m.value.write(b, s, indent+s.step)
			separator = "," + inner
		}
		t.end(b, s, indent, len(t.members), '}')
	case '[':
		b.WriteByte('[')
		for _, item := range t.items {
			b.WriteString(separator)
			item.write(b, s, indent+s.step)
			separator = "," + inner
		}
		t.end(b, s, indent, len(t.items), ']')
	default:
		b.WriteString(t.text)
	}
}

func (t tree) end(b *bytes.Buffer, s style, indent string, count int, bracket byte) {
	if count == 0 {
		b.WriteString(s.empty)
	} else {
		b.WriteString(s.newline + indent)
	}
	b.WriteByte(bracket)
}

// yaml is a document as the vendor's writer makes it: every string quoted,
// lists not indented.
func (t tree) yaml() []byte {
	var b bytes.Buffer
	b.WriteString("---")
	t.writeYAML(&b, "", "\n")
	b.WriteByte('\n')
	return b.Bytes()
}

// writeYAML writes what follows a key, a dash or the beginning; first is what
// stands before its first line if it has several.
func (t tree) writeYAML(b *bytes.Buffer, indent, first string) {
	switch {
	case t.kind == '{' && len(t.members) > 0:
		for i, m := range t.members {
			if i == 0 {
				b.WriteString(first)
			} else {
				b.WriteString("\n" + indent)
			}
			b.WriteString(yamlKey(m.name) + ":")
			m.value.writeYAML(b, m.value.below(indent), "\n"+m.value.below(indent))
		}
	case t.kind == '[' && len(t.items) > 0:
		for i, item := range t.items {
			if i == 0 {
				b.WriteString(first)
			} else {
				b.WriteString("\n" + indent)
			}
			b.WriteString("-")
			item.writeYAML(b, indent+"  ", " ")
		}
	case t.kind == '{':
		b.WriteString(" {}")
	case t.kind == '[':
		b.WriteString(" []")
	default:
		b.WriteString(" " + t.text)
	}
}

// below is the indentation of a value behind a key.
func (t tree) below(indent string) string {
	if t.kind == '[' {
		return indent
	}
	return indent + "  "
}

var plainKey = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_.-]*$`)

// notKeys read as something else than text where they are not quoted.
var notKeys = map[string]bool{"true": true, "false": true, "null": true, "yes": true, "no": true, "on": true, "off": true, "y": true, "n": true}

func yamlKey(name string) string {
	if plainKey.MatchString(name) && !notKeys[strings.ToLower(name)] {
		return name
	}
	return quoted(name)
}

// quoted is a text as a JSON string.
func quoted(s string) string {
	text, err := jsontext.AppendQuote(nil, s)
	if err != nil {
		// Only for text that is not UTF-8; it has been replaced by then.
		return string(text)
	}
	return string(text)
}
