package dragoman_test

import (
	"errors"
	"testing"

	"github.com/dragoman-project/dragoman"
)

// Rooms word an error by what it is about, so every lookup that fails has to
// say so, and by the ID or name that it was given.
func TestErrorsNameTheirSubject(t *testing.T) {
	d := openDesk(t)
	ctx := service()
	ada := d.mustCreate(t, dragoman.User{ID: "1", Username: "ada", Door: there, Builtin: true}, "")
	if _, err := d.CreateRole(ctx, dragoman.Role{Name: "clerk"}); err != nil {
		t.Fatal(err)
	}
	atDoor := dragoman.WithPrincipal(t.Context(), dragoman.Principal{
		User: dragoman.User{ID: "9"}, Door: here, Capabilities: dragoman.AllCapabilities(),
	})
	for name, row := range map[string]struct {
		err     error
		subject dragoman.Subject
		id      string
	}{
		"User":         {failure(d.User(ctx, "x")), dragoman.SubjectUser, "x"},
		"NoID":         {failure(d.User(ctx, "x\x00")), dragoman.SubjectUser, "x\x00"},
		"UserByName":   {failure(d.UserByName(ctx, "x")), dragoman.SubjectUser, "x"},
		"AnotherDoors": {failure(d.UserByName(atDoor, "ada")), dragoman.SubjectUser, "ada"},
		"UpdateUser":   {failure(d.UpdateUser(ctx, "x", func(*dragoman.User) error { return nil })), dragoman.SubjectUser, "x"},
		"DeleteUser":   {failure(d.DeleteUser(ctx, "x")), dragoman.SubjectUser, "x"},
		"TakenID":      {failure(d.CreateUser(ctx, dragoman.User{ID: ada.ID, Username: "b"})), dragoman.SubjectUser, "1"},
		"TakenName":    {failure(d.CreateUser(ctx, dragoman.User{ID: "2", Username: "ada"})), dragoman.SubjectUser, "ada"},
		"Role":         {failure(d.Role(ctx, "x")), dragoman.SubjectRole, "x"},
		"TakenRole":    {failure(d.CreateRole(ctx, dragoman.Role{Name: "clerk"})), dragoman.SubjectRole, "clerk"},
		"DeleteRole":   {failure(d.DeleteRole(ctx, "x")), dragoman.SubjectRole, "x"},
		"Undefined":    {d.UndefineRole(ctx, "clerk", here), dragoman.SubjectRole, "clerk"},
		"Key":          {failure(d.Key(atDoor, "x")), dragoman.SubjectKey, "x"},
		"DeleteKey":    {failure(d.DeleteKey(atDoor, "x")), dragoman.SubjectKey, "x"},
		"OwnerOfKey": {
			failure(d.CreateKey(atDoor, dragoman.NewKey{OwnerID: "x", Secret: "s"})), dragoman.SubjectUser, "x",
		},
		"Document": {failure(d.Document(ctx, here, "kind", "x")), dragoman.SubjectDocument, "x"},
		"Session":  {d.CloseSession(ctx, "no token"), dragoman.SubjectSession, ""},
	} {
		t.Run(name, func(t *testing.T) {
			var e *dragoman.Error
			if !errors.As(row.err, &e) || e.Subject != row.subject || e.SubjectID != row.id {
				t.Errorf("got %#v, want subject %q, %q", row.err, row.subject, row.id)
			}
			about := &dragoman.Error{Code: dragoman.CodeOf(row.err), Subject: row.subject}
			if !errors.Is(row.err, about) {
				t.Error("errors.Is does not compare subjects")
			}
		})
	}
}

// failure drops what came with an error.
func failure(_ any, err error) error { return err }
