// Package kuzzle is the room that speaks Kuzzle: the user and authentication
// API of version 2 (2.56) and version 1 (1.11), over HTTP and over WebSocket.
//
// Whatever a message came by, it becomes one request (request.go), which names
// an action of a controller (actions.go) and is answered in one envelope
// (answer.go). The routes of HTTP (routes.go, from the contract) only fill in
// what a WebSocket frame and POST /_query say themselves. A user's content is
// translated in translate.go: the properties fullname and email are the
// directory's when they are texts, every other one belongs to this door.
//
// Profiles are the directory's roles: their policies are the definition that a
// role has here. Kuzzle's own roles (role.go) are documents of this door. Rights
// are evaluated as Kuzzle does (rights.go), and a request that they allow gets
// what its action needs of the directory, no more (controllers.go).
//
// A map of the files, from the wire down:
//
//   - the wire: adapter.go, routes.go, http.go, socket.go, actions.go, answer.go
//   - what is asked: controllers.go is the table of all actions, stats.go counts them
//   - operations: users.go, manyusers.go, account.go, signup.go, credentials.go, auth.go, tokens.go, keys.go, profiles.go,
//     roles.go, reset.go, passwords.go, server.go, storage.go
//   - searches: search.go, scroll.go, searchthings.go, searchlogins.go take a search apart; resolve.go has it read;
//     mapping.go and mapped.go keep the mappings; fields.go and holds.go say what names and values mean; sort.go
//   - who calls and may: caller.go, rights.go, ceiling.go, role.go, profile.go, grants.go, builtins.go, elsewhere.go
//   - a request: door.go (the handler, and what an action is), request.go, body.go, args.go, errors.go
//   - translation, without a directory: translate.go, lens.go, settings.go, stamps.go, token.go, storedhash.go
//
// internal/ has what needs nothing of the room: problem (every error in Kuzzle's words), dsl (Koncorde, and complaints
// about queries), source (which properties a hit shows), reading (what the values of a property are taken for),
// passwordpolicy, ratelimit, timespan and humanname.
//
// docs/dialects/kuzzle.md lists what is covered and what is not.
//
// Settings: dialect (auto, v1, v2), cookie_auth (true, false), token.max_ttl and
// token.expires_in (durations), local.require_password (true, false),
// local.password_policies (a list in JSON), local.reset_password_expires_in (a
// span, or -1 for never), allow_origins, restricted_profile_ids (lists between
// commas), websocket.logins_per_second, websocket.rate_limit (whole numbers),
// websocket.idle_timeout (a duration), fields.full_name and fields.email (the
// content properties that carry the shared fields).
//
// Quirks, with the section of the reference sheet that they are from; those
// marked "ours" differ from Kuzzle on purpose.
//
//  1. In a URL a boolean is a flag: it is true by being present, whatever it says. (3.1)
//  2. One slash at the end of a path and repeated ones in it do not count; two at the end do. (3.3)
//  3. A token that is not good breaks every action, even those that need none; a scheme other than
//     Bearer is no token at all. (3.1, 3.6)
//  4. What is wrong with a message before it is a request is answered without an envelope; version 1
//     has one around malformed JSON and wrong content types. (3.2)
//  5. Some errors have neither id nor code. (2.3)
//  6. A wrong method is an unknown URL: 404. A verb that Kuzzle does not know is 400. (3.3)
//  7. A word of a route shadows the kuid that is spelled like it, for that verb. (3.3)
//  8. volatile.sdkVersion means version 1, unless a version is set; there, callers without a token
//     are told 403 and not 401. (3.6, 17)
//  9. A token whose time is over is "Invalid token." to version 2 and "Token expired" to version 1. (5)
//  10. Version 1's envelope has index and collection, null where there are none, and neither node nor
//     headers; its error objects have no props. (2.2, 2.3)
//  11. Version 1 has _kuzzle_info as _meta, too, and leaves closures and restrictedTo out of roles; it adds _version to users
//     and created to new ones, makes up bare UUIDs and bare tokens, refuses new kuids that begin with _, gives those who have
//     no profile the ones of who signs up, returns 10 users unless told otherwise, and takes a search body without query for
//     the query. (17)
//  12. mDeleteUsers that fails in part answers 206 with both a result and an error, whose message keeps
//     its %s. (8.1, 19)
//  13. updateUser merges nested objects; the answer shows what is stored. Kuzzle stores that, but shows
//     a shallow merge. (8.1; the answer is ours)
//  14. A property that is called like a shared field and is no text stays in the extension; while another
//     door sets the shared field, that is what shows, and the property reappears when it is unset. (ours)
//  15. _id and _kuzzle_info in content are not kept. (6.1)
//  16. author and updater in _kuzzle_info are kuids, of whatever door's users; null for what the service itself
//     has written, and for what somebody wrote who had left before kuids were written down. Version 2 does not tell who created a
//     user: author is missing, or null where several are told; a user who was replaced counts as new, and has one. Of profiles and roles
//     it tells neither, and updatedAt is createdAt at first. Searches find who created something all the same. (6.1; ours)
//  17. A profile that the user holds already is never refused, nor an empty list of profiles where the
//     user has none; other doors make such users. (ours)
//  18. A profile that another door has made grants nothing. Everybody who has logged in may ask auth:checkToken,
//     getCurrentUser and getMyRights, and log out, whatever the profiles say. (6.4; ours)
//  19. Rights are Kuzzle's restricted ones from the start; viewer is ours. In version 1 server:info is allowed
//     where server:publicApi is. (6.3)
//  20. checkToken without a token is about the anonymous user; version 1 wants a token. (12)
//  21. A socket is told when a token that it used reaches its end, not when it was revoked. (4)
//  22. One socket may try to log in once a second; HTTP is not limited. (6.4)
//  23. Where Kuzzle answers 500 to a client's mistake the id is the same and the status 400: no profile,
//     a token in two places, a frame that is no object, cookies where there are none. (ours)
//  24. Built-in users cannot be deleted: 403 security.rights.forbidden. (ours)
//  25. The error of a malformed body repeats its beginning, but stops short of a password. (3.2; ours)
//  26. What a search asks for and Kuzzle's answer does not show is accepted and not computed: explanations, fields,
//     highlights, suggestions, and aggregations of users and roles. What would change the answer is done or
//     refused: aggregations of profiles and to version 1 are, and collapse. (15.1)
//  27. A scroll ID holds the search and how far it has come, so any node can go on with it, and a scroll sees what
//     was written meanwhile. scrollUsers heeds its argument scroll; Kuzzle always adds 15 seconds. (8.1; ours)
//  28. A mapping decides what a property is: texts are searched by their words, numbers, dates and booleans however
//     they are written in a query. Properties that no mapping names are searched as what they are: term, terms, prefix,
//     wildcard and regexp test whole values and heed case, the match family compares words. (15.1; ours: Kuzzle does
//     not find them.) A value that a client wrote in another kind than the mapping's is found by equality only.
//  29. Re-creating a user with credentials is 412 security.user.already_exists, not the 500 that Kuzzle
//     makes of it. (8.1, 19; ours)
//  30. Tokens carry a random jti. (16; ours)
//  31. A JSON object with the same key twice is malformed. (ours)
//  32. A socket that logs in again for ever gets another token, not the one it has. (12; ours)
//  33. A rate limit counts by user, node and second of the clock, as Kuzzle's; names that mean nothing here
//     do not lift it. (6.4)
//  34. A user has credentials if it has a password, whichever door gave it. Deleted credentials take the login
//     with them, which becomes the kuid again; built-in users keep theirs: 403. (9; ours)
//  35. The profile and the role admin cannot be changed: they are the service's administrator. The other built-in
//     ones can be defined anew, admin can be written back as it is, and restrictDefaultRights undoes that for default and
//     anonymous. (10; ours)
//  36. There is an administrator from the start, so createFirstAdmin always answers that there is. (8.1)
//  37. Deleting a profile forgets its definition here; the role goes when no door has one. onAssignedUsers=remove
//     is one write for each user. (10; ours)
//  38. Of the controllers that this door does not have a role may name any action. (10; ours)
//  39. A refreshed token lives for another second. That it was refreshed shows by its session's ending before
//     the token says, so two refreshes at the same instant may both succeed. (12; ours)
//  40. A token for a single use is used by whatever proves it, checkToken and refused requests included. (12)
//  41. API keys are no logins: logging out, refreshing and revokeTokens leave them alone. searchApiKeys counts
//     all that match, where Kuzzle counts the page. (11, 12, 19)
//  42. As long as a mapping does not say dynamic, all properties can be searched, though it is shown as false. Once it
//     does, others are not found under false, found under true, and refused in new content under strict. (6.1, 10; ours)
//  43. searchUsersByCredentials takes the query bare, too, and match_all. (9, 18; ours)
//  44. Password policies heed what other doors do to a password: it is one for all. A user's past passwords stay
//     when the credentials are deleted, and 24 are remembered. (14; ours)
//  45. A login that is refused because the password has expired or was somebody else's choice brings a resetToken, as
//     the plugin means it, which lives two hours at most. (14; ours: Kuzzle's answer loses it)
//  46. Who signs up without being logged in has chosen the password; Kuzzle takes "-1" for somebody else. (14; ours)
//  47. An administrator may give a hash as Kuzzle stores it in place of a password. No policy looks into it; its updater
//     says who chose it, and the first login replaces it. Users, and who signs up, cannot. (14; ours)
//  48. Reset tokens are known to the directory, like logins: they are good once, die when the password changes in
//     whatever way, and revokeTokens ends them too. (14; ours)
//  49. A passwordRegex that takes more than half a second over a password does not accept it. /…/ needs no flags.
//     (14; ours)
//  50. Statistics are this node's own, in frames of ten seconds, of the last hour, by the protocols http and
//     websocket. (13; ours)
//  51. /swagger.json and /swagger.yml are this door's contract, which is OpenAPI 3, for everybody; where the
//     setting dialect is v2 there are none. (13; ours)
//  52. Web pages whose origin is not among those that are allowed are told so before anything else, whatever
//     version they speak. The names of hosts may be written in any case. (3.5; version 1 does not ask)
//  53. A socket that asks too often within a second gets 429 in an envelope of its request; pings do not
//     count. (4; ours)
//  54. No index exists here, so a strict restriction always misses: services.storage.unknown_index. (10)
//  55. A word of a query string about a property that no mapping names is a text, and what it is written as, a number
//     or a boolean; bounds are numbers if all of them are. (15.1; ours)
//  56. A token for a single use is not traded: it cannot be refreshed, nor make a token, a key or a reset token of
//     anybody's, nor change its owner's credentials. A cookie
//     counts for its own pages, and those of origins that allow_origins names, alone. (ours)
//  57. An expiresIn of an API key that is falsy in JavaScript (0, "", false, null) means no end; "0" is refused, at logins, too. (9)
//  58. Who creates a user and names neither an SDK nor a version gets created and _version besides, as version 1's page has them. (ours)
//  59. Profiles of version 2 show optimizedPolicies, as the product does; what they are restricted to is not told there, and
//     what is written under that name is dropped. (10)
//  60. resetSecurity deletes everybody, at all doors, but the built-in users, whom the administrator is one of, and ends all tokens and API
//     keys of this door; so only an administrator of the service may, whatever roles say. (ours)
//  61. Who is not logged in is told so with its name, "-1", behind the sentence. (3.6)
//  62. upsertUser wants profileIds in its content, even where the user is there. (8.1)
//  63. An answer about credentials under a new login does not have the kuid. (9)
//  64. What a socket has sent is carried out though it closes, if it changes something; logging in, and what only looks, ends
//     with the socket. The product carries out all of it. (4)
package kuzzle
