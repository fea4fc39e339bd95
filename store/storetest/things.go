package storetest

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
)

// Filters over keys and roles mean what filters over users do.

var keyFields = []dragoman.KeyField{
	dragoman.KeyID, dragoman.KeyOwnerID, dragoman.KeyOwner, dragoman.KeyName, dragoman.KeyName, dragoman.KeyRevoked,
	dragoman.KeyCreatedAt, dragoman.KeyExpiresAt, dragoman.KeyRevokedAt,
}

var things = []promise{
	{"KeysAreFoundAsTheyAreEvaluated", testKeyQueries},
	{"RolesAreFoundAsTheyAreEvaluated", testRoleQueries},
	{"WrongKindsAndFieldsAreRefused", func(t *testing.T, s dragoman.Store) {
		for name, q := range map[string]dragoman.KeyQuery{
			"unknown field":  {Filter: search.Exists[dragoman.KeyField]{Field: "body"}},
			"field of users": {Filter: search.Exists[dragoman.KeyField]{Field: "username"}},
			"no value":       {Filter: search.Eq[dragoman.KeyField]{Field: dragoman.KeyName, Value: []string{}}},
			"no number":      {Filter: search.Range[dragoman.KeyField]{Field: dragoman.KeyCreatedAt, Gt: math.NaN()}},
			"NUL":            {Filter: search.Eq[dragoman.KeyField]{Field: dragoman.KeyName, Value: "a\x00"}},
			"offset":         {Offset: -1},
			"places":         {Sort: []search.Sort[dragoman.KeyField]{{Field: dragoman.KeyName}}, Behind: []any{"a", "b"}},
			"kind of place":  {Sort: []search.Sort[dragoman.KeyField]{{Field: dragoman.KeyName}}, Behind: []any{1.5}},
			"many keys":      {Sort: slices.Repeat([]search.Sort[dragoman.KeyField]{{Field: dragoman.KeyName}}, 2000)},
		} {
			if _, err := s.Keys(t.Context(), here, q); dragoman.CodeOf(err) != dragoman.CodeInvalid {
				t.Errorf("%s: %v", name, err)
			}
		}
		_, err := s.FindRoles(t.Context(), dragoman.RoleQuery{Filter: search.Exists[dragoman.RoleField]{Field: "id"}})
		if dragoman.CodeOf(err) != dragoman.CodeInvalid {
			t.Errorf("roles by ID: %v", err)
		}
	}},
}

// oddKeys are keys with names and times that databases may dislike.
func oddKeys(t *testing.T, s dragoman.Store) (all []dragoman.Key, names map[string]string) {
	names = map[string]string{}
	for _, id := range []string{"a", "b", "Ada é"} {
		create(t, s, plain(id))
		names[id] = read(t, s, id).Username
	}
	owners := []string{"a", "b", "Ada é"}
	for i, name := range append(slices.Clone(texts), "name", "Name", "name 2") {
		k := key(fmt.Sprintf("k%02d", i), owners[i%3])
		k.Name = name
		k.CreatedAt = noon.Add(time.Duration(i/3) * 700 * time.Microsecond)
		k.UpdatedAt = k.CreatedAt
		if i%2 == 0 {
			k.ExpiresAt = pointer(noon.Add(time.Duration(i-4) * time.Millisecond))
		}
		if i%3 == 0 {
			k.RevokedAt = pointer(noon.Add(time.Duration(i%5) * time.Millisecond))
		}
		createKey(t, s, k)
		all = append(all, k)
	}
	elsewhere := key("elsewhere", "a")
	elsewhere.Door = there
	createKey(t, s, elsewhere)
	return all, names
}

func valuesOfKey(k *dragoman.Key, owner string, f dragoman.KeyField) []any {
	at := func(moment *time.Time) []any {
		if moment == nil {
			return nil
		}
		return []any{moment.UnixMilli()}
	}
	return map[dragoman.KeyField][]any{
		dragoman.KeyID: {k.ID}, dragoman.KeyOwnerID: {k.OwnerID}, dragoman.KeyOwner: {owner}, dragoman.KeyName: {k.Name},
		dragoman.KeyRevoked: {k.RevokedAt != nil}, dragoman.KeyCreatedAt: at(&k.CreatedAt),
		dragoman.KeyExpiresAt: at(k.ExpiresAt), dragoman.KeyRevokedAt: at(k.RevokedAt),
	}[f]
}

// assigned draws a filter over users and gives each of its fields one of others.
func assigned[F any](t *rapid.T, fields []F) (plain dragoman.Filter, over search.Filter[F], of func(dragoman.Field) F) {
	plain = drawFilter(t, 3)
	known := map[string]F{}
	of = func(f dragoman.Field) F {
		name := fmt.Sprint(f)
		if _, ok := known[name]; !ok {
			known[name] = rapid.SampledFrom(fields).Draw(t, "field")
		}
		return known[name]
	}
	over = search.Convert(plain, func(test dragoman.Filter) search.Filter[F] { return search.At(test, of) })
	return plain, over, of
}

func testKeyQueries(t *testing.T, s dragoman.Store) {
	all, names := oddKeys(t, s)
	rapid.Check(t, func(rt *rapid.T) {
		plain, filter, of := assigned(rt, keyFields)
		q := dragoman.KeyQuery{Filter: filter}
		chosen := slices.DeleteFunc(slices.Clone(all), func(k dragoman.Key) bool {
			values := func(f dragoman.Field) []any { return valuesOfKey(&k, names[k.OwnerID], of(f)) }
			return !holdsOf(plain, values, func(f dragoman.Field) bool { return len(values(f)) > 0 })
		})
		total := len(chosen)
		if rapid.Bool().Draw(rt, "one owner") {
			q.OwnerID = "a"
			chosen = slices.DeleteFunc(chosen, func(k dragoman.Key) bool { return k.OwnerID != "a" })
			total = len(chosen)
		}
		for range rapid.IntRange(0, 2).Draw(rt, "keys") {
			q.Sort = append(q.Sort, search.Sort[dragoman.KeyField]{
				Field: rapid.SampledFrom(keyFields).Draw(rt, "sort"), Desc: rapid.Bool().Draw(rt, "desc"),
			})
		}
		place := func(k dragoman.Key) (values []any) {
			for _, by := range q.Sort {
				v := valuesOfKey(&k, names[k.OwnerID], by.Field)
				values = append(values, append(v, nil)[0])
			}
			return values
		}
		slices.SortFunc(chosen, func(a, b dragoman.Key) int {
			return cmp.Or(compareKeyPlaces(q.Sort, place(a), place(b)), a.CreatedAt.Compare(b.CreatedAt), cmp.Compare(a.ID, b.ID))
		})
		if len(q.Sort) > 0 && rapid.Bool().Draw(rt, "behind") {
			q.Behind = place(rapid.SampledFrom(all).Draw(rt, "whom"))
			chosen = slices.DeleteFunc(chosen, func(k dragoman.Key) bool { return compareKeyPlaces(q.Sort, place(k), q.Behind) <= 0 })
		}
		q.Offset, q.Limit = rapid.IntRange(0, 3).Draw(rt, "offset"), rapid.IntRange(0, 4).Draw(rt, "limit")
		chosen = chosen[min(q.Offset, len(chosen)):]
		if q.Limit > 0 {
			chosen = chosen[:min(q.Limit, len(chosen))]
		}
		got, err := s.Keys(t.Context(), here, q)
		wantSame(rt, err, nil)
		wantSame(rt, keyNames(got), keyNames(chosen))
		counted, err := s.CountKeys(t.Context(), here, q)
		wantSame(rt, err, nil)
		wantSame(rt, counted, total)
	})
}

// compareKeyPlaces puts keys without a value last, in either direction.
func compareKeyPlaces(order []search.Sort[dragoman.KeyField], a, b []any) int {
	for i, by := range order {
		c := 0
		switch {
		case a[i] == nil || b[i] == nil:
			c = asInt(a[i] == nil) - asInt(b[i] == nil)
		case by.Desc:
			c = compareValues(b[i], a[i])
		default:
			c = compareValues(a[i], b[i])
		}
		if c != 0 {
			return c
		}
	}
	return 0
}

func testRoleQueries(t *testing.T, s dragoman.Store) {
	var all []string
	for i, name := range texts {
		if name == "" {
			continue
		}
		_, err := s.CreateRole(t.Context(), dragoman.Role{
			ID: fmt.Sprint(i), Name: name, CreatedAt: noon, UpdatedAt: noon,
		}, by(dragoman.ActionRoleCreate))
		want(t, err, nil)
		all = append(all, name)
	}
	slices.Sort(all)
	rapid.Check(t, func(rt *rapid.T) {
		plain, filter, _ := assigned(rt, []dragoman.RoleField{dragoman.RoleName})
		q := dragoman.RoleQuery{Filter: filter, Limit: rapid.IntRange(0, 3).Draw(rt, "limit")}
		if rapid.Bool().Draw(rt, "after") {
			q.After = rapid.SampledFrom(all).Draw(rt, "whom")
		}
		wanted := []string{}
		for _, name := range all {
			values := func(dragoman.Field) []any { return []any{name} }
			if name > q.After && holdsOf(plain, values, func(dragoman.Field) bool { return true }) && (q.Limit == 0 || len(wanted) < q.Limit) {
				wanted = append(wanted, name)
			}
		}
		roles, err := s.FindRoles(t.Context(), q)
		wantSame(rt, err, nil)
		got := []string{}
		for _, r := range roles {
			got = append(got, r.Name)
		}
		wantSame(rt, got, wanted)
	})
}
