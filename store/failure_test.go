package store_test

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

// TestPostgresConnectionsLost cuts every connection again and again under
// writers and readers: they hear "unavailable" and nothing else, what was
// acknowledged is there, and afterwards all is well.
func TestPostgresConnectionsLost(t *testing.T) {
	address := pgtest.DSN(t)
	s := open(t, address+"&application_name=cut-"+t.Name())
	defer closeStore(t, s)
	ctx, stop := context.WithTimeout(t.Context(), time.Second)
	defer stop()
	var group sync.WaitGroup
	kept := make([][]string, 8)
	for i := range kept {
		group.Go(func() {
			for n := 0; ctx.Err() == nil; n++ {
				name := fmt.Sprintf("%d-%d", i, n)
				if tryUser(t, s, name) {
					kept[i] = append(kept[i], name)
				}
			}
		})
	}
	group.Go(func() { cut(t, ctx, address, "cut-"+t.Name()) })
	group.Wait()
	total := 0
	for _, names := range kept {
		total += len(names)
		for _, name := range names {
			hasUser(t, s, name)
		}
	}
	t.Logf("%d users acknowledged between the cuts", total)
	addUser(t, s, "afterwards")
}

func tryUser(t *testing.T, s dragoman.Store, name string) bool {
	ctx := context.Background()
	_, created := s.CreateUser(ctx, dragoman.User{ID: name, Username: name}, dragoman.Change{Action: dragoman.ActionUserCreate})
	_, listed := s.Users(ctx, dragoman.Query{Limit: 1})
	_, _, found := s.SessionByDigest(ctx, name)
	for _, err := range []error{created, listed, found} {
		switch dragoman.CodeOf(err) {
		case "", dragoman.CodeUnavailable, dragoman.CodeNotFound:
		default:
			t.Errorf("got %v", err)
		}
	}
	return created == nil
}

func cut(t *testing.T, ctx context.Context, address, application string) {
	admin, err := pgx.Connect(context.Background(), address)
	if err != nil {
		t.Error(err)
		return
	}
	defer admin.Close(context.Background())
	for ctx.Err() == nil {
		_, err := admin.Exec(context.Background(),
			"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1", application)
		if err != nil {
			t.Error(err)
		}
		time.Sleep(50 * time.Millisecond)
	}
}
