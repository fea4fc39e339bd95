-- +goose Up

-- Failed logins, by account and source, so that all nodes delay them. account is
-- a digest of the name that was tried; '' stands for any account or any source.
-- A row with no failures says when the account has last logged in from there.
CREATE TABLE login_attempts (
    account      TEXT             COLLATE "C" NOT NULL,
    source       TEXT             COLLATE "C" NOT NULL,
    failures     DOUBLE PRECISION NOT NULL,
    failed_at    BIGINT           NOT NULL,
    succeeded_at BIGINT           NOT NULL,
    changed_at   BIGINT           NOT NULL,
    CONSTRAINT login_attempts_pkey PRIMARY KEY (account, source)
);

CREATE INDEX login_attempts_by_change ON login_attempts (changed_at);
