package text

import (
	"testing"

	"github.com/dragoman-project/dragoman/connect"
)

// FuzzFiles reads the files that users come in.
func FuzzFiles(f *testing.F) {
	for _, seed := range []string{
		"dn: uid=a,ou=people\nuid: a\nmail:: YUBi\nmemberOf: cn=x,ou=g\n\n# c\ndn: uid=b\n folded\n", "username,roles,enabled\na,\"x y\",true\nb,,maybe\n",
		`{"username":"a","roles":["b"],"extensions":{"kuzzle":{"x":1}}}` + "\n{}\n", "username;email\n", "\ufeffusername\na",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		for name, read := range map[string]func(connect.Files) (connect.Content, error){"LDIF": readLDIF, "lines": readLines, "CSV": readCSV} {
			c, err := read(connect.Files{"": text})
			for _, u := range c.Users {
				if err == nil && u.Username == "" {
					t.Errorf("%s: %q has somebody without a name", name, text)
				}
			}
		}
	})
}
