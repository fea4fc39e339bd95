package kuzzle

import (
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// queryString finds what a text says in Lucene's language, whose words and signs
// are read in querylexer.go. What cannot be read is refused.
func (e *elastic) queryString(m rawjson.Member, depth int) (dragoman.Filter, error) {
	s, text, err := e.soughtIn(m, "default_field")
	if err != nil {
		return nil, err
	}
	params, _ := rawjson.Object(m.Value)
	if v := params["default_field"]; v != nil && !rawjson.IsNull(v) {
		name, ok := rawjson.Text(v)
		if !ok || params["fields"] != nil {
			return nil, badStorageRequest.with("[query_string] takes [fields] or a [default_field], which is a text")
		}
		s = s.in(name)
	}
	r := queryReader{lexer: lexer{text: text}}
	if err := r.take(); err != nil {
		return nil, err
	}
	if r.now.kind == nothingMore {
		return dragoman.Or{}, nil
	}
	found, err := r.query(s, depth)
	if err == nil && r.now.kind != nothingMore {
		return nil, r.unreadable()
	}
	return found, err
}

// queryReader reads a text, one lexeme ahead.
type queryReader struct {
	lexer
	now lexeme
}

func (r *queryReader) take() (err error) {
	r.now, err = r.next()
	return err
}

// taken takes what comes next, whatever it is.
func (r *queryReader) taken() (lexeme, error) {
	l := r.now
	return l, r.take()
}

// oneOf takes what comes next if it is one of the signs.
func (r *queryReader) oneOf(signs ...lexemeKind) (lexemeKind, error) {
	for _, sign := range signs {
		if r.now.kind == sign {
			return sign, r.take()
		}
	}
	return nothingMore, nil
}

// query reads clauses up to the end or to the parenthesis that closes them.
func (r *queryReader) query(s sought, depth int) (dragoman.Filter, error) {
	if err := tooDeep(depth); err != nil {
		return nil, err
	}
	said := clauses{allOf: s.allOf}
	for operator := nothingMore; ; {
		sign, err := r.oneOf(mustSign, notSign)
		if err != nil {
			return nil, err
		}
		f, err := r.clause(s, depth)
		if err != nil {
			return nil, err
		}
		said.add(operator, sign, f)
		if r.now.kind == nothingMore || r.now.kind == closed {
			return said.filter(), nil
		}
		if operator, err = r.oneOf(andWord, orWord); err != nil {
			return nil, err
		}
	}
}

// clause reads what one field or several must have, or a query in parentheses,
// with a boost that changes nothing.
func (r *queryReader) clause(s sought, depth int) (dragoman.Filter, error) {
	l, err := r.taken()
	if err == nil && r.now.kind == colon && l.isName() {
		s = s.named(l.text)
		if err = r.take(); err == nil {
			l, err = r.taken()
		}
	}
	if err != nil {
		return nil, err
	}
	found, err := r.term(s, l, depth)
	if err == nil {
		_, err = r.oneOf(boost)
	}
	return found, err
}

// term is what is looked for.
func (r *queryReader) term(s sought, l lexeme, depth int) (dragoman.Filter, error) {
	switch l.kind {
	case word, wildcards, phrase, bounds:
		return s.leaf(l)
	case opened:
		found, err := r.query(s, depth+1)
		if err == nil && r.now.kind != closed {
			err = r.unreadable()
		}
		if err != nil {
			return nil, err
		}
		return found, r.take()
	}
	return nil, r.unreadable()
}

// named is where words are looked for behind a name and a colon.
func (s sought) named(name string) sought {
	s.presence = name == "_exists_"
	return s.in(name)
}

func (s sought) leaf(l lexeme) (dragoman.Filter, error) {
	switch {
	case s.presence:
		return s.in(l.text).present()
	case l.kind == wildcards && l.text == "*" && s.all:
		return dragoman.And{}, nil
	case l.kind == wildcards && l.text == "*":
		return s.present()
	case l.kind == wildcards:
		return s.pattern(l.text)
	case l.kind == phrase:
		return s.text(l.text, matching{phrase: true})
	case l.kind == bounds:
		return s.within(l.bounds)
	}
	for _, sign := range []struct{ sign, name string }{{">=", "gte"}, {">", "gt"}, {"<=", "lte"}, {"<", "lt"}} {
		if text, ok := strings.CutPrefix(l.text, sign.sign); ok && text != "" {
			return s.within(map[string]string{sign.name: text})
		}
	}
	return s.text(l.text, matching{allOf: s.allOf})
}

// clauses are joined as Lucene does, which knows no precedence: each must hold,
// may or must not. AND says that both sides of it must. OR says that they may,
// where they had to without it.
type clauses struct {
	allOf bool // without a word between them all must
	said  []clause
}

type clause struct {
	filter    dragoman.Filter
	must, not bool
}

func (c *clauses) add(operator, sign lexemeKind, f dragoman.Filter) {
	if last := len(c.said) - 1; operator == andWord {
		c.said[last].must = true
	} else if operator == orWord && c.allOf {
		c.said[last].must = false
	}
	must := sign == mustSign || operator == andWord
	if c.allOf {
		must = operator != orWord
	}
	c.said = append(c.said, clause{f, must, sign == notSign})
}

// filter holds if what must does and what must not does not, and one of those
// that may where none must.
func (c *clauses) filter() dragoman.Filter {
	var all dragoman.And
	var some dragoman.Or
	required := false
	for _, one := range c.said {
		switch {
		case one.not:
			all = append(all, dragoman.Not{Filter: one.filter})
		case one.must:
			all, required = append(all, one.filter), true
		default:
			some = append(some, one.filter)
		}
	}
	if !required && len(some) > 0 {
		all = append(all, some)
	}
	return all
}
