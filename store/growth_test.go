package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
	luceneregexp "github.com/dragoman-project/dragoman/search/regexp"
	"github.com/dragoman-project/dragoman/store/pgtest"
	"github.com/dragoman-project/dragoman/store/storetest"
)

// operation is something that must not take longer the more users there are.
type operation struct {
	name  string
	query dragoman.Query
}

// mapped is a property as a mapping says that it is read: whole numbers are sorted
// as numbers.
func mapped(as dragoman.Reading, path ...string) dragoman.Field {
	f := content(path...)
	f.As = as
	return f
}

// inTheMiddle stands for the place of the user in the middle of all.
var inTheMiddle = []any{"in the middle"}

func plainField(name string) dragoman.Field { return dragoman.Field{Name: name} }

func content(path ...string) dragoman.Field { return dragoman.Extension("kuzzle", path...) }

func by(f dragoman.Field, desc bool) []dragoman.Sort { return []dragoman.Sort{{Field: f, Desc: desc}} }

// grows is a regular expression as a search.Pattern.
type grows struct{ *regexp.Regexp }

func (g grows) Match(text string) bool { return g.MatchString(text) }

func lucene(pattern string) search.Pattern {
	e, err := luceneregexp.Parse(pattern, luceneregexp.Options{})
	if err != nil {
		panic(err)
	}
	return e
}

// What stands for an offset.
const (
	lastPage   = -1
	middlePage = -2
)

// asked is an operation's query, of a page of ten.
func (o operation) asked(users int) dragoman.Query {
	q := o.query
	q.Limit, q.Door = 10, "kuzzle"
	switch q.Offset {
	case lastPage:
		q.Offset = users - 10
	case middlePage:
		q.Offset = users / 2
	}
	if len(q.After) > 0 {
		row := grownUser(users / 2)
		middle, err := fromRowUser(&row)
		if err != nil {
			panic(err)
		}
		q.After = dragoman.PlaceOf(&middle, q.Sort)
	}
	return q
}

// operations are those of docs/performance.md. Some values are of one user in
// a hundred or in ten, some of a few users only.
var operations = []operation{
	{"all, by id", dragoman.Query{}},
	{"all, by username", dragoman.Query{Sort: by(plainField(dragoman.FieldUsername), false)}},
	{"all, by creation", dragoman.Query{Sort: by(plainField(dragoman.FieldCreatedAt), false)}},
	{"all, by creation, newest first", dragoman.Query{Sort: by(plainField(dragoman.FieldCreatedAt), true)}},
	{"all, by username, the last page", dragoman.Query{Sort: by(plainField(dragoman.FieldUsername), false), Offset: lastPage}},
	{"all, by creation and username, the last page", dragoman.Query{
		Sort:   append(by(plainField(dragoman.FieldCreatedAt), false), by(plainField(dragoman.FieldUsername), false)...),
		Offset: lastPage,
	}},
	{"all, by a property, the last page", dragoman.Query{Sort: by(content("score"), false), Offset: lastPage}},
	{"all, by a property, the page in the middle", dragoman.Query{Sort: by(content("score"), true), Offset: middlePage}},
	{"all, by a property of few values, the page in the middle", dragoman.Query{Sort: by(content("city"), true), Offset: middlePage}},
	{"all, by a property and username, the page in the middle", dragoman.Query{
		Sort:   append(by(content("city"), true), by(plainField(dragoman.FieldUsername), true)...),
		Offset: middlePage,
	}},
	{"all, by creation and username, after the middle", dragoman.Query{
		Sort:  append(by(plainField(dragoman.FieldCreatedAt), false), by(plainField(dragoman.FieldUsername), false)...),
		After: inTheMiddle,
	}},
	{"all, by creation, newest first, after the middle", dragoman.Query{
		Sort: by(plainField(dragoman.FieldCreatedAt), true), After: inTheMiddle,
	}},
	{"all, by a property, after the middle", dragoman.Query{Sort: by(content("score"), false), After: inTheMiddle}},
	{"a role of one in 10, by username, after the middle", dragoman.Query{
		Filter: dragoman.Eq{Field: plainField(dragoman.FieldRoles), Value: "role 3"},
		Sort:   by(plainField(dragoman.FieldUsername), false), After: inTheMiddle,
	}},
	{"all, by a property", dragoman.Query{Sort: by(content("score"), false)}},
	{"all, by a property of few values", dragoman.Query{Sort: by(content("city"), true)}},
	{"a property of one in 100", dragoman.Query{Filter: dragoman.Eq{Field: content("city"), Value: "City 7"}}},
	{"a property of one user", dragoman.Query{Filter: dragoman.Eq{Field: content("score"), Value: int64(777)}}},
	{"a property of one in 100, sorted", dragoman.Query{
		Filter: dragoman.Eq{Field: content("city"), Value: "City 7"}, Sort: by(plainField(dragoman.FieldCreatedAt), false),
	}},
	{"two properties", dragoman.Query{Filter: dragoman.And{
		dragoman.Eq{Field: content("city"), Value: "City 7"}, dragoman.Range{Field: content("score"), Gte: int64(10), Lt: int64(500)},
	}}},
	{"a range of a property", dragoman.Query{Filter: dragoman.Range{Field: content("score"), Gte: int64(100), Lt: int64(300)}}},
	{"a number as it is mapped", dragoman.Query{Filter: dragoman.Eq{Field: mapped(dragoman.AsWhole, "score"), Value: int64(777)}}},
	{"a range of a mapped number", dragoman.Query{Filter: dragoman.Range{Field: mapped(dragoman.AsWhole, "score"), Gte: int64(100), Lt: int64(300)}}},
	{"all, by a mapped number", dragoman.Query{Sort: by(mapped(dragoman.AsNumber, "score"), false)}},
	{"all, by a mapped number, after the middle", dragoman.Query{Sort: by(mapped(dragoman.AsNumber, "score"), false), After: inTheMiddle}},
	{"a property's beginning", dragoman.Query{Filter: dragoman.Prefix{Field: content("city"), Value: "City 4"}}},
	{"a role of one in 10", dragoman.Query{Filter: dragoman.Eq{Field: plainField(dragoman.FieldRoles), Value: "role 3"}}},
	{"a role of a few", dragoman.Query{Filter: dragoman.Eq{Field: plainField(dragoman.FieldRoles), Value: "rare"}}},
	{"a username's beginning", dragoman.Query{Filter: dragoman.Prefix{Field: plainField(dragoman.FieldUsername), Value: "user-00007"}}},
	{"a username's end", dragoman.Query{Filter: dragoman.Wildcard{Field: plainField(dragoman.FieldUsername), Pattern: "*77"}}},
	{"inside of a username", dragoman.Query{Filter: dragoman.Wildcard{Field: plainField(dragoman.FieldUsername), Pattern: "*007*"}}},
	{"inside of a username, few", dragoman.Query{Filter: dragoman.Wildcard{Field: plainField(dragoman.FieldUsername), Pattern: "*0077*"}}},
	{"inside of a username, nobody", dragoman.Query{Filter: dragoman.Wildcard{Field: plainField(dragoman.FieldUsername), Pattern: "*xyz*"}}},
	{"inside of a word", dragoman.Query{Filter: dragoman.Wildcard{Field: plainField(dragoman.FieldFullName), Pattern: "*ame77*", Words: true}}},
	{"a word of a name", dragoman.Query{Filter: dragoman.Eq{Field: plainField(dragoman.FieldFullName), Value: "lovelace", Words: true}}},
	{"words of a name", dragoman.Query{Filter: dragoman.And{
		dragoman.Eq{Field: plainField(dragoman.FieldFullName), Value: "lovelace", Words: true},
		dragoman.Eq{Field: plainField(dragoman.FieldFullName), Value: "name77", Words: true},
	}}},
	{"a phrase", dragoman.Query{Filter: dragoman.Phrase{Field: plainField(dragoman.FieldFullName), Words: []string{"name77", "lovelace"}}}},
	{"an expression", dragoman.Query{Filter: dragoman.Regexp{Field: content("city"), Pattern: grows{regexp.MustCompile(`^.*[0-9]7$`)}}}},
	{"an expression with letters", dragoman.Query{Filter: dragoman.Regexp{Field: plainField(dragoman.FieldEmail), Pattern: lucene(".*[rR]-[0-9]*0077@.*")}}},
	{"an expression without letters", dragoman.Query{Filter: dragoman.Regexp{Field: plainField(dragoman.FieldUsername), Pattern: lucene(".*[0-9][5-7]{2}")}}},
	{"not", dragoman.Query{Filter: dragoman.Not{Filter: dragoman.Eq{Field: content("city"), Value: "City 7"}}}},
}

func grownUser(i int) userRow {
	id := fmt.Sprintf("user-%07d", i)
	fullName := fmt.Sprintf("Name%d %s", i%1000, []string{"Lovelace", "Hopper", "Liskov"}[i%3])
	email := id + "@example.org"
	roles := fmt.Sprintf(`["role %d"]`, i%10)
	if i%500 == 77 && i < 5000 {
		roles = `["rare"]`
	}
	body := fmt.Sprintf(`{"kuzzle":{"city":"City %d","score":%d,"tags":["a","b%d"],"address":{"street":"Street %d"}}}`, i%100, i, i%7, i%5000)
	at := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(i) * time.Second).UnixMicro()
	return userRow{
		ID: id, Username: id, FullName: &fullName, Email: &email, Enabled: i%20 != 0, Roles: &roles, PasswordHash: "$2a$10$x",
		Extensions: &body, Created: at, CreatedBy: "admin", CreatedByID: "admin", Updated: at, UpdatedBy: "admin", Version: 1,
	}
}

// grow adds users up to so many, as fast as that goes.
func grow(t testing.TB, d *database, from, to int) {
	t.Helper()
	ctx := context.Background()
	for from < to {
		rows := make([]userRow, 0, 500)
		for ; from < to && len(rows) < cap(rows); from++ {
			rows = append(rows, grownUser(from))
		}
		err := d.write(ctx, func(_ context.Context, tx *gorm.DB) error { return tx.Create(&rows).Error })
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := d.Indexed(ctx); err != nil {
		t.Fatal(err)
	}
	d.tidy(ctx)
	if err := d.write(ctx, func(_ context.Context, tx *gorm.DB) error { return tx.Exec("ANALYZE").Error }); err != nil {
		t.Fatal(err)
	}
}

// TestTheTallyStaysSmall has one transaction count very many changes, whose traces nobody
// can take away before it has ended.
func TestTheTallyStaysSmall(t *testing.T) {
	ctx := t.Context()
	d := openGrowing(t, pgtest.DSN(t))
	grow(t, d, 0, 10)
	pages := func() (n int) {
		t.Helper()
		if err := d.reader().Raw("SELECT pg_relation_size('user_tally') / 8192").Scan(&n).Error; err != nil {
			t.Fatal(err)
		}
		return n
	}
	var before, after [2]int64
	sums := func(into *[2]int64) {
		t.Helper()
		if err := d.reader().Raw("SELECT sum(users), sum(changes) FROM user_tally").Row().Scan(&into[0], &into[1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.write(ctx, func(_ context.Context, tx *gorm.DB) error {
		return tx.Exec("DO $$ BEGIN FOR n IN 1..20000 LOOP UPDATE user_tally SET changes = changes + 1 WHERE shard = 5; END LOOP; END $$").Error
	}); err != nil {
		t.Fatal(err)
	}
	sums(&before)
	if n := pages(); n <= muchTally {
		t.Fatalf("the tally has %d pages, too few for this test", n)
	}
	reading := d.reader().Begin() // who reads it keeps others from having it for themselves
	if err := reading.Exec("SELECT sum(users) FROM user_tally").Error; err != nil {
		t.Fatal(err)
	}
	d.tidy(ctx)
	if n := pages(); n <= muchTally {
		t.Errorf("the tally has been written anew while somebody read it: %d pages", n)
	}
	if err := reading.Rollback().Error; err != nil {
		t.Fatal(err)
	}
	d.tidy(ctx)
	if n := pages(); n > muchTally {
		t.Errorf("the tally still has %d pages", n)
	}
	if sums(&after); after != before {
		t.Errorf("the tally was %d and is %d", before, after)
	}
}

// openGrowing opens a database that remembers nothing, so that what is asked is asked.
func openGrowing(t *testing.T, address string) *database {
	t.Helper()
	s, err := OpenWith(t.Context(), address, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s.(*database)
}

func eachEngine(t *testing.T, do func(t *testing.T, d *database)) {
	t.Run("SQLite", func(t *testing.T) { do(t, openGrowing(t, "sqlite:"+t.TempDir()+"/users.db")) })
	t.Run("Postgres", func(t *testing.T) { do(t, openGrowing(t, pgtest.DSN(t))) })
}

// TestManyUsersAreFoundInOrder asks the contract's queries as of many users, so
// that nobody is sorted who can be found in order.
func TestManyUsersAreFoundInOrder(t *testing.T) {
	fewUsually := few
	few = 0
	t.Cleanup(func() { few = fewUsually })
	anyIsDeep(t)
	t.Run("SQLite", func(t *testing.T) {
		storetest.Queries(t, func(t *testing.T) dragoman.Store { return opened(t, "sqlite:"+t.TempDir()+"/users.db") })
	})
	t.Run("Postgres", func(t *testing.T) {
		storetest.Queries(t, func(t *testing.T) dragoman.Store { return opened(t, pgtest.DSN(t)) })
	})
}

func opened(t *testing.T, address string) dragoman.Store {
	t.Helper()
	s, err := Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// planned is enough users for PostgreSQL to prefer an index where there is one.
const planned = 20_000

// TestNoQueryScansUsers asks the databases how they go about each statement.
func TestNoQueryScansUsers(t *testing.T) {
	eachEngine(t, func(t *testing.T, d *database) {
		grow(t, d, 0, planned)
		var l listener
		l.listenTo(t, d)
		scansNobody := func(t *testing.T, q dragoman.Query) {
			t.Helper()
			for _, s := range l.statements(t, d, q) {
				plan := explain(t, d, s)
				t.Logf("%s\n%s", s.sql, plan)
				if scanned(plan) {
					t.Errorf("%s\n%v\n%s", s.sql, s.vars, plan)
				}
			}
		}
		for _, o := range operations {
			t.Run(o.name, func(t *testing.T) { scansNobody(t, o.asked(planned)) })
		}
		d.indexer.close()
		touch(t, d, grownUser(7).ID)
		for _, o := range operations {
			if o.query.Offset != 0 {
				t.Run(o.name+", while somebody is due", func(t *testing.T) { scansNobody(t, o.asked(planned)) })
			}
		}
	})
}

// touch writes a user as it is.
func touch(t *testing.T, d *database, id string) {
	t.Helper()
	if _, err := d.UpdateUser(t.Context(), id, dragoman.Change{}, func(*dragoman.User) error { return nil }); err != nil {
		t.Fatal(err)
	}
}

type statement struct {
	sql  string
	vars []any
}

// listener hears what a database is asked for.
type listener struct{ said []statement }

func (l *listener) listenTo(t *testing.T, d *database) {
	t.Helper()
	hear := func(tx *gorm.DB) {
		if tx.Statement.SQL.Len() > 0 {
			l.said = append(l.said, statement{tx.Statement.SQL.String(), slices.Clone(tx.Statement.Vars)})
		}
	}
	err := d.search(t.Context(), func(_ context.Context, tx *gorm.DB) error {
		return errors.Join(
			tx.Callback().Query().After("gorm:query").Register("listen", hear),
			tx.Callback().Row().After("gorm:row").Register("listen", hear))
	})
	if err != nil {
		t.Fatal(err)
	}
}

// statements are what the database is asked for a page.
func (l *listener) statements(t *testing.T, d *database, q dragoman.Query) []statement {
	t.Helper()
	return l.heard(t, func() error {
		_, err := d.Users(t.Context(), q)
		return err
	})
}

// heard are the statements that something says.
func (l *listener) heard(t *testing.T, ask func() error) []statement {
	t.Helper()
	l.said = nil
	if err := ask(); err != nil {
		t.Fatal(err)
	}
	if len(l.said) == 0 {
		t.Fatal("nothing was heard")
	}
	return l.said
}

func explain(t *testing.T, d *database, s statement) string {
	t.Helper()
	word := "EXPLAIN QUERY PLAN "
	if d.reader().Name() == "postgres" {
		word = "EXPLAIN "
	}
	pool, err := d.reader().DB()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := pool.QueryContext(t.Context(), word+s.sql, s.vars...)
	if err != nil {
		t.Fatalf("%s: %v", s.sql, err)
	}
	defer rows.Close()
	var plan strings.Builder
	for rows.Next() {
		columns, _ := rows.Columns()
		row := make([]sql.NullString, len(columns))
		into := make([]any, len(row))
		for i := range row {
			into[i] = &row[i]
		}
		if err := rows.Scan(into...); err != nil {
			t.Fatal(err)
		}
		plan.WriteString(row[len(row)-1].String + "\n")
	}
	return plan.String()
}

// scanned reports whether a plan reads all users, or all terms, in no order.
func scanned(plan string) bool {
	for line := range strings.Lines(plan) {
		line = strings.TrimSpace(line)
		sequential := strings.Contains(line, "Seq Scan on users") || strings.Contains(line, "Seq Scan on user_terms ") ||
			strings.Contains(line, "Seq Scan on keys") || strings.Contains(line, "Seq Scan on user_grams ") || strings.Contains(line, "Seq Scan on roles") || strings.HasPrefix(line, "SCAN keys")
		if sequential || slices.Contains([]string{"SCAN users", "SCAN user_terms", "SCAN walk", "SCAN user_grams", "SCAN g", "SCAN n"}, line) {
			return true
		}
	}
	return false
}
