-- What is entered of an opened backup copy is made of nothing that the bidder sent: no file of the one and the other is
-- mixed (R2132-11).

ALTER TABLE receive.part ADD COLUMN copy integer;
COMMENT ON COLUMN receive.part.copy IS 'The number of the backup copy that the buyer sent it for; null for what a bidder sent.';
