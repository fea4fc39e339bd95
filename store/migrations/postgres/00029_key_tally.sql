-- +goose NO TRANSACTION
-- +goose Up

-- How often API keys have changed, whoever changed them: what says whether a
-- total of them that was counted is still right. See carried.go, and user_tally
-- for why there are several rows.
-- Each step can be repeated, in case an earlier attempt ended half-way.
CREATE TABLE IF NOT EXISTS key_tally (
    shard   BIGINT NOT NULL,
    changes BIGINT NOT NULL,
    CONSTRAINT key_tally_pkey PRIMARY KEY (shard)
) WITH (fillfactor = 20);
INSERT INTO key_tally (shard, changes) SELECT n, 0 FROM generate_series(0, 127) AS n ON CONFLICT DO NOTHING;

-- A statement counts all its changes at once: an owner who is removed may have
-- had many keys.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION count_changed_keys() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    many BIGINT := 1;
BEGIN
    IF TG_OP <> 'TRUNCATE' THEN
        SELECT count(*) INTO many FROM changed;
    END IF;
    IF many > 0 THEN
        UPDATE key_tally SET changes = changes + many WHERE shard = pg_backend_pid() % 128;
    END IF;
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE OR REPLACE TRIGGER count_added AFTER INSERT ON keys
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_changed_keys();
CREATE OR REPLACE TRIGGER count_changed AFTER UPDATE ON keys
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_changed_keys();
CREATE OR REPLACE TRIGGER count_removed AFTER DELETE ON keys
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_changed_keys();
CREATE OR REPLACE TRIGGER count_emptied AFTER TRUNCATE ON keys
    FOR EACH STATEMENT EXECUTE FUNCTION count_changed_keys();
