// Package fusion speaks the user management API of Lucidworks Fusion 5.x and 4.x
// (/api/users, /api/roles, /api/realm-configs, /api/api-key, /api/session,
// /oauth2/token), as scripts, generated clients and the product's own tools
// use it.
//
// It covers users, roles, realms and API keys, login, logout, the caller, Bearer
// tokens and the status, for the native realm, with Basic credentials, the
// session cookie, Bearer tokens and API keys. Other realms can be configured
// and read; nobody can log in to them. docs/dialects/fusion.md has the list,
// operation by operation, and every choice that was ours.
//
// Every call but those to /api, /api/session and /oauth2/token must be
// permitted by the caller's permissions. They are path globs: glob.go matches
// one, rights.go weighs all of a caller's, authorize.go asks on every call and
// hands on the few capabilities that the operation needs.
//
// A map of the files, from the wire down:
//
//   - the wire: adapter.go, request.go, body.go, answer.go, errors.go
//   - who is calling and may: auth.go, caller.go, authorize.go, rights.go, ceiling.go, operations.go, builtins.go
//   - operations: users.go, roles.go, realms.go, keys.go, sessions.go
//   - what tools ask first: status.go, greetings.go
//   - translation, without a directory: translate.go, lens.go, extension.go, listing.go, secret.go, token.go, role.go,
//     permissions.go, glob.go
//
// Its settings are compat, the product version that is spoken: 5, the default,
// or 4; and admin_right_is_admin: true lets whoever may do everything here count
// as the service's administrator (docs/decisions/16), false, the default, does not.
//
// # Quirks
//
// "s. 4.5" is a section of the reference sheet for fusion; "ours" marks what
// the vendor does not publish.
//
//  1. A user is addressed by id, never by name; users made here get a UUID (s. 1.2, 5.1).
//  2. A list is filtered by username and realm, exactly; a login names its realm
//     realmName, and so do bodies, with realm as another word; the list takes realmName too (s. 1.1, 9).
//  3. A password is a plain string; {"empty":true} is 400, whatever the vendor's schema prints (s. 1.3, 6).
//  4. PATCH changes the password only, one's own against currentPassword, for
//     administrators too; there is no oldPassword (s. 1.4, 9; for whom: ours).
//  5. Version 4 answers PUT with 200, PATCH and DELETE with 204, all with no body;
//     version 5 answers PUT and PATCH with 200 and the user (s. 1.5; 204: ours).
//  6. passwordConfirm: version 4 wants it with every password, version 5 only in
//     PATCH; where it is given it must match (s. 1.6, 6).
//  7. An API key comes in the header x-api-key or apiKey or in the query under
//     these names, has the roles of its own list and no #ID, and is 401 while the realm apikey
//     is disabled (s. 1.7, 4.6; no #ID: ours); version 4 has none.
//  8. Tokens come from /oauth2/token at the root, and from /api/oauth2/token, for
//     Basic credentials and no body; version 5 only (s. 1.8, 4.7).
//  9. A permission without a path is legal and comes back without one (s. 1.9).
//  10. methods is a set: PUT, POST, OPTIONS, GET, DELETE, PATCH, HEAD is the one
//     order that agrees with every published example (s. 1.10; OPTIONS' place: ours).
//  11. A list of users holds users, not the roles of the vendor's example (s. 1.11).
//  12. roleNames and permissions are always there, timezone and updatedAt only when
//     set; the answer to PUT has no updatedAt, as in the vendor's example (s. 1.12, 5.1, 8).
//  13. PUT replaces: an omitted list is emptied, an omitted timezone unset; an
//     omitted password stays (s. 5.3).
//  14. PUT accepts username, realmName and id and applies none of them; roleNames
//     wins over roles, the path over the body (s. 5.3, 9).
//  15. passwordHash takes bcrypt of cost 4 to 14, on create and PUT, and not
//     together with password (s. 6; cost and refusal: ours).
//  16. Passwords have 8 to 20 characters with a letter and a digit among them and
//     no line break; invalid-password says which rule was broken (s. 6; message: ours).
//  17. POST /api is 409: admin exists from the start (s. 4.1).
//  18. A login is 201 without a body and with Set-Cookie: id=…;HttpOnly;Path=/api (s. 4.5).
//  19. A session ends when it is left unused for 1800 s (version 4: 3600 s), and
//     after 28800 s in any case; a token of version 5 is good for 1800 s (s. 4.5; 28800 s in version 5: ours).
//  20. Version 5 answers every authenticated request with a fresh token in the
//     cookie, unless asked not to by _cookie=false (s. 2, 3).
//  21. 401 tells session-idle-timeout, session-timeout and unauthorized apart (s. 7; codes: ours).
//  22. Another realm than native, configured or not, is a failed login that says
//     why, and an empty list; an empty realmName at login is the native one (s. 3; message: ours).
//  23. admin cannot be deleted and keeps its roles: 403 (s. 9).
//  24. A login with a form is 400 (s. 7); any other body that is not JSON is 415, and so is one of no type beside Basic (ours).
//  25. Markup in answers stays as it is: &, not \u0026 (s. 8).
//  26. A slash at the end of a path, unknown query parameters and unknown members
//     of bodies do not matter (s. 2, 9).
//  27. Version 4 shows inheritedPermissions, what the roles permit (s. 5.1).
//  28. GET /api/session lists those of the caller's roles that are defined here,
//     its own and the realm's; the other role names grant nothing (s. 4.5, 9).
//  29. A user's own permission replaces what roles say of the same path; without a
//     path it narrows all that roles permit to its methods (s. 5.6; narrowing:
//     ours). Nothing narrows the built-in admin (ours).
//  30. PUT replaces a role's definition: an omitted list is emptied, an omitted desc
//     unset. The default roles can be replaced but for admin, and not deleted (s. 4.3, 5.3, 9; replacing: ours).
//  31. PUT of a realm without enabled disables it, POST without enabled does not
//     (s. 5.3); native stays native, enabled and there (s. 9).
//  32. Roles and realms are never renamed; deleting an API key answers 200 with
//     nothing, deleting a role or realm 204 (s. 4.6, 9; renaming: ours).
//  33. HEAD is answered wherever GET is, and permitted as HEAD; a path may begin
//     with /api/apollo, as in version 4 (scripts in public; version 5 too: ours).
//  34. What tools ask first is answered: no apps, no collections, a valid licence,
//     the parts and the paths (shapes: ours).
//  35. A browser's page of another site changes nothing with the cookie or with
//     Basic credentials that the browser keeps: a POST with a body that comes with
//     the cookie must say that it is JSON (ours).
//  36. Who may not change a realm sees [redacted] for the secrets of its config (ours).
package fusion
