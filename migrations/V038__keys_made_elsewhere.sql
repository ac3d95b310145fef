-- Keys are made by a child process of the server, or on a computer that it never reaches.
ALTER TABLE receive.envelope_key ADD COLUMN origin text NOT NULL DEFAULT 'SERVER' CHECK (origin IN ('SERVER', 'OFFLINE'));
COMMENT ON COLUMN receive.envelope_key.origin IS 'Where it was made, and so what had to be trusted for that instant.';
