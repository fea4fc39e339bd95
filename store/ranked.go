package store

import (
	"cmp"
	"slices"

	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
)

// This file finds a page of all users by how many come before it, in an order of
// terms. Entries of the index are passed by, not users. Those whose terms are not
// written yet are few: they are looked at and put in between, and so is known
// how many of them come before any entry.

// muchDue is how many users may be due for that.
var muchDue = 2000 // a test makes it smaller

// ranking is who has a value of the field that is sorted by, in order.
type ranking struct {
	*inquiry
	of      dragoman.Sort
	total   int         // users who are shown
	indexed int         // those of them who have a term, written and right
	due     []ranked    // those who have one that is not written yet, in order
	none    []string    // whose terms are not written yet, and who have none
	out     clause.Expr // selects whose terms are not to be looked at
}

// ranked is somebody in such an order.
type ranked struct {
	Term, UserID string
	user         *dragoman.User // if known
}

// rank is false where the index does not tell how many come before somebody:
// too many users are due, or somebody has several values.
func (s *inquiry) rank(total int) (r *ranking, ok bool, err error) {
	r = &ranking{inquiry: s, of: s.query.Sort[0], total: total, out: s.hidden()}
	due, ok, err := r.dueUsers()
	if !ok || err != nil {
		return nil, false, err
	}
	if everybodyHas(r.of.Field) {
		r.indexed = total - len(due)
	} else if r.indexed, ok, err = r.countIndexed(due); !ok || err != nil {
		return nil, false, err
	}
	for i := range due {
		terms := valueTerms(&due[i], r.of.Field)
		switch {
		case len(terms) == 0:
			r.none = append(r.none, due[i].ID)
			continue
		case r.of.Desc:
			slices.Reverse(terms)
		}
		r.due = append(r.due, ranked{terms[0], due[i].ID, &due[i]})
	}
	slices.SortFunc(r.due, r.compare)
	return r, true, nil
}

// dueUsers reads who is due, if they are not too many, and is shown.
func (r *ranking) dueUsers() (due []dragoman.User, ok bool, err error) {
	if !r.inquiry.due {
		return nil, true, nil
	}
	r.out = say("? UNION ALL "+dueUsers, r.out)
	var many int
	err = r.tx.Raw("SELECT count(*) FROM (SELECT 1 FROM user_terms_due LIMIT ?) AS many", muchDue+1).Scan(&many).Error
	if err != nil || many > muchDue {
		return nil, false, err
	}
	due, err = r.sorted(dragoman.Query{Door: r.query.Door}, say("users.id IN ("+dueUsers+")"))(nil, 0, 0)
	return due, true, err
}

// countIndexed is how many of those who are shown have a term that is written, if
// nobody among them has several.
func (r *ranking) countIndexed(due []dragoman.User) (having int, ok bool, err error) {
	having, several := 0, 0 // of those who are due
	for i := range due {
		switch n := len(valueTerms(&due[i], r.of.Field)); {
		case n > 1:
			several++
			fallthrough
		case n == 1:
			having++
		}
	}
	var counted *struct{ Users, Several int }
	number := func(name string, least int, value func() int) (int, error) {
		passes := r.passes(nil)
		return r.number(name+" "+string(r.query.Door)+" "+fieldCode(r.of.Field), 0, func(u *dragoman.User) (bool, error) {
			shown, err := passes(u)
			return shown && len(valueTerms(u, r.of.Field)) >= least, err
		}, func() (int, error) {
			if counted == nil {
				counted = &struct{ Users, Several int }{}
				err := r.tx.Raw("SELECT count(*) AS users, count(CASE WHEN terms > 1 THEN 1 END) AS several FROM"+
					" (SELECT count(*) AS terms FROM user_terms WHERE ? AND user_id NOT IN (?) GROUP BY user_id) AS of_each",
					r.values("term"), r.out).Scan(counted).Error
				if err != nil {
					return 0, err
				}
			}
			return value(), nil
		})
	}
	allHaving, err := number("with a value", 1, func() int { return counted.Users + having })
	if err != nil {
		return 0, false, err
	}
	allSeveral, err := number("with several values", 2, func() int { return counted.Several + several })
	return allHaving - having, allSeveral == several, err
}

// values is the condition that a term is one of a value.
func (r *ranking) values(term string) clause.Expr {
	code := fieldCode(r.of.Field)
	return say(term+" >= ? AND "+term+" < ?", code+termNumber, code+termOther)
}

// valueTerms are the terms of a user's values of a field, in order, each once.
func valueTerms(u *dragoman.User, f dragoman.Field) []string {
	code := fieldCode(f)
	var b termBuilder
	for _, value := range dragoman.ValuesOf(u, f) {
		if f.As == dragoman.AsWritten {
			b.element(code, value)
		} else {
			b.reading(code, value)
		}
	}
	terms := slices.DeleteFunc(b.terms, func(term string) bool { return term < code+termNumber || term >= code+termOther })
	slices.Sort(terms)
	return slices.Compact(terms)
}

// compare is the order; those who are alike in their terms come in that of the other keys.
func (r *ranking) compare(a, b ranked) int {
	c := cmp.Compare(a.Term, b.Term)
	if r.of.Desc {
		c = -c
	}
	rest := r.query.Sort[1:]
	switch {
	case c != 0:
		return c
	case len(rest) == 0:
		return cmp.Compare(a.UserID, b.UserID)
	}
	return comparePlaces(rest, dragoman.PlaceOf(a.user, rest), dragoman.PlaceOf(b.user, rest))
}

// page is a part of the list that is not behind its end.
func (r *ranking) page(offset, limit int) ([]dragoman.User, error) {
	var users []dragoman.User
	having := r.indexed + len(r.due)
	if offset < having {
		found, err := r.at(offset, min(limit, having-offset))
		if err != nil {
			return nil, err
		}
		if users, err = r.usersOf(found); err != nil {
			return nil, err
		}
	}
	if having == r.total || len(users) == limit {
		return users, nil
	}
	rest, err := r.without(r.of.Field, r.none)(nil, max(0, offset-having), limit-len(users))
	return append(users, rest...), err
}

// at finds who has offset others with a value before them. At most all who are due
// are among those others, so the index is read from that many entries earlier.
func (r *ranking) at(offset, limit int) ([]ranked, error) {
	place := max(0, offset-len(r.due))
	entries, err := r.entries(place, min(offset+limit, r.indexed)-place)
	if err != nil {
		return nil, err
	}
	due := r.due
	if place > 0 {
		for len(due) > 0 && len(entries) > 0 && r.compare(due[0], entries[0]) < 0 {
			due, place = due[1:], place+1
		}
	}
	var found []ranked
	for ; place < offset+limit && len(due)+len(entries) > 0; place++ {
		from := &entries
		if len(entries) == 0 || len(due) > 0 && r.compare(due[0], entries[0]) < 0 {
			from = &due
		}
		if place >= offset {
			found = append(found, (*from)[0])
		}
		*from = (*from)[1:]
	}
	return found, nil
}

// entries are a part of those whom the index knows, in order.
func (r *ranking) entries(place, size int) (found []ranked, err error) {
	if size <= 0 {
		return nil, nil
	}
	known := say("? AND user_id NOT IN (?)", r.values("term"), r.out)
	if len(r.query.Sort) == 1 && !r.of.Desc { // the index has just this order
		offset, desc := place, place > r.indexed/2
		if desc {
			offset = r.indexed - place - size
		}
		err := r.pass(&found, known, desc, size, offset)
		if desc {
			slices.Reverse(found)
		}
		return found, err
	}
	// The first of the page has the same term as the one at its place in the index.
	offset, desc := place, r.of.Desc
	if place > r.indexed/2 {
		offset, desc = r.indexed-1-place, !desc
	}
	if err := r.pass(&found, known, desc, 1, offset); err != nil || len(found) == 0 {
		return nil, err
	}
	first, before := found[0], "<"
	if r.of.Desc {
		before = ">"
	}
	var same int
	err = r.tx.Raw("SELECT count(*) FROM user_terms WHERE term = ? AND user_id "+before+" ? AND user_id NOT IN (?)",
		first.Term, first.UserID, r.out).Scan(&same).Error
	if err != nil {
		return nil, err
	}
	return r.onwards(first.Term, same, size)
}

// pass reads entries of the index from one of its ends.
func (r *ranking) pass(into *[]ranked, known clause.Expr, desc bool, size, offset int) error {
	order := " ORDER BY term" + direction(desc) + ", user_id" + direction(desc)
	return r.tx.Raw("SELECT term, user_id FROM user_terms WHERE ?"+order+" LIMIT ? OFFSET ?",
		known, size, offset).Scan(into).Error
}

// onwards is who comes from a term on, without the first.
func (r *ranking) onwards(term string, without, size int) (found []ranked, err error) {
	code := fieldCode(r.of.Field)
	if len(r.query.Sort) == 1 {
		return r.descending(term, without, size)
	}
	// Of two bounds on the same side SQLite looks for the first alone.
	within := say("walk.term >= ? AND walk.term < ?", term, code+termOther)
	if r.of.Desc {
		within = say("walk.term >= ? AND walk.term <= ?", code+termNumber, term)
	}
	c := compiler{syntax: r.syntax}
	keys := append([]sortKey{walkKey(r.of)}, c.keys(r.query.Sort[1:])...)
	keys[len(keys)-1] = plainKey(column(text, say("walk.user_id"), false), false)
	rows, err := r.walk(keys, say("? AND walk.user_id NOT IN (?)", within, r.out), orderBy(keys), without, size)
	if err != nil {
		return nil, err
	}
	for i := range rows {
		found = append(found, ranked{rows[i].Term, rows[i].User.ID, &rows[i].User})
	}
	return found, nil
}

// descending is onwards in descending order of one key, in which users of one
// value are ascending: the index has each value's in this order, and the values.
func (r *ranking) descending(term string, without, size int) (found []ranked, err error) {
	err = r.tx.Raw("SELECT term, user_id FROM user_terms WHERE term = ? AND user_id NOT IN (?) ORDER BY user_id LIMIT ? OFFSET ?",
		term, r.out, size, without).Scan(&found).Error
	if err != nil || len(found) == size {
		return found, err
	}
	var rest []ranked
	err = r.tx.Raw("SELECT term, user_id FROM user_terms WHERE term >= ? AND term < ? AND user_id NOT IN (?) "+
		"ORDER BY term DESC, user_id LIMIT ?",
		fieldCode(r.of.Field)+termNumber, term, r.out, size-len(found)).Scan(&rest).Error
	return append(found, rest...), err
}

// usersOf reads those who are not known yet.
func (r *ranking) usersOf(found []ranked) ([]dragoman.User, error) {
	var missing []string
	for _, one := range found {
		if one.user == nil {
			missing = append(missing, one.UserID)
		}
	}
	read := map[string]*dragoman.User{}
	if len(missing) > 0 {
		rows, err := r.sorted(dragoman.Query{}, say("users.id IN (?)", missing))(nil, 0, len(missing))
		if err != nil {
			return nil, err
		}
		for i := range rows {
			read[rows[i].ID] = &rows[i]
		}
	}
	users := make([]dragoman.User, 0, len(found))
	for _, one := range found {
		if u := cmp.Or(one.user, read[one.UserID]); u != nil {
			users = append(users, *u)
		}
	}
	return users, nil
}
