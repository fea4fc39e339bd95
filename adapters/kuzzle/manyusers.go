package kuzzle

import (
	"context"
	"slices"
	"strconv"

	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// How many users one request may read and delete.
const (
	mostRead    = 10_000
	mostDeleted = 200
)

// mGetUsers leaves out unknown kuids. Version 1 counts.
func (d *door) mGetUsers(ctx context.Context, r *request) (any, error) {
	ids, err := r.ids()
	if err != nil {
		return nil, err
	}
	if len(ids) > mostRead {
		return nil, problem.GetLimitExceeded.With().InV1(strconv.Itoa(mostRead))
	}
	users, err := d.dir.UsersByID(ctx, ids)
	if err != nil {
		return nil, err
	}
	list := wire.UserList{Hits: d.toWireUsers(users, r.v1)}
	if r.v1 {
		total := len(users)
		list.Total = &total
	}
	return list, nil
}

func (d *door) mDeleteUsers(ctx context.Context, r *request) (any, error) {
	return d.deleteEach(ctx, r, func(id string) error {
		_, err := d.dir.DeleteUser(ctx, id)
		return err
	})
}

// deleteEach deletes what it can. If something remains it answers both what
// went and why the rest did not (quirk 12).
func (d *door) deleteEach(ctx context.Context, r *request, remove func(id string) error) (any, error) {
	ids, err := r.ids()
	if err != nil {
		return nil, err
	}
	if len(ids) > mostDeleted {
		return nil, problem.WriteLimitExceeded.With().InV1(strconv.Itoa(mostDeleted))
	}
	deleted, failed := []string{}, problem.IncompleteDelete.With()
	for i, id := range ids {
		if slices.Contains(ids[:i], id) {
			continue
		}
		if err := remove(id); err != nil {
			p := problemOf(err, r)
			d.logProblem(ctx, r, p)
			failed.Parts = append(failed.Parts, p)
			continue
		}
		deleted = append(deleted, id)
	}
	if len(failed.Parts) == 0 {
		return deleted, nil
	}
	return deleted, failed
}
