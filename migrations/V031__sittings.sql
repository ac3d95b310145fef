-- A lot is opened in one sitting or in several: what two persons readmit is opened in a sitting of its own (RULE-59).

ALTER TABLE receive.minutes_pdf DROP CONSTRAINT minutes_pdf_tender_lot_fkey;
ALTER TABLE receive.minutes_pdf ADD COLUMN sitting integer NOT NULL DEFAULT 1 CHECK (sitting > 0);
ALTER TABLE receive.minutes_pdf DROP CONSTRAINT minutes_pdf_pkey;

ALTER TABLE receive.unsealing ADD COLUMN sitting integer NOT NULL DEFAULT 1 CHECK (sitting > 0);
ALTER TABLE receive.unsealing DROP CONSTRAINT unsealing_pkey;
ALTER TABLE receive.unsealing ADD PRIMARY KEY (tender, lot, sitting);
CREATE FUNCTION receive.keep_minutes() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'minutes are written once' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER minutes_once BEFORE UPDATE ON receive.unsealing FOR EACH ROW
    WHEN (OLD.minutes IS NOT NULL) EXECUTE FUNCTION receive.keep_minutes();
COMMENT ON COLUMN receive.unsealing.sitting IS 'The first one opens what counts; each further one what was readmitted since.';

ALTER TABLE receive.minutes_pdf ADD PRIMARY KEY (tender, lot, sitting);
ALTER TABLE receive.minutes_pdf ADD FOREIGN KEY (tender, lot, sitting)
    REFERENCES receive.unsealing (tender, lot, sitting);

CREATE TABLE receive.opened_deposit (
    deposit uuid    PRIMARY KEY REFERENCES receive.deposit (id),
    tender  uuid    NOT NULL,
    lot     integer NOT NULL,
    sitting integer NOT NULL,
    FOREIGN KEY (tender, lot, sitting) REFERENCES receive.unsealing (tender, lot, sitting)
);
COMMENT ON TABLE receive.opened_deposit IS 'Which deposits were opened, and in which sitting. All others are shut.';
CREATE INDEX opened_deposit_sitting ON receive.opened_deposit (tender, lot, sitting);
GRANT SELECT, INSERT ON receive.opened_deposit TO ${app};
INSERT INTO receive.opened_deposit (deposit, tender, lot, sitting)
    SELECT d.id, d.tender, d.lot, 1 FROM receive.deposit d
    JOIN receive.unsealing u ON u.tender = d.tender AND u.lot = d.lot
    WHERE EXISTS (SELECT 1 FROM receive.file_key k WHERE k.deposit = d.id);

ALTER TABLE receive.deposit ADD UNIQUE (id, tender, lot);
ALTER TABLE receive.bid ADD COLUMN set_aside_for uuid;
ALTER TABLE receive.bid ADD FOREIGN KEY (set_aside_for, tender, lot) REFERENCES receive.deposit (id, tender, lot);
COMMENT ON COLUMN receive.bid.set_aside_for IS 'The deposit that two persons put in its place: the bid is not evaluated.';
GRANT UPDATE (set_aside_for) ON receive.bid TO ${app};
DROP INDEX receive.bid_name;
CREATE UNIQUE INDEX bid_name ON receive.bid (tender, lot, lower(name)) WHERE set_aside_for IS NULL;

CREATE TABLE receive.review_proposal (
    id          uuid        PRIMARY KEY,
    deposit     uuid        NOT NULL REFERENCES receive.deposit (id),
    tender      uuid        NOT NULL,
    lot         integer     NOT NULL,
    number      integer     NOT NULL CHECK (number > 0),
    outcome     text        NOT NULL,
    motive      text        NOT NULL,
    proposer    text        NOT NULL,
    proposed_at timestamptz NOT NULL,
    entry       text        NOT NULL,
    UNIQUE (deposit, number),
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);
COMMENT ON TABLE receive.review_proposal IS 'What is to become of a deposit that did not count; the last one is the one that awaits a second person.';
CREATE INDEX review_proposal_lot ON receive.review_proposal (tender, lot);
GRANT SELECT, INSERT ON receive.review_proposal TO ${app};

CREATE TABLE receive.review_decision (
    proposal   uuid        PRIMARY KEY REFERENCES receive.review_proposal (id),
    confirmer  text        NOT NULL,
    decided_at timestamptz NOT NULL,
    entry      text        NOT NULL
);
COMMENT ON TABLE receive.review_decision IS 'That a second person confirmed a proposal.';
GRANT SELECT, INSERT ON receive.review_decision TO ${app};
