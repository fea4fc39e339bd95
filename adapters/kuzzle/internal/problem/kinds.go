package problem

// Kind is an error that Kuzzle has registered: a name, a number and a sentence
// with one %s for each prop.
type Kind struct {
	ID       string
	Code     int
	Status   int
	Sentence string
	V1       string // version 1's sentence, where it differs
}

// code is the number of an error: its domain, subdomain and place there.
func code(domain, subdomain, number int) int { return domain<<24 | subdomain<<16 | number }

// The registered errors that this door uses. Where Kuzzle answers 500 to what
// is the client's own mistake the status is ours (quirk 23).
var (
	UnexpectedError    = Kind{"core.fatal.unexpected_error", code(0, 0, 1), 500, "Caught an unexpected error: %s.", ""}
	ServiceUnavailable = Kind{"core.fatal.service_unavailable", code(0, 0, 2), 500, "Service unavailable: %s.", ""}

	UnknownIndex     = Kind{"services.storage.unknown_index", code(1, 1, 1), 412, `The index "%s" does not exist.`, ""}
	GetLimitExceeded = Kind{
		"services.storage.get_limit_exceeded", code(1, 1, 3), 413,
		"The number of documents returned by this request exceeds the configured server limit.",
		"The number of documents returned by this request exceeds the configured server limit ( %s ).",
	}
	WriteLimitExceeded = Kind{
		"services.storage.write_limit_exceeded", code(1, 1, 4), 413,
		"The number of documents edited by this request exceeds the configured server limit.",
		"The number of documents edited by this request exceeds the configured server limit ( %s ).",
	}
	DocumentNotFound = Kind{
		"services.storage.not_found", code(1, 1, 11), 404,
		`Document "%s" not found in "%s":"%s".`, `Document "%s" not found.`,
	}
	UnknownScroll  = Kind{"services.storage.unknown_scroll_id", code(1, 1, 14), 404, "Non-existing or expired scroll identifier.", ""}
	SearchAsAnID   = Kind{"services.storage.search_as_an_id", code(1, 1, 15), 400, "_search is not a valid document identifier", ""}
	DocumentExists = Kind{"services.storage.document_already_exists", code(1, 1, 17), 400, "Document already exists.", ""}
	ScrollTooGreat = Kind{"services.storage.scroll_duration_too_great", code(1, 1, 44), 400, `Scroll duration "%s" is too great.`, ""}
	StrictMapping  = Kind{
		"services.storage.strict_mapping_rejection", code(1, 1, 43), 400,
		`Cannot create document. Field "%s" is not present in collection "%s:%s" strict mapping`, "",
	}
	InvalidMapping = Kind{
		"services.storage.invalid_mapping", code(1, 1, 21), 400,
		`Invalid mapping property "mappings.%s".%s`, `Invalid mapping property "mapping.%s".%s`,
	}
	IncompleteDelete   = Kind{"services.storage.incomplete_delete", code(1, 1, 9), 206, "Couldn't delete all the requested documents: %s", ""}
	BadStorageRequest  = Kind{"services.storage.unexpected_bad_request", code(1, 1, 33), 400, "%s", ""}
	InvalidSearchQuery = Kind{
		"services.storage.invalid_search_query", code(1, 1, 40), 400,
		`The argument "%s" is not allowed at this level of a search query.`, "",
	}
	UnknownKeyword = Kind{
		"services.storage.unknown_query_keyword", code(1, 1, 45), 400,
		`The keyword "%s" is not part of Elasticsearch Query DSL. Are you trying to use a Koncorde query?`, "",
	}
	InvalidKeyword = Kind{
		"services.storage.invalid_query_keyword", code(1, 1, 47), 400,
		`The "%s" keyword is not allowed in this query.`, "",
	}

	InvalidType        = Kind{"api.assert.invalid_type", code(2, 1, 1), 400, `Wrong type for argument "%s" (expected: %s)`, ""}
	InvalidArgument    = Kind{"api.assert.invalid_argument", code(2, 1, 2), 400, `Invalid argument "%s". Expected: %s`, ""}
	MissingArgument    = Kind{"api.assert.missing_argument", code(2, 1, 3), 400, `Missing argument "%s".`, ""}
	MutuallyExclusive  = Kind{"api.assert.mutually_exclusive", code(2, 1, 5), 400, `Arguments "%s" and "%s" are mutually exclusive`, ""}
	EmptyArgument      = Kind{"api.assert.empty_argument", code(2, 1, 4), 400, `The argument "%s" is empty.`, ""}
	UnexpectedArgument = Kind{"api.assert.unexpected_argument", code(2, 1, 7), 400, `Unexpected argument "%s" (accepted arguments: %s)`, ""}
	BodyRequired       = Kind{"api.assert.body_required", code(2, 1, 8), 400, "The request must specify a body.", ""}
	InvalidID          = Kind{"api.assert.invalid_id", code(2, 1, 10), 400, `Invalid "_id" value: cannot start with an underscore`, ""}
	ForbiddenArgument  = Kind{"api.assert.forbidden_argument", code(2, 1, 11), 400, `The argument "%s" is not allowed by this API action.`, ""}
	KoncordeRestricted = Kind{
		"api.assert.koncorde_restricted_keyword", code(2, 1, 13), 400,
		`The %s "%s" of Koncorde DSL is not supported for search queries.`, "",
	}
	KoncordeError = Kind{"api.assert.koncorde_dsl_error", code(2, 1, 14), 400, "%s", ""}
	WrongProtocol = Kind{
		"api.assert.unsupported_protocol", code(2, 1, 16), 400,
		`The protocol "%s" is not supported by the API action "%s".`, "",
	}

	Overloaded         = Kind{"api.process.overloaded", code(2, 2, 2), 503, "Request discarded: Kuzzle Server is temporarily overloaded.", ""}
	ActionLocked       = Kind{"api.process.action_locked", code(2, 2, 1), 412, `Cannot execute action "%s": already executing.`, ""}
	ControllerNotFound = Kind{"api.process.controller_not_found", code(2, 2, 4), 404, `API controller "%s" not found.`, ""}
	ActionNotFound     = Kind{
		"api.process.action_not_found", code(2, 2, 5), 404, `API action "%s":"%s" not found`,
		`Controller action "%s" not found.`,
	}
	TooManyRequests    = Kind{"api.process.too_many_requests", code(2, 2, 8), 429, "Rejected: requests rate limit exceeded for this user.", ""}
	AdminIsThere       = Kind{"api.process.admin_exists", code(2, 2, 9), 412, "Admin user is already set.", ""}
	UnauthorizedOrigin = Kind{"api.process.unauthorized_origin", code(2, 2, 12), 401, `The origin "%s" is not authorized.`, ""}
	TooManyLogins      = Kind{"api.process.too_many_logins_requests", code(2, 2, 13), 429, "Rejected: Too many login attempts per second", ""}

	RequestTooLarge    = Kind{"network.http.request_too_large", code(3, 1, 1), 413, "Maximum HTTP request size exceeded.", ""}
	UnexpectedHTTP     = Kind{"network.http.unexpected_error", code(3, 1, 2), 400, "Caught an unexpected HTTP error: %s", ""}
	TooManyEncodings   = Kind{"network.http.too_many_encodings", code(3, 1, 3), 400, "Too many encodings.", ""}
	UnknownCompression = Kind{"network.http.unsupported_compression", code(3, 1, 4), 400, `Unsupported compression algorithm "%s".`, ""}
	UnsupportedVerb    = Kind{"network.http.unsupported_verb", code(3, 1, 6), 400, `Unsupported HTTP verb "%s".`, ""}
	URLNotFound        = Kind{"network.http.url_not_found", code(3, 1, 7), 404, "API URL not found: %s.", ""}
	UnsupportedContent = Kind{
		"network.http.unsupported_content", code(3, 1, 8), 400,
		`Invalid request content-type. Expected "application/json", got: "%s".`, "",
	}
	UnsupportedCharset = Kind{
		"network.http.unsupported_charset", code(3, 1, 9), 400,
		`Unsupported request charset. Expected "utf-8", got: "%s".`, "",
	}
	VolatileParseFailed = Kind{
		"network.http.volatile_parse_failed", code(3, 1, 11), 400,
		`Unable to convert the "x-kuzzle-volatile" HTTP header to JSON: %s`, "",
	}
	BodyParseFailed     = Kind{"network.http.body_parse_failed", code(3, 1, 12), 400, "Unable to convert the HTTP body to JSON: %s", ""}
	UnexpectedWebsocket = Kind{"network.websocket.unexpected_error", code(3, 3, 1), 400, "Caught an unexpected WebSocket error: %s", ""}
	ExpiredPassword     = Kind{"plugin.kuzzle-plugin-auth-passport-local.expired_password", code(4, 0, 1), 401, "Expired password", ""}
	ExpiredResetToken   = Kind{"plugin.kuzzle-plugin-auth-passport-local.expired_token", code(4, 0, 2), 401, "Expired token", ""}
	InvalidResetToken   = Kind{"plugin.kuzzle-plugin-auth-passport-local.invalid_token", code(4, 0, 3), 400, "Invalid token", ""}
	LoginInPassword     = Kind{
		"plugin.kuzzle-plugin-auth-passport-local.login_in_password", code(4, 0, 4), 400,
		"Password cannot contain Username", "",
	}
	MustChangePassword = Kind{
		"plugin.kuzzle-plugin-auth-passport-local.must_change_password", code(4, 0, 5), 401,
		"Password change required", "",
	}
	ReusedPassword = Kind{"plugin.kuzzle-plugin-auth-passport-local.reused_password", code(4, 0, 6), 400, "Cannot reuse password", ""}
	WeakPassword   = Kind{"plugin.kuzzle-plugin-auth-passport-local.weak_password", code(4, 0, 7), 400, "Password is too weak", ""}
	TooManyFrames  = Kind{
		"network.websocket.ratelimit_exceeded", code(3, 3, 2), 429,
		"Rejected: too many requests received from that socket", "",
	}
	MissingUser       = Kind{"plugin.strategy.missing_user", code(4, 3, 20), 401, "%s", ""}
	TokenInvalid      = Kind{"security.token.invalid", code(7, 1, 1), 401, "Invalid token.", ""}
	TtlExceeded       = Kind{"security.token.ttl_exceeded", code(7, 1, 4), 400, "expiresIn value exceeds maximum allowed value", ""}
	TokenExpired      = Kind{"security.token.expired", code(7, 1, 6), 401, "Token expired", ""}
	TokenUnverifiable = Kind{"security.token.verification_error", code(7, 1, 7), 400, "Error verifying token: %s", ""}
	RefreshForbidden  = Kind{"security.token.refresh_forbidden", code(7, 1, 8), 401, "%s cannot be refreshed.", ""}
	InvalidExpiration = Kind{
		"security.token.invalid_expiration", code(7, 1, 9), 400,
		"Token can not be created with this expiration time: %s", "",
	}
	UnknownStrategy    = Kind{"security.credentials.unknown_strategy", code(7, 2, 1), 400, `Unknown authentication strategy "%s"`, ""}
	RightsUnauthorized = Kind{
		"security.rights.unauthorized", code(7, 3, 1), 401,
		`Unauthorized: authentication required to execute the action "%s:%s".`, "Unauthorized: authentication required.",
	}
	RightsForbidden = Kind{
		"security.rights.forbidden", code(7, 3, 2), 403,
		`Insufficient permissions to execute the action "%s:%s" (User "%s").`, "Insufficient permissions to execute this action.",
	}
	UserExists     = Kind{"security.user.already_exists", code(7, 4, 1), 412, "User %s already exists.", ""}
	UserNotFound   = Kind{"security.user.not_found", code(7, 4, 2), 404, `User "%s" not found.`, ""}
	NeedsAnonymous = Kind{
		"security.user.anonymous_profile_required", code(7, 4, 3), 400,
		"The anonymous user must be assigned to the anonymous profile", "",
	}
	NoProfile = Kind{
		"security.user.no_profile", code(7, 4, 7), 400,
		`Cannot load user "%s": there is no security profiles associated to it`, "",
	}
	RoleNotFound  = Kind{"security.role.not_found", code(7, 5, 1), 404, `Role "%s" not found.`, ""}
	LoginRequired = Kind{
		"security.role.login_required", code(7, 5, 2), 400,
		`Cannot remove the "login" action from the anonymous role.`, "",
	}
	RoleProtected = Kind{
		"security.role.cannot_delete", code(7, 5, 3), 400,
		"The following roles are protected and cannot be deleted: anonymous, default, admin", "",
	}
	RoleInUse         = Kind{"security.role.in_use", code(7, 5, 4), 412, `The role "%s" is still used and cannot be deleted.`, ""}
	UnknownController = Kind{
		"security.role.unknown_controller", code(7, 5, 9), 400,
		"Trying to set role %s with a non-existing controller '%s'. %s", "",
	}
	UnknownAction = Kind{
		"security.role.unknown_action", code(7, 5, 10), 400,
		"Trying to set role %s with a non-existing action '%s' in controller '%s'. %s", "",
	}
	ProfileProtected = Kind{
		"security.profile.cannot_delete", code(7, 6, 2), 400,
		"The following profiles are protected and cannot be deleted: anonymous, default, admin", "",
	}
	ProfileInUse         = Kind{"security.profile.in_use", code(7, 6, 3), 412, `The profile "%s" is still used and cannot be deleted.`, ""}
	MissingAnonymousRole = Kind{
		"security.profile.missing_anonymous_role", code(7, 6, 5), 400,
		"The anonymous profile must include the anonymous role", "",
	}
	CookieUnsupported = Kind{"security.cookie.unsupported", code(7, 7, 2), 400, "Cookie authentication not supported.", ""}
	ProfileNotFound   = Kind{"security.profile.not_found", code(7, 6, 1), 404, `Profile "%s" not found.`, ""}
)
