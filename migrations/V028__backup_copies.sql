-- Backup copies of bids (R2132-11): what was received, and what two persons decided about each. Nothing of it changes.

CREATE TABLE receive.backup_copy (
    id            uuid        PRIMARY KEY,
    tender        uuid        NOT NULL,
    lot           integer     NOT NULL,
    number        integer     NOT NULL CHECK (number BETWEEN 1 AND 1000),
    bidder        text        NOT NULL,
    identifier    text,
    received_at   timestamptz NOT NULL,
    carrier       text        NOT NULL CHECK (carrier IN ('PAPER', 'MEDIUM', 'OTHER')),
    labelled      boolean     NOT NULL,
    registered_at timestamptz NOT NULL,
    registrar     text        NOT NULL,
    entry         text        NOT NULL,
    UNIQUE (tender, lot, number),
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);
COMMENT ON TABLE receive.backup_copy IS 'Copies de sauvegarde as they were received; until the opening only the officer sees them, for they tell who bids.';
COMMENT ON COLUMN receive.backup_copy.bidder IS 'As written on the envelope; no account and no deposit stands behind it.';
COMMENT ON COLUMN receive.backup_copy.received_at IS 'When it reached the buyer, by the tender''s clock; what came after the deadline is never opened.';
COMMENT ON COLUMN receive.backup_copy.labelled IS 'Whether the envelope says "copie de sauvegarde".';
COMMENT ON COLUMN receive.backup_copy.entry IS 'Log and place of its entry: in the log of the tender''s deposits until the lot is opened.';
GRANT SELECT, INSERT ON receive.backup_copy TO ${app};

CREATE TABLE receive.backup_copy_proposal (
    id           uuid        PRIMARY KEY,
    copy         uuid        NOT NULL REFERENCES receive.backup_copy (id),
    tender       uuid        NOT NULL,
    number       integer     NOT NULL CHECK (number >= 1),
    outcome      text        NOT NULL CHECK (outcome IN ('OPENED', 'KEPT_CLOSED', 'DISCARDED', 'DESTROYED')),
    reason       text        CHECK (reason IN ('MALWARE', 'INCOMPLETE', 'LATE_STARTED_BEFORE', 'UNREADABLE')),
    evidence     text        NOT NULL,
    organisation uuid,
    proposer     text        NOT NULL,
    proposed_at  timestamptz NOT NULL,
    entry        text        NOT NULL,
    UNIQUE (copy, number),
    CONSTRAINT proposal_reason CHECK ((reason IS NOT NULL) = (outcome = 'OPENED'))
);
COMMENT ON TABLE receive.backup_copy_proposal IS 'What the officer proposes to do with a copy; the last one can be confirmed.';
COMMENT ON COLUMN receive.backup_copy_proposal.organisation IS 'The organisation that sent electronically and whose copy this is; null where none did.';
GRANT SELECT, INSERT ON receive.backup_copy_proposal TO ${app};

CREATE TABLE receive.backup_copy_decision (
    proposal   uuid        PRIMARY KEY REFERENCES receive.backup_copy_proposal (id),
    tender     uuid        NOT NULL,
    confirmer  text        NOT NULL,
    decided_at timestamptz NOT NULL,
    entry      text        NOT NULL
);
COMMENT ON TABLE receive.backup_copy_decision IS 'Proposals that a second person, the legal reviewer, confirmed.';
GRANT SELECT, INSERT ON receive.backup_copy_decision TO ${app};
