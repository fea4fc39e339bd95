// Made from openapi/fusion.yaml by "make sdk"; do not edit.

export interface paths {
    "/api": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the status
         * @description Whether the service has its administrator, which realms one can log in to, and how the parts are. It needs
         *     no credentials and never extends a session.
         */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description All users by creation time, then user name, as a bare array. `username` and `realm` compare exactly.
         *     Beyond the product: `page`, `pageSize` and `sort`; with either of the first two, the header `X-Total-Count`
         *     tells how many users there are in all.
         */
        get: operations["getUsers"];
        put?: never;
        /**
         * Create a user
         * @description Adds a native user. Only `username` is required; version 4 also wants `password` and `passwordConfirm`.
         *     Without a password the user cannot log in. Unknown roles are kept and grant nothing.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path: {
                /**
                 * @description The user's id, which is not the user name. `GET /api/users` tells it.
                 * @example fe0885f2-8885-4c46-a3ea-8e5d0041c293
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /**
         * Read a user
         * @description By id, never by name. `GET /api/session` shows the caller.
         */
        get: operations["getUser"];
        /**
         * Update a user
         * @description Replaces what the user has here: an omitted list becomes empty and an omitted `timezone` unset; an omitted
         *     password stays. `username`, `realmName` and `id` may be sent and are not applied.
         */
        put: operations["updateUser"];
        post?: never;
        /**
         * Delete a user
         * @description The user disappears from every product's API; its sessions end and the API keys it made stop. `admin` cannot be deleted.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        /**
         * Change a password
         * @description One's own, proved by `currentPassword`, or that of anybody else whose path the caller may PATCH. The default roles
         *     permit one's own, `admin` everybody's. Nothing but the password changes, whatever else is sent.
         */
        patch: operations["updateUserPassword"];
        trace?: never;
    };
    "/api/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List roles
         * @description The roles that are defined here, by name, as a bare array.
         */
        get: operations["getRoles"];
        put?: never;
        /**
         * Create a role
         * @description Defines what a role permits here. A role of that name that only another product's API defines is defined here too.
         */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles/{id}": {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path: {
                /**
                 * @description The role's id, which is not its name.
                 * @example e4ac80c6-8905-4eaf-9670-b541b41f732e
                 */
                id: components["parameters"]["RoleId"];
            };
            cookie?: never;
        };
        /**
         * Read a role
         * @description By id, never by name.
         */
        get: operations["getRole"];
        /**
         * Update a role
         * @description Replaces what the role permits: an omitted list becomes empty and an omitted `desc` unset. The name must be sent and
         *     stays. The default roles can be replaced too, `admin` cannot.
         */
        put: operations["updateRole"];
        post?: never;
        /**
         * Delete a role
         * @description Users keep its name, which then permits nothing here. What other products' APIs define for it stays. The default roles cannot be deleted.
         */
        delete: operations["deleteRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/realm-configs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List realms
         * @description All realms as a bare array, `native` first.
         */
        get: operations["getRealms"];
        put?: never;
        /**
         * Configure a realm
         * @description The realm can be read and listed. Nobody can log in to it here.
         */
        post: operations["createRealm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/realm-configs/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List realms with their ids
         * @description The same as `GET /api/realm-configs` without a filter.
         */
        get: operations["getDefaultRealms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/realm-configs/{id}": {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path: {
                /**
                 * @description The realm's id, which is not always its name.
                 * @example native
                 */
                id: components["parameters"]["RealmId"];
            };
            cookie?: never;
        };
        /**
         * Read a realm
         * @description By id, which is not always the name.
         */
        get: operations["getRealm"];
        /**
         * Update a realm
         * @description Replaces the configuration: an omitted `enabled` becomes false, an omitted `config` or `roleNames` empty. The name must
         *     be sent and stays. `native` keeps its type and stays enabled; its `roleNames` can be changed.
         */
        put: operations["updateRealm"];
        post?: never;
        /**
         * Delete a realm
         * @description `native` and `apikey` cannot be deleted.
         */
        delete: operations["deleteRealm"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description Version 5 only. All keys, oldest first, without their secrets.
         */
        get: operations["getApiKeys"];
        put?: never;
        /**
         * Create an API key
         * @description Version 5 only. The answer alone shows the secret, `key`. Whoever sends it (in the header `x-api-key` or `apiKey`, or in the
         *     query under the same names) is permitted what the key's roles permit, until the key is deleted or the user who made it is deleted
         *     or disabled.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-key/{id}": {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path: {
                /**
                 * @description The key's id, which was chosen when it was made.
                 * @example test-key-id
                 */
                id: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        /**
         * Read an API key
         * @description Version 5 only. Without its secret.
         */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /**
         * Delete an API key
         * @description Version 5 only. The key stops at once.
         */
        delete: operations["deleteApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at oneself
         * @description The caller, and those of its roles that are defined here, its own and the realm's. The caller with an API key
         *     is the key, in the realm `apikey`.
         */
        get: operations["getSession"];
        put?: never;
        /**
         * Log in
         * @description The answer has no body; the session is the cookie.
         */
        post: operations["createSession"];
        /**
         * Log out
         * @description Ends the session of the cookie or Bearer token at once, with every token it was given.
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth2/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trade Basic credentials for a token
         * @description Version 5 only. A body, form fields included, is not looked at.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oauth2/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trade Basic credentials for a token, under the common prefix
         * @description The same as `POST /oauth2/token`.
         */
        post: operations["createTokenUnderApi"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List apps
         * @description Always empty, since there are users here and no apps. Tools ask it before they begin.
         */
        get: operations["getApps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List collections
         * @description Always empty, since there are users here and no collections.
         */
        get: operations["getCollections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/introspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what can be asked
         * @description The paths below `/api` that are answered here, with their methods.
         */
        get: operations["getIntrospection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/license": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the licence
         * @description There is nothing to license here, so it is always valid.
         */
        get: operations["getLicense"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how the parts are
         * @description The parts of `GET /api`, for those who may ask.
         */
        get: operations["getSystemStatus"];
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
        /** @description What is answered here, by the first part of the path. */
        Introspection: {
            [key: string]: components["schemas"]["IntrospectedPart"];
        };
        /** @description A part of what is answered here. */
        IntrospectedPart: {
            /** @description The paths of this part. */
            paths: components["schemas"]["IntrospectedPath"][];
        };
        /**
         * @description A method of HTTP.
         * @enum {string}
         */
        Method: "PUT" | "POST" | "OPTIONS" | "GET" | "DELETE" | "PATCH" | "HEAD";
        /** @description An app; there is none here. */
        App: Record<string, never>;
        /** @description A collection; there is none here. */
        Collection: Record<string, never>;
        /** @description A path and what can be done there. */
        IntrospectedPath: {
            /**
             * @description The path below `/api`.
             * @example /users
             */
            uri: string;
            /** @description Sorted. */
            methods: string[];
        };
        /** @description A licence as tools expect to read it. */
        License: {
            /** @description Always true. */
            isValid: boolean;
            /** @description Always true. */
            isInstalled: boolean;
            /** @description Always empty. */
            licensedCapabilities: {
                [key: string]: string;
            };
            /** @description Always empty. */
            validationErrors: string[];
            /** @description Always empty. */
            expirationWarning: string;
        };
        /** @description How the parts are. */
        SystemStatus: {
            /** @description The product version that is spoken. */
            version: string;
            /**
             * Format: date-time
             * @description When the server began.
             */
            startTime: string;
            status: components["schemas"]["Parts"];
        };
        /** @description A user as everybody sees it. Passwords and hashes are never shown. */
        User: {
            /**
             * @description Opaque and immutable; a UUID for users made here.
             * @example fe0885f2-8885-4c46-a3ea-8e5d0041c293
             */
            id: string;
            /**
             * @description What is typed at login.
             * @example admin
             */
            username: string;
            /**
             * @description Always `native`.
             * @example native
             */
            realmName: string;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2025-09-23T17:48:07Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description The last change; left out before the first one.
             * @example 2025-10-31T12:28:04Z
             */
            updatedAt?: string;
            /**
             * @description Names of roles, not ids.
             * @example [
             *       "search",
             *       "developer"
             *     ]
             */
            roleNames: string[];
            /**
             * @description Any text.
             * @example Pacific Time (US & Canada)
             */
            timezone?: string;
            /** @description The user's own, not those of its roles. */
            permissions: components["schemas"]["Permission"][];
            /** @description Version 4 only: what the roles permit. */
            inheritedPermissions?: components["schemas"]["Permission"][];
        };
        /** @description A user to make. */
        CreateUser: {
            /** @description The name by which the user logs in. */
            username: string;
            /** @description A UUID is made where none is given. */
            id?: string;
            /** @description `native`, also when left out; other realms keep their users elsewhere. */
            realmName?: string;
            /** @description Another word for `realmName`; that one wins. */
            realm?: string;
            password?: components["schemas"]["Password"];
            /** @description Must equal `password` where given; version 4 requires it. */
            passwordConfirm?: string;
            passwordHash?: components["schemas"]["PasswordHash"];
            /** @description Names of roles; null is as if left out. */
            roleNames?: string[] | null;
            /** @description Another word for `roleNames`; that one wins. */
            roles?: string[];
            /** @description The user's time zone, as text that is not checked. */
            timezone?: string;
            /** @description What is permitted beyond the roles. */
            permissions?: components["schemas"]["Permission"][];
        };
        /** @description What a user is to be; what is left out is emptied, but for the password. */
        UpdateUser: {
            password?: components["schemas"]["Password"];
            /** @description Must equal `password` where given; version 4 requires it with `password`. */
            passwordConfirm?: string;
            passwordHash?: components["schemas"]["PasswordHash"];
            /** @description Names of roles; null is as if left out. */
            roleNames?: string[] | null;
            /** @description Another word for `roleNames`; that one wins. */
            roles?: string[];
            /** @description The user's time zone, as text that is not checked. */
            timezone?: string;
            /** @description What is permitted beyond the roles. */
            permissions?: components["schemas"]["Permission"][];
            /** @description Not applied. */
            username?: string;
            /** @description Not applied. */
            realmName?: string;
        };
        /** @description The new password. */
        PatchPassword: {
            /** @description Required for one's own password. */
            currentPassword?: string;
            password: components["schemas"]["Password"];
            /** @description The same password again. */
            passwordConfirm: string;
            /** @description Not looked at; the path says whose password it is. */
            id?: string;
        };
        /** @description A login by name and password. */
        Login: {
            /** @description The name by which the user logs in. */
            username: string;
            /** @description The password. */
            password: string;
        };
        /**
         * @description 8 to 20 characters with at least one letter and one digit among them, and no line break.
         * @example password123
         */
        Password: string;
        /** @description A bcrypt hash of cost 4 to 14, instead of a password. */
        PasswordHash: string;
        /** @description What may be called. Members beyond these are kept and shown again. */
        Permission: {
            /** @description A set: it comes back without repetitions and in an order of its own. */
            methods?: components["schemas"]["Method"][];
            /**
             * @description Below `/api`. `*` stands for one segment, `**` for any number, `{name}` for one with a name. A role's permission without
             *     a path permits nothing; a user's narrows what its roles permit to the methods.
             * @example /query-pipelines/{id}/collections/*
             */
            path?: string;
            /**
             * @description For each `{name}` the allowed values; `#ID` is the caller's own id.
             * @example {
             *       "id": [
             *         "#ID"
             *       ]
             *     }
             */
            params?: {
                [key: string]: string[];
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A role as it is defined here. */
        Role: {
            /**
             * @description The identifier.
             * @example e4ac80c6-8905-4eaf-9670-b541b41f732e
             */
            id: string;
            /**
             * @description The name.
             * @example test-role
             */
            name: string;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2025-10-31T18:12:59Z
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description The last change; left out before the first one.
             */
            updatedAt?: string;
            /**
             * @description What it is for, in words.
             * @example For testing only
             */
            desc?: string;
            /** @description What the role permits. */
            permissions: components["schemas"]["Permission"][];
            /** @description `*` stands for all. Kept for the product's console; nothing here depends on them. */
            uiPermissions: string[];
        };
        /** @description What a role is to be; what is left out is emptied. */
        WriteRole: {
            /** @description The name. */
            name: string;
            /** @description On creation; a UUID is made where none is given. Not applied by PUT. */
            id?: string;
            /** @description What it is for, in words. */
            desc?: string;
            /** @description What the role permits. */
            permissions?: components["schemas"]["Permission"][];
            /** @description What the user interface shows. */
            uiPermissions?: string[];
        };
        /** @description Where users come from. */
        Realm: {
            /**
             * @description The identifier.
             * @example native
             */
            id: string;
            /**
             * @description The name.
             * @example native
             */
            name: string;
            realmType: components["schemas"]["RealmType"];
            /** @description Whether it counts. */
            enabled: boolean;
            config: components["schemas"]["RealmConfig"];
            /** @description Roles that everybody in the realm has. */
            roleNames: string[];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description The last change; left out before the first one.
             */
            updatedAt?: string;
        };
        /** @description What a realm is to be; what is left out is emptied. */
        WriteRealm: {
            /** @description The name. */
            name: string;
            realmType: components["schemas"]["RealmType"];
            /** @description Left out: true on creation, where version 4 requires it, and false in PUT. */
            enabled?: boolean;
            config?: components["schemas"]["RealmConfig"];
            /** @description Names of roles. */
            roleNames?: string[];
        };
        /**
         * @description `native`, `apikey`, `ldap`, `kerberos`, `saml`, `oidc`, `jwt`, `trusted-http` or whatever else the product has.
         * @example ldap
         */
        RealmType: string;
        /** @description What the type needs, kept as given. `login.bindDnTemplate` of an `ldap` realm holds exactly one `{}`. */
        RealmConfig: {
            [key: string]: unknown;
        };
        /** @description An API key, without its secret. */
        ApiKey: {
            /**
             * @description The name.
             * @example test-key-name
             */
            name: string;
            /**
             * @description The identifier.
             * @example test-key-id
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2025-10-30T22:53:48Z
             */
            createdAt: string;
            /**
             * @description The secret, in the answer to its creation only.
             * @example ae52a9b0-f719-48d9-88b9-566133338cc9
             */
            key?: string;
            /**
             * @description Names of roles, not ids.
             * @example [
             *       "developer",
             *       "search"
             *     ]
             */
            roles: string[];
            /** @description True for a key that is not accepted; else left out. */
            disabled?: boolean;
        };
        /** @description An API key to make. */
        CreateApiKey: {
            /** @description The identifier. */
            id: string;
            /** @description The name. */
            name: string;
            /** @description Names of roles. */
            roles?: string[];
            /** @description Make a key that is not accepted. Beyond the product. */
            disabled?: boolean;
        };
        /** @description A session and whose it is. */
        Session: {
            user: components["schemas"]["User"];
            /** @description Names of roles. */
            roles: components["schemas"]["Role"][];
        };
        /** @description A token for `Authorization: Bearer`. */
        Token: {
            /** @description A JWT; send it as `Authorization: Bearer`. */
            access_token: string;
            /**
             * Format: int64
             * @description Seconds.
             */
            expires_in: number;
            /**
             * @description Always `Bearer`.
             * @enum {string}
             */
            token_type: "Bearer";
        };
        /** @description The state of the service. */
        Status: {
            /** @description The product version that is spoken. */
            version: string;
            /** @description Realms in which one can log in. */
            enabledRealms: components["schemas"]["RealmName"][];
            initMeta: components["schemas"]["InitMeta"];
            /**
             * Format: date-time
             * @description When the server started.
             */
            startTime: string;
            status: components["schemas"]["Parts"];
        };
        /** @description A realm, by its name. */
        RealmName: {
            /**
             * @description The name.
             * @example native
             */
            name: string;
            /**
             * @description The kind of realm.
             * @example native
             */
            realmType: string;
        };
        /** @description The service has its administrator. */
        InitMeta: {
            /** @description The version. */
            version: string;
            /**
             * Format: date-time
             * @description Left out while the database cannot tell.
             */
            initializedAt?: string;
        };
        /** @description The parts of the service. */
        Parts: {
            apollo: components["schemas"]["Part"];
            apolloZk: components["schemas"]["Part"];
            db: components["schemas"]["Part"];
            /** @description Other nodes; none here. */
            knownServiceNodes: string[];
        };
        /** @description A part of the service. */
        Part: {
            /** @description Whether it works. */
            ping: boolean;
        };
        /** @description Why a request was not carried out. */
        Error: {
            /**
             * @description For programs.
             * @enum {string}
             */
            code: "already-initialized" | "duplicate-key" | "duplicate-realm" | "duplicate-role" | "duplicate-user" | "forbidden" | "internal-error" | "invalid-password" | "invalid-request" | "method-not-allowed" | "not-found" | "password-mismatch" | "request-too-large" | "session-idle-timeout" | "session-timeout" | "unauthorized" | "unavailable" | "unsupported-media-type";
            /** @description For people. */
            message: string;
        };
    };
    responses: {
        /** @description A parameter is given twice, or a body cannot be unpacked. (code: `invalid-request`) */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "invalid-request",
                 *       "message": "the request cannot be understood"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description * The password breaks the rule that the message names. (code: `invalid-password`)
         *     * `passwordConfirm` is not the password. (code: `password-mismatch`)
         *     * Anything else: not a JSON object, a wrong type, a missing field, text that cannot be kept. (code: `invalid-request`)
         */
        BadUser: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description * No credentials, wrong ones, an ended session, a deleted or disabled API key, a realm that nobody can log in to. (code: `unauthorized`)
         *     * A session that was left unused for too long. (code: `session-idle-timeout`)
         *     * A session or token whose time is over. (code: `session-timeout`)
         */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller may not do this, or nobody may: the user and role `admin`, the other default roles and the default realms are protected. (code: `forbidden`) */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "forbidden",
                 *       "message": "GET /users is not permitted"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No user has this id. (code: `not-found`) */
        UserNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "not-found",
                 *       "message": "no user has this id"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Not a JSON object, a wrong type, a missing field, a new name, text that cannot be kept. (code: `invalid-request`) */
        BadBody: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "invalid-request",
                 *       "message": "name is missing or empty"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No role has this id. (code: `not-found`) */
        RoleNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "not-found",
                 *       "message": "Role ID not found."
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No realm has this id. (code: `not-found`) */
        RealmNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "not-found",
                 *       "message": "no realm has this id"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No key has this id, or this is version 4. (code: `not-found`) */
        KeyNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "not-found",
                 *       "message": "no API key has this id"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Version 4 has no API keys. (code: `not-found`) */
        NoKeys: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "not-found",
                 *       "message": "there is nothing at this path"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is over the limit. (code: `request-too-large`) */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "request-too-large",
                 *       "message": "the request body is too large"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is not sent as JSON. (code: `unsupported-media-type`) */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "unsupported-media-type",
                 *       "message": "the request body must be application/json"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Something unexpected happened; the log knows more. (code: `internal-error`) */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "internal-error",
                 *       "message": "something unexpected happened"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Too many logins have failed; the header `Retry-After` says when the next is heard. (code: `unavailable`) */
        TooMany: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "unavailable",
                 *       "message": "too many failed logins"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The database cannot answer just now; trying again may help. (code: `unavailable`) */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "unavailable",
                 *       "message": "the directory cannot answer just now"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description The user's id, which is not the user name. `GET /api/users` tells it.
         * @example fe0885f2-8885-4c46-a3ea-8e5d0041c293
         */
        UserId: string;
        /**
         * @description The role's id, which is not its name.
         * @example e4ac80c6-8905-4eaf-9670-b541b41f732e
         */
        RoleId: string;
        /**
         * @description The realm's id, which is not always its name.
         * @example native
         */
        RealmId: string;
        /**
         * @description The key's id, which was chosen when it was made.
         * @example test-key-id
         */
        KeyId: string;
        /**
         * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
         * @example native
         */
        LoginRealm: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The status. A part whose `ping` is false does not work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "5.9",
                     *       "enabledRealms": [
                     *         {
                     *           "name": "native",
                     *           "realmType": "native"
                     *         }
                     *       ],
                     *       "initMeta": {
                     *         "version": "5.9",
                     *         "initializedAt": "2025-05-28T14:05:15Z"
                     *       },
                     *       "startTime": "2025-10-30T21:00:00Z",
                     *       "status": {
                     *         "apollo": {
                     *           "ping": true
                     *         },
                     *         "apolloZk": {
                     *           "ping": true
                     *         },
                     *         "db": {
                     *           "ping": true
                     *         },
                     *         "knownServiceNodes": []
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Status"];
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUsers: {
        parameters: {
            query?: {
                /**
                 * @description Only the user of exactly this name.
                 * @example claire
                 */
                username?: string;
                /**
                 * @description Only users of this realm. All users are in `native`.
                 * @example native
                 */
                realm?: string;
                /**
                 * @description The realm of Basic credentials. Without `realm`, also the realm to list.
                 * @example native
                 */
                realmName?: string;
                /**
                 * @description Which page, from 1. Beyond the product.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many users a page has. Without `page` and `pageSize`, all users are listed. Beyond the product.
                 * @example 50
                 */
                pageSize?: number;
                /**
                 * @description `createdAt`, `updatedAt`, `username` or `id`, descending behind a `-`, several between commas. Beyond the product.
                 * @example -createdAt,username
                 */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The users. */
            200: {
                headers: {
                    /** @description How many users there are on all pages; only where pages were asked for. */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "admin",
                     *         "username": "admin",
                     *         "realmName": "native",
                     *         "createdAt": "2025-05-28T14:05:15Z",
                     *         "roleNames": [
                     *           "admin"
                     *         ],
                     *         "permissions": []
                     *       },
                     *       {
                     *         "id": "9d1f4f0e-7c4b-4a55-a6ad-27d6a36d7d28",
                     *         "username": "claire",
                     *         "realmName": "native",
                     *         "createdAt": "2025-10-30T21:59:01Z",
                     *         "updatedAt": "2025-10-31T08:00:00Z",
                     *         "roleNames": [
                     *           "developer"
                     *         ],
                     *         "permissions": []
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["User"][];
                };
            };
            /** @description `page`, `pageSize` or `sort` makes no sense. (code: `invalid-request`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "invalid-request",
                     *       "message": "page must be a whole number from 1 to 1000000"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createUser: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The user to create. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "claire",
                 *       "password": "password123",
                 *       "roleNames": [
                 *         "developer"
                 *       ],
                 *       "permissions": [],
                 *       "realmName": "native"
                 *     }
                 */
                "application/json": components["schemas"]["CreateUser"];
            };
        };
        responses: {
            /** @description The user was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "9d1f4f0e-7c4b-4a55-a6ad-27d6a36d7d28",
                     *       "username": "claire",
                     *       "realmName": "native",
                     *       "createdAt": "2025-10-30T21:59:01Z",
                     *       "roleNames": [
                     *         "developer"
                     *       ],
                     *       "permissions": []
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadUser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The user name or the id is taken, possibly by a user of another product's API. (code: `duplicate-user`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "duplicate-user",
                     *       "message": "the user name is taken"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUser: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path: {
                /**
                 * @description The user's id, which is not the user name. `GET /api/users` tells it.
                 * @example fe0885f2-8885-4c46-a3ea-8e5d0041c293
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "fe0885f2-8885-4c46-a3ea-8e5d0041c293",
                     *       "username": "1new-user-test",
                     *       "realmName": "native",
                     *       "createdAt": "2025-10-30T21:59:01Z",
                     *       "updatedAt": "2025-10-31T12:28:04Z",
                     *       "roleNames": [
                     *         "search",
                     *         "developer"
                     *       ],
                     *       "timezone": "Pacific Time (US & Canada)",
                     *       "permissions": [
                     *         {
                     *           "methods": [
                     *             "PUT",
                     *             "POST",
                     *             "GET"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateUser: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path: {
                /**
                 * @description The user's id, which is not the user name. `GET /api/users` tells it.
                 * @example fe0885f2-8885-4c46-a3ea-8e5d0041c293
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /** @description What the user is to have. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "1new-user-test",
                 *       "realmName": "native",
                 *       "timezone": "Pacific Time (US & Canada)",
                 *       "permissions": [
                 *         {
                 *           "methods": [
                 *             "GET",
                 *             "PUT"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UpdateUser"];
            };
        };
        responses: {
            /** @description Version 5: the user as it is now, without `updatedAt`. Version 4: nothing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "fe0885f2-8885-4c46-a3ea-8e5d0041c293",
                     *       "username": "1new-user-test",
                     *       "realmName": "native",
                     *       "createdAt": "2025-10-30T21:59:01Z",
                     *       "roleNames": [],
                     *       "timezone": "Pacific Time (US & Canada)",
                     *       "permissions": [
                     *         {
                     *           "methods": [
                     *             "PUT",
                     *             "GET"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadUser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteUser: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path: {
                /**
                 * @description The user's id, which is not the user name. `GET /api/users` tells it.
                 * @example fe0885f2-8885-4c46-a3ea-8e5d0041c293
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateUserPassword: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path: {
                /**
                 * @description The user's id, which is not the user name. `GET /api/users` tells it.
                 * @example fe0885f2-8885-4c46-a3ea-8e5d0041c293
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /** @description The new password. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currentPassword": "oldPass1",
                 *       "password": "newPass22",
                 *       "passwordConfirm": "newPass22"
                 *     }
                 */
                "application/json": components["schemas"]["PatchPassword"];
            };
        };
        responses: {
            /** @description Version 5: the user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "9d1f4f0e-7c4b-4a55-a6ad-27d6a36d7d28",
                     *       "username": "claire",
                     *       "realmName": "native",
                     *       "createdAt": "2025-10-30T21:59:01Z",
                     *       "updatedAt": "2025-10-31T08:00:00Z",
                     *       "roleNames": [
                     *         "developer"
                     *       ],
                     *       "permissions": []
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Version 4: done, nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadUser"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description * The caller may not change this password. (code: `forbidden`)
             *     * `currentPassword` is not the current password. (code: `forbidden`)
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "forbidden",
                     *       "message": "User is not allowed to make a change"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            404: components["responses"]["UserNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRoles: {
        parameters: {
            query?: {
                /**
                 * @description Only roles whose name is this or contains it.
                 * @example search
                 */
                name?: string;
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roles. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "e4ac80c6-8905-4eaf-9670-b541b41f732e",
                     *         "name": "test-role",
                     *         "createdAt": "2025-10-31T18:12:59Z",
                     *         "desc": "For testing only",
                     *         "permissions": [
                     *           {
                     *             "methods": [
                     *               "OPTIONS",
                     *               "GET"
                     *             ],
                     *             "path": "/"
                     *           }
                     *         ],
                     *         "uiPermissions": []
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Role"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createRole: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The role to create. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "test-role",
                 *       "desc": "For testing only",
                 *       "permissions": [
                 *         {
                 *           "methods": [
                 *             "GET",
                 *             "OPTIONS"
                 *           ],
                 *           "path": "/"
                 *         }
                 *       ],
                 *       "uiPermissions": []
                 *     }
                 */
                "application/json": components["schemas"]["WriteRole"];
            };
        };
        responses: {
            /** @description The role was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "e4ac80c6-8905-4eaf-9670-b541b41f732e",
                     *       "name": "test-role",
                     *       "createdAt": "2025-10-31T18:12:59Z",
                     *       "desc": "For testing only",
                     *       "permissions": [
                     *         {
                     *           "methods": [
                     *             "OPTIONS",
                     *             "GET"
                     *           ],
                     *           "path": "/"
                     *         }
                     *       ],
                     *       "uiPermissions": []
                     *     }
                     */
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The name or the id is taken. (code: `duplicate-role`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "duplicate-role",
                     *       "message": "the role name is taken"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRole: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path: {
                /**
                 * @description The role's id, which is not its name.
                 * @example e4ac80c6-8905-4eaf-9670-b541b41f732e
                 */
                id: components["parameters"]["RoleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The role. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "e4ac80c6-8905-4eaf-9670-b541b41f732e",
                     *       "name": "test-role",
                     *       "createdAt": "2025-10-31T18:12:59Z",
                     *       "desc": "For testing only",
                     *       "permissions": [
                     *         {
                     *           "methods": [
                     *             "OPTIONS",
                     *             "GET"
                     *           ],
                     *           "path": "/"
                     *         }
                     *       ],
                     *       "uiPermissions": []
                     *     }
                     */
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RoleNotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateRole: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path: {
                /**
                 * @description The role's id, which is not its name.
                 * @example e4ac80c6-8905-4eaf-9670-b541b41f732e
                 */
                id: components["parameters"]["RoleId"];
            };
            cookie?: never;
        };
        /** @description What the role is to be. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "test-role",
                 *       "permissions": [
                 *         {
                 *           "methods": [
                 *             "GET"
                 *           ],
                 *           "path": "/users"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WriteRole"];
            };
        };
        responses: {
            /** @description Version 5: the role as it is now. Version 4: nothing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "e4ac80c6-8905-4eaf-9670-b541b41f732e",
                     *       "name": "test-role",
                     *       "createdAt": "2025-10-31T18:12:59Z",
                     *       "updatedAt": "2025-10-31T18:20:00Z",
                     *       "permissions": [
                     *         {
                     *           "methods": [
                     *             "GET"
                     *           ],
                     *           "path": "/users"
                     *         }
                     *       ],
                     *       "uiPermissions": []
                     *     }
                     */
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RoleNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteRole: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path: {
                /**
                 * @description The role's id, which is not its name.
                 * @example e4ac80c6-8905-4eaf-9670-b541b41f732e
                 */
                id: components["parameters"]["RoleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The role was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RoleNotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRealms: {
        parameters: {
            query?: {
                /**
                 * @description Only the realm of exactly this name.
                 * @example native
                 */
                name?: string;
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The realms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "native",
                     *         "name": "native",
                     *         "realmType": "native",
                     *         "enabled": true,
                     *         "config": {},
                     *         "roleNames": [],
                     *         "createdAt": "2025-05-28T14:05:15Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Realm"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createRealm: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The realm to configure. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "realmType": "ldap",
                 *       "name": "dev-ldap3",
                 *       "config": {
                 *         "autoCreateUsers": true,
                 *         "host": "ldap.example.com",
                 *         "ssl": true,
                 *         "port": 10636,
                 *         "ephemeralUsers": false,
                 *         "login": {
                 *           "bindDnTemplate": "uid={},ou=users,dc=example,dc=com"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WriteRealm"];
            };
        };
        responses: {
            /** @description The realm was configured. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0f6a63d8-7a57-5bb5-9c0e-0c9a2f8c1f6b",
                     *       "name": "dev-ldap3",
                     *       "realmType": "ldap",
                     *       "enabled": true,
                     *       "config": {
                     *         "autoCreateUsers": true,
                     *         "host": "ldap.example.com",
                     *         "ssl": true,
                     *         "port": 10636,
                     *         "ephemeralUsers": false,
                     *         "login": {
                     *           "bindDnTemplate": "uid={},ou=users,dc=example,dc=com"
                     *         }
                     *       },
                     *       "roleNames": [],
                     *       "createdAt": "2025-10-31T18:12:59Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Realm"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The name is taken. (code: `duplicate-realm`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "duplicate-realm",
                     *       "message": "the realm name is taken"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getDefaultRealms: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The realms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "native",
                     *         "name": "native",
                     *         "realmType": "native",
                     *         "enabled": true,
                     *         "config": {},
                     *         "roleNames": [],
                     *         "createdAt": "2025-05-28T14:05:15Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Realm"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRealm: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path: {
                /**
                 * @description The realm's id, which is not always its name.
                 * @example native
                 */
                id: components["parameters"]["RealmId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The realm. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "native",
                     *       "name": "native",
                     *       "realmType": "native",
                     *       "enabled": true,
                     *       "config": {},
                     *       "roleNames": [],
                     *       "createdAt": "2025-05-28T14:05:15Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Realm"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RealmNotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateRealm: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path: {
                /**
                 * @description The realm's id, which is not always its name.
                 * @example native
                 */
                id: components["parameters"]["RealmId"];
            };
            cookie?: never;
        };
        /** @description What the realm is to be. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "native",
                 *       "realmType": "native",
                 *       "enabled": true,
                 *       "roleNames": [
                 *         "search"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WriteRealm"];
            };
        };
        responses: {
            /** @description Version 5: the realm as it is now. Version 4: nothing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "native",
                     *       "name": "native",
                     *       "realmType": "native",
                     *       "enabled": true,
                     *       "config": {},
                     *       "roleNames": [
                     *         "search"
                     *       ],
                     *       "createdAt": "2025-05-28T14:05:15Z",
                     *       "updatedAt": "2025-10-31T18:20:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Realm"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RealmNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteRealm: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path: {
                /**
                 * @description The realm's id, which is not always its name.
                 * @example native
                 */
                id: components["parameters"]["RealmId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The realm was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RealmNotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getApiKeys: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "name": "test-key-name",
                     *         "id": "test-key-id",
                     *         "createdAt": "2025-10-30T22:53:48Z",
                     *         "roles": [
                     *           "developer",
                     *           "search"
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ApiKey"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoKeys"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createApiKey: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The key to create. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "test-key-id",
                 *       "name": "test-key-name",
                 *       "roles": [
                 *         "developer",
                 *         "search"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateApiKey"];
            };
        };
        responses: {
            /** @description The key was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "test-key-name",
                     *       "id": "test-key-id",
                     *       "createdAt": "2025-10-30T22:53:48Z",
                     *       "key": "ae52a9b0-f719-48d9-88b9-566133338cc9",
                     *       "roles": [
                     *         "developer",
                     *         "search"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoKeys"];
            /** @description The id is taken. (code: `duplicate-key`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "duplicate-key",
                     *       "message": "the key id is taken"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getApiKey: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path: {
                /**
                 * @description The key's id, which was chosen when it was made.
                 * @example test-key-id
                 */
                id: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "test-key-name",
                     *       "id": "test-key-id",
                     *       "createdAt": "2025-10-30T22:53:48Z",
                     *       "roles": [
                     *         "developer",
                     *         "search"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["KeyNotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteApiKey: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path: {
                /**
                 * @description The key's id, which was chosen when it was made.
                 * @example test-key-id
                 */
                id: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["KeyNotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSession: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
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
                     *       "user": {
                     *         "id": "admin",
                     *         "username": "admin",
                     *         "realmName": "native",
                     *         "createdAt": "2025-05-28T14:05:15Z",
                     *         "roleNames": [
                     *           "admin"
                     *         ],
                     *         "permissions": []
                     *       },
                     *       "roles": [
                     *         {
                     *           "id": "0d5d9a26-0e4e-4f9b-8f0c-5f0d3a6c1e01",
                     *           "name": "admin",
                     *           "desc": "Full access to every service. This is the super-admin role.",
                     *           "permissions": [
                     *             {
                     *               "methods": [
                     *                 "PUT",
                     *                 "POST",
                     *                 "GET",
                     *                 "DELETE",
                     *                 "PATCH",
                     *                 "HEAD"
                     *               ],
                     *               "path": "/**"
                     *             },
                     *             {
                     *               "methods": [
                     *                 "PUT",
                     *                 "POST",
                     *                 "GET",
                     *                 "DELETE",
                     *                 "HEAD"
                     *               ],
                     *               "path": "/solrAdmin/**"
                     *             }
                     *           ],
                     *           "uiPermissions": [
                     *             "*"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createSession: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Who logs in. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "admin",
                 *       "password": "password123"
                 *     }
                 */
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description Logged in. */
            201: {
                headers: {
                    /**
                     * @description `id=...;HttpOnly;Path=/api`: a JWT in version 5, an opaque UUID in version 4.
                     * @example id=840a33d4-b650-49f2-87a4-85412e99b37c;HttpOnly;Path=/api
                     */
                    "Set-Cookie": string;
                    /**
                     * @description When the session ends unless it is used. Beyond the product.
                     * @example 2025-10-30T22:29:01Z
                     */
                    "X-Session-Expires": string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not a JSON object with a user name and a password. (code: `invalid-request`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "invalid-request",
                     *       "message": "username is missing"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No such user, wrong password, disabled user, or a realm that nobody can log in to. (code: `unauthorized`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "unauthorized",
                     *       "message": "the user name or the password is wrong"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteSession: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Logged out. */
            204: {
                headers: {
                    /**
                     * @description Empties the cookie.
                     * @example id=;HttpOnly;Path=/api;Max-Age=0
                     */
                    "Set-Cookie": string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createToken: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token, good as a Bearer token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.c2lnbmF0dXJl",
                     *       "expires_in": 1800,
                     *       "token_type": "Bearer"
                     *     }
                     */
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Version 4 has no tokens. (code: `not-found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "message": "there is nothing at this path"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createTokenUnderApi: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token, good as a Bearer token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.c2lnbmF0dXJl",
                     *       "expires_in": 1800,
                     *       "token_type": "Bearer"
                     *     }
                     */
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Version 4 has no tokens. (code: `not-found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "message": "there is nothing at this path"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getApps: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The empty list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example [] */
                    "application/json": components["schemas"]["App"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCollections: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The empty list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example [] */
                    "application/json": components["schemas"]["Collection"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getIntrospection: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Paths and methods. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "users": {
                     *         "paths": [
                     *           {
                     *             "uri": "/users",
                     *             "methods": [
                     *               "GET",
                     *               "HEAD",
                     *               "POST"
                     *             ]
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Introspection"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getLicense: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A valid licence without an end. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isValid": true,
                     *       "isInstalled": true,
                     *       "licensedCapabilities": {},
                     *       "validationErrors": [],
                     *       "expirationWarning": ""
                     *     }
                     */
                    "application/json": components["schemas"]["License"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSystemStatus: {
        parameters: {
            query?: {
                /**
                 * @description The realm of the credentials. Only `native` takes passwords; another one is a failed login.
                 * @example native
                 */
                realmName?: components["parameters"]["LoginRealm"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The parts. One whose `ping` is false does not work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "5.9",
                     *       "startTime": "2025-10-30T21:00:00Z",
                     *       "status": {
                     *         "apollo": {
                     *           "ping": true
                     *         },
                     *         "apolloZk": {
                     *           "ping": true
                     *         },
                     *         "db": {
                     *           "ping": true
                     *         },
                     *         "knownServiceNodes": []
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SystemStatus"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
