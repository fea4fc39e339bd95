package store

import (
	"encoding/json"
	"fmt"
	"slices"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
)

// having streams the users who have a term, by ID.
func (s *inquiry) having(term string) stream {
	return func(after []any, offset, limit int) ([]dragoman.User, error) {
		condition := say("walk.term = ?", term)
		if len(after) > 0 {
			condition = say("? AND walk.user_id > ?", condition, after[len(after)-1])
		}
		rows, err := s.walk(nil, condition, say("walk.user_id"), offset, limit)
		if err != nil {
			return nil, err
		}
		return usersOf(rows), nil
	}
}

// walk reads users by their terms. SQLite takes CROSS JOIN as the order to go in.
func (s *inquiry) walk(keys []sortKey, condition, order clause.Expr, offset, limit int) ([]walked, error) {
	part := ""
	if limit > 0 {
		part = fmt.Sprintf(" LIMIT %d", limit)
		if offset > 0 {
			part += fmt.Sprintf(" OFFSET %d", offset)
		}
	}
	joins := []clause.Expr{say("")}
	for _, key := range keys {
		if key.join.SQL != "" {
			joins = append(joins, key.join)
		}
	}
	rows, err := s.read(limit, func(columns string) *gorm.DB {
		return s.tx.Raw("SELECT "+columns+" FROM user_terms AS walk CROSS JOIN users ? WHERE users.id = walk.user_id AND ? AND ? ORDER BY ?"+part,
			listOf(joins, " "), condition, s.chosen, order)
	}, "walk.term")
	if limit == 0 {
		rows = rows[min(offset, len(rows)):]
	}
	return rows, err
}

func usersOf(rows []walked) []dragoman.User {
	users := make([]dragoman.User, len(rows))
	for i := range rows {
		users[i] = rows[i].User
	}
	return users
}

// byTerm streams users in the order of their terms for the field that is
// sorted by, and then those who have none.
func (s *inquiry) byTerm() stream {
	return func(after []any, offset, limit int) ([]dragoman.User, error) {
		wanted := 0
		if limit > 0 {
			wanted = offset + limit
		}
		var users []dragoman.User
		var err error
		if len(after) == 0 || after[0] != nil {
			if users, err = s.valued(after, wanted); err != nil {
				return nil, err
			}
			after = nil
		}
		if wanted == 0 || len(users) < wanted {
			rest := 0
			if wanted > 0 {
				rest = wanted - len(users)
			}
			more, err := s.valueless(after, rest)
			if err != nil {
				return nil, err
			}
			users = append(users, more...)
		}
		return cut(users, offset, limit), nil
	}
}

// term is a term itself where an order has a value.
type rawTerm string

// walkKey is the first key of an order by terms.
func walkKey(by dragoman.Sort) sortKey {
	code := fieldCode(by.Field)
	return sortKey{
		terms: []term{{say("walk.term"), by.Desc, false}},
		place: func(value any) ([]clause.Expr, error) {
			if raw, ok := value.(rawTerm); ok {
				return []clause.Expr{say("?", string(raw))}, nil
			}
			v, err := valueTerm(value)
			return []clause.Expr{say("?", code+v)}, err
		},
	}
}

// valued streams the users who have a value. Who has several is come to several
// times, and counts where the foremost is; so does who has changed since.
func (s *inquiry) valued(after []any, wanted int) ([]dragoman.User, error) {
	q := s.query
	if len(q.Sort) == 1 && q.Sort[0].Desc && wanted > 0 {
		return s.descending(after, wanted)
	}
	code := fieldCode(q.Sort[0].Field)
	c := compiler{syntax: s.syntax}
	keys := append([]sortKey{walkKey(q.Sort[0])}, c.keys(q.Sort[1:])...)
	keys[len(keys)-1] = plainKey(column(text, say("walk.user_id"), false), false)
	var users []dragoman.User
	for {
		condition := say("walk.term >= ? AND walk.term < ?", code+termNumber, code+termOther)
		if len(after) > 0 { // of two bounds on the same side SQLite looks for the first alone
			condition = say("? AND ?", c.after(keys, after), condition)
		}
		if c.err != nil {
			return nil, c.err
		}
		size := 0
		if wanted > 0 {
			size = wanted - len(users) + 1
		}
		rows, err := s.walk(keys, condition, orderBy(keys), 0, size)
		if err != nil {
			return nil, err
		}
		for i := range rows {
			u := rows[i].User
			place := dragoman.PlaceOf(&u, q.Sort)
			if foremost, err := valueTerm(place[0]); err == nil && code+foremost == rows[i].Term && (wanted == 0 || len(users) < wanted) {
				users = append(users, u)
			}
			place[0] = rawTerm(rows[i].Term)
			after = place
		}
		if size == 0 || len(rows) < size || len(users) == wanted {
			return users, nil
		}
	}
}

// descending is valued for one key, descending, while users of one value are
// ascending: an order that the index has only in parts. Where the first values
// are those of one user each, it is one part after all.
func (s *inquiry) descending(after []any, wanted int) ([]dragoman.User, error) {
	by := s.query.Sort[0]
	code := fieldCode(by.Field)
	var users []dragoman.User
	below := code + termOther
	group := func(term, behind string) error {
		for len(users) < wanted {
			size := wanted - len(users) + 1
			rows, err := s.walk(nil, say("walk.term = ? AND walk.user_id > ?", term, behind), say("walk.user_id"), 0, size)
			if err != nil {
				return err
			}
			kept := s.foremost(rows, code)
			users = append(users, kept[:min(len(kept), wanted-len(users))]...)
			if len(rows) < size {
				return nil
			}
			behind = rows[len(rows)-1].User.ID
		}
		return nil
	}
	if len(after) > 0 {
		term, err := valueTerm(after[0])
		if err != nil {
			return nil, err
		}
		below = code + term
		if err := group(below, after[1].(string)); err != nil {
			return nil, err
		}
	}
	for size := wanted + 1; len(users) < wanted; size = min(2*size, inOneGo) {
		var heads []string
		err := s.tx.Raw("SELECT term FROM user_terms WHERE term >= ? AND term < ? ORDER BY term DESC LIMIT ?",
			code+termNumber, below, size).Scan(&heads).Error
		if err != nil || len(heads) == 0 {
			return users, err
		}
		if last := heads[len(heads)-1]; len(heads) > 1 && len(slices.Compact(slices.Clone(heads))) == len(heads) {
			rows, err := s.walk(nil, say("walk.term > ? AND walk.term < ?", last, below), say("walk.term DESC"), 0, 0)
			if err != nil {
				return nil, err
			}
			kept := s.foremost(rows, code)
			users = append(users, kept[:min(len(kept), wanted-len(users))]...)
			below = last + "\x01" // the last one may have more users
			continue
		}
		for _, term := range slices.Compact(heads) {
			if err := group(term, ""); err != nil {
				return nil, err
			}
			below = term
		}
	}
	return users, nil
}

// foremost keeps those who were come to where they belong.
func (s *inquiry) foremost(rows []walked, code string) []dragoman.User {
	users := usersOf(rows)
	kept := users[:0]
	for i := range users {
		term, err := valueTerm(dragoman.PlaceOf(&users[i], s.query.Sort)[0])
		if err == nil && code+term == rows[i].Term {
			kept = append(kept, users[i])
		}
	}
	return kept
}

// valueless streams the users who have no value to be sorted by.
func (s *inquiry) valueless(after []any, wanted int) ([]dragoman.User, error) {
	by := s.query.Sort[0]
	if everybodyHas(by.Field) {
		return nil, nil
	}
	if complete, err := s.all(by.Field); err != nil || complete {
		return nil, err
	}
	return s.without(by.Field, nil)(after, 0, wanted)
}

// without streams the users who have no value of the field that is sorted by. Of
// those whose terms are not written yet only the named ones need be among them.
func (s *inquiry) without(f dragoman.Field, named []string) stream {
	if f.As != dragoman.AsWritten {
		return s.withoutReading(f, named)
	}
	c := compiler{syntax: s.syntax}
	var some []clause.Expr
	for k := range c.field(f).as {
		some = append(some, c.test(f, k, func(v clause.Expr) clause.Expr { return say("? IS NOT NULL", v) }))
	}
	return s.withoutFirst(say("NOT ?", all("OR", some, never)))
}

// withoutFirst streams users that fulfil a condition, in an order without its
// first key.
func (s *inquiry) withoutFirst(condition clause.Expr) stream {
	q := s.query
	q.Sort = q.Sort[1:]
	return func(after []any, offset, limit int) ([]dragoman.User, error) {
		if len(after) > 0 {
			after = after[1:]
		}
		return s.sorted(q, condition)(after, offset, limit)
	}
}

// everybodyHas reports whether a field is never without a value.
func everybodyHas(f dragoman.Field) bool {
	switch f.Name {
	case dragoman.FieldExtension, dragoman.FieldRoles, dragoman.FieldFullName, dragoman.FieldEmail:
		return false
	}
	return true
}

// all reports whether it is certain that everybody has a value, so that nobody
// need be looked for who has none.
func (s *inquiry) all(f dragoman.Field) (bool, error) {
	if s.due {
		return false, nil
	}
	code := fieldCode(f)
	having, err := s.number("having "+code, 0, hasValue(f), func() (total int, err error) {
		err = s.tx.Raw("SELECT count(DISTINCT user_id) FROM user_terms WHERE term >= ? AND term < ?",
			code+termNumber, code+termOther).Scan(&total).Error
		return total, err
	})
	return having == s.users, err
}

// hasValue is who has a value of a field to be sorted by.
func hasValue(f dragoman.Field) func(*dragoman.User) (bool, error) {
	return func(u *dragoman.User) (bool, error) {
		return slices.ContainsFunc(dragoman.ValuesOf(u, f), func(value any) bool {
			switch value.(type) {
			case string, bool, int64, float64, json.Number:
				return true
			}
			return false // an object or a list
		}), nil
	}
}
