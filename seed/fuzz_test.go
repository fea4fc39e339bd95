package seed_test

import (
	"testing"

	"github.com/dragoman-project/dragoman/seed"
)

// FuzzParse reads seed files.
func FuzzParse(f *testing.F) {
	for _, text := range []string{
		"users:\n  jack:\n    password: x\n    roles: [a]\n", `{"roles":{"a":{}},"users":[{"username":"b","enabled":false}]}`,
		"kuzzle:\n  users: {}\n  profiles:\n    p: {policies: [{roleId: r}]}\n", "a: &x [*x]", "version: 1\nfusion: {realms: []}", "- 1", "elasticsearch: {api_keys: {k: {name: n}}}",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if len(text) > 8<<10 {
			return
		}
		if _, err := seed.Parse("seed.yaml", text); err != nil {
			_ = err.Error()
		}
	})
}
