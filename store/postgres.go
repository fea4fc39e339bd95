package store

import (
	"context"

	"github.com/dragoman-project/dragoman"
)

func openPostgres(context.Context, string) (engine, error) {
	return nil, dragoman.Errorf(dragoman.CodeUnavailable, "database", "PostgreSQL is not built in yet")
}
