package elasticsearch

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/dragoman-project/dragoman"
	room "github.com/dragoman-project/dragoman/adapters/elasticsearch"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/passwords"
)

// The files of the file realm, in the folder of the configuration.
const (
	usersFile      = "users"       // name:hash
	usersRolesFile = "users_roles" // role:name,name
	rolesFile      = "roles.yml"
)

// FileRealm is a node's folder of configuration with the files users,
// users_roles and roles.yml. Comments stay where nothing beside them changes.
func FileRealm(a connect.Access, names dragoman.RoleNames) (connect.Target, error) {
	r := realm{vendor: Vendor(names), names: names}
	return connect.NewFileTarget(a.Path, connect.Form{
		Able: r.able("Elasticsearch's file realm"), Names: []string{usersFile, usersRolesFile, rolesFile},
		Read: r.read, Write: r.write, Thing: r.thing,
	})
}

// realm reads and writes those files, wherever they are kept.
type realm struct {
	vendor connect.Vendor
	names  dragoman.RoleNames
}

func (r realm) able(title string) connect.Able {
	return connect.Able{
		Title: title, Dialect: room.Dialect,
		Fields: []connect.Field{connect.FieldUsername, connect.FieldRoles, connect.FieldHash},
		Takes:  passwords.ToElasticsearch(), ShowsHash: true, NeedsPassword: true,
		Things: []connect.Object{connect.ObjectRole}, Protected: reserved, Refuses: refusesFile,
	}
}

func refusesFile(u *dragoman.User) string {
	switch {
	case !u.Enabled:
		return "the user is disabled, and the file realm cannot disable users"
	case strings.ContainsAny(u.Username, ":,#"):
		return "the name cannot stand in the file"
	}
	for _, role := range u.Roles {
		if strings.ContainsAny(role, ":,#") {
			return "a role's name cannot stand in the file"
		}
	}
	bare := *u
	bare.Extensions = nil
	return refuses(&bare)
}

// pairs are the lines of a file that are name:value, in order.
func pairs(text []byte) ([][2]string, error) {
	var out [][2]string
	for n, line := range strings.Split(string(text), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok || name == "" {
			return nil, fmt.Errorf("line %d is not name:value", n+1)
		}
		out = append(out, [2]string{name, value})
	}
	return out, nil
}

func (r realm) read(was connect.Files) (c connect.Content, err error) {
	users, err := pairs(was[usersFile])
	if err != nil {
		return c, fmt.Errorf("%s: %w", usersFile, err)
	}
	roles, err := pairs(was[usersRolesFile])
	if err != nil {
		return c, fmt.Errorf("%s: %w", usersRolesFile, err)
	}
	held := map[string][]string{}
	for _, pair := range roles {
		for _, name := range strings.Split(pair[1], ",") {
			name = strings.TrimSpace(name)
			held[name] = append(held[name], r.names.ToShared(pair[0]))
		}
	}
	at := map[string]int{}
	for _, pair := range users {
		u := dragoman.User{Username: pair[0], Enabled: true, Roles: held[pair[0]]}
		u.SetPassword(dragoman.PasswordHash(strings.TrimSpace(pair[1])))
		one := connect.User{User: u, Reserved: slices.Contains(reserved, u.Username)}
		if i, twice := at[u.Username]; twice { // the last line of a name counts
			c.Users[i] = one
			continue
		}
		at[u.Username] = len(c.Users)
		c.Users = append(c.Users, one)
	}
	c.Things, err = r.readRoles(was[rolesFile])
	return c, err
}

func (r realm) readRoles(text []byte) ([]connect.Thing, error) {
	var roles map[string]any
	if err := yaml.Unmarshal(text, &roles); err != nil {
		return nil, fmt.Errorf("%s: %w", rolesFile, err)
	}
	var things []connect.Thing
	for _, name := range slices.Sorted(maps.Keys(roles)) {
		body, err := json.Marshal(roles[name])
		if err != nil {
			return nil, fmt.Errorf("%s: the role %s: %w", rolesFile, name, err)
		}
		thing, err := r.vendor.ReadRole(name, body)
		if err != nil {
			return nil, fmt.Errorf("%s: the role %s: %w", rolesFile, name, err)
		}
		things = append(things, thing)
	}
	return things, nil
}

func (r realm) thing(object connect.Object, shared string, body json.RawMessage) connect.Thing {
	name, out := r.vendor.WriteRole(shared, body)
	thing, err := r.vendor.ReadRole(name, out)
	if err != nil {
		return connect.Thing{Object: object, Name: name, Shared: shared, Body: out}
	}
	return thing
}

func (r realm) write(was connect.Files, c connect.Content) (connect.Files, error) {
	hashes, members := map[string]string{}, map[string][]string{}
	for _, u := range c.Users {
		hashes[u.Username] = string(u.Credential.Hash)
		for _, role := range u.Roles {
			name := r.names.ToWire(role)
			if !slices.Contains(members[name], u.Username) {
				members[name] = append(members[name], u.Username)
			}
		}
	}
	lists := map[string]string{}
	for role, users := range members {
		slices.Sort(users)
		lists[role] = strings.Join(users, ",")
	}
	before, err := r.read(was)
	if err != nil {
		return nil, err
	}
	files := connect.Files{usersFile: edited(was[usersFile], hashes), usersRolesFile: edited(was[usersRolesFile], lists)}
	if !sameThings(before.Things, c.Things) {
		files[rolesFile], err = editedRoles(was[rolesFile], c.Things)
	}
	return files, err
}

func sameThings(a, b []connect.Thing) bool {
	return slices.EqualFunc(a, b, func(x, y connect.Thing) bool { return x.Name == y.Name && bytes.Equal(x.Body, y.Body) })
}

// edited is a file of pairs with exactly these in it. Lines that say the same,
// and comments, stay as they are; what is new comes last.
func edited(was []byte, pairs map[string]string) []byte {
	var out bytes.Buffer
	written := map[string]bool{}
	for line := range strings.Lines(string(was)) {
		bare := strings.TrimSpace(line)
		name, value, isPair := strings.Cut(bare, ":")
		wanted, there := pairs[name]
		switch {
		case bare == "" || bare[0] == '#' || !isPair:
			out.WriteString(line)
		case !there || written[name]:
		case sameList(value, wanted):
			out.WriteString(strings.TrimRight(line, "\n") + "\n")
		default:
			fmt.Fprintf(&out, "%s:%s\n", name, wanted)
		}
		written[name] = written[name] || there && isPair
	}
	for _, name := range slices.Sorted(maps.Keys(pairs)) {
		if !written[name] {
			fmt.Fprintf(&out, "%s:%s\n", name, pairs[name])
		}
	}
	return out.Bytes()
}

func sameList(a, b string) bool {
	names := func(text string) []string {
		var out []string
		for _, name := range strings.Split(text, ",") {
			out = append(out, strings.TrimSpace(name))
		}
		return slices.Sorted(slices.Values(out))
	}
	return slices.Equal(names(a), names(b))
}

// editedRoles is roles.yml with exactly these roles; those that say the same
// stay as they are written.
func editedRoles(was []byte, things []connect.Thing) ([]byte, error) {
	var document yaml.Node
	if err := yaml.Unmarshal(was, &document); err != nil {
		return nil, err
	}
	old := map[string][2]*yaml.Node{}
	if len(document.Content) == 0 {
		document = yaml.Node{Kind: yaml.DocumentNode, Content: []*yaml.Node{{Kind: yaml.MappingNode, Tag: "!!map"}}}
	}
	mapping := document.Content[0]
	if mapping.Kind != yaml.MappingNode {
		return nil, errors.New("roles.yml is no mapping")
	}
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		old[mapping.Content[i].Value] = [2]*yaml.Node{mapping.Content[i], mapping.Content[i+1]}
	}
	mapping.Content = nil
	for _, t := range things {
		var body yaml.Node
		if err := yaml.Unmarshal(pruned(t.Body), &body); err != nil {
			return nil, err
		}
		pair, there := old[t.Name]
		if !there {
			pair[0] = &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: t.Name}
		}
		if !there || !sameRole(pair[1], t.Body) {
			pair[1] = body.Content[0]
			blockStyle(pair[1])
		}
		mapping.Content = append(mapping.Content, pair[0], pair[1])
	}
	var out bytes.Buffer
	enc := yaml.NewEncoder(&out)
	enc.SetIndent(2)
	err := errors.Join(enc.Encode(&document), enc.Close())
	return out.Bytes(), err
}

// pruned is a role without what says nothing, as people write it.
func pruned(body json.RawMessage) []byte {
	members := connect.Members(body)
	for name, value := range members {
		if text := string(value); text == "[]" || text == "{}" || text == "null" {
			delete(members, name)
		}
	}
	return connect.Encode(members)
}

func sameRole(n *yaml.Node, body json.RawMessage) bool {
	var v any
	if n == nil || n.Decode(&v) != nil {
		return false
	}
	text, err := json.Marshal(v)
	if err != nil {
		return false
	}
	return bytes.Equal(connect.Canonical(pruned(text)), connect.Canonical(pruned(body)))
}

func blockStyle(n *yaml.Node) {
	n.Style = 0
	for _, inner := range n.Content {
		blockStyle(inner)
	}
}
