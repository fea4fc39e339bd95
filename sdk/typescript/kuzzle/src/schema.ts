// Made from openapi/kuzzle.yaml by "make sdk"; do not edit.

export interface paths {
    "/users/_create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a user
         * @description Adds a user and, if given, its credentials, or neither. Without credentials the user exists and cannot log in.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{_id}/_create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a user with a given kuid
         * @description Adds a user and, if given, its credentials, or neither. Without credentials the user exists and cannot log in.
         */
        post: operations["createUserWithID"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        /**
         * Fetch a user
         * @description `-1` and `anonymous` are the anonymous user.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /**
         * Delete a user
         * @description Removes the user with its credentials and tokens.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{_id}/_update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Change some properties of a user
         * @description Merges the body into the user's content, nested objects too; lists are replaced, and an explicit null is kept.
         *     Without `profileIds`, or with null, the profiles stay. Credentials are not touched.
         */
        put: operations["updateUser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{_id}/_replace": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Replace a user's content
         * @description The old content goes, all of it; credentials and tokens stay.
         */
        put: operations["replaceUser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{_id}/_upsert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change a user, or create it
         * @description If the user exists this is updateUser with `content`, and `default` and `credentials` are not used. Otherwise
         *     it is createUser with the union of `default` and `content`.
         */
        post: operations["upsertUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/_mGet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch several users by kuid
         * @description Unknown kuids are left out.
         */
        get: operations["mGetUsers"];
        put?: never;
        /**
         * Fetch several users by kuid, listed in the body
         * @description Unknown kuids are left out. The parameter counts where the body lists nobody.
         */
        post: operations["mGetUsersByBody"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/_mDelete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete several users
         * @description At most 200 at once. If some cannot be deleted the others are, and the status is 206.
         */
        post: operations["mDeleteUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/_search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search users
         * @description The body holds a query in the Elasticsearch or the Koncorde language, and a sort order. `total` counts all
         *     that match; `from` and `size` together reach no further than 10000, `search_after` and `scroll` do.
         */
        post: operations["searchUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials/_fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which fields credentials have, by strategy
         * @description For each strategy, the fields that credentials have there.
         */
        get: operations["getAllCredentialFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials/{strategy}/_fields": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        /**
         * Which fields credentials have
         * @description The fields that credentials of this strategy have.
         */
        get: operations["getCredentialFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials/{strategy}/{_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        /**
         * A user's credentials
         * @description The login, never the password.
         */
        get: operations["getCredentials"];
        put?: never;
        post?: never;
        /**
         * Delete a user's credentials
         * @description The user stays and can log in no more; its login is free again, and is the kuid.
         */
        delete: operations["deleteCredentials"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials/{strategy}/{_id}/_byId": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
                /**
                 * @description The login.
                 * @example jdoe
                 */
                _id: components["parameters"]["LoginAsID"];
            };
            cookie?: never;
        };
        /**
         * Credentials by login
         * @description Credentials by what identifies them at the strategy: the login.
         */
        get: operations["getCredentialsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials/{strategy}/{_id}/_exists": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        /**
         * Whether a user has credentials
         * @description False for unknown users too.
         */
        get: operations["hasCredentials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials/{strategy}/{_id}/_create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a user credentials
         * @description In place of a password an administrator may bring what Kuzzle has stored of one; the first login replaces it.
         */
        post: operations["createCredentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials/{strategy}/{_id}/_update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Change a user's login or password
         * @description What is not given stays. Tokens stay good.
         */
        put: operations["updateCredentials"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials/{strategy}/{_id}/_validate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try credentials without writing them
         * @description Says what would be wrong with these credentials, and keeps nothing.
         */
        post: operations["validateCredentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profiles/{_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of a profile.
                 * @example clerk
                 */
                _id: components["parameters"]["ProfileID"];
            };
            cookie?: never;
        };
        /**
         * Fetch a profile
         * @description A profile with its policies.
         */
        get: operations["getProfile"];
        /**
         * Create a profile, or replace it
         * @description Makes a profile, or replaces the one that is there as a whole.
         */
        put: operations["createOrReplaceProfile"];
        post?: never;
        /**
         * Delete a profile
         * @description Fails if a user holds it, unless `onAssignedUsers` is `remove`; who is left without a profile gets `anonymous`.
         */
        delete: operations["deleteProfile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profiles/{_id}/_create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of a profile.
                 * @example clerk
                 */
                _id: components["parameters"]["ProfileID"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a profile
         * @description Makes a profile; it must not be there yet.
         */
        post: operations["createProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profiles/{_id}/_update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of a profile.
                 * @example clerk
                 */
                _id: components["parameters"]["ProfileID"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Change a profile
         * @description Replaces those members that are given.
         */
        put: operations["updateProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profiles/_mGet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch several profiles
         * @description One that does not exist fails the whole request; version 1 leaves it out.
         */
        post: operations["mGetProfiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profiles/_search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search profiles
         * @description The body has a query, or the older form `roles`: profiles with one of them.
         */
        post: operations["searchProfiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profiles/_mDelete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete several profiles
         * @description At most 200 at once. If some cannot be deleted the others are, and the status is 206.
         */
        post: operations["mDeleteProfiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profiles/{_id}/_rights": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of a profile.
                 * @example clerk
                 */
                _id: components["parameters"]["ProfileID"];
            };
            cookie?: never;
        };
        /**
         * What a profile allows
         * @description All that a profile's roles allow, one by one.
         */
        get: operations["getProfileRights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/{_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of a role.
                 * @example reader
                 */
                _id: components["parameters"]["RoleID"];
            };
            cookie?: never;
        };
        /**
         * Fetch a role
         * @description A role with what it allows.
         */
        get: operations["getRole"];
        /**
         * Create a role, or replace it
         * @description Makes a role, or replaces the one that is there as a whole.
         */
        put: operations["createOrReplaceRole"];
        post?: never;
        /**
         * Delete a role
         * @description Fails if a profile has it.
         */
        delete: operations["deleteRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/{_id}/_create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of a role.
                 * @example reader
                 */
                _id: components["parameters"]["RoleID"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a role
         * @description Makes a role; it must not be there yet.
         */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/{_id}/_update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of a role.
                 * @example reader
                 */
                _id: components["parameters"]["RoleID"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Change a role
         * @description Replaces the content; in version 1, only those members that are given.
         */
        put: operations["updateRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/_mGet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch several roles
         * @description One that does not exist fails the whole request; version 1 leaves it out.
         */
        post: operations["mGetRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/_search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search roles
         * @description The body has a query, or the older form `controllers`: roles that name one of them.
         */
        post: operations["searchRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/_mDelete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete several roles
         * @description At most 200 at once. If some cannot be deleted the others are, and the status is 206.
         */
        post: operations["mDeleteRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/_createRestricted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up
         * @description Creates a user with the profiles that are set for that, `default` if none are; `content` may not say otherwise.
         */
        post: operations["createRestrictedUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{_id}/_createRestricted": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up with a given kuid
         * @description As createRestrictedUser.
         */
        post: operations["createRestrictedUserWithID"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_createFirstAdmin/{_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create the first administrator with a given kuid
         * @description There always is one already.
         */
        post: operations["createFirstAdminWithID"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_createFirstAdmin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create the first administrator
         * @description There always is one already.
         */
        post: operations["createFirstAdmin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_restrictDefaultRights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the built-in rights what they were
         * @description Whatever was written over the profiles and roles `default` and `anonymous` goes.
         */
        post: operations["restrictDefaultRights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/{collection}/_refresh": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description What was written.
                 * @example users
                 */
                collection: components["parameters"]["Collection"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make writes visible
         * @description They are.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{_id}/_rights": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        /**
         * What a user may do
         * @description All that a user's profiles allow, one by one.
         */
        get: operations["getUserRights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{_id}/_strategies": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        /**
         * How a user can log in
         * @description The strategies for which a user has credentials.
         */
        get: operations["getUserStrategies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{_id}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a user's tokens
         * @description API keys live on. There need be no such user.
         */
        delete: operations["revokeTokens"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_checkRights/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                userId: components["parameters"]["UserID"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether a user may
         * @description Whether a user would be allowed the request in the body.
         */
        post: operations["checkRightsOfUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/_scroll/{scrollId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description What the last page said.
                 * @example q1ZKVrJSKi1OLSpWslLyTSwuSU1RqgUA
                 */
                scrollId: components["parameters"]["ScrollID"];
            };
            cookie?: never;
        };
        /**
         * Go on with a search of users
         * @description The next page of a search that asked for `scroll`.
         */
        get: operations["scrollUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profiles/_scroll/{scrollId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description What the last page said.
                 * @example q1ZKVrJSKi1OLSpWslLyTSwuSU1RqgUA
                 */
                scrollId: components["parameters"]["ScrollID"];
            };
            cookie?: never;
        };
        /**
         * Go on with a search of profiles
         * @description The next page of a search that asked for `scroll`.
         */
        get: operations["scrollProfiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials/{strategy}/users/_search": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search credentials by login
         * @description `username` can be searched and sorted by, `kuid` sorted by.
         */
        post: operations["searchUsersByCredentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/_mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mapping of users
         * @description It is for clients to read: everything can be searched.
         */
        get: operations["getUserMapping"];
        /**
         * Add to the mapping of users
         * @description What is said of properties is kept and shown, and decides how they are searched.
         */
        put: operations["updateUserMapping"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profiles/_mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mapping of profiles
         * @description It is for clients to read: everything can be searched.
         */
        get: operations["getProfileMapping"];
        /**
         * Add to the mapping of profiles
         * @description What is said of properties is kept and shown.
         */
        put: operations["updateProfileMapping"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/_mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mapping of roles
         * @description It is for clients to read: everything can be searched.
         */
        get: operations["getRoleMapping"];
        /**
         * Add to the mapping of roles
         * @description What is said of properties is kept and shown.
         */
        put: operations["updateRoleMapping"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_login/{strategy}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        /**
         * Log in, with the credentials in the query string
         * @description As by POST; better not used, as addresses are written to logs.
         */
        get: operations["loginByQuery"];
        put?: never;
        /**
         * Log in
         * @description Answers a token that must come back in every request: `Authorization: Bearer …`, the member `jwt` of a frame,
         *     or, with `cookieAuth`, the cookie `authToken`, in which case it is not in the answer.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out
         * @description Revokes the token that the request came with.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_checkToken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask whether a token is good
         * @description An invalid token is no error; without a token the answer is about the anonymous user.
         */
        post: operations["checkToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who one is
         * @description The user that the token belongs to, and the strategies by which it can log in; without a token, the anonymous user.
         */
        get: operations["getCurrentUser"];
        /**
         * Change oneself
         * @description As updateUser, without profiles.
         */
        put: operations["updateSelf"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/_me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who one is, by the address of version 1
         * @deprecated
         * @description The user that the token belongs to, and the strategies by which it can log in; without a token, the anonymous user.
         */
        get: operations["getCurrentUserOld"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_checkRights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether one may
         * @description Whether the caller would be allowed the request in the body.
         */
        post: operations["checkRights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_me/_rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one may do
         * @description All that the caller's profiles allow, one by one.
         */
        get: operations["getMyRights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/_me/_rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one may do, by the address of version 1
         * @deprecated
         * @description All that the caller's profiles allow. The same as the operation without `Old` in its name; version 1 has it at this address.
         */
        get: operations["getMyRightsOld"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/strategies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which authentication strategies there are
         * @description The ways to log in: `local`.
         */
        get: operations["getStrategies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_updateSelf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change oneself, by the address of version 1
         * @deprecated
         * @description Merges the body into the caller's content. The same as the operation without `Old` in its name; version 1 has it at this address.
         */
        put: operations["updateSelfOld"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_me/credentials/{strategy}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        /**
         * One's own credentials
         * @description The caller's credentials, without secrets.
         */
        get: operations["getMyCredentials"];
        put?: never;
        post?: never;
        /**
         * Delete one's own credentials
         * @description Removes the caller's credentials; logging in is not possible any more.
         */
        delete: operations["deleteMyCredentials"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_me/credentials/{strategy}/_exists": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        /**
         * Whether one has credentials
         * @description Whether the caller has credentials for the strategy.
         */
        get: operations["credentialsExist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_me/credentials/{strategy}/_create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give oneself credentials
         * @description Gives the caller a login and a password; there must be none yet.
         */
        post: operations["createMyCredentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_me/credentials/{strategy}/_validate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try credentials for oneself
         * @description Says what would be wrong with these credentials, and keeps nothing.
         */
        post: operations["validateMyCredentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_me/credentials/{strategy}/_update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Change one's own login or password
         * @description Changes the caller's login, password or both.
         */
        put: operations["updateMyCredentials"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials/{strategy}/_me": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        /**
         * One's own credentials, by the address of version 1
         * @deprecated
         * @description The caller's credentials. The same as the operation without `Old` in its name; version 1 has it at this address.
         */
        get: operations["getMyCredentialsOld"];
        put?: never;
        post?: never;
        /**
         * Delete one's own credentials, by the address of version 1
         * @deprecated
         * @description Removes the caller's credentials. The same as the operation without `Old` in its name; version 1 has it at this address.
         */
        delete: operations["deleteMyCredentialsOld"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials/{strategy}/_me/_exists": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        /**
         * Whether one has credentials, by the address of version 1
         * @deprecated
         * @description Whether the caller has credentials. The same as the operation without `Old` in its name; version 1 has it at this address.
         */
        get: operations["credentialsExistOld"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials/{strategy}/_me/_create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give oneself credentials, by the address of version 1
         * @deprecated
         * @description Gives the caller credentials. The same as the operation without `Old` in its name; version 1 has it at this address.
         */
        post: operations["createMyCredentialsOld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials/{strategy}/_me/_validate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try credentials for oneself, by the address of version 1
         * @deprecated
         * @description Tries credentials. The same as the operation without `Old` in its name; version 1 has it at this address.
         */
        post: operations["validateMyCredentialsOld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials/{strategy}/_me/_update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Change one's own login or password, by the address of version 1
         * @deprecated
         * @description Changes the caller's credentials. The same as the operation without `Old` in its name; version 1 has it at this address.
         */
        put: operations["updateMyCredentialsOld"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_refreshToken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trade the token for a fresh one
         * @description The old one lives for another second.
         */
        post: operations["refreshToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_createToken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make oneself another token
         * @description Makes another token for the caller, for once or for a while.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{userId}/api-keys/_create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                userId: components["parameters"]["UserID"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an API key of a user's
         * @description The token is shown this once.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{userId}/api-keys/_search": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                userId: components["parameters"]["UserID"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search API keys of a user's
         * @description The body is the query itself.
         */
        post: operations["searchApiKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{userId}/api-keys/{_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                userId: components["parameters"]["UserID"];
                /**
                 * @description The ID of an API key.
                 * @example till
                 */
                _id: components["parameters"]["KeyID"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an API key of a user's
         * @description The key is worth nothing any more.
         */
        delete: operations["deleteApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/_create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an API key of one's own
         * @description The token is shown this once.
         */
        post: operations["createApiKeyOfMine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/_search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search API keys of one's own
         * @description The body is the query itself.
         */
        post: operations["searchApiKeysOfMine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The ID of an API key.
                 * @example till
                 */
                _id: components["parameters"]["KeyID"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an API key of one's own
         * @description The key is worth nothing any more.
         */
        delete: operations["deleteApiKeyOfMine"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_plugin/kuzzle-plugin-auth-passport-local/password/resetToken/{_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        /**
         * Make a token that sets a user's password
         * @description Whoever holds it sets the password of this user, once. It is worthless as soon as the password is changed in
         *     whatever way, and when its time is over. It is no login.
         */
        get: operations["getResetPasswordToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_plugin/kuzzle-plugin-auth-passport-local/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a password by a token, and log in
         * @description Sets the password for which an administrator has given a token, and logs in.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/password/resetToken/{_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        /**
         * Make a token that sets a user's password
         * @description Whoever holds it sets the password of this user, once. It is worthless as soon as the password is changed in
         *     whatever way, and when its time is over. It is no login.
         */
        get: operations["getResetPasswordTokenShort"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a password by a token, and log in
         * @description Sets the password for which an administrator has given a token, and logs in.
         */
        post: operations["resetPasswordShort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The server's time
         * @description The time by the clock of the server.
         */
        get: operations["now"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the indexes
         * @description There are none. Consoles ask before they show anything.
         */
        get: operations["listIndexes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{index}/_list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The index.
                 * @example lamps
                 */
                index: string;
            };
            cookie?: never;
        };
        /**
         * List the collections of an index
         * @description No index exists here: version 2 says so, and version 1 has an empty list.
         */
        get: operations["listCollections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/_resetSecurity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete all users, profiles and roles
         * @description Everybody is deleted, at all doors, but the built-in users, of whom the administrator is one; then all profiles and roles of
         *     this door, and what is built in is what it was. Only an administrator of the service may, whatever roles say.
         */
        post: operations["resetSecurity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_adminExists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether there is an administrator
         * @description There always is.
         */
        get: operations["adminExists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_publicApi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every action and its routes
         * @deprecated
         * @description The SDKs learn their routes here.
         */
        get: operations["publicApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * About the server
         * @description Versions, routes and limits, as far as the caller may know.
         */
        get: operations["info"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /**
         * Whether the server is there
         * @description Answers without a body.
         */
        head: operations["headServer"];
        patch?: never;
        trace?: never;
    };
    "/_serverInfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * About the server, by its other address
         * @description Versions, routes and limits, as far as the caller may know.
         */
        get: operations["serverInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_healthCheck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the database answers
         * @description In Kuzzle it is three services; here they are one.
         */
        get: operations["healthCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_getConfig": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the server is set, as far as clients need to know
         * @description Limits, and whether cookies can hold tokens.
         */
        get: operations["getConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_capabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the server can do
         * @description Limits, routes, plugins and services.
         */
        get: operations["capabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_openapi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This contract
         * @description Without an envelope.
         */
        get: operations["openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this node is doing
         * @description There are no realtime rooms here.
         */
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_getStats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this node did
         * @deprecated
         * @description Of the last hour, in frames of ten seconds. Before the first frame is complete there is one, of what has happened so far.
         */
        get: operations["getStats"];
        put?: never;
        /**
         * What this node did, by the address of version 1
         * @deprecated
         * @description Counts of connections and requests. The same as the operation without `Old` in its name; version 1 has it at this address.
         */
        post: operations["getStatsOld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_getLastStats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this node did in the last ten seconds
         * @deprecated
         * @description Counts of connections and requests in the last frame.
         */
        get: operations["getLastStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_getAllStats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this node did in the last hour
         * @deprecated
         * @description Counts of connections and requests, frame by frame.
         */
        get: operations["getAllStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/swagger.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This contract, by an address of version 1
         * @description It is OpenAPI 3, where Kuzzle has Swagger 2. Anybody may read it; with the setting `dialect: v2` there is no such address.
         */
        get: operations["swaggerJSON"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/swagger.yml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This contract in YAML, by an address of version 1
         * @description Asked by version 1.
         */
        get: operations["swaggerYAML"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{_id}/_createFirstAdmin": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create the first administrator, by the address of version 1
         * @deprecated
         * @description There always is one already.
         */
        post: operations["createFirstAdminOld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Any action
         * @description The body is a whole request, as a WebSocket frame is; the answer is that action's.
         */
        post: operations["query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_healthcheck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process lives
         * @description For who watches the process; it asks nothing of the database.
         */
        get: operations["healthcheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether requests can be answered
         * @description For balancers: whether to send requests here.
         */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What went wrong. `id` and `code` are missing where Kuzzle has none. */
        Error: {
            /** @description Domain, subdomain and number of the error in one. */
            code?: number;
            /** @description How many `errors` there are. */
            count?: number;
            /** @description What went wrong, one by one. */
            errors?: components["schemas"]["Error"][];
            /** @description The error's stable name. */
            id?: string;
            /** @description What went wrong, in words. */
            message: string;
            /** @description What was filled into the message: texts, rarely a number or a list of texts. */
            props?: unknown[];
            /** @description With a refused login by a password that has to be changed: good for password:reset, once. */
            resetToken?: string;
            /** @description The status. */
            status: number;
        };
        /** @description The envelope of every answer. */
        Answer: {
            /** @description The action. */
            action: string | null;
            /** @description The argument of that name; only version 1 sends null. */
            collection?: string | null;
            /** @description The controller. */
            controller: string | null;
            /** @description Headers that the action has set. */
            headers?: {
                [key: string]: unknown;
            };
            /** @description As collection. */
            index?: string | null;
            /** @description Which server answered. */
            node?: string;
            /** @description The request; as it came, or made up. */
            requestId: string;
            /** @description WebSocket only; equals requestId. */
            room?: string;
            /** @description The HTTP status. */
            status: number;
            /**
             * Volatile
             * @description What the client sent.
             */
            volatile: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * @description The language of a query.
         * @default elasticsearch
         * @enum {string}
         */
        QueryLanguage: "elasticsearch" | "koncorde";
        /**
         * @description An authentication strategy.
         * @enum {string}
         */
        StrategyName: "local";
        /** @description The envelope of an answer without an error. */
        Success: components["schemas"]["Answer"] & {
            /**
             * Error
             * @description Null.
             */
            error?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description The envelope of an error. */
        ErrorAnswer: components["schemas"]["Answer"] & {
            error?: components["schemas"]["Error"];
            /**
             * Result
             * @description Null.
             */
            result?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description An error in its envelope, or bare. */
        Complaint: components["schemas"]["ErrorAnswer"] | components["schemas"]["Error"];
        /** @description The answer whose result is anything. */
        AnyAnswer: components["schemas"]["Success"] & {
            /** @description Whatever the action answers, null too. */
            result?: unknown;
        };
        /** @description The answer whose result is a user. */
        UserAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["User"];
        };
        /** @description The answer whose result is a page of users. */
        UserListAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["UserList"];
        };
        /** @description The answer whose result is what was deleted. */
        DeletedAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["Deleted"];
        };
        /** @description The answer whose result is a list of what was deleted. */
        DeletedListAnswer: components["schemas"]["Success"] & {
            /** @description What was asked for. */
            result: string[];
        };
        /** @description The answer whose result is a token. */
        LoginAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["Login"];
        };
        /** @description The answer whose result is an acknowledgement. */
        AcknowledgedAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["Acknowledged"];
        };
        /** @description The answer whose result is the state of a token. */
        TokenStateAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["TokenState"];
        };
        /** @description The answer whose result is the server's time. */
        NowAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["Now"];
        };
        /** @description The answer whose result is the indexes. */
        IndexesAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["Indexes"];
        };
        /** @description The answer whose result is the collections of an index. */
        CollectionsAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["Collections"];
        };
        /** @description The answer whose result is how many were deleted. */
        ResetAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["Reset"];
        };
        /** @description The indexes: none. */
        Indexes: {
            /** @description Their names. */
            indexes: string[];
            /** @description How many collections each has, where that was asked for. */
            collections?: {
                [key: string]: number;
            };
        };
        /** @description A collection of an index. */
        ListedCollection: {
            [key: string]: unknown;
        };
        /** @description The collections of an index: none. */
        Collections: {
            /** @description The collections. */
            collections: components["schemas"]["ListedCollection"][];
            /** @description Which were meant. */
            type: string;
            /** @description How many were left out. */
            from?: number;
            /** @description How many there may be. */
            size?: number;
        };
        /** @description How many were deleted. */
        Reset: {
            /** @description Users. */
            deletedUsers: number;
            /** @description Profiles. */
            deletedProfiles: number;
            /** @description Roles. */
            deletedRoles: number;
        };
        /** @description The answer whose result is whether there is an administrator. */
        ExistsAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["Exists"];
        };
        /** @description The answer whose result is all actions, by controller and name. */
        PublicAPIAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["PublicAPI"];
        };
        /** @description The answer whose result is what the server is set to. */
        ConfigAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["ServerConfig"];
        };
        /** @description What the server is set to. */
        ServerConfig: {
            http: components["schemas"]["HTTPConfig"];
            limits: components["schemas"]["ServerLimits"];
            /** @description The version of Kuzzle whose API this is. */
            version: string;
        };
        /** @description How the server speaks HTTP. */
        HTTPConfig: {
            /** @description Whether a token may come in a cookie. */
            cookieAuthentication: boolean;
        };
        /** @description How much the server takes. */
        ServerLimits: {
            /** @description How many documents a request may read. */
            documentsFetchCount: number;
            /** @description How many documents a request may write. */
            documentsWriteCount: number;
            /** @description How many logins a WebSocket may send in a second. */
            loginsPerSecond: number;
            /** @description How many bytes a request may have. */
            requestSize: number;
            /** @description How many requests of a WebSocket are worked on at once. */
            socketRequestsInFlight: number;
        };
        /** @description The answer whose result is what the server can do. */
        CapabilitiesAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["ServerCapabilities"];
        };
        /** @description What the server can do. */
        ServerCapabilities: {
            limits: components["schemas"]["ServerLimits"];
            plugins: components["schemas"]["Plugins"];
            routes: components["schemas"]["PublicAPI"];
            services: components["schemas"]["EmptyObject"];
            /** @description The version of Kuzzle whose API this is. */
            version: string;
        };
        /** @description Plugins, by name. */
        Plugins: {
            [key: string]: components["schemas"]["Plugin"];
        };
        /** @description What a plugin brings. */
        Plugin: {
            /** @description Its authentication strategies. */
            strategies: components["schemas"]["StrategyName"][];
        };
        /** @description An object that is empty here. */
        EmptyObject: {
            [key: string]: unknown;
        };
        /** @description The answer whose result is what the server tells of itself. */
        InfoAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["Info"];
        };
        /** @description A user. */
        User: {
            /** @description The kuid. */
            _id: string;
            _source: components["schemas"]["Source"];
            /** @description Version 1: who wrote it and when. */
            _meta?: {
                [key: string]: unknown;
            };
            /**
             * Format: int64
             * @description Version 1: how often it was written.
             */
            _version?: number;
            /** @description Version 1: true where the request created it. */
            created?: boolean;
            /** @description getCurrentUser: how the user can log in. */
            strategies?: string[];
        };
        /** @description A user's content. It holds no credentials. */
        Source: {
            /** @description The user's profiles. */
            profileIds: string[];
            /** @description A string here is the directory's full name. */
            fullname?: unknown;
            /** @description A string here is the directory's e-mail address. */
            email?: unknown;
            _kuzzle_info?: components["schemas"]["Stamps"];
        } & {
            [key: string]: unknown;
        };
        /** @description Who wrote the user and when, in milliseconds since 1970; names are logins. */
        Stamps: {
            /** @description The kuid of who made it. */
            author?: string | null;
            /**
             * Format: int64
             * @description When it was made, in milliseconds since 1970.
             */
            createdAt?: number;
            /**
             * Format: int64
             * @description When it was changed last, in milliseconds since 1970.
             */
            updatedAt?: number | null;
            /** @description The kuid of who changed it last. */
            updater?: string | null;
        };
        /** @description A page of users. */
        UserList: {
            /** @description Those on this page. */
            hits: components["schemas"]["User"][];
            /** @description How many match. */
            total?: number;
            /** @description What to go on with. */
            scrollId?: string;
        };
        /** @description What was deleted. */
        Deleted: {
            /** @description The identifier. */
            _id: string;
        };
        /** @description A token and whose it is. */
        Login: {
            /** @description The kuid. */
            _id: string;
            /**
             * Format: int64
             * @description Milliseconds since 1970; -1 is never.
             */
            expiresAt: number;
            /** @description The token; missing where it went into a cookie. */
            jwt?: string;
            /**
             * Format: int64
             * @description Milliseconds; -1 is for ever.
             */
            ttl: number;
        };
        /** @description That it is done. */
        Acknowledged: {
            /** @description Always true. */
            acknowledged: boolean;
        };
        /** @description Whether a token is good, and until when. */
        TokenState: {
            /** @description Whether it is good. */
            valid: boolean;
            /** @description Why it is not valid. */
            state?: string;
            /**
             * Format: int64
             * @description Milliseconds since 1970; -1 is never; null for the anonymous user.
             */
            expiresAt?: number | null;
            /** @description Whose it is; -1 for the anonymous user. */
            kuid?: string;
        };
        /** @description A time. */
        Now: {
            /**
             * Format: int64
             * @description Milliseconds since 1970.
             */
            now: number;
        };
        /** @description Whether it is there. */
        Exists: {
            /** @description Whether it is there. */
            exists: boolean;
        };
        /** @description By controller and action. */
        PublicAPI: {
            [key: string]: components["schemas"]["ControllerActions"];
        };
        /** @description Actions of a controller, by name. */
        ControllerActions: {
            [key: string]: components["schemas"]["APIAction"];
        };
        /** @description An OpenAPI document. */
        OpenAPIDocument: {
            [key: string]: unknown;
        };
        /** @description An action and its routes. */
        APIAction: {
            /** @description The action. */
            action: string;
            /** @description The controller. */
            controller: string;
            /** @description Its routes. */
            http?: components["schemas"]["APIRoute"][];
        };
        /** @description A route of an action. */
        APIRoute: {
            /** @description The path, with parameters after colons. */
            path: string;
            /** @description The same as `path`. */
            url: string;
            /** @description The method. */
            verb: string;
        };
        /** @description What the server tells of itself. */
        Info: {
            serverInfo: components["schemas"]["ServerInfo"];
        };
        /** @description What the server tells of itself. */
        ServerInfo: {
            kuzzle: components["schemas"]["KuzzleInfo"];
            services: components["schemas"]["EmptyObject"];
        };
        /** @description What the server is. */
        KuzzleInfo: {
            api: components["schemas"]["APIRoutes"];
            application: components["schemas"]["EmptyObject"];
            /**
             * Format: int64
             * @description In bytes.
             */
            memoryUsed: number;
            /** @description The version of what the server runs on. */
            nodeVersion: string;
            plugins: components["schemas"]["Plugins"];
            system: components["schemas"]["SystemInfo"];
            /** @description How long it has run, such as `12.3s`. */
            uptime: string;
            /** @description The version of Kuzzle whose API this is. */
            version: string;
        };
        /** @description All actions. */
        APIRoutes: {
            routes: components["schemas"]["PublicAPI"];
        };
        /** @description What the server runs on, which is not told. */
        SystemInfo: {
            /** @description None are told. */
            cpus: components["schemas"]["EmptyObject"][];
            memory: components["schemas"]["SystemMemory"];
        };
        /** @description Memory, which is not told. */
        SystemMemory: {
            /** @description Always 0. */
            free: number;
            /** @description Always 0. */
            total: number;
        };
        /** @description Any properties; `profileIds` are the profiles, `_id` and `_kuzzle_info` are the server's and not kept. */
        Content: {
            /** @description The profiles that the user has. */
            profileIds?: string[] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description The whole content of a user: the profiles and any other properties. */
        FullContent: {
            /** @description The profiles that the user has. */
            profileIds: string[];
        } & {
            [key: string]: unknown;
        };
        /** @description By strategy; `local` is the only one. */
        Credentials: {
            local?: components["schemas"]["AnyLocalCredentials"];
        };
        /**
         * @description A login with a password, or with what Kuzzle has stored of one: `userPassword` and what belongs to it. Stored ones
         *     are an administrator's to give; who signs up and who changes their own have passwords only.
         */
        AnyLocalCredentials: {
            /** @description Unique, case-sensitive. */
            username?: string;
            /**
             * Format: password
             * @description The password, in clear.
             */
            password?: string;
            /**
             * Format: password
             * @description The hash, in hexadecimal digits.
             */
            userPassword?: string;
            /** @description May be empty, for the encryption `hash` only. */
            userSalt?: string;
            /**
             * @description `sha512` unless said otherwise.
             * @enum {string}
             */
            algorithm?: "sha512" | "sha384" | "sha256" | "sha224" | "sha1";
            /** @description Whether the hash is PBKDF2's, as it is unless said otherwise; else `encryption` says what it is. */
            stretching?: boolean;
            /**
             * @description `hmac` unless said otherwise.
             * @enum {string}
             */
            encryption?: "hmac" | "hash";
            /** @description The kuid of who has set the password: its user, if it is null or missing. */
            updater?: string | null;
        };
        /** @description A login and a password. */
        LocalCredentials: {
            /** @description Unique, case-sensitive. */
            username?: string;
            /**
             * Format: password
             * @description The password, in clear.
             */
            password?: string;
        };
        /** @description A user to make. */
        NewUser: {
            content: components["schemas"]["FullContent"];
            credentials?: components["schemas"]["Credentials"];
        };
        /** @description What to change of a user, or to make one of. */
        UpsertedUser: {
            content: components["schemas"]["Content"];
            default?: components["schemas"]["Content"];
            credentials?: components["schemas"]["Credentials"];
        };
        /** @description Which ones. */
        IDs: {
            /** @description The identifiers. */
            ids: string[];
        };
        /** @description Which users. */
        UserIDs: {
            /** @description Their kuids. */
            ids?: string[];
        };
        /**
         * @description One query under the name of its kind; empty finds everything. With `lang=koncorde` it is a filter of Koncorde's,
         *     otherwise a query of Elasticsearch's. `range`, `ids` and `exists` are of both.
         */
        SearchQuery: {
            /** @description Everything. */
            match_all?: components["schemas"]["MatchAllQuery"];
            /** @description Nothing. */
            match_none?: components["schemas"]["MatchAllQuery"];
            /** @description Queries that are joined. */
            bool?: components["schemas"]["BoolQuery"];
            /** @description A query that has no say in the order. */
            constant_score?: components["schemas"]["ConstantScoreQuery"];
            /** @description A query, and another one that would only lower scores. */
            boosting?: components["schemas"]["BoostingQuery"];
            /** @description Queries of which one is enough. */
            dis_max?: components["schemas"]["DisMaxQuery"];
            /** @description What one object of a list must have. */
            nested?: components["schemas"]["NestedQuery"];
            /** @description A field, and its value as it is: itself, or as `value` beside `case_insensitive`. */
            term?: components["schemas"]["FieldQuery"];
            /** @description A field, and a list of values of which it is one. */
            terms?: components["schemas"]["FieldQuery"];
            /** @description A field, and an object of `terms` and of how many of them it has, `minimum_should_match`. */
            terms_set?: components["schemas"]["FieldQuery"];
            /** @description A field, and how it begins: a text, or one as `value` beside `case_insensitive`. */
            prefix?: components["schemas"]["FieldQuery"];
            /** @description A field, and a pattern with `*` and `?`: a text, or one as `value` beside `case_insensitive`. */
            wildcard?: components["schemas"]["FieldQuery"];
            /** @description A field, and a regular expression of Lucene's: a text, or one as `value` beside `flags` and `case_insensitive`. */
            regexp?: components["schemas"]["FieldQuery"];
            /** @description A field, and what it nearly is: a value, or one as `value` beside `fuzziness`, `prefix_length` and `transpositions`. */
            fuzzy?: components["schemas"]["FieldQuery"];
            /** @description A field, and words that are in it: a value, or one as `query` beside `operator`, `minimum_should_match`, `fuzziness` and others. */
            match?: components["schemas"]["FieldQuery"];
            /** @description A field, and words that follow each other in it: a value, or one as `query` beside `slop`, `analyzer` and `zero_terms_query`. */
            match_phrase?: components["schemas"]["FieldQuery"];
            /** @description As `match_phrase`; the last word may go on. */
            match_phrase_prefix?: components["schemas"]["FieldQuery"];
            /** @description As `match`; the last word may go on. */
            match_bool_prefix?: components["schemas"]["FieldQuery"];
            /** @description Words in several fields. */
            multi_match?: components["schemas"]["MultiMatchQuery"];
            /** @description Words in several fields, as if they were one. */
            combined_fields?: components["schemas"]["CombinedFieldsQuery"];
            /** @description A text in Lucene's language. */
            query_string?: components["schemas"]["QueryStringQuery"];
            /** @description What people type. */
            simple_query_string?: components["schemas"]["SimpleQueryString"];
            /** @description A field, and its bounds: `gt`, `gte`, `lt`, `lte`. */
            range?: components["schemas"]["FieldQuery"];
            /** @description What has one of these identifiers. */
            ids?: components["schemas"]["IdsQuery"];
            /** @description What has a field: its path, `list["value"]` for a list that holds a value, or an object with either as its `field`. */
            exists?: unknown;
            /** @description All of these hold; Koncorde's. */
            and?: components["schemas"]["Filter"][];
            /** @description One of these holds; Koncorde's. */
            or?: components["schemas"]["Filter"][];
            /** @description This does not hold; Koncorde's. */
            not?: components["schemas"]["Filter"];
            /** @description A field, and its value as it is; Koncorde's. */
            equals?: components["schemas"]["FieldQuery"];
            /** @description A field, and a list of values of which it is one; Koncorde's. */
            in?: components["schemas"]["FieldQuery"];
            /** @description What does not have a field, written as for `exists`; Koncorde's. */
            missing?: unknown;
        };
        /** @description A query of Elasticsearch's, under the name of its kind. */
        Query: {
            /** @description Everything. */
            match_all?: components["schemas"]["MatchAllQuery"];
            /** @description Nothing. */
            match_none?: components["schemas"]["MatchAllQuery"];
            /** @description Queries that are joined. */
            bool?: components["schemas"]["BoolQuery"];
            /** @description A query that has no say in the order. */
            constant_score?: components["schemas"]["ConstantScoreQuery"];
            /** @description A query, and another one that would only lower scores. */
            boosting?: components["schemas"]["BoostingQuery"];
            /** @description Queries of which one is enough. */
            dis_max?: components["schemas"]["DisMaxQuery"];
            /** @description What one object of a list must have. */
            nested?: components["schemas"]["NestedQuery"];
            /** @description A field, and its value as it is: itself, or as `value` beside `case_insensitive`. */
            term?: components["schemas"]["FieldQuery"];
            /** @description A field, and a list of values of which it is one. */
            terms?: components["schemas"]["FieldQuery"];
            /** @description A field, and an object of `terms` and of how many of them it has, `minimum_should_match`. */
            terms_set?: components["schemas"]["FieldQuery"];
            /** @description A field, and how it begins: a text, or one as `value` beside `case_insensitive`. */
            prefix?: components["schemas"]["FieldQuery"];
            /** @description A field, and a pattern with `*` and `?`: a text, or one as `value` beside `case_insensitive`. */
            wildcard?: components["schemas"]["FieldQuery"];
            /** @description A field, and a regular expression of Lucene's: a text, or one as `value` beside `flags` and `case_insensitive`. */
            regexp?: components["schemas"]["FieldQuery"];
            /** @description A field, and what it nearly is: a value, or one as `value` beside `fuzziness`, `prefix_length` and `transpositions`. */
            fuzzy?: components["schemas"]["FieldQuery"];
            /** @description A field, and words that are in it: a value, or one as `query` beside `operator`, `minimum_should_match`, `fuzziness` and others. */
            match?: components["schemas"]["FieldQuery"];
            /** @description A field, and words that follow each other in it: a value, or one as `query` beside `slop`, `analyzer` and `zero_terms_query`. */
            match_phrase?: components["schemas"]["FieldQuery"];
            /** @description As `match_phrase`; the last word may go on. */
            match_phrase_prefix?: components["schemas"]["FieldQuery"];
            /** @description As `match`; the last word may go on. */
            match_bool_prefix?: components["schemas"]["FieldQuery"];
            /** @description Words in several fields. */
            multi_match?: components["schemas"]["MultiMatchQuery"];
            /** @description Words in several fields, as if they were one. */
            combined_fields?: components["schemas"]["CombinedFieldsQuery"];
            /** @description A text in Lucene's language. */
            query_string?: components["schemas"]["QueryStringQuery"];
            /** @description What people type. */
            simple_query_string?: components["schemas"]["SimpleQueryString"];
            /** @description A field, and its bounds: `gt`, `gte`, `lt`, `lte`. */
            range?: components["schemas"]["FieldQuery"];
            /** @description What has one of these identifiers. */
            ids?: components["schemas"]["IdsQuery"];
            /** @description What has a field. */
            exists?: components["schemas"]["ExistsQuery"];
        };
        /** @description A filter of Koncorde's, under its keyword; empty holds for everything. */
        Filter: {
            /** @description All of these hold. */
            and?: components["schemas"]["Filter"][];
            /** @description One of these holds. */
            or?: components["schemas"]["Filter"][];
            /** @description This does not hold. */
            not?: components["schemas"]["Filter"];
            /** @description A field, and its value as it is. */
            equals?: components["schemas"]["FieldQuery"];
            /** @description A field, and a list of values of which it is one. */
            in?: components["schemas"]["FieldQuery"];
            /** @description What does not have a field, written as for `exists`. */
            missing?: unknown;
            /** @description A field, and its bounds: `gt`, `gte`, `lt`, `lte`. */
            range?: components["schemas"]["FieldQuery"];
            /** @description What has one of these identifiers. */
            ids?: components["schemas"]["IdsQuery"];
            /** @description What has a field: its path, `list["value"]` for a list that holds a value, or an object with either as its `field`. */
            exists?: unknown;
        };
        /** @description A query that needs nothing. */
        MatchAllQuery: {
            /** @description How much it counts in an order by fit. */
            boost?: number;
            /** @description A name for it. */
            _name?: string;
        };
        /** @description The name of one field, and the value, or an object with the value and options. `boost` and `_name` may stand beside it. */
        FieldQuery: {
            [key: string]: unknown;
        };
        /** @description Queries that must, should and must not hold. One may stand without a list. */
        BoolQuery: {
            /** @description All of these hold. */
            must?: components["schemas"]["Query"][];
            /** @description All of these hold, without a say in the order. */
            filter?: components["schemas"]["Query"][];
            /** @description One of these holds, or as many as `minimum_should_match` says. */
            should?: components["schemas"]["Query"][];
            /** @description None of these holds. */
            must_not?: components["schemas"]["Query"][];
            /** @description How many of `should` must hold: a number, or a text such as `75%` or `2<-1`. */
            minimum_should_match?: unknown;
            /** @description Whether nothing but `must_not` finds all others. */
            adjust_pure_negative?: boolean;
            /** @description How much it counts in an order by fit. */
            boost?: number;
            /** @description A name for it. */
            _name?: string;
        };
        /** @description A query that has no say in the order. */
        ConstantScoreQuery: {
            /** @description The query. */
            filter: components["schemas"]["Query"];
            /** @description How much it counts in an order by fit. */
            boost?: number;
            /** @description A name for it. */
            _name?: string;
        };
        /** @description A query, and another one that would only lower scores. */
        BoostingQuery: {
            /** @description What is found. */
            positive: components["schemas"]["Query"];
            /** @description What would lower scores. */
            negative: components["schemas"]["Query"];
            /** @description By how much. */
            negative_boost: number;
            /** @description How much it counts in an order by fit. */
            boost?: number;
            /** @description A name for it. */
            _name?: string;
        };
        /** @description Queries of which one is enough. One may stand without a list. */
        DisMaxQuery: {
            /** @description The queries. */
            queries: components["schemas"]["Query"][];
            /** @description How much the others count in an order by fit. */
            tie_breaker?: number;
            /** @description How much it counts in an order by fit. */
            boost?: number;
            /** @description A name for it. */
            _name?: string;
        };
        /** @description What one object of a list must have. */
        NestedQuery: {
            /** @description The path of the list. */
            path: string;
            /** @description What one of its objects must have. */
            query: components["schemas"]["Query"];
            /** @description Whether a path that is no such list finds nothing, instead of being refused. */
            ignore_unmapped?: boolean;
            /** @description How the objects count in an order by fit: `avg`, `max`, `min`, `sum` or `none`. */
            score_mode?: string;
            /** @description How much it counts in an order by fit. */
            boost?: number;
            /** @description A name for it. */
            _name?: string;
        };
        /** @description Identifiers. */
        IdsQuery: {
            /** @description One of these; without them nothing is found. */
            values?: string[];
            /** @description How much it counts in an order by fit. */
            boost?: number;
            /** @description A name for it. */
            _name?: string;
        };
        /** @description A field that is there. */
        ExistsQuery: {
            /** @description The path of the field. */
            field: string;
            /** @description How much it counts in an order by fit. */
            boost?: number;
            /** @description A name for it. */
            _name?: string;
        };
        /** @description Words in several fields. */
        MultiMatchQuery: {
            /** @description The words, as a text, a number or a boolean. */
            query: unknown;
            /** @description Where to look: paths and patterns, each perhaps with `^` and a number; everywhere unless given. */
            fields?: string[];
            /** @description `best_fields`, which it is unless given, `most_fields`, `cross_fields`, `phrase`, `phrase_prefix` or `bool_prefix`. */
            type?: string;
            /** @description Whether one word is enough (`or`) or all are needed (`and`). */
            operator?: string;
            /** @description How many of the words are needed: a number, or a text such as `75%` or `2<-1`. */
            minimum_should_match?: unknown;
            /** @description How the text is split into words: `standard`, `simple`, `whitespace` or `keyword`. */
            analyzer?: string;
            /** @description What a text without words finds: `none` or `all`. */
            zero_terms_query?: string;
            /** @description Whether a value that a field cannot have finds nothing there, instead of being refused. */
            lenient?: boolean;
            /** @description Read, and changes nothing. */
            auto_generate_synonyms_phrase_query?: boolean;
            /** @description How far from each other words of a phrase may be. */
            slop?: number;
            /** @description How much other fields count in an order by fit. */
            tie_breaker?: number;
            /** @description How many edits a word may be away: a number from 0 to 2, `AUTO`, or `AUTO:low,high`. */
            fuzziness?: unknown;
            /** @description Whether two letters that have changed places are one edit. */
            fuzzy_transpositions?: boolean;
            /** @description How many characters at the beginning must be the same. */
            prefix_length?: number;
            /** @description Read, and changes nothing. */
            max_expansions?: number;
            /** @description Read, and changes nothing. */
            fuzzy_rewrite?: string;
            /** @description Read, and changes nothing. */
            cutoff_frequency?: number;
            /** @description Read, and changes nothing. */
            rewrite?: string;
            /** @description How much it counts in an order by fit. */
            boost?: number;
            /** @description A name for it. */
            _name?: string;
        };
        /** @description Words in several fields, as if they were one. */
        CombinedFieldsQuery: {
            /** @description The words, as a text, a number or a boolean. */
            query: unknown;
            /** @description Where to look: paths and patterns, each perhaps with `^` and a number. */
            fields: string[];
            /** @description Whether one word is enough (`or`) or all are needed (`and`). */
            operator?: string;
            /** @description How many of the words are needed: a number, or a text such as `75%` or `2<-1`. */
            minimum_should_match?: unknown;
            /** @description What a text without words finds: `none` or `all`. */
            zero_terms_query?: string;
            /** @description Read, and changes nothing. */
            auto_generate_synonyms_phrase_query?: boolean;
            /** @description How much it counts in an order by fit. */
            boost?: number;
            /** @description A name for it. */
            _name?: string;
        };
        /** @description A text in Lucene's language: words, `AND`, `OR`, `NOT`, quotes, `field:value`, ranges, patterns. */
        QueryStringQuery: {
            /** @description The text. */
            query: unknown;
            /** @description Where to look: paths and patterns; everywhere unless given. */
            fields?: string[];
            /** @description One field instead of `fields`. */
            default_field?: string;
            /** @description Whether one word is enough (`or`) or all are needed (`and`). */
            default_operator?: string;
            /** @description `best_fields`, which it is unless given, `most_fields`, `cross_fields`, `phrase`, `phrase_prefix` or `bool_prefix`. */
            type?: string;
            /** @description How many edits `~` allows: a number from 0 to 2, `AUTO`, or `AUTO:low,high`. */
            fuzziness?: unknown;
            /** @description How far from each other words of a phrase may be. */
            phrase_slop?: number;
            /** @description Whether a pattern may begin with `*` or `?`. */
            allow_leading_wildcard?: boolean;
            /** @description Whether no sign of the text means anything. */
            escape?: boolean;
            /** @description The analyser of what stands in quotes. */
            quote_analyzer?: string;
            /** @description That of dates which have none. */
            time_zone?: string;
            /** @description How complicated a regular expression may be. */
            max_determinized_states?: number;
            /** @description How much other fields count in an order by fit. */
            tie_breaker?: number;
            /** @description Read, and changes nothing. */
            enable_position_increments?: boolean;
            /** @description Read, and changes nothing. */
            rewrite?: string;
            /** @description Read, and changes nothing. */
            fuzzy_rewrite?: string;
            /** @description Read, and changes nothing. */
            split_on_whitespace?: boolean;
            /** @description Read, and changes nothing. */
            use_dis_max?: boolean;
            /** @description Read, and changes nothing. */
            auto_generate_phrase_queries?: boolean;
            /** @description Read, and changes nothing. */
            lowercase_expanded_terms?: boolean;
            /** @description Read, and changes nothing. */
            locale?: string;
            /** @description How the text is split into words: `standard`, `simple`, `whitespace` or `keyword`. */
            analyzer?: string;
            /** @description Read, and changes nothing. */
            analyze_wildcard?: boolean;
            /** @description Whether a value that a field cannot have finds nothing there, instead of being refused. */
            lenient?: boolean;
            /** @description How many of the words are needed: a number, or a text such as `75%` or `2<-1`. */
            minimum_should_match?: unknown;
            /** @description How many characters at the beginning must be the same. */
            fuzzy_prefix_length?: number;
            /** @description Read, and changes nothing. */
            fuzzy_max_expansions?: number;
            /** @description Whether two letters that have changed places are one edit. */
            fuzzy_transpositions?: boolean;
            /** @description Read, and changes nothing. */
            quote_field_suffix?: string;
            /** @description Read, and changes nothing. */
            auto_generate_synonyms_phrase_query?: boolean;
            /** @description How much it counts in an order by fit. */
            boost?: number;
            /** @description A name for it. */
            _name?: string;
        };
        /** @description What people type: words, `+`, `|`, `-`, quotes, parentheses, `*`, `~N`. No text is wrong. */
        SimpleQueryString: {
            /** @description What was typed. */
            query: unknown;
            /** @description Where to look: paths and patterns; everywhere unless given. */
            fields?: string[];
            /** @description Whether one word is enough (`or`) or all are needed (`and`). */
            default_operator?: string;
            /** @description Which signs mean something, with `|` between their names: `AND`, `OR`, `NOT`, `PREFIX`, `PHRASE`, `PRECEDENCE`, `ESCAPE`, `WHITESPACE`, `FUZZY`, `NEAR`, `SLOP`; `ALL` unless given. */
            flags?: unknown;
            /** @description Read, and changes nothing. */
            lowercase_expanded_terms?: boolean;
            /** @description Read, and changes nothing. */
            locale?: string;
            /** @description How the text is split into words: `standard`, `simple`, `whitespace` or `keyword`. */
            analyzer?: string;
            /** @description Read, and changes nothing. */
            analyze_wildcard?: boolean;
            /** @description Whether a value that a field cannot have finds nothing there, instead of being refused. */
            lenient?: boolean;
            /** @description How many of the words are needed: a number, or a text such as `75%` or `2<-1`. */
            minimum_should_match?: unknown;
            /** @description How many characters at the beginning must be the same. */
            fuzzy_prefix_length?: number;
            /** @description Read, and changes nothing. */
            fuzzy_max_expansions?: number;
            /** @description Whether two letters that have changed places are one edit. */
            fuzzy_transpositions?: boolean;
            /** @description Read, and changes nothing. */
            quote_field_suffix?: string;
            /** @description Read, and changes nothing. */
            auto_generate_synonyms_phrase_query?: boolean;
            /** @description How much it counts in an order by fit. */
            boost?: number;
            /** @description A name for it. */
            _name?: string;
        };
        /** @description What to search for, and in which order. */
        Search: {
            /** @description What to search for; empty, null or missing means all. */
            query?: components["schemas"]["SearchQuery"] | null;
            /** @description A field, or {field: asc|desc}, or {field: {order}}, or a list of these. */
            sort?: unknown;
            /** @description Go on behind these values of the sort keys. */
            search_after?: unknown[];
            /** @description Another query, always of Elasticsearch's language. */
            post_filter?: components["schemas"]["Query"];
            /** @description Which properties hits show: true, false, a path, a list of paths, or {includes, excludes}. */
            _source?: unknown;
            /** @description A path or a list of them. */
            _source_includes?: unknown;
            /** @description A path or a list of them. */
            _source_excludes?: unknown;
        } & {
            [key: string]: unknown;
        };
        /** @description A token. */
        Token: {
            /** @description The token. */
            token?: string;
        };
        /** @description A request as it travels in a body or a frame. */
        Request: {
            /** @description The controller. */
            controller: string;
            /** @description The action. */
            action: string;
            /** @description The request; as it came, or made up. */
            requestId?: string;
            /** @description The token of who asks; null is none. */
            jwt?: string | null;
            /** @description An object or a list. */
            body?: unknown;
            /** @description Any data, which comes back. */
            volatile?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description The answer whose result is what identifies a user at the strategy. */
        IdentityAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["LocalIdentity"];
        };
        /** @description The answer whose result is true or false. */
        BooleanAnswer: components["schemas"]["Success"] & {
            /** @description What was asked for. */
            result: boolean;
        };
        /** @description The answer whose result is a list of names. */
        TextsAnswer: components["schemas"]["Success"] & {
            /** @description What was asked for. */
            result: string[];
        };
        /** @description The answer whose result is lists of names by strategy. */
        FieldsAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["CredentialFields"];
        };
        /** @description Credentials of the strategy local, without the password. */
        LocalIdentity: {
            /** @description The login. */
            username: string;
            /** @description The user. Version 2 leaves it out where the login is new. */
            kuid?: string;
        };
        /** @description The answer whose result is a profile. */
        ProfileAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["Profile"];
        };
        /** @description The answer whose result is a page of profiles. */
        ProfileListAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["ProfileList"];
        };
        /** @description The answer whose result is a role. */
        RoleAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["Role"];
        };
        /** @description The answer whose result is a page of roles. */
        RoleListAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["RoleList"];
        };
        /** @description The answer whose result is a list of rights. */
        RightsAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["RightList"];
        };
        /** @description The answer whose result is whether it is allowed. */
        AllowedAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["Allowed"];
        };
        /** @description The answer whose result is a list of strategies. */
        StrategiesAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["StrategyList"];
        };
        /** @description The answer whose result is nothing. */
        NothingAnswer: components["schemas"]["Success"] & {
            /**
             * Result
             * @description Null, or empty; restrictDefaultRights leaves it out.
             */
            result?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description A profile. */
        Profile: {
            /** @description The identifier. */
            _id: string;
            _source: components["schemas"]["ProfileContent"];
            /** @description Version 1: who wrote it and when. */
            _meta?: {
                [key: string]: unknown;
            };
            /**
             * Format: int64
             * @description Version 1: how often it was written.
             */
            _version?: number;
            /** @description Version 1: true where the request created it. */
            created?: boolean;
        };
        /** @description A page of profiles. */
        ProfileList: {
            /** @description Those on this page. */
            hits: components["schemas"]["Profile"][];
            /** @description How many match. */
            total?: number;
            /** @description What to go on with. */
            scrollId?: string;
        };
        /** @description A role. */
        Role: {
            /** @description The identifier. */
            _id: string;
            _source: components["schemas"]["RoleContent"];
            /** @description Version 1: who wrote it and when. */
            _meta?: {
                [key: string]: unknown;
            };
            /**
             * Format: int64
             * @description Version 1: how often it was written.
             */
            _version?: number;
            /** @description Version 1: true where the request created it. */
            created?: boolean;
        };
        /** @description A page of roles. */
        RoleList: {
            /** @description Those on this page. */
            hits: components["schemas"]["Role"][];
            /** @description How many match. */
            total?: number;
        };
        /** @description Policies, a rate limit, and any other properties. */
        ProfileContent: {
            /** @description The roles, and where they count. */
            policies?: components["schemas"]["Policy"][];
            /** @description Requests a second; 0 is no limit. */
            rateLimit?: number;
            _kuzzle_info?: components["schemas"]["Stamps"];
        } & {
            [key: string]: unknown;
        };
        /** @description A role that a profile has. */
        Policy: {
            /** @description The role. */
            roleId: string;
            /** @description Where the role counts; everywhere without this. */
            restrictedTo?: components["schemas"]["Restriction"][] | null;
        };
        /** @description An index and collections in which a role counts. */
        Restriction: {
            /** @description The index. */
            index: string;
            /** @description None are all. */
            collections?: string[] | null;
        };
        /** @description What is allowed, and any other properties. */
        RoleContent: {
            /** @description By controller and action; `*` speaks for those that are not named. */
            controllers?: {
                [key: string]: components["schemas"]["ControllerRights"];
            };
            _kuzzle_info?: components["schemas"]["Stamps"];
        } & {
            [key: string]: unknown;
        };
        /** @description What is allowed of a controller. */
        ControllerRights: {
            /** @description By action, whether it is allowed. */
            actions?: {
                [key: string]: boolean;
            };
        };
        /** @description One thing that is allowed. */
        Right: {
            /** @description The action. */
            action: string;
            /** @description The collection. */
            collection: string;
            /** @description The controller. */
            controller: string;
            /** @description The index. */
            index: string;
            /**
             * @description Whether it is allowed.
             * @enum {string}
             */
            value: "allowed" | "denied";
        };
        /** @description What is allowed. */
        RightList: {
            /** @description Those on this page. */
            hits: components["schemas"]["Right"][];
            /** @description How many there are in all. */
            total: number;
        };
        /** @description Whether it is allowed. */
        Allowed: {
            /** @description Whether it is allowed. */
            allowed: boolean;
        };
        /** @description Strategies. */
        StrategyList: {
            /** @description The strategies. */
            strategies: string[];
            /** @description How many there are in all. */
            total: number;
        };
        /** @description Oneself, to sign up. */
        RestrictedUser: {
            /** @description Any properties but `profileIds`. */
            content?: {
                [key: string]: unknown;
            };
            credentials?: components["schemas"]["Credentials"];
        };
        /** @description The answer whose result is a token. */
        CreatedTokenAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["CreatedToken"];
        };
        /** @description The answer whose result is an API key. */
        APIKeyAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["APIKey"];
        };
        /** @description The answer whose result is a page of API keys. */
        APIKeyListAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["APIKeyList"];
        };
        /** @description The answer whose result is a token to set a password with. */
        ResetTokenAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["ResetToken"];
        };
        /** @description A token to set a password with. */
        ResetToken: {
            /** @description The token. */
            resetToken: string;
        };
        /** @description The new password. */
        NewPassword: {
            /**
             * Format: password
             * @description The password, in clear.
             */
            password: string;
            /** @description What getResetPasswordToken answered. */
            token: string;
        };
        /** @description A token. */
        CreatedToken: {
            /**
             * Format: int64
             * @description When it ends, in milliseconds since 1970; -1 is never.
             */
            expiresAt: number;
            /** @description Whether it is good for one request only. */
            singleUse: boolean;
            /** @description The token. */
            token: string;
            /**
             * Format: int64
             * @description How long it lives, in milliseconds.
             */
            ttl: number;
        };
        /** @description An API key. */
        APIKey: {
            /** @description The identifier. */
            _id: string;
            /** @description What there is to know of it. */
            _source: components["schemas"]["APIKeySource"];
        };
        /** @description What there is to know of an API key. */
        APIKeySource: {
            /** @description What it is for. */
            description: string;
            /**
             * Format: int64
             * @description Milliseconds since 1970; -1 is never.
             */
            expiresAt: number;
            /** @description SHA-256 of the token. */
            fingerprint: string;
            /**
             * Format: int64
             * @description Milliseconds; -1 is for ever.
             */
            ttl: number;
            /** @description The kuid of the owner. */
            userId: string;
            /** @description Only in the answer that makes the key. */
            token?: string;
            /** @description Likewise. */
            _kuzzle_info?: components["schemas"]["Stamps"];
        };
        /** @description A page of API keys. */
        APIKeyList: {
            /** @description Those on this page. */
            hits: components["schemas"]["APIKey"][];
            /** @description How many there are in all. */
            total: number;
        };
        /** @description An API key to make. */
        NewAPIKey: {
            /** @description What it is for. */
            description: string;
        };
        /** @description What of a login is to change. */
        ChangedCredentials: {
            /** @description The login. */
            username?: string;
            /**
             * Format: password
             * @description The password, in clear.
             */
            password?: string;
            /**
             * Format: password
             * @description Where the server asks for it.
             */
            currentPassword?: string;
        };
        /** @description What is said of the users' properties. */
        UserMapping: {
            mapping: components["schemas"]["MappedProperties"];
        };
        /** @description What is said of the users' properties, and what the server does with the rest. */
        DynamicMapping: {
            properties: components["schemas"]["MappedProperties"];
        } & {
            [key: string]: unknown;
        };
        /** @description What is said of each property, by its name. */
        MappedProperties: {
            [key: string]: components["schemas"]["MappedProperty"];
        };
        /** @description What is said of a property: its type, properties inside it, and any other parameters, which are kept and shown. */
        MappedProperty: {
            type?: components["schemas"]["FieldType"];
            properties?: components["schemas"]["MappedProperties"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A type of Elasticsearch's; an object unless given.
         * @enum {string}
         */
        FieldType: "alias" | "binary" | "boolean" | "byte" | "completion" | "date" | "date_nanos" | "date_range" | "dense_vector" | "double" | "double_range" | "flattened" | "float" | "float_range" | "geo_point" | "geo_shape" | "half_float" | "integer" | "integer_range" | "ip" | "ip_range" | "join" | "keyword" | "long" | "long_range" | "murmur3" | "nested" | "object" | "percolator" | "rank_feature" | "rank_features" | "scaled_float" | "search_as_you_type" | "shape" | "short" | "text" | "token_count" | "unsigned_long" | "version" | "wildcard" | "constant_keyword" | "match_only_text";
        /** @description Names of fields, by strategy. */
        CredentialFields: {
            [key: string]: string[];
        };
        /** @description The answer whose result is a mapping. */
        MappingAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["UserMapping"];
        };
        /** @description The answer whose result is a mapping with what the server does with the rest. */
        WholeMappingAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["DynamicMapping"];
        };
        /** @description The answer whose result is a page of logins. */
        IdentityListAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["LocalIdentityList"];
        };
        /** @description A page of logins. */
        LocalIdentityList: {
            /** @description Those on this page. */
            hits: components["schemas"]["LocalIdentity"][];
            /** @description How many there are in all. */
            total: number;
        };
        /** @description A mapping: what is said of properties. */
        NewMapping: {
            properties?: components["schemas"]["MappedProperties"];
            /** @description Kept and shown. */
            dynamic?: unknown;
            /** @description Kept and shown. */
            _meta?: {
                [key: string]: unknown;
            };
        };
        /** @description The answer whose result is what this node counts. */
        MetricsAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["NodeMetrics"];
        };
        /** @description The answer whose result is a frame of statistics. */
        FrameAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["StatsFrame"];
        };
        /** @description The answer whose result is frames of statistics. */
        FramesAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["StatsFrameList"];
        };
        /** @description From when to when. */
        Span: {
            /** @description Milliseconds since 1970, or a date. */
            startTime?: unknown;
            /** @description Likewise. */
            stopTime?: unknown;
        };
        /** @description What this node counts. */
        NodeMetrics: {
            api: components["schemas"]["APIMetrics"];
            network: components["schemas"]["NetworkMetrics"];
            realtime: components["schemas"]["RealtimeMetrics"];
        };
        /** @description What the API counts. */
        APIMetrics: {
            /** @description Requests that are worked on. */
            concurrentRequests: number;
            /** @description Requests that wait. */
            pendingRequests: number;
        };
        /** @description What the connections count. */
        NetworkMetrics: {
            connections: components["schemas"]["ByProtocol"];
        };
        /** @description What the realtime engine counts; nothing here. */
        RealtimeMetrics: {
            /** @description Rooms; none here. */
            rooms: number;
            /** @description Subscriptions; none here. */
            subscriptions: number;
        };
        /** @description A number for each of http and websocket that has one. */
        ByProtocol: {
            [key: string]: number;
        };
        /** @description What was counted in ten seconds. */
        StatsFrame: {
            completedRequests: components["schemas"]["ByProtocol"];
            connections: components["schemas"]["ByProtocol"];
            failedRequests: components["schemas"]["ByProtocol"];
            ongoingRequests: components["schemas"]["ByProtocol"];
            /**
             * Format: int64
             * @description When the frame ended, in milliseconds since 1970.
             */
            timestamp: number;
        };
        /** @description Frames of statistics. */
        StatsFrameList: {
            /** @description Those on this page. */
            hits: components["schemas"]["StatsFrame"][];
            /** @description How many there are in all. */
            total: number;
        };
        /** @description The answer whose result is the health of the server. */
        HealthAnswer: components["schemas"]["Success"] & {
            result: components["schemas"]["Health"];
        };
        /** @description The health of the server and its parts. */
        Health: {
            /**
             * @description The status.
             * @enum {string}
             */
            status: "green" | "red";
            /** @description By part, its state. */
            services: {
                [key: string]: string;
            };
        };
    };
    responses: {
        /** @description The user as it is now. */
        OneUser: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UserAnswer"];
            };
        };
        /** @description Users. Searches count all that match in `total`. */
        ManyUsers: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "searchUsers",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "hits": [
                 *           {
                 *             "_id": "kuid-brave-euler-4242",
                 *             "_source": {
                 *               "profileIds": [
                 *                 "default"
                 *               ],
                 *               "fullname": "John Doe",
                 *               "_kuzzle_info": {
                 *                 "author": "admin",
                 *                 "createdAt": 1700000000000,
                 *                 "updatedAt": null,
                 *                 "updater": null
                 *               }
                 *             }
                 *           }
                 *         ],
                 *         "total": 1
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["UserListAnswer"];
            };
        };
        /**
         * @description The request can never succeed as it stands. What was found wrong before there was a request (content type,
         *     malformed JSON) is answered by a bare error.
         */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Complaint"];
            };
        };
        /** @description The token is worthless, or one is needed. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "getUser",
                 *       "controller": "security",
                 *       "error": {
                 *         "code": 117506049,
                 *         "id": "security.token.invalid",
                 *         "message": "Invalid token.",
                 *         "props": [],
                 *         "status": 401
                 *       },
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": null,
                 *       "status": 401,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The caller's profiles do not allow it. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "getUser",
                 *       "controller": "security",
                 *       "error": {
                 *         "code": 117637122,
                 *         "id": "security.rights.forbidden",
                 *         "message": "Insufficient permissions to execute the action \"security:getUser\" (User \"jdoe\").",
                 *         "props": [
                 *           "security",
                 *           "getUser",
                 *           "jdoe"
                 *         ],
                 *         "status": 403
                 *       },
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": null,
                 *       "status": 403,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description No such user, or a profile that does not exist. */
        UnknownUser: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "getUser",
                 *       "controller": "security",
                 *       "error": {
                 *         "code": 117702658,
                 *         "id": "security.user.not_found",
                 *         "message": "User \"foo\" not found.",
                 *         "props": [
                 *           "foo"
                 *         ],
                 *         "status": 404
                 *       },
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": null,
                 *       "status": 404,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description A profile that does not exist. */
        UnknownProfile: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "createUser",
                 *       "controller": "security",
                 *       "error": {
                 *         "code": 117833729,
                 *         "id": "security.profile.not_found",
                 *         "message": "Profile \"foo\" not found.",
                 *         "props": [
                 *           "foo"
                 *         ],
                 *         "status": 404
                 *       },
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": null,
                 *       "status": 404,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description No such controller, action, user or profile. */
        UnknownAction: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "foo",
                 *       "controller": "security",
                 *       "error": {
                 *         "code": 33685509,
                 *         "id": "api.process.action_not_found",
                 *         "message": "API action \"security\":\"foo\" not found",
                 *         "props": [
                 *           "security",
                 *           "foo"
                 *         ],
                 *         "status": 404
                 *       },
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": null,
                 *       "status": 404,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The kuid or the login is somebody else's. */
        Taken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The body is too large (a bare error), or more was asked for than one request may touch. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 50397185,
                 *       "id": "network.http.request_too_large",
                 *       "message": "Maximum HTTP request size exceeded.",
                 *       "props": [],
                 *       "status": 413
                 *     }
                 */
                "application/json": components["schemas"]["Complaint"];
            };
        };
        /** @description Something unexpected; the server's log knows more. */
        Failure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "getUser",
                 *       "controller": "security",
                 *       "error": {
                 *         "code": 1,
                 *         "id": "core.fatal.unexpected_error",
                 *         "message": "Caught an unexpected error: the server's log has the details.",
                 *         "props": [
                 *           "the server's log has the details"
                 *         ],
                 *         "status": 500
                 *       },
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": null,
                 *       "status": 500,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The database cannot answer just now. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "getUser",
                 *       "controller": "security",
                 *       "error": {
                 *         "code": 33685506,
                 *         "id": "api.process.overloaded",
                 *         "message": "Request discarded: Kuzzle Server is temporarily overloaded.",
                 *         "props": [],
                 *         "status": 503
                 *       },
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": null,
                 *       "status": 503,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The login and whose it is. */
        Identity: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "getCredentials",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "username": "jdoe",
                 *         "kuid": "kuid-brave-euler-4242"
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["IdentityAnswer"];
            };
        };
        /** @description Yes or no. */
        YesOrNo: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "hasCredentials",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": true,
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["BooleanAnswer"];
            };
        };
        /** @description Done. */
        Acknowledgement: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "deleteCredentials",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "acknowledged": true
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["AcknowledgedAnswer"];
            };
        };
        /** @description The names of the fields. */
        Fields: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "getCredentialFields",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": [
                 *         "username",
                 *         "password"
                 *       ],
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["TextsAnswer"];
            };
        };
        /** @description The names of the fields. */
        FieldsByStrategy: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "getAllCredentialFields",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "local": [
                 *           "username",
                 *           "password"
                 *         ]
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["FieldsAnswer"];
            };
        };
        /** @description There are no credentials. */
        NoCredentials: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The login is somebody's, or the user has credentials already, or none to change. */
        CredentialsRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The profile as it is now. */
        OneProfile: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "getProfile",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "_id": "clerk",
                 *         "_source": {
                 *           "policies": [
                 *             {
                 *               "roleId": "reader",
                 *               "restrictedTo": [
                 *                 {
                 *                   "index": "shop",
                 *                   "collections": [
                 *                     "orders"
                 *                   ]
                 *                 }
                 *               ]
                 *             }
                 *           ],
                 *           "rateLimit": 50,
                 *           "_kuzzle_info": {
                 *             "author": "admin",
                 *             "createdAt": 1700000000000,
                 *             "updatedAt": null,
                 *             "updater": null
                 *           }
                 *         }
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ProfileAnswer"];
            };
        };
        /** @description Profiles. Searches count all that match in `total`. */
        ManyProfiles: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "searchProfiles",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "hits": [
                 *           {
                 *             "_id": "clerk",
                 *             "_source": {
                 *               "policies": [
                 *                 {
                 *                   "roleId": "reader",
                 *                   "restrictedTo": [
                 *                     {
                 *                       "index": "shop",
                 *                       "collections": [
                 *                         "orders"
                 *                       ]
                 *                     }
                 *                   ]
                 *                 }
                 *               ],
                 *               "rateLimit": 50,
                 *               "_kuzzle_info": {
                 *                 "author": "admin",
                 *                 "createdAt": 1700000000000,
                 *                 "updatedAt": null,
                 *                 "updater": null
                 *               }
                 *             }
                 *           }
                 *         ],
                 *         "total": 1
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ProfileListAnswer"];
            };
        };
        /** @description The role as it is now. */
        OneRole: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "getRole",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "_id": "reader",
                 *         "_source": {
                 *           "controllers": {
                 *             "security": {
                 *               "actions": {
                 *                 "getUser": true
                 *               }
                 *             }
                 *           },
                 *           "_kuzzle_info": {
                 *             "author": "admin",
                 *             "createdAt": 1700000000000,
                 *             "updatedAt": null,
                 *             "updater": null
                 *           }
                 *         }
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["RoleAnswer"];
            };
        };
        /** @description Roles. Searches count all that match in `total`. */
        ManyRoles: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "searchRoles",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "hits": [
                 *           {
                 *             "_id": "reader",
                 *             "_source": {
                 *               "controllers": {
                 *                 "security": {
                 *                   "actions": {
                 *                     "getUser": true
                 *                   }
                 *                 }
                 *               },
                 *               "_kuzzle_info": {
                 *                 "author": "admin",
                 *                 "createdAt": 1700000000000,
                 *                 "updatedAt": null,
                 *                 "updater": null
                 *               }
                 *             }
                 *           }
                 *         ],
                 *         "total": 1
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["RoleListAnswer"];
            };
        };
        /** @description It is gone. */
        DeletedThing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "deleteProfile",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "_id": "clerk"
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["DeletedAnswer"];
            };
        };
        /** @description They are gone. */
        DeletedThings: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "mDeleteProfiles",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": [
                 *         "clerk"
                 *       ],
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["DeletedListAnswer"];
            };
        };
        /** @description Some are gone, `error.errors` says why the others are not. */
        DeletedInPart: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "mDeleteProfiles",
                 *       "controller": "security",
                 *       "error": {
                 *         "code": 16842761,
                 *         "count": 1,
                 *         "errors": [
                 *           {
                 *             "code": 117833731,
                 *             "id": "security.profile.in_use",
                 *             "message": "The profile \"%s\" is still used and cannot be deleted.",
                 *             "props": [],
                 *             "status": 412
                 *           }
                 *         ],
                 *         "id": "services.storage.incomplete_delete",
                 *         "message": "Couldn't delete all the requested documents: %s",
                 *         "props": [],
                 *         "status": 206
                 *       },
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": [],
                 *       "status": 206,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["DeletedListAnswer"];
            };
        };
        /** @description What is allowed and denied. */
        Rights: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "getUserRights",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "hits": [
                 *           {
                 *             "action": "*",
                 *             "collection": "*",
                 *             "controller": "*",
                 *             "index": "*",
                 *             "value": "allowed"
                 *           }
                 *         ],
                 *         "total": 1
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["RightsAnswer"];
            };
        };
        /** @description Whether it is allowed. */
        MayOrNot: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "checkRights",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "allowed": true
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["AllowedAnswer"];
            };
        };
        /** @description The strategies. */
        Strategies: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "getUserStrategies",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "strategies": [
                 *           "local"
                 *         ],
                 *         "total": 1
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["StrategiesAnswer"];
            };
        };
        /** @description The strategies. */
        StrategyNames: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "getStrategies",
                 *       "controller": "auth",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": [
                 *         "local"
                 *       ],
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["TextsAnswer"];
            };
        };
        /** @description Done; there is nothing to say. */
        Nothing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "refresh",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": null,
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["NothingAnswer"];
            };
        };
        /** @description No such role. */
        UnknownRole: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "createProfile",
                 *       "controller": "security",
                 *       "error": {
                 *         "code": 117768193,
                 *         "id": "security.role.not_found",
                 *         "message": "Role \"foo\" not found.",
                 *         "props": [
                 *           "foo"
                 *         ],
                 *         "status": 404
                 *       },
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": null,
                 *       "status": 404,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description A policy is restricted to an index, and `strict` wants it to exist. */
        UnknownIndex: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "createProfile",
                 *       "controller": "security",
                 *       "error": {
                 *         "code": 16842753,
                 *         "id": "services.storage.unknown_index",
                 *         "message": "The index \"shop\" does not exist.",
                 *         "props": [
                 *           "shop"
                 *         ],
                 *         "status": 412
                 *       },
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": null,
                 *       "status": 412,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description It is still used. */
        InUse: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "deleteRole",
                 *       "controller": "security",
                 *       "error": {
                 *         "code": 117768196,
                 *         "id": "security.role.in_use",
                 *         "message": "The role \"reader\" is still used and cannot be deleted.",
                 *         "props": [
                 *           "reader"
                 *         ],
                 *         "status": 412
                 *       },
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": null,
                 *       "status": 412,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description There is an administrator. */
        AdminIsThere: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "createFirstAdmin",
                 *       "controller": "security",
                 *       "error": {
                 *         "code": 33685513,
                 *         "id": "api.process.admin_exists",
                 *         "message": "Admin user is already set.",
                 *         "props": [],
                 *         "status": 412
                 *       },
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": null,
                 *       "status": 412,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description More requests in this second than the caller's profiles allow. */
        TooMany: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "getMyRights",
                 *       "controller": "auth",
                 *       "error": {
                 *         "code": 33685512,
                 *         "id": "api.process.too_many_requests",
                 *         "message": "Rejected: requests rate limit exceeded for this user.",
                 *         "props": [],
                 *         "status": 429
                 *       },
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": null,
                 *       "status": 429,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description A fresh token. */
        FreshToken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "refreshToken",
                 *       "controller": "auth",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "_id": "kuid-brave-euler-4242",
                 *         "expiresAt": 1700007200000,
                 *         "jwt": "kauth-eyJhbGciOiJIUzI1NiJ9.eyJfaWQiOiJrdWlkIn0.c2ln",
                 *         "ttl": 7200000
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["LoginAnswer"];
            };
        };
        /** @description The token. */
        TokenToReset: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "getResetPasswordToken",
                 *       "controller": "kuzzle-plugin-auth-passport-local/password",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "resetToken": "eyJhbGciOiJIUzI1NiJ9.eyJyZXNldEZvckt1aWQiOiJrdWlkIn0.c2ln"
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ResetTokenAnswer"];
            };
        };
        /** @description There is no such user with a password; or the token is worthless, or the new password is. */
        ResetRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Complaint"];
            };
        };
        /** @description The token's time is over; or the caller may not. */
        ResetExpired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "reset",
                 *       "controller": "kuzzle-plugin-auth-passport-local/password",
                 *       "error": {
                 *         "code": 67108866,
                 *         "id": "plugin.kuzzle-plugin-auth-passport-local.expired_token",
                 *         "message": "Expired token",
                 *         "props": [],
                 *         "status": 401
                 *       },
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": null,
                 *       "status": 401,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The password is set, and its user logged in. */
        FreshLogin: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "reset",
                 *       "controller": "kuzzle-plugin-auth-passport-local/password",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "_id": "kuid-brave-euler-4242",
                 *         "expiresAt": 1700003600000,
                 *         "jwt": "kauth-eyJhbGciOiJIUzI1NiJ9.eyJfaWQiOiJrdWlkIn0.c2ln",
                 *         "ttl": 3600000
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["LoginAnswer"];
            };
        };
        /** @description Another token. */
        AnotherToken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "createToken",
                 *       "controller": "auth",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "expiresAt": 1700007200000,
                 *         "singleUse": true,
                 *         "token": "kauth-eyJhbGciOiJIUzI1NiJ9.eyJfaWQiOiJrdWlkIn0.c2ln",
                 *         "ttl": 7200000
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["CreatedTokenAnswer"];
            };
        };
        /** @description The key, with its token. */
        OneAPIKey: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "createApiKey",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "_id": "till",
                 *         "_source": {
                 *           "description": "For the till",
                 *           "expiresAt": -1,
                 *           "fingerprint": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                 *           "ttl": -1,
                 *           "userId": "kuid-brave-euler-4242",
                 *           "token": "kapikey-eyJhbGciOiJIUzI1NiJ9.eyJfaWQiOiJrdWlkIn0.c2ln"
                 *         }
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["APIKeyAnswer"];
            };
        };
        /** @description Keys, without their tokens. */
        ManyAPIKeys: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "searchApiKeys",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "hits": [
                 *           {
                 *             "_id": "till",
                 *             "_source": {
                 *               "description": "For the till",
                 *               "expiresAt": -1,
                 *               "fingerprint": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                 *               "ttl": -1,
                 *               "userId": "kuid-brave-euler-4242"
                 *             }
                 *           }
                 *         ],
                 *         "total": 1
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["APIKeyListAnswer"];
            };
        };
        /** @description The user has no such key. */
        UnknownKey: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "deleteApiKey",
                 *       "controller": "security",
                 *       "error": {
                 *         "code": 16842763,
                 *         "id": "services.storage.not_found",
                 *         "message": "ApiKey \"till\" not found for user \"jdoe\".",
                 *         "props": [
                 *           "till",
                 *           "jdoe"
                 *         ],
                 *         "status": 404
                 *       },
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": null,
                 *       "status": 404,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The mapping. */
        Mapping: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "getUserMapping",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "mapping": {
                 *           "profileIds": {
                 *             "type": "keyword"
                 *           }
                 *         }
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["MappingAnswer"];
            };
        };
        /** @description All of the mapping. */
        WholeMapping: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "updateUserMapping",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "dynamic": "false",
                 *         "properties": {
                 *           "profileIds": {
                 *             "type": "keyword"
                 *           },
                 *           "fullname": {
                 *             "type": "text"
                 *           }
                 *         }
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["WholeMappingAnswer"];
            };
        };
        /** @description Credentials. All that match are counted in `total`. */
        Identities: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "searchUsersByCredentials",
                 *       "controller": "security",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "hits": [
                 *           {
                 *             "username": "jdoe",
                 *             "kuid": "kuid-brave-euler-4242"
                 *           }
                 *         ],
                 *         "total": 1
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["IdentityListAnswer"];
            };
        };
        /** @description The scroll is over, or never was. */
        UnknownScroll: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "scrollUsers",
                 *       "controller": "security",
                 *       "error": {
                 *         "code": 16842766,
                 *         "id": "services.storage.unknown_scroll_id",
                 *         "message": "Non-existing or expired scroll identifier.",
                 *         "props": [],
                 *         "status": 404
                 *       },
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": null,
                 *       "status": 404,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description It does. */
        Healthy: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "healthCheck",
                 *       "controller": "server",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "status": "green",
                 *         "services": {
                 *           "storageEngine": "green"
                 *         }
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["HealthAnswer"];
            };
        };
        /** @description It does not, or something unexpected happened. */
        Unhealthy: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "healthCheck",
                 *       "controller": "server",
                 *       "error": {
                 *         "code": 2,
                 *         "id": "core.fatal.service_unavailable",
                 *         "message": "Service unavailable: storageEngine.",
                 *         "props": [
                 *           "storageEngine"
                 *         ],
                 *         "status": 500
                 *       },
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "status": "red",
                 *         "services": {
                 *           "storageEngine": "red"
                 *         }
                 *       },
                 *       "status": 500,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The settings. */
        Config: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "getConfig",
                 *       "controller": "server",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "http": {
                 *           "cookieAuthentication": true
                 *         },
                 *         "limits": {
                 *           "documentsFetchCount": 10000,
                 *           "documentsWriteCount": 200,
                 *           "loginsPerSecond": 1,
                 *           "requestSize": 1048576,
                 *           "socketRequestsInFlight": 16
                 *         },
                 *         "version": "2.56.0"
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["ConfigAnswer"];
            };
        };
        /** @description Limits, routes and strategies. */
        Capabilities: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "capabilities",
                 *       "controller": "server",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "limits": {
                 *           "documentsFetchCount": 10000,
                 *           "documentsWriteCount": 200,
                 *           "loginsPerSecond": 1,
                 *           "requestSize": 1048576,
                 *           "socketRequestsInFlight": 16
                 *         },
                 *         "plugins": {
                 *           "kuzzle-plugin-auth-passport-local": {
                 *             "strategies": [
                 *               "local"
                 *             ]
                 *           }
                 *         },
                 *         "routes": {},
                 *         "services": {},
                 *         "version": "2.56.0"
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["CapabilitiesAnswer"];
            };
        };
        /** @description Requests and connections. */
        Metrics: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "metrics",
                 *       "controller": "server",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "api": {
                 *           "concurrentRequests": 1,
                 *           "pendingRequests": 0
                 *         },
                 *         "network": {
                 *           "connections": {
                 *             "http": 1,
                 *             "websocket": 2
                 *           }
                 *         },
                 *         "realtime": {
                 *           "rooms": 0,
                 *           "subscriptions": 0
                 *         }
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["MetricsAnswer"];
            };
        };
        /** @description The last frame. */
        OneFrame: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "getLastStats",
                 *       "controller": "server",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "completedRequests": {
                 *           "http": 24,
                 *           "websocket": 148
                 *         },
                 *         "connections": {
                 *           "websocket": 13
                 *         },
                 *         "failedRequests": {
                 *           "websocket": 3
                 *         },
                 *         "ongoingRequests": {
                 *           "http": 2
                 *         },
                 *         "timestamp": 1700000010000
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["FrameAnswer"];
            };
        };
        /** @description The frames, oldest first. */
        Frames: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "action": "getStats",
                 *       "controller": "server",
                 *       "error": null,
                 *       "headers": {},
                 *       "node": "knode-calm-ada-101",
                 *       "requestId": "0f6e",
                 *       "result": {
                 *         "hits": [
                 *           {
                 *             "completedRequests": {
                 *               "http": 24,
                 *               "websocket": 148
                 *             },
                 *             "connections": {
                 *               "websocket": 13
                 *             },
                 *             "failedRequests": {
                 *               "websocket": 3
                 *             },
                 *             "ongoingRequests": {
                 *               "http": 2
                 *             },
                 *             "timestamp": 1700000010000
                 *           }
                 *         ],
                 *         "total": 1
                 *       },
                 *       "status": 200,
                 *       "volatile": null
                 *     }
                 */
                "application/json": components["schemas"]["FramesAnswer"];
            };
        };
        /** @description An OpenAPI document. */
        ContractAsJSON: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "openapi": "3.0.3",
                 *       "info": {
                 *         "title": "Kuzzle, users and authentication",
                 *         "version": "2.56.0"
                 *       },
                 *       "paths": {}
                 *     }
                 */
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        /** @description An OpenAPI document. */
        ContractAsYAML: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "openapi": "3.0.3",
                 *       "info": {
                 *         "title": "Kuzzle, users and authentication",
                 *         "version": "2.56.0"
                 *       },
                 *       "paths": {}
                 *     }
                 */
                "application/yaml": unknown;
            };
        };
        /** @description An OpenAPI document. */
        Contract: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "openapi": "3.0.3",
                 *       "info": {
                 *         "title": "Kuzzle, users and authentication",
                 *         "version": "2.56.0"
                 *       },
                 *       "paths": {}
                 *     }
                 */
                "application/json": components["schemas"]["OpenAPIDocument"];
                /**
                 * @example {
                 *       "openapi": "3.0.3",
                 *       "info": {
                 *         "title": "Kuzzle, users and authentication",
                 *         "version": "2.56.0"
                 *       },
                 *       "paths": {}
                 *     }
                 */
                "application/yaml": components["schemas"]["OpenAPIDocument"];
            };
        };
    };
    parameters: {
        /**
         * @description The user's kuid.
         * @example kuid-brave-euler-4242
         */
        Kuid: string;
        /**
         * @description Whether to wait until the change can be searched. It always can.
         * @example wait_for
         */
        Refresh: string;
        /**
         * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
         * @example {"sdkName":"js@7.17.1"}
         */
        Volatile: string;
        /**
         * @description Echoed in the answer and its header.
         * @example 0f6e
         */
        RequestID: string;
        /**
         * @description The authentication strategy; `local` is the only one.
         * @example local
         */
        Strategy: components["schemas"]["StrategyName"];
        /**
         * @description The login.
         * @example jdoe
         */
        LoginAsID: string;
        /**
         * @description The name of a profile.
         * @example clerk
         */
        ProfileID: string;
        /**
         * @description The name of a role.
         * @example reader
         */
        RoleID: string;
        /**
         * @description A user's kuid.
         * @example kuid-brave-euler-4242
         */
        UserID: string;
        /**
         * @description What was written.
         * @example users
         */
        Collection: "users" | "profiles" | "roles";
        /**
         * @description The ID of an API key.
         * @example till
         */
        KeyID: string;
        /**
         * @description What the last page said.
         * @example q1ZKVrJSKi1OLSpWslLyTSwuSU1RqgUA
         */
        ScrollID: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createUser: {
        parameters: {
            query?: {
                /**
                 * @description The kuid. Without one, a kuid is made up.
                 * @example jdoe-1
                 */
                _id?: string;
                /**
                 * @description What a made-up kuid looks like. Anything but `uuid` means `human`.
                 * @example human
                 */
                kuid?: "human" | "uuid";
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "content": {
                 *         "profileIds": [
                 *           "default"
                 *         ],
                 *         "fullname": "John Doe"
                 *       },
                 *       "credentials": {
                 *         "local": {
                 *           "username": "jdoe",
                 *           "password": "foobar"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            200: components["responses"]["OneUser"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownProfile"];
            412: components["responses"]["Taken"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    createUserWithID: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "content": {
                 *         "profileIds": [
                 *           "default"
                 *         ],
                 *         "fullname": "John Doe"
                 *       },
                 *       "credentials": {
                 *         "local": {
                 *           "username": "jdoe",
                 *           "password": "foobar"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            200: components["responses"]["OneUser"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownProfile"];
            412: components["responses"]["Taken"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OneUser"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownUser"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteUser: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "deleteUser",
                     *       "controller": "security",
                     *       "error": null,
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": {
                     *         "_id": "kuid-brave-euler-4242"
                     *       },
                     *       "status": 200,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["DeletedAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownUser"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateUser: {
        parameters: {
            query?: {
                /**
                 * @description How often to try again when others write too.
                 * @example 10
                 */
                retryOnConflict?: number;
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fullname": "John D. Doe",
                 *       "team": {
                 *         "floor": 3
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Content"];
            };
        };
        responses: {
            200: components["responses"]["OneUser"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownUser"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceUser: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "profileIds": [
                 *         "default"
                 *       ],
                 *       "fullname": "Johnny"
                 *     }
                 */
                "application/json": components["schemas"]["FullContent"];
            };
        };
        responses: {
            200: components["responses"]["OneUser"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownUser"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    upsertUser: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "content": {
                 *         "fullname": "John Doe"
                 *       },
                 *       "default": {
                 *         "profileIds": [
                 *           "default"
                 *         ]
                 *       },
                 *       "credentials": {
                 *         "local": {
                 *           "username": "jdoe",
                 *           "password": "foobar"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UpsertedUser"];
            };
        };
        responses: {
            200: components["responses"]["OneUser"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownProfile"];
            412: components["responses"]["Taken"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    mGetUsers: {
        parameters: {
            query: {
                /**
                 * @description Kuids, separated by commas.
                 * @example kuid-brave-euler-4242,admin
                 */
                ids: string;
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ManyUsers"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    mGetUsersByBody: {
        parameters: {
            query?: {
                /** @description Kuids, separated by commas. */
                ids?: string;
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "kuid-brave-euler-4242",
                 *         "admin"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UserIDs"];
            };
        };
        responses: {
            200: components["responses"]["ManyUsers"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    mDeleteUsers: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "kuid-brave-euler-4242",
                 *         "ghost"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["IDs"];
            };
        };
        responses: {
            /** @description All are gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "mDeleteUsers",
                     *       "controller": "security",
                     *       "error": null,
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": [
                     *         "kuid-brave-euler-4242"
                     *       ],
                     *       "status": 200,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["DeletedListAnswer"];
                };
            };
            /** @description Some are gone, `error.errors` says why the others are not. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "mDeleteUsers",
                     *       "controller": "security",
                     *       "error": {
                     *         "code": 16842761,
                     *         "count": 1,
                     *         "errors": [
                     *           {
                     *             "code": 117702658,
                     *             "id": "security.user.not_found",
                     *             "message": "User \"ghost\" not found.",
                     *             "props": [
                     *               "ghost"
                     *             ],
                     *             "status": 404
                     *           }
                     *         ],
                     *         "id": "services.storage.incomplete_delete",
                     *         "message": "Couldn't delete all the requested documents: %s",
                     *         "props": [],
                     *         "status": 206
                     *       },
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": [
                     *         "kuid-brave-euler-4242"
                     *       ],
                     *       "status": 206,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["DeletedListAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchUsers: {
        parameters: {
            query?: {
                /**
                 * @description How many to skip.
                 * @example 0
                 */
                from?: number;
                /**
                 * @description How many to return; 10 unless said otherwise in version 1.
                 * @example 100
                 */
                size?: number;
                /**
                 * @description The language of the query.
                 * @example elasticsearch
                 */
                lang?: components["schemas"]["QueryLanguage"];
                /**
                 * @description Answer a `scrollId`, good for so long; at most `1m`.
                 * @example 1m
                 */
                scroll?: string;
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "query": {
                 *         "bool": {
                 *           "must": [
                 *             {
                 *               "term": {
                 *                 "profileIds": "default"
                 *               }
                 *             },
                 *             {
                 *               "prefix": {
                 *                 "fullname": "John"
                 *               }
                 *             }
                 *           ]
                 *         }
                 *       },
                 *       "sort": [
                 *         {
                 *           "fullname": "asc"
                 *         },
                 *         {
                 *           "_id": "asc"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Search"];
            };
        };
        responses: {
            200: components["responses"]["ManyUsers"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAllCredentialFields: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FieldsByStrategy"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCredentialFields: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Fields"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCredentials: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Identity"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["NoCredentials"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteCredentials: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Acknowledgement"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["NoCredentials"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCredentialsById: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
                /**
                 * @description The login.
                 * @example jdoe
                 */
                _id: components["parameters"]["LoginAsID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Identity"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["NoCredentials"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    hasCredentials: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["YesOrNo"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    createCredentials: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnyLocalCredentials"];
            };
        };
        responses: {
            200: components["responses"]["Identity"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownUser"];
            412: components["responses"]["CredentialsRefused"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateCredentials: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "foobaz"
                 *     }
                 */
                "application/json": components["schemas"]["AnyLocalCredentials"];
            };
        };
        responses: {
            200: components["responses"]["Identity"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownUser"];
            412: components["responses"]["CredentialsRefused"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    validateCredentials: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "jdoe",
                 *       "password": "foobar"
                 *     }
                 */
                "application/json": components["schemas"]["AnyLocalCredentials"];
            };
        };
        responses: {
            200: components["responses"]["YesOrNo"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownUser"];
            412: components["responses"]["CredentialsRefused"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProfile: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The name of a profile.
                 * @example clerk
                 */
                _id: components["parameters"]["ProfileID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OneProfile"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownProfile"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    createOrReplaceProfile: {
        parameters: {
            query?: {
                /**
                 * @description A flag: policies may be restricted to indexes that exist only. None does, here.
                 * @example
                 */
                strict?: string;
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The name of a profile.
                 * @example clerk
                 */
                _id: components["parameters"]["ProfileID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "policies": [
                 *         {
                 *           "roleId": "default"
                 *         }
                 *       ],
                 *       "rateLimit": 50
                 *     }
                 */
                "application/json": components["schemas"]["ProfileContent"];
            };
        };
        responses: {
            200: components["responses"]["OneProfile"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownRole"];
            412: components["responses"]["UnknownIndex"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteProfile: {
        parameters: {
            query?: {
                /**
                 * @description What to do about users who hold the profile.
                 * @example remove
                 */
                onAssignedUsers?: "fail" | "remove";
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The name of a profile.
                 * @example clerk
                 */
                _id: components["parameters"]["ProfileID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DeletedThing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownProfile"];
            412: components["responses"]["InUse"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    createProfile: {
        parameters: {
            query?: {
                /**
                 * @description A flag: policies may be restricted to indexes that exist only. None does, here.
                 * @example
                 */
                strict?: string;
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The name of a profile.
                 * @example clerk
                 */
                _id: components["parameters"]["ProfileID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "policies": [
                 *         {
                 *           "roleId": "default"
                 *         }
                 *       ],
                 *       "rateLimit": 50
                 *     }
                 */
                "application/json": components["schemas"]["ProfileContent"];
            };
        };
        responses: {
            200: components["responses"]["OneProfile"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownRole"];
            412: components["responses"]["UnknownIndex"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateProfile: {
        parameters: {
            query?: {
                /**
                 * @description A flag: policies may be restricted to indexes that exist only. None does, here.
                 * @example
                 */
                strict?: string;
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The name of a profile.
                 * @example clerk
                 */
                _id: components["parameters"]["ProfileID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "policies": [
                 *         {
                 *           "roleId": "default"
                 *         }
                 *       ],
                 *       "rateLimit": 50
                 *     }
                 */
                "application/json": components["schemas"]["ProfileContent"];
            };
        };
        responses: {
            200: components["responses"]["OneProfile"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownProfile"];
            412: components["responses"]["UnknownIndex"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    mGetProfiles: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "default",
                 *         "anonymous"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["IDs"];
            };
        };
        responses: {
            200: components["responses"]["ManyProfiles"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownProfile"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchProfiles: {
        parameters: {
            query?: {
                /**
                 * @description How many to skip.
                 * @example 0
                 */
                from?: number;
                /**
                 * @description How many to return.
                 * @example 100
                 */
                size?: number;
                /**
                 * @description The language of the query.
                 * @example elasticsearch
                 */
                lang?: components["schemas"]["QueryLanguage"];
                /**
                 * @description Answer a `scrollId`, good for so long; at most `1m`.
                 * @example 1m
                 */
                scroll?: string;
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "query": {
                 *         "term": {
                 *           "policies.roleId": "default"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Search"];
            };
        };
        responses: {
            200: components["responses"]["ManyProfiles"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    mDeleteProfiles: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "clerk"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["IDs"];
            };
        };
        responses: {
            200: components["responses"]["DeletedThings"];
            206: components["responses"]["DeletedInPart"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProfileRights: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The name of a profile.
                 * @example clerk
                 */
                _id: components["parameters"]["ProfileID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Rights"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownProfile"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRole: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The name of a role.
                 * @example reader
                 */
                _id: components["parameters"]["RoleID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OneRole"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownRole"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    createOrReplaceRole: {
        parameters: {
            query?: {
                /**
                 * @description A flag; controllers that do not exist are taken.
                 * @example
                 */
                force?: string;
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The name of a role.
                 * @example reader
                 */
                _id: components["parameters"]["RoleID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "controllers": {
                 *         "security": {
                 *           "actions": {
                 *             "getUser": true
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RoleContent"];
            };
        };
        responses: {
            200: components["responses"]["OneRole"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteRole: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The name of a role.
                 * @example reader
                 */
                _id: components["parameters"]["RoleID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DeletedThing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownRole"];
            412: components["responses"]["InUse"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    createRole: {
        parameters: {
            query?: {
                /**
                 * @description A flag; controllers that do not exist are taken.
                 * @example
                 */
                force?: string;
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The name of a role.
                 * @example reader
                 */
                _id: components["parameters"]["RoleID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "controllers": {
                 *         "security": {
                 *           "actions": {
                 *             "getUser": true
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RoleContent"];
            };
        };
        responses: {
            200: components["responses"]["OneRole"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateRole: {
        parameters: {
            query?: {
                /**
                 * @description A flag; controllers that do not exist are taken.
                 * @example
                 */
                force?: string;
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The name of a role.
                 * @example reader
                 */
                _id: components["parameters"]["RoleID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "controllers": {
                 *         "security": {
                 *           "actions": {
                 *             "getUser": true
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RoleContent"];
            };
        };
        responses: {
            200: components["responses"]["OneRole"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownRole"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    mGetRoles: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "default",
                 *         "anonymous"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["IDs"];
            };
        };
        responses: {
            200: components["responses"]["ManyRoles"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownRole"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchRoles: {
        parameters: {
            query?: {
                /**
                 * @description How many to skip.
                 * @example 0
                 */
                from?: number;
                /**
                 * @description How many to return.
                 * @example 100
                 */
                size?: number;
                /**
                 * @description The language of the query.
                 * @example elasticsearch
                 */
                lang?: components["schemas"]["QueryLanguage"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "controllers": [
                 *         "security"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Search"];
            };
        };
        responses: {
            200: components["responses"]["ManyRoles"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    mDeleteRoles: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "clerk"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["IDs"];
            };
        };
        responses: {
            200: components["responses"]["DeletedThings"];
            206: components["responses"]["DeletedInPart"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    createRestrictedUser: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "content": {
                 *         "fullname": "John Doe"
                 *       },
                 *       "credentials": {
                 *         "local": {
                 *           "username": "jdoe",
                 *           "password": "foobar"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RestrictedUser"];
            };
        };
        responses: {
            200: components["responses"]["OneUser"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownProfile"];
            412: components["responses"]["Taken"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    createRestrictedUserWithID: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "content": {
                 *         "fullname": "John Doe"
                 *       },
                 *       "credentials": {
                 *         "local": {
                 *           "username": "jdoe",
                 *           "password": "foobar"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RestrictedUser"];
            };
        };
        responses: {
            200: components["responses"]["OneUser"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownProfile"];
            412: components["responses"]["Taken"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    createFirstAdminWithID: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "content": {},
                 *       "credentials": {
                 *         "local": {
                 *           "username": "root",
                 *           "password": "foobar"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RestrictedUser"];
            };
        };
        responses: {
            200: components["responses"]["OneUser"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["AdminIsThere"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    createFirstAdmin: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "content": {},
                 *       "credentials": {
                 *         "local": {
                 *           "username": "root",
                 *           "password": "foobar"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RestrictedUser"];
            };
        };
        responses: {
            200: components["responses"]["OneUser"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["AdminIsThere"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    restrictDefaultRights: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description What was written.
                 * @example users
                 */
                collection: components["parameters"]["Collection"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUserRights: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Rights"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownUser"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUserStrategies: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Strategies"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownUser"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    revokeTokens: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    checkRightsOfUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description A user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                userId: components["parameters"]["UserID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "controller": "security",
                 *       "action": "getUser"
                 *     }
                 */
                "application/json": components["schemas"]["Request"];
            };
        };
        responses: {
            200: components["responses"]["MayOrNot"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownUser"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    scrollUsers: {
        parameters: {
            query?: {
                /**
                 * @description How long the scroll may wait, at most `1m`; 15 seconds unless said otherwise.
                 * @example 1m
                 */
                scroll?: string;
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description What the last page said.
                 * @example q1ZKVrJSKi1OLSpWslLyTSwuSU1RqgUA
                 */
                scrollId: components["parameters"]["ScrollID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ManyUsers"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownScroll"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    scrollProfiles: {
        parameters: {
            query?: {
                /**
                 * @description How long the scroll may wait, at most `1m`; 15 seconds unless said otherwise.
                 * @example 1m
                 */
                scroll?: string;
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description What the last page said.
                 * @example q1ZKVrJSKi1OLSpWslLyTSwuSU1RqgUA
                 */
                scrollId: components["parameters"]["ScrollID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ManyProfiles"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownScroll"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchUsersByCredentials: {
        parameters: {
            query?: {
                /**
                 * @description How many to skip.
                 * @example 0
                 */
                from?: number;
                /**
                 * @description How many to return.
                 * @example 10
                 */
                size?: number;
                /**
                 * @description The language of the query.
                 * @example elasticsearch
                 */
                lang?: components["schemas"]["QueryLanguage"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "query": {
                 *         "prefix": {
                 *           "username": "jd"
                 *         }
                 *       },
                 *       "sort": [
                 *         {
                 *           "username": "asc"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Search"];
            };
        };
        responses: {
            200: components["responses"]["Identities"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUserMapping: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Mapping"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateUserMapping: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "properties": {
                 *         "fullname": {
                 *           "type": "text"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewMapping"];
            };
        };
        responses: {
            200: components["responses"]["WholeMapping"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProfileMapping: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Mapping"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateProfileMapping: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "properties": {
                 *         "fullname": {
                 *           "type": "text"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewMapping"];
            };
        };
        responses: {
            200: components["responses"]["WholeMapping"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRoleMapping: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Mapping"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateRoleMapping: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "properties": {
                 *         "fullname": {
                 *           "type": "text"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewMapping"];
            };
        };
        responses: {
            200: components["responses"]["WholeMapping"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    loginByQuery: {
        parameters: {
            query?: {
                /**
                 * @description The login.
                 * @example jdoe
                 */
                username?: string;
                /**
                 * @description The password.
                 * @example foobar
                 */
                password?: string;
                /**
                 * @description As in login.
                 * @example 2h
                 */
                expiresIn?: string;
                /**
                 * @description As in login.
                 * @example
                 */
                cookieAuth?: string;
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Logged in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "login",
                     *       "controller": "auth",
                     *       "error": null,
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": {
                     *         "_id": "kuid-brave-euler-4242",
                     *         "expiresAt": 1700007200000,
                     *         "jwt": "kauth-eyJhbGciOiJIUzI1NiJ9.eyJfaWQiOiJrdWlkIn0.c2ln",
                     *         "ttl": 7200000
                     *       },
                     *       "status": 200,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["LoginAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            /**
             * @description The name or the password is wrong, or missing; or the password is too old, or somebody else has chosen it. With
             *     the last two comes a token to set another one with.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            /** @description More than one login a second on one WebSocket; HTTP is not limited. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "login",
                     *       "controller": "auth",
                     *       "error": {
                     *         "code": 33685517,
                     *         "id": "api.process.too_many_logins_requests",
                     *         "message": "Rejected: Too many login attempts per second",
                     *         "props": [],
                     *         "status": 429
                     *       },
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": null,
                     *       "status": 429,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    login: {
        parameters: {
            query?: {
                /**
                 * @description How long the token lives: milliseconds, or a span such as `2h`, `90s`, `6d`; `-1` is for ever.
                 * @example 2h
                 */
                expiresIn?: string;
                /**
                 * @description A flag; the token is set as a cookie.
                 * @example
                 */
                cookieAuth?: string;
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        /** @description May also be given in the query string. */
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "username": "jdoe",
                 *       "password": "foobar"
                 *     }
                 */
                "application/json": components["schemas"]["LocalCredentials"];
            };
        };
        responses: {
            /** @description Logged in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "login",
                     *       "controller": "auth",
                     *       "error": null,
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": {
                     *         "_id": "kuid-brave-euler-4242",
                     *         "expiresAt": 1700007200000,
                     *         "jwt": "kauth-eyJhbGciOiJIUzI1NiJ9.eyJfaWQiOiJrdWlkIn0.c2ln",
                     *         "ttl": 7200000
                     *       },
                     *       "status": 200,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["LoginAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            /**
             * @description The name or the password is wrong, or missing; or the password is too old, or somebody else has chosen it. With
             *     the last two comes a token to set another one with.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            /** @description More than one login a second on one WebSocket; HTTP is not limited. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "login",
                     *       "controller": "auth",
                     *       "error": {
                     *         "code": 33685517,
                     *         "id": "api.process.too_many_logins_requests",
                     *         "message": "Rejected: Too many login attempts per second",
                     *         "props": [],
                     *         "status": 429
                     *       },
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": null,
                     *       "status": 429,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    logout: {
        parameters: {
            query?: {
                /**
                 * @description A flag; all of the user's tokens are revoked.
                 * @example
                 */
                global?: string;
                /**
                 * @description A flag; the cookie is removed.
                 * @example
                 */
                cookieAuth?: string;
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token is worthless now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "logout",
                     *       "controller": "auth",
                     *       "error": null,
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": {
                     *         "acknowledged": true
                     *       },
                     *       "status": 200,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["AcknowledgedAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    checkToken: {
        parameters: {
            query?: {
                /**
                 * @description A flag; the token is the request's own.
                 * @example
                 */
                cookieAuth?: string;
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "token": "kauth-eyJhbGciOiJIUzI1NiJ9.eyJfaWQiOiJrdWlkIn0.c2ln"
                 *     }
                 */
                "application/json": components["schemas"]["Token"];
            };
        };
        responses: {
            /** @description What is known about the token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenStateAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCurrentUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "getCurrentUser",
                     *       "controller": "auth",
                     *       "error": null,
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": {
                     *         "_id": "kuid-brave-euler-4242",
                     *         "_source": {
                     *           "profileIds": [
                     *             "default"
                     *           ],
                     *           "fullname": "John Doe",
                     *           "_kuzzle_info": {
                     *             "author": "admin",
                     *             "createdAt": 1700000000000,
                     *             "updatedAt": null,
                     *             "updater": null
                     *           }
                     *         },
                     *         "strategies": [
                     *           "local"
                     *         ]
                     *       },
                     *       "status": 200,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateSelf: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fullname": "John D. Doe"
                 *     }
                 */
                "application/json": components["schemas"]["Content"];
            };
        };
        responses: {
            200: components["responses"]["OneUser"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCurrentUserOld: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "getCurrentUser",
                     *       "controller": "auth",
                     *       "error": null,
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": {
                     *         "_id": "kuid-brave-euler-4242",
                     *         "_source": {
                     *           "profileIds": [
                     *             "default"
                     *           ],
                     *           "fullname": "John Doe",
                     *           "_kuzzle_info": {
                     *             "author": "admin",
                     *             "createdAt": 1700000000000,
                     *             "updatedAt": null,
                     *             "updater": null
                     *           }
                     *         },
                     *         "strategies": [
                     *           "local"
                     *         ]
                     *       },
                     *       "status": 200,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    checkRights: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "controller": "security",
                 *       "action": "getUser"
                 *     }
                 */
                "application/json": components["schemas"]["Request"];
            };
        };
        responses: {
            200: components["responses"]["MayOrNot"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMyRights: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Rights"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMyRightsOld: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Rights"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getStrategies: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["StrategyNames"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateSelfOld: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fullname": "John D. Doe"
                 *     }
                 */
                "application/json": components["schemas"]["Content"];
            };
        };
        responses: {
            200: components["responses"]["OneUser"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMyCredentials: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Identity"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["NoCredentials"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteMyCredentials: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Acknowledgement"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["NoCredentials"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    credentialsExist: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["YesOrNo"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    createMyCredentials: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "jdoe",
                 *       "password": "foobar"
                 *     }
                 */
                "application/json": components["schemas"]["LocalCredentials"];
            };
        };
        responses: {
            200: components["responses"]["Identity"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["CredentialsRefused"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    validateMyCredentials: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "jdoe",
                 *       "password": "foobar"
                 *     }
                 */
                "application/json": components["schemas"]["LocalCredentials"];
            };
        };
        responses: {
            200: components["responses"]["YesOrNo"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["CredentialsRefused"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateMyCredentials: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "foobaz",
                 *       "currentPassword": "foobar"
                 *     }
                 */
                "application/json": components["schemas"]["ChangedCredentials"];
            };
        };
        responses: {
            200: components["responses"]["Identity"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["CredentialsRefused"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMyCredentialsOld: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Identity"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["NoCredentials"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteMyCredentialsOld: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Acknowledgement"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["NoCredentials"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    credentialsExistOld: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["YesOrNo"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    createMyCredentialsOld: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "jdoe",
                 *       "password": "foobar"
                 *     }
                 */
                "application/json": components["schemas"]["LocalCredentials"];
            };
        };
        responses: {
            200: components["responses"]["Identity"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["CredentialsRefused"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    validateMyCredentialsOld: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "jdoe",
                 *       "password": "foobar"
                 *     }
                 */
                "application/json": components["schemas"]["LocalCredentials"];
            };
        };
        responses: {
            200: components["responses"]["YesOrNo"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["CredentialsRefused"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateMyCredentialsOld: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The authentication strategy; `local` is the only one.
                 * @example local
                 */
                strategy: components["parameters"]["Strategy"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "foobaz",
                 *       "currentPassword": "foobar"
                 *     }
                 */
                "application/json": components["schemas"]["ChangedCredentials"];
            };
        };
        responses: {
            200: components["responses"]["Identity"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["CredentialsRefused"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    refreshToken: {
        parameters: {
            query?: {
                /**
                 * @description Milliseconds, or a span such as `2h`; `-1` is for ever.
                 * @example 2h
                 */
                expiresIn?: string;
                /**
                 * @description As in login.
                 * @example
                 */
                cookieAuth?: string;
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FreshToken"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    createToken: {
        parameters: {
            query?: {
                /**
                 * @description Milliseconds, or a span such as `2h`; `-1` is for ever.
                 * @example 2h
                 */
                expiresIn?: string;
                /**
                 * @description A flag; the token dies of its first use.
                 * @example
                 */
                singleUse?: string;
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AnotherToken"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    createApiKey: {
        parameters: {
            query?: {
                /**
                 * @description The ID of the key; made up if missing.
                 * @example till
                 */
                _id?: string;
                /**
                 * @description Milliseconds, or a span such as `2h`; `-1` is for ever.
                 * @example 2h
                 */
                expiresIn?: string;
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description A user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                userId: components["parameters"]["UserID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "For the till"
                 *     }
                 */
                "application/json": components["schemas"]["NewAPIKey"];
            };
        };
        responses: {
            200: components["responses"]["OneAPIKey"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownUser"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchApiKeys: {
        parameters: {
            query?: {
                /**
                 * @description How many to skip.
                 * @example 0
                 */
                from?: number;
                /**
                 * @description How many to return.
                 * @example 10
                 */
                size?: number;
                /**
                 * @description The language of the query.
                 * @example elasticsearch
                 */
                lang?: components["schemas"]["QueryLanguage"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description A user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                userId: components["parameters"]["UserID"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "match": {
                 *         "description": "till"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SearchQuery"];
            };
        };
        responses: {
            200: components["responses"]["ManyAPIKeys"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteApiKey: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description A user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                userId: components["parameters"]["UserID"];
                /**
                 * @description The ID of an API key.
                 * @example till
                 */
                _id: components["parameters"]["KeyID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DeletedThing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownKey"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    createApiKeyOfMine: {
        parameters: {
            query?: {
                /**
                 * @description The ID of the key; made up if missing.
                 * @example till
                 */
                _id?: string;
                /**
                 * @description Milliseconds, or a span such as `2h`; `-1` is for ever.
                 * @example 2h
                 */
                expiresIn?: string;
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "For the till"
                 *     }
                 */
                "application/json": components["schemas"]["NewAPIKey"];
            };
        };
        responses: {
            200: components["responses"]["OneAPIKey"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchApiKeysOfMine: {
        parameters: {
            query?: {
                /**
                 * @description How many to skip.
                 * @example 0
                 */
                from?: number;
                /**
                 * @description How many to return.
                 * @example 10
                 */
                size?: number;
                /**
                 * @description The language of the query.
                 * @example elasticsearch
                 */
                lang?: components["schemas"]["QueryLanguage"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "match": {
                 *         "description": "till"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SearchQuery"];
            };
        };
        responses: {
            200: components["responses"]["ManyAPIKeys"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteApiKeyOfMine: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The ID of an API key.
                 * @example till
                 */
                _id: components["parameters"]["KeyID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DeletedThing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownKey"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getResetPasswordToken: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TokenToReset"];
            400: components["responses"]["ResetRefused"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    resetPassword: {
        parameters: {
            query?: {
                /**
                 * @description As in login.
                 * @example 2h
                 */
                expiresIn?: string;
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "foobaz",
                 *       "token": "eyJhbGciOiJIUzI1NiJ9.eyJyZXNldEZvckt1aWQiOiJrdWlkIn0.c2ln"
                 *     }
                 */
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            200: components["responses"]["FreshLogin"];
            400: components["responses"]["ResetRefused"];
            401: components["responses"]["ResetExpired"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getResetPasswordTokenShort: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TokenToReset"];
            400: components["responses"]["ResetRefused"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    resetPasswordShort: {
        parameters: {
            query?: {
                /**
                 * @description As in login.
                 * @example 2h
                 */
                expiresIn?: string;
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "foobaz",
                 *       "token": "eyJhbGciOiJIUzI1NiJ9.eyJyZXNldEZvckt1aWQiOiJrdWlkIn0.c2ln"
                 *     }
                 */
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            200: components["responses"]["FreshLogin"];
            400: components["responses"]["ResetRefused"];
            401: components["responses"]["ResetExpired"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    now: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Milliseconds since 1970. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "now",
                     *       "controller": "server",
                     *       "error": null,
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": {
                     *         "now": 1700000000000
                     *       },
                     *       "status": 200,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["NowAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    listIndexes: {
        parameters: {
            query?: {
                /**
                 * @description Whether to count the collections of each. A flag that is true by being there.
                 * @example true
                 */
                countCollection?: boolean;
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The indexes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "list",
                     *       "controller": "index",
                     *       "error": null,
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": {
                     *         "indexes": []
                     *       },
                     *       "status": 200,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["IndexesAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCollections: {
        parameters: {
            query?: {
                /**
                 * @description Which collections are meant.
                 * @example all
                 */
                type?: "all" | "stored" | "realtime";
                /**
                 * @description How many to leave out.
                 * @example 0
                 */
                from?: number;
                /**
                 * @description How many at most.
                 * @example 10
                 */
                size?: number;
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The index.
                 * @example lamps
                 */
                index: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The collections, to version 1. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "requestId": "0f6e",
                     *       "status": 200,
                     *       "error": null,
                     *       "controller": "collection",
                     *       "action": "list",
                     *       "collection": null,
                     *       "index": "lamps",
                     *       "volatile": null,
                     *       "result": {
                     *         "collections": [],
                     *         "type": "all"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CollectionsAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such index. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "list",
                     *       "controller": "collection",
                     *       "error": {
                     *         "code": 16842753,
                     *         "id": "services.storage.unknown_index",
                     *         "message": "The index \"lamps\" does not exist.",
                     *         "props": [
                     *           "lamps"
                     *         ],
                     *         "status": 412
                     *       },
                     *       "headers": {},
                     *       "index": "lamps",
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": null,
                     *       "status": 412,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    resetSecurity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many went. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "resetSecurity",
                     *       "controller": "admin",
                     *       "error": null,
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": {
                     *         "deletedUsers": 3,
                     *         "deletedProfiles": 1,
                     *         "deletedRoles": 1
                     *       },
                     *       "status": 200,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["ResetAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Somebody else is at it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "resetSecurity",
                     *       "controller": "admin",
                     *       "error": {
                     *         "code": 33685505,
                     *         "id": "api.process.action_locked",
                     *         "message": "Cannot execute action \"Kuzzle is already reseting roles, profiles and users.\": already executing.",
                     *         "props": [
                     *           "Kuzzle is already reseting roles, profiles and users."
                     *         ],
                     *         "status": 412
                     *       },
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": null,
                     *       "status": 412,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    adminExists: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "adminExists",
                     *       "controller": "server",
                     *       "error": null,
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": {
                     *         "exists": true
                     *       },
                     *       "status": 200,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["ExistsAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    publicApi: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Controllers, their actions, and each action's routes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "publicApi",
                     *       "controller": "server",
                     *       "error": null,
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": {
                     *         "server": {
                     *           "now": {
                     *             "action": "now",
                     *             "controller": "server",
                     *             "http": [
                     *               {
                     *                 "path": "/_now",
                     *                 "url": "/_now",
                     *                 "verb": "GET"
                     *               }
                     *             ]
                     *           }
                     *         }
                     *       },
                     *       "status": 200,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["PublicAPIAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    info: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Version, uptime and routes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "info",
                     *       "controller": "server",
                     *       "error": null,
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": {
                     *         "serverInfo": {
                     *           "kuzzle": {
                     *             "api": {
                     *               "routes": {
                     *                 "server": {
                     *                   "now": {
                     *                     "action": "now",
                     *                     "controller": "server",
                     *                     "http": [
                     *                       {
                     *                         "path": "/_now",
                     *                         "url": "/_now",
                     *                         "verb": "GET"
                     *                       }
                     *                     ]
                     *                   }
                     *                 }
                     *               }
                     *             },
                     *             "application": {},
                     *             "memoryUsed": 20971520,
                     *             "nodeVersion": "go1.26",
                     *             "plugins": {
                     *               "kuzzle-plugin-auth-passport-local": {
                     *                 "strategies": [
                     *                   "local"
                     *                 ]
                     *               }
                     *             },
                     *             "system": {
                     *               "cpus": [],
                     *               "memory": {
                     *                 "free": 0,
                     *                 "total": 0
                     *               }
                     *             },
                     *             "uptime": "12.3s",
                     *             "version": "2.56.0"
                     *           },
                     *           "services": {}
                     *         }
                     *       },
                     *       "status": 200,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["InfoAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    headServer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request makes no sense. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has a body that is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something unexpected happened. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database cannot answer just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    serverInfo: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Version, uptime and routes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "info",
                     *       "controller": "server",
                     *       "error": null,
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": {
                     *         "serverInfo": {
                     *           "kuzzle": {
                     *             "api": {
                     *               "routes": {
                     *                 "server": {
                     *                   "now": {
                     *                     "action": "now",
                     *                     "controller": "server",
                     *                     "http": [
                     *                       {
                     *                         "path": "/_now",
                     *                         "url": "/_now",
                     *                         "verb": "GET"
                     *                       }
                     *                     ]
                     *                   }
                     *                 }
                     *               }
                     *             },
                     *             "application": {},
                     *             "memoryUsed": 20971520,
                     *             "nodeVersion": "go1.26",
                     *             "plugins": {
                     *               "kuzzle-plugin-auth-passport-local": {
                     *                 "strategies": [
                     *                   "local"
                     *                 ]
                     *               }
                     *             },
                     *             "system": {
                     *               "cpus": [],
                     *               "memory": {
                     *                 "free": 0,
                     *                 "total": 0
                     *               }
                     *             },
                     *             "uptime": "12.3s",
                     *             "version": "2.56.0"
                     *           },
                     *           "services": {}
                     *         }
                     *       },
                     *       "status": 200,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["InfoAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    healthCheck: {
        parameters: {
            query?: {
                /**
                 * @description Which to look at, separated by commas; all if missing.
                 * @example storageEngine
                 */
                services?: string;
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Healthy"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unhealthy"];
            503: components["responses"]["Unavailable"];
        };
    };
    getConfig: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Config"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    capabilities: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Capabilities"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    openapi: {
        parameters: {
            query?: {
                /**
                 * @description `json` or `yaml`.
                 * @example yaml
                 */
                format?: "json" | "yaml";
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Contract"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Metrics"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getStats: {
        parameters: {
            query?: {
                /**
                 * @description Frames from then on: milliseconds since 1970, or a date.
                 * @example 1700000000000
                 */
                startTime?: string;
                /**
                 * @description Frames up to then.
                 * @example 1700000010000
                 */
                stopTime?: string;
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Frames"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getStatsOld: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "startTime": 1700000000000,
                 *       "stopTime": 1700000010000
                 *     }
                 */
                "application/json": components["schemas"]["Span"];
            };
        };
        responses: {
            200: components["responses"]["Frames"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getLastStats: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OneFrame"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAllStats: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Frames"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    swaggerJSON: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ContractAsJSON"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["UnknownAction"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    swaggerYAML: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ContractAsYAML"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["UnknownAction"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    createFirstAdminOld: {
        parameters: {
            query?: {
                /**
                 * @description Whether to wait until the change can be searched. It always can.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
            };
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path: {
                /**
                 * @description The user's kuid.
                 * @example kuid-brave-euler-4242
                 */
                _id: components["parameters"]["Kuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "content": {},
                 *       "credentials": {
                 *         "local": {
                 *           "username": "root",
                 *           "password": "foobar"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RestrictedUser"];
            };
        };
        responses: {
            200: components["responses"]["OneUser"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["AdminIsThere"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    query: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The text of a JSON object, which is echoed; `sdkVersion` in it asks for version 1. Any other text is as if there were none.
                 * @example {"sdkName":"js@7.17.1"}
                 */
                "X-Kuzzle-Volatile"?: components["parameters"]["Volatile"];
                /**
                 * @description Echoed in the answer and its header.
                 * @example 0f6e
                 */
                "X-Kuzzle-Request-Id"?: components["parameters"]["RequestID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "controller": "security",
                 *       "action": "getUser",
                 *       "_id": "kuid-brave-euler-4242"
                 *     }
                 */
                "application/json": components["schemas"]["Request"];
            };
        };
        responses: {
            /** @description The action's result. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "now",
                     *       "controller": "server",
                     *       "error": null,
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": {
                     *         "now": 1700000000000
                     *       },
                     *       "status": 200,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["AnyAnswer"];
                };
            };
            /** @description The action did a part of what it was asked. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "mDeleteUsers",
                     *       "controller": "security",
                     *       "error": {
                     *         "code": 16842761,
                     *         "count": 1,
                     *         "errors": [
                     *           {
                     *             "code": 117702658,
                     *             "id": "security.user.not_found",
                     *             "message": "User \"ghost\" not found.",
                     *             "props": [
                     *               "ghost"
                     *             ],
                     *             "status": 404
                     *           }
                     *         ],
                     *         "id": "services.storage.incomplete_delete",
                     *         "message": "Couldn't delete all the requested documents: %s",
                     *         "props": [],
                     *         "status": 206
                     *       },
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": [],
                     *       "status": 206,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["AnyAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownAction"];
            412: components["responses"]["Taken"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    healthcheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": null,
                     *       "controller": null,
                     *       "error": null,
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": {},
                     *       "status": 200,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["NothingAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They can. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": null,
                     *       "controller": null,
                     *       "error": null,
                     *       "headers": {},
                     *       "node": "knode-calm-ada-101",
                     *       "requestId": "0f6e",
                     *       "result": {},
                     *       "status": 200,
                     *       "volatile": null
                     *     }
                     */
                    "application/json": components["schemas"]["NothingAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
}
