package fr.pesee.receive.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Answer;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.party.People;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.age.AgeUnreadable;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class KeyPagesTest {
    @Inject
    SealTasks tasks;

    @Inject
    People people;

    @Test
    @ActivateRequestContext
    void aHolderDoesEverythingByPastingWithoutAScript() throws AgeUnreadable {
        TrialTender tender = TrialTender.draft();
        HolderKeys holders = HolderKeys.named(tender);
        String own = "/tenders/" + tender.id() + "/keys/own";
        AgeIdentity identity = holders.identity(Cast.KEY_HOLDER);
        Visitor holder = Visitor.as(Cast.KEY_HOLDER);
        assertEquals(List.of("Fabriquer ma clé"), waiting(Cast.KEY_HOLDER, tender));
        Answer wrong = holder.post(own + "/recipient", Map.of("recipient", "age1typo"));
        assertEquals(422, wrong.status());
        assertTrue(wrong.body().contains("id=\"recipient-error-0\"")
                && wrong.body().contains("age1typo"));
        assertDone(
                holder.post(
                        own + "/recipient",
                        Map.of("recipient", " " + identity.recipient().text() + " ")),
                "registered");
        String page = holder.get(own).expect(200).body();
        String challenge = page.substring(page.indexOf("-----BEGIN"), page.indexOf("</pre>"));
        assertEquals(422, holder.post(own + "/answer", Map.of("answer", "non")).status());
        String answer = new String(AgeFiles.open(challenge, identity), StandardCharsets.UTF_8);
        assertDone(holder.post(own + "/answer", Map.of("answer", answer)), "proved");
        HolderKeys.PEOPLE.stream()
                .filter(person -> !person.equals(Cast.KEY_HOLDER))
                .forEach(person -> holders.prove(person).expect(200));
        Visitor officer = Visitor.as(Cast.OFFICER);
        assertEquals(List.of("Faire les clés des offres"), waiting(Cast.OFFICER, tender));
        String keys = "/tenders/" + tender.id() + "/keys";
        assertEquals(422, officer.post(keys, Map.of("k", "3")).status());
        assertEquals(422, officer.post(keys, Map.of("k", "x")).status());
        Answer made = officer.post(keys, Map.of("k", "2"));
        assertEquals(303, made.status(), made::toString);
        String board = officer.get(keys).expect(200).body();
        assertTrue(board.contains(holders.recipient(1).text()));
        assertTrue(board.contains("2 détenteurs sur 3 suffisent"));
        assertEquals(List.of(), waiting(Cast.OFFICER, tender));
        assertEquals(List.of("Essayer mes parts"), waiting(Cast.KEY_HOLDER, tender));
        tries(holders, holder, own, tender);
        assertEquals(List.of(), waiting(Cast.KEY_HOLDER, tender));
    }

    private void tries(HolderKeys holders, Visitor holder, String own, TrialTender tender) throws AgeUnreadable {
        AgeIdentity identity = holders.identity(Cast.KEY_HOLDER);
        UUID offers = holders.envelope(1, EnvelopeKey.Kind.OFFER);
        Answer file = holder.get(own + "/shares/" + offers).expect(200);
        assertTrue(file.header("Content-Disposition").startsWith("attachment"));
        String trial = ShareFile.read(AgeFiles.open(file.body(), identity))
                .orElseThrow()
                .trial();
        String share = new String(AgeFiles.open(file.body(), identity), StandardCharsets.UTF_8);
        Answer leaked = holder.post(own + "/trials", Map.of("trial-" + offers, share));
        assertEquals(422, leaked.status());
        assertFalse(leaked.body().contains(trial), "what was pasted by mistake is not shown again");
        assertEquals(
                422, holder.post(own + "/trials", Map.of("trial-" + offers, "")).status());
        assertDone(holder.post(own + "/trials", Map.of("trial-" + offers, trial)), "tried");
        assertEquals(List.of("Essayer mes parts"), waiting(Cast.KEY_HOLDER, tender));
        UUID candidacies = holders.envelope(1, EnvelopeKey.Kind.CANDIDACY);
        String other = ShareFile.read(holders.share(Cast.KEY_HOLDER, candidacies))
                .orElseThrow()
                .trial();
        assertDone(
                holder.post(own + "/trials", Map.of("trial-" + offers, trial, "trial-" + candidacies, other)), "tried");
    }

    @Test
    void whoHoldsNoKeyHasNoPageOfTheirOwnAndSeesWhoDoes() {
        TrialTender tender = TrialTender.draft();
        HolderKeys.named(tender);
        String keys = "/tenders/" + tender.id() + "/keys";
        Visitor chair = Visitor.as(Cast.CHAIR);
        String board = chair.get(keys).expect(200).body();
        assertTrue(board.contains(Cast.KEY_HOLDER));
        assertFalse(board.contains("/keys/own"));
        chair.get(keys + "/own").expect(403);
        Visitor officer = Visitor.as(Cast.OFFICER);
        assertEquals(409, officer.post(keys, Map.of("k", "2")).status());
        officer.get(keys).expect(200);
    }

    @Test
    void thePublishedKeyStandsOnThePublicPageOfItsLot() {
        TrialTender tender = TrialTender.draft();
        HolderKeys holders = HolderKeys.ready(tender);
        tender.publish().expect(200);
        String notice = Visitor.nobody()
                .get("/notices/" + tender.id() + "/lots/1")
                .expect(200)
                .body();
        assertTrue(notice.contains(holders.recipient(1).text()));
        assertEquals(
                403,
                Visitor.as(Cast.OFFICER)
                        .post("/tenders/" + tender.id() + "/keys", Map.of("k", "2"))
                        .status());
        Visitor holder = Visitor.as(Cast.KEY_HOLDER);
        String own = "/tenders/" + tender.id() + "/keys/own";
        assertTrue(holder.get(own).expect(200).body().contains("id=\"trying\""));
        Answer late = holder.post(
                own + "/recipient",
                Map.of("recipient", AgeIdentity.made().recipient().text()));
        assertEquals(409, late.status());
    }

    /** The home page shows the most urgent of all tenders only; this is all of one. */
    private List<String> waiting(String person, TrialTender tender) {
        Actor actor = people.withUsername(person).orElseThrow();
        return QuarkusTransaction.requiringNew().call(() -> tasks.of(actor)).stream()
                .map(one -> one.task().get())
                .filter(task -> task.address().contains(tender.id()))
                .map(task -> task.title().fr())
                .toList();
    }

    private static void assertDone(Answer answer, String done) {
        assertEquals(303, answer.status(), answer::toString);
        assertTrue(answer.header("Location").endsWith("?done=" + done), answer.header("Location"));
    }
}
