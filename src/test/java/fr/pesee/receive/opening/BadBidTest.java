package fr.pesee.receive.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Phase;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bids that cannot be are opened like all others; the minutes say what is wrong with them, and none is registered. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class BadBidTest {
    @Inject
    EntityManager database;

    private final List<ObjectNode> bids = new ArrayList<>();
    private final List<List<OpeningProblem>> wrong = new ArrayList<>();

    @Test
    void noPriceAndNoMeasureIsTakenThatCannotBe() {
        for (String number :
                List.of("-0.000001", "1e15", "0.0000001", "1234567890123456", "12,5", "NaN", "١", "9".repeat(20_000))) {
            priced("L01", number, OpeningProblem.BID_PRICE_INVALID);
            measured("C1.2", number, OpeningProblem.BID_MEASURE_INVALID);
        }
        priced("L01", "0", OpeningProblem.BID_PRICE_INVALID);
        priced("L01", " ", OpeningProblem.BID_LINE_UNPRICED);
        measured("C1.2", "", OpeningProblem.BID_MEASURE_MISSING);
        openAndRead();
    }

    @Test
    void noCodeIsTakenThatIsNotInTheScheduleOrGrid() {
        for (String code : List.of("L99", "", "a/b~c", "l01", "C2.1")) {
            priced(code, "1", OpeningProblem.BID_LINE_UNKNOWN);
            measured(code, "1", OpeningProblem.BID_MEASURE_UNKNOWN);
        }
        for (String code : List.of("\u0000", "x".repeat(1_000))) {
            priced(code, "1", OpeningProblem.BID_CODE_INVALID);
            measured(code, "1", OpeningProblem.BID_CODE_INVALID);
        }
        openAndRead();
    }

    @Test
    void everythingWrongWithABidIsSaidAtOnce() {
        ObjectNode bid = named();
        bid.putObject("prices").put("L01", "0").put("L02", "-1").put("L99", "5");
        bid.putObject("measures").put("C9", "1");
        add(
                bid,
                OpeningProblem.BID_PRICE_INVALID,
                OpeningProblem.BID_LINE_UNKNOWN,
                OpeningProblem.BID_LINE_UNPRICED,
                OpeningProblem.BID_MEASURE_UNKNOWN,
                OpeningProblem.BID_MEASURE_MISSING);
        openAndRead();
    }

    @Test
    void aLotTakesAThousandBidsAndNotOneMore() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        tender.deposit(TrialTender.bid(1));
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                        INSERT INTO receive.bid (tender, lot, number, name, tenderer, received_at, entry)
                        SELECT :tender, 1, number, 'Offre ' || number, '{}', now(), 0
                        FROM generate_series(1, 1000) number""")
                .setParameter("tender", UUID.fromString(tender.id()))
                .executeUpdate());
        tender.open(List.of());
        refused(tender, 0, OpeningProblem.BID_TOO_MANY);
    }

    private void priced(String line, String price, OpeningProblem problem) {
        ObjectNode bid = named();
        bid.withObject("/prices").put(line, price);
        add(bid, problem);
    }

    private void measured(String criterion, String value, OpeningProblem problem) {
        ObjectNode bid = named();
        bid.withObject("/measures").put(criterion, value);
        add(bid, problem);
    }

    private ObjectNode named() {
        return TrialTender.bid(1).put("name", "Offre inutilisable " + (bids.size() + 1));
    }

    private void add(ObjectNode bid, OpeningProblem... problems) {
        bids.add(bid);
        wrong.add(List.of(problems));
    }

    /** A good one among them is the only one that counts. */
    private void openAndRead() {
        bids.add(TrialTender.bid(1));
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        tender.open(bids);
        for (int place = 0; place < wrong.size(); place++) {
            refused(tender, place, wrong.get(place).toArray(OpeningProblem[]::new));
        }
        JsonNode kept = officer(tender, "/bids").path("items");
        assertEquals(1, kept.size(), kept::toString);
        assertEquals("Offre d’essai 1", kept.at("/0/name").asText());
        assertEquals(1, kept.at("/0/number").asInt());
    }

    private static void refused(TrialTender tender, int place, OpeningProblem... problems) {
        JsonNode opened = officer(tender, "/minutes").path("opened").path(place);
        assertTrue(opened.path("number").isNull(), opened::toString);
        assertEquals("[\"PRICES_UNUSABLE\"]", opened.path("findings").toString(), opened::toString);
        String reasons = opened.path("reasons").findValuesAsText("fr").toString();
        for (OpeningProblem problem : problems) {
            String sentence = problem.text().fr().replaceFirst("\\{.*", "");
            assertTrue(reasons.contains(sentence), () -> problem + " is not in " + reasons);
        }
    }

    private static JsonNode officer(TrialTender tender, String below) {
        return Api.as(Cast.OFFICER).get(tender.lot() + below).expect(200).json();
    }
}
