package dragoman

import (
	"log/slog"
	"time"
)

// PasswordHash is a self-describing password hash (see [VerifyPassword] for
// the formats). It prints as "[redacted]" wherever it is formatted or logged;
// convert it to string to store it.
type PasswordHash string

// String returns "[redacted]", or "" for no hash.
func (h PasswordHash) String() string {
	if h == "" {
		return ""
	}
	return "[redacted]"
}

// GoString is String: %#v leaks nothing either.
func (h PasswordHash) GoString() string { return h.String() }

// LogValue keeps hashes out of structured logs.
func (h PasswordHash) LogValue() slog.Value { return slog.StringValue(h.String()) }

// MarshalText keeps hashes out of JSON that forgot to leave them out.
func (h PasswordHash) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// Credential is a user's password as the directory keeps it. The zero value is
// no password: such a user exists everywhere and can log in nowhere.
type Credential struct {
	Hash PasswordHash
	// Revision grows with every change, so that whatever remembers having
	// verified a password forgets it when it should. It never goes back.
	Revision int64
	// ChangedAt is when the password was last set.
	ChangedAt time.Time
	// OwnChoice says that the user has chosen the password, and nobody else for
	// them.
	OwnChoice bool
}

// IsSet reports whether there is a password at all.
func (c Credential) IsSet() bool { return c.Hash != "" }

// SetPassword replaces the user's password hash; "" removes the password. The
// directory fills in the revision and the time, and that it is the user's own
// choice where the user does it.
func (u *User) SetPassword(hash PasswordHash) {
	u.Credential.Hash, u.Credential.OwnChoice = hash, false
}

// SetChosenPassword is SetPassword for a password that is known to be the
// user's own choice, whoever brings it: at sign-up, or from another system.
func (u *User) SetChosenPassword(hash PasswordHash) {
	u.Credential.Hash, u.Credential.OwnChoice = hash, true
}

// MostPastPasswords is how many of the hashes that a user's passwords had
// before are remembered.
const MostPastPasswords = 24
