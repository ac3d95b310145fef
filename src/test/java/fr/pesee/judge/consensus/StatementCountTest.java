package fr.pesee.judge.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.party.People;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many SQL statements a request takes, all of it counted: who asks, what they may do, and what they read.
 *
 * <p>The counter is the whole application's. What runs beside a request can only add to it, so that the smallest of
 * several counts is never below the request's own.
 */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class StatementCountTest {
    private static final int BIDS = 300;
    private static final int GOAL = 8;
    private static final int REPETITIONS = 5;
    private static final List<String> COPIES = List.of("""
            INSERT INTO receive.bid (tender, lot, number, name, tenderer, received_at, entry)
            SELECT tender, lot, copy, name || ' ' || copy, tenderer, received_at, entry
            FROM receive.bid, generate_series(2, :bids) copy WHERE tender = :tender""", """
            INSERT INTO receive.bid_price (tender, lot, bid, line, unit_price)
            SELECT tender, lot, copy, line, unit_price
            FROM receive.bid_price, generate_series(2, :bids) copy WHERE tender = :tender""", """
            INSERT INTO receive.bid_measure (tender, lot, bid, criterion, value)
            SELECT tender, lot, copy, criterion, value
            FROM receive.bid_measure, generate_series(2, :bids) copy WHERE tender = :tender""");

    @Inject
    SessionFactory sessions;

    @Inject
    ObjectMapper json;

    @Inject
    People people;

    @Inject
    EntityManager database;

    @Inject
    AgreedMarks marks;

    private Statistics statistics;

    @BeforeEach
    void count() {
        statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    @Test
    void threeHundredBidsAreListedWithTheirMarksInAtMostEightStatements() throws IOException {
        String lot = marked(BIDS).lot();
        Api chair = Api.as(Cast.CHAIR);
        long listing = fewest(() -> {
            JsonNode items =
                    chair.get(lot + "/marks?limit=500").expect(200).json().path("items");
            assertEquals(BIDS, items.size());
            items.forEach(bid -> assertEquals(11, bid.path("marks").size()));
        });
        assertTrue(listing <= GOAL, () -> listing + " statements");
        assertTrue(listing >= 5, () -> "tender, function, recusal, bids and marks in " + listing + " statements");
    }

    @Test
    void threeHundredBidsAreListedWithTheirPricesInAtMostEightStatements() throws IOException {
        String lot = marked(BIDS).lot();
        Api.as(Cast.CHAIR).post(lot + "/lock").expect(200);
        Api officer = Api.as(Cast.OFFICER);
        long listing = fewest(() -> {
            JsonNode items =
                    officer.get(lot + "/bids?limit=500").expect(200).json().path("items");
            assertEquals(BIDS, items.size());
            items.forEach(bid -> assertTrue(bid.hasNonNull("totals"), bid::toString));
        });
        assertTrue(listing <= GOAL, () -> listing + " statements");
    }

    @Test
    void elevenMarksAreEnteredInAsManyStatementsAsOne() throws IOException {
        String lot = marked(2 * REPETITIONS).lot();
        Api chair = Api.as(Cast.CHAIR);
        JsonNode all = TrialTender.marks(1);
        ObjectNode one = json.createObjectNode();
        one.putArray("marks").add(all.at("/marks/0"));
        int[] bid = {0};
        long forOne = fewest(
                () -> chair.put(lot + "/bids/" + ++bid[0] + "/marks", one).expect(200));
        long forAll = fewest(
                () -> chair.put(lot + "/bids/" + ++bid[0] + "/marks", all).expect(200));
        assertEquals(forOne, forAll);
    }

    private long fewest(Runnable request) {
        long fewest = Long.MAX_VALUE;
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            long before = statistics.getPrepareStatementCount();
            request.run();
            fewest = Math.min(fewest, statistics.getPrepareStatementCount() - before);
        }
        return fewest;
    }

    /** One bid is opened; the others are copies of it, made where it is kept. */
    private TrialTender marked(int bids) throws IOException {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        tender.open(List.of(TrialTender.bid(1)));
        Api.as(Cast.OFFICER).post(tender.lot() + "/marking").expect(200);
        UUID id = UUID.fromString(tender.id());
        MarksDraft draft = json.treeToValue(TrialTender.marks(1), MarksDraft.class);
        Actor chair = people.withUsername(Cast.CHAIR).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> {
            COPIES.forEach(copy -> database.createNativeQuery(copy)
                    .setParameter("tender", id)
                    .setParameter("bids", bids)
                    .executeUpdate());
            for (int number = 1; number <= bids; number++) {
                marks.agree(chair, id, 1, number, draft);
            }
        });
        return tender;
    }
}
