package fr.pesee.prepare.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.Multipart;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Documents change with a rectification, and only once it is published; given up, they are as before. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class RectifiedDocumentsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theNewVersionIsPublicOnceTheRectificationIs() {
        TrialTender tender = published();
        current(tender).post(tender.path() + "/reopening").expect(200);
        replace(tender, "deux");
        assertEquals(Multipart.pdf("un").length, download(tender).length());
        current(tender)
                .post(
                        tender.path() + "/rectification",
                        JSON.valueToTree(Map.of("reason", "Coquille.", "deadlineKept", "Rien à refaire.")))
                .expect(200);
        assertEquals(new String(Multipart.pdf("deux")), download(tender));
    }

    @Test
    void givenUpARectificationLeavesTheDocumentsAsPublished() {
        TrialTender tender = published();
        current(tender).post(tender.path() + "/reopening").expect(200);
        replace(tender, "deux");
        add(tender, "Ajouté", "trois");
        current(tender).post(tender.path() + "/abandonment").expect(200);
        assertEquals(new String(Multipart.pdf("un")), download(tender));
        Visitor.nobody().get("/notices/" + tender.id() + "/documents/3").expect(404);
        current(tender).post(tender.path() + "/reopening").expect(200);
        current(tender)
                .post(
                        tender.path() + "/rectification",
                        JSON.valueToTree(Map.of("reason", "Rien.", "deadlineKept", "Rien.")))
                .refused(409, "rectification-empty");
        replace(tender, "quatre");
        JsonNode versions =
                officer().get(tender.path() + "/documents/2").expect(200).json().path("versions");
        assertEquals(3, versions.at("/0/number").asInt(), versions::toString);
    }

    /** The first document is every trial tender's own. */
    private static TrialTender published() {
        TrialTender tender = TrialTender.draft();
        add(tender, "Règlement", "un");
        tender.sealable().publish().expect(200);
        return tender;
    }

    private static void add(TrialTender tender, String title, String content) {
        Multipart form = new Multipart()
                .with("title", title)
                .with("kind", "RC")
                .with("file", "reglement.pdf", "application/pdf", Multipart.pdf(content));
        officer()
                .with("Content-Type", Multipart.TYPE)
                .send("POST", tender.path() + "/documents", form.body())
                .expect(201);
    }

    private static void replace(TrialTender tender, String content) {
        String tag = officer().get(tender.path() + "/documents/2").expect(200).header("ETag");
        Multipart form = new Multipart().with("file", "reglement.pdf", "application/pdf", Multipart.pdf(content));
        officer()
                .with("Content-Type", Multipart.TYPE)
                .with("If-Match", tag)
                .send("PUT", tender.path() + "/documents/2", form.body())
                .expect(200);
    }

    private static String download(TrialTender tender) {
        return Visitor.nobody()
                .get("/notices/" + tender.id() + "/documents/2")
                .expect(200)
                .body();
    }

    private static Api current(TrialTender tender) {
        return officer().with("If-Match", officer().get(tender.path()).header("ETag"));
    }

    private static Api officer() {
        return Api.as(Cast.OFFICER);
    }
}
