package fusion

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"

	"github.com/dragoman-project/dragoman"
)

// A session is remembered by a secret of 128 random bits. In version 4 the
// cookie is that secret. In version 5 it travels in a JWT as its "jti", so that
// a session can be given one token after another and loses all of them at
// once. The JWT is signed with a key of the session's own, kept in its note:
// no token can be altered, and there is no key of the service to keep.

const (
	signatureMethod = "HS256"
	tokenIssuer     = "http://proxy:6764/oauth2/default" // what the product says, wherever it runs
)

// claims are those of the product's tokens (reference, section 3), plus jti.
type claims struct {
	jwt.RegisteredClaims
	Realm              string            `json:"realm"`
	UserID             string            `json:"userId"`
	Authorities        []string          `json:"authorities"`
	Permissions        []json.RawMessage `json:"permissions"`
	PermissionsVersion int64             `json:"permissions_vs"`
	Scope              []string          `json:"scope"`
}

// maxToken keeps cookies within what browsers take.
const maxToken = 3800

// signedToken writes a token of version 5. What a long list of permissions or
// roles would make too long for a cookie is left out, permissions first.
func (s spelling) signedToken(u dragoman.User, session dragoman.Session, id string, now time.Time) (string, error) {
	c := claims{
		RegisteredClaims: jwt.RegisteredClaims{
			ID: id, Subject: u.Username, Issuer: tokenIssuer,
			IssuedAt: jwt.NewNumericDate(now), ExpiresAt: jwt.NewNumericDate(endOf(session)),
		},
		Realm: nativeRealm, UserID: u.ID, PermissionsVersion: u.Version,
		Authorities: s.roles.AllToWire(u.Roles),
		Permissions: fromExtension(u.Extension(Dialect)).permissions,
		Scope:       []string{"openid", "email", "profile"},
	}
	signed, err := sign(c, session.Note)
	if len(signed) > maxToken {
		c.Permissions = []json.RawMessage{}
		signed, err = sign(c, session.Note)
	}
	if len(signed) > maxToken {
		c.Authorities = []string{}
		signed, err = sign(c, session.Note)
	}
	return signed, err
}

func sign(c claims, key string) (string, error) {
	return jwt.NewWithClaims(jwt.GetSigningMethod(signatureMethod), c).SignedString([]byte(key))
}

// readToken takes a token of version 5 apart. session looks up the key for the
// secret inside; if it fails, so does readToken, with the same error.
func readToken(token string, session func(id string) (key string, err error)) (id string, end time.Time, err error) {
	var c jwt.RegisteredClaims
	var lookup error
	parser := jwt.NewParser(jwt.WithValidMethods([]string{signatureMethod}), jwt.WithoutClaimsValidation())
	_, err = parser.ParseWithClaims(token, &c, func(*jwt.Token) (any, error) {
		if c.ID == "" || c.ExpiresAt == nil {
			return nil, dragoman.ErrUnauthenticated
		}
		var key string
		key, lookup = session(c.ID)
		return []byte(key), lookup
	})
	if lookup != nil {
		return "", time.Time{}, lookup
	}
	if err != nil {
		return "", time.Time{}, unauthorized("the token is not one of ours")
	}
	return c.ID, c.ExpiresAt.Time, nil
}

// endOf is when a session ends unless it is used.
func endOf(s dragoman.Session) time.Time {
	var end time.Time
	if s.IdleTimeout > 0 {
		end = s.LastUsedAt.Add(s.IdleTimeout)
	}
	if s.ExpiresAt != nil && (end.IsZero() || s.ExpiresAt.Before(end)) {
		end = *s.ExpiresAt
	}
	return end
}

// newSecret has 128 random bits: hexadecimal for a jti, in the shape of a UUID
// for the cookie of version 4.
func (s spelling) newSecret() string {
	if s.compat == 4 {
		return randomUUID()
	}
	return strings.ReplaceAll(randomUUID(), "-", "")
}

// randomUUID is 128 random bits in the shape of a UUID: one of version 4 would
// have 122.
func randomUUID() string {
	var id uuid.UUID
	rand.Read(id[:])
	return id.String()
}

// newKey is what the tokens of a session are signed with; version 4 has none.
func (s spelling) newKey() string {
	if s.compat == 4 {
		return ""
	}
	key := make([]byte, 32)
	rand.Read(key)
	return hex.EncodeToString(key)
}
