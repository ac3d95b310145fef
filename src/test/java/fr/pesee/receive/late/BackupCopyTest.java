package fr.pesee.receive.late;

import static fr.pesee.receive.deposit.SealedBidder.pdf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.Watched;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.receive.replacement.CopyInPlace;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Backup copies from the envelope to the decision of two persons (RULE-65). */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class BackupCopyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVIDENCE = "Le contrôle de l’ouverture a trouvé une macro hostile.";
    private static final String AFTER_DEADLINE = "2019-11-29T12:00:01+01:00";
    private static final Map<String, String> DAY = Map.of("receivedAtDay", "2019-10-01", "receivedAtTime", "08:30");

    @Inject
    Watched watched;

    @Test
    void beforeTheOpeningNobodyButTheOfficerLearnsThatACopyCame() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        long entries = entries(tender);
        register(tender, TrialTender.copy("Discrète SA")).expect(201);
        assertEquals(1, list(Cast.OFFICER, tender).path("items").size());
        for (Function function : Function.values()) {
            if (function != Function.OFFICER) {
                Api.as(Cast.holder(function)).get(copies(tender)).expect(403);
                Visitor.as(Cast.holder(function)).get(page(tender)).expect(403);
            }
        }
        // Not even that something happened: the tender's own log has not grown.
        assertEquals(entries, entries(tender));
        tender.follow(Phase.OPENING);
        assertEquals(
                "Discrète SA",
                list(Cast.holder(Function.AUDITOR), tender)
                        .at("/items/0/bidder")
                        .asText());
        Api.as(Cast.CHAIR).get(copies(tender)).expect(403);
    }

    @Test
    void aCopyIsRegisteredOnceAndWhatIsWrongIsSaidTogether() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        ObjectNode wrong = TrialTender.copy(" ").put("receivedAt", "2031-01-01T00:00:00Z");
        wrong.remove(List.of("carrier", "labelled"));
        Answer refused = watched.unchanged(tender.id(), () -> register(tender, wrong));
        refused.refused(422, "copy-future", "field-blank", "field-missing");
        assertEquals(Set.of("/bidder", "/receivedAt", "/carrier", "/labelled"), refused.pointers());
        register(tender, TrialTender.copy("A").put("receivedAt", "2019-09-30T23:59:59+02:00"))
                .refused(422, "copy-early");
        register(tender, TrialTender.copy("A").put("receivedAt", "-999999999-01-01T00:00:00Z"))
                .expect(422, 400);
        Api once =
                Api.as(Cast.OFFICER).with("Idempotency-Key", UUID.randomUUID().toString());
        JsonNode first =
                once.post(copies(tender), TrialTender.copy("B")).expect(201).json();
        assertEquals(first, once.post(copies(tender), TrialTender.copy("B")).json());
        assertEquals(1, first.path("number").asInt());
        assertFalse(first.has("entry"), "a place in the log of deposits tells how many there are");
        assertFalse(first.path("late").asBoolean());
        register(tender, TrialTender.copy("C")).expect(201);
        JsonNode page = Api.as(Cast.OFFICER)
                .get(copies(tender) + "?limit=1")
                .expect(200)
                .json();
        assertEquals(1, page.path("next").asInt());
        assertEquals(
                "C",
                Api.as(Cast.OFFICER)
                        .get(copies(tender) + "?after=1")
                        .json()
                        .at("/items/0/bidder")
                        .asText());
        Api.as(Cast.OFFICER).get(copies(tender) + "?after=-1").expect(422);
    }

    @Test
    void aLateCopyIsRegisteredAsSuchAndNeverOpened() {
        TrialTender tender = TrialTender.in(Phase.OPENING);
        JsonNode late = register(tender, TrialTender.copy("Tardive").put("receivedAt", AFTER_DEADLINE))
                .expect(201)
                .json();
        assertTrue(late.path("late").asBoolean());
        assertTrue(late.path("registeredLate").asBoolean());
        propose(tender, 1, opening("MALWARE", null)).refused(422, "copy-late");
        register(tender, TrialTender.copy("Sans mention").put("labelled", false))
                .expect(201);
        propose(tender, 2, opening("MALWARE", null)).refused(422, "copy-unlabelled");
        propose(tender, 1, proposal("DESTROYED")).expect(200);
        JsonNode destroyed = confirm(tender, 1, 1).expect(200).json();
        assertEquals("DESTROYED", destroyed.at("/proposals/0/outcome").asText());
        propose(tender, 1, proposal("KEPT_CLOSED")).refused(422, "copy-settled");
    }

    @Test
    void twoPersonsOpenACopyAndTheLedgerHasBoth() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        register(tender, TrialTender.copy("Deux personnes")).expect(201);
        propose(tender, 1, opening("MALWARE", null)).expect(403);
        tender.follow(Phase.OPENING);
        String sender = CopyInPlace.sender(page(tender) + "/1");
        long entries = entries(tender);
        propose(tender, 99, opening("MALWARE", sender)).expect(404);
        confirm(tender, 1, 1).refused(409, "copy-no-proposal");
        propose(tender, 1, opening("MALWARE", sender)).expect(200);
        Api.as(Cast.OFFICER).post(copies(tender) + "/1/confirmation", seen(1)).expect(403);
        propose(tender, 1, opening("UNREADABLE", sender)).expect(200);
        Answer stale = watched.unchanged(tender.id(), () -> confirm(tender, 1, 1));
        stale.refused(412, "copy-proposal-changed");
        JsonNode decided = confirm(tender, 1, 2).expect(200).json();
        assertEquals("UNREADABLE", decided.at("/proposals/1/reason").asText());
        assertTrue(decided.at("/proposals/1/decision/entry").asText().startsWith("tender/"), decided::toString);
        assertTrue(decided.at("/proposals/0/decision").isMissingNode());
        confirm(tender, 1, 2).refused(409, "copy-no-proposal");
        assertEquals(entries + 3, entries(tender));
        String ledger = Api.as(Cast.LEGAL_REVIEWER)
                .get(tender.path() + "/ledger?after=" + (entries - 1))
                .expect(200)
                .body();
        assertTrue(ledger.contains("backup-copy-decided/1") && ledger.contains(EVIDENCE), ledger);
        String masked = Api.as(Cast.CHAIR)
                .get(tender.path() + "/ledger?after=" + (entries - 1))
                .expect(200)
                .body();
        assertFalse(masked.contains("Deux personnes") || masked.contains(EVIDENCE), masked);
        propose(tender, 1, proposal("DESTROYED")).refused(422, "copy-settled");
        propose(tender, 1, proposal("DISCARDED")).expect(200);
        confirm(tender, 1, 3).expect(200);
    }

    @Test
    void whoProposedDoesNotConfirmEvenWithBothFunctions() {
        TrialTender tender = TrialTender.in(Phase.OPENING);
        register(tender, TrialTender.copy("Seul")).expect(201);
        Tokens.engage("deux.fonctions", "officer", "legal_reviewer");
        tender.assign("deux.fonctions", Function.OFFICER);
        tender.assign("deux.fonctions", Function.LEGAL_REVIEWER);
        Api both = Api.as("deux.fonctions");
        both.post(copies(tender) + "/1/proposal", proposal("KEPT_CLOSED")).expect(200);
        both.post(copies(tender) + "/1/confirmation", seen(1)).refused(409, "copy-same-person");
        confirm(tender, 1, 1).expect(200);
    }

    @Test
    void aTransmissionBegunAtOrAfterTheDeadlineOpensNoCopy() {
        SealedLot lot = SealedLot.published();
        TrialTender tender = lot.tender();
        SealedBidder early = SealedBidder.of("bidder.atos", tender).priced(1).attach(null, "a.pdf", pdf("a", 100));
        register(tender, TrialTender.copy("Atos")).expect(201);
        register(tender, TrialTender.copy("Capgemini")).expect(201);
        tender.passDeadline();
        early.deposit().expect(201);
        SealedBidder.of(Cast.BIDDER, tender)
                .priced(2)
                .attach(null, "b.pdf", pdf("b", 100))
                .deposit()
                .expect(201);
        Api.as(Cast.OFFICER).post(tender.lot() + "/opening").expect(200);
        String atos = Bidders.organisation("bidder.atos");
        String capgemini = Bidders.organisation(Cast.BIDDER);
        propose(tender, 1, opening("LATE_STARTED_BEFORE", atos)).refused(422, "copy-too-soon");
        lot.open();
        propose(tender, 1, opening("LATE_STARTED_BEFORE", UUID.randomUUID().toString()))
                .refused(422, "copy-organisation-unknown");
        propose(tender, 1, opening("LATE_STARTED_BEFORE", "pas-un-uuid")).expect(422, 400);
        propose(tender, 2, opening("LATE_STARTED_BEFORE", capgemini)).refused(422, "copy-started-late");
        propose(tender, 2, opening("INCOMPLETE", capgemini).put("evidence", "trop court"))
                .refused(422, "copy-started-late", "copy-evidence-short");
        propose(tender, 1, opening("LATE_STARTED_BEFORE", atos)).expect(200);
        confirm(tender, 1, 1).expect(200);
        Visitor officer = Visitor.as(Cast.OFFICER).with("Accept-Language", "fr");
        String form = officer.get(page(tender) + "/2").expect(200).body();
        assertTrue(form.contains(capgemini) && form.contains("Pas avant l’échéance"), form);
        Map<String, String> typed = Map.of(
                "outcome", "OPENED", "reason", "LATE_STARTED_BEFORE", "organisation", capgemini, "evidence", EVIDENCE);
        Answer refused = officer.post(page(tender) + "/2", typed).expect(422);
        assertTrue(refused.body().contains("id=\"reason-error-0\""), refused::toString);
        assertTrue(refused.body().contains(EVIDENCE), "what was typed is lost");
    }

    @Test
    void theOfficerRegistersOnAPageAndLosesNothingTyped() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        Visitor officer = Visitor.as(Cast.OFFICER);
        Map<String, String> typed = new HashMap<>(DAY);
        typed.putAll(Map.of("bidder", "Société <b>à pli</b>", "labelled", "true", "receivedAtTime", "25:00"));
        Answer refused = officer.post(page(tender), typed).expect(422);
        assertTrue(refused.body().contains("id=\"receivedAt-error-0\""), refused::toString);
        assertTrue(refused.body().contains("id=\"carrier-error-0\""), refused::toString);
        assertTrue(refused.body().contains("Société &lt;b&gt;à pli"), refused::toString);
        typed.putAll(DAY);
        typed.put("carrier", "PAPER");
        assertEquals(
                page(tender) + "?done=registered",
                officer.post(page(tender), typed).expect(303).header("Location").replaceAll("^https?://[^/]+", ""));
        assertTrue(officer.get(page(tender)).expect(200).body().contains("Société &lt;b&gt;à pli"));
    }

    /** Whether somebody's tasks lead there, on any of the pages that they fill. */
    private static boolean waits(Visitor person, String address) {
        for (int page = 1; ; page++) {
            String body = person.get("/home?tasks=" + page).expect(200).body();
            if (body.contains(address) || !body.contains("tasks=" + (page + 1))) {
                return body.contains(address);
            }
        }
    }

    @Test
    void theLegalReviewerIsToldAndConfirmsOnAPage() {
        TrialTender tender = TrialTender.in(Phase.OPENING);
        register(tender, TrialTender.copy("À confirmer")).expect(201);
        Visitor reviewer = Visitor.as(Cast.LEGAL_REVIEWER).with("Accept-Language", "en");
        String confirm = "/confirm" + page(tender) + "/1";
        assertTrue(reviewer.get(confirm).expect(200).body().contains("No proposal"));
        Map<String, String> typed = Map.of("outcome", "KEPT_CLOSED", "evidence", EVIDENCE);
        Visitor.as(Cast.OFFICER).post(page(tender) + "/1", typed).expect(303);
        assertTrue(waits(reviewer, page(tender)), "no task");
        assertTrue(reviewer.get(confirm).expect(200).body().contains(EVIDENCE));
        propose(tender, 1, proposal("DESTROYED")).expect(200);
        Answer stale = reviewer.post(confirm, Map.of("proposal", "1")).expect(409);
        assertTrue(stale.body().contains("Another proposal"), stale::toString);
        reviewer.post(confirm, Map.of("proposal", "2")).expect(303);
        assertFalse(waits(reviewer, page(tender)), "still a task");
    }

    private static Answer register(TrialTender tender, ObjectNode copy) {
        return Api.as(Cast.OFFICER).post(copies(tender), copy);
    }

    private static Answer propose(TrialTender tender, int copy, ObjectNode proposal) {
        return Api.as(Cast.OFFICER).post(copies(tender) + "/" + copy + "/proposal", proposal);
    }

    private static Answer confirm(TrialTender tender, int copy, int proposal) {
        return Api.as(Cast.LEGAL_REVIEWER).post(copies(tender) + "/" + copy + "/confirmation", seen(proposal));
    }

    private static ObjectNode seen(int proposal) {
        return JSON.createObjectNode().put("proposal", proposal);
    }

    private static ObjectNode opening(String reason, @Nullable String organisation) {
        return proposal("OPENED").put("reason", reason).put("organisation", organisation);
    }

    private static ObjectNode proposal(String outcome) {
        return JSON.createObjectNode().put("outcome", outcome).put("evidence", EVIDENCE);
    }

    private static JsonNode list(String person, TrialTender tender) {
        return Api.as(person).get(copies(tender)).expect(200).json();
    }

    private static long entries(TrialTender tender) {
        Answer ledger = Api.as(Cast.OFFICER).get(tender.path() + "/ledger?limit=500");
        return ledger.expect(200).json().path("items").size();
    }

    private static String copies(TrialTender tender) {
        return tender.lot() + "/backup-copies";
    }

    private static String page(TrialTender tender) {
        return "/tenders/" + tender.id() + "/lots/1/backup-copies";
    }
}
