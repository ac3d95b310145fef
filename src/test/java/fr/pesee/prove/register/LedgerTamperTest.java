package fr.pesee.prove.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.ledger.Disclosure;
import fr.pesee.ground.ledger.LedgerEntry;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the owner of the tables can do to the ledger with SQL, and what becomes of it. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class LedgerTamperTest {
    private static final Pattern INTERVAL = Pattern.compile("(?:from|de) (\\d+) (?:to|à) (\\d+)");
    private static final Pattern FIRST_MARK = Pattern.compile("\"mark\":\"([0-9.]+)\"");

    @Test
    void whateverFieldOfAnEntryIsChangedTheVerificationSaysSo() throws SQLException {
        Steps steps = Steps.recommended();
        String kept = steps.checkpoint();
        String digest = "'" + "ab".repeat(32) + "'";
        List<String> changes = List.of(
                "ledger_entry SET v = 2",
                "ledger_entry SET at = at + interval '1 microsecond'",
                "ledger_entry SET type = 'clock-moved/2'",
                "ledger_entry SET actor_digest = " + digest,
                "ledger_entry SET payload_digest = " + digest,
                "ledger_entry SET prev = " + digest,
                "ledger_entry SET leaf_hash = " + digest,
                "ledger_payload SET payload = replace(payload, '\"', '\" ')",
                "ledger_payload SET payload = '{}'",
                "ledger_payload SET payload = 'no JSON'",
                "ledger_payload SET salt = " + digest,
                "ledger_payload SET actor = replace(actor, 'a', 'b')",
                "ledger_payload SET actor_salt = " + digest);
        try (OwnersTables tables = new OwnersTables(steps.log())) {
            int last = tables.entries().size() - 1;
            for (int place : List.of(0, 3, last / 2, last)) {
                for (String change : changes) {
                    tables.execute("UPDATE ground." + change + " WHERE log = ? AND seq = ?", steps.log(), (long) place);
                    assertNoticed(steps, kept, place + ": " + change);
                    tables.restore();
                }
            }
            steps.verify(kept).then().statusCode(200);
            assertTrue(steps.verify(kept).jsonPath().getBoolean("intact"), "put back as it was");
        }
    }

    @Test
    void entriesMovedToAnotherLogAreMissed() throws SQLException {
        Steps steps = Steps.recommended();
        String kept = steps.checkpoint();
        try (OwnersTables tables = new OwnersTables(steps.log())) {
            for (int place : List.of(0, 4, tables.entries().size() - 2)) {
                List<Object[]> leaves = tables.entries();
                List<Object[]> disclosed = tables.payloads();
                String elsewhere = "tender/" + UUID.randomUUID();
                leaves.get(place)[0] = elsewhere;
                disclosed.get(place)[0] = elsewhere;
                tables.write(leaves, disclosed);
                assertNoticed(steps, kept, "moved " + place);
                tables.execute("DELETE FROM ground.ledger_payload WHERE log = ?", elsewhere);
                tables.execute("DELETE FROM ground.ledger_entry WHERE log = ?", elsewhere);
            }
        }
    }

    @Test
    void entriesDeletedInsertedOrSwappedAreNoticed() throws SQLException {
        Steps steps = Steps.recommended();
        String kept = steps.checkpoint();
        try (OwnersTables tables = new OwnersTables(steps.log())) {
            for (int place : List.of(0, 4, tables.entries().size() - 2)) {
                List<Object[]> leaves = tables.entries();
                List<Object[]> disclosed = tables.payloads();
                leaves.remove(place);
                disclosed.remove(place);
                tables.write(leaves, disclosed);
                assertNoticed(steps, kept, "deleted " + place);
                writeRenumbered(tables, leaves, disclosed);
                assertNoticed(steps, kept, "deleted and renumbered " + place);

                leaves = tables.entries();
                disclosed = tables.payloads();
                leaves.add(place, tables.entries().get(place));
                disclosed.add(place, tables.payloads().get(place));
                writeRenumbered(tables, leaves, disclosed);
                assertNoticed(steps, kept, "inserted " + place);

                leaves = tables.entries();
                disclosed = tables.payloads();
                Collections.swap(leaves, place, place + 1);
                Collections.swap(disclosed, place, place + 1);
                writeRenumbered(tables, leaves, disclosed);
                assertNoticed(steps, kept, "swapped " + place);
            }
        }
    }

    @Test
    void aCutTailIsNamed() throws SQLException {
        Steps steps = Steps.recommended();
        String kept = steps.checkpoint();
        try (OwnersTables tables = new OwnersTables(steps.log())) {
            int shorter = tables.entries().size() - 1;
            tables.write(tables.entries().subList(0, shorter), tables.payloads().subList(0, shorter));
            assertEquals(List.of("ledger-cut-tail"), cut(steps.verify(kept).jsonPath()));
            tables.write(List.of(), List.of());
            assertEquals(List.of("ledger-cut-tail"), cut(steps.verify(kept).jsonPath()));
        }
    }

    @Test
    void aMarkRewrittenWithEveryHashAnewIsCaughtByAnyCheckpointKeptOutside() throws SQLException {
        Steps steps = Steps.published();
        String early = steps.checkpoint();
        String middle = steps.opened().checkpoint();
        String late = steps.marked().locked().checkpoint();
        String last = steps.ranked().checkpoint();
        try (OwnersTables tables = new OwnersTables(steps.log())) {
            List<Object[]> leaves = tables.entries();
            List<Object[]> disclosed = tables.payloads();
            int place = firstOf(leaves, "marks-agreed/1");
            Matcher mark = FIRST_MARK.matcher((String) disclosed.get(place)[2]);
            assertTrue(mark.find());
            disclosed.get(place)[2] =
                    mark.replaceFirst("\"mark\":\"" + (mark.group(1).equals("1") ? "2" : "1") + "\"");
            rehash(leaves, disclosed);
            tables.write(leaves, disclosed);
            assertNoticed(steps, last, "with the server's own checkpoints");

            tables.deleteCheckpoints();
            JsonPath alone = steps.verify().jsonPath();
            assertTrue(
                    alone.getList("findings.code").contains("ledger-not-yet-protected"),
                    "nothing inside the database protects from its owner");
            assertFalse(alone.getList("findings.code").contains("ledger-changed"));
            assertTrue(alone.getList("findings.code").contains("replay-ranking-differs"), "but the replay contradicts");

            assertNoticed(steps, last, "with the last checkpoint kept outside");
            JsonPath all = steps.verify(early, middle, late, last).jsonPath();
            Matcher interval = INTERVAL.matcher(sentence(all, "ledger-changed"));
            assertTrue(interval.find(), () -> all.prettify());
            int from = Integer.parseInt(interval.group(1));
            int to = Integer.parseInt(interval.group(2));
            assertTrue(from <= place && place <= to, () -> "entry " + place + " is not in " + interval.group());
            assertEquals(size(middle), from);
            assertEquals(size(late) - 1, to);
            assertEquals(size(middle), all.getLong("protectedEntries"));
        }
    }

    private static void assertNoticed(Steps steps, String kept, String what) {
        JsonPath verdict = steps.verify(kept).then().statusCode(200).extract().jsonPath();
        assertFalse(verdict.getBoolean("intact"), () -> what + ": " + verdict.prettify());
    }

    private static String sentence(JsonPath verdict, String code) {
        return verdict.getString("findings.find { it.code == '" + code + "' }.sentence");
    }

    private static List<String> cut(JsonPath verdict) {
        return verdict.getList("findings.code", String.class).stream()
                .filter("ledger-cut-tail"::equals)
                .distinct()
                .toList();
    }

    private static int size(String checkpoint) {
        return Integer.parseInt(checkpoint.lines().skip(1).findFirst().orElseThrow());
    }

    private static int firstOf(List<Object[]> leaves, String type) {
        for (int place = 0; place < leaves.size(); place++) {
            if (leaves.get(place)[4].equals(type)) {
                return place;
            }
        }
        throw new AssertionError("no " + type);
    }

    private static void writeRenumbered(OwnersTables tables, List<Object[]> leaves, List<Object[]> disclosed)
            throws SQLException {
        for (int seq = 0; seq < leaves.size(); seq++) {
            Object[] leaf = leaves.get(seq).clone();
            Object[] payload = disclosed.get(seq).clone();
            leaf[1] = (long) seq;
            payload[1] = (long) seq;
            leaves.set(seq, leaf);
            disclosed.set(seq, payload);
        }
        tables.write(leaves, disclosed);
    }

    /** Every digest, every link and every leaf's hash computed anew, as the product itself would. */
    private static void rehash(List<Object[]> leaves, List<Object[]> disclosed) {
        Digest prev = Digest.ZERO;
        for (int seq = 0; seq < leaves.size(); seq++) {
            Object[] leaf = leaves.get(seq);
            Object[] payload = disclosed.get(seq);
            LedgerEntry entry = new LedgerEntry(
                    (String) leaf[0],
                    seq,
                    ((Timestamp) leaf[3]).toInstant(),
                    (String) leaf[4],
                    new Disclosure((String) payload[5], (String) payload[4]).digest(),
                    new Disclosure((String) payload[3], (String) payload[2]).digest(),
                    prev);
            leaf[5] = entry.actor().hex();
            leaf[6] = entry.payload().hex();
            leaf[7] = prev.hex();
            leaf[8] = entry.leafHash().hex();
            prev = entry.leafHash();
        }
    }
}
