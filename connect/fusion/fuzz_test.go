package fusion

import (
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/connect"
)

// FuzzZooKeeper reads what ZooKeeper's tools write out.
func FuzzZooKeeper(f *testing.F) {
	for _, seed := range []string{
		`{"path":"/user/1","data":{"username":"a","password-hash":"x","role-names":["b"]}}`, `[{"path":"/role/1","data":"e30="}]`,
		`{"name":"user","children":[{"name":"1","data":"{\"username\":\"a\"}"}]}`, `{"/user/1":"eyJ1c2VybmFtZSI6ImEifQ=="}`,
	} {
		f.Add([]byte(seed))
	}
	names, err := dragoman.NewRoleNames(nil)
	if err != nil {
		f.Fatal(err)
	}
	r := nodes{vendor: Vendor(names)}
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := r.read(connect.Files{"": text})
		for _, u := range c.Users {
			if err == nil && u.Username == "" {
				t.Errorf("%q has somebody without a name", text)
			}
		}
	})
}
