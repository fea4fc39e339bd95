// Package openapi holds the published contract of each dialect: the YAML files
// beside it, without the overlays that only the code generator sees. README.md
// says where each came from. A Contract is published as YAML, as JSON and as a
// collection for Postman, with the addresses under which its reader sees the
// doors.
package openapi

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"

	"go.yaml.in/yaml/v3"
)

// One by one they are read where they lie; from a folder each reading is a copy.
var (
	//go:embed elasticsearch.yaml
	elasticsearch []byte
	//go:embed cloud.yaml
	cloud []byte
	//go:embed kuzzle.yaml
	kuzzle []byte
	//go:embed fusion.yaml
	fusion []byte
)

// YAML returns the contract of a dialect as it is written, or nil if there is
// none. It must not be changed. Parse makes of it what is published.
func YAML(dialect string) []byte {
	return map[string][]byte{"elasticsearch": elasticsearch, "cloud": cloud, "kuzzle": kuzzle, "fusion": fusion}[dialect]
}

// JSON translates YAML, keeping the order of keys and the digits of numbers.
// It fails for what JSON cannot say.
func JSON(data []byte) ([]byte, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return nil, err
	}
	return indentedJSON(&doc)
}

func indentedJSON(n *yaml.Node) ([]byte, error) {
	var flat, out bytes.Buffer
	if err := writeJSON(&flat, n); err != nil {
		return nil, err
	}
	err := json.Indent(&out, flat.Bytes(), "", "  ")
	return out.Bytes(), err
}

func writeJSON(out *bytes.Buffer, n *yaml.Node) error {
	switch n.Kind {
	case yaml.DocumentNode:
		return writeJSON(out, n.Content[0])
	case yaml.AliasNode:
		return writeJSON(out, n.Alias)
	case yaml.MappingNode:
		return writeList(out, n, '{', '}')
	case yaml.SequenceNode:
		return writeList(out, n, '[', ']')
	case yaml.ScalarNode:
		return writeScalar(out, n)
	}
	return fmt.Errorf("line %d: nothing that JSON knows", n.Line)
}

// writeList writes a sequence, or a mapping, whose content is key, value, key,
// value.
func writeList(out *bytes.Buffer, n *yaml.Node, open, end byte) error {
	out.WriteByte(open)
	for i, child := range merged(n) {
		isKey := n.Kind == yaml.MappingNode && i%2 == 0
		if i > 0 && (n.Kind == yaml.SequenceNode || isKey) {
			out.WriteByte(',')
		}
		if isKey {
			// A status such as 200 is a number in YAML and a name in JSON.
			writeText(out, child.Value)
			out.WriteByte(':')
			continue
		}
		if err := writeJSON(out, child); err != nil {
			return err
		}
	}
	out.WriteByte(end)
	return nil
}

// merged is the content of a list, or of a mapping with what its key "<<"
// brings in, for which JSON has no word. What a mapping says itself counts.
func merged(n *yaml.Node) []*yaml.Node {
	if n.Kind != yaml.MappingNode {
		return n.Content
	}
	var content []*yaml.Node
	for i := 0; i < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.ShortTag() != "!!merge" {
			content = append(content, key, value)
			continue
		}
		if value.Kind == yaml.AliasNode {
			value = value.Alias
		}
		for inner, j := merged(value), 0; j < len(inner); j += 2 {
			if !says(n, inner[j].Value) {
				content = append(content, inner[j], inner[j+1])
			}
		}
	}
	return content
}

// says reports whether a mapping has a key of its own.
func says(n *yaml.Node, key string) bool {
	for i := 0; i < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return true
		}
	}
	return false
}

func writeScalar(out *bytes.Buffer, n *yaml.Node) error {
	switch n.ShortTag() {
	case "!!str", "!!timestamp":
		writeText(out, n.Value)
		return nil
	case "!!int", "!!float", "!!bool":
		if json.Valid([]byte(n.Value)) {
			out.WriteString(n.Value)
			return nil
		}
	}
	var value any
	if err := n.Decode(&value); err != nil {
		return err
	}
	text, err := json.Marshal(value)
	if err != nil {
		return fmt.Errorf("line %d: %w", n.Line, err)
	}
	out.Write(text)
	return nil
}

func writeText(out *bytes.Buffer, s string) {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a buffer takes everything, and every string is JSON
	out.Truncate(out.Len() - 1)
}
