package store

import "github.com/dragoman-project/dragoman"

// deepOffset is how many users are passed by while a page is looked for; beyond
// it the page's place is found first.
var deepOffset = 5000 // a test makes it smaller

// deep streams a part of the list far behind its beginning. Of all users in the
// order of something that everybody has once, an index finds it, from
// whichever end is nearer; else the database passes by those before it.
func (s *inquiry) deep() stream {
	return func(after []any, offset, limit int) ([]dragoman.User, error) {
		q := s.query
		walked := s.walks() && everybodyHas(q.Sort[0].Field) && !s.due
		if q.Filter != nil || len(after) > 0 || limit <= 0 || len(q.Sort) > 1 && !walked || s.walks() && !walked {
			return s.among(always)(after, offset, limit)
		}
		if !s.known {
			if err := s.probe(); err != nil {
				return nil, err
			}
		}
		total, err := s.everybody()
		if err != nil {
			return nil, err
		}
		limit = min(limit, total-offset)
		if limit <= 0 {
			return nil, nil
		}
		if walked {
			return s.walkedAt(offset, limit, total)
		}
		ids, err := s.idsAt(offset, limit, total)
		if err != nil {
			return nil, err
		}
		return s.among(say("users.id IN (?)", ids))(nil, 0, 0)
	}
}

// idsAt finds the users of a page in the order of the ID or the username.
func (s *inquiry) idsAt(offset, limit, total int) (ids []string, err error) {
	column, desc := "id", false
	if len(s.query.Sort) > 0 {
		column, desc = s.query.Sort[0].Field.Name, s.query.Sort[0].Desc
	}
	if offset > total/2 {
		offset, desc = total-offset-limit, !desc
	}
	err = s.tx.Raw("SELECT id FROM users WHERE id NOT IN (?) ORDER BY "+column+direction(desc)+" LIMIT ? OFFSET ?",
		s.hidden(), limit, offset).Scan(&ids).Error
	return ids, err
}

func direction(desc bool) string {
	if desc {
		return " DESC"
	}
	return ""
}

type termOfUser struct{ Term, UserID string }

// walkedAt finds the term at which a page begins, and walks on from there: past
// those of its users who come before in the other keys' order.
func (s *inquiry) walkedAt(offset, limit, total int) ([]dragoman.User, error) {
	by := s.query.Sort[0]
	code := fieldCode(by.Field)
	terms := say("term >= ? AND term < ? AND user_id NOT IN (?)", code+termNumber, code+termOther, s.hidden())
	skip, down := offset, by.Desc
	if offset > total/2 {
		skip, down = total-1-offset, !by.Desc
	}
	var at termOfUser
	err := s.tx.Raw(
		"SELECT term, user_id FROM user_terms WHERE ? ORDER BY term"+direction(down)+", user_id"+direction(down)+" LIMIT 1 OFFSET ?",
		terms, skip).Scan(&at).Error
	if err != nil || at.Term == "" {
		return nil, err
	}
	// Of two bounds on the same side SQLite looks for the first alone.
	before, within := "<", say("walk.term >= ? AND walk.term < ?", at.Term, code+termOther)
	if by.Desc {
		before, within = ">", say("walk.term >= ? AND walk.term <= ?", code+termNumber, at.Term)
	}
	var same int
	err = s.tx.Raw("SELECT count(*) FROM user_terms WHERE ? AND term = ? AND user_id "+before+" ?",
		terms, at.Term, at.UserID).Scan(&same).Error
	if err != nil {
		return nil, err
	}
	c := compiler{syntax: s.syntax}
	keys := append([]sortKey{walkKey(by)}, c.keys(s.query.Sort[1:])...)
	keys[len(keys)-1] = plainKey(column(text, say("walk.user_id"), false), false)
	rows, err := s.walk(keys, within, orderBy(keys), same, limit)
	if err != nil {
		return nil, err
	}
	return usersOf(rows), nil
}
