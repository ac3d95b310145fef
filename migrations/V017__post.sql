-- The outbox: what is to be mailed, written in the transaction of the act that it tells of; and people's addresses.

CREATE TABLE ground.letter (
    id          uuid        PRIMARY KEY,
    key         text        NOT NULL UNIQUE,
    recipient   text,
    language    text        NOT NULL CHECK (language IN ('fr', 'en')),
    subject     text,
    body        text,
    path        text,
    unsubscribe text,
    put_at      timestamptz NOT NULL,
    attempts    integer     NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_at     timestamptz,
    last_error  text,
    failed_at   timestamptz,
    settled_at  timestamptz,
    sent        boolean     NOT NULL DEFAULT false,
    digest      text        CHECK (digest ~ '^[0-9a-f]{64}$'),
    CONSTRAINT letter_waits CHECK (settled_at IS NOT NULL
        OR (recipient IS NOT NULL AND subject IS NOT NULL AND body IS NOT NULL AND path IS NOT NULL
            AND next_at IS NOT NULL)),
    CONSTRAINT letter_forgets CHECK (settled_at IS NULL
        OR (recipient IS NULL AND subject IS NULL AND body IS NULL AND path IS NULL AND unsubscribe IS NULL
            AND next_at IS NULL AND digest IS NOT NULL))
);
COMMENT ON COLUMN ground.letter.key IS 'The same news for the same person has the same key, and is there once; holds no address.';
COMMENT ON COLUMN ground.letter.put_at IS 'Real time, also for a fictional tender; as all times here.';
COMMENT ON COLUMN ground.letter.last_error IS 'The sort of failure, never what a server said: that could hold the address.';
COMMENT ON COLUMN ground.letter.settled_at IS 'When it was sent or given up; from then on it holds neither address nor text.';
COMMENT ON COLUMN ground.letter.digest IS 'SHA-256 of the mail as it was sent, or was to be.';
CREATE INDEX letter_waiting ON ground.letter (next_at, id) WHERE settled_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON ground.letter TO ${app};

ALTER TABLE ground.person ADD COLUMN email text;
COMMENT ON COLUMN ground.person.email IS 'As verified by the identity provider; null when it is not.';
