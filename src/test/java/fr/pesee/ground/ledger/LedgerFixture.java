package fr.pesee.ground.ledger;

import fr.pesee.ground.signature.ServerKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Logs to verify and to tamper with. */
final class LedgerFixture {
    static final String LOG = "tender/0f7a1f52-3b0a-4a52-9d7f-2f6f1a3c9b11";
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private LedgerFixture() {}

    static ServerKey key(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return ServerKey.of(name, pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A log in which nothing was tampered with; each entry says something else. */
    static List<RecordedEntry> log(int size) {
        List<RecordedEntry> entries = new ArrayList<>();
        Digest prev = Digest.ZERO;
        for (int seq = 0; seq < size; seq++) {
            RecordedEntry.Legible entry = entry(seq, prev, "{\"mark\":\"" + seq + ".5\",\"reason\":\"clear\"}");
            entries.add(entry);
            prev = entry.entry().leafHash();
        }
        return entries;
    }

    static RecordedEntry.Legible entry(int seq, Digest prev, String payload) {
        Disclosure actor = disclosure(2 * seq, "{\"name\":\"Alix\",\"function\":\"chair\"}");
        Disclosure content = disclosure(2 * seq + 1, payload);
        LedgerEntry entry = new LedgerEntry(
                LOG, seq, START.plusSeconds(seq), "mark-agreed/1", actor.digest(), content.digest(), prev);
        return new RecordedEntry.Legible(entry, actor, content);
    }

    static Disclosure disclosure(int number, String json) {
        byte[] salt = new byte[Disclosure.SALT_LENGTH];
        salt[0] = (byte) number;
        salt[1] = (byte) (number >> 8);
        return Disclosure.of(salt, json);
    }

    static RecordedEntry.Legible legible(List<RecordedEntry> entries, int place) {
        return entries.get(place).legible().orElseThrow();
    }

    /** A checkpoint that somebody kept when the log had this many entries. */
    static KeptCheckpoint kept(List<RecordedEntry> entries, int size, ServerKey key) {
        CompactRange range = CompactRange.EMPTY;
        for (int place = 0; place < size; place++) {
            range = range.append(legible(entries, place).entry().leafHash());
        }
        Checkpoint checkpoint = Checkpoint.of(key.verifierKey(), LOG, size, range.root());
        return new KeptCheckpoint("at-" + size, checkpoint.sign(key).print(), key.verifierKey());
    }

    /** All entries from a place on, chained and hashed anew, as an owner of the tables would. */
    static List<RecordedEntry> rehashedFrom(List<RecordedEntry> entries, int place) {
        List<RecordedEntry> rewritten = new ArrayList<>(entries.subList(0, place));
        Digest prev =
                place == 0 ? Digest.ZERO : legible(entries, place - 1).entry().leafHash();
        for (int at = place; at < entries.size(); at++) {
            RecordedEntry.Legible old = legible(entries, at);
            LedgerEntry entry = new LedgerEntry(
                    LOG,
                    at,
                    old.entry().at(),
                    old.entry().type(),
                    old.entry().actor(),
                    old.entry().payload(),
                    prev);
            rewritten.add(new RecordedEntry.Legible(entry, old.actor(), old.payload()));
            prev = entry.leafHash();
        }
        return rewritten;
    }
}
