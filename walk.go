package dragoman

import (
	"context"
	"iter"
)

// Walk is a list of everything that a query chooses, users, keys, roles or
// documents, page by page, so that it takes the memory of one page however many
// there are. The pages are not one moment: what is added, renamed or deleted
// meanwhile may be missed, and nothing is met twice unless its place in the
// order changes.
type Walk[T any] struct {
	// next reads up to so many after the last one; nil is the beginning.
	next   func(ctx context.Context, last *T, limit int) ([]T, error)
	volume func(*T) int // bytes that are for others to choose
	last   *T
	size   int
	done   bool
}

// How much a page of a walk has. It begins small, because nobody knows yet how
// large they are.
const (
	firstPage  = 100
	largePage  = 500
	pageVolume = 2 << 20 // bytes that others have chosen and a page should not exceed
)

func newWalk[T any](volume func(*T) int, next func(ctx context.Context, last *T, limit int) ([]T, error)) *Walk[T] {
	return &Walk[T]{next: next, volume: volume, size: firstPage}
}

// Walk begins a list of users. The query's Limit, Offset, After and Count are
// ignored; its Sort may name any field of a user but lists and extensions. It
// needs what [Directory.Users] needs.
func (d *Directory) Walk(q Query) *Walk[User] {
	q.Offset, q.Count = 0, CountNone
	return newWalk((*User).size, func(ctx context.Context, last *User, limit int) ([]User, error) {
		if q.After, q.Limit = nil, limit; last != nil {
			q.After = placeOf(last, q.Sort)
		}
		page, err := d.Users(ctx, q)
		return page.Users, err
	})
}

// WalkKeys begins a list of keys of the principal's door, oldest first. The
// query's Sort, Behind, After, Offset and Limit are ignored. It needs what
// [Directory.Keys] needs.
func (d *Directory) WalkKeys(q KeyQuery) *Walk[Key] {
	q.Sort, q.Behind, q.Offset = nil, nil, 0
	return newWalk((*Key).size, func(ctx context.Context, last *Key, limit int) ([]Key, error) {
		q.After, q.Limit = last, limit
		return d.Keys(ctx, q)
	})
}

// WalkRoles begins a list of roles by name. It needs [RolesRead].
func (d *Directory) WalkRoles() *Walk[Role] {
	return newWalk((*Role).size, func(ctx context.Context, last *Role, limit int) ([]Role, error) {
		q := RoleQuery{Limit: limit}
		if last != nil {
			q.After = last.Name
		}
		return d.FindRoles(ctx, q)
	})
}

// WalkDocuments begins a list of the documents of a kind, by ID. It needs no
// capability, as [Directory.Document] does.
func (d *Directory) WalkDocuments(door Dialect, kind string) *Walk[Document] {
	volume := func(doc *Document) int { return len(doc.ID) + len(doc.Body) }
	return newWalk(volume, func(ctx context.Context, last *Document, limit int) ([]Document, error) {
		q := DocumentQuery{Limit: limit}
		if last != nil {
			q.After = last.ID
		}
		return d.FindDocuments(ctx, door, kind, q)
	})
}

// Next is the next page, empty only if there is nothing at all or nothing more;
// more says whether another one may follow.
func (w *Walk[T]) Next(ctx context.Context) (page []T, more bool, err error) {
	if w.done {
		return nil, false, nil
	}
	if page, err = w.next(ctx, w.last, w.size); err != nil {
		return nil, false, err
	}
	if w.done = len(page) < w.size; !w.done {
		last := page[len(page)-1]
		w.last, w.size = &last, w.nextSize(page)
	}
	return page, !w.done, nil
}

// All goes through all that is left, one by one. It ends with an error, if
// there is one.
func (w *Walk[T]) All(ctx context.Context) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for more := true; more; {
			var page []T
			var err error
			if page, more, err = w.Next(ctx); err != nil {
				var none T
				yield(none, err)
				return
			}
			for i := range page {
				if !yield(page[i], nil) {
					return
				}
			}
		}
	}
}

// nextSize keeps pages of large things small.
func (w *Walk[T]) nextSize(page []T) int {
	volume := 1
	for i := range page {
		volume += w.volume(&page[i])
	}
	return max(1, min(largePage, pageVolume*len(page)/volume))
}

// placeOf is where a user stands in an order, as Query.After takes it.
func placeOf(u *User, order []Sort) []any {
	place := make([]any, 0, len(order)+1)
	for _, by := range order {
		place = append(place, sortValue(u, by.Field.Name))
	}
	return append(place, u.ID)
}

func sortValue(u *User, field string) any {
	text := func(p *string) any {
		if p == nil {
			return nil
		}
		return *p
	}
	switch field {
	case FieldID:
		return u.ID
	case FieldUsername:
		return u.Username
	case FieldFullName:
		return text(u.FullName)
	case FieldEmail:
		return text(u.Email)
	case FieldEnabled:
		return u.Enabled
	case FieldCreatedAt:
		return float64(u.CreatedAt.UnixMilli())
	case FieldUpdatedAt:
		return float64(u.UpdatedAt.UnixMilli())
	case FieldCreatedBy:
		return u.CreatedBy
	case FieldUpdatedBy:
		return u.UpdatedBy
	}
	return nil
}
