package elasticsearch

import (
	"context"
	"encoding/json"
	"errors"
	"net/url"

	"github.com/dragoman-project/dragoman"
	room "github.com/dragoman-project/dragoman/adapters/elasticsearch"
	"github.com/dragoman-project/dragoman/connect"
)

// index is a cluster's own index of users and roles, which shows the hashes.
type index struct {
	client *connect.Client
	vendor connect.Vendor
	name   string
}

// SecurityIndex is a cluster by its .security index, or a restored copy of it:
// the option index names another one. Who reads it needs a role with
// allow_restricted_indices. It is a source only.
func SecurityIndex(a connect.Access, names dragoman.RoleNames) (connect.Target, error) {
	client, err := connect.NewBasicClient(a)
	if err != nil {
		return nil, err
	}
	t := &index{client: client, vendor: Vendor(names), name: ".security"}
	if name := a.Options["index"]; name != "" {
		t.name = name
	}
	return t, nil
}

func (t *index) Able() connect.Able {
	return connect.Able{
		Title: "Elasticsearch's .security index", Dialect: room.Dialect,
		Fields: []connect.Field{
			connect.FieldUsername, connect.FieldFullName, connect.FieldEmail, connect.FieldEnabled, connect.FieldRoles,
			connect.FieldHash, connect.FieldExtension,
		},
		ShowsHash: true, ReadOnly: true, Things: []connect.Object{connect.ObjectRole}, Protected: reserved, View: unmarked,
	}
}

// documents gives the sources of one type of document.
func (t *index) documents(ctx context.Context, kind string, yield func(id string, source map[string]json.RawMessage) error) error {
	query := connect.Encode(map[string]any{
		"size": 1000, "sort": []string{"_doc"}, "query": map[string]any{"term": map[string]string{"type": kind}},
	})
	return connect.Scroll(ctx, t.client, "/"+url.PathEscape(t.name), query, func(hit json.RawMessage) error {
		members := connect.Members(hit)
		return yield(connect.Text(members["_id"]), connect.Members(members["_source"]))
	})
}

func (t *index) Users(ctx context.Context, yield func(connect.User) error) error {
	return t.documents(ctx, "user", func(_ string, source map[string]json.RawMessage) error {
		hash := connect.Text(source["password"])
		delete(source, "password")
		delete(source, "type")
		u, err := readUser(t.vendor, connect.Text(source["username"]), connect.Encode(source))
		if err != nil {
			return err
		}
		u.SetPassword(dragoman.PasswordHash(hash))
		return yield(u)
	})
}

func (t *index) Things(ctx context.Context, yield func(connect.Thing) error) error {
	return t.documents(ctx, "role", func(id string, source map[string]json.RawMessage) error {
		name := connect.Text(source["name"])
		if name == "" && len(id) > len("role-") {
			name = id[len("role-"):]
		}
		delete(source, "type")
		delete(source, "name")
		thing, err := t.vendor.ReadRole(name, connect.Encode(source))
		if err != nil {
			return err
		}
		return yield(thing)
	})
}

var errSourceOnly = errors.New("the index is a source and no target")

func (t *index) Requests(*connect.Change) []connect.Request { return nil }

func (t *index) Send(context.Context, connect.Request) error { return errSourceOnly }

func (t *index) Flush(context.Context) error { return nil }
