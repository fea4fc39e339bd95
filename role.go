package dragoman

import (
	"encoding/json"
	"maps"
	"slices"
	"time"

	"github.com/dragoman-project/dragoman/search"
)

// The shared names that every dialect maps to one of its own (design, section
// 3): full power over the service, and sight of everything.
const (
	RoleAdmin  = "@admin"
	RoleViewer = "@viewer"
)

// Role is a shared name that users may hold, plus what it grants at each door.
// It grants nothing at a door that has no definition for it.
type Role struct {
	ID   string
	Name string // unique, shared spelling
	// Definitions holds each dialect's own JSON, which only its room understands.
	Definitions map[Dialect]json.RawMessage

	CreatedAt, UpdatedAt time.Time
	CreatedBy, UpdatedBy string
	// Likewise, by ID; UpdatedByID is "" until somebody has changed the role.
	CreatedByID, UpdatedByID string
	Version                  int64
}

// RoleQuery asks for some of the roles, by name.
type RoleQuery struct {
	Filter RoleFilter // nil for all
	After  string     // continues after this name
	Limit  int        // 0 means no limit
}

// RoleField names something of a role that can be searched.
type RoleField string

// What roles can be searched by.
const RoleName RoleField = "name"

// RoleFilter is a filter over roles; it cannot be asked of users.
type RoleFilter = search.Filter[RoleField]

// RoleNames translates role names between one dialect's spelling and the
// shared one. It is a bijection over all strings: a mapped name becomes its
// partner, any other passes through, and one that would read as a mapped name
// on the other side is escaped with a leading '~' there. The zero value maps
// every name to itself.
type RoleNames struct {
	toShared map[string]string
	toWire   map[string]string
}

// NewRoleNames makes the table of one dialect from shared name to the
// dialect's own. It fails with CodeInvalid if two shared names have the same
// partner or a name is empty or starts with '~'.
func NewRoleNames(rows map[string]string) (RoleNames, error) {
	n := RoleNames{toShared: map[string]string{}, toWire: map[string]string{}}
	for shared, wire := range rows {
		for _, name := range []string{shared, wire} {
			if name == "" || name[0] == '~' {
				return RoleNames{}, Errorf(CodeInvalid, "roles", "role name %q cannot be mapped: it is empty or starts with ~", name)
			}
		}
		if other, taken := n.toShared[wire]; taken {
			return RoleNames{}, Errorf(CodeInvalid, "roles", "roles %q and %q are both mapped to %q", other, shared, wire)
		}
		n.toShared[wire] = shared
		n.toWire[shared] = wire
	}
	return n, nil
}

// ToShared translates a name typed at the dialect's door.
func (n RoleNames) ToShared(wire string) string {
	return translateName(wire, n.toShared, n.toWire)
}

// ToWire translates a shared name to what the dialect's door shows.
func (n RoleNames) ToWire(shared string) string {
	return translateName(shared, n.toWire, n.toShared)
}

// Shared lists the shared names that the dialect spells differently.
func (n RoleNames) Shared() []string { return slices.Sorted(maps.Keys(n.toWire)) }

// AllToShared translates a list, keeping order and repetitions.
func (n RoleNames) AllToShared(wire []string) []string { return mapped(wire, n.ToShared) }

// AllToWire translates a list, keeping order and repetitions.
func (n RoleNames) AllToWire(shared []string) []string { return mapped(shared, n.ToWire) }

// translateName is one direction of the bijection; swapping from and to gives
// the other. Consider all names that differ only in leading '~'. If the bare
// name has a partner (in from), the names behind it move up to fill its place;
// if the bare name is somebody's partner (in to), its place is taken, so all
// names step back behind one more '~'; with both, or neither, they stay.
func translateName(name string, from, to map[string]string) string {
	if partner, ok := from[name]; ok {
		return partner
	}
	bare := name
	for bare != "" && bare[0] == '~' {
		bare = bare[1:]
	}
	_, leaves := from[bare]
	_, taken := to[bare]
	switch {
	case leaves && !taken:
		return name[1:]
	case taken && !leaves:
		return "~" + name
	default:
		return name
	}
}

func mapped(names []string, f func(string) string) []string {
	out := make([]string, len(names))
	for i, name := range names {
		out[i] = f(name)
	}
	return out
}
