-- The opening of sealed bids: the keys of single files, wrapped; what was found inside.

CREATE TABLE receive.unsealing (
    tender        uuid        NOT NULL,
    lot           integer     NOT NULL,
    envelope      uuid        NOT NULL,
    unsealed_at   timestamptz NOT NULL,
    given         text        NOT NULL,
    entry         bigint      NOT NULL,
    minutes       text,
    minutes_entry bigint,
    PRIMARY KEY (tender, lot),
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);
COMMENT ON COLUMN receive.unsealing.given IS 'The subjects of those whose shares came together, separated by blanks.';
COMMENT ON COLUMN receive.unsealing.minutes IS 'The minutes as canonical JSON; null while what was opened is being examined.';
GRANT SELECT, INSERT ON receive.unsealing TO ${app};
GRANT UPDATE (minutes, minutes_entry) ON receive.unsealing TO ${app};

CREATE TABLE receive.file_key (
    deposit uuid    NOT NULL REFERENCES receive.deposit (id),
    piece   uuid    NOT NULL,
    number  integer NOT NULL,
    wrapped bytea   NOT NULL,
    PRIMARY KEY (deposit, piece, number)
);
COMMENT ON TABLE receive.file_key IS 'Of the deposits that were opened, and of no others: the age file key of each part, encrypted with the lot''s key, which is not in this database.';
GRANT SELECT, INSERT ON receive.file_key TO ${app};

CREATE TABLE receive.opened_piece (
    deposit     uuid    NOT NULL REFERENCES receive.deposit (id),
    place       integer NOT NULL CHECK (place > 0),
    piece       uuid    NOT NULL,
    requirement text,
    name        text    NOT NULL,
    size        bigint  NOT NULL,
    sha256      text    NOT NULL,
    media_type  text    NOT NULL,
    secret      boolean NOT NULL,
    findings    text    NOT NULL,
    PRIMARY KEY (deposit, place)
);
COMMENT ON COLUMN receive.opened_piece.findings IS 'Codes of what was found wrong, separated by blanks; empty for nothing.';
GRANT SELECT, INSERT ON receive.opened_piece TO ${app};
