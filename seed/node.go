package seed

import (
	"bytes"
	"encoding/json"
	"fmt"

	"go.yaml.in/yaml/v3"
)

// reader collects what is wrong with a file.
type reader struct {
	name     string
	problems []error
	nodes    int
}

func (r *reader) problem(at *yaml.Node, format string, args ...any) {
	r.problems = append(r.problems, &Problem{r.name, at.Line, fmt.Sprintf(format, args...)})
}

// member is one key of a mapping.
type member struct {
	name      string
	at, value *yaml.Node
}

// members are those of a mapping, with merge keys resolved; null has none.
func (r *reader) members(n *yaml.Node, what string) []member {
	n = resolved(n)
	if n.Tag == "!!null" {
		return nil
	}
	if n.Kind != yaml.MappingNode {
		r.problem(n, "%s must be a mapping", what)
		return nil
	}
	var out []member
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Tag == "!!merge" {
			defer func() { r.refuseMerge(key) }()
			continue
		}
		if seen[key.Value] {
			r.problem(key, "%s: %q stands here twice", what, key.Value)
		}
		seen[key.Value] = true
		out = append(out, member{key.Value, key, value})
	}
	return out
}

func (r *reader) refuseMerge(key *yaml.Node) {
	r.problem(key, "merge keys (<<) are not taken; repeat the lines, or use an alias for the whole value")
}

// items are those of a list; null has none.
func (r *reader) items(n *yaml.Node, what string) []*yaml.Node {
	n = resolved(n)
	if n.Tag == "!!null" {
		return nil
	}
	if n.Kind != yaml.SequenceNode {
		r.problem(n, "%s must be a list", what)
		return nil
	}
	return n.Content
}

func resolved(n *yaml.Node) *yaml.Node {
	for n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	return n
}

// object is a mapping as JSON.
func (r *reader) object(n *yaml.Node, what string) json.RawMessage {
	n = resolved(n)
	if n.Kind != yaml.MappingNode {
		r.problem(n, "%s: an entry must be a mapping: the vendor's request body", what)
		return nil
	}
	var out bytes.Buffer
	r.write(&out, n)
	return out.Bytes()
}

// maxNodes bounds what aliases can blow a file up to.
const maxNodes = 5_000_000

// write turns a node into JSON and keeps the digits of numbers.
func (r *reader) write(out *bytes.Buffer, n *yaml.Node) {
	n = resolved(n)
	if r.nodes++; r.nodes > maxNodes {
		if r.nodes == maxNodes+1 {
			r.problem(n, "the file has more than %d values, aliases resolved", maxNodes)
		}
		out.WriteString("null")
		return
	}
	switch n.Kind {
	case yaml.MappingNode:
		out.WriteByte('{')
		for i, m := range r.members(n, "an object") {
			if i > 0 {
				out.WriteByte(',')
			}
			out.Write(mustJSON(m.name))
			out.WriteByte(':')
			r.write(out, m.value)
		}
		out.WriteByte('}')
	case yaml.SequenceNode:
		out.WriteByte('[')
		for i, item := range n.Content {
			if i > 0 {
				out.WriteByte(',')
			}
			r.write(out, item)
		}
		out.WriteByte(']')
	default:
		out.Write(r.scalar(n))
	}
}

func (r *reader) scalar(n *yaml.Node) []byte {
	switch n.Tag {
	case "!!null":
		return []byte("null")
	case "!!bool":
		var b bool
		if n.Decode(&b) == nil {
			return mustJSON(b)
		}
	case "!!int", "!!float":
		if json.Valid([]byte(n.Value)) {
			return []byte(n.Value)
		}
		var number any
		if err := n.Decode(&number); err == nil {
			if text, err := json.Marshal(number); err == nil {
				return text
			}
		}
		r.problem(n, "this number cannot be written in JSON")
	}
	return mustJSON(n.Value) // texts, and dates as they are written
}

func mustJSON(v any) []byte {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic("seed: " + err.Error())
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n"))
}
