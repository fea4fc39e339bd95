package dragoman

import (
	"encoding/json"
	"time"
)

// Action names a change in the audit log.
type Action string

// The actions an Event can record.
const (
	ActionUserCreate Action = "user.create"
	ActionUserUpdate Action = "user.update"
	ActionUserDelete Action = "user.delete"
	ActionRoleCreate Action = "role.create"
	ActionRoleUpdate Action = "role.update"
	ActionRoleDelete Action = "role.delete"

	ActionKeyCreate      Action = "key.create"
	ActionKeyUpdate      Action = "key.update"
	ActionKeyDelete      Action = "key.delete"
	ActionDocumentPut    Action = "document.put"
	ActionDocumentDelete Action = "document.delete"
)

// The actions that change nothing. One event may stand for many of them: see
// Event.Count.
const (
	ActionLoginPassword Action = "login.password"
	ActionLoginKey      Action = "login.key"
	ActionLoginToken    Action = "login.token" // failures only: a token comes from a login
	ActionRefused       Action = "access.refused"
)

// Outcome says how an action ended.
type Outcome string

// The outcomes that an Event can have.
const (
	OutcomeSuccess Outcome = "success"
	OutcomeFailure Outcome = "failure" // who asked did not prove who they are
	OutcomeDenied  Outcome = "denied"  // who asked may not do that
)

// Change says who is changing something, where and when. The directory makes
// one for every write and the store records it beside the write.
type Change struct {
	Actor   string  // username; "" for the service itself
	ActorID string  // whose that was
	Door    Dialect // "" for the service itself
	Action  Action
	At      time.Time
	Source  string // the client's IP address; "" for the service itself
	terms   Terms
}

// Terms are what the write depends on, and what goes with it.
func (c Change) Terms() Terms { return c.terms }

// WithTerms is the same change on other terms.
func (c Change) WithTerms(t Terms) Change {
	c.terms = t
	return c
}

// Equal reports whether two changes tell of the same; their terms are no part of it.
func (c Change) Equal(other Change) bool {
	return c.Actor == other.Actor && c.ActorID == other.ActorID && c.Door == other.Door &&
		c.Action == other.Action && c.At.Equal(other.At) && c.Source == other.Source
}

// Terms are what a write depends on, and what goes with it. An event does not
// hold them.
type Terms struct {
	// Guard is asked in the write's transaction, after fn or check and before
	// anything is kept; nil asks nothing. Its error refuses the write.
	Guard Guard
	// KeepSessions are the doors whose sessions outlive a changed password, and
	// KeepSession the digest of one that does.
	KeepSessions []Dialect
	KeepSession  string
	// KeysPerOwner is how many keys the owner of a new one may have with it; 0 is
	// any number.
	KeysPerOwner int
}

// Guard refuses a write by failing, having seen what its transaction sees.
type Guard func(Inside) error

// Inside reads from within a write's transaction. Each method fails as its
// namesake of [Store] does. What it returns stays true until the transaction ends,
// as far as rows that exist are concerned.
type Inside interface {
	User(id string) (User, error)
	Role(name string) (Role, error)
	Document(door Dialect, kind, id string) (Document, error)
	// HasHolder reports whether any user holds the role.
	HasHolder(role string) (bool, error)
}

// Event is one line of the audit log, written in the transaction of the change
// it tells of, or not at all.
type Event struct {
	Sequence int64 // grows with every event; gaps are possible, and on PostgreSQL late comers
	// Position is the event's place in the feed: without gaps, and with no late
	// comers. Where others write at the same time it is given after the event's
	// transaction has ended, and is 0 until then.
	Position int64
	Change
	// Subject is the ID of the user or key, the name of the role, kind/ID of the
	// document, or the operation that was refused.
	Subject string
	Outcome Outcome
	// Count is how many actions alike the event stands for, the last of them At:
	// logins and refusals that repeat are counted. It is 1 for every change.
	Count int64
	// Before and After are the subject as a JSON object, nil where it did not
	// exist. They never hold a hash nor anything else that [Redact] takes out; a
	// changed password shows as another credential_revision. A state is at most some
	// kilobytes: a long value is told by its size and digest, {"bytes": …, "sha256": …}.
	Before, After []byte
}

// NewUserEvent is the event of a change from before to after, either nil where
// the user did not exist. The store numbers it.
func NewUserEvent(by Change, before, after *User) Event {
	return newEvent(by, before, after, userSnapshot, func(u *User) string { return u.ID })
}

// NewRoleEvent is NewUserEvent for roles.
func NewRoleEvent(by Change, before, after *Role) Event {
	return newEvent(by, before, after, roleSnapshot, func(r *Role) string { return r.Name })
}

// NewKeyEvent is NewUserEvent for keys.
func NewKeyEvent(by Change, before, after *Key) Event {
	return newEvent(by, before, after, keySnapshot, func(k *Key) string { return k.ID })
}

// NewDocumentEvent is NewUserEvent for documents.
func NewDocumentEvent(by Change, before, after *Document) Event {
	return newEvent(by, before, after, documentSnapshot, func(doc *Document) string { return doc.Kind + "/" + doc.ID })
}

func newEvent[T any](by Change, before, after *T, body func(*T) []byte, name func(*T) string) Event {
	e := Event{Change: by, Outcome: OutcomeSuccess, Count: 1, Before: body(before), After: body(after)}
	e.terms = Terms{}
	switch {
	case after != nil:
		e.Subject = name(after)
	case before != nil:
		e.Subject = name(before)
	}
	return e
}

func userSnapshot(u *User) []byte {
	if u == nil {
		return nil
	}
	return boundedState(&userState{
		CredentialRevision: u.Credential.Revision, Email: u.Email, Enabled: u.Enabled,
		Extensions: redactedAll(u.Extensions), FullName: u.FullName, ID: u.ID, Roles: u.Roles,
		Username: u.Username, Version: u.Version,
	})
}

// userState is a user in an event. Its fields are in the order of their names, as they are in
// the states of everything else.
type userState struct {
	CredentialRevision int64                       `json:"credential_revision"`
	Email              *string                     `json:"email"`
	Enabled            bool                        `json:"enabled"`
	Extensions         map[Dialect]json.RawMessage `json:"extensions"`
	FullName           *string                     `json:"full_name"`
	ID                 string                      `json:"id"`
	Roles              []string                    `json:"roles"`
	Username           string                      `json:"username"`
	Version            int64                       `json:"version"`
}

func roleSnapshot(r *Role) []byte {
	if r == nil {
		return nil
	}
	return boundedState(map[string]any{
		"id": r.ID, "name": r.Name, "definitions": redactedAll(r.Definitions), "version": r.Version,
	})
}

// keySnapshot leaves the digest out: it proves nothing, but nobody needs it.
func keySnapshot(k *Key) []byte {
	if k == nil {
		return nil
	}
	return boundedState(map[string]any{
		"id": k.ID, "owner_id": k.OwnerID, "name": k.Name, "body": Redact(k.Body),
		"expires_at": k.ExpiresAt, "revoked_at": k.RevokedAt, "version": k.Version,
	})
}

func documentSnapshot(doc *Document) []byte {
	if doc == nil {
		return nil
	}
	return boundedState(map[string]any{
		"kind": doc.Kind, "id": doc.ID, "owner_id": doc.OwnerID, "body": Redact(doc.Body), "version": doc.Version,
	})
}

// snapshot cannot fail: the extensions were checked to be JSON on their way in.
func snapshot(v any) []byte {
	body, err := json.Marshal(v)
	if err != nil {
		panic("dragoman: snapshot: " + err.Error())
	}
	return body
}

// EventQuery asks for some of the events, in the order of their Sequence. Fields
// that are empty ask for nothing.
type EventQuery struct {
	After int64 // only what has a greater Sequence
	// Feed makes Position count in Sequence's place, for After and the order; an
	// event that has none yet is left out.
	Feed  bool
	Limit int  // at most so many; 0 means none at all
	Last  bool // the last ones rather than the first

	Subject      string
	Actor        string // username
	Door         Dialect
	Action       Action // "login.*" asks for every action that begins so
	Outcome      Outcome
	Since, Until time.Time // Since is included, Until is not
}
