package store

import (
	"context"
	"errors"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
)

// table is how one kind of the directory's nouns N is kept in rows R. Its
// methods are steps of a transaction, and write the event of what they do.
type table[N any, R row] struct {
	toRow   func(*N) (R, error)
	fromRow func(*R) (N, error) // shares no memory with the row
	event   func(by dragoman.Change, before, after *N) dragoman.Event

	fixed []string               // columns that are never written again
	fix   func(after, before *N) // undoes what no update may change, and counts the version
	taken func(ctx context.Context, tx *gorm.DB, row *R) error
	// clash is the error of an update that a unique index refused, if there is such an index.
	clash func(*N) error
	// along, if there is one, writes what has to change together with a noun.
	along func(ctx context.Context, tx *gorm.DB, terms dragoman.Terms, before, after *N) error
}

// sure makes a translation that cannot fail fit a table.
func sure[A, B any](translate func(*A) B) func(*A) (B, error) {
	return func(a *A) (B, error) { return translate(a), nil }
}

// row is a row that says where it is found as long as nobody else writes it.
type row interface{ unchanged() place }

// place is the condition that finds a row, and what the row is: for errors.
type place struct {
	where   string
	values  []any
	subject dragoman.Subject
	id      string
}

func at(where string, values ...any) place { return place{where: where, values: values} }

// of names what is looked for at the place.
func (p place) of(subject dragoman.Subject, id string) place {
	p.subject, p.id = subject, id
	return p
}

// missing is the error for a place where no row is.
func (p place) missing() error { return dragoman.NotFound(p.subject, p.id) }

// take reads the row at a place.
func take[R any](ctx context.Context, tx *gorm.DB, p place, options ...clause.Expression) (found R, err error) {
	if !p.searchable() {
		return found, p.missing()
	}
	found, err = gorm.G[R](tx, options...).Where(p.where, p.values...).Take(ctx)
	if errors.Is(err, gorm.ErrRecordNotFound) {
		err = p.missing()
	}
	return found, err
}

// searchable reports whether a row could be there at all.
func (p place) searchable() bool {
	for _, v := range p.values {
		if text, ok := v.(string); ok && !searchable(text) {
			return false
		}
	}
	return true
}

// create adds a noun, or says what of it is taken.
func (t *table[N, R]) create(ctx context.Context, tx *gorm.DB, n *N, by dragoman.Change) (N, error) {
	var created N
	row, err := t.toRow(n)
	if err != nil {
		return created, err
	}
	added, err := add(ctx, tx, &row)
	if err != nil {
		return created, err
	}
	if !added {
		return created, t.taken(ctx, tx, &row)
	}
	if err := guard(ctx, tx, by); err != nil {
		return created, err
	}
	if created, err = t.fromRow(&row); err != nil {
		return created, err
	}
	return created, addEvent(ctx, tx, t.event(by, nil, &created))
}

// mutate lets fn change what is found at p and replaces it. It fails with
// errLostRace if somebody else wrote meanwhile.
func (t *table[N, R]) mutate(ctx context.Context, tx *gorm.DB, p place, by dragoman.Change, fn func(*N) error) (N, error) {
	var none N
	found, before, err := t.lock(ctx, tx, p)
	if err != nil {
		return none, err
	}
	after, err := t.fromRow(&found)
	if err != nil {
		return none, err
	}
	if err := fn(&after); err != nil {
		return none, refusal{err}
	}
	if err := guard(ctx, tx, by); err != nil {
		return none, err
	}
	t.fix(&after, &before)
	kept, err := t.replace(ctx, tx, found.unchanged(), &after)
	if err != nil {
		return none, err
	}
	if t.along != nil {
		if err := t.along(ctx, tx, by.Terms(), &before, &kept); err != nil {
			return none, err
		}
	}
	return kept, addEvent(ctx, tx, t.event(by, &before, &kept))
}

// remove deletes what is found at p, if check, which may be nil, allows it.
func (t *table[N, R]) remove(ctx context.Context, tx *gorm.DB, p place, by dragoman.Change, check func(*N) error) (N, error) {
	var none N
	found, removed, err := t.lock(ctx, tx, p)
	if err != nil {
		return none, err
	}
	if check != nil {
		seen, err := t.fromRow(&found)
		if err != nil {
			return none, err
		}
		if err := check(&seen); err != nil {
			return none, refusal{err}
		}
	}
	if err := guard(ctx, tx, by); err != nil {
		return none, err
	}
	this := found.unchanged()
	gone, err := gorm.G[R](tx).Where(this.where, this.values...).Delete(ctx)
	if err != nil {
		return none, err
	}
	if gone == 0 {
		return none, errLostRace
	}
	return removed, addEvent(ctx, tx, t.event(by, &removed, nil))
}

// lock reads what is found at p so that nobody else writes it before this
// transaction ends. (SQLite needs no lock and ignores it: there is one writer.)
func (t *table[N, R]) lock(ctx context.Context, tx *gorm.DB, p place) (found R, n N, err error) {
	found, err = take[R](ctx, tx, p, clause.Locking{Strength: clause.LockingStrengthUpdate})
	if err != nil {
		return found, n, err
	}
	n, err = t.fromRow(&found)
	return found, n, err
}

// replace writes a noun over the row at p and returns it as it was kept.
func (t *table[N, R]) replace(ctx context.Context, tx *gorm.DB, p place, n *N) (N, error) {
	row, err := t.toRow(n)
	if err != nil {
		return *n, err
	}
	changed, err := gorm.G[R](tx).
		Where(p.where, p.values...).
		Select("*").Omit(t.fixed...).
		Updates(ctx, row)
	switch {
	case isDuplicate(err) && t.clash != nil:
		return *n, t.clash(n)
	case err != nil:
		return *n, err
	case changed == 0:
		return *n, errLostRace
	}
	return t.fromRow(&row)
}

// add inserts a row unless a unique index has one like it already. Asking the
// database not to fail leaves the transaction usable on both engines, and so
// the question open what the row clashed with.
func add[R any](ctx context.Context, tx *gorm.DB, row *R) (bool, error) {
	result := gorm.WithResult()
	err := gorm.G[R](tx, result, clause.OnConflict{DoNothing: true}).Create(ctx, row)
	return result.RowsAffected == 1, err
}

// written runs do in a transaction and returns its result once that is durable.
func written[N any](ctx context.Context, d *database, do func(ctx context.Context, tx *gorm.DB) (N, error)) (N, error) {
	var result N
	err := d.write(ctx, func(ctx context.Context, tx *gorm.DB) (err error) {
		result, err = do(ctx, tx)
		return err
	})
	if err != nil {
		var none N
		return none, translate(err)
	}
	return result, nil
}
