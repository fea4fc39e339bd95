// Package systems is the one list of the kinds of system that Dragoman can be a
// client of. A further kind is one more line here.
package systems

import (
	"fmt"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/connect/cloud"
	"github.com/dragoman-project/dragoman/connect/elasticsearch"
	"github.com/dragoman-project/dragoman/connect/fusion"
	"github.com/dragoman-project/dragoman/connect/kuzzle"
)

// Roles are the operator's names of roles, by dialect.
type Roles = map[dragoman.Dialect]dragoman.RoleNames

// Vendors are the products whose JSON can be translated.
func Vendors(roles Roles) []connect.Vendor {
	return []connect.Vendor{
		elasticsearch.Vendor(roles["elasticsearch"]), cloud.Vendor(roles["cloud"]),
		kuzzle.Vendor(roles["kuzzle"]), fusion.Vendor(roles["fusion"]),
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
