package elasticsearch

import (
	"net/http"
	"strings"
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

// FuzzTime reads how long something should last.
func FuzzTime(f *testing.F) {
	for _, seed := range []string{"1d", "30s", "1M", "-1", "0", "9223372036854775807nanos", "1.5h", " 1 ms ", "1micros", "999999999999999999d"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if length, err := fromWireTime("expiration", text); err == nil && length < 0 && !strings.Contains(text, "-") {
			t.Errorf("%q is %s", text, length)
		}
	})
}
