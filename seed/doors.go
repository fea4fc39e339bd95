package seed

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"

	"github.com/dragoman-project/dragoman"
)

// doors says how an entry of each kind is made at its door: which requests a
// client of that product would send.
var doors = map[kind]func(a *applying, ctx context.Context, name string, body json.RawMessage) error{
	elasticsearchRoles:  (*applying).elasticsearchRole,
	elasticsearchUsers:  (*applying).elasticsearchUser,
	elasticsearchAPIKey: (*applying).elasticsearchKey,
	cloudUsers:          (*applying).cloudUser,
	kuzzleRoles:         (*applying).kuzzleRole,
	kuzzleProfiles:      (*applying).kuzzleProfile,
	kuzzleUsers:         (*applying).kuzzleUser,
	fusionRoles: func(a *applying, ctx context.Context, n string, b json.RawMessage) error {
		return a.fusion(ctx, "roles", "name", n, b)
	},
	fusionUsers: func(a *applying, ctx context.Context, n string, b json.RawMessage) error {
		return a.fusion(ctx, "users", "username", n, b)
	},
	fusionRealms: func(a *applying, ctx context.Context, n string, b json.RawMessage) error {
		return a.fusion(ctx, "realm-configs", "name", n, b)
	},
}

func (a *applying) elasticsearchRole(ctx context.Context, name string, body json.RawMessage) error {
	_, err := a.ask(ctx, elasticsearch, "PUT", "/_security/role/"+url.PathEscape(name), body)
	return err
}

func (a *applying) elasticsearchUser(ctx context.Context, name string, body json.RawMessage) error {
	body, err := a.keepPassword(ctx, name, body, "password")
	if err == nil {
		_, err = a.ask(ctx, elasticsearch, "PUT", "/_security/user/"+url.PathEscape(name), body)
	}
	return err
}

// elasticsearchKey makes a key unless the administrator has one of that name.
func (a *applying) elasticsearchKey(ctx context.Context, name string, body json.RawMessage) error {
	var have struct {
		Keys []struct {
			Invalidated bool `json:"invalidated"`
		} `json:"api_keys"`
	}
	raw, err := a.ask(ctx, elasticsearch, "GET", "/_security/api_key?owner=true&name="+url.QueryEscape(literal(name)), nil)
	if err = errors.Join(err, decode(orEmpty(raw), &have)); err != nil {
		return err
	}
	for _, key := range have.Keys {
		if !key.Invalidated {
			return nil
		}
	}
	made := Key{Door: string(elasticsearch)}
	raw, err = a.ask(ctx, elasticsearch, "POST", "/_security/api_key", body)
	if err = errors.Join(err, decode(orEmpty(raw), &made)); err == nil {
		a.keys = append(a.keys, made)
	}
	return err
}

// literal keeps a name from being read as a pattern.
func literal(name string) string {
	var out bytes.Buffer
	for _, c := range name {
		if c == '*' || c == '\\' {
			out.WriteByte('\\')
		}
		out.WriteRune(c)
	}
	return out.String()
}

func (a *applying) cloudUser(ctx context.Context, name string, body json.RawMessage) error {
	path := "/api/v1/users/" + url.PathEscape(name)
	_, err := a.ask(ctx, cloud, "GET", path, nil)
	if isNotFound(err) {
		_, err = a.ask(ctx, cloud, "POST", "/api/v1/users", body)
		return err
	}
	if err == nil {
		body, err = a.keepPassword(ctx, name, body, "security", "password")
	}
	if err == nil {
		_, err = a.ask(ctx, cloud, "PATCH", path, body)
	}
	return err
}

func (a *applying) kuzzleRole(ctx context.Context, id string, body json.RawMessage) error {
	_, err := a.ask(ctx, kuzzle, "PUT", "/roles/"+url.PathEscape(id)+"?force=true", body)
	return err
}

func (a *applying) kuzzleProfile(ctx context.Context, id string, body json.RawMessage) error {
	_, err := a.ask(ctx, kuzzle, "PUT", "/profiles/"+url.PathEscape(id), body)
	return err
}

// kuzzleUser creates a user, or replaces content and changes the login.
func (a *applying) kuzzleUser(ctx context.Context, id string, body json.RawMessage) error {
	path := url.PathEscape(id)
	_, err := a.ask(ctx, kuzzle, "GET", "/users/"+path, nil)
	if isNotFound(err) {
		_, err = a.ask(ctx, kuzzle, "POST", "/users/"+path+"/_create", body)
		return err
	}
	var parts struct {
		Content     json.RawMessage `json:"content"`
		Credentials struct {
			Local json.RawMessage `json:"local"`
		} `json:"credentials"`
	}
	if err = errors.Join(err, decode(body, &parts)); err != nil {
		return err
	}
	if _, err = a.ask(ctx, kuzzle, "PUT", "/users/"+path+"/_replace", parts.Content); err != nil || parts.Credentials.Local == nil {
		return err
	}
	return a.kuzzleLogin(ctx, id, parts.Credentials.Local)
}

// kuzzleLogin changes a login where it differs.
func (a *applying) kuzzleLogin(ctx context.Context, id string, local json.RawMessage) error {
	u, err := a.Directory.User(serviceContext(ctx), id)
	if err != nil {
		return err
	}
	if local, err = a.keepPassword(ctx, u.Username, local, "password"); err != nil {
		return err
	}
	if sameJSON(local, with(nil, "username", u.Username)) {
		return nil
	}
	path := "/credentials/local/" + url.PathEscape(id)
	if !u.Credential.IsSet() {
		_, err = a.ask(ctx, kuzzle, "POST", path+"/_create", local)
		return err
	}
	_, err = a.ask(ctx, kuzzle, "PUT", path+"/_update", local)
	return err
}

// fusion makes something, or replaces the one of that name.
func (a *applying) fusion(ctx context.Context, what, identity, name string, body json.RawMessage) error {
	path := "/api/" + what
	raw, err := a.ask(ctx, fusion, "GET", path+"?_cookie=false", nil)
	var list []map[string]json.RawMessage
	if err = errors.Join(err, decode(orEmpty(raw), &list)); err != nil {
		return err
	}
	for _, one := range list {
		if !sameJSON(one[identity], mustJSON(name)) {
			continue
		}
		if body, err = a.keepPassword(ctx, name, body, "password"); err != nil {
			return err
		}
		var id string
		if err := decode(one["id"], &id); err != nil {
			return err
		}
		_, err = a.ask(ctx, fusion, "PUT", path+"/"+url.PathEscape(id)+"?_cookie=false", body)
		return err
	}
	_, err = a.ask(ctx, fusion, "POST", path+"?_cookie=false", body)
	return err
}

// keepPassword leaves the password out of a body if it is the user's already,
// so that nothing changes and no session ends.
func (a *applying) keepPassword(ctx context.Context, username string, body json.RawMessage, path ...string) (json.RawMessage, error) {
	u, err := a.Directory.UserByName(serviceContext(ctx), username)
	if errors.Is(err, dragoman.ErrNotFound) {
		return body, nil
	}
	password := textAt(body, path)
	if err != nil || password == "" {
		return body, err
	}
	same, err := a.Directory.CheckPassword(ctx, &u, password)
	if err != nil || !same {
		return body, err
	}
	body = without(body, path)
	if path[0] == "password" {
		body = without(body, []string{"passwordConfirm"})
	}
	return body, nil
}

func serviceContext(ctx context.Context) context.Context {
	return dragoman.WithPrincipal(ctx, dragoman.ServicePrincipal())
}

// refused is an answer that is no success, in the door's own words.
type refused struct {
	status int
	body   []byte
}

func (r *refused) Error() string {
	text := string(bytes.TrimSpace(r.body))
	if len(text) > maxQuoted {
		text = text[:maxQuoted] + "…"
	}
	return fmt.Sprintf("the door answers %d: %s", r.status, text)
}

const maxQuoted = 2000

func isNotFound(err error) bool {
	var r *refused
	return errors.As(err, &r) && r.status == http.StatusNotFound
}

// ask sends a request to a door of this process as the administrator.
func (a *applying) ask(ctx context.Context, at dragoman.Dialect, method, path string, body json.RawMessage) (json.RawMessage, error) {
	handler := a.Doors[at]
	if handler == nil {
		return nil, fmt.Errorf("there is no door %s", at)
	}
	r, err := http.NewRequestWithContext(ctx, method, "http://seed"+path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.RequestURI = r.URL.RequestURI()
	r.RemoteAddr = "127.0.0.1:0"
	if body != nil {
		r.Header.Set("Content-Type", "application/json")
	}
	if err := a.identify(ctx, at, r); err != nil {
		return nil, err
	}
	w := &answer{header: http.Header{}, status: http.StatusOK}
	handler.ServeHTTP(w, r)
	if w.status >= http.StatusBadRequest {
		return nil, &refused{w.status, w.body.Bytes()}
	}
	return w.body.Bytes(), nil
}

// identify is how each product's clients say who they are. The password is
// not looked at in a trusted context.
func (a *applying) identify(ctx context.Context, at dragoman.Dialect, r *http.Request) error {
	if at != kuzzle {
		r.SetBasicAuth(dragoman.AdminUsername, "trusted")
		return nil
	}
	if a.kuzzle == "" && r.URL.Path != loginPath {
		raw, err := a.ask(ctx, kuzzle, "POST", loginPath, json.RawMessage(`{"username":"admin","password":"trusted"}`))
		var said struct {
			Result struct {
				JWT string `json:"jwt"`
			} `json:"result"`
		}
		if err = errors.Join(err, decode(orEmpty(raw), &said)); err != nil {
			return err
		}
		a.kuzzle = said.Result.JWT
	}
	if a.kuzzle != "" {
		r.Header.Set("Authorization", "Bearer "+a.kuzzle)
	}
	return nil
}

const loginPath = "/_login/local"

func (a *applying) leaveKuzzle(ctx context.Context) {
	if a.kuzzle != "" {
		_, _ = a.ask(context.WithoutCancel(ctx), kuzzle, "POST", "/_logout", nil)
	}
}

const (
	elasticsearch dragoman.Dialect = "elasticsearch"
	cloud         dragoman.Dialect = "cloud"
	kuzzle        dragoman.Dialect = "kuzzle"
	fusion        dragoman.Dialect = "fusion"
)

// answer is a response that is kept.
type answer struct {
	header http.Header
	status int
	wrote  bool
	body   bytes.Buffer
}

func (w *answer) Header() http.Header { return w.header }

func (w *answer) WriteHeader(status int) {
	if !w.wrote {
		w.status, w.wrote = status, true
	}
}

func (w *answer) Write(b []byte) (int, error) {
	w.wrote = true
	return w.body.Write(b)
}

var _ io.Writer = (*answer)(nil)
