package store

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search/pace"
)

// newUserTotals remembers totals of users.
func newUserTotals() *totals[dragoman.User] {
	return newTotals("user_tally", (*dragoman.User).Clone, sizeOfUser)
}

// number is how many users pass: by memory if that tells, and else counted. Where
// most is not 0, any number beyond most is as good as another.
func (s *inquiry) number(name string, most int, passes func(*dragoman.User) (bool, error), count func() (int, error)) (int, error) {
	return s.totals.number(s.tx, s.stamp, howMany[dragoman.User]{
		name: name, most: most, count: count,
		passes: func(u *dragoman.User, _ int64) (bool, error) { return passes(u) },
	})
}

// total counts whom the filter chooses, no farther than one more than wanted.
func (s *inquiry) total() (int, error) {
	if !s.known {
		if err := s.probe(); err != nil {
			return 0, err
		}
	}
	name := fmt.Sprintf("%s %d ", s.query.Door, s.query.Count) + spelled(s.query.Filter)
	return s.number(name, max(s.query.Count, 0), s.passes(s.query.Filter), func() (int, error) {
		if !s.fit || s.sets[0].exact {
			return s.count(s.query.Filter)
		}
		if total, ok, err := s.countCommon(s.query.Filter); ok || err != nil {
			return total, err
		}
		return s.counted(s.query.Filter, s.candidatesOf(s.narrowed()), true)
	})
}

// passes is who a filter chooses, at the query's door.
func (s *inquiry) passes(f dragoman.Filter) func(*dragoman.User) (bool, error) {
	p := pace.New(s.tx.Statement.Context)
	return func(u *dragoman.User) (bool, error) {
		if s.query.Door != "" && u.Door != "" && u.Door != s.query.Door {
			return false, nil
		}
		return holds(p, f, u), p.Err()
	}
}

// hidden is who is not shown at the query's door.
func (s *inquiry) hidden() clause.Expr {
	if s.query.Door == "" {
		return say("SELECT id FROM users WHERE ?", never)
	}
	return say("SELECT id FROM users WHERE door <> '' AND door <> ?", string(s.query.Door))
}

// count counts through an index where there is one. Who does not pass a test is
// counted as all without those who do.
func (s *inquiry) count(f dragoman.Filter) (int, error) {
	switch f := f.(type) {
	case nil:
		return s.everybody()
	case dragoman.Not:
		return s.difference(nil, f.Filter)
	case dragoman.And:
		if len(f) == 0 {
			return s.everybody()
		}
		if len(f) == 1 {
			return s.count(f[0])
		}
		for i, part := range f {
			if not, ok := part.(dragoman.Not); ok {
				rest := append(append(dragoman.And{}, f[:i]...), f[i+1:]...)
				return s.difference(rest, append(append(dragoman.And{}, rest...), not.Filter))
			}
		}
	}
	if total, ok, err := s.countCommon(f); ok || err != nil {
		return total, err
	}
	p, err := s.smallest(f)
	switch {
	case err != nil:
		return 0, err
	case p == nil:
		return s.counted(f, always, false)
	case p.exact:
		return s.countPosting(f, p)
	}
	users := p.users()
	if len(s.sets) > 0 && p == &s.sets[0] {
		users = s.narrowed()
	}
	if s.due {
		return s.counted(f, say("users.id IN (? UNION ALL "+dueUsers+")", users), false)
	}
	return s.counted(f, say("users.id IN (?)", users), false)
}

// smallest is the set that holds all whom a filter chooses, or nil if there is none.
func (s *inquiry) smallest(f dragoman.Filter) (*posting, error) {
	if len(s.sets) > 0 && spelled(f) == spelled(s.query.Filter) {
		return &s.sets[0], nil
	}
	sets := postings(&compiler{syntax: s.syntax}, f)
	if len(sets) == 0 {
		return nil, nil
	}
	return &sets[0], s.unmark(&sets[0])
}

// unmark takes away a marker that nobody has; else the set is not exact.
func (s *inquiry) unmark(p *posting) error {
	if p.marker == "" {
		return nil
	}
	var marked int
	err := s.tx.Raw("SELECT count(*) FROM (SELECT 1 FROM user_terms WHERE term = ? LIMIT 1) AS marked", p.marker).Scan(&marked).Error
	if marked == 0 {
		p.marker = ""
	} else {
		p.exact = false
	}
	return err
}

func (s *inquiry) difference(of, without dragoman.Filter) (int, error) {
	whole, err := s.count(of)
	if err != nil {
		return 0, err
	}
	part, err := s.count(without)
	return whole - part, err
}

func (s *inquiry) everybody() (int, error) {
	if s.query.Door == "" {
		return s.users, nil
	}
	var hidden int
	err := s.tx.Raw("SELECT count(*) FROM (?) AS hidden", s.hidden()).Scan(&hidden).Error
	return s.users - hidden, err
}

// leftOut selects whom no index is asked of: who is not shown, and whose terms are
// not written yet. It tells how many they are, up to one more than few.
func (s *inquiry) leftOut() (users clause.Expr, size int, err error) {
	users = say("SELECT user_id FROM user_terms_due WHERE ?", never)
	if s.due {
		users = say(dueUsers)
	}
	if s.query.Door != "" {
		users = say("? UNION ALL ?", s.hidden(), users)
	}
	err = s.tx.Raw("SELECT count(*) FROM (SELECT 1 FROM (?) AS of_all LIMIT ?) AS few", users, few+1).Scan(&size).Error
	return users, size, err
}

// countPosting counts who is in a set, by its index alone.
func (s *inquiry) countPosting(f dragoman.Filter, p *posting) (int, error) {
	out, size, err := s.leftOut()
	if err != nil {
		return 0, err
	}
	what, one := "count(DISTINCT user_id)", p.span()
	if p.once() {
		what = "count(*)"
	}
	ask := say("SELECT "+what+" FROM (?) AS chosen WHERE user_id NOT IN (?)", p.users(), out)
	switch {
	case one == nil || !p.once():
	case size == 0:
		ask = say("SELECT count(*) FROM user_terms WHERE ?", one.condition())
	case size <= few && one.to == "": // those who are left out are sooner found in it than looked for with each
		ask = say("SELECT (SELECT count(*) FROM user_terms WHERE ?) - (SELECT count(*) FROM user_terms WHERE ? AND user_id IN (?))",
			one.condition(), one.condition(), out)
	}
	return s.withThoseDue(f, ask)
}

// withThoseDue adds whom a filter chooses of those whose terms are not written yet.
func (s *inquiry) withThoseDue(f dragoman.Filter, ask clause.Expr) (total int, err error) {
	if err = s.tx.Raw("?", ask).Scan(&total).Error; err != nil || !s.due {
		return total, err
	}
	due, err := s.counted(f, say("users.id IN ("+dueUsers+")"), true)
	return total + due, err
}

// countCommon counts who passes several conditions each of which chooses those who
// have one term: who has them all, by the index alone.
func (s *inquiry) countCommon(f dragoman.Filter) (total int, ok bool, err error) {
	sets, ok := each(&compiler{syntax: s.syntax}, f)
	if !ok || len(sets) < 2 || len(sets) > maxCommon {
		return 0, false, nil
	}
	sizes := make([]clause.Expr, len(sets))
	for i := range sets {
		if err := s.unmark(&sets[i]); err != nil {
			return 0, false, err
		}
		term, single := sets[i].single()
		if !single || !sets[i].exact {
			return 0, false, nil
		}
		sizes[i] = probeFor(i, "count(*) FROM (SELECT 1 FROM user_terms WHERE term = ? LIMIT ?) AS much", term, muchInCommon)
	}
	var found []probed
	if err := s.tx.Raw("?", listOf(sizes, " UNION ALL ")).Scan(&found).Error; err != nil {
		return 0, false, err
	}
	least := slices.MinFunc(found, func(a, b probed) int { return cmp.Compare(a.Value, b.Value) }).What
	sets[0], sets[least] = sets[least], sets[0]
	out, _, err := s.leftOut()
	if err != nil {
		return 0, false, err
	}
	total, err = s.withThoseDue(f, say("SELECT count(*) FROM (?) AS common WHERE user_id NOT IN (?)", narrow(&sets[0], sets[1:]), out))
	return total, true, err
}

const (
	maxCommon    = 20
	muchInCommon = 10_000 // users up to whom it matters which term fewer have
)

// each is a set for each of several conditions, if each has one that is exact but for its marker.
func each(c *compiler, f dragoman.Filter) (sets []posting, ok bool) {
	and, several := f.(dragoman.And)
	if !several {
		sets = postings(c, f)
		return sets, len(sets) == 1 && sets[0].exact
	}
	for _, part := range and {
		of, ok := each(c, part)
		if !ok {
			return nil, false
		}
		sets = append(sets, of...)
	}
	return sets, true
}

// narrow selects those users of a set who are in others, too, as far as these are of one term.
func narrow(p *posting, others []posting) clause.Expr {
	users := p.users()
	for i := range others {
		if term, single := others[i].single(); single {
			users = say("SELECT user_id FROM (?) AS wide WHERE EXISTS "+
				"(SELECT 1 FROM user_terms AS other WHERE other.term = ? AND other.user_id = wide.user_id)", users, term)
		}
	}
	return users
}

// narrowed selects who can be meant.
func (s *inquiry) narrowed() clause.Expr { return narrow(&s.sets[0], s.sets[1:]) }

// counted counts those whom a filter chooses among users that fulfil a condition:
// a few, or so many that terms are sooner looked at, if that tells.
func (s *inquiry) counted(f dragoman.Filter, condition clause.Expr, few bool) (total int, err error) {
	q := dragoman.Query{Filter: f, Door: s.query.Door}
	c, err := compile(s.syntax, q)
	if err != nil {
		return 0, err
	}
	enough := s.enough(f)
	if c.rough {
		if !few {
			if total, ok, err := s.countMatching(f); ok || err != nil {
				return total, err
			}
		}
		part := *s
		part.compiled = c
		err := part.look(part.among(condition), nil, func(*dragoman.User) bool {
			total++
			return total != enough
		})
		return total, err
	}
	limit := ""
	if enough > 0 {
		limit = fmt.Sprintf(" LIMIT %d", enough)
	}
	err = s.tx.Raw("SELECT count(*) FROM (SELECT 1 FROM users WHERE ? AND ?"+limit+") AS chosen", condition, c.chosen).Scan(&total).Error
	return total, err
}

// enough is how far a filter has to be counted: to the end (0) if it is a part
// of the query's, or one farther than wanted.
func (s *inquiry) enough(f dragoman.Filter) int {
	if s.query.Count > 0 && spelled(f) == spelled(s.query.Filter) {
		return s.query.Count + 1
	}
	return 0
}

// spelledQuery is a query in writing: two that are written alike are alike.
func spelledQuery(q *dragoman.Query) string {
	return fmt.Sprintf("%q %d %d %d %#v %#v ", q.Door, q.Count, q.Offset, q.Limit, q.Sort, q.After) + spelled(q.Filter)
}

// spelled is a filter in writing: two that are written alike are alike.
func spelled(f dragoman.Filter) string {
	several := func(of []dragoman.Filter) string {
		parts := make([]string, len(of))
		for i, part := range of {
			parts[i] = spelled(part)
		}
		return "[" + strings.Join(parts, " ") + "]"
	}
	switch f := f.(type) {
	case dragoman.And:
		return "and" + several(f)
	case dragoman.Or:
		return "or" + several(f)
	case dragoman.AtLeast:
		return fmt.Sprint("atleast", f.Count) + several(f.Of)
	case dragoman.Not:
		return "not" + several([]dragoman.Filter{f.Filter})
	case dragoman.Nested:
		return fmt.Sprintf("nested%#v", f.Path) + several([]dragoman.Filter{f.Filter})
	case dragoman.Regexp:
		return fmt.Sprintf("regexp%#v%q%t", f.Field, f.Pattern.String(), f.Words)
	}
	return fmt.Sprintf("%#v", f)
}
