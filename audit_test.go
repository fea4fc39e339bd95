package dragoman_test

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
)

// told are the events that are not changes, as text, once they are written.
func told(t *testing.T, d *dragoman.Directory, all bool) []string {
	t.Helper()
	if err := d.WriteAudit(t.Context(), all); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, action := range []dragoman.Action{"login.*", "access.*"} {
		events, err := d.Events(service(), dragoman.EventQuery{Action: action, Limit: 10_000})
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range events {
			lines = append(lines, fmt.Sprintf("%s %s %s %s %s x%d", e.Action, e.Outcome, e.Door, e.Actor, e.Source, e.Count))
		}
	}
	return lines
}

func wantTold(t *testing.T, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("the events tell\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestLoginsAreAudited(t *testing.T) {
	d := openDesk(t)
	d.mustCreate(t, dragoman.User{Username: "ada", Enabled: true}, "the right one")
	from := dragoman.WithOrigin(t.Context(), dragoman.Origin{Address: "192.0.2.7"})
	try := func(name, password string) { _, _ = d.AuthenticatePassword(from, here, name, password) }
	for range 5 {
		try("ada", "wrong")
		try("ada", "the right one")
		try("nobody", "wrong")
	}
	_, _, _ = d.AuthenticateKey(from, here, "no such secret")
	_, _, _ = d.AuthenticateToken(from, here, "no such token")
	first := []string{
		"login.password failure here ada 192.0.2.7 x1",
		"login.password success here ada 192.0.2.7 x1",
		"login.password failure here nobody 192.0.2.7 x1",
		"login.key failure here  192.0.2.7 x1",
		"login.token failure here  192.0.2.7 x1",
	}
	wantTold(t, told(t, d.Directory, false), first...)
	d.now = d.now.Add(2 * time.Minute)
	slices.Sort(first)
	later := told(t, d.Directory, false)
	slices.Sort(later)
	all := append(first, "login.password failure here ada 192.0.2.7 x4", "login.password failure here nobody 192.0.2.7 x4")
	slices.Sort(all)
	wantTold(t, later, all...)
	last := told(t, d.Directory, true)
	slices.Sort(last)
	all = append(all, "login.password success here ada 192.0.2.7 x4")
	slices.Sort(all)
	wantTold(t, last, all...)
	totals := d.LoginTotals()
	if n := totals[dragoman.LoginKind{Door: here, Action: dragoman.ActionLoginPassword, Outcome: dragoman.OutcomeFailure}]; n != 10 {
		t.Errorf("%d failures are counted, want 10", n)
	}
}

// A stranger with a new name each time must not fill the disk.
func TestAStormOfNamesIsAFewEvents(t *testing.T) {
	d := openDesk(t)
	for i := range 5000 {
		d.Refused(as(dragoman.User{}), fmt.Sprint("operation ", i))
	}
	lines := told(t, d.Directory, true)
	if len(lines) < 100 || len(lines) > 300 {
		t.Errorf("5000 refusals became %d events", len(lines))
	}
	if total := sumOfCounts(t, lines); total != 5000 {
		t.Errorf("the events stand for %d refusals", total)
	}
}

func sumOfCounts(t *testing.T, lines []string) (sum int) {
	t.Helper()
	for _, line := range lines {
		n, err := strconv.Atoi(line[strings.LastIndex(line, "x")+1:])
		if err != nil {
			t.Fatal(err)
		}
		sum += n
	}
	return sum
}

func TestChangesTellWhereTheyCameFrom(t *testing.T) {
	d := openDesk(t)
	ctx := dragoman.WithOrigin(t.Context(), dragoman.Origin{Address: "192.0.2.9"})
	ctx = dragoman.WithPrincipal(ctx, dragoman.ServicePrincipal())
	if _, err := d.CreateUser(ctx, dragoman.User{Username: "ada"}); err != nil {
		t.Fatal(err)
	}
	events, err := d.Events(service(), dragoman.EventQuery{Limit: 10})
	if err != nil || len(events) != 1 || events[0].Source != "192.0.2.9" || events[0].Outcome != dragoman.OutcomeSuccess {
		t.Errorf("got %+v, %v", events, err)
	}
}

func TestWhatCouldNotBeToldIsToldLater(t *testing.T) {
	d := openDesk(t)
	d.Refused(as(dragoman.User{}), "op")
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if err := d.WriteAudit(gone, false); err == nil {
		t.Fatal("it was written without a database")
	}
	wantTold(t, told(t, d.Directory, false), "access.refused denied here   x1")
}

func TestOnlyDeletedUsersAreErased(t *testing.T) {
	d := openDesk(t)
	ada := d.mustCreate(t, dragoman.User{Username: "ada"}, "")
	_, err := d.EraseEvents(service(), ada.ID)
	wantCode(t, err, dragoman.CodeConflict, "id")
	_, err = d.EraseEvents(as(ada, dragoman.UsersWrite), ada.ID)
	wantCode(t, err, dragoman.CodeForbidden, string(dragoman.RolesWrite))
	if _, err := d.DeleteUser(service(), ada.ID); err != nil {
		t.Fatal(err)
	}
	if n, err := d.EraseEvents(service(), ada.ID); n != 2 || err != nil {
		t.Errorf("%d events changed, %v", n, err)
	}
}
