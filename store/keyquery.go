package store

import (
	"context"
	"slices"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/pace"
)

// keySearch is a query for keys in SQL.
type keySearch struct {
	door   dragoman.Dialect
	query  dragoman.KeyQuery
	filter dragoman.Filter // the query's, over fields of this package
	rough  bool            // chosen lets more through than the filter
	asks   bool            // for the owner, whose name changes without the key
	chosen clause.Expr     // all but whether they have to live
	live   clause.Expr
	behind clause.Expr
	order  clause.Expr
	// valued says that the first key of the order has a value, and ordered is the
	// order of those that have: the others come last.
	valued, ordered clause.Expr
}

func compileKeys(s syntax, door dragoman.Dialect, q dragoman.KeyQuery) (keySearch, error) {
	c := compiler{syntax: s, things: keyFields}
	if first(q.Sort) != dragoman.KeyCreatedAt { // which is an order of milliseconds, and has an index of its own
		c.finer = keyFields + string(dragoman.KeyCreatedAt)
	}
	out := keySearch{door: door, query: q, live: always, behind: always}
	tests := []clause.Expr{say("keys.door = ?", string(door))}
	if q.OwnerID != "" {
		tests = append(tests, say("keys.owner_id = ?", q.OwnerID))
	}
	if q.Name != "" {
		tests = append(tests, say("keys.name = ?", q.Name))
	}
	if q.NamePrefix != "" {
		tests = append(tests, c.startsWith(say("keys.name"), q.NamePrefix))
	}
	if !q.LiveAt.IsZero() {
		out.live = say("("+liveKey+")", q.LiveAt.UnixMicro())
	}
	if q.Filter != nil {
		out.filter = search.Convert(q.Filter, func(test dragoman.KeyFilter) dragoman.Filter {
			field, _ := search.FieldOf(test)
			out.asks = out.asks || field == dragoman.KeyOwner
			return search.At(test, keyField)
		})
		tests = append(tests, c.filter(out.filter, 0))
	}
	out.chosen, out.rough = listOf(tests, " AND "), c.rough
	c.sortKeys(&out)
	if c.values > maxValues {
		c.refuse("filter", "the query compares with more than %d values", maxValues)
	}
	if q.Offset < 0 {
		c.refuse("offset", "the offset is negative")
	}
	return out, c.err
}

// sortKeys compiles the order, which ends with that of creation, and what comes
// behind a place in it.
func (c *compiler) sortKeys(out *keySearch) {
	q := out.query
	var keys []sortKey
	for _, by := range q.Sort {
		keys = append(keys, c.thingKey(keyField(by.Field), by.Desc))
	}
	if len(keys) > maxKeys {
		c.refuse("sort", "more than %d keys to sort by", maxKeys)
		return
	}
	created := sortKey{terms: []term{{value: say("keys.created_at")}, {value: say("keys.id")}}}
	out.order = orderBy(append(slices.Clip(keys), created))
	if f := first(q.Sort); f == dragoman.KeyExpiresAt || f == dragoman.KeyRevokedAt {
		out.valued = say("keys." + string(f) + " IS NOT NULL")
		sure := slices.Clone(keys)
		sure[0].terms = []term{{value: keys[0].terms[0].value, desc: q.Sort[0].Desc}}
		out.ordered = orderBy(append(sure, created))
	}
	switch {
	case q.After != nil && len(q.Sort) > 0:
		c.refuse("after", "a key to continue after is for the order of creation")
	case q.After != nil:
		out.behind = behind(created.terms, []clause.Expr{say("?", q.After.CreatedAt.UnixMicro()), say("?", q.After.ID)})
	case q.Behind != nil && len(q.Behind) != len(keys):
		c.refuse("behind", "the place to continue from has %d values, the order has %d keys", len(q.Behind), len(keys))
	case q.Behind != nil:
		var terms []term
		var places []clause.Expr
		for i, key := range keys {
			place, err := key.place(q.Behind[i])
			if err != nil {
				c.refuse("behind", "value %d of the place to continue from: %w", i+1, err)
				return
			}
			terms, places = append(terms, key.terms...), append(places, place...)
		}
		out.behind = behind(terms, places)
	}
}

func first(order []search.Sort[dragoman.KeyField]) dragoman.KeyField {
	if len(order) == 0 {
		return ""
	}
	return order[0].Field
}

// page reads what is asked for. Where keys without a value come last, they are
// not looked for before those with one are not enough.
func (s *keySearch) page(ctx context.Context, db *gorm.DB) ([]keyRow, error) {
	besides := both("AND", s.behind, s.live)
	if s.rough {
		rows, err := s.exact(ctx, db, besides)
		rows = rows[min(s.query.Offset, len(rows)):]
		if s.query.Limit > 0 {
			rows = rows[:min(s.query.Limit, len(rows))]
		}
		return rows, err
	}
	if s.valued.SQL != "" && s.query.Limit > 0 {
		of := *s
		of.order = s.ordered
		rows, err := of.read(ctx, db, both("AND", besides, s.valued), s.query.Offset, s.query.Limit)
		if err != nil || len(rows) == s.query.Limit {
			return rows, err
		}
	}
	return s.read(ctx, db, besides, s.query.Offset, s.query.Limit)
}

func (s *keySearch) read(ctx context.Context, db *gorm.DB, besides clause.Expr, offset, limit int) ([]keyRow, error) {
	find := gorm.G[keyRow](db).Where(s.chosen).Where(besides).Order(clause.OrderBy{Expression: s.order})
	if limit > 0 {
		find = find.Limit(limit)
	}
	if offset > 0 {
		find = find.Offset(offset)
	}
	return find.Find(ctx)
}

func (s *keySearch) count(ctx context.Context, db *gorm.DB, besides clause.Expr) (int, error) {
	if s.rough {
		rows, err := s.exact(ctx, db, besides)
		return len(rows), err
	}
	total, err := gorm.G[keyRow](db).Where(s.chosen).Where(besides).Count(ctx, "*")
	return int(total), err
}

// exact looks at every key that SQL lets through.
func (s *keySearch) exact(ctx context.Context, db *gorm.DB, besides clause.Expr) ([]keyRow, error) {
	rows, err := s.read(ctx, db, besides, 0, 0)
	if err != nil {
		return nil, err
	}
	names := map[string]string{}
	for i := range rows {
		names[rows[i].OwnerID] = ""
	}
	for id := range names {
		owner, err := gorm.G[userRow](db).Select("username").Where("id = ?", id).Take(ctx)
		if err != nil {
			return nil, err
		}
		names[id] = owner.Username
	}
	p := pace.New(ctx)
	rows = slices.DeleteFunc(rows, func(row keyRow) bool {
		return !search.HoldsWithin(p, s.query.Filter, func(f dragoman.KeyField) []any { return row.values(f, names[row.OwnerID]) })
	})
	return rows, p.Err()
}

// values are what a key has in a field.
func (r *keyRow) values(f dragoman.KeyField, owner string) []any {
	moment := func(micros *int64) []any {
		if micros == nil {
			return nil
		}
		return []any{*micros / 1000}
	}
	switch f {
	case dragoman.KeyID:
		return []any{r.ID}
	case dragoman.KeyOwnerID:
		return []any{r.OwnerID}
	case dragoman.KeyOwner:
		return []any{owner}
	case dragoman.KeyName:
		return []any{r.Name}
	case dragoman.KeyRevoked:
		return []any{r.RevokedAt != nil}
	case dragoman.KeyCreatedAt:
		return moment(&r.Created)
	case dragoman.KeyExpiresAt:
		return moment(r.ExpiresAt)
	case dragoman.KeyRevokedAt:
		return moment(r.RevokedAt)
	}
	return nil
}
