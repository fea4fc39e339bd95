package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/pace"
)

// This file carries totals over changes of users (decision 29). A trigger counts
// each change of a user in one row of user_tally, so each has a number there that
// no other has. A change that is made here is noted with its number, and with the
// user before and after. A total of an earlier moment is the total of a later one
// less those who passed before a change in between, and with those who pass after
// it. If one of the changes is not noted, because another node made it or too many
// were made since, the total is counted anew.

// tallied is a number of changes in a row of user_tally.
type tallied struct {
	Server  int64 // when a database server was started: one that replaces it may count the same again
	Shard   int64
	Changes int64
}

// noted is a change of a user, before and after it; nil is nobody.
type noted struct{ before, after *dragoman.User }

// notes are the last changes that were made here.
type notes struct {
	of     map[tallied]noted
	order  []tallied // the oldest first
	bytes  int
	unread int // changes since somebody asked
}

// Bounds of what is noted. If so many changes come and nobody asks for a total,
// no more are noted until somebody does.
const (
	maxNotes     = 500
	maxNoteBytes = 4 << 20
)

// size is about how much memory a change takes.
func (c noted) size() int {
	size := 1000
	for _, u := range []*dragoman.User{c.before, c.after} {
		if u == nil {
			continue
		}
		for _, body := range u.Extensions {
			size += len(body)
		}
		for _, role := range u.Roles {
			size += len(role)
		}
	}
	return size
}

// noting reports whether changes are of use to anybody.
func (t *totals) noting() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.counts) > 0 && t.notes.unread < maxNotes
}

// note keeps a change that is durable.
func (t *totals) note(at tallied, c noted) {
	t.mu.Lock()
	defer t.mu.Unlock()
	n := &t.notes
	if n.of == nil {
		n.of = map[tallied]noted{}
	}
	n.of[at] = c
	n.order = append(n.order, at)
	n.bytes += c.size()
	if n.unread++; n.unread >= maxNotes {
		*n = notes{unread: n.unread}
	}
	for len(n.order) > maxNotes || n.bytes > maxNoteBytes {
		n.bytes -= n.of[n.order[0]].size()
		delete(n.of, n.order[0])
		n.order = n.order[1:]
	}
}

// between returns the changes from one moment to another, if all are noted.
func (t *totals) between(from, to []tallied) (all []noted, ok bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, was := range from {
		at, found := slices.BinarySearchFunc(to, was, byShard)
		if !found || to[at].Changes < was.Changes {
			return nil, false
		}
	}
	for _, now := range to {
		next := now
		next.Changes = 1
		if at, found := slices.BinarySearchFunc(from, now, byShard); found {
			next.Changes = from[at].Changes + 1
		}
		for ; next.Changes <= now.Changes; next.Changes++ {
			c, known := t.notes.of[next]
			if !known {
				return nil, false
			}
			all = append(all, c)
		}
	}
	return all, true
}

func byShard(a, b tallied) int {
	return cmp.Or(cmp.Compare(a.Server, b.Server), cmp.Compare(a.Shard, b.Shard))
}

// tally is how often users have changed when what is read was so.
func (s *inquiry) tally() (all []tallied, err error) {
	ask := "SELECT " + s.syntax.server() + " AS server, shard, changes FROM user_tally WHERE changes > 0 ORDER BY shard"
	err = s.tx.Raw(ask).Scan(&all).Error
	return all, err
}

// talliedAs is the number of the change that a transaction has just made.
func talliedAs(ctx context.Context, tx *gorm.DB) (at tallied, err error) {
	s := syntaxOf(tx)
	err = tx.Statement.ConnPool.QueryRowContext(ctx, "SELECT "+s.server()+", shard, changes FROM user_tally WHERE shard = "+s.shard()).
		Scan(&at.Server, &at.Shard, &at.Changes)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil // then nothing is noted
	}
	return at, err
}

// passes is who a filter chooses, at the query's door.
func (s *inquiry) passes(f dragoman.Filter) func(*dragoman.User) (bool, error) {
	p := pace.New(s.tx.Statement.Context)
	return func(u *dragoman.User) (bool, error) {
		if s.query.Door != "" && u.Door != "" && u.Door != s.query.Door {
			return false, nil
		}
		holds := search.HoldsWithin(p, f, func(f dragoman.Field) []any { return dragoman.ValuesOf(u, f) })
		return holds, p.Err()
	}
}

// carried is what a number of users who pass becomes with some changes.
func carried(total int, over []noted, passes func(*dragoman.User) (bool, error)) (int, error) {
	for _, c := range over {
		for _, one := range []struct {
			user *dragoman.User
			sign int
		}{{c.before, -1}, {c.after, 1}} {
			if one.user == nil {
				continue
			}
			passed, err := passes(one.user)
			if err != nil {
				return 0, err
			}
			if passed {
				total += one.sign
			}
		}
	}
	return total, nil
}

// changeUser makes one change of one user, which do tells besides its result, and
// notes it once it is durable. Where nobody wants to know, do tells it to nil.
func (d *database) changeUser(
	ctx context.Context, do func(ctx context.Context, tx *gorm.DB, c *noted) (dragoman.User, error),
) (dragoman.User, error) {
	var at tallied
	var made *noted
	noting := d.totals.noting()
	u, err := written(ctx, d, func(ctx context.Context, tx *gorm.DB) (dragoman.User, error) {
		if noting {
			made = &noted{}
		}
		u, err := do(ctx, tx, made)
		if err == nil && noting {
			at, err = talliedAs(ctx, tx)
		}
		return u, err
	})
	if err == nil && at.Changes > 0 {
		d.totals.note(at, *made)
	}
	return u, err
}

// was keeps a copy of the user before the change, if that is of use to anybody.
func (c *noted) was(u *dragoman.User) {
	if c != nil {
		own := u.Clone()
		c.before = &own
	}
}

// is keeps a copy of the user after it.
func (c *noted) is(u *dragoman.User) {
	if c != nil {
		own := u.Clone()
		c.after = &own
	}
}
