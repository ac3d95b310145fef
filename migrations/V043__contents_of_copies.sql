-- What an opened backup copy holds is sealed as a bid is, and takes the place of the electronic bid (R2132-11).

ALTER TABLE receive.deposit ADD COLUMN copy integer;
ALTER TABLE receive.deposit ADD FOREIGN KEY (tender, lot, copy) REFERENCES receive.backup_copy (tender, lot, number);
ALTER TABLE receive.deposit ALTER COLUMN receipt DROP NOT NULL;
ALTER TABLE receive.deposit ADD CONSTRAINT deposit_copy CHECK (
    CASE WHEN copy IS NULL THEN receipt IS NOT NULL ELSE receipt IS NULL AND NOT on_time AND secret IS NULL END);
COMMENT ON COLUMN receive.deposit.copy IS 'The backup copy whose contents these are, entered by the buyer once two persons had decided to open it; null for what a bidder deposited. No bidder is given a receipt for it.';
