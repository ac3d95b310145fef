-- Deposits that are replaced or withdrawn with the bidder's own secret, and what bidders tried.

ALTER TABLE receive.deposit ADD COLUMN secret text CHECK (secret ~ '^[0-9a-f]{64}$');
ALTER TABLE receive.deposit ADD COLUMN proven boolean;
COMMENT ON COLUMN receive.deposit.secret IS 'SHA-256 of the secret that replacing and withdrawing asks for; the first of an organisation counts, the secret itself is never kept.';
COMMENT ON COLUMN receive.deposit.proven IS 'Whether its sender knew that secret; null where there was none yet.';

CREATE TABLE receive.withdrawal (
    id           uuid        PRIMARY KEY,
    tender       uuid        NOT NULL,
    lot          integer     NOT NULL,
    organisation uuid        NOT NULL,
    subject      text        NOT NULL,
    received_at  timestamptz NOT NULL,
    deadline     timestamptz NOT NULL,
    proven       boolean,
    receipt      text        NOT NULL,
    entry        bigint      NOT NULL,
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);
COMMENT ON TABLE receive.withdrawal IS 'What an organisation had deposited before stays sealed; nothing earlier comes back to life.';
COMMENT ON COLUMN receive.withdrawal.received_at IS 'When the head of the request was read, by the tender''s clock; not after the deadline.';
COMMENT ON COLUMN receive.withdrawal.entry IS 'Its place in the log of the tender''s deposits.';
CREATE INDEX withdrawal_lot ON receive.withdrawal (tender, lot, organisation);
GRANT SELECT, INSERT ON receive.withdrawal TO ${app};

CREATE TABLE receive.attempt (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tender       uuid        NOT NULL,
    lot          integer     NOT NULL,
    organisation uuid        NOT NULL,
    subject      text        NOT NULL,
    act          text        NOT NULL,
    target       text        NOT NULL,
    began_at     timestamptz NOT NULL,
    ended_at     timestamptz NOT NULL,
    bytes        bigint      NOT NULL CHECK (bytes >= 0),
    outcome      text        NOT NULL,
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);
COMMENT ON TABLE receive.attempt IS 'What bidders tried to send and deposit, as the server saw it, whether it succeeded or not. The bidder reads it signed.';
COMMENT ON COLUMN receive.attempt.target IS 'Piece and number of a part, or the identifier of a deposit or withdrawal.';
COMMENT ON COLUMN receive.attempt.bytes IS 'How many bytes of the body were read.';
COMMENT ON COLUMN receive.attempt.outcome IS 'Kept, held already, cut, failed, or the code of the refusal.';
CREATE INDEX attempt_organisation ON receive.attempt (tender, lot, organisation, id);
GRANT SELECT, INSERT ON receive.attempt TO ${app};
