package store_test

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

// How many sessions somebody may have is true of all nodes together, however
// they take turns.
func TestSessionsAreCountedAcrossNodes(t *testing.T) {
	for engine, address := range map[string]string{"SQLite": sqliteFile(t), "PostgreSQL": pgtest.DSN(t)} {
		t.Run(engine, func(t *testing.T) {
			var nodes []dragoman.Store
			for range 3 {
				s := open(t, address)
				defer closeStore(t, s)
				nodes = append(nodes, s)
			}
			ada := dragoman.User{ID: "ada", Username: "ada", Enabled: true}
			if _, err := nodes[0].CreateUser(t.Context(), ada, dragoman.Change{}); err != nil {
				t.Fatal(err)
			}
			var group sync.WaitGroup
			for n, node := range nodes {
				group.Go(func() {
					for i := range 20 {
						now := time.Now().UTC().Truncate(time.Microsecond)
						err := node.CreateSession(t.Context(), dragoman.Session{
							Digest: fmt.Sprintf("%d-%d", n, i), UserID: "ada", Door: "here", CreatedAt: now, LastUsedAt: now, Most: 10,
						})
						if err != nil {
							t.Error(err)
						}
					}
				})
			}
			group.Wait()
			left, err := nodes[0].Sessions(t.Context(), "ada", "here")
			if err != nil || len(left) > 10 || len(left) < 9 {
				t.Errorf("%d sessions are left, %v", len(left), err)
			}
		})
	}
}
