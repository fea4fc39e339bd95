package store

import (
	"context"
	"fmt"
	"strings"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/pace"
)

// newKeyTotals remembers totals of API keys.
func newKeyTotals() *totals[dragoman.Key] { return newTotals("key_tally", cloneKey, sizeOfKey) }

func sizeOfKey(k *dragoman.Key) int64 {
	return int64(rowOverhead + len(k.ID) + len(k.OwnerID) + len(k.Name) + len(k.Digest) + len(k.Body))
}

// total is how many keys the query means, wherever its page begins.
//
// A number of keys that have to live falls with the time as well: some expire. They
// are found by their moments, and taken away.
func (s *keySearch) total(ctx context.Context, tx *gorm.DB, t *totals[dragoman.Key]) (int, error) {
	count := func() (int, error) { return s.count(ctx, tx, s.live) }
	if s.asks {
		return count()
	}
	tx = tx.WithContext(ctx)
	stamp, err := t.stamp(tx)
	if err != nil {
		return 0, err
	}
	q, lives := s.query, !s.query.LiveAt.IsZero()
	asked := howMany[dragoman.Key]{
		name:   fmt.Sprintf("%q %q %q %q %t ", s.door, q.OwnerID, q.Name, q.NamePrefix, lives) + spelled(s.filter),
		passes: s.passes(ctx), count: count,
		ended: func(from, to int64) (int, error) {
			return s.count(ctx, tx, say("(revoked_at IS NULL AND keys.expires_at >= ? AND keys.expires_at < ?"+
				" AND (keys.expires_at / 1000) >= ? AND (keys.expires_at / 1000) <= ?)", from, to, from/1000, to/1000)) // as the index has it
		},
	}
	if lives {
		asked.time = q.LiveAt.UnixMicro()
	}
	return t.number(tx, stamp, asked)
}

// passes is which keys the query means, of which it asks nothing about the owner
// but the ID. time is when they have to live, if they have to.
func (s *keySearch) passes(ctx context.Context) func(k *dragoman.Key, time int64) (bool, error) {
	p := pace.New(ctx)
	q := s.query
	return func(k *dragoman.Key, time int64) (bool, error) {
		row := toRowKey(k)
		switch {
		case k.Door != s.door,
			q.OwnerID != "" && k.OwnerID != q.OwnerID,
			q.Name != "" && k.Name != q.Name,
			!strings.HasPrefix(k.Name, q.NamePrefix),
			!q.LiveAt.IsZero() && !row.lives(time):
			return false, nil
		}
		holds := search.HoldsWithin(p, q.Filter, func(f dragoman.KeyField) []any { return row.values(f, "") })
		return holds, p.Err()
	}
}

// lives is liveKey.
func (r *keyRow) lives(time int64) bool {
	return r.RevokedAt == nil && (r.ExpiresAt == nil || *r.ExpiresAt >= time)
}
