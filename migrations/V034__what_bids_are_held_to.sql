-- Two terms of a tender that bids are held to.

ALTER TABLE prepare.tender
    ADD COLUMN two_envelopes        boolean NOT NULL DEFAULT false,
    ADD COLUMN single_participation boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN prepare.tender.two_envelopes IS 'The price of a bid stands in an envelope of its own, which is opened once marks are locked.';
COMMENT ON COLUMN prepare.tender.single_participation IS 'An operator may take part in one bid of a lot only, alone or in a group (R2142-21).';
