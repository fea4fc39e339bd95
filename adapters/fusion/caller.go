package fusion

import "github.com/dragoman-project/dragoman"

// caller is who is calling and how that was shown.
type caller struct {
	user    dragoman.User     // the owner, of a key
	session *dragoman.Session // nil where the request itself brought the password or key
	secret  string            // of the session
	key     *dragoman.Key     // the API key, if it is one that calls
}

// id is what #ID stands for; a key has none.
func (who caller) id() string {
	if who.key != nil {
		return ""
	}
	return who.user.ID
}

// owns reports whether the call is about the caller's own user.
func (who caller) owns(c call) bool {
	return who.id() != "" && len(c.path) == 2 && c.path[0] == "users" && c.path[1] == who.id()
}
