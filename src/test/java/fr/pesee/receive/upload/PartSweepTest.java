package fr.pesee.receive.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Cast;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
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
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What was sent and never deposited is deleted when nobody can need it any more, and nothing else is. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class PartSweepTest {
    @Inject
    PartSweeper sweeper;

    @Inject
    Ledger ledger;

    @Inject
    DataSource application;

    @Test
    void aPartThatNoDepositNamesGoesAMonthAfterItCameOnceItsLotTakesNothing() throws SQLException {
        SealedLot lot = SealedLot.published();
        SealedBidder bidder = bid(lot);
        bidder.deposit().expect(201);
        String left = send(bidder);
        long named = count(lot) - 1;

        older(lot, 31);
        sweep(lot);
        assertEquals(named + 1, count(lot), "the lot takes bids: one may still name it");

        lot.close();
        older(lot, -2);
        sweep(lot);
        assertEquals(named + 1, count(lot), "it came 29 days ago: its bidder may still want to show it");

        older(lot, 2);
        sweep(lot);
        assertEquals(named, count(lot));
        assertEquals("0", value("SELECT count(*) FROM ground.blob WHERE digest = '" + left + "'"));
        assertEquals(1, swept(lot));
        sweep(lot);
        assertEquals(1, swept(lot), "nothing more was there to say");

        JsonNode minutes = lot.open();
        assertEquals("OPENED", minutes.at("/received/0/standing").asText(), minutes.toString());
    }

    @Test
    void whoeverHoldsTheApplicationsRoleDeletesNoPartThatADepositNames() throws SQLException {
        SealedLot lot = SealedLot.published();
        bid(lot).deposit().expect(201);
        lot.close();
        older(lot, 400);
        long before = count(lot);
        try (Connection connection = application.getConnection();
                Statement one = connection.createStatement()) {
            one.execute("SELECT receive.sweep_parts('" + lot.tender().id() + "', 1000)");
            assertThrows(SQLException.class, () -> one.execute("DELETE FROM receive.part"));
        }
        assertEquals(before, count(lot));
        assertEquals(
                "pesee_app,pesee_owner",
                value("SELECT string_agg(rolname, ',' ORDER BY rolname) FROM pg_roles WHERE rolname LIKE 'pesee%' AND "
                        + "has_function_privilege(rolname, 'receive.sweep_parts(uuid, integer)', 'EXECUTE')"));
    }

    private static SealedBidder bid(SealedLot lot) {
        return SealedBidder.of(Cast.BIDDER, lot.tender())
                .priced(1)
                .attach("P01", "memoire.pdf", SealedBidder.pdf("Mémoire", 150_000));
    }

    /** Sends a part that nobody will name: its digest. */
    private static String send(SealedBidder bidder) {
        byte[] sealed = AgeFiles.seal(new byte[20_000], bidder.recipient());
        bidder.put(UUID.randomUUID(), 0, sealed).expect(201);
        return Digest.sha256(sealed).hex();
    }

    private void sweep(SealedLot lot) {
        sweeper.sweep(UUID.fromString(lot.tender().id()));
    }

    private long swept(SealedLot lot) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ledger.entries("deposits/" + lot.tender().id()))
                .stream()
                .filter(one -> one.legible()
                        .map(legible -> legible.entry().type())
                        .filter("parts-swept/1"::equals)
                        .isPresent())
                .count();
    }

    private static long count(SealedLot lot) throws SQLException {
        return Long.parseLong(value("SELECT count(*) FROM receive.part WHERE " + of(lot)));
    }

    private static String of(SealedLot lot) {
        return "envelope IN (SELECT id FROM receive.envelope_key WHERE tender = '"
                + lot.tender().id() + "')";
    }

    /** All that was sent for a lot came so many days earlier. */
    private static void older(SealedLot lot, int days) throws SQLException {
        try (Connection owner = superuser();
                Statement one = owner.createStatement()) {
            one.execute("SET session_replication_role = replica");
            one.execute("UPDATE ground.blob SET kept_at = kept_at - interval '" + days
                    + " days' WHERE digest IN (SELECT digest FROM receive.part WHERE " + of(lot) + ")");
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
