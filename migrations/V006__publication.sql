-- What a tender announces: versions of it, its terms, and lots in which nothing follows.

ALTER TABLE prepare.tender
    ADD COLUMN budget          numeric,
    ADD COLUMN questions_until timestamptz,
    ADD COLUMN opening_at      timestamptz,
    ADD COLUMN validity_days   integer,
    ADD COLUMN most_lots       integer,
    ADD COLUMN allocation_rule text,
    ADD COLUMN largest_file    integer,
    ADD COLUMN largest_bid     integer,
    ADD COLUMN file_types      text,
    ADD COLUMN legal_profile   text;
COMMENT ON COLUMN prepare.tender.largest_file IS 'In megabytes of 1,000,000 bytes.';

CREATE TABLE prepare.publication (
    tender        uuid        NOT NULL REFERENCES prepare.tender (id),
    version       integer     NOT NULL CHECK (version > 0),
    kind          text        NOT NULL,
    at            timestamptz NOT NULL,
    deadline      timestamptz NOT NULL,
    reason        text,
    deadline_kept text,
    facts         text,
    frozen        integer     NOT NULL,
    entry         bigint      NOT NULL,
    latest        boolean     NOT NULL,
    reopened      boolean     NOT NULL,
    PRIMARY KEY (tender, version)
);
COMMENT ON TABLE prepare.publication IS 'One version of what a tender announces; the latest one is in force.';
COMMENT ON COLUMN prepare.publication.facts IS 'As announced; null where the tender''s row was never edited since.';
CREATE UNIQUE INDEX publication_latest ON prepare.publication (tender) WHERE latest;
CREATE INDEX publication_first ON prepare.publication (at) WHERE version = 1;
GRANT SELECT, INSERT, UPDATE (latest, reopened) ON prepare.publication TO ${app};

-- Tenders published before there were versions stand in their first one.
INSERT INTO prepare.publication (tender, version, kind, at, deadline, frozen, entry, latest, reopened)
SELECT t.id, 1, 'PUBLICATION', t.published_at, t.deadline, 1, max(p.entry), true, false
FROM prepare.tender t
JOIN prepare.frozen_part p ON p.tender = t.id
WHERE t.published_at IS NOT NULL
GROUP BY t.id;

ALTER TABLE prepare.frozen_part ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE prepare.frozen_part DROP CONSTRAINT frozen_part_pkey;
ALTER TABLE prepare.frozen_part ADD PRIMARY KEY (tender, lot, name, version);
ALTER TABLE prepare.frozen_part ALTER COLUMN version DROP DEFAULT;

CREATE TABLE prepare.cancellation (
    tender uuid        NOT NULL,
    lot    integer     NOT NULL,
    ground text        NOT NULL,
    reason text        NOT NULL,
    at     timestamptz NOT NULL,
    entry  bigint      NOT NULL,
    PRIMARY KEY (tender, lot),
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);
GRANT SELECT, INSERT ON prepare.cancellation TO ${app};
