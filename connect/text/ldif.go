package text

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/connect"
)

// LDIF is an export of an LDAP directory (RFC 2849): entries with a uid, or
// else a sAMAccountName, are users; groups that name them by member, uniqueMember
// or memberUid are roles by their cn. userPassword comes along where its scheme
// is one that can be verified here.
func LDIF(a connect.Access, _ dragoman.RoleNames) (connect.Target, error) {
	form := connect.Form{Able: able("LDIF"), Names: []string{""}, Read: readLDIF}
	form.Able.ReadOnly = true
	return connect.NewFileTarget(a.Path, form)
}

// entry is one LDAP entry: values by attribute in lower case.
type entry map[string][]string

func (e entry) first(names ...string) string {
	for _, name := range names {
		if values := e[name]; len(values) > 0 {
			return values[0]
		}
	}
	return ""
}

func readLDIF(was connect.Files) (c connect.Content, err error) {
	entries, err := entriesOf(was[""])
	if err != nil {
		return c, err
	}
	roles := map[string][]string{} // by DN in lower case, or by uid
	for _, e := range entries {
		for _, member := range slices.Concat(e["member"], e["uniquemember"], e["memberuid"]) {
			roles[strings.ToLower(member)] = append(roles[strings.ToLower(member)], e.first("cn"))
		}
	}
	for _, e := range entries {
		name := e.first("uid", "samaccountname")
		if name == "" {
			continue
		}
		l := connect.Line{Username: name, Hash: hashOf(e["userpassword"])}
		if full := e.first("displayname", "cn"); full != "" {
			l.FullName = &full
		}
		if mail := e.first("mail"); mail != "" {
			l.Email = &mail
		}
		l.Roles = slices.Concat(roles[strings.ToLower(e.first("dn"))], roles[strings.ToLower(name)])
		for _, group := range e["memberof"] {
			if role := commonName(group); role != "" && !slices.Contains(l.Roles, role) {
				l.Roles = append(l.Roles, role)
			}
		}
		c.Users = append(c.Users, l.User())
	}
	return c, nil
}

// commonName is the cn that a DN begins with.
func commonName(dn string) string {
	head, _, _ := strings.Cut(dn, ",")
	if name, value, ok := strings.Cut(head, "="); ok && strings.EqualFold(strings.TrimSpace(name), "cn") {
		return value
	}
	return ""
}

// entriesOf unfolds lines and takes records apart.
func entriesOf(text []byte) ([]entry, error) {
	unfolded := strings.NewReplacer("\r\n", "\n", "\n ", "").Replace(string(text))
	unfolded = strings.ReplaceAll(unfolded, "\n ", "")
	var entries []entry
	now := entry{}
	for n, line := range strings.Split(unfolded+"\n", "\n") {
		switch {
		case line == "":
			if len(now) > 0 {
				entries = append(entries, now)
			}
			now = entry{}
			continue
		case line[0] == '#', strings.HasPrefix(line, "version:"), line == "-":
			continue
		}
		name, value, err := attribute(line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
		if name == "changetype" && value != "add" {
			return nil, fmt.Errorf("line %d: this tells of changes, and not of entries", n+1)
		}
		now[name] = append(now[name], value)
	}
	return entries, nil
}

var errNoAttribute = errors.New("this is no attribute and value")

func attribute(line string) (name, value string, err error) {
	name, value, ok := strings.Cut(line, ":")
	if !ok {
		return "", "", errNoAttribute
	}
	name, _, _ = strings.Cut(strings.ToLower(name), ";") // without options
	if encoded, is64 := strings.CutPrefix(value, ":"); is64 {
		raw, err := base64.StdEncoding.DecodeString(strings.TrimSpace(encoded))
		if err != nil {
			return "", "", errNoAttribute
		}
		return name, string(bytes.TrimSpace(raw)), nil
	}
	return name, strings.TrimSpace(value), nil
}

// hashOf is the first password whose scheme can be verified here: bcrypt by
// {CRYPT} or {BCRYPT}, argon2id by {ARGON2}, and OpenLDAP's {PBKDF2-SHA512}.
func hashOf(values []string) string {
	for _, value := range values {
		scheme, rest, ok := strings.Cut(strings.TrimPrefix(value, "{"), "}")
		if !ok {
			continue
		}
		switch strings.ToUpper(scheme) {
		case "CRYPT", "BCRYPT", "BLF-CRYPT", "ARGON2":
			if strings.HasPrefix(rest, "$2") || strings.HasPrefix(rest, "$argon2id$") {
				return rest
			}
		case "PBKDF2-SHA512":
			if hash, ok := derived(rest); ok {
				return hash
			}
		}
	}
	return ""
}

// derived turns passlib's spelling, unpadded base64 with . for +, into the
// common one.
func derived(rest string) (string, bool) {
	parts := strings.Split(rest, "$")
	if len(parts) != 3 {
		return "", false
	}
	for i := range parts[1:] {
		raw, err := base64.RawStdEncoding.DecodeString(strings.ReplaceAll(parts[i+1], ".", "+"))
		if err != nil {
			return "", false
		}
		parts[i+1] = base64.StdEncoding.EncodeToString(raw)
	}
	return "{PBKDF2}" + strings.Join(parts, "$"), true
}
