package cloud

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"

	"github.com/dragoman-project/dragoman"
	room "github.com/dragoman-project/dragoman/adapters/cloud"
	"github.com/dragoman-project/dragoman/connect"
)

type api struct {
	client *connect.Client
	vendor connect.Vendor
	lens   room.Lens
}

// API is an Elastic Cloud Enterprise by its users API.
func API(a connect.Access, names dragoman.RoleNames) (connect.Target, error) {
	client, err := connect.NewBasicClient(a)
	if err != nil {
		return nil, err
	}
	return &api{client: client, vendor: Vendor(names), lens: room.Lens{Roles: names}}, nil
}

func (t *api) Able() connect.Able {
	return connect.Able{
		Title: "Elastic Cloud Enterprise", Dialect: room.Dialect,
		Fields: []connect.Field{
			connect.FieldUsername, connect.FieldFullName, connect.FieldEmail, connect.FieldEnabled, connect.FieldRoles,
		},
		NeedsPassword: true, TakesPassword: true,
		Protected: own,
		Refuses:   t.vendor.Refuses, KnowsRole: t.lens.KnowsRole,
	}
}

// refuses: who has none of the product's roles has no business there.
func refuses(lens room.Lens, u *dragoman.User) string {
	if len(u.Roles) == 0 {
		return "the user has no role of Elastic Cloud Enterprise"
	}
	return lens.Refuses(*u)
}

func (t *api) Users(ctx context.Context, yield func(connect.User) error) error {
	return t.client.Stream(ctx, "GET", "/api/v1/users?include_disabled=true", nil, func(in io.Reader) error {
		return connect.EachList(in, "users", func(body json.RawMessage) error {
			u, err := t.vendor.ReadUser(body)
			if err != nil {
				return err
			}
			u.Builtin = false
			return yield(u)
		})
	})
}

// Find is one user, nil where there is none.
func (t *api) Find(ctx context.Context, name string) (*connect.User, error) {
	raw, err := t.client.Do(ctx, "GET", "/api/v1/users/"+url.PathEscape(name), nil)
	if connect.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	u, err := t.vendor.ReadUser(raw)
	u.Builtin = false
	return &u, err
}

func (t *api) Things(context.Context, func(connect.Thing) error) error { return nil }

func (t *api) Requests(c *connect.Change) []connect.Request {
	path := "/api/v1/users/" + url.PathEscape(c.Name)
	if c.Action == connect.Delete {
		return []connect.Request{{Method: "DELETE", Path: path}}
	}
	members := connect.Members(t.vendor.WriteUser(connect.User{User: *c.User()}))
	for _, name := range []string{"full_name", "email"} {
		if members[name] == nil && c.Action == connect.Update {
			members[name] = json.RawMessage("null") // taken away
		}
	}
	if c.Action == connect.Update {
		delete(members, "user_name")
		return []connect.Request{{Method: "PATCH", Path: path, Body: connect.Encode(members)}}
	}
	security := connect.Members(members["security"])
	value, place := connect.Hidden(connect.SecretPassword, "security", "password")
	security["password"] = value
	members["security"] = connect.Encode(security)
	return []connect.Request{{
		Method: "POST", Path: "/api/v1/users", Body: connect.Encode(members), Secrets: []connect.SecretPlace{place},
	}}
}

// GivePassword sets a password in plain.
func (t *api) GivePassword(ctx context.Context, u *dragoman.User, password connect.Secret) error {
	_, err := t.client.Do(ctx, http.MethodPatch, "/api/v1/users/"+url.PathEscape(u.Username),
		connect.Encode(map[string]any{"security": map[string]string{"password": string(password)}}))
	return err
}

func (t *api) Send(ctx context.Context, r connect.Request) error { return t.client.Send(ctx, r) }

func (t *api) Flush(context.Context) error { return nil }
