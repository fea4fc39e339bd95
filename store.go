package dragoman

import (
	"context"
	"time"
)

// Store keeps the directory. Every method that takes a [Change] asks its Guard
// from within the transaction, and returns the guard's error as it is.
//
// These comments are its promises; store/storetest
// holds every implementation to them.
//
// All methods may be called at once from many goroutines. A nil error from a
// writing method means that the write is durable: it survives the death of the
// process. A write and its Event are kept together or not at all. Every
// method fails with CodeUnavailable when the database cannot be reached or does
// not answer before the context's deadline, and with context.Canceled when the
// context is cancelled first; errors.Is finds the context's error in both. CodeNotFound and CodeConflict say what
// it is that is not there or taken: Subject, and SubjectID as it was asked for. Users and roles come back
// exactly as they went in, extensions compared as JSON with the digits of
// every number kept, and share no memory with anything else.
type Store interface {
	// CreateUser adds a user, sets Version to 1 and returns it as kept. It fails
	// with CodeConflict, Field "id" or "username", if either is taken ("id" when both are).
	CreateUser(ctx context.Context, u User, by Change) (User, error)
	// Remembers reports whether a user of that name was there a while ago, as far as can
	// be told without asking the database: it is a hint, and may be wrong both ways.
	Remembers(username string) bool
	// User returns the user of that ID, or CodeNotFound.
	User(ctx context.Context, id string) (User, error)
	// UserByName returns the user of exactly that username, or CodeNotFound.
	UserByName(ctx context.Context, username string) (User, error)
	// UsersByID returns those of the IDs that exist, in the order asked, each
	// as often as it was asked for.
	UsersByID(ctx context.Context, ids []string) ([]User, error)
	// Users answers a query from one consistent moment. It fails with
	// CodeInvalid for a field, value or After it cannot make sense of.
	Users(ctx context.Context, q Query) (Page, error)
	// UpdateUser reads the user, lets fn change it and keeps the result if
	// nobody else wrote in between; else it begins again, so fn may run more
	// than once and must do nothing but change the user. ID, Door, Builtin,
	// CreatedAt, CreatedBy and the login stamps stay whatever fn does; Version grows by 1. If fn
	// fails, its error is returned and nothing is kept. A user that becomes
	// disabled loses its sessions in the same transaction, one whose password changes
	// loses those that the change does not keep, and a password hash
	// that is replaced or removed becomes a past one. It fails with
	// CodeNotFound, or CodeConflict, Field "username", if the new name is taken.
	UpdateUser(ctx context.Context, id string, by Change, fn func(*User) error) (User, error)
	// RenewHash replaces a user's hash by another one of the same password:
	// nothing else changes, no event tells of it, and the old one does not
	// become a past one. It reports whether the user still had the old one;
	// else, or where there is no such user, nothing is kept.
	RenewHash(ctx context.Context, id string, old, renewed PasswordHash) (bool, error)
	// PastHashes returns up to limit of the hashes that a user had before, the
	// last one first. MostPastPasswords are remembered, as long as the user.
	PastHashes(ctx context.Context, id string, limit int) ([]PasswordHash, error)
	// DeleteUser removes the user, its credential, past hashes, sessions, keys and documents and returns
	// the user as it was. check, if not nil, sees the user first and can refuse by failing. It fails with CodeNotFound.
	DeleteUser(ctx context.Context, id string, by Change, check func(*User) error) (User, error)

	// CreateSession keeps a session and stamps its user's first and last login
	// with CreatedAt, unless it is a Renewal; the user's Version stays. Where the user then has more than Most at
	// the door, the oldest end, and a tenth of Most besides, so that it need not be done each time. It fails with CodeNotFound if
	// the user is gone or disabled, or the credential of another revision, and with CodeConflict if the digest is known.
	CreateSession(ctx context.Context, s Session) error
	// SessionByDigest returns a session, expired or not, with its user, both
	// from one moment, or CodeNotFound.
	SessionByDigest(ctx context.Context, digest string) (Session, User, error)
	// TouchSession sets LastUsedAt unless that would set it back. An unknown
	// digest is not an error.
	TouchSession(ctx context.Context, digest string, at time.Time) error
	// DeleteSession ends a session. It fails with CodeNotFound if there was none.
	DeleteSession(ctx context.Context, digest string) error
	// DeleteSessions ends a user's sessions at one door and returns how many.
	DeleteSessions(ctx context.Context, userID string, door Dialect) (int, error)
	// Sessions returns a user's sessions at one door, expired or not, oldest first.
	Sessions(ctx context.Context, userID string, door Dialect) ([]Session, error)
	// EndSession brings a session's ExpiresAt forward to that moment, unless it
	// ends before. It fails with CodeNotFound if there is none.
	EndSession(ctx context.Context, digest string, at time.Time) error
	// PurgeSessions forgets the sessions that were over, by either limit, at
	// that moment, and returns how many.
	PurgeSessions(ctx context.Context, overAt time.Time) (int, error)

	// CreateRole adds a role with Version 1. It fails with CodeConflict, Field
	// "name" or "id".
	CreateRole(ctx context.Context, r Role, by Change) (Role, error)
	// Role returns the role of that name, or CodeNotFound.
	Role(ctx context.Context, name string) (Role, error)
	// Roles returns all roles, by name, byte by byte.
	Roles(ctx context.Context) ([]Role, error)
	// FindRoles returns roles by name, byte by byte. It fails with CodeInvalid for
	// a field that roles do not have, and for what cannot be compared.
	FindRoles(ctx context.Context, q RoleQuery) ([]Role, error)
	// UpdateRole is UpdateUser for roles, found by name; ID, Name and the creation stamps stay.
	UpdateRole(ctx context.Context, name string, by Change, fn func(*Role) error) (Role, error)
	// DeleteRole removes the role; users keep its name. check is as for DeleteUser. It fails with CodeNotFound.
	DeleteRole(ctx context.Context, name string, by Change, check func(*Role) error) (Role, error)

	// CreateKey adds a key with Version 1. It fails with CodeConflict, Field "id",
	// if its door knows the ID, and Field "digest" if it knows the secret; with
	// CodeNotFound if the owner is gone. Where the owner has as many as the
	// change's terms allow, the oldest dead ones go; it fails with CodeInvalid,
	// Field "quota", if all are alive.
	CreateKey(ctx context.Context, k Key, by Change) (Key, error)
	// Key returns a key, or CodeNotFound.
	Key(ctx context.Context, door Dialect, id string) (Key, error)
	// KeyByDigest returns a key, dead or alive, with its owner, both from one
	// moment, or CodeNotFound.
	KeyByDigest(ctx context.Context, door Dialect, digest string) (Key, User, error)
	// Keys returns keys of a door by creation, then ID, or in the order that is
	// asked for. It fails with CodeInvalid for a field that keys do not have, and
	// for what cannot be compared.
	Keys(ctx context.Context, door Dialect, q KeyQuery) ([]Key, error)
	// CountKeys counts them, whatever After, Behind, Offset and Limit say.
	CountKeys(ctx context.Context, door Dialect, q KeyQuery) (int, error)
	// UpdateKey is UpdateUser for keys; Door, ID, OwnerID, Digest and CreatedAt stay.
	UpdateKey(ctx context.Context, door Dialect, id string, by Change, fn func(*Key) error) (Key, error)
	// DeleteKey removes a key; check is as for DeleteUser. It fails with CodeNotFound.
	DeleteKey(ctx context.Context, door Dialect, id string, by Change, check func(*Key) error) (Key, error)

	// Document returns a document, or CodeNotFound.
	Document(ctx context.Context, door Dialect, kind, id string) (Document, error)
	// Documents returns documents of a kind by ID, byte by byte.
	Documents(ctx context.Context, door Dialect, kind string, q DocumentQuery) ([]Document, error)
	// PutDocument is UpdateUser for documents, and creates the one that does
	// not exist; Door, Kind, ID, OwnerID and the creation stamps of one that does
	// stay. A document goes with its owner, and a new one whose owner is not
	// there fails with CodeNotFound.
	PutDocument(ctx context.Context, door Dialect, kind, id string, by Change, fn func(doc *Document, exists bool) error) (Document, error)
	// DeleteDocument removes a document and returns it as it was, or CodeNotFound.
	DeleteDocument(ctx context.Context, door Dialect, kind, id string, by Change) (Document, error)

	// Events returns events in the order of their Sequence, or of their Position.
	Events(ctx context.Context, q EventQuery) ([]Event, error)
	// PlaceEvents gives the next positions, in the order of their numbers, to all
	// events that have none, and returns how many; none where another holder has
	// the relay's lease, which this one takes until then. Positions have no gaps,
	// and whoever has seen one never sees a lower one appear, whoever has the lease.
	PlaceEvents(ctx context.Context, holder string, now, until time.Time) (int, error)
	// AddEvents keeps events that tell of no write: logins, refusals. All or none.
	AddEvents(ctx context.Context, events []Event) error
	// TrimEvents forgets, oldest first, the events beyond what is to be kept, and
	// returns how many. It does so in pieces, and keeps what it did when it fails.
	TrimEvents(ctx context.Context, keep Retention) (int, error)
	// EraseEvents takes a user's data out of the events: names, IDs and states
	// before and after. pseudonym replaces the ID. It returns how many changed, and
	// does so in pieces: what it did stays when it fails.
	EraseEvents(ctx context.Context, userID, pseudonym string) (int, error)
	// PurgeKeys forgets keys that had expired or were revoked at that moment,
	// without events, and returns how many.
	PurgeKeys(ctx context.Context, overAt time.Time) (int, error)
	// TakeLease reports whether the holder has the lease of that name until
	// then: nobody else had it now, or the holder itself had.
	TakeLease(ctx context.Context, name, holder string, now, until time.Time) (bool, error)

	// AddAttempts adds to what is kept of failed logins, as [Attempts.Plus] says,
	// and sets ChangedAt. All or nothing.
	AddAttempts(ctx context.Context, all []Attempts) error
	// Attempts returns what is kept of a place, or CodeNotFound.
	Attempts(ctx context.Context, source, account string) (Attempts, error)
	// AttemptsSince returns up to limit that changed after a moment, oldest change first.
	AttemptsSince(ctx context.Context, moment time.Time, limit int) ([]Attempts, error)
	// ForgiveAttempts sets the failures of an account to none, wherever they
	// came from, and returns how many places had some.
	ForgiveAttempts(ctx context.Context, account string, at time.Time) (int, error)
	// PurgeAttempts forgets the places that neither failed nor succeeded since
	// those moments, and returns how many.
	PurgeAttempts(ctx context.Context, failed, succeeded time.Time) (int, error)
	// HashExamples returns one password hash of each kind that users have:
	// hashes alike in format, rounds and length are of one kind.
	HashExamples(ctx context.Context) ([]PasswordHash, error)

	// Marks returns marks of one target and sort by name, byte by byte: at most
	// limit of those whose name is behind after.
	Marks(ctx context.Context, target, object, after string, limit int) ([]Mark, error)
	// PutMarks keeps marks, or forgets those whose State is "": all or none. No
	// event tells of it. It fails with CodeInvalid for text that cannot be kept.
	PutMarks(ctx context.Context, marks []Mark) error

	// Holds reports whether everything that a request has read is, at some moment
	// after the call, as it was read. read is what the store kept in that request's
	// [Moment], which it has spoiled if it cannot tell.
	Holds(ctx context.Context, read any) bool

	// ProbeWrite makes a small durable write, and fails unless one is possible.
	ProbeWrite(ctx context.Context) error

	// Ping fails unless the database answers.
	Ping(ctx context.Context) error
	// Close waits for the writes it has accepted and gives everything back.
	Close() error
}
