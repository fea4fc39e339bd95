package store

import (
	"errors"
	"fmt"
	"net"
	"os"
	"syscall"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/dragoman-project/dragoman"
)

// unreachable says what helps where a PostgreSQL does not let us in at the
// start. It names host, user and database, and no password. What is no error
// of that kind stays as it is.
func unreachable(config *pgx.ConnConfig, err error) error {
	at := fmt.Sprintf("postgres://%s@%s:%d/%s", config.User, config.Host, config.Port, config.Database)
	code, remedy := dragoman.CodeUnavailable, ""
	var name *net.DNSError
	switch {
	case errors.As(err, &name):
		remedy = fmt.Sprintf("no machine is called %q: mend the host in --database", name.Name)
	case errors.Is(err, syscall.ECONNREFUSED):
		remedy = "nothing listens there: start PostgreSQL, or mend host and port in --database"
	case errors.Is(err, os.ErrNotExist):
		remedy = "there is no such socket: start PostgreSQL, or name a host in --database"
	case timedOut(err):
		remedy = "it does not answer: look at the network between, its firewall, and PostgreSQL itself"
	case errors.Is(err, syscall.ENETUNREACH), errors.Is(err, syscall.EHOSTUNREACH):
		remedy = "no way leads there: mend the host in --database"
	default:
		if code, remedy = refusedByPostgres(config, sqlState(err)); remedy == "" {
			return err
		}
	}
	return dragoman.Errorf(code, "database", "the database at %s cannot be used, %s: %w", at, remedy, err)
}

func timedOut(err error) bool {
	var network net.Error
	return errors.As(err, &network) && network.Timeout() || pgconn.Timeout(err)
}

// refusedByPostgres knows the states that a server ends a beginning connection,
// or the first statements, with.
func refusedByPostgres(config *pgx.ConnConfig, state string) (dragoman.Code, string) {
	switch state {
	case "28P01":
		return dragoman.CodeInvalid, fmt.Sprintf(
			"user %q or the password is wrong: mend them in --database, special characters percent-encoded", config.User)
	case "28000":
		return dragoman.CodeInvalid, fmt.Sprintf("PostgreSQL lets user %q not in from here: look at the user and at pg_hba.conf", config.User)
	case "3D000":
		return dragoman.CodeInvalid, fmt.Sprintf("there is no such database: make it (createdb -O %s %s)", config.User, config.Database)
	case "42501":
		return dragoman.CodeInvalid, fmt.Sprintf("user %q may not make tables there: let it own the database", config.User)
	case "53300":
		return dragoman.CodeUnavailable, "all its connections are taken: raise max_connections, or end some"
	case "57P03":
		return dragoman.CodeUnavailable, "it is starting or stopping: try again"
	}
	return dragoman.CodeUnavailable, ""
}
