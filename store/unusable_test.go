package store

import (
	"os"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
)

// Who reads the message must know which file, and what to do.
func TestAnUnusableFileIsNamedWithARemedy(t *testing.T) {
	folder := t.TempDir()
	check(t, os.WriteFile(folder+"/letter", []byte(strings.Repeat("Dear Sir, ", 200)), 0o600))
	held := folder + "/held.db"
	furnished(t, "sqlite:"+held)
	db, err := openHandle("file:"+held+"?_txlock=immediate", 1)
	check(t, err)
	defer db.Close()
	tx, err := db.Begin()
	check(t, err)
	defer func() { _ = tx.Rollback() }()
	for path, want := range map[string]struct {
		code dragoman.Code
		part string
	}{
		folder + "/letter":       {dragoman.CodeInvalid, "it is another program's file"},
		folder + "/letter/in.db": {dragoman.CodeInvalid, "name a file in a folder"},
		held:                     {dragoman.CodeUnavailable, "another program holds it"},
	} {
		_, err := Open(t.Context(), "sqlite:"+path)
		if dragoman.CodeOf(err) != want.code || !strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), want.part) {
			t.Errorf("%s: %s %v", path, dragoman.CodeOf(err), err)
		}
	}
}
