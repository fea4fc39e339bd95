package fusion

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/url"
	"slices"

	"github.com/dragoman-project/dragoman"
	room "github.com/dragoman-project/dragoman/adapters/fusion"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/passwords"
)

type api struct {
	client *connect.Client
	vendor connect.Vendor
	access connect.Access
}

// API is a Fusion by its users and roles API: bcrypt hashes go in and are not
// shown.
func API(a connect.Access, names dragoman.RoleNames) (connect.Target, error) {
	client, err := connect.NewBasicClient(a)
	if err != nil {
		return nil, err
	}
	return &api{client: client, vendor: Vendor(names), access: a}, nil
}

// noCookie keeps the server from opening a session for every request.
const noCookie = "?_cookie=false"

func (t *api) Able() connect.Able {
	return connect.Able{
		Title: "Fusion", Dialect: room.Dialect,
		Fields: []connect.Field{connect.FieldUsername, connect.FieldRoles, connect.FieldHash, connect.FieldExtension},
		Takes:  passwords.ToFusion(), TakesPassword: true, NeedsPassword: true,
		Things:    []connect.Object{connect.ObjectRole},
		Protected: append(slices.Clone(own), t.access.Username),
		Refuses:   refuses, View: t.view,
	}
}

func refuses(u *dragoman.User) string {
	if !u.Enabled {
		return "the user is disabled, and Fusion cannot disable users"
	}
	return ""
}

// view is what is free-form here: permissions and time zone.
func (t *api) view(u *dragoman.User) json.RawMessage {
	shown := connect.Members(t.vendor.WriteUser(connect.User{User: dragoman.User{Username: "x", Extensions: u.Extensions}}))
	out := map[string]json.RawMessage{}
	for _, name := range []string{"timezone", "permissions"} {
		if shown[name] != nil && string(shown[name]) != "[]" {
			out[name] = shown[name]
		}
	}
	return connect.Encode(out)
}

func (t *api) Users(ctx context.Context, yield func(connect.User) error) error {
	return t.client.Stream(ctx, "GET", "/api/users"+noCookie, nil, func(in io.Reader) error {
		return connect.EachItem(in, func(body json.RawMessage) error {
			u, err := t.read(body)
			if err != nil {
				return err
			}
			return yield(u)
		})
	})
}

// Find is one user, nil where there is none.
func (t *api) Find(ctx context.Context, name string) (*connect.User, error) {
	var found *connect.User
	raw, err := t.client.Do(ctx, "GET", "/api/users"+noCookie+"&username="+url.QueryEscape(name), nil)
	if err != nil {
		return nil, err
	}
	items, _ := connect.List(raw)
	for _, item := range items {
		u, err := t.read(item)
		if err != nil {
			return nil, err
		}
		if u.Username == name {
			found = &u
		}
	}
	return found, nil
}

func (t *api) read(body json.RawMessage) (connect.User, error) {
	u, err := t.vendor.ReadUser(body)
	realm := connect.Text(connect.Members(body)["realmName"])
	u.Reserved = realm != "" && realm != "native"
	return u, err
}

func (t *api) Things(ctx context.Context, yield func(connect.Thing) error) error {
	return t.client.Stream(ctx, "GET", "/api/roles"+noCookie, nil, func(in io.Reader) error {
		return connect.EachItem(in, func(body json.RawMessage) error {
			thing, err := t.vendor.ReadRole("", body)
			if err != nil {
				return err
			}
			thing.ID = connect.Text(connect.Members(body)["id"])
			return yield(thing)
		})
	})
}

// Thing is a role of the directory as the server would show it.
func (t *api) Thing(object connect.Object, shared string, body json.RawMessage) connect.Thing {
	name, out := t.vendor.WriteRole(shared, body)
	thing, err := t.vendor.ReadRole(name, out)
	if err != nil {
		return connect.Thing{Object: object, Name: name, Shared: shared, Body: out}
	}
	return thing
}

func (t *api) Requests(c *connect.Change) []connect.Request {
	what := "/api/users"
	if c.Object == connect.ObjectRole {
		what = "/api/roles"
	}
	path := what + "/" + url.PathEscape(c.ID) + noCookie
	if c.Action == connect.Delete {
		return []connect.Request{{Method: "DELETE", Path: path}}
	}
	r := connect.Request{Method: "PUT", Path: path}
	if c.Action == connect.Create {
		r.Method, r.Path = "POST", what+noCookie
	}
	if c.Object == connect.ObjectRole {
		_, r.Body = t.vendor.WriteRole(t.sharedName(c.Name), c.Body())
		return []connect.Request{r}
	}
	u := *c.User()
	u.Credential, u.ID = dragoman.Credential{}, ""
	members := connect.Members(t.vendor.WriteUser(connect.User{User: u}))
	switch c.Password {
	case connect.PasswordMadeUp:
		value, place := connect.Hidden(connect.SecretPassword, "password")
		_, again := connect.Hidden(connect.SecretPassword, "passwordConfirm")
		members["password"], members["passwordConfirm"] = value, value
		r.Secrets = []connect.SecretPlace{place, again}
	case connect.PasswordCarried, connect.PasswordRewrapped:
		value, place := connect.Hidden(connect.SecretHash, "passwordHash")
		members["passwordHash"], r.Secrets = value, []connect.SecretPlace{place}
	}
	r.Body = connect.Encode(members)
	return []connect.Request{r}
}

// sharedName undoes what WriteRole does to a name.
func (t *api) sharedName(name string) string {
	thing, err := t.vendor.ReadRole("", connect.Encode(map[string]string{"name": name}))
	if err != nil {
		return name
	}
	return thing.Shared
}

// GivePassword sets a password in plain.
func (t *api) GivePassword(ctx context.Context, u *dragoman.User, password connect.Secret) error {
	raw, err := t.client.Do(ctx, "GET", "/api/users"+noCookie+"&username="+url.QueryEscape(u.Username), nil)
	if err != nil {
		return err
	}
	items, _ := connect.List(raw)
	for _, item := range items {
		members := connect.Members(item)
		if connect.Text(members["username"]) != u.Username {
			continue
		}
		_, err := t.client.Do(ctx, "PATCH", "/api/users/"+url.PathEscape(connect.Text(members["id"]))+noCookie,
			connect.Encode(map[string]string{"password": string(password), "passwordConfirm": string(password)}))
		return err
	}
	return errors.New("the user is not there")
}

func (t *api) Send(ctx context.Context, r connect.Request) error { return t.client.Send(ctx, r) }

func (t *api) Flush(context.Context) error { return nil }
