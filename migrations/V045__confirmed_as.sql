-- A member of a group confirms under a name and an identifier, which it may change before the opening.

ALTER TABLE receive.consortium_confirmation ADD COLUMN member text;
ALTER TABLE receive.consortium_confirmation ADD COLUMN identifier text;
COMMENT ON COLUMN receive.consortium_confirmation.member IS 'How the organisation named itself then, as its entry says; null for one that was given before this was kept.';
COMMENT ON COLUMN receive.consortium_confirmation.identifier IS 'Its identifier then, as people read it; null where member is.';
