-- Who is to be told of changes of a published tender (RULE-06). Nobody may list them (RULE-63).

CREATE TABLE prepare.registration (
    id           uuid        PRIMARY KEY,
    tender       uuid        NOT NULL REFERENCES prepare.tender (id),
    subject      text,
    email        text,
    language     text        NOT NULL CHECK (language IN ('fr', 'en')),
    asked_at     timestamptz NOT NULL,
    confirmed_at timestamptz,
    ended_at     timestamptz,
    CONSTRAINT registration_forgets CHECK ((ended_at IS NULL) = (email IS NOT NULL))
);
COMMENT ON COLUMN prepare.registration.subject IS 'Who is registered; null for anybody without an account.';
COMMENT ON COLUMN prepare.registration.asked_at IS 'When a confirmation was last mailed, or an account registered; real time, as all times here.';
COMMENT ON COLUMN prepare.registration.confirmed_at IS 'Null until whoever reads the mailbox has confirmed; nothing is told before.';
COMMENT ON COLUMN prepare.registration.ended_at IS 'They want no more mail: the address is forgotten.';
CREATE UNIQUE INDEX registration_address ON prepare.registration (tender, lower(email));
CREATE UNIQUE INDEX registration_subject ON prepare.registration (tender, subject);
CREATE INDEX registration_asked ON prepare.registration (tender, asked_at);
CREATE INDEX registration_pending ON prepare.registration (asked_at) WHERE confirmed_at IS NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON prepare.registration TO ${app};

CREATE TABLE prepare.registration_token (
    digest       text        PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    registration uuid        NOT NULL REFERENCES prepare.registration (id) ON DELETE CASCADE,
    purpose      text        NOT NULL CHECK (purpose IN ('CONFIRM', 'END')),
    expires_at   timestamptz
);
COMMENT ON COLUMN prepare.registration_token.digest IS 'SHA-256 of the token; the token itself stands in the mail alone.';
CREATE INDEX registration_token_of ON prepare.registration_token (registration);
GRANT SELECT, INSERT, DELETE ON prepare.registration_token TO ${app};
