package passwords

import (
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"time"

	"golang.org/x/crypto/bcrypt"
)

// The cost of a new bcrypt hash: the least that bcrypt knows, what is common,
// and the most that is verified within [MostCost].
const (
	MinBcryptCost     = bcrypt.MinCost
	DefaultBcryptCost = bcrypt.DefaultCost
	MaxBcryptCost     = 14
)

// bcryptRound is how long one bcrypt of cost 0 would take.
const bcryptRound = 47 * time.Microsecond

// bcryptLimit is how many bytes of a password and the NUL after it bcrypt
// looks at.
const bcryptLimit = 72

// New makes a hash of ours: bcrypt at the given cost, which is what
// Elasticsearch stores and Fusion imports, so that hashes stay portable. A
// password that bcrypt would cut short, or take for another one, is stretched
// instead, in a format that Elasticsearch reads as well.
func New(password string, cost int) (string, error) {
	if cost > MaxBcryptCost {
		return "", fmt.Errorf("%w: bcrypt of cost %d", ErrCostly, cost)
	}
	if len(password) >= bcryptLimit || strings.IndexByte(password, 0) >= 0 {
		return newStretched(password, 10_000)
	}
	h, err := bcrypt.GenerateFromPassword([]byte(password), cost)
	if err != nil {
		return "", fmt.Errorf("hash password: %w", err)
	}
	return string(h), nil
}

// Decoy is a hash in the format of [New] that no password is known to match,
// made without the work of one: proving against it takes as long as against
// any other of that cost.
func Decoy(cost int) string {
	made := make([]byte, saltBytes+digestBytes)
	_, _ = rand.Read(made) // never fails, as its documentation promises
	return fmt.Sprintf("$2a$%02d$%s%s", cost, bcryptBase64.EncodeToString(made[:saltBytes]), bcryptBase64.EncodeToString(made[saltBytes:]))
}

// What stands in a bcrypt hash after its cost.
const (
	saltBytes   = 16
	digestBytes = 23
)

const bcryptAlphabet = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

var bcryptBase64 = base64.NewEncoding(bcryptAlphabet).WithPadding(base64.NoPadding)

func parseBcrypt(rest string) (parsed, bool) {
	hash := []byte("$2" + rest)
	cost, err := bcrypt.Cost(hash)
	if err != nil || !readableBcrypt(rest) {
		return parsed{}, false
	}
	return parsed{
		cost:   bcryptRound << cost,
		proves: func(password string) bool { return provesBcrypt(hash, password) },
	}, true
}

// readableBcrypt reports whether salt and key are in bcrypt's alphabet: the
// library would find out only while it computes.
func readableBcrypt(rest string) bool {
	key := rest[strings.LastIndexByte(rest, '$')+1:]
	return len(key) == 53 && strings.Trim(key, bcryptAlphabet) == ""
}

func provesBcrypt(hash []byte, password string) bool {
	secret := []byte(password)
	if len(secret) > bcryptLimit {
		secret = secret[:bcryptLimit]
	}
	err := bcrypt.CompareHashAndPassword(hash, secret)
	return err == nil && !isOtherSpelling(secret)
}

// isOtherSpelling reports whether bcrypt takes a password for a shorter one.
// It repeats the password and a NUL until it has 72 bytes, so "P", NUL, "P"
// reads like "P". What it reads belongs to the shortest password that it can be.
func isOtherSpelling(secret []byte) bool {
	read := make([]byte, bcryptLimit)
	for i := range read {
		if at := i % (len(secret) + 1); at < len(secret) {
			read[i] = secret[at]
		}
	}
	for length := range len(secret) {
		if read[length] == 0 && repeats(read, length+1) {
			return true
		}
	}
	return false
}

func repeats(read []byte, period int) bool {
	for i := period; i < len(read); i++ {
		if read[i] != read[i-period] {
			return false
		}
	}
	return true
}

// errBcryptCost is for callers that let people choose a cost.
var errBcryptCost = errors.New("the cost is out of range")

// CheckBcryptCost fails unless new hashes may have that cost: what could not be
// verified would lock everybody out.
func CheckBcryptCost(cost int) error {
	if cost < MinBcryptCost || cost > MaxBcryptCost {
		return fmt.Errorf("%w: %d to %d, as verifying one password must not occupy a processor for more than %s",
			errBcryptCost, MinBcryptCost, MaxBcryptCost, MostCost)
	}
	return nil
}
