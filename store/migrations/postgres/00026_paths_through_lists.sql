-- +goose NO TRANSACTION
-- +goose Up

-- Paths lead through the objects of lists since: those who have some get their
-- terms anew. It can be repeated.
INSERT INTO user_terms_due (user_id) SELECT id FROM users WHERE extensions LIKE '%[%{%}%]%' ORDER BY id ON CONFLICT DO NOTHING;
