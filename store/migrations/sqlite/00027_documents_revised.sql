-- +goose Up

-- Documents are remembered too, also that there is none of a name: see cache.go.
-- +goose StatementBegin
CREATE TRIGGER documents_revised_by_insert AFTER INSERT ON documents
BEGIN
    UPDATE revision SET n = n + 1 WHERE only = 1;
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER documents_revised_by_update AFTER UPDATE ON documents
BEGIN
    UPDATE revision SET n = n + 1 WHERE only = 1;
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER documents_revised_by_delete AFTER DELETE ON documents
BEGIN
    UPDATE revision SET n = n + 1 WHERE only = 1;
END;
-- +goose StatementEnd
