-- Keys that were made while a rectification was prepared: they count from its publication on, or never.

ALTER TABLE receive.envelope_key ADD COLUMN renewal text CHECK (renewal IN ('PREPARED', 'IN_FORCE', 'GIVEN_UP'));
ALTER TABLE receive.envelope_key ADD COLUMN in_force_since timestamptz;
ALTER TABLE receive.envelope_key ADD CONSTRAINT envelope_key_in_force
    CHECK (COALESCE(renewal = 'IN_FORCE', false) = (in_force_since IS NOT NULL));
COMMENT ON COLUMN receive.envelope_key.renewal IS 'Null for keys of a draft; of others, what became of the rectification.';
COMMENT ON COLUMN receive.envelope_key.in_force_since IS 'When they took the place of those before, by the tender''s clock.';
GRANT UPDATE (renewal, in_force_since) ON receive.envelope_key TO ${app};
