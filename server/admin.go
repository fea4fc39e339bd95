package server

import (
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"
)

// MinPassword is how many characters a password that an operator sets must
// have. The doors have rules of their own for what comes through them.
const MinPassword = 8

// CheckPassword fails for a password that is no password.
func CheckPassword(password string) error {
	switch {
	case password == "":
		return errors.New("is empty")
	case !utf8.ValidString(password):
		return errors.New("is not valid UTF-8")
	case utf8.RuneCountInString(password) < MinPassword:
		return fmt.Errorf("is shorter than %d characters", MinPassword)
	case strings.ContainsFunc(password, unicode.IsControl):
		return errors.New("contains a control character")
	}
	return nil
}

// generatedLength satisfies every door: Fusion takes no more than 20.
const generatedLength = 20

// alphabet leaves out what looks alike: 0 and O, 1, I and l.
const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

// GeneratePassword makes up a password of letters and digits, 115 bits strong,
// that every door accepts.
func GeneratePassword() string {
	for {
		password := randomText(generatedLength)
		if strings.ContainsFunc(password, unicode.IsDigit) &&
			strings.ContainsFunc(password, unicode.IsUpper) && strings.ContainsFunc(password, unicode.IsLower) {
			return password
		}
	}
}

// randomText draws every character alike: bytes beyond a multiple of the
// alphabet's length are thrown away.
func randomText(n int) string {
	const fair = 256 - 256%len(alphabet)
	out := make([]byte, 0, n)
	var b [1]byte
	for len(out) < n {
		rand.Read(b[:])
		if int(b[0]) < fair {
			out = append(out, alphabet[int(b[0])%len(alphabet)])
		}
	}
	return string(out)
}

// ReadPasswordFile reads a password without the line end that editors add.
func ReadPasswordFile(path string) (string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	return PasswordFrom(data)
}

// PasswordFrom is the password that a file or standard input held.
func PasswordFrom(data []byte) (string, error) {
	password := strings.TrimSuffix(strings.TrimSuffix(string(data), "\n"), "\r")
	return password, CheckPassword(password)
}
