package store

import (
	"context"
	"errors"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
)

// guard asks a change's guard, if it has one, from within the transaction.
func guard(ctx context.Context, tx *gorm.DB, by dragoman.Change) error {
	ask := by.Terms().Guard
	if ask == nil {
		return nil
	}
	err := ask(inside{ctx, tx})
	var ours *dragoman.Error
	if errors.As(err, &ours) {
		return refusal{err}
	}
	return err
}

// inside reads what a transaction sees. Rows are locked for sharing, so that
// what was read is so until the transaction ends. (SQLite needs no lock.)
type inside struct {
	ctx context.Context
	tx  *gorm.DB
}

var shared = clause.Locking{Strength: clause.LockingStrengthShare}

func (in inside) User(id string) (dragoman.User, error) {
	row, err := takeRow[userRow](in, userAt(id))
	if err != nil {
		return dragoman.User{}, err
	}
	return fromRowUser(&row)
}

func (in inside) Role(name string) (dragoman.Role, error) {
	row, err := takeRow[roleRow](in, roleAt(name))
	if err != nil {
		return dragoman.Role{}, err
	}
	return fromRowRole(&row)
}

func (in inside) Document(door dragoman.Dialect, kind, id string) (dragoman.Document, error) {
	row, err := takeRow[documentRow](in, documentAt(door, kind, id))
	if err != nil {
		return dragoman.Document{}, err
	}
	return fromRowDocument(&row), nil
}

func (in inside) HasHolder(role string) (bool, error) {
	holders := dragoman.Eq{Field: dragoman.Field{Name: dragoman.FieldRoles}, Value: role}
	c, err := compile(syntaxOf(in.tx), dragoman.Query{Filter: holders, Limit: 1, Count: dragoman.CountNone})
	if err != nil {
		return false, err
	}
	s := inquiry{compiled: c, tx: in.tx.WithContext(in.ctx), syntax: syntaxOf(in.tx), totals: newUserTotals()}
	found, _, err := s.answer()
	return len(found) > 0, err
}

func takeRow[R any](in inside, p place) (row R, err error) {
	return take[R](in.ctx, in.tx, p, shared)
}

// syntaxOf is the way of writing of the engine that a transaction is of.
func syntaxOf(tx *gorm.DB) syntax {
	if tx.Name() == "postgres" {
		return postgresSyntax{}
	}
	return sqliteSyntax{}
}
