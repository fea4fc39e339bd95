package systems_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/connect/systems"
	"github.com/dragoman-project/dragoman/dragomantest"
)

// TestFilesChangeMeanwhile: what somebody else wrote after a file was compared
// is not written over.
func TestFilesChangeMeanwhile(t *testing.T) {
	for kind, file := range map[connect.Kind]string{"file-realm": "users", "csv": "", "json-lines": "", "seed": "", "eck-secret": ""} {
		t.Run(string(kind), func(t *testing.T) {
			here := dragomantest.Start(t, dragomantest.Seed(teams))
			path := t.TempDir()
			if kind != "file-realm" {
				path = filepath.Join(path, "file")
			}
			target, err := systems.Open(kind, connect.Access{Path: path}, roles(t)[systems.Dialect(kind)])
			if err != nil {
				t.Fatal(err)
			}
			ctx := serviceContext(t)
			p := planner(here.Directory, target)
			applied(ctx, t, p)
			if _, err := here.Directory.DeleteUser(ctx, "blue-ada"); err != nil {
				t.Fatal(err)
			}
			changes, _ := planned(ctx, t, p)
			at := filepath.Join(path, file)
			text, err := os.ReadFile(at)
			if err != nil {
				t.Fatal(err)
			}
			edited := string(text) + "\n"
			if err := os.WriteFile(at, []byte(edited), 0o600); err != nil {
				t.Fatal(err)
			}
			a := &connect.Applier{Planner: p}
			_, err = a.Apply(ctx, len(changes), func(yield func(*connect.Change) error) error { return yield(&changes[0]) })
			if err == nil || !strings.Contains(err.Error(), "changed by somebody else") {
				t.Errorf("%v", err)
			}
			if now, err := os.ReadFile(at); err != nil || string(now) != edited {
				t.Errorf("the file is %q, %v", now, err)
			}
			applied(ctx, t, p)
			wantInStep(ctx, t, p)
		})
	}
}
