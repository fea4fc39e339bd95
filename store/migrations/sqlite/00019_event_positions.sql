-- +goose Up

-- Events get their position in the feed after their transaction has ended, by
-- whoever has locked the row of event_feed: what is read in order of positions
-- has no late comers. Numbers of events, which are given out before, do.
ALTER TABLE events ADD COLUMN position INTEGER;
UPDATE events SET position = sequence;
CREATE UNIQUE INDEX events_position ON events (position);
CREATE INDEX events_unplaced ON events (sequence) WHERE position IS NULL;
CREATE TABLE event_feed (
    name TEXT    NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL -- the position given last
) STRICT;
INSERT INTO event_feed (name, last) SELECT 'events', COALESCE(MAX(sequence), 0) FROM events;
