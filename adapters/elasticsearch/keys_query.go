package elasticsearch

import (
	"context"
	"encoding/json"
	"sync"

	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// QueryKeys finds API keys.
func (d *door) QueryKeys(ctx context.Context, r wire.QueryKeysRequestObject) (wire.QueryKeysResponseObject, error) {
	found, err := d.queryKeys(ctx, contentOf(ctx, r.Body))
	return wire.QueryKeys200JSONResponse{KeysFoundJSONResponse: found}, err
}

// QueryKeysByPost is QueryKeys by another method.
func (d *door) QueryKeysByPost(ctx context.Context, r wire.QueryKeysByPostRequestObject) (wire.QueryKeysByPostResponseObject, error) {
	found, err := d.queryKeys(ctx, contentOf(ctx, r.Body))
	return wire.QueryKeysByPost200JSONResponse{KeysFoundJSONResponse: found}, err
}

func (d *door) queryKeys(ctx context.Context, body []byte) (out wire.KeysFoundJSONResponse, err error) {
	q, err := d.askedFor(ctx, aboutKeys, body)
	if err != nil {
		return out, err
	}
	limited, err := readFlag(exchangeFrom(ctx).query, "with_limited_by")
	if err != nil {
		return out, err
	}
	typed, err := readFlag(exchangeFrom(ctx).query, "typed_keys")
	if err != nil {
		return out, err
	}
	if limited && callerOf(ctx).key != nil && may(ctx) != nil {
		return out, refuseOwn(ctx)
	}
	all, err := d.visibleKeys(ctx)
	if err != nil {
		return out, err
	}
	items := make([]item, len(all))
	for i, s := range all {
		items[i] = s.item()
	}
	found, err := q.find(ctx, items)
	page := q.page(items, found)
	out = wire.KeysFoundJSONResponse{Total: len(found), Count: len(page), APIKeys: make([]wire.Key, len(page))}
	for i := 0; i < len(page) && err == nil; i++ {
		s := all[page[i]]
		if limited {
			s.limited, err = d.limitedBy(ctx, s.owner)
		}
		out.APIKeys[i] = s.toWireKey(exchangeFrom(ctx).oldClient())
		if q.sorted {
			out.APIKeys[i].Sort = q.shownSort(items[page[i]], page[i])
		}
	}
	if err == nil && q.aggregations != nil {
		var counted json.RawMessage
		counted, err = q.aggregated(items, found, typed)
		out.Aggregations = &counted
	}
	return out, err
}

// visibleKeys are those that the caller may find: all, or one's own; a key that
// may not find all finds itself.
func (d *door) visibleKeys(ctx context.Context) ([]shownKey, error) {
	var w keyWish
	if id := callerOf(ctx); may(ctx) != nil {
		w.owned = true
		if id.key != nil {
			w.ids = []string{id.key.ID}
		}
	}
	all, err := d.wishedKeys(ctx, w)
	if err != nil {
		return nil, err
	}
	return d.shownKeys(ctx, all, false)
}

// item is a key as queries see it. Few of them ask for metadata.
func (s shownKey) item() item {
	metadata := sync.OnceValue(func() item { return metadataOf(fromKeyBody(s.key.Body).Metadata) })
	realm := realmOf(&s.owner)
	return func(name attribute) []any {
		var when *int64
		switch name {
		case "id":
			return []any{s.key.ID}
		case "name":
			return []any{s.key.Name}
		case "type":
			return []any{"rest"}
		case "username":
			return []any{s.owner.Username}
		case "realm_name":
			return []any{realm.Name}
		case "invalidated":
			return []any{s.key.RevokedAt != nil}
		case "creation":
			when = millis(&s.key.CreatedAt)
		case "expiration":
			when = millis(s.key.ExpiresAt)
		case "invalidation":
			when = millis(s.key.RevokedAt)
		default:
			return metadata()(name)
		}
		if when == nil {
			return nil
		}
		return []any{float64(*when)}
	}
}
