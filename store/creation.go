package store

import (
	"context"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

// creation is a user to be made. What is written of it is ready before it is
// anybody's turn to write, so that SQLite, which has one writer, writes those who
// wait together by common statements (see group.go).
type creation struct {
	row   userRow
	event eventRow
	made  dragoman.User // as it will be kept
	by    dragoman.Change
	noted *pending[dragoman.User]

	values, told []any // of the rows, of the event's all but its position: see ready
}

func newCreation(u *dragoman.User, by dragoman.Change) (*creation, error) {
	row, err := toRowUser(u)
	if err != nil {
		return nil, err
	}
	made, err := fromRowUser(&row)
	if err != nil {
		return nil, err
	}
	event := dragoman.NewUserEvent(by, nil, &made)
	return &creation{row: row, event: toRowEvent(&event), made: made, by: by}, nil
}

// guarded reports whether something has to be read in the transaction that writes it.
func (c *creation) guarded() bool { return c.by.Terms().Guard != nil }

// alone makes the user by statements of its own, or says what of it is taken.
func (c *creation) alone(ctx context.Context, tx *gorm.DB) error {
	added, err := insertRow(ctx, tx, insertUser, c.row.appendValues(nil)...)
	if err != nil {
		return err
	}
	if added == 0 {
		return userTable.taken(ctx, tx, &c.row)
	}
	if err := guard(ctx, tx, c.by); err != nil {
		return err
	}
	if err := addEventRow(ctx, tx, &c.event); err != nil {
		return err
	}
	return c.noted.number(ctx, tx)
}

// ready spells out the values of the rows, so that nobody waits for that.
func (c *creation) ready() {
	c.values = c.row.appendValues(make([]any, 0, len(userNames)))
	c.told = c.event.appendValues(make([]any, 0, len(eventNames)))
}

// createTogether makes users who are ready in one go, in their order. It fails if it could
// not make one of them, and then has to be undone.
func createTogether(ctx context.Context, tx *gorm.DB, all []*creation) error {
	users, events := make([]any, 0, len(all)*len(userNames)), make([]any, 0, len(all)*len(eventNames))
	var counted *totals[dragoman.User]
	for _, c := range all {
		position, err := nextPosition(ctx, tx)
		if err != nil {
			return err
		}
		users = append(users, c.values...)
		events = append(append(events, c.told...), *position)
		if c.noted != nil {
			counted = c.noted.of
		}
	}
	tx = tx.WithContext(ctx)
	if err := manyUsers.insert(tx, users); err != nil {
		return err
	}
	if err := manyEvents.insert(tx, events); err != nil || counted == nil {
		return err
	}
	last, err := counted.last(ctx, tx)
	for i, c := range all {
		c.noted.numbered(last.less(len(all) - 1 - i))
	}
	return err
}

func (r *userRow) appendValues(to []any) []any {
	return append(to, r.ID, r.Username, orNull(r.FullName), orNull(r.Email), r.Enabled, orNull(r.Roles), r.PasswordHash,
		r.CredentialRevision, r.CredentialChangedAt, r.CredentialOwn, orNull(r.Extensions), r.Builtin, r.Door, r.Created,
		r.CreatedBy, r.CreatedByID, r.Updated, r.UpdatedBy, r.UpdatedByID, orNull(r.FirstLoginAt), orNull(r.LastLoginAt),
		r.Version)
}

// appendValues appends all but the position, which comes last.
func (r *eventRow) appendValues(to []any) []any {
	return append(to, r.At, r.Actor, r.ActorID, r.Door, r.Action, r.Subject, orNull(r.StateBefore), orNull(r.StateAfter),
		r.Source, r.Outcome, r.Occurrences)
}

// orNull is what a database takes for a pointer.
func orNull[T any](p *T) any {
	if p == nil {
		return nil
	}
	return *p
}
