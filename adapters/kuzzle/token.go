package kuzzle

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"
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
	longestLifetime = 200 * 365 * 24 * time.Hour
)

// lifetimeOf reads expiresIn: milliseconds, a span such as "2h", or -1 for a
// token without an end. Nothing, 0 and "" are what it is otherwise.
func lifetimeOf(v json.RawMessage, otherwise time.Duration) (time.Duration, error) {
	bad := invalidArgument.with("expiresIn", "a number of milliseconds, or a parsable timespan string")
	if v == nil {
		return otherwise, nil
	}
	ms, err := strconv.ParseFloat(string(v), 64)
	ok := err == nil
	if span, isText := rawjson.Text(v); isText && span == "" {
		return otherwise, nil
	} else if isText {
		ms, ok = milliseconds(span)
		ok = ok && ms != 0
	}
	switch {
	case !ok:
		return 0, bad
	case ms == 0:
		return otherwise, nil
	case ms == -1:
		return forever, nil
	case ms < 1 || ms > float64(longestLifetime.Milliseconds()):
		return 0, bad
	}
	return time.Duration(ms) * time.Millisecond, nil
}

var spanPattern = regexp.MustCompile(`^(?i)(-?\d*\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$`)

// spanUnits are in milliseconds, by the first letter; ms is by its second.
var spanUnits = map[byte]float64{
	's': 1e3, 'm': 60e3, 'h': 3600e3, 'd': 24 * 3600e3, 'w': 7 * 24 * 3600e3, 'y': 365.25 * 24 * 3600e3,
}

// milliseconds reads a span as npm's ms does.
func milliseconds(span string) (float64, bool) {
	match := spanPattern.FindStringSubmatch(span)
	if match == nil || len(span) > 100 {
		return 0, false
	}
	n, err := strconv.ParseFloat(match[1], 64)
	unit := strings.ToLower(match[2])
	if unit != "" && !strings.HasPrefix(unit, "ms") && !strings.HasPrefix(unit, "mil") {
		n *= spanUnits[unit[0]]
	}
	return n, err == nil
}
