-- +goose Up

-- What was left at targets that cannot carry a mark themselves, and what was
-- taken in from sources (docs/decisions/24): one row for each object.
CREATE TABLE marks (
    target TEXT NOT NULL,
    object TEXT NOT NULL,
    name   TEXT NOT NULL,
    state  TEXT NOT NULL,
    PRIMARY KEY (target, object, name)
) STRICT;
