-- +goose Up

-- What was left at targets that cannot carry a mark themselves, and what was
-- taken in from sources (docs/decisions/24): one row for each object.
CREATE TABLE marks (
    target TEXT COLLATE "C" NOT NULL,
    object TEXT COLLATE "C" NOT NULL,
    name   TEXT COLLATE "C" NOT NULL,
    state  TEXT NOT NULL,
    CONSTRAINT marks_pkey PRIMARY KEY (target, object, name)
);
