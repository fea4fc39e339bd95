// Package naming holds the vendor's rule for the names of users and roles.
package naming

import (
	"strconv"
	"strings"
)

// maxName is how long a user or role name may be.
const maxName = 507

// Valid holds a user or role name against the vendor's rule (reference:
// elasticsearch, section 3.1).
func Valid(name string) bool {
	if name == "" || len(name) > maxName || strings.TrimSpace(name) != name {
		return false
	}
	for i := range len(name) {
		if name[i] < ' ' || name[i] > '~' {
			return false
		}
	}
	return true
}

// MaxRead is how long a role's name may be for anybody to read on.
const MaxRead = 1024

// Rule is the vendor's sentence about names; kind is "User" or "Role".
func Rule(kind string) string { return RuleUpTo(kind, maxName) }

func RuleUpTo(kind string, most int) string {
	return kind + " names must be at least 1 and no more than " + strconv.Itoa(most) +
		" characters. They can contain alphanumeric characters " +
		"(a-z, A-Z, 0-9), spaces, punctuation, and printable symbols in the Basic Latin (ASCII) block. " +
		"Leading or trailing whitespace is not allowed."
}
