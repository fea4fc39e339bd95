package kuzzle

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/dragoman-project/dragoman"
)

// storedHash is a password as Kuzzle itself keeps it, in the documents of its
// local strategy (section 14). That an administrator can bring it along is
// ours (quirk 47).
type storedHash struct {
	hash    dragoman.PasswordHash
	updater string // the kuid of who set it; "" where the document does not say
}

// give sets the password. Without a word of who chose it, it was the user.
func (h *storedHash) give(u *dragoman.User) {
	if h.updater == "" || h.updater == u.ID {
		u.SetChosenPassword(h.hash)
		return
	}
	u.SetPassword(h.hash)
}

// admitsHashes reports whether a request is an administrator's, about
// somebody's credentials: users cannot choose a hash, nor can who signs up.
func (r *request) admitsHashes() bool {
	switch r.controller + ":" + r.action {
	case "security:createUser", "security:upsertUser", "security:createCredentials",
		"security:updateCredentials", "security:validateCredentials":
		return true
	}
	return false
}

// hashLengths are, in hexadecimal digits, how long a stretched hash is and how
// long another one. The long ones follow from how Kuzzle reads the bits of an
// algorithm's name.
var hashLengths = map[string]struct{ stretched, plain int }{
	"sha512": {1024, 128}, "sha384": {768, 96}, "sha256": {512, 64}, "sha224": {448, 56}, "sha1": {80, 40},
}

const longestSalt = 1024

// fromWireStored reads a stored hash from among credentials; nil if there is
// none. What the document does not say is Kuzzle's default.
func fromWireStored(local map[string]json.RawMessage, path string) (*storedHash, error) {
	if v := local["userPassword"]; v == nil || isNull(v) {
		return nil, nil
	}
	if v := local["password"]; v != nil && !isNull(v) {
		return nil, mutuallyExclusive.with(path+"password", path+"userPassword")
	}
	text := map[string]string{"algorithm": "sha512", "encryption": "hmac"}
	for _, name := range []string{"userPassword", "userSalt", "algorithm", "encryption", "updater"} {
		v := local[name]
		if v == nil || isNull(v) {
			continue
		}
		var ok bool
		if text[name], ok = textOf(v); !ok {
			return nil, invalidType.with(path+name, "string")
		}
	}
	flag := map[string]bool{"stretching": true}
	for _, name := range []string{"stretching", "pepper"} {
		if v := local[name]; v != nil && !isNull(v) {
			flag[name] = string(compact(v)) == "true"
			if !flag[name] && string(compact(v)) != "false" {
				return nil, invalidType.with(path+name, "boolean")
			}
		}
	}
	text["algorithm"] = withoutAlias(text["algorithm"])
	if err := checkStored(text, flag, path); err != nil {
		return nil, err
	}
	hash := dragoman.KuzzleHash(text["algorithm"], flag["stretching"], text["encryption"], text["userSalt"], strings.ToLower(text["userPassword"]))
	return &storedHash{hash, text["updater"]}, nil
}

// withoutAlias is an algorithm's plain name: Kuzzle can be set to its others,
// RSA-SHA512 and sha512WithRSAEncryption.
func withoutAlias(algorithm string) string {
	if name, ok := strings.CutPrefix(algorithm, "RSA-"); ok {
		return strings.ToLower(name)
	}
	return strings.TrimSuffix(algorithm, "WithRSAEncryption")
}

func checkStored(text map[string]string, flag map[string]bool, path string) error {
	lengths, known := hashLengths[text["algorithm"]]
	length := lengths.plain
	if flag["stretching"] {
		length = lengths.stretched
	}
	salted := flag["stretching"] || text["encryption"] == "hmac"
	switch salt, key := text["userSalt"], text["userPassword"]; {
	case !known:
		return invalidArgument.with(path+"algorithm", "sha512, sha384, sha256, sha224 or sha1")
	case text["encryption"] != "hmac" && text["encryption"] != "hash":
		return invalidArgument.with(path+"encryption", `"hmac" or "hash"`)
	case flag["pepper"]:
		return invalidArgument.with(path+"pepper", "false")
	case salted && salt == "" || len(salt) > longestSalt || strings.IndexByte(salt, 0) >= 0:
		return invalidArgument.with(path+"userSalt", fmt.Sprintf("a text of up to %d bytes", longestSalt))
	case len(key) != length || strings.Trim(strings.ToLower(key), "0123456789abcdef") != "":
		return invalidArgument.with(path+"userPassword", fmt.Sprintf("%d hexadecimal digits", length))
	}
	return nil
}
