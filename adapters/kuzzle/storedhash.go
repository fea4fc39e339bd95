package kuzzle

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"github.com/dragoman-project/dragoman/passwords"
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
	if v := local["userPassword"]; v == nil || rawjson.IsNull(v) {
		return nil, nil
	}
	if v := local["password"]; v != nil && !rawjson.IsNull(v) {
		return nil, problem.MutuallyExclusive.With(path+"password", path+"userPassword")
	}
	s := storedFields{algorithm: "sha512", encryption: "hmac", stretching: true}
	if err := s.read(local, path); err != nil {
		return nil, err
	}
	if err := s.check(path); err != nil {
		return nil, err
	}
	return &storedHash{dragoman.PasswordHash(passwords.Kuzzle(s.algorithm, s.stretching, s.encryption, s.salt, s.key)), s.updater}, nil
}

// storedFields are the members of such a document that say what the hash is of.
type storedFields struct {
	key, salt, algorithm, encryption, updater string
	stretching, pepper                        bool
}

// read fills in what the document says.
func (s *storedFields) read(local map[string]json.RawMessage, path string) error {
	texts := []*string{&s.key, &s.salt, &s.algorithm, &s.encryption, &s.updater}
	for i, name := range []string{"userPassword", "userSalt", "algorithm", "encryption", "updater"} {
		v := local[name]
		if v == nil || rawjson.IsNull(v) {
			continue
		}
		text, ok := rawjson.Text(v)
		if !ok {
			return problem.InvalidType.With(path+name, "string")
		}
		*texts[i] = text
	}
	flags := []*bool{&s.stretching, &s.pepper}
	for i, name := range []string{"stretching", "pepper"} {
		switch string(rawjson.Compact(local[name])) {
		case "true":
			*flags[i] = true
		case "false":
			*flags[i] = false
		case "", "null":
		default:
			return problem.InvalidType.With(path+name, "boolean")
		}
	}
	s.key, s.algorithm = strings.ToLower(s.key), withoutAlias(s.algorithm)
	return nil
}

// withoutAlias is an algorithm's plain name: Kuzzle can be set to its others,
// RSA-SHA512 and sha512WithRSAEncryption.
func withoutAlias(algorithm string) string {
	if name, ok := strings.CutPrefix(algorithm, "RSA-"); ok {
		return strings.ToLower(name)
	}
	return strings.TrimSuffix(algorithm, "WithRSAEncryption")
}

// check refuses what no password could be proved against.
func (s *storedFields) check(path string) error {
	lengths, known := hashLengths[s.algorithm]
	length := lengths.plain
	if s.stretching {
		length = lengths.stretched
	}
	salted := s.stretching || s.encryption == "hmac"
	switch {
	case !known:
		return problem.InvalidArgument.With(path+"algorithm", "sha512, sha384, sha256, sha224 or sha1")
	case s.encryption != "hmac" && s.encryption != "hash":
		return problem.InvalidArgument.With(path+"encryption", `"hmac" or "hash"`)
	case s.pepper:
		return problem.InvalidArgument.With(path+"pepper", "false")
	case salted && s.salt == "" || len(s.salt) > longestSalt || strings.IndexByte(s.salt, 0) >= 0:
		return problem.InvalidArgument.With(path+"userSalt", fmt.Sprintf("a text of up to %d bytes", longestSalt))
	case len(s.key) != length || strings.Trim(s.key, "0123456789abcdef") != "":
		return problem.InvalidArgument.With(path+"userPassword", fmt.Sprintf("%d hexadecimal digits", length))
	}
	return nil
}
