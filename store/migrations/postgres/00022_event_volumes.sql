-- +goose Up

-- How many bytes the events take, so many of them in a row together: those up
-- to a position, from the row before on. Housekeeping writes it.
CREATE TABLE event_volumes (
    up_to BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    CONSTRAINT event_volumes_pkey PRIMARY KEY (up_to)
);
