package fr.pesee.ground.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A leaf as stored. */
@Entity
@Immutable
@IdClass(EntryEntity.Key.class)
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

    record Key(String log, long seq) implements Serializable {}

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

    /** The entry with what it discloses; refused where the row contradicts itself. */
    RecordedEntry.Legible recorded(@Nullable PayloadEntity disclosed) {
        LedgerEntry entry = entry();
        if (v != LedgerEntry.VERSION) {
            throw new IllegalArgumentException("a leaf of version " + v);
        }
        if (!entry.leafHash().hex().equals(leafHash)) {
            throw new IllegalArgumentException("a stored hash that is not the leaf's");
        }
        return disclosed == null
                ? new RecordedEntry.Legible(entry, null, null)
                : new RecordedEntry.Legible(entry, disclosed.actor(), disclosed.payload());
    }

    LedgerEntry entry() {
        return new LedgerEntry(
                log, seq, at, type, Digest.ofHex(actorDigest), Digest.ofHex(payloadDigest), Digest.ofHex(prev));
    }
}
