package fr.pesee.prepare.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.PostOffice;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.post.Mailing;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of a rectification and of what happens while one is prepared: what anyone may read, and no more. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ChangeNewsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "Un intitulé encore en préparation";

    @Inject
    Mailing mailing;

    @BeforeEach
    void clear() {
        mailing.clear();
    }

    private static TrialTender followed() {
        TrialTender tender = TrialTender.in(Phase.RECTIFYING);
        Visitor.as(Cast.BIDDER)
                .post("/notices/" + tender.id() + "/registration", Map.of("mine", "true"))
                .expect(303);
        ObjectNode edited = TrialTender.editBody().put("reference", tender.reference());
        current(tender).put(tender.path(), edited.put("title", SECRET)).expect(200);
        return tender;
    }

    private static Api current(TrialTender tender) {
        Api officer = Api.as(Cast.OFFICER);
        return officer.with("If-Match", officer.get(tender.path()).expect(200).header("ETag"));
    }

    private PostOffice.Received told(TrialTender tender) {
        try (PostOffice office = PostOffice.open()) {
            mailing.dispatch();
            List<PostOffice.Received> mail = office.at(Cast.BIDDER + "@example.org").stream()
                    .filter(one -> one.subject().contains(tender.reference()))
                    .toList();
            assertEquals(1, mail.size());
            return mail.get(0);
        }
    }

    @Test
    void aRectificationIsToldWithItsPublicReasonAndItsDeadline() {
        TrialTender tender = followed();
        current(tender)
                .post(
                        tender.path() + "/rectification",
                        JSON.createObjectNode()
                                .put("reason", "Une erreur de plume")
                                .put("deadlineKept", "Rien à refaire"))
                .expect(200);
        PostOffice.Received mail = told(tender);
        assertEquals("Consultation rectifiée\u202F: " + tender.reference(), mail.subject());
        for (String said : List.of(
                "Une rectification a été publiée (version 2).",
                "Motif\u202F: Une erreur de plume",
                "Date limite\u202F: 29/11/2019",
                "parce que\u202F: Rien à refaire",
                SECRET)) {
            assertTrue(mail.text().contains(said), () -> said + " in " + mail.text());
        }
    }

    @Test
    void whatIsStillBeingPreparedIsNotTold() {
        TrialTender tender = followed();
        current(tender)
                .post(
                        tender.path() + "/postponement",
                        JSON.createObjectNode()
                                .put("deadline", "2019-12-03T12:00:00+01:00")
                                .put("opening", "2019-12-20T10:00:00+01:00")
                                .put("reason", "Un incident"))
                .expect(200);
        PostOffice.Received mail = told(tender);
        assertEquals("Date limite reportée\u202F: " + tender.reference(), mail.subject());
        assertTrue(mail.text().contains("Motif\u202F: Un incident"), mail.text());
        assertFalse(mail.text().contains(SECRET), mail.text());
    }
}
