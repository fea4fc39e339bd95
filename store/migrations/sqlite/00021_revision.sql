-- +goose Up

-- How often anything that is remembered in memory has changed, whoever changed
-- it: see cache.go. What is new is not remembered yet, but for the names of roles.
CREATE TABLE revision (
    only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    n    INTEGER NOT NULL
) STRICT;
INSERT INTO revision (only, n) VALUES (1, 1);

-- +goose StatementBegin
CREATE TRIGGER users_revised_by_update AFTER UPDATE ON users
BEGIN
    UPDATE revision SET n = n + 1 WHERE only = 1;
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER users_revised_by_delete AFTER DELETE ON users
BEGIN
    UPDATE revision SET n = n + 1 WHERE only = 1;
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER sessions_revised_by_update AFTER UPDATE ON sessions
BEGIN
    UPDATE revision SET n = n + 1 WHERE only = 1;
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER sessions_revised_by_delete AFTER DELETE ON sessions
BEGIN
    UPDATE revision SET n = n + 1 WHERE only = 1;
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER keys_revised_by_update AFTER UPDATE ON keys
BEGIN
    UPDATE revision SET n = n + 1 WHERE only = 1;
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER keys_revised_by_delete AFTER DELETE ON keys
BEGIN
    UPDATE revision SET n = n + 1 WHERE only = 1;
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER roles_revised_by_insert AFTER INSERT ON roles
BEGIN
    UPDATE revision SET n = n + 1 WHERE only = 1;
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER roles_revised_by_update AFTER UPDATE ON roles
BEGIN
    UPDATE revision SET n = n + 1 WHERE only = 1;
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER roles_revised_by_delete AFTER DELETE ON roles
BEGIN
    UPDATE revision SET n = n + 1 WHERE only = 1;
END;
-- +goose StatementEnd
