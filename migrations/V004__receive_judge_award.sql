-- Opened bids, agreed marks, recommendations. Each row names the ledger entry that recorded it.

CREATE SCHEMA receive;
GRANT USAGE ON SCHEMA receive TO ${app};

CREATE TABLE receive.bid (
    tender      uuid        NOT NULL,
    lot         integer     NOT NULL,
    number      integer     NOT NULL CHECK (number BETWEEN 1 AND 1000),
    name        text        NOT NULL,
    tenderer    text        NOT NULL,
    received_at timestamptz NOT NULL,
    entry       bigint      NOT NULL,
    PRIMARY KEY (tender, lot, number),
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);
CREATE UNIQUE INDEX bid_name ON receive.bid (tender, lot, lower(name));

CREATE TABLE receive.bid_price (
    tender     uuid    NOT NULL,
    lot        integer NOT NULL,
    bid        integer NOT NULL,
    line       text    NOT NULL,
    unit_price numeric NOT NULL CHECK (unit_price > 0),
    PRIMARY KEY (tender, lot, bid, line),
    FOREIGN KEY (tender, lot, bid) REFERENCES receive.bid (tender, lot, number)
);

CREATE TABLE receive.bid_measure (
    tender    uuid    NOT NULL,
    lot       integer NOT NULL,
    bid       integer NOT NULL,
    criterion text    NOT NULL,
    value     numeric NOT NULL CHECK (value >= 0),
    PRIMARY KEY (tender, lot, bid, criterion),
    FOREIGN KEY (tender, lot, bid) REFERENCES receive.bid (tender, lot, number)
);
GRANT SELECT, INSERT ON receive.bid, receive.bid_price, receive.bid_measure TO ${app};

CREATE SCHEMA judge;
GRANT USAGE ON SCHEMA judge TO ${app};

CREATE TABLE judge.agreed_mark (
    tender    uuid        NOT NULL,
    lot       integer     NOT NULL,
    bid       integer     NOT NULL,
    criterion text        NOT NULL,
    mark      numeric     NOT NULL CHECK (mark >= 0),
    reason    text        NOT NULL,
    agreed_at timestamptz NOT NULL,
    agreed_by text        NOT NULL,
    entry     bigint      NOT NULL,
    PRIMARY KEY (tender, lot, bid, criterion),
    FOREIGN KEY (tender, lot, bid) REFERENCES receive.bid (tender, lot, number)
);
COMMENT ON TABLE judge.agreed_mark IS 'The mark that counts; those it replaced stand in the ledger (RULE-34).';
GRANT SELECT, INSERT, UPDATE ON judge.agreed_mark TO ${app};

CREATE SCHEMA award;
GRANT USAGE ON SCHEMA award TO ${app};

CREATE TABLE award.recommendation (
    tender      uuid        NOT NULL,
    lot         integer     NOT NULL,
    version     integer     NOT NULL,
    computed_at timestamptz NOT NULL,
    computed_by text        NOT NULL,
    ranking     text        NOT NULL,
    digest      text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    explanation text        NOT NULL,
    summary     text        NOT NULL,
    entry       bigint      NOT NULL,
    PRIMARY KEY (tender, lot, version),
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);
GRANT SELECT, INSERT ON award.recommendation TO ${app};
