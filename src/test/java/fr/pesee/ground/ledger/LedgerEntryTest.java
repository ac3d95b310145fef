package fr.pesee.ground.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {
    private static final Instant AT = Instant.parse("2026-03-02T08:15:30Z");
    private static final Digest A = Digest.sha256(new byte[] {1});
    private static final Digest P = Digest.sha256(new byte[] {2});

    @Test
    void theLeafIsCanonicalJsonOfAllFields() {
        LedgerEntry entry = new LedgerEntry("platform", 0, AT, "tender-created/1", A, P, Digest.ZERO);
        assertEquals(
                "{\"actor\":\"" + A.hex()
                        + "\",\"at\":\"2026-03-02T08:15:30.000000Z\",\"log\":\"platform\",\"payload\":\""
                        + P.hex() + "\",\"prev\":\"" + "0".repeat(64)
                        + "\",\"seq\":0,\"type\":\"tender-created/1\",\"v\":1}",
                new String(entry.leafBytes(), StandardCharsets.UTF_8));
        assertEquals(MerkleTree.leafHash(entry.leafBytes()), entry.leafHash());
    }

    @Test
    void timeIsCutToMicrosecondsAndPrintedWithSixDigits() {
        LedgerEntry fine = entryAt(Instant.parse("2026-03-02T08:15:30.123456789Z"));
        assertEquals(entryAt(Instant.parse("2026-03-02T08:15:30.123456Z")), fine);
        String leaf = new String(fine.leafBytes(), StandardCharsets.UTF_8);
        assertEquals(leaf.indexOf("\"at\":\"") + 6, leaf.indexOf("2026-03-02T08:15:30.123456Z\""));
    }

    @Test
    void everyFieldChangesTheHash() {
        LedgerEntry entry = new LedgerEntry("platform", 1, AT, "tender-created/1", A, P, A);
        for (LedgerEntry other : List.of(
                new LedgerEntry("platforn", 1, AT, "tender-created/1", A, P, A),
                new LedgerEntry("platform", 2, AT, "tender-created/1", A, P, A),
                new LedgerEntry("platform", 1, AT.plusNanos(1_000), "tender-created/1", A, P, A),
                new LedgerEntry("platform", 1, AT, "tender-created/2", A, P, A),
                new LedgerEntry("platform", 1, AT, "tender-created/1", P, P, A),
                new LedgerEntry("platform", 1, AT, "tender-created/1", A, A, A),
                new LedgerEntry("platform", 1, AT, "tender-created/1", A, P, P))) {
            assertNotEquals(entry.leafHash(), other.leafHash(), other::toString);
        }
    }

    @Test
    void whatIsNoEntryIsRefused() {
        for (String log :
                List.of("", "Tender/1", "tender/", "/tender", "a b", "tender//1", "tender/\"1", "a".repeat(201))) {
            assertThrows(
                    IllegalArgumentException.class, () -> new LedgerEntry(log, 0, AT, "a/1", A, P, Digest.ZERO), log);
        }
        for (String type : List.of("", "a", "a/0", "a/01", "A/1", "a/1/2", "a b/1", "a\"/1", "-a/1")) {
            assertThrows(
                    IllegalArgumentException.class, () -> new LedgerEntry("p", 0, AT, type, A, P, Digest.ZERO), type);
        }
        assertThrows(IllegalArgumentException.class, () -> new LedgerEntry("p", -1, AT, "a/1", A, P, A));
        assertThrows(IllegalArgumentException.class, () -> new LedgerEntry("p", 1L << 53, AT, "a/1", A, P, A));
        assertThrows(IllegalArgumentException.class, () -> new LedgerEntry("p", 0, AT, "a/1", A, P, A));
        assertThrows(IllegalArgumentException.class, () -> entryAt(Instant.parse("+10000-01-01T00:00:00Z")));
        assertThrows(IllegalArgumentException.class, () -> entryAt(Instant.parse("-0001-01-01T00:00:00Z")));
    }

    @Test
    void aDisclosureHashesSaltThenCanonicalJson() {
        byte[] salt = new byte[32];
        salt[31] = 7;
        Disclosure disclosure = Disclosure.of(salt, "{ \"b\": 1, \"a\": \"2.50\" }");
        byte[] canonical = "{\"a\":\"2.50\",\"b\":1}".getBytes(StandardCharsets.UTF_8);
        assertEquals(Digest.sha256(salt, canonical), disclosure.digest());
        assertEquals("0".repeat(63) + "7", disclosure.salt());
        byte[] other = new byte[32];
        assertNotEquals(
                disclosure.digest(), Disclosure.of(other, disclosure.json()).digest());
    }

    @Test
    void aDisclosureNeedsAWholeSaltAndNarrowJson() {
        assertThrows(IllegalArgumentException.class, () -> Disclosure.of(new byte[16], "{}"));
        assertThrows(IllegalArgumentException.class, () -> new Disclosure("F".repeat(64), "{}"));
        assertThrows(IllegalArgumentException.class, () -> Disclosure.of(new byte[32], "{\"price\":12.5}"));
        assertThrows(IllegalArgumentException.class, () -> Disclosure.of(new byte[32], "not json"));
    }

    private static LedgerEntry entryAt(Instant at) {
        return new LedgerEntry("platform", 0, at, "tender-created/1", A, P, Digest.ZERO);
    }
}
