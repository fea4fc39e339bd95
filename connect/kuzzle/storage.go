package kuzzle

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"slices"

	"github.com/dragoman-project/dragoman"
	room "github.com/dragoman-project/dragoman/adapters/kuzzle"
	"github.com/dragoman-project/dragoman/connect"
)

// storage is the Elasticsearch that a Kuzzle keeps its users in.
type storage struct {
	client                              *connect.Client
	vendor                              connect.Vendor
	api                                 *api // for what profiles and roles mean
	users, credentials, profiles, roles string
}

// Storage is a Kuzzle by its Elasticsearch, which shows the hashes (reference:
// kuzzle, section 14). The options users, credentials, profiles and roles name
// other indexes, as Kuzzle 1 has them. It is a source only, and changes nothing.
func Storage(a connect.Access, names dragoman.RoleNames) (connect.Target, error) {
	client, err := connect.NewBasicClient(a)
	if err != nil {
		return nil, err
	}
	index := func(option, byDefault string) string {
		if name := a.Options[option]; name != "" {
			return "/" + name
		}
		return "/" + url.PathEscape(byDefault)
	}
	return &storage{
		client: client, vendor: Vendor(names), api: &api{vendor: Vendor(names), lens: room.Lens{Roles: names}},
		users: index("users", "%kuzzle.users"), profiles: index("profiles", "%kuzzle.profiles"), roles: index("roles", "%kuzzle.roles"),
		credentials: index("credentials", "%plugin-kuzzle-plugin-auth-passport-local.users"),
	}, nil
}

func (t *storage) Able() connect.Able {
	able := t.api.Able()
	able.Title, able.ReadOnly, able.ShowsHash, able.RolesExist = "Kuzzle's storage", true, true, false
	able.Fields = append(able.Fields, connect.FieldHash)
	able.Protected = own
	return able
}

// all asks for everything in an index, in pages.
var all = json.RawMessage(`{"size":500,"sort":["_doc"]}`)

func (t *storage) Users(ctx context.Context, yield func(connect.User) error) error {
	var page []json.RawMessage
	flush := func() error {
		users := page
		page = nil
		return t.withCredentials(ctx, users, yield)
	}
	err := connect.Scroll(ctx, t.client, t.users, all, func(hit json.RawMessage) error {
		if page = append(page, hit); len(page) < 500 {
			return nil
		}
		return flush()
	})
	if err != nil {
		return err
	}
	return flush()
}

// withCredentials gives users with their logins, which are found by the kuid.
func (t *storage) withCredentials(ctx context.Context, hits []json.RawMessage, yield func(connect.User) error) error {
	if len(hits) == 0 {
		return nil
	}
	ids := make([]string, len(hits))
	for i, hit := range hits {
		ids[i] = connect.Text(connect.Members(hit)["_id"])
	}
	query := connect.Encode(map[string]any{"size": 10_000, "query": map[string]any{"terms": map[string][]string{"kuid": ids}}})
	raw, err := t.client.Do(ctx, "POST", t.credentials+"/_search", query)
	if err != nil && !connect.IsNotFound(err) { // nobody has any
		return fmt.Errorf("the credentials: %w", err)
	}
	logins := map[string]json.RawMessage{}
	found, _ := connect.List(connect.Members(connect.Members(raw)["hits"])["hits"])
	for _, hit := range found {
		members := connect.Members(hit)
		source := connect.Members(members["_source"])
		source["username"] = members["_id"]
		logins[connect.Text(source["kuid"])] = connect.Encode(source)
	}
	for i, hit := range hits {
		members := connect.Members(hit)
		user := map[string]json.RawMessage{"_id": members["_id"], "_source": members["_source"]}
		if local := logins[ids[i]]; local != nil {
			user["credentials"] = connect.Encode(map[string]json.RawMessage{"local": local})
		}
		u, err := t.vendor.ReadUser(connect.Encode(user))
		if err != nil {
			return fmt.Errorf("user %s: %w", ids[i], err)
		}
		u.SetExtension(room.Dialect, withoutMark(u.Extension(room.Dialect)))
		if err := yield(u); err != nil {
			return err
		}
	}
	return nil
}

func (t *storage) Things(ctx context.Context, yield func(connect.Thing) error) error {
	for _, from := range []struct {
		object connect.Object
		index  string
	}{{connect.ObjectInner, t.roles}, {connect.ObjectRole, t.profiles}} {
		err := connect.Scroll(ctx, t.client, from.index, all, func(hit json.RawMessage) error {
			members := connect.Members(hit)
			thing := t.api.Thing(from.object, "", members["_source"])
			thing.Name = connect.Text(members["_id"])
			thing.Shared, thing.Reserved = thing.Name, slices.Contains(fixed, thing.Name)
			if from.object == connect.ObjectRole {
				thing.Shared = t.api.lens.Roles.ToShared(thing.Name)
			}
			return yield(thing)
		})
		if err != nil && !connect.IsNotFound(err) {
			return err
		}
	}
	return nil
}

var errSourceOnly = errors.New("the storage is a source and no target")

// Thing makes a target of it for the compiler's sake only.
func (t *storage) Thing(object connect.Object, shared string, body json.RawMessage) connect.Thing {
	return t.api.Thing(object, shared, body)
}

func (t *storage) Requests(*connect.Change) []connect.Request { return nil }

func (t *storage) Send(context.Context, connect.Request) error { return errSourceOnly }

func (t *storage) Flush(context.Context) error { return nil }
