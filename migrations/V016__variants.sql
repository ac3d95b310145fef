-- Secret variants of a lot's estimated quantities. Whoever bids sees their commitments only, until one is drawn.

-- What was sealed is never changed nor lost: a published commitment must be opened one day, and a rectification that is
-- given up leads back to it. The draft names the commitments that stand in it, in order.
CREATE TABLE prepare.sealed_variant (
    tender     uuid    NOT NULL,
    lot        integer NOT NULL,
    commitment text    NOT NULL CHECK (commitment ~ '^[0-9a-f]{64}$'),
    salt       text    NOT NULL CHECK (salt ~ '^[0-9a-f]{64}$'),
    content    text    NOT NULL,
    PRIMARY KEY (tender, lot, commitment),
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);

CREATE TABLE prepare.variant_list (
    tender      uuid    NOT NULL,
    lot         integer NOT NULL,
    version     bigint  NOT NULL,
    commitments text    NOT NULL,
    PRIMARY KEY (tender, lot),
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);

GRANT SELECT, INSERT ON prepare.sealed_variant TO ${app};
GRANT SELECT, INSERT, UPDATE ON prepare.variant_list TO ${app};
