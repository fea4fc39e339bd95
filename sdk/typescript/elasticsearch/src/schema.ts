// Made from openapi/elasticsearch.yaml by "make sdk"; do not edit.

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What product this is, and which version */
        get: operations["info"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Whether anybody answers */
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
        /** Who is calling */
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        User: {
            username: string;
            /** @description In the order given, repetitions kept. They need not exist. */
            roles: string[];
            full_name: string | null;
            email: string | null;
            metadata: components["schemas"]["Metadata"];
            enabled: boolean;
            /** @description Only on request, and only where there is a profile. */
            profile_uid?: string;
        };
        /** @description Free-form data. Keys that start with `_` belong to the service. */
        Metadata: {
            [key: string]: unknown;
        };
        UserChange: {
            /** @description If given, the name in the path. */
            username?: string;
            /** Format: password */
            password?: string;
            /** @description A bcrypt, PBKDF2 or PBKDF2_STRETCH hash, instead of a password. */
            password_hash?: string;
            /** @description May be empty, may not be missing. A string of names separated by commas is understood too. */
            roles: string[];
            full_name?: string | null;
            email?: string | null;
            metadata?: components["schemas"]["Metadata"];
            enabled?: boolean;
        };
        /** @description Either a password or a hash. */
        PasswordChange: {
            /** Format: password */
            password?: string;
            password_hash?: string;
        };
        /** @description At least one of the parts. */
        PrivilegeQuestion: {
            cluster?: string[] | null;
            index?: {
                /** @description Names or patterns. One name may stand without a list. */
                names: string[];
                privileges: string[];
                allow_restricted_indices?: boolean;
            }[];
            /** @description May be called `applications` as well. */
            application?: components["schemas"]["ApplicationPrivileges"][];
        };
        PrivilegeAnswer: {
            username: string;
            has_all_requested: boolean;
            cluster: {
                [key: string]: boolean;
            };
            /** @description By index and privilege. */
            index: {
                [key: string]: {
                    [key: string]: boolean;
                };
            };
            /** @description By application, resource and privilege. */
            application: {
                [key: string]: {
                    [key: string]: {
                        [key: string]: boolean;
                    };
                };
            };
        };
        UserPrivileges: {
            cluster: string[];
            /** @description What roles grant beside named privileges, as they say it. */
            global: {
                [key: string]: unknown;
            }[];
            indices: components["schemas"]["IndexPrivileges"][];
            applications: components["schemas"]["ApplicationPrivileges"][];
            run_as: string[];
            remote_indices?: components["schemas"]["IndexPrivileges"][];
            remote_cluster?: components["schemas"]["RemoteCluster"][];
        };
        IndexPrivileges: {
            names: string[];
            privileges: string[];
            /** @description One per role that narrows the grant. */
            field_security?: components["schemas"]["FieldSecurity"][];
            /** @description One per role that narrows the grant. */
            query?: string[];
            allow_restricted_indices: boolean;
            /** @description Only in remote_indices. */
            clusters?: string[];
        };
        ApplicationPrivileges: {
            application: string;
            privileges: string[];
            resources: string[];
        };
        BuiltinPrivileges: {
            cluster: string[];
            index: string[];
            remote_cluster: string[];
        };
        UserSaved: {
            /** @description Only under `/_xpack/security/`, where clients of 6.x look for it. */
            user?: {
                created: boolean;
            };
            /** @description False if the user existed. */
            created: boolean;
        };
        Found: {
            found: boolean;
        };
        Nothing: Record<string, never>;
        Realm: {
            name: string;
            type: string;
        };
        Authentication: {
            username: string;
            roles: string[];
            full_name: string | null;
            email: string | null;
            metadata: components["schemas"]["Metadata"];
            enabled: boolean;
            authentication_realm: components["schemas"]["Realm"];
            lookup_realm: components["schemas"]["Realm"];
            /** @enum {string} */
            authentication_type: "realm" | "api_key" | "token" | "anonymous" | "internal";
            /** @description The key that the caller sent. */
            api_key?: components["schemas"]["KeyName"];
        };
        Info: {
            name: string;
            cluster_name: string;
            cluster_uuid: string;
            version: components["schemas"]["Version"];
            tagline: string;
        };
        Version: {
            number: string;
            build_flavor: string;
            build_type: string;
            build_hash: string;
            build_date: string;
            build_snapshot: boolean;
            lucene_version: string;
            minimum_wire_compatibility_version: string;
            minimum_index_compatibility_version: string;
        };
        Failure: {
            error: components["schemas"]["Trouble"] | string;
            /** @description Why a grant is refused. */
            error_description?: string;
            /** @description The HTTP status again; missing where a path is unknown. */
            status?: number;
        };
        Trouble: {
            root_cause: components["schemas"]["Cause"][];
            type: string;
            reason: string;
            /** @description Only for a profile, with the next two. */
            index_uuid?: string;
            shard?: string;
            index?: string;
            /** @description What was wrong with keys and tokens that were offered. */
            additional_unsuccessful_credentials?: components["schemas"]["OneOrMore"];
            caused_by?: components["schemas"]["Cause"];
            header?: {
                [key: string]: components["schemas"]["OneOrMore"];
            };
            /** @description Only with `error_trace`. */
            stack_trace?: string;
        };
        Cause: {
            type: string;
            reason: string;
            index_uuid?: string;
            shard?: string;
            index?: string;
            additional_unsuccessful_credentials?: components["schemas"]["OneOrMore"];
            header?: {
                [key: string]: components["schemas"]["OneOrMore"];
            };
            stack_trace?: string;
        };
        /** @description A text, or a list of texts. */
        OneOrMore: unknown;
        FieldSecurity: {
            grant?: string[];
            /** @description Only beside grant. */
            except?: string[];
        };
        Role: {
            cluster: string[];
            global?: {
                [key: string]: unknown;
            };
            indices: components["schemas"]["RoleIndices"][];
            applications: components["schemas"]["ApplicationPrivileges"][];
            /** @description Patterns of user names. */
            run_as: string[];
            metadata: components["schemas"]["Metadata"];
            /** @description Never kept. */
            transient_metadata: {
                [key: string]: unknown;
            };
            remote_indices?: components["schemas"]["RoleIndices"][];
            remote_cluster?: components["schemas"]["RemoteCluster"][];
            restriction?: {
                [key: string]: unknown;
            };
            description?: string;
        };
        /** @description Privileges by application and name. */
        PrivilegesChange: {
            [key: string]: {
                [key: string]: components["schemas"]["PrivilegeChange"];
            };
        };
        PrivilegeChange: {
            /** @description If given, the name of the application that it stands under. */
            application?: string;
            /** @description If given, the name that it stands under. */
            name?: string;
            /** @description What it grants: printable ASCII characters, at least one of them `/`, `:` or `*`, which stands for anything. */
            actions: string[];
            metadata?: components["schemas"]["Metadata"];
        };
        Privileges: {
            [key: string]: {
                [key: string]: components["schemas"]["Privilege"];
            };
        };
        Privilege: {
            application: string;
            name: string;
            actions: string[];
            metadata: components["schemas"]["Metadata"];
        };
        PrivilegesSaved: {
            [key: string]: {
                [key: string]: components["schemas"]["PrivilegeSaved"];
            };
        };
        PrivilegeSaved: {
            /** @description False if the privilege existed. */
            created: boolean;
        };
        PrivilegesDeleted: {
            [key: string]: {
                [key: string]: components["schemas"]["Found"];
            };
        };
        /** @description With either roles or role_templates. */
        RoleMappingChange: {
            enabled: boolean;
            roles?: string[];
            role_templates?: components["schemas"]["RoleTemplate"][];
            /** @description Whom it is for. */
            rules: components["schemas"]["MappingRule"];
            metadata?: {
                [key: string]: unknown;
            };
        };
        /** @description A template that makes names of roles. */
        RoleTemplate: {
            /** @description The template, as an object or as the text of one. */
            template: {
                [key: string]: unknown;
            } | string;
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
        RoleMapping: {
            enabled: boolean;
            roles?: string[];
            role_templates?: components["schemas"]["RoleTemplate"][];
            /** @description Whom it is for. */
            rules: components["schemas"]["MappingRule"];
            metadata: {
                [key: string]: unknown;
            };
        };
        RoleMappings: {
            [key: string]: components["schemas"]["RoleMapping"];
        };
        MappingSaved: {
            role_mapping: {
                /** @description False if the mapping existed. */
                created: boolean;
            };
        };
        /** @description Every part may be missing. `index` and `application` are understood for `indices` and `applications`. */
        RoleChange: {
            cluster?: string[];
            global?: {
                [key: string]: unknown;
            };
            indices?: components["schemas"]["RoleIndices"][];
            applications?: components["schemas"]["ApplicationPrivileges"][];
            /** @description Patterns of user names. */
            run_as?: string[];
            metadata?: components["schemas"]["Metadata"];
            /** @description Never kept. */
            transient_metadata?: {
                [key: string]: unknown;
            };
            remote_indices?: components["schemas"]["RoleIndices"][];
            remote_cluster?: components["schemas"]["RemoteCluster"][];
            restriction?: {
                [key: string]: unknown;
            };
            description?: string;
        };
        RoleIndices: {
            /** @description Names or patterns. One name may stand without a list. */
            names: string[];
            privileges: string[];
            field_security?: components["schemas"]["FieldSecurity"];
            /** @description A query as JSON text. An object is understood too. */
            query?: string;
            allow_restricted_indices?: boolean;
            /** @description Only in remote_indices, and required there. */
            clusters?: string[];
        };
        RemoteCluster: {
            privileges: string[];
            clusters: string[];
        };
        RoleSaved: {
            role: {
                /** @description False if the role existed. */
                created: boolean;
            };
        };
        RoleChanges: {
            roles: {
                [key: string]: components["schemas"]["RoleChange"];
            };
        };
        RoleList: {
            names: string[];
        };
        RolesSaved: {
            created?: string[];
            updated?: string[];
            noop?: string[];
            errors?: components["schemas"]["BulkErrors"];
        };
        RolesDeleted: {
            deleted?: string[];
            not_found?: string[];
            errors?: components["schemas"]["BulkErrors"];
        };
        BulkErrors: {
            count: number;
            /** @description By name. */
            details: {
                [key: string]: components["schemas"]["BulkError"];
            };
        };
        BulkError: {
            type: string;
            reason: string;
        };
        KeyName: {
            id: string;
            name: string;
        };
        NewKey: {
            id: string;
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
        KeyRequest: {
            name: string;
            /** @description A time span such as `1d`. */
            expiration?: string;
            role_descriptors?: components["schemas"]["RoleDescriptors"];
            metadata?: components["schemas"]["Metadata"];
        };
        KeyChange: {
            expiration?: string;
            role_descriptors?: components["schemas"]["RoleDescriptors"];
            metadata?: components["schemas"]["Metadata"];
        };
        KeysChange: {
            ids: string[];
            expiration?: string;
            role_descriptors?: components["schemas"]["RoleDescriptors"];
            metadata?: components["schemas"]["Metadata"];
        };
        KeyClone: {
            /** @description What `encoded` said of the other key. */
            api_key: string;
            name?: string;
            expiration?: string;
            metadata?: components["schemas"]["Metadata"];
        };
        KeyGrant: {
            /** @enum {string} */
            grant_type: "password" | "access_token";
            username?: string;
            /** Format: password */
            password?: string;
            access_token?: string;
            /** @description Whose the key is to be, if the user who is shown may run as them. */
            run_as?: string;
            api_key: components["schemas"]["KeyRequest"];
            /** @description Accepted and without effect. */
            refresh?: string;
        };
        KeysEnd: {
            /** @description As `ids` with one, for clients of 7.x. */
            id?: string;
            ids?: string[];
            name?: string;
            username?: string;
            realm_name?: string;
            owner?: boolean;
        };
        KeysEnded: {
            invalidated_api_keys: string[];
            previously_invalidated_api_keys: string[];
            error_count: number;
        };
        KeyUpdated: {
            updated: boolean;
        };
        KeysUpdated: {
            updated: string[];
            noops: string[];
            errors?: components["schemas"]["BulkErrors"];
        };
        Keys: {
            api_keys: components["schemas"]["Key"][];
        };
        /** @description Clients of 7.x are not shown type, invalidation, realm_type and role_descriptors. */
        Key: {
            id: string;
            name: string;
            type?: string;
            /**
             * Format: int64
             * @description Milliseconds since 1970, as all moments.
             */
            creation: number;
            /** Format: int64 */
            expiration?: number;
            invalidated: boolean;
            /** Format: int64 */
            invalidation?: number;
            /** @description The owner. */
            username: string;
            realm: string;
            realm_type?: string;
            metadata: components["schemas"]["Metadata"];
            role_descriptors?: {
                [key: string]: components["schemas"]["RoleDescriptor"];
            };
            limited_by?: {
                [key: string]: components["schemas"]["RoleDescriptor"];
            }[];
            /** @description The owner's; only on request, and only where there is a profile. */
            profile_uid?: string;
            /** @description What the keys were sorted by; only in answers to queries that sort. */
            _sort?: ((string | null) | number | boolean)[];
        };
        RoleDescriptor: {
            cluster: string[];
            global?: {
                [key: string]: unknown;
            };
            indices: components["schemas"]["RoleIndices"][];
            applications: components["schemas"]["ApplicationPrivileges"][];
            /** @description Patterns of user names. */
            run_as: string[];
            metadata: components["schemas"]["Metadata"];
            /** @description Never kept. */
            transient_metadata?: {
                [key: string]: unknown;
            };
            remote_indices?: components["schemas"]["RoleIndices"][];
            remote_cluster?: components["schemas"]["RemoteCluster"][];
            restriction?: {
                [key: string]: unknown;
            };
            description?: string;
        };
        TokenRequest: {
            /** @enum {string} */
            grant_type: "password" | "_kerberos" | "refresh_token" | "client_credentials";
            username?: string;
            /** Format: password */
            password?: string;
            kerberos_ticket?: string;
            scope?: string;
            refresh_token?: string;
        };
        Token: {
            access_token: string;
            /** @description Always Bearer. */
            type: string;
            /** @description Seconds. */
            expires_in: number;
            /** @description Not for client_credentials. */
            refresh_token?: string;
            /** @description Only if the request had one. */
            scope?: string;
            authentication: components["schemas"]["Authentication"];
        };
        /** @description One of the tokens, or whose. */
        TokensEnd: {
            token?: string;
            refresh_token?: string;
            realm_name?: string;
            username?: string;
        };
        TokensEnded: {
            invalidated_tokens: number;
            previously_invalidated_tokens: number;
            error_count: number;
        };
        UserQuery: {
            /**
             * @description `match_all`, `bool`, `term`, `terms`, `match`, `ids`, `prefix`, `wildcard`, `exists`, `range` or `simple_query_string`, over
             *     `username`, `roles`, `enabled`, `full_name` and `email`.
             */
            query?: {
                [key: string]: unknown;
            };
            from?: number;
            size?: number;
            /** @description By `username`, `enabled` or `_doc`. One key may stand without a list. */
            sort?: unknown[];
            /** @description One value per key of `sort`. */
            search_after?: unknown[];
        };
        UsersFound: {
            total: number;
            count: number;
            users: components["schemas"]["FoundUser"][];
        };
        FoundUser: {
            username: string;
            roles: string[];
            full_name: string | null;
            email: string | null;
            metadata: components["schemas"]["Metadata"];
            enabled: boolean;
            /** @description Only on request, and only where there is a profile. */
            profile_uid?: string;
            /** @description What it was sorted by, if it was. */
            _sort?: ((string | null) | number | boolean)[];
        };
        KeyQuery: {
            /** @description As for users, over `name`, `type`, `username`, `realm_name`, `creation`, `expiration`, `invalidated`, `invalidation`, `metadata` and its paths. */
            query?: {
                [key: string]: unknown;
            };
            from?: number;
            size?: number;
            /** @description By any of these but metadata, or `_doc`. One key may stand without a list. */
            sort?: unknown[];
            /** @description One value per key of `sort`. */
            search_after?: unknown[];
            /** @description What to count about all keys that are found: `terms`, `missing`, `filter`, `filters`, `cardinality`, `value_count`, `range`, `date_range` and `composite`, within each other too. `aggregations` is understood too. */
            aggs?: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
        };
        RoleQuery: {
            /** @description As for users, over `name`, `description`, `applications.application`, `applications.privileges`, `applications.resources`, `metadata` and its paths. */
            query?: {
                [key: string]: unknown;
            };
            from?: number;
            size?: number;
            /** @description By `name` or `_doc`. One key may stand without a list. */
            sort?: unknown[];
            /** @description One value per key of `sort`. */
            search_after?: unknown[];
        };
        KeysFound: {
            total: number;
            count: number;
            api_keys: components["schemas"]["Key"][];
            aggregations?: components["schemas"]["Aggregations"];
        };
        /** @description The answers, by name; only in answers to queries with aggregations. With `typed_keys` a name begins with its kind and `#`. */
        Aggregations: {
            [key: string]: {
                [key: string]: unknown;
            };
        };
        RolesFound: {
            total: number;
            count: number;
            roles: components["schemas"]["FoundRole"][];
        };
        FoundRole: {
            name: string;
            cluster: string[];
            global?: {
                [key: string]: unknown;
            };
            indices: components["schemas"]["RoleIndices"][];
            applications: components["schemas"]["ApplicationPrivileges"][];
            /** @description Patterns of user names. */
            run_as: string[];
            metadata: components["schemas"]["Metadata"];
            /** @description Never kept. */
            transient_metadata: {
                [key: string]: unknown;
            };
            remote_indices?: components["schemas"]["RoleIndices"][];
            remote_cluster?: components["schemas"]["RemoteCluster"][];
            restriction?: {
                [key: string]: unknown;
            };
            description?: string;
            /** @description What it was sorted by, if it was. */
            _sort?: ((string | null) | number | boolean)[];
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
        CacheCleared: {
            /** @description How many nodes were asked. */
            _nodes: components["schemas"]["NodeCounts"];
            cluster_name: string;
            nodes: {
                [key: string]: components["schemas"]["NodeName"];
            };
        };
        NodeName: {
            name: string;
        };
        /** @description Free-form data of applications. */
        FreeForm: {
            [key: string]: unknown;
        };
        ProfileGrant: {
            /** @enum {string} */
            grant_type: "password" | "access_token";
            username?: string;
            /** Format: password */
            password?: string;
            access_token?: string;
        };
        ProfileSuggestion: {
            /** @description Words of user name, full name and e-mail address; the last one may be the beginning of a word. */
            name?: string;
            size?: number;
            /** @description What comes first among those that fit. */
            hint?: {
                uids?: string[];
                /** @description The path of a label, and the values that are wanted. */
                labels?: {
                    [key: string]: components["schemas"]["OneOrMore"];
                };
            };
            /** @description As in the query; only one of them may be given. */
            data?: components["schemas"]["OneOrMore"];
        };
        ProfileQuestion: {
            uids: string[];
            privileges: components["schemas"]["PrivilegeQuestion"];
        };
        /** @description Keys name applications; they have no dots and do not begin with `_`. */
        ProfileChange: {
            labels?: components["schemas"]["FreeForm"];
            data?: components["schemas"]["FreeForm"];
        };
        ProfileUser: {
            username: string;
            roles: string[];
            realm_name: string;
            /** @description If there is one. */
            email?: string;
            /** @description If there is one. */
            full_name?: string;
        };
        Profile: {
            uid: string;
            enabled: boolean;
            /**
             * Format: int64
             * @description When it was activated, in milliseconds since 1970.
             */
            last_synchronized: number;
            user: components["schemas"]["ProfileUser"];
            labels: components["schemas"]["FreeForm"];
            data: components["schemas"]["FreeForm"];
            _doc: components["schemas"]["ProfileVersion"];
        };
        ProfileVersion: {
            /**
             * Format: int64
             * @description Always 1.
             */
            _primary_term: number;
            /** Format: int64 */
            _seq_no: number;
        };
        ProfilesFound: {
            profiles: components["schemas"]["Profile"][];
            errors?: components["schemas"]["BulkErrors"];
        };
        ProfilesSuggested: {
            /**
             * Format: int64
             * @description Milliseconds.
             */
            took: number;
            total: {
                value: number;
                /** @enum {string} */
                relation: "eq" | "gte";
            };
            profiles: components["schemas"]["SuggestedProfile"][];
        };
        SuggestedProfile: {
            uid: string;
            user: components["schemas"]["ProfileUser"];
            labels: components["schemas"]["FreeForm"];
            data: components["schemas"]["FreeForm"];
        };
        ProfileAnswer: {
            has_privilege_uids: string[];
            errors?: components["schemas"]["BulkErrors"];
        };
        Acknowledged: {
            acknowledged: boolean;
        };
    };
    responses: {
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
        Refresh: "true" | "false" | "wait_for" | "";
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
        Format: "json" | "yaml";
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
                    "application/json": {
                        [key: string]: components["schemas"]["User"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
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
                    "application/json": {
                        [key: string]: components["schemas"]["User"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoUsers"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
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
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-roles": {
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
                    "application/json": {
                        [key: string]: components["schemas"]["Role"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
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
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-role": {
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
                    "application/json": {
                        [key: string]: components["schemas"]["Role"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoRoles"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
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
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
}
