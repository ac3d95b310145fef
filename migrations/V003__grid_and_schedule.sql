-- The grid and the price schedule of each lot: editable while the tender is a draft, frozen by its publication.

CREATE TABLE prepare.grid (
    tender  uuid    NOT NULL,
    lot     integer NOT NULL,
    model   text    NOT NULL,
    version bigint  NOT NULL,
    PRIMARY KEY (tender, lot),
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);
COMMENT ON COLUMN prepare.grid.model IS 'The scoring model as canonical JSON (RFC 8785).';

CREATE TABLE prepare.schedule_line (
    tender    uuid    NOT NULL,
    lot       integer NOT NULL,
    code      text    NOT NULL,
    position  integer NOT NULL,
    label     text    NOT NULL,
    unit      text    NOT NULL,
    quantity  numeric NOT NULL CHECK (quantity > 0),
    criterion text    NOT NULL,
    PRIMARY KEY (tender, lot, code),
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);

GRANT SELECT, INSERT, UPDATE ON prepare.grid TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON prepare.schedule_line TO ${app};

-- What publication froze, word for word: the digests stand in the ledger.
CREATE TABLE prepare.frozen_part (
    tender  uuid    NOT NULL REFERENCES prepare.tender (id),
    lot     integer NOT NULL,
    name    text    NOT NULL,
    content text    NOT NULL,
    digest  text    NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    entry   bigint  NOT NULL,
    PRIMARY KEY (tender, lot, name)
);
GRANT SELECT, INSERT ON prepare.frozen_part TO ${app};
