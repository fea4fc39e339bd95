package connect

import (
	"path"
	"slices"

	"github.com/dragoman-project/dragoman"
)

// Scope is what of a directory a target is about, and how names differ there.
type Scope struct {
	// Target is the operator's name for it: marks are kept under it.
	Target string
	// Only and Except are patterns of usernames (*, ?, [a-z]); no Only is everybody.
	Only, Except []string
	// Names are usernames that are others at the target.
	Names map[string]string
	// Protect are names at the target that are never touched.
	Protect []string
	// MaxDelete is how much of what is at the target may be deleted, from 0 to 1.
	MaxDelete float64
	// Capture: a password that could not be carried is waited for.
	Capture bool
}

// Check fails for patterns that cannot be read, and for names that two users
// would share.
func (s Scope) Check() error {
	for _, pattern := range slices.Concat(s.Only, s.Except) {
		if _, err := path.Match(pattern, ""); err != nil {
			return dragoman.Errorf(dragoman.CodeInvalid, "only", "the pattern %q cannot be read", pattern)
		}
	}
	taken := map[string]string{}
	for ours, theirs := range s.Names {
		if other, twice := taken[theirs]; twice {
			return dragoman.Errorf(dragoman.CodeInvalid, "names", "%q and %q are both called %q there", ours, other, theirs)
		}
		taken[theirs] = ours
	}
	return nil
}

// includes reports whether a user of ours is meant.
func (s Scope) includes(u *dragoman.User) bool {
	if u.Builtin || u.Door != "" {
		return false
	}
	return s.named(u.Username)
}

func (s Scope) named(username string) bool {
	fits := func(pattern string) bool { ok, _ := path.Match(pattern, username); return ok }
	return (len(s.Only) == 0 || slices.ContainsFunc(s.Only, fits)) && !slices.ContainsFunc(s.Except, fits)
}

// there is a username at the target, here one of ours.
func (s Scope) there(ours string) string {
	if theirs, renamed := s.Names[ours]; renamed {
		return theirs
	}
	return ours
}

func (s Scope) here(theirs string) string {
	for ours, name := range s.Names {
		if name == theirs {
			return ours
		}
	}
	return theirs
}
