package kuzzle

import (
	"context"
	"encoding/json"
	"errors"
	"strconv"
	"time"

	"github.com/google/uuid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// createApiKey, for anybody, is not bound by the longest lifetime of tokens;
// for oneself it is.
func (d *door) createAPIKey(ctx context.Context, r *request) (any, error) {
	kuid, err := r.userID()
	if err != nil {
		return nil, err
	}
	return d.createKey(ctx, r, kuid, d.anyLifetime)
}

func (d *door) createMyAPIKey(ctx context.Context, r *request) (any, error) {
	if r.caller.anonymous {
		return nil, r.unauthorized()
	}
	return d.createKey(ctx, r, r.caller.id(), d.lifetime)
}

func (d *door) createKey(ctx context.Context, r *request, kuid string, lifetimeOf func(*request) (time.Duration, error)) (any, error) {
	body, err := r.object()
	if err != nil {
		return nil, err
	}
	description, ok := rawjson.Text(body["description"])
	switch v := body["description"]; {
	case v == nil || rawjson.IsNull(v):
		return nil, problem.MissingArgument.With("body.description")
	case !ok:
		return nil, problem.InvalidType.With("body.description", "string")
	}
	id, err := r.text("_id")
	if err != nil {
		return nil, err
	}
	if id == "" {
		id = uuid.NewString()
	}
	if isFalsy(r.arg("expiresIn")) { // quirk 57
		r.args["expiresIn"] = json.RawMessage(`-1`)
	}
	lifetime, err := lifetimeOf(r)
	if err != nil {
		return nil, err
	}
	return d.makeKey(ctx, r, id, kuid, description, lifetime)
}

func (d *door) makeKey(ctx context.Context, r *request, id, kuid, description string, lifetime time.Duration) (any, error) {
	token, err := d.newToken(keyPrefix, kuid, lifetime, false)
	if err != nil {
		return nil, err
	}
	ttl := int64(-1)
	if lifetime > 0 {
		ttl = lifetime.Milliseconds()
	}
	key, err := d.dir.CreateKey(ctx, dragoman.NewKey{
		ID: id, OwnerID: kuid, Name: description, Secret: token, Lifetime: max(0, lifetime),
		Body: rawjson.Write(rawjson.Member{Name: "ttl", Value: rawjson.Must(ttl)}),
	})
	if errors.Is(err, dragoman.ErrConflict) {
		return nil, problem.DocumentExists.With()
	}
	if err != nil {
		return nil, err
	}
	out := toWireKey(&key)
	out.Source.Token = &token
	stamps := stampsOf(actor(r.caller.id()), key.CreatedAt, json.RawMessage("null"), json.RawMessage("null"))
	out.Source.KuzzleInfo = &stamps
	return out, nil
}

// isFalsy reports whether a value is falsy in JavaScript.
func isFalsy(v json.RawMessage) bool {
	switch string(v) {
	case "", "null", "false", `""`:
		return true
	}
	n, err := strconv.ParseFloat(string(v), 64)
	return err == nil && n == 0
}

// toWireKey shows a key without its token. The fingerprint is the digest that
// Kuzzle, too, knows a token by.
func toWireKey(k *dragoman.Key) wire.APIKey {
	var ttl int64
	_ = json.Unmarshal(rawjson.Kept(k.Body)["ttl"], &ttl) // it is ours
	end := int64(-1)
	if k.ExpiresAt != nil {
		end = k.ExpiresAt.UnixMilli()
	}
	return wire.APIKey{ID: k.ID, Source: wire.APIKeySource{
		Description: k.Name, ExpiresAt: end, Fingerprint: k.Digest, TTL: ttl, UserID: k.OwnerID,
	}}
}

func (d *door) searchAPIKeys(ctx context.Context, r *request) (any, error) {
	kuid, err := r.userID()
	if err != nil {
		return nil, err
	}
	return d.searchKeys(ctx, r, kuid)
}

func (d *door) searchMyAPIKeys(ctx context.Context, r *request) (any, error) {
	if r.caller.anonymous {
		return nil, r.unauthorized()
	}
	return d.searchKeys(ctx, r, r.caller.id())
}

// searchKeys looks through one user's keys. The body is the query itself, and
// one that is wrapped will do as well.
func (d *door) searchKeys(ctx context.Context, r *request, kuid string) (any, error) {
	plain := *r
	if members, ok := rawjson.Object(r.body); ok && members["query"] == nil && members["sort"] == nil {
		plain.body = rawjson.Write(rawjson.Member{Name: "query", Value: r.body})
	}
	if r.arg("size") == nil {
		plain.args = map[string]json.RawMessage{"size": json.RawMessage(`10`), "from": r.args["from"], "lang": r.args["lang"]}
	}
	q, err := d.searcher(ctx, "keys").searchQuery(&plain)
	if err != nil {
		return nil, err
	}
	keys, err := d.dir.Keys(ctx, dragoman.KeyQuery{OwnerID: kuid})
	if err != nil {
		return nil, err
	}
	shown := map[string]wire.APIKey{}
	var things []thing
	for i := range keys {
		k := toWireKey(&keys[i])
		shown[k.ID] = k
		things = append(things, thingOf(k.ID, rawjson.Must(k.Source)))
	}
	ids, total, err := pageOf(ctx, things, q)
	if err != nil {
		return nil, err
	}
	list := wire.APIKeyList{Hits: []wire.APIKey{}, Total: total}
	for _, id := range ids {
		list.Hits = append(list.Hits, shown[id])
	}
	return list, nil
}

func (d *door) deleteAPIKey(ctx context.Context, r *request) (any, error) {
	kuid, err := r.userID()
	if err != nil {
		return nil, err
	}
	return d.deleteKey(ctx, r, kuid)
}

func (d *door) deleteMyAPIKey(ctx context.Context, r *request) (any, error) {
	if r.caller.anonymous {
		return nil, r.unauthorized()
	}
	return d.deleteKey(ctx, r, r.caller.id())
}

func (d *door) deleteKey(ctx context.Context, r *request, kuid string) (any, error) {
	id, err := r.kuid()
	if err != nil {
		return nil, err
	}
	key, err := d.dir.Key(ctx, id)
	if err == nil && key.OwnerID != kuid {
		p := problem.DocumentNotFound.With(id, kuid).Showing(id)
		p.Sentence, p.V1 = `ApiKey "%s" not found for user "%s".`, ""
		return nil, p
	}
	if err == nil {
		_, err = d.dir.DeleteKey(ctx, id)
	}
	if errors.Is(err, dragoman.ErrNotFound) {
		return nil, problem.DocumentNotFound.With(id, "kuzzle", "api-keys").InV1(id)
	}
	if err != nil {
		return nil, err
	}
	return wire.Deleted{ID: id}, nil
}
