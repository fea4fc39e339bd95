package kuzzle

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/timespan"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// tokenPrefix marks a login's token in version 2.
const tokenPrefix = "kauth-"

// newToken makes a token of the shape that SDKs take apart. Its jti, which
// Kuzzle does not have, is what makes it impossible to guess.
func (d *door) newToken(prefix, kuid string, lifetime time.Duration, v1 bool) (string, error) {
	now := d.dir.Now()
	claims := jwt.MapClaims{"_id": kuid, "iat": now.Unix(), "jti": uuid.NewString()}
	if lifetime > 0 {
		claims["exp"] = now.Add(lifetime).Unix()
	}
	token, err := jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(d.signKey)
	if err != nil || v1 {
		return token, err
	}
	return prefix + token, nil
}

const (
	defaultLifetime = time.Hour
	forever         = time.Duration(-1)
)

// lifetimeOf reads expiresIn: milliseconds, a span such as "2h", or -1 for a
// token without an end. Nothing, 0 and "" are what it is otherwise.
func lifetimeOf(v json.RawMessage, otherwise time.Duration) (time.Duration, error) {
	bad := problem.InvalidArgument.With("expiresIn", "a number of milliseconds, or a parsable timespan string")
	if v == nil {
		return otherwise, nil
	}
	ms, err := strconv.ParseFloat(string(v), 64)
	ok := err == nil
	if span, isText := rawjson.Text(v); isText && span == "" {
		return otherwise, nil
	} else if isText {
		ms, ok = timespan.Milliseconds(span)
		ok = ok && ms != 0
	}
	switch {
	case !ok:
		return 0, bad
	case ms == 0:
		return otherwise, nil
	case ms == -1:
		return forever, nil
	case ms < 1 || ms > float64(timespan.Longest.Milliseconds()):
		return 0, bad
	}
	return time.Duration(ms) * time.Millisecond, nil
}

// keyPrefix marks an API key.
const keyPrefix = "kapikey-"

// resetNote marks a session that is no login but a reset token: it is good for
// one new password, as long as the credential is at the revision behind it.
const resetNote = "password reset at revision "

func isResetToken(s *dragoman.Session) bool { return strings.HasPrefix(s.Note, resetNote) }
