package dragoman_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/dragoman-project/dragoman"
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

func ids(users []dragoman.User) []string {
	out := make([]string, len(users))
	for i := range users {
		out[i] = users[i].ID
	}
	return out
}
