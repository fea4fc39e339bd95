package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/schema"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store/pgtest"
	"github.com/dragoman-project/dragoman/store/sqlite3"
)

// onBoth runs a test on both engines, by the name of their drivers.
func onBoth(t *testing.T, test func(t *testing.T, address string, byHand func() *sql.DB)) {
	opened := func(t *testing.T, driver, source string) func() *sql.DB {
		return func() *sql.DB {
			db, err := sql.Open(driver, source)
			check(t, err)
			t.Cleanup(func() { _ = db.Close() })
			return db
		}
	}
	t.Run("SQLite", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "dragoman.db")
		test(t, "sqlite:"+path, opened(t, sqlite3.DriverName, "file:"+path+"?_busy_timeout=5000&_foreign_keys=on"))
	})
	t.Run("Postgres", func(t *testing.T) {
		address := pgtest.DSN(t)
		test(t, address, opened(t, "pgx", address))
	})
}

// twoNodes are two processes' worth of handles to one database.
func twoNodes(t testing.TB, address string) (nodes [2]*database) {
	t.Helper()
	for i := range nodes {
		s, err := Open(t.Context(), address)
		if err != nil {
			t.Fatal(err)
		}
		nodes[i] = s.(*database)
		t.Cleanup(func() {
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	return nodes
}

func sqliteFile(t testing.TB) string {
	return "sqlite:" + filepath.Join(t.TempDir(), "dragoman.db")
}

// openedByHand is a handle to a SQLite file that no node knows of.
func openedByHand(t *testing.T, address string) *sql.DB {
	t.Helper()
	db, err := sql.Open(sqlite3.DriverName, "file:"+strings.TrimPrefix(address, "sqlite:")+"?_busy_timeout=5000&_foreign_keys=on&_txlock=immediate")
	check(t, err)
	t.Cleanup(func() { _ = db.Close() })
	return db
}

var atTest = time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC)

func change(a dragoman.Action) dragoman.Change { return dragoman.Change{Action: a, At: atTest} }

func testUser(name string) dragoman.User {
	return dragoman.User{ID: name, Username: name + "-name", Enabled: true, Roles: []string{"r1"}, CreatedAt: atTest, UpdatedAt: atTest}
}

// said is everything that is remembered, as a node tells it, errors included.
func said(t testing.TB, d *database, names []string) string {
	t.Helper()
	ctx := context.Background()
	var out strings.Builder
	tell := func(what string, values ...any) {
		for _, v := range values {
			if err, ok := v.(error); ok && !errors.Is(err, dragoman.ErrNotFound) {
				t.Fatalf("%s: %v", what, err)
			}
		}
		fmt.Fprintf(&out, "%s %+v\n", what, values)
	}
	user := func(u dragoman.User, err error) []any {
		full := ""
		if u.FullName != nil {
			full = *u.FullName
		}
		u.FullName, u.FirstLoginAt, u.LastLoginAt = nil, nil, nil
		return []any{u, full, string(u.Credential.Hash), err}
	}
	for _, name := range names {
		tell("id "+name, user(d.User(ctx, name))...)
		tell("name "+name, user(d.UserByName(ctx, name+"-name"))...)
		s, u, err := d.SessionByDigest(ctx, "session-"+name)
		tell("session "+name, append([]any{s.Digest, s.LastUsedAt, s.ExpiresAt == nil}, user(u, err)...)...)
		k, u, err := d.KeyByDigest(ctx, "x", "key-"+name)
		tell("key "+name, append([]any{k.ID, k.Name, k.Version}, user(u, err)...)...)
		r, err := d.Role(ctx, "role-"+name)
		tell("role "+name, r, err)
		doc, err := d.Document(ctx, "x", "kind", "doc-"+name)
		tell("document "+name, doc.Version, string(doc.Body), doc.OwnerID, err)
	}
	for _, q := range []dragoman.Query{
		{Limit: 2},
		{Limit: 10, Sort: []dragoman.Sort{{Field: dragoman.Field{Name: dragoman.FieldFullName}, Desc: true}}},
		{Limit: 10, Filter: dragoman.Exists{Field: dragoman.Field{Name: dragoman.FieldFullName}}, Count: 1},
	} {
		page, err := d.Users(ctx, q)
		tell("page", page.Total, page.AtLeast, err)
		for _, u := range page.Users {
			tell("on it", user(u, nil)...)
		}
	}
	return out.String()
}

// step does one thing, of which it may be that it fails.
func step(t testing.TB, d *database, random *rand.Rand, name string, n int) {
	t.Helper()
	ctx := context.Background()
	text := fmt.Sprint("step ", n)
	var err error
	switch random.IntN(16) {
	case 0, 1, 2:
		_, err = d.CreateUser(ctx, testUser(name), change(dragoman.ActionUserCreate))
	case 3, 4:
		_, err = d.UpdateUser(ctx, name, change(dragoman.ActionUserUpdate), func(u *dragoman.User) error {
			u.FullName = &text
			if random.IntN(4) == 0 {
				u.SetPassword(dragoman.PasswordHash(text))
			}
			return nil
		})
	case 5:
		_, err = d.DeleteUser(ctx, name, change(dragoman.ActionUserDelete), nil)
	case 6:
		err = d.CreateSession(ctx, dragoman.Session{Digest: "session-" + name, UserID: name, Door: "x", CreatedAt: atTest, LastUsedAt: atTest})
	case 7:
		err = d.TouchSession(ctx, "session-"+name, atTest.Add(time.Duration(n)*time.Second))
	case 8:
		err = d.DeleteSession(ctx, "session-"+name)
	case 9:
		_, err = d.CreateKey(ctx, dragoman.Key{Door: "x", ID: name, OwnerID: name, Digest: "key-" + name, CreatedAt: atTest, UpdatedAt: atTest}, change(dragoman.ActionKeyCreate))
	case 10:
		_, err = d.UpdateKey(ctx, "x", name, change(dragoman.ActionKeyUpdate), func(k *dragoman.Key) error { k.Name = text; return nil })
	case 11:
		_, err = d.CreateRole(ctx, dragoman.Role{ID: "role-" + name, Name: "role-" + name, CreatedAt: atTest, UpdatedAt: atTest}, change(dragoman.ActionRoleCreate))
	case 12:
		_, err = d.DeleteRole(ctx, "role-"+name, change(dragoman.ActionRoleDelete), nil)
	case 14:
		_, err = d.PutDocument(ctx, "x", "kind", "doc-"+name, change(dragoman.ActionDocumentPut), func(doc *dragoman.Document, exists bool) error {
			doc.Body = json.RawMessage(fmt.Sprintf("{\"n\":%d}", n))
			if !exists {
				doc.OwnerID = name // goes with the user
			}
			return nil
		})
	case 15:
		_, err = d.DeleteDocument(ctx, "x", "kind", "doc-"+name, change(dragoman.ActionDocumentDelete))
	case 13: // undone
		_, err = d.UpdateUser(ctx, name, change(dragoman.ActionUserUpdate), func(u *dragoman.User) error { return errors.New("no") })
		if err != nil && err.Error() == "no" {
			err = nil
		}
	}
	if code := dragoman.CodeOf(err); err != nil && code != dragoman.CodeNotFound && code != dragoman.CodeConflict {
		t.Fatal(err)
	}
}

// What a node remembers is what another one, and one that remembers nothing,
// read from the database.
func TestCacheIsNeverBehind(t *testing.T) { onBoth(t, testCacheIsNeverBehind) }

func testCacheIsNeverBehind(t *testing.T, address string, open func() *sql.DB) {
	nodes := twoNodes(t, address)
	forgetful := *nodes[0]
	forgetful.engine = withoutMemory{nodes[0].engine}
	byHand := open()

	random := rand.New(rand.NewPCG(1, 2))
	names := []string{"a", "b", "c"}
	steps := 1500
	if strings.HasPrefix(address, "postgres") {
		steps = 300 // each is a hundred questions to another process
	}
	for n := range steps {
		name := names[random.IntN(len(names))]
		if random.IntN(10) == 0 {
			_, err := byHand.Exec("UPDATE users SET full_name = $1, version = version + 1 WHERE id = $2", fmt.Sprint("by hand ", n), name)
			check(t, err)
		} else {
			step(t, nodes[random.IntN(2)], random, name, n)
		}
		want := said(t, &forgetful, names)
		for i, d := range nodes {
			if got := said(t, d, names); got != want {
				t.Fatalf("step %d: node %d says\n%s\nand the database\n%s", n, i, got, want)
			}
			c := d.remembered()
			var bytes int64
			for _, u := range c.users {
				bytes += u.bytes
			}
			for _, s := range c.sessions {
				bytes += s.bytes
			}
			for _, k := range c.keys {
				bytes += k.bytes
			}
			if bytes != c.size || len(c.usersBy[byID]) != len(c.users) || len(c.usersBy[byUsername]) != len(c.users) ||
				len(c.tokens) != len(c.sessions)+len(c.keys) {
				t.Fatalf("step %d: node %d has lost count: %d bytes, %d counted", n, i, bytes, c.size)
			}
		}
	}
}

type withoutMemory struct{ engine }

func (withoutMemory) remembered() *cache { return nil }

// Whoever reads after a write was acknowledged, at any node, sees it or a later one.
func TestCacheUnderLoad(t *testing.T) { onBoth(t, testCacheUnderLoad) }

func testCacheUnderLoad(t *testing.T, address string, _ func() *sql.DB) {
	nodes := twoNodes(t, address)
	names := []string{"a", "b", "c", "d"}
	var acknowledged [4]atomic.Int64
	for i, name := range names {
		u, err := nodes[0].CreateUser(t.Context(), testUser(name), change(dragoman.ActionUserCreate))
		check(t, err)
		acknowledged[i].Store(u.Version)
	}
	var stop atomic.Bool
	var readers, writers sync.WaitGroup
	var hits atomic.Int64
	for r := range 4 {
		readers.Go(func() {
			for n := r; !stop.Load(); n++ {
				i := n % len(names)
				least := acknowledged[i].Load()
				u, err := nodes[r%2].UserByName(context.Background(), names[i]+"-name")
				if err != nil || u.Version < least {
					t.Errorf("version %d, and %d was acknowledged: %v", u.Version, least, err)
					return
				}
				hits.Add(1)
			}
		})
		readers.Go(func() {
			even := dragoman.Eq{Field: dragoman.Field{Name: dragoman.FieldFullName}, Value: "even"}
			for n := r; !stop.Load(); n++ {
				var least [4]int64
				for i := range names {
					least[i] = acknowledged[i].Load()
				}
				q := dragoman.Query{Limit: 10}
				if n%2 == 0 {
					q.Filter = even
				}
				page, err := nodes[r%2].Users(context.Background(), q)
				if err != nil || q.Filter == nil && len(page.Users) != len(names) {
					t.Errorf("%d users: %v", len(page.Users), err)
					return
				}
				for _, u := range page.Users {
					if q.Filter != nil && (u.FullName == nil || *u.FullName != "even") {
						t.Errorf("a user on a page of those that are even: %+v", u)
						return
					}
					if i := slices.Index(names, u.ID); u.Version < least[i] {
						t.Errorf("version %d on a page, and %d was acknowledged", u.Version, least[i])
						return
					}
				}
				hits.Add(1)
			}
		})
	}
	for w := range 2 {
		writers.Go(func() {
			for n := range 300 {
				i := (n*2 + w) % len(names)
				u, err := nodes[w].UpdateUser(context.Background(), names[i], change(dragoman.ActionUserUpdate), func(u *dragoman.User) error {
					parity := [2]string{"even", "odd"}[u.Version%2]
					u.FullName = &parity
					return nil
				})
				if err != nil {
					t.Error(err)
					return
				}
				for old := acknowledged[i].Load(); old < u.Version && !acknowledged[i].CompareAndSwap(old, u.Version); old = acknowledged[i].Load() {
				}
			}
		})
	}
	writers.Wait()
	stop.Store(true)
	readers.Wait()
	t.Logf("%d reads", hits.Load())
}

// A page shows its users as they were when it was read, also where one of them
// was read again after a change that this node has not been told of yet.
func TestCacheMixesNoPages(t *testing.T) { onBoth(t, testCacheMixesNoPages) }

func testCacheMixesNoPages(t *testing.T, address string, _ func() *sql.DB) {
	nodes := twoNodes(t, address)
	here, there := nodes[0], nodes[1]
	rename := func(d *database, to string) {
		_, err := d.UpdateUser(t.Context(), "a", change(dragoman.ActionUserUpdate), func(u *dragoman.User) error { u.FullName = &to; return nil })
		check(t, err)
	}
	_, err := there.CreateUser(t.Context(), testUser("a"), change(dragoman.ActionUserCreate))
	check(t, err)
	rename(there, "even")
	q := dragoman.Query{Limit: 10, Filter: dragoman.Eq{Field: dragoman.Field{Name: dragoman.FieldFullName}, Value: "even"}}
	page, err := here.Users(t.Context(), q)
	check(t, err)
	if len(page.Users) != 1 {
		t.Fatalf("%d users", len(page.Users))
	}

	// Two requests have asked for the state before the change.
	reads, lists := dragoman.WithMoment(t.Context()), dragoman.WithMoment(t.Context())
	for _, ctx := range []context.Context{reads, lists} {
		here.remembered().beginPage(ctx)
	}
	rename(there, "odd")
	c := here.remembered()
	c.mu.Lock()
	for row := range c.users {
		c.drop(rowName{tableUsers, row}) // to make room
	}
	c.mu.Unlock()
	if u, err := here.UserByName(reads, "a-name"); err != nil || *u.FullName != "odd" {
		t.Fatal(u.FullName, err)
	}
	page, err = here.Users(lists, q)
	check(t, err)
	for _, u := range page.Users {
		if *u.FullName != "even" {
			t.Errorf("%s is on a page of those that are even", *u.FullName)
		}
	}
}

// Remembering shares no memory with anybody, and stays within its bounds.
func TestCacheIsBounded(t *testing.T) { onBoth(t, testCacheIsBounded) }

func testCacheIsBounded(t *testing.T, address string, _ func() *sql.DB) {
	nodes := twoNodes(t, address)
	d := nodes[0]
	d.remembered().limit = 100 * rowOverhead
	for n := range 500 {
		u := testUser(fmt.Sprint("user-", n))
		_, err := d.CreateUser(t.Context(), u, change(dragoman.ActionUserCreate))
		check(t, err)
		got, err := d.User(t.Context(), u.ID)
		check(t, err)
		got.Roles[0] = "spoilt"
		if got, err = d.User(t.Context(), u.ID); err != nil || got.Roles[0] != "r1" {
			t.Fatal(got.Roles, err)
		}
		for range 3 { // read, in part remembered, and remembered as a page
			page, err := d.Users(t.Context(), dragoman.Query{Limit: 3})
			check(t, err)
			for _, u := range page.Users {
				if u.Roles[0] != "r1" {
					t.Fatal(u.Roles)
				}
				u.Roles[0] = "spoilt"
			}
		}
	}
	if c := d.remembered(); c.size > c.limit || len(c.users) < 50 {
		t.Fatalf("%d users, %d bytes of %d", len(c.users), c.size, c.limit)
	}
}

// What is remembered by name, and who was on pages, stays within bounds too, however long
// names and definitions are.
func TestWhatIsKnownIsBounded(t *testing.T) {
	d := twoNodes(t, sqliteFile(t))[0]
	c := d.remembered()
	c.limit = 400_000
	for n := range 300 {
		name := fmt.Sprint(strings.Repeat("x", 1000), n)
		_, err := d.CreateRole(t.Context(), dragoman.Role{
			ID: name, Name: name, CreatedAt: atTest, UpdatedAt: atTest,
			Definitions: map[dragoman.Dialect]json.RawMessage{"x": json.RawMessage(`"` + strings.Repeat("x", 50*n) + `"`)},
		}, change(dragoman.ActionRoleCreate))
		check(t, err)
	}
	for n := range 300 {
		name := fmt.Sprint(strings.Repeat("x", 1000), n)
		_, err := d.Role(t.Context(), name)
		check(t, err)
		if _, err := d.Document(t.Context(), "x", "kind", name); !errors.Is(err, dragoman.ErrNotFound) {
			t.Fatal(err)
		}
		_, err = d.Users(t.Context(), dragoman.Query{Limit: 3, Filter: dragoman.Eq{Field: dragoman.Field{Name: dragoman.FieldUsername}, Value: name}})
		check(t, err)
	}
	roles, papers, pages := 0, 0, 0
	for name, r := range c.roles {
		roles += len(name) + len(r.value.Definitions["x"])
	}
	for name := range c.papers {
		papers += len(name.id)
	}
	for spelling := range c.pages {
		pages += len(spelling)
	}
	for what, bytes := range map[string]int{"roles": roles, "documents": papers, "pages": pages} {
		if bytes > 100_000 || bytes == 0 {
			t.Errorf("%s take %d bytes of 100,000", what, bytes)
		}
	}
}

// A failure has no basis: the next time it may be none.
func TestFailuresSpoil(t *testing.T) { onBoth(t, testFailuresSpoil) }

func testFailuresSpoil(t *testing.T, address string, _ func() *sql.DB) {
	d := twoNodes(t, address)[0]
	searches := func() *gorm.DB {
		if e, ok := d.engine.(*sqliteEngine); ok {
			return e.searches
		}
		return d.engine.(*postgresEngine).searches
	}()
	pool, err := searches.DB()
	check(t, err)
	for n, fails := range []bool{false, true} {
		if fails {
			check(t, pool.Close())
		}
		ctx := dragoman.WithMoment(t.Context())
		_, err := d.Users(ctx, dragoman.Query{Limit: 3 + n})
		if _, ok := dragoman.MomentFrom(ctx).Basis(); ok == fails || (err != nil) != fails {
			t.Errorf("%v: its answer has a basis: %t", err, ok)
		}
	}
}

// A node that cannot tell the revision reads the database.
func TestCacheWithoutRevision(t *testing.T) { onBoth(t, testCacheWithoutRevision) }

func testCacheWithoutRevision(t *testing.T, address string, _ func() *sql.DB) {
	nodes := twoNodes(t, address)
	d := nodes[0]
	_, err := d.CreateUser(t.Context(), testUser("a"), change(dragoman.ActionUserCreate))
	check(t, err)
	_, err = d.User(t.Context(), "a")
	check(t, err)
	check(t, d.remembered().revisions.close())
	_, err = nodes[1].UpdateUser(t.Context(), "a", change(dragoman.ActionUserUpdate), func(u *dragoman.User) error { u.Enabled = false; return nil })
	check(t, err)
	if u, err := d.User(t.Context(), "a"); err != nil || u.Enabled {
		t.Fatal(u.Enabled, err)
	}
}

// A reading that began before a change is not remembered after it.
func TestCacheKeepsNothingThatWasReadBeforeAChange(t *testing.T) {
	nodes := twoNodes(t, sqliteFile(t))
	d := nodes[0]
	u, err := d.CreateUser(t.Context(), testUser("a"), change(dragoman.ActionUserCreate))
	check(t, err)
	c := d.remembered()
	m := c.begin(t.Context())
	var number int64
	check(t, d.reader().Raw("SELECT rowid FROM users WHERE id = 'a'").Scan(&number).Error)
	_, err = d.UpdateUser(t.Context(), "a", change(dragoman.ActionUserUpdate), func(u *dragoman.User) error { u.Enabled = false; return nil })
	check(t, err)
	c.keepUser(m, c.known, number, u)
	if got, err := d.User(t.Context(), "a"); err != nil || got.Enabled {
		t.Fatal(got.Enabled, err)
	}
	// Nor one that began while the change was being committed.
	rows := []rowName{{tableUsers, number}}
	c.committing(rows, false, c.known, c.known+1)
	m = c.begin(t.Context())
	c.keepUser(m, c.known, number, u)
	c.committed(rows, false)
	if got, err := d.User(t.Context(), "a"); err != nil || got.Enabled {
		t.Fatal(got.Enabled, err)
	}
}

// Many rows in one transaction are forgotten together.
func TestCacheSweeps(t *testing.T) {
	address := sqliteFile(t)
	d, byHand := twoNodes(t, address)[0], openedByHand(t, address)
	_, err := d.CreateUser(t.Context(), testUser("a"), change(dragoman.ActionUserCreate))
	check(t, err)
	const many = maxChanges + 10
	for n := range many {
		_, err := byHand.Exec("INSERT INTO sessions (digest, user_id, door, created_at, last_used_at, expires_at, idle_timeout, note) VALUES (?, 'a', 'x', 1, 1, 1, 0, '')", fmt.Sprint(n))
		check(t, err)
	}
	_, u, err := d.SessionByDigest(t.Context(), "7")
	check(t, err)
	if u.ID != "a" {
		t.Fatal(u.ID)
	}
	gone, err := d.PurgeSessions(t.Context(), atTest)
	check(t, err)
	if gone != many {
		t.Fatal(gone)
	}
	if _, _, err := d.SessionByDigest(t.Context(), "7"); !errors.Is(err, dragoman.ErrNotFound) {
		t.Fatal(err)
	}
}

// TestCacheOfARestoredFile brings an earlier content of the file back while a node is at
// work, with the numbers that go with it, as sqlite3's .restore does.
func TestCacheOfARestoredFile(t *testing.T) {
	for name, between := range map[string]func(t *testing.T, d *database){
		"Read": func(*testing.T, *database) {},
		"Written": func(t *testing.T, d *database) {
			_, err := d.UpdateUser(t.Context(), "b", change(dragoman.ActionUserUpdate), func(u *dragoman.User) error { u.Enabled = false; return nil })
			check(t, err)
		},
	} {
		t.Run(name, func(t *testing.T) {
			address := sqliteFile(t)
			d := twoNodes(t, address)[0]
			for _, id := range []string{"a", "b"} {
				_, err := d.CreateUser(t.Context(), testUser(id), change(dragoman.ActionUserCreate))
				check(t, err)
			}
			before, err := d.remembered().revisions.current(t.Context(), true)
			check(t, err)
			for _, text := range []string{"earlier", "later", "last"} {
				_, err := d.UpdateUser(t.Context(), "a", change(dragoman.ActionUserUpdate), func(u *dragoman.User) error { u.FullName = &text; return nil })
				check(t, err)
			}
			names := func() (of []string) {
				u, err := d.User(t.Context(), "a")
				check(t, err)
				page, err := d.Users(t.Context(), dragoman.Query{Limit: 1})
				check(t, err)
				for _, name := range []*string{u.FullName, page.Users[0].FullName} {
					if name == nil {
						name = new(string)
					}
					of = append(of, *name)
				}
				return of
			}
			if got := names(); !slices.Equal(got, []string{"last", "last"}) {
				t.Fatal(got)
			}
			byHand, err := openedByHand(t, address).Begin()
			check(t, err)
			_, err = byHand.Exec("UPDATE users SET full_name = NULL, version = 1 WHERE id = 'a'")
			check(t, err)
			_, err = byHand.Exec("UPDATE revision SET n = ?", before.revision)
			check(t, err)
			_, err = byHand.Exec("UPDATE user_tally SET changes = ?", before.users)
			check(t, err)
			check(t, byHand.Commit())
			between(t, d)
			for range 2 {
				if got := names(); !slices.Equal(got, []string{"", ""}) {
					t.Errorf("they are still called %q", got)
				}
			}
		})
	}
}

// The columns that are read in plain SQL are those that GORM writes.
func TestPointColumns(t *testing.T) {
	for _, one := range []struct {
		row     any
		columns string
		into    []any
	}{
		{userRow{}, userColumns, (&userRow{}).pointers()},
		{sessionRow{}, sessionColumns, (&sessionRow{}).pointers()},
		{keyRow{}, keyColumns, (&keyRow{}).pointers()},
		{roleRow{}, roleColumns, (&roleRow{}).pointers()},
		{documentRow{}, documentColumns, (&documentRow{}).pointers()},
	} {
		parsed, err := schema.Parse(one.row, &sync.Map{}, schema.NamingStrategy{})
		check(t, err)
		if want := columns(parsed.Table, parsed.DBNames...); want != one.columns {
			t.Errorf("%T has\n%s\nand is read as\n%s", one.row, want, one.columns)
		}
		row := reflect.New(reflect.TypeOf(one.row)).Elem()
		if row.NumField() != len(one.into) {
			t.Errorf("%T: %d fields, %d pointers", one.row, row.NumField(), len(one.into))
		}
		for i, p := range one.into {
			if reflect.TypeOf(p).Elem() != row.Field(i).Type() {
				t.Errorf("%T: field %d is %s, and read into %T", one.row, i, row.Field(i).Type(), p)
			}
		}
	}
}

// One request may read everything as of its beginning, but for what it changed
// itself; the next one sees what was acknowledged before.
func TestARequestHasAMoment(t *testing.T) { onBoth(t, testARequestHasAMoment) }

func testARequestHasAMoment(t *testing.T, address string, _ func() *sql.DB) {
	nodes := twoNodes(t, address)
	ctx := dragoman.WithMoment(t.Context())
	_, err := nodes[0].CreateUser(ctx, testUser("a"), change(dragoman.ActionUserCreate))
	check(t, err)
	for n := range 50 {
		ctx := dragoman.WithMoment(t.Context())
		read := func(what string, by int, want int) {
			t.Helper()
			u, err := nodes[0].User(ctx, "a")
			check(t, err)
			page, err := nodes[0].Users(ctx, dragoman.Query{Limit: 5})
			check(t, err)
			for _, got := range []*string{u.FullName, page.Users[0].FullName} {
				if got == nil || *got != fmt.Sprint(by, " ", want) {
					t.Fatalf("%d: %s: %v", n, what, got)
				}
			}
		}
		write := func(by int) {
			text := fmt.Sprint(by, " ", n)
			_, err := nodes[by].UpdateUser(ctx, "a", change(dragoman.ActionUserUpdate), func(u *dragoman.User) error { u.FullName = &text; return nil })
			check(t, err)
		}
		if n > 0 {
			read("what another node wrote before", 1, n-1)
			for range 2 { // remembered now
				ctx = dragoman.WithMoment(t.Context())
				read("the same in another request", 1, n-1)
			}
		}
		write(0)
		read("what it wrote itself", 0, n)
		ctx = t.Context()
		write(1)
	}
}

// Changes that are no longer listed are not taken for none.
func TestChangesAreRemoved(t *testing.T) {
	nodes := twoNodes(t, pgtest.DSN(t))
	remove := func() {
		check(t, nodes[1].engine.(*postgresEngine).removeChanges(t.Context(), 0))
	}
	_, err := nodes[0].CreateUser(t.Context(), testUser("a"), change(dragoman.ActionUserCreate))
	check(t, err)
	remove()
	for n := range 5 {
		text := fmt.Sprint(n)
		_, err := nodes[1].UpdateUser(t.Context(), "a", change(dragoman.ActionUserUpdate), func(u *dragoman.User) error { u.FullName = &text; return nil })
		check(t, err)
		for range n { // removed by the second time
			remove()
		}
		u, err := nodes[0].User(t.Context(), "a")
		check(t, err)
		if u.FullName == nil || *u.FullName != text {
			t.Fatalf("%d times: %v", n, u.FullName)
		}
	}
	remove()
	remove()
	var left int
	check(t, nodes[0].reader().Raw("SELECT count(*) FROM changed_rows").Scan(&left).Error)
	if left != 0 {
		t.Errorf("%d changes are still listed", left)
	}
}

// A database restored from another one's copy lists changes of transactions that
// are still to come.
func TestChangesOfAnotherDatabase(t *testing.T) {
	address := pgtest.DSN(t)
	nodes := twoNodes(t, address)
	_, err := nodes[0].CreateUser(t.Context(), testUser("a"), change(dragoman.ActionUserCreate))
	check(t, err)
	db := nodes[0].reader()
	check(t, db.Exec("INSERT INTO changed_rows (xid, of_table, row_number) SELECT '99999999999', 'users', n FROM generate_series(1, 5000) AS s(n)").Error)
	check(t, db.Exec("UPDATE changed_rows_kept SET since = '99999999998', next = '99999999999'").Error)
	s, err := Open(t.Context(), address)
	check(t, err)
	d := s.(*database)
	defer d.Close()
	for range 3 {
		_, err := d.User(t.Context(), "a")
		check(t, err)
	}
	if len(d.remembered().users) != 1 {
		t.Error("nothing is remembered")
	}
}

// A node whose question about changes fails reads the database, and remembers
// again later.
func TestChangesCannotBeAskedFor(t *testing.T) {
	nodes := twoNodes(t, pgtest.DSN(t))
	d, p := nodes[0], nodes[0].remembered().revisions.(*postgresChanges)
	_, err := d.CreateUser(t.Context(), testUser("a"), change(dragoman.ActionUserCreate))
	check(t, err)
	read := func() dragoman.User {
		t.Helper()
		u, err := d.User(t.Context(), "a")
		check(t, err)
		return u
	}
	read() // what is read with the first question is not remembered
	read()
	if len(d.remembered().users) != 1 {
		t.Fatal("nothing is remembered")
	}
	check(t, nodes[1].reader().Exec("SELECT pg_terminate_backend(?)", p.conn.PgConn().PID()).Error)
	for n := range 3 {
		text := fmt.Sprint(n)
		_, err := nodes[1].UpdateUser(t.Context(), "a", change(dragoman.ActionUserUpdate), func(u *dragoman.User) error { u.FullName = &text; return nil })
		check(t, err)
		if u := read(); u.FullName == nil || *u.FullName != text {
			t.Fatalf("%d: %v", n, u.FullName)
		}
	}
	p.mu.Lock()
	p.retry = time.Time{}
	p.mu.Unlock()
	read()
	read()
	if len(d.remembered().users) != 1 {
		t.Error("nothing is remembered again")
	}
	// Nobody waits for the question longer than they may.
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := d.User(ctx, "a"); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
