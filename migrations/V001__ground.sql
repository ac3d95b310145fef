-- The ground wing: ledger, people, denials, idempotency keys.
-- The application's role owns nothing; each grant says all it may ever do.

GRANT USAGE ON SCHEMA ground TO ${app};

CREATE TABLE ground.ledger_entry (
    log            text        NOT NULL CHECK (log ~ '^[a-z]+(/[0-9a-z-]+)?$'),
    seq            bigint      NOT NULL CHECK (seq >= 0),
    v              smallint    NOT NULL,
    at             timestamptz NOT NULL,
    type           text        NOT NULL CHECK (type ~ '^[a-z-]+/[0-9]+$'),
    actor_digest   text        NOT NULL CHECK (actor_digest ~ '^[0-9a-f]{64}$'),
    payload_digest text        NOT NULL CHECK (payload_digest ~ '^[0-9a-f]{64}$'),
    prev           text        NOT NULL CHECK (prev ~ '^[0-9a-f]{64}$'),
    leaf_hash      text        NOT NULL CHECK (leaf_hash ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (log, seq)
);
COMMENT ON TABLE ground.ledger_entry IS 'One leaf of a log; only ever inserted.';

-- Apart from the leaf, so that a redaction or an erasure can withhold it while the log still proves itself.
CREATE TABLE ground.ledger_payload (
    log        text   NOT NULL,
    seq        bigint NOT NULL,
    payload    text   NOT NULL,
    salt       text   NOT NULL CHECK (salt ~ '^[0-9a-f]{64}$'),
    actor      text   NOT NULL,
    actor_salt text   NOT NULL CHECK (actor_salt ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (log, seq),
    FOREIGN KEY (log, seq) REFERENCES ground.ledger_entry (log, seq)
);

GRANT SELECT, INSERT ON ground.ledger_entry, ground.ledger_payload TO ${app};

CREATE TABLE ground.person (
    subject  text        PRIMARY KEY,
    username text        NOT NULL,
    name     text        NOT NULL,
    roles    text        NOT NULL,
    seen_at  timestamptz NOT NULL
);
CREATE INDEX person_username ON ground.person (username);
GRANT SELECT, INSERT, UPDATE ON ground.person TO ${app};

CREATE TABLE ground.access_denial (
    id        uuid        PRIMARY KEY,
    at        timestamptz NOT NULL,
    subject   text        NOT NULL,
    username  text        NOT NULL,
    operation text        NOT NULL,
    tender    uuid,
    phase     text
);
GRANT SELECT, INSERT ON ground.access_denial TO ${app};

CREATE TABLE ground.idempotency_key (
    subject   text        NOT NULL,
    operation text        NOT NULL,
    key       text        NOT NULL,
    body_hash text        NOT NULL,
    at        timestamptz NOT NULL,
    status    integer,
    location  text,
    etag      text,
    digest    text,
    answer    text,
    PRIMARY KEY (subject, operation, key)
);
COMMENT ON TABLE ground.idempotency_key IS 'Written in the transaction of the act it belongs to.';
GRANT SELECT, INSERT, UPDATE ON ground.idempotency_key TO ${app};
