package text

import (
	"strings"

	"github.com/dragoman-project/dragoman"
)

// refusesCell says what cannot stand in a CSV file and be read back.
func refusesCell(u *dragoman.User) string {
	for _, role := range u.Roles {
		if role == "" || strings.ContainsAny(role, "| ") {
			return "a role's name cannot stand in a cell"
		}
	}
	for _, text := range append([]string{u.Username, deref(u.FullName), deref(u.Email)}, u.Roles...) {
		if strings.Contains(text, "\r") {
			return "a carriage return cannot stand in a cell"
		}
	}
	if u.FullName != nil && *u.FullName == "" || u.Email != nil && *u.Email == "" {
		return "an empty name cannot be told from none"
	}
	return ""
}
