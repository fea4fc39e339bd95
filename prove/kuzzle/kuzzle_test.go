package kuzzle_test

import (
	"testing"

	"github.com/dragoman-project/dragoman/dragomantest"
	"github.com/dragoman-project/dragoman/prove"
	"github.com/dragoman-project/dragoman/prove/kuzzle"
)

// TestAnswersAreTheVendors plays the dialogue at Dragoman's door and compares
// with what a real Kuzzle answered.
func TestAnswersAreTheVendors(t *testing.T) {
	d, err := kuzzle.Dialogue()
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := kuzzle.Recording()
	if err != nil {
		t.Fatal(err)
	}
	allowed, err := kuzzle.Differences()
	if err != nil {
		t.Fatal(err)
	}
	ours := prove.Recording{Dialect: d.Dialect}
	to := prove.Target{URL: open(t), Username: "admin", Password: password}
	for _, way := range []string{prove.HTTP, prove.WebSocket} {
		exchanges, err := prove.Play(t.Context(), to, d, way)
		if err != nil {
			t.Fatal(err)
		}
		ours.Exchanges = append(ours.Exchanges, exchanges...)
	}
	result := prove.Compare(theirs, ours, allowed)
	for _, difference := range result.Different {
		t.Error(difference)
	}
	for _, unused := range result.Unused {
		t.Errorf("nothing differs any more for the reason that %s", unused.Reason)
	}
	if len(allowed) > 10 {
		t.Errorf("%d reasons to differ are too many", len(allowed))
	}
	t.Logf("%d answers are the same, %d differ as they may", result.Same, len(result.Allowed))
}

// open is a door that says version 2 and lets a socket log in as often as it likes.
func open(t *testing.T) string {
	t.Helper()
	d := dragomantest.Start(t, dragomantest.Password(password),
		dragomantest.Setting("kuzzle", "dialect", "v2"), dragomantest.Setting("kuzzle", "websocket.logins_per_second", "1000"))
	return d.Kuzzle.URL
}

const password = "secret-admin-1"
