package kuzzle

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"time"

	"github.com/dragoman-project/dragoman"
	room "github.com/dragoman-project/dragoman/adapters/kuzzle"
	"github.com/dragoman-project/dragoman/connect"
)

// markKey is the property of a user's content that says it is ours.
const markKey = "dragoman"

type api struct {
	client *connect.Client
	login  *connect.Client // the same, for logging in
	access connect.Access
	vendor connect.Vendor
	lens   room.Lens
	logins bool

	mu    sync.Mutex
	token string
	until time.Time
}

// API is a Kuzzle by its security API. It shows no hash and takes none: a user
// is made without credentials and gets them when a password is known in plain.
func API(a connect.Access, names dragoman.RoleNames) (connect.Target, error) {
	client, err := connect.NewClient(a)
	if err != nil {
		return nil, err
	}
	login, err := connect.NewClient(a)
	if err != nil {
		return nil, err
	}
	t := &api{client: client, login: login, access: a, vendor: Vendor(names), lens: room.Lens{Roles: names}}
	client.Authorize = t.authorize
	client.Expired = t.expired
	return t, nil
}

// ReadLogins has the login names read with the users: one request for each.
func (t *api) ReadLogins() { t.logins = true }

const loginPath = "/_login/local?expiresIn=1h"

// authorize logs in where there is no token that lives for a while.
func (t *api) authorize(ctx context.Context, r *http.Request) error {
	if t.access.Username == "" {
		return nil
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if time.Now().After(t.until) {
		password, err := t.access.Password()
		if err != nil {
			return err
		}
		raw, err := t.login.Do(ctx, "POST", loginPath, connect.Encode(map[string]string{
			"username": t.access.Username, "password": string(password),
		}))
		if err != nil {
			return fmt.Errorf("log in: %w", err)
		}
		t.token = connect.Text(connect.Members(connect.Members(raw)["result"])["jwt"])
		t.until = time.Now().Add(30 * time.Minute)
	}
	r.Header.Set("Authorization", "Bearer "+t.token)
	return nil
}

// expired forgets the token, so that the next request logs in.
func (t *api) expired() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.until = time.Time{}
}

func (t *api) Able() connect.Able {
	return connect.Able{
		Title: "Kuzzle", Dialect: room.Dialect,
		Fields: []connect.Field{
			connect.FieldID, connect.FieldFullName, connect.FieldEmail, connect.FieldRoles, connect.FieldExtension,
		},
		TakesPassword: true, Marks: []connect.Object{connect.ObjectUser},
		Things:    []connect.Object{connect.ObjectInner, connect.ObjectRole},
		Protected: append(slices.Clone(own), t.access.Username),
		Refuses:   refuses, RolesExist: true, View: t.view,
	}
}

func refuses(u *dragoman.User) string {
	switch {
	case !u.Enabled:
		return "the user is disabled, and Kuzzle cannot disable users"
	case len(u.Roles) == 0:
		return "the user has no profile of Kuzzle"
	}
	return ""
}

// view is the content that is nobody else's: without the shared fields that
// stand over it, and what we left there.
func (t *api) view(u *dragoman.User) json.RawMessage {
	content := connect.Members(connect.Members(t.lens.WriteUser(*u))["content"])
	for name, shared := range map[string]bool{
		"profileIds": true, markKey: true, "fullname": u.FullName != nil, "email": u.Email != nil,
	} {
		if shared {
			delete(content, name)
		}
	}
	return connect.Encode(content)
}

// pageSize is how many users are read at once.
const pageSize = "500"

func (t *api) Users(ctx context.Context, yield func(connect.User) error) error {
	return t.pages(ctx, "/users/_search?from=0&size="+pageSize+"&scroll=1m", "/users/_scroll/", func(hits []json.RawMessage) error {
		users := make([]connect.User, len(hits))
		for i, hit := range hits {
			u, err := t.read(hit)
			if err != nil {
				return err
			}
			users[i] = u
		}
		if err := t.addLogins(ctx, users); err != nil {
			return err
		}
		for _, u := range users {
			if err := yield(u); err != nil {
				return err
			}
		}
		return nil
	})
}

func withoutMark(body json.RawMessage) json.RawMessage {
	members := connect.Members(body)
	delete(members, markKey)
	if len(members) == 0 {
		return nil
	}
	return connect.Encode(members)
}

// pages reads what a search finds, page by page.
func (t *api) pages(ctx context.Context, first, more string, yield func(hits []json.RawMessage) error) error {
	raw, err := t.client.Do(ctx, "POST", first, json.RawMessage("{}"))
	for {
		if err != nil {
			return err
		}
		result := connect.Members(connect.Members(raw)["result"])
		hits, isList := connect.List(result["hits"])
		if !isList {
			return errors.New("the answer holds no hits")
		}
		if len(hits) == 0 {
			return nil
		}
		if err := yield(hits); err != nil {
			return err
		}
		scroll := connect.Text(result["scrollId"])
		if scroll == "" || more == "" {
			return nil
		}
		raw, err = t.client.Do(ctx, "GET", more+url.PathEscape(scroll)+"?scroll=1m", nil)
		if connect.IsNotFound(err) {
			return nil // dropped after the last page (reference: kuzzle, section 8.1)
		}
	}
}

// addLogins asks for every user's login name; who has none cannot log in.
func (t *api) addLogins(ctx context.Context, users []connect.User) error {
	if !t.logins {
		return nil
	}
	var group sync.WaitGroup
	errs := make([]error, len(users))
	slots := make(chan struct{}, 8)
	for i := range users {
		slots <- struct{}{}
		group.Go(func() {
			defer func() { <-slots }()
			raw, err := t.client.Do(ctx, "GET", "/credentials/local/"+url.PathEscape(users[i].ID), nil)
			var refused *connect.Refused
			if errors.As(err, &refused) && refused.Status < 500 && refused.Status != http.StatusUnauthorized {
				return // no credentials
			}
			if name := connect.Text(connect.Members(connect.Members(raw)["result"])["username"]); name != "" {
				users[i].Username = name
			}
			errs[i] = err
		})
	}
	group.Wait()
	return errors.Join(errs...)
}

// fixed are the roles and profiles that a Kuzzle has from the start.
var fixed = []string{"admin", "default", "anonymous"}

// Find is one user, nil where there is none.
func (t *api) Find(ctx context.Context, id string) (*connect.User, error) {
	raw, err := t.client.Do(ctx, "GET", "/users/"+url.PathEscape(id), nil)
	if connect.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	u, err := t.read(connect.Members(raw)["result"])
	return &u, err
}

func (t *api) read(body json.RawMessage) (connect.User, error) {
	u, err := t.vendor.ReadUser(body)
	u.Mark = connect.Text(connect.Members(connect.Members(u.Extension(room.Dialect))[markKey])["mark"])
	if u.Mark != "" {
		u.SetExtension(room.Dialect, withoutMark(u.Extension(room.Dialect)))
	}
	return u, err
}

func (t *api) Things(ctx context.Context, yield func(connect.Thing) error) error {
	for object, path := range map[connect.Object]string{
		connect.ObjectInner: "/roles/_search?from=0&size=10000", connect.ObjectRole: "/profiles/_search?from=0&size=10000",
	} {
		err := t.pages(ctx, path, "", func(hits []json.RawMessage) error {
			for _, hit := range hits {
				members := connect.Members(hit)
				thing := t.Thing(object, "", members["_source"])
				thing.Name = connect.Text(members["_id"])
				thing.Shared, thing.Reserved = thing.Name, slices.Contains(fixed, thing.Name) || grantsNothing(thing)
				if object == connect.ObjectRole {
					thing.Shared = t.lens.Roles.ToShared(thing.Name)
				}
				if err := yield(thing); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// grantsNothing: a Dragoman shows every role of the directory as a profile, and
// no Kuzzle keeps one without policies.
func grantsNothing(t connect.Thing) bool {
	policies, isList := connect.List(connect.Members(t.Body)["policies"])
	return t.Object == connect.ObjectRole && isList && len(policies) == 0
}

// Thing is a profile or role of the directory as the server would show it.
func (t *api) Thing(object connect.Object, shared string, body json.RawMessage) connect.Thing {
	members := connect.Members(body)
	if members == nil {
		members = map[string]json.RawMessage{}
	}
	for _, own := range []string{"_kuzzle_info", "_id", "optimizedPolicies"} {
		delete(members, own)
	}
	name := shared
	if object == connect.ObjectRole {
		name = t.lens.Roles.ToWire(shared)
		if members["rateLimit"] == nil {
			members["rateLimit"] = json.RawMessage("0")
		}
	}
	return connect.Thing{
		Object: object, Name: name, Shared: shared, Body: connect.Encode(members), Reserved: slices.Contains(fixed, name),
	}
}

func (t *api) Requests(c *connect.Change) []connect.Request {
	id := url.PathEscape(c.Name)
	switch c.Object {
	case connect.ObjectInner:
		return []connect.Request{thingRequest(c, "/roles/"+id, "?force=true")}
	case connect.ObjectRole:
		return []connect.Request{thingRequest(c, "/profiles/"+id, "")}
	}
	if c.Action == connect.Delete {
		return []connect.Request{{Method: "DELETE", Path: "/users/" + id}}
	}
	u := *c.User()
	u.Credential, u.Username = dragoman.Credential{}, u.ID
	content := connect.Members(connect.Members(t.lens.WriteUser(u))["content"])
	content[markKey] = connect.Encode(map[string]string{"mark": c.Mark})
	body := connect.Encode(content)
	if c.Action == connect.Update {
		return []connect.Request{{Method: "PUT", Path: "/users/" + id + "/_replace", Body: body}}
	}
	return []connect.Request{{
		Method: "POST", Path: "/users/" + id + "/_create", Body: connect.Encode(map[string]json.RawMessage{"content": body}),
	}}
}

func thingRequest(c *connect.Change, path, query string) connect.Request {
	if c.Action == connect.Delete {
		return connect.Request{Method: "DELETE", Path: path}
	}
	return connect.Request{Method: "PUT", Path: path + query, Body: c.Body()}
}

// GivePassword sets a password in plain: as new credentials, or in place of those
// that are there.
func (t *api) GivePassword(ctx context.Context, u *dragoman.User, password connect.Secret) error {
	local := connect.Encode(map[string]string{"username": u.Username, "password": string(password)})
	path := "/credentials/local/" + url.PathEscape(u.ID)
	exists, err := t.client.Do(ctx, "GET", path+"/_exists", nil)
	if err != nil {
		return err
	}
	if string(connect.Members(exists)["result"]) == "true" {
		_, err = t.client.Do(ctx, "PUT", path+"/_update", local)
		return err
	}
	_, err = t.client.Do(ctx, "POST", path+"/_create", local)
	return err
}

func (t *api) Send(ctx context.Context, r connect.Request) error { return t.client.Send(ctx, r) }

func (t *api) Flush(context.Context) error { return nil }
