-- Who is ready to take over whose function; a stand-in holds nothing until then.

CREATE TABLE prepare.stand_in (
    id         uuid        PRIMARY KEY,
    tender     uuid        NOT NULL REFERENCES prepare.tender (id),
    holder     text        NOT NULL,
    function   text        NOT NULL,
    subject    text        NOT NULL CHECK (subject <> holder),
    named_at   timestamptz NOT NULL,
    removed_at timestamptz
);
COMMENT ON COLUMN prepare.stand_in.removed_at IS 'Removed, taken over, or the function itself withdrawn.';
CREATE UNIQUE INDEX stand_in_one ON prepare.stand_in (tender, holder, function) WHERE removed_at IS NULL;
CREATE INDEX stand_in_tender ON prepare.stand_in (tender);
GRANT SELECT, INSERT, UPDATE ON prepare.stand_in TO ${app};
