-- +goose NO TRANSACTION
-- +goose Up

-- Numbers, dates and nulls are found by what they are read as since: those who
-- may have some get their terms anew. Each step can be repeated.
--
-- A node of an older version writes terms and knows nothing of readings; who does
-- says so for the transaction, and else the users stay due.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION user_terms_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('dragoman.grams', true) IS DISTINCT FROM 'on' THEN
        INSERT INTO user_grams_due (user_id) SELECT user_id FROM gone ON CONFLICT DO NOTHING;
    END IF;
    IF current_setting('dragoman.readings', true) IS DISTINCT FROM 'on' THEN
        INSERT INTO user_terms_due (user_id) SELECT user_id FROM gone WHERE user_id IN (SELECT id FROM users) ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
-- +goose StatementEnd
INSERT INTO user_terms_due (user_id) SELECT id FROM users WHERE extensions ~ '[0-9]' OR extensions LIKE '%null%' ORDER BY id ON CONFLICT DO NOTHING;
