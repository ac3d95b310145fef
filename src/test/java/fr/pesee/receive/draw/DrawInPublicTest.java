package fr.pesee.receive.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.seal.HolderKeys;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody is left out of a draw at once, no cancelled lot holds it up, and strangers can check all of it. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class DrawInPublicTest {
    private static final String FIRST = Witnesses.PEOPLE.get(0);
    private static final String SECOND = Witnesses.PEOPLE.get(1);
    private static final String THIRD = Cast.MEMBER;
    private static final String JUST_BEFORE_A_DAY = "2019-11-30T11:59:59+01:00";
    private static final String A_DAY_AFTER = "2019-11-30T12:00:00+01:00";
    private static final String VARIANTS = """
            {"variants": [
              {"code": "V1", "name": "Calcul", "quantities": {"L01": "60000.5"}},
              {"code": "V2", "name": "Stockage", "quantities": {"L04": "310000"}}]}""";

    @Test
    void everyWitnessHasADayToGiveTheirNumber() {
        TrialTender tender = SealedLot.published(prepared -> {
                    seal(prepared, 1);
                    prepared.assign(THIRD, Function.WITNESS);
                    Witnesses.announce(prepared);
                    Witnesses.announce(prepared, THIRD).expect(200);
                })
                .tender();
        clock(tender, JUST_BEFORE_A_DAY);
        Answer early = excuse(tender, THIRD).refused(409, "draw-excuse-early");
        assertTrue(early.body().contains("samedi 30 novembre 2019 à 12"), early::toString);
        Visitor reviewer = Visitor.as(Cast.LEGAL_REVIEWER);
        String page = "/tenders/" + tender.id() + "/draw";
        String before = reviewer.get(page).expect(200).body();
        assertTrue(before.contains("samedi 30 novembre 2019 à 12") && !before.contains("/draw/excuse"), before);
        clock(tender, A_DAY_AFTER);
        assertTrue(reviewer.get(page).expect(200).body().contains("/draw/excuse"));
        excuse(tender, THIRD).expect(200);
    }

    @Test
    void theDrawIsCompleteWithoutALotThatWasCancelled() {
        TrialTender tender = ofTwoLots();
        cancel(tender, 1);
        String cancelled = "/notices/" + tender.id() + "/lots/1";
        String shown = Visitor.nobody().get(cancelled).expect(200).body();
        assertTrue(shown.contains("Le lot est sans suite\u202F: aucun n’est tiré au sort."), shown);
        assertFalse(shown.contains("sera tiré au sort"), shown);
        tender.passDeadline();
        Witnesses.give(tender);
        JsonNode drawn =
                Api.as(Cast.OFFICER).get(tender.path() + "/draw").expect(200).json();
        assertTrue(
                drawn.at("/lots/0/cancelled").asBoolean()
                        && drawn.at("/lots/0/code").isNull(),
                drawn::toString);
        assertEquals(2, drawn.at("/lots/1/code").asText().length(), drawn::toString);
        assertTrue(drawn.toString().contains(Witnesses.number(FIRST)), drawn::toString);
        String page = Visitor.as(Cast.OFFICER)
                .get("/tenders/" + tender.id() + "/draw")
                .expect(200)
                .body();
        assertTrue(page.contains("sans suite\u202F: rien n’est tiré au sort"), page);
        assertTrue(page.contains(drawn.at("/lots/1/seed").asText()), page);
        assertTrue(page.contains(Witnesses.number(SECOND)), page);
        Witnesses.give(tender, FIRST).expect(200);
    }

    @Test
    void nothingIsDrawnWhereEveryLotIsCancelled() {
        TrialTender tender = ofTwoLots();
        cancel(tender, 1);
        cancel(tender, 2);
        String page = Visitor.as(Cast.OFFICER)
                .get("/tenders/" + tender.id() + "/draw")
                .expect(200)
                .body();
        assertTrue(page.contains("Chaque lot dont les quantités étaient scellées est sans suite"), page);
    }

    @Test
    void strangersSeeWhatWasAnnouncedBeforeTheDeadlineAndCheckTheNumbersByIt() {
        TrialTender tender = SealedLot.published(prepared -> {
                    seal(prepared, 1);
                    Witnesses.announce(prepared);
                })
                .tender();
        String address = "/notices/" + tender.id() + "/lots/1";
        String open = Visitor.nobody().get(address).expect(200).body();
        for (String witness : Witnesses.PEOPLE) {
            assertTrue(open.contains(Witnesses.commitment(witness)), open);
            assertFalse(open.contains(Witnesses.number(witness)), open);
        }
        assertTrue(open.contains("Témoin 2") && !open.contains("Faure"), open);
        tender.passDeadline();
        JsonNode half = Witnesses.give(tender, FIRST).expect(200).json();
        String bound = Visitor.nobody().get(address).expect(200).body();
        assertTrue(bound.contains(half.path("deposits").asText()), bound);
        assertFalse(bound.contains(Witnesses.number(FIRST)), bound);
        Witnesses.give(tender, SECOND).expect(200);
        String drawn = Visitor.nobody().get(address).expect(200).body();
        for (String witness : Witnesses.PEOPLE) {
            String number = Witnesses.number(witness);
            assertTrue(drawn.contains(number), drawn);
            assertTrue(
                    drawn.contains(Digest.sha256(Digest.ofHex(number).bytes()).hex()), drawn);
        }
    }

    private static TrialTender ofTwoLots() {
        TrialTender tender = TrialTender.ofTwoLots();
        for (int lot = 1; lot <= 2; lot++) {
            Api.as(Cast.OFFICER)
                    .put(tender.path() + "/lots/" + lot + "/schedule", TrialTender.schedule())
                    .expect(200);
            seal(tender, lot);
        }
        tender.assign(FIRST, Function.WITNESS);
        Witnesses.announce(tender);
        HolderKeys.ready(tender);
        tender.publish().expect(200);
        return tender;
    }

    private static void seal(TrialTender tender, int lot) {
        Api.as(Cast.OFFICER)
                .put(tender.path() + "/lots/" + lot + "/variants", VARIANTS)
                .expect(200);
    }

    private static void cancel(TrialTender tender, int lot) {
        Api.as(Cast.OFFICER)
                .post(
                        tender.path() + "/lots/" + lot + "/cancellation",
                        "{\"ground\": \"CHANGED_NEED\", \"reason\": \"Besoin disparu.\"}")
                .expect(200);
    }

    private static void clock(TrialTender tender, String shows) {
        Api.as(Cast.OFFICER)
                .put(tender.path() + "/clock", "{\"shows\": \"" + shows + "\"}")
                .expect(200);
    }

    private static Answer excuse(TrialTender tender, String witness) {
        return Api.as(Cast.LEGAL_REVIEWER)
                .post(
                        tender.path() + "/draw/excuses",
                        "{\"witness\": \"" + witness + "\", \"reason\": \"Clé perdue en voyage.\"}");
    }
}
