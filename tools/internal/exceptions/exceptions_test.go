package exceptions_test

import (
	"slices"
	"testing"

	"github.com/dragoman-project/dragoman/tools/internal/exceptions"
)

func TestAListSaysWhatIsRight(t *testing.T) {
	list, err := exceptions.Parse("# for people\n\nG1 store/*.go files of ours\nG2 * wherever it is\nG3 main.go long gone\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		rule, file string
		want       bool
	}{
		{"G1", "store/a.go", true},
		{"G1", "store/b/a.go", false},
		{"G1", "main.go", false},
		{"G2", "store/b/a.go", true},
		{"G4", "main.go", false},
	} {
		if got := list.Has(row.rule, row.file); got != row.want {
			t.Errorf("%s in %s: %v", row.rule, row.file, got)
		}
	}
	if got, want := list.Unneeded(), []string{"exceptions.txt: nothing needs G3 main.go any more"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestALineWantsAReason(t *testing.T) {
	if _, err := exceptions.Parse("G1 store/a.go"); err == nil {
		t.Error("a line without a reason is taken")
	}
}
