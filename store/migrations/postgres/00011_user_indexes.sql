-- +goose NO TRANSACTION
-- +goose Up

-- What users are sorted and found by that is a column. Each index is built
-- while others write, and dropped first in case an earlier attempt ended half-way.
DROP INDEX CONCURRENTLY IF EXISTS users_created;
CREATE INDEX CONCURRENTLY users_created ON users ((created_at / 1000), id);
DROP INDEX CONCURRENTLY IF EXISTS users_updated;
CREATE INDEX CONCURRENTLY users_updated ON users ((updated_at / 1000), id);
DROP INDEX CONCURRENTLY IF EXISTS users_created_by;
CREATE INDEX CONCURRENTLY users_created_by ON users (created_by, id);
DROP INDEX CONCURRENTLY IF EXISTS users_updated_by;
CREATE INDEX CONCURRENTLY users_updated_by ON users (updated_by, id);
DROP INDEX CONCURRENTLY IF EXISTS users_created_by_id;
CREATE INDEX CONCURRENTLY users_created_by_id ON users (created_by_id, id);
DROP INDEX CONCURRENTLY IF EXISTS users_updated_by_id;
CREATE INDEX CONCURRENTLY users_updated_by_id ON users (updated_by_id, id);
DROP INDEX CONCURRENTLY IF EXISTS users_enabled;
CREATE INDEX CONCURRENTLY users_enabled ON users (enabled, id);
DROP INDEX CONCURRENTLY IF EXISTS users_has_password;
CREATE INDEX CONCURRENTLY users_has_password ON users ((password_hash <> ''), id);
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
