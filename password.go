package dragoman

import (
	"crypto/hmac"
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"hash"
	"strconv"
	"strings"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/bcrypt"
)

// bcryptLimit is how many bytes of a password bcrypt looks at.
const bcryptLimit = 72

// Limits on what a hash may demand of us, so that one imported hash cannot
// occupy a machine.
const (
	maxBcryptCost   = 16
	maxPBKDF2Rounds = 10_000_000
	maxArgon2Memory = 1 << 20 // KiB
	maxArgon2Time   = 64
	maxKeyLength    = 4096
)

// VerifyPassword reports whether the password matches the hash. It fails with
// CodeInvalid if the hash is in no format that it knows:
//
//	$2a$10$…  $2b$  $2x$  $2y$                        bcrypt, cost up to 16 (the first 72 bytes of the password count)
//	{PBKDF2}10000$salt$key                            PBKDF2-HMAC-SHA512, base64
//	{PBKDF2_STRETCH}10000$salt$key                    the same over the hexadecimal SHA-512 of the password
//	$argon2id$v=19$m=65536,t=3,p=4$salt$key           argon2id, unpadded base64
//	{KUZZLE}sha512:pbkdf2$salt$key                    see [KuzzleHash]
//
// It is slow by design; call [Directory.AuthenticatePassword] for the bounded way.
func VerifyPassword(hash PasswordHash, password string) (bool, error) {
	h := string(hash)
	switch {
	case strings.HasPrefix(h, "$2"):
		return verifyBcrypt(h, password)
	case strings.HasPrefix(h, prefixPBKDF2):
		return verifyPBKDF2(h[len(prefixPBKDF2):], password)
	case strings.HasPrefix(h, prefixStretch):
		return verifyPBKDF2(h[len(prefixStretch):], stretched(password))
	case strings.HasPrefix(h, "$argon2id$"):
		return verifyArgon2id(h, password)
	case strings.HasPrefix(h, prefixKuzzle):
		return verifyKuzzle(h[len(prefixKuzzle):], password)
	}
	return false, Errorf(CodeInvalid, "password_hash", "unknown password hash format")
}

// hashPassword makes a hash of ours: bcrypt at the given cost, which is what
// Elasticsearch stores and Fusion imports, so that hashes stay portable. A
// password that bcrypt would cut short is stretched instead, in a format that
// Elasticsearch reads as well.
func hashPassword(password string, cost int) (PasswordHash, error) {
	if len(password) > bcryptLimit {
		return newStretchHash(password, 10_000)
	}
	h, err := bcrypt.GenerateFromPassword([]byte(password), cost)
	if err != nil {
		return "", fmt.Errorf("hash password: %w", err)
	}
	return PasswordHash(h), nil
}

func verifyBcrypt(h, password string) (bool, error) {
	cost, err := bcrypt.Cost([]byte(h))
	if err != nil || cost > maxBcryptCost {
		return false, badHash("bcrypt")
	}
	secret := []byte(password)
	if len(secret) > bcryptLimit {
		secret = secret[:bcryptLimit]
	}
	switch bcrypt.CompareHashAndPassword([]byte(h), secret) {
	case nil:
		return true, nil
	case bcrypt.ErrMismatchedHashAndPassword:
		return false, nil
	}
	return false, badHash("bcrypt")
}

const (
	prefixPBKDF2  = "{PBKDF2}"
	prefixStretch = "{PBKDF2_STRETCH}"
	prefixKuzzle  = "{KUZZLE}"
)

func newStretchHash(password string, rounds int) (PasswordHash, error) {
	salt := make([]byte, 32)
	rand.Read(salt)
	key, err := pbkdf2.Key(sha512.New, stretched(password), salt, rounds, 32)
	if err != nil {
		return "", fmt.Errorf("hash password: %w", err)
	}
	b64 := base64.StdEncoding.EncodeToString
	return PasswordHash(prefixStretch + strconv.Itoa(rounds) + "$" + b64(salt) + "$" + b64(key)), nil
}

func stretched(password string) string {
	sum := sha512.Sum512([]byte(password))
	return hex.EncodeToString(sum[:])
}

// verifyPBKDF2 reads rounds$salt$key (reference: elasticsearch, section 3.3).
func verifyPBKDF2(body, password string) (bool, error) {
	parts := strings.Split(body, "$")
	if len(parts) != 3 {
		return false, badHash("PBKDF2")
	}
	rounds, err := strconv.Atoi(parts[0])
	if err != nil || rounds < 1 || rounds > maxPBKDF2Rounds {
		return false, badHash("PBKDF2")
	}
	salt, err1 := base64.StdEncoding.DecodeString(parts[1])
	want, err2 := base64.StdEncoding.DecodeString(parts[2])
	if err1 != nil || err2 != nil || len(salt) < 8 || len(want) == 0 || len(want)%16 != 0 || len(want) > maxKeyLength {
		return false, badHash("PBKDF2")
	}
	return derivesTo(sha512.New, password, salt, rounds, want)
}

func derivesTo(h func() hash.Hash, password string, salt []byte, rounds int, want []byte) (bool, error) {
	got, err := pbkdf2.Key(h, password, salt, rounds, len(want))
	if err != nil {
		return false, badHash("PBKDF2")
	}
	return subtle.ConstantTimeCompare(got, want) == 1, nil
}

func verifyArgon2id(h, password string) (bool, error) {
	parts := strings.Split(h, "$")
	if len(parts) != 6 || parts[2] != "v=19" {
		return false, badHash("argon2id")
	}
	var memory, time uint32
	var lanes uint8
	if _, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &memory, &time, &lanes); err != nil {
		return false, badHash("argon2id")
	}
	salt, err1 := base64.RawStdEncoding.DecodeString(parts[4])
	want, err2 := base64.RawStdEncoding.DecodeString(parts[5])
	if err1 != nil || err2 != nil || len(want) < 4 || len(want) > maxKeyLength || lanes == 0 ||
		time == 0 || time > maxArgon2Time || memory > maxArgon2Memory {
		return false, badHash("argon2id")
	}
	got := argon2.IDKey([]byte(password), salt, time, memory, lanes, uint32(len(want)))
	return subtle.ConstantTimeCompare(got, want) == 1, nil
}

// KuzzleHash writes the parts of a Kuzzle credential record as one hash
// string: its algorithm (sha512, sha384, sha256, sha224, sha1), whether it was
// stretched by PBKDF2, else its encryption ("hmac" or "hash"), the salt as the
// text it is, and the hexadecimal userPassword (reference: kuzzle, section 14).
// [VerifyPassword] fails if they make no sense. Its owner's first login
// replaces it.
func KuzzleHash(algorithm string, stretching bool, encryption, salt, userPassword string) PasswordHash {
	method := encryption
	if stretching {
		method = "pbkdf2"
	} else if method == "" {
		method = "hmac"
	}
	return PasswordHash(prefixKuzzle + algorithm + ":" + method + "$" + salt + "$" + userPassword)
}

// outdated reports whether a hash should give way to one of ours once its
// password is known. What clients supply in other formats stays as given.
func outdated(hash PasswordHash) bool { return strings.HasPrefix(string(hash), prefixKuzzle) }

var kuzzleHashes = map[string]func() hash.Hash{
	"sha1": sha1.New, "sha224": sha256.New224, "sha256": sha256.New, "sha384": sha512.New384, "sha512": sha512.New,
}

// kuzzleRounds is fixed in the vendor's code.
const kuzzleRounds = 10_000

func verifyKuzzle(body, password string) (bool, error) {
	head, rest, _ := strings.Cut(body, "$")
	algorithm, method, _ := strings.Cut(head, ":")
	cut := strings.LastIndexByte(rest, '$')
	newHash, known := kuzzleHashes[algorithm]
	if !known || cut < 0 {
		return false, badHash("Kuzzle")
	}
	salt := rest[:cut]
	want, err := hex.DecodeString(rest[cut+1:])
	if err != nil || len(want) == 0 || len(want) > maxKeyLength {
		return false, badHash("Kuzzle")
	}
	var got []byte
	switch method {
	case "pbkdf2":
		return derivesTo(newHash, password, []byte(salt), kuzzleRounds, want)
	case "hmac":
		mac := hmac.New(newHash, []byte(salt))
		mac.Write([]byte(password))
		got = mac.Sum(nil)
	case "hash":
		plain := newHash()
		if salt != "" {
			plain.Write([]byte(salt + ":"))
		}
		plain.Write([]byte(password))
		got = plain.Sum(nil)
	default:
		return false, badHash("Kuzzle")
	}
	return subtle.ConstantTimeCompare(got, want) == 1, nil
}

func badHash(format string) *Error {
	return Errorf(CodeInvalid, "password_hash", "malformed %s password hash", format)
}
