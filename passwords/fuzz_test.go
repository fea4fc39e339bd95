package passwords_test

import (
	"testing"
	"time"

	"github.com/dragoman-project/dragoman/passwords"
)

// FuzzHash reads whatever may be given as a hash. Nothing that is read costs
// more than it may, and hardly any password is proved by a hash that nobody made.
func FuzzHash(f *testing.F) {
	for _, seed := range []string{
		"$2a$04$abcdefghijklmnopqrstuuHN7sIWdEJwS2CpPrKwjrPmsMQHqbHm6", "{PBKDF2}1000$c2FsdHNhbHRzYWx0c2FsdHNhbHRzYWx0c2FsdHM=$aGFzaA==",
		"{PBKDF2_STRETCH}10000$c2FsdA==$aGFzaA==", "$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA", "$argon2id$v=19$m=1048576,t=64,p=255$c2E$aGE",
		`{KUZZLE}{"algorithm":"sha512"}`, "$2y$31$", "", "{PBKDF2}99999999999999999999$$",
	} {
		f.Add(seed, "password")
	}
	f.Fuzz(func(t *testing.T, hash, password string) {
		cost, err := passwords.Cost(hash)
		if err != nil {
			return
		}
		if cost > passwords.MostCost {
			t.Errorf("%q would cost %s", hash, cost)
		}
		if cost < 20*time.Millisecond {
			_, _ = passwords.Verify(hash, password)
		}
		_ = passwords.Outdated(hash)
	})
}
