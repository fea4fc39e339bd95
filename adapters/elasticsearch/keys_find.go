package elasticsearch

import (
	"context"
	"net/http"
	"slices"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/query"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/pace"
)

// foundKeys are a page of the keys that a query means. items are all of them
// where the database could not tell which they are.
type foundKeys struct {
	page   []shownKey
	places []int
	total  int
	items  []query.Item
}

// findKeys asks the database for the page. The database knows neither metadata
// nor aggregations, nor some orders: for these, the keys that may match are read
// in batches and tested here.
func (d *door) findKeys(ctx context.Context, q query.Search) (foundKeys, error) {
	ctx = raised(ctx, dragoman.KeysManage, dragoman.UsersRead)
	narrowed := keyTranslation{d: d, ctx: ctx}
	filter, exact := search.Narrowed(q.Filter, narrowed.test)
	if narrowed.err != nil {
		return foundKeys{}, narrowed.err
	}
	asked := visibleKeys(ctx)
	asked.Filter = search.And[dragoman.KeyField]{asked.Filter, filter}
	if exact && q.Aggregations == nil && !looksAmongKeys(q) {
		return d.pageOfKeys(ctx, q, asked)
	}
	return d.lookForKeys(ctx, q, asked)
}

// visibleKeys are those that the caller may find: all, or one's own; a key that
// may not find all finds itself.
func visibleKeys(ctx context.Context) dragoman.KeyQuery {
	q, who := dragoman.KeyQuery{Filter: search.And[dragoman.KeyField]{}}, callerFrom(ctx)
	if may(ctx) == nil {
		return q
	}
	q.OwnerID = who.user.ID
	if who.key != nil {
		q.Filter = search.Eq[dragoman.KeyField]{Field: dragoman.KeyID, Value: who.key.ID}
	}
	return q
}

// keyOrder are the attributes that the database sorts keys by.
var keyOrder = map[query.Attribute]dragoman.KeyField{
	"id": dragoman.KeyID, "name": dragoman.KeyName, "username": dragoman.KeyOwner, "invalidated": dragoman.KeyRevoked,
	"creation": dragoman.KeyCreatedAt, "expiration": dragoman.KeyExpiresAt, "invalidation": dragoman.KeyRevokedAt,
}

// looksAmongKeys reports whether the database does not know the order.
func looksAmongKeys(q query.Search) bool {
	if byPlace(q) {
		return false
	}
	return slices.ContainsFunc(q.Sort, func(key search.Sort[query.Attribute]) bool { return keyOrder[key.Field] == "" })
}

// byPlace reports whether the order is that in which things are kept.
func byPlace(q query.Search) bool {
	return len(q.Sort) > 0 && q.Sort[0] == search.Sort[query.Attribute]{Field: query.DocField}
}

func (d *door) pageOfKeys(ctx context.Context, q query.Search, asked dragoman.KeyQuery) (found foundKeys, err error) {
	of := asked
	of.Offset, of.Limit = q.From, q.Size
	if byPlace(q) && q.After != nil {
		of.Offset = max(0, int(min(q.After[0].(float64), 1<<53))+1) // sortValue has read it
	}
	if !byPlace(q) {
		for _, key := range q.Sort {
			of.Sort = append(of.Sort, search.Sort[dragoman.KeyField]{Field: keyOrder[key.Field], Desc: key.Desc})
		}
		of.Behind = q.After
	}
	var keys []dragoman.Key
	if q.Size > 0 {
		if keys, err = d.dir.Keys(ctx, of); err != nil {
			return found, err
		}
	}
	if found.page, err = d.shownKeys(ctx, keys, false); err != nil {
		return found, err
	}
	for i := range found.page {
		found.places = append(found.places, of.Offset+i)
	}
	if found.total = len(keys); q.From > 0 || q.After != nil || len(keys) == q.Size {
		found.total, err = d.dir.CountKeys(ctx, asked)
	}
	return found, err
}

// lookForKeys looks at the keys that can be meant, page by page. Only
// aggregations need all that were found at once.
func (d *door) lookForKeys(ctx context.Context, q query.Search, asked dragoman.KeyQuery) (found foundKeys, err error) {
	best, bytes, walk, p := q.Ranking(), 0, d.dir.WalkKeys(asked), pace.New(ctx)
	for more := true; more; {
		var keys []dragoman.Key
		if keys, more, err = walk.Next(ctx); err != nil {
			return found, err
		}
		shown, err := d.shownKeys(ctx, keys, false)
		if err != nil {
			return found, err
		}
		for _, s := range shown {
			it := s.item()
			holds := search.HoldsWithin(p, q.Filter, it)
			if p.Err() != nil {
				return found, p.Err()
			}
			if !holds {
				continue
			}
			q.Rank(best, s.key.ID, it, found.total)
			found.total++
			if q.Aggregations == nil {
				continue
			}
			if bytes += keyOverhead + len(s.key.Body); bytes > mostAggregated {
				return found, problem.New(http.StatusTooManyRequests, problem.TypeCircuitBreaking,
					"the API keys to be aggregated take more than [%d/64mb] bytes: ask about fewer", mostAggregated)
			}
			found.items = append(found.items, s.light().item())
		}
	}
	for _, one := range q.Ranked(best) {
		found.places = append(found.places, one.Place)
	}
	found.page, err = d.keysAt(ctx, q.Ranked(best))
	return found, err
}

// How much of keys is held for aggregations: keyOverhead is for what a key has
// besides its body.
const (
	keyOverhead    = 400
	mostAggregated = 64 << 20
)

// light is a key with what queries see of it.
func (s shownKey) light() shownKey {
	s.owner = dragoman.User{Username: s.owner.Username, Door: s.owner.Door, Builtin: s.owner.Builtin}
	s.key.Digest = ""
	return s
}

// keysAt reads the keys of a page, in its order.
func (d *door) keysAt(ctx context.Context, page []query.Ranked) ([]shownKey, error) {
	if len(page) == 0 {
		return nil, nil
	}
	byID := map[string]dragoman.Key{}
	for some := range slices.Chunk(page, keysAtOnce) {
		in := search.In[dragoman.KeyField]{Field: dragoman.KeyID}
		for _, one := range some {
			in.Values = append(in.Values, one.ID)
		}
		keys, err := d.dir.Keys(ctx, dragoman.KeyQuery{Filter: in})
		if err != nil {
			return nil, err
		}
		for _, k := range keys {
			byID[k.ID] = k
		}
	}
	var keys []dragoman.Key
	for _, one := range page {
		if k, there := byID[one.ID]; there { // else it is gone since
			keys = append(keys, k)
		}
	}
	return d.shownKeys(ctx, keys, false)
}

// keysAtOnce are asked for by their identifiers in one go.
const keysAtOnce = 500

// all are the places of all items.
func (f foundKeys) all() []int {
	places := make([]int, len(f.items))
	for i := range places {
		places[i] = i
	}
	return places
}

// keyTranslation makes filters of the directory from tests of keys.
type keyTranslation struct {
	d   *door
	ctx context.Context
	err error
}

func (t *keyTranslation) test(test query.Condition) (dragoman.KeyFilter, bool) {
	at, _ := search.FieldOf(test)
	if in, isIn := test.(search.In[query.Attribute]); isIn {
		test = storableOf(in)
	}
	if !storableTest(test) {
		return search.Or[dragoman.KeyField]{}, true
	}
	passes := func(name string) bool { return search.Holds(test, func(query.Attribute) []any { return []any{name} }) }
	field, known := keyOrder[at]
	switch {
	case at == "type":
		if passes("rest") != passes(typeCrossCluster) {
			return nil, false // the database does not know which is which
		}
		return either(passes("rest"), search.And[dragoman.KeyField]{}), true
	case at == "realm_name":
		return t.ofRealm(passes), true
	case at == "username":
		if names, exactly := exactNames(test); exactly {
			return t.ownedBy(names), true
		}
	}
	return search.At(test, func(query.Attribute) dragoman.KeyField { return field }), known
}

// either is a filter, or nothing.
func either(this bool, f dragoman.KeyFilter) dragoman.KeyFilter {
	if !this {
		return search.Or[dragoman.KeyField]{}
	}
	return f
}

// exactNames are what a test compares with as a whole.
func exactNames(test query.Condition) ([]string, bool) {
	switch test := test.(type) {
	case search.Eq[query.Attribute]:
		return search.TextsOf[query.Attribute](test), !test.Fold && !test.Words
	case search.In[query.Attribute]:
		return search.TextsOf[query.Attribute](test), len(test.Values) <= 100
	}
	return nil, false
}

// ownedBy are the keys of users with these names.
func (t *keyTranslation) ownedBy(names []string) dragoman.KeyFilter {
	in := search.In[dragoman.KeyField]{Field: dragoman.KeyOwnerID}
	for _, name := range names {
		u, err := t.d.dir.UserByName(t.ctx, name)
		if err == nil {
			in.Values = append(in.Values, u.ID)
		} else if dragoman.CodeOf(err) != dragoman.CodeNotFound {
			t.err = err
		}
	}
	return in
}

// ofRealm are the keys of users whose realm passes a test. Who the reserved ones are
// is asked before: keys are found by their owners' IDs.
func (t *keyTranslation) ofRealm(passes func(realm string) bool) dragoman.KeyFilter {
	names := reservedNames()
	users, err := t.d.dir.Users(t.ctx, dragoman.Query{
		Filter: dragoman.In{Field: dragoman.Field{Name: dragoman.FieldUsername}, Values: names}, Limit: len(names), Count: dragoman.CountNone,
	})
	if err != nil {
		t.err = err
	}
	reserved := search.In[dragoman.KeyField]{Field: dragoman.KeyOwnerID}
	for _, u := range users.Users {
		reserved.Values = append(reserved.Values, u.ID)
	}
	return search.Or[dragoman.KeyField]{
		either(passes("reserved"), reserved), either(passes("default_native"), search.Not[dragoman.KeyField]{Filter: reserved}),
	}
}
