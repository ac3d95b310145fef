-- How old what a test area loses has to be is no longer for the caller to say: whoever took over the application could
-- have erased what came a moment ago. The function that did as it was told is left to its owner.

REVOKE ALL ON FUNCTION receive.sweep_trial(uuid, timestamptz, integer) FROM ${app};

CREATE FUNCTION receive.sweep_trial(
    area uuid,
    at_most integer,
    OUT deposits_gone bigint,
    OUT withdrawals_gone bigint,
    OUT parts_gone bigint,
    OUT attempts_gone bigint,
    OUT bytes_gone bigint,
    OUT older_than timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    older_than := now() - interval '24 hours';
    SELECT gone.deposits_gone, gone.withdrawals_gone, gone.parts_gone, gone.attempts_gone, gone.bytes_gone
        INTO deposits_gone, withdrawals_gone, parts_gone, attempts_gone, bytes_gone
        FROM receive.sweep_trial(area, older_than, at_most) AS gone;
END
$$;
COMMENT ON FUNCTION receive.sweep_trial(uuid, integer) IS 'Deletes what bidders left in a test area a day ago, and what was opened of it; of any other tender, nothing.';
REVOKE ALL ON FUNCTION receive.sweep_trial(uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION receive.sweep_trial(uuid, integer) TO ${app};
