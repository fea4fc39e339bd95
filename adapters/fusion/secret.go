package fusion

import (
	"context"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-project/dragoman"
)

// secret is how a password is to be set: plain, as a hash, or, where it is
// zero, not at all.
type secret struct {
	password *string
	hash     dragoman.PasswordHash
}

// bcryptHash is the only kind of hash taken (quirk 15). A dearer one would
// occupy a processor for seconds at every login.
var bcryptHash = regexp.MustCompile(`^\$2[aby]\$(0[4-9]|1[0-4])\$[./A-Za-z0-9]{53}$`)

// secret reads password, passwordConfirm and passwordHash. confirm says that a
// password must be repeated; where it is repeated it must match (quirk 6).
func (r *reader) secret(confirm bool) secret {
	s := secret{password: r.text("password")}
	repeated, hash := r.text("passwordConfirm"), r.text("passwordHash")
	if hash != nil {
		s.hash = dragoman.PasswordHash(*hash)
	}
	if r.err == nil {
		r.err = s.check(repeated, hash, confirm)
	}
	return s
}

func (s secret) check(repeated, hash *string, confirm bool) error {
	switch {
	case hash != nil && s.password != nil:
		return invalidRequest("give either password or passwordHash, not both")
	case hash != nil && !bcryptHash.MatchString(*hash):
		return invalidRequest("passwordHash must be a bcrypt hash of cost 4 to 14")
	case s.password == nil && repeated != nil:
		return passwordMismatch("passwordConfirm is given without password")
	case s.password == nil:
		return nil
	}
	if fault := passwordFault(*s.password); fault != "" {
		return invalidPassword(fault)
	}
	switch {
	case repeated == nil && confirm:
		return invalidRequest("passwordConfirm is missing")
	case repeated != nil && *repeated != *s.password:
		return passwordMismatch("passwordConfirm is not the same as password")
	}
	return nil
}

// given reports whether there is anything to set.
func (s secret) given() bool { return s.password != nil || s.hash != "" }

// passwordFault names the rule that a password breaks, or is "" (quirk 16).
func passwordFault(password string) string {
	length := utf8.RuneCountInString(password)
	switch {
	case length < 8:
		return "is shorter than 8 characters"
	case length > 20:
		return "is longer than 20 characters"
	case strings.ContainsAny(password, "\n\r"):
		return "contains a line break"
	case !strings.ContainsFunc(password, unicode.IsLetter):
		return "has no letter"
	case !strings.ContainsAny(password, "0123456789"):
		return "has no digit"
	}
	return ""
}

// hash makes the hash of a secret, slowly; "" where there is nothing to set.
func (d *door) hash(ctx context.Context, s secret) (dragoman.PasswordHash, error) {
	if s.password == nil {
		return s.hash, nil
	}
	return d.dir.HashPassword(ctx, *s.password)
}
