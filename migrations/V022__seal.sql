-- The keys that bids are sealed to. No secret is in here: public halves, and shares that only their holders can open.

CREATE TABLE receive.holder_key (
    tender        uuid        NOT NULL REFERENCES prepare.tender (id),
    subject       text        NOT NULL,
    recipient     text        NOT NULL CHECK (recipient ~ '^age1[02-9ac-hj-np-z]{58}$'),
    challenge     text        NOT NULL,
    answer        text        NOT NULL CHECK (answer ~ '^[0-9a-f]{64}$'),
    registered_at timestamptz NOT NULL,
    proved_at     timestamptz,
    entry         bigint      NOT NULL,
    PRIMARY KEY (tender, subject)
);
COMMENT ON TABLE receive.holder_key IS 'The public half of the key that a holder uses in one tender.';
COMMENT ON COLUMN receive.holder_key.challenge IS 'A code sealed to that key, armoured.';
COMMENT ON COLUMN receive.holder_key.answer IS 'SHA-256 of the code: whoever sends the code back has the secret half.';
COMMENT ON COLUMN receive.holder_key.entry IS 'The ledger entry of its registration.';
GRANT SELECT, INSERT ON receive.holder_key TO ${app};
GRANT UPDATE (recipient, challenge, answer, registered_at, proved_at, entry) ON receive.holder_key TO ${app};

-- Only ever inserted into: a later version takes the place of those before.
CREATE TABLE receive.envelope_key (
    id        uuid        PRIMARY KEY,
    tender    uuid        NOT NULL,
    lot       integer     NOT NULL,
    kind      text        NOT NULL,
    version   integer     NOT NULL CHECK (version > 0),
    recipient text        NOT NULL CHECK (recipient ~ '^age1[02-9ac-hj-np-z]{58}$'),
    k         integer     NOT NULL CHECK (k >= 2),
    n         integer     NOT NULL CHECK (n > k),
    made_at   timestamptz NOT NULL,
    entry     bigint      NOT NULL,
    UNIQUE (tender, lot, kind, version),
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);
COMMENT ON TABLE receive.envelope_key IS 'The public half of a key whose secret was split among holders.';
COMMENT ON COLUMN receive.envelope_key.kind IS 'What is sealed to it, such as OFFER.';
GRANT SELECT, INSERT ON receive.envelope_key TO ${app};

CREATE TABLE receive.envelope_share (
    envelope   uuid        NOT NULL REFERENCES receive.envelope_key (id),
    number     integer     NOT NULL CHECK (number > 0),
    subject    text        NOT NULL,
    recipient  text        NOT NULL CHECK (recipient ~ '^age1[02-9ac-hj-np-z]{58}$'),
    commitment text        NOT NULL CHECK (commitment ~ '^[0-9a-f]{64}$'),
    sealed     text        NOT NULL,
    digest     text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    trial      text        NOT NULL CHECK (trial ~ '^[0-9a-f]{64}$'),
    tried_at   timestamptz,
    PRIMARY KEY (envelope, number),
    UNIQUE (envelope, subject)
);
COMMENT ON COLUMN receive.envelope_share.sealed IS 'The share file, sealed to its holder, armoured.';
COMMENT ON COLUMN receive.envelope_share.commitment IS 'SHA-256 of the clear share file, which holds a salt.';
COMMENT ON COLUMN receive.envelope_share.trial IS 'SHA-256 of the trial code in the share file, which says nothing of the share.';
GRANT SELECT, INSERT ON receive.envelope_share TO ${app};
GRANT UPDATE (tried_at) ON receive.envelope_share TO ${app};
