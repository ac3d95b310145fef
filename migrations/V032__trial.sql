-- Test areas: tenders in which bidders try beforehand. What they leave there, and nothing else, can be deleted.

ALTER TABLE prepare.tender ADD COLUMN trial boolean NOT NULL DEFAULT false;
ALTER TABLE prepare.tender ADD CONSTRAINT tender_one_nature CHECK (NOT (fictional AND trial));
COMMENT ON COLUMN prepare.tender.trial IS 'A test area: what bidders leave in it is no bid, and is deleted a day after it came.';

-- Whoever could make a test area of a tender could have its bids deleted.
CREATE FUNCTION prepare.keep_nature() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'a tender stays what it was created as' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER tender_nature BEFORE UPDATE ON prepare.tender FOR EACH ROW
    WHEN (NEW.id <> OLD.id OR NEW.trial <> OLD.trial OR NEW.fictional <> OLD.fictional)
    EXECUTE FUNCTION prepare.keep_nature();

-- What deleting looks up, so that no table is read whole for it.
CREATE INDEX part_envelope ON receive.part (envelope, received_at);
CREATE INDEX part_digest ON receive.part (digest);
CREATE INDEX deposit_part_held ON receive.deposit_part (envelope, piece, number);
CREATE INDEX bid_deposit ON receive.bid (deposit) WHERE deposit IS NOT NULL;

-- The application may delete nothing of what bidders sent; it may call this. It runs with the rights of its owner, so
-- that it names every table by its schema and looks for nothing elsewhere.
CREATE FUNCTION receive.sweep_trial(
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
COMMENT ON FUNCTION receive.sweep_trial IS 'Deletes what bidders left in a test area before an instant, and what was opened of it; of any other tender, nothing.';
REVOKE ALL ON FUNCTION receive.sweep_trial FROM PUBLIC;
GRANT EXECUTE ON FUNCTION receive.sweep_trial TO ${app};
