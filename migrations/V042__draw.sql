-- The draw of the quantities that bids are compared on: numbers that witnesses bind themselves to before the deadline and
-- give after it, and the variant that those numbers and the closed list of deposits have drawn.

CREATE TABLE receive.draw_number (
    tender       uuid        NOT NULL REFERENCES prepare.tender (id),
    subject      text        NOT NULL,
    commitment   text        NOT NULL CHECK (commitment ~ '^[0-9a-f]{64}$'),
    committed_at timestamptz NOT NULL,
    entry        bigint      NOT NULL,
    number       text        CHECK (number ~ '^[0-9a-f]{64}$'),
    given_at     timestamptz,
    excused      text,
    excused_at   timestamptz,
    PRIMARY KEY (tender, subject),
    CHECK ((number IS NULL) = (given_at IS NULL)),
    CHECK ((excused IS NULL) = (excused_at IS NULL)),
    CHECK (number IS NULL OR excused IS NULL)
);
COMMENT ON TABLE receive.draw_number IS 'One witness of a draw; a number is given once, and its commitment stays.';

-- What was given or excused is never taken back, and a number that was given is the one that was announced.
CREATE FUNCTION receive.keep_draw_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.number IS NOT NULL OR OLD.excused IS NOT NULL THEN
        RAISE EXCEPTION 'the number of a witness is settled';
    END IF;
    IF NEW.number IS NOT NULL
        AND (NEW.commitment <> OLD.commitment
            OR encode(sha256(decode(NEW.number, 'hex')), 'hex') <> NEW.commitment) THEN
        RAISE EXCEPTION 'not the number that was announced';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep BEFORE UPDATE ON receive.draw_number
    FOR EACH ROW EXECUTE FUNCTION receive.keep_draw_number();

CREATE TABLE prepare.drawn_variant (
    tender     uuid        NOT NULL,
    lot        integer     NOT NULL,
    commitment text        NOT NULL,
    deposits   text        NOT NULL CHECK (deposits ~ '^[0-9a-f]{64}$'),
    numbers    text        NOT NULL,
    drawn_at   timestamptz NOT NULL,
    entry      bigint      NOT NULL,
    PRIMARY KEY (tender, lot),
    FOREIGN KEY (tender, lot, commitment) REFERENCES prepare.sealed_variant (tender, lot, commitment)
);
COMMENT ON TABLE prepare.drawn_variant IS 'The variant of a lot''s quantities that was drawn: once, for every bid.';

GRANT SELECT, INSERT, UPDATE ON receive.draw_number TO ${app};
GRANT SELECT, INSERT ON prepare.drawn_variant TO ${app};
