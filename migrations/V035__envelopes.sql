-- A bid has several envelopes, each sealed to a key of its own: the candidacy, the offer, and the price where it stands
-- apart. The candidacies of a whole tender share one key, so that one can be sealed once for several lots.

ALTER TABLE receive.envelope_key ALTER COLUMN lot DROP NOT NULL;
ALTER TABLE receive.envelope_key ADD CONSTRAINT envelope_key_lot CHECK ((kind = 'CANDIDACY') = (lot IS NULL));
ALTER TABLE receive.envelope_key ADD FOREIGN KEY (tender) REFERENCES prepare.tender (id);
CREATE UNIQUE INDEX envelope_key_candidacy ON receive.envelope_key (tender, version) WHERE kind = 'CANDIDACY';
COMMENT ON COLUMN receive.envelope_key.lot IS 'Null for the key of the candidacies of all lots.';
COMMENT ON COLUMN receive.envelope_key.kind IS 'What is sealed to it: CANDIDACY, OFFER or PRICE.';

CREATE TABLE receive.deposit_envelope (
    deposit  uuid    NOT NULL REFERENCES receive.deposit (id),
    place    integer NOT NULL CHECK (place >= 0),
    envelope uuid    NOT NULL REFERENCES receive.envelope_key (id),
    PRIMARY KEY (deposit, place),
    UNIQUE (deposit, envelope)
);
COMMENT ON TABLE receive.deposit_envelope IS 'The envelopes of a deposit, in the order in which they are opened.';
GRANT SELECT, INSERT ON receive.deposit_envelope TO ${app};
INSERT INTO receive.deposit_envelope (deposit, place, envelope) SELECT id, 0, envelope FROM receive.deposit;

-- Which piece is a manifest is told by its place in the envelope, 0.
ALTER TABLE receive.deposit DROP COLUMN envelope;
ALTER TABLE receive.deposit DROP COLUMN manifest;
COMMENT ON COLUMN receive.deposit.pieces IS 'How many pieces all its envelopes have, the manifests not counted.';
COMMENT ON COLUMN receive.deposit_part.place IS 'Of the piece in its envelope, in the order of the request; 0 for the manifest.';

-- A sitting opens offers, with their candidacies, or prices; a deposit is opened in one of each kind.
ALTER TABLE receive.unsealing ADD COLUMN scope text NOT NULL DEFAULT 'OFFERS' CHECK (scope IN ('OFFERS', 'PRICES'));
ALTER TABLE receive.unsealing DROP COLUMN envelope;
COMMENT ON COLUMN receive.unsealing.scope IS 'OFFERS with their candidacies, or PRICES.';
ALTER TABLE receive.opened_deposit DROP CONSTRAINT opened_deposit_pkey;
ALTER TABLE receive.opened_deposit ADD PRIMARY KEY (deposit, sitting);

ALTER TABLE receive.opened_piece ADD COLUMN envelope uuid REFERENCES receive.envelope_key (id);
UPDATE receive.opened_piece piece SET envelope = named.envelope
    FROM receive.deposit_envelope named WHERE named.deposit = piece.deposit;
ALTER TABLE receive.opened_piece ALTER COLUMN envelope SET NOT NULL;
ALTER TABLE receive.opened_piece DROP CONSTRAINT opened_piece_pkey;
ALTER TABLE receive.opened_piece ADD PRIMARY KEY (deposit, envelope, place);
COMMENT ON COLUMN receive.opened_piece.place IS 'In the manifest of its envelope, from 1.';

ALTER TABLE receive.bid ADD COLUMN unpriced boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN receive.bid.unpriced IS 'Its price stood in an envelope of its own and cannot be used: the bid is not ranked.';
ALTER TABLE receive.bid ADD COLUMN prices_entry bigint;
COMMENT ON COLUMN receive.bid.prices_entry IS 'The ledger entry of prices that stood in an envelope of their own; null where they stand in that of the bid.';
GRANT UPDATE (unpriced, prices_entry) ON receive.bid TO ${app};

ALTER TABLE prepare.piece DROP CONSTRAINT piece_envelope_check;
ALTER TABLE prepare.piece ADD CONSTRAINT piece_envelope_check CHECK (envelope IN ('CANDIDACY', 'OFFER', 'PRICE'));

-- As before, and the envelopes of what is deleted.
CREATE OR REPLACE FUNCTION receive.sweep_trial(
    area uuid,
    before timestamptz,
    at_most integer,
    OUT deposits_gone bigint,
    OUT withdrawals_gone bigint,
    OUT parts_gone bigint,
    OUT attempts_gone bigint,
    OUT bytes_gone bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    old uuid[];
    held record;
BEGIN
    deposits_gone := 0;
    withdrawals_gone := 0;
    parts_gone := 0;
    attempts_gone := 0;
    bytes_gone := 0;
    IF NOT EXISTS (SELECT 1 FROM prepare.tender one WHERE one.id = area AND one.trial) THEN
        RETURN;
    END IF;

    SELECT coalesce(array_agg(expired.id), '{}') INTO old FROM (
        SELECT deposit.id FROM receive.deposit deposit
        WHERE deposit.tender = area AND deposit.received_at < before
        ORDER BY deposit.received_at LIMIT at_most) AS expired;
    DELETE FROM receive.bid_price price USING receive.bid bid
        WHERE bid.tender = area AND (bid.deposit = ANY (old) OR bid.set_aside_for = ANY (old))
            AND price.tender = bid.tender AND price.lot = bid.lot AND price.bid = bid.number;
    DELETE FROM receive.bid_measure measure USING receive.bid bid
        WHERE bid.tender = area AND (bid.deposit = ANY (old) OR bid.set_aside_for = ANY (old))
            AND measure.tender = bid.tender AND measure.lot = bid.lot AND measure.bid = bid.number;
    DELETE FROM receive.bid bid
        WHERE bid.tender = area AND (bid.deposit = ANY (old) OR bid.set_aside_for = ANY (old));
    DELETE FROM receive.review_decision decision USING receive.review_proposal proposal
        WHERE decision.proposal = proposal.id AND proposal.deposit = ANY (old);
    DELETE FROM receive.review_proposal proposal WHERE proposal.deposit = ANY (old);
    DELETE FROM receive.opened_deposit opened WHERE opened.deposit = ANY (old);
    DELETE FROM receive.opened_piece piece WHERE piece.deposit = ANY (old);
    DELETE FROM receive.file_key key WHERE key.deposit = ANY (old);
    DELETE FROM receive.deposit_part part WHERE part.deposit = ANY (old);
    DELETE FROM receive.deposit_envelope named WHERE named.deposit = ANY (old);
    DELETE FROM receive.deposit deposit WHERE deposit.id = ANY (old);
    GET DIAGNOSTICS deposits_gone = ROW_COUNT;

    -- Not while a deposit is left that one of them may withdraw.
    IF deposits_gone < at_most THEN
        DELETE FROM receive.withdrawal withdrawal
            WHERE withdrawal.tender = area AND withdrawal.received_at < before;
        GET DIAGNOSTICS withdrawals_gone = ROW_COUNT;
    END IF;

    DELETE FROM receive.attempt attempt WHERE attempt.id IN (
        SELECT tried.id FROM receive.attempt tried
        WHERE tried.tender = area AND tried.ended_at < before LIMIT at_most);
    GET DIAGNOSTICS attempts_gone = ROW_COUNT;

    -- The lock that whoever keeps a blob shares (“blob” in ASCII). Somebody does just now: the next time, then.
    IF NOT pg_try_advisory_xact_lock(1651273570) THEN
        RETURN;
    END IF;
    FOR held IN
        SELECT part.* FROM receive.part part
        JOIN receive.envelope_key envelope ON envelope.id = part.envelope AND envelope.tender = area
        WHERE part.received_at < before AND NOT EXISTS (
            SELECT 1 FROM receive.deposit_part named
            WHERE named.organisation = part.organisation AND named.envelope = part.envelope
                AND named.piece = part.piece AND named.number = part.number AND named.digest = part.digest)
        LIMIT at_most
    LOOP
        DELETE FROM receive.part part
            WHERE part.organisation = held.organisation AND part.envelope = held.envelope
                AND part.piece = held.piece AND part.number = held.number AND part.digest = held.digest;
        parts_gone := parts_gone + 1;
        bytes_gone := bytes_gone + held.size;
        BEGIN
            DELETE FROM ground.blob blob WHERE blob.digest = held.digest;
        EXCEPTION WHEN foreign_key_violation THEN
            -- Another row names the same bytes: they are kept for it.
            NULL;
        END;
    END LOOP;
END
$$;
