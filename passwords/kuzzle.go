package passwords

import (
	"crypto/hmac"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"encoding/hex"
	"hash"
	"strings"
	"time"
)

const prefixKuzzle = "{KUZZLE}"

// Kuzzle writes the parts of a Kuzzle credential record as one hash string:
// its algorithm (sha512, sha384, sha256, sha224, sha1), whether it was
// stretched by PBKDF2, else its encryption ("hmac" or "hash"), the salt as the
// text it is, and the hexadecimal userPassword (reference: kuzzle, section 14).
// [Verify] fails if they make no sense. Such a hash is [Outdated].
func Kuzzle(algorithm string, stretching bool, encryption, salt, userPassword string) string {
	method := encryption
	if stretching {
		method = "pbkdf2"
	} else if method == "" {
		method = "hmac"
	}
	return prefixKuzzle + algorithm + ":" + method + "$" + salt + "$" + userPassword
}

var kuzzleHashes = map[string]func() hash.Hash{
	"sha1": sha1.New, "sha224": sha256.New224, "sha256": sha256.New, "sha384": sha512.New384, "sha512": sha512.New,
}

// kuzzleRounds is fixed in the vendor's code.
const kuzzleRounds = 10_000

// oneDigest is how long a password is hashed once.
const oneDigest = time.Microsecond

func parseKuzzle(rest string) (parsed, bool) {
	head, body, _ := strings.Cut(rest, "$")
	algorithm, method, _ := strings.Cut(head, ":")
	cut := strings.LastIndexByte(body, '$')
	newHash, known := kuzzleHashes[algorithm]
	if !known || cut < 0 {
		return parsed{}, false
	}
	salt := body[:cut]
	key, err := hex.DecodeString(body[cut+1:])
	if err != nil || len(key) == 0 {
		return parsed{}, false
	}
	switch method {
	case "pbkdf2":
		d := derivation{newHash, []byte(salt), kuzzleRounds, key}
		return parsed{cost: d.cost(), proves: d.proves}, true
	case "hmac":
		return parsed{cost: oneDigest, proves: digestProof(key, hmac.New(newHash, []byte(salt)), "")}, true
	case "hash":
		if salt != "" {
			salt += ":"
		}
		return parsed{cost: oneDigest, proves: digestProof(key, newHash(), salt)}, true
	}
	return parsed{}, false
}

func digestProof(key []byte, digest hash.Hash, before string) func(password string) bool {
	return func(password string) bool {
		digest.Reset()
		digest.Write([]byte(before + password))
		return subtle.ConstantTimeCompare(digest.Sum(nil), key) == 1
	}
}
