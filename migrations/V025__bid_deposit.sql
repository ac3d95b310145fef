-- A bid names the sealed deposit it was opened from, so that a list of bids tells which prices a ceremony unsealed.

ALTER TABLE receive.bid ADD COLUMN deposit uuid REFERENCES receive.deposit (id);
COMMENT ON COLUMN receive.bid.deposit IS 'The sealed deposit the bid was opened from; null for a bid of an exercise that was registered without one.';
UPDATE receive.bid b SET deposit = d.id
    FROM receive.deposit d
    JOIN receive.unsealing u ON u.tender = d.tender AND u.lot = d.lot
    WHERE d.tender = b.tender AND d.lot = b.lot AND d.received_at = b.received_at;
