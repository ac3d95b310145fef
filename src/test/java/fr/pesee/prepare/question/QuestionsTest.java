package fr.pesee.prepare.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.Watched;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bidders ask without being known; answers go to everybody at once, in time or with a reason (RULE-67). */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class QuestionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LATE = "2019-11-25T10:00:00+01:00";

    @Inject
    Watched watched;

    @Inject
    EntityManager entities;

    private TrialTender tender;
    private String notice;

    @BeforeEach
    void publish() {
        tender = TrialTender.in(Phase.PUBLISHED);
        notice = "/api/v1/notices/" + tender.id() + "/questions";
    }

    @Test
    void anAnswerIsReadByAllAtOnceAndItsAskerByNobody() {
        tender.ask("Nous, Capgemini, demandons la page 12 ?");
        JsonNode asked = officer().get(tender.path() + "/questions").expect(200).json();
        assertEquals(1, asked.at("/items/0/number").asInt());
        assertFalse(asked.at("/items/0").has("asker"));
        Answer kept = prepare(1, 0, "La page 12 ?", "Elle décrit le service.").expect(200);
        assertTrue(anonymous().get(notice).expect(200).json().get("items").isEmpty(), "a draft is not published");
        assertEquals("\"1\"", kept.headers().firstValue("ETag").orElse(""));
        publishAnswers(null, 1, 1).expect(200);
        JsonNode published =
                anonymous().get(notice).expect(200).json().get("items").get(0);
        assertEquals("La page 12 ?", published.get("wording").asText());
        assertEquals("Elle décrit le service.", published.get("words").asText());
        for (Function function : Function.values()) {
            String person = Cast.holder(function);
            for (String page : List.of("/questions", "/ledger", "/ledger/0")) {
                String body =
                        Visitor.as(person).get("/tenders/" + tender.id() + page).body();
                assertFalse(body.contains("Capgemini") && body.contains("bidder.capgemini"), person + page);
            }
            String ledger =
                    Api.as(person).get(tender.path() + "/ledger?limit=500").body();
            assertFalse(ledger.contains("bidder.capgemini"), () -> person + " learns who asked: " + ledger);
        }
    }

    @Test
    void theOfficerIsWrittenToWithoutTheWordsOrTheAuthorAndWhoeverRegisteredIsToldOfTheAnswer() {
        Visitor.as(Cast.BIDDER)
                .post("/notices/" + tender.id() + "/questions/new", Map.of("words", "Secret ?", "register", "true"));
        List<String> asked = letters("question/" + tender.id() + "/%");
        assertEquals(1, asked.size(), asked::toString);
        assertTrue(asked.get(0).startsWith(Cast.OFFICER + "@example.org Une question"), asked::toString);
        assertFalse(asked.get(0).contains("Secret") || asked.get(0).contains("capgemini"), asked::toString);
        prepare(1, 0, null, "Réponse secrète jusqu’ici.").expect(200);
        assertEquals(List.of(), letters("tender/" + tender.id() + "/answers/%"));
        publishAnswers(null, 1, 1).expect(200);
        List<String> told = letters("tender/" + tender.id() + "/answers/%");
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).startsWith(Cast.BIDDER + "@example.org "), told::toString);
    }

    @SuppressWarnings("unchecked")
    private List<String> letters(String key) {
        return entities.createNativeQuery(
                        "SELECT recipient || ' ' || subject || ' ' || body FROM ground.letter WHERE key LIKE :key",
                        String.class)
                .setParameter("key", key)
                .getResultList();
    }

    @Test
    void onceBidsAreOpenedTheLedgerTellsItsProversWhoAsked() {
        tender.ask("Qui demande ?");
        tender.follow(Phase.OPENING);
        assertTrue(ledgerOf(Function.LEGAL_REVIEWER).contains("bidder.capgemini"));
        assertTrue(ledgerOf(Function.AUDITOR).contains("bidder.capgemini"));
        assertFalse(ledgerOf(Function.OFFICER).contains("bidder.capgemini"));
        assertFalse(ledgerOf(Function.CHAIR).contains("bidder.capgemini"));
    }

    @Test
    void anAnswerLaterThanSixDaysBeforeTheDeadlineNeedsAReason() {
        tender.ask("Encore une question ?");
        prepare(1, 0, null, "Oui.").expect(200);
        setClock(LATE);
        watched.unchanged(tender.id(), () -> publishAnswers(null, 1, 1)).refused(422, "answers-late-why");
        publishAnswers("La réponse ne change rien aux offres.", 1, 1).expect(200);
        String entry = ledgerOf(Function.OFFICER);
        assertTrue(entry.contains("La réponse ne change rien aux offres."), entry);
    }

    @Test
    void afterTheDeadlineNothingIsAskedNorAnswered() {
        tender.ask("À temps ?");
        prepare(1, 0, null, "Oui.").expect(200);
        tender.passDeadline();
        ask("Trop tard ?").refused(409, "questions-closed");
        publishAnswers(null, 1, 1).refused(409, "answers-too-late");
        prepare(1, 1, null, "Non.").refused(409, "answers-too-late");
    }

    @Test
    void aPublishedAnswerIsCompletedAndNeverChanged() {
        tender.ask("Combien ?");
        prepare(1, 0, null, "Dix.").expect(200);
        publishAnswers(null, 1, 1).expect(200);
        publishAnswers(null, 1, 2).refused(409, "answer-missing");
        prepare(1, 2, "Combien de sites ?", "Onze, depuis hier.").expect(200);
        publishAnswers(null, 1, 3).expect(200);
        JsonNode items = anonymous().get(notice).expect(200).json().get("items");
        assertEquals("Onze, depuis hier.", items.get(0).get("words").asText());
        assertEquals(2, items.get(0).get("place").asInt());
        assertEquals("Dix.", items.get(1).get("words").asText());
        assertEquals("Combien ?", items.get(1).get("wording").asText());
    }

    @Test
    void whatChangedSinceItWasReadIsNotPublished() {
        tender.ask("Une ?");
        prepare(1, 0, null, "Un.").expect(200);
        prepare(1, 1, null, "Deux.").expect(200);
        watched.unchanged(tender.id(), () -> publishAnswers(null, 1, 1)).expect(412);
        watched.unchanged(tender.id(), () -> prepare(1, 1, null, "Trois.")).expect(412);
        publishAnswers(null, 1, 2).expect(200);
    }

    @Test
    void whatIsWrongIsSaid() {
        ask(null).refused(422, "field-missing");
        ask("  ").refused(422, "field-blank");
        ask("x".repeat(4001)).refused(422, "field-too-long");
        ask("a\u0000b").refused(422, "text-unstorable");
        bidder().post(notice, json(Map.of("words", "Lequel ?", "lot", 7))).refused(422, "question-lot-unknown");
        post("/answers", Map.of()).refused(422, "answers-none");
        post("/answers", Map.of("questions", List.of(chosen(1, 0), chosen(1, 0))))
                .refused(422, "answers-twice");
        officer()
                .with("If-Match", "\"0\"")
                .put(tender.path() + "/questions/1/answer", json(Map.of("words", "x")))
                .expect(404);
        tender.ask("Bon ?");
        prepare(1, 0, "Autrement", null).refused(422, "answer-without-words");
        officer()
                .put(tender.path() + "/questions/1/answer", json(Map.of("words", "x")))
                .expect(428);
    }

    @Test
    void onlyBiddersAskAndOnlyWhatIsPublished() {
        officer().post(notice, json(Map.of("words", "Moi ?"))).refused(403, "access-denied");
        anonymous().post(notice, json(Map.of("words", "Moi ?"))).expect(401);
        TrialTender draft = TrialTender.draft();
        bidder().post("/api/v1/notices/" + draft.id() + "/questions", json(Map.of("words", "Moi ?")))
                .expect(404);
        Tokens.engage("deux.maisons", "bidder", "committee_member");
        tender.assign("deux.maisons", Function.OBSERVER);
        Answer within = Api.as("deux.maisons").post(notice, json(Map.of("words", "Moi ?")));
        within.refused(409, "question-from-within");
    }

    @Test
    void manyWhoAskAtOnceEachHaveANumber() {
        List<Integer> askers = IntStream.range(0, 12).boxed().toList();
        askers.parallelStream().forEach(asker -> ask("Question " + asker).expect(201));
        JsonNode items =
                officer().get(tender.path() + "/questions").expect(200).json().get("items");
        assertEquals(12, items.size());
        for (int index = 0; index < items.size(); index++) {
            assertEquals(index + 1, items.get(index).get("number").asInt());
        }
    }

    @Test
    void whileARectificationIsPreparedQuestionsGoOn() {
        officer().with("If-Match", "\"1\"").post(tender.path() + "/reopening").expect(200);
        tender.ask("Pendant ce temps ?");
        prepare(1, 0, null, "Oui.").expect(200);
        publishAnswers(null, 1, 1).expect(200);
    }

    private Answer ask(@Nullable String words) {
        return words == null
                ? bidder().post(notice, json(Map.of()))
                : bidder().post(notice, json(Map.of("words", words)));
    }

    private Answer prepare(int question, long version, @Nullable String wording, @Nullable String words) {
        Map<String, @Nullable String> body = new HashMap<>();
        body.put("wording", wording);
        body.put("words", words);
        return officer()
                .with("If-Match", "\"" + version + "\"")
                .put(tender.path() + "/questions/" + question + "/answer", json(body));
    }

    private Answer publishAnswers(@Nullable String lateReason, int question, long version) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("questions", List.of(chosen(question, version)));
        body.put("lateReason", lateReason);
        return post("/answers", body);
    }

    private Answer post(String path, Object body) {
        return officer().post(tender.path() + path, json(body));
    }

    private static Map<String, Object> chosen(int question, long version) {
        return Map.of("number", question, "version", version);
    }

    private void setClock(String shows) {
        officer().put(tender.path() + "/clock", json(Map.of("shows", shows))).expect(200);
    }

    private String ledgerOf(Function function) {
        return Api.as(Cast.holder(function))
                .get(tender.path() + "/ledger?limit=500")
                .expect(200)
                .body();
    }

    private static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }

    private static Api officer() {
        return Api.as(Cast.OFFICER);
    }

    private static Api bidder() {
        return Api.as(Cast.BIDDER);
    }

    private static Api anonymous() {
        return Api.anonymous();
    }
}
