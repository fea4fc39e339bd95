package fusion

import (
	"encoding/json"
	"slices"

	"github.com/dragoman-project/dragoman/adapters/transport"
)

// call is what a permission is held against.
type call struct {
	method string
	path   []string // below /api, one decoded segment each
	id     string   // the caller's, for #ID; "" is nobody's
}

// ownID is the value of a param that stands for the caller's own id.
const ownID = "#ID"

// permission is one entry of a role or a user, ready to be asked.
type permission struct {
	methods []string            // nil where the entry names none: it permits nothing
	path    glob                // meaningless where there is none
	hasPath bool                // quirk 9
	params  map[string][]string // allowed values of {name}; any where a name is missing
}

// fromCanonical reads what [canonicalPermission] has written. It goes by the
// exact names of the members: "Methods" is not "methods".
func fromCanonical(kept json.RawMessage) permission {
	r := read(kept)
	p := permission{methods: r.texts("methods")}
	if path := r.text("path"); path != nil {
		p.path, p.hasPath = parseGlob(*path), true
	}
	var params map[string][]string
	if r.decode("params", &params, "an object") {
		p.params = params
	}
	if r.err != nil {
		return permission{}
	}
	return p
}

func fromCanonicals(kept []json.RawMessage) []permission {
	out := make([]permission, len(kept))
	for i, k := range kept {
		out[i] = readPermissions.Of(k, func(text []byte) permission { return fromCanonical(text) })
	}
	return out
}

// readPermissions are permissions by the texts that were read.
var readPermissions transport.Memo[permission]

// covers reports whether the path of the entry is the call's.
func (p permission) covers(c call) bool {
	return p.hasPath && p.path.matches(c.path, func(pattern, segment string) bool {
		if pattern == "*" {
			return true
		}
		name, ok := variable(pattern)
		if !ok {
			return pattern == segment
		}
		values, limited := p.params[name]
		return !limited || slices.ContainsFunc(values, func(v string) bool { return c.is(v, segment) })
	})
}

func (c call) is(value, segment string) bool {
	if value == ownID {
		return c.id != "" && c.id == segment
	}
	return value == segment
}

func (p permission) permits(c call) bool {
	return slices.Contains(p.methods, c.method) && p.covers(c)
}

// rights are all the permissions of a caller.
type rights struct {
	own   []permission // of the user
	roles []permission // of the roles, the realm's included
}

// permit decides about a call. Permissions add up, with two exceptions: what
// the user's own say of an endpoint replaces what the roles say of the same
// endpoint, and the user's own without a path narrow all that the roles say to
// their methods (quirk 29).
func (rs rights) permit(c call) bool {
	replaced := map[string]bool{}
	for _, p := range rs.own {
		if p.permits(c) {
			return true
		}
		if p.hasPath {
			replaced[p.path.String()] = true
		}
	}
	return rs.leaves(c.method) && slices.ContainsFunc(rs.roles, func(p permission) bool {
		return p.permits(c) && !replaced[p.path.String()]
	})
}

// leaves reports whether the user's own permissions leave a method to the roles.
func (rs rights) leaves(method string) bool {
	narrowed := false
	for _, p := range rs.own {
		if p.hasPath || p.methods == nil {
			continue
		}
		if slices.Contains(p.methods, method) {
			return true
		}
		narrowed = true
	}
	return !narrowed
}
