package passwords_test

import (
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/passwords"
)

const (
	horseBody = "$04$abcdefghijklmnopqrstuuPoaPXzWjiVz4HaNq2LJXksWbO79E.S6" // correct-horse
	horse2a   = "$2a" + horseBody
	horseKDF  = "{PBKDF2}10000$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=$wcY/lRrqu58kvOEt6ohzbI9INoVygnL34HGaZetP5LE="
	horseLong = "{PBKDF2_STRETCH}10000$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=$KoLbM2VL0hmj+Ld0cY/gkzhB9Iqqy70JvPMQ24dkTSI="
	argonHash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
)

// TestCarry is the matrix: who takes which hash, and that it still proves the
// password afterwards.
func TestCarry(t *testing.T) {
	stretched := passwords.Kuzzle("sha512", true, "hmac", kuzzleSalt, kuzzleKey)
	plain := passwords.Kuzzle("sha256", false, "", "salt", "898e53f9ee476aa5009bae3ffa37a10086aca6c6876253facaa8c2ef50b51a95")
	elastic, old10, old4 := passwords.ToElasticsearch(), passwords.ToOlderElasticsearch("bcrypt"), passwords.ToOlderElasticsearch("BCRYPT4")
	oldKDF, oldStretch := passwords.ToOlderElasticsearch("pbkdf2"), passwords.ToOlderElasticsearch("pbkdf2_stretch_10000")
	fusion, kuzzle, ours := passwords.ToFusion(), passwords.ToKuzzleStorage(), passwords.ToDragoman()
	as, re, no := passwords.AsItIs, passwords.Rewrapped, passwords.NotTaken
	for name, row := range map[string]struct {
		hash, password string
		to             passwords.Taker
		want           passwords.Carried
	}{
		"Bcrypt2aToElasticsearch":      {horse2a, "correct-horse", elastic, as},
		"Bcrypt2bToElasticsearch":      {"$2b" + horseBody, "correct-horse", elastic, re},
		"Bcrypt2yToElasticsearch":      {"$2y" + horseBody, "correct-horse", elastic, re},
		"Bcrypt2xToElasticsearch":      {"$2x" + horseBody, "correct-horse", elastic, no},
		"BcryptToOlderOfThatCost":      {horse2a, "correct-horse", old4, as},
		"BcryptToOlderOfAnotherCost":   {horse2a, "correct-horse", old10, no},
		"BcryptToOlderThatStretches":   {horse2a, "correct-horse", oldKDF, no},
		"PBKDF2ToElasticsearch":        {horseKDF, "correct-horse", elastic, as},
		"PBKDF2ToOlderOfThatKind":      {horseKDF, "correct-horse", oldKDF, as},
		"PBKDF2ToOlderWithBcrypt":      {horseKDF, "correct-horse", old10, no},
		"StretchToElasticsearch":       {horseLong, "correct-horse", elastic, as},
		"StretchToOlderOfThatKind":     {horseLong, "correct-horse", oldStretch, as},
		"OddRoundsToElasticsearch":     {strings.Replace(horseKDF, "10000", "10001", 1), "", elastic, no},
		"KuzzleToElasticsearch":        {stretched, "foobar", elastic, re},
		"KuzzleToOlder":                {stretched, "foobar", oldKDF, no},
		"PlainKuzzleToElasticsearch":   {plain, "foobar", elastic, no},
		"Argon2idToElasticsearch":      {argonHash, "password", elastic, no},
		"Bcrypt2yToFusion":             {"$2y" + horseBody, "correct-horse", fusion, as},
		"PBKDF2ToFusion":               {horseKDF, "correct-horse", fusion, no},
		"KuzzleToFusion":               {stretched, "foobar", fusion, no},
		"KuzzleToKuzzle":               {stretched, "foobar", kuzzle, as},
		"PlainKuzzleToKuzzle":          {plain, "foobar", kuzzle, as},
		"BcryptToKuzzle":               {horse2a, "correct-horse", kuzzle, no},
		"KuzzleToDragoman":             {stretched, "foobar", ours, as},
		"Argon2idToDragoman":           {argonHash, "password", ours, as},
		"OddRoundsToDragoman":          {strings.Replace(horseKDF, "10000", "10001", 1), "", ours, as},
		"Bcrypt2bToDragoman":           {"$2b" + horseBody, "correct-horse", ours, as},
		"NothingReadable":              {"{SHA}NstYn3QVe0WBGmkMWLQ0CV9I6fo=", "", ours, no},
		"AnUnknownSettingTakesNothing": {horse2a, "", passwords.ToOlderElasticsearch("ssha256"), no},
	} {
		t.Run(name, func(t *testing.T) {
			got, how := passwords.Carry(row.hash, row.to)
			if how != row.want {
				t.Fatalf("%s, want %s", how, row.want)
			}
			if (how == no) != (got == "") || how == as && got != row.hash {
				t.Fatalf("a hash that is %s became %q", how, got)
			}
			if got == "" || row.password == "" {
				return
			}
			for password, want := range map[string]bool{row.password: true, row.password + "x": false} {
				if ok, err := passwords.Verify(got, password); ok != want || err != nil {
					t.Errorf("carried, it proves %t, %v; want %t", ok, err, want)
				}
			}
		})
	}
}

// TestKuzzleRecord is the way back.
func TestKuzzleRecord(t *testing.T) {
	for _, hash := range []string{
		passwords.Kuzzle("sha512", true, "hmac", kuzzleSalt, kuzzleKey),
		passwords.Kuzzle("sha1", false, "hash", "sa$lt", "63a7a4672ec9b209af559e6191dab2a2ae13f24a"),
	} {
		algorithm, stretching, encryption, salt, key, ok := passwords.KuzzleRecord(hash)
		if again := passwords.Kuzzle(algorithm, stretching, encryption, salt, key); !ok || again != hash {
			t.Errorf("%t: %s became %s", ok, hash, again)
		}
	}
	if _, _, _, _, _, ok := passwords.KuzzleRecord(horse2a); ok {
		t.Error("bcrypt is no Kuzzle record")
	}
}
