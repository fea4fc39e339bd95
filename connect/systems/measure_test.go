//go:build measure

package systems_test

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/passwords"
	"github.com/dragoman-project/dragoman/store"
)

// many is a target with many users that are made up while they are read: every
// hundredth differs from the directory's.
type many struct{ users int }

func (m many) Able() connect.Able {
	return connect.Able{
		Title: "many", Dialect: "elasticsearch", Takes: passwords.ToElasticsearch(), Marks: []connect.Object{connect.ObjectUser},
		Fields: []connect.Field{connect.FieldUsername, connect.FieldFullName, connect.FieldEmail, connect.FieldEnabled, connect.FieldRoles},
	}
}

func oneOf(n int) dragoman.User {
	name, mail := fmt.Sprintf("User Number %d", n), fmt.Sprintf("u%07d@example.org", n)
	return dragoman.User{Username: fmt.Sprintf("u%07d", n), FullName: &name, Email: &mail, Enabled: true, Roles: []string{"r", "s"}}
}

func (m many) Users(_ context.Context, yield func(connect.User) error) error {
	for i := range m.users {
		n := (i*7919 + 13) % m.users // in no order
		u := oneOf(n)
		u.Enabled = n%100 != 0
		if err := yield(connect.User{User: u, Mark: connect.MarkOnly}); err != nil {
			return err
		}
	}
	return nil
}

func (m many) Things(context.Context, func(connect.Thing) error) error { return nil }
func (m many) Requests(*connect.Change) []connect.Request {
	return []connect.Request{{Method: "PUT", Path: "/"}}
}
func (m many) Send(context.Context, connect.Request) error { return nil }
func (m many) Flush(context.Context) error                 { return nil }

// TestMeasurePlan tells how long a plan of a million users takes (DRAGOMAN_TEST_USERS
// is another number), and the most memory that it held:
//
//	go test -tags measure -run TestMeasurePlan -timeout 2h -v ./connect/systems
func TestMeasurePlan(t *testing.T) {
	users := 1_000_000
	if text := os.Getenv("DRAGOMAN_TEST_USERS"); text != "" {
		users, _ = strconv.Atoi(text)
	}
	st, err := store.Open(t.Context(), "sqlite:"+t.TempDir()+"/d.db")
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	d, err := dragoman.New(st, dragoman.Options{HashCost: 4})
	if err != nil {
		t.Fatal(err)
	}
	ctx := serviceContext(t)
	var group sync.WaitGroup
	for w := range 64 {
		group.Go(func() {
			for n := w; n < users; n += 64 {
				if _, err := d.CreateUser(ctx, oneOf(n)); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	group.Wait()
	runtime.GC()
	most := uint64(0)
	p := planner(d, many{users})
	p.Progress = func(_ string, done, _ int) {
		if done%5000 == 0 {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapInuse+m.StackInuse)
		}
	}
	began := time.Now()
	changes := 0
	sum, err := p.Plan(ctx, func(*connect.Change) error { changes++; return nil })
	if err != nil || changes != users/100 || sum.Same != users-users/100 {
		t.Fatalf("%d changes, %+v, %v", changes, sum, err)
	}
	t.Logf("%d users planned in %v, at most %d MiB in use", users, time.Since(began).Round(time.Millisecond), most>>20)
}
