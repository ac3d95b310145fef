-- Checkpoints of each log: only ever inserted. What matters of them is kept outside this database.

CREATE TABLE ground.checkpoint (
    log     text        NOT NULL,
    size    bigint      NOT NULL CHECK (size > 0),
    made_at timestamptz NOT NULL,
    peaks   bytea       NOT NULL,
    note    text        NOT NULL,
    PRIMARY KEY (log, size)
);
COMMENT ON COLUMN ground.checkpoint.made_at IS 'Real time, also for a fictional tender.';
COMMENT ON COLUMN ground.checkpoint.peaks IS 'Roots of the complete subtrees: the next checkpoint grows from here.';
GRANT SELECT, INSERT ON ground.checkpoint TO ${app};
