-- Members of groups confirm what their lead has put together; and what a bid declares beside who makes it.

CREATE TABLE receive.consortium_confirmation (
    tender       uuid        NOT NULL,
    lot          integer     NOT NULL,
    organisation uuid        NOT NULL REFERENCES ground.organisation (id),
    digest       text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    subject      text        NOT NULL,
    confirmed_at timestamptz NOT NULL,
    entry        bigint      NOT NULL,
    PRIMARY KEY (tender, lot, organisation, digest),
    FOREIGN KEY (tender, lot) REFERENCES prepare.lot (tender, number)
);
COMMENT ON TABLE receive.consortium_confirmation IS 'A member confirmed the composition of a group, of which only the digest is known here.';
COMMENT ON COLUMN receive.consortium_confirmation.digest IS 'SHA-256 of the composition, which has a salt: nobody can guess it.';
COMMENT ON COLUMN receive.consortium_confirmation.confirmed_at IS 'By the tender''s clock.';
COMMENT ON COLUMN receive.consortium_confirmation.entry IS 'Its place in the log of the tender''s deposits.';
GRANT SELECT, INSERT ON receive.consortium_confirmation TO ${app};

ALTER TABLE receive.bid ADD COLUMN declaration text;
COMMENT ON COLUMN receive.bid.declaration IS 'Subcontractors, cloud providers and what does not hold of the group; null where there is none of them.';

-- The application may delete no confirmation; of a test area, as all else that bidders leave there, it may have them
-- deleted. It runs with the rights of its owner.
CREATE FUNCTION receive.sweep_trial_confirmations(area uuid, at_most integer) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    gone bigint;
BEGIN
    IF NOT EXISTS (SELECT 1 FROM prepare.tender one WHERE one.id = area AND one.trial) THEN
        RETURN 0;
    END IF;
    DELETE FROM receive.consortium_confirmation confirmed
        WHERE (confirmed.tender, confirmed.lot, confirmed.organisation, confirmed.digest) IN (
            SELECT old.tender, old.lot, old.organisation, old.digest FROM receive.consortium_confirmation old
            WHERE old.tender = area AND old.confirmed_at < now() - interval '24 hours' LIMIT at_most);
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END
$$;
COMMENT ON FUNCTION receive.sweep_trial_confirmations IS 'Deletes confirmations of groups of a test area that came a day ago; of any other tender, nothing.';
REVOKE ALL ON FUNCTION receive.sweep_trial_confirmations FROM PUBLIC;
GRANT EXECUTE ON FUNCTION receive.sweep_trial_confirmations TO ${app};
