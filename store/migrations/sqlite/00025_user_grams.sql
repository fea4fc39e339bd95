-- +goose Up

-- Which users have three letters in a row in a text of a field: see grams.go.
-- Users go by numbers of their own here, which are short.
CREATE TABLE user_numbers (
    number  INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    user_id TEXT    NOT NULL UNIQUE
) STRICT;
CREATE TABLE user_grams (
    gram   INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (gram, number)
) STRICT, WITHOUT ROWID;

-- Users whose terms are written and whose grams are not: all of them at first.
CREATE TABLE user_grams_due (
    user_id TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO user_grams_due (user_id) SELECT id FROM users ORDER BY id;

-- Users who were removed, with the terms that their grams come from. A number is
-- not given twice, so what is left of them is found and leads to nobody.
CREATE TABLE user_grams_gone (
    number INTEGER NOT NULL PRIMARY KEY,
    terms  TEXT    NOT NULL -- a JSON array
) STRICT;

-- A process of an older version writes terms and knows nothing of grams.
-- +goose StatementBegin
CREATE TRIGGER user_terms_written AFTER DELETE ON user_terms_due
BEGIN
    INSERT OR IGNORE INTO user_grams_due (user_id) VALUES (OLD.user_id);
END;
-- +goose StatementEnd

DROP TRIGGER users_removed;
-- +goose StatementBegin
CREATE TRIGGER users_removed AFTER DELETE ON users
BEGIN
    INSERT INTO user_grams_gone (number, terms)
        SELECT number, terms FROM user_numbers JOIN user_terms_kept USING (user_id) WHERE user_id = OLD.id;
    DELETE FROM user_numbers WHERE user_id = OLD.id;
    DELETE FROM user_terms WHERE user_id = OLD.id AND term IN (
        SELECT value FROM user_terms_kept, json_each(terms) WHERE user_terms_kept.user_id = OLD.id);
    DELETE FROM user_terms_kept WHERE user_id = OLD.id;
    DELETE FROM user_terms_due WHERE user_id = OLD.id;
    DELETE FROM user_grams_due WHERE user_id = OLD.id;
    UPDATE user_tally SET users = users - 1, changes = changes + 1 WHERE shard = 0;
END;
-- +goose StatementEnd
