package server_test

import (
	"os"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// TestLooseFilesAreToldOf starts over files that others can read or change, and
// over the same files once the remedies are followed.
func TestLooseFilesAreToldOf(t *testing.T) {
	folder := t.TempDir()
	password := folder + "/password"
	if err := os.WriteFile(password, []byte(adaptertest.AdminPassword+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	logs := func(mode os.FileMode) string {
		for _, file := range []string{password, folder + "/test.db"} {
			if err := os.Chmod(file, mode); err != nil && !os.IsNotExist(err) {
				t.Fatal(err)
			}
		}
		h := start(t, nil, "--database=sqlite:"+folder+"/test.db", "--admin-password-file="+password)
		h.stop()
		if err := <-h.done; err != nil {
			t.Fatal(err)
		}
		return h.logs.String()
	}
	if told := logs(0o600); strings.Contains(told, "other users") {
		t.Errorf("warned of nothing: %s", told)
	}
	told := logs(0o666)
	for _, want := range []string{"chmod 0640 " + password, "chmod 0600 " + folder + "/test.db", "read and changed", `0666`} {
		if !strings.Contains(told, want) {
			t.Errorf("no word of %q:\n%s", want, told)
		}
	}
}
