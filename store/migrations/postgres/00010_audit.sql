-- +goose Up

-- Where a request came from, how it ended, and how many alike the event stands for.
ALTER TABLE events ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN outcome TEXT NOT NULL DEFAULT 'success';
ALTER TABLE events ADD COLUMN occurrences BIGINT NOT NULL DEFAULT 1;

-- Who does what only one node should do, and until when.
CREATE TABLE leases (
    name       TEXT   COLLATE "C" NOT NULL,
    holder     TEXT   NOT NULL,
    expires_at BIGINT NOT NULL,
    CONSTRAINT leases_pkey PRIMARY KEY (name)
);
