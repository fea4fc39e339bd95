-- +goose NO TRANSACTION
-- +goose Up

-- Events get their position in the feed after their transaction has ended, by
-- whoever has locked the row of event_feed: what is read in order of positions
-- has no late comers. Numbers of events, which are given out before, do. Each
-- step can be repeated, in case an earlier attempt ended half-way.
ALTER TABLE events ADD COLUMN IF NOT EXISTS position BIGINT;
CREATE TABLE IF NOT EXISTS event_feed (
    name TEXT   COLLATE "C" NOT NULL,
    last BIGINT NOT NULL, -- the position given last
    CONSTRAINT event_feed_pkey PRIMARY KEY (name)
);
DROP INDEX CONCURRENTLY IF EXISTS events_position;
CREATE UNIQUE INDEX CONCURRENTLY events_position ON events (position);
DROP INDEX CONCURRENTLY IF EXISTS events_unplaced;
CREATE INDEX CONCURRENTLY events_unplaced ON events (sequence) WHERE position IS NULL;
INSERT INTO event_feed (name, last) VALUES ('events', 0) ON CONFLICT (name) DO NOTHING;
