-- Questions of bidders and the buyer's answers. Who asked is told to nobody before the bids are opened.

CREATE TABLE prepare.question (
    tender        uuid        NOT NULL REFERENCES prepare.tender (id),
    number        integer     NOT NULL CHECK (number > 0),
    lot           integer,
    asker         text        NOT NULL,
    asked_at      timestamptz NOT NULL,
    words         text        NOT NULL,
    draft_wording text        NOT NULL DEFAULT '',
    draft_answer  text        NOT NULL DEFAULT '',
    version       bigint      NOT NULL,
    PRIMARY KEY (tender, number),
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);
COMMENT ON COLUMN prepare.question.lot IS 'The lot it concerns; null for the whole tender.';
COMMENT ON COLUMN prepare.question.asker IS 'Whose question it is: shown to themselves only.';
COMMENT ON COLUMN prepare.question.words IS 'As they wrote it; never changed.';
COMMENT ON COLUMN prepare.question.draft_wording IS 'As the buyer will publish it, where it would give its author away; empty for their own words.';
COMMENT ON COLUMN prepare.question.draft_answer IS 'The next answer, not published yet; empty for none.';
GRANT SELECT, INSERT ON prepare.question TO ${app};
GRANT UPDATE (draft_wording, draft_answer, version) ON prepare.question TO ${app};

-- Only ever inserted into: what was published is completed by another answer, never changed.
CREATE TABLE prepare.answer (
    tender       uuid        NOT NULL,
    question     integer     NOT NULL,
    place        integer     NOT NULL CHECK (place > 0),
    published_at timestamptz NOT NULL,
    wording      text        NOT NULL,
    words        text        NOT NULL,
    entry        bigint      NOT NULL,
    PRIMARY KEY (tender, question, place),
    FOREIGN KEY (tender, question) REFERENCES prepare.question (tender, number)
);
COMMENT ON COLUMN prepare.answer.wording IS 'The question as it was published with this answer.';
COMMENT ON COLUMN prepare.answer.entry IS 'The ledger entry that recorded it.';
GRANT SELECT, INSERT ON prepare.answer TO ${app};
