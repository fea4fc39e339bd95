// Package systems is the one list of the kinds of system that Dragoman can be a
// client of. A further kind is one more line here.
package systems

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/connect/cloud"
	"github.com/dragoman-project/dragoman/connect/elasticsearch"
	"github.com/dragoman-project/dragoman/connect/fusion"
	"github.com/dragoman-project/dragoman/connect/kuzzle"
	"github.com/dragoman-project/dragoman/connect/text"
)

// Roles are the operator's names of roles, by dialect.
type Roles = map[dragoman.Dialect]dragoman.RoleNames

// Vendors are the products whose JSON can be translated, and our own words.
func Vendors(roles Roles) []connect.Vendor {
	return []connect.Vendor{
		elasticsearch.Vendor(roles["elasticsearch"]), cloud.Vendor(roles["cloud"]),
		kuzzle.Vendor(roles["kuzzle"]), fusion.Vendor(roles["fusion"]),
		connect.Words(text.SeedAble()),
	}
}

// Vendor is the one of that name. It fails with the names that there are.
func Vendor(name string, roles Roles) (connect.Vendor, error) {
	var names []string
	for _, v := range Vendors(roles) {
		if string(v.Dialect) == name {
			return v, nil
		}
		names = append(names, string(v.Dialect))
	}
	return connect.Vendor{}, fmt.Errorf("there is no kind %q: it is one of %s", name, strings.Join(names, ", "))
}

// kind is one sort of system: the dialect whose names of roles it uses, and how
// it is opened.
type kind struct {
	dialect dragoman.Dialect
	open    func(connect.Access, dragoman.RoleNames) (connect.Target, error)
}

var kinds = map[connect.Kind]kind{
	"elasticsearch": {"elasticsearch", elasticsearch.API},
	"cloud":         {"cloud", cloud.API},
	"kuzzle":        {"kuzzle", kuzzle.API},
	"fusion":        {"fusion", fusion.API},

	"elasticsearch-index": {"elasticsearch", elasticsearch.SecurityIndex},
	"file-realm":          {"elasticsearch", elasticsearch.FileRealm},
	"eck-secret":          {"elasticsearch", elasticsearch.ECKSecret},
	"kuzzle-storage":      {"kuzzle", kuzzle.Storage},
	"fusion-zookeeper":    {"fusion", fusion.ZooKeeper},

	"seed":       {"", text.Seed},
	"csv":        {"", text.CSV},
	"json-lines": {"", text.JSONLines},
	"ldif":       {"", text.LDIF},
}

// Kinds are the names of all, in order.
func Kinds() []string {
	var names []string
	for name := range maps.Keys(kinds) {
		names = append(names, string(name))
	}
	return slices.Sorted(slices.Values(names))
}

// Dialect is the product whose names of roles a kind uses; "" is nobody's.
func Dialect(name connect.Kind) dragoman.Dialect { return kinds[name].dialect }

// Open makes a target of a kind; nothing is asked of it yet.
func Open(name connect.Kind, a connect.Access, names dragoman.RoleNames) (connect.Target, error) {
	k, known := kinds[name]
	if !known {
		return nil, fmt.Errorf("there is no kind %q: it is one of %s", name, strings.Join(Kinds(), ", "))
	}
	return k.open(a, names)
}
