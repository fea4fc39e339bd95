package elasticsearch

import (
	"strconv"
	"strings"
)

// maxName is how long a user or role name may be.
const maxName = 507

// validName holds a user or role name against the vendor's rule (reference:
// elasticsearch, section 3.1).
func validName(name string) bool {
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

// maxRead is how long a role's name may be for anybody to read on.
const maxRead = 1024

// nameRule is the vendor's sentence about names; kind is "User" or "Role".
func nameRule(kind string) string { return nameRuleUpTo(kind, maxName) }

func nameRuleUpTo(kind string, most int) string {
	return kind + " names must be at least 1 and no more than " + strconv.Itoa(most) + " characters. They can contain alphanumeric characters " +
		"(a-z, A-Z, 0-9), spaces, punctuation, and printable symbols in the Basic Latin (ASCII) block. " +
		"Leading or trailing whitespace is not allowed."
}
