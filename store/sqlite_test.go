package store_test

import (
	"path/filepath"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store"
	"github.com/dragoman-project/dragoman/store/storetest"
)

func sqliteFile(t testing.TB) string {
	return "sqlite:" + filepath.Join(t.TempDir(), "new", "users.db")
}

func TestSQLite(t *testing.T) {
	storetest.Run(t, func(t *testing.T) dragoman.Store { return open(t, sqliteFile(t)) })
}

func TestSQLiteInMemory(t *testing.T) {
	storetest.Run(t, func(t *testing.T) dragoman.Store { return open(t, "sqlite::memory:") })
}

func TestSQLiteKilled(t *testing.T) { storetest.Killed(t, sqliteFile, store.Open) }
