-- +goose Up

-- What users are found by: see terms.go. A row of user_terms_kept lists what
-- user_terms has of a user.
CREATE TABLE user_terms (
    term    TEXT COLLATE "C" NOT NULL,
    user_id TEXT COLLATE "C" NOT NULL,
    CONSTRAINT user_terms_pkey PRIMARY KEY (term, user_id)
);
CREATE TABLE user_terms_kept (
    user_id TEXT COLLATE "C" NOT NULL,
    terms   TEXT NOT NULL, -- a JSON array
    CONSTRAINT user_terms_kept_pkey PRIMARY KEY (user_id)
);

-- Users that were written since their terms were: all of them at first. Only
-- triggers write it, so the writes of an older version count as well.
CREATE TABLE user_terms_due (
    user_id TEXT COLLATE "C" NOT NULL,
    CONSTRAINT user_terms_due_pkey PRIMARY KEY (user_id)
);

-- How many users there are, and how often they have changed: what a total is
-- answered from, and what says whether one that was counted is still right.
-- Each session has a row of its own, nearly always, so that writers do not
-- wait for each other.
CREATE TABLE user_tally (
    shard   BIGINT NOT NULL,
    users   BIGINT NOT NULL,
    changes BIGINT NOT NULL,
    CONSTRAINT user_tally_pkey PRIMARY KEY (shard)
) WITH (fillfactor = 20);
INSERT INTO user_tally (shard, users, changes) SELECT n, 0, 0 FROM generate_series(0, 127) AS n;

-- +goose StatementBegin
CREATE FUNCTION users_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM user_terms WHERE user_id = OLD.id AND term = ANY (ARRAY(
            SELECT jsonb_array_elements_text(CAST(terms AS JSONB)) FROM user_terms_kept WHERE user_terms_kept.user_id = OLD.id));
        DELETE FROM user_terms_kept WHERE user_id = OLD.id;
        DELETE FROM user_terms_due WHERE user_id = OLD.id;
        UPDATE user_tally SET users = users - 1, changes = changes + 1 WHERE shard = pg_backend_pid() % 128;
        RETURN NULL;
    END IF;
    INSERT INTO user_terms_due (user_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
    UPDATE user_tally SET changes = changes + 1, users = users + CASE TG_OP WHEN 'INSERT' THEN 1 ELSE 0 END
        WHERE shard = pg_backend_pid() % 128;
    RETURN NULL;
END $$;
-- +goose StatementEnd
-- Writers wait from here to the end, a moment, so that nobody is left out.
CREATE TRIGGER users_written AFTER INSERT OR DELETE OR UPDATE OF version ON users
    FOR EACH ROW EXECUTE FUNCTION users_written();
INSERT INTO user_terms_due (user_id) SELECT id FROM users ORDER BY id;
UPDATE user_tally SET users = (SELECT count(*) FROM users) WHERE shard = 0;
