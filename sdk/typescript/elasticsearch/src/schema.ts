// Made from openapi/elasticsearch.yaml by "make sdk"; do not edit.

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What product this is, and which version
         * @description Clients ask this first, and go on only if it is this product.
         */
        get: operations["info"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /**
         * Whether anybody answers
         * @description Answers what `info` answers, without the body.
         */
        head: operations["ping"];
        patch?: never;
        trace?: never;
    };
    "/_security/_authenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is calling
         * @description The user behind the credentials of this request, with roles and realms. It is how one tests credentials.
         */
        get: operations["authenticate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All users
         * @description Native users and the reserved ones, by user name. Needs `read_security` or `manage_security`.
         */
        get: operations["get-users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/user/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One user, or several
         * @description The users of the given names; unknown names are silently missing. A name with a comma cannot be asked for.
         *     Needs `read_security` or `manage_security`.
         */
        get: operations["get-user"];
        /**
         * Create or update a user
         * @description With `password` or `password_hash` the user is created or replaced as a whole. With neither, an existing
         *     user keeps its password and everything else is overwritten, absent fields by their defaults; `metadata` is
         *     merged into what is there. The body of an answer to GET is a valid request. Needs `manage_security`.
         */
        put: operations["put-user"];
        /**
         * Create or update a user
         * @description With `password` or `password_hash` the user is created or replaced as a whole. With neither, an existing
         *     user keeps its password and everything else is overwritten, absent fields by their defaults; `metadata` is
         *     merged into what is there. The body of an answer to GET is a valid request. Needs `manage_security`.
         */
        post: operations["post-user"];
        /**
         * Delete a user
         * @description Reserved users cannot be deleted. Needs `manage_security`.
         */
        delete: operations["delete-user"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/user/{username}/_enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let a user log in again
         * @description Nobody may do this to their own account. Needs `manage_security`.
         */
        put: operations["enable-user"];
        /**
         * Let a user log in again
         * @description Nobody may do this to their own account. Needs `manage_security`.
         */
        post: operations["enable-user-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/user/{username}/_disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep a user from logging in
         * @description Nobody may do this to their own account. Needs `manage_security`.
         */
        put: operations["disable-user"];
        /**
         * Keep a user from logging in
         * @description Nobody may do this to their own account. Needs `manage_security`.
         */
        post: operations["disable-user-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/user/{username}/_password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a user's password
         * @description Nothing but the password changes. Everybody may change their own, with the password they log in with;
         *     another's needs `manage_security`.
         */
        put: operations["change-password"];
        /**
         * Change a user's password
         * @description Nothing but the password changes. Everybody may change their own, with the password they log in with;
         *     another's needs `manage_security`.
         */
        post: operations["change-password-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/user/_password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the caller's own password
         * @description Nothing but the password changes. No privilege is needed.
         */
        put: operations["change-own-password"];
        /**
         * Change the caller's own password
         * @description Nothing but the password changes. No privilege is needed.
         */
        post: operations["change-own-password-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/user/_privileges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the caller's roles grant
         * @description What all roles of the caller grant together. No privilege is needed.
         */
        get: operations["get-user-privileges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/user/_has_privileges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which of these privileges the caller has
         * @description Yes or no to each privilege over each index, application and resource, under the very words of the question. A pattern is
         *     granted only if the caller's roles cover all of it. The request has a body, GET too. No privilege is needed.
         */
        get: operations["has-privileges"];
        put?: never;
        /**
         * Which of these privileges the caller has
         * @description Yes or no to each privilege over each index, application and resource, under the very words of the question. A pattern is
         *     granted only if the caller's roles cover all of it. The request has a body, GET too. No privilege is needed.
         */
        post: operations["has-privileges-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/user/{username}/_has_privileges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which of these privileges the named user has
         * @description As without a name; the name must be the caller's own.
         */
        get: operations["user-has-privileges"];
        put?: never;
        /**
         * Which of these privileges the named user has
         * @description As without a name; the name must be the caller's own.
         */
        post: operations["user-has-privileges-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/privilege/_builtin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which privileges there are
         * @description The names that roles may use. Needs `read_security` or `manage_security`.
         */
        get: operations["get-builtin-privileges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/privilege": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The privileges of all applications
         * @description By application and name. Needs `read_security` or `manage_security`, or `global.application.manage` of a role for `*`.
         */
        get: operations["get-all-privileges"];
        /**
         * Create or replace privileges of applications
         * @description Each privilege is replaced as a whole. Needs `manage_security`, or `global.application.manage` of a role for all of the applications.
         */
        put: operations["put-privileges"];
        /**
         * Create or replace privileges of applications
         * @description Each privilege is replaced as a whole. Needs `manage_security`, or `global.application.manage` of a role for all of the applications.
         */
        post: operations["post-privileges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/privilege/{application}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The privileges of an application
         * @description A `*` at the end of the name stands for anything; of an application that has none, there are none. Needs `read_security` or `manage_security`, or `global.application.manage` of a role for the application.
         */
        get: operations["get-application-privileges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/privilege/{application}/{privilege}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Some privileges of an application
         * @description Those that there are; unknown names are silently missing. Needs `read_security` or `manage_security`, or `global.application.manage` of a role for the application.
         */
        get: operations["get-privileges"];
        put?: never;
        post?: never;
        /**
         * Delete privileges of an application
         * @description Roles that grant them keep their names, which then stand for no actions. Needs `manage_security`, or `global.application.manage` of a role for all of the applications.
         */
        delete: operations["delete-privileges"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All roles
         * @description Roles that were made here and the built-in ones, by name. Needs `read_security` or `manage_security`.
         */
        get: operations["get-roles"];
        put?: never;
        /**
         * Create or replace several roles
         * @description A role that breaks a rule is reported and does not keep the others from being written. Needs `manage_security`.
         */
        post: operations["bulk-put-roles"];
        /**
         * Delete several roles
         * @description Needs `manage_security`.
         */
        delete: operations["bulk-delete-roles"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/role/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One role, or several
         * @description The roles of the given names; unknown names are silently missing. Needs `read_security` or `manage_security`.
         */
        get: operations["get-role"];
        /**
         * Create or replace a role
         * @description A role of that name is replaced as a whole. Needs `manage_security`.
         */
        put: operations["put-role"];
        /**
         * Create or replace a role
         * @description A role of that name is replaced as a whole. Needs `manage_security`.
         */
        post: operations["post-role"];
        /**
         * Delete a role
         * @description Built-in roles cannot be deleted. Users who hold the role keep its name, which then grants nothing. Needs `manage_security`.
         */
        delete: operations["delete-role"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/role_mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All role mappings
         * @description By name. Needs `read_security` or `manage_security`.
         */
        get: operations["get-role-mappings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/role_mapping/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One role mapping, or several
         * @description Those of the names that there are. Needs `read_security` or `manage_security`.
         */
        get: operations["get-role-mapping"];
        /**
         * Create or replace a role mapping
         * @description It is kept and shown, and gives nobody a role: the realms that would ask for it are not here. Needs `manage_security`.
         */
        put: operations["put-role-mapping"];
        /**
         * Create or replace a role mapping
         * @description It is kept and shown, and gives nobody a role: the realms that would ask for it are not here. Needs `manage_security`.
         */
        post: operations["post-role-mapping"];
        /**
         * Delete a role mapping
         * @description Needs `manage_security`.
         */
        delete: operations["delete-role-mapping"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/api_key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * API keys, without their secrets
         * @description Own keys (`owner=true`) with `manage_own_api_key`, all with `read_security`, `manage_api_key` or `manage_security`. A key may always ask for itself.
         */
        get: operations["get-keys"];
        /**
         * Make an API key for the caller
         * @description Needs `manage_own_api_key`, `manage_api_key` or `manage_security`. The key may do what both its role descriptors and its owner's roles grant; without role descriptors, what its owner's roles grant.
         */
        put: operations["create-key"];
        /**
         * Make an API key for the caller
         * @description Needs `manage_own_api_key`, `manage_api_key` or `manage_security`. The key may do what both its role descriptors and its owner's roles grant; without role descriptors, what its owner's roles grant.
         */
        post: operations["create-key-by-post"];
        /**
         * End API keys for good
         * @description Own keys (`"owner":true`) with `manage_own_api_key`, all with `manage_api_key` or `manage_security`. Keys that have ended are still told of.
         */
        delete: operations["invalidate-keys"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/api_key/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change an API key of one's own
         * @description What is absent stays; what is present is replaced. Not for callers with an API key.
         */
        put: operations["update-key"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/api_key/_bulk_update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change several API keys of one's own alike
         * @description As for one; what cannot be changed is reported and does not keep the others from it.
         */
        post: operations["bulk-update-keys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/api_key/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make a key like another one
         * @description Makes a key that may do what another may, for who shows that one. Needs `manage_api_key` or `manage_security`.
         */
        put: operations["clone-key-by-put"];
        /**
         * Make a key like another one
         * @description Makes a key that may do what another may, for who shows that one. Needs `manage_api_key` or `manage_security`.
         */
        post: operations["clone-key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/api_key/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a key for somebody else
         * @description Makes a key for the user whose password or access token is shown, or whom that user may run as. Needs `grant_api_key`, `manage_api_key` or `manage_security`.
         */
        post: operations["grant-key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/oauth2/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an access token
         * @description For a password, for a refresh token, or for the caller. Needs `manage_token` or `manage_security`. Refusals of the grant have the shape of OAuth 2.
         */
        post: operations["get-token"];
        /**
         * End tokens
         * @description A token, a refresh token, or all of a user and realm. Needs `manage_token` or `manage_security`.
         */
        delete: operations["invalidate-token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/_query/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find users
         * @description Native users that a query finds; reserved users are never found. The request has a body, GET too, or none. Needs `read_security` or `manage_security`.
         */
        get: operations["query-users"];
        put?: never;
        /**
         * Find users
         * @description Native users that a query finds; reserved users are never found. The request has a body, GET too, or none. Needs `read_security` or `manage_security`.
         */
        post: operations["query-users-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/_query/api_key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find API keys
         * @description API keys that a query finds, in use or not. The request has a body, GET too, or none. Needs `read_security`, `manage_api_key` or `manage_security`; with `manage_own_api_key` one finds one's own.
         */
        get: operations["query-keys"];
        put?: never;
        /**
         * Find API keys
         * @description API keys that a query finds, in use or not. The request has a body, GET too, or none. Needs `read_security`, `manage_api_key` or `manage_security`; with `manage_own_api_key` one finds one's own.
         */
        post: operations["query-keys-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/_query/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find roles
         * @description Roles that a query finds, built-in ones too. The request has a body, GET too, or none. Needs `read_security` or `manage_security`.
         */
        get: operations["query-roles"];
        put?: never;
        /**
         * Find roles
         * @description Roles that a query finds, built-in ones too. The request has a body, GET too, or none. Needs `read_security` or `manage_security`.
         */
        post: operations["query-roles-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/realm/{realms}/_clear_cache": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget who has logged in
         * @description Accepted for compatibility: what changes counts from the next request on. Needs `manage_security`.
         */
        post: operations["clear-realm-cache"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/role/{name}/_clear_cache": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget what roles grant
         * @description Accepted for compatibility: what changes counts from the next request on. Needs `manage_security`.
         */
        post: operations["clear-role-cache"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/api_key/{ids}/_clear_cache": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget who has used keys
         * @description Accepted for compatibility: what changes counts from the next request on. Needs `manage_security`.
         */
        post: operations["clear-key-cache"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/privilege/{application}/_clear_cache": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget what privileges of applications are
         * @description Accepted for compatibility: what changes counts from the next request on. Needs `manage_security`.
         */
        post: operations["clear-privilege-cache"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/profile/_activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make or renew the profile of somebody else
         * @description The profile of the user whose password or access token is shown; it is enabled. Labels and data stay. Needs `manage_user_profile` or `manage_security`.
         */
        post: operations["activate-profile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/profile/_suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Profiles that fit a name
         * @description Enabled profiles of enabled users. The request may have a body, GET too. Needs `manage_user_profile`, `read_security` or `manage_security`.
         */
        get: operations["suggest-profiles"];
        put?: never;
        /**
         * Profiles that fit a name
         * @description Enabled profiles of enabled users. The request may have a body, GET too. Needs `manage_user_profile`, `read_security` or `manage_security`.
         */
        post: operations["suggest-profiles-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/profile/_has_privileges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whose roles grant all of it
         * @description The question is that of `_has_privileges`, and the answer names the profiles whose users' roles of the moment grant all of it. The request has a body, GET too. Needs `manage_user_profile`, `read_security` or `manage_security`.
         */
        get: operations["profiles-have-privileges"];
        put?: never;
        /**
         * Whose roles grant all of it
         * @description The question is that of `_has_privileges`, and the answer names the profiles whose users' roles of the moment grant all of it. The request has a body, GET too. Needs `manage_user_profile`, `read_security` or `manage_security`.
         */
        post: operations["profiles-have-privileges-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/profile/{uid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One profile, or several
         * @description In the order asked; what is not found is told under `errors`, and the status is 200 all the same. Needs `manage_user_profile`, `read_security` or `manage_security`.
         */
        get: operations["get-profiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/profile/{uid}/_data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a profile's labels and data
         * @description Objects are merged into what is there, anything else replaces it. Needs `manage_user_profile`, `manage_security`, or the global privilege to write profiles of all the applications that are named.
         */
        put: operations["update-profile-data"];
        /**
         * Change a profile's labels and data
         * @description Objects are merged into what is there, anything else replaces it. Needs `manage_user_profile`, `manage_security`, or the global privilege to write profiles of all the applications that are named.
         */
        post: operations["update-profile-data-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/profile/{uid}/_enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let a profile be suggested again
         * @description Needs `manage_user_profile` or `manage_security`.
         */
        put: operations["enable-profile"];
        /**
         * Let a profile be suggested again
         * @description Needs `manage_user_profile` or `manage_security`.
         */
        post: operations["enable-profile-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/profile/{uid}/_disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep a profile from being suggested
         * @description It is kept, and enabled when it is activated again. Needs `manage_user_profile` or `manage_security`.
         */
        put: operations["disable-profile"];
        /**
         * Keep a profile from being suggested
         * @description It is kept, and enabled when it is activated again. Needs `manage_user_profile` or `manage_security`.
         */
        post: operations["disable-profile-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All service accounts
         * @description Needs `manage_service_account`, `read_security` or `manage_security`.
         */
        get: operations["get-all-service-accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/service/{namespace}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Service accounts of a namespace
         * @description Needs `manage_service_account`, `read_security` or `manage_security`.
         */
        get: operations["get-service-accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/service/{namespace}/{service}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One service account
         * @description Needs `manage_service_account`, `read_security` or `manage_security`.
         */
        get: operations["get-service-account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/service/{namespace}/{service}/credential": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tokens of a service account
         * @description Their names, never their values. Needs `manage_service_account`, `read_security` or `manage_security`.
         */
        get: operations["get-service-credentials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/service/{namespace}/{service}/credential/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a token with a name of its own
         * @description Needs `manage_service_account` or `manage_security`.
         */
        post: operations["create-service-token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/service/{namespace}/{service}/credential/token/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make a token
         * @description Needs `manage_service_account` or `manage_security`. A name that there is already is a conflict.
         */
        put: operations["put-service-token"];
        /**
         * Make a token
         * @description Needs `manage_service_account` or `manage_security`. A name that there is already is a conflict.
         */
        post: operations["post-service-token"];
        /**
         * End a token
         * @description Needs `manage_service_account` or `manage_security`.
         */
        delete: operations["delete-service-token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/service/{namespace}/{service}/credential/token/{name}/_clear_cache": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget which tokens have been seen
         * @description Accepted for compatibility: what changes counts from the next request on. Needs `manage_security`.
         */
        post: operations["clear-service-token-cache"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/cross_cluster/api_key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a key between clusters
         * @description A key for what another cluster may search or copy here. It lets nobody in at this port. Needs `manage_security`.
         */
        post: operations["create-cross-cluster-key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/cross_cluster/api_key/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a key between clusters
         * @description A key of the caller's own; what is not said stays. Needs `manage_security`.
         */
        put: operations["update-cross-cluster-key"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The settings of the security indices
         * @description Kept and shown, with no effect: there are no indices. Needs `read_security` or `manage_security`.
         */
        get: operations["get-settings"];
        /**
         * Change the settings of the security indices
         * @description Kept and shown, with no effect: there are no indices. Needs `manage_security`.
         */
        put: operations["update-settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What security has counted
         * @description Nothing is narrowed by documents here, so all counts are zero. Needs `monitor`.
         */
        get: operations["get-stats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/enroll/node": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Let a node join
         * @description Refused: enrolment is not enabled.
         */
        get: operations["enroll-node"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/enroll/kibana": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Let Kibana join
         * @description Refused: enrolment is not enabled.
         */
        get: operations["enroll-kibana"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/delegate_pki": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A token for a chain of certificates
         * @description There is no realm of certificates, so nobody is found. Needs `delegate_pki`.
         */
        post: operations["delegate-pki"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/saml/prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a SAML login
         * @description There is no SAML realm: it is not found. Needs `manage_saml`.
         */
        post: operations["saml-prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/saml/authenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a SAML login
         * @description There is no SAML realm: it is not found. Needs `manage_saml`.
         */
        post: operations["saml-authenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/saml/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out by SAML
         * @description There is no SAML realm: it is not found. Needs `manage_saml`.
         */
        post: operations["saml-logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/saml/complete_logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the end of a SAML logout
         * @description There is no SAML realm: it is not found. Needs `manage_saml`.
         */
        post: operations["saml-complete-logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/saml/invalidate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out on request of a SAML provider
         * @description There is no SAML realm: it is not found. Needs `manage_saml`.
         */
        post: operations["saml-invalidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/saml/metadata/{realm_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a SAML provider must know
         * @description There is no SAML realm: it is not found. Needs `monitor`.
         */
        get: operations["saml-metadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/oidc/prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an OpenID Connect login
         * @description There is no OpenID Connect realm: it is not found. Needs `manage_oidc`.
         */
        post: operations["oidc-prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/oidc/authenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an OpenID Connect login
         * @description There is no OpenID Connect realm: it is not found. Needs `manage_oidc`.
         */
        post: operations["oidc-authenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_security/oidc/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out by OpenID Connect
         * @description There is no OpenID Connect realm: it is not found. Needs `manage_oidc`.
         */
        post: operations["oidc-logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_ssl/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Certificates in use
         * @description Those of the server are not told of here. Needs `monitor`.
         */
        get: operations["get-certificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_license": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The licence
         * @description Says which features there are; nobody has to pay for it. Needs `monitor`.
         */
        get: operations["get-license"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_xpack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which features there are
         * @description Needs `monitor`.
         */
        get: operations["get-features"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_xpack/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is used of the features
         * @description The part of security. Needs `monitor`.
         */
        get: operations["get-usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_cluster/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the cluster is
         * @description One node without indices is green. Needs `monitor`.
         */
        get: operations["cluster-health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_cluster/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Settings of the cluster
         * @description There are none. Needs `monitor`.
         */
        get: operations["cluster-settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_nodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The nodes
         * @description The one that answers. Needs `monitor`.
         */
        get: operations["get-nodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_nodes/{node_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One node, or one part of what is said of all
         * @description The one that answers. Needs `monitor`.
         */
        get: operations["get-node"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_nodes/{node_id}/{metric}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Parts of what is said of a node
         * @description The one that answers. Needs `monitor`.
         */
        get: operations["get-node-part"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_cat/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the cluster is, as a table
         * @description Text, or JSON and YAML where they are asked for. Needs `monitor`.
         */
        get: operations["cat-health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_cat/nodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The nodes, as a table
         * @description Text, or JSON and YAML where they are asked for. Needs `monitor`.
         */
        get: operations["cat-nodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_cat/master": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The node that leads, as a table
         * @description Text, or JSON and YAML where they are asked for. Needs `monitor`.
         */
        get: operations["cat-master"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_cat/indices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The indices, of which there are none, as a table
         * @description Text, or JSON and YAML where they are asked for. Needs `monitor`.
         */
        get: operations["cat-indices"];
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
        /**
         * @description How an answer is written.
         * @enum {string}
         */
        AnswerFormat: "json" | "yaml";
        /**
         * @description When a write is visible to searches.
         * @default true
         * @enum {string}
         */
        RefreshPolicy: "true" | "false" | "wait_for" | "";
        /** @description Whether something was made. */
        Created: {
            /** @description False if it was there before. */
            created: boolean;
        };
        /** @description Privileges that go beyond indices and clusters, by kind. */
        GlobalPrivileges: {
            application?: components["schemas"]["GlobalApplicationPrivileges"];
            profile?: components["schemas"]["GlobalProfilePrivileges"];
            /** @description About roles; kept and shown, and grants nothing here. */
            role?: {
                [key: string]: unknown;
            };
        };
        /** @description About privileges of applications. */
        GlobalApplicationPrivileges: {
            /** @description Those whose privileges may be managed. */
            manage?: components["schemas"]["GlobalApplications"];
        };
        /** @description About profiles of users. */
        GlobalProfilePrivileges: {
            /** @description Those whose labels and data in profiles may be written. */
            write?: components["schemas"]["GlobalApplications"];
        };
        /** @description Applications. */
        GlobalApplications: {
            /** @description Names of applications and patterns of them. */
            applications: string[];
        };
        /** @description Data about a role that is never kept. */
        TransientMetadata: {
            [key: string]: unknown;
        };
        /** @description Where alone a role counts. It is kept and shown. */
        RoleRestriction: {
            /** @description Names of workflows. */
            workflows?: string[];
        } & {
            [key: string]: unknown;
        };
        /** @description Service accounts by name. */
        ServiceAccounts: {
            [key: string]: components["schemas"]["ServiceAccount"];
        };
        /** @description A service account. */
        ServiceAccount: {
            role_descriptor: components["schemas"]["RoleDescriptor"];
        };
        /** @description What tokens a service account has. */
        ServiceCredentials: {
            /** @description The account's name, with its namespace. */
            service_account: string;
            /** @description How many tokens there are. */
            count: number;
            /** @description The tokens that were made here, by name; nothing more is said of them. */
            tokens: {
                [key: string]: components["schemas"]["ServiceTokenDetails"];
            };
            nodes_credentials: components["schemas"]["NodesCredentials"];
        };
        /** @description Tokens that nodes keep in files. */
        NodesCredentials: {
            /** @description How many nodes were asked. */
            _nodes: components["schemas"]["NodeCounts"];
            file_tokens: components["schemas"]["FileTokens"];
        };
        /** @description None: tokens are not kept in files here. */
        FileTokens: Record<string, never>;
        /** @description What is said of a token beside its name: nothing. */
        ServiceTokenDetails: {
            [key: string]: unknown;
        };
        /** @description Which token let the caller in. */
        ServiceToken: {
            /** @description The token's name. */
            name: string;
            /** @description Where the token is kept. */
            type: string;
        };
        /** @description A token that was made. */
        ServiceTokenMade: {
            /** @description Always true. */
            created: boolean;
            token: components["schemas"]["ServiceTokenValue"];
        };
        /** @description A token of a service account, with its value. */
        ServiceTokenValue: {
            /** @description Its name. */
            name: string;
            /** @description For `Authorization: Bearer`. */
            value: string;
        };
        /** @description At least one of the two. */
        ClusterAccess: {
            /** @description What the other cluster may search. */
            search?: components["schemas"]["SearchAccess"][];
            /** @description What the other cluster may copy. */
            replication?: components["schemas"]["ReplicationAccess"][];
        };
        /** @description Indices that another cluster may search. */
        SearchAccess: {
            /** @description Names or patterns. */
            names: string[];
            /** @description Which fields may be seen. */
            field_security?: components["schemas"]["FieldSecurity"];
            /** @description Text or object. */
            query?: unknown;
            /** @description Whether patterns cover restricted indices too; not unless it is true. */
            allow_restricted_indices?: boolean;
        };
        /** @description Indices that another cluster may copy. */
        ReplicationAccess: {
            /** @description Names or patterns. */
            names: string[];
            /** @description Whether patterns cover restricted indices too; not unless it is true. */
            allow_restricted_indices?: boolean;
        };
        /** @description A key to make for another cluster. */
        CrossClusterKeyCreation: {
            /** @description The name. */
            name: string;
            /** @description What the other cluster may do here. */
            access: components["schemas"]["ClusterAccess"];
            /** @description A time span such as `1d`; without one the key does not end. */
            expiration?: string;
            /** @description Free-form data; names that begin with `_` are reserved. */
            metadata?: components["schemas"]["Metadata"];
            /** @description An expression for the names of certificates that may come with the key. */
            certificate_identity?: string;
        };
        /** @description What of another cluster's key is to change: at least one of these. */
        CrossClusterKeyChange: {
            /** @description What the other cluster may do here, in place of what it was. */
            access?: components["schemas"]["ClusterAccess"];
            /** @description A time span such as `1d`, from now. */
            expiration?: string;
            /** @description Free-form data, in place of what it was. */
            metadata?: components["schemas"]["Metadata"];
            /** @description An expression for the names of certificates that may come with the key. */
            certificate_identity?: string;
        };
        /** @description At least one of the three. */
        SettingsChange: {
            /** @description Of the index of users, roles and keys. */
            security?: components["schemas"]["IndexSettings"];
            /** @description Of the index of profiles. */
            "security-profile"?: components["schemas"]["IndexSettings"];
            /** @description Of the index of tokens. */
            "security-tokens"?: components["schemas"]["IndexSettings"];
        };
        /** @description `index.auto_expand_replicas` and `index.number_of_replicas`, with dots or nested. */
        IndexSettings: {
            [key: string]: unknown;
        };
        /** @description What was set, by index. */
        Settings: {
            /** @description Of the index of users, roles and keys. */
            security?: components["schemas"]["IndexSettings"];
            /** @description Of the index of profiles. */
            "security-profile"?: components["schemas"]["IndexSettings"];
            /** @description Of the index of tokens. */
            "security-tokens"?: components["schemas"]["IndexSettings"];
        };
        /** @description How a client proves itself beside a token of a realm for JWT; read, and not needed for tokens that are made here. */
        ClientAuthentication: {
            /** @description `SharedSecret`, which it is unless said. */
            scheme?: string;
            /** @description The secret that client and server share. */
            value: string;
        };
        /** @description The certificates that a client has shown to somebody else. */
        PKIDelegation: {
            /** @description DER in Base64, the client's first. */
            x509_certificate_chain: string[];
        };
        /** @description Where a login by SAML is to begin: a realm, or the address of one. */
        SAMLPrepare: {
            /** @description The address at which the realm takes assertions. */
            acs?: string;
            /** @description The realm's name. */
            realm?: string;
            /** @description What is to come back beside the assertion. */
            relay_state?: string;
        };
        /** @description What the identity provider said to a login by SAML. */
        SAMLAuthenticate: {
            /** @description Base64. */
            content: string;
            /** @description The requests that it may answer. */
            ids: string[];
            /** @description The realm's name, if it is to be a certain one. */
            realm?: string;
        };
        /** @description The tokens of the session that ends. */
        RealmLogout: {
            /** @description The access token. */
            token: string;
            /** @description The refresh token. */
            refresh_token?: string;
        };
        /** @description What the identity provider answered to a logout by SAML. */
        SAMLCompleteLogout: {
            /** @description The realm's name. */
            realm: string;
            /** @description The requests that it may answer. */
            ids: string[];
            /** @description The answer, if it came in an address. */
            query_string?: string;
            /** @description The answer in Base64, if it came in a form. */
            content?: string;
        };
        /** @description An identity provider's wish to end sessions. */
        SAMLInvalidate: {
            /** @description The wish, as it came in an address. */
            query_string: string;
            /** @description The address at which the realm takes assertions, if no realm is named. */
            acs?: string;
            /** @description The realm's name. */
            realm?: string;
        };
        /** @description Where a login by OpenID Connect is to begin: a realm, or an issuer. */
        OIDCPrepare: {
            /** @description The realm's name. */
            realm?: string;
            /** @description The issuer, if no realm is named. */
            iss?: string;
            /** @description Who is about to log in, for the provider. */
            login_hint?: string;
            /** @description What ties the answer to this request. */
            state?: string;
            /** @description What ties the token to this request. */
            nonce?: string;
        };
        /** @description What the provider said to a login by OpenID Connect. */
        OIDCAuthenticate: {
            /** @description The address to which the provider sent the browser, with what it added. */
            redirect_uri: string;
            /** @description What was sent with the request. */
            state: string;
            /** @description What was sent with the request. */
            nonce: string;
            /** @description The realm's name, if it is to be a certain one. */
            realm?: string;
        };
        /** @description Certificates that the server uses. */
        Certificates: {
            [key: string]: unknown;
        }[];
        /** @description Much like what the vendor's server says of itself; only what is true here. */
        Facts: {
            [key: string]: unknown;
        };
        /** @description Rows of a table, each with its columns by name. */
        Table: {
            [key: string]: string;
        }[];
        /** @description Users by name. */
        Users: {
            [key: string]: components["schemas"]["User"];
        };
        /** @description A user as the native realm shows it. */
        User: {
            /** @description The name by which the user logs in. */
            username: string;
            /** @description In the order given, repetitions kept. They need not exist. */
            roles: string[];
            /** @description The user's full name. */
            full_name: string | null;
            /** @description The user's e-mail address. */
            email: string | null;
            /** @description Free-form data; names that begin with `_` are reserved. */
            metadata: components["schemas"]["Metadata"];
            /** @description Whether it counts; a user who is not enabled cannot log in. */
            enabled: boolean;
            /** @description Only on request, and only where there is a profile. */
            profile_uid?: string;
        };
        /** @description Free-form data. Keys that start with `_` belong to the service. */
        Metadata: {
            [key: string]: unknown;
        };
        /** @description What a user is to be. What is left out keeps its value where the user exists, but for the password it is emptied. */
        UserChange: {
            /** @description If given, the name in the path. */
            username?: string;
            /**
             * Format: password
             * @description The password, in clear.
             */
            password?: string;
            /** @description A bcrypt, PBKDF2 or PBKDF2_STRETCH hash, instead of a password. */
            password_hash?: string;
            /** @description May be empty, may not be missing. A string of names separated by commas is understood too. */
            roles: string[];
            /** @description The user's full name. */
            full_name?: string | null;
            /** @description The user's e-mail address. */
            email?: string | null;
            /** @description Free-form data; names that begin with `_` are reserved. */
            metadata?: components["schemas"]["Metadata"];
            /** @description Whether it counts; a user who is not enabled cannot log in. */
            enabled?: boolean;
        };
        /** @description Either a password or a hash. */
        PasswordChange: {
            /**
             * Format: password
             * @description The password, in clear.
             */
            password?: string;
            /** @description A hash of the password, stored as it is given; `password` must not be there then. */
            password_hash?: string;
        };
        /** @description At least one of the parts. */
        PrivilegeQuestion: {
            /** @description Privileges on the cluster. */
            cluster?: string[] | null;
            /** @description Privileges on indices. */
            index?: components["schemas"]["IndexQuestion"][];
            /** @description May be called `applications` as well. */
            application?: components["schemas"]["ApplicationPrivileges"][];
        };
        /** @description Privileges on indices to ask about. */
        IndexQuestion: {
            /** @description Names or patterns. One name may stand without a list. */
            names: string[];
            /** @description Names of privileges. */
            privileges: string[];
            /** @description Whether patterns cover restricted indices too; not unless it is true. */
            allow_restricted_indices?: boolean;
        };
        /** @description Which of the privileges that were asked about are there. */
        PrivilegeAnswer: {
            /** @description The name by which the user logs in. */
            username: string;
            /** @description Whether all of them are there. */
            has_all_requested: boolean;
            /** @description Privileges on the cluster. */
            cluster: {
                [key: string]: boolean;
            };
            /** @description By index and privilege. */
            index: {
                [key: string]: components["schemas"]["PrivilegesHeld"];
            };
            /** @description By application, resource and privilege. */
            application: {
                [key: string]: components["schemas"]["ResourcesHeld"];
            };
        };
        /** @description Whether each privilege is there, by its name. */
        PrivilegesHeld: {
            [key: string]: boolean;
        };
        /** @description Which privileges are there, by resource. */
        ResourcesHeld: {
            [key: string]: components["schemas"]["PrivilegesHeld"];
        };
        /** @description What all roles of the caller grant together. */
        UserPrivileges: {
            /** @description Privileges on the cluster. */
            cluster: string[];
            /** @description What roles grant beside named privileges, as they say it. */
            global: components["schemas"]["GlobalPrivileges"][];
            /** @description Privileges on indices. */
            indices: components["schemas"]["IndexPrivileges"][];
            /** @description Privileges of applications' own. */
            applications: components["schemas"]["ApplicationPrivileges"][];
            /** @description Whom they may run as. */
            run_as: string[];
            /** @description Privileges on indices of remote clusters. */
            remote_indices?: components["schemas"]["IndexPrivileges"][];
            /** @description Privileges on remote clusters. */
            remote_cluster?: components["schemas"]["RemoteCluster"][];
        };
        /** @description Privileges on indices. */
        IndexPrivileges: {
            /** @description Names or patterns. */
            names: string[];
            /** @description Names of privileges. */
            privileges: string[];
            /** @description One per role that narrows the grant. */
            field_security?: components["schemas"]["FieldSecurity"][];
            /** @description One per role that narrows the grant. */
            query?: string[];
            /** @description Whether patterns cover restricted indices too; not unless it is true. */
            allow_restricted_indices: boolean;
            /** @description Only in remote_indices. */
            clusters?: string[];
        };
        /** @description Privileges of an application's own on its resources. */
        ApplicationPrivileges: {
            /** @description The application's name. */
            application: string;
            /** @description Names of privileges. */
            privileges: string[];
            /** @description What it is about, as names or patterns. */
            resources: string[];
        };
        /** @description Names of the privileges that the product defines. */
        BuiltinPrivileges: {
            /** @description Privileges on the cluster. */
            cluster: string[];
            /** @description Privileges on indices. */
            index: string[];
            /** @description Privileges on remote clusters. */
            remote_cluster: string[];
        };
        /** @description Whether a user was made; `user` says it again under `/_xpack/security/`, where clients of 6.x look for it. */
        UserSaved: {
            user?: components["schemas"]["Created"];
            /** @description False if the user existed. */
            created: boolean;
        };
        /** @description Whether there was something to delete. */
        Found: {
            /** @description Whether it was there. */
            found: boolean;
        };
        /** @description An empty object. */
        Nothing: Record<string, never>;
        /** @description Where a user comes from. */
        Realm: {
            /** @description The name. */
            name: string;
            /** @description The kind. */
            type: string;
        };
        /** @description Who is calling, and how they proved it. */
        Authentication: {
            /** @description The name by which the user logs in. */
            username: string;
            /** @description Names of roles. */
            roles: string[];
            /** @description The user's full name. */
            full_name: string | null;
            /** @description The user's e-mail address. */
            email: string | null;
            /** @description Free-form data; names that begin with `_` are reserved. */
            metadata: components["schemas"]["Metadata"];
            /** @description Whether it counts; a user who is not enabled cannot log in. */
            enabled: boolean;
            /** @description The realm that has proved the caller. */
            authentication_realm: components["schemas"]["Realm"];
            /** @description The realm that has looked up the user. */
            lookup_realm: components["schemas"]["Realm"];
            /**
             * @description How the caller was proved: `realm`, `api_key`, `token`.
             * @enum {string}
             */
            authentication_type: "realm" | "api_key" | "token" | "anonymous" | "internal";
            /** @description The key that the caller sent. */
            api_key?: components["schemas"]["KeyName"];
            /** @description The service account's token that the caller sent. */
            token?: components["schemas"]["ServiceToken"];
        };
        /** @description The product and the server. */
        Info: {
            /** @description The name. */
            name: string;
            /** @description The cluster's name. */
            cluster_name: string;
            /** @description The cluster's identifier. */
            cluster_uuid: string;
            /** @description The version. */
            version: components["schemas"]["Version"];
            /** @description The product's line, by which clients know it. */
            tagline: string;
        };
        /** @description The version and what belongs to it. */
        Version: {
            /** @description The version number. */
            number: string;
            /** @description Always `default`. */
            build_flavor: string;
            /** @description Always `tar`. */
            build_type: string;
            /** @description Which source it was built from; none here. */
            build_hash: string;
            /** @description When it was built. */
            build_date: string;
            /** @description Whether it is no release. */
            build_snapshot: boolean;
            /** @description The version of the search library. */
            lucene_version: string;
            /** @description The oldest version that may connect. */
            minimum_wire_compatibility_version: string;
            /** @description The oldest version whose indices can be read. */
            minimum_index_compatibility_version: string;
        };
        /** @description Why a request was not carried out. */
        Failure: {
            error: components["schemas"]["TroubleOrText"];
            /** @description Why a grant is refused. */
            error_description?: string;
            /** @description The HTTP status again; missing where a path is unknown. */
            status?: number;
        };
        /** @description An error with its root causes; a text where the request did not reach an operation, and where a grant is refused. */
        TroubleOrText: components["schemas"]["Trouble"] | string;
        /** @description An error with its root causes. */
        Trouble: {
            /** @description Where it began. */
            root_cause: components["schemas"]["Cause"][];
            /** @description The kind. */
            type: string;
            /** @description What went wrong, in words. */
            reason: string;
            /** @description Only for a profile, with the next two. */
            index_uuid?: string;
            /** @description Which shard; none here. */
            shard?: string;
            /** @description Privileges on indices. */
            index?: string;
            /** @description What was wrong with keys and tokens that were offered. */
            additional_unsuccessful_credentials?: components["schemas"]["OneOrMore"];
            /** @description What it came from. */
            caused_by?: components["schemas"]["Cause"];
            /** @description In which line of the body it was noticed, from 1. */
            line?: number;
            /** @description In which column of the line, from 1. */
            col?: number;
            /** @description How much memory would be needed; beside status 429. */
            bytes_wanted?: number;
            /** @description How much memory there may be; beside status 429. */
            bytes_limit?: number;
            /** @description Whether it makes sense to ask again; beside status 429. */
            durability?: string;
            /** @description Headers that belong to the error. */
            header?: {
                [key: string]: components["schemas"]["OneOrMore"];
            };
            /** @description Only with `error_trace`. */
            stack_trace?: string;
        };
        /** @description One of the causes of an error. */
        Cause: {
            /** @description The kind. */
            type: string;
            /** @description What went wrong, in words. */
            reason: string;
            /** @description Which index; none here. */
            index_uuid?: string;
            /** @description Which shard; none here. */
            shard?: string;
            /** @description Privileges on indices. */
            index?: string;
            /** @description Other credentials of the request that were no good. */
            additional_unsuccessful_credentials?: components["schemas"]["OneOrMore"];
            /** @description Headers that belong to the error. */
            header?: {
                [key: string]: components["schemas"]["OneOrMore"];
            };
            /** @description Where it happened; only with `error_trace`. */
            stack_trace?: string;
            /** @description In which line of the body it was noticed, from 1. */
            line?: number;
            /** @description In which column of the line, from 1. */
            col?: number;
            /** @description What it came from. */
            caused_by?: components["schemas"]["Cause"];
            /** @description How much memory would be needed; beside status 429. */
            bytes_wanted?: number;
            /** @description How much memory there may be; beside status 429. */
            bytes_limit?: number;
            /** @description Whether it makes sense to ask again; beside status 429. */
            durability?: string;
        };
        /** @description A text, or a list of texts. */
        OneOrMore: unknown;
        /** @description Which fields of documents may be seen. */
        FieldSecurity: {
            /** @description Which fields may be seen. */
            grant?: string[];
            /** @description Only beside grant. */
            except?: string[];
        };
        /** @description Roles by name. */
        Roles: {
            [key: string]: components["schemas"]["Role"];
        };
        /** @description A role: what those who hold it may do. */
        Role: {
            /** @description Privileges on the cluster. */
            cluster: string[];
            global?: components["schemas"]["GlobalPrivileges"];
            /** @description Privileges on indices. */
            indices: components["schemas"]["RoleIndices"][];
            /** @description Privileges of applications' own. */
            applications: components["schemas"]["ApplicationPrivileges"][];
            /** @description Patterns of user names. */
            run_as: string[];
            /** @description Free-form data; names that begin with `_` are reserved. */
            metadata: components["schemas"]["Metadata"];
            transient_metadata: components["schemas"]["TransientMetadata"];
            /** @description Privileges on indices of remote clusters. */
            remote_indices?: components["schemas"]["RoleIndices"][];
            /** @description Privileges on remote clusters. */
            remote_cluster?: components["schemas"]["RemoteCluster"][];
            restriction?: components["schemas"]["RoleRestriction"];
            /** @description What it is for, in words. */
            description?: string;
        };
        /** @description Privileges by application and name. */
        PrivilegesChange: {
            [key: string]: {
                [key: string]: components["schemas"]["PrivilegeChange"];
            };
        };
        /** @description What an application's privilege is to be. */
        PrivilegeChange: {
            /** @description If given, the name of the application that it stands under. */
            application?: string;
            /** @description If given, the name that it stands under. */
            name?: string;
            /** @description What it grants: printable ASCII characters, at least one of them `/`, `:` or `*`, which stands for anything. */
            actions: string[];
            /** @description Free-form data; names that begin with `_` are reserved. */
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description Privileges by application and name. */
        Privileges: {
            [key: string]: {
                [key: string]: components["schemas"]["Privilege"];
            };
        };
        /** @description A privilege of an application's. */
        Privilege: {
            /** @description The application's name. */
            application: string;
            /** @description The name. */
            name: string;
            /** @description What it allows: names or patterns of actions. */
            actions: string[];
            /** @description Free-form data; names that begin with `_` are reserved. */
            metadata: components["schemas"]["Metadata"];
        };
        /** @description Which privileges are new, by application and name. */
        PrivilegesSaved: {
            [key: string]: {
                [key: string]: components["schemas"]["PrivilegeSaved"];
            };
        };
        /** @description Whether a privilege was made. */
        PrivilegeSaved: {
            /** @description False if the privilege existed. */
            created: boolean;
        };
        /** @description Which privileges there were to delete, by application and name. */
        PrivilegesDeleted: {
            [key: string]: {
                [key: string]: components["schemas"]["Found"];
            };
        };
        /** @description With either roles or role_templates. */
        RoleMappingChange: {
            /** @description Whether it counts; a user who is not enabled cannot log in. */
            enabled: boolean;
            /** @description Names of roles. */
            roles?: string[];
            /** @description Templates that make names of roles. */
            role_templates?: components["schemas"]["RoleTemplate"][];
            /** @description Whom it is for. */
            rules: components["schemas"]["MappingRule"];
            /** @description Free-form data; names that begin with `_` are reserved. */
            metadata?: {
                [key: string]: unknown;
            };
        };
        /** @description A template that makes names of roles. */
        RoleTemplate: {
            /** @description The template, as an object or as the text of one. */
            template: unknown;
            /**
             * @description Whether it makes one name, or a list of names in JSON.
             * @enum {string}
             */
            format?: "string" | "json";
        };
        /** @description A condition; `except` only within `all`. */
        MappingRule: {
            /** @description One of these must hold. */
            any?: components["schemas"]["MappingRule"][];
            /** @description All of these must hold. */
            all?: components["schemas"]["MappingRule"][];
            /** @description This must not hold. */
            except?: components["schemas"]["MappingRule"];
            /** @description A field and what it must be: a value, or one of several. */
            field?: {
                [key: string]: unknown;
            };
        };
        /** @description A role mapping as it is shown. */
        RoleMapping: {
            /** @description Whether it counts; a user who is not enabled cannot log in. */
            enabled: boolean;
            /** @description Names of roles. */
            roles?: string[];
            /** @description Templates that make names of roles. */
            role_templates?: components["schemas"]["RoleTemplate"][];
            /** @description Whom it is for. */
            rules: components["schemas"]["MappingRule"];
            /** @description Free-form data; names that begin with `_` are reserved. */
            metadata: {
                [key: string]: unknown;
            };
        };
        /** @description Role mappings by name. */
        RoleMappings: {
            [key: string]: components["schemas"]["RoleMapping"];
        };
        /** @description Whether a mapping was made. */
        MappingSaved: {
            role_mapping: components["schemas"]["Created"];
        };
        /** @description Every part may be missing. `index` and `application` are understood for `indices` and `applications`. */
        RoleChange: {
            /** @description Privileges on the cluster. */
            cluster?: string[];
            global?: components["schemas"]["GlobalPrivileges"];
            /** @description Privileges on indices. */
            indices?: components["schemas"]["RoleIndices"][];
            /** @description Privileges of applications' own. */
            applications?: components["schemas"]["ApplicationPrivileges"][];
            /** @description Patterns of user names. */
            run_as?: string[];
            /** @description Free-form data; names that begin with `_` are reserved. */
            metadata?: components["schemas"]["Metadata"];
            transient_metadata?: components["schemas"]["TransientMetadata"];
            /** @description Privileges on indices of remote clusters. */
            remote_indices?: components["schemas"]["RoleIndices"][];
            /** @description Privileges on remote clusters. */
            remote_cluster?: components["schemas"]["RemoteCluster"][];
            restriction?: components["schemas"]["RoleRestriction"];
            /** @description What it is for, in words; null is as if left out. */
            description?: string | null;
        };
        /** @description What a role grants on indices. */
        RoleIndices: {
            /** @description Names or patterns. One name may stand without a list. */
            names: string[];
            /** @description Names of privileges. */
            privileges: string[];
            /** @description Which fields may be seen. */
            field_security?: components["schemas"]["FieldSecurity"];
            /** @description A query as JSON text. An object is understood too. */
            query?: string;
            /** @description Whether patterns cover restricted indices too; not unless it is true. */
            allow_restricted_indices?: boolean;
            /** @description Only in remote_indices, and required there. */
            clusters?: string[];
        };
        /** @description What a role grants on remote clusters. */
        RemoteCluster: {
            /** @description Names of privileges. */
            privileges: string[];
            /** @description Names or patterns of remote clusters. */
            clusters: string[];
        };
        /** @description Whether a role was made. */
        RoleSaved: {
            role: components["schemas"]["Created"];
        };
        /** @description Roles to create or replace, by name. */
        RoleChanges: {
            /** @description Names of roles. */
            roles: {
                [key: string]: components["schemas"]["RoleChange"];
            };
        };
        /** @description Roles to delete. */
        RoleList: {
            /** @description Names or patterns. */
            names: string[];
        };
        /** @description What became of each role. */
        RolesSaved: {
            /** @description What was made. */
            created?: string[];
            /** @description What was changed. */
            updated?: string[];
            /** @description What was as it should be already. */
            noop?: string[];
            /** @description What could not be done. */
            errors?: components["schemas"]["BulkErrors"];
        };
        /** @description What became of each role. */
        RolesDeleted: {
            /** @description What was deleted. */
            deleted?: string[];
            /** @description What was not there. */
            not_found?: string[];
            /** @description What could not be done. */
            errors?: components["schemas"]["BulkErrors"];
        };
        /** @description What could not be done, by name. */
        BulkErrors: {
            /** @description How many there are. */
            count: number;
            /** @description By name. */
            details: {
                [key: string]: components["schemas"]["BulkError"];
            };
        };
        /** @description Why something could not be done. */
        BulkError: {
            /** @description The kind. */
            type: string;
            /** @description What went wrong, in words. */
            reason: string;
        };
        /** @description An API key and its name. */
        KeyName: {
            /** @description The identifier. */
            id: string;
            /** @description The name. */
            name: string;
        };
        /** @description An API key with its secret, which is shown this once. */
        NewKey: {
            /** @description The identifier. */
            id: string;
            /** @description The name. */
            name: string;
            /**
             * Format: int64
             * @description Milliseconds since 1970; absent for never.
             */
            expiration?: number;
            /** @description The secret. */
            api_key: string;
            /** @description What follows `ApiKey ` in `Authorization`. */
            encoded: string;
        };
        /** @description Roles by name, which need not be anybody's. They may have a `restriction` too. */
        RoleDescriptors: {
            [key: string]: components["schemas"]["RoleChange"];
        };
        /** @description An API key to make. */
        KeyRequest: {
            /** @description The name. */
            name: string;
            /** @description A time span such as `1d`. */
            expiration?: string;
            /** @description What the key may do at most, by role name; everything its owner may where there is none. */
            role_descriptors?: components["schemas"]["RoleDescriptors"];
            /** @description Free-form data; names that begin with `_` are reserved. */
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description What of an API key is to change. */
        KeyChange: {
            /** @description When it ends. */
            expiration?: string;
            /** @description What the key may do at most, by role name; everything its owner may where there is none. */
            role_descriptors?: components["schemas"]["RoleDescriptors"];
            /** @description Free-form data; names that begin with `_` are reserved. */
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description What of several API keys is to change, in the same way. */
        KeysChange: {
            /** @description Identifiers. */
            ids: string[];
            /** @description When it ends. */
            expiration?: string;
            /** @description What the key may do at most, by role name; everything its owner may where there is none. */
            role_descriptors?: components["schemas"]["RoleDescriptors"];
            /** @description Free-form data; names that begin with `_` are reserved. */
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description An API key to make with the rights of another. */
        KeyClone: {
            /** @description What `encoded` said of the other key. */
            api_key: string;
            /** @description The name. */
            name?: string;
            /** @description When it ends. */
            expiration?: string;
            /** @description Free-form data; names that begin with `_` are reserved. */
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description An API key to make for somebody who proves themselves in the request. */
        KeyGrant: {
            /**
             * @description How the caller proves who they are.
             * @enum {string}
             */
            grant_type: "password" | "access_token";
            /** @description The name by which the user logs in. */
            username?: string;
            /**
             * Format: password
             * @description The password, in clear.
             */
            password?: string;
            /** @description A token that the server has given. */
            access_token?: string;
            /** @description How the client proves itself beside the token. */
            client_authentication?: components["schemas"]["ClientAuthentication"];
            /** @description Whose the key is to be, if the user who is shown may run as them. */
            run_as?: string;
            /** @description The API key. */
            api_key: components["schemas"]["KeyRequest"];
            /** @description Accepted and without effect. */
            refresh?: string;
        };
        /** @description Which API keys to invalidate. At least one member must say it. */
        KeysEnd: {
            /** @description As `ids` with one, for clients of 7.x. */
            id?: string;
            /** @description Identifiers. */
            ids?: string[];
            /** @description The name. */
            name?: string;
            /** @description The name by which the user logs in. */
            username?: string;
            /** @description The realm's name. */
            realm_name?: string;
            /** @description Whether only the caller's own are meant; not unless it is true. */
            owner?: boolean;
        };
        /** @description Which API keys are invalidated now, and which were before. */
        KeysEnded: {
            /** @description Those that are invalidated now. */
            invalidated_api_keys: string[];
            /** @description Those that were invalidated before. */
            previously_invalidated_api_keys: string[];
            /** @description How many could not be invalidated. */
            error_count: number;
        };
        /** @description Whether anything changed. */
        KeyUpdated: {
            /** @description What was changed. */
            updated: boolean;
        };
        /** @description Which API keys changed. */
        KeysUpdated: {
            /** @description What was changed. */
            updated: string[];
            /** @description What was as it should be already. */
            noops: string[];
            /** @description What could not be done. */
            errors?: components["schemas"]["BulkErrors"];
        };
        /** @description API keys. */
        Keys: {
            /** @description The API keys. */
            api_keys: components["schemas"]["Key"][];
        };
        /** @description Clients of 7.x are not shown type, invalidation, realm_type and role_descriptors. */
        Key: {
            /** @description The identifier. */
            id: string;
            /** @description The name. */
            name: string;
            /** @description The kind. */
            type?: string;
            /**
             * Format: int64
             * @description Milliseconds since 1970, as all moments.
             */
            creation: number;
            /**
             * Format: int64
             * @description When it ends.
             */
            expiration?: number;
            /** @description Whether it is invalidated. */
            invalidated: boolean;
            /**
             * Format: int64
             * @description When it was invalidated, in milliseconds since 1970.
             */
            invalidation?: number;
            /** @description The owner. */
            username: string;
            /** @description The realm of the owner. */
            realm: string;
            /** @description The kind of the owner's realm. */
            realm_type?: string;
            /** @description Free-form data; names that begin with `_` are reserved. */
            metadata: components["schemas"]["Metadata"];
            /** @description What the key may do at most, by role name; everything its owner may where there is none. */
            role_descriptors?: {
                [key: string]: components["schemas"]["RoleDescriptor"];
            };
            /** @description What the owner's roles granted when the key was made. */
            limited_by?: components["schemas"]["LimitedBy"][];
            /** @description The owner's; only on request, and only where there is a profile. */
            profile_uid?: string;
            /** @description What the keys were sorted by; only in answers to queries that sort. */
            _sort?: components["schemas"]["SortValue"][];
            /** @description Of a key between clusters. */
            access?: components["schemas"]["ClusterAccess"];
            /** @description Likewise. */
            certificate_identity?: string;
        };
        /** @description What a role grants, as an API key keeps it. */
        RoleDescriptor: {
            /** @description Privileges on the cluster. */
            cluster: string[];
            global?: components["schemas"]["GlobalPrivileges"];
            /** @description Privileges on indices. */
            indices: components["schemas"]["RoleIndices"][];
            /** @description Privileges of applications' own. */
            applications: components["schemas"]["ApplicationPrivileges"][];
            /** @description Patterns of user names. */
            run_as: string[];
            /** @description Free-form data; names that begin with `_` are reserved. */
            metadata: components["schemas"]["Metadata"];
            transient_metadata?: components["schemas"]["TransientMetadata"];
            /** @description Privileges on indices of remote clusters. */
            remote_indices?: components["schemas"]["RoleIndices"][];
            /** @description Privileges on remote clusters. */
            remote_cluster?: components["schemas"]["RemoteCluster"][];
            restriction?: components["schemas"]["RoleRestriction"];
            /** @description What it is for, in words. */
            description?: string;
        };
        /** @description What roles granted, by their names. */
        LimitedBy: {
            [key: string]: components["schemas"]["RoleDescriptor"];
        };
        /** @description What something was sorted by. */
        SortValue: (string | null) | number | boolean;
        /** @description How the caller proves who they are, to get a token. */
        TokenRequest: {
            /**
             * @description How the caller proves who they are.
             * @enum {string}
             */
            grant_type: "password" | "_kerberos" | "refresh_token" | "client_credentials";
            /** @description The name by which the user logs in. */
            username?: string;
            /**
             * Format: password
             * @description The password, in clear.
             */
            password?: string;
            /** @description A Kerberos ticket; not offered here. */
            kerberos_ticket?: string;
            /** @description Only `full`. */
            scope?: string;
            /** @description A token to get another token with. */
            refresh_token?: string;
        };
        /** @description Tokens, and how long they last. */
        Token: {
            /** @description A token that the server has given. */
            access_token: string;
            /** @description Always Bearer. */
            type: string;
            /** @description Seconds. */
            expires_in: number;
            /** @description Not for client_credentials. */
            refresh_token?: string;
            /** @description Only if the request had one. */
            scope?: string;
            /** @description Who was proved. */
            authentication: components["schemas"]["Authentication"];
        };
        /** @description One of the tokens, or whose. */
        TokensEnd: {
            /** @description An access token. */
            token?: string;
            /** @description A token to get another token with. */
            refresh_token?: string;
            /** @description The realm's name. */
            realm_name?: string;
            /** @description The name by which the user logs in. */
            username?: string;
        };
        /** @description How many tokens are invalidated now, and how many were before. */
        TokensEnded: {
            /** @description How many are invalidated now. */
            invalidated_tokens: number;
            /** @description How many were invalidated before. */
            previously_invalidated_tokens: number;
            /** @description How many could not be invalidated. */
            error_count: number;
        };
        /** @description A question, under the name of its kind. */
        Query: {
            /** @description Everything. */
            match_all?: components["schemas"]["MatchAllQuery"];
            /** @description Questions that are joined. */
            bool?: components["schemas"]["BoolQuery"];
            /** @description A field, and its value as it is. */
            term?: components["schemas"]["FieldQuery"];
            /** @description A field, and a list of values of which it is one; `boost` and `_name` may stand beside it. */
            terms?: {
                [key: string]: unknown;
            };
            /** @description A field, and words that are in it. */
            match?: components["schemas"]["FieldQuery"];
            /** @description A field, and how it begins. */
            prefix?: components["schemas"]["FieldQuery"];
            /** @description A field, and a pattern with `*` and `?`. */
            wildcard?: components["schemas"]["FieldQuery"];
            /** @description A field, and its bounds: `gt`, `gte`, `lt`, `lte`. */
            range?: components["schemas"]["FieldQuery"];
            /** @description What has one of these names or identifiers. */
            ids?: components["schemas"]["IdsQuery"];
            /** @description What has a field. */
            exists?: components["schemas"]["ExistsQuery"];
            /** @description What people type. */
            simple_query_string?: components["schemas"]["SimpleQueryString"];
        };
        /** @description Everything. */
        MatchAllQuery: {
            /** @description How much it counts in an order by fit. */
            boost?: number;
            /** @description A name for it. */
            _name?: string;
        };
        /** @description The name of one field, and the value, or an object with the value and options. */
        FieldQuery: {
            [key: string]: unknown;
        };
        /** @description Questions that must, should and must not hold. One may stand without a list. */
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
        /** @description Names or identifiers. */
        IdsQuery: {
            /** @description One of these. */
            values: string[];
            /** @description How much it counts in an order by fit. */
            boost?: number;
            /** @description A name for it. */
            _name?: string;
        };
        /** @description A field that is there. */
        ExistsQuery: {
            /** @description The field. */
            field: string;
            /** @description How much it counts in an order by fit. */
            boost?: number;
            /** @description A name for it. */
            _name?: string;
        };
        /** @description What people type: words, `+`, `|`, `-`, quotes, parentheses, `*`, `~N`. */
        SimpleQueryString: {
            /** @description What was typed. */
            query: string;
            /** @description Where to look: names and patterns; everywhere unless given. */
            fields?: string[];
            /** @description Whether one word is enough (`or`) or all are needed (`and`). */
            default_operator?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Which users to find, in which order, and how many. */
        UserQuery: {
            /** @description Over `username`, `roles`, `enabled`, `full_name` and `email`. */
            query?: components["schemas"]["Query"];
            /** @description How many to skip; none unless given. */
            from?: number;
            /** @description How many to answer; 10 unless given. */
            size?: number;
            /** @description By `username`, `enabled` or `_doc`. One key may stand without a list. */
            sort?: unknown[];
            /** @description One value per key of `sort`. */
            search_after?: unknown[];
        };
        /** @description A page of users. */
        UsersFound: {
            /** @description How many there are in all. */
            total: number;
            /** @description How many there are. */
            count: number;
            /** @description The users. */
            users: components["schemas"]["FoundUser"][];
        };
        /** @description A user who was found. */
        FoundUser: {
            /** @description The name by which the user logs in. */
            username: string;
            /** @description Names of roles. */
            roles: string[];
            /** @description The user's full name. */
            full_name: string | null;
            /** @description The user's e-mail address. */
            email: string | null;
            /** @description Free-form data; names that begin with `_` are reserved. */
            metadata: components["schemas"]["Metadata"];
            /** @description Whether it counts; a user who is not enabled cannot log in. */
            enabled: boolean;
            /** @description Only on request, and only where there is a profile. */
            profile_uid?: string;
            /** @description What it was sorted by, if it was. */
            _sort?: components["schemas"]["SortValue"][];
        };
        /** @description Which API keys to find, in which order, how many, and what to count over them. */
        KeyQuery: {
            /** @description Over `name`, `type`, `username`, `realm_name`, `creation`, `expiration`, `invalidated`, `invalidation`, `metadata` and its paths. */
            query?: components["schemas"]["Query"];
            /** @description How many to skip; none unless given. */
            from?: number;
            /** @description How many to answer; 10 unless given. */
            size?: number;
            /** @description By any of these but metadata, or `_doc`. One key may stand without a list. */
            sort?: unknown[];
            /** @description One value per key of `sort`. */
            search_after?: unknown[];
            /** @description What to count about all keys that are found: `terms`, `missing`, `filter`, `filters`, `cardinality`, `value_count`, `range`, `date_range` and `composite`, within each other too. */
            aggs?: {
                [key: string]: components["schemas"]["AggregationRequest"];
            };
            /** @description The long name of `aggs`. */
            aggregations?: {
                [key: string]: components["schemas"]["AggregationRequest"];
            };
        };
        /** @description Which roles to find, in which order, and how many. */
        RoleQuery: {
            /** @description Over `name`, `description`, `applications.application`, `applications.privileges`, `applications.resources`, `metadata` and its paths. */
            query?: components["schemas"]["Query"];
            /** @description How many to skip; none unless given. */
            from?: number;
            /** @description How many to answer; 10 unless given. */
            size?: number;
            /** @description By `name` or `_doc`. One key may stand without a list. */
            sort?: unknown[];
            /** @description One value per key of `sort`. */
            search_after?: unknown[];
        };
        /** @description A page of API keys. */
        KeysFound: {
            /** @description How many there are in all. */
            total: number;
            /** @description How many there are. */
            count: number;
            /** @description The API keys. */
            api_keys: components["schemas"]["Key"][];
            /** @description What was counted, by name. */
            aggregations?: components["schemas"]["Aggregations"];
        };
        /** @description What to count, under the name of its kind; `meta` and what to count within each part may stand beside it. */
        AggregationRequest: {
            /** @description A part for each value of a field, the most frequent first; `size`, `min_doc_count`, `order`, `include` and `exclude` say which. */
            terms?: components["schemas"]["FieldAggregation"];
            /** @description What has no value in a field. */
            missing?: components["schemas"]["FieldAggregation"];
            /** @description How many values a field has. */
            cardinality?: components["schemas"]["FieldAggregation"];
            /** @description How often a field has a value. */
            value_count?: components["schemas"]["FieldAggregation"];
            /** @description A part for each of `ranges` of a number, which have `from`, `to` and `key`. */
            range?: components["schemas"]["FieldAggregation"];
            /** @description A part for each of `ranges` of a moment, which have `from`, `to` and `key`. */
            date_range?: components["schemas"]["FieldAggregation"];
            /** @description What a query finds. */
            filter?: components["schemas"]["Query"];
            /** @description A part for each of several queries. */
            filters?: components["schemas"]["FiltersAggregation"];
            /** @description A part for each combination of values, page by page. */
            composite?: components["schemas"]["CompositeAggregation"];
            /** @description What to count within each part, by name. */
            aggs?: {
                [key: string]: components["schemas"]["AggregationRequest"];
            };
            /** @description The long name of `aggs`. */
            aggregations?: {
                [key: string]: components["schemas"]["AggregationRequest"];
            };
            /** @description Any data, which the answer repeats. */
            meta?: {
                [key: string]: unknown;
            };
        };
        /** @description The field to look at, and options of the kind. */
        FieldAggregation: {
            /** @description The field. */
            field: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Several queries, and what to do with the rest. */
        FiltersAggregation: {
            /** @description The queries, by name or as a list. */
            filters: unknown;
            /** @description Whether the rest is a part, too. */
            other_bucket?: boolean;
            /** @description The name of that part. */
            other_bucket_key?: string;
            /** @description Whether parts are answered by name. */
            keyed?: boolean;
        };
        /** @description Which values to combine, and which page of the combinations to answer. */
        CompositeAggregation: {
            /** @description The values, each under its name. */
            sources: components["schemas"]["CompositeSource"][];
            /** @description How many combinations to answer; 10 unless given. */
            size?: number;
            /** @description The `after_key` of the page before: a value for each name. */
            after?: {
                [key: string]: unknown;
            };
        };
        /** @description Under the name of a value, where it comes from. */
        CompositeSource: {
            [key: string]: components["schemas"]["ValueSource"];
        };
        /** @description Where a value comes from. */
        ValueSource: {
            /** @description A field; `order`, `missing_bucket` and `missing_order` say in which order, and what of those without a value. */
            terms: components["schemas"]["FieldAggregation"];
        };
        /** @description What was counted. */
        Aggregation: {
            [key: string]: unknown;
        };
        /** @description The answers, by name; only in answers to queries with aggregations. With `typed_keys` a name begins with its kind and `#`. */
        Aggregations: {
            [key: string]: components["schemas"]["Aggregation"];
        };
        /** @description A page of roles. */
        RolesFound: {
            /** @description How many there are in all. */
            total: number;
            /** @description How many there are. */
            count: number;
            /** @description Names of roles. */
            roles: components["schemas"]["FoundRole"][];
        };
        /** @description A role that was found, with its name. */
        FoundRole: {
            /** @description The name. */
            name: string;
            /** @description Privileges on the cluster. */
            cluster: string[];
            global?: components["schemas"]["GlobalPrivileges"];
            /** @description Privileges on indices. */
            indices: components["schemas"]["RoleIndices"][];
            /** @description Privileges of applications' own. */
            applications: components["schemas"]["ApplicationPrivileges"][];
            /** @description Patterns of user names. */
            run_as: string[];
            /** @description Free-form data; names that begin with `_` are reserved. */
            metadata: components["schemas"]["Metadata"];
            transient_metadata: components["schemas"]["TransientMetadata"];
            /** @description Privileges on indices of remote clusters. */
            remote_indices?: components["schemas"]["RoleIndices"][];
            /** @description Privileges on remote clusters. */
            remote_cluster?: components["schemas"]["RemoteCluster"][];
            restriction?: components["schemas"]["RoleRestriction"];
            /** @description What it is for, in words. */
            description?: string;
            /** @description What it was sorted by, if it was. */
            _sort?: components["schemas"]["SortValue"][];
        };
        /** @description How many nodes were asked, and how many of them answered. */
        NodeCounts: {
            /** @description All. */
            total: number;
            /** @description Those that answered. */
            successful: number;
            /** @description Those that did not. */
            failed: number;
        };
        /** @description Which nodes have emptied their caches. */
        CacheCleared: {
            /** @description How many nodes were asked. */
            _nodes: components["schemas"]["NodeCounts"];
            /** @description The cluster's name. */
            cluster_name: string;
            /** @description The nodes, by identifier. */
            nodes: {
                [key: string]: components["schemas"]["NodeName"];
            };
        };
        /** @description A node. */
        NodeName: {
            /** @description The name. */
            name: string;
        };
        /** @description Free-form data of applications. */
        FreeForm: {
            [key: string]: unknown;
        };
        /** @description How somebody proves who they are, to have a profile made or refreshed. */
        ProfileGrant: {
            /**
             * @description How the caller proves who they are.
             * @enum {string}
             */
            grant_type: "password" | "access_token";
            /** @description The name by which the user logs in. */
            username?: string;
            /**
             * Format: password
             * @description The password, in clear.
             */
            password?: string;
            /** @description A token that the server has given. */
            access_token?: string;
            /** @description How the client proves itself beside the token. */
            client_authentication?: components["schemas"]["ClientAuthentication"];
        };
        /** @description What comes first among profiles that fit. */
        SuggestionHint: {
            /** @description Identifiers of profiles. */
            uids?: string[];
            labels?: components["schemas"]["LabelHint"];
        };
        /** @description The path of a label, and the values that are wanted. */
        LabelHint: {
            [key: string]: components["schemas"]["OneOrMore"];
        };
        /** @description Whose profiles to suggest. */
        ProfileSuggestion: {
            /** @description Words of user name, full name and e-mail address; the last one may be the beginning of a word. */
            name?: string;
            /** @description How many to answer; 10 unless given. */
            size?: number;
            hint?: components["schemas"]["SuggestionHint"];
            /** @description As in the query; only one of them may be given. */
            data?: components["schemas"]["OneOrMore"];
        };
        /** @description Which privileges to look for, and at which profiles. */
        ProfileQuestion: {
            /** @description Identifiers of profiles. */
            uids: string[];
            /** @description Names of privileges. */
            privileges: components["schemas"]["PrivilegeQuestion"];
        };
        /** @description Keys name applications; they have no dots and do not begin with `_`. */
        ProfileChange: {
            /** @description Data by which profiles can be found, by application. */
            labels?: components["schemas"]["FreeForm"];
            /** @description Other data, by application. */
            data?: components["schemas"]["FreeForm"];
        };
        /** @description The user of a profile. */
        ProfileUser: {
            /** @description The name by which the user logs in. */
            username: string;
            /** @description Names of roles. */
            roles: string[];
            /** @description The realm's name. */
            realm_name: string;
            /** @description If there is one. */
            email?: string;
            /** @description If there is one. */
            full_name?: string;
        };
        /** @description A profile. */
        Profile: {
            /** @description The profile's identifier. */
            uid: string;
            /** @description Whether it counts; a user who is not enabled cannot log in. */
            enabled: boolean;
            /**
             * Format: int64
             * @description When it was activated, in milliseconds since 1970.
             */
            last_synchronized: number;
            /** @description Whose profile it is. */
            user: components["schemas"]["ProfileUser"];
            /** @description Data by which profiles can be found, by application. */
            labels: components["schemas"]["FreeForm"];
            /** @description Other data, by application. */
            data: components["schemas"]["FreeForm"];
            /** @description Which version of the profile this is. */
            _doc: components["schemas"]["ProfileVersion"];
        };
        /** @description Which version of the profile this is. */
        ProfileVersion: {
            /**
             * Format: int64
             * @description Always 1.
             */
            _primary_term: number;
            /**
             * Format: int64
             * @description The sequence number of the last change.
             */
            _seq_no: number;
        };
        /** @description Profiles by identifier, and what went wrong with others. */
        ProfilesFound: {
            /** @description The profiles. */
            profiles: components["schemas"]["Profile"][];
            /** @description What could not be done. */
            errors?: components["schemas"]["BulkErrors"];
        };
        /** @description How many profiles fit. */
        SuggestionTotal: {
            /** @description The number. */
            value: number;
            /**
             * @description Whether it is exact or the least.
             * @enum {string}
             */
            relation: "eq" | "gte";
        };
        /** @description Profiles that fit, the best first. */
        ProfilesSuggested: {
            /**
             * Format: int64
             * @description Milliseconds.
             */
            took: number;
            total: components["schemas"]["SuggestionTotal"];
            /** @description The profiles. */
            profiles: components["schemas"]["SuggestedProfile"][];
        };
        /** @description A profile that fits. */
        SuggestedProfile: {
            /** @description The profile's identifier. */
            uid: string;
            /** @description Whose profile it is. */
            user: components["schemas"]["ProfileUser"];
            /** @description Data by which profiles can be found, by application. */
            labels: components["schemas"]["FreeForm"];
            /** @description Other data, by application. */
            data: components["schemas"]["FreeForm"];
        };
        /** @description Whose profiles have all the privileges. */
        ProfileAnswer: {
            /** @description Those that have all the privileges. */
            has_privilege_uids: string[];
            /** @description What could not be done. */
            errors?: components["schemas"]["BulkErrors"];
        };
        /** @description That it is done. */
        Acknowledged: {
            /** @description Always true. */
            acknowledged: boolean;
        };
    };
    responses: {
        /** @description Names of tokens. */
        ServiceCredentials: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "service_account": "elastic/fleet-server",
                 *       "count": 1,
                 *       "tokens": {
                 *         "token1": {}
                 *       },
                 *       "nodes_credentials": {
                 *         "_nodes": {
                 *           "total": 1,
                 *           "successful": 1,
                 *           "failed": 0
                 *         },
                 *         "file_tokens": {}
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ServiceCredentials"];
            };
        };
        /** @description The token, with its value, which is told once. */
        ServiceTokenMade: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "created": true,
                 *       "token": {
                 *         "name": "token1",
                 *         "value": "AAEAAWVsYXN0aWMvZmxlZXQtc2VydmVyL3Rva2VuMTo3TFdaSDZ"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ServiceTokenMade"];
            };
        };
        /** @description There is a token of that name. */
        TokenConflict: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "root_cause": [
                 *           {
                 *             "type": "version_conflict_engine_exception",
                 *             "reason": "[service_account_token-elastic/fleet-server/token1]: version conflict, document already exists (current version [1])"
                 *           }
                 *         ],
                 *         "type": "version_conflict_engine_exception",
                 *         "reason": "[service_account_token-elastic/fleet-server/token1]: version conflict, document already exists (current version [1])"
                 *       },
                 *       "status": 409
                 *     }
                 */
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The token is gone. */
        TokenDeleted: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "found": true
                 *     }
                 */
                "application/json": components["schemas"]["Found"];
            };
        };
        /** @description There was no such token. */
        NoServiceToken: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "found": false
                 *     }
                 */
                "application/json": components["schemas"]["Found"];
            };
        };
        /** @description Yes or no to each part; 200 even if nothing is granted. */
        PrivilegeAnswer: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "username": "rdeniro",
                 *       "has_all_requested": false,
                 *       "cluster": {
                 *         "monitor": true,
                 *         "manage": false
                 *       },
                 *       "index": {
                 *         "suppliers": {
                 *           "read": true
                 *         },
                 *         "products-*": {
                 *           "read": true
                 *         }
                 *       },
                 *       "application": {
                 *         "inventory_manager": {
                 *           "product/1852563": {
                 *             "read": false,
                 *             "data:write/inventory": false
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PrivilegeAnswer"];
            };
        };
        /** @description The profile, without data. */
        ProfileActivated: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "uid": "u_79HkWkwmnBH5gqFKwoxggWPjEBOur1zLPXQPEl1VBW0_0",
                 *       "enabled": true,
                 *       "last_synchronized": 1642650651037,
                 *       "user": {
                 *         "username": "jacknich",
                 *         "roles": [
                 *           "admin",
                 *           "other_role1"
                 *         ],
                 *         "realm_name": "default_native",
                 *         "email": "jacknich@example.com",
                 *         "full_name": "Jack Nicholson"
                 *       },
                 *       "labels": {
                 *         "direction": "north"
                 *       },
                 *       "data": {},
                 *       "_doc": {
                 *         "_primary_term": 1,
                 *         "_seq_no": 66
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Profile"];
            };
        };
        /** @description Those that were found, and why the others were not. */
        ProfilesFound: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "profiles": [
                 *         {
                 *           "uid": "u_79HkWkwmnBH5gqFKwoxggWPjEBOur1zLPXQPEl1VBW0_0",
                 *           "enabled": true,
                 *           "last_synchronized": 1642650651037,
                 *           "user": {
                 *             "username": "jacknich",
                 *             "roles": [
                 *               "admin",
                 *               "other_role1"
                 *             ],
                 *             "realm_name": "default_native",
                 *             "email": "jacknich@example.com",
                 *             "full_name": "Jack Nicholson"
                 *           },
                 *           "labels": {
                 *             "direction": "north"
                 *           },
                 *           "data": {},
                 *           "_doc": {
                 *             "_primary_term": 1,
                 *             "_seq_no": 66
                 *           }
                 *         }
                 *       ],
                 *       "errors": {
                 *         "count": 1,
                 *         "details": {
                 *           "not_a_profile": {
                 *             "type": "resource_not_found_exception",
                 *             "reason": "profile document not found"
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ProfilesFound"];
            };
        };
        /** @description The best first. */
        ProfilesSuggested: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "took": 30,
                 *       "total": {
                 *         "value": 1,
                 *         "relation": "eq"
                 *       },
                 *       "profiles": [
                 *         {
                 *           "uid": "u_79HkWkwmnBH5gqFKwoxggWPjEBOur1zLPXQPEl1VBW0_0",
                 *           "user": {
                 *             "username": "jacknich",
                 *             "roles": [
                 *               "admin"
                 *             ],
                 *             "realm_name": "default_native",
                 *             "email": "jacknich@example.com",
                 *             "full_name": "Jack Nicholson"
                 *           },
                 *           "labels": {
                 *             "direction": "north"
                 *           },
                 *           "data": {}
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ProfilesSuggested"];
            };
        };
        /** @description Whose roles grant all of it, in the order asked. */
        ProfileAnswer: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "has_privilege_uids": [
                 *         "u_LQPnxDxEjIH0GOUoFkZr5Y57YUwSkL9Joiq-g4OCbPc_0"
                 *       ],
                 *       "errors": {
                 *         "count": 1,
                 *         "details": {
                 *           "not_a_profile": {
                 *             "type": "resource_not_found_exception",
                 *             "reason": "profile document not found"
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ProfileAnswer"];
            };
        };
        /** @description Done, or it was so already. */
        Acknowledged: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "acknowledged": true
                 *     }
                 */
                "application/json": components["schemas"]["Acknowledged"];
            };
        };
        /** @description There is no such profile. */
        ProfileMissing: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "root_cause": [
                 *           {
                 *             "type": "document_missing_exception",
                 *             "reason": "[profile_u_x_0]: document missing",
                 *             "index_uuid": "3q2-796tvu_erb7v3q2-7w",
                 *             "shard": "0",
                 *             "index": ".security-profile-8"
                 *           }
                 *         ],
                 *         "type": "document_missing_exception",
                 *         "reason": "[profile_u_x_0]: document missing",
                 *         "index_uuid": "3q2-796tvu_erb7v3q2-7w",
                 *         "shard": "0",
                 *         "index": ".security-profile-8"
                 *       },
                 *       "status": 404
                 *     }
                 */
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The profile is not the one that was meant. */
        ProfileConflict: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "root_cause": [
                 *           {
                 *             "type": "version_conflict_engine_exception",
                 *             "reason": "[profile_u_x_0]: version conflict, required seqNo [1], primary term [1]. current document has seqNo [2] and primary term [1]",
                 *             "index_uuid": "3q2-796tvu_erb7v3q2-7w",
                 *             "shard": "0",
                 *             "index": ".security-profile-8"
                 *           }
                 *         ],
                 *         "type": "version_conflict_engine_exception",
                 *         "reason": "[profile_u_x_0]: version conflict, required seqNo [1], primary term [1]. current document has seqNo [2] and primary term [1]",
                 *         "index_uuid": "3q2-796tvu_erb7v3q2-7w",
                 *         "shard": "0",
                 *         "index": ".security-profile-8"
                 *       },
                 *       "status": 409
                 *     }
                 */
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description None of the names is a user's. The body is empty, not an error. */
        NoUsers: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        /** @description The user was created or updated; the status is 200 either way. */
        Saved: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "created": true
                 *     }
                 */
                "application/json": components["schemas"]["UserSaved"];
            };
        };
        /** @description Done, or it was so already. */
        Done: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        /** @description The request makes no sense, or breaks a rule. */
        BadRequest: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description Nobody is known to be calling. Unknown user, wrong password and disabled user are answered alike. */
        Unauthenticated: {
            headers: {
                "WWW-Authenticate": components["headers"]["Challenge"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "root_cause": [
                 *           {
                 *             "type": "security_exception",
                 *             "reason": "unable to authenticate user [joe] for REST request [/_security/user]",
                 *             "header": {
                 *               "WWW-Authenticate": [
                 *                 "Basic realm=\"security\", charset=\"UTF-8\"",
                 *                 "Bearer realm=\"security\"",
                 *                 "ApiKey"
                 *               ]
                 *             }
                 *           }
                 *         ],
                 *         "type": "security_exception",
                 *         "reason": "unable to authenticate user [joe] for REST request [/_security/user]",
                 *         "header": {
                 *           "WWW-Authenticate": [
                 *             "Basic realm=\"security\", charset=\"UTF-8\"",
                 *             "Bearer realm=\"security\"",
                 *             "ApiKey"
                 *           ]
                 *         }
                 *       },
                 *       "status": 401
                 *     }
                 */
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The caller lacks the privilege. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "root_cause": [
                 *           {
                 *             "type": "security_exception",
                 *             "reason": "action [cluster:admin/xpack/security/user/put] is unauthorized for user [joe] with effective roles [viewer], this action is granted by the cluster privileges [manage_security,all]"
                 *           }
                 *         ],
                 *         "type": "security_exception",
                 *         "reason": "action [cluster:admin/xpack/security/user/put] is unauthorized for user [joe] with effective roles [viewer], this action is granted by the cluster privileges [manage_security,all]"
                 *       },
                 *       "status": 403
                 *     }
                 */
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The body's media type is missing or not supported, or the answer cannot be written as asked. */
        NotAcceptable: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "Content-Type header [text/plain] is not supported",
                 *       "status": 406
                 *     }
                 */
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The body is larger than the service reads. */
        TooLarge: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "request body is larger than [8388608] bytes",
                 *       "status": 413
                 *     }
                 */
                "application/json": components["schemas"]["Failure"];
            };
        };
        /**
         * @description Too many logins have failed, and the header `Retry-After` says when the next is heard; or a question asks for more than
         *     is computed at once.
         */
        TooMany: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "root_cause": [
                 *           {
                 *             "type": "es_rejected_execution_exception",
                 *             "reason": "rejected execution: too many failed logins"
                 *           }
                 *         ],
                 *         "type": "es_rejected_execution_exception",
                 *         "reason": "rejected execution: too many failed logins"
                 *       },
                 *       "status": 429
                 *     }
                 */
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description Something that should not happen. */
        Unexpected: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "root_cause": [
                 *           {
                 *             "type": "exception",
                 *             "reason": "internal error"
                 *           }
                 *         ],
                 *         "type": "exception",
                 *         "reason": "internal error"
                 *       },
                 *       "status": 500
                 *     }
                 */
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The directory cannot answer just now; trying again may help. */
        Unavailable: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "root_cause": [
                 *           {
                 *             "type": "unavailable_shards_exception",
                 *             "reason": "the user directory is not available"
                 *           }
                 *         ],
                 *         "type": "unavailable_shards_exception",
                 *         "reason": "the user directory is not available"
                 *       },
                 *       "status": 503
                 *     }
                 */
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description None of the names is a role's. The body is empty, not an error. */
        NoRoles: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        /** @description None of the names is a privilege's. The body is empty, not an error. */
        NoPrivileges: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        /** @description None of the names is a mapping's. The body is empty, not an error. */
        NoMappings: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        /** @description The mapping was created or replaced. */
        MappingSaved: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "role_mapping": {
                 *         "created": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["MappingSaved"];
            };
        };
        /** @description The mapping is gone. */
        MappingDeleted: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "found": true
                 *     }
                 */
                "application/json": components["schemas"]["Found"];
            };
        };
        /** @description There was no such mapping. */
        NoMapping: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "found": false
                 *     }
                 */
                "application/json": components["schemas"]["Found"];
            };
        };
        /** @description The role was created or replaced. */
        RoleSaved: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "role": {
                 *         "created": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RoleSaved"];
            };
        };
        /** @description The role is gone. */
        RoleDeleted: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "found": true
                 *     }
                 */
                "application/json": components["schemas"]["Found"];
            };
        };
        /** @description There was no such role. */
        NoRole: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "found": false
                 *     }
                 */
                "application/json": components["schemas"]["Found"];
            };
        };
        /** @description What became of each role; lists without an entry are left out. */
        RolesSaved: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "created": [
                 *         "my_user_role"
                 *       ],
                 *       "noop": [
                 *         "my_admin_role"
                 *       ],
                 *       "errors": {
                 *         "count": 1,
                 *         "details": {
                 *           "superuser": {
                 *             "type": "action_request_validation_exception",
                 *             "reason": "Validation Failed: 1: Role [superuser] is reserved and may not be used.;"
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RolesSaved"];
            };
        };
        /** @description What became of each role; lists without an entry are left out. */
        RolesDeleted: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "deleted": [
                 *         "my_user_role"
                 *       ],
                 *       "not_found": [
                 *         "nobodys_role"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RolesDeleted"];
            };
        };
        /** @description The key. Its secret is told this once. */
        KeyMade: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "id": "VuaCfGcBCdbkQm-e5aOx",
                 *       "name": "my-api-key",
                 *       "expiration": 1544068612110,
                 *       "api_key": "ui2lp2axTNmsyakw9tvNnw",
                 *       "encoded": "VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybHAyYXhUTm1zeWFrdzl0dk5udw=="
                 *     }
                 */
                "application/json": components["schemas"]["NewKey"];
            };
        };
        /** @description The keys, oldest first. */
        Keys: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "api_keys": [
                 *         {
                 *           "id": "VuaCfGcBCdbkQm-e5aOx",
                 *           "name": "my-api-key",
                 *           "type": "rest",
                 *           "creation": 1548550550158,
                 *           "expiration": 1548551550158,
                 *           "invalidated": false,
                 *           "username": "jacknich",
                 *           "realm": "default_native",
                 *           "realm_type": "native",
                 *           "metadata": {
                 *             "application": "my-app"
                 *           },
                 *           "role_descriptors": {}
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Keys"];
            };
        };
        /** @description No key has the ID that was asked for. */
        NoKeys: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "api_keys": []
                 *     }
                 */
                "application/json": components["schemas"]["Keys"];
            };
        };
        /** @description What became of each key. */
        KeysEnded: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "invalidated_api_keys": [
                 *         "VuaCfGcBCdbkQm-e5aOx"
                 *       ],
                 *       "previously_invalidated_api_keys": [],
                 *       "error_count": 0
                 *     }
                 */
                "application/json": components["schemas"]["KeysEnded"];
            };
        };
        /** @description Done; false if there was nothing to change. */
        KeyUpdated: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "updated": true
                 *     }
                 */
                "application/json": components["schemas"]["KeyUpdated"];
            };
        };
        /** @description The caller has no such key. */
        NoSuchKey: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "root_cause": [
                 *           {
                 *             "type": "resource_not_found_exception",
                 *             "reason": "no API key owned by requesting user found for ID [x]"
                 *           }
                 *         ],
                 *         "type": "resource_not_found_exception",
                 *         "reason": "no API key owned by requesting user found for ID [x]"
                 *       },
                 *       "status": 404
                 *     }
                 */
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description What became of each key. */
        KeysUpdated: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "updated": [
                 *         "VuaCfGcBCdbkQm-e5aOx"
                 *       ],
                 *       "noops": [],
                 *       "errors": {
                 *         "count": 1,
                 *         "details": {
                 *           "x": {
                 *             "type": "resource_not_found_exception",
                 *             "reason": "no API key owned by requesting user found for ID [x]"
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["KeysUpdated"];
            };
        };
        /** @description The token. It is told this once. */
        TokenMade: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "access_token": "dGhpcyBpcyBub3QgYSByZWFsIHRva2Vu",
                 *       "type": "Bearer",
                 *       "expires_in": 1200,
                 *       "refresh_token": "vLBPvmAB6KvwvJZr27cS",
                 *       "authentication": {
                 *         "username": "jacknich",
                 *         "roles": [
                 *           "superuser"
                 *         ],
                 *         "full_name": null,
                 *         "email": null,
                 *         "metadata": {},
                 *         "enabled": true,
                 *         "authentication_realm": {
                 *           "name": "default_native",
                 *           "type": "native"
                 *         },
                 *         "lookup_realm": {
                 *           "name": "default_native",
                 *           "type": "native"
                 *         },
                 *         "authentication_type": "realm"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Token"];
            };
        };
        /** @description How many tokens ended. */
        TokensEnded: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "invalidated_tokens": 9,
                 *       "previously_invalidated_tokens": 0,
                 *       "error_count": 0
                 *     }
                 */
                "application/json": components["schemas"]["TokensEnded"];
            };
        };
        /** @description The token was not in force. */
        NoToken: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "invalidated_tokens": 0,
                 *       "previously_invalidated_tokens": 0,
                 *       "error_count": 0
                 *     }
                 */
                "application/json": components["schemas"]["TokensEnded"];
            };
        };
        /** @description How many there are, and this page of them. */
        UsersFound: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "total": 1,
                 *       "count": 1,
                 *       "users": [
                 *         {
                 *           "username": "jacknich",
                 *           "roles": [
                 *             "admin"
                 *           ],
                 *           "full_name": "Jack Nicholson",
                 *           "email": "jacknich@example.com",
                 *           "metadata": {},
                 *           "enabled": true,
                 *           "_sort": [
                 *             "jacknich"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UsersFound"];
            };
        };
        /** @description How many there are, and this page of them. */
        KeysFound: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["KeysFound"];
            };
        };
        /** @description How many there are, and this page of them. */
        RolesFound: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "total": 1,
                 *       "count": 1,
                 *       "roles": [
                 *         {
                 *           "name": "clicks_admin",
                 *           "cluster": [
                 *             "all"
                 *           ],
                 *           "indices": [],
                 *           "applications": [],
                 *           "run_as": [],
                 *           "metadata": {},
                 *           "transient_metadata": {
                 *             "enabled": true
                 *           },
                 *           "description": "Looks after clicks.",
                 *           "_sort": [
                 *             "clicks_admin"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RolesFound"];
            };
        };
        /** @description Done, on the one node that there seems to be. */
        CacheCleared: {
            headers: {
                "X-Elastic-Product": components["headers"]["Product"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "_nodes": {
                 *         "total": 1,
                 *         "successful": 1,
                 *         "failed": 0
                 *       },
                 *       "cluster_name": "dragoman",
                 *       "nodes": {
                 *         "3q2-796tvu_erb7v3q2-7w": {
                 *           "name": "dragoman"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CacheCleared"];
            };
        };
    };
    parameters: {
        /**
         * @description The namespace; the only one is `elastic`.
         * @example elastic
         */
        Namespace: string;
        /**
         * @description The name of the service.
         * @example fleet-server
         */
        ServiceName: string;
        /**
         * @description The name of the token.
         * @example token1
         */
        TokenName: string;
        /**
         * @description The name of a realm.
         * @example saml1
         */
        SAMLRealm: string;
        /**
         * @description Names of tokens, separated by commas, or `*`.
         * @example token1
         */
        TokenNames: string;
        /**
         * @description `_local`, `_all`, `_master`, the name or ID of a node, or what is to be told of all of them.
         * @example _local
         */
        NodeID: string;
        /**
         * @description What is to be told, separated by commas.
         * @example http
         */
        Metric: string;
        /** @description Accepted for compatibility. */
        MasterTimeout: string;
        /** @description Accepted for compatibility. */
        Timeout: string;
        /** @description Accepted for compatibility. */
        Local: boolean;
        /** @description Accepted for compatibility. */
        AcceptEnterprise: boolean;
        /** @description Which of `build`, `license` and `features` to tell, separated by commas. */
        Categories: string;
        /** @description Accepted for compatibility. */
        Level: string;
        /** @description Accepted for compatibility: it is green. */
        WaitForStatus: string;
        /** @description Accepted for compatibility. */
        WaitForNodes: string;
        /** @description Accepted for compatibility. */
        WaitForEvents: string;
        /** @description Accepted for compatibility. */
        WaitForActiveShards: string;
        /** @description Accepted for compatibility. */
        WaitForNoRelocatingShards: boolean;
        /** @description Accepted for compatibility. */
        WaitForNoInitializingShards: boolean;
        /** @description Accepted for compatibility. */
        ExpandWildcards: string;
        /** @description Accepted for compatibility. */
        FlatSettings: boolean;
        /** @description Shows an empty list of defaults. */
        IncludeDefaults: boolean;
        /** @description Which columns, separated by commas. */
        Columns: string;
        /** @description Which columns there are. */
        Help: boolean;
        /** @description Accepted for compatibility: there is one line at most. */
        SortColumns: string;
        /** @description With the names of the columns. */
        Verbose: boolean;
        /** @description Accepted for compatibility. */
        CatLocal: boolean;
        /** @description Accepted for compatibility. */
        Bytes: string;
        /** @description Accepted for compatibility. */
        CatTime: string;
        /** @description With the time; true unless told. */
        Timestamps: boolean;
        /** @description Accepted for compatibility. */
        FullID: boolean;
        /** @description Accepted for compatibility: nothing is implied beyond what roles say. */
        IncludeImplicit: boolean;
        /**
         * @description IDs of keys with commas between, or `*`.
         * @example *
         */
        KeysInPath: string;
        /**
         * @description Names of applications with commas between, or `*`.
         * @example *
         */
        Applications: string;
        /**
         * @description The body, for a request that cannot have one; needs `source_content_type`. Beside a body it is an unknown parameter.
         * @example {"size":1}
         */
        Source: string;
        /**
         * @description How `source` is written.
         * @example application/json
         */
        SourceContentType: string;
        /** @description Whether names of aggregations begin with their kind. */
        TypedKeys: boolean;
        /**
         * @description The user's name: 1 to 507 printable ASCII characters, no space at either end. Users who came in by another
         *     door keep their names here, whatever they are.
         * @example jacknich
         */
        Username: string;
        /**
         * @description User names, separated by commas.
         * @example jacknich,rdinero
         */
        Usernames: string;
        /**
         * @description Accepted for compatibility; a write is always visible at once.
         * @example wait_for
         */
        Refresh: components["schemas"]["RefreshPolicy"];
        /**
         * @description Whether to show the unique identifiers of user profiles, where there are profiles.
         * @example true
         */
        WithProfileUid: boolean;
        /**
         * @description Whether to indent the answer.
         * @example true
         */
        Pretty: boolean;
        /**
         * @description Accepted for compatibility; nothing here is written differently for people.
         * @example true
         */
        Human: boolean;
        /**
         * @description Whether errors carry `stack_trace`.
         * @example true
         */
        ErrorTrace: boolean;
        /**
         * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
         *     depth; a leading `-` leaves out instead.
         * @example [
         *       "*.roles",
         *       "-elastic"
         *     ]
         */
        FilterPath: string[];
        /**
         * @description How to write the answer; wins over `Accept`.
         * @example json
         */
        Format: components["schemas"]["AnswerFormat"];
        /**
         * @description The application's name: a lower-case letter and at least two more letters or digits, then perhaps `-` or `_` and what may be in the name of a file.
         * @example kibana-.kibana
         */
        Application: string;
        /**
         * @description Names of privileges, separated by commas.
         * @example read,write
         */
        PrivilegeNames: string;
        /**
         * @description The mapping's name.
         * @example mapping1
         */
        MappingName: string;
        /**
         * @description Names of mappings, separated by commas; `*` and `_all` are all of them.
         * @example mapping1
         */
        MappingNames: string;
        /**
         * @description The role's name: 1 to 507 printable ASCII characters, no space at either end.
         * @example my_admin_role
         */
        RoleName: string;
        /**
         * @description Role names, separated by commas.
         * @example my_admin_role,viewer
         */
        RoleNames: string;
        /**
         * @description The key's ID.
         * @example VuaCfGcBCdbkQm-e5aOx
         */
        WantedID: string;
        /**
         * @description The key's name; `*` stands for anything.
         * @example my-*
         */
        WantedName: string;
        /**
         * @description Keys of this user.
         * @example jacknich
         */
        WantedOwner: string;
        /**
         * @description Keys of users of this realm.
         * @example default_native
         */
        WantedRealm: string;
        /**
         * @description Only the caller's own.
         * @example true
         */
        Owned: boolean;
        /**
         * @description Only keys that can be used.
         * @example true
         */
        ActiveOnly: boolean;
        /**
         * @description Whether to show what the owner's roles grant.
         * @example true
         */
        WithLimitedBy: boolean;
        /**
         * @description The key's ID.
         * @example VuaCfGcBCdbkQm-e5aOx
         */
        KeyInPath: string;
        /**
         * @description Names of realms, separated by commas.
         * @example default_native
         */
        Realms: string;
        /**
         * @description Whom to forget; everybody unless given.
         * @example [
         *       "jacknich"
         *     ]
         */
        CachedUsernames: string[];
        /**
         * @description The profile's identifier.
         * @example u_79HkWkwmnBH5gqFKwoxggWPjEBOur1zLPXQPEl1VBW0_0
         */
        ProfileUid: string;
        /**
         * @description Identifiers of profiles, separated by commas.
         * @example u_79HkWkwmnBH5gqFKwoxggWPjEBOur1zLPXQPEl1VBW0_0
         */
        ProfileUids: string;
        /**
         * @description Which of the data to show: paths with commas between, `*` for all; none unless given.
         * @example app1.key1
         */
        ProfileData: string;
        /**
         * @description Only if the profile has this sequence number.
         * @example 66
         */
        IfSeqNo: number;
        /**
         * @description Only if the profile has this primary term.
         * @example 1
         */
        IfPrimaryTerm: number;
    };
    requestBodies: {
        CrossClusterKeyCreationBody: {
            content: {
                /**
                 * @example {
                 *       "name": "my-cross-cluster-api-key",
                 *       "access": {
                 *         "search": [
                 *           {
                 *             "names": [
                 *               "logs*"
                 *             ]
                 *           }
                 *         ],
                 *         "replication": [
                 *           {
                 *             "names": [
                 *               "archive*"
                 *             ]
                 *           }
                 *         ]
                 *       },
                 *       "expiration": "1d",
                 *       "metadata": {
                 *         "team": "b"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CrossClusterKeyCreation"];
            };
        };
        CrossClusterKeyChangeBody: {
            content: {
                /**
                 * @example {
                 *       "access": {
                 *         "replication": [
                 *           {
                 *             "names": [
                 *               "archive*"
                 *             ]
                 *           }
                 *         ]
                 *       },
                 *       "metadata": {
                 *         "team": "c"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CrossClusterKeyChange"];
            };
        };
        SettingsChangeBody: {
            content: {
                /**
                 * @example {
                 *       "security": {
                 *         "index.auto_expand_replicas": "0-all"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SettingsChange"];
            };
        };
        PKIDelegationBody: {
            content: {
                /**
                 * @example {
                 *       "x509_certificate_chain": [
                 *         "MIIBtjCCAVugAwIBAgIUTDUa"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PKIDelegation"];
            };
        };
        SAMLPrepareBody: {
            content: {
                /**
                 * @example {
                 *       "realm": "saml1"
                 *     }
                 */
                "application/json": components["schemas"]["SAMLPrepare"];
            };
        };
        SAMLAuthenticateBody: {
            content: {
                /**
                 * @example {
                 *       "content": "PHNhbWxwOlJlc3BvbnNlLz4=",
                 *       "ids": [
                 *         "4fee3b046395c4e751011e97f8900b5273d56685"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SAMLAuthenticate"];
            };
        };
        RealmLogoutBody: {
            content: {
                /**
                 * @example {
                 *       "token": "46ToAxZVaXVVZTVKOVF5YU04ZFJVUDVSZlV3",
                 *       "refresh_token": "mJdXLtmvTUSpoLwMvdBt_w"
                 *     }
                 */
                "application/json": components["schemas"]["RealmLogout"];
            };
        };
        SAMLCompleteLogoutBody: {
            content: {
                /**
                 * @example {
                 *       "realm": "saml1",
                 *       "ids": [
                 *         "_1c368075e0b3"
                 *       ],
                 *       "query_string": "SAMLResponse=fZHLasMwEEVb"
                 *     }
                 */
                "application/json": components["schemas"]["SAMLCompleteLogout"];
            };
        };
        SAMLInvalidateBody: {
            content: {
                /**
                 * @example {
                 *       "query_string": "SAMLRequest=nZFda4MwFIb",
                 *       "realm": "saml1"
                 *     }
                 */
                "application/json": components["schemas"]["SAMLInvalidate"];
            };
        };
        OIDCPrepareBody: {
            content: {
                /**
                 * @example {
                 *       "realm": "oidc1"
                 *     }
                 */
                "application/json": components["schemas"]["OIDCPrepare"];
            };
        };
        OIDCAuthenticateBody: {
            content: {
                /**
                 * @example {
                 *       "redirect_uri": "https://kibana.example.com/api/security/oidc/callback?code=jtI3Ntt8v3_XvcLzCFGq",
                 *       "state": "4dbrihtIAt3wBTwo6DxK-vdk-sSyDBV8Yf0AjdkdT5I",
                 *       "nonce": "WaBPH0KqPVdG5HHdSxPRjfoZbXMCicm5v1OiAj0DUFM"
                 *     }
                 */
                "application/json": components["schemas"]["OIDCAuthenticate"];
            };
        };
        UserChangeBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        PasswordChangeBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        /** @description Required unless there is a `source`. */
        PrivilegeQuestionBody: {
            content: {
                /**
                 * @example {
                 *       "cluster": [
                 *         "monitor",
                 *         "manage"
                 *       ],
                 *       "index": [
                 *         {
                 *           "names": [
                 *             "suppliers",
                 *             "products-*"
                 *           ],
                 *           "privileges": [
                 *             "read"
                 *           ]
                 *         }
                 *       ],
                 *       "application": [
                 *         {
                 *           "application": "inventory_manager",
                 *           "privileges": [
                 *             "read",
                 *             "data:write/inventory"
                 *           ],
                 *           "resources": [
                 *             "product/1852563"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PrivilegeQuestion"];
            };
        };
        RoleChangeBody: {
            content: {
                "application/json": components["schemas"]["RoleChange"];
            };
        };
        PrivilegesChangeBody: {
            content: {
                "application/json": components["schemas"]["PrivilegesChange"];
            };
        };
        RoleMappingChangeBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         "user"
                 *       ],
                 *       "enabled": true,
                 *       "rules": {
                 *         "all": [
                 *           {
                 *             "field": {
                 *               "username": "*"
                 *             }
                 *           },
                 *           {
                 *             "except": {
                 *               "field": {
                 *                 "groups": [
                 *                   "guests"
                 *                 ]
                 *               }
                 *             }
                 *           }
                 *         ]
                 *       },
                 *       "metadata": {
                 *         "version": 1
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RoleMappingChange"];
            };
        };
        RoleChangesBody: {
            content: {
                /**
                 * @example {
                 *       "roles": {
                 *         "my_admin_role": {
                 *           "cluster": [
                 *             "all"
                 *           ]
                 *         },
                 *         "my_user_role": {
                 *           "indices": [
                 *             {
                 *               "names": [
                 *                 "index1"
                 *               ],
                 *               "privileges": [
                 *                 "read"
                 *               ]
                 *             }
                 *           ]
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RoleChanges"];
            };
        };
        RoleListBody: {
            content: {
                /**
                 * @example {
                 *       "names": [
                 *         "my_admin_role",
                 *         "my_user_role"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RoleList"];
            };
        };
        KeyRequestBody: {
            content: {
                "application/json": components["schemas"]["KeyRequest"];
            };
        };
        KeyChangeBody: {
            content: {
                /**
                 * @example {
                 *       "role_descriptors": {
                 *         "role-a": {
                 *           "cluster": [
                 *             "manage_token"
                 *           ],
                 *           "indices": [
                 *             {
                 *               "names": [
                 *                 "index-a*"
                 *               ],
                 *               "privileges": [
                 *                 "read"
                 *               ]
                 *             }
                 *           ]
                 *         }
                 *       },
                 *       "metadata": {
                 *         "environment": "production"
                 *       },
                 *       "expiration": "30d"
                 *     }
                 */
                "application/json": components["schemas"]["KeyChange"];
            };
        };
        KeysChangeBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "VuaCfGcBCdbkQm-e5aOx"
                 *       ],
                 *       "metadata": {
                 *         "environment": "production"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["KeysChange"];
            };
        };
        KeysEndBody: {
            content: {
                "application/json": components["schemas"]["KeysEnd"];
            };
        };
        KeyCloneBody: {
            content: {
                /**
                 * @example {
                 *       "api_key": "VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybHAyYXhUTm1zeWFrdzl0dk5udw==",
                 *       "name": "my-other-key"
                 *     }
                 */
                "application/json": components["schemas"]["KeyClone"];
            };
        };
        TokenRequestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        TokensEndBody: {
            content: {
                "application/json": components["schemas"]["TokensEnd"];
            };
        };
        UserQueryBody: {
            content: {
                /**
                 * @example {
                 *       "query": {
                 *         "bool": {
                 *           "must": [
                 *             {
                 *               "prefix": {
                 *                 "username": "jack"
                 *               }
                 *             }
                 *           ],
                 *           "filter": [
                 *             {
                 *               "term": {
                 *                 "enabled": true
                 *               }
                 *             }
                 *           ]
                 *         }
                 *       },
                 *       "from": 0,
                 *       "size": 10,
                 *       "sort": [
                 *         {
                 *           "username": {
                 *             "order": "desc"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UserQuery"];
            };
        };
        KeyGrantBody: {
            content: {
                "application/json": components["schemas"]["KeyGrant"];
            };
        };
        KeyQueryBody: {
            content: {
                /**
                 * @example {
                 *       "query": {
                 *         "bool": {
                 *           "filter": [
                 *             {
                 *               "prefix": {
                 *                 "name": "app1-"
                 *               }
                 *             },
                 *             {
                 *               "term": {
                 *                 "invalidated": false
                 *               }
                 *             },
                 *             {
                 *               "range": {
                 *                 "expiration": {
                 *                   "lt": "now+30d"
                 *                 }
                 *               }
                 *             }
                 *           ]
                 *         }
                 *       },
                 *       "from": 0,
                 *       "size": 10,
                 *       "sort": [
                 *         {
                 *           "creation": {
                 *             "order": "desc",
                 *             "format": "date_time"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["KeyQuery"];
            };
        };
        RoleQueryBody: {
            content: {
                /**
                 * @example {
                 *       "query": {
                 *         "match": {
                 *           "description": "clicks"
                 *         }
                 *       },
                 *       "size": 10,
                 *       "sort": [
                 *         "name"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RoleQuery"];
            };
        };
        ProfileGrantBody: {
            content: {
                "application/json": components["schemas"]["ProfileGrant"];
            };
        };
        ProfileSuggestionBody: {
            content: {
                /**
                 * @example {
                 *       "name": "jack",
                 *       "size": 5,
                 *       "hint": {
                 *         "uids": [
                 *           "u_8RKO7AKfEbSiIHZkZZ2LJy2MUSDPWDr3tMI_CkIGApU_0"
                 *         ],
                 *         "labels": {
                 *           "direction": [
                 *             "north",
                 *             "east"
                 *           ]
                 *         }
                 *       },
                 *       "data": "app1"
                 *     }
                 */
                "application/json": components["schemas"]["ProfileSuggestion"];
            };
        };
        ProfileQuestionBody: {
            content: {
                /**
                 * @example {
                 *       "uids": [
                 *         "u_LQPnxDxEjIH0GOUoFkZr5Y57YUwSkL9Joiq-g4OCbPc_0"
                 *       ],
                 *       "privileges": {
                 *         "cluster": [
                 *           "monitor"
                 *         ],
                 *         "index": [
                 *           {
                 *             "names": [
                 *               "products-*"
                 *             ],
                 *             "privileges": [
                 *               "read"
                 *             ]
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ProfileQuestion"];
            };
        };
        ProfileChangeBody: {
            content: {
                /**
                 * @example {
                 *       "labels": {
                 *         "direction": "east"
                 *       },
                 *       "data": {
                 *         "app1": {
                 *           "theme": "default"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ProfileChange"];
            };
        };
    };
    headers: {
        /**
         * @description Proof that this is the product that clients look for.
         * @example Elasticsearch
         */
        Product: "Elasticsearch";
        /**
         * @description How the caller might authenticate; one line each for Basic, Bearer and ApiKey.
         * @example Basic realm="security", charset="UTF-8"
         */
        Challenge: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    info: {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product and its version. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "dragoman",
                     *       "cluster_name": "dragoman",
                     *       "cluster_uuid": "3q2-796tvu_erb7v3q2-7w",
                     *       "version": {
                     *         "number": "8.19.0",
                     *         "build_flavor": "default",
                     *         "build_type": "tar",
                     *         "build_hash": "0000000000000000000000000000000000000000",
                     *         "build_date": "2025-07-23T22:10:13.578182715Z",
                     *         "build_snapshot": false,
                     *         "lucene_version": "9.12.2",
                     *         "minimum_wire_compatibility_version": "7.17.0",
                     *         "minimum_index_compatibility_version": "7.0.0"
                     *       },
                     *       "tagline": "You Know, for Search"
                     *     }
                     */
                    "application/json": components["schemas"]["Info"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    ping: {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service is up. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
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
            /** @description The caller could not be authenticated. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller may not act as somebody else. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The answer cannot be written as asked. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many logins have failed. */
            429: {
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
            /** @description The directory cannot answer just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    authenticate: {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller, and how it was authenticated. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "username": "jacknich",
                     *       "roles": [
                     *         "admin",
                     *         "other_role1"
                     *       ],
                     *       "full_name": "Jack Nicholson",
                     *       "email": "jacknich@example.com",
                     *       "metadata": {
                     *         "intelligence": 7
                     *       },
                     *       "enabled": true,
                     *       "authentication_realm": {
                     *         "name": "default_native",
                     *         "type": "native"
                     *       },
                     *       "lookup_realm": {
                     *         "name": "default_native",
                     *         "type": "native"
                     *       },
                     *       "authentication_type": "realm"
                     *     }
                     */
                    "application/json": components["schemas"]["Authentication"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-users": {
        parameters: {
            query?: {
                /**
                 * @description Whether to show the unique identifiers of user profiles, where there are profiles.
                 * @example true
                 */
                with_profile_uid?: components["parameters"]["WithProfileUid"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Users by name. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "jacknich": {
                     *         "username": "jacknich",
                     *         "roles": [
                     *           "admin",
                     *           "other_role1"
                     *         ],
                     *         "full_name": "Jack Nicholson",
                     *         "email": "jacknich@example.com",
                     *         "metadata": {
                     *           "intelligence": 7
                     *         },
                     *         "enabled": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Users"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-user": {
        parameters: {
            query?: {
                /**
                 * @description Whether to show the unique identifiers of user profiles, where there are profiles.
                 * @example true
                 */
                with_profile_uid?: components["parameters"]["WithProfileUid"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description User names, separated by commas.
                 * @example jacknich,rdinero
                 */
                username: components["parameters"]["Usernames"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Users by name. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "jacknich": {
                     *         "username": "jacknich",
                     *         "roles": [
                     *           "admin",
                     *           "other_role1"
                     *         ],
                     *         "full_name": "Jack Nicholson",
                     *         "email": "jacknich@example.com",
                     *         "metadata": {
                     *           "intelligence": 7
                     *         },
                     *         "enabled": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Users"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoUsers"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "put-user": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The user's name: 1 to 507 printable ASCII characters, no space at either end. Users who came in by another
                 *     door keep their names here, whatever they are.
                 * @example jacknich
                 */
                username: components["parameters"]["Username"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["UserChangeBody"];
        responses: {
            200: components["responses"]["Saved"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "post-user": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The user's name: 1 to 507 printable ASCII characters, no space at either end. Users who came in by another
                 *     door keep their names here, whatever they are.
                 * @example jacknich
                 */
                username: components["parameters"]["Username"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["UserChangeBody"];
        responses: {
            200: components["responses"]["Saved"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "delete-user": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The user's name: 1 to 507 printable ASCII characters, no space at either end. Users who came in by another
                 *     door keep their names here, whatever they are.
                 * @example jacknich
                 */
                username: components["parameters"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user is gone. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "found": true
                     *     }
                     */
                    "application/json": components["schemas"]["Found"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description There was no such user. */
            404: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "found": false
                     *     }
                     */
                    "application/json": components["schemas"]["Found"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "enable-user": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The user's name: 1 to 507 printable ASCII characters, no space at either end. Users who came in by another
                 *     door keep their names here, whatever they are.
                 * @example jacknich
                 */
                username: components["parameters"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "enable-user-by-post": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The user's name: 1 to 507 printable ASCII characters, no space at either end. Users who came in by another
                 *     door keep their names here, whatever they are.
                 * @example jacknich
                 */
                username: components["parameters"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "disable-user": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The user's name: 1 to 507 printable ASCII characters, no space at either end. Users who came in by another
                 *     door keep their names here, whatever they are.
                 * @example jacknich
                 */
                username: components["parameters"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "disable-user-by-post": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The user's name: 1 to 507 printable ASCII characters, no space at either end. Users who came in by another
                 *     door keep their names here, whatever they are.
                 * @example jacknich
                 */
                username: components["parameters"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "change-password": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The user's name: 1 to 507 printable ASCII characters, no space at either end. Users who came in by another
                 *     door keep their names here, whatever they are.
                 * @example jacknich
                 */
                username: components["parameters"]["Username"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PasswordChangeBody"];
        responses: {
            200: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "change-password-by-post": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The user's name: 1 to 507 printable ASCII characters, no space at either end. Users who came in by another
                 *     door keep their names here, whatever they are.
                 * @example jacknich
                 */
                username: components["parameters"]["Username"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PasswordChangeBody"];
        responses: {
            200: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "change-own-password": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PasswordChangeBody"];
        responses: {
            200: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "change-own-password-by-post": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PasswordChangeBody"];
        responses: {
            200: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-user-privileges": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The privileges, each list sorted. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cluster": [
                     *         "all"
                     *       ],
                     *       "global": [],
                     *       "indices": [
                     *         {
                     *           "names": [
                     *             "*"
                     *           ],
                     *           "privileges": [
                     *             "all"
                     *           ],
                     *           "allow_restricted_indices": false
                     *         },
                     *         {
                     *           "names": [
                     *             "*"
                     *           ],
                     *           "privileges": [
                     *             "monitor",
                     *             "read",
                     *             "read_cross_cluster",
                     *             "view_index_metadata"
                     *           ],
                     *           "allow_restricted_indices": true
                     *         }
                     *       ],
                     *       "applications": [
                     *         {
                     *           "application": "*",
                     *           "privileges": [
                     *             "*"
                     *           ],
                     *           "resources": [
                     *             "*"
                     *           ]
                     *         }
                     *       ],
                     *       "run_as": [
                     *         "*"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UserPrivileges"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "has-privileges": {
        parameters: {
            query?: {
                /**
                 * @description The body, for a request that cannot have one; needs `source_content_type`. Beside a body it is an unknown parameter.
                 * @example {"size":1}
                 */
                source?: components["parameters"]["Source"];
                /**
                 * @description How `source` is written.
                 * @example application/json
                 */
                source_content_type?: components["parameters"]["SourceContentType"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["PrivilegeQuestionBody"];
        responses: {
            200: components["responses"]["PrivilegeAnswer"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "has-privileges-by-post": {
        parameters: {
            query?: {
                /**
                 * @description The body, for a request that cannot have one; needs `source_content_type`. Beside a body it is an unknown parameter.
                 * @example {"size":1}
                 */
                source?: components["parameters"]["Source"];
                /**
                 * @description How `source` is written.
                 * @example application/json
                 */
                source_content_type?: components["parameters"]["SourceContentType"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["PrivilegeQuestionBody"];
        responses: {
            200: components["responses"]["PrivilegeAnswer"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "user-has-privileges": {
        parameters: {
            query?: {
                /**
                 * @description The body, for a request that cannot have one; needs `source_content_type`. Beside a body it is an unknown parameter.
                 * @example {"size":1}
                 */
                source?: components["parameters"]["Source"];
                /**
                 * @description How `source` is written.
                 * @example application/json
                 */
                source_content_type?: components["parameters"]["SourceContentType"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The user's name: 1 to 507 printable ASCII characters, no space at either end. Users who came in by another
                 *     door keep their names here, whatever they are.
                 * @example jacknich
                 */
                username: components["parameters"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["PrivilegeQuestionBody"];
        responses: {
            200: components["responses"]["PrivilegeAnswer"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "user-has-privileges-by-post": {
        parameters: {
            query?: {
                /**
                 * @description The body, for a request that cannot have one; needs `source_content_type`. Beside a body it is an unknown parameter.
                 * @example {"size":1}
                 */
                source?: components["parameters"]["Source"];
                /**
                 * @description How `source` is written.
                 * @example application/json
                 */
                source_content_type?: components["parameters"]["SourceContentType"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The user's name: 1 to 507 printable ASCII characters, no space at either end. Users who came in by another
                 *     door keep their names here, whatever they are.
                 * @example jacknich
                 */
                username: components["parameters"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["PrivilegeQuestionBody"];
        responses: {
            200: components["responses"]["PrivilegeAnswer"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-builtin-privileges": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The names, sorted. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cluster": [
                     *         "all",
                     *         "manage",
                     *         "manage_security",
                     *         "monitor",
                     *         "none",
                     *         "read_security"
                     *       ],
                     *       "index": [
                     *         "all",
                     *         "none",
                     *         "read",
                     *         "write"
                     *       ],
                     *       "remote_cluster": [
                     *         "monitor_enrich",
                     *         "monitor_stats"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BuiltinPrivileges"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-all-privileges": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Privileges by application and name. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "myapp": {
                     *         "read": {
                     *           "application": "myapp",
                     *           "name": "read",
                     *           "actions": [
                     *             "data:read/*",
                     *             "action:login"
                     *           ],
                     *           "metadata": {
                     *             "description": "Read access to myapp"
                     *           }
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Privileges"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "put-privileges": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PrivilegesChangeBody"];
        responses: {
            /** @description Which privileges are new. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "app01": {
                     *         "read": {
                     *           "created": true
                     *         },
                     *         "write": {
                     *           "created": true
                     *         }
                     *       },
                     *       "app02": {
                     *         "all": {
                     *           "created": false
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PrivilegesSaved"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "post-privileges": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PrivilegesChangeBody"];
        responses: {
            /** @description Which privileges are new. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "app01": {
                     *         "read": {
                     *           "created": true
                     *         },
                     *         "write": {
                     *           "created": true
                     *         }
                     *       },
                     *       "app02": {
                     *         "all": {
                     *           "created": false
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PrivilegesSaved"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-application-privileges": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The application's name: a lower-case letter and at least two more letters or digits, then perhaps `-` or `_` and what may be in the name of a file.
                 * @example kibana-.kibana
                 */
                application: components["parameters"]["Application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Privileges by application and name. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "myapp": {
                     *         "read": {
                     *           "application": "myapp",
                     *           "name": "read",
                     *           "actions": [
                     *             "data:read/*",
                     *             "action:login"
                     *           ],
                     *           "metadata": {
                     *             "description": "Read access to myapp"
                     *           }
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Privileges"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-privileges": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The application's name: a lower-case letter and at least two more letters or digits, then perhaps `-` or `_` and what may be in the name of a file.
                 * @example kibana-.kibana
                 */
                application: components["parameters"]["Application"];
                /**
                 * @description Names of privileges, separated by commas.
                 * @example read,write
                 */
                privilege: components["parameters"]["PrivilegeNames"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Privileges by application and name. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "myapp": {
                     *         "read": {
                     *           "application": "myapp",
                     *           "name": "read",
                     *           "actions": [
                     *             "data:read/*",
                     *             "action:login"
                     *           ],
                     *           "metadata": {
                     *             "description": "Read access to myapp"
                     *           }
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Privileges"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoPrivileges"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "delete-privileges": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The application's name: a lower-case letter and at least two more letters or digits, then perhaps `-` or `_` and what may be in the name of a file.
                 * @example kibana-.kibana
                 */
                application: components["parameters"]["Application"];
                /**
                 * @description Names of privileges, separated by commas.
                 * @example read,write
                 */
                privilege: components["parameters"]["PrivilegeNames"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which of the privileges there were; they are gone. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "myapp": {
                     *         "read": {
                     *           "found": true
                     *         },
                     *         "write": {
                     *           "found": false
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PrivilegesDeleted"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description There was none of them. */
            404: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "myapp": {
                     *         "read": {
                     *           "found": false
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PrivilegesDeleted"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-roles": {
        parameters: {
            query?: {
                /** @description Accepted for compatibility: nothing is implied beyond what roles say. */
                include_implicit?: components["parameters"]["IncludeImplicit"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Roles by name. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "my_admin_role": {
                     *         "cluster": [
                     *           "all"
                     *         ],
                     *         "indices": [
                     *           {
                     *             "names": [
                     *               "index1",
                     *               "index2"
                     *             ],
                     *             "privileges": [
                     *               "all"
                     *             ],
                     *             "field_security": {
                     *               "grant": [
                     *                 "title",
                     *                 "body"
                     *               ]
                     *             },
                     *             "query": "{\"match\": {\"title\": \"foo\"}}",
                     *             "allow_restricted_indices": false
                     *           }
                     *         ],
                     *         "applications": [
                     *           {
                     *             "application": "myapp",
                     *             "privileges": [
                     *               "admin",
                     *               "read"
                     *             ],
                     *             "resources": [
                     *               "*"
                     *             ]
                     *           }
                     *         ],
                     *         "run_as": [
                     *           "other_user"
                     *         ],
                     *         "metadata": {
                     *           "version": 1
                     *         },
                     *         "transient_metadata": {
                     *           "enabled": true
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Roles"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "bulk-put-roles": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["RoleChangesBody"];
        responses: {
            200: components["responses"]["RolesSaved"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "bulk-delete-roles": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["RoleListBody"];
        responses: {
            200: components["responses"]["RolesDeleted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-role": {
        parameters: {
            query?: {
                /** @description Accepted for compatibility: nothing is implied beyond what roles say. */
                include_implicit?: components["parameters"]["IncludeImplicit"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description Role names, separated by commas.
                 * @example my_admin_role,viewer
                 */
                name: components["parameters"]["RoleNames"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Roles by name. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "my_admin_role": {
                     *         "cluster": [
                     *           "all"
                     *         ],
                     *         "indices": [
                     *           {
                     *             "names": [
                     *               "index1",
                     *               "index2"
                     *             ],
                     *             "privileges": [
                     *               "all"
                     *             ],
                     *             "field_security": {
                     *               "grant": [
                     *                 "title",
                     *                 "body"
                     *               ]
                     *             },
                     *             "query": "{\"match\": {\"title\": \"foo\"}}",
                     *             "allow_restricted_indices": false
                     *           }
                     *         ],
                     *         "applications": [
                     *           {
                     *             "application": "myapp",
                     *             "privileges": [
                     *               "admin",
                     *               "read"
                     *             ],
                     *             "resources": [
                     *               "*"
                     *             ]
                     *           }
                     *         ],
                     *         "run_as": [
                     *           "other_user"
                     *         ],
                     *         "metadata": {
                     *           "version": 1
                     *         },
                     *         "transient_metadata": {
                     *           "enabled": true
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Roles"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoRoles"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "put-role": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The role's name: 1 to 507 printable ASCII characters, no space at either end.
                 * @example my_admin_role
                 */
                name: components["parameters"]["RoleName"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["RoleChangeBody"];
        responses: {
            200: components["responses"]["RoleSaved"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "post-role": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The role's name: 1 to 507 printable ASCII characters, no space at either end.
                 * @example my_admin_role
                 */
                name: components["parameters"]["RoleName"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["RoleChangeBody"];
        responses: {
            200: components["responses"]["RoleSaved"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "delete-role": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The role's name: 1 to 507 printable ASCII characters, no space at either end.
                 * @example my_admin_role
                 */
                name: components["parameters"]["RoleName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["RoleDeleted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoRole"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-role-mappings": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mappings by name. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "mapping1": {
                     *         "enabled": true,
                     *         "roles": [
                     *           "user"
                     *         ],
                     *         "rules": {
                     *           "field": {
                     *             "username": "*"
                     *           }
                     *         },
                     *         "metadata": {}
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RoleMappings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-role-mapping": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description Names of mappings, separated by commas; `*` and `_all` are all of them.
                 * @example mapping1
                 */
                name: components["parameters"]["MappingNames"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mappings by name. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "mapping1": {
                     *         "enabled": true,
                     *         "roles": [
                     *           "user"
                     *         ],
                     *         "rules": {
                     *           "field": {
                     *             "username": "*"
                     *           }
                     *         },
                     *         "metadata": {}
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RoleMappings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoMappings"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "put-role-mapping": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The mapping's name.
                 * @example mapping1
                 */
                name: components["parameters"]["MappingName"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["RoleMappingChangeBody"];
        responses: {
            200: components["responses"]["MappingSaved"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "post-role-mapping": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The mapping's name.
                 * @example mapping1
                 */
                name: components["parameters"]["MappingName"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["RoleMappingChangeBody"];
        responses: {
            200: components["responses"]["MappingSaved"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "delete-role-mapping": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The mapping's name.
                 * @example mapping1
                 */
                name: components["parameters"]["MappingName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["MappingDeleted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoMapping"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-keys": {
        parameters: {
            query?: {
                /**
                 * @description The key's ID.
                 * @example VuaCfGcBCdbkQm-e5aOx
                 */
                id?: components["parameters"]["WantedID"];
                /**
                 * @description The key's name; `*` stands for anything.
                 * @example my-*
                 */
                name?: components["parameters"]["WantedName"];
                /**
                 * @description Keys of this user.
                 * @example jacknich
                 */
                username?: components["parameters"]["WantedOwner"];
                /**
                 * @description Keys of users of this realm.
                 * @example default_native
                 */
                realm_name?: components["parameters"]["WantedRealm"];
                /**
                 * @description Only the caller's own.
                 * @example true
                 */
                owner?: components["parameters"]["Owned"];
                /**
                 * @description Only keys that can be used.
                 * @example true
                 */
                active_only?: components["parameters"]["ActiveOnly"];
                /**
                 * @description Whether to show what the owner's roles grant.
                 * @example true
                 */
                with_limited_by?: components["parameters"]["WithLimitedBy"];
                /**
                 * @description Whether to show the unique identifiers of user profiles, where there are profiles.
                 * @example true
                 */
                with_profile_uid?: components["parameters"]["WithProfileUid"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Keys"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoKeys"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "create-key": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["KeyRequestBody"];
        responses: {
            200: components["responses"]["KeyMade"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "create-key-by-post": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["KeyRequestBody"];
        responses: {
            200: components["responses"]["KeyMade"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "invalidate-keys": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["KeysEndBody"];
        responses: {
            200: components["responses"]["KeysEnded"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "update-key": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The key's ID.
                 * @example VuaCfGcBCdbkQm-e5aOx
                 */
                id: components["parameters"]["KeyInPath"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["KeyChangeBody"];
        responses: {
            200: components["responses"]["KeyUpdated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoSuchKey"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "bulk-update-keys": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["KeysChangeBody"];
        responses: {
            200: components["responses"]["KeysUpdated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "clone-key-by-put": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["KeyCloneBody"];
        responses: {
            200: components["responses"]["KeyMade"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "clone-key": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["KeyCloneBody"];
        responses: {
            200: components["responses"]["KeyMade"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "grant-key": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["KeyGrantBody"];
        responses: {
            200: components["responses"]["KeyMade"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-token": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TokenRequestBody"];
        responses: {
            200: components["responses"]["TokenMade"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "invalidate-token": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TokensEndBody"];
        responses: {
            200: components["responses"]["TokensEnded"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoToken"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "query-users": {
        parameters: {
            query?: {
                /**
                 * @description Whether to show the unique identifiers of user profiles, where there are profiles.
                 * @example true
                 */
                with_profile_uid?: components["parameters"]["WithProfileUid"];
                /**
                 * @description The body, for a request that cannot have one; needs `source_content_type`. Beside a body it is an unknown parameter.
                 * @example {"size":1}
                 */
                source?: components["parameters"]["Source"];
                /**
                 * @description How `source` is written.
                 * @example application/json
                 */
                source_content_type?: components["parameters"]["SourceContentType"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["UserQueryBody"];
        responses: {
            200: components["responses"]["UsersFound"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "query-users-by-post": {
        parameters: {
            query?: {
                /**
                 * @description Whether to show the unique identifiers of user profiles, where there are profiles.
                 * @example true
                 */
                with_profile_uid?: components["parameters"]["WithProfileUid"];
                /**
                 * @description The body, for a request that cannot have one; needs `source_content_type`. Beside a body it is an unknown parameter.
                 * @example {"size":1}
                 */
                source?: components["parameters"]["Source"];
                /**
                 * @description How `source` is written.
                 * @example application/json
                 */
                source_content_type?: components["parameters"]["SourceContentType"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["UserQueryBody"];
        responses: {
            200: components["responses"]["UsersFound"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "query-keys": {
        parameters: {
            query?: {
                /**
                 * @description Whether to show what the owner's roles grant.
                 * @example true
                 */
                with_limited_by?: components["parameters"]["WithLimitedBy"];
                /**
                 * @description Whether to show the unique identifiers of user profiles, where there are profiles.
                 * @example true
                 */
                with_profile_uid?: components["parameters"]["WithProfileUid"];
                /** @description Whether names of aggregations begin with their kind. */
                typed_keys?: components["parameters"]["TypedKeys"];
                /**
                 * @description The body, for a request that cannot have one; needs `source_content_type`. Beside a body it is an unknown parameter.
                 * @example {"size":1}
                 */
                source?: components["parameters"]["Source"];
                /**
                 * @description How `source` is written.
                 * @example application/json
                 */
                source_content_type?: components["parameters"]["SourceContentType"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["KeyQueryBody"];
        responses: {
            200: components["responses"]["KeysFound"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "query-keys-by-post": {
        parameters: {
            query?: {
                /**
                 * @description Whether to show what the owner's roles grant.
                 * @example true
                 */
                with_limited_by?: components["parameters"]["WithLimitedBy"];
                /**
                 * @description Whether to show the unique identifiers of user profiles, where there are profiles.
                 * @example true
                 */
                with_profile_uid?: components["parameters"]["WithProfileUid"];
                /** @description Whether names of aggregations begin with their kind. */
                typed_keys?: components["parameters"]["TypedKeys"];
                /**
                 * @description The body, for a request that cannot have one; needs `source_content_type`. Beside a body it is an unknown parameter.
                 * @example {"size":1}
                 */
                source?: components["parameters"]["Source"];
                /**
                 * @description How `source` is written.
                 * @example application/json
                 */
                source_content_type?: components["parameters"]["SourceContentType"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["KeyQueryBody"];
        responses: {
            200: components["responses"]["KeysFound"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "query-roles": {
        parameters: {
            query?: {
                /**
                 * @description The body, for a request that cannot have one; needs `source_content_type`. Beside a body it is an unknown parameter.
                 * @example {"size":1}
                 */
                source?: components["parameters"]["Source"];
                /**
                 * @description How `source` is written.
                 * @example application/json
                 */
                source_content_type?: components["parameters"]["SourceContentType"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["RoleQueryBody"];
        responses: {
            200: components["responses"]["RolesFound"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "query-roles-by-post": {
        parameters: {
            query?: {
                /**
                 * @description The body, for a request that cannot have one; needs `source_content_type`. Beside a body it is an unknown parameter.
                 * @example {"size":1}
                 */
                source?: components["parameters"]["Source"];
                /**
                 * @description How `source` is written.
                 * @example application/json
                 */
                source_content_type?: components["parameters"]["SourceContentType"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["RoleQueryBody"];
        responses: {
            200: components["responses"]["RolesFound"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "clear-realm-cache": {
        parameters: {
            query?: {
                /**
                 * @description Whom to forget; everybody unless given.
                 * @example [
                 *       "jacknich"
                 *     ]
                 */
                usernames?: components["parameters"]["CachedUsernames"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description Names of realms, separated by commas.
                 * @example default_native
                 */
                realms: components["parameters"]["Realms"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CacheCleared"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "clear-role-cache": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description Role names, separated by commas.
                 * @example my_admin_role,viewer
                 */
                name: components["parameters"]["RoleNames"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CacheCleared"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "clear-key-cache": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description IDs of keys with commas between, or `*`.
                 * @example *
                 */
                ids: components["parameters"]["KeysInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CacheCleared"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "clear-privilege-cache": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description Names of applications with commas between, or `*`.
                 * @example *
                 */
                application: components["parameters"]["Applications"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CacheCleared"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "activate-profile": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ProfileGrantBody"];
        responses: {
            200: components["responses"]["ProfileActivated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "suggest-profiles": {
        parameters: {
            query?: {
                /**
                 * @description The body, for a request that cannot have one; needs `source_content_type`. Beside a body it is an unknown parameter.
                 * @example {"size":1}
                 */
                source?: components["parameters"]["Source"];
                /**
                 * @description How `source` is written.
                 * @example application/json
                 */
                source_content_type?: components["parameters"]["SourceContentType"];
                /**
                 * @description Which of the data to show: paths with commas between, `*` for all; none unless given.
                 * @example app1.key1
                 */
                data?: components["parameters"]["ProfileData"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["ProfileSuggestionBody"];
        responses: {
            200: components["responses"]["ProfilesSuggested"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "suggest-profiles-by-post": {
        parameters: {
            query?: {
                /**
                 * @description The body, for a request that cannot have one; needs `source_content_type`. Beside a body it is an unknown parameter.
                 * @example {"size":1}
                 */
                source?: components["parameters"]["Source"];
                /**
                 * @description How `source` is written.
                 * @example application/json
                 */
                source_content_type?: components["parameters"]["SourceContentType"];
                /**
                 * @description Which of the data to show: paths with commas between, `*` for all; none unless given.
                 * @example app1.key1
                 */
                data?: components["parameters"]["ProfileData"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["ProfileSuggestionBody"];
        responses: {
            200: components["responses"]["ProfilesSuggested"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "profiles-have-privileges": {
        parameters: {
            query?: {
                /**
                 * @description The body, for a request that cannot have one; needs `source_content_type`. Beside a body it is an unknown parameter.
                 * @example {"size":1}
                 */
                source?: components["parameters"]["Source"];
                /**
                 * @description How `source` is written.
                 * @example application/json
                 */
                source_content_type?: components["parameters"]["SourceContentType"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ProfileQuestionBody"];
        responses: {
            200: components["responses"]["ProfileAnswer"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "profiles-have-privileges-by-post": {
        parameters: {
            query?: {
                /**
                 * @description The body, for a request that cannot have one; needs `source_content_type`. Beside a body it is an unknown parameter.
                 * @example {"size":1}
                 */
                source?: components["parameters"]["Source"];
                /**
                 * @description How `source` is written.
                 * @example application/json
                 */
                source_content_type?: components["parameters"]["SourceContentType"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ProfileQuestionBody"];
        responses: {
            200: components["responses"]["ProfileAnswer"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-profiles": {
        parameters: {
            query?: {
                /**
                 * @description Which of the data to show: paths with commas between, `*` for all; none unless given.
                 * @example app1.key1
                 */
                data?: components["parameters"]["ProfileData"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description Identifiers of profiles, separated by commas.
                 * @example u_79HkWkwmnBH5gqFKwoxggWPjEBOur1zLPXQPEl1VBW0_0
                 */
                uid: components["parameters"]["ProfileUids"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ProfilesFound"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "update-profile-data": {
        parameters: {
            query?: {
                /**
                 * @description Only if the profile has this sequence number.
                 * @example 66
                 */
                if_seq_no?: components["parameters"]["IfSeqNo"];
                /**
                 * @description Only if the profile has this primary term.
                 * @example 1
                 */
                if_primary_term?: components["parameters"]["IfPrimaryTerm"];
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The profile's identifier.
                 * @example u_79HkWkwmnBH5gqFKwoxggWPjEBOur1zLPXQPEl1VBW0_0
                 */
                uid: components["parameters"]["ProfileUid"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ProfileChangeBody"];
        responses: {
            200: components["responses"]["Acknowledged"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProfileMissing"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ProfileConflict"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "update-profile-data-by-post": {
        parameters: {
            query?: {
                /**
                 * @description Only if the profile has this sequence number.
                 * @example 66
                 */
                if_seq_no?: components["parameters"]["IfSeqNo"];
                /**
                 * @description Only if the profile has this primary term.
                 * @example 1
                 */
                if_primary_term?: components["parameters"]["IfPrimaryTerm"];
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The profile's identifier.
                 * @example u_79HkWkwmnBH5gqFKwoxggWPjEBOur1zLPXQPEl1VBW0_0
                 */
                uid: components["parameters"]["ProfileUid"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ProfileChangeBody"];
        responses: {
            200: components["responses"]["Acknowledged"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProfileMissing"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ProfileConflict"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "enable-profile": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The profile's identifier.
                 * @example u_79HkWkwmnBH5gqFKwoxggWPjEBOur1zLPXQPEl1VBW0_0
                 */
                uid: components["parameters"]["ProfileUid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Acknowledged"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProfileMissing"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "enable-profile-by-post": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The profile's identifier.
                 * @example u_79HkWkwmnBH5gqFKwoxggWPjEBOur1zLPXQPEl1VBW0_0
                 */
                uid: components["parameters"]["ProfileUid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Acknowledged"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProfileMissing"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "disable-profile": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The profile's identifier.
                 * @example u_79HkWkwmnBH5gqFKwoxggWPjEBOur1zLPXQPEl1VBW0_0
                 */
                uid: components["parameters"]["ProfileUid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Acknowledged"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProfileMissing"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "disable-profile-by-post": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The profile's identifier.
                 * @example u_79HkWkwmnBH5gqFKwoxggWPjEBOur1zLPXQPEl1VBW0_0
                 */
                uid: components["parameters"]["ProfileUid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Acknowledged"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProfileMissing"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-all-service-accounts": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that there are, by name. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "elastic/auto-ops": {
                     *         "role_descriptor": {
                     *           "cluster": [
                     *             "monitor",
                     *             "read_ilm",
                     *             "read_slm"
                     *           ],
                     *           "indices": [
                     *             {
                     *               "names": [
                     *                 "*"
                     *               ],
                     *               "privileges": [
                     *                 "monitor",
                     *                 "view_index_metadata"
                     *               ],
                     *               "allow_restricted_indices": true
                     *             }
                     *           ],
                     *           "applications": [],
                     *           "run_as": [],
                     *           "metadata": {},
                     *           "transient_metadata": {
                     *             "enabled": true
                     *           }
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ServiceAccounts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-service-accounts": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The namespace; the only one is `elastic`.
                 * @example elastic
                 */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that there are, by name. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "elastic/auto-ops": {
                     *         "role_descriptor": {
                     *           "cluster": [
                     *             "monitor",
                     *             "read_ilm",
                     *             "read_slm"
                     *           ],
                     *           "indices": [
                     *             {
                     *               "names": [
                     *                 "*"
                     *               ],
                     *               "privileges": [
                     *                 "monitor",
                     *                 "view_index_metadata"
                     *               ],
                     *               "allow_restricted_indices": true
                     *             }
                     *           ],
                     *           "applications": [],
                     *           "run_as": [],
                     *           "metadata": {},
                     *           "transient_metadata": {
                     *             "enabled": true
                     *           }
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ServiceAccounts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-service-account": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The namespace; the only one is `elastic`.
                 * @example elastic
                 */
                namespace: components["parameters"]["Namespace"];
                /**
                 * @description The name of the service.
                 * @example fleet-server
                 */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that there are, by name. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "elastic/auto-ops": {
                     *         "role_descriptor": {
                     *           "cluster": [
                     *             "monitor",
                     *             "read_ilm",
                     *             "read_slm"
                     *           ],
                     *           "indices": [
                     *             {
                     *               "names": [
                     *                 "*"
                     *               ],
                     *               "privileges": [
                     *                 "monitor",
                     *                 "view_index_metadata"
                     *               ],
                     *               "allow_restricted_indices": true
                     *             }
                     *           ],
                     *           "applications": [],
                     *           "run_as": [],
                     *           "metadata": {},
                     *           "transient_metadata": {
                     *             "enabled": true
                     *           }
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ServiceAccounts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-service-credentials": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The namespace; the only one is `elastic`.
                 * @example elastic
                 */
                namespace: components["parameters"]["Namespace"];
                /**
                 * @description The name of the service.
                 * @example fleet-server
                 */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServiceCredentials"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "create-service-token": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The namespace; the only one is `elastic`.
                 * @example elastic
                 */
                namespace: components["parameters"]["Namespace"];
                /**
                 * @description The name of the service.
                 * @example fleet-server
                 */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServiceTokenMade"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "put-service-token": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The namespace; the only one is `elastic`.
                 * @example elastic
                 */
                namespace: components["parameters"]["Namespace"];
                /**
                 * @description The name of the service.
                 * @example fleet-server
                 */
                service: components["parameters"]["ServiceName"];
                /**
                 * @description The name of the token.
                 * @example token1
                 */
                name: components["parameters"]["TokenName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServiceTokenMade"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["TokenConflict"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "post-service-token": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The namespace; the only one is `elastic`.
                 * @example elastic
                 */
                namespace: components["parameters"]["Namespace"];
                /**
                 * @description The name of the service.
                 * @example fleet-server
                 */
                service: components["parameters"]["ServiceName"];
                /**
                 * @description The name of the token.
                 * @example token1
                 */
                name: components["parameters"]["TokenName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServiceTokenMade"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["TokenConflict"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "delete-service-token": {
        parameters: {
            query?: {
                /**
                 * @description Accepted for compatibility; a write is always visible at once.
                 * @example wait_for
                 */
                refresh?: components["parameters"]["Refresh"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The namespace; the only one is `elastic`.
                 * @example elastic
                 */
                namespace: components["parameters"]["Namespace"];
                /**
                 * @description The name of the service.
                 * @example fleet-server
                 */
                service: components["parameters"]["ServiceName"];
                /**
                 * @description The name of the token.
                 * @example token1
                 */
                name: components["parameters"]["TokenName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TokenDeleted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoServiceToken"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "clear-service-token-cache": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The namespace; the only one is `elastic`.
                 * @example elastic
                 */
                namespace: components["parameters"]["Namespace"];
                /**
                 * @description The name of the service.
                 * @example fleet-server
                 */
                service: components["parameters"]["ServiceName"];
                /**
                 * @description Names of tokens, separated by commas, or `*`.
                 * @example token1
                 */
                name: components["parameters"]["TokenNames"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CacheCleared"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "create-cross-cluster-key": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CrossClusterKeyCreationBody"];
        responses: {
            200: components["responses"]["KeyMade"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "update-cross-cluster-key": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The key's ID.
                 * @example VuaCfGcBCdbkQm-e5aOx
                 */
                id: components["parameters"]["KeyInPath"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CrossClusterKeyChangeBody"];
        responses: {
            200: components["responses"]["KeyUpdated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoSuchKey"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-settings": {
        parameters: {
            query?: {
                /** @description Accepted for compatibility. */
                master_timeout?: components["parameters"]["MasterTimeout"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was set, by index. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "security": {
                     *         "index": {
                     *           "auto_expand_replicas": "0-all"
                     *         }
                     *       },
                     *       "security-profile": {},
                     *       "security-tokens": {}
                     *     }
                     */
                    "application/json": components["schemas"]["Settings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "update-settings": {
        parameters: {
            query?: {
                /** @description Accepted for compatibility. */
                master_timeout?: components["parameters"]["MasterTimeout"];
                /** @description Accepted for compatibility. */
                timeout?: components["parameters"]["Timeout"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SettingsChangeBody"];
        responses: {
            200: components["responses"]["Acknowledged"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-stats": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Zeros. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "nodes": {
                     *         "3q2-796tvu_erb7v3q2-7w": {
                     *           "roles": {}
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Facts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "enroll-node": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "enroll-kibana": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "delegate-pki": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PKIDelegationBody"];
        responses: {
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "saml-prepare": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SAMLPrepareBody"];
        responses: {
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "saml-authenticate": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SAMLAuthenticateBody"];
        responses: {
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "saml-logout": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["RealmLogoutBody"];
        responses: {
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "saml-complete-logout": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SAMLCompleteLogoutBody"];
        responses: {
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "saml-invalidate": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SAMLInvalidateBody"];
        responses: {
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "saml-metadata": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description The name of a realm.
                 * @example saml1
                 */
                realm_name: components["parameters"]["SAMLRealm"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "oidc-prepare": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["OIDCPrepareBody"];
        responses: {
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "oidc-authenticate": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["OIDCAuthenticateBody"];
        responses: {
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "oidc-logout": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["RealmLogoutBody"];
        responses: {
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-certificates": {
        parameters: {
            query?: {
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example [] */
                    "application/json": components["schemas"]["Certificates"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-license": {
        parameters: {
            query?: {
                /** @description Accepted for compatibility. */
                local?: components["parameters"]["Local"];
                /** @description Accepted for compatibility. */
                accept_enterprise?: components["parameters"]["AcceptEnterprise"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is to say. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cluster_name": "dragoman"
                     *     }
                     */
                    "application/json": components["schemas"]["Facts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-features": {
        parameters: {
            query?: {
                /** @description Which of `build`, `license` and `features` to tell, separated by commas. */
                categories?: components["parameters"]["Categories"];
                /** @description Accepted for compatibility. */
                accept_enterprise?: components["parameters"]["AcceptEnterprise"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is to say. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cluster_name": "dragoman"
                     *     }
                     */
                    "application/json": components["schemas"]["Facts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-usage": {
        parameters: {
            query?: {
                /** @description Accepted for compatibility. */
                master_timeout?: components["parameters"]["MasterTimeout"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is to say. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cluster_name": "dragoman"
                     *     }
                     */
                    "application/json": components["schemas"]["Facts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "cluster-health": {
        parameters: {
            query?: {
                /** @description Accepted for compatibility. */
                level?: components["parameters"]["Level"];
                /** @description Accepted for compatibility. */
                local?: components["parameters"]["Local"];
                /** @description Accepted for compatibility. */
                master_timeout?: components["parameters"]["MasterTimeout"];
                /** @description Accepted for compatibility. */
                timeout?: components["parameters"]["Timeout"];
                /** @description Accepted for compatibility: it is green. */
                wait_for_status?: components["parameters"]["WaitForStatus"];
                /** @description Accepted for compatibility. */
                wait_for_nodes?: components["parameters"]["WaitForNodes"];
                /** @description Accepted for compatibility. */
                wait_for_events?: components["parameters"]["WaitForEvents"];
                /** @description Accepted for compatibility. */
                wait_for_active_shards?: components["parameters"]["WaitForActiveShards"];
                /** @description Accepted for compatibility. */
                wait_for_no_relocating_shards?: components["parameters"]["WaitForNoRelocatingShards"];
                /** @description Accepted for compatibility. */
                wait_for_no_initializing_shards?: components["parameters"]["WaitForNoInitializingShards"];
                /** @description Accepted for compatibility. */
                expand_wildcards?: components["parameters"]["ExpandWildcards"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is to say. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cluster_name": "dragoman"
                     *     }
                     */
                    "application/json": components["schemas"]["Facts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "cluster-settings": {
        parameters: {
            query?: {
                /** @description Accepted for compatibility. */
                flat_settings?: components["parameters"]["FlatSettings"];
                /** @description Shows an empty list of defaults. */
                include_defaults?: components["parameters"]["IncludeDefaults"];
                /** @description Accepted for compatibility. */
                master_timeout?: components["parameters"]["MasterTimeout"];
                /** @description Accepted for compatibility. */
                timeout?: components["parameters"]["Timeout"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is to say. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cluster_name": "dragoman"
                     *     }
                     */
                    "application/json": components["schemas"]["Facts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-nodes": {
        parameters: {
            query?: {
                /** @description Accepted for compatibility. */
                flat_settings?: components["parameters"]["FlatSettings"];
                /** @description Accepted for compatibility. */
                timeout?: components["parameters"]["Timeout"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is to say. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cluster_name": "dragoman"
                     *     }
                     */
                    "application/json": components["schemas"]["Facts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-node": {
        parameters: {
            query?: {
                /** @description Accepted for compatibility. */
                flat_settings?: components["parameters"]["FlatSettings"];
                /** @description Accepted for compatibility. */
                timeout?: components["parameters"]["Timeout"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description `_local`, `_all`, `_master`, the name or ID of a node, or what is to be told of all of them.
                 * @example _local
                 */
                node_id: components["parameters"]["NodeID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is to say. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cluster_name": "dragoman"
                     *     }
                     */
                    "application/json": components["schemas"]["Facts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-node-part": {
        parameters: {
            query?: {
                /** @description Accepted for compatibility. */
                flat_settings?: components["parameters"]["FlatSettings"];
                /** @description Accepted for compatibility. */
                timeout?: components["parameters"]["Timeout"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description `_local`, `_all`, `_master`, the name or ID of a node, or what is to be told of all of them.
                 * @example _local
                 */
                node_id: components["parameters"]["NodeID"];
                /**
                 * @description What is to be told, separated by commas.
                 * @example http
                 */
                metric: components["parameters"]["Metric"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is to say. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cluster_name": "dragoman"
                     *     }
                     */
                    "application/json": components["schemas"]["Facts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "cat-health": {
        parameters: {
            query?: {
                /** @description Which columns, separated by commas. */
                h?: components["parameters"]["Columns"];
                /** @description Which columns there are. */
                help?: components["parameters"]["Help"];
                /** @description Accepted for compatibility: there is one line at most. */
                s?: components["parameters"]["SortColumns"];
                /** @description With the names of the columns. */
                v?: components["parameters"]["Verbose"];
                /** @description Accepted for compatibility. */
                local?: components["parameters"]["CatLocal"];
                /** @description Accepted for compatibility. */
                bytes?: components["parameters"]["Bytes"];
                /** @description Accepted for compatibility. */
                time?: components["parameters"]["CatTime"];
                /** @description Accepted for compatibility. */
                master_timeout?: components["parameters"]["MasterTimeout"];
                /** @description With the time; true unless told. */
                ts?: components["parameters"]["Timestamps"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "cluster": "dragoman",
                     *         "status": "green"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Table"];
                    /** @example 1767323045 03:04:05 dragoman green 1 1 0 0 0 0 0 0 0 - 100.0% */
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "cat-nodes": {
        parameters: {
            query?: {
                /** @description Which columns, separated by commas. */
                h?: components["parameters"]["Columns"];
                /** @description Which columns there are. */
                help?: components["parameters"]["Help"];
                /** @description Accepted for compatibility: there is one line at most. */
                s?: components["parameters"]["SortColumns"];
                /** @description With the names of the columns. */
                v?: components["parameters"]["Verbose"];
                /** @description Accepted for compatibility. */
                local?: components["parameters"]["CatLocal"];
                /** @description Accepted for compatibility. */
                bytes?: components["parameters"]["Bytes"];
                /** @description Accepted for compatibility. */
                time?: components["parameters"]["CatTime"];
                /** @description Accepted for compatibility. */
                master_timeout?: components["parameters"]["MasterTimeout"];
                /** @description Accepted for compatibility. */
                full_id?: components["parameters"]["FullID"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "cluster": "dragoman",
                     *         "status": "green"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Table"];
                    /** @example 1767323045 03:04:05 dragoman green 1 1 0 0 0 0 0 0 0 - 100.0% */
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "cat-master": {
        parameters: {
            query?: {
                /** @description Which columns, separated by commas. */
                h?: components["parameters"]["Columns"];
                /** @description Which columns there are. */
                help?: components["parameters"]["Help"];
                /** @description Accepted for compatibility: there is one line at most. */
                s?: components["parameters"]["SortColumns"];
                /** @description With the names of the columns. */
                v?: components["parameters"]["Verbose"];
                /** @description Accepted for compatibility. */
                local?: components["parameters"]["CatLocal"];
                /** @description Accepted for compatibility. */
                bytes?: components["parameters"]["Bytes"];
                /** @description Accepted for compatibility. */
                time?: components["parameters"]["CatTime"];
                /** @description Accepted for compatibility. */
                master_timeout?: components["parameters"]["MasterTimeout"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "cluster": "dragoman",
                     *         "status": "green"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Table"];
                    /** @example 1767323045 03:04:05 dragoman green 1 1 0 0 0 0 0 0 0 - 100.0% */
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "cat-indices": {
        parameters: {
            query?: {
                /** @description Which columns, separated by commas. */
                h?: components["parameters"]["Columns"];
                /** @description Which columns there are. */
                help?: components["parameters"]["Help"];
                /** @description Accepted for compatibility: there is one line at most. */
                s?: components["parameters"]["SortColumns"];
                /** @description With the names of the columns. */
                v?: components["parameters"]["Verbose"];
                /** @description Accepted for compatibility. */
                local?: components["parameters"]["CatLocal"];
                /** @description Accepted for compatibility. */
                bytes?: components["parameters"]["Bytes"];
                /** @description Accepted for compatibility. */
                time?: components["parameters"]["CatTime"];
                /** @description Accepted for compatibility. */
                master_timeout?: components["parameters"]["MasterTimeout"];
                /** @description Accepted for compatibility. */
                expand_wildcards?: components["parameters"]["ExpandWildcards"];
                /**
                 * @description Whether to indent the answer.
                 * @example true
                 */
                pretty?: components["parameters"]["Pretty"];
                /**
                 * @description Accepted for compatibility; nothing here is written differently for people.
                 * @example true
                 */
                human?: components["parameters"]["Human"];
                /**
                 * @description Whether errors carry `stack_trace`.
                 * @example true
                 */
                error_trace?: components["parameters"]["ErrorTrace"];
                /**
                 * @description What to keep of a success body: dotted paths, where `*` stands for any part of a name and `**` for any
                 *     depth; a leading `-` leaves out instead.
                 * @example [
                 *       "*.roles",
                 *       "-elastic"
                 *     ]
                 */
                filter_path?: components["parameters"]["FilterPath"];
                /**
                 * @description How to write the answer; wins over `Accept`.
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table. */
            200: {
                headers: {
                    "X-Elastic-Product": components["headers"]["Product"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "cluster": "dragoman",
                     *         "status": "green"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Table"];
                    /** @example 1767323045 03:04:05 dragoman green 1 1 0 0 0 0 0 0 0 - 100.0% */
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
}
