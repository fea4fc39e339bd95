package elasticsearch

import (
	"context"
	"encoding/json"
	"io"
	"net/url"
	"slices"

	"github.com/dragoman-project/dragoman"
	room "github.com/dragoman-project/dragoman/adapters/elasticsearch"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/passwords"
)

// markKey is the member of a user's or role's metadata that says it is ours.
const markKey = "dragoman"

// api is the _security API of a cluster.
type api struct {
	client *connect.Client
	vendor connect.Vendor
	names  dragoman.RoleNames
	takes  passwords.Taker
}

// API is a cluster by its _security API: hashes go in and are not shown. The
// option password_hashing is the cluster's setting of that name, for clusters
// before 8.7, which take no other hashes.
func API(a connect.Access, names dragoman.RoleNames) (connect.Target, error) {
	client, err := connect.NewBasicClient(a)
	if err != nil {
		return nil, err
	}
	t := &api{client: client, vendor: Vendor(names), names: names, takes: passwords.ToElasticsearch()}
	if algorithm := a.Options["password_hashing"]; algorithm != "" {
		t.takes = passwords.ToOlderElasticsearch(algorithm)
	}
	return t, nil
}

// reserved are the product's own users (reference: elasticsearch, section 3.5).
var reserved = []string{
	"elastic", "kibana", "kibana_system", "logstash_system", "beats_system", "apm_system", "remote_monitoring_user",
}

func (t *api) Able() connect.Able {
	return connect.Able{
		Title: "Elasticsearch", Dialect: room.Dialect,
		Fields: []connect.Field{
			connect.FieldUsername, connect.FieldFullName, connect.FieldEmail, connect.FieldEnabled, connect.FieldRoles,
			connect.FieldHash, connect.FieldExtension,
		},
		Takes: t.takes, NeedsPassword: true, TakesPassword: true,
		Marks: []connect.Object{connect.ObjectUser}, Things: []connect.Object{connect.ObjectRole},
		Merges: true, Protected: reserved, Refuses: refuses, View: unmarked,
	}
}

// refuses follows the vendor's rules of names (reference: elasticsearch, section 3.1).
func refuses(u *dragoman.User) string {
	if !room.ValidName(u.Username) {
		return "Elasticsearch takes no such name"
	}
	for _, role := range u.Roles {
		if !room.ValidName(role) {
			return "Elasticsearch takes no such role"
		}
	}
	for name := range connect.Members(u.Extension(room.Dialect)) {
		if name != "" && name[0] == '_' {
			return "Elasticsearch takes no metadata that begins with _"
		}
	}
	return ""
}

// unmarked is a user's metadata without what we leave there.
func unmarked(u *dragoman.User) json.RawMessage { return without(u.Extension(room.Dialect), markKey) }

func without(body json.RawMessage, name string) json.RawMessage {
	members := connect.Members(body)
	if members[name] == nil {
		return body
	}
	delete(members, name)
	return connect.Encode(members)
}

// markOf is what we left in metadata.
func markOf(metadata json.RawMessage) string {
	return connect.Text(connect.Members(connect.Members(metadata)[markKey])["mark"])
}

func (t *api) Users(ctx context.Context, yield func(connect.User) error) error {
	return t.client.Stream(ctx, "GET", "/_security/user", nil, func(in io.Reader) error {
		return connect.EachMember(in, func(name string, body json.RawMessage) error {
			u, err := readUser(t.vendor, name, body)
			if err != nil {
				return err
			}
			return yield(u)
		})
	})
}

func readUser(vendor connect.Vendor, name string, body json.RawMessage) (connect.User, error) {
	u, err := vendor.ReadUser(body)
	if err != nil {
		return u, err
	}
	if u.Username == "" {
		u.Username = name
	}
	u.Mark = markOf(u.Extension(room.Dialect))
	u.Reserved = u.Reserved || slices.Contains(reserved, u.Username)
	u.Builtin = false
	if metadata := unmarked(&u.User); connect.Members(metadata) != nil && len(connect.Members(metadata)) > 0 {
		u.SetExtension(room.Dialect, metadata)
	} else {
		u.SetExtension(room.Dialect, nil)
	}
	return u, nil
}

// Find is one user, nil where there is none.
func (t *api) Find(ctx context.Context, name string) (*connect.User, error) {
	raw, err := t.client.Do(ctx, "GET", "/_security/user/"+url.PathEscape(name), nil)
	if connect.IsNotFound(err) {
		return nil, nil
	}
	body := connect.Members(raw)[name]
	if err != nil || body == nil {
		return nil, err
	}
	u, err := readUser(t.vendor, name, body)
	return &u, err
}

func (t *api) Things(ctx context.Context, yield func(connect.Thing) error) error {
	return t.client.Stream(ctx, "GET", "/_security/role", nil, func(in io.Reader) error {
		return connect.EachMember(in, func(name string, body json.RawMessage) error {
			thing, err := t.vendor.ReadRole(name, body)
			if err != nil {
				return err
			}
			return yield(thing)
		})
	})
}

// Thing is a role of the directory as the cluster would show it.
func (t *api) Thing(object connect.Object, shared string, body json.RawMessage) connect.Thing {
	name, out := t.vendor.WriteRole(shared, body)
	thing, err := t.vendor.ReadRole(name, out)
	if err != nil {
		return connect.Thing{Object: object, Name: name, Shared: shared, Body: out}
	}
	return thing
}

func (t *api) Requests(c *connect.Change) []connect.Request {
	path := "/_security/" + string(c.Object) + "/" + url.PathEscape(c.Name)
	switch {
	case c.Action == connect.Delete:
		return []connect.Request{{Method: "DELETE", Path: path}}
	case c.Object == connect.ObjectRole:
		return []connect.Request{{Method: "PUT", Path: path, Body: c.Body()}}
	}
	return []connect.Request{t.putUser(path, c)}
}

// putUser is one request for everything: the user and the hash change together.
// The hash goes along where free-form data changes too, as the vendor merges
// that otherwise (quirk 1).
func (t *api) putUser(path string, c *connect.Change) connect.Request {
	u := *c.User()
	hash := u.Credential.IsSet() && (c.Password != "" || changes(c, connect.FieldExtension))
	u.Credential = dragoman.Credential{}
	metadata := connect.Members(unmarked(&u))
	if metadata == nil {
		metadata = map[string]json.RawMessage{}
	}
	metadata[markKey] = connect.Encode(map[string]string{"mark": c.Mark})
	u.SetExtension(room.Dialect, connect.Encode(metadata))
	members := connect.Members(t.vendor.WriteUser(connect.User{User: u}))
	delete(members, "username")
	r := connect.Request{Method: "PUT", Path: path}
	switch {
	case c.Password == connect.PasswordMadeUp:
		value, place := connect.Hidden(connect.SecretPassword, "password")
		members["password"], r.Secrets = value, []connect.SecretPlace{place}
	case hash:
		value, place := connect.Hidden(connect.SecretHash, "password_hash")
		members["password_hash"], r.Secrets = value, []connect.SecretPlace{place}
	}
	r.Body = connect.Encode(members)
	return r
}

func changes(c *connect.Change, f connect.Field) bool {
	return slices.ContainsFunc(c.Fields, func(one connect.FieldChange) bool { return one.Field == f })
}

// GivePassword sets a password in plain.
func (t *api) GivePassword(ctx context.Context, u *dragoman.User, password connect.Secret) error {
	_, err := t.client.Do(ctx, "PUT", "/_security/user/"+url.PathEscape(u.Username)+"/_password",
		connect.Encode(map[string]string{"password": string(password)}))
	return err
}

func (t *api) Send(ctx context.Context, r connect.Request) error { return t.client.Send(ctx, r) }

func (t *api) Flush(context.Context) error { return nil }
