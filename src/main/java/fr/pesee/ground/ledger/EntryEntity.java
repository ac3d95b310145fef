package fr.pesee.ground.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A leaf as stored. */
@Entity
@Immutable
@IdClass(EntryKey.class)
@Table(schema = "ground", name = "ledger_entry")
class EntryEntity {
    @Id
    String log;

    @Id
    long seq;

    short v;
    Instant at;
    String type;
    String actorDigest;
    String payloadDigest;
    String prev;
    String leafHash;

    static EntryEntity of(LedgerEntry entry) {
        EntryEntity row = new EntryEntity();
        row.log = entry.log();
        row.seq = entry.seq();
        row.v = LedgerEntry.VERSION;
        row.at = entry.at();
        row.type = entry.type();
        row.actorDigest = entry.actor().hex();
        row.payloadDigest = entry.payload().hex();
        row.prev = entry.prev().hex();
        row.leafHash = entry.leafHash().hex();
        return row;
    }

    LedgerEntry entry() {
        return new LedgerEntry(
                log, seq, at, type, Digest.ofHex(actorDigest), Digest.ofHex(payloadDigest), Digest.ofHex(prev));
    }
}
