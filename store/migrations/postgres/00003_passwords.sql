-- +goose Up

-- Of a password from before this was asked nobody knows whose choice it was;
-- it counts as the user's.
ALTER TABLE users ADD COLUMN credential_own BOOLEAN NOT NULL DEFAULT TRUE;

-- Hashes that users had before.
CREATE TABLE past_passwords (
    user_id  TEXT   COLLATE "C" NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    revision BIGINT NOT NULL,
    hash     TEXT   NOT NULL,
    CONSTRAINT past_passwords_pkey PRIMARY KEY (user_id, revision)
);
