package server

import "testing"

func TestDatabaseNameTellsNoPassword(t *testing.T) {
	for address, want := range map[string]string{
		"sqlite:/var/lib/users.db":                       "/var/lib/users.db",
		"sqlite::memory:":                                "in memory, gone at the end",
		"postgres://jo:letmein@db.example.org/users":     "postgres at db.example.org/users",
		"postgres:///users?host=/run/postgresql&user=jo": "postgres at /run/postgresql/users",
		"postgresql://db1,db2/users?password=letmein":    "postgres at db1,db2/users",
		"postgres:///users?user=jo&password=letmein":     "postgres at this machine/users",
	} {
		if got := (Config{Database: address}).databaseName(); got != want {
			t.Errorf("%s is called %q, want %q", address, got, want)
		}
	}
}
