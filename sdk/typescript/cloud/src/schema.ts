// Made from openapi/cloud.yaml by "make sdk"; do not edit.

export interface paths {
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description All users by user name, byte by byte. Disabled users are left out unless asked for.
         */
        get: operations["get-users"];
        put?: never;
        /**
         * Create a user
         * @description Adds a native user. `security.enabled` is true unless said otherwise. What the server keeps
         *     (`security.permissions`, `security.elevated_permissions`, `security.security_realm`, `metadata`, `builtin`)
         *     may be given only with the value that it will have; unknown members are ignored. Every fault of the
         *     body is reported in one answer.
         */
        post: operations["create-user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user name, percent-encoded.
                 * @example bob
                 */
                user_name: components["parameters"]["UserName"];
            };
            cookie?: never;
        };
        /**
         * Fetch a user
         * @description One user, disabled or not. A user called `auth` cannot be fetched so, because `GET /api/v1/users/auth` is another operation.
         */
        get: operations["get-user"];
        put?: never;
        post?: never;
        /**
         * Delete a user
         * @description The user's sessions and API keys end with it.
         */
        delete: operations["delete-user"];
        options?: never;
        head?: never;
        /**
         * Update a user
         * @description JSON Merge Patch (RFC 7396) on the user: what is left out stays, `null` gives a field its default or
         *     removes it. The body may also be a JSON string that holds the patch. A server-kept field may be sent back
         *     with the value it has; `user_name` must be the one in the path.
         */
        patch: operations["update-user"];
        trace?: never;
    };
    "/api/v1/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch the caller
         * @description The user behind the credentials of this request.
         */
        get: operations["get-current-user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update the caller
         * @description As `update-user`, for name, e-mail and password. `security.roles` and `security.enabled` may only be sent
         *     back as they are.
         */
        patch: operations["update-current-user"];
        trace?: never;
    };
    "/api/v1/users/auth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the caller is authenticated by
         * @description Whether the credentials are elevated, and how the caller has proved who they are.
         */
        get: operations["get-authentication-info"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/auth/_login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in
         * @description Trades name and password for a token, which goes into `Authorization: Bearer`.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/_login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in, at the address of the hosted service
         * @description The same as `login`.
         */
        post: operations["login-alias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/auth/_logout": {
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
         * @description Ends the session of the bearer token that the request carries. With Basic or an API key there is no session to end.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/auth/_refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a fresh token
         * @description Opens a new session, which is no login. The token that the request carries stays good until its own end.
         */
        post: operations["refresh-token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/auth/methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ways to log in
         * @description Which ways to log in this server has: name and password.
         */
        get: operations["methods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/auth/reauthenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove one's password again
         * @description Tools for versions up to 2.6 ask for the token before they make an API key. No operation here needs it, and no
         *     session belongs to it.
         */
        post: operations["reauthenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/auth/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's own keys
         * @description Oldest first. Expired keys are not listed.
         */
        get: operations["get-api-keys"];
        put?: never;
        /**
         * Create a key of one's own
         * @description Made with any credentials, another key included. `key` in the answer is the secret, which is shown this once. Built-in users cannot have keys.
         */
        post: operations["create-api-key"];
        /**
         * Delete some of one's own keys
         * @description Ids that are not one's own keys are ignored.
         */
        delete: operations["delete-api-keys"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/auth/keys/_all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the keys of all users
         * @description Oldest first. Expired keys are not listed.
         */
        get: operations["get-users-api-keys"];
        put?: never;
        post?: never;
        /**
         * Delete some keys of some users
         * @description Pairs of user and key that do not belong together are ignored.
         */
        delete: operations["delete-users-api-keys"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/auth/keys/{api_key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key's id.
                 * @example JH5QV2ZTTK3MZRXOWPN4CBGYUE
                 */
                api_key_id: components["parameters"]["ApiKeyID"];
            };
            cookie?: never;
        };
        /**
         * Fetch a key of one's own
         * @description Never with its secret.
         */
        get: operations["get-api-key"];
        put?: never;
        post?: never;
        /**
         * Delete a key of one's own
         * @description It stops at once.
         */
        delete: operations["delete-api-key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/auth/keys": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user name, percent-encoded.
                 * @example bob
                 */
                user_id: components["parameters"]["UserID"];
            };
            cookie?: never;
        };
        /**
         * List a user's keys
         * @description Oldest first. Expired keys are not listed.
         */
        get: operations["get-user-api-keys"];
        put?: never;
        post?: never;
        /**
         * Delete all keys of a user
         * @description They stop at once.
         */
        delete: operations["delete-user-api-keys"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/auth/keys/{api_key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user name, percent-encoded.
                 * @example bob
                 */
                user_id: components["parameters"]["UserID"];
                /**
                 * @description The key's id.
                 * @example JH5QV2ZTTK3MZRXOWPN4CBGYUE
                 */
                api_key_id: components["parameters"]["ApiKeyID"];
            };
            cookie?: never;
        };
        /**
         * Fetch a key of a user
         * @description Never with its secret.
         */
        get: operations["get-user-api-key"];
        put?: never;
        post?: never;
        /**
         * Delete a key of a user
         * @description It stops at once.
         */
        delete: operations["delete-user-api-key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The platform
         * @description A platform with a version and nothing in it, for tools that ask before they begin.
         */
        get: operations["get-platform"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/ece-region/platform": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The platform, at the address of its region
         * @description The same as `get-platform`, whose permission it needs.
         */
        get: operations["get-platform-of-region"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deployments
         * @description Always empty, since there are users here and no deployments. Tools ask it to see whether credentials are good.
         */
        get: operations["list-deployments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deployments/_search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search deployments
         * @description Always empty. The query is not looked at.
         */
        post: operations["search-deployments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List regions
         * @description The one region of the self-hosted product.
         */
        get: operations["list-regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stack/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List versions of the stack
         * @description Always empty.
         */
        get: operations["get-version-stacks"];
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
        /** @description Which deployments to find. There are none, so nothing of it is looked at. */
        DeploymentSearch: Record<string, never>;
        /** @description A user as the API shows it. Names and e-mail are left out where nobody has said any. */
        User: {
            /** @description The user's identifier and login name. */
            user_name: string;
            /** @description How the user logs in and what they may do. */
            security: components["schemas"]["UserSecurity"];
            /** @description When and by whom the user was made and changed. */
            metadata: components["schemas"]["UserMetadata"];
            /** @description The user's full name. */
            full_name?: string;
            /** @description The user's e-mail address. */
            email?: string;
            /** @description True for users that come with the product and cannot be changed. */
            builtin: boolean;
        };
        /** @description How a user logs in and what they may do. */
        UserSecurity: {
            /** @description The user's platform roles, each once. */
            roles: string[];
            /** @description The operationIds that the roles allow, sorted; what anybody may call is left out. */
            permissions: string[];
            /** @description Whether the user can log in. */
            enabled: boolean;
            /** @description Where the user comes from. */
            security_realm: components["schemas"]["UserSecurityRealm"];
        };
        /** @description Where the user is kept; always the native realm. */
        UserSecurityRealm: {
            /**
             * @description The kind.
             * @enum {string}
             */
            type: "native" | "ldap" | "saml" | "active_directory";
            /** @description The identifier. */
            id: string;
        };
        /** @description Kept by the server; what has not happened is left out. */
        UserMetadata: {
            /** @description User name of the creator; left out for the service itself. */
            created_by?: string;
            /**
             * Format: date-time
             * @description When the user was made.
             */
            created_at?: string;
            /** @description Who changed the user last. */
            updated_by?: string;
            /**
             * Format: date-time
             * @description When the user was changed last.
             */
            updated_at?: string;
            /**
             * Format: date-time
             * @description When the user logged in first.
             */
            first_login_at?: string;
            /**
             * Format: date-time
             * @description When the user logged in last.
             */
            last_login_at?: string;
        };
        /** @description Users. */
        UserList: {
            /** @description The users, by name. */
            users: components["schemas"]["User"][];
        };
        /** @description A user to make. */
        NewUser: {
            /** @description One to 255 letters, digits, `_`, `.`, `@` and `-`, beginning with a letter, digit or `_`; not `auth`. */
            user_name: string;
            /** @description How the user logs in and what they may do. */
            security: components["schemas"]["NewUserSecurity"];
            /** @description The user's full name. */
            full_name?: string | null;
            /** @description The user's e-mail address. */
            email?: string | null;
        };
        /** @description How the new user logs in and what they may do. */
        NewUserSecurity: {
            /** @description `ece_platform_admin` alone, or any of the others but not both deployment roles. */
            roles: components["schemas"]["PlatformRole"][];
            /**
             * Format: password
             * @description The password.
             */
            password: string;
            /** @description Whether the user can log in. */
            enabled?: boolean | null;
        };
        /** @description What of a user is to change. What is left out stays. */
        UserPatch: {
            /** @description If given, the name that the user has. */
            user_name?: string;
            /** @description How the user logs in and what they may do. */
            security?: components["schemas"]["UserPatchSecurity"];
            /** @description null removes it. */
            full_name?: string | null;
            /** @description null removes it. */
            email?: string | null;
        };
        /** @description What of how the user logs in is to change. What is left out stays. */
        UserPatchSecurity: {
            /** @description Replaces the platform roles as a whole. */
            roles?: components["schemas"]["PlatformRole"][];
            /**
             * Format: password
             * @description The password; null leaves it as it is.
             */
            password?: string | null;
            /** @description null is true. */
            enabled?: boolean | null;
        };
        /** @description A login by name and password. */
        LoginRequest: {
            /** @description The name. */
            username: string;
            /**
             * Format: password
             * @description The password.
             */
            password: string;
            /** @description Where the user came from; it is not looked at. */
            login_state?: components["schemas"]["LoginState"];
        };
        /** @description Where the user came from; it is not looked at. */
        LoginState: {
            /** @description Where to go after the login; given, the answer is 302. */
            path?: string;
        };
        /** @description A token for `Authorization: Bearer`. */
        TokenResponse: {
            /** @description The bearer token; treat it as opaque. */
            token: string;
            /**
             * Format: date-time
             * @description When the session ends at the latest.
             */
            session_expiration_time: string;
        };
        /** @description How the caller has proved who they are. */
        AuthenticationInfo: {
            /** @description Always false. */
            has_elevated_permissions: boolean;
            /** @description Where to get a fresh token. */
            refresh_token_url: string;
            /**
             * Format: date-time
             * @description End of the token; left out with Basic and API keys.
             */
            expires_at?: string;
        };
        /** @description How one can log in. */
        AvailableAuthenticationMethods: {
            /** @description Whether one can log in by name and password; always here. */
            password: boolean;
            /** @description Whether one can log in by SAML; never here. */
            saml: boolean;
            /** @description Always false. */
            openid: boolean;
            /** @description Ways to log in by single sign-on; none here. */
            sso_methods: components["schemas"]["SsoAuthenticationMethodInfo"][];
        };
        /** @description A way to log in by single sign-on; there is none here. */
        SsoAuthenticationMethodInfo: {
            /**
             * @description Which way it is.
             * @enum {string}
             */
            sso_type: "saml";
            /** @description The name. */
            name: string;
            /** @description Where to begin. */
            url: string;
        };
        /** @description An API key; its secret only when it was just made. */
        ApiKeyResponse: {
            /** @description The identifier. */
            id: string;
            /** @description User name of the owner. */
            user_id: string;
            /** @description What the key is for. */
            description: string;
            /** @description The secret; only in the answer that creates it. */
            key?: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            creation_date: string;
            /**
             * Format: date-time
             * @description Left out for keys that never expire.
             */
            expiration_date?: string;
        };
        /** @description API keys. */
        ApiKeysResponse: {
            /** @description The API keys. */
            keys: components["schemas"]["ApiKeyResponse"][];
        };
        /** @description Proof that it is still the same person. */
        ReAuthenticationRequest: {
            /**
             * Format: password
             * @description The caller's password.
             */
            password: string;
        };
        /** @description Shows that the password was proved. */
        ReAuthenticationResponse: {
            /** @description A random text. Nothing asks for it. */
            security_token: string;
        };
        /** @description Deployments. */
        DeploymentsListResponse: {
            /** @description Always empty. */
            deployments: components["schemas"]["Deployment"][];
        };
        /** @description Deployments that were found. */
        DeploymentsSearchResponse: {
            /** @description Always empty. */
            deployments: components["schemas"]["Deployment"][];
            /**
             * Format: int32
             * @description How many there are in this answer.
             * @example 0
             */
            return_count: number;
        };
        /** @description A deployment; there is none here. */
        Deployment: Record<string, never>;
        /** @description A version of the stack; there is none here. */
        StackVersion: Record<string, never>;
        /** @description A region's own account of itself; there is none here. */
        Region: {
            [key: string]: unknown;
        };
        /**
         * @description A role of the product.
         * @enum {string}
         */
        PlatformRole: "ece_platform_admin" | "ece_platform_viewer" | "ece_deployment_manager" | "ece_deployment_viewer";
        /** @description Regions. */
        RegionsListResponse: {
            /** @description The only one. */
            regions: components["schemas"]["RegionID"][];
        };
        /** @description A region. */
        RegionID: {
            /**
             * @description Its name.
             * @example ece-region
             */
            region_id: string;
        };
        /** @description Versions of the stack. */
        StackVersionConfigs: {
            /** @description Always empty. */
            stacks: components["schemas"]["StackVersion"][];
        };
        /** @description An API key to make. */
        CreateApiKeyRequest: {
            /** @description What the key is for; not blank. */
            description: string;
            /** @description How long the key lives: a number of days, hours, minutes or seconds. Left out, it never expires. */
            expiration?: string | null;
        };
        /** @description Which API keys to delete. */
        DeleteApiKeysRequest: {
            /** @description Ids. null is none. */
            keys: (string | null)[] | null;
        };
        /** @description Which API keys of which users to delete. */
        DeleteUsersApiKeysRequest: {
            /** @description The API keys, with their owners. null is none. */
            user_api_keys: components["schemas"]["UserApiKey"][] | null;
        };
        /** @description An API key of a user. */
        UserApiKey: {
            /** @description User name of the owner. */
            user_id: string;
            /** @description The key's identifier. */
            api_key_id: string;
        };
        /** @description The platform and its version. */
        PlatformInfo: {
            /** @description The version of the platform. */
            version: string;
            /** @description The services; none here. */
            services: string[];
            /** @description Whether it tells its vendor of itself; never here. */
            phone_home_enabled: boolean;
            /** @description Whether the licence was accepted. */
            eula_accepted: boolean;
            /** @description Always empty. */
            regions: components["schemas"]["Region"][];
            /** @description Regions that do not answer; none here. */
            unreachable_regions: string[];
        };
        /** @description `{}` */
        EmptyResponse: Record<string, never>;
        /** @description Why a request was not carried out. */
        BasicFailedReply: {
            /** @description All faults of the request. */
            errors: components["schemas"]["BasicFailedReplyElement"][];
        };
        /** @description One fault of a request. */
        BasicFailedReplyElement: {
            /** @description What kind of trouble. */
            code: string;
            /** @description The trouble, for people. */
            message: string;
            /** @description The request's members at fault, as `body.` and a dotted path. */
            fields?: string[];
        };
    };
    responses: {
        /** @description A bearer token and its end. */
        Token: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.c2lnbmF0dXJl",
                 *       "session_expiration_time": "2025-05-04T10:42:00.123Z"
                 *     }
                 */
                "application/json": components["schemas"]["TokenResponse"];
            };
        };
        /** @description Where `login_state.path` was given, a redirect with the token in the fragment. */
        LoginRedirect: {
            headers: {
                /**
                 * @description `/sso/token#` with the token and `?state=` with the path.
                 * @example /sso/token#eyJhbGciOiJIUzI1NiJ9.e30.c2ln?state=/deployments
                 */
                Location: string;
                [name: string]: unknown;
            };
            content: {
                /** @example {} */
                "application/json": components["schemas"]["EmptyResponse"];
            };
        };
        /**
         * @description * The body is not JSON, or a member is missing. (code: `root.invalid_json_request`)
         *     * The body cannot be unpacked. (code: `root.invalid_data`)
         */
        LoginMalformed: {
            headers: {
                "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "root.invalid_json_request",
                 *           "message": "JSON request does not comply with schema: [password is missing]",
                 *           "fields": [
                 *             "body.password"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BasicFailedReply"];
            };
        };
        /** @description The platform. */
        Platform: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "version": "3.8.0",
                 *       "services": [],
                 *       "phone_home_enabled": false,
                 *       "eula_accepted": true,
                 *       "regions": [],
                 *       "unreachable_regions": []
                 *     }
                 */
                "application/json": components["schemas"]["PlatformInfo"];
            };
        };
        /**
         * @description * No role, an unknown role, or roles that exclude each other. (code: `user.roles.invalid`)
         *     * A role that nobody can be given here, or any change to one's own roles. (code: `user.roles.forbidden`)
         *     * A field that only the server sets, or that the caller may not. (code: `user.restricted_field`)
         *     * Built-in users cannot be changed. (code: `user.cannot_modify`)
         *     * The password is too short, or a text cannot be kept. (code: `root.invalid_data`)
         *     * The body is not a JSON object of the right shape. (code: `root.invalid_json_request`)
         */
        UpdateRefused: {
            headers: {
                "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "user.roles.invalid",
                 *           "message": "ece_platform_admin cannot be used in conjunction with other roles",
                 *           "fields": [
                 *             "body.security.roles"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BasicFailedReply"];
            };
        };
        /** @description The body cannot be unpacked. (code: `root.invalid_data`) */
        BodyUnreadable: {
            headers: {
                "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "root.invalid_data",
                 *           "message": "the request body cannot be unpacked"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BasicFailedReply"];
            };
        };
        /** @description There are no credentials, or they prove nobody. (code: `root.unauthenticated`) */
        Unauthenticated: {
            headers: {
                "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "root.unauthenticated",
                 *           "message": "The supplied authentication is invalid: wrong user name or password"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BasicFailedReply"];
            };
        };
        /** @description The caller's roles do not allow the operation. (code: `root.unauthorized.rbac`) */
        Forbidden: {
            headers: {
                "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "root.unauthorized.rbac",
                 *           "message": "The supplied authentication is not authorized to access this resource. Reason: [Missing required permissions]. Required: [create-user]."
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BasicFailedReply"];
            };
        };
        /** @description There is no such user. (code: `user.not_found`) */
        UserNotFound: {
            headers: {
                "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "user.not_found",
                 *           "message": "there is no user [nobody]"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BasicFailedReply"];
            };
        };
        /** @description The body is larger than the server reads. (code: `root.request_too_large`) */
        TooLarge: {
            headers: {
                "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "root.request_too_large",
                 *           "message": "the request body is too large"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BasicFailedReply"];
            };
        };
        /** @description The body is not declared as JSON. (code: `root.unsupported_media_type`) */
        UnsupportedMediaType: {
            headers: {
                "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "root.unsupported_media_type",
                 *           "message": "the request body must be application/json"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BasicFailedReply"];
            };
        };
        /** @description The key, without its secret. */
        ApiKey: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "id": "JH5QV2ZTTK3MZRXOWPN4CBGYUE",
                 *       "user_id": "bob",
                 *       "description": "ci",
                 *       "creation_date": "2025-05-04T09:42:00.123Z",
                 *       "expiration_date": "2025-05-05T09:42:00.123Z"
                 *     }
                 */
                "application/json": components["schemas"]["ApiKeyResponse"];
            };
        };
        /** @description The keys, without their secrets. */
        ApiKeys: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "keys": [
                 *         {
                 *           "id": "JH5QV2ZTTK3MZRXOWPN4CBGYUE",
                 *           "user_id": "bob",
                 *           "description": "ci",
                 *           "creation_date": "2025-05-04T09:42:00.123Z",
                 *           "expiration_date": "2025-05-05T09:42:00.123Z"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ApiKeysResponse"];
            };
        };
        /**
         * @description * No description, an expiration that is not such as `1d` or `3h`, or roles, which keys cannot have here. (code: `api_keys.invalid_input`)
         *     * The body is not a JSON object of the right shape. (code: `root.invalid_json_request`)
         *     * The body cannot be unpacked. (code: `root.invalid_data`)
         */
        ApiKeyInvalid: {
            headers: {
                "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "api_keys.invalid_input",
                 *           "message": "the expiration must be a number of days, hours, minutes or seconds, such as 1d or 3h",
                 *           "fields": [
                 *             "body.expiration"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BasicFailedReply"];
            };
        };
        /**
         * @description * The body is not a JSON object of the right shape. (code: `root.invalid_json_request`)
         *     * The body cannot be unpacked. (code: `root.invalid_data`)
         */
        KeysMalformed: {
            headers: {
                "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "root.invalid_json_request",
                 *           "message": "JSON request does not comply with schema: [keys is missing]",
                 *           "fields": [
                 *             "body.keys"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BasicFailedReply"];
            };
        };
        /** @description There is no such key, or it is somebody else's, or it has expired. (code: `api_keys.key_not_found`) */
        KeyNotFound: {
            headers: {
                "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "api_keys.key_not_found",
                 *           "message": "the API key does not exist"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BasicFailedReply"];
            };
        };
        /** @description There is no such user. (code: `api_keys.user_not_found`) */
        KeyOwnerNotFound: {
            headers: {
                "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "api_keys.user_not_found",
                 *           "message": "the user does not exist"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BasicFailedReply"];
            };
        };
        /** @description The database cannot answer just now. (code: `authc.authentication_cluster_error`) */
        AuthenticationClusterError: {
            headers: {
                "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "authc.authentication_cluster_error",
                 *           "message": "the service cannot answer just now, try again"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BasicFailedReply"];
            };
        };
        /** @description Something went wrong on the server. (code: `internal.server.error`) */
        InternalError: {
            headers: {
                "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "internal.server.error",
                 *           "message": "There was an internal server error"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BasicFailedReply"];
            };
        };
        /** @description Too many logins have failed; the header `Retry-After` says when the next is heard. (code: `root.too_many_requests`) */
        TooMany: {
            headers: {
                "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "root.too_many_requests",
                 *           "message": "too many failed logins"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BasicFailedReply"];
            };
        };
        /** @description The database cannot answer just now. (code: `root.unavailable`) */
        Unavailable: {
            headers: {
                "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "root.unavailable",
                 *           "message": "the service cannot answer just now, try again"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BasicFailedReply"];
            };
        };
    };
    parameters: {
        /**
         * @description The user name, percent-encoded.
         * @example bob
         */
        UserName: string;
        /**
         * @description The user name, percent-encoded.
         * @example bob
         */
        UserID: string;
        /**
         * @description The key's id.
         * @example JH5QV2ZTTK3MZRXOWPN4CBGYUE
         */
        ApiKeyID: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The codes of the answer's errors without repetition, in their order, separated by a comma and a space.
         * @example user.not_found
         */
        ErrorCodes: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "get-users": {
        parameters: {
            query?: {
                /**
                 * @description Whether disabled users are listed too. Exactly `true` or `false`.
                 * @example true
                 */
                include_disabled?: boolean;
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
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "users": [
                     *         {
                     *           "user_name": "admin",
                     *           "security": {
                     *             "roles": [
                     *               "ece_platform_admin"
                     *             ],
                     *             "permissions": [
                     *               "create-user",
                     *               "delete-api-key",
                     *               "delete-api-keys",
                     *               "delete-user",
                     *               "delete-user-api-key",
                     *               "delete-user-api-keys",
                     *               "delete-users-api-keys",
                     *               "get-api-key",
                     *               "get-api-keys",
                     *               "get-authentication-info",
                     *               "get-current-user",
                     *               "get-platform",
                     *               "get-user",
                     *               "get-user-api-key",
                     *               "get-user-api-keys",
                     *               "get-users",
                     *               "get-users-api-keys",
                     *               "logout",
                     *               "refresh-token",
                     *               "update-current-user",
                     *               "update-user"
                     *             ],
                     *             "enabled": true,
                     *             "security_realm": {
                     *               "type": "native",
                     *               "id": "native"
                     *             }
                     *           },
                     *           "metadata": {
                     *             "created_at": "2025-05-04T09:00:00.000Z"
                     *           },
                     *           "builtin": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UserList"];
                };
            };
            /** @description `include_disabled` is neither `true` nor `false`. (code: `root.invalid_data`) */
            400: {
                headers: {
                    "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errors": [
                     *         {
                     *           "code": "root.invalid_data",
                     *           "message": "include_disabled must be true or false",
                     *           "fields": [
                     *             "query.include_disabled"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BasicFailedReply"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "create-user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The user to create. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_name": "bob",
                 *       "full_name": "Bob B",
                 *       "email": "bob@example.com",
                 *       "security": {
                 *         "roles": [
                 *           "ece_deployment_viewer"
                 *         ],
                 *         "password": "correct horse",
                 *         "enabled": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description The user was created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user_name": "bob",
                     *       "security": {
                     *         "roles": [
                     *           "ece_deployment_viewer"
                     *         ],
                     *         "permissions": [
                     *           "create-api-key",
                     *           "delete-api-key",
                     *           "delete-api-keys",
                     *           "get-api-key",
                     *           "get-api-keys",
                     *           "get-authentication-info",
                     *           "get-current-user",
                     *           "logout",
                     *           "refresh-token",
                     *           "update-current-user"
                     *         ],
                     *         "enabled": true,
                     *         "security_realm": {
                     *           "type": "native",
                     *           "id": "native"
                     *         }
                     *       },
                     *       "metadata": {
                     *         "created_by": "admin",
                     *         "created_at": "2025-05-04T09:42:00.123Z"
                     *       },
                     *       "full_name": "Bob B",
                     *       "email": "bob@example.com",
                     *       "builtin": false
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            /**
             * @description * The user name is empty or has characters that are not allowed. (code: `user.user_name.invalid`)
             *     * No role, an unknown role, or roles that exclude each other. (code: `user.roles.invalid`)
             *     * A role that nobody can be given here. (code: `user.roles.forbidden`)
             *     * A field that only the server sets. (code: `user.restricted_field`)
             *     * The password is missing or too short, or a text cannot be kept. (code: `root.invalid_data`)
             *     * The body is not JSON of the right shape. (code: `root.invalid_json_request`)
             */
            400: {
                headers: {
                    "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errors": [
                     *         {
                     *           "code": "user.restricted_field",
                     *           "message": "builtin is set by the server",
                     *           "fields": [
                     *             "body.builtin"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BasicFailedReply"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description The user name is taken, possibly by a user that this API does not show. (code: `user.user_name.conflict`) */
            409: {
                headers: {
                    "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errors": [
                     *         {
                     *           "code": "user.user_name.conflict",
                     *           "message": "the user name [bob] is already in use",
                     *           "fields": [
                     *             "body.user_name"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BasicFailedReply"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user name, percent-encoded.
                 * @example bob
                 */
                user_name: components["parameters"]["UserName"];
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
                     *       "user_name": "bob",
                     *       "security": {
                     *         "roles": [
                     *           "ece_deployment_viewer"
                     *         ],
                     *         "permissions": [
                     *           "create-api-key",
                     *           "delete-api-key",
                     *           "delete-api-keys",
                     *           "get-api-key",
                     *           "get-api-keys",
                     *           "get-authentication-info",
                     *           "get-current-user",
                     *           "logout",
                     *           "refresh-token",
                     *           "update-current-user"
                     *         ],
                     *         "enabled": true,
                     *         "security_realm": {
                     *           "type": "native",
                     *           "id": "native"
                     *         }
                     *       },
                     *       "metadata": {
                     *         "created_by": "admin",
                     *         "created_at": "2025-05-04T09:42:00.123Z"
                     *       },
                     *       "full_name": "Bob B",
                     *       "email": "bob@example.com",
                     *       "builtin": false
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "delete-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user name, percent-encoded.
                 * @example bob
                 */
                user_name: components["parameters"]["UserName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["EmptyResponse"];
                };
            };
            /**
             * @description * Built-in users cannot be deleted. (code: `user.cannot_modify`)
             *     * Nobody can delete themselves. (code: `user.restricted_deletion`)
             */
            400: {
                headers: {
                    "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errors": [
                     *         {
                     *           "code": "user.cannot_modify",
                     *           "message": "the user [admin] is built in and cannot be changed"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BasicFailedReply"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "update-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user name, percent-encoded.
                 * @example bob
                 */
                user_name: components["parameters"]["UserName"];
            };
            cookie?: never;
        };
        /** @description The merge patch. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_name": "bob",
                 *       "security": {
                 *         "enabled": false
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description The user as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user_name": "bob",
                     *       "security": {
                     *         "roles": [
                     *           "ece_deployment_viewer"
                     *         ],
                     *         "permissions": [
                     *           "create-api-key",
                     *           "delete-api-key",
                     *           "delete-api-keys",
                     *           "get-api-key",
                     *           "get-api-keys",
                     *           "get-authentication-info",
                     *           "get-current-user",
                     *           "logout",
                     *           "refresh-token",
                     *           "update-current-user"
                     *         ],
                     *         "enabled": false,
                     *         "security_realm": {
                     *           "type": "native",
                     *           "id": "native"
                     *         }
                     *       },
                     *       "metadata": {
                     *         "created_by": "admin",
                     *         "created_at": "2025-05-04T09:42:00.123Z",
                     *         "updated_by": "admin",
                     *         "updated_at": "2025-05-04T10:00:00.000Z"
                     *       },
                     *       "full_name": "Bob B",
                     *       "email": "bob@example.com",
                     *       "builtin": false
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["UpdateRefused"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-current-user": {
        parameters: {
            query?: never;
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
                     *       "user_name": "bob",
                     *       "security": {
                     *         "roles": [
                     *           "ece_deployment_viewer"
                     *         ],
                     *         "permissions": [
                     *           "create-api-key",
                     *           "delete-api-key",
                     *           "delete-api-keys",
                     *           "get-api-key",
                     *           "get-api-keys",
                     *           "get-authentication-info",
                     *           "get-current-user",
                     *           "logout",
                     *           "refresh-token",
                     *           "update-current-user"
                     *         ],
                     *         "enabled": true,
                     *         "security_realm": {
                     *           "type": "native",
                     *           "id": "native"
                     *         }
                     *       },
                     *       "metadata": {
                     *         "created_by": "admin",
                     *         "created_at": "2025-05-04T09:42:00.123Z"
                     *       },
                     *       "full_name": "Bob B",
                     *       "email": "bob@example.com",
                     *       "builtin": false
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "update-current-user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The merge patch. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "full_name": "Robert B",
                 *       "email": null
                 *     }
                 */
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description The caller as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user_name": "bob",
                     *       "security": {
                     *         "roles": [
                     *           "ece_deployment_viewer"
                     *         ],
                     *         "permissions": [
                     *           "create-api-key",
                     *           "delete-api-key",
                     *           "delete-api-keys",
                     *           "get-api-key",
                     *           "get-api-keys",
                     *           "get-authentication-info",
                     *           "get-current-user",
                     *           "logout",
                     *           "refresh-token",
                     *           "update-current-user"
                     *         ],
                     *         "enabled": true,
                     *         "security_realm": {
                     *           "type": "native",
                     *           "id": "native"
                     *         }
                     *       },
                     *       "metadata": {
                     *         "created_by": "admin",
                     *         "created_at": "2025-05-04T09:42:00.123Z",
                     *         "updated_by": "bob",
                     *         "updated_at": "2025-05-04T10:00:00.000Z",
                     *         "first_login_at": "2025-05-04T09:59:00.000Z",
                     *         "last_login_at": "2025-05-04T09:59:00.000Z"
                     *       },
                     *       "full_name": "Robert B",
                     *       "builtin": false
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["UpdateRefused"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-authentication-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller's authentication. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "has_elevated_permissions": false,
                     *       "refresh_token_url": "/api/v1/users/auth/_refresh",
                     *       "expires_at": "2025-05-04T10:42:00.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthenticationInfo"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Who, and the proof. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "bob",
                 *       "password": "correct horse"
                 *     }
                 */
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            200: components["responses"]["Token"];
            302: components["responses"]["LoginRedirect"];
            400: components["responses"]["LoginMalformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            502: components["responses"]["AuthenticationClusterError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "login-alias": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Who, and the proof. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "bob",
                 *       "password": "correct horse"
                 *     }
                 */
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            200: components["responses"]["Token"];
            302: components["responses"]["LoginRedirect"];
            400: components["responses"]["LoginMalformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            502: components["responses"]["AuthenticationClusterError"];
            503: components["responses"]["Unavailable"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is over. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["EmptyResponse"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            502: components["responses"]["AuthenticationClusterError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "refresh-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Token"];
            /** @description There is no bearer token, or it is invalid or expired. (code: `root.unauthorized`) */
            401: {
                headers: {
                    "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errors": [
                     *         {
                     *           "code": "root.unauthorized",
                     *           "message": "The supplied authentication is invalid: the token has expired"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BasicFailedReply"];
                };
            };
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            502: components["responses"]["AuthenticationClusterError"];
            503: components["responses"]["Unavailable"];
        };
    };
    methods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ways to log in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "password": true,
                     *       "saml": false,
                     *       "openid": false,
                     *       "sso_methods": []
                     *     }
                     */
                    "application/json": components["schemas"]["AvailableAuthenticationMethods"];
                };
            };
            /** @description The request's headers are larger than 16 KiB. Nothing else can be wrong with this request. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example 431 Request Header Fields Too Large */
                    "text/plain": string;
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    reauthenticate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The caller's password. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse"
                 *     }
                 */
                "application/json": components["schemas"]["ReAuthenticationRequest"];
            };
        };
        responses: {
            /** @description The password is right. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "security_token": "2b6rQFSBcVJkfqVpVtXM6n"
                     *     }
                     */
                    "application/json": components["schemas"]["ReAuthenticationResponse"];
                };
            };
            /**
             * @description * The password is wrong. (code: `api_keys.invalid_re_auth_credentials`)
             *     * The body is not a JSON object of the right shape. (code: `root.invalid_json_request`)
             *     * The body cannot be unpacked. (code: `root.invalid_data`)
             */
            400: {
                headers: {
                    "x-cloud-error-codes": components["headers"]["ErrorCodes"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errors": [
                     *         {
                     *           "code": "api_keys.invalid_re_auth_credentials",
                     *           "message": "The supplied authentication is invalid: wrong password",
                     *           "fields": [
                     *             "body.password"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BasicFailedReply"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApiKeys"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "create-api-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The key to create. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "ci",
                 *       "expiration": "1d"
                 *     }
                 */
                "application/json": components["schemas"]["CreateApiKeyRequest"];
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
                     *       "id": "JH5QV2ZTTK3MZRXOWPN4CBGYUE",
                     *       "user_id": "bob",
                     *       "description": "ci",
                     *       "key": "Q5KXTW2NVYJ7M4BRHOZA6CPLDEUSFGI3QYXWKJT2BNV7MRHO4ZAC",
                     *       "creation_date": "2025-05-04T09:42:00.123Z",
                     *       "expiration_date": "2025-05-05T09:42:00.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyResponse"];
                };
            };
            400: components["responses"]["ApiKeyInvalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "delete-api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Which keys. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "keys": [
                 *         "JH5QV2ZTTK3MZRXOWPN4CBGYUE"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DeleteApiKeysRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["EmptyResponse"];
                };
            };
            400: components["responses"]["KeysMalformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-users-api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApiKeys"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "delete-users-api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Which keys. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_api_keys": [
                 *         {
                 *           "user_id": "bob",
                 *           "api_key_id": "JH5QV2ZTTK3MZRXOWPN4CBGYUE"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DeleteUsersApiKeysRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["EmptyResponse"];
                };
            };
            400: components["responses"]["KeysMalformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-api-key": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key's id.
                 * @example JH5QV2ZTTK3MZRXOWPN4CBGYUE
                 */
                api_key_id: components["parameters"]["ApiKeyID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApiKey"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["KeyNotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "delete-api-key": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key's id.
                 * @example JH5QV2ZTTK3MZRXOWPN4CBGYUE
                 */
                api_key_id: components["parameters"]["ApiKeyID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["EmptyResponse"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["KeyNotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-user-api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user name, percent-encoded.
                 * @example bob
                 */
                user_id: components["parameters"]["UserID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApiKeys"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["KeyOwnerNotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "delete-user-api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user name, percent-encoded.
                 * @example bob
                 */
                user_id: components["parameters"]["UserID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["EmptyResponse"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["KeyOwnerNotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-user-api-key": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user name, percent-encoded.
                 * @example bob
                 */
                user_id: components["parameters"]["UserID"];
                /**
                 * @description The key's id.
                 * @example JH5QV2ZTTK3MZRXOWPN4CBGYUE
                 */
                api_key_id: components["parameters"]["ApiKeyID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApiKey"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["KeyNotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "delete-user-api-key": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user name, percent-encoded.
                 * @example bob
                 */
                user_id: components["parameters"]["UserID"];
                /**
                 * @description The key's id.
                 * @example JH5QV2ZTTK3MZRXOWPN4CBGYUE
                 */
                api_key_id: components["parameters"]["ApiKeyID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["EmptyResponse"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["KeyNotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-platform": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Platform"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-platform-of-region": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Platform"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "list-deployments": {
        parameters: {
            query?: never;
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
                    /**
                     * @example {
                     *       "deployments": []
                     *     }
                     */
                    "application/json": components["schemas"]["DeploymentsListResponse"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "search-deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The query. */
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "query": {
                 *         "match_all": {}
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DeploymentSearch"];
            };
        };
        responses: {
            /** @description The empty list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deployments": [],
                     *       "return_count": 0
                     *     }
                     */
                    "application/json": components["schemas"]["DeploymentsSearchResponse"];
                };
            };
            400: components["responses"]["BodyUnreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "list-regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The region. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "regions": [
                     *         {
                     *           "region_id": "ece-region"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RegionsListResponse"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "get-version-stacks": {
        parameters: {
            query?: never;
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
                    /**
                     * @example {
                     *       "stacks": []
                     *     }
                     */
                    "application/json": components["schemas"]["StackVersionConfigs"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
