package dragoman

import (
	"errors"
	"fmt"
	"time"
)

// Code says of what kind an [Error] is. Rooms switch over every code,
// so a new one is a change to every room.
type Code string

const (
	// CodeInvalid: the request can never succeed as it stands; Field names the culprit.
	CodeInvalid Code = "invalid"
	// CodeUnauthenticated: there are no credentials, or they are wrong.
	CodeUnauthenticated Code = "unauthenticated"
	// CodeExpired: the proof was good once; a kind of unauthenticated that some dialects tell apart.
	CodeExpired Code = "expired"
	// CodeForbidden: the principal is known and lacks the capability; Field holds the missing [Capability].
	CodeForbidden Code = "forbidden"
	// CodeNotFound: no such user, role or session, as far as this door can see.
	CodeNotFound Code = "not_found"
	// CodeConflict: the ID or name is taken; Field is "id", "username" or "name".
	CodeConflict Code = "conflict"
	// CodeProtected: a built-in user or role that must stay as it is.
	CodeProtected Code = "protected"
	// CodeUnavailable: the database cannot answer just now; trying again may help.
	CodeUnavailable Code = "unavailable"
	// CodeThrottled: too many logins have failed, and RetryAfter must pass before the next is heard.
	CodeThrottled Code = "throttled"
	// CodeOverloaded: more is asked than can be done; trying again after RetryAfter may help.
	CodeOverloaded Code = "overloaded"
	// CodeInternal: everything we did not expect.
	CodeInternal Code = "internal"
)

// Subject is the kind of thing that an [Error] is about.
type Subject string

const (
	SubjectUser     Subject = "user"
	SubjectRole     Subject = "role"
	SubjectKey      Subject = "API key"
	SubjectSession  Subject = "session"
	SubjectDocument Subject = "document"
)

// Error is the only kind of error that leaves the directory. Message is for
// people, lower case and without secrets; Field names the domain field at
// fault, if one is.
type Error struct {
	Code    Code
	Field   string
	Message string
	// Subject says what was not found (CodeNotFound) or whose ID or name is
	// taken (CodeConflict); "" with other codes.
	Subject Subject
	// SubjectID is the ID or name that was not found or is taken, as it was
	// asked for. Sessions have none: what finds them is a secret.
	SubjectID string
	// RetryAfter is when it makes sense to try again; 0 says nothing of that.
	RetryAfter time.Duration
	cause      error
}

// Error returns the message, or the code where there is none.
func (e *Error) Error() string {
	if e.Message == "" {
		return string(e.Code)
	}
	return e.Message
}

// Unwrap returns the cause, for logs.
func (e *Error) Unwrap() error { return e.cause }

// Is reports whether target is an *Error of the same code, and of the same
// field and subject if target names them: errors.Is(err, dragoman.ErrConflict).
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Code == e.Code && (t.Field == "" || t.Field == e.Field) && (t.Subject == "" || t.Subject == e.Subject)
}

// Sentinels to compare against with errors.Is.
var (
	ErrInvalid         = &Error{Code: CodeInvalid}
	ErrUnauthenticated = &Error{Code: CodeUnauthenticated}
	ErrExpired         = &Error{Code: CodeExpired}
	ErrForbidden       = &Error{Code: CodeForbidden}
	ErrNotFound        = &Error{Code: CodeNotFound}
	ErrConflict        = &Error{Code: CodeConflict}
	ErrProtected       = &Error{Code: CodeProtected}
	ErrUnavailable     = &Error{Code: CodeUnavailable}
	ErrThrottled       = &Error{Code: CodeThrottled}
	ErrOverloaded      = &Error{Code: CodeOverloaded}
)

// Errorf makes an Error whose message is formatted as by fmt.Errorf; an error
// wrapped by %w stays reachable through errors.Is and errors.As.
func Errorf(code Code, field, format string, args ...any) *Error {
	err := fmt.Errorf(format, args...)
	return &Error{Code: code, Field: field, Message: err.Error(), cause: errors.Unwrap(err)}
}

// NotFound is the error for a subject that is not there, or that the principal
// is not shown. id is what it was asked for by; "" leaves it out.
func NotFound(subject Subject, id string) *Error {
	message := "there is no such " + string(subject)
	if id != "" {
		message = fmt.Sprintf("there is no %s %q", subject, id)
	}
	return &Error{Code: CodeNotFound, Subject: subject, SubjectID: id, Message: message}
}

// Taken is the error for a subject whose ID or name another one has. field is
// "id", "username" or "name".
func Taken(subject Subject, field, value string) *Error {
	article := "a"
	if subject == SubjectKey {
		article = "an"
	}
	return &Error{
		Code: CodeConflict, Field: field, Subject: subject, SubjectID: value,
		Message: fmt.Sprintf("%s %s with %s %q exists already", article, subject, field, value),
	}
}

// CodeOf returns the code of err, CodeInternal for an error that is not ours,
// and "" for nil.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return CodeInternal
}
