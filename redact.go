package dragoman

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
)

// Redacted stands where a secret was.
const Redacted = "[redacted]"

// Redact returns a JSON value with its secrets replaced by [Redacted]: the texts
// and numbers of members whose name says that they are secret, such as
// bindPassword or api_token, however deep they are in it, passwords in
// addresses, and private keys in PEM, whatever their name. Flags stay, as they say that something may be done with a secret.
// What holds no secret is returned as it is, and so is what is not JSON.
func Redact(body json.RawMessage) json.RawMessage {
	if !mayHoldSecret(body) {
		return body
	}
	dec := json.NewDecoder(bytes.NewReader(body))
	dec.UseNumber()
	var v any
	if dec.Decode(&v) != nil {
		return body
	}
	found := false
	clean, err := json.Marshal(redacted(v, false, &found))
	if err != nil || !found {
		return body
	}
	return clean
}

// mayHoldSecret is a quick look: most bodies hold none.
func mayHoldSecret(body []byte) bool {
	lower := strings.ToLower(string(body))
	return slices.ContainsFunc([]string{
		"pass", "pwd", "bindpw", "secret", "token", "credential", "key", "jwk", "authorization", "cookie", `"pin"`, "://", `\u`,
	}, func(part string) bool {
		return strings.Contains(lower, part)
	})
}

func redacted(v any, secret bool, found *bool) any {
	switch v := v.(type) {
	case map[string]any:
		for name, member := range v {
			v[name] = redacted(member, secret || isSecretName(name), found)
		}
	case []any:
		for i := range v {
			v[i] = redacted(v[i], secret, found)
		}
	case string:
		clean := addressPassword.ReplaceAllString(v, "${1}"+Redacted+"@")
		if secret && v != "" || strings.Contains(v, privateKeyMark) {
			clean = Redacted
		}
		*found = *found || clean != v
		return clean
	case json.Number:
		if secret {
			*found = true
			return Redacted
		}
	}
	return v
}

// addressPassword is the password of an address such as ldap://user:password@host.
var addressPassword = regexp.MustCompile(`([A-Za-z][A-Za-z0-9+.-]*://[^/?#\s:@]*:)[^/?#\s@]+@`)

// privateKeyMark is in the first line of every private key in PEM.
const privateKeyMark = "PRIVATE KEY-----"

var betweenWords = strings.NewReplacer("_", "", "-", "", ".", "", " ", "")

// isSecretName reports whether a member's name says that its value is secret.
func isSecretName(name string) bool {
	name = betweenWords.Replace(strings.ToLower(name))
	switch name {
	case "pass", "pwd", "bindpw", "bindpass", "pin":
		return true
	case "key", "publickey":
		return false
	}
	return slices.ContainsFunc([]string{
		"password", "passwd", "passphrase", "passcode", "secret", "token", "credential",
		"apikey", "privatekey", "accesskey", "signingkey", "encryptionkey", "sharedkey", "jwk", "authorization", "cookie",
	}, func(part string) bool { return strings.Contains(name, part) }) || strings.HasSuffix(name, "key")
}

func redactedAll[K comparable](bodies map[K]json.RawMessage) map[K]json.RawMessage {
	if bodies == nil {
		return nil
	}
	clean := make(map[K]json.RawMessage, len(bodies))
	for k, body := range bodies {
		clean[k] = Redact(body)
	}
	return clean
}
