-- The documents of a consultation, all their versions, and the register of who took them.

CREATE TABLE prepare.document (
    tender     uuid        NOT NULL REFERENCES prepare.tender (id),
    number     integer     NOT NULL CHECK (number BETWEEN 1 AND 500),
    kind       text        NOT NULL,
    title      text        NOT NULL,
    lot        integer,
    language   text        NOT NULL CHECK (language ~ '^[a-z]{2}$'),
    version    integer     NOT NULL CHECK (version > 0),
    current    integer     NOT NULL CHECK (current BETWEEN 1 AND version),
    removed_at timestamptz,
    revision   bigint      NOT NULL,
    PRIMARY KEY (tender, number),
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);
COMMENT ON COLUMN prepare.document.lot IS 'The lot it concerns; null for the whole tender.';
COMMENT ON COLUMN prepare.document.version IS 'The latest of its versions.';
COMMENT ON COLUMN prepare.document.current IS 'The one that counts: not the latest where that came with a rectification that was given up.';
COMMENT ON COLUMN prepare.document.revision IS 'Counts changes of any sort; the ETag of the API.';
GRANT SELECT, INSERT, UPDATE ON prepare.document TO ${app};

CREATE TABLE prepare.document_version (
    tender      uuid        NOT NULL,
    document    integer     NOT NULL,
    number      integer     NOT NULL CHECK (number > 0),
    file_name   text        NOT NULL,
    media_type  text        NOT NULL,
    size        bigint      NOT NULL CHECK (size > 0),
    digest      text        NOT NULL REFERENCES ground.blob (digest),
    received_at timestamptz NOT NULL,
    entry       bigint      NOT NULL,
    PRIMARY KEY (tender, document, number),
    FOREIGN KEY (tender, document) REFERENCES prepare.document (tender, number)
);
COMMENT ON COLUMN prepare.document_version.entry IS 'The ledger entry that recorded it.';
GRANT SELECT, INSERT ON prepare.document_version TO ${app};

-- Only ever inserted into. No network address: who downloads without an account stays unknown.
CREATE TABLE prepare.document_download (
    id       bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    tender   uuid        NOT NULL,
    document integer     NOT NULL,
    version  integer     NOT NULL,
    at       timestamptz NOT NULL,
    subject  text,
    archive  boolean     NOT NULL,
    FOREIGN KEY (tender, document, version) REFERENCES prepare.document_version (tender, document, number)
);
COMMENT ON COLUMN prepare.document_download.at IS 'By the tender''s clock.';
COMMENT ON COLUMN prepare.document_download.subject IS 'Who was signed in; null for anybody else.';
COMMENT ON COLUMN prepare.document_download.archive IS 'Whether it came with all others in one ZIP.';
CREATE INDEX document_download_tender ON prepare.document_download (tender, id);
GRANT SELECT, INSERT ON prepare.document_download TO ${app};
