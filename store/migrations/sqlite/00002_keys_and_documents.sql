-- +goose Up

CREATE TABLE keys (
    door       TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    owner_id   TEXT    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name       TEXT    NOT NULL,
    digest     TEXT    NOT NULL,
    expires_at INTEGER,
    revoked_at INTEGER,
    body       TEXT    CHECK (json_valid(body)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version    INTEGER NOT NULL,
    PRIMARY KEY (door, id),
    UNIQUE (door, digest)
) STRICT;

CREATE INDEX keys_owner ON keys (owner_id, door);

-- What belongs to one door and is no user, role or key.
CREATE TABLE documents (
    door       TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    body       TEXT    NOT NULL CHECK (json_valid(body)),
    created_at INTEGER NOT NULL,
    created_by TEXT    NOT NULL,
    updated_at INTEGER NOT NULL,
    updated_by TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    PRIMARY KEY (door, kind, id)
) STRICT;
