-- +goose Up

-- What users are found by: see terms.go. A row of user_terms_kept lists what
-- user_terms has of a user.
CREATE TABLE user_terms (
    term    TEXT NOT NULL,
    user_id TEXT NOT NULL,
    PRIMARY KEY (term, user_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE user_terms_kept (
    user_id TEXT NOT NULL PRIMARY KEY,
    terms   TEXT NOT NULL -- a JSON array
) STRICT, WITHOUT ROWID;

-- Users that were written since their terms were: all of them at first.
CREATE TABLE user_terms_due (
    user_id TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO user_terms_due (user_id) SELECT id FROM users ORDER BY id;

-- How many users there are, and how often they have changed: what a total is
-- answered from, and what says whether one that was counted is still right.
CREATE TABLE user_tally (
    shard   INTEGER NOT NULL PRIMARY KEY,
    users   INTEGER NOT NULL,
    changes INTEGER NOT NULL
) STRICT;
INSERT INTO user_tally (shard, users, changes) SELECT 0, count(*), 0 FROM users;

-- +goose StatementBegin
CREATE TRIGGER users_added AFTER INSERT ON users
BEGIN
    INSERT OR IGNORE INTO user_terms_due (user_id) VALUES (NEW.id);
    UPDATE user_tally SET users = users + 1, changes = changes + 1 WHERE shard = 0;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER users_changed AFTER UPDATE OF version ON users
BEGIN
    INSERT OR IGNORE INTO user_terms_due (user_id) VALUES (NEW.id);
    UPDATE user_tally SET changes = changes + 1 WHERE shard = 0;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER users_removed AFTER DELETE ON users
BEGIN
    DELETE FROM user_terms WHERE user_id = OLD.id AND term IN (
        SELECT value FROM user_terms_kept, json_each(terms) WHERE user_terms_kept.user_id = OLD.id);
    DELETE FROM user_terms_kept WHERE user_id = OLD.id;
    DELETE FROM user_terms_due WHERE user_id = OLD.id;
    UPDATE user_tally SET users = users - 1, changes = changes + 1 WHERE shard = 0;
END;
-- +goose StatementEnd
