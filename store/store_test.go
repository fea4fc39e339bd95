package store_test

import (
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store"
)

func open(t testing.TB, address string) dragoman.Store {
	t.Helper()
	s, err := store.Open(t.Context(), address)
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	return s
}
