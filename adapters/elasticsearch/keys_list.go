package elasticsearch

import (
	"context"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/wildcard"
)

// GetKeys tells of API keys, their secrets never.
func (d *door) GetKeys(ctx context.Context, _ wire.GetKeysRequestObject) (wire.GetKeysResponseObject, error) {
	w, err := fromWireKeyFilter(ctx)
	if err == nil {
		err = w.check("retrieving")
	}
	if err == nil {
		err = w.permitted(ctx)
	}
	if err != nil {
		return nil, err
	}
	pages, err := d.keysFor(ctx, w)
	if err != nil {
		return nil, err
	}
	page, more, err := pages.next(ctx)
	if err != nil {
		return nil, err
	}
	if more {
		return longListOf(raised(ctx, dragoman.KeysManage), apiKeys, pages.walk, page,
			func(ctx context.Context, page []dragoman.Key) (any, error) {
				return d.toWireKeys(ctx, pages.kept(page), w.limited)
			})
	}
	list, err := d.toWireKeys(ctx, page, w.limited)
	if len(list.APIKeys) == 0 && len(w.ids) > 0 {
		return wire.GetKeys404JSONResponse{NoKeysJSONResponse: wire.NoKeysJSONResponse(list)}, err
	}
	return wire.GetKeys200JSONResponse{KeysJSONResponse: list}, err
}

// apiKeys is what a list of keys is called.
const apiKeys = "api_keys"

func (d *door) toWireKeys(ctx context.Context, keys []dragoman.Key, limited bool) (wire.KeysJSONResponse, error) {
	shown, err := d.shownKeys(ctx, keys, limited)
	list := wire.KeysJSONResponse{APIKeys: make([]wire.Key, len(shown))}
	for i, s := range shown {
		list.APIKeys[i] = s.toWireKey(requestFrom(ctx).oldClient())
	}
	return list, err
}

// keyPages are the keys that a filter means, page by page.
type keyPages struct {
	walk *dragoman.Walk[dragoman.Key] // nil where the keys are at hand
	keep func(dragoman.Key) bool
	keys []dragoman.Key
}

// next is the next page; more says whether there may be another one.
func (p *keyPages) next(ctx context.Context) (page []dragoman.Key, more bool, err error) {
	if p.walk == nil {
		return p.kept(p.keys), false, nil
	}
	page, more, err = p.walk.Next(raised(ctx, dragoman.KeysManage, dragoman.UsersRead))
	return p.kept(page), more, err
}

func (p *keyPages) kept(keys []dragoman.Key) []dragoman.Key {
	return slices.DeleteFunc(keys, func(k dragoman.Key) bool { return !p.keep(k) })
}

// eachPage goes through the keys that a filter means.
func (d *door) eachPage(ctx context.Context, w keyFilter, do func([]dragoman.Key) error) error {
	pages, err := d.keysFor(ctx, w)
	if err != nil {
		return err
	}
	for {
		page, more, err := pages.next(ctx)
		if err != nil {
			return err
		}
		if err := do(page); err != nil || !more {
			return err
		}
	}
}

// keysFor finds the keys, for a caller who may know of them.
func (d *door) keysFor(ctx context.Context, w keyFilter) (*keyPages, error) {
	ctx = raised(ctx, dragoman.KeysManage, dragoman.UsersRead)
	q := dragoman.KeyQuery{}
	if w.owned {
		q.OwnerID = callerFrom(ctx).user.ID
	}
	if w.username != "" {
		u, err := d.dir.UserByName(ctx, w.username)
		if dragoman.CodeOf(err) == dragoman.CodeNotFound {
			return &keyPages{}, nil
		}
		if err != nil {
			return nil, err
		}
		q.OwnerID = u.ID
	}
	if strings.Contains(w.name, "*") {
		q.Filter = search.Wildcard[dragoman.KeyField]{Field: dragoman.KeyName, Pattern: wildcard.Stars(w.name)}
	} else {
		q.Name = w.name
	}
	if w.realm != "" {
		of := keyTranslation{d: d, ctx: ctx}
		realm := of.ofRealm(func(name string) bool { return name == w.realm })
		if of.err != nil {
			return nil, of.err
		}
		if q.Filter != nil {
			realm = search.And[dragoman.KeyField]{q.Filter, realm}
		}
		q.Filter = realm
	}
	if w.active {
		q.LiveAt = d.dir.Now()
	}
	pages := &keyPages{keep: func(k dragoman.Key) bool {
		return (q.OwnerID == "" || k.OwnerID == q.OwnerID) && (w.name == "" || jsontree.Matches(w.name, k.Name)) &&
			(!w.active || active(k, d.dir.Now()))
	}}
	if len(w.ids) == 0 {
		pages.walk = d.dir.WalkKeys(q)
		return pages, nil
	}
	var err error
	if pages.keys, err = d.keysByID(ctx, w.ids); err == nil && w.realm != "" {
		pages.keys, err = d.keysOfRealm(ctx, pages.keys, w.realm)
	}
	return pages, err
}
