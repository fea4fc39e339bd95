package dragoman

import "context"

// Mark is what the directory remembers of an object at another system: that it
// was put there or taken from there, and in which state. It holds no secret.
type Mark struct {
	Target string // which system, by the operator's name
	Object string // what sort of object
	Name   string // of the object, as the other system calls it
	State  string // "" forgets the mark
}

// Marks returns marks of one target and sort by name, byte by byte: at most
// limit of those that come after after. It needs [UsersRead].
func (d *Directory) Marks(ctx context.Context, target, object, after string, limit int) ([]Mark, error) {
	if _, err := d.require(ctx, UsersRead); err != nil {
		return nil, err
	}
	return d.store.Marks(ctx, target, object, after, limit)
}

// PutMarks keeps marks, or forgets those without a state: all or none. It needs
// [UsersWrite].
func (d *Directory) PutMarks(ctx context.Context, marks []Mark) error {
	if _, err := d.require(ctx, UsersWrite); err != nil {
		return err
	}
	return d.store.PutMarks(ctx, marks)
}
