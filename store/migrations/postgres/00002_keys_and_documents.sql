-- +goose Up

CREATE TABLE keys (
    door       TEXT   COLLATE "C" NOT NULL,
    id         TEXT   COLLATE "C" NOT NULL,
    owner_id   TEXT   COLLATE "C" NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name       TEXT   COLLATE "C" NOT NULL,
    digest     TEXT   COLLATE "C" NOT NULL,
    expires_at BIGINT,
    revoked_at BIGINT,
    body       TEXT   CONSTRAINT keys_body_json CHECK (body IS NULL OR CAST(body AS JSONB) IS NOT NULL),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version    BIGINT NOT NULL,
    CONSTRAINT keys_pkey PRIMARY KEY (door, id),
    CONSTRAINT keys_digest_key UNIQUE (door, digest)
);

CREATE INDEX keys_owner ON keys (owner_id, door);

-- What belongs to one door and is no user, role or key.
CREATE TABLE documents (
    door       TEXT   COLLATE "C" NOT NULL,
    kind       TEXT   COLLATE "C" NOT NULL,
    id         TEXT   COLLATE "C" NOT NULL,
    body       TEXT   NOT NULL CONSTRAINT documents_body_json CHECK (CAST(body AS JSONB) IS NOT NULL),
    created_at BIGINT NOT NULL,
    created_by TEXT   COLLATE "C" NOT NULL,
    updated_at BIGINT NOT NULL,
    updated_by TEXT   COLLATE "C" NOT NULL,
    version    BIGINT NOT NULL,
    CONSTRAINT documents_pkey PRIMARY KEY (door, kind, id)
);
