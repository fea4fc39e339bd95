package dragoman

import "context"

// Walk is a list of everybody whom a query chooses, page by page, so that it
// takes the memory of one page however many there are. The pages are not one
// moment: who is added, renamed or deleted meanwhile may be missed, and nobody
// is met twice unless their place in the order changes.
type Walk struct {
	directory *Directory
	query     Query
	size      int
	done      bool
}

// How many users a page of a walk has. It begins small, because nobody knows
// yet how large they are.
const (
	firstPage  = 100
	largePage  = 500
	pageVolume = 2 << 20 // bytes of extensions that a page should not exceed
)

// Walk begins a list. The query's Limit, Offset, After and Count are ignored;
// its Sort may name any field of a user but lists and extensions.
func (d *Directory) Walk(q Query) *Walk {
	q.Limit, q.Offset, q.After, q.Count = 0, 0, nil, CountNone
	return &Walk{directory: d, query: q, size: firstPage}
}

// Next is the next page, empty only if there is nobody at all; more says
// whether another one may follow. It needs what [Directory.Users] needs.
func (w *Walk) Next(ctx context.Context) (page []User, more bool, err error) {
	if w.done {
		return nil, false, nil
	}
	w.query.Limit = w.size
	found, err := w.directory.Users(ctx, w.query)
	if err != nil {
		return nil, false, err
	}
	page = found.Users
	if w.done = len(page) < w.size; !w.done {
		w.query.After = placeOf(&page[len(page)-1], w.query.Sort)
		w.size = nextSize(page)
	}
	return page, !w.done, nil
}

// nextSize keeps pages of large users small.
func nextSize(page []User) int {
	volume := 1
	for i := range page {
		for _, extension := range page[i].Extensions {
			volume += len(extension)
		}
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
