-- +goose Up

-- What was written before IDs were kept is theirs who have the name now, and
-- nobody's if nobody has it.
UPDATE users SET created_by_id = COALESCE((SELECT u.id FROM users u WHERE u.username = users.created_by), '');
UPDATE users SET updated_by_id = COALESCE((SELECT u.id FROM users u WHERE u.username = users.updated_by), '') WHERE version > 1;
UPDATE roles SET created_by_id = COALESCE((SELECT u.id FROM users u WHERE u.username = roles.created_by), '');
UPDATE roles SET updated_by_id = COALESCE((SELECT u.id FROM users u WHERE u.username = roles.updated_by), '') WHERE version > 1;
UPDATE documents SET created_by_id = COALESCE((SELECT u.id FROM users u WHERE u.username = documents.created_by), '');
UPDATE documents SET updated_by_id = COALESCE((SELECT u.id FROM users u WHERE u.username = documents.updated_by), '') WHERE version > 1;
