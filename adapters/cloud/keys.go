package cloud

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"slices"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
	wire "github.com/dragoman-project/dragoman/gen/cloud"
)

// GetAPIKeys lists the caller's keys.
func (d *door) GetAPIKeys(ctx context.Context, _ wire.GetAPIKeysRequestObject) (wire.GetAPIKeysResponseObject, error) {
	p, _ := dragoman.PrincipalFrom(ctx)
	list, err := d.keysOf(ctx, p.User)
	return wire.GetAPIKeys200JSONResponse{APIKeysJSONResponse: list}, err
}

// CreateAPIKey makes a key for the caller and shows its secret, once. Built-in
// users do not get here (quirk 31).
func (d *door) CreateAPIKey(ctx context.Context, request wire.CreateAPIKeyRequestObject) (wire.CreateAPIKeyResponseObject, error) {
	body, err := fromWireNewKey(*request.Body)
	if err != nil {
		return nil, err
	}
	p, _ := dragoman.PrincipalFrom(ctx)
	secret := rand.Text() + rand.Text()
	k, err := d.dir.CreateKey(ctx, dragoman.NewKey{
		ID: rand.Text(), OwnerID: p.User.ID, Name: body.Description.value, Secret: secret, Lifetime: body.lifetime,
	})
	if errors.Is(err, dragoman.ErrNotFound) {
		return nil, unauthenticated("the user is gone")
	}
	shown := toWireKey(&k, p.User.Username)
	shown.Key = &secret
	return wire.CreateAPIKey201JSONResponse(shown), err
}

// DeleteAPIKeys deletes some of the caller's keys (quirk 34).
func (d *door) DeleteAPIKeys(ctx context.Context, request wire.DeleteAPIKeysRequestObject) (wire.DeleteAPIKeysResponseObject, error) {
	ids, err := fromWireKeyIDs(*request.Body)
	if err != nil {
		return nil, err
	}
	p, _ := dragoman.PrincipalFrom(ctx)
	return wire.DeleteAPIKeys200JSONResponse{}, d.deleteKeys(ctx, p.User, func(id string) bool { return ids[id] })
}

// GetAPIKey fetches one of the caller's keys.
func (d *door) GetAPIKey(ctx context.Context, request wire.GetAPIKeyRequestObject) (wire.GetAPIKeyResponseObject, error) {
	p, _ := dragoman.PrincipalFrom(ctx)
	k, err := d.keyOf(ctx, p.User, request.APIKeyID, notYourKey)
	return wire.GetAPIKey200JSONResponse{APIKeyJSONResponse: wire.APIKeyJSONResponse(toWireKey(&k, p.User.Username))}, err
}

// DeleteAPIKey deletes one of the caller's keys.
func (d *door) DeleteAPIKey(ctx context.Context, request wire.DeleteAPIKeyRequestObject) (wire.DeleteAPIKeyResponseObject, error) {
	p, _ := dragoman.PrincipalFrom(ctx)
	return wire.DeleteAPIKey200JSONResponse{}, d.deleteKey(ctx, p.User, request.APIKeyID, notYourKey)
}

// GetUsersAPIKeys lists everybody's keys.
func (d *door) GetUsersAPIKeys(ctx context.Context, _ wire.GetUsersAPIKeysRequestObject) (wire.GetUsersAPIKeysResponseObject, error) {
	walk := d.dir.WalkKeys(dragoman.KeyQuery{})
	keys, more, err := walk.Next(ctx)
	if err != nil {
		return nil, err
	}
	if more {
		return longList[dragoman.Key]{ctx, transport.List[dragoman.Key]{
			Walk: walk, First: keys, Encode: d.encodeKeys,
			Open: `{"keys":[`, Separate: ",", Close: "]}\n", Empty: "{\"keys\":[]}\n",
		}}, nil
	}
	list, err := d.ownedKeys(ctx, keys)
	return wire.GetUsersAPIKeys200JSONResponse{APIKeysJSONResponse: list}, err
}

// ownedKeys shows keys of users that this door shows.
func (d *door) ownedKeys(ctx context.Context, keys []dragoman.Key) (wire.APIKeysJSONResponse, error) {
	owners, err := d.ownersOf(ctx, keys)
	return toWireKeys(keys, owners, d.dir.Now()), err
}

func (d *door) encodeKeys(ctx context.Context, page []dragoman.Key) ([]byte, error) {
	list, err := d.ownedKeys(ctx, page)
	if err != nil {
		return nil, err
	}
	body, err := json.Marshal(list.Keys)
	if err != nil {
		return nil, err
	}
	return body[1 : len(body)-1], nil
}

// DeleteUsersAPIKeys deletes some keys of some users (quirk 34).
func (d *door) DeleteUsersAPIKeys(
	ctx context.Context, request wire.DeleteUsersAPIKeysRequestObject,
) (wire.DeleteUsersAPIKeysResponseObject, error) {
	wanted, err := fromWireUserKeys(*request.Body)
	if err != nil {
		return nil, err
	}
	for name, ids := range wanted {
		owner, err := d.dir.UserByName(ctx, name)
		if errors.Is(err, dragoman.ErrNotFound) {
			continue
		}
		if err == nil {
			err = d.deleteKeys(ctx, owner, func(id string) bool { return ids[id] })
		}
		if err != nil {
			return nil, err
		}
	}
	return wire.DeleteUsersAPIKeys200JSONResponse{}, nil
}

// GetUserAPIKeys lists a user's keys.
func (d *door) GetUserAPIKeys(ctx context.Context, request wire.GetUserAPIKeysRequestObject) (wire.GetUserAPIKeysResponseObject, error) {
	owner, err := d.keyOwner(ctx, request.UserID)
	if err != nil {
		return nil, err
	}
	list, err := d.keysOf(ctx, owner)
	return wire.GetUserAPIKeys200JSONResponse{APIKeysJSONResponse: list}, err
}

// DeleteUserAPIKeys deletes all of a user's keys.
func (d *door) DeleteUserAPIKeys(
	ctx context.Context, request wire.DeleteUserAPIKeysRequestObject,
) (wire.DeleteUserAPIKeysResponseObject, error) {
	owner, err := d.keyOwner(ctx, request.UserID)
	if err != nil {
		return nil, err
	}
	return wire.DeleteUserAPIKeys200JSONResponse{}, d.deleteKeys(ctx, owner, func(string) bool { return true })
}

// GetUserAPIKey fetches one of a user's keys.
func (d *door) GetUserAPIKey(ctx context.Context, request wire.GetUserAPIKeyRequestObject) (wire.GetUserAPIKeyResponseObject, error) {
	owner, err := d.dir.UserByName(ctx, request.UserID)
	if err != nil {
		return nil, orKeyNotFound(err, notTheirKey)
	}
	k, err := d.keyOf(ctx, owner, request.APIKeyID, notTheirKey)
	return wire.GetUserAPIKey200JSONResponse{APIKeyJSONResponse: wire.APIKeyJSONResponse(toWireKey(&k, owner.Username))}, err
}

// DeleteUserAPIKey deletes one of a user's keys.
func (d *door) DeleteUserAPIKey(
	ctx context.Context, request wire.DeleteUserAPIKeyRequestObject,
) (wire.DeleteUserAPIKeyResponseObject, error) {
	owner, err := d.dir.UserByName(ctx, request.UserID)
	if err != nil {
		return nil, orKeyNotFound(err, notTheirKey)
	}
	return wire.DeleteUserAPIKey200JSONResponse{}, d.deleteKey(ctx, owner, request.APIKeyID, notTheirKey)
}

// keyOwner finds a user by name, in the words of operations on all their keys.
func (d *door) keyOwner(ctx context.Context, name string) (dragoman.User, error) {
	u, err := d.dir.UserByName(ctx, name)
	if errors.Is(err, dragoman.ErrNotFound) {
		return dragoman.User{}, noKeyOwner()
	}
	return u, err
}

func (d *door) keysOf(ctx context.Context, owner dragoman.User) (wire.APIKeysJSONResponse, error) {
	keys, err := d.dir.Keys(ctx, dragoman.KeyQuery{OwnerID: owner.ID})
	return toWireKeys(keys, map[string]string{owner.ID: owner.Username}, d.dir.Now()), err
}

// keyOf returns a key of that owner, if it is valid; any other key does not exist
// for the caller (quirk 33).
func (d *door) keyOf(ctx context.Context, owner dragoman.User, id, otherwise string) (dragoman.Key, error) {
	k, err := d.dir.Key(ctx, id)
	if err == nil && (k.OwnerID != owner.ID || k.ExpiredAt(d.dir.Now())) {
		err = dragoman.NotFound(dragoman.SubjectKey, id)
	}
	return k, orKeyNotFound(err, otherwise)
}

func (d *door) deleteKey(ctx context.Context, owner dragoman.User, id, otherwise string) error {
	k, err := d.keyOf(ctx, owner, id, otherwise)
	if err != nil {
		return err
	}
	_, err = d.dir.DeleteKey(ctx, k.ID)
	return orKeyNotFound(err, otherwise)
}

// deleteKeys deletes the owner's keys with a wanted id, expired ones too. A key
// that somebody else deletes meanwhile is no error.
func (d *door) deleteKeys(ctx context.Context, owner dragoman.User, wanted func(id string) bool) error {
	keys, err := d.dir.Keys(ctx, dragoman.KeyQuery{OwnerID: owner.ID})
	if err != nil {
		return err
	}
	for i := range keys {
		if !wanted(keys[i].ID) {
			continue
		}
		if _, err := d.dir.DeleteKey(ctx, keys[i].ID); err != nil && !errors.Is(err, dragoman.ErrNotFound) {
			return err
		}
	}
	return nil
}

// ownersOf maps the IDs of keys' owners to their names.
func (d *door) ownersOf(ctx context.Context, keys []dragoman.Key) (map[string]string, error) {
	ids := make([]string, len(keys))
	for i := range keys {
		ids[i] = keys[i].OwnerID
	}
	slices.Sort(ids)
	users, err := d.dir.UsersByID(ctx, slices.Compact(ids))
	names := make(map[string]string, len(users))
	for i := range users {
		names[users[i].ID] = users[i].Username
	}
	return names, err
}
