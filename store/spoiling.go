package store

import (
	"context"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

// spoiling says of each request that reads by a statement of GORM's that its
// answer has no basis. What memory vouches for is read without GORM, or in a
// context without the request's moment.
type spoiling struct{}

func (spoiling) Name() string { return "spoiling" }

// Initialize says so before whatever GORM does.
func (spoiling) Initialize(db *gorm.DB) error {
	spoil := func(db *gorm.DB) { dragoman.MomentFrom(db.Statement.Context).Spoil() }
	c := db.Callback()
	for _, register := range []func(name string, fn func(*gorm.DB)) error{
		c.Create().Before("*").Register, c.Query().Before("*").Register, c.Update().Before("*").Register,
		c.Delete().Before("*").Register, c.Row().Before("*").Register, c.Raw().Before("*").Register,
	} {
		if err := register("dragoman:spoil", spoil); err != nil {
			return err
		}
	}
	return nil
}

// Holds reports whether all of what a request has read still is so.
func (d *database) Holds(ctx context.Context, read any) bool {
	b, ok := read.(*basis)
	return ok && d.remembered().stillHolds(ctx, *b)
}
