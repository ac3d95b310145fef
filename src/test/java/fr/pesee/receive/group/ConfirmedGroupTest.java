package fr.pesee.receive.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.PostOffice;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.ledger.RecordedEntry;
import fr.pesee.ground.post.Mailing;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Members confirm the composition of a group by its digest, and nobody else learns of it before the opening. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ConfirmedGroupTest {
    private static final String DIGEST = "5e".repeat(32);
    private static final String OTHER = "0a".repeat(32);

    @Inject
    Ledger ledger;

    @Inject
    EntityManager entities;

    @Inject
    Mailing mailing;

    @Test
    void aMemberConfirmsOnceAndSeesItsOwnConfirmations() {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        Answer first = confirm(Cast.BIDDER, lot, DIGEST).expect(201);
        Answer again = confirm(Cast.BIDDER, lot, DIGEST).expect(200);
        assertEquals(first.json(), again.json());
        confirm(Cast.BIDDER, lot, OTHER).expect(201);
        JsonNode page = Api.as(Cast.BIDDER)
                .get(path(lot) + "/confirmations?limit=1")
                .expect(200)
                .json();
        assertEquals(DIGEST, page.at("/items/0/digest").asText());
        assertEquals(1, page.path("next").asInt());
        assertEquals(2, own(Cast.BIDDER, lot).size());
        Bidders.organisation("bidder.atos");
        assertEquals(0, own("bidder.atos", lot).size(), "nobody sees another's");
        List<RecordedEntry> entries = deposits(lot);
        assertEquals(2, entries.size(), "the same request again is no second confirmation");
        assertEquals(
                "consortium-confirmed/1",
                entries.get(0).legible().orElseThrow().entry().type());
    }

    @Test
    void confirmationsThatMeetAreOne() {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        IntStream.range(0, 4).parallel().forEach(one -> confirm(Cast.BIDDER, lot, DIGEST)
                .expect(200, 201));
        assertEquals(1, deposits(lot).size());
        assertEquals(1, own(Cast.BIDDER, lot).size());
    }

    @Test
    void whoeverIsNoBidderAndWhateverIsNoDigestIsRefused() {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        for (Function function : Function.values()) {
            confirm(Cast.holder(function), lot, DIGEST).refused(403);
        }
        Api.anonymous().put(path(lot) + "/confirmations/" + DIGEST, "").expect(401);
        for (String odd : List.of("x", "5E".repeat(32), "5e".repeat(31), "%00", "5e".repeat(33), "%E2%80%AE")) {
            confirm(Cast.BIDDER, lot, odd).refused(422, "group-digest");
        }
        String without = "sans.organisation." + UUID.randomUUID();
        Tokens.engage(without, "bidder");
        confirm(without, lot, DIGEST).refused(409, "organisation-needed");
        Visitor.as(without).get(page(lot)).expect(303);
        Api.as(Cast.BIDDER)
                .put("/api/v1/notices/" + lot.tender().id() + "/lots/9/confirmations/" + DIGEST, "")
                .refused(404);
        assertEquals(0, deposits(lot).size());
    }

    @Test
    void onceTheLotIsOpenedNothingIsConfirmedButWhatWasIsStillAnswered() {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        confirm(Cast.BIDDER, lot, DIGEST).expect(201);
        lot.close();
        confirm(Cast.BIDDER, lot, DIGEST).expect(200);
        confirm(Cast.BIDDER, lot, OTHER).refused(409, "deposits-closed");
        Visitor.as(Cast.BIDDER).post(page(lot), Map.of("digest", OTHER)).expect(422);
        assertTrue(Visitor.as(Cast.BIDDER).get(page(lot)).expect(200).body().contains(DIGEST));
    }

    @Test
    void nobodyFillsTheLogWithMadeUpDigests() {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        for (int made = 0; made < Confirmations.MOST; made++) {
            confirm(Cast.BIDDER, lot, "%064x".formatted(made)).expect(201);
        }
        confirm(Cast.BIDDER, lot, DIGEST).refused(409, "group-too-many");
        confirm(Cast.BIDDER, lot, "%064x".formatted(0)).expect(200);
    }

    @Test
    void thePageTakesADigestTypedByHandAndKeepsOneThatIsNone() {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        Visitor member = Visitor.as(Cast.BIDDER);
        Answer refused =
                member.post(page(lot), Map.of("digest", "5e5e et la suite")).expect(422);
        assertTrue(refused.body().contains("value=\"5e5e et la suite\""), refused::body);
        assertTrue(refused.body().contains("64 chiffres et lettres de a à f"), refused::body);
        String spaced = DIGEST.toUpperCase(Locale.ROOT).replaceAll("(.{8})", "$1 ");
        member.post(page(lot), Map.of("digest", spaced)).expect(303);
        Answer shown = member.get(page(lot) + "?saved=true").expect(200).assertPage();
        assertTrue(shown.body().contains("<code class=\"digest\">" + DIGEST + "</code>"), shown::body);
    }

    @Test
    void everybodyOfTheMembersOrganisationIsToldByMailAndNobodyElse() {
        SealedLot lot = SealedLot.published();
        Groups.Someone member = Groups.someone("Prévenue SA");
        Groups.Someone other = Groups.someone("Étrangère SA");
        try (PostOffice office = PostOffice.open()) {
            confirm(member.person(), lot, DIGEST).expect(201);
            confirm(member.person(), lot, DIGEST).expect(200);
            List<PostOffice.Received> mails = List.of();
            for (int round = 0; round < 50 && mails.isEmpty(); round++) {
                mailing.dispatch();
                mails = office.at(member.person() + "@example.org");
            }
            assertEquals(1, mails.size());
            assertTrue(mails.get(0).text().contains(DIGEST), mails.get(0)::text);
            assertTrue(mails.get(0).subject().contains(lot.tender().reference()));
            assertEquals(List.of(), office.at(other.person() + "@example.org"));
        }
    }

    @Test
    void nobodyWithinLearnsOfAConfirmationAndTheApplicationCanChangeNone() {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        String tag = Api.as(Cast.OFFICER).get(lot.tender().path()).header("ETag");
        confirm(Cast.BIDDER, lot, DIGEST).expect(201);
        assertEquals(tag, Api.as(Cast.OFFICER).get(lot.tender().path()).header("ETag"));
        for (Function function : Function.values()) {
            for (String path : List.of("", "/team", "/ledger?limit=500", "/keys", "/lots/1/bids", "/lots/1/ceremony")) {
                String told = Api.as(Cast.holder(function))
                        .get(lot.tender().path() + path)
                        .body();
                assertFalse(told.contains(DIGEST) || told.contains("consortium-confirmed"), path);
            }
        }
        String may = "SELECT has_table_privilege(current_user, 'receive.consortium_confirmation', '%s')";
        for (String right : List.of("UPDATE", "DELETE", "TRUNCATE")) {
            assertEquals(false, entities.createNativeQuery(may.formatted(right)).getSingleResult(), right);
        }
    }

    private List<RecordedEntry> deposits(SealedLot lot) {
        String log = "deposits/" + lot.tender().id();
        return QuarkusTransaction.requiringNew().call(() -> ledger.entries(log));
    }

    private static JsonNode own(String person, SealedLot lot) {
        return Api.as(person)
                .get(path(lot) + "/confirmations")
                .expect(200)
                .json()
                .path("items");
    }

    private static Answer confirm(String person, SealedLot lot, String digest) {
        return Api.as(person).put(path(lot) + "/confirmations/" + digest, "");
    }

    private static String path(SealedLot lot) {
        return "/api/v1/notices/" + lot.tender().id() + "/lots/1";
    }

    private static String page(SealedLot lot) {
        return "/notices/" + lot.tender().id() + "/lots/1/group";
    }
}
