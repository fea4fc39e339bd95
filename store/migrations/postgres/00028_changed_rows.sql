-- +goose NO TRANSACTION
-- +goose Up

-- Which rows have changed of what nodes remember in memory, by the transaction
-- that did it: see postgres_changes.go. What is new is not remembered yet, but
-- for the names of roles and documents. A number of NULL is every row.
-- Each step can be repeated, in case an earlier attempt ended half-way.
CREATE TABLE IF NOT EXISTS changed_rows (
    xid        XID8 NOT NULL,
    of_table   TEXT COLLATE "C" NOT NULL,
    row_number BIGINT
);
CREATE INDEX IF NOT EXISTS changed_rows_xid ON changed_rows (xid);

-- Changes before since are no longer listed; those before next will be removed
-- next. The row says only that it was at.
CREATE TABLE IF NOT EXISTS changed_rows_kept (
    only_row INTEGER NOT NULL CHECK (only_row = 1),
    since    XID8 NOT NULL,
    next     XID8 NOT NULL,
    at       TIMESTAMPTZ NOT NULL,
    CONSTRAINT changed_rows_kept_pkey PRIMARY KEY (only_row)
);
INSERT INTO changed_rows_kept (only_row, since, next, at)
    VALUES (1, '0', pg_snapshot_xmin(pg_current_snapshot()), now()) ON CONFLICT DO NOTHING;

-- +goose StatementBegin
CREATE OR REPLACE FUNCTION note_changed_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    number BIGINT := 0;
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        number := NULL;
    ELSIF TG_TABLE_NAME = 'users' THEN
        number := hashtextextended(OLD.id, 0);
    ELSIF TG_TABLE_NAME = 'sessions' THEN
        number := hashtextextended(OLD.digest, 0);
    ELSIF TG_TABLE_NAME = 'keys' THEN
        number := hashtextextended(OLD.door || ':' || OLD.id, 0);
    END IF;
    INSERT INTO changed_rows (xid, of_table, row_number) VALUES (pg_current_xact_id(), TG_TABLE_NAME, number);
    RETURN NULL;
END $$;
-- +goose StatementEnd

-- What postgres_changes.go asks. The settings are the function's own, since a
-- pooler may give the connection to others next: a plan is kept that was made when
-- hardly anything was listed, and what is off looks costly enough to be compiled.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION changes_since(last TEXT)
    RETURNS TABLE (snapshot TEXT, started TEXT, follows BOOLEAN, missing BOOLEAN, changed_table TEXT, changed_row BIGINT)
    LANGUAGE plpgsql STABLE SET enable_seqscan = off SET enable_bitmapscan = off SET jit = off AS $$
BEGIN
    RETURN QUERY SELECT pg_current_snapshot()::text, pg_postmaster_start_time()::text, pg_is_in_recovery(),
        k.since > pg_snapshot_xmin(last::pg_snapshot), c.of_table, c.row_number
        FROM changed_rows_kept k LEFT JOIN LATERAL (
            SELECT r.of_table, r.row_number FROM changed_rows r
            WHERE r.xid >= pg_snapshot_xmin(last::pg_snapshot) AND NOT pg_visible_in_snapshot(r.xid, last::pg_snapshot)
            LIMIT 4097) c ON true;
END $$;
-- +goose StatementEnd

CREATE OR REPLACE TRIGGER note_changed AFTER UPDATE OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION note_changed_row();
CREATE OR REPLACE TRIGGER note_emptied AFTER TRUNCATE ON users FOR EACH STATEMENT EXECUTE FUNCTION note_changed_row();
CREATE OR REPLACE TRIGGER note_changed AFTER UPDATE OR DELETE ON sessions FOR EACH ROW EXECUTE FUNCTION note_changed_row();
CREATE OR REPLACE TRIGGER note_emptied AFTER TRUNCATE ON sessions FOR EACH STATEMENT EXECUTE FUNCTION note_changed_row();
CREATE OR REPLACE TRIGGER note_changed AFTER UPDATE OR DELETE ON keys FOR EACH ROW EXECUTE FUNCTION note_changed_row();
CREATE OR REPLACE TRIGGER note_emptied AFTER TRUNCATE ON keys FOR EACH STATEMENT EXECUTE FUNCTION note_changed_row();
CREATE OR REPLACE TRIGGER note_changed AFTER INSERT OR UPDATE OR DELETE ON roles FOR EACH ROW EXECUTE FUNCTION note_changed_row();
CREATE OR REPLACE TRIGGER note_emptied AFTER TRUNCATE ON roles FOR EACH STATEMENT EXECUTE FUNCTION note_changed_row();
CREATE OR REPLACE TRIGGER note_changed AFTER INSERT OR UPDATE OR DELETE ON documents FOR EACH ROW EXECUTE FUNCTION note_changed_row();
CREATE OR REPLACE TRIGGER note_emptied AFTER TRUNCATE ON documents FOR EACH STATEMENT EXECUTE FUNCTION note_changed_row();
