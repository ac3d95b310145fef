-- What an officer read from a notice waits here until they have looked at it and create the tender, or it expires.

CREATE SCHEMA IF NOT EXISTS prove;
GRANT USAGE ON SCHEMA prove TO ${app};

CREATE TABLE prove.notice_import (
    id      uuid        PRIMARY KEY,
    officer text        NOT NULL,
    content text        NOT NULL,
    made_at timestamptz NOT NULL
);
COMMENT ON TABLE prove.notice_import IS 'What was read, not the file: the last few of each officer.';
CREATE INDEX notice_import_age ON prove.notice_import (made_at);
CREATE INDEX notice_import_officer ON prove.notice_import (officer, made_at);
GRANT SELECT, INSERT, DELETE ON prove.notice_import TO ${app};
