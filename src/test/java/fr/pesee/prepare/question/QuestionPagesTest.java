package fr.pesee.prepare.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Answer;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.Watched;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.party.People;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bidder asks in the browser, an officer answers there, and anyone reads both. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class QuestionPagesTest {
    @Inject
    Watched watched;

    @Inject
    QuestionTasks tasks;

    @Inject
    People people;

    private TrialTender tender;
    private String notice;
    private String page;
    private Visitor bidder;
    private Visitor officer;

    @BeforeEach
    void publish() {
        bidder = Visitor.as(Cast.BIDDER);
        officer = Visitor.as(Cast.OFFICER);
        tender = TrialTender.in(Phase.PUBLISHED);
        notice = "/notices/" + tender.id();
        page = "/tenders/" + tender.id() + "/questions";
    }

    @Test
    @ActivateRequestContext
    void aQuestionGoesFromTheBidderToEverybody() {
        assertTrue(Visitor.nobody().get(notice).expect(200).body().contains(notice + "/questions"));
        String form =
                bidder.get(notice + "/questions/new").expect(200).assertPage().body();
        assertTrue(form.contains("name=\"register\" value=\"true\" checked"), form);
        Answer asked = bidder.post(notice + "/questions/new", Map.of("words", "Quelle page <b>12</b> ?"));
        assertEquals(303, asked.status());
        String own = bidder.get(notice + "/questions?asked=yes")
                .expect(200)
                .assertPage()
                .body();
        assertTrue(own.contains("Vos questions") && own.contains("en attente de réponse"), own);
        assertTrue(own.contains("&lt;b&gt;12&lt;/b&gt;"), own);
        assertFalse(
                Visitor.nobody().get(notice + "/questions").expect(200).body().contains("Quelle page"));
        assertEquals(List.of("Répondre à une question"), tasks());
        String waiting = officer.get(page).expect(200).assertPage().body();
        assertTrue(waiting.contains("Une question attend une réponse") && !waiting.contains("capgemini"), waiting);
        Answer kept = officer.post(page + "/1", answer("0", "Quelle page ?", "La page 14."));
        assertEquals(303, kept.status());
        String confirm = "/confirm/tenders/" + tender.id() + "/answers";
        String review = officer.get(confirm).expect(200).assertPage().body();
        assertTrue(review.contains("name=\"answer.1\" value=\"1\" checked") && review.contains("La page 14."), review);
        assertEquals(303, officer.post(confirm, Map.of("answer.1", "1")).status());
        String read = Visitor.nobody()
                .get(notice + "/questions")
                .expect(200)
                .assertPage()
                .body();
        assertTrue(read.contains("La page 14.") && read.contains("Quelle page ?") && !read.contains("&lt;b&gt;"), read);
        assertTrue(bidder.get(notice + "/questions").expect(200).body().contains("une réponse est publiée"));
    }

    @Test
    void nothingTypedIsLostWhenSomethingIsWrong() {
        Answer refused = watched.unchanged(
                        tender.id(), () -> bidder.post(notice + "/questions/new", Map.of("words", "", "lot", "deux")))
                .expect(422)
                .assertPage();
        assertTrue(refused.body().contains("un nombre entier"), refused::body);
        bidder.post(notice + "/questions/new", Map.of("words", "", "lot", "9"))
                .expect(422)
                .assertPage();
        tender.ask("Une question ?");
        Answer half = watched.unchanged(tender.id(), () -> officer.post(page + "/1", answer("0", "Autrement dite", "")))
                .expect(422)
                .assertPage();
        assertTrue(half.body().contains("Autrement dite") && half.body().contains("id=\"words-error-0\""), half::body);
        Answer none = officer.post("/confirm/tenders/" + tender.id() + "/answers", Map.of("answer.1", "7"));
        none.expect(409).assertPage();
    }

    @Test
    void whoeverComesLateSeesWhatStandsNow() {
        tender.ask("Une question ?");
        officer.post(page + "/1", answer("0", "", "Réponse du premier"));
        Answer stale = watched.unchanged(
                        tender.id(), () -> officer.post(page + "/1", answer("0", "", "Réponse du second")))
                .expect(409);
        assertTrue(stale.body().contains("Réponse du premier") && stale.body().contains("Réponse du second"));
        assertTrue(stale.body().contains("name=\"seen\" value=\"1\""), stale::body);
        assertEquals(
                303,
                officer.post(page + "/1", answer("1", "", "Réponse du second")).status());
        assertEquals(303, officer.post(page + "/1", answer("2", "", "")).status());
        assertTrue(officer.get(page).expect(200).body().contains("Une question attend une réponse"));
    }

    @Test
    void onceClosedThePageSaysSoAndKeepsWhatWasWritten() {
        tender.passDeadline();
        String closed =
                bidder.get(notice + "/questions/new").expect(200).assertPage().body();
        assertTrue(closed.contains("Les questions ne sont plus reçues") && !closed.contains("<textarea"), closed);
        Answer late = bidder.post(notice + "/questions/new", Map.of("words", "Trop tard peut-être ?"));
        assertTrue(late.expect(409).body().contains("Trop tard peut-être ?"), late::body);
        bidder.get("/tenders/" + tender.id() + "/questions").expect(404);
    }

    @Test
    void anAnswerThatComesTooLateIsShownAgainAndNothingPretendsThatItCanBePublished() {
        tender.ask("Une question ?");
        tender.passDeadline();
        Answer late = officer.post(page + "/1", answer("0", "", "Écrite pour rien."))
                .expect(409)
                .assertPage();
        assertTrue(late.body().contains("Écrite pour rien.") && !late.body().contains("<textarea"), late::body);
        String publishing = officer.get("/confirm/tenders/" + tender.id() + "/answers")
                .expect(200)
                .assertPage()
                .body();
        assertFalse(publishing.contains("type=\"submit\">Publier"), publishing);
        String opening = officer.get("/confirm/tenders/" + tender.id() + "/lots/1/opening")
                .expect(200)
                .body();
        assertTrue(opening.contains("Questions restées sans réponse publiée\u202F: 1"), opening);
        assertTrue(bidder.get(notice + "/questions").body().contains("restée sans réponse"));
    }

    @Test
    void ofACancelledTenderNothingIsAskedNorAnsweredAnyMore() {
        tender.ask("Une question ?");
        officer.post(
                "/confirm/tenders/" + tender.id() + "/lots/1/cancellation",
                Map.of("ground", "CHANGED_NEED", "reason", "Besoin disparu."));
        String asking = bidder.get(notice + "/questions/new").expect(200).body();
        assertTrue(asking.contains("déclarée sans suite") && !asking.contains("29 novembre"), asking);
        assertTrue(bidder.get(notice + "/questions").body().contains("restée sans réponse"));
        String questions = officer.get(page).expect(200).body();
        assertTrue(questions.contains("déclarée sans suite") && !questions.contains("arrivent à temps"), questions);
    }

    @Test
    void theBidderIsToldWhoLearnsTheirNameAndWhen() {
        String form = bidder.get(notice + "/questions/new").expect(200).body();
        assertTrue(form.contains("Une fois les offres ouvertes, le registre dit au juriste"), form);
        String list = Visitor.nobody().get(notice + "/questions").expect(200).body();
        assertTrue(list.contains("Avant l’ouverture des offres, votre nom n’est montré à personne."), list);
        assertFalse(officer.get(notice + "/questions").body().contains("/questions/new"), "no way to a refusal");
    }

    @Test
    void whoeverIsNoBidderIsToldSo() {
        officer.get(notice + "/questions/new").expect(403);
        assertEquals(302, Visitor.nobody().get(notice + "/questions/new").status());
    }

    /** What waits for the officer in this tender. */
    private List<String> tasks() {
        Actor person = people.withUsername(Cast.OFFICER).orElseThrow();
        return tasks.of(person).stream()
                .map(waiting -> waiting.task().get())
                .filter(task -> task.about().contains(tender.reference()))
                .map(task -> task.title().fr())
                .toList();
    }

    private static Map<String, String> answer(String seen, String wording, String words) {
        return Map.of("seen", seen, "wording", wording, "words", words);
    }
}
