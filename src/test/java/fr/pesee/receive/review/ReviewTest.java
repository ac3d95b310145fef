package fr.pesee.receive.review;

import static fr.pesee.receive.deposit.SealedBidder.pdf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Function;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.receive.seal.HolderKeys;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Deposits that did not count: what is known of them, and how two persons readmit one (RULE-59, RULE-60). */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ReviewTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_PAGES = 20;
    private static final String ATOS = "bidder.atos";
    private static final String SECRET = "7a".repeat(32);
    private static final String MOTIVE = "Transmission commencée à temps, retardée par la plateforme.";

    @Test
    void aLateDepositThatTwoReadmitIsOpenedInASittingOfItsOwn() {
        SealedLot lot = SealedLot.published();
        SealedBidder late = bidder(lot, ATOS, 2);
        bidder(lot, Cast.BIDDER, 1).deposit().expect(201);
        lot.tender().passDeadline();
        late.deposit().expect(201);
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
        JsonNode first = lot.open();
        assertEquals(List.of("OPENED", "LATE"), standings(first));
        JsonNode reviewed = reviews(lot, Cast.LEGAL_REVIEWER).get(0).path("deposit");
        assertTrue(reviewed.path("needsReview").asBoolean(), reviewed::toString);
        refusedToMark(lot, "review-owed");
        String deposit = reviewed.path("deposit").asText();
        propose(lot, deposit, "READMITTED", MOTIVE).expect(200);
        confirm(lot, Cast.LEGAL_REVIEWER, deposit, 1).refused(409, "review-same-person");
        confirm(lot, Cast.OFFICER, deposit, 2).refused(412, "review-proposal-changed");
        confirm(lot, Cast.OFFICER, deposit, 1).expect(200);
        confirm(lot, Cast.OFFICER, deposit, 1).refused(409, "review-no-proposal");
        propose(lot, deposit, "KEPT_SEALED", MOTIVE).refused(409, "review-settled");
        refusedToMark(lot, "ceremony-unfinished");
        assertTrue(home(HolderKeys.PEOPLE.get(2), lot), "a holder is not told that their share is needed");
        JsonNode second = lot.openNext(2);
        assertEquals(List.of("OPENED", "READMITTED"), standings(second));
        assertEquals(1, second.path("opened").size(), second::toString);
        assertEquals(MOTIVE, second.at("/readmitted/0/motive").asText());
        assertEquals(first, lot.minutes(), "the minutes of the first sitting are what they were");
        assertEquals(2, bids(lot).size());
        mark(lot).expect(200);
    }

    @Test
    void aBidReplacedWithoutTheSecretIsRestoredAndTheOtherOneSetAside() {
        SealedLot lot = SealedLot.published();
        bidder(lot, Cast.BIDDER, 1).setting(SECRET).deposit().expect(201);
        bidder(lot, Cast.BIDDER, 2).deposit().expect(201);
        lot.close();
        assertEquals(List.of("REPLACED_UNPROVEN", "OPENED"), standings(lot.open()));
        refusedToMark(lot, "review-owed");
        JsonNode reviewed = reviews(lot, Cast.LEGAL_REVIEWER).get(0).path("deposit");
        assertTrue(reviewed.path("openedBeside").asBoolean(), reviewed::toString);
        readmit(lot, reviewed.path("deposit").asText());
        JsonNode minutes = lot.openNext(2);
        assertEquals(List.of("READMITTED", "SET_ASIDE"), standings(minutes));
        JsonNode bids = bids(lot);
        assertEquals(1, bids.size(), bids::toString);
        assertEquals(2, bids.get(0).path("number").asInt());
        assertEquals(List.of("SET_ASIDE", "OPENED"), outcomes(lot));
        assertEquals("Organisation " + Cast.BIDDER, bids.get(0).path("name").asText());
        String log = Api.as(Cast.OFFICER)
                .get("/api/v1/tenders/" + lot.tender().id() + "/ledger?limit=100")
                .expect(200)
                .body();
        assertTrue(log.contains("bid-set-aside/1"), log);
        mark(lot).expect(200);
    }

    @Test
    void aDepositThatTwoKeepSealedStaysSealedAndMarkingGoesOn() {
        SealedLot lot = SealedLot.published();
        SealedBidder late = bidder(lot, ATOS, 2);
        bidder(lot, Cast.BIDDER, 1).deposit().expect(201);
        lot.tender().passDeadline();
        late.deposit().expect(201);
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
        lot.open();
        String deposit =
                reviews(lot, Cast.OFFICER).get(0).at("/deposit/deposit").asText();
        propose(lot, deposit, "KEPT_SEALED", MOTIVE).expect(200);
        refusedToMark(lot, "review-owed");
        confirm(lot, Cast.holder(Function.AWARDING_AUTHORITY), deposit, 1).expect(200);
        JsonNode ceremony = Api.as(Cast.OFFICER)
                .get(lot.tender().lot() + "/ceremony")
                .expect(200)
                .json();
        assertEquals("DONE", ceremony.path("state").asText());
        assertEquals(1, bids(lot).size());
        mark(lot).expect(200);
    }

    @Test
    void whatWentWrongWithThePlatformBeforeTheDeadlineIsTold() {
        SealedLot lot = SealedLot.published();
        lot.tender().passDeadline();
        // By the clock that was set, the deadline was 69 hours and a half ago.
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        String cut = "Câble coupé devant le bâtiment " + UUID.randomUUID();
        ObjectNode report = JSON.createObjectNode().put("words", cut);
        report.put("from", now.minusHours(75).toString())
                .put("until", now.minusHours(69).toString());
        Api.as(Cast.ADMINISTRATOR).post("/api/v1/platform/incidents", report).expect(201);
        bidder(lot, ATOS, 2).deposit().expect(201);
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
        lot.open();
        JsonNode reviewed = reviews(lot, Cast.LEGAL_REVIEWER).get(0).path("deposit");
        assertTrue(reviewed.path("beganAt")
                        .asText()
                        .compareTo(reviewed.path("deadline").asText())
                > 0);
        assertTrue(reviewed.path("needsReview").asBoolean(), "the platform may have kept the bidder away");
        assertTrue(reviewed.path("incidents").toString().contains(cut), reviewed::toString);
    }

    @Test
    void nothingIsToldOrProposedBeforeTheMinutesAndToNobodyElseAfterThem() {
        SealedLot lot = SealedLot.published();
        SealedBidder late = bidder(lot, ATOS, 1);
        String reviews = lot.tender().lot() + "/reviews";
        Api.as(Cast.LEGAL_REVIEWER).get(reviews).expect(403);
        lot.tender().passDeadline();
        UUID deposit = UUID.randomUUID();
        late.deposit(deposit).expect(201);
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
        assertEquals(0, reviews(lot, Cast.LEGAL_REVIEWER).size());
        propose(lot, deposit.toString(), "READMITTED", MOTIVE).expect(404);
        lot.open();
        Api.as(Cast.CHAIR).get(reviews).expect(403);
        Api.as(Cast.OFFICER)
                .post(reviews + "/" + deposit + "/proposal", draft("READMITTED", MOTIVE))
                .expect(403);
        Api.as(Cast.CHAIR)
                .post(reviews + "/" + deposit + "/confirmation", JSON.createObjectNode())
                .expect(403);
        propose(lot, deposit.toString(), "READMITTED", "court").refused(422, "review-motive-short");
        for (String nothing : List.of(".".repeat(40), "a".repeat(40), "neuf sont . . . . . . . . .")) {
            propose(lot, deposit.toString(), "READMITTED", nothing).refused(422, "review-motive-short");
        }
        propose(lot, deposit.toString(), null, MOTIVE).expect(422);
        propose(lot, UUID.randomUUID().toString(), "READMITTED", MOTIVE).expect(404);
        JsonNode tried = Api.as(Cast.LEGAL_REVIEWER)
                .get(reviews + "/attempts?deposit=" + deposit)
                .expect(200)
                .json()
                .path("items");
        assertEquals("late", tried.get(tried.size() - 1).path("outcome").asText());
        for (String other : List.of("", "personne", UUID.randomUUID().toString())) {
            JsonNode nobody = Api.as(Cast.LEGAL_REVIEWER)
                    .get(reviews + "/attempts?deposit=" + other)
                    .json();
            assertEquals(0, nobody.path("items").size(), other);
        }
    }

    private static List<String> outcomes(SealedLot lot) {
        JsonNode own = SealedBidder.of(Cast.BIDDER, lot.tender())
                .own()
                .expect(200)
                .json()
                .path("items");
        return StreamSupport.stream(own.spliterator(), false)
                .map(one -> one.path("outcome").asText())
                .toList();
    }

    private static boolean home(String person, SealedLot lot) {
        Visitor visitor = Visitor.as(person).with("Accept-Language", "fr");
        for (int page = 1; page <= MOST_PAGES; page++) {
            String tasks = visitor.get("/home?tasks=" + page).expect(200).body();
            if (tasks.contains(lot.page() + "/opening")) {
                return true;
            }
        }
        return false;
    }

    private static void readmit(SealedLot lot, String deposit) {
        propose(lot, deposit, "READMITTED", MOTIVE).expect(200);
        confirm(lot, Cast.OFFICER, deposit, 1).expect(200);
    }

    private static Answer propose(SealedLot lot, String deposit, @Nullable String outcome, String motive) {
        return Api.as(Cast.LEGAL_REVIEWER)
                .post(lot.tender().lot() + "/reviews/" + deposit + "/proposal", draft(outcome, motive));
    }

    private static Answer confirm(SealedLot lot, String person, String deposit, int proposal) {
        return Api.as(person)
                .post(
                        lot.tender().lot() + "/reviews/" + deposit + "/confirmation",
                        JSON.createObjectNode().put("proposal", proposal));
    }

    private static ObjectNode draft(@Nullable String outcome, String motive) {
        return JSON.createObjectNode().put("outcome", outcome).put("motive", motive);
    }

    private static JsonNode reviews(SealedLot lot, String person) {
        return Api.as(person)
                .get(lot.tender().lot() + "/reviews")
                .expect(200)
                .json()
                .path("items");
    }

    private static JsonNode bids(SealedLot lot) {
        return Api.as(Cast.OFFICER)
                .get(lot.tender().lot() + "/bids")
                .expect(200)
                .json()
                .path("items");
    }

    private static Answer mark(SealedLot lot) {
        return Api.as(Cast.OFFICER).post(lot.tender().lot() + "/marking");
    }

    private static void refusedToMark(SealedLot lot, String code) {
        mark(lot).refused(409, code);
    }

    private static List<String> standings(JsonNode minutes) {
        return StreamSupport.stream(minutes.path("received").spliterator(), false)
                .map(one -> one.path("standing").asText())
                .toList();
    }

    private static SealedBidder bidder(SealedLot lot, String person, int bid) {
        TrialTender tender = lot.tender();
        return SealedBidder.of(person, tender).priced(bid).attach(null, "offre-" + bid + ".pdf", pdf("offre", 100));
    }
}
