// Package cloud speaks the user and authentication API of Elastic Cloud
// Enterprise 3.8 (/api/v1), as cloud-sdk-go, ecctl and people's scripts use it.
//
// It covers users (list, create, fetch, patch, delete), the current user,
// login, logout, refresh, authentication info and methods, and API keys, one's
// own and those of others; with Basic, bearer tokens and keys. SAML and a bare
// platform answer in shape. Role assignments belong to the hosted product.
// docs/dialects/cloud.md has the list, operation by operation.
//
// A map of the files, from the wire down:
//
//   - the wire: adapter.go, router.go, request.go, body.go, errors.go
//   - who is calling and may: auth.go, caller.go, rights.go, operations.go
//   - operations: users.go, sessions.go, keys.go, roles.go
//   - what is answered and does nothing here: greetings.go, platform.go
//   - translation, without a directory: translate.go, lens.go, key.go, restricted.go
//
// Its one setting is session_lifetime (a Go duration, default 1h).
//
// # Quirks
//
// "s. 4" is a section of the reference sheet for cloud; "decided" marks what
// the vendor does not publish (s. 14).
//
//  1. Create and delete answer 200; an empty success is {} (s. 1, 2).
//  2. Every failure carries {"errors":[…]} and the header x-cloud-error-codes,
//     without repetition, joined by ", "; all faults of a body leave at once (s. 6, 9; separator decided).
//  3. A patch may be a JSON string that holds the patch (s. 6).
//  4. In a patch, null removes a name or e-mail, means true for enabled, and says
//     nothing for password, user name and server-kept fields; null roles are
//     invalid and a null security is refused (s. 6; decided).
//  5. A server-kept field may be sent with the value it has, as instants go;
//     Go's zero date and "" claim nothing, nor does an earlier last login. Anything else is
//     user.restricted_field, one error per field (s. 4; decided).
//  6. A new name is 1 to 255 of A-Za-z0-9_.@- not starting with . @ or -, and not
//     "auth"; names made at other doors are read and changed as they are (s. 4; decided).
//  7. Passwords have at least 8 bytes; else, and without one on create,
//     root.invalid_data at body.security.password (s. 4; decided).
//  8. Roles: at least one, the two rules of combination in the words of the
//     vendor's clients, and unknown names are user.roles.invalid;
//     user.roles.forbidden is a name in the directory's inner spelling (@, ~),
//     and any change to one's own roles (s. 5; decided).
//  9. Only the four platform roles are shown and accepted, as a set; the user's
//     others stay where they stand (design, section 3).
//  10. permissions are the vendor's operationIds, of those known here, that the
//     roles allow, sorted, without the public ones (s. 5).
//  11. Everybody is of the realm native/native (s. 4; id decided).
//  12. Tokens are JWTs of one hour; a refresh leaves the old token in force and
//     is no login; a new password ends no session, disabling and deleting do (s. 8; decided).
//  13. A refresh without a good bearer token is 401 root.unauthorized, not
//     root.unauthenticated (s. 2, 8).
//  14. login_state.path turns the answer of a login into a 302 (s. 8).
//  15. Lists are by user name, byte by byte, without disabled users;
//     include_disabled is exactly true or false (s. 4; decided).
//  16. Checks come in the order 401, 403, 413 and 415, 404, built-in, body,
//     fields; built-in users answer user.cannot_modify (s. 6, 7).
//  17. user.restricted_deletion is deleting oneself (s. 7; decided).
//  18. refresh_token_url is /api/v1/users/auth/_refresh (s. 3; decided).
//  19. Deployment roles may not read /users; whoever has no platform role may
//     do what they may (s. 5; decided).
//  20. role_assignments are refused as by a product without organizations: 403 to
//     who may not write users, else 400 invalid_target_user_id (s. 2; decided).
//  21. 401 carries no WWW-Authenticate and says what is wrong, but not whether
//     a user is unknown or disabled (s. 13, 14; decided).
//  22. 403 names the operationId that is missing (s. 13).
//  23. A user that was never changed shows no updated_by and updated_at;
//     created_by is left out where it is the service itself (s. 3; decided).
//  24. GET /users/auth is not a user called auth, though PATCH and DELETE are (s. 2).
//  25. Answers are compact, where the vendor seems to indent (s. 14).
//  26. POST /users/_login is a login too, and the platform is a stub; there
//     are no deployments and no versions, and one region (s. 10; shapes: the SDK's).
//  27. SAML is 501 authc.no_authentication_cluster (s. 8).
//  28. Members that are not known are ignored (s. 6; decided).
//  29. A key's secret has no parts and does what its owner may, making keys
//     included; it is told once, in the only 201 (s. 1, 8; decided).
//  30. A database that cannot answer is 502 authc.authentication_cluster_error to
//     login, logout and refresh, and 503 root.unavailable elsewhere (s. 2; decided).
//  31. Built-in users cannot own keys: making one is 403 root.unauthorized.rbac (s. 7).
//  32. An expiration is a positive number and one of d, h, m and s, and left out for
//     ever; role_assignments are refused, not ignored (s. 8; decided).
//  33. An expired key is as good as deleted; another's key is not among one's own,
//     whoever asks; lists are oldest first (s. 8; decided).
//  34. Bulk deletes ignore what is not there, and null is an empty list (s. 8; decided).
//  35. A key that expires says when in X-Elastic-Api-Key-Expiration of every answer
//     to it, failures included, like all dates (s. 8; format decided).
//  36. reauthenticate answers a token that nothing asks for; a key's
//     authentication_token is ignored (s. 12).
package cloud
