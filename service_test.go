package dragoman_test

import (
	"context"
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store"
)

const (
	here  dragoman.Dialect = "here"
	there dragoman.Dialect = "there"
)

// desk is a directory on a fresh SQLite file with a clock that stands still.
type desk struct {
	*dragoman.Directory
	store dragoman.Store
	now   time.Time
}

func openDesk(t *testing.T) *desk {
	t.Helper()
	s, err := store.Open(context.Background(), "sqlite:"+filepath.Join(t.TempDir(), "d.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	d := &desk{store: s, now: time.Date(2026, 1, 2, 3, 4, 5, 6789, time.FixedZone("", 3600))}
	d.Directory, err = dragoman.New(s, dragoman.Options{Now: func() time.Time { return d.now }, HashCost: 4})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func service() context.Context {
	return dragoman.WithPrincipal(context.Background(), dragoman.ServicePrincipal())
}

// as is a context of that user at the door here, with just these capabilities.
func as(u dragoman.User, caps ...dragoman.Capability) context.Context {
	return dragoman.WithPrincipal(context.Background(), dragoman.Principal{User: u, Door: here, Capabilities: caps})
}

func (d *desk) mustCreate(t *testing.T, u dragoman.User, password string) dragoman.User {
	t.Helper()
	if password != "" {
		hash, err := d.HashPassword(context.Background(), password)
		if err != nil {
			t.Fatal(err)
		}
		u.SetPassword(hash)
	}
	created, err := d.CreateUser(service(), u)
	if err != nil {
		t.Fatal(err)
	}
	return created
}

func wantCode(t *testing.T, err error, code dragoman.Code, field string) {
	t.Helper()
	if !errors.Is(err, &dragoman.Error{Code: code, Field: field}) {
		t.Errorf("got %v (%s), want %s %s", err, dragoman.CodeOf(err), code, field)
	}
}

func TestCreateUser(t *testing.T) {
	t.Run("NameBecomesID", func(t *testing.T) {
		u := openDesk(t).mustCreate(t, dragoman.User{Username: "jack"}, "")
		if u.ID != "jack" || u.Version != 1 || u.CreatedAt.Location() != time.UTC || u.CreatedAt.Nanosecond() != 6000 {
			t.Errorf("got %+v", u)
		}
	})
	t.Run("IDBecomesName", func(t *testing.T) {
		if u := openDesk(t).mustCreate(t, dragoman.User{ID: "kuid-1"}, ""); u.Username != "kuid-1" {
			t.Errorf("got %+v", u)
		}
	})
	t.Run("TakenIDGivesUUID", func(t *testing.T) {
		d := openDesk(t)
		d.mustCreate(t, dragoman.User{ID: "jack", Username: "jim"}, "")
		if u := d.mustCreate(t, dragoman.User{Username: "jack"}, ""); len(u.ID) != 36 || u.Username != "jack" {
			t.Errorf("got %+v", u)
		}
	})
	t.Run("NameTaken", func(t *testing.T) {
		d := openDesk(t)
		d.mustCreate(t, dragoman.User{Username: "jack"}, "")
		_, err := d.CreateUser(service(), dragoman.User{ID: "other", Username: "jack"})
		wantCode(t, err, dragoman.CodeConflict, "username")
	})
	t.Run("GivenIDTaken", func(t *testing.T) {
		d := openDesk(t)
		d.mustCreate(t, dragoman.User{ID: "one", Username: "jack"}, "")
		_, err := d.CreateUser(service(), dragoman.User{ID: "one", Username: "jim"})
		wantCode(t, err, dragoman.CodeConflict, "id")
	})
	t.Run("NobodyAsks", func(t *testing.T) {
		_, err := openDesk(t).CreateUser(context.Background(), dragoman.User{Username: "jack"})
		wantCode(t, err, dragoman.CodeUnauthenticated, "")
	})
	t.Run("CapabilityMissing", func(t *testing.T) {
		_, err := openDesk(t).CreateUser(as(dragoman.User{ID: "x"}, dragoman.UsersRead), dragoman.User{Username: "jack"})
		wantCode(t, err, dragoman.CodeForbidden, string(dragoman.UsersWrite))
	})
	t.Run("NobodyButTheServiceMakesBuiltins", func(t *testing.T) {
		u, err := openDesk(t).CreateUser(as(dragoman.User{ID: "x"}, dragoman.UsersWrite),
			dragoman.User{Username: "jack", Builtin: true, Door: there})
		if err != nil || u.Builtin || u.Door != "" {
			t.Errorf("got %+v, %v", u, err)
		}
	})
}

func TestWhatCannotBeKeptIsRefused(t *testing.T) {
	bad := "a\x00b"
	extended := func(body string) dragoman.User {
		return dragoman.User{Username: "u", Extensions: map[dragoman.Dialect]json.RawMessage{here: json.RawMessage(body)}}
	}
	for name, c := range map[string]struct {
		user  dragoman.User
		field string
	}{
		"NoName":             {dragoman.User{}, "id"},
		"NulInName":          {dragoman.User{ID: "x", Username: bad}, "username"},
		"InvalidUTF8":        {dragoman.User{ID: "x", Username: "\xff"}, "username"},
		"DotName":            {dragoman.User{Username: ".."}, "id"},
		"EndlessName":        {dragoman.User{Username: strings.Repeat("x", 1025)}, "id"},
		"NulInRole":          {dragoman.User{Username: "u", Roles: []string{bad}}, "roles"},
		"NulInFullName":      {dragoman.User{Username: "u", FullName: &bad}, "full_name"},
		"NulInEmail":         {dragoman.User{Username: "u", Email: &bad}, "email"},
		"ExtensionIsList":    {extended(`[]`), "extensions"},
		"ExtensionBroken":    {extended(`{"a":`), "extensions"},
		"ExtensionTwice":     {extended(`{}{}`), "extensions"},
		"NulInExtension":     {extended(`{"a":"\u0000"}`), "extensions"},
		"NulInExtensionKey":  {extended(`{"\u0000":1}`), "extensions"},
		"NumberBeyondReason": {extended(`{"a":1e99999}`), "extensions"},
		"NestedBeyondReason": {extended(`{"a":` + strings.Repeat("[", 500) + strings.Repeat("]", 500) + `}`), "extensions"},
		"EndlessDigits":      {extended(`{"a":` + strings.Repeat("9", 1001) + `}`), "extensions"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := openDesk(t).CreateUser(service(), c.user)
			wantCode(t, err, dragoman.CodeInvalid, c.field)
		})
	}
}

func TestUpdateUser(t *testing.T) {
	name := "Jack"
	rename := func(u *dragoman.User) error { u.FullName = &name; return nil }
	t.Run("OwnProfile", func(t *testing.T) {
		d := openDesk(t)
		u := d.mustCreate(t, dragoman.User{Username: "jack"}, "")
		got, err := d.UpdateUser(as(u, dragoman.AccountWrite), u.ID, rename)
		if err != nil || *got.FullName != name || got.Version != 2 || got.UpdatedBy != "jack" {
			t.Errorf("got %+v, %v", got, err)
		}
	})
	t.Run("ActorsAreKeptByIDToo", func(t *testing.T) {
		d := openDesk(t)
		ann := d.mustCreate(t, dragoman.User{ID: "id-of-ann", Username: "ann"}, "")
		made, err := d.CreateUser(as(ann, dragoman.UsersWrite), dragoman.User{Username: "jack"})
		if err != nil || made.CreatedByID != "id-of-ann" || made.UpdatedByID != "" {
			t.Errorf("got %+v, %v", made, err)
		}
		changed, err := d.UpdateUser(as(ann, dragoman.UsersWrite), "jack", rename)
		if err != nil || changed.CreatedByID != "id-of-ann" || changed.UpdatedByID != "id-of-ann" {
			t.Errorf("got %+v, %v", changed, err)
		}
	})
	for outcome, c := range map[string]struct {
		change  func(u *dragoman.User) error
		caps    []dragoman.Capability
		missing dragoman.Capability
	}{
		"OwnRolesStay":        {func(u *dragoman.User) error { u.Roles = []string{"@admin"}; return nil }, ownAccount, dragoman.UsersWrite},
		"OwnFlagStays":        {func(u *dragoman.User) error { u.Enabled = !u.Enabled; return nil }, ownAccount, dragoman.UsersWrite},
		"ProfileNeedsRight":   {rename, []dragoman.Capability{dragoman.AccountPassword}, dragoman.AccountWrite},
		"PasswordNeedsRight":  {func(u *dragoman.User) error { u.SetPassword("x"); return nil }, []dragoman.Capability{dragoman.AccountWrite}, dragoman.AccountPassword},
		"LoginNameNeedsRight": {func(u *dragoman.User) error { u.Username = "y"; return nil }, []dragoman.Capability{dragoman.AccountWrite}, dragoman.AccountPassword},
	} {
		t.Run(outcome, func(t *testing.T) {
			d := openDesk(t)
			u := d.mustCreate(t, dragoman.User{Username: "jack"}, "")
			_, err := d.UpdateUser(as(u, c.caps...), u.ID, c.change)
			wantCode(t, err, dragoman.CodeForbidden, string(c.missing))
			if kept, _ := d.User(service(), u.ID); kept.Version != 1 {
				t.Errorf("a refused change was kept: %+v", kept)
			}
		})
	}
	t.Run("SomebodyElse", func(t *testing.T) {
		d := openDesk(t)
		jack := d.mustCreate(t, dragoman.User{Username: "jack"}, "")
		jim := d.mustCreate(t, dragoman.User{Username: "jim"}, "")
		_, err := d.UpdateUser(as(jack, ownAccount...), jim.ID, rename)
		wantCode(t, err, dragoman.CodeForbidden, string(dragoman.UsersWrite))
	})
	t.Run("BuiltinKeepsNameAndRoles", func(t *testing.T) {
		d := openDesk(t)
		mustBootstrap(t, d, "first-passw0rd")
		_, err := d.UpdateUser(service(), "admin", func(u *dragoman.User) error { u.Roles = nil; return nil })
		wantCode(t, err, dragoman.CodeProtected, "")
	})
	t.Run("OtherDoorsBuiltinIsNotThere", func(t *testing.T) {
		d := openDesk(t)
		mustBootstrap(t, d, "first-passw0rd", dragoman.Builtin{Username: "theirs", Door: there})
		_, err := d.UpdateUser(as(dragoman.User{ID: "x"}, dragoman.UsersWrite), "theirs", rename)
		wantCode(t, err, dragoman.CodeNotFound, "")
	})
	t.Run("PasswordGetsNewRevision", func(t *testing.T) {
		d := openDesk(t)
		u := d.mustCreate(t, dragoman.User{Username: "jack"}, "one")
		d.now = d.now.Add(time.Hour)
		got, err := d.UpdateUser(service(), u.ID, func(u *dragoman.User) error { u.SetPassword("$2a$04$other"); return nil })
		if err != nil || got.Credential.Revision != 2 || !got.Credential.ChangedAt.After(u.Credential.ChangedAt) {
			t.Errorf("got %#v, %v", got.Credential.Revision, err)
		}
	})
}

var ownAccount = []dragoman.Capability{
	dragoman.AccountRead, dragoman.AccountWrite, dragoman.AccountPassword, dragoman.AccountDelete,
}

func mustBootstrap(t *testing.T, d *desk, password string, builtins ...dragoman.Builtin) {
	t.Helper()
	if _, err := d.Bootstrap(context.Background(), password, builtins); err != nil {
		t.Fatal(err)
	}
}

func TestUpsertUser(t *testing.T) {
	t.Run("ManyAtOnceCreateOne", func(t *testing.T) {
		d := openDesk(t)
		var wg sync.WaitGroup
		created := make(chan bool, 20)
		for range cap(created) {
			wg.Go(func() {
				_, isNew, err := d.UpsertUser(service(), "jack", func(u *dragoman.User, exists bool) error {
					u.Roles = append(u.Roles, "r")
					return nil
				})
				if err != nil {
					t.Error(err)
				}
				created <- isNew
			})
		}
		wg.Wait()
		close(created)
		news := 0
		for isNew := range created {
			if isNew {
				news++
			}
		}
		u, _ := d.UserByName(service(), "jack")
		if news != 1 || len(u.Roles) != cap(created) {
			t.Errorf("%d were created, %d writes kept; want 1 and %d", news, len(u.Roles), cap(created))
		}
	})
	t.Run("OtherDoorsNameIsTaken", func(t *testing.T) {
		d := openDesk(t)
		mustBootstrap(t, d, "first-passw0rd", dragoman.Builtin{Username: "theirs", Door: there})
		_, _, err := d.UpsertUser(as(dragoman.User{ID: "x"}, dragoman.UsersWrite), "theirs",
			func(*dragoman.User, bool) error { return nil })
		wantCode(t, err, dragoman.CodeConflict, "username")
	})
	t.Run("FailedFunctionLeavesNothing", func(t *testing.T) {
		d := openDesk(t)
		boom := errors.New("boom")
		if _, _, err := d.UpsertUser(service(), "jack", func(*dragoman.User, bool) error { return boom }); !errors.Is(err, boom) {
			t.Errorf("got %v", err)
		}
		_, err := d.UserByName(service(), "jack")
		wantCode(t, err, dragoman.CodeNotFound, "")
	})
}

func TestDeleteUser(t *testing.T) {
	t.Run("BuiltinStays", func(t *testing.T) {
		d := openDesk(t)
		mustBootstrap(t, d, "first-passw0rd")
		_, err := d.DeleteUser(service(), "admin")
		wantCode(t, err, dragoman.CodeProtected, "")
	})
	t.Run("OneselfWithTheRight", func(t *testing.T) {
		d := openDesk(t)
		u := d.mustCreate(t, dragoman.User{Username: "jack"}, "")
		if _, err := d.DeleteUser(as(u, dragoman.AccountDelete), u.ID); err != nil {
			t.Error(err)
		}
	})
	t.Run("EndsSessions", func(t *testing.T) {
		d := openDesk(t)
		u := d.mustCreate(t, dragoman.User{Username: "jack", Enabled: true}, "pw")
		mustOpenSession(t, d, u, dragoman.NewSession{Door: here, Token: "t0ken"})
		if _, err := d.DeleteUser(service(), u.ID); err != nil {
			t.Fatal(err)
		}
		_, _, err := d.AuthenticateToken(context.Background(), here, "t0ken")
		wantCode(t, err, dragoman.CodeUnauthenticated, "")
	})
}

func TestAuthenticatePassword(t *testing.T) {
	long := strings.Repeat("x", 72)
	d := openDesk(t)
	mustBootstrap(t, d, "first-passw0rd", dragoman.Builtin{Username: "theirs", Door: there, SharesAdminPassword: true})
	d.mustCreate(t, dragoman.User{Username: "jack", Enabled: true}, "s3cret")
	d.mustCreate(t, dragoman.User{Username: "dormant"}, "s3cret")
	d.mustCreate(t, dragoman.User{Username: "bare", Enabled: true}, "")
	d.mustCreate(t, dragoman.User{Username: "long", Enabled: true}, long+"tail")
	for outcome, c := range map[string]struct {
		username, password string
		want               dragoman.Code
	}{
		"RightPassword":          {"jack", "s3cret", ""},
		"RightPasswordAgain":     {"jack", "s3cret", ""},
		"WrongPassword":          {"jack", "s3cre", dragoman.CodeUnauthenticated},
		"EmptyPassword":          {"jack", "", dragoman.CodeUnauthenticated},
		"UnknownUser":            {"joe", "s3cret", dragoman.CodeUnauthenticated},
		"DisabledUser":           {"dormant", "s3cret", dragoman.CodeUnauthenticated},
		"NoCredential":           {"bare", "", dragoman.CodeUnauthenticated},
		"OtherCase":              {"Jack", "s3cret", dragoman.CodeUnauthenticated},
		"OtherDoorsBuiltin":      {"theirs", "first-passw0rd", dragoman.CodeUnauthenticated},
		"Administrator":          {"admin", "first-passw0rd", ""},
		"LongPassword":           {"long", long + "tail", ""},
		"LongPasswordOtherTail":  {"long", long + "tall", dragoman.CodeUnauthenticated},
		"LongPasswordNoTail":     {"long", long, dragoman.CodeUnauthenticated},
		"PasswordWithNul":        {"jack", "s3cret\x00", dragoman.CodeUnauthenticated},
		"UsernameThatIsNotUTF8":  {"\xff", "s3cret", dragoman.CodeUnauthenticated},
		"UsernameWithNul":        {"jack\x00", "s3cret", dragoman.CodeUnauthenticated},
		"UsernameOfAbsurdLength": {strings.Repeat("j", 1<<16), "s3cret", dragoman.CodeUnauthenticated},
	} {
		t.Run(outcome, func(t *testing.T) {
			if _, err := d.AuthenticatePassword(context.Background(), here, c.username, c.password); dragoman.CodeOf(err) != c.want {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
	t.Run("ChangedPasswordBitesAtOnce", func(t *testing.T) {
		hash, _ := d.HashPassword(context.Background(), "an0ther")
		if _, err := d.UpdateUser(service(), "jack", func(u *dragoman.User) error { u.SetPassword(hash); return nil }); err != nil {
			t.Fatal(err)
		}
		_, err := d.AuthenticatePassword(context.Background(), here, "jack", "s3cret")
		wantCode(t, err, dragoman.CodeUnauthenticated, "")
	})
}

func mustOpenSession(t *testing.T, d *desk, u dragoman.User, n dragoman.NewSession) {
	t.Helper()
	if _, err := d.OpenSession(context.Background(), u, n); err != nil {
		t.Fatal(err)
	}
}

func TestSessions(t *testing.T) {
	const token = "t0ken"
	open := func(t *testing.T, n dragoman.NewSession) (*desk, dragoman.User) {
		d := openDesk(t)
		u := d.mustCreate(t, dragoman.User{Username: "jack", Enabled: true}, "pw")
		n.Door, n.Token = here, token
		mustOpenSession(t, d, u, n)
		return d, u
	}
	try := func(d *desk) error {
		_, _, err := d.AuthenticateToken(context.Background(), here, token)
		return err
	}
	t.Run("StampsTheLoginNotTheVersion", func(t *testing.T) {
		d, u := open(t, dragoman.NewSession{})
		got, _ := d.User(service(), u.ID)
		if got.LastLoginAt == nil || !got.LastLoginAt.Equal(d.Now()) || got.FirstLoginAt == nil || got.Version != 1 {
			t.Errorf("got %+v", got)
		}
	})
	t.Run("RenewalStampsNoLogin", func(t *testing.T) {
		d, u := open(t, dragoman.NewSession{})
		login := d.Now()
		d.now = d.now.Add(time.Minute)
		mustOpenSession(t, d, u, dragoman.NewSession{Door: here, Token: "renewed", Renewal: true})
		if got, _ := d.User(service(), u.ID); !got.LastLoginAt.Equal(login) {
			t.Errorf("got %v, want %v", got.LastLoginAt, login)
		}
	})
	t.Run("LivesThroughItsLastInstant", func(t *testing.T) {
		d, _ := open(t, dragoman.NewSession{Lifetime: time.Hour})
		d.now = d.now.Add(time.Hour)
		if err := try(d); err != nil {
			t.Error(err)
		}
		d.now = d.now.Add(time.Microsecond)
		wantCode(t, try(d), dragoman.CodeExpired, "absolute")
	})
	t.Run("IdleEndsItUseProlongsIt", func(t *testing.T) {
		d, _ := open(t, dragoman.NewSession{IdleTimeout: time.Minute})
		for range 3 {
			d.now = d.now.Add(time.Minute)
			if err := try(d); err != nil {
				t.Fatal(err)
			}
		}
		d.now = d.now.Add(time.Minute + time.Second)
		wantCode(t, try(d), dragoman.CodeExpired, "idle")
	})
	t.Run("DisabledUserLosesItForGood", func(t *testing.T) {
		d, u := open(t, dragoman.NewSession{})
		for _, enabled := range []bool{false, true} {
			if _, err := d.UpdateUser(service(), u.ID, func(u *dragoman.User) error { u.Enabled = enabled; return nil }); err != nil {
				t.Fatal(err)
			}
			wantCode(t, try(d), dragoman.CodeUnauthenticated, "")
		}
	})
	t.Run("NobodyOpensOneWhenDisabledOrGone", func(t *testing.T) {
		d, u := open(t, dragoman.NewSession{})
		for _, end := range []func() error{
			func() error {
				_, err := d.UpdateUser(service(), u.ID, func(u *dragoman.User) error { u.Enabled = false; return nil })
				return err
			},
			func() error { _, err := d.DeleteUser(service(), u.ID); return err },
		} {
			if err := end(); err != nil {
				t.Fatal(err)
			}
			for _, renewal := range []bool{false, true} {
				_, err := d.OpenSession(context.Background(), u, dragoman.NewSession{Door: here, Token: "late", Renewal: renewal})
				wantCode(t, err, dragoman.CodeUnauthenticated, "")
			}
		}
	})
	t.Run("OtherDoorRefusesIt", func(t *testing.T) {
		d, _ := open(t, dragoman.NewSession{})
		_, _, err := d.AuthenticateToken(context.Background(), there, token)
		wantCode(t, err, dragoman.CodeUnauthenticated, "")
	})
	t.Run("ClosedOnce", func(t *testing.T) {
		d, _ := open(t, dragoman.NewSession{})
		if err := d.CloseSession(context.Background(), token); err != nil {
			t.Fatal(err)
		}
		wantCode(t, try(d), dragoman.CodeUnauthenticated, "")
		wantCode(t, d.CloseSession(context.Background(), token), dragoman.CodeNotFound, "")
	})
	t.Run("ForgottenADayAfterItsEnd", func(t *testing.T) {
		d, _ := open(t, dragoman.NewSession{Lifetime: time.Hour})
		d.now = d.now.Add(24 * time.Hour)
		if n, err := d.PurgeSessions(context.Background()); n != 0 || err != nil {
			t.Errorf("too early: %d, %v", n, err)
		}
		d.now = d.now.Add(2 * time.Hour)
		if n, err := d.PurgeSessions(context.Background()); n != 1 || err != nil {
			t.Errorf("got %d, %v", n, err)
		}
	})
}

func TestBootstrap(t *testing.T) {
	t.Run("SecondTimeChangesNothing", func(t *testing.T) {
		d := openDesk(t)
		b := dragoman.Builtin{Username: "theirs", Door: there, SharesAdminPassword: true, Extension: []byte(`{"a":1}`)}
		mustBootstrap(t, d, "first-passw0rd", b)
		isNew, err := d.Bootstrap(context.Background(), "other-passw0rd", []dragoman.Builtin{b})
		if isNew || err != nil {
			t.Errorf("got %v, %v", isNew, err)
		}
		if _, err := d.AuthenticatePassword(context.Background(), there, "theirs", "first-passw0rd"); err != nil {
			t.Error(err)
		}
	})
	t.Run("ManyNodesAtOnceMakeOne", func(t *testing.T) {
		d := openDesk(t)
		var wg sync.WaitGroup
		for range 8 {
			wg.Go(func() {
				if _, err := d.Bootstrap(context.Background(), "first-passw0rd", nil); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
	})
}

func TestEveryChangeIsRecordedWithoutSecrets(t *testing.T) {
	d := openDesk(t)
	u := d.mustCreate(t, dragoman.User{Username: "jack", Enabled: true}, "s3cret")
	_, err := d.UpdateUser(service(), u.ID, func(u *dragoman.User) error { u.Roles = []string{"r"}; return nil })
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.DeleteUser(service(), u.ID); err != nil {
		t.Fatal(err)
	}
	events, err := d.Events(service(), dragoman.EventQuery{Limit: 10})
	if err != nil || len(events) != 3 {
		t.Fatalf("got %d events, %v", len(events), err)
	}
	for i, want := range []dragoman.Action{dragoman.ActionUserCreate, dragoman.ActionUserUpdate, dragoman.ActionUserDelete} {
		e := events[i]
		if e.Action != want || e.Subject != "jack" || strings.Contains(string(e.Before)+string(e.After), "$2a$") {
			t.Errorf("event %d is %+v", i, e)
		}
	}
}

// TestAdministratorsHaveNoShortPasswords, whoever sets them and in whatever order.
func TestAdministratorsHaveNoShortPasswords(t *testing.T) {
	d, ctx := openDesk(t), service()
	hash := func(password string) dragoman.PasswordHash {
		h, err := d.HashPassword(ctx, password)
		if err != nil {
			t.Fatal(err)
		}
		return h
	}
	refused := func(what string, err error) {
		t.Helper()
		if !errors.Is(err, &dragoman.Error{Code: dragoman.CodeInvalid, Field: "password"}) {
			t.Errorf("%s: %v", what, err)
		}
	}
	someone := func(name, password string, roles ...string) (dragoman.User, error) {
		u := dragoman.User{Username: name, Enabled: true, Roles: roles}
		u.SetPassword(hash(password))
		return d.CreateUser(ctx, u)
	}
	_, err := someone("a", "short", dragoman.RoleAdmin)
	refused("a new administrator", err)
	chief, err := someone("b", "longer", dragoman.RoleAdmin)
	if err != nil {
		t.Fatal(err)
	}
	_, err = d.UpdateUser(ctx, chief.ID, func(u *dragoman.User) error { u.SetPassword(hash("x")); return nil })
	refused("a new password", err)
	helper, err := someone("c", "é", dragoman.RoleViewer)
	if err != nil {
		t.Fatal(err)
	}
	_, err = d.UpdateUser(ctx, helper.ID, func(u *dragoman.User) error { u.Roles = []string{dragoman.RoleAdmin}; return nil })
	refused("a new role", err)
	if _, err = d.UpdateUser(ctx, chief.ID, func(u *dragoman.User) error { u.Roles = nil; u.SetPassword(hash("x")); return nil }); err != nil {
		t.Errorf("no administrator any more: %v", err)
	}
}
