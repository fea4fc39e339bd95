package kuzzle

import (
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// kind is an error that Kuzzle has registered: a name, a number and a sentence
// with one %s for each prop.
type kind struct {
	id       string
	code     int
	status   int
	sentence string
	v1       string // version 1's sentence, where it differs
}

// code is the number of an error: its domain, subdomain and place there.
func code(domain, subdomain, number int) int { return domain<<24 | subdomain<<16 | number }

// The registered errors that this door uses. Where Kuzzle answers 500 to what
// is the client's own mistake the status is ours (quirk 23).
var (
	unexpectedError    = kind{"core.fatal.unexpected_error", code(0, 0, 1), 500, "Caught an unexpected error: %s.", ""}
	serviceUnavailable = kind{"core.fatal.service_unavailable", code(0, 0, 2), 500, "Service unavailable: %s.", ""}

	unknownIndex       = kind{"services.storage.unknown_index", code(1, 1, 1), 412, `The index "%s" does not exist.`, ""}
	getLimitExceeded   = kind{"services.storage.get_limit_exceeded", code(1, 1, 3), 413, "The number of documents returned by this request exceeds the configured server limit.", "The number of documents returned by this request exceeds the configured server limit ( %s )."}
	writeLimitExceeded = kind{"services.storage.write_limit_exceeded", code(1, 1, 4), 413, "The number of documents edited by this request exceeds the configured server limit.", "The number of documents edited by this request exceeds the configured server limit ( %s )."}
	documentNotFound   = kind{"services.storage.not_found", code(1, 1, 11), 404, `Document "%s" not found in "%s":"%s".`, `Document "%s" not found.`}
	unknownScroll      = kind{"services.storage.unknown_scroll_id", code(1, 1, 14), 404, "Non-existing or expired scroll identifier.", ""}
	searchAsAnID       = kind{"services.storage.search_as_an_id", code(1, 1, 15), 400, "_search is not a valid document identifier", ""}
	documentExists     = kind{"services.storage.document_already_exists", code(1, 1, 17), 400, "Document already exists.", ""}
	scrollTooGreat     = kind{"services.storage.scroll_duration_too_great", code(1, 1, 44), 400, `Scroll duration "%s" is too great.`, ""}
	strictMapping      = kind{"services.storage.strict_mapping_rejection", code(1, 1, 43), 400, `Cannot create document. Field "%s" is not present in collection "%s:%s" strict mapping`, ""}
	invalidMapping     = kind{"services.storage.invalid_mapping", code(1, 1, 21), 400, `Invalid mapping property "mappings.%s".%s`, `Invalid mapping property "mapping.%s".%s`}
	incompleteDelete   = kind{"services.storage.incomplete_delete", code(1, 1, 9), 206, "Couldn't delete all the requested documents: %s", ""}
	badStorageRequest  = kind{"services.storage.unexpected_bad_request", code(1, 1, 33), 400, "%s", ""}
	invalidSearchQuery = kind{"services.storage.invalid_search_query", code(1, 1, 40), 400, `The argument "%s" is not allowed at this level of a search query.`, ""}
	unknownKeyword     = kind{"services.storage.unknown_query_keyword", code(1, 1, 45), 400, `The keyword "%s" is not part of Elasticsearch Query DSL. Are you trying to use a Koncorde query?`, ""}
	invalidKeyword     = kind{"services.storage.invalid_query_keyword", code(1, 1, 47), 400, `The "%s" keyword is not allowed in this query.`, ""}

	invalidType        = kind{"api.assert.invalid_type", code(2, 1, 1), 400, `Wrong type for argument "%s" (expected: %s)`, ""}
	invalidArgument    = kind{"api.assert.invalid_argument", code(2, 1, 2), 400, `Invalid argument "%s". Expected: %s`, ""}
	missingArgument    = kind{"api.assert.missing_argument", code(2, 1, 3), 400, `Missing argument "%s".`, ""}
	mutuallyExclusive  = kind{"api.assert.mutually_exclusive", code(2, 1, 5), 400, `Arguments "%s" and "%s" are mutually exclusive`, ""}
	emptyArgument      = kind{"api.assert.empty_argument", code(2, 1, 4), 400, `The argument "%s" is empty.`, ""}
	unexpectedArgument = kind{"api.assert.unexpected_argument", code(2, 1, 7), 400, `Unexpected argument "%s" (accepted arguments: %s)`, ""}
	bodyRequired       = kind{"api.assert.body_required", code(2, 1, 8), 400, "The request must specify a body.", ""}
	invalidID          = kind{"api.assert.invalid_id", code(2, 1, 10), 400, `Invalid "_id" value: cannot start with an underscore`, ""}
	forbiddenArgument  = kind{"api.assert.forbidden_argument", code(2, 1, 11), 400, `The argument "%s" is not allowed by this API action.`, ""}
	koncordeRestricted = kind{"api.assert.koncorde_restricted_keyword", code(2, 1, 13), 400, `The %s "%s" of Koncorde DSL is not supported for search queries.`, ""}
	koncordeError      = kind{"api.assert.koncorde_dsl_error", code(2, 1, 14), 400, "%s", ""}
	wrongProtocol      = kind{"api.assert.unsupported_protocol", code(2, 1, 16), 400, `The protocol "%s" is not supported by the API action "%s".`, ""}

	overloaded         = kind{"api.process.overloaded", code(2, 2, 2), 503, "Request discarded: Kuzzle Server is temporarily overloaded.", ""}
	actionLocked       = kind{"api.process.action_locked", code(2, 2, 1), 412, `Cannot execute action "%s": already executing.`, ""}
	controllerNotFound = kind{"api.process.controller_not_found", code(2, 2, 4), 404, `API controller "%s" not found.`, ""}
	actionNotFound     = kind{"api.process.action_not_found", code(2, 2, 5), 404, `API action "%s":"%s" not found`, `Controller action "%s" not found.`}
	tooManyRequests    = kind{"api.process.too_many_requests", code(2, 2, 8), 429, "Rejected: requests rate limit exceeded for this user.", ""}
	adminIsThere       = kind{"api.process.admin_exists", code(2, 2, 9), 412, "Admin user is already set.", ""}
	unauthorizedOrigin = kind{"api.process.unauthorized_origin", code(2, 2, 12), 401, `The origin "%s" is not authorized.`, ""}
	tooManyLogins      = kind{"api.process.too_many_logins_requests", code(2, 2, 13), 429, "Rejected: Too many login attempts per second", ""}

	requestTooLarge      = kind{"network.http.request_too_large", code(3, 1, 1), 413, "Maximum HTTP request size exceeded.", ""}
	unexpectedHTTP       = kind{"network.http.unexpected_error", code(3, 1, 2), 400, "Caught an unexpected HTTP error: %s", ""}
	tooManyEncodings     = kind{"network.http.too_many_encodings", code(3, 1, 3), 400, "Too many encodings.", ""}
	unknownCompression   = kind{"network.http.unsupported_compression", code(3, 1, 4), 400, `Unsupported compression algorithm "%s".`, ""}
	unsupportedVerb      = kind{"network.http.unsupported_verb", code(3, 1, 6), 400, `Unsupported HTTP verb "%s".`, ""}
	urlNotFound          = kind{"network.http.url_not_found", code(3, 1, 7), 404, "API URL not found: %s.", ""}
	unsupportedContent   = kind{"network.http.unsupported_content", code(3, 1, 8), 400, `Invalid request content-type. Expected "application/json", got: "%s".`, ""}
	unsupportedCharset   = kind{"network.http.unsupported_charset", code(3, 1, 9), 400, `Unsupported request charset. Expected "utf-8", got: "%s".`, ""}
	volatileParseFailed  = kind{"network.http.volatile_parse_failed", code(3, 1, 11), 400, `Unable to convert the "x-kuzzle-volatile" HTTP header to JSON: %s`, ""}
	bodyParseFailed      = kind{"network.http.body_parse_failed", code(3, 1, 12), 400, "Unable to convert the HTTP body to JSON: %s", ""}
	unexpectedWebsocket  = kind{"network.websocket.unexpected_error", code(3, 3, 1), 400, "Caught an unexpected WebSocket error: %s", ""}
	expiredPassword      = kind{"plugin.kuzzle-plugin-auth-passport-local.expired_password", code(4, 0, 1), 401, "Expired password", ""}
	expiredResetToken    = kind{"plugin.kuzzle-plugin-auth-passport-local.expired_token", code(4, 0, 2), 401, "Expired token", ""}
	invalidResetToken    = kind{"plugin.kuzzle-plugin-auth-passport-local.invalid_token", code(4, 0, 3), 400, "Invalid token", ""}
	loginInPassword      = kind{"plugin.kuzzle-plugin-auth-passport-local.login_in_password", code(4, 0, 4), 400, "Password cannot contain Username", ""}
	mustChangePassword   = kind{"plugin.kuzzle-plugin-auth-passport-local.must_change_password", code(4, 0, 5), 401, "Password change required", ""}
	reusedPassword       = kind{"plugin.kuzzle-plugin-auth-passport-local.reused_password", code(4, 0, 6), 400, "Cannot reuse password", ""}
	weakPassword         = kind{"plugin.kuzzle-plugin-auth-passport-local.weak_password", code(4, 0, 7), 400, "Password is too weak", ""}
	tooManyFrames        = kind{"network.websocket.ratelimit_exceeded", code(3, 3, 2), 429, "Rejected: too many requests received from that socket", ""}
	missingUser          = kind{"plugin.strategy.missing_user", code(4, 3, 20), 401, "%s", ""}
	tokenInvalid         = kind{"security.token.invalid", code(7, 1, 1), 401, "Invalid token.", ""}
	ttlExceeded          = kind{"security.token.ttl_exceeded", code(7, 1, 4), 400, "expiresIn value exceeds maximum allowed value", ""}
	tokenExpired         = kind{"security.token.expired", code(7, 1, 6), 401, "Token expired", ""}
	tokenUnverifiable    = kind{"security.token.verification_error", code(7, 1, 7), 400, "Error verifying token: %s", ""}
	refreshForbidden     = kind{"security.token.refresh_forbidden", code(7, 1, 8), 401, "%s cannot be refreshed.", ""}
	invalidExpiration    = kind{"security.token.invalid_expiration", code(7, 1, 9), 400, "Token can not be created with this expiration time: %s", ""}
	unknownStrategy      = kind{"security.credentials.unknown_strategy", code(7, 2, 1), 400, `Unknown authentication strategy "%s"`, ""}
	rightsUnauthorized   = kind{"security.rights.unauthorized", code(7, 3, 1), 401, `Unauthorized: authentication required to execute the action "%s:%s".`, "Unauthorized: authentication required."}
	rightsForbidden      = kind{"security.rights.forbidden", code(7, 3, 2), 403, `Insufficient permissions to execute the action "%s:%s" (User "%s").`, "Insufficient permissions to execute this action."}
	userExists           = kind{"security.user.already_exists", code(7, 4, 1), 412, "User %s already exists.", ""}
	userNotFound         = kind{"security.user.not_found", code(7, 4, 2), 404, `User "%s" not found.`, ""}
	needsAnonymous       = kind{"security.user.anonymous_profile_required", code(7, 4, 3), 400, "The anonymous user must be assigned to the anonymous profile", ""}
	noProfile            = kind{"security.user.no_profile", code(7, 4, 7), 400, `Cannot load user "%s": there is no security profiles associated to it`, ""}
	roleNotFound         = kind{"security.role.not_found", code(7, 5, 1), 404, `Role "%s" not found.`, ""}
	loginRequired        = kind{"security.role.login_required", code(7, 5, 2), 400, `Cannot remove the "login" action from the anonymous role.`, ""}
	roleProtected        = kind{"security.role.cannot_delete", code(7, 5, 3), 400, "The following roles are protected and cannot be deleted: anonymous, default, admin", ""}
	roleInUse            = kind{"security.role.in_use", code(7, 5, 4), 412, `The role "%s" is still used and cannot be deleted.`, ""}
	unknownController    = kind{"security.role.unknown_controller", code(7, 5, 9), 400, "Trying to set role %s with a non-existing controller '%s'. %s", ""}
	unknownAction        = kind{"security.role.unknown_action", code(7, 5, 10), 400, "Trying to set role %s with a non-existing action '%s' in controller '%s'. %s", ""}
	profileProtected     = kind{"security.profile.cannot_delete", code(7, 6, 2), 400, "The following profiles are protected and cannot be deleted: anonymous, default, admin", ""}
	profileInUse         = kind{"security.profile.in_use", code(7, 6, 3), 412, `The profile "%s" is still used and cannot be deleted.`, ""}
	missingAnonymousRole = kind{"security.profile.missing_anonymous_role", code(7, 6, 5), 400, "The anonymous profile must include the anonymous role", ""}
	cookieUnsupported    = kind{"security.cookie.unsupported", code(7, 7, 2), 400, "Cookie authentication not supported.", ""}
	profileNotFound      = kind{"security.profile.not_found", code(7, 6, 1), 404, `Profile "%s" not found.`, ""}
)

// problem is an error in Kuzzle's words, on its way to the client.
type problem struct {
	kind
	props []string
	shown []any      // the props where they are not texts alone, as version 2 shows them
	ones  []string   // version 1's props, where its sentence has others
	parts []*problem // of a partial success
	// nameless trouble came before it counted what was asked: version 2's answer names no action.
	nameless bool
	bare     bareness // whether it comes without an envelope (quirk 4)
	source   error    // for the log
	more     string   // what ours says beyond Kuzzle's sentence
	// resetToken comes with a refused login, to set a new password with.
	resetToken string
}

// ForLog is what caused the problem, nil if nothing did.
func (p *problem) ForLog() error { return p.source }

// bareness says in which versions there is no envelope around a problem that
// was found before there was a request.
type bareness int

const (
	enveloped bareness = iota
	bareInV1
	bareInV2
	bareAlways
)

// isBare reports whether an answer in a version is the error alone.
func (p *problem) isBare(v1 bool) bool {
	return p.bare == bareAlways || p.bare == bareInV2 && !v1 || p.bare == bareInV1 && v1
}

// alone makes the problem come without an envelope.
func (p *problem) alone(b bareness) *problem {
	p.bare = b
	return p
}

// saying adds to Kuzzle's sentence which limit was met.
func (p *problem) saying(more string) *problem {
	p.more = " (" + more + ")"
	return p
}

// inV1 says what fills version 1's sentence.
func (p *problem) inV1(props ...string) *problem {
	p.ones = props
	return p
}

// with makes a problem of its kind.
func (k kind) with(props ...string) *problem {
	if props == nil {
		props = []string{}
	}
	for i, prop := range props {
		props[i] = brief(prop)
	}
	return &problem{kind: k, props: props}
}

// brief cuts off what is longer than longestProp.
func brief(prop string) string {
	if len(prop) <= longestProp {
		return prop
	}
	return strings.ToValidUTF8(prop[:longestProp], "") + "…"
}

// longestProp is how much of what a request said an answer repeats, in bytes.
const longestProp = 16 << 10

// showing says what version 2 shows for props.
func (p *problem) showing(props ...any) *problem {
	for i, prop := range props {
		switch prop := prop.(type) {
		case string:
			props[i] = brief(prop)
		case json.RawMessage:
			if len(prop) > longestProp {
				props[i] = brief(string(prop))
			}
		}
	}
	p.shown = props
	return p
}

// unauthorized is the refusal of an anonymous caller, whose name is behind Kuzzle's sentence.
func (r *request) unauthorized() *problem {
	p := rightsUnauthorized.with(r.controller, r.action, anonymousID)
	if !r.v1 {
		p.more = " " + anonymousID
	}
	return p
}

// unregistered is an error that Kuzzle never gave a name or number (quirk 5).
func unregistered(status int, format string, args ...any) *problem {
	return &problem{kind: kind{status: status, sentence: fmt.Sprintf(format, args...)}}
}

// orInV1 gives an error without a name version 1's own sentence.
func (p *problem) orInV1(format string, args ...any) *problem {
	p.v1 = fmt.Sprintf(format, args...)
	return p
}

// loginTaken is the one that everybody meets.
func loginTaken(login string) *problem {
	return unregistered(http.StatusPreconditionFailed, `Login "%s" is already used.`, login)
}

// Error is the sentence, filled in.
func (p *problem) Error() string { return p.message(false) }

func (p *problem) Unwrap() error { return p.source }

func (p *problem) message(v1 bool) string {
	sentence, props := p.sentence, p.props
	if v1 && p.v1 != "" {
		sentence = p.v1
		if p.ones != nil {
			props = p.ones
		}
	}
	pieces := strings.Split(sentence, "%s")
	var out strings.Builder
	for i, piece := range pieces {
		out.WriteString(piece)
		switch {
		case i == len(pieces)-1:
		case i < len(props):
			out.WriteString(props[i])
		default: // as Kuzzle does, the place stays as it is (quirk 12)
			out.WriteString("%s")
		}
	}
	return out.String() + p.more
}

// wireError is an error object in version 2's order of keys.
type wireError struct {
	Code    int         `json:"code,omitempty"`
	Count   int         `json:"count,omitempty"`
	Errors  []wireError `json:"errors,omitempty"`
	ID      string      `json:"id,omitempty"`
	Message string      `json:"message"`
	Props   any         `json:"props,omitempty"`
	Reset   string      `json:"resetToken,omitempty"`
	Status  int         `json:"status"`
}

func toWireError(p *problem, v1 bool) *wireError {
	e := &wireError{
		Code: p.code, ID: p.id, Message: p.message(v1), Status: p.status, Count: len(p.parts),
		Reset: p.resetToken,
	}
	switch {
	case p.shown != nil:
		e.Props = p.shown
	case p.props != nil:
		e.Props = p.props
	}
	for _, part := range p.parts {
		e.Errors = append(e.Errors, *toWireError(part, v1))
	}
	if v1 {
		e.Props = nil
	}
	return e
}

// problemOf puts any error into Kuzzle's words. r says what was asked.
func problemOf(err error, r *request) *problem {
	var p *problem
	if errors.As(err, &p) {
		if len(p.props) == 1 && slices.Contains(r.numbers, p.props[0]) {
			p.shown = []any{json.Number(p.props[0])}
		}
		return p
	}
	var h *echo.HTTPError
	if errors.As(err, &h) {
		return fromRouter(h, r)
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		p = overloaded.with()
	} else {
		p = fromDirectory(err, r)
	}
	p.source = fmt.Errorf("%s:%s: %w", r.controller, r.action, err)
	return p
}

func fromDirectory(err error, r *request) *problem {
	switch dragoman.CodeOf(err) {
	case dragoman.CodeInvalid:
		return fromInvalid(err, r)
	case dragoman.CodeUnauthenticated:
		return tokenInvalid.with()
	case dragoman.CodeExpired:
		if r.v1 { // quirk 9
			return tokenExpired.with()
		}
		return tokenInvalid.with()
	case dragoman.CodeForbidden, dragoman.CodeProtected: // quirk 24
		return rightsForbidden.with(r.controller, r.action, r.caller.id())
	case dragoman.CodeNotFound:
		return notFound(err)
	case dragoman.CodeConflict:
		return taken(err)
	case dragoman.CodeThrottled:
		return tooManyLogins.with().saying(messageOf(err))
	case dragoman.CodeOverloaded:
		return overloaded.with().saying(messageOf(err))
	case dragoman.CodeUnavailable:
		return overloaded.with()
	default:
		return unexpectedError.with("the server's log has the details")
	}
}

// notFound and taken name what the directory did not find, or has already.
// Roles of the directory are Kuzzle's profiles; keys and documents are looked
// up by operations that answer for themselves.
func notFound(err error) *problem {
	var e *dragoman.Error
	errors.As(err, &e)
	if e.Subject == dragoman.SubjectRole {
		return profileNotFound.with(e.SubjectID)
	}
	return userNotFound.with(e.SubjectID)
}

func taken(err error) *problem {
	var e *dragoman.Error
	errors.As(err, &e)
	if e.Subject == dragoman.SubjectUser && e.Field == "username" {
		return loginTaken(e.SubjectID)
	}
	return userExists.with(e.SubjectID)
}

// messageOf is what the directory says, without its code.
func messageOf(err error) string {
	var e *dragoman.Error
	errors.As(err, &e)
	return e.Message
}

// fromInvalid speaks of what the directory cannot keep.
func fromInvalid(err error, r *request) *problem {
	var e *dragoman.Error
	errors.As(err, &e)
	switch e.Field {
	case "id", "name":
		return invalidArgument.with("_id", e.Message)
	case "username":
		return invalidArgument.with(r.loginPath(), e.Message)
	case "password":
		return weakPassword.with().saying(e.Message)
	case "roles":
		return invalidArgument.with("profileIds", e.Message)
	default:
		return badStorageRequest.with(e.Message)
	}
}

// fromRouter speaks of what never became a request. A wrong method is an
// unknown URL to Kuzzle, whose routes are kept by method (quirk 6).
func fromRouter(h *echo.HTTPError, r *request) *problem {
	switch h.Code {
	case http.StatusNotFound, http.StatusMethodNotAllowed:
		if !supported(r.method) {
			return unsupportedVerb.with(r.method).alone(bareInV1)
		}
		path := r.path
		if !r.v1 && len(path) > 1 {
			path = strings.TrimSuffix(path, "/")
		}
		return urlNotFound.with(path)
	case http.StatusRequestEntityTooLarge:
		return requestTooLarge.with().saying(fmt.Sprint(h.Message)).alone(bareAlways)
	case http.StatusBadRequest:
		if h.Message == transport.NotGzip {
			return unexpectedHTTP.with(unpackingWords(gzip.ErrHeader)).alone(bareAlways)
		}
		return unexpectedHTTP.with(fmt.Sprint(h.Message)).alone(bareAlways)
	default:
		p := unexpectedError.with("the server's log has the details")
		p.source = h
		return p
	}
}

func supported(method string) bool {
	switch method {
	case "GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD":
		return true
	}
	return false
}
