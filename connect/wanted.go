package connect

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"

	"github.com/dragoman-project/dragoman"
)

// wantedUsers gives the directory's users that a target is about, by their key
// there. Those with another name at the target come in between.
type wantedUsers struct {
	p       *planning
	walk    *dragoman.Walk[dragoman.User]
	page    []dragoman.User
	more    bool
	renamed []dragoman.User
	read    *meter // counts those of the directory
}

func (p *planning) wantedUsers(ctx context.Context, read *meter) (*wantedUsers, error) {
	field := dragoman.FieldUsername
	if p.able.has(FieldID) {
		field = dragoman.FieldID
	}
	w := &wantedUsers{p: p, more: true, read: read, walk: p.Directory.Walk(dragoman.Query{
		Sort: []dragoman.Sort{{Field: dragoman.Field{Name: field}}},
	})}
	if p.able.has(FieldID) {
		return w, nil
	}
	for _, ours := range slices.Sorted(maps.Keys(p.Scope.Names)) {
		u, err := p.Directory.UserByName(ctx, ours)
		if errors.Is(err, dragoman.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if p.Scope.includes(&u) {
			w.renamed = append(w.renamed, u)
		}
	}
	slices.SortFunc(w.renamed, func(a, b dragoman.User) int {
		return cmp.Compare(p.Scope.there(a.Username), p.Scope.there(b.Username))
	})
	return w, nil
}

// peek is the next user, nil after the last.
func (w *wantedUsers) peek(ctx context.Context) (*dragoman.User, error) {
	for {
		for len(w.page) > 0 && !w.isPlain(&w.page[0]) {
			w.next()
		}
		if len(w.page) > 0 || !w.more {
			break
		}
		var err error
		if w.page, w.more, err = w.walk.Next(ctx); err != nil {
			return nil, err
		}
	}
	switch {
	case len(w.page) == 0 && len(w.renamed) == 0:
		return nil, nil
	case len(w.page) > 0 && len(w.renamed) > 0 && w.p.keyOf(&w.renamed[0]) == w.p.keyOf(&w.page[0]):
		return nil, dragoman.Errorf(dragoman.CodeInvalid, "names", "%q and %q are both called %[2]q there",
			w.renamed[0].Username, w.page[0].Username)
	case len(w.page) == 0 || w.renamedFirst():
		return &w.renamed[0], nil
	}
	return &w.page[0], nil
}

func (w *wantedUsers) isPlain(u *dragoman.User) bool {
	if !w.p.Scope.includes(u) {
		return false
	}
	return w.p.able.has(FieldID) || w.p.Scope.there(u.Username) == u.Username
}

func (w *wantedUsers) renamedFirst() bool {
	return len(w.renamed) > 0 && (len(w.page) == 0 || w.p.keyOf(&w.renamed[0]) < w.p.keyOf(&w.page[0]))
}

// take goes on after the one that was peeked at.
func (w *wantedUsers) take() {
	if len(w.page) == 0 || w.renamedFirst() {
		w.renamed = w.renamed[1:]
		return
	}
	w.next()
}

func (w *wantedUsers) next() {
	w.page = w.page[1:]
	w.read.step()
}
