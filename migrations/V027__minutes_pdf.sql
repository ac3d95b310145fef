-- The minutes of an opening as they were printed: once, and never anew.

CREATE TABLE receive.minutes_pdf (
    tender uuid    NOT NULL,
    lot    integer NOT NULL,
    digest text    NOT NULL REFERENCES ground.blob (digest),
    size   bigint  NOT NULL CHECK (size > 0),
    entry  bigint  NOT NULL,
    PRIMARY KEY (tender, lot),
    FOREIGN KEY (tender, lot) REFERENCES receive.unsealing (tender, lot)
);
COMMENT ON COLUMN receive.minutes_pdf.entry IS 'The ledger entry that names its digest.';
GRANT SELECT, INSERT ON receive.minutes_pdf TO ${app};
