-- +goose Up

-- Keys by their times, as searches compare them: in milliseconds.
CREATE INDEX keys_created_ms ON keys (door, (created_at / 1000), created_at, id);
CREATE INDEX keys_expires_ms ON keys (door, (expires_at / 1000), created_at, id) WHERE expires_at IS NOT NULL;
CREATE INDEX keys_revoked_ms ON keys (door, (revoked_at / 1000), created_at, id) WHERE revoked_at IS NOT NULL;
