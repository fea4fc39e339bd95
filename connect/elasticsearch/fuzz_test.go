package elasticsearch

import (
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/connect"
)

// FuzzFileRealm reads a node's files and Kubernetes Secrets, writes them back and
// reads the same users.
func FuzzFileRealm(f *testing.F) {
	f.Add([]byte("# people\nada:$2a$10$x\n\nbob:x\n"), []byte("superuser:ada,bob\n"), []byte("r:\n  cluster: [all]\n"))
	f.Add([]byte("apiVersion: v1\nkind: Secret\nstringData:\n  users: |\n    a:b\n"), []byte(""), []byte("a: [*x]"))
	f.Add([]byte("type: kubernetes.io/basic-auth\ndata: {username: YQ==, password: Yg==}\n"), []byte(":"), []byte(""))
	names, err := dragoman.NewRoleNames(nil)
	if err != nil {
		f.Fatal(err)
	}
	r := realm{vendor: Vendor(names), names: names}
	f.Fuzz(func(t *testing.T, users, roles, definitions []byte) {
		if len(definitions) > 4<<10 || len(users) > 4<<10 {
			return
		}
		_, _ = secret{r}.read(connect.Files{"": users})
		was := connect.Files{usersFile: users, usersRolesFile: roles, rolesFile: definitions}
		c, err := r.read(was)
		if err != nil {
			return
		}
		written, err := r.write(was, c)
		if err != nil {
			return
		}
		again, err := r.read(written)
		if err != nil || len(again.Users) != len(c.Users) {
			t.Errorf("%d users are written as %q and read as %d (%v)", len(c.Users), written[usersFile], len(again.Users), err)
		}
	})
}
