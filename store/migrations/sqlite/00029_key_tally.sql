-- +goose Up

-- How often API keys have changed, whoever changed them: what says whether a
-- total of them that was counted is still right. See carried.go.
CREATE TABLE key_tally (
    shard   INTEGER NOT NULL PRIMARY KEY,
    changes INTEGER NOT NULL
) STRICT;
INSERT INTO key_tally (shard, changes) VALUES (0, 0);

-- +goose StatementBegin
CREATE TRIGGER keys_counted_by_insert AFTER INSERT ON keys
BEGIN
    UPDATE key_tally SET changes = changes + 1 WHERE shard = 0;
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER keys_counted_by_update AFTER UPDATE ON keys
BEGIN
    UPDATE key_tally SET changes = changes + 1 WHERE shard = 0;
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER keys_counted_by_delete AFTER DELETE ON keys
BEGIN
    UPDATE key_tally SET changes = changes + 1 WHERE shard = 0;
END;
-- +goose StatementEnd
