-- +goose Up

-- Before SQLite 3.45, json_valid(NULL) is 0 and not NULL: a stock sqlite3 of
-- that age calls these tables broken, and cannot restore its own dump of them.
-- Only what is checked changes and no row does, so the schema's text is edited
-- in place, which SQLite documents for this, instead of copying every row.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(replace(sql,
    'CHECK (json_valid(roles))', 'CHECK (roles IS NULL OR json_valid(roles))'),
    'CHECK (json_valid(extensions))', 'CHECK (extensions IS NULL OR json_valid(extensions))')
WHERE type = 'table' AND name = 'users';
UPDATE sqlite_schema SET sql = replace(sql,
    'CHECK (json_valid(definitions))', 'CHECK (definitions IS NULL OR json_valid(definitions))')
WHERE type = 'table' AND name = 'roles';
UPDATE sqlite_schema SET sql = replace(sql,
    'CHECK (json_valid(body))', 'CHECK (body IS NULL OR json_valid(body))')
WHERE type = 'table' AND name = 'keys';
PRAGMA writable_schema = RESET;

-- Any change of the schema makes other connections read it again.
CREATE TABLE schema_edited (mark INTEGER) STRICT;
DROP TABLE schema_edited;
