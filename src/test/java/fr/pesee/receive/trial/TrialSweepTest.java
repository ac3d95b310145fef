package fr.pesee.receive.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.ledger.RecordedEntry;
import fr.pesee.ground.signature.ServerKey;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.receipt.ReceiptCheck;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.SampleSecrets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What bidders leave in a test area is erased a day later, and nothing else can be. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class TrialSweepTest {
    private static final Duration ALMOST = Duration.ofHours(23);
    private static final Duration DAY = Duration.ofHours(25);

    /** Of one tender, how many rows there are of all that a bidder leaves. */
    private static final Map<String, String> LEFT = Map.ofEntries(
            Map.entry("receive.part", "envelope IN (SELECT id FROM receive.envelope_key WHERE tender = '%s')"),
            Map.entry("receive.deposit", "tender = '%s'"),
            Map.entry("receive.deposit_part", "deposit IN (SELECT id FROM receive.deposit WHERE tender = '%s')"),
            Map.entry("receive.deposit_envelope", "deposit IN (SELECT id FROM receive.deposit WHERE tender = '%s')"),
            Map.entry("receive.withdrawal", "tender = '%s'"),
            Map.entry("receive.attempt", "tender = '%s'"),
            Map.entry("receive.consortium_confirmation", "tender = '%s'"),
            Map.entry("receive.file_key", "deposit IN (SELECT id FROM receive.deposit WHERE tender = '%s')"),
            Map.entry("receive.opened_piece", "deposit IN (SELECT id FROM receive.deposit WHERE tender = '%s')"),
            Map.entry("receive.bid", "tender = '%s'"),
            Map.entry("receive.bid_price", "tender = '%s'"));

    /** What there is nothing of to open. */
    private static final Set<String> UNOPENED = Set.of("receive.withdrawal", "receive.consortium_confirmation");

    @Inject
    Trials trials;

    @Inject
    Tenders tenders;

    @Inject
    Ledger ledger;

    @Inject
    ServerKey key;

    @Inject
    DataSource application;

    @Test
    void afterADayNothingIsLeftButTheLedgerAndTheReceiptInTheBiddersHands() throws SQLException {
        TrialTender area = TestArea.published();
        JsonNode done = TestArea.bid(area).deposit().expect(201).json();
        TestArea.bid(area).withdraw("5e".repeat(32)).expect(201);
        Api.as(Cast.BIDDER)
                .put("/api/v1/notices/" + area.id() + "/lots/1/confirmations/" + "5e".repeat(32), "")
                .expect(201);
        String page =
                "/notices/" + area.id() + "/lots/1/deposits/" + done.path("id").asText();
        String digest = value("SELECT min(digest) FROM receive.part WHERE " + of("receive.part", area));
        sweep(area, ALMOST);
        Visitor.as(Cast.BIDDER).get(page).expect(200);
        assertEquals("1", value("SELECT count(*) FROM receive.deposit WHERE " + of("receive.deposit", area)));
        String confirmed = "receive.consortium_confirmation";
        assertEquals("1", value("SELECT count(*) FROM " + confirmed + " WHERE " + of(confirmed, area)));
        sweep(area, DAY);
        Visitor.as(Cast.BIDDER).get(page).expect(404);
        left(area).forEach((table, rows) -> assertEquals("0", rows, table));
        assertEquals("0", value("SELECT count(*) FROM ground.blob WHERE digest = '" + digest + "'"));
        ReceiptCheck check = ReceiptCheck.of(done.path("receipt").toString(), key.verifierKey());
        assertEquals(ReceiptCheck.Verdict.GENUINE, check.verdict());
        List<RecordedEntry> entries = entries(area);
        assertEquals(
                List.of("bid-deposited/3", "bid-withdrawn/1", "consortium-confirmed/1", "trial-swept/1"),
                entries.stream()
                        .map(one -> one.legible().orElseThrow().entry().type())
                        .toList());
        sweep(area, DAY);
        assertEquals(entries.size(), entries(area).size());
        TestArea.deposit(area);
    }

    @Test
    void nobodyWithinLearnsFromTheSweepHowManyTried() throws SQLException {
        TrialTender area = TestArea.published();
        TestArea.deposit(area);
        sweep(area, DAY);
        String told =
                Api.as(Cast.OFFICER).get(area.path() + "/ledger").expect(200).body();
        assertFalse(told.contains("trial-swept"), told);
    }

    @Test
    void whatWasOpenedFromThemGoesWithThemAndNothingIsMarked() throws SQLException {
        SealedLot lot = SealedLot.published();
        TestArea.deposit(lot.tender());
        lot.close();
        lot.open();
        assertThrows(
                SQLException.class,
                () -> asApplication("UPDATE receive.unsealing SET minutes = minutes || ' ' WHERE tender = '"
                        + lot.tender().id() + "'"),
                "minutes are written anew");
        left(lot.tender()).forEach((table, rows) -> assertTrue(!rows.equals("0") || UNOPENED.contains(table), table));
        asOwner(
                "SET session_replication_role = replica",
                "UPDATE prepare.tender SET trial = true, fictional = false, " + "clock_offset_ms = 0 WHERE id = '"
                        + lot.tender().id() + "'");
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/marking").refused(409, "tender-trial-ends");
        sweep(lot.tender(), DAY);
        left(lot.tender()).forEach((table, rows) -> assertEquals("0", rows, table));
        Visitor.as(Cast.OFFICER).get(lot.page() + "/opening").expect(200).assertPage();
        Api.as(Cast.OFFICER).get(lot.tender().lot() + "/bids").expect(200);
    }

    @Test
    void nothingOfAnyOtherTenderCanBeErased() throws SQLException {
        SealedLot lot = SealedLot.published();
        TestArea.deposit(lot.tender());
        TestArea.bid(lot.tender());
        Map<String, String> before = left(lot.tender());
        sweep(lot.tender(), DAY.multipliedBy(1000));
        assertEquals(before, left(lot.tender()));
        String id = lot.tender().id();
        assertThrows(
                SQLException.class,
                () -> asApplication("UPDATE prepare.tender SET trial = true, fictional = false, clock_offset_ms = 0 "
                        + "WHERE id = '" + id + "'"));
        for (String table : LEFT.keySet()) {
            assertThrows(SQLException.class, () -> asApplication("DELETE FROM " + table), table);
        }
        assertThrows(SQLException.class, () -> asApplication("DELETE FROM ground.blob"));
        assertEquals(before, left(lot.tender()));
        TrialTender real = TrialTender.in(Phase.OPENING);
        String bids = value("SELECT count(*) FROM receive.bid WHERE " + of("receive.bid", real));
        String theirs = TestArea.bid(TestArea.published())
                .deposit()
                .expect(201)
                .json()
                .path("id")
                .asText();
        assertThrows(
                SQLException.class,
                () -> asApplication(
                        "UPDATE receive.bid SET set_aside_for = '" + theirs + "' WHERE tender = '" + real.id() + "'"),
                "a bid is set aside for another tender's deposit, and erased with it");
        sweep(real, DAY.multipliedBy(1000));
        assertEquals(bids, value("SELECT count(*) FROM receive.bid WHERE " + of("receive.bid", real)));
    }

    @Test
    void nobodyButTheApplicationMayCallTheSweep() throws SQLException {
        for (String sweep : List.of("sweep_trial", "sweep_trial_confirmations")) {
            assertEquals(
                    "pesee_app,pesee_owner",
                    value("SELECT string_agg(rolname, ',' ORDER BY rolname) FROM pg_roles "
                            + "WHERE rolname LIKE 'pesee%' AND has_function_privilege(rolname, "
                            + "'receive." + sweep + "(uuid, integer)', 'EXECUTE')"));
        }
        assertEquals(
                "pesee_owner",
                value("SELECT string_agg(rolname, ',' ORDER BY rolname) FROM pg_roles WHERE rolname LIKE 'pesee%' AND "
                        + "has_function_privilege(rolname, 'receive.sweep_trial(uuid, timestamptz, integer)', "
                        + "'EXECUTE')"));
        assertEquals(
                "3",
                value("SELECT count(*) FROM pg_proc WHERE prosecdef AND proname LIKE 'sweep_trial%' "
                        + "AND array_to_string(proconfig, ' ') LIKE 'search_path=pg_catalog, pg_temp'"));
    }

    @Test
    void bytesThatAnotherRowNamesAreKept() throws SQLException {
        TrialTender area = TestArea.published();
        TestArea.deposit(area);
        String digest = value("SELECT min(digest) FROM receive.part WHERE " + of("receive.part", area));
        SealedLot other = SealedLot.published();
        asOwner("INSERT INTO receive.part SELECT part.organisation, envelope.id, part.piece, part.number, part.digest, "
                + "part.size, part.received_at FROM receive.part part, receive.envelope_key envelope "
                + "WHERE part.digest = '" + digest + "' AND envelope.tender = '"
                + other.tender().id() + "'");
        sweep(area, DAY);
        assertEquals("1", value("SELECT count(*) FROM ground.blob WHERE digest = '" + digest + "'"));
        assertEquals("0", value("SELECT count(*) FROM receive.part WHERE " + of("receive.part", area)));
    }

    /** Sweeps once all that was left in a tender is so much older. */
    private void sweep(TrialTender tender, Duration older) throws SQLException {
        String id = "tender = '" + tender.id() + "'";
        String earlier = " - interval '" + older.toHours() + " hours' WHERE ";
        asOwner(
                "SET session_replication_role = replica",
                "UPDATE receive.part SET received_at = received_at" + earlier + of("receive.part", tender),
                "UPDATE receive.deposit SET received_at = received_at" + earlier + id,
                "UPDATE receive.withdrawal SET received_at = received_at" + earlier + id,
                "UPDATE receive.attempt SET ended_at = ended_at" + earlier + id,
                "UPDATE receive.consortium_confirmation SET confirmed_at = confirmed_at" + earlier + id);
        Tender area = QuarkusTransaction.requiringNew()
                .call(() -> tenders.among(List.of(UUID.fromString(tender.id()))).get(0));
        trials.sweep(area);
    }

    private List<RecordedEntry> entries(TrialTender area) {
        return QuarkusTransaction.requiringNew().call(() -> ledger.entries("deposits/" + area.id()));
    }

    private static String of(String table, TrialTender tender) {
        return String.format(String.valueOf(LEFT.get(table)), tender.id());
    }

    private static Map<String, String> left(TrialTender tender) throws SQLException {
        Map<String, String> counts = new TreeMap<>();
        for (String table : LEFT.keySet()) {
            counts.put(table, value("SELECT count(*) FROM " + table + " WHERE " + of(table, tender)));
        }
        return counts;
    }

    private void asApplication(String statement) throws SQLException {
        try (Connection connection = application.getConnection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private static void asOwner(String... statements) throws SQLException {
        try (Connection owner = superuser();
                Statement one = owner.createStatement()) {
            for (String statement : statements) {
                one.execute(statement);
            }
        }
    }

    private static String value(String query) throws SQLException {
        try (Connection owner = superuser();
                Statement one = owner.createStatement();
                ResultSet row = one.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection superuser() throws SQLException {
        String database = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return DriverManager.getConnection(database, "postgres", SampleSecrets.DATABASE_SUPERUSER_PASSWORD);
    }
}
