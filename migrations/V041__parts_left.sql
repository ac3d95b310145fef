-- Parts that no deposit names can never be opened. Once nothing is deposited for them any more, they are kept for a month,
-- in which a bidder may still want to show what arrived, and are then deleted.

CREATE VIEW receive.part_left AS
    SELECT envelope.tender, part.organisation, part.envelope, part.piece, part.number, part.digest, part.size
    FROM receive.part part
    JOIN receive.envelope_key envelope ON envelope.id = part.envelope
    JOIN ground.blob blob ON blob.digest = part.digest
    WHERE blob.kept_at < now() - interval '30 days'
        AND NOT EXISTS (
            SELECT 1 FROM receive.deposit_part named
            WHERE named.organisation = part.organisation AND named.envelope = part.envelope
                AND named.piece = part.piece AND named.number = part.number AND named.digest = part.digest)
        AND NOT EXISTS (
            SELECT 1 FROM prepare.lot lot
            WHERE lot.tender = envelope.tender AND (envelope.lot IS NULL OR lot.number = envelope.lot)
                AND lot.phase IN ('DRAFT', 'PUBLISHED', 'RECTIFYING'));
COMMENT ON VIEW receive.part_left IS 'Parts that no deposit names, of lots that take nothing any more, a month old in real time.';
GRANT SELECT ON receive.part_left TO ${app};

CREATE FUNCTION receive.sweep_parts(
    swept uuid,
    at_most integer,
    OUT parts_gone bigint,
    OUT bytes_gone bigint
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    held record;
BEGIN
    parts_gone := 0;
    bytes_gone := 0;
    -- The lock that whoever keeps a blob shares (“blob” in ASCII). Somebody does just now: the next time, then.
    IF NOT pg_try_advisory_xact_lock(1651273570) THEN
        RETURN;
    END IF;
    FOR held IN SELECT * FROM receive.part_left one WHERE one.tender = swept LIMIT at_most
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
COMMENT ON FUNCTION receive.sweep_parts IS 'Deletes parts of a tender that part_left lists; of what a deposit names, nothing.';
REVOKE ALL ON FUNCTION receive.sweep_parts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION receive.sweep_parts TO ${app};
