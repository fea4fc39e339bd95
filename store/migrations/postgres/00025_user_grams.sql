-- +goose NO TRANSACTION
-- +goose Up

-- Which users have three letters in a row in a text of a field: see grams.go.
-- Each step can be repeated, in case an earlier attempt ended half-way.
CREATE TABLE IF NOT EXISTS user_grams (
    user_id TEXT COLLATE "C" NOT NULL,
    grams   INTEGER[], -- NULL where there are too many
    CONSTRAINT user_grams_pkey PRIMARY KEY (user_id)
);
CREATE INDEX IF NOT EXISTS user_grams_grams ON user_grams USING gin (grams);
CREATE INDEX IF NOT EXISTS user_grams_many ON user_grams (user_id) WHERE grams IS NULL;

-- Users whose terms are written and whose grams are not: all of them at first.
CREATE TABLE IF NOT EXISTS user_grams_due (
    user_id TEXT COLLATE "C" NOT NULL,
    CONSTRAINT user_grams_due_pkey PRIMARY KEY (user_id)
);

-- +goose StatementBegin
CREATE OR REPLACE FUNCTION users_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM user_terms WHERE user_id = OLD.id AND term = ANY (ARRAY(
            SELECT jsonb_array_elements_text(CAST(terms AS JSONB)) FROM user_terms_kept WHERE user_terms_kept.user_id = OLD.id));
        DELETE FROM user_terms_kept WHERE user_id = OLD.id;
        DELETE FROM user_terms_due WHERE user_id = OLD.id;
        DELETE FROM user_grams_due WHERE user_id = OLD.id;
        DELETE FROM user_grams WHERE user_id = OLD.id;
        UPDATE user_tally SET users = users - 1, changes = changes + 1 WHERE shard = pg_backend_pid() % 128;
        RETURN NULL;
    END IF;
    INSERT INTO user_terms_due (user_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
    UPDATE user_tally SET changes = changes + 1, users = users + CASE TG_OP WHEN 'INSERT' THEN 1 ELSE 0 END
        WHERE shard = pg_backend_pid() % 128;
    RETURN NULL;
END $$;
-- +goose StatementEnd

-- A node of an older version writes terms and knows nothing of grams; who does
-- says so for the transaction.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION user_terms_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('dragoman.grams', true) IS DISTINCT FROM 'on' THEN
        INSERT INTO user_grams_due (user_id) SELECT user_id FROM gone ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
-- +goose StatementEnd
DROP TRIGGER IF EXISTS user_terms_written ON user_terms_due;
CREATE TRIGGER user_terms_written AFTER DELETE ON user_terms_due
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION user_terms_written();
INSERT INTO user_grams_due (user_id) SELECT id FROM users ORDER BY id ON CONFLICT DO NOTHING;
