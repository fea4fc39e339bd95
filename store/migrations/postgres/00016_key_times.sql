-- +goose NO TRANSACTION
-- +goose Up

-- Keys by their times, as searches compare them: in milliseconds.
DROP INDEX CONCURRENTLY IF EXISTS keys_created_ms;
CREATE INDEX CONCURRENTLY keys_created_ms ON keys (door, (created_at / 1000), created_at, id);
DROP INDEX CONCURRENTLY IF EXISTS keys_expires_ms;
CREATE INDEX CONCURRENTLY keys_expires_ms ON keys (door, (expires_at / 1000), created_at, id) WHERE expires_at IS NOT NULL;
DROP INDEX CONCURRENTLY IF EXISTS keys_revoked_ms;
CREATE INDEX CONCURRENTLY keys_revoked_ms ON keys (door, (revoked_at / 1000), created_at, id) WHERE revoked_at IS NOT NULL;
