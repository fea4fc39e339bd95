package seed

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"

	"go.yaml.in/yaml/v3"

	"github.com/dragoman-project/dragoman"
)

// exported is a file as it is written, in the order of its keys.
type exported struct {
	Users  []exportedUser  `yaml:"users,omitempty"`
	Roles  []yaml.Node     `yaml:"roles,omitempty"`
	Kuzzle *exportedKuzzle `yaml:"kuzzle,omitempty"`
	Fusion *exportedFusion `yaml:"fusion,omitempty"`
}

type exportedUser struct {
	Username   string                `yaml:"username"`
	ID         string                `yaml:"id,omitempty"`
	Hash       string                `yaml:"password_hash,omitempty"`
	FullName   *string               `yaml:"full_name,omitempty"`
	Email      *string               `yaml:"email,omitempty"`
	Enabled    *bool                 `yaml:"enabled,omitempty"` // true is left out
	Roles      []string              `yaml:"roles,omitempty,flow"`
	Extensions map[string]*yaml.Node `yaml:"extensions,omitempty"`
}

type exportedKuzzle struct {
	Roles map[string]*yaml.Node `yaml:"roles,omitempty"`
}

type exportedFusion struct {
	Realms []*yaml.Node `yaml:"realms,omitempty"`
}

// Export writes the directory as a seed file: everybody but the built-in
// users, with the hashes of their passwords; all roles with what each door has
// them grant; Kuzzle's inner roles; Fusion's realms. Keys and sessions are left
// out, as their secrets are not known.
func Export(ctx context.Context, t Target, out io.Writer) error {
	a := &applying{Target: t}
	ctx = dragoman.WithTrust(ctx)
	defer a.leaveKuzzle(ctx)
	var file exported
	err := errors.Join(a.exportUsers(ctx, &file), a.exportRoles(ctx, &file),
		a.exportKuzzle(ctx, &file), a.exportFusion(ctx, &file))
	if err != nil {
		return err
	}
	enc := yaml.NewEncoder(out)
	enc.SetIndent(2)
	return errors.Join(enc.Encode(file), enc.Close())
}

const usersAtOnce = 1000

func (a *applying) exportUsers(ctx context.Context, file *exported) error {
	var after []any
	for {
		page, err := a.Directory.Users(serviceContext(ctx), dragoman.Query{
			Sort: []dragoman.Sort{{Field: dragoman.Field{Name: dragoman.FieldUsername}}}, After: after, Limit: usersAtOnce,
		})
		if err != nil {
			return err
		}
		for i := range page.Users {
			if u := &page.Users[i]; !u.Builtin {
				file.Users = append(file.Users, a.exportUser(u))
			}
		}
		if len(page.Users) < usersAtOnce {
			return nil
		}
		last := page.Users[len(page.Users)-1]
		after = []any{last.Username, last.ID}
	}
}

func (a *applying) exportUser(u *dragoman.User) exportedUser {
	out := exportedUser{
		Username: u.Username, Hash: string(u.Credential.Hash),
		FullName: u.FullName, Email: u.Email, Roles: u.Roles,
	}
	if u.ID != u.Username {
		out.ID = u.ID
	}
	if !u.Enabled {
		out.Enabled = &u.Enabled
	}
	for at, body := range u.Extensions {
		if out.Extensions == nil {
			out.Extensions = map[string]*yaml.Node{}
		}
		out.Extensions[string(at)] = toNode(withoutNotes(body, a.Notes[at]))
	}
	return out
}

// exportRoles asks each door for its definition in its own words.
func (a *applying) exportRoles(ctx context.Context, file *exported) error {
	all, err := a.Directory.Roles(serviceContext(ctx))
	if err != nil {
		return err
	}
	for _, role := range all {
		var out yaml.Node
		out.Kind, out.Tag = yaml.MappingNode, "!!map"
		add(&out, "name", &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: role.Name})
		for _, at := range []dragoman.Dialect{elasticsearch, kuzzle, fusion} {
			if role.Definitions[at] == nil {
				continue
			}
			body, err := definitions[at](a, ctx, a.Roles[at].ToWire(role.Name))
			if err != nil {
				return fmt.Errorf("role %q at %s: %w", role.Name, at, err)
			}
			add(&out, string(at), toNode(body))
		}
		file.Roles = append(file.Roles, out)
	}
	return nil
}

var definitions = map[dragoman.Dialect]func(*applying, context.Context, string) (json.RawMessage, error){
	elasticsearch: func(a *applying, ctx context.Context, name string) (json.RawMessage, error) {
		body, err := a.member(ctx, elasticsearch, "/_security/role/"+url.PathEscape(literal(name)), name)
		return dropped(body, "transient_metadata"), err
	},
	kuzzle: func(a *applying, ctx context.Context, name string) (json.RawMessage, error) {
		body, err := a.member(ctx, kuzzle, "/profiles/"+url.PathEscape(name), "result", "_source")
		return dropped(body, "_kuzzle_info", "optimizedPolicies"), err
	},
	fusion: func(a *applying, ctx context.Context, name string) (json.RawMessage, error) {
		raw, err := a.ask(ctx, fusion, "GET", "/api/roles?_cookie=false", nil)
		var list []json.RawMessage
		if err = errors.Join(err, decode(orEmpty(raw), &list)); err != nil {
			return nil, err
		}
		i := slices.IndexFunc(list, func(one json.RawMessage) bool { return textAt(one, []string{"name"}) == name })
		if i < 0 {
			return nil, fmt.Errorf("the door does not list it")
		}
		return dropped(list[i], "id", "name", "createdAt", "updatedAt"), nil
	},
}

func (a *applying) exportKuzzle(ctx context.Context, file *exported) error {
	const all = "/roles/_search?from=0&size=10000"
	raw, err := a.ask(ctx, kuzzle, "POST", all, json.RawMessage("{}"))
	var said struct {
		Result struct {
			Hits []struct {
				ID     string          `json:"_id"`
				Source json.RawMessage `json:"_source"`
			} `json:"hits"`
		} `json:"result"`
	}
	if err = errors.Join(err, decode(orEmpty(raw), &said)); err != nil {
		return err
	}
	own := exportedKuzzle{Roles: map[string]*yaml.Node{}}
	for _, hit := range said.Result.Hits {
		if !slices.Contains([]string{"admin", "default", "anonymous"}, hit.ID) {
			own.Roles[hit.ID] = toNode(dropped(hit.Source, "_kuzzle_info"))
		}
	}
	if len(own.Roles) > 0 {
		file.Kuzzle = &own
	}
	return nil
}

func (a *applying) exportFusion(ctx context.Context, file *exported) error {
	raw, err := a.ask(ctx, fusion, "GET", "/api/realm-configs?_cookie=false", nil)
	var list []json.RawMessage
	if err = errors.Join(err, decode(orEmpty(raw), &list)); err != nil {
		return err
	}
	var own exportedFusion
	for _, realm := range list {
		if textAt(realm, []string{"createdAt"}) != "" { // the default ones have none
			own.Realms = append(own.Realms, toNode(dropped(realm, "id", "createdAt", "updatedAt")))
		}
	}
	if len(own.Realms) > 0 {
		file.Fusion = &own
	}
	return nil
}

// member is what a GET answers, below a path of members.
func (a *applying) member(ctx context.Context, at dragoman.Dialect, path string, names ...string) (json.RawMessage, error) {
	raw, err := a.ask(ctx, at, "GET", path, nil)
	for _, name := range names {
		members := map[string]json.RawMessage{}
		if err = errors.Join(err, decode(orEmpty(raw), &members)); err != nil {
			return nil, err
		}
		raw = members[name]
	}
	return raw, nil
}

func dropped(body json.RawMessage, names ...string) json.RawMessage {
	for _, name := range names {
		body = without(body, []string{name})
	}
	return body
}

// toNode is JSON as YAML in one line; the digits of numbers stay.
func toNode(body json.RawMessage) *yaml.Node {
	var node yaml.Node
	if err := yaml.Unmarshal(compact(body), &node); err != nil || len(node.Content) == 0 {
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null", Value: "null"}
	}
	return node.Content[0]
}

func compact(body json.RawMessage) []byte {
	var out bytes.Buffer
	if json.Compact(&out, body) != nil {
		return nil
	}
	return out.Bytes()
}

func add(mapping *yaml.Node, name string, value *yaml.Node) {
	mapping.Content = append(mapping.Content, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: name}, value)
}

// withoutNotes is an extension without the notes in it; as it stands, if it has none.
func withoutNotes(body json.RawMessage, notes []string) json.RawMessage {
	if !slices.ContainsFunc(notes, func(note string) bool { return bytes.Contains(body, []byte(note)) }) {
		return body
	}
	return dropped(body, notes...)
}
