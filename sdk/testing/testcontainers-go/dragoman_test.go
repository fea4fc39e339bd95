package dragoman

import (
	"strings"
	"testing"
)

// TestRequest looks at what would be started: here is no container engine.
func TestRequest(t *testing.T) {
	request, err := requestFor("dragoman:1", WithSeed("users: []"), WithSeed("roles: []"), WithPassword("another-one-1"))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Join(request.Cmd, " "), "serve --ephemeral --seed /tmp/seed0 --seed /tmp/seed1"; got != want {
		t.Errorf("it runs %q, want %q", got, want)
	}
	if len(request.ExposedPorts) != 5 || request.Env[variable] != "another-one-1" || len(request.Files) != 2 {
		t.Errorf("%+v", request)
	}
}
