package fr.pesee.prepare.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.Multipart;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Watched;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of documents in a draft, through the API. */
@QuarkusTest
@Tag("storage")
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class DocumentApiTest {
    private static final byte[] SECOND = Multipart.pdf("deuxième version");

    @Inject
    Watched watched;

    private final Api officer = Api.as(Cast.OFFICER);

    @Test
    void aDocumentIsKeptUnderItsDigestAndRecorded() {
        TrialTender tender = TrialTender.draft();
        byte[] content = Multipart.pdf("CCTP");
        JsonNode added = tender.addDocument("C:\\bureau\\CCTP.pdf", content).json();
        assertEquals(2, added.get("id").asInt());
        JsonNode version = added.at("/versions/0");
        assertEquals("CCTP.pdf", version.get("fileName").asText());
        assertEquals("application/pdf", version.get("mediaType").asText());
        assertEquals(Digest.sha256(content).hex(), version.get("sha256").asText());
        assertEquals("document-added/1", lastEntry(tender).get("type").asText());
        assertEquals(
                version.get("sha256").asText(),
                lastEntry(tender).at("/payload/file/sha256").asText());
        Answer file = officer.get(tender.path() + "/documents/2/versions/1").expect(200);
        assertEquals(new String(content, StandardCharsets.UTF_8), file.body());
    }

    @Test
    void aNewFileIsANewVersionAndTheOneBeforeStays() {
        TrialTender tender = TrialTender.draft();
        String address = tender.path() + "/documents/1";
        Answer replaced = replace(tender, "\"0\"", SECOND).expect(200);
        assertEquals("\"1\"", replaced.header("ETag"));
        assertEquals(2, replaced.json().at("/versions/0/number").asInt());
        assertEquals(1, replaced.json().at("/versions/1/number").asInt());
        assertEquals("document-replaced/1", lastEntry(tender).get("type").asText());
        assertNotEquals(
                officer.get(address + "/versions/1").expect(200).body(),
                officer.get(address + "/versions/2").expect(200).body());
        officer.get(address + "/versions/3").expect(404);
    }

    @Test
    void theSecondOfTwoOfficersIsToldThatItHasChanged() {
        TrialTender tender = TrialTender.draft();
        replace(tender, "\"0\"", SECOND).expect(200);
        watched.unchanged(tender.id(), () -> replace(tender, "\"0\"", Multipart.pdf("troisième")))
                .refused(412, "version-stale");
        watched.unchanged(tender.id(), () -> officer.with("If-Match", "\"0\"")
                        .send("DELETE", tender.path() + "/documents/1", ""))
                .refused(412, "version-stale");
        watched.unchanged(tender.id(), () -> officer.send("DELETE", tender.path() + "/documents/1", ""))
                .refused(428, "version-missing");
    }

    @Test
    void theSameFileIsNoNewVersion() {
        TrialTender tender = TrialTender.draft();
        byte[] same = Multipart.pdf("Règlement de la consultation");
        watched.unchanged(tender.id(), () -> replace(tender, "\"0\"", same)).refused(422, "document-same-file");
    }

    @Test
    void whatIsSaidOfADocumentCanBeCorrected() {
        TrialTender tender = TrialTender.draft();
        String body =
                "{\"kind\": \"CCAP\", \"title\": \"<script>alert(1)</script>\", \"lot\": \"1\", \"language\": \"en\"}";
        Answer described = officer.with("If-Match", "\"0\"")
                .send("PUT", tender.path() + "/documents/1/description", body)
                .expect(200);
        assertEquals("CCAP", described.json().get("kind").asText());
        assertEquals(1, described.json().get("lot").asInt());
        assertEquals("document-described/1", lastEntry(tender).get("type").asText());
    }

    @Test
    void aDocumentThatWasRemovedIsNotPublishedAndItsVersionsStay() {
        TrialTender tender = TrialTender.draft();
        tender.addDocument("annexe.pdf", Multipart.pdf("annexe"));
        Answer removed = officer.with("If-Match", "\"0\"")
                .send("DELETE", tender.path() + "/documents/1", "")
                .expect(200);
        assertTrue(removed.json().get("removed").asBoolean());
        assertEquals("document-removed/1", lastEntry(tender).get("type").asText());
        replace(tender, "\"1\"", SECOND).refused(409, "document-removed");
        officer.get(tender.path() + "/documents/1/versions/1").expect(200);
        tender.sealable().publish().expect(200);
        Api.anonymous().get("/notices/" + tender.id() + "/documents/1").expect(404);
        Api.anonymous().get("/notices/" + tender.id() + "/documents/2").expect(200);
    }

    @Test
    void onceThatItIsPublishedNothingIsEdited() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        watched.unchanged(tender.id(), () -> replace(tender, "\"0\"", SECOND)).refused(403, "access-denied");
    }

    @Test
    void arequestThatIsRepeatedWithTheSameKeyAddsOnce() {
        TrialTender tender = TrialTender.draft();
        Api keyed =
                officer.with("Idempotency-Key", UUID.randomUUID().toString()).with("Content-Type", Multipart.TYPE);
        String address = tender.path() + "/documents";
        Answer first = keyed.send(
                        "POST", address, form("CCAP", Multipart.pdf("a")).body())
                .expect(201);
        Answer again = keyed.send(
                        "POST", address, form("CCAP", Multipart.pdf("a")).body())
                .expect(201);
        assertEquals(first.body(), again.body());
        assertEquals("true", again.header("Idempotency-Replayed"));
        keyed.send("POST", address, form("CCAP", Multipart.pdf("b")).body()).refused(422, "idempotency-key-reused");
        keyed.send("POST", address, form("CCTP", Multipart.pdf("a")).body()).refused(422, "idempotency-key-reused");
        assertEquals(2, officer.get(address).expect(200).json().get("items").size());
    }

    @Test
    void publicationFreezesTheListWordForWord() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        JsonNode entries =
                officer.get(tender.path() + "/ledger?limit=500").expect(200).json();
        String content = "";
        for (JsonNode entry : entries.get("items")) {
            for (JsonNode part : entry.at("/payload/frozen")) {
                if (part.get("name").asText().equals("documents")) {
                    content = part.get("content").asText();
                }
            }
        }
        List<PublishedDocument> frozen = DocumentFreezer.read(content);
        assertEquals(1, frozen.size());
        assertEquals("reglement.pdf", frozen.get(0).fileName());
        assertEquals(1, frozen.get(0).version());
    }

    private Answer replace(TrialTender tender, String seen, byte[] content) {
        return officer.with("If-Match", seen)
                .with("Content-Type", Multipart.TYPE)
                .send(
                        "PUT",
                        tender.path() + "/documents/1",
                        new Multipart()
                                .with("file", "reglement.pdf", "application/pdf", content)
                                .body());
    }

    private static Multipart form(String kind, byte[] content) {
        return new Multipart()
                .with("kind", kind)
                .with("title", "Cahier des clauses")
                .with("file", "cahier.pdf", "application/pdf", content);
    }

    private JsonNode lastEntry(TrialTender tender) {
        JsonNode items = officer.get(tender.path() + "/ledger?limit=500")
                .expect(200)
                .json()
                .get("items");
        return items.get(items.size() - 1);
    }
}
