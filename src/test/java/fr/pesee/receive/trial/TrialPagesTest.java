package fr.pesee.receive.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.PostOffice;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Nature;
import fr.pesee.ground.page.Formats;
import fr.pesee.ground.post.Mailing;
import fr.pesee.ground.signature.ServerKey;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.receive.receipt.ReceiptCheck;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A test area is one from its creation to its receipts, and never looks like a tender of which a contract comes. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class TrialPagesTest {
    private static final String BANNER = "tout est effacé au bout d’un jour.";

    @Inject
    ServerKey key;

    @Inject
    Mailing mailing;

    @Test
    void anOfficerMakesOneOnThePageAndItStaysOne() {
        Visitor officer = Visitor.as(Cast.OFFICER);
        assertTrue(officer.get("/tenders/new").expect(200).body().contains("name=\"trial\""));
        Answer made = officer.post("/tenders/new", form()).expect(303);
        String page = made.header("Location").replaceAll("^https?://[^/]+", "");
        assertTrue(officer.get(page).expect(200).assertPage().body().contains(BANNER));
        String api = "/api/v1" + page;
        JsonNode tender = Api.as(Cast.OFFICER).get(api).expect(200).json();
        assertTrue(tender.path("trial").asBoolean(), tender::toString);
        assertFalse(tender.path("fictional").asBoolean(), tender::toString);
        assertEquals(Nature.TRIAL.notice().fr(), tender.path("notice").asText());
        JsonNode english = Api.as(Cast.OFFICER)
                .with("Accept-Language", "en")
                .get(api)
                .expect(200)
                .json();
        assertEquals(Nature.TRIAL.notice().en(), english.path("notice").asText());
        Answer fixed = Api.as(Cast.OFFICER)
                .with("If-Match", "\"0\"")
                .put(api, TrialTender.editBody().put("fictional", false).put("trial", false))
                .refused(422, "tender-nature-fixed");
        assertEquals(Set.of("/trial"), fixed.pointers());
        Api.as(Cast.OFFICER)
                .put(api + "/clock", "{\"shows\": \"2099-01-01T00:00:00Z\"}")
                .refused(422, "tender-clock-only-fictional");
    }

    @Test
    void aTenderIsFictionalOrATestAreaAndNotBoth() {
        Answer both = Api.as(Cast.OFFICER)
                .post("/api/v1/tenders", TestArea.body().put("fictional", true))
                .refused(422, "tender-two-natures");
        assertEquals(Set.of("/trial"), both.pointers());
        Map<String, String> form = new HashMap<>(form());
        form.put("fictional", "true");
        Answer page = Visitor.as(Cast.OFFICER).post("/tenders/new", form).expect(422);
        assertTrue(page.body().contains("pas les deux"), page::body);
    }

    @Test
    void itsCreationSaysSoInTheLedgerAndThatOfAnyOtherTenderSaysNothingOfIt() {
        assertTrue(created(TrialTender.created(TestArea.body()))
                .at("/tender/trial")
                .asBoolean());
        assertTrue(created(TrialTender.draft()).at("/tender/trial").isMissingNode());
    }

    @Test
    void whatBlocksARealTenderOrAnExerciseDoesNotBlockIt() {
        ObjectNode brief = TrialTender.draftBody().put("deadline", "2019-10-01T18:00:00+02:00");
        Api.as(Cast.OFFICER).post("/api/v1/tenders", brief).refused(422, "tender-deadline-before-launch");
        brief = TestArea.body().put("launchDate", "2019-10-01").put("deadline", "2019-10-01T18:00:00+02:00");
        Set<String> past = TrialTender.created(brief).publish().expect(409, 422).codes();
        assertTrue(past.contains("tender-deadline-passed"), past::toString);
        ObjectNode bare = TrialTender.draftBody().without("estimatedValue");
        assertTrue(TrialTender.created(bare).publish().expect(409, 422).codes().contains("tender-estimate-missing"));
        Set<String> asked =
                TrialTender.created(TestArea.body()).publish().expect(409, 422).codes();
        assertTrue(asked.stream().noneMatch(code -> code.startsWith("tender-") || code.startsWith("grid-finding")));
    }

    @Test
    void itStandsApartInTheListAndIsNoOpenData() {
        TrialTender area = TestArea.published();
        String list = Visitor.nobody().get("/notices").expect(200).body();
        int apart = list.indexOf("<h2 id=\"areas\">");
        assertTrue(apart > 0 && list.indexOf(area.reference()) > apart, list);
        Answer notice =
                Visitor.nobody().get("/notices/" + area.id()).expect(200).assertPage();
        assertTrue(notice.body().contains(BANNER), notice::body);
        assertFalse(notice.body().contains("ocds.json"), notice::body);
        Visitor.nobody().get("/notices/" + area.id() + "/ocds.json").expect(404);
        assertFalse(Visitor.as(Cast.OFFICER)
                .get("/tenders/new/from-tender")
                .expect(200)
                .body()
                .contains(area.id()));
        String calendar = Visitor.nobody()
                .get("/notices/" + area.id() + "/calendar.ics")
                .expect(200)
                .body()
                .replace("\r\n ", "");
        assertTrue(calendar.contains("Espace de test"), calendar);
    }

    @Test
    void theDepositPageOfAnotherTenderLeadsToIt() {
        TestArea.published();
        SealedLot lot = SealedLot.published();
        SealedBidder.of(Cast.BIDDER, lot.tender());
        String page = Visitor.as(Cast.BIDDER)
                .get("/notices/" + lot.tender().id() + "/lots/1/deposit")
                .expect(200)
                .body();
        int link = page.indexOf("Testez votre poste avant le dépôt");
        assertTrue(link > 0, page);
        String address = page.substring(page.lastIndexOf("href=\"", link) + 6, page.lastIndexOf('"', link));
        assertTrue(Visitor.nobody().get(address).expect(200).body().contains(BANNER), address);
    }

    @Test
    void pagesReceiptAndLetterSayThatItIsNoBidAndWhenItIsErased() {
        TrialTender area = TestArea.published();
        mailing.clear();
        JsonNode done = TestArea.bid(area).deposit().expect(201).json();
        Visitor bidder = Visitor.as(Cast.BIDDER);
        String lot = "/notices/" + area.id() + "/lots/1";
        String deposit = bidder.get(lot + "/deposit").expect(200).assertPage().body();
        assertTrue(deposit.contains(BANNER) && deposit.contains("un jour après sa réception"), deposit);
        assertFalse(deposit.contains("Testez votre poste"), deposit);
        Instant erased = Instant.parse(done.path("receivedAt").asText()).plus(Tender.TRIAL_KEPT);
        String when = Formats.of("fr").minute(erased);
        for (String page :
                new String[] {"/deposits", "/deposits/" + done.path("id").asText()}) {
            String body = bidder.get(lot + page).expect(200).assertPage().body();
            assertTrue(body.contains(BANNER) && body.contains("effacé à partir du " + when), body);
        }
        ReceiptCheck check = ReceiptCheck.of(done.path("receipt").toString(), key.verifierKey());
        assertEquals(ReceiptCheck.Verdict.GENUINE, check.verdict());
        assertEquals("pesee/receipt/3", check.fields().get("format"));
        assertEquals(true, check.fields().get("trial"));
        try (PostOffice office = PostOffice.open()) {
            mailing.dispatch();
            List<String> letters = office.at(Cast.BIDDER + "@example.org").stream()
                    .filter(mail -> mail.subject().contains(area.reference()))
                    .map(mail -> mail.text().replaceAll("\\s+", " "))
                    .toList();
            assertEquals(1, letters.size(), letters::toString);
            assertTrue(letters.get(0).contains(Nature.TRIAL.notice().fr()), letters::toString);
        }
    }

    private static JsonNode created(TrialTender tender) {
        for (JsonNode entry : Api.as(Cast.OFFICER)
                .get(tender.path() + "/ledger")
                .expect(200)
                .json()
                .path("items")) {
            if (entry.path("type").asText().equals("tender-created/3")) {
                return entry.path("payload");
            }
        }
        throw new AssertionError("no entry of its creation");
    }

    private static Map<String, String> form() {
        LocalDate today = LocalDate.now();
        return Map.of(
                "reference", "ESSAI-" + UUID.randomUUID(),
                "title", "Espace de test",
                "procedure", "OPEN",
                "lots", "1",
                "lot1", "Essai",
                "launchDate", today.toString(),
                "deadlineDay", today.plusDays(2).toString(),
                "deadlineTime", "12:00",
                "trial", "true");
    }
}
