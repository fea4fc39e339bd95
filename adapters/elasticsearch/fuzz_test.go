package elasticsearch

import (
	"net/http"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// asAdministrator is the header line of the administrator.
func asAdministrator(testing.TB, *adaptertest.World) string {
	return adaptertest.Basic("admin", adaptertest.AdminPassword)
}

func FuzzRequest(f *testing.F) {
	f.Add("GET /_security/user/admin?filter_path=*.roles,-**.x&format=yaml\nAccept: application/vnd.elasticsearch+json;compatible-with=8", "")
	f.Add("POST /_security/_query/user\nContent-Type: application/x-ndjson", `{"query":{"wildcard":{"username":"*"}},"sort":["username"]}`)
	adaptertest.FuzzRequests(f, "testdata/*.txt", world, asAdministrator)
}

// FuzzMediaType reads what a client says it sends and takes.
func FuzzMediaType(f *testing.F) {
	for _, seed := range []string{"", "*/*", "application/json; charset=utf-8", "application/vnd.elasticsearch+json;compatible-with=9", `a/b;c="d\"`, "text/*;q=0.5, application/yaml"} {
		f.Add(seed, seed)
	}
	f.Fuzz(func(t *testing.T, accept, content string) {
		header := http.Header{"Accept": {accept}, "Content-Type": {content}}
		for _, major := range []int{7, 8, 9} {
			_, _, _ = readMediaTypes(header, true, major)
		}
		if read, err := parseMediaType(accept); err == nil && read.unplayable() && read.version == 0 {
			t.Errorf("%q has no version, and not a good one either", accept)
		}
	})
}

// FuzzCredentials lets nobody in by what nobody gave.
func FuzzCredentials(f *testing.F) { adaptertest.FuzzCredentials(f, world, "/_security/user") }
