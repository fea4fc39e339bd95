package store

import (
	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

// This file reads the users of a short page: the database says who they are and
// in which order, and those whom memory knows as they were at that moment are
// not read again.

// recallUpTo is how many users a page may have to be read so. Longer ones are
// parts of a list of everybody, which would only push out of memory who is
// asked for often.
const recallUpTo = 201

// walked is a user with the term by which it was come to, if by one.
type walked struct {
	Term string
	User dragoman.User
}

// named is a user's row by its number.
type named struct {
	term   string
	number int64
}

func (n *named) pointers() []any { return []any{&n.term, &n.number} }

func (s *state) pointers() []any { return []any{&s.revision, &s.users} }

// read answers a question about users, of whom there may be limit (0: any
// number). What it has to select comes as columns, with the term in front.
func (s *inquiry) read(limit int, ask func(columns string) *gorm.DB, term string) ([]walked, error) {
	remembers := s.came.valid && 0 < limit && limit <= recallUpTo
	if remembers && s.syntax.recalls() {
		return s.recalled(ask(term + ", users.rowid"))
	}
	rows, err := readRows(ask(term+", "+s.syntax.number()+", "+userColumns), (*walkedRow).pointers)
	if err != nil {
		return nil, err
	}
	found := make([]walked, len(rows))
	for i := range rows {
		found[i].Term = rows[i].term
		if found[i].User, err = fromRowUser(&rows[i].user); err != nil {
			return nil, err
		}
		if remembers && !s.syntax.recalls() {
			s.memory.keepUser(s.came, 0, rows[i].number, found[i].User.Clone())
		}
	}
	if s.came.valid && !s.syntax.recalls() {
		s.now = s.came.state // we shall be told of what has changed since
	}
	return found, nil
}

type walkedRow struct {
	term string
	numberedRow
}

func (w *walkedRow) pointers() []any { return append([]any{&w.term}, w.numberedRow.pointers()...) }

func (s *inquiry) recalled(query *gorm.DB) ([]walked, error) {
	names, err := readRows(query, (*named).pointers)
	if err != nil {
		return nil, err
	}
	if s.now == (state{}) {
		states, err := readRows(s.tx.Raw(askState), (*state).pointers)
		if err != nil {
			return nil, err
		}
		s.now = states[0]
	}
	if len(names) == 0 {
		return nil, nil
	}
	found := make([]walked, len(names))
	missing := s.memory.recall(s.came, s.now, names, found)
	if len(missing) == 0 {
		return found, nil
	}
	numbers := make([]int64, len(missing))
	for i, at := range missing {
		numbers[i] = names[at].number
	}
	rows, err := readRows(s.tx.Raw("SELECT users.rowid, "+userColumns+" FROM users WHERE users.rowid IN ?", numbers), (*numberedRow).pointers)
	if err != nil {
		return nil, err
	}
	users := make(map[int64]dragoman.User, len(rows))
	for i := range rows {
		u, err := fromRowUser(&rows[i].user)
		if err != nil {
			return nil, err
		}
		users[rows[i].number] = u
		s.memory.keepUser(s.came, s.now.revision, rows[i].number, u.Clone())
	}
	for _, at := range missing {
		u := users[names[at].number]
		found[at].User = u.Clone() // who has several terms may be there twice
	}
	return found, nil
}

type numberedRow struct {
	number int64
	user   userRow
}

func (n *numberedRow) pointers() []any { return append([]any{&n.number}, n.user.pointers()...) }
