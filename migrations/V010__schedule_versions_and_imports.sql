-- Two officers may edit a schedule at once: its version tells the second one that it has changed. A file that was read
-- waits here, with the officer who sent it, until they confirm it or it expires.

CREATE TABLE prepare.schedule (
    tender  uuid    NOT NULL,
    lot     integer NOT NULL,
    version bigint  NOT NULL,
    PRIMARY KEY (tender, lot),
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);
INSERT INTO prepare.schedule SELECT DISTINCT tender, lot, 1 FROM prepare.schedule_line;

CREATE TABLE prepare.schedule_import (
    tender  uuid        NOT NULL,
    lot     integer     NOT NULL,
    officer text        NOT NULL,
    id      uuid        NOT NULL UNIQUE,
    content text        NOT NULL,
    seen    bigint      NOT NULL,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (tender, lot, officer),
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);
CREATE INDEX ON prepare.schedule_import (made_at);
COMMENT ON COLUMN prepare.schedule_import.content IS 'The lines as read and what was noticed in the file, as JSON.';
COMMENT ON COLUMN prepare.schedule_import.seen IS 'The version of the schedule when the file was sent.';
COMMENT ON COLUMN prepare.schedule_import.made_at IS 'Real time, even where the tender''s clock is fictional.';

GRANT SELECT, INSERT, UPDATE ON prepare.schedule TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON prepare.schedule_import TO ${app};
