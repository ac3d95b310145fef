-- Blobs that some act keeps: their bytes lie in the storage under this digest. A file without a row belongs to nobody.

CREATE TABLE ground.blob (
    digest  text        PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    size    bigint      NOT NULL CHECK (size >= 0),
    kept_at timestamptz NOT NULL
);
COMMENT ON COLUMN ground.blob.kept_at IS 'Real time, also for a fictional tender.';
GRANT SELECT, INSERT ON ground.blob TO ${app};
