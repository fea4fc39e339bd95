package transport

import (
	"context"
	"net/http"

	"github.com/dragoman-project/dragoman"
)

// List is a list of everything of a kind that is written page by page.
type List[T any] struct {
	Walk  *dragoman.Walk[T]
	First []T // the first page, which is at hand
	// Encode writes the members of a page, separated, or nothing if it shows none
	// of them.
	Encode func(ctx context.Context, page []T) ([]byte, error)
	// Open, Separate and Close go around and between pages; Empty is written
	// instead where no page shows anything.
	Open, Separate, Close, Empty string
}

// Write streams the list. Trouble with the first page comes before anything
// is written; begin, which writes the header, is called after it.
func (l List[T]) Write(ctx context.Context, w http.ResponseWriter, begin func()) error {
	shown := false
	join := func(page []byte) []byte {
		switch {
		case len(page) == 0:
			return []byte{}
		case shown:
			return append([]byte(l.Separate), page...)
		}
		shown = true
		return append([]byte(l.Open), page...)
	}
	first, err := l.Encode(ctx, l.First)
	if err != nil {
		return err
	}
	begin()
	more := true
	return Stream(ctx, w, join(first), func(ctx context.Context) ([]byte, error) {
		if !more {
			return nil, nil
		}
		var page []T
		var err error
		if page, more, err = l.Walk.Next(ctx); err != nil {
			return nil, err
		}
		encoded, err := l.Encode(ctx, page)
		if err != nil {
			return nil, err
		}
		piece := join(encoded)
		switch {
		case more:
		case shown:
			piece = append(piece, l.Close...)
		default:
			piece = []byte(l.Empty)
		}
		return piece, nil
	})
}
