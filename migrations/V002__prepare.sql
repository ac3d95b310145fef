-- The prepare wing: tenders, their lots, and who does what in them.

CREATE SCHEMA prepare;
GRANT USAGE ON SCHEMA prepare TO ${app};

CREATE TABLE prepare.tender (
    id                uuid        PRIMARY KEY,
    reference         text        NOT NULL UNIQUE,
    title             text        NOT NULL,
    procedure         text        NOT NULL,
    framework         boolean     NOT NULL,
    launch_date       date        NOT NULL,
    deadline          timestamptz NOT NULL,
    estimated_value   numeric,
    maximum_value     numeric,
    non_allotment     text,
    fictional         boolean     NOT NULL,
    clock_offset_ms   bigint      NOT NULL CHECK (fictional OR clock_offset_ms = 0),
    published_at      timestamptz,
    version           bigint      NOT NULL,
    created_by        text        NOT NULL,
    created_at        timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON prepare.tender TO ${app};

CREATE TABLE prepare.lot (
    tender   uuid    NOT NULL REFERENCES prepare.tender (id),
    number   integer NOT NULL CHECK (number BETWEEN 1 AND 100),
    title    text    NOT NULL,
    phase    text    NOT NULL,
    PRIMARY KEY (tender, number)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON prepare.lot TO ${app};

CREATE TABLE prepare.assignment (
    tender       uuid        NOT NULL REFERENCES prepare.tender (id),
    subject      text        NOT NULL,
    function     text        NOT NULL,
    assigned_at  timestamptz NOT NULL,
    withdrawn_at timestamptz,
    id           uuid        PRIMARY KEY
);
CREATE UNIQUE INDEX assignment_once ON prepare.assignment (tender, subject, function) WHERE withdrawn_at IS NULL;
CREATE UNIQUE INDEX assignment_one_chair ON prepare.assignment (tender)
    WHERE withdrawn_at IS NULL AND function = 'CHAIR';
CREATE INDEX assignment_subject ON prepare.assignment (subject);
GRANT SELECT, INSERT, UPDATE ON prepare.assignment TO ${app};

CREATE TABLE prepare.recusal (
    tender      uuid        NOT NULL REFERENCES prepare.tender (id),
    subject     text        NOT NULL,
    reason      text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tender, subject)
);
GRANT SELECT, INSERT ON prepare.recusal TO ${app};
