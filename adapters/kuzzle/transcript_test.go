package kuzzle

import (
	"io"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

const specFile = "../../openapi/kuzzle.yaml"

func TestHTTP(t *testing.T) {
	spec := adaptertest.LoadSpec(t, specFile)
	adaptertest.Transcripts(t, spec, "testdata/http/*.txt", openAsTold)
	elsewhere := spec.Elsewhere("NotThere", "nothere")
	version2 := elsewhere
	version2.Name, version2.Open = "Version2", func(t testing.TB) *adaptertest.World {
		return openWith(t, map[string]string{"dialect": "v2"})
	}
	spec.Coverage(t, open, bearer, elsewhere, version2, adaptertest.FailedLogins(), adaptertest.Provocation{Name: "NoGuests", Open: openSet},
		adaptertest.Provocation{Name: "NoSuchProfile", Spoil: named(`("profileIds":\s*)(\[[^\]]*\]|"[^"]*")`, `$1["nothere"]`)},
		adaptertest.Provocation{Name: "NoSuchRole", Spoil: named(`("roleId":\s*)"[^"]*"`, `$1"nothere"`)},
		adaptertest.Provocation{Name: "OnlyNow", Arrange: holder(`{"policies":[{"roleId":"clock"}]}`)},
		adaptertest.Provocation{Name: "TooOften", Arrange: holder(`{"rateLimit":1,"policies":[{"roleId":"admin"}]}`), Twice: true},
	)
}

func bearer(w *adaptertest.World, username, password string) []string {
	return []string{"Authorization: Bearer " + tryLogIn(w, username, password)}
}

// named replaces names in the body.
func named(pattern, by string) func(*http.Request) *http.Request {
	names := regexp.MustCompile(pattern)
	return func(r *http.Request) *http.Request {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			panic(err)
		}
		changed := names.ReplaceAllString(string(body), by)
		r.Body, r.ContentLength = io.NopCloser(strings.NewReader(changed)), int64(len(changed))
		return r
	}
}

// holder is a user who holds one profile. There is a role that lets its holders
// ask for the time, and for nothing else.
func holder(profile string) func(*testing.T, *adaptertest.World) func() []string {
	return func(t *testing.T, w *adaptertest.World) func() []string {
		admin := bearer(w, dragoman.AdminUsername, adaptertest.AdminPassword)
		for _, row := range [][2]string{
			{"/roles/clock/_create", `{"controllers":{"server":{"actions":{"now":true}}}}`},
			{"/profiles/mine/_create", profile},
			{"/users/kuid-mine/_create", `{"content":{"profileIds":["mine"]},"credentials":{"local":{"username":"mine","password":"letters4digits"}}}`},
		} {
			if answer, text := w.Do("POST", row[0], row[1], admin...); answer.StatusCode != http.StatusOK {
				t.Fatalf("%s: %s", row[0], text)
			}
		}
		return func() []string { return bearer(w, "mine", "letters4digits") }
	}
}
