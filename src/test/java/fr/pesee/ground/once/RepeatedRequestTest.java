package fr.pesee.ground.once;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.Crowd;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Watched;
import fr.pesee.ground.access.Phase;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An act is done once for each key, however often and however fast its request comes. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class RepeatedRequestTest {
    private static final String TENDERS = "/api/v1/tenders";

    @Inject
    Watched watched;

    @Test
    void twentyEqualRequestsAtOnceCreateOneTender() {
        Map<String, Long> before = watched.rows();
        Api api = Api.as(Cast.OFFICER).with("Idempotency-Key", key());
        String draft = TrialTender.draftBody().toString();
        List<Answer> answers =
                new Crowd().add(20, place -> api.post(TENDERS, draft)).go();
        assertEquals(20, Crowd.count(answers, 201), answers::toString);
        Set<String> bodies = new HashSet<>(answers.stream().map(Answer::body).toList());
        assertEquals(1, bodies.size(), bodies::toString);
        assertEquals(tenders(before) + 1, tenders(watched.rows()));
    }

    @Test
    void oneKeyServesOneRequestOnly() {
        Api api = Api.as(Cast.OFFICER).with("Idempotency-Key", key());
        List<Answer> answers = new Crowd()
                .add(10, place -> api.post(TENDERS, TrialTender.draftBody()))
                .go();
        assertEquals(1, Crowd.count(answers, 201), answers::toString);
        assertEquals(9, Crowd.count(answers, 422), answers::toString);
        answers.stream()
                .filter(answer -> answer.status() == 422)
                .forEach(answer -> answer.refused(422, "idempotency-key-reused"));
    }

    @Test
    void aKeyBelongsToOnePersonAndOneAddress() {
        String key = key();
        TrialTender tender = TrialTender.draft();
        Api officer = Api.as(Cast.OFFICER).with("Idempotency-Key", key);
        officer.post(TENDERS, TrialTender.draftBody()).expect(201);
        Api.as(Cast.SECOND_OFFICER)
                .with("Idempotency-Key", key)
                .post(TENDERS, TrialTender.draftBody())
                .expect(201);
        officer.put(tender.lot() + "/schedule", TrialTender.schedule()).expect(200);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        Api api = Api.as(Cast.OFFICER).with("Idempotency-Key", key());
        ObjectNode draft = TrialTender.draftBody();
        api.post(TENDERS, draft.deepCopy().put("title", "")).refused(422, "field-blank");
        Answer created = api.post(TENDERS, draft).expect(201);
        assertEquals("", created.header("Idempotency-Replayed"));
    }

    @Test
    void aRepeatedAnswerIsTheFirstOneWordForWord() {
        TrialTender tender = TrialTender.draft();
        Answer grid = Api.as(Cast.OFFICER).get(tender.lot() + "/grid").expect(200);
        Api edit = Api.as(Cast.OFFICER).with("If-Match", grid.header("ETag")).with("Idempotency-Key", key());
        assertRepeated(() -> edit.put(tender.lot() + "/grid", grid.body()), "ETag", "X-Content-SHA256", "Content-Type");
        Api api = Api.as(Cast.OFFICER).with("Idempotency-Key", key());
        String draft = TrialTender.draftBody().toString();
        assertRepeated(() -> api.post(TENDERS, draft), "ETag", "Location", "Content-Type");
        TrialTender locked = TrialTender.in(Phase.LOCKED);
        Api chair = Api.as(Cast.CHAIR).with("Idempotency-Key", key());
        assertRepeated(() -> chair.post(locked.lot() + "/recommendation"), "Content-Type");
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        for (String key : List.of("x", "a".repeat(129), "a b c d e f g", "")) {
            Api.as(Cast.OFFICER)
                    .with("Idempotency-Key", key)
                    .post(TENDERS, TrialTender.draftBody())
                    .refused(400, "idempotency-key-invalid");
        }
    }

    private static void assertRepeated(Supplier<Answer> request, String... headers) {
        Answer first = request.get();
        Answer second = request.get();
        assertEquals("true", second.header("Idempotency-Replayed"), second::toString);
        assertEquals(first.status(), second.status());
        assertEquals(first.body(), second.body());
        for (String header : headers) {
            assertFalse(first.header(header).isEmpty(), header);
            assertEquals(first.header(header), second.header(header), header);
        }
    }

    private static long tenders(Map<String, Long> rows) {
        return rows.getOrDefault("prepare.tender", 0L);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
