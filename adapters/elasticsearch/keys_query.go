package elasticsearch

import (
	"context"
	"sync"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/query"
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
	q, err := d.askedFor(ctx, query.Keys, body)
	if err != nil {
		return out, err
	}
	limited, err := readFlag(requestFrom(ctx).query, "with_limited_by")
	if err != nil {
		return out, err
	}
	typed, err := readFlag(requestFrom(ctx).query, "typed_keys")
	if err != nil {
		return out, err
	}
	if limited && callerFrom(ctx).key != nil && may(ctx) != nil {
		return out, refuseOwn(ctx)
	}
	found, err := d.findKeys(ctx, q)
	if err != nil {
		return out, err
	}
	out = wire.KeysFoundJSONResponse{Total: found.total, Count: len(found.page), APIKeys: make([]wire.Key, len(found.page))}
	for i, s := range found.page {
		if limited {
			if s.limited, err = d.limitedBy(ctx, s.owner); err != nil {
				return out, err
			}
		}
		out.APIKeys[i] = s.toWireKey(requestFrom(ctx).oldClient())
		if q.Sorted {
			out.APIKeys[i].Sort = q.ShownSort(s.item(), found.places[i])
		}
	}
	if q.Aggregations == nil {
		return out, nil
	}
	counted, err := q.Aggregated(ctx, found.items, found.all(), typed)
	out.Aggregations = &counted
	return out, err
}

// Item is a key as queries see it. Few of them ask for metadata.
func (s shownKey) item() query.Item {
	metadata := sync.OnceValue(func() query.Item { return query.MetadataOf(fromKeyBody(s.key.Body).Metadata) })
	realm := realmOf(&s.owner)
	return func(name query.Attribute) []any {
		var when *int64
		switch name {
		case "id":
			return []any{s.key.ID}
		case "name":
			return []any{s.key.Name}
		case "type":
			return []any{fromKeyBody(s.key.Body).kindOf()}
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
