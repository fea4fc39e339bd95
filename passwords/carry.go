package passwords

import (
	"encoding/base64"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
)

// Taker is a system that a hash is to be carried to: what it takes.
type Taker struct {
	// Bcrypt is taken as $2a$, of a cost from Least to Most; Alike takes $2b$ and
	// $2y$ as they are.
	Bcrypt, Alike bool
	Least, Most   int
	// PBKDF2 and PBKDF2_STRETCH are taken, with these numbers of rounds.
	PBKDF2, Stretch []int
	// AnySalt takes salts and keys of every length rather than only of 32 bytes.
	AnySalt bool
	// Argon2id and Kuzzle are taken as they are.
	Argon2id, Kuzzle bool
}

// rounds are those that Elasticsearch knows (reference: elasticsearch, section 3.3).
var rounds = []int{1_000, 10_000, 50_000, 100_000, 500_000, 1_000_000}

// ToElasticsearch is Elasticsearch from 8.7 on, which takes any hash that it
// could have stored (reference: elasticsearch, section 3.4).
func ToElasticsearch() Taker {
	return Taker{Bcrypt: true, Least: 4, Most: 14, PBKDF2: rounds, Stretch: rounds, AnySalt: true}
}

// ToOlderElasticsearch is Elasticsearch from 6.6 to 8.6, which takes only what
// its own setting would make: bcrypt, bcrypt5, pbkdf2, pbkdf2_50000 and so on.
// An unknown setting takes nothing.
func ToOlderElasticsearch(algorithm string) Taker {
	name, number, _ := strings.Cut(strings.ToLower(algorithm), "_")
	if cost, isBcrypt := strings.CutPrefix(name, "bcrypt"); isBcrypt {
		n := DefaultBcryptCost
		if cost != "" {
			var err error
			if n, err = strconv.Atoi(cost); err != nil {
				return Taker{}
			}
		}
		return Taker{Bcrypt: true, Least: n, Most: n}
	}
	stretch := false
	if rest, ok := strings.CutPrefix(number, "stretch"); ok && name == "pbkdf2" {
		stretch, number = true, strings.TrimPrefix(rest, "_")
	}
	n := 10_000
	if number != "" {
		var err error
		if n, err = strconv.Atoi(number); err != nil {
			return Taker{}
		}
	}
	switch {
	case name != "pbkdf2":
		return Taker{}
	case stretch:
		return Taker{Stretch: []int{n}}
	}
	return Taker{PBKDF2: []int{n}}
}

// ToFusion is Fusion's passwordHash (reference: fusion, section 6).
func ToFusion() Taker { return Taker{Bcrypt: true, Alike: true, Least: 4, Most: 14} }

// ToKuzzleStorage is Kuzzle's own storage (reference: kuzzle, section 14).
func ToKuzzleStorage() Taker { return Taker{Kuzzle: true} }

// ToDragoman is this directory, which takes whatever it can verify.
func ToDragoman() Taker {
	return Taker{Bcrypt: true, Alike: true, Least: MinBcryptCost, Most: MaxBcryptCost, AnySalt: true, Argon2id: true, Kuzzle: true}
}

// Carried says what becomes of a hash on its way to another system.
type Carried string

// What can become of one.
const (
	AsItIs    Carried = "as it is"
	Rewrapped Carried = "re-wrapped"           // the same digest in another spelling
	NotTaken  Carried = "needs a new password" // no arithmetic leads there
)

// Carry is the hash as the other system takes it, of the same password. It
// computes no digest; a hash that cannot be read is not taken.
func Carry(hash string, to Taker) (string, Carried) {
	if _, err := parse(hash); err != nil {
		return "", NotTaken
	}
	f, _ := formatOf(hash)
	rest := strings.TrimPrefix(hash, f.prefix)
	switch {
	case f.prefix == "$2":
		return carryBcrypt(rest, to)
	case f.prefix == "$argon2id$":
		return given(hash, to.Argon2id)
	case f.prefix == prefixKuzzle && to.Kuzzle:
		return hash, AsItIs
	case f.prefix == prefixKuzzle:
		wrapped, ok := rewrapKuzzle(rest)
		if ok && to.takesDerivation(prefixPBKDF2, strings.TrimPrefix(wrapped, prefixPBKDF2)) {
			return wrapped, Rewrapped
		}
		return "", NotTaken
	}
	return given(hash, to.takesDerivation(f.prefix, rest))
}

func given(hash string, taken bool) (string, Carried) {
	if !taken {
		return "", NotTaken
	}
	return hash, AsItIs
}

// carryBcrypt writes $2b$ and $2y$ as $2a$: the same digest under the names that
// other libraries gave it. $2x$ is the digest of a faulty library and is not.
func carryBcrypt(rest string, to Taker) (string, Carried) {
	minor, body, _ := strings.Cut(rest, "$")
	cost, err := strconv.Atoi(strings.SplitN(body, "$", 2)[0])
	switch {
	case err != nil || !to.Bcrypt || cost < to.Least || cost > to.Most || minor == "x":
		return "", NotTaken
	case minor == "a" || to.Alike:
		return "$2" + rest, AsItIs
	}
	return "$2a$" + body, Rewrapped
}

// takesDerivation reports whether one of the PBKDF2 forms is taken. A Dragoman
// that takes Kuzzle's takes any number of rounds.
func (t Taker) takesDerivation(prefix, rest string) bool {
	d, ok := readDerivation(rest)
	known := t.PBKDF2
	if prefix == prefixStretch {
		known = t.Stretch
	}
	if t.Kuzzle && t.Argon2id {
		return ok
	}
	return ok && slices.Contains(known, d.rounds) && (t.AnySalt || len(d.salt) == 32 && len(d.key) == 32)
}

// rewrapKuzzle writes a Kuzzle hash as Elasticsearch's PBKDF2: both derive by
// HMAC-SHA512, Kuzzle with the salt as the text that it is. Hashes that were not
// stretched, or by another algorithm, have no such spelling.
func rewrapKuzzle(rest string) (string, bool) {
	body, stretched := strings.CutPrefix(rest, "sha512:pbkdf2$")
	cut := strings.LastIndexByte(body, '$')
	if !stretched || cut < 8 {
		return "", false
	}
	key, err := hex.DecodeString(body[cut+1:])
	b64 := base64.StdEncoding.EncodeToString
	return prefixPBKDF2 + strconv.Itoa(kuzzleRounds) + "$" + b64([]byte(body[:cut])) + "$" + b64(key), err == nil && len(key)%16 == 0
}

// KuzzleRecord is such a hash as the members of a Kuzzle credential document,
// the way back from [Kuzzle]; false for a hash of another format.
func KuzzleRecord(hash string) (algorithm string, stretching bool, encryption, salt, userPassword string, ok bool) {
	rest, ok := strings.CutPrefix(hash, prefixKuzzle)
	if _, err := parse(hash); !ok || err != nil {
		return "", false, "", "", "", false
	}
	head, body, _ := strings.Cut(rest, "$")
	algorithm, method, _ := strings.Cut(head, ":")
	cut := strings.LastIndexByte(body, '$')
	stretching, encryption = method == "pbkdf2", method
	if stretching {
		encryption = "hmac"
	}
	return algorithm, stretching, encryption, body[:cut], body[cut+1:], true
}

// Name is the name of a hash's format, "" for none that is known. It tells
// nothing of the password.
func Name(hash string) string {
	f, known := formatOf(hash)
	if !known {
		return ""
	}
	return f.name
}
