-- +goose Up

-- Free-form data and lists are JSON text, kept as written: a JSON type would
-- sort keys and rewrite numbers. Times are microseconds since 1970.
CREATE TABLE users (
    id                    TEXT    NOT NULL PRIMARY KEY,
    username              TEXT    NOT NULL UNIQUE,
    full_name             TEXT,
    email                 TEXT,
    enabled               INTEGER NOT NULL,
    roles                 TEXT    CHECK (json_valid(roles)),
    password_hash         TEXT    NOT NULL,
    credential_revision   INTEGER NOT NULL,
    credential_changed_at INTEGER NOT NULL,
    extensions            TEXT    CHECK (json_valid(extensions)),
    builtin               INTEGER NOT NULL,
    door                  TEXT    NOT NULL,
    created_at            INTEGER NOT NULL,
    created_by            TEXT    NOT NULL,
    updated_at            INTEGER NOT NULL,
    updated_by            TEXT    NOT NULL,
    first_login_at        INTEGER,
    last_login_at         INTEGER,
    version               INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
    digest        TEXT    NOT NULL PRIMARY KEY,
    user_id       TEXT    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    door          TEXT    NOT NULL,
    created_at    INTEGER NOT NULL,
    last_used_at  INTEGER NOT NULL,
    expires_at    INTEGER,
    idle_timeout  INTEGER NOT NULL, -- nanoseconds
    idle_ends_at  INTEGER,          -- last_used_at + idle_timeout, so that purging can use an index
    note          TEXT    NOT NULL
) STRICT;

CREATE INDEX sessions_user ON sessions (user_id, door);
CREATE INDEX sessions_expires ON sessions (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX sessions_idle ON sessions (idle_ends_at) WHERE idle_ends_at IS NOT NULL;

CREATE TABLE roles (
    id          TEXT    NOT NULL PRIMARY KEY,
    name        TEXT    NOT NULL UNIQUE,
    definitions TEXT    CHECK (json_valid(definitions)),
    created_at  INTEGER NOT NULL,
    created_by  TEXT    NOT NULL,
    updated_at  INTEGER NOT NULL,
    updated_by  TEXT    NOT NULL,
    version     INTEGER NOT NULL
) STRICT;

CREATE TABLE events (
    sequence     INTEGER PRIMARY KEY AUTOINCREMENT,
    at           INTEGER NOT NULL,
    actor        TEXT    NOT NULL,
    door         TEXT    NOT NULL,
    action       TEXT    NOT NULL,
    subject      TEXT    NOT NULL,
    state_before TEXT,
    state_after  TEXT
) STRICT;
