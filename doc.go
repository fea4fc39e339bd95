// Package dragoman is the directory: who its users are, what may be done to
// them, and what is promised to whoever asks.
//
// It owns the nouns (User, Role, Credential, Session, Event, Query, Error), the
// rules between them (Directory: unique names, disabled users, who may do
// what, how a password is proved) and the promises that storage must keep
// (Store). It knows no wire format: how a user looks to a particular product
// belongs to that product's room under adapters, how a user is kept belongs to
// store, and listening and configuration belong to server and cmd.
//
// A product's API is called a dialect, and the handler that speaks it a door.
// The package learns of dialects only as names ([Dialect]); it never branches
// on one.
package dragoman
