package fr.pesee.ground.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.pesee.ground.signature.ServerKey;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A log written without a database, always with the same bytes for the same acts. */
public final class WrittenLog {
    /** Who acts in every entry. */
    public static final String SUBJECT = "0";

    private static final String ACTOR = "{\"name\":\"Alix\",\"subject\":\"" + SUBJECT + "\",\"username\":\"alix\"}";

    private final String log;
    private final List<RecordedEntry.Legible> entries = new ArrayList<>();

    public WrittenLog(String log) {
        this.log = log;
    }

    /** A key of its own, signing under this name. */
    public static ServerKey key(String name) {
        return LedgerFixture.key(name);
    }

    /** Writes what happened, as the ledger does. */
    public EntryReference append(Instant at, LedgerEvent event) {
        try {
            return append(at, event.type(), PayloadJson.mapper().writeValueAsString(event));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    /** Writes any content under any type. */
    public EntryReference append(Instant at, String type, String payload) {
        int seq = entries.size();
        Disclosure who = Disclosure.of(salt(2 * seq), ACTOR);
        Disclosure what = Disclosure.of(salt(2 * seq + 1), payload);
        Digest prev = seq == 0 ? Digest.ZERO : entries.get(seq - 1).entry().leafHash();
        entries.add(new RecordedEntry.Legible(
                new LedgerEntry(log, seq, at, type, who.digest(), what.digest(), prev), who, what));
        return new EntryReference(log, seq);
    }

    /** The same log with other contents, everything hashed anew: what an owner of the tables could do. */
    public WrittenLog rewritten(String type, UnaryOperator<String> change) {
        WrittenLog rewritten = new WrittenLog(log);
        for (RecordedEntry.Legible old : entries) {
            String payload = content(old);
            boolean concerned = old.entry().type().equals(type);
            rewritten.append(old.entry().at(), old.entry().type(), concerned ? change.apply(payload) : payload);
        }
        return rewritten;
    }

    /** The same log without the entries from a place on. */
    public WrittenLog cut(int place) {
        WrittenLog shorter = new WrittenLog(log);
        shorter.entries.addAll(entries.subList(0, place));
        return shorter;
    }

    /** All entries so far. */
    public List<RecordedEntry> entries() {
        return List.copyOf(entries);
    }

    /** A checkpoint over the first entries, signed. */
    public String checkpoint(ServerKey key, int size) {
        return LedgerFixture.note(log, entries.subList(0, size), key);
    }

    private static String content(RecordedEntry.Legible entry) {
        Disclosure payload = entry.payload();
        if (payload == null) {
            throw new IllegalStateException("a written log withholds nothing");
        }
        return payload.json();
    }

    private static byte[] salt(int number) {
        return ByteBuffer.allocate(Disclosure.SALT_LENGTH).putInt(number).array();
    }
}
