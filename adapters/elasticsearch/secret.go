package elasticsearch

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
)

// secret is what a request gives to log in with: a password, its hash, or
// neither.
type secret struct {
	password string
	hash     dragoman.PasswordHash
}

func (s secret) given() bool { return s.password != "" || s.hash != "" }

// String keeps passwords out of whatever is formatted.
func (s secret) String() string { return "[redacted]" }

// GoString is String.
func (s secret) GoString() string { return s.String() }

// minPassword is in UTF-16 units, as the vendor counts.
const minPassword = 6

// read takes the field password or password_hash. Whichever comes second
// complains.
func (s *secret) read(field string, raw json.RawMessage) error {
	text, err := content.ReadString(field, raw)
	if err != nil {
		return err
	}
	if field == "password" {
		if len(utf16.Encode([]rune(text))) < minPassword {
			return problem.Invalid("passwords must be at least [" + strconv.Itoa(minPassword) + "] characters long")
		}
	} else if err := checkHash(text); err != nil {
		return err
	}
	if s.given() {
		return problem.Invalid("password_hash has already been set")
	}
	if field == "password" {
		s.password = text
	} else {
		s.hash = dragoman.PasswordHash(text)
	}
	return nil
}

// fromWirePasswordChange reads the body of a password change.
func fromWirePasswordChange(body []byte) (secret, error) {
	var s secret
	fields, err := content.ReadFields(body)
	if err != nil {
		return s, err
	}
	for _, f := range fields {
		if f.Name != "password" && f.Name != "password_hash" {
			return s, problem.Parse("failed to parse change password request. unexpected field [%s]", f.Name)
		}
		if err := s.read(f.Name, f.Raw); err != nil {
			return s, err
		}
	}
	if !s.given() {
		return s, problem.InvalidRequest("password is missing")
	}
	return s, nil
}

// hashFunctions are the vendor's for storing passwords (reference:
// elasticsearch, section 3.3).
var hashFunctions = []string{
	"bcrypt", "bcrypt4", "bcrypt5", "bcrypt6", "bcrypt7", "bcrypt8", "bcrypt9", "bcrypt10", "bcrypt11", "bcrypt12",
	"bcrypt13", "bcrypt14", "pbkdf2", "pbkdf2_1000", "pbkdf2_10000", "pbkdf2_50000", "pbkdf2_100000",
	"pbkdf2_500000", "pbkdf2_1000000", "pbkdf2_stretch", "pbkdf2_stretch_1000", "pbkdf2_stretch_10000",
	"pbkdf2_stretch_50000", "pbkdf2_stretch_100000", "pbkdf2_stretch_500000", "pbkdf2_stretch_1000000",
}

var (
	bcryptHash    = regexp.MustCompile(`^\$2[abxy]\$(\d{2,4})\$[!-~]{53}$`)
	printableHash = regexp.MustCompile(`^[!-~]+$`)
)

// checkHash refuses a hash that the vendor would not store (reference:
// elasticsearch, section 3.4; quirk 15), or that would occupy a processor for more than a
// second at every login. Else what follows the prefix is looked at only
// when somebody logs in.
func checkHash(hash string) error {
	name, err := hashFunction(hash)
	if err != nil {
		return err
	}
	if name == "" || !printableHash.MatchString(hash) {
		return problem.IllegalArgument("The provided password hash is not a hash or it could not be resolved to a supported "+
			"hash algorithm. The supported password hash algorithms are [%s]", strings.Join(hashFunctions, ", "))
	}
	if !slices.Contains(hashFunctions, name) {
		return problem.IllegalArgument("unknown hash function [%s]", name)
	}
	if dragoman.CheckHash(dragoman.PasswordHash(hash)) != nil {
		return problem.IllegalArgument("the provided password hash takes too long to verify: its key is longer than [%s] makes them", name)
	}
	return nil
}

// hashFunction is the vendor's name for what made a hash, "" if it is not a hash.
func hashFunction(hash string) (string, error) {
	if match := bcryptHash.FindStringSubmatch(hash); match != nil {
		cost, _ := strconv.Atoi(match[1]) // the pattern lets only digits through
		return "bcrypt" + strconv.Itoa(cost), nil
	}
	for prefix, name := range map[string]string{"{PBKDF2}": "pbkdf2_", "{PBKDF2_STRETCH}": "pbkdf2_stretch_"} {
		rest, ok := strings.CutPrefix(hash, prefix)
		if !ok {
			continue
		}
		rounds, _, ok := strings.Cut(rest, "$")
		n, err := strconv.ParseUint(rounds, 10, 31)
		if !ok || err != nil {
			return "", problem.IllegalArgument("The number of iterations could not be determined from the provided PBKDF2 hash.")
		}
		return name + strconv.FormatUint(n, 10), nil
	}
	return "", nil
}
