// Package elasticsearch speaks the security API of Elasticsearch 8.x, with the
// paths and media types of 6.x to 9.x, as the official clients, the Java High
// Level REST Client, Terraform and curl use it.
//
// It covers users of the native realm (put, get, delete, enable, disable,
// passwords and password hashes), the reserved users, who is calling and what
// their roles grant, roles of one's own, which decide what their holders may do
// here, API keys, tokens, user profiles and queries, and what clients ask of the root, with the whole transport contract
// around them. docs/dialects/elasticsearch.md has the list, operation by
// operation, and every difference from the vendor.
//
// A map of the files, from the wire down:
//
//   - the wire: adapter.go, request.go, media.go, parameters.go, answer.go, list.go, errors.go, product.go
//   - who is calling and may: auth.go, caller.go, authorize.go, ceiling.go, operations.go, builtins.go
//   - operations: users.go, passwords.go, roles.go, keys.go and keys_*.go, tokens.go and refresh.go, profiles.go and
//     profiles_*.go, applications.go, rolemappings.go, privileges.go, serviceaccounts.go, crosscluster.go
//   - what is answered and does nothing here: greetings.go, tables.go, caches.go, securitysettings.go, otherrealms.go
//   - queries: users_query.go, roles_query.go and keys_query.go show what is found; keys_find.go asks the directory for keys;
//     slots.go bounds what is computed at once
//   - translation, without a directory: translate.go, lens.go, key.go, token.go, profile.go, secret.go
//
// internal/ has what needs nothing of the room: content reads bodies and times, query reads queries and answers them in
// memory, namematch scores suggestions, rolemapping reads role mappings, jsontree cuts answers, dsl says what is wrong
// with a query, naming checks names, pattern and privilege compile rights, problem is the shape of an error.
//
// Its settings are version, the product version that is reported (8.19.0 unless
// given; 7.x, 8.x or 9.x), cluster_name and node_name (both dragoman).
//
// # Quirks
//
// "s. 4.1" is a section of the reference sheet for elasticsearch, whose rows are
// listed in testdata/sheet.md; "ours" marks where we differ from the vendor on purpose,
// or where nothing is known of it.
//
//  1. A put without a password merges metadata into what is there, and resets
//     full_name, email and enabled where they are absent, metadata too; with a
//     password or hash it replaces everything but the name (s. 4.1).
//  2. Media types of versions 7, 8 and 9 are understood whatever version is
//     reported; a real server knows its own and the one before (s. 1.2, ours).
//  3. /_xpack/security/… is /_security/… with a warning, for every version and
//     media type, where it ever was; a put answers there as 6.x did, and as later ones do (s. 4.1, 10, ours).
//  4. Every answer names the product, but 401 and 403 (s. 1.1).
//  5. error_trace adds stack_trace, which repeats type and reason and tells
//     nothing of how we are built (s. 1.3, ours).
//  6. admin, the directory's own administrator, is a reserved user here, with role
//     superuser, and its metadata says so (ours).
//  7. A user whom this door gave no metadata shows {}; {} written over none
//     leaves none (ours).
//  8. Names of users and roles that came in by other doors under other rules stay
//     valid: the vendor's rule is for names that are new to the user (ours).
//  9. Other doors' built-in users are nobody here, but their names are taken (ours).
//  10. An unknown path is 400, an unsupported Content-Type 406, an unknown
//     parameter 400, and so is a body that nobody reads (s. 1.2, 1.3, 1.5).
//  11. Media types are checked first, then credentials, then the route, the
//     parameters and the body, and only then whether the caller may (s. 1.6).
//  12. Who is not found is 404 with a result for get and delete, and 400 for
//     enable, disable and a change of password (s. 4.2 to 4.5).
//  13. A user is created with 200; roles are required in every put (s. 4.1).
//  14. refresh is checked and changes nothing, as all writes are visible at once;
//     enable and disable take it too (s. 1.4).
//  15. A password has at least six UTF-16 units; a hash is taken as it is, if it is
//     of an algorithm and cost that the vendor stores (s. 3.2, 3.4).
//  16. Nobody enables or disables themselves, even if they may delete themselves;
//     a put with "enabled":false says so in other words. One's API key may (s. 4.1, 4.4).
//  17. A 403 lists the caller's roles that exist here, and those that do not; a
//     role of any name can be given, and grants nothing (s. 2.6, 3.1).
//  18. roles may be one string with commas (s. 4.1).
//  19. kibana, the user, is warned at every request (s. 1.1).
//  20. Answers are JSON or YAML; CBOR and SMILE are 406, and bodies are JSON (s. 1.2, ours).
//  21. A 401 offers Basic, Bearer and ApiKey, one line each, whether or not there is TLS (s. 2.4, ours).
//  22. Role viewer may read users, as everywhere in the directory; the vendor's
//     may not. Nobody else may, not even themselves (s. 2.6, ours).
//  23. Anybody who is somebody may ask for the root (s. 8, ours).
//  24. A request line beyond 4096 bytes is 400, as the vendor's default has it (ours).
//  25. What callers may do is answered exactly, expressions and complements
//     included, from the roles that the vendor builds in, whatever those roles may
//     do at this door; a check that would take too long is 400. What they may is listed with what several roles grant over
//     the same indices as one entry, and the resources of one set of an application's privileges too (s. 4.7, 4.8, ours).
//  26. What callers may do here is decided by roles that were made here, by superuser and
//     by viewer. The vendor's other built-in roles count for its reserved users alone: a user of
//     another door may hold a role of that name (ours).
//  27. A role that only other doors have defined does not exist here before it is put;
//     deleting it takes away what it grants here, and the role itself once no door defines it.
//     Users who hold it keep its name (ours).
//  28. A put of a role replaces it as a whole; transient_metadata and type are read and dropped, a
//     query given as an object is kept as text; fields that are taken off must have been granted. A query is checked as the
//     vendor does, where it is no template; of a key's own descriptors it is not, nor are the owner's roles again (s. 5.2).
//  29. Of several roles at once, one that breaks a rule does not keep the others from being
//     written or deleted (s. 5.1).
//  30. An API key lives no longer than its owner, and not while the owner is disabled; it may do what its
//     own roles and the owner's current roles both grant. The vendor's outlives its owner, with the
//     roles of the day on which it was made (s. 6.1, ours).
//  31. Clients of 7.x, which say so in X-Elastic-Client-Meta or by media type, are shown of keys, and of what roles
//     grant globally, only what 7.x has: some of them refuse the rest (s. 9, ours).
//  32. An update of a key says whether it changed anything, of which the owner's roles, names and metadata are part, as the vendor
//     keeps them with the key; another's key is not found (s. 6.4).
//  33. A refresh token is good for one exchange, by whoever had the tokens made; for 30 seconds it brings the same new pair
//     again. A token is for use, the other for refreshing: neither does for the other. A key cannot be made a token (s. 7,
//     ours).
//  34. Queries about users find native ones only. Texts are split by the standard analyser; an e-mail address is found as a
//     whole too, but not by runs of letters or digits inside its words. There are no ranges of texts, and no analysers but the
//     standard, whitespace and keyword ones. A query sorted by more than 8 fields is refused (s. 4.9, ours).
//  35. es-security-runas-user is obeyed with a password, an API key or a token; that the caller may not be somebody else, or
//     that there is no such user, is a 403 of the operation that was wanted (s. 2.5).
//  36. Clearing a cache is answered and does nothing, as nothing here is ever stale (s. 2.7).
//  37. Queries about keys and roles look at all that there are, in memory: built-in roles are found too. Metadata is searched as
//     text, at any path or at all of them; there is no sorting by it. _doc sorts by the place in the order in which things are kept:
//     creation for keys, names for roles, IDs for users (s. 5.1, 6.5, ours).
//  38. Service accounts are the vendor's own, by name and rights; version 9 has one less. Their tokens are kept as digests. The
//     directory knows an account as a built-in user of this door from its first token on: it owns keys, and is neither listed
//     with users nor changed; whose name it would take keeps it (ours).
//  39. A key can be granted to who is shown by password or access token, and to whom they may run as; it is the same
//     kind of key as if they had made it (s. 6).
//  40. A profile shows who its user is just now, and ends with the user, whoever has the name afterwards; that of a disabled
//     user is kept and shown, and neither suggested nor granted anything. The vendor's shows the user of the last activation,
//     and outlives them (vendor's documentation of user profiles; ours).
//  41. A profile's identifier is the SHA-256 of the user's ID, which is the user name for who was made here, and so the vendor's own.
//     An activation within 30 seconds of the last one changes nothing, unless the profile is disabled (vendor's documentation
//     and behaviour; no section).
//  42. Labels and data of a profile are merged, object by object; only data are hidden until asked for. A profile that is not
//     found is told of beside the others, with 200, and 404 document_missing_exception where it is to be changed; the wrong
//     version is 409 (vendor's behaviour; no section).
//  43. Who lacks manage_user_profile may still write labels and data of applications that one role's
//     global privilege profile.write names, all of those in the request (vendor's behaviour; no section).
//  44. Suggestions are looked for in memory, in words of letters and digits: one that fits is enough, the last may be
//     unfinished, the others may have one or two slips. Hints come first, then what fits better, then the last activated
//     (vendor's documentation; the order is ours).
//  45. Privileges of applications are kept one by one; a request for several of them is checked as a whole before one is
//     written. A * ends the name of an application in a get, and is no wildcard in a delete.
//  46. A name that a role grants stands for the actions that the application has given it, at the moment of the question; a name
//     that stands for none is granted by a role that grants it alone, to the same application, or by *. Actions that a role grants
//     count in every application that its pattern covers: with the vendor only in those that have privileges, if any has (s. 4.7, ours).
//  47. The queries and the checks of privileges read source from the query where there is no body, with source_content_type;
//     beside a body both are unknown parameters (s. 4.9).
//  48. Aggregations over API keys are those that the vendor allows: terms, missing, filter, filters, cardinality, value_count, range,
//     date_range and composite, within each other too. All are exact. Formats of dates have a year in them, and there is no time zone;
//     there are no partitions of terms and no terms without keys. A request has at most 100 aggregations (s. 6.5, ours).
//  49. Bodies of keys, tokens, queries, privileges of applications and several roles at once are complained of with the place:
//     [1:9] [api_key_request] …; what is wrong with a role or a key within is the cause. Other bodies without it (s. 1.6).
//  50. Role mappings are kept and shown, and give nobody a role: with the vendor too they are for users of LDAP, SAML and the like,
//     never for native and reserved ones (ours).
//  51. To sort by roles, all users that a query finds are looked at: the directory has other names for some roles. A query for
//     people that names no fields does not look for the beginning of a role's name (s. 4.9, ours).
//  52. Times are read as the vendor's parser does: minutes are the only unit whose case counts, there are no fractions, -1 and 0 do
//     without a unit. A key's is counted in whole seconds, and may not be over where a key is updated (s. 6.1).
//  53. Privileges of failure stores reach the failures of a data stream alone; all, manage and manage_data_stream_lifecycle
//     reach both (s. 5.4). Those that version 9 added are understood in every version, and listed by it alone (ours).
//  54. Keys between clusters are made, changed, shown and ended, and let nobody in here: what they are for is another port (s. 6.7, ours).
//  55. The settings of the security indices begin as on one node, are kept and shown, and change nothing; statistics are zeros;
//     enrolment is not enabled (s. 7.3, ours).
//  56. Of SAML, OpenID Connect and certificates is said what a cluster without such realms says; where the vendor has 500 for
//     it, 400 (s. 7.4, ours).
//  57. What tools ask of a cluster first is answered of one node without indices or settings, whose licence has every feature;
//     data is not here (s. 8.1, ours).
package elasticsearch
