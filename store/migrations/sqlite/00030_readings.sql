-- +goose Up

-- Numbers, dates and nulls are found by what they are read as since: those who
-- may have some get their terms anew.
INSERT OR IGNORE INTO user_terms_due (user_id) SELECT id FROM users WHERE extensions GLOB '*[0-9]*' OR extensions LIKE '%null%' ORDER BY id;
