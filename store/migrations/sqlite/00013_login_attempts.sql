-- +goose Up

-- Failed logins, by account and source, so that all nodes delay them. account is
-- a digest of the name that was tried; "" stands for any account or any source.
-- A row with no failures says when the account has last logged in from there.
CREATE TABLE login_attempts (
    account      TEXT    NOT NULL,
    source       TEXT    NOT NULL,
    failures     REAL    NOT NULL,
    failed_at    INTEGER NOT NULL,
    succeeded_at INTEGER NOT NULL,
    changed_at   INTEGER NOT NULL,
    PRIMARY KEY (account, source)
) STRICT;

CREATE INDEX login_attempts_by_change ON login_attempts (changed_at);
