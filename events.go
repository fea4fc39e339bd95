package dragoman

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"time"
)

// Events answers a query over the audit log. It needs [UsersRead] and [RolesRead].
func (d *Directory) Events(ctx context.Context, q EventQuery) ([]Event, error) {
	for _, c := range []Capability{UsersRead, RolesRead} {
		if _, err := d.require(ctx, c); err != nil {
			return nil, err
		}
	}
	events, err := d.store.Events(ctx, q)
	for i := range events { // older versions kept secrets of documents
		events[i].Before, events[i].After = Redact(events[i].Before), Redact(events[i].After)
	}
	return events, err
}

// feedLease is how long one node gives positions alone; who does not have it
// only reads. It is short, as anybody may take it over.
const feedLease = 5 * time.Second

// PlaceEvents gives positions to events that have none, unless another holder
// does so, and returns how many. Housekeeping: it needs no principal.
func (d *Directory) PlaceEvents(ctx context.Context, holder string) (int, error) {
	now := d.now()
	return d.store.PlaceEvents(ctx, holder, now, now.Add(feedLease))
}

// EraseEvents takes what the events tell of a deleted user out of them, for
// people who have a right to be forgotten: names, IDs, states before and
// after. What remains says that somebody did something, and when. It needs
// [UsersWrite] and [RolesWrite], fails with CodeConflict while the user exists,
// and returns how many events it changed.
func (d *Directory) EraseEvents(ctx context.Context, userID string) (int, error) {
	for _, c := range []Capability{UsersWrite, RolesWrite} {
		if _, err := d.require(ctx, c); err != nil {
			return 0, err
		}
	}
	if _, err := d.byID(ctx, userID); !errors.Is(err, ErrNotFound) {
		if err == nil {
			err = &Error{
				Code: CodeConflict, Field: "id", Subject: SubjectUser, SubjectID: userID,
				Message: fmt.Sprintf("user %s exists: delete it first", userID),
			}
		}
		return 0, err
	}
	var random [6]byte
	rand.Read(random[:])
	return d.store.EraseEvents(ctx, userID, "erased-"+hex.EncodeToString(random[:]))
}

// Retention says which events are kept; a zero field is no bound.
type Retention struct {
	Since time.Time // those from this moment on
	Count int64     // the last of them, by their numbers
	// Bytes is how much they may take altogether, states before and after included.
	// They are weighed a thousand at a time, those with a position; the last ones
	// that are not a thousand are not counted.
	Bytes int64
}

// TrimEvents forgets the oldest events beyond what is to be kept, those that
// are older than age among them, where it is not 0. It returns how many.
// Housekeeping: it needs no principal.
func (d *Directory) TrimEvents(ctx context.Context, age time.Duration, keep Retention) (int, error) {
	if age > 0 {
		keep.Since = d.now().Add(-age)
	}
	return d.store.TrimEvents(ctx, keep)
}

// PurgeKeys forgets keys that have been expired or revoked for that long, and
// returns how many. Housekeeping: it needs no principal.
func (d *Directory) PurgeKeys(ctx context.Context, grace time.Duration) (int, error) {
	return d.store.PurgeKeys(ctx, d.now().Add(-grace))
}

// TakeLease reports whether this holder has a piece of housekeeping to itself
// for that long. Clocks of different nodes should agree to well within it.
func (d *Directory) TakeLease(ctx context.Context, name, holder string, period time.Duration) (bool, error) {
	now := d.now()
	return d.store.TakeLease(ctx, name, holder, now, now.Add(period))
}

// ProbeWrite fails unless the database can be written to. It needs no principal.
func (d *Directory) ProbeWrite(ctx context.Context) error { return d.store.ProbeWrite(ctx) }
