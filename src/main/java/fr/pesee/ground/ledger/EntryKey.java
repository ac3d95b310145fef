package fr.pesee.ground.ledger;

import java.io.Serializable;

record EntryKey(String log, long seq) implements Serializable {}
