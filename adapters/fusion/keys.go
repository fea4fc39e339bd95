package fusion

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
	wire "github.com/dragoman-project/dragoman/gen/fusion"
)

// keyBody is what this room keeps of a key.
type keyBody struct {
	Roles    []string `json:"roles"` // shared; never nil
	Disabled bool     `json:"disabled,omitempty"`
}

// GetAPIKeys lists all keys, oldest first.
func (d *door) GetAPIKeys(ctx context.Context, _ wire.GetAPIKeysRequestObject) (wire.GetAPIKeysResponseObject, error) {
	walk := d.dir.WalkKeys(dragoman.KeyQuery{})
	page, more, err := walk.Next(ctx)
	if err == nil && more {
		return longList[dragoman.Key]{ctx, transport.List[dragoman.Key]{
			Walk: walk, First: page, Encode: d.encodeKeys,
			Open: "[", Separate: ",", Close: "]", Empty: "[]",
		}}, nil
	}
	return ok(d.toWireAPIKeys(page)), err
}

func (d *door) encodeKeys(_ context.Context, page []dragoman.Key) ([]byte, error) {
	body, err := encode(d.toWireAPIKeys(page))
	if err != nil {
		return nil, err
	}
	return body[1 : len(body)-1], nil
}

func (s spelling) toWireAPIKeys(keys []dragoman.Key) []wire.APIKey {
	views := make([]wire.APIKey, len(keys))
	for i, k := range keys {
		views[i] = s.toWireAPIKey(k)
	}
	return views
}

// GetAPIKey reads a key by the ID that was chosen for it.
func (d *door) GetAPIKey(ctx context.Context, request wire.GetAPIKeyRequestObject) (wire.GetAPIKeyResponseObject, error) {
	k, err := d.dir.Key(ctx, request.ID)
	return ok(d.toWireAPIKey(k)), err
}

// CreateAPIKey makes a key that belongs to the caller and has the roles of its
// own list (quirk 7). Its secret is shown this once.
func (d *door) CreateAPIKey(ctx context.Context, request wire.CreateAPIKeyRequestObject) (wire.CreateAPIKeyResponseObject, error) {
	want, err := d.fromWireAPIKey(*request.Body)
	if err != nil {
		return nil, err
	}
	want.OwnerID, want.Secret = requestFrom(ctx).caller.user.ID, randomUUID()
	k, err := d.dir.CreateKey(ctx, want)
	view := d.toWireAPIKey(k)
	view.Key = &want.Secret
	return answer{status: http.StatusCreated, body: view}, err
}

// DeleteAPIKey ends a key. The product answers 200, with nothing.
func (d *door) DeleteAPIKey(ctx context.Context, request wire.DeleteAPIKeyRequestObject) (wire.DeleteAPIKeyResponseObject, error) {
	_, err := d.dir.DeleteKey(ctx, request.ID)
	return wire.DeleteAPIKey200Response{}, err
}

func (s spelling) fromWireAPIKey(body json.RawMessage) (dragoman.NewKey, error) {
	r := read(body)
	id, name := r.text("id"), r.text("name")
	roles, disabled := r.texts("roles"), r.flag("disabled")
	switch {
	case r.err != nil:
	case id == nil || *id == "":
		r.fail("id is missing or empty")
	case name == nil || *name == "":
		r.fail("name is missing or empty")
	}
	if r.err != nil {
		return dragoman.NewKey{}, r.err
	}
	kept := keyBody{Roles: s.roles.AllToShared(roles), Disabled: disabled != nil && *disabled}
	return dragoman.NewKey{ID: *id, Name: *name, Body: mustEncode(kept), Roles: kept.Roles}, nil
}

func (s spelling) toWireAPIKey(k dragoman.Key) wire.APIKey {
	kept := fromKeyBody(k.Body)
	w := wire.APIKey{ID: k.ID, Name: k.Name, CreatedAt: wholeSeconds(k.CreatedAt), Roles: s.roles.AllToWire(kept.Roles)}
	if k.RevokedAt != nil || kept.Disabled {
		disabled := true
		w.Disabled = &disabled
	}
	return w
}

func fromKeyBody(body json.RawMessage) keyBody {
	var kept keyBody
	_ = json.Unmarshal(body, &kept) // only this room writes it
	return kept
}

// keyOf is the secret of an API key in any of its four places; "" for none.
func keyOf(c echo.Context) string {
	header := c.Request().Header
	for _, given := range []string{
		header.Get("x-api-key"), header.Get("apiKey"), c.QueryParam("x-api-key"), c.QueryParam("apiKey"),
	} {
		if given != "" {
			return given
		}
	}
	return ""
}

// authenticateKey accepts what CreateAPIKey gave out, while the realm of keys is
// enabled (quirk 7).
func (d *door) authenticateKey(ctx context.Context, secret string) (caller, error) {
	config, _, err := d.realm(ctx, keyRealm)
	if err != nil {
		return caller{}, err
	}
	if !config.Enabled {
		return caller{}, unauthorized("API keys are not accepted: the realm apikey is disabled")
	}
	u, k, err := d.dir.AuthenticateKey(ctx, Dialect, secret)
	dead := errors.Is(err, dragoman.ErrUnauthenticated) || errors.Is(err, dragoman.ErrExpired)
	if dead || err == nil && fromKeyBody(k.Body).Disabled {
		return caller{}, unauthorized("the API key is not accepted")
	}
	return caller{user: u, key: &k}, err
}

// toWireKeyUser is the caller with a key as GET /session shows it.
func (s spelling) toWireKeyUser(k dragoman.Key) wire.User {
	return wire.User{
		ID: k.ID, Username: k.Name, RealmName: keyRealm, CreatedAt: wholeSeconds(k.CreatedAt),
		RoleNames: s.roles.AllToWire(fromKeyBody(k.Body).Roles), Permissions: []wire.Permission{},
	}
}
