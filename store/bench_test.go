package store_test

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

// For honest figures of PostgreSQL set DRAGOMAN_TEST_POSTGRES_DURABLE=1, or
// its throw-away cluster does not wait for the disk.

func BenchmarkSQLite(b *testing.B) { benchmark(b, sqliteFile) }

func BenchmarkPostgres(b *testing.B) { benchmark(b, pgtest.DSN) }

const benchUsers = 10_000

func benchmark(b *testing.B, address func(testing.TB) string) {
	s := open(b, address(b))
	defer closeStore(b, s)
	fill(b, s)
	ctx := context.Background()
	var made atomic.Int64
	create := func() {
		u := benchUser(fmt.Sprintf("bench-%09d", made.Add(1)))
		_, err := s.CreateUser(ctx, u, dragoman.Change{Action: dragoman.ActionUserCreate, At: u.CreatedAt})
		must(b, err)
	}
	update := func(i int64) {
		_, err := s.UpdateUser(ctx, name(i), dragoman.Change{Action: dragoman.ActionUserUpdate}, func(u *dragoman.User) error {
			u.UpdatedAt = u.UpdatedAt.Add(time.Second)
			return nil
		})
		must(b, err)
	}
	for _, writers := range []int{1, 16, 64} {
		b.Run(fmt.Sprintf("Create/%dWriters", writers), func(b *testing.B) {
			share(b, writers, func(int64) { create() })
		})
		b.Run(fmt.Sprintf("Update/%dWriters", writers), func(b *testing.B) {
			share(b, writers, update)
		})
	}
	createKey := func(i int64) {
		id := fmt.Sprintf("key-%09d", made.Add(1))
		now := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
		k := dragoman.Key{Door: "elasticsearch", ID: id, OwnerID: name(i), Name: id, Digest: id, CreatedAt: now, UpdatedAt: now}
		_, err := s.CreateKey(ctx, k, dragoman.Change{Action: dragoman.ActionKeyCreate, At: now})
		must(b, err)
	}
	must(b, s.(interface{ Indexed(context.Context) error }).Indexed(ctx)) // or the indexer works besides
	for _, writers := range []int{1, 16} {
		b.Run(fmt.Sprintf("CreateKey/%dWriters", writers), func(b *testing.B) { share(b, writers, createKey) })
		b.Run(fmt.Sprintf("CreateKeyCounted/%dWriters", writers), func(b *testing.B) {
			share(b, writers, func(i int64) {
				if i%100 == 1 { // now and then somebody asks how many there are
					_, err := s.CountKeys(ctx, "elasticsearch", dragoman.KeyQuery{})
					must(b, err)
				}
				createKey(i)
			})
		})
	}
	for _, readers := range []int{1, 16} {
		b.Run(fmt.Sprintf("GetByName/%dReaders", readers), func(b *testing.B) {
			share(b, readers, func(i int64) {
				_, err := s.UserByName(ctx, name(i))
				must(b, err)
			})
		})
	}
	b.Run("List50", func(b *testing.B) { list(b, s, dragoman.Query{Limit: 50}) })
	b.Run("List50ByNameBehind", func(b *testing.B) {
		list(b, s, dragoman.Query{
			Limit: 50, Sort: []dragoman.Sort{{Field: dragoman.Field{Name: dragoman.FieldUsername}}},
			After: []any{name(5000), name(5000)},
		})
	})
	b.Run("SearchExtension", func(b *testing.B) {
		list(b, s, dragoman.Query{Limit: 50, Filter: dragoman.Eq{Field: dragoman.Extension("kuzzle", "team"), Value: int64(7)}})
	})
}

func list(b *testing.B, s dragoman.Store, q dragoman.Query) {
	for b.Loop() {
		page, err := s.Users(context.Background(), q)
		must(b, err)
		if len(page.Users) != 50 {
			b.Fatalf("%d users", len(page.Users))
		}
	}
}

// share lets n goroutines do the benchmark's work together.
func share(b *testing.B, n int, do func(i int64)) {
	var next atomic.Int64
	var group sync.WaitGroup
	for range n {
		group.Go(func() {
			for i := next.Add(1); i <= int64(b.N); i = next.Add(1) {
				do(i)
			}
		})
	}
	group.Wait()
}

func fill(b *testing.B, s dragoman.Store) {
	b.Helper()
	var next atomic.Int64
	var group sync.WaitGroup
	for range 32 {
		group.Go(func() {
			for i := next.Add(1); i <= benchUsers; i = next.Add(1) {
				_, err := s.CreateUser(context.Background(), benchUser(name(i)), dragoman.Change{Action: dragoman.ActionUserCreate})
				must(b, err)
			}
		})
	}
	group.Wait()
}

func name(i int64) string { return fmt.Sprintf("user-%06d", (i*7919)%benchUsers) }

func benchUser(id string) dragoman.User {
	email := id + "@example.org"
	now := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	return dragoman.User{
		ID: id, Username: id, Email: &email, Enabled: true, Roles: []string{"reader", "writer"},
		Credential: dragoman.Credential{Hash: "$2a$10$abcdefghijklmnopqrstuuK9JmD0AqF7uI1zQ7oN3yJtYQ0p6x8W2", Revision: 1, ChangedAt: now},
		Extensions: map[dragoman.Dialect]json.RawMessage{
			"kuzzle": json.RawMessage(fmt.Sprintf(`{"team":%d,"tags":["a","b"],"address":{"city":"Lyon"}}`, len(id)%3+int(id[len(id)-1]-'0'))),
		},
		CreatedAt: now, UpdatedAt: now,
	}
}

func must(b *testing.B, err error) {
	if err != nil {
		b.Fatal(err)
	}
}
