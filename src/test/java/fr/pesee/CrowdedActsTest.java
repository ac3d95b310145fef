package fr.pesee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Acts that meet are done one after the other, or clearly refused; nobody's work is lost unseen. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class CrowdedActsTest {
    private static final String TENDERS = "/api/v1/tenders";
    private static final String FIRST = "\"0\"";

    @Inject
    Watched watched;

    @Test
    void oneReferenceMakesOneTender() {
        ObjectNode draft = TrialTender.draftBody();
        List<Answer> answers =
                new Crowd().add(20, place -> officer().post(TENDERS, draft)).go();
        assertOne(201, answers, 409);
    }

    @Test
    void twoDraftsCannotTakeTheSameReference() {
        String wanted = "ESSAI-" + UUID.randomUUID();
        List<Answer> answers = new Crowd()
                .add(6, place -> {
                    TrialTender tender = TrialTender.created(TrialTender.draftBody());
                    return edit(tender, draft -> draft.put("reference", wanted));
                })
                .go();
        assertOne(200, answers, 409);
    }

    @Test
    void twoOfficersEditingAtOnceDoNotOverwriteEachOther() {
        TrialTender tender = TrialTender.draft();
        tender.assign(Cast.SECOND_OFFICER, Function.OFFICER);
        List<Answer> drafts = new Crowd()
                .add(20, place -> edit(tender, draft -> draft.put("title", "Titre " + place)))
                .go();
        assertOne(200, drafts, 412);
        String grid = officer().get(tender.lot() + "/grid").body();
        List<Answer> grids = new Crowd()
                .add(10, place -> officer().with("If-Match", FIRST).put(tender.lot() + "/grid", grid))
                .add(10, place -> Api.as(Cast.SECOND_OFFICER)
                        .with("If-Match", FIRST)
                        .put(tender.lot() + "/grid", grid))
                .go();
        assertOne(200, grids, 412);
    }

    @Test
    void theFirstGridOfALotIsMadeOnce() {
        String grid = officer().get(TrialTender.draft().lot() + "/grid").body();
        ObjectNode bare = TrialTender.draftBody();
        ((ObjectNode) bare.at("/lots/0")).remove("model");
        TrialTender tender = TrialTender.created(bare);
        List<Answer> grids = new Crowd()
                .add(20, place -> officer().with("If-Match", FIRST).put(tender.lot() + "/grid", grid))
                .go();
        assertOne(200, grids, 412);
    }

    @Test
    void schedulesReplaceOneAnotherWhole() {
        TrialTender tender = TrialTender.draft();
        List<Answer> answers = new Crowd()
                .add(20, place -> officer().put(tender.lot() + "/schedule", TrialTender.schedule()))
                .go();
        assertEquals(20, Crowd.count(answers, 200), answers::toString);
    }

    @Test
    void publicationFreezesWhatTheLastEditLeft() {
        TrialTender tender = TrialTender.draft().sealable();
        String grid = officer().get(tender.lot() + "/grid").body();
        List<Answer> answers = new Crowd()
                .add(4, place -> officer().with("If-Match", FIRST).post(tender.path() + "/publication"))
                .add(6, place -> officer().put(tender.lot() + "/schedule", TrialTender.schedule()))
                .add(6, place -> officer().with("If-Match", FIRST).put(tender.lot() + "/grid", grid))
                .add(4, place -> edit(tender, draft -> draft.put("title", "Titre " + place)))
                .go();
        answers.stream().filter(answer -> answer.status() != 200).forEach(Answer::assertClear);
        assertTrue(Crowd.count(answers.subList(0, 4), 200) <= 1, answers::toString);
        Map<String, String> state = watched.stateOf(tender.id());
        officer().put(tender.lot() + "/schedule", TrialTender.schedule()).expect(200, 403);
        boolean published = Crowd.count(answers.subList(0, 4), 200) == 1;
        assertEquals(published, state.equals(watched.stateOf(tender.id())), "nothing is edited after publication");
    }

    @Test
    void aLotIsOpenedLockedAndRecommendedOnce() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        tender.passDeadline();
        assertOne(
                200,
                new Crowd()
                        .add(10, place -> officer().post(tender.lot() + "/opening"))
                        .go(),
                403);
        TrialTender marked = TrialTender.in(Phase.MARKING);
        assertOne(
                200,
                new Crowd()
                        .add(10, place -> chair().post(marked.lot() + "/lock"))
                        .go(),
                403);
        assertOne(
                201,
                new Crowd()
                        .add(10, place -> chair().post(marked.lot() + "/recommendation"))
                        .go(),
                403);
    }

    @Test
    void marksOfOneBidFollowOneAnother() {
        for (int round = 0; round < 3; round++) {
            TrialTender tender = TrialTender.in(Phase.OPENING);
            officer().post(tender.lot() + "/marking").expect(200);
            List<Answer> answers = new Crowd()
                    .add(20, place -> chair().put(tender.lot() + "/bids/1/marks", marked(place % 5)))
                    .go();
            assertEquals(20, Crowd.count(answers, 200), answers::toString);
            assertIntact(tender);
        }
    }

    @Test
    void nothingIsDoneBehindARecusal() {
        for (int round = 0; round < 3; round++) {
            TrialTender tender = TrialTender.in(Phase.MARKING);
            String recusal = "{\"person\": \"" + Cast.CHAIR + "\", \"reason\": \"Lien familial.\"}";
            List<Answer> answers = new Crowd()
                    .add(16, place -> chair().put(
                                    tender.lot() + "/bids/" + (place % 3 + 1) + "/marks", marked(place % 5)))
                    .add(1, place -> officer().post(tender.path() + "/recusals", recusal))
                    .go();
            answers.forEach(answer -> answer.expect(200, 201, 403));
            assertIntact(tender);
        }
    }

    /** The marks of the first bid, with the first of them somewhere on the scale's steps. */
    private static ObjectNode marked(int step) {
        ObjectNode marks = TrialTender.marks(1);
        ((ObjectNode) marks.at("/marks/0")).put("mark", step);
        return marks;
    }

    private static void assertIntact(TrialTender tender) {
        Answer verdict = Api.as("paul.mercier").get(tender.path() + "/ledger/verification");
        assertTrue(verdict.expect(200).json().path("intact").asBoolean(), verdict::toString);
    }

    @Test
    void noMarkChangesOnceTheyAreLocked() {
        TrialTender tender = TrialTender.in(Phase.MARKING);
        List<Answer> answers = new Crowd()
                .add(20, place -> chair().put(
                                tender.lot() + "/bids/" + (place % 3 + 1) + "/marks", TrialTender.marks(place % 3 + 1)))
                .add(2, place -> chair().post(tender.lot() + "/lock"))
                .go();
        assertEquals(1, Crowd.count(answers.subList(20, 22), 200), answers::toString);
        answers.forEach(answer -> answer.expect(200, 403));
        Map<String, String> locked = watched.stateOf(tender.id());
        chair().put(tender.lot() + "/bids/1/marks", TrialTender.marks(1)).refused(403, "access-denied");
        assertEquals(locked, watched.stateOf(tender.id()));
    }

    @Test
    void aTenderKeepsAnOfficerWhoeverWithdrawsWhom() {
        TrialTender tender = TrialTender.draft();
        tender.assign(Cast.SECOND_OFFICER, Function.OFFICER);
        List<Answer> answers = new Crowd()
                .add(1, place -> withdraw(tender, Cast.OFFICER, Cast.SECOND_OFFICER))
                .add(1, place -> withdraw(tender, Cast.SECOND_OFFICER, Cast.OFFICER))
                .go();
        assertEquals(1, Crowd.count(answers, 201), answers::toString);
    }

    /** Each of them is written down, although there are more than the database takes connections. */
    @Test
    void aCrowdOfDeniedRequestsIsDenied() {
        TrialTender tender = TrialTender.draft();
        String draft = TrialTender.editBody().toString();
        List<Answer> answers = new Crowd()
                .add(120, place -> Api.as(Cast.MEMBER).with("If-Match", FIRST).put(tender.path(), draft))
                .go();
        assertEquals(120, Crowd.count(answers, 403), answers::toString);
        assertEquals(Map.of("EDIT_TENDER", 120L), watched.denials(Cast.MEMBER, tender.id()));
    }

    private static void assertOne(int done, List<Answer> answers, int refused) {
        assertEquals(1, Crowd.count(answers, done), answers::toString);
        assertEquals(answers.size() - 1, Crowd.count(answers, refused), answers::toString);
        answers.stream().filter(answer -> answer.status() == refused).forEach(Answer::assertClear);
    }

    private static Answer edit(TrialTender tender, Consumer<ObjectNode> change) {
        ObjectNode draft = TrialTender.editBody();
        draft.put("reference", tender.reference());
        change.accept(draft);
        return officer().with("If-Match", FIRST).put(tender.path(), draft);
    }

    private static Answer withdraw(TrialTender tender, String by, String whom) {
        String body = "{\"person\": \"%s\", \"function\": \"OFFICER\", \"reason\": \"Départ.\"}".formatted(whom);
        return Api.as(by).post(tender.path() + "/withdrawals", body);
    }

    private static Api officer() {
        return Api.as(Cast.OFFICER);
    }

    private static Api chair() {
        return Api.as(Cast.CHAIR);
    }
}
