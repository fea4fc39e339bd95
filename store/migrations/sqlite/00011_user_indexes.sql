-- +goose Up

-- Built-in users of one door, who are few, and keys by what they are asked for.
CREATE INDEX users_door ON users (door, id) WHERE door <> '';
CREATE INDEX keys_created ON keys (door, created_at, id);
CREATE INDEX keys_name ON keys (door, name, created_at, id);
CREATE INDEX keys_owner_created ON keys (owner_id, door, created_at, id);
CREATE INDEX keys_expires ON keys (expires_at) WHERE expires_at IS NOT NULL;
