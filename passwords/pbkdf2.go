package passwords

import (
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha512"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"hash"
	"math"
	"strconv"
	"strings"
	"time"
)

// Elasticsearch's ways of writing PBKDF2.
const (
	prefixPBKDF2  = "{PBKDF2}"
	prefixStretch = "{PBKDF2_STRETCH}"
)

// pbkdf2Round is how long one round of one output block takes.
const pbkdf2Round = 525 * time.Nanosecond

// derivation is a key that a password is to be derived to.
type derivation struct {
	hash   func() hash.Hash
	salt   []byte
	rounds int
	key    []byte
}

// cost counts the rounds of every output block: a long key takes as many
// blocks as it needs, each as many rounds.
func (d derivation) cost() time.Duration {
	size := d.hash().Size()
	blocks := (len(d.key) + size - 1) / size
	if d.rounds > math.MaxInt32 {
		return math.MaxInt64
	}
	return time.Duration(d.rounds) * time.Duration(blocks) * pbkdf2Round
}

func (d derivation) proves(password string) bool {
	got, err := pbkdf2.Key(d.hash, password, d.salt, d.rounds, len(d.key))
	return err == nil && subtle.ConstantTimeCompare(got, d.key) == 1
}

func parsePBKDF2(rest string) (parsed, bool) {
	d, ok := readDerivation(rest)
	return parsed{cost: d.cost(), proves: d.proves}, ok
}

func parseStretch(rest string) (parsed, bool) {
	d, ok := readDerivation(rest)
	return parsed{cost: d.cost(), proves: func(password string) bool { return d.proves(stretched(password)) }}, ok
}

// readDerivation reads rounds$salt$key (reference: elasticsearch, section 3.3).
func readDerivation(text string) (derivation, bool) {
	d := derivation{hash: sha512.New}
	parts := strings.Split(text, "$")
	if len(parts) != 3 {
		return d, false
	}
	rounds, err := strconv.Atoi(parts[0])
	salt, err1 := base64.StdEncoding.DecodeString(parts[1])
	key, err2 := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || err1 != nil || err2 != nil {
		return d, false
	}
	d.salt, d.rounds, d.key = salt, rounds, key
	return d, rounds >= 1 && len(salt) >= 8 && len(key) > 0 && len(key)%16 == 0
}

func stretched(password string) string {
	sum := sha512.Sum512([]byte(password))
	return hex.EncodeToString(sum[:])
}

func newStretched(password string, rounds int) (string, error) {
	salt := make([]byte, 32)
	rand.Read(salt)
	key, err := pbkdf2.Key(sha512.New, stretched(password), salt, rounds, 32)
	if err != nil {
		return "", fmt.Errorf("hash password: %w", err)
	}
	b64 := base64.StdEncoding.EncodeToString
	return prefixStretch + strconv.Itoa(rounds) + "$" + b64(salt) + "$" + b64(key), nil
}
