package stories

import (
	"crypto/rand"
	"encoding/hex"
	"os"
	"testing"
)

// administrator may do everything at every door.
const administrator = "admin"

// door returns where a door of the running server listens.
func door(t *testing.T, variable string) string {
	t.Helper()
	return environment(t, variable)
}

func adminPassword(t *testing.T) string {
	t.Helper()
	return environment(t, "DRAGOMAN_TEST_ADMIN_PASSWORD")
}

// environment skips the test where nobody has started a server, which CI must.
func environment(t *testing.T, variable string) string {
	t.Helper()
	value := os.Getenv(variable)
	if value == "" && os.Getenv("CI") == "true" {
		t.Fatalf("%s is not set: CI starts a server for these tests", variable)
	}
	if value == "" {
		t.Skipf("%s is not set: go run ./clients/run starts a server for these tests", variable)
	}
	return value
}

// unique makes a name that no other test and no earlier run has used.
func unique(name string) string {
	var tail [4]byte
	_, _ = rand.Read(tail[:]) // never fails
	return name + "-" + hex.EncodeToString(tail[:])
}

func must[T any](t *testing.T) func(T, error) T {
	return func(value T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}

func equal[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Fatalf("%s is %v, want %v", what, got, want)
	}
}

func of[T any](value T) *T { return &value }
