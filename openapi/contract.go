package openapi

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"sync"

	"go.yaml.in/yaml/v3"
)

// Server is an address at which a contract holds.
type Server struct {
	URL         string `json:"url"`
	Description string `json:"description,omitempty"`
}

// Contract is a contract in the forms in which it is published. Its addresses
// are said when it is asked for, as only who asks knows how they got here. It
// is safe for concurrent use.
type Contract struct {
	root  *yaml.Node
	forms func() (forms, error) // made when somebody asks for the first time
}

// forms have a mark where the addresses are to stand.
type forms struct {
	yaml, json []byte
	variable   [][]byte // the addresses with variables, which hold for everybody
}

// addressMark stands where the addresses of a contract are to be written.
const addressMark = "addresses-stand-here"

// Parse reads a contract. What it is published as has neither anchors nor
// aliases, which some readers limit and some do not know.
func Parse(source []byte) (*Contract, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(source, &doc); err != nil {
		return nil, err
	}
	if doc.Kind != yaml.DocumentNode || doc.Content[0].Kind != yaml.MappingNode {
		return nil, errors.New("a contract is a mapping")
	}
	root := spread(doc.Content[0])
	c := &Contract{root: root}
	c.forms = sync.OnceValues(func() (forms, error) { return makeForms(root) })
	return c, nil
}

// spread copies a tree with everything in place that aliases and merges bring.
func spread(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	node := *n
	node.Anchor, node.Content = "", nil
	for _, child := range merged(n) {
		node.Content = append(node.Content, spread(child))
	}
	return &node
}

func makeForms(root *yaml.Node) (forms, error) {
	var f forms
	marked := *root
	marked.Content = append([]*yaml.Node(nil), root.Content...)
	for i := 0; i < len(marked.Content); i += 2 {
		if marked.Content[i].Value != "servers" {
			continue
		}
		for _, server := range marked.Content[i+1].Content {
			if says(server, "variables") {
				var text bytes.Buffer
				if err := writeJSON(&text, server); err != nil {
					return f, err
				}
				f.variable = append(f.variable, text.Bytes())
			}
		}
		marked.Content = append(marked.Content[:i], marked.Content[i+2:]...)
		break
	}
	// After the version of the format and what it is about.
	at := min(4, len(marked.Content))
	marked.Content = slices.Insert(marked.Content, at, scalar("servers"), scalar(addressMark))
	var out bytes.Buffer
	enc := yaml.NewEncoder(&out)
	enc.SetIndent(2)
	if err := enc.Encode(&marked); err != nil {
		return f, err
	}
	f.yaml = out.Bytes()
	var flat, indented bytes.Buffer
	if err := writeJSON(&flat, &marked); err != nil {
		return f, err
	}
	err := json.Indent(&indented, flat.Bytes(), "", "  ")
	f.json = append(indented.Bytes(), '\n')
	return f, err
}

func scalar(value string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: value}
}

// YAML is the contract as plain YAML, holding at these addresses.
func (c *Contract) YAML(servers ...Server) ([]byte, error) {
	f, err := c.forms()
	if err != nil {
		return nil, err
	}
	return bytes.Replace(f.yaml, []byte(addressMark), f.addresses(servers), 1), nil
}

// JSON is the contract as JSON, holding at these addresses.
func (c *Contract) JSON(servers ...Server) ([]byte, error) {
	f, err := c.forms()
	if err != nil {
		return nil, err
	}
	return bytes.Replace(f.json, []byte(`"`+addressMark+`"`), f.addresses(servers), 1), nil
}

// addresses is a list in JSON, which is YAML too.
func (f forms) addresses(servers []Server) []byte {
	list := make([][]byte, 0, len(servers)+len(f.variable))
	for _, s := range servers {
		var text bytes.Buffer
		text.WriteString(`{"url":`)
		writeText(&text, s.URL)
		text.WriteString(`,"description":`)
		writeText(&text, s.Description)
		text.WriteByte('}')
		list = append(list, text.Bytes())
	}
	return append(append([]byte{'['}, bytes.Join(append(list, f.variable...), []byte{','})...), ']')
}
