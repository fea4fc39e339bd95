package store

import "github.com/dragoman-project/dragoman"

// deepOffset is how many users are passed by while a page is looked for; beyond
// it the page's place is found first. In an order of terms that everybody has,
// finding it costs so little that deepWalk is enough.
var deepOffset, deepWalk = 5000, 200 // a test makes them smaller

// isDeep reports whether the page's place is to be found first.
func (s *inquiry) isDeep() bool {
	return !s.rough && (s.query.Offset > deepOffset || s.query.Offset > deepWalk && s.walks() && everybodyHas(s.query.Sort[0].Field))
}

// deep streams a part of the list far behind its beginning. Of all users in the
// order of the ID or the username, an index finds it, from whichever end is
// nearer; so it does in an order of terms: see ranked.go. Else the database
// passes by those before it.
func (s *inquiry) deep() stream {
	return func(after []any, offset, limit int) ([]dragoman.User, error) {
		q := s.query
		if q.Filter != nil || len(after) > 0 || limit <= 0 || !s.walks() && (len(q.Sort) > 1 || readsAny(q.Sort)) {
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
		if s.walks() {
			r, ok, err := s.rank(total)
			if err != nil {
				return nil, err
			}
			if !ok {
				return s.among(always)(nil, offset, limit)
			}
			return r.page(offset, limit)
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
