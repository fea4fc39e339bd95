package store

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"time"

	"gorm.io/gorm"
)

// indexer writes the terms of users that were written. Doing so many at once
// costs a small part of doing it with each write; until it is done, a query
// looks at those users themselves (see plan.go), so nobody can tell.
type indexer struct {
	d     *database
	last  string        // the user that it came to
	poked chan struct{} // something was written here
	stop  context.CancelFunc
	done  sync.WaitGroup
}

const (
	indexBatch  = 500                   // users in one transaction while others write
	indexMuch   = 1000                  // users in one while nobody does: what they share is written once, and held meanwhile
	indexPause  = 50 * time.Millisecond // for what is written to come together
	indexPoll   = 2 * time.Second       // for what other nodes have written
	indexShare  = 15                    // how many times longer than it works the indexer rests while others write
	muchWork    = 10_000                // users
	indexReport = 10 * time.Second      // how often a long work is told of
)

func newIndexer(d *database) *indexer {
	return &indexer{d: d, poked: make(chan struct{}, 1), stop: func() {}}
}

func (i *indexer) start() {
	ctx, stop := context.WithCancel(context.Background())
	i.stop = stop
	i.done.Go(func() { i.run(ctx) })
}

// poke says that there is something to do.
func (i *indexer) poke() {
	select {
	case i.poked <- struct{}{}:
	default:
	}
}

func (i *indexer) close() {
	i.stop()
	i.done.Wait()
}

func (i *indexer) run(ctx context.Context) {
	for ctx.Err() == nil {
		if err := i.work(ctx); err != nil && ctx.Err() == nil {
			slog.Warn("cannot index users just now", "error", err)
			_ = sleep(ctx, indexPoll)
		}
		select {
		case <-ctx.Done():
		case <-i.poked:
			_ = sleep(ctx, indexPause)
		case <-time.After(indexPoll):
		}
	}
}

// work goes on until nothing is due. It works without pause only while nobody
// else writes.
func (i *indexer) work(ctx context.Context) error {
	told, all, size := time.Now(), 0, indexBatch
	for {
		began := time.Now()
		done, last, err := i.d.indexSome(ctx, i.last, size)
		all += done
		again := done == 0 && i.last != ""
		if i.last = last; err != nil || done == 0 && !again {
			if all > muchWork {
				i.d.tidy(ctx)
			}
			return err
		}
		if time.Since(told) >= indexReport {
			told = time.Now()
			slog.Info("users are being indexed; searches are right meanwhile, and slower", "done", all)
		}
		size = min(2*size, indexMuch)
		select {
		case <-i.poked:
			size = indexBatch
			if err := sleep(ctx, indexShare*time.Since(began)); err != nil {
				return err
			}
		default:
		}
	}
}

// tidy takes away what much work has left in the list of what is due and the tally, which
// every search looks into. SQLite leaves nothing.
func (d *database) tidy(ctx context.Context) {
	if d.reader().Name() != "postgres" {
		return
	}
	err := d.reader().WithContext(ctx).Connection(func(tx *gorm.DB) error {
		tx = tx.Session(&gorm.Session{NewDB: true, Context: ctx})
		if err := tx.Exec("VACUUM (ANALYZE) user_terms_due, user_grams_due, user_grams, user_tally").Error; err != nil {
			return err
		}
		return shrinkTally(tx)
	})
	if err != nil && ctx.Err() == nil {
		slog.Warn("cannot tidy after indexing", "error", err)
	}
}

const (
	muchTally    = 32  // pages, of which two are enough
	tallyWait    = 100 // milliseconds that writers may wait for what wants the tally for itself
	tallyWaits   = 4
	tallyPatient = 500 * time.Millisecond
)

// shrinkTally writes the tally anew where a few changes of very many users have made it
// large: it is always read as a whole. It needs the table for itself for some
// milliseconds, and gives up where that cannot be had.
func shrinkTally(tx *gorm.DB) (err error) {
	var pages int
	size := "SELECT pg_relation_size('user_tally') / current_setting('block_size')::int"
	if err := tx.Raw(size).Scan(&pages).Error; err != nil || pages <= muchTally {
		return err
	}
	if err := tx.Exec(fmt.Sprintf("SET lock_timeout = %d", tallyWait)).Error; err != nil {
		return err
	}
	defer func() { err = errors.Join(err, tx.Exec("RESET lock_timeout").Error) }()
	for range tallyWaits {
		err = tx.Exec("VACUUM (FULL) user_tally").Error
		if sqlState(err) != "55P03" { // lock_not_available
			return err
		}
		if err := sleep(tx.Statement.Context, tallyPatient); err != nil {
			return err
		}
	}
	slog.Debug("the tally of users is not made smaller: others have it")
	return nil
}

// Indexed returns once the terms of all users are written. It is for tests and
// measurements: no query depends on it.
func (d *database) Indexed(ctx context.Context) error {
	last := ""
	for {
		var err error
		if _, last, err = d.indexSome(ctx, last, indexMuch); err != nil {
			return translate(err)
		}
		if last != "" {
			continue
		}
		var due int64
		err = d.reader().WithContext(ctx).Raw("SELECT (SELECT count(*) FROM (SELECT 1 FROM user_terms_due LIMIT 1) AS due) +" +
			" (SELECT count(*) FROM (SELECT 1 FROM user_grams_due LIMIT 1) AS due)").Scan(&due).Error
		if err != nil || due == 0 {
			return translate(err)
		}
	}
}

type keptTerms struct{ UserID, Terms string }

// gramsAfter begins the place of an indexer that is at users of whom only the
// grams are due.
const gramsAfter = "\x00"

// indexSome writes the terms of some users after one, and returns of how many
// and whom it came to, "" at the end. Users that another node is at are left to
// it. Going on where it was saves PostgreSQL from reading past what is done.
// Those of whom only the grams are due come after those whose terms are.
func (d *database) indexSome(ctx context.Context, after string, size int) (done int, last string, err error) {
	behind, atGrams := strings.CutPrefix(after, gramsAfter)
	from := after
	if atGrams {
		from = ""
	}
	done, last, err = d.indexDue(ctx, "user_terms_due", from, size)
	switch {
	case err != nil:
		return done, "", err
	case done > 0 && atGrams:
		return done, after, nil
	case !atGrams && last != "":
		return done, last, nil
	case after == "" || atGrams:
		if done, last, err = d.indexDue(ctx, "user_grams_due", behind, size); last != "" {
			last = gramsAfter + last
		}
	}
	return done, last, err
}

// indexDue indexes some users of a list after one of them.
func (d *database) indexDue(ctx context.Context, list, after string, size int) (done int, last string, err error) {
	var due []string
	err = d.reader().WithContext(ctx).
		Raw("SELECT user_id FROM "+list+" WHERE user_id > ? ORDER BY user_id LIMIT ?", after, size).Scan(&due).Error
	if err != nil || len(due) == 0 {
		return 0, "", err
	}
	last = due[len(due)-1]
	err = d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		rows, err := readRows(tx.WithContext(ctx).Raw("SELECT "+userColumns+" FROM users WHERE ?"+d.syntax().skipLocked(),
			d.syntax().among("id", due)), (*userRow).pointers)
		if err != nil {
			return err
		}
		done = len(rows)
		if done < len(due) {
			// Who was removed while a migration listed them.
			err := tx.WithContext(ctx).Exec("DELETE FROM "+list+" WHERE user_id IN ? "+
				"AND user_id NOT IN (SELECT id FROM users WHERE id IN ?)", due, due).Error
			if err != nil {
				return err
			}
		}
		return d.indexUsers(ctx, tx, rows)
	})
	return done, last, err
}

// indexUsers writes the terms of users that nobody else can write meanwhile.
func (d *database) indexUsers(ctx context.Context, tx *gorm.DB, rows []userRow) error {
	tx = tx.WithContext(ctx)
	ids := make([]string, len(rows))
	has := map[string][]string{}
	for i := range rows {
		u, err := fromRowUser(&rows[i])
		if err != nil {
			return err
		}
		ids[i], has[u.ID] = u.ID, termsOf(&u)
	}
	if len(ids) == 0 {
		return nil
	}
	had, err := termsKept(tx, ids)
	if err != nil {
		return err
	}
	terms := 0
	for _, of := range has {
		terms += len(of)
	}
	var gone [][2]string
	added, lists := make([][2]string, 0, terms), make([][2]string, 0, len(ids))
	for _, id := range ids {
		gone = appendPairs(gone, without(had[id], has[id]), id)
		added = appendPairs(added, without(has[id], had[id]), id)
		lists = append(lists, [2]string{id, marshal(has[id])})
	}
	s := d.syntax()
	if len(gone) > 0 {
		sortPairs(gone)
		if err := tx.Exec("DELETE FROM user_terms WHERE (term, user_id) IN (SELECT "+s.pair()+")", marshal(gone)).Error; err != nil {
			return err
		}
	}
	if len(added) > 0 {
		sortPairs(added)
		if err := s.addPairs(tx, "INSERT INTO user_terms (term, user_id)", "ON CONFLICT DO NOTHING", added); err != nil {
			return err
		}
	}
	sortPairs(lists)
	err = s.addPairs(tx, "INSERT INTO user_terms_kept (user_id, terms)", "ON CONFLICT (user_id) DO UPDATE SET terms = excluded.terms", lists)
	if err != nil {
		return err
	}
	return d.indexGrams(tx, ids, had, has)
}

func sortPairs(pairs [][2]string) {
	slices.SortFunc(pairs, func(a, b [2]string) int {
		if c := strings.Compare(a[0], b[0]); c != 0 {
			return c
		}
		return strings.Compare(a[1], b[1])
	})
}

// indexGrams writes the grams of users whose terms are written, and takes them
// from what is due.
func (d *database) indexGrams(tx *gorm.DB, ids []string, had, has map[string][]string) error {
	var due []string
	these := d.syntax().among("user_id", ids)
	if err := tx.Raw("SELECT user_id FROM user_grams_due WHERE ?", these).Scan(&due).Error; err != nil {
		return err
	}
	var users []gramsOfUser
	for _, id := range ids {
		u := gramsOfUser{id: id, has: gramsOf(has[id])}
		if !slices.Contains(due, id) {
			u.had = gramsOf(had[id])
		}
		if !slices.Equal(u.had, u.has) {
			users = append(users, u)
		}
	}
	if err := d.syntax().keepGrams(tx, users); err != nil {
		return err
	}
	if err := tx.Exec("DELETE FROM user_terms_due WHERE ?", these).Error; err != nil {
		return err
	}
	return tx.Exec("DELETE FROM user_grams_due WHERE ?", these).Error
}

func termsKept(tx *gorm.DB, ids []string) (map[string][]string, error) {
	var kept []keptTerms
	err := tx.Raw("SELECT user_id, terms FROM user_terms_kept WHERE ?", syntaxOf(tx).among("user_id", ids)).Scan(&kept).Error
	if err != nil {
		return nil, err
	}
	had := map[string][]string{}
	for _, k := range kept {
		if had[k.UserID], err = decodeTerms(k.Terms); err != nil {
			return nil, err
		}
	}
	return had, nil
}

func decodeTerms(kept string) (terms []string, err error) {
	err = json.Unmarshal([]byte(kept), &terms)
	return terms, err
}

func appendPairs(to [][2]string, terms []string, id string) [][2]string {
	for _, term := range terms {
		to = append(to, [2]string{term, id})
	}
	return to
}

// without returns what is in one ordered list and not in the other.
func without[T cmp.Ordered](list, other []T) []T {
	if len(other) == 0 {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), func(term T) bool {
		_, found := slices.BinarySearch(other, term)
		return found
	})
}

// marshal is for lists of texts, of which all can be written.
func marshal(list any) string {
	body, _ := json.Marshal(list)
	return string(body)
}
