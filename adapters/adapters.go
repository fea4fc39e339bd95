// Package adapters is the one list of dialects: what the server needs to know
// of each room to serve its door, and nothing more. A fifth dialect is one more
// line in [All].
package adapters

import (
	"net/http"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/cloud"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch"
	"github.com/dragoman-project/dragoman/adapters/fusion"
	"github.com/dragoman-project/dragoman/adapters/kuzzle"
	"github.com/dragoman-project/dragoman/adapters/transport"
	"github.com/dragoman-project/dragoman/openapi"
)

// Dialect is one room, as seen from the street.
type Dialect struct {
	Name  dragoman.Dialect
	Title string // the product, for people
	Port  int    // where its clients expect it
	// RoleRows maps shared role names to this dialect's own.
	RoleRows map[string]string
	// Builtins are the users that only this door has.
	Builtins func() []dragoman.Builtin
	// Notes are members of a user's extension by which the door remembers when
	// it wrote the user and for whom. They are no part of what a user is, and no
	// copy of a user has them.
	Notes []string
	// BuiltinRoles are the roles, as the door spells them, that it has of its own
	// and that mean a power there.
	BuiltinRoles func() []string
	// New makes the door; it fails with CodeInvalid for settings it does not know.
	// It must not ask the directory for anything that is kept: settings are
	// checked before there is a store.
	New func(transport.Config) (http.Handler, error)
	// Spec is the published contract, in YAML.
	Spec []byte
	// OwnCORS says that the room itself answers which web pages may ask.
	OwnCORS bool
	// Example is a shell command that makes a user at the door: curl is how to
	// call curl, base the door's address. The administrator's password is in
	// the variable ADMIN_PASSWORD.
	Example func(curl, base string) string
}

// All returns the dialects in the order in which people are told of them.
func All() []Dialect {
	return []Dialect{
		{
			Name: elasticsearch.Dialect, Title: "Elasticsearch", Port: elasticsearch.DefaultPort,
			RoleRows: elasticsearch.RoleRows, Builtins: elasticsearch.Builtins, BuiltinRoles: elasticsearch.BuiltinRoles, New: elasticsearch.New,
			Spec: openapi.YAML(string(elasticsearch.Dialect)), Example: exampleElasticsearch,
		},
		{
			Name: cloud.Dialect, Title: "Elastic Cloud Enterprise", Port: cloud.DefaultPort,
			RoleRows: cloud.RoleRows, Builtins: cloud.Builtins, BuiltinRoles: cloud.BuiltinRoles, New: cloud.New,
			Spec: openapi.YAML(string(cloud.Dialect)), Example: exampleCloud,
		},
		{
			Name: kuzzle.Dialect, Title: "Kuzzle", Port: kuzzle.DefaultPort,
			RoleRows: kuzzle.RoleRows, Builtins: kuzzle.Builtins, Notes: kuzzle.Notes(), New: kuzzle.New,
			Spec: openapi.YAML(string(kuzzle.Dialect)), OwnCORS: true, Example: exampleKuzzle,
		},
		{
			Name: fusion.Dialect, Title: "Lucidworks Fusion", Port: fusion.DefaultPort,
			RoleRows: fusion.RoleRows, Builtins: fusion.Builtins, New: fusion.New,
			Spec: openapi.YAML(string(fusion.Dialect)), Example: exampleFusion,
		},
	}
}

// Notes are those of all dialects that have any.
func Notes() map[dragoman.Dialect][]string {
	notes := map[dragoman.Dialect][]string{}
	for _, d := range All() {
		if len(d.Notes) > 0 {
			notes[d.Name] = d.Notes
		}
	}
	return notes
}

// BuiltinRoles are those of all doors by their shared names, for
// [dragoman.Options]. names are the doors' names of roles; nil is what they begin
// with.
func BuiltinRoles(names map[dragoman.Dialect]dragoman.RoleNames) map[string]dragoman.Dialect {
	all := map[string]dragoman.Dialect{}
	for _, d := range All() {
		if d.BuiltinRoles == nil {
			continue
		}
		table, given := names[d.Name]
		if !given {
			table, _ = dragoman.NewRoleNames(d.RoleRows) // a test reads the rows
		}
		for _, name := range d.BuiltinRoles() {
			all[table.ToShared(name)] = d.Name
		}
	}
	return all
}
