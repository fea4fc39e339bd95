package store

import (
	"net"
	"net/url"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

// Whoever mistypes an address reads what helps, and not the password.
func TestAnUnreachablePostgresIsNamedWithARemedy(t *testing.T) {
	good, err := url.Parse(pgtest.DSN(t))
	check(t, err)
	changed := func(do func(u *url.URL)) string {
		u := *good
		query := u.Query()
		query.Del("host") // a socket's folder
		do(&u)
		return u.String()
	}
	free, err := net.Listen("tcp", "127.0.0.1:0")
	check(t, err)
	nobody := free.Addr().String()
	check(t, free.Close())
	for name, row := range map[string]struct {
		address string
		code    dragoman.Code
		part    string
	}{
		"Nobody":         {"postgres://ada:t0ps3cret@" + nobody + "/x", dragoman.CodeUnavailable, "start PostgreSQL"},
		"NoHost":         {"postgres://ada:t0ps3cret@no-such-host.invalid/x", dragoman.CodeUnavailable, `no machine is called "no-such-host.invalid"`},
		"NoSocket":       {"postgres:///x?host=/no/such/folder&user=ada&password=t0ps3cret", dragoman.CodeUnavailable, "start PostgreSQL"},
		"NoSuchDatabase": {changed(func(u *url.URL) { u.Path = "/no_such_database" }), dragoman.CodeInvalid, "createdb"},
		"NoSuchUser":     {changed(func(u *url.URL) { u.User = url.UserPassword("nosuchuser", "t0ps3cret") }), dragoman.CodeInvalid, `user "nosuchuser"`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Open(t.Context(), row.address)
			if dragoman.CodeOf(err) != row.code || !strings.Contains(err.Error(), row.part) || strings.Contains(err.Error(), "t0ps3cret") {
				t.Errorf("%s %v", dragoman.CodeOf(err), err)
			}
		})
	}
}
