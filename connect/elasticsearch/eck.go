package elasticsearch

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/connect"
)

// ECKSecret is a YAML file with a Kubernetes Secret for Elastic Cloud on
// Kubernetes: the files of the file realm under data or stringData, to be named
// under spec.auth.fileRealm (and roles.yml under spec.auth.roles). What else is in
// the Secret stays. A file that is not there yet becomes one called
// dragoman-file-realm. Secrets of the type kubernetes.io/basic-auth are read.
func ECKSecret(a connect.Access, names dragoman.RoleNames) (connect.Target, error) {
	s := secret{realm{vendor: Vendor(names), names: names}}
	return connect.NewFileTarget(a.Path, connect.Form{
		Able: s.able("ECK's Secret"), Names: []string{""}, Read: s.read, Write: s.write, Thing: s.thing,
	})
}

type secret struct{ realm }

// newSecret is what a file begins with.
const newSecret = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: dragoman-file-realm\nstringData: {}\n"

// basicAuth is the type of a Secret that holds one user.
const basicAuth = "kubernetes.io/basic-auth"

func documents(text []byte) ([]*yaml.Node, error) {
	if len(bytes.TrimSpace(text)) == 0 {
		text = []byte(newSecret)
	}
	dec := yaml.NewDecoder(bytes.NewReader(text))
	var all []*yaml.Node
	for {
		var one yaml.Node
		err := dec.Decode(&one)
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, errors.New("this is not YAML")
		}
		all = append(all, &one)
	}
}

// member is a value in a mapping, nil if there is none.
func member(n *yaml.Node, name string) *yaml.Node {
	if n == nil {
		return nil
	}
	if n.Kind == yaml.DocumentNode && len(n.Content) > 0 {
		n = n.Content[0]
	}
	for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			return n.Content[i+1]
		}
	}
	return nil
}

// value is an entry of a Secret, from either place.
func value(doc *yaml.Node, name string) ([]byte, bool, error) {
	if n := member(member(doc, "stringData"), name); n != nil {
		return []byte(n.Value), true, nil
	}
	n := member(member(doc, "data"), name)
	if n == nil {
		return nil, false, nil
	}
	text, err := base64.StdEncoding.DecodeString(n.Value)
	if err != nil {
		return nil, true, fmt.Errorf("%s is not base64", name)
	}
	return text, true, nil
}

func (s secret) files(was connect.Files) ([]*yaml.Node, connect.Files, error) {
	docs, err := documents(was[""])
	if err != nil {
		return nil, nil, err
	}
	files := connect.Files{}
	for _, doc := range docs {
		for _, name := range []string{usersFile, usersRolesFile, rolesFile} {
			text, there, err := value(doc, name)
			if err != nil {
				return nil, nil, err
			}
			if there {
				files[name] = append(files[name], text...)
			}
		}
	}
	return docs, files, nil
}

func (s secret) read(was connect.Files) (connect.Content, error) {
	docs, files, err := s.files(was)
	if err != nil {
		return connect.Content{}, err
	}
	c, err := s.realm.read(files)
	for _, doc := range docs {
		if kind := member(doc, "type"); kind == nil || kind.Value != basicAuth {
			continue
		}
		name, _, err1 := value(doc, "username")
		password, _, err2 := value(doc, "password")
		roles, _, err3 := value(doc, "roles")
		if err := errors.Join(err1, err2, err3); err != nil {
			return c, err
		}
		u := connect.User{User: dragoman.User{Username: string(name), Enabled: true}, Password: connect.Secret(password)}
		for _, role := range strings.Split(string(roles), ",") {
			if role = strings.TrimSpace(role); role != "" {
				u.Roles = append(u.Roles, s.names.ToShared(role))
			}
		}
		c.Users = append(c.Users, u)
	}
	return c, err
}

func (s secret) write(was connect.Files, c connect.Content) (connect.Files, error) {
	docs, files, err := s.files(was)
	if err != nil {
		return nil, err
	}
	for _, doc := range docs {
		if kind := member(doc, "type"); kind != nil && kind.Value == basicAuth {
			return nil, fmt.Errorf("a Secret of the type %s can be read and not written: it holds one user, and a password in plain", basicAuth)
		}
	}
	written, err := s.realm.write(files, c)
	if err != nil {
		return nil, err
	}
	for _, name := range []string{usersFile, usersRolesFile, rolesFile} {
		if text, changed := written[name]; changed {
			put(docs, name, text)
		}
	}
	var out bytes.Buffer
	enc := yaml.NewEncoder(&out)
	enc.SetIndent(2)
	for _, doc := range docs {
		if err := enc.Encode(doc); err != nil {
			return nil, err
		}
	}
	return connect.Files{"": out.Bytes()}, enc.Close()
}

// put writes an entry where it stands already, else under stringData of the
// first document.
func put(docs []*yaml.Node, name string, text []byte) {
	for _, doc := range docs {
		if n := member(member(doc, "stringData"), name); n != nil {
			n.SetString(string(text))
			return
		}
		if n := member(member(doc, "data"), name); n != nil {
			n.SetString(base64.StdEncoding.EncodeToString(text))
			return
		}
	}
	root := docs[0].Content[0]
	data := member(root, "stringData")
	if data == nil {
		data = &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
		root.Content = append(root.Content, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: "stringData"}, data)
	}
	data.Style = 0
	n := &yaml.Node{}
	n.SetString(string(text))
	data.Content = append(data.Content, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: name}, n)
}
