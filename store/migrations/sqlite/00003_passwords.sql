-- +goose Up

-- Of a password from before this was asked nobody knows whose choice it was;
-- it counts as the user's.
ALTER TABLE users ADD COLUMN credential_own INTEGER NOT NULL DEFAULT 1;

-- Hashes that users had before.
CREATE TABLE past_passwords (
    user_id  TEXT    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    hash     TEXT    NOT NULL,
    PRIMARY KEY (user_id, revision)
) STRICT;
