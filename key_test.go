package dragoman_test

import (
	"context"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
)

func TestKeys(t *testing.T) {
	const secret = "s3cret-of-a-key"
	open := func(t *testing.T, n dragoman.NewKey) (*desk, dragoman.User) {
		d := openDesk(t)
		u := d.mustCreate(t, dragoman.User{Username: "jack", Enabled: true}, "")
		n.OwnerID, n.Secret = u.ID, secret
		if _, err := d.CreateKey(as(u, dragoman.AccountKeys), n); err != nil {
			t.Fatal(err)
		}
		return d, u
	}
	try := func(d *desk) error {
		_, _, err := d.AuthenticateKey(context.Background(), here, secret)
		return err
	}
	t.Run("StandsForItsOwner", func(t *testing.T) {
		d, u := open(t, dragoman.NewKey{ID: "k", Name: "ci", Body: []byte(`{"n":1.0}`)})
		got, k, err := d.AuthenticateKey(context.Background(), here, secret)
		if err != nil || got.ID != u.ID || k.ID != "k" || string(k.Body) != `{"n":1.0}` {
			t.Errorf("got %+v, %+v, %v", got, k, err)
		}
	})
	t.Run("OtherDoorDoesNotKnowIt", func(t *testing.T) {
		d, _ := open(t, dragoman.NewKey{})
		_, _, err := d.AuthenticateKey(context.Background(), there, secret)
		wantCode(t, err, dragoman.CodeUnauthenticated, "")
	})
	t.Run("Expires", func(t *testing.T) {
		d, _ := open(t, dragoman.NewKey{Lifetime: time.Hour})
		d.now = d.now.Add(time.Hour + time.Microsecond)
		wantCode(t, try(d), dragoman.CodeExpired, "")
	})
	t.Run("RevokedIsStillListed", func(t *testing.T) {
		d, u := open(t, dragoman.NewKey{ID: "k"})
		now := d.Now()
		if _, err := d.UpdateKey(as(u, dragoman.AccountKeys), "k", func(k *dragoman.Key) error { k.RevokedAt = &now; return nil }); err != nil {
			t.Fatal(err)
		}
		wantCode(t, try(d), dragoman.CodeUnauthenticated, "revoked")
		if keys, err := d.Keys(as(u, dragoman.AccountKeys), dragoman.KeyQuery{OwnerID: u.ID}); len(keys) != 1 || err != nil {
			t.Errorf("got %v, %v", keys, err)
		}
	})
	t.Run("DiesWithItsOwner", func(t *testing.T) {
		d, u := open(t, dragoman.NewKey{})
		if _, err := d.DeleteUser(service(), u.ID); err != nil {
			t.Fatal(err)
		}
		wantCode(t, try(d), dragoman.CodeUnauthenticated, "")
	})
	t.Run("SleepsWithItsOwner", func(t *testing.T) {
		d, u := open(t, dragoman.NewKey{})
		if _, err := d.UpdateUser(service(), u.ID, func(u *dragoman.User) error { u.Enabled = false; return nil }); err != nil {
			t.Fatal(err)
		}
		wantCode(t, try(d), dragoman.CodeUnauthenticated, "")
	})
	t.Run("IDTaken", func(t *testing.T) {
		d, u := open(t, dragoman.NewKey{ID: "k"})
		_, err := d.CreateKey(as(u, dragoman.AccountKeys), dragoman.NewKey{ID: "k", OwnerID: u.ID, Secret: "other"})
		wantCode(t, err, dragoman.CodeConflict, "id")
	})
	t.Run("OthersDoNotSeeIt", func(t *testing.T) {
		d, u := open(t, dragoman.NewKey{ID: "k"})
		jim := as(dragoman.User{ID: "jim"}, dragoman.AccountKeys)
		_, err := d.Key(jim, "k")
		wantCode(t, err, dragoman.CodeNotFound, "")
		_, err = d.DeleteKey(jim, "k")
		wantCode(t, err, dragoman.CodeNotFound, "")
		_, err = d.Keys(jim, dragoman.KeyQuery{OwnerID: u.ID})
		wantCode(t, err, dragoman.CodeForbidden, "")
	})
}

func TestDocuments(t *testing.T) {
	d := openDesk(t)
	ctx := as(dragoman.User{ID: "jack", Username: "jack"}, dragoman.RolesWrite)
	put := func(body string) (existed bool, err error) {
		_, err = d.PutDocument(ctx, dragoman.RolesWrite, "role", "editor", func(doc *dragoman.Document, exists bool) error {
			existed, doc.Body = exists, []byte(body)
			return nil
		})
		return existed, err
	}
	if existed, err := put(`{"n":1.0}`); existed || err != nil {
		t.Fatal(existed, err)
	}
	if existed, err := put(`{"n":9007199254740993}`); !existed || err != nil {
		t.Fatal(existed, err)
	}
	_, err := put(`[]`)
	wantCode(t, err, dragoman.CodeInvalid, "extensions")
	doc, err := d.Document(ctx, here, "role", "editor")
	if err != nil || string(doc.Body) != `{"n":9007199254740993}` || doc.Version != 2 || doc.CreatedBy != "jack" || doc.CreatedByID != "jack" || doc.UpdatedByID != "jack" {
		t.Errorf("got %+v, %v", doc, err)
	}
	if all, err := d.Documents(ctx, here, "role"); len(all) != 1 || err != nil {
		t.Errorf("got %v, %v", all, err)
	}
	_, err = d.DeleteDocument(as(dragoman.User{ID: "jim"}), dragoman.RolesWrite, "role", "editor")
	wantCode(t, err, dragoman.CodeForbidden, "")
	if _, err := d.DeleteDocument(ctx, dragoman.RolesWrite, "role", "editor"); err != nil {
		t.Error(err)
	}
	_, err = d.DeleteDocument(ctx, dragoman.RolesWrite, "role", "editor")
	wantCode(t, err, dragoman.CodeNotFound, "")
}
