package store

import (
	"slices"
	"strconv"
	"strings"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/pace"
)

// inquiry answers one query, in one transaction. It looks for a way through an
// index:
//
//   - few users can be meant (a posting is small): they are looked at, and sorted;
//   - many can: those that come first are looked at until the page is full, in
//     the order of the terms of what is sorted by, of one term that all must
//     have, or of users.
//
// Whoever is looked at is asked the whole filter, in SQL as far as SQL has
// words for it. Users whose terms are not written yet are looked at besides.
type inquiry struct {
	*compiled
	tx     *gorm.DB
	syntax syntax
	totals *totals[dragoman.User]
	memory *cache
	came   moment // before anything was read, if memory may be asked
	now    state  // what is read from, once memory was asked

	found foundByGrams
	sets  []posting // who can be meant, the smallest first
	fit   bool      // the first of them has no more than few
	known bool      // what follows is
	due   bool      // the terms of some users are not written yet
	users int
	stamp int64
}

// few are users that are rather sorted than found in order; a test makes it fewer.
var few = 1000

const (
	maxSets  = 4  // that are compared
	roughly  = 20 // users that are looked at in one go at first where SQL lets too many through
	inOneGo  = 2000
	dueUsers = "SELECT user_id FROM user_terms_due"
)

func (s *inquiry) answer() ([]dragoman.User, int, error) {
	q := s.query
	if err := s.byGrams(q.Filter); err != nil {
		return nil, 0, err
	}
	s.sets = postings(&compiler{syntax: s.syntax, found: s.found.sets}, q.Filter)
	s.sets = s.sets[:min(len(s.sets), maxSets)]
	if err := s.lookUp(); err != nil {
		return nil, 0, err
	}
	if len(s.sets) > 0 || s.walks() {
		if err := s.probe(); err != nil {
			return nil, 0, err
		}
	}
	var users []dragoman.User
	var err error
	if q.Limit >= 0 {
		if users, err = s.page(); err != nil {
			return nil, 0, err
		}
	}
	if q.Count < 0 || isAll(q, len(users)) && q.Limit >= 0 {
		return users, len(users), nil
	}
	total, err := s.total()
	return users, total, err
}

// walks reports whether the order is one of terms.
func (s *inquiry) walks() bool {
	order := s.query.Sort
	return len(order) > 0 && !byColumn(order[0].Field) && hasOrder(order[0].Field) && !readsAny(order[1:])
}

type probed struct {
	What  int
	Value int64
}

// What a probe asks for; the sets follow, two numbers each.
const (
	probeUsers = iota
	probeStamp
	probeDue
	probeSets
)

// probe asks how the index stands, and how many are in the sets, as far as
// that matters.
func (s *inquiry) probe() error {
	parts := []clause.Expr{
		probeFor(probeUsers, "CAST(sum(users) AS BIGINT) FROM user_tally"),
		probeFor(probeStamp, "CAST(sum(changes) AS BIGINT) FROM user_tally"),
		probeFor(probeDue, "count(*) FROM (SELECT 1 FROM user_terms_due LIMIT 1) AS due"),
	}
	for i := range s.sets {
		p := &s.sets[i]
		at := probeSets + 2*i
		bare := *p
		bare.marker = ""
		parts = append(parts, probeFor(at, "count(*) FROM (SELECT user_id FROM (?) AS found LIMIT ?) AS few", bare.users(), bare.enough()+1))
		if p.marker != "" {
			parts = append(parts, probeFor(at+1, "count(*) FROM (SELECT 1 FROM user_terms WHERE term = ? LIMIT ?) AS few", p.marker, few+1))
		}
	}
	var rows []probed
	if err := s.tx.Raw("?", listOf(parts, " UNION ALL ")).Scan(&rows).Error; err != nil {
		return err
	}
	found := make([]int64, probeSets+2*len(s.sets))
	for _, row := range rows {
		found[row.What] = row.Value
	}
	s.known, s.users, s.stamp, s.due = true, int(found[probeUsers]), found[probeStamp], found[probeDue] > 0
	s.choose(found[probeSets:])
	return nil
}

func probeFor(what int, number string, vars ...any) clause.Expr {
	return say("SELECT "+strconv.Itoa(what)+" AS what, "+strings.Replace(number, " FROM ", " AS value FROM ", 1), vars...)
}

// choose puts the smallest set first.
func (s *inquiry) choose(sizes []int64) {
	best := 0
	for i := range s.sets {
		if marked := sizes[2*i+1]; marked == 0 {
			s.sets[i].marker = ""
		} else {
			s.sets[i].exact = false
			sizes[2*i] += marked
		}
		if i > 0 && sizes[2*i] < sizes[2*best] {
			best = i
		}
	}
	if len(s.sets) > 0 {
		s.fit = sizes[2*best] <= int64(s.sets[best].enough())
		s.sets[0], s.sets[best] = s.sets[best], s.sets[0]
	}
}

// enough is up to how many users are rather sorted than found in order. Where
// each is found by looking at many, going in order finds the first as soon.
func (p *posting) enough() int {
	switch {
	case len(p.grams) > 0:
		return gramEnough * few
	case p.rank == rankLike:
		return few / 10
	}
	return few
}

// stream returns users that the filter chooses, in the order of the query,
// after a place in it (nil: from the beginning), without the first offset, and
// up to limit of them (0: all).
type stream func(after []any, offset, limit int) ([]dragoman.User, error)

// page is the part of the list that the query asks for.
func (s *inquiry) page() ([]dragoman.User, error) {
	q := s.query
	users := s.stream()
	if !s.rough || s.sortsHere() {
		return users(q.After, q.Offset, q.Limit)
	}
	var page []dragoman.User
	skip := q.Offset
	err := s.look(users, q.After, func(u *dragoman.User) bool {
		if skip > 0 {
			skip--
			return true
		}
		page = append(page, *u)
		return q.Limit <= 0 || len(page) < q.Limit
	})
	return page, err
}

// look hands on those users of a stream whom the filter really chooses, until
// that is enough.
func (s *inquiry) look(users stream, after []any, more func(*dragoman.User) bool) error {
	p := pace.New(s.tx.Statement.Context)
	for size := roughly; ; size = min(2*size, inOneGo) {
		some, err := users(after, 0, size)
		if err != nil {
			return err
		}
		for i := range some {
			holds := s.holds(p, &some[i])
			if p.Err() != nil {
				return p.Err()
			}
			if holds && !more(&some[i]) {
				return nil
			}
		}
		if len(some) < size {
			return nil
		}
		after = dragoman.PlaceOf(&some[len(some)-1], s.query.Sort)
	}
}

func (s *inquiry) holds(p *pace.Pace, u *dragoman.User) bool { return holds(p, s.query.Filter, u) }

func holds(p *pace.Pace, f dragoman.Filter, u *dragoman.User) bool {
	return search.HoldsWithin(p, f, func(f dragoman.Field) []any { return dragoman.ValuesOf(u, f) })
}

func (s *inquiry) stream() stream {
	if s.isDeep() {
		return s.deep()
	}
	if len(s.query.Sort) == 0 && len(s.sets) > 0 && s.sets[0].exact {
		if term, ok := s.sets[0].single(); ok {
			return s.withDue(s.having(term))
		}
	}
	switch {
	case s.fit:
		return s.among(s.candidates())
	case len(s.query.Sort) == 0:
		for i := range s.sets {
			if term, ok := s.sets[i].single(); ok {
				return s.withDue(s.having(term))
			}
		}
	case s.walks():
		return s.withDue(s.byTerm())
	}
	return s.among(always)
}

// candidates is the condition of being in the smallest set, or of nobody
// knowing.
func (s *inquiry) candidates() clause.Expr { return s.candidatesOf(s.sets[0].users()) }

func (s *inquiry) candidatesOf(users clause.Expr) clause.Expr {
	if !s.due {
		return s.syntax.isFew(users)
	}
	return say("users.id IN (? UNION ALL "+dueUsers+")", users)
}

// among streams users that fulfil a condition, sorted by the database.
func (s *inquiry) among(condition clause.Expr) stream {
	return s.sorted(s.query, condition)
}

func (s *inquiry) sorted(q dragoman.Query, condition clause.Expr) stream {
	if readsAny(q.Sort) {
		return s.sortedHere(q, condition)
	}
	return func(after []any, offset, limit int) ([]dragoman.User, error) {
		q.After, q.Offset, q.Limit = after, offset, limit
		c, err := compile(s.syntax, q)
		if err != nil {
			return nil, err
		}
		found, err := s.read(limit, func(columns string) *gorm.DB {
			return c.find(s.tx.Statement.Context, s.tx, q, condition).Select(columns)
		}, "''")
		return usersOf(found), err
	}
}

// withDue adds the users whose terms are not written yet to a stream of those
// whose are.
func (s *inquiry) withDue(indexed stream) stream {
	if !s.due {
		return indexed
	}
	others := s.among(say("users.id IN (" + dueUsers + ")"))
	return func(after []any, offset, limit int) ([]dragoman.User, error) {
		wanted := 0
		if limit > 0 {
			wanted = offset + limit
		}
		list, err := indexed(after, 0, wanted)
		if err != nil {
			return nil, err
		}
		more, err := others(after, 0, wanted)
		if err != nil {
			return nil, err
		}
		return cut(s.merge(list, more), offset, limit), nil
	}
}

// merge puts two lists in order together; who is in both comes once.
func (s *inquiry) merge(a, b []dragoman.User) []dragoman.User {
	if len(b) == 0 {
		return a
	}
	type placed struct {
		user  *dragoman.User
		place []any
	}
	var all []placed
	for _, list := range [][]dragoman.User{a, b} {
		for i := range list {
			all = append(all, placed{&list[i], dragoman.PlaceOf(&list[i], s.query.Sort)})
		}
	}
	slices.SortStableFunc(all, func(a, b placed) int { return comparePlaces(s.query.Sort, a.place, b.place) })
	all = slices.CompactFunc(all, func(a, b placed) bool { return a.user.ID == b.user.ID })
	merged := make([]dragoman.User, len(all))
	for i := range all {
		merged[i] = *all[i].user
	}
	return merged
}

func cut(users []dragoman.User, offset, limit int) []dragoman.User {
	users = users[min(offset, len(users)):]
	if limit > 0 {
		users = users[:min(limit, len(users))]
	}
	return users
}
