//go:build container

package dragoman

import (
	"net/http"
	"os"
	"testing"
)

// TestContainer runs where there is a container engine and an image, which
// DRAGOMAN_TEST_IMAGE names:
//
//	go test -tags container ./...
func TestContainer(t *testing.T) {
	c, err := Run(t.Context(), os.Getenv("DRAGOMAN_TEST_IMAGE"), WithSeed("users: [{username: jack, password: s3cret-password1}]"))
	if c != nil {
		defer c.Terminate(t.Context())
	}
	if err != nil {
		t.Fatal(err)
	}
	request, err := http.NewRequest("GET", c.Elasticsearch+"/_security/_authenticate", nil)
	if err != nil {
		t.Fatal(err)
	}
	request.SetBasicAuth("jack", "s3cret-password1")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		t.Errorf("jack gets %s", answer.Status)
	}
}
