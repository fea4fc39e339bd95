package dragoman_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/passwords"
)

// kuzzleRecord is a line of testdata/kuzzle-hashes.json, which
// testdata/kuzzle-hashes.js has made.
type kuzzleRecord struct {
	Password, Algorithm, Encryption, UserSalt, UserPassword string
	Stretching                                              bool
}

func (r kuzzleRecord) hash() dragoman.PasswordHash {
	return dragoman.PasswordHash(passwords.Kuzzle(r.Algorithm, r.Stretching, r.Encryption, r.UserSalt, r.UserPassword))
}

func kuzzleRecords(t *testing.T) []kuzzleRecord {
	t.Helper()
	body, err := os.ReadFile("testdata/kuzzle-hashes.json")
	if err != nil {
		t.Fatal(err)
	}
	var records []kuzzleRecord
	if err := json.Unmarshal(body, &records); err != nil || len(records) != 40 {
		t.Fatalf("%d records: %v", len(records), err)
	}
	return records
}

func TestEveryKuzzleHashIsVerified(t *testing.T) {
	for _, r := range kuzzleRecords(t) {
		name := fmt.Sprintf("%s, stretching %t, %s, %d of salt, %s", r.Algorithm, r.Stretching, r.Encryption, len(r.UserSalt), r.Password)
		if ok, err := dragoman.VerifyPassword(r.hash(), r.Password); !ok || err != nil {
			t.Errorf("%s: the right password: %v, %v", name, ok, err)
		}
		if ok, err := dragoman.VerifyPassword(r.hash(), r.Password+" "); ok || err != nil {
			t.Errorf("%s: a wrong password: %v, %v", name, ok, err)
		}
	}
}

// mustImport makes somebody whose password another system has hashed.
func (d *desk) mustImport(t *testing.T, name string, hash dragoman.PasswordHash) dragoman.User {
	t.Helper()
	u := dragoman.User{Username: name, Enabled: true}
	u.SetChosenPassword(hash)
	created, err := d.CreateUser(service(), u)
	if err != nil {
		t.Fatal(err)
	}
	return created
}

func (d *desk) mustUser(t *testing.T, id string) dragoman.User {
	t.Helper()
	u, err := d.User(service(), id)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func TestFirstLoginRenewsAKuzzleHash(t *testing.T) {
	d := openDesk(t)
	for i, r := range kuzzleRecords(t) {
		u := d.mustImport(t, fmt.Sprint("u", i), r.hash())
		_, wrong := d.AuthenticatePassword(t.Context(), there, u.Username, r.Password+"x")
		wantCode(t, wrong, dragoman.CodeUnauthenticated, "")
		if d.mustUser(t, u.ID).Credential != u.Credential {
			t.Errorf("%s: a wrong password has changed the credential", u.ID)
		}
		proved, err := d.AuthenticatePassword(t.Context(), there, u.Username, r.Password)
		if err != nil {
			t.Fatal(err)
		}
		kept := d.mustUser(t, u.ID)
		if hash := string(kept.Credential.Hash); !strings.HasPrefix(hash, "$2a$04$") || proved.Credential != kept.Credential {
			t.Errorf("%s: the hash has not become one of ours", u.ID)
		}
		u.Credential.Hash = kept.Credential.Hash
		if fmt.Sprintf("%+v", kept) != fmt.Sprintf("%+v", u) {
			t.Errorf("more than the hash has changed:\n%+v\n%+v", u, kept)
		}
		if _, err := d.AuthenticatePassword(t.Context(), here, u.Username, r.Password); err != nil {
			t.Errorf("%s: the second login: %v", u.ID, err)
		}
	}
}

func TestOtherHashesStayAsGiven(t *testing.T) {
	d := openDesk(t)
	for i, hash := range []dragoman.PasswordHash{
		"{PBKDF2}1000$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=$g0+gwZAP8AfCwFTkCF7U3DSbInPxPfaH4Oxnx6HZtV8=",
		"$2y$04$abcdefghijklmnopqrstuuPoaPXzWjiVz4HaNq2LJXksWbO79E.S6",
	} {
		u := d.mustImport(t, fmt.Sprint("u", i), hash)
		if _, err := d.AuthenticatePassword(t.Context(), here, u.Username, "correct-horse"); err != nil {
			t.Fatal(err)
		}
		if d.mustUser(t, u.ID).Credential.Hash != hash {
			t.Errorf("%s was renewed", string(hash))
		}
	}
}

// cannotRenew is a store that is read-only just when a hash is renewed.
type cannotRenew struct{ dragoman.Store }

func (cannotRenew) RenewHash(context.Context, string, dragoman.PasswordHash, dragoman.PasswordHash) (bool, error) {
	return false, errors.New("read-only")
}

func TestLoginSucceedsWhereItsHashCannotBeRenewed(t *testing.T) {
	d := openDesk(t)
	r := kuzzleRecords(t)[1]
	u := d.mustImport(t, "jane", r.hash())
	frozen, err := dragoman.New(cannotRenew{d.store}, dragoman.Options{HashCost: 4})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if proved, err := frozen.AuthenticatePassword(t.Context(), here, "jane", r.Password); err != nil || proved.Credential != u.Credential {
			t.Errorf("%v", err)
		}
	}
}

// TestRenewedHashIsRemembered: the login that renews is the last that costs a hash.
func TestRenewedHashIsRemembered(t *testing.T) {
	d := openDesk(t)
	hashes := 0
	counting, err := dragoman.New(d.store, dragoman.Options{HashCost: 4, Hashing: func() { hashes++ }})
	if err != nil {
		t.Fatal(err)
	}
	r := kuzzleRecords(t)[0]
	d.mustImport(t, "jane", r.hash())
	for range 3 {
		if _, err := counting.AuthenticatePassword(t.Context(), here, "jane", r.Password); err != nil {
			t.Fatal(err)
		}
	}
	if hashes != 2 {
		t.Errorf("%d hashes, want one to verify and one to renew", hashes)
	}
}

func TestManyFirstLoginsAndAChangeTogether(t *testing.T) {
	d := openDesk(t)
	r := kuzzleRecords(t)[1]
	changed, err := d.HashPassword(t.Context(), "changed")
	if err != nil {
		t.Fatal(err)
	}
	for n := range 10 {
		u := d.mustImport(t, fmt.Sprint("u", n), r.hash())
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() { _, _ = d.AuthenticatePassword(t.Context(), here, u.Username, r.Password) })
		}
		all.Go(func() {
			if _, err := d.UpdateUser(service(), u.ID, func(u *dragoman.User) error { u.SetPassword(changed); return nil }); err != nil {
				t.Error(err)
			}
		})
		all.Wait()
		if d.mustUser(t, u.ID).Credential.Hash != changed {
			t.Errorf("%s: a renewal has undone a change", u.ID)
		}
	}
}

func TestWhoseChoiceAPasswordWas(t *testing.T) {
	d := openDesk(t)
	jane := d.mustCreate(t, dragoman.User{Username: "jane", Enabled: true}, "by-admin")
	admin := d.mustCreate(t, dragoman.User{Username: "root", Enabled: true}, "")
	set := func(ctx context.Context, change func(*dragoman.User)) dragoman.Credential {
		t.Helper()
		d.now = d.now.Add(time.Hour)
		u, err := d.UpdateUser(ctx, jane.ID, func(u *dragoman.User) error { change(u); return nil })
		if err != nil {
			t.Fatal(err)
		}
		return u.Credential
	}
	own, others := as(jane, dragoman.AccountPassword), as(admin, dragoman.UsersWrite)
	forge := func(u *dragoman.User) { u.Credential.OwnChoice = true }
	for _, step := range []struct {
		outcome string
		ctx     context.Context
		change  func(*dragoman.User)
		own     bool
	}{
		{"ForgedWithoutAHash", others, forge, false},
		{"TheirOwn", own, func(u *dragoman.User) { u.SetPassword("h1") }, true},
		{"OtherWritesLeaveIt", others, func(u *dragoman.User) { u.Roles = []string{"r"} }, true},
		{"TheSameHashLeavesIt", others, func(u *dragoman.User) { u.SetPassword("h1") }, true},
		{"AnAdministrators", others, func(u *dragoman.User) { u.SetPassword("h2") }, false},
		{"BroughtAlong", others, func(u *dragoman.User) { u.SetChosenPassword("h3") }, true},
		{"TheServices", service(), func(u *dragoman.User) { u.SetPassword("h4") }, false},
		{"NoneIsNobodys", own, func(u *dragoman.User) { u.SetPassword("") }, false},
	} {
		if got := set(step.ctx, step.change); got.OwnChoice != step.own {
			t.Errorf("%s: %t", step.outcome, got.OwnChoice)
		}
	}
	if jane.Credential.OwnChoice {
		t.Error("what the service has set at creation is no choice of the user's")
	}
}

func TestReusesPassword(t *testing.T) {
	d := openDesk(t)
	jane := d.mustCreate(t, dragoman.User{Username: "jane", Enabled: true}, "first")
	for _, password := range []string{"second", "third"} {
		hash, err := d.HashPassword(t.Context(), password)
		if err != nil {
			t.Fatal(err)
		}
		if jane, err = d.UpdateUser(service(), jane.ID, func(u *dragoman.User) error { u.SetPassword(hash); return nil }); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		password string
		count    int
		want     bool
	}{
		{"third", 0, false},
		{"third", 1, true},
		{"second", 1, false},
		{"second", 2, true},
		{"first", 2, false},
		{"first", 3, true},
		{"first", 1000, true},
		{"fourth", 1000, false},
		{"first", -1, false},
	} {
		if got, err := d.ReusesPassword(t.Context(), &jane, c.password, c.count); got != c.want || err != nil {
			t.Errorf("%s among %d: %t, %v", c.password, c.count, got, err)
		}
	}
	jane.SetPassword("")
	if reused, err := d.ReusesPassword(t.Context(), &jane, "second", 1); !reused || err != nil {
		t.Errorf("without a password the past ones count all the same: %t, %v", reused, err)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := d.ReusesPassword(ended, &jane, "other", 5); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
