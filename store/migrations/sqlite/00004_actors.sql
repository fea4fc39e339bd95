-- +goose Up

-- Who wrote something, by ID: names change.
ALTER TABLE users ADD COLUMN created_by_id TEXT NOT NULL DEFAULT '';
ALTER TABLE users ADD COLUMN updated_by_id TEXT NOT NULL DEFAULT '';
ALTER TABLE roles ADD COLUMN created_by_id TEXT NOT NULL DEFAULT '';
ALTER TABLE roles ADD COLUMN updated_by_id TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN created_by_id TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN updated_by_id TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN actor_id TEXT NOT NULL DEFAULT '';
