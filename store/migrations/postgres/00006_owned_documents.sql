-- +goose Up

-- Whose a document is, if it is a user's: it goes with them.
ALTER TABLE documents ADD COLUMN owner_id TEXT COLLATE "C" REFERENCES users (id) ON DELETE CASCADE;
CREATE INDEX documents_owner ON documents (owner_id);
