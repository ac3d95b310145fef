-- The pieces that every bid of a lot is made of: editable while the tender is a draft, frozen by its publication.

CREATE TABLE prepare.piece_list (
    tender  uuid    NOT NULL,
    lot     integer NOT NULL,
    version bigint  NOT NULL,
    PRIMARY KEY (tender, lot),
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);

CREATE TABLE prepare.piece (
    tender   uuid    NOT NULL,
    lot      integer NOT NULL,
    code     text    NOT NULL,
    position integer NOT NULL,
    name     text    NOT NULL,
    envelope text    NOT NULL CHECK (envelope IN ('CANDIDACY', 'OFFER')),
    required boolean NOT NULL,
    content  text,
    PRIMARY KEY (tender, lot, code),
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);

GRANT SELECT, INSERT, UPDATE ON prepare.piece_list TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON prepare.piece TO ${app};
