package dragoman

import (
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// Session is a token in force: made at login, dead on logout, on expiry, and
// when its user is disabled or deleted. The token itself is not kept, only its
// digest.
type Session struct {
	Digest string // TokenDigest of the token
	UserID string
	Door   Dialect // where it was made; valid only at this door
	// CreatedAt and LastUsedAt; UTC, to the microsecond. LastUsedAt is exact
	// only for sessions with an IdleTimeout.
	CreatedAt, LastUsedAt time.Time
	// ExpiresAt is the absolute end; nil means never.
	ExpiresAt *time.Time
	// IdleTimeout ends the session when unused for that long; 0 means it does not.
	IdleTimeout time.Duration
	// Note is the room's own, carried as it is.
	Note string
	// Revision is that of the credential which was proved: the session is not
	// made once the password is another. 0 is whatever it is. It is not kept.
	Revision int64
	// Most is how many sessions its user may have at the door with it; beyond it, the
	// oldest end. 0 is any number. It is not kept.
	Most int
	// Renewal marks a session made from another one rather than by a login, so
	// that making it stamps no login. It is not kept.
	Renewal bool
}

// ExpiredAt reports whether the session is over at that moment. A session
// lives through its last instant and is over after it.
func (s *Session) ExpiredAt(now time.Time) bool {
	if s.ExpiresAt != nil && now.After(*s.ExpiresAt) {
		return true
	}
	return s.IdleAt(now)
}

// IdleAt reports whether the session was left unused for too long.
func (s *Session) IdleAt(now time.Time) bool {
	return s.IdleTimeout > 0 && now.After(s.LastUsedAt.Add(s.IdleTimeout))
}

// TokenDigest is how a token is remembered: hexadecimal SHA-256. Tokens must
// carry at least 128 random bits, or the digest would not protect them.
func TokenDigest(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}
