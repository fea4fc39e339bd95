package store_test

import (
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store"
	"github.com/dragoman-project/dragoman/store/pgtest"
	"github.com/dragoman-project/dragoman/store/storetest"
)

func TestPostgres(t *testing.T) {
	pgtest.DSN(t) // skips all at once where there is none
	storetest.Run(t, func(t *testing.T) dragoman.Store { return open(t, pgtest.DSN(t)) })
}

func TestPostgresKilled(t *testing.T) { storetest.Killed(t, pgtest.DSN, store.Open) }
