-- What an officer read from a notice waits here until they have looked at it and create the tender, or it expires.

CREATE SCHEMA IF NOT EXISTS prove;
GRANT USAGE ON SCHEMA prove TO ${app};

CREATE TABLE prove.notice_import (
    officer text        PRIMARY KEY,
    id      uuid        NOT NULL UNIQUE,
    content text        NOT NULL,
    made_at timestamptz NOT NULL
);
COMMENT ON TABLE prove.notice_import IS 'What was read, not the file: one for each officer; the next one replaces it.';
CREATE INDEX notice_import_age ON prove.notice_import (made_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON prove.notice_import TO ${app};
