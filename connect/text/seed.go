package text

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"go.yaml.in/yaml/v3"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/connect"
)

// usersKey is where a seed file has users in shared words.
const usersKey = "users"

// SeedAble is what a seed file can hold of users.
func SeedAble() connect.Able {
	return able("a seed file", connect.FieldExtension, connect.FieldID)
}

// Seed is a seed file (docs/seed.md), by the users that it has in shared words.
// What else is in the file, and comments, stay as they are: roles, and what is
// in a product's words, which go in by a server or by a plan that is made from
// the file. A file that has users in a product's words is refused, so that none
// is missed.
func Seed(a connect.Access, _ dragoman.RoleNames) (connect.Target, error) {
	form := connect.Form{Able: SeedAble(), Names: []string{""}, Read: readSeed, Write: writeSeed}
	form.Able.Fields = slices.DeleteFunc(form.Able.Fields, func(f connect.Field) bool { return f == connect.FieldID }) // known by name
	return connect.NewFileTarget(a.Path, form)
}

// mapping is the document of a seed file, nil where it is empty.
func mapping(text []byte) (document, root *yaml.Node, err error) {
	document = &yaml.Node{}
	if err := yaml.Unmarshal(text, document); err != nil {
		return nil, nil, errors.New("this is neither YAML nor JSON")
	}
	if len(document.Content) == 0 {
		document = &yaml.Node{Kind: yaml.DocumentNode, Content: []*yaml.Node{{Kind: yaml.MappingNode, Tag: "!!map"}}}
	}
	root = document.Content[0]
	if root.Kind != yaml.MappingNode {
		return nil, nil, errors.New("this is no seed file")
	}
	return document, root, nil
}

// at is a member of a mapping, nil where there is none.
func at(n *yaml.Node, name string) *yaml.Node {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			return n.Content[i+1]
		}
	}
	return nil
}

func readSeed(was connect.Files) (c connect.Content, err error) {
	_, root, err := mapping(was[""])
	if err != nil {
		return c, err
	}
	for _, product := range []string{"elasticsearch", "cloud", "kuzzle", "fusion"} {
		if section := at(root, product); section != nil && at(section, usersKey) != nil {
			return c, fmt.Errorf("line %d: there are users in the words of %s: only a server (--seed) and a plan (--from) read them",
				at(section, usersKey).Line, product)
		}
	}
	section := at(root, usersKey)
	if section == nil {
		return c, nil
	}
	if section.Kind != yaml.SequenceNode {
		return c, fmt.Errorf("line %d: users are a list", section.Line)
	}
	for _, n := range section.Content {
		u, err := readNode(n)
		if err != nil {
			return c, fmt.Errorf("line %d: %w", n.Line, err)
		}
		c.Users = append(c.Users, u)
	}
	return c, nil
}

// readNode is a user in YAML. Numbers keep their digits.
func readNode(n *yaml.Node) (connect.User, error) {
	text, err := asJSON(n)
	if err != nil {
		return connect.User{}, err
	}
	return connect.ReadLine(text)
}

func asJSON(n *yaml.Node) (json.RawMessage, error) {
	switch n.Kind {
	case yaml.AliasNode:
		return asJSON(n.Alias)
	case yaml.SequenceNode:
		items := []json.RawMessage{}
		for _, inner := range n.Content {
			item, err := asJSON(inner)
			if err != nil {
				return nil, err
			}
			items = append(items, item)
		}
		return connect.Encode(items), nil
	case yaml.MappingNode:
		members := map[string]json.RawMessage{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			value, err := asJSON(n.Content[i+1])
			if err != nil {
				return nil, err
			}
			members[n.Content[i].Value] = value
		}
		return connect.Encode(members), nil
	}
	if tag := n.ShortTag(); (tag == "!!int" || tag == "!!float") && json.Valid([]byte(n.Value)) {
		return json.RawMessage(n.Value), nil
	}
	var v any
	if err := n.Decode(&v); err != nil {
		return nil, errors.New("a value cannot be read")
	}
	text, err := json.Marshal(v)
	if err != nil {
		return nil, errors.New("a value has no counterpart in JSON")
	}
	return text, nil
}

// writeSeed leaves everything that says the same as it is written.
func writeSeed(was connect.Files, c connect.Content) (connect.Files, error) {
	document, root, err := mapping(was[""])
	if err != nil {
		return nil, err
	}
	root.Style = 0
	section := at(root, usersKey)
	if section == nil {
		section = &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}
		root.Content = append(root.Content, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: usersKey}, section)
	}
	section.Style = 0
	left := map[string]connect.User{}
	for _, u := range c.Users {
		left[u.Username] = u
	}
	var nodes []*yaml.Node
	for _, n := range section.Content {
		before, err := readNode(n)
		if err != nil {
			return nil, err
		}
		want, there := left[before.Username]
		delete(left, before.Username)
		switch {
		case !there:
			continue
		case !sameLine(before, want):
			written := node(want)
			written.HeadComment, written.LineComment, written.FootComment = n.HeadComment, n.LineComment, n.FootComment
			n = written
		}
		nodes = append(nodes, n)
	}
	var added []connect.User
	for _, u := range left {
		added = append(added, u)
	}
	for _, u := range byName(added) {
		nodes = append(nodes, node(u))
	}
	section.Content = nodes
	var out bytes.Buffer
	enc := yaml.NewEncoder(&out)
	enc.SetIndent(2)
	err = errors.Join(enc.Encode(document), enc.Close())
	return connect.Files{"": out.Bytes()}, err
}

func sameLine(a, b connect.User) bool {
	return bytes.Equal(connect.Canonical(connect.Encode(connect.LineOf(&a))), connect.Canonical(connect.Encode(connect.LineOf(&b))))
}

// order is the one in which a user's members are written.
var order = []string{"username", "id", "full_name", "email", "enabled", "roles", "password", "password_hash", "extensions"}

// node is a user in YAML; free-form data is in one line.
func node(u connect.User) *yaml.Node {
	members := connect.Members(connect.Encode(connect.LineOf(&u)))
	n := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	for _, name := range order {
		if body := members[name]; body != nil {
			n.Content = append(n.Content, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: name}, fromJSON(body))
		}
	}
	return n
}

// fromJSON is JSON as YAML that every reader understands as the same. Texts are
// quoted as JSON does where they are more than a plain word.
func fromJSON(body json.RawMessage) *yaml.Node {
	if items, isList := connect.List(body); isList {
		n := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Style: yaml.FlowStyle}
		for _, item := range items {
			n.Content = append(n.Content, fromJSON(item))
		}
		return n
	}
	if members := connect.Members(body); members != nil {
		n := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Style: yaml.FlowStyle}
		for _, name := range sortedKeys(members) {
			key := &yaml.Node{}
			key.SetString(name)
			key.Style = yaml.DoubleQuotedStyle
			n.Content = append(n.Content, key, fromJSON(members[name]))
		}
		return n
	}
	if len(body) > 0 && body[0] == '"' {
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: connect.Text(body), Style: yaml.DoubleQuotedStyle}
	}
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: scalarTag(string(body)), Value: string(body)}
}

func scalarTag(text string) string {
	switch text {
	case "null":
		return "!!null"
	case "true", "false":
		return "!!bool"
	}
	var whole json.Number = json.Number(text)
	if _, err := whole.Int64(); err == nil {
		return "!!int"
	}
	return "!!float"
}

func sortedKeys(members map[string]json.RawMessage) []string {
	return slices.Sorted(maps.Keys(members))
}
