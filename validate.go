package dragoman

import (
	"bytes"
	"encoding/json"
	"maps"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds that keep every text storable and indexable in every database. The
// doors' own rules are tighter.
const (
	maxNameLength   = 1024    // bytes of an ID, username or role name
	maxExponent     = 1000    // of a number in an extension
	maxDigits       = 1000    // likewise
	maxExtensionLen = 4 << 20 // bytes
	maxNesting      = 500     // objects and lists inside each other; SQLite's JSON ends at 1000
)

// validateUser refuses what could not be kept, or not be found again.
func validateUser(u *User) error {
	if err := validateName("id", u.ID); err != nil {
		return err
	}
	if err := validateName("username", u.Username); err != nil {
		return err
	}
	for _, role := range u.Roles {
		if err := validateText("roles", role); err != nil {
			return err
		}
		if len(role) > maxNameLength {
			return Errorf(CodeInvalid, "roles", "a role name is longer than %d bytes", maxNameLength)
		}
	}
	for field, text := range map[string]*string{"full_name": u.FullName, "email": u.Email} {
		if text == nil {
			continue
		}
		if err := validateText(field, *text); err != nil {
			return err
		}
	}
	for _, body := range u.Extensions {
		if err := validateExtension(body); err != nil {
			return err
		}
	}
	return nil
}

// validateName also refuses "." and "..", which HTTP clients fold out of a path.
func validateName(field, name string) error {
	switch {
	case name == "":
		return Errorf(CodeInvalid, field, "%s is empty", field)
	case name == "." || name == "..":
		return Errorf(CodeInvalid, field, "%s %q cannot be part of a URL", field, name)
	case len(name) > maxNameLength:
		return Errorf(CodeInvalid, field, "%s is longer than %d bytes", field, maxNameLength)
	}
	return validateText(field, name)
}

// validateNewName also refuses characters that nobody sees: a name that has some
// looks like another one. Names that are there already stay readable.
func validateNewName(field, name string) error {
	if at := strings.IndexFunc(name, invisible); at >= 0 {
		return Errorf(CodeInvalid, field, "%s contains an invisible character", field)
	}
	return nil
}

// HasInvisible reports whether a name has characters that nobody sees, so that it
// could be taken for another one. New names have none.
func HasInvisible(name string) bool { return strings.ContainsFunc(name, invisible) }

// invisible are control and format characters, bidirectional and zero-width ones
// among them, separators of lines, variation selectors and blank letters.
func invisible(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Variation_Selector,
		unicode.Other_Default_Ignorable_Code_Point) ||
		r == '\u2800'
}

// validateText refuses what PostgreSQL cannot hold.
func validateText(field, text string) error {
	if strings.IndexByte(text, 0) >= 0 {
		return Errorf(CodeInvalid, field, "%s contains a NUL character", field)
	}
	if !utf8.ValidString(text) {
		return Errorf(CodeInvalid, field, "%s is not valid UTF-8", field)
	}
	return nil
}

var errNotObject = Errorf(CodeInvalid, "extensions", "free-form data is not one JSON object")

// validateExtension wants one JSON object without NUL characters and without
// numbers or nesting of absurd size.
func validateExtension(body json.RawMessage) error {
	if len(body) > maxExtensionLen {
		return Errorf(CodeInvalid, "extensions", "free-form data is larger than %d bytes", maxExtensionLen)
	}
	if !utf8.Valid(body) {
		return Errorf(CodeInvalid, "extensions", "free-form data is not valid UTF-8")
	}
	if !bytes.HasPrefix(bytes.TrimLeft(body, " \t\r\n"), []byte("{")) {
		return errNotObject
	}
	if err := validateTokens(body); err != nil {
		return err
	}
	if !json.Valid(body) {
		return errNotObject
	}
	return nil
}

// validateTokens looks at the tokens of what is JSON, without taking any out. Of what
// is none it may say anything.
func validateTokens(body []byte) error {
	for depth, at := 0, 0; at < len(body); at++ {
		switch c := body[at]; c {
		case '{', '[':
			if depth++; depth > maxNesting {
				return Errorf(CodeInvalid, "extensions", "free-form data is nested more than %d deep", maxNesting)
			}
		case '}', ']':
			depth--
		case '"':
			for at++; at < len(body) && body[at] != '"'; at++ {
				if body[at] != '\\' {
					continue
				}
				if bytes.HasPrefix(body[at:], []byte(`\u0000`)) {
					return validateText("extensions", "\x00")
				}
				at++
			}
		case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
			end := at
			for end < len(body) && strings.IndexByte("+-.0123456789Ee", body[end]) >= 0 {
				end++
			}
			if err := validateNumber(string(body[at:end])); err != nil {
				return err
			}
			at = end - 1
		}
	}
	return nil
}

func validateNumber(n string) error {
	mantissa, exponent, _ := strings.Cut(strings.ToLower(n), "e")
	e, err := strconv.Atoi(exponent)
	if exponent != "" && (err != nil || e > maxExponent || e < -maxExponent) || len(mantissa) > maxDigits {
		return Errorf(CodeInvalid, "extensions", "a number in free-form data is too large to keep")
	}
	return nil
}

// profileChanged reports whether name, e-mail or extensions differ.
func profileChanged(before, after *User) bool {
	return !samePointer(before.FullName, after.FullName) ||
		!samePointer(before.Email, after.Email) ||
		!maps.EqualFunc(before.Extensions, after.Extensions,
			func(a, b json.RawMessage) bool { return bytes.Equal(a, b) })
}

func samePointer(a, b *string) bool {
	return a == b || a != nil && b != nil && *a == *b
}
