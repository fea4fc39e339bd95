-- +goose Up

-- How many bytes the events take, so many of them in a row together: those up
-- to a position, from the row before on. Housekeeping writes it.
CREATE TABLE event_volumes (
    up_to INTEGER NOT NULL PRIMARY KEY,
    bytes INTEGER NOT NULL
) STRICT;
