-- Time-stamps of an authority (RFC 3161) for what the server has signed or published, where one is configured.

CREATE TABLE receive.timestamp_token (
    digest     text        PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    asked_at   timestamptz NOT NULL,
    token      bytea,
    stamped_at timestamptz
);
COMMENT ON TABLE receive.timestamp_token IS 'By the SHA-256 of what is stamped. The token comes later, or never where no authority answers; nothing waits for it.';
COMMENT ON COLUMN receive.timestamp_token.asked_at IS 'Real time, as the other.';
COMMENT ON COLUMN receive.timestamp_token.stamped_at IS 'As the authority states it.';
CREATE INDEX timestamp_token_due ON receive.timestamp_token (asked_at) WHERE token IS NULL;
GRANT SELECT, INSERT ON receive.timestamp_token TO ${app};
GRANT UPDATE (token, stamped_at) ON receive.timestamp_token TO ${app};
