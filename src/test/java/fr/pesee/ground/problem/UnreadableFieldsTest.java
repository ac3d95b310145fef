package fr.pesee.ground.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every field that cannot be read is named at once, with the form that it should have. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class UnreadableFieldsTest {

    @Test
    void allOfThemAreNamedAtOnce() {
        ObjectNode draft = TrialTender.draftBody();
        draft.put("procedure", "NO")
                .put("estimatedValue", "abc")
                .put("launchDate", "x")
                .put("deadline", "demain")
                .put("surprise", 1)
                .put("lots", "one");
        draft.remove("framework");
        draft.put("framework", "maybe");
        Answer answer = Api.as(Cast.OFFICER)
                .with("Accept-Language", "en")
                .post("/api/v1/tenders", draft)
                .refused(400, "field-unreadable", "field-unknown");
        assertEquals(
                Set.of("/procedure", "/framework", "/estimatedValue", "/launchDate", "/deadline", "/surprise", "/lots"),
                answer.pointers());
        String said = answer.body();
        assertTrue(said.contains("one of OPEN"), said);
        assertTrue(said.contains("true or false"), said);
        assertTrue(said.contains("a decimal number, with a point"), said);
        assertTrue(said.contains("a date, YYYY-MM-DD"), said);
        assertTrue(said.contains("an instant, such as"), said);
        assertTrue(said.contains("a list"), said);
    }

    @Test
    void aWholeNumberIsNeitherCutToOneNorTakenBeyondItsBounds() {
        ObjectNode draft = TrialTender.draftBody();
        draft.withObject("/terms").put("validityDays", 1.5).put("largestFile", 1_000_000_000_000L);
        Answer answer = Api.as(Cast.OFFICER).post("/api/v1/tenders", draft).refused(400, "field-unreadable");
        assertEquals(Set.of("/terms/validityDays", "/terms/largestFile"), answer.pointers(), answer::toString);
        assertTrue(answer.body().contains("un nombre entier"), answer::toString);
        draft.withObject("/terms").put("validityDays", 1_000_000_000_000L).remove("largestFile");
        Answer large = Api.as(Cast.OFFICER).post("/api/v1/tenders", draft).refused(400, "field-unreadable");
        assertEquals(Set.of("/terms/validityDays"), large.pointers(), large::toString);
    }

    @Test
    void aCommaAndABlankAreNamedBesideEachOther() {
        ObjectNode draft = TrialTender.draftBody().put("estimatedValue", "12,5").put("maximumValue", "");
        Answer answer = Api.as(Cast.OFFICER).post("/api/v1/tenders", draft).refused(400, "field-unreadable");
        assertEquals(Set.of("/estimatedValue", "/maximumValue"), answer.pointers());
        assertTrue(answer.body().contains("un nombre décimal, avec un point"), answer::toString);
    }

    @Test
    void entriesOfAListKeepTheirPlaces() {
        Answer answer = Api.as("paul.mercier")
                .post(TrialTender.draft().path() + "/ledger/verification", "{\"checkpoints\": [1, [], \"x\", {}]}")
                .refused(400, "field-unreadable");
        assertEquals(Set.of("/checkpoints/0", "/checkpoints/1", "/checkpoints/3"), answer.pointers());
    }

    @Test
    void aLargeBodyIsReadAgainAFewTimesOnly() {
        ObjectNode draft = TrialTender.draftBody().put("title", "x".repeat(4_500_000));
        ArrayNode lots = draft.putArray("lots");
        for (int lot = 0; lot < 30; lot++) {
            lots.addObject().put("title", lot);
        }
        Answer answer = Api.as(Cast.OFFICER).post("/api/v1/tenders", draft).refused(400, "field-unreadable");
        assertEquals(4, answer.json().path("errors").size(), answer::toString);
    }

    @Test
    void aBodyOfAnotherFormIsRefusedWhole() {
        Answer list = Api.as(Cast.OFFICER).post("/api/v1/tenders", "[1, 2]").refused(400);
        assertEquals(Set.of("body-misshapen"), list.codes(), list::toString);
        assertEquals(Set.of(""), list.pointers(), list::toString);
    }

    @Test
    void nothingButSpaceIsNoBody() {
        assertEquals(
                Set.of("body-missing"),
                Api.as(Cast.OFFICER).post("/api/v1/tenders", " ").refused(400).codes());
    }

    @Test
    void aSyntaxErrorBehindAnUnreadableFieldIsNamedToo() {
        Answer answer = Api.as(Cast.OFFICER)
                .post("/api/v1/tenders", "{\"framework\": 3,\n \"title\": oops}")
                .refused(400);
        assertEquals(Set.of("body-unreadable"), answer.codes(), answer::toString);
        assertTrue(answer.body().contains("2:"), answer::toString);
    }
}
