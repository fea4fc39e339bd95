-- +goose Up

-- Paths lead through the objects of lists since: those who have some get their
-- terms anew.
INSERT OR IGNORE INTO user_terms_due (user_id) SELECT id FROM users WHERE extensions LIKE '%[%{%}%]%' ORDER BY id;
