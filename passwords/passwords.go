// Package passwords knows the ways in which password hashes are written: the
// one of this directory and those of the systems that people come from. It
// proves passwords against them, says what one proof costs before it is begun,
// and refuses what would cost too much. Who may supply a hash, when it is
// proved and how many at once is for others. It knows the standard library and
// golang.org/x/crypto.
package passwords

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// What is wrong with a hash. The text of an error names the format and quotes nothing.
var (
	// ErrUnknown: it is in no format of the list.
	ErrUnknown = errors.New("unknown password hash format")
	// ErrMalformed: it begins like a format and does not go on like it.
	ErrMalformed = errors.New("malformed password hash")
	// ErrCostly: one proof would cost more than [MostCost] or [mostMemory].
	ErrCostly = errors.New("the password hash is too costly to verify")
)

// MostCost is how long one proof may occupy a processor core, as [Cost] estimates.
const MostCost = time.Second

// longestHash bounds what is taken apart at all, in bytes.
const longestHash = 8 << 10

// format is one way of writing hashes.
type format struct {
	name   string
	prefix string
	// outdated hashes are good for coming from elsewhere: once their password
	// is known, a new one should take their place.
	outdated bool
	// parse reads what stands behind the prefix; false is that it is malformed.
	// It does no work that grows with what the hash demands.
	parse func(rest string) (parsed, bool)
}

// parsed is a hash taken apart.
type parsed struct {
	cost   time.Duration // of one proof, estimated
	memory int           // of one proof, in bytes, where that is worth a word
	proves func(password string) bool
}

// formats is the one list of all ways of writing hashes.
var formats = []format{
	{name: "bcrypt", prefix: "$2", parse: parseBcrypt},
	{name: "PBKDF2", prefix: prefixPBKDF2, parse: parsePBKDF2},
	{name: "PBKDF2", prefix: prefixStretch, parse: parseStretch},
	{name: "argon2id", prefix: "$argon2id$", parse: parseArgon2id},
	{name: "Kuzzle", prefix: prefixKuzzle, outdated: true, parse: parseKuzzle},
}

// Verify reports whether a password matches a hash. It fails, without having
// computed anything, with [ErrUnknown], [ErrMalformed] or [ErrCostly]. It is
// slow by design, and cannot be interrupted; it takes about [Cost] of one core.
//
//	$2a$10$…  $2b$  $2x$  $2y$                        bcrypt, cost up to 14 (the first 72 bytes of the password count)
//	{PBKDF2}10000$salt$key                            PBKDF2-HMAC-SHA512, base64
//	{PBKDF2_STRETCH}10000$salt$key                    the same over the hexadecimal SHA-512 of the password
//	$argon2id$v=19$m=65536,t=3,p=4$salt$key           argon2id, unpadded base64, up to 64 MiB
//	{KUZZLE}sha512:pbkdf2$salt$key                    see [Kuzzle]
func Verify(hash, password string) (bool, error) {
	p, err := parse(hash)
	if err != nil {
		return false, err
	}
	return p.proves(password), nil
}

// Cost estimates how long one proof occupies a core of a common machine. It
// fails as Verify does.
func Cost(hash string) (time.Duration, error) {
	p, err := parse(hash)
	return p.cost, err
}

// Outdated reports whether a hash should give way to a new one once its
// password is known. What clients supply in other formats stays as given.
func Outdated(hash string) bool {
	f, known := formatOf(hash)
	return known && f.outdated
}

func formatOf(hash string) (format, bool) {
	i := slices.IndexFunc(formats, func(f format) bool { return strings.HasPrefix(hash, f.prefix) })
	if i < 0 {
		return format{}, false
	}
	return formats[i], true
}

func parse(hash string) (parsed, error) {
	f, known := formatOf(hash)
	if !known {
		return parsed{}, ErrUnknown
	}
	p, ok := parsed{}, false
	if len(hash) <= longestHash {
		p, ok = f.parse(strings.TrimPrefix(hash, f.prefix))
	}
	switch {
	case !ok:
		return parsed{}, fmt.Errorf("%w: %s", ErrMalformed, f.name)
	case p.cost > MostCost || p.memory > mostMemory:
		return parsed{}, fmt.Errorf("%w: %s", ErrCostly, f.name)
	}
	return p, nil
}
