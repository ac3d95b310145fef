package fr.pesee.ground.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * One act in one log, as it is hashed: who and what stand in it as salted digests only ({@link Disclosure}).
 *
 * @param log the log it belongs to, such as {@code platform} or {@code tender/<uuid>}
 * @param seq its place in the log and its leaf index, from 0
 * @param at when it was done, by the clock of the tender, cut to microseconds: what leaf and database keep
 * @param type what was done, and the version of its payload's form, such as {@code tender-created/1}
 * @param actor digest of the actor's disclosure
 * @param payload digest of the payload's disclosure
 * @param prev the leaf hash of the entry before, or {@link Digest#ZERO} for the first
 */
public record LedgerEntry(String log, long seq, Instant at, String type, Digest actor, Digest payload, Digest prev) {
    /** The version of the leaf's form, its field {@code v}. */
    public static final int VERSION = 1;

    private static final int MAX_LOG = 200;
    private static final Pattern LOG = Pattern.compile("[a-z][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*");
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,99}/[1-9][0-9]{0,3}");
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** @throws IllegalArgumentException if a field is not of the form above, or the first entry has a {@code prev} */
    public LedgerEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        require(log.length() <= MAX_LOG && LOG.matcher(log).matches(), "no log name", log);
        require(TYPE.matcher(type).matches(), "no entry type", type);
        require(seq >= 0 && seq <= CanonicalJson.MAX_INTEGER, "no sequence number", seq);
        require(!at.isBefore(FIRST) && !at.isAfter(LAST), "no year of four digits", at);
        require(seq != 0 || prev.equals(Digest.ZERO), "nothing before the first entry", prev);
    }

    /** The leaf: the canonical JSON (RFC 8785) of all fields, UTF-8. docs/ledger.md works one out. */
    public byte[] leafBytes() {
        return CanonicalJson.bytes("{\"v\":" + VERSION
                + ",\"log\":\"" + log
                + "\",\"seq\":" + seq
                + ",\"at\":\"" + AT.format(at)
                + "\",\"type\":\"" + type
                + "\",\"actor\":\"" + actor
                + "\",\"payload\":\"" + payload
                + "\",\"prev\":\"" + prev + "\"}");
    }

    /** The hash of the leaf in the log's tree, and the {@code prev} of the next entry. */
    public Digest leafHash() {
        return MerkleTree.leafHash(leafBytes());
    }

    private static void require(boolean fits, String what, Object found) {
        if (!fits) {
            throw new IllegalArgumentException("Not a ledger entry: " + what + " (" + found + ")");
        }
    }
}
