-- +goose Up

-- What users are sorted and found by that is a column.
CREATE INDEX users_created ON users (created_at / 1000, id);
CREATE INDEX users_updated ON users (updated_at / 1000, id);
CREATE INDEX users_created_by ON users (created_by, id);
CREATE INDEX users_updated_by ON users (updated_by, id);
CREATE INDEX users_created_by_id ON users (created_by_id, id);
CREATE INDEX users_updated_by_id ON users (updated_by_id, id);
CREATE INDEX users_enabled ON users (enabled, id);
CREATE INDEX users_has_password ON users ((password_hash <> ''), id);
CREATE INDEX users_door ON users (door, id) WHERE door <> '';
CREATE INDEX keys_created ON keys (door, created_at, id);
CREATE INDEX keys_name ON keys (door, name, created_at, id);
CREATE INDEX keys_owner_created ON keys (owner_id, door, created_at, id);
CREATE INDEX keys_expires ON keys (expires_at) WHERE expires_at IS NOT NULL;
