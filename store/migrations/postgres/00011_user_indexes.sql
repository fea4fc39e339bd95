-- +goose NO TRANSACTION
-- +goose Up

-- Built-in users of one door, who are few, and keys by what they are asked
-- for. Each index is built while others write, and dropped first in case an
-- earlier attempt ended half-way.
DROP INDEX CONCURRENTLY IF EXISTS users_door;
CREATE INDEX CONCURRENTLY users_door ON users (door, id) WHERE door <> '';
DROP INDEX CONCURRENTLY IF EXISTS keys_created;
CREATE INDEX CONCURRENTLY keys_created ON keys (door, created_at, id);
DROP INDEX CONCURRENTLY IF EXISTS keys_name;
CREATE INDEX CONCURRENTLY keys_name ON keys (door, name, created_at, id);
DROP INDEX CONCURRENTLY IF EXISTS keys_owner_created;
CREATE INDEX CONCURRENTLY keys_owner_created ON keys (owner_id, door, created_at, id);
DROP INDEX CONCURRENTLY IF EXISTS keys_expires;
CREATE INDEX CONCURRENTLY keys_expires ON keys (expires_at) WHERE expires_at IS NOT NULL;
