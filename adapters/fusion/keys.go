package fusion

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/fusion"
)

// keyBody is what this room keeps of a key.
type keyBody struct {
	Roles    []string `json:"roles"` // shared; never nil
	Disabled bool     `json:"disabled,omitempty"`
}

// GetAPIKeys lists all keys, oldest first.
func (r *room) GetAPIKeys(ctx context.Context, _ wire.GetAPIKeysRequestObject) (wire.GetAPIKeysResponseObject, error) {
	keys, err := r.dir.Keys(ctx, dragoman.KeyQuery{})
	views := make([]wire.APIKey, len(keys))
	for i, k := range keys {
		views[i] = r.toWireAPIKey(k)
	}
	return ok(views), err
}

// GetAPIKey reads a key by the ID that was chosen for it.
func (r *room) GetAPIKey(ctx context.Context, request wire.GetAPIKeyRequestObject) (wire.GetAPIKeyResponseObject, error) {
	k, err := r.dir.Key(ctx, request.ID)
	return ok(r.toWireAPIKey(k)), inKeyWords(err)
}

// CreateAPIKey makes a key that belongs to the caller and has the roles of its
// own list (quirk 7). Its secret is shown this once.
func (r *room) CreateAPIKey(ctx context.Context, request wire.CreateAPIKeyRequestObject) (wire.CreateAPIKeyResponseObject, error) {
	want, err := r.fromWireAPIKey(*request.Body)
	if err != nil {
		return nil, err
	}
	want.OwnerID, want.Secret = visitFrom(ctx).proof.user.ID, randomUUID()
	k, err := r.dir.CreateKey(ctx, want)
	view := r.toWireAPIKey(k)
	view.Key = &want.Secret
	return answer{status: http.StatusCreated, body: view}, inKeyWords(err)
}

// DeleteAPIKey ends a key. The product answers 200, with nothing.
func (r *room) DeleteAPIKey(ctx context.Context, request wire.DeleteAPIKeyRequestObject) (wire.DeleteAPIKeyResponseObject, error) {
	_, err := r.dir.DeleteKey(ctx, request.ID)
	return wire.DeleteAPIKey200Response{}, inKeyWords(err)
}

func (t tongue) fromWireAPIKey(body json.RawMessage) (dragoman.NewKey, error) {
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
	kept := keyBody{Roles: t.roles.AllToShared(roles), Disabled: disabled != nil && *disabled}
	return dragoman.NewKey{ID: *id, Name: *name, Body: mustEncode(kept), Roles: kept.Roles}, nil
}

func (t tongue) toWireAPIKey(k dragoman.Key) wire.APIKey {
	kept := fromKeyBody(k.Body)
	w := wire.APIKey{ID: k.ID, Name: k.Name, CreatedAt: wholeSeconds(k.CreatedAt), Roles: t.roles.AllToWire(kept.Roles)}
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

// proveKey accepts what CreateAPIKey gave out, while the realm of keys is
// enabled (quirk 7).
func (r *room) proveKey(ctx context.Context, secret string) (proof, error) {
	config, _, err := r.realm(ctx, keyRealm)
	if err != nil {
		return proof{}, err
	}
	if !config.Enabled {
		return proof{}, unauthorized("API keys are not accepted: the realm apikey is disabled")
	}
	u, k, err := r.dir.AuthenticateKey(ctx, Dialect, secret)
	dead := errors.Is(err, dragoman.ErrUnauthenticated) || errors.Is(err, dragoman.ErrExpired)
	if dead || err == nil && fromKeyBody(k.Body).Disabled {
		return proof{}, unauthorized("the API key is not accepted")
	}
	return proof{user: u, key: &k}, err
}

// toWireKeyUser is the caller with a key as GET /session shows it.
func (t tongue) toWireKeyUser(k dragoman.Key) wire.User {
	return wire.User{
		ID: k.ID, Username: k.Name, RealmName: keyRealm, CreatedAt: wholeSeconds(k.CreatedAt),
		RoleNames: t.roles.AllToWire(fromKeyBody(k.Body).Roles), Permissions: []wire.Permission{},
	}
}

// inKeyWords says of a key what the middle says in general.
func inKeyWords(err error) error {
	switch dragoman.CodeOf(err) {
	case dragoman.CodeNotFound:
		return errNoKey
	case dragoman.CodeConflict:
		return errKeyTaken
	}
	return err
}
