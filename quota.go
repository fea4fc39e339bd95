package dragoman

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
)

// Quotas bound what the directory keeps of one user, so that nobody who may
// change only themselves makes it grow without end. The service itself is not
// bound by them. Zero fields are the defaults.
type Quotas struct {
	// UserSize, KeySize and DocumentSize are the names, roles and free-form data of
	// one user, key or document, in bytes; default 256 KiB, 256 KiB and 1 MiB. A role
	// with its definitions may be as large as a document. What is
	// larger already may be changed as long as it does not grow.
	UserSize, KeySize, DocumentSize int
	// KeysPerUser is how many API keys one user may have at all doors together;
	// default 1000. A new one replaces the oldest that is dead, if there is one.
	KeysPerUser int
	// SessionsPerUser is how many sessions and tokens one user may have at a door;
	// default 10000. New ones end the oldest.
	SessionsPerUser int
}

func (q Quotas) withDefaults() Quotas {
	for field, initial := range map[*int]int{
		&q.UserSize: 256 << 10, &q.KeySize: 256 << 10, &q.DocumentSize: 1 << 20, &q.KeysPerUser: 1000, &q.SessionsPerUser: 10_000,
	} {
		if *field == 0 {
			*field = initial
		}
	}
	return q
}

// fieldQuota is the Field of an error that a quota is the cause of.
const fieldQuota = "quota"

// checkSize refuses what is too large, unless it shrinks.
func checkSize(what string, before, after, most int) error {
	if after > most && after > before {
		return Errorf(CodeInvalid, fieldQuota, "%s would take %d bytes and may take at most %d", what, after, most)
	}
	return nil
}

// size is how many bytes of a user's are for others to choose.
func (u *User) size() int {
	n := len(u.ID) + len(u.Username)
	for _, text := range []*string{u.FullName, u.Email} {
		if text != nil {
			n += len(*text)
		}
	}
	for _, role := range u.Roles {
		n += len(role)
	}
	for _, body := range u.Extensions {
		n += len(body)
	}
	return n
}

func (r *Role) size() int {
	n := len(r.Name)
	for _, body := range r.Definitions {
		n += len(body)
	}
	return n
}

func (k *Key) size() int { return len(k.Name) + len(k.Body) }

// What an event keeps of a state: one value of it, and all of it, in bytes.
const (
	maxEventValue = 1 << 10
	maxEventState = 4 << 10
)

// boundedState is a state for an event: what is long is told by its size and
// digest, so that one can see that it changed. A value inside an object is cut
// before the object is.
func boundedState(state any) []byte {
	body := snapshot(state)
	if len(body) <= maxEventState {
		return body
	}
	var values map[string]json.RawMessage
	if err := json.Unmarshal(body, &values); err != nil {
		panic("dragoman: a state is no object: " + err.Error())
	}
	bounded := make(map[string]any, len(values))
	for name, value := range values {
		bounded[name] = boundedValue(value)
	}
	return snapshot(bounded)
}

func boundedValue(whole json.RawMessage) any {
	if len(whole) <= maxEventValue {
		return whole
	}
	var inner map[string]json.RawMessage
	if json.Unmarshal(whole, &inner) != nil || len(inner) > maxEventMembers {
		return digestOf(whole)
	}
	cut := make(map[string]any, len(inner))
	for name, value := range inner {
		cut[name] = value
		if len(value) > maxEventValue/maxEventMembers {
			cut[name] = digestOf(value)
		}
		if len(name) > maxEventValue/maxEventMembers {
			return digestOf(whole)
		}
	}
	return cut
}

// maxEventMembers is how many members an object may have to be cut rather than
// told by its digest as a whole: one for each door, and some.
const maxEventMembers = 8

// digestOf stands for what is too long.
func digestOf(value []byte) any {
	sum := sha256.Sum256(value)
	return map[string]any{"bytes": len(value), "sha256": hex.EncodeToString(sum[:8])}
}
