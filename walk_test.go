package dragoman_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store"
)

// A walk meets everybody once and in order, by whatever it is sorted.
func TestWalk(t *testing.T) {
	d := newDirectory(t, filepath.Join(t.TempDir(), "d.db"))
	ctx := dragoman.WithPrincipal(context.Background(), dragoman.ServicePrincipal())
	large := []byte(`{"x":"` + string(slices.Repeat([]byte("x"), 100_000)) + `"}`)
	for i := range 350 {
		u := dragoman.User{ID: fmt.Sprintf("id-%03d", 999-i), Username: fmt.Sprintf("u%03d", i), Enabled: i%2 == 0}
		if i%3 == 0 {
			name := fmt.Sprintf("n%d", i%7)
			u.FullName = &name
		}
		if i < 60 {
			u.SetExtension("d", large)
		}
		if _, err := d.CreateUser(ctx, u); err != nil {
			t.Fatal(err)
		}
	}
	for _, field := range []string{
		dragoman.FieldID, dragoman.FieldUsername, dragoman.FieldFullName, dragoman.FieldEmail, dragoman.FieldEnabled,
		dragoman.FieldCreatedAt, dragoman.FieldUpdatedAt, dragoman.FieldCreatedBy, dragoman.FieldUpdatedBy,
	} {
		for _, desc := range []bool{false, true} {
			query := dragoman.Query{Sort: []dragoman.Sort{{Field: dragoman.Field{Name: field}, Desc: desc}}}
			whole, err := d.Users(ctx, query)
			if err != nil {
				t.Fatal(err)
			}
			walk := d.Walk(query)
			var met []string
			for more := true; more; {
				var page []dragoman.User
				if page, more, err = walk.Next(ctx); err != nil {
					t.Fatal(err)
				}
				met = append(met, ids(page)...)
			}
			if !slices.Equal(met, ids(whole.Users)) {
				t.Errorf("%s, descending %v: met %d of %d, or in another order", field, desc, len(met), whole.Total)
			}
		}
	}
}

// asked keeps what is asked of a store about users.
type asked struct {
	dragoman.Store
	queries []dragoman.Query
}

func (s *asked) Users(ctx context.Context, q dragoman.Query) (dragoman.Page, error) {
	s.queries = append(s.queries, q)
	return s.Store.Users(ctx, q)
}

// A list of everybody asks for no total, which another store counts by reading all of them for every page, and goes on
// after the last user instead of passing by those before.
func TestAWalkNeitherCountsNorPassesBy(t *testing.T) {
	kept, err := store.Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "d.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kept.Close() })
	watched := &asked{Store: kept}
	d, err := dragoman.New(watched, dragoman.Options{HashCost: 4})
	if err != nil {
		t.Fatal(err)
	}
	ctx := dragoman.WithPrincipal(context.Background(), dragoman.ServicePrincipal())
	for i := range 250 {
		if _, err := d.CreateUser(ctx, dragoman.User{Username: fmt.Sprintf("u%03d", i), Enabled: true}); err != nil {
			t.Fatal(err)
		}
	}
	watched.queries = nil
	met := 0
	for _, err := range d.Walk(dragoman.Query{Count: 0, Offset: 7}).All(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		met++
	}
	if met != 250 || len(watched.queries) < 2 {
		t.Errorf("met %d with %d queries", met, len(watched.queries))
	}
	for i, q := range watched.queries {
		if q.Count != dragoman.CountNone || q.Offset != 0 || q.Limit == 0 || (q.After == nil) != (i == 0) {
			t.Errorf("query %d counts %d, passes by %d, asks for %d, after %v", i, q.Count, q.Offset, q.Limit, q.After)
		}
	}
}

func ids(users []dragoman.User) []string {
	out := make([]string, len(users))
	for i := range users {
		out[i] = users[i].ID
	}
	return out
}
