-- What bidders have sent under seal, and what they have deposited of it. Nothing here says what is inside.

CREATE TABLE receive.part (
    organisation uuid        NOT NULL,
    envelope     uuid        NOT NULL,
    piece        uuid        NOT NULL,
    number       integer     NOT NULL CHECK (number BETWEEN 0 AND 99999),
    digest       text        NOT NULL REFERENCES ground.blob (digest),
    size         bigint      NOT NULL CHECK (size > 0),
    received_at  timestamptz NOT NULL,
    PRIMARY KEY (organisation, envelope, piece, number, digest)
);
COMMENT ON TABLE receive.part IS 'Each part is one complete age file. Several may be held of one number: the deposit names the one that counts.';
COMMENT ON COLUMN receive.part.piece IS 'A random identifier of the bidder''s choice.';
COMMENT ON COLUMN receive.part.received_at IS 'By the tender''s clock.';
GRANT SELECT, INSERT ON receive.part TO ${app};

CREATE TABLE receive.deposit (
    id           uuid        PRIMARY KEY,
    tender       uuid        NOT NULL,
    lot          integer     NOT NULL,
    envelope     uuid        NOT NULL,
    organisation uuid        NOT NULL,
    subject      text        NOT NULL,
    received_at  timestamptz NOT NULL,
    deadline     timestamptz NOT NULL,
    on_time      boolean     NOT NULL,
    manifest     uuid        NOT NULL,
    pieces       integer     NOT NULL CHECK (pieces > 0),
    bytes        bigint      NOT NULL CHECK (bytes > 0),
    content      text        NOT NULL CHECK (content ~ '^[0-9a-f]{64}$'),
    receipt      text        NOT NULL,
    entry        bigint      NOT NULL,
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);
COMMENT ON COLUMN receive.deposit.received_at IS 'When the head of the request was read, by the tender''s clock.';
COMMENT ON COLUMN receive.deposit.deadline IS 'As it stood then.';
COMMENT ON COLUMN receive.deposit.manifest IS 'The piece that says, sealed, what the others are.';
COMMENT ON COLUMN receive.deposit.content IS 'SHA-256 of the request, so that the same request again gets the same receipt.';
COMMENT ON COLUMN receive.deposit.receipt IS 'As signed; never signed again.';
COMMENT ON COLUMN receive.deposit.entry IS 'Its place in the log of the tender''s deposits.';
CREATE INDEX deposit_lot ON receive.deposit (tender, lot, organisation);
GRANT SELECT, INSERT ON receive.deposit TO ${app};

CREATE TABLE receive.deposit_part (
    deposit      uuid    NOT NULL REFERENCES receive.deposit (id),
    place        integer NOT NULL,
    organisation uuid    NOT NULL,
    envelope     uuid    NOT NULL,
    piece        uuid    NOT NULL,
    number       integer NOT NULL,
    digest       text    NOT NULL,
    PRIMARY KEY (deposit, piece, number),
    FOREIGN KEY (organisation, envelope, piece, number, digest)
        REFERENCES receive.part (organisation, envelope, piece, number, digest)
);
COMMENT ON TABLE receive.deposit_part IS 'The parts that count. A deposit of a part that is not held cannot be written.';
COMMENT ON COLUMN receive.deposit_part.place IS 'The order of pieces in the request.';
GRANT SELECT, INSERT ON receive.deposit_part TO ${app};

CREATE TABLE receive.deposits_commitment (
    tender     uuid        PRIMARY KEY REFERENCES prepare.tender (id),
    size       bigint      NOT NULL CHECK (size >= 0),
    root       text        NOT NULL CHECK (root ~ '^[0-9a-f]{64}$'),
    nonce      text        NOT NULL CHECK (nonce ~ '^[0-9a-f]{64}$'),
    commitment text        NOT NULL CHECK (commitment ~ '^[0-9a-f]{64}$'),
    made_at    timestamptz NOT NULL,
    entry      bigint      NOT NULL
);
COMMENT ON TABLE receive.deposits_commitment IS 'What binds the log of deposits once the deadline has passed. Root, size and nonce are told at the opening.';
GRANT SELECT, INSERT ON receive.deposits_commitment TO ${app};
