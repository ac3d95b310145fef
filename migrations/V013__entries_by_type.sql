-- Which of many tenders hold an entry of one type is asked at every home page of a legal reviewer.

CREATE INDEX ledger_entry_type ON ground.ledger_entry (type, log);
