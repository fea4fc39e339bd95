package passwords_test

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/crypto/bcrypt"

	"github.com/dragoman-project/dragoman/passwords"
)

// kuzzleSalt and kuzzleKey are a record as the vendor's strategy stores it,
// for the password foobar (reference: kuzzle, section 14).
var (
	kuzzleSalt = strings.Repeat("0123456789abcdef", 16)
	kuzzleKey  = "871cee2a776b0b279cce0efbe5bf1c95f3c926bdd1ef0e808c06f6aeca0ffe717396bca8dfd371f43bec0d905a8559bb1e880a56c9ed5db4964643532dd6af6ccbe36d4a27361c7e8316faa3cc799c088cb09667bc2725916d07cee8074ed26a1781f00d3f70a9ba101f82c419ab13f927f2b0feddb13edc62737d5349ed98485bd71f598cb8c29987f80c374cb3e6d77d8087ef6feb2be974fd45f3e30068c0c10125e069348f7fb6e5fedb10f8b6a594c4d9c2e7c27fa0f63cdd9e2dcfb7c67fa4ac14470897e704875455f21f9fbef93031bb468fba9b8b909d4aada567e874b2fd31af78651bb63403f324a481b4d1ad836cf6d8cd3244d20b2bcaeecb9a34a4e569d7beff9f18dddfe28eabf25f61f99954c4393f164d6389dd43c90117e9fd4772b20fac5a683e798c4bf1646e68c98c697cb29857ef8c0f2eb0f1311f831f60e5f83248627ea7959dd74b93e846305bcdcea99222687be5dd6846e1aba75c5a7a2db2cf323a2360aeb992b17a73c78806ff870a216a38044f6952c4b1857c5188bcb6274e6ff2f97b39b8f140fc8a5f7859c3e3e3d869b0332d919832ab9e67e8cb15b2d83920062072f61fe7897320cc5c6b50784485c7e2a7ac4a98aa68c914876fa03e94016a0bb47c050f606445bff0116922aed4eba70317a10179575c685e6614a4df0b1190e3a00772b27976b31f6187d234eaf7245976aec2"
)

func TestVerifyPassword(t *testing.T) {
	const horse = "correct-horse"
	// The first four are the vectors of the reference sheet: elasticsearch, section 3.3.
	vectors := map[string]struct {
		hash     string
		password string
	}{
		"PBKDF2Rounds1000":  {"{PBKDF2}1000$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=$g0+gwZAP8AfCwFTkCF7U3DSbInPxPfaH4Oxnx6HZtV8=", horse},
		"PBKDF2Rounds10000": {"{PBKDF2}10000$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=$wcY/lRrqu58kvOEt6ohzbI9INoVygnL34HGaZetP5LE=", horse},
		"PBKDF2Stretch":     {"{PBKDF2_STRETCH}10000$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=$KoLbM2VL0hmj+Ld0cY/gkzhB9Iqqy70JvPMQ24dkTSI=", horse},
		"Bcrypt":            {"$2a$04$abcdefghijklmnopqrstuuPoaPXzWjiVz4HaNq2LJXksWbO79E.S6", horse},
		"BcryptMinorY":      {"$2y$04$abcdefghijklmnopqrstuuPoaPXzWjiVz4HaNq2LJXksWbO79E.S6", horse},
		"Argon2id":          {"$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc", "password"},
		"KuzzleStretched":   {passwords.Kuzzle("sha512", true, "hmac", kuzzleSalt, kuzzleKey), "foobar"},
		"KuzzleHMAC":        {passwords.Kuzzle("sha256", false, "", "salt", "898e53f9ee476aa5009bae3ffa37a10086aca6c6876253facaa8c2ef50b51a95"), "foobar"},
		"KuzzlePlainDigest": {passwords.Kuzzle("sha1", false, "hash", "salt", "63a7a4672ec9b209af559e6191dab2a2ae13f24a"), "foobar"},
	}
	for name, v := range vectors {
		t.Run(name, func(t *testing.T) {
			if ok, err := passwords.Verify(v.hash, v.password); !ok || err != nil {
				t.Errorf("the right password: %v, %v", ok, err)
			}
			if ok, err := passwords.Verify(v.hash, v.password+"x"); ok || err != nil {
				t.Errorf("a wrong password: %v, %v", ok, err)
			}
		})
	}
	for name, v := range map[string]struct {
		hash string
		want error
	}{
		"Empty":               {"", passwords.ErrUnknown},
		"PlainText":           {"correct-horse", passwords.ErrUnknown},
		"BrokenBcrypt":        {"$2a$04$short", passwords.ErrMalformed},
		"BcryptAbsurd":        {"$2a$31$abcdefghijklmnopqrstuuPoaPXzWjiVz4HaNq2LJXksWbO79E.S6", passwords.ErrCostly},
		"RoundsMissing":       {"{PBKDF2}$AAECAwQFBgc=$AAECAwQFBgc=", passwords.ErrMalformed},
		"RoundsAbsurd":        {"{PBKDF2}999999999$AAECAwQFBgcICQ==$AAECAwQFBgcICQoLDA0ODw==", passwords.ErrCostly},
		"KeyNotBase64":        {"{PBKDF2}1000$AAECAwQFBgcICQ==$***", passwords.ErrMalformed},
		"Argon2Unparsable":    {"$argon2id$v=19$m=x$c2FsdA$a2V5", passwords.ErrMalformed},
		"Argon2Absurd":        {"$argon2id$v=19$m=4294967295,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8", passwords.ErrCostly},
		"KuzzleUnknownHash":   {"{KUZZLE}md4:hmac$salt$00", passwords.ErrMalformed},
		"KuzzleUnknownWay":    {"{KUZZLE}sha1:rot13$salt$00", passwords.ErrMalformed},
		"BcryptOverTheLimit":  {"$2a$15$abcdefghijklmnopqrstuuPoaPXzWjiVz4HaNq2LJXksWbO79E.S6", passwords.ErrCostly},
		"BcryptOddAlphabet":   {"$2a$04$abcdefghijklmnopqrstuu!oaPXzWjiVz4HaNq2LJXksWbO79E.S6", passwords.ErrMalformed},
		"RoundsTimesBlocks":   {"{PBKDF2_STRETCH}1000000$AAECAwQFBgcICQ==$" + base64.StdEncoding.EncodeToString(make([]byte, 4096)), passwords.ErrCostly},
		"MemoryTimesPasses":   {"$argon2id$v=19$m=65536,t=64,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8", passwords.ErrCostly},
		"TooMuchMemory":       {"$argon2id$v=19$m=131072,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8", passwords.ErrCostly},
		"LanesWithoutMemory":  {"$argon2id$v=19$m=8,t=4294967295,p=255$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8", passwords.ErrCostly},
		"KuzzleKeyWithoutEnd": {passwords.Kuzzle("sha1", true, "", "salt", strings.Repeat("00", 4000)), passwords.ErrCostly},
		"LongerThanAnyHash":   {"{PBKDF2}1000$" + strings.Repeat("AAAA", 3000) + "$AAECAwQFBgcICQoLDA0ODw==", passwords.ErrMalformed},
		"UnknownWrittenForm":  {"{SSHA256}AAECAwQFBgc=", passwords.ErrUnknown},
	} {
		t.Run("Refuses"+name, func(t *testing.T) {
			if ok, err := passwords.Verify(v.hash, "correct-horse"); ok || !errors.Is(err, v.want) {
				t.Errorf("got %v, %v; want %v", ok, err, v.want)
			}
		})
	}
}

// TestBcryptTellsPasswordsApart: bcrypt repeats what it is given, and cuts it.
func TestBcryptTellsPasswordsApart(t *testing.T) {
	const full = 72
	long := strings.Repeat("0123456789", 8)
	for name, c := range map[string]struct{ password, other string }{
		"RepeatedBehindNUL":     {"P", "P\x00P"},
		"RepeatedOften":         {"secret", strings.Repeat("secret\x00", 20)},
		"RepeatedAndCut":        {"secret", strings.Repeat("secret\x00", 11)[:75]},
		"NothingAndNUL":         {"", "\x00"},
		"NULAtTheEnd":           {"secret", "secret\x00secret"},
		"AnotherEndBehind72":    {long[:full], long[:full] + "x"},
		"CutBehind72":           {long[:full+1], long[:full]},
		"OneBeforeTheLimit":     {long[:full-1], long[:full]},
		"NULAtTheLimit":         {long[:full-1], long[:full-1] + "\x00"},
		"NULsOwnPasswordIsKept": {"P\x00P", "P"},
		"NULWithoutARepetition": {"a\x00b", "a"},
	} {
		t.Run(name, func(t *testing.T) {
			hash, err := passwords.New(c.password, 4)
			if err != nil {
				t.Fatal(err)
			}
			if ok, err := passwords.Verify(hash, c.password); !ok || err != nil {
				t.Errorf("the password: %v, %v", ok, err)
			}
			if ok, err := passwords.Verify(hash, c.other); ok || err != nil {
				t.Errorf("another one: %v, %v", ok, err)
			}
		})
	}
}

// TestImportedBcryptIsTheVendors: hashes of other systems cut at 72 bytes, and
// may be of passwords with a NUL.
func TestImportedBcryptIsTheVendors(t *testing.T) {
	long := strings.Repeat("0123456789", 8)
	for hashed, password := range map[string]string{long[:72]: long, "a\x00b": "a\x00b", long[:71]: long[:71]} {
		hash, err := bcrypt.GenerateFromPassword([]byte(hashed), 4)
		if err != nil {
			t.Fatal(err)
		}
		if ok, err := passwords.Verify(string(hash), password); !ok || err != nil {
			t.Errorf("%q: %v, %v", password, ok, err)
		}
	}
}

func TestEveryCostOfOursIsVerified(t *testing.T) {
	for cost := -1; cost <= 32; cost++ {
		hash, err := bcrypt.GenerateFromPassword([]byte("x"), 4)
		if err != nil {
			t.Fatal(err)
		}
		written := strings.Replace(string(hash), "$04$", fmt.Sprintf("$%02d$", cost), 1)
		_, unverified := passwords.Cost(written)
		refused := passwords.CheckBcryptCost(cost)
		if (unverified == nil) != (refused == nil) {
			t.Errorf("cost %d: may be chosen: %v; would be verified: %v", cost, refused, unverified)
		}
	}
	if _, err := passwords.New("x", passwords.MaxBcryptCost+1); !errors.Is(err, passwords.ErrCostly) {
		t.Errorf("got %v", err)
	}
}

// A decoy must look and cost like a hash of ours, and prove nothing.
func TestDecoyIsAHashOfNobody(t *testing.T) {
	seen := map[string]bool{}
	for cost := passwords.MinBcryptCost; cost <= 6; cost++ {
		decoy := passwords.Decoy(cost)
		ours, err := passwords.New("a password", cost)
		if err != nil {
			t.Fatal(err)
		}
		if seen[decoy] || len(decoy) != len(ours) || decoy[:7] != ours[:7] {
			t.Errorf("%q is not like %q", decoy, ours)
		}
		seen[decoy] = true
		want, _ := passwords.Cost(ours)
		if got, err := passwords.Cost(decoy); err != nil || got != want {
			t.Errorf("it costs %s and not %s: %v", got, want, err)
		}
		for _, password := range []string{"", "a password"} {
			if proved, err := passwords.Verify(decoy, password); proved || err != nil {
				t.Errorf("%q: %v, %v", password, proved, err)
			}
		}
	}
}
