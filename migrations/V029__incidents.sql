-- The platform's incidents: whether a bidder came late because of it is judged by them (RULE-59, RULE-60).

CREATE TABLE ground.beat (
    only_row boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    at       timestamptz
);
COMMENT ON TABLE ground.beat IS 'One row that every instance writes every few seconds: where it stands still, the platform stood still.';
COMMENT ON COLUMN ground.beat.at IS 'When the last beat was, by the clock of the database, the same for all instances; null before the first one.';
INSERT INTO ground.beat DEFAULT VALUES;
GRANT SELECT ON ground.beat TO ${app};
GRANT UPDATE (at) ON ground.beat TO ${app};

CREATE TABLE ground.incident (
    id           uuid        PRIMARY KEY,
    number       bigint      NOT NULL UNIQUE CHECK (number >= 1),
    kind         text        NOT NULL CHECK (
        kind IN ('OUTAGE', 'REFUSED', 'UNEXPECTED', 'CLOCK_JUMPED', 'CLOCK_DIFFERS', 'REPORTED')),
    began_at     timestamptz NOT NULL,
    last_at      timestamptz NOT NULL,
    ended_at     timestamptz,
    occurrences  bigint      NOT NULL CHECK (occurrences >= 1),
    milliseconds bigint,
    detail       text,
    CONSTRAINT incident_order CHECK (began_at <= last_at AND (ended_at IS NULL OR ended_at = last_at)),
    CONSTRAINT incident_clock CHECK ((milliseconds IS NOT NULL) = (kind IN ('CLOCK_JUMPED', 'CLOCK_DIFFERS'))),
    CONSTRAINT incident_words CHECK ((detail IS NOT NULL) = (kind = 'REPORTED'))
);
COMMENT ON TABLE ground.incident IS 'What went wrong and for how long, in real time: no tender, no address that was asked for, no person.';
COMMENT ON COLUMN ground.incident.last_at IS 'The last occurrence so far; with it the incident ends once none has followed for a minute.';
COMMENT ON COLUMN ground.incident.milliseconds IS 'How far a clock jumped, or was ahead of the database''s; negative for back or behind.';
COMMENT ON COLUMN ground.incident.detail IS 'The words of the administrator who reported it.';
CREATE UNIQUE INDEX incident_lasting ON ground.incident (kind) WHERE ended_at IS NULL;
CREATE INDEX incident_began ON ground.incident (began_at);
GRANT SELECT, INSERT ON ground.incident TO ${app};
GRANT UPDATE (last_at, ended_at, occurrences) ON ground.incident TO ${app};
