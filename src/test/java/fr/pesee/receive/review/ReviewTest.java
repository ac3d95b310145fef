package fr.pesee.receive.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.Cast;
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
import org.junit.jupiter.api.Test;

/** Deposits that did not count: what is known of them, and how two persons readmit one (RULE-59, RULE-60). */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ReviewTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "7a".repeat(32);

    @Test
    void aLateDepositThatTwoReadmitIsOpenedInASittingOfItsOwn() {
        SealedLot lot = SealedLot.published();
        Reviewers two = new Reviewers(lot);
        SealedBidder late = Reviewers.bidder(lot, Reviewers.ATOS, 2);
        Reviewers.bidder(lot, Cast.BIDDER, 1).deposit().expect(201);
        lot.tender().passDeadline();
        late.deposit().expect(201);
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
        JsonNode first = lot.open();
        assertEquals(List.of("OPENED", "LATE"), Reviewers.standings(first));
        JsonNode reviewed = two.all(Cast.LEGAL_REVIEWER).get(0).path("deposit");
        assertTrue(reviewed.path("needsReview").asBoolean(), reviewed::toString);
        two.mark().refused(409, "review-owed");
        String deposit = reviewed.path("deposit").asText();
        two.propose(deposit, "READMITTED", Reviewers.MOTIVE).expect(200);
        two.confirm(Cast.LEGAL_REVIEWER, deposit, 1).refused(409, "review-same-person");
        two.confirm(Cast.OFFICER, deposit, 2).refused(412, "review-proposal-changed");
        two.confirm(Cast.OFFICER, deposit, 1).expect(200);
        two.confirm(Cast.OFFICER, deposit, 1).refused(409, "review-no-proposal");
        two.propose(deposit, "KEPT_SEALED", Reviewers.MOTIVE).refused(409, "review-settled");
        two.mark().refused(409, "ceremony-unfinished");
        String tasks = Reviewers.tasks(Visitor.as(HolderKeys.PEOPLE.get(2)));
        assertTrue(tasks.contains(lot.page() + "/opening"), "a holder is not told that their share is needed");
        JsonNode second = lot.openNext(2);
        assertEquals(List.of("OPENED", "READMITTED"), Reviewers.standings(second));
        assertEquals(1, second.path("opened").size(), second::toString);
        assertEquals(Reviewers.MOTIVE, second.at("/readmitted/0/motive").asText());
        assertEquals(first, lot.minutes(), "the minutes of the first sitting are what they were");
        assertEquals(2, two.bids().size());
        two.mark().expect(200);
    }

    @Test
    void aBidReplacedWithoutTheSecretIsRestoredAndTheOtherOneSetAside() {
        SealedLot lot = SealedLot.published();
        Reviewers two = new Reviewers(lot);
        Reviewers.bidder(lot, Cast.BIDDER, 1).setting(SECRET).deposit().expect(201);
        Reviewers.bidder(lot, Cast.BIDDER, 2).deposit().expect(201);
        lot.close();
        assertEquals(List.of("REPLACED_UNPROVEN", "OPENED"), Reviewers.standings(lot.open()));
        two.mark().refused(409, "review-owed");
        JsonNode reviewed = two.all(Cast.LEGAL_REVIEWER).get(0).path("deposit");
        assertTrue(reviewed.path("openedBeside").asBoolean(), reviewed::toString);
        two.decide(reviewed.path("deposit").asText(), "READMITTED", 1);
        JsonNode minutes = lot.openNext(2);
        assertEquals(List.of("READMITTED", "SET_ASIDE"), Reviewers.standings(minutes));
        JsonNode bids = two.bids();
        assertEquals(1, bids.size(), bids::toString);
        assertEquals(2, bids.get(0).path("number").asInt());
        assertEquals(List.of("SET_ASIDE", "OPENED"), two.outcomes(Cast.BIDDER));
        assertEquals(Bidders.nameOf(Cast.BIDDER), bids.get(0).path("name").asText());
        String log = Api.as(Cast.OFFICER)
                .get("/api/v1/tenders/" + lot.tender().id() + "/ledger?limit=100")
                .expect(200)
                .body();
        assertTrue(log.contains("bid-set-aside/1"), log);
        two.mark().expect(200);
    }

    @Test
    void aDepositThatTwoKeepSealedStaysSealedAndMarkingGoesOn() {
        SealedLot lot = SealedLot.published();
        Reviewers two = new Reviewers(lot);
        SealedBidder late = Reviewers.bidder(lot, Reviewers.ATOS, 2);
        Reviewers.bidder(lot, Cast.BIDDER, 1).deposit().expect(201);
        lot.tender().passDeadline();
        late.deposit().expect(201);
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
        lot.open();
        String deposit = two.all(Cast.OFFICER).get(0).at("/deposit/deposit").asText();
        two.propose(deposit, "KEPT_SEALED", Reviewers.MOTIVE).expect(200);
        two.mark().refused(409, "review-owed");
        two.confirm(Cast.holder(Function.AWARDING_AUTHORITY), deposit, 1).expect(200);
        JsonNode ceremony = Api.as(Cast.OFFICER)
                .get(lot.tender().lot() + "/ceremony")
                .expect(200)
                .json();
        assertEquals("DONE", ceremony.path("state").asText());
        assertEquals(1, two.bids().size());
        two.mark().expect(200);
    }

    @Test
    void whatWentWrongWithThePlatformBeforeTheDeadlineIsTold() {
        SealedLot lot = SealedLot.published();
        Reviewers two = new Reviewers(lot);
        lot.tender().passDeadline();
        // By the clock that was set, the deadline was 69 hours and a half ago.
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        String cut = "Câble coupé devant le bâtiment " + UUID.randomUUID();
        ObjectNode report = JSON.createObjectNode().put("words", cut);
        report.put("from", now.minusHours(75).toString())
                .put("until", now.minusHours(69).toString());
        Api.as(Cast.ADMINISTRATOR).post("/api/v1/platform/incidents", report).expect(201);
        Reviewers.bidder(lot, Reviewers.ATOS, 2).deposit().expect(201);
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
        lot.open();
        JsonNode reviewed = two.all(Cast.LEGAL_REVIEWER).get(0).path("deposit");
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
        Reviewers two = new Reviewers(lot);
        SealedBidder late = Reviewers.bidder(lot, Reviewers.ATOS, 1);
        String reviews = lot.tender().lot() + "/reviews";
        Api.as(Cast.LEGAL_REVIEWER).get(reviews).expect(403);
        lot.tender().passDeadline();
        UUID deposit = UUID.randomUUID();
        late.deposit(deposit).expect(201);
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
        assertEquals(0, two.all(Cast.LEGAL_REVIEWER).size());
        two.propose(deposit.toString(), "READMITTED", Reviewers.MOTIVE).expect(404);
        lot.open();
        Api.as(Cast.CHAIR).get(reviews).expect(403);
        Api.as(Cast.OFFICER)
                .post(reviews + "/" + deposit + "/proposal", Reviewers.draft("READMITTED", Reviewers.MOTIVE))
                .expect(403);
        Api.as(Cast.CHAIR)
                .post(reviews + "/" + deposit + "/confirmation", JSON.createObjectNode())
                .expect(403);
        two.propose(deposit.toString(), "READMITTED", "court").refused(422, "review-motive-short");
        for (String nothing : List.of(".".repeat(40), "a".repeat(40), "neuf sont . . . . . . . . .")) {
            two.propose(deposit.toString(), "READMITTED", nothing).refused(422, "review-motive-short");
        }
        two.propose(deposit.toString(), null, Reviewers.MOTIVE).expect(422);
        String longest = "Diligences du soumissionnaire" + "\uD83D\uDE80".repeat(1971);
        two.propose(deposit.toString(), "KEPT_SEALED", longest + "x").refused(422, "field-too-long");
        two.propose(deposit.toString(), "KEPT_SEALED", longest).expect(200);
        two.propose(UUID.randomUUID().toString(), "READMITTED", Reviewers.MOTIVE)
                .expect(404);
        JsonNode tried = Api.as(Cast.LEGAL_REVIEWER)
                .get(reviews + "/attempts?deposit=" + deposit)
                .expect(200)
                .json()
                .path("items");
        assertEquals("late", tried.get(tried.size() - 1).path("outcome").asText());
        Api legal = Api.as(Cast.LEGAL_REVIEWER);
        legal.get(reviews + "/attempts").refused(422, "field-missing");
        legal.get(reviews + "/attempts?deposit=").refused(422, "field-missing");
        legal.get(reviews + "/attempts?deposit=personne").refused(400, "field-unreadable");
        legal.get(reviews + "/attempts?deposit=" + UUID.randomUUID()).refused(404, "address-unknown");
    }
}
