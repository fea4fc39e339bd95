package dragoman_test

import (
	"encoding/base64"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
)

func TestPasswordHashIsNeverPrinted(t *testing.T) {
	u := dragoman.User{Username: "jack"}
	u.SetPassword("$2a$04$abcdefghijklmnopqrstuu")
	var logged strings.Builder
	slog.New(slog.NewJSONHandler(&logged, nil)).Info("a user", "user", u, "hash", u.Credential.Hash)
	for _, out := range []string{fmt.Sprintf("%v %+v %#v %s", u, u, u, u.Credential.Hash), logged.String()} {
		if strings.Contains(out, "abcdefghijkl") {
			t.Errorf("leaked: %s", out)
		}
	}
}

// TestCostlyHashesAreNotAccepted: whoever supplies a hash cannot choose what
// every login costs.
func TestCostlyHashesAreNotAccepted(t *testing.T) {
	d := openDesk(t)
	costly := dragoman.PasswordHash("{PBKDF2_STRETCH}1000000$AAECAwQFBgcICQ==$" + base64.StdEncoding.EncodeToString(make([]byte, 4096)))
	u := dragoman.User{Username: "jane", Enabled: true}
	u.SetPassword(costly)
	_, err := d.CreateUser(service(), u)
	wantCode(t, err, dragoman.CodeInvalid, "password_hash")
	jane := d.mustCreate(t, dragoman.User{Username: "jane", Enabled: true}, "s3cret-password")
	_, err = d.UpdateUser(service(), jane.ID, func(u *dragoman.User) error { u.SetPassword(costly); return nil })
	wantCode(t, err, dragoman.CodeInvalid, "password_hash")
}

func TestHashCostsThatLockEverybodyOut(t *testing.T) {
	for _, cost := range []int{-1, 3, 15, 17, 31, 32} {
		_, err := dragoman.New(nil, dragoman.Options{HashCost: cost})
		wantCode(t, err, dragoman.CodeInvalid, "hash_cost")
	}
}
