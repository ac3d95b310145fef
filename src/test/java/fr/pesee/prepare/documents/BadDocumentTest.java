package fr.pesee.prepare.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.Multipart;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.Watched;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever a form brings, it is taken or clearly refused, and what is refused leaves nothing behind. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class BadDocumentTest {
    private static final byte[] PDF = Multipart.pdf("x");

    @Inject
    Watched watched;

    private final Api officer = Api.as(Cast.OFFICER).with("Content-Type", Multipart.TYPE);
    private TrialTender tender;

    @BeforeEach
    void prepare() {
        tender = TrialTender.draft();
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        Answer answer = refused(422, new Multipart().with("other", "x"));
        assertEquals(Set.of("/kind", "/title", "/file"), answer.pointers());
    }

    @Test
    void anEmptyChoiceOfFileIsNoFile() {
        refused(422, described().with("file", "", "application/octet-stream", new byte[0]), "document-file-missing");
    }

    @Test
    void aFileWithoutBytesIsRefused() {
        refused(422, described().with("file", "vide.pdf", "application/pdf", new byte[0]), "file-empty");
    }

    @Test
    void whatIsWrongWithFieldsAndFileIsNamedTogether() {
        Multipart form = new Multipart()
                .with("kind", "ROMAN")
                .with("title", "t\u202Eitre")
                .with("lot", "99")
                .with("language", "klingon")
                .with("file", "a.pdf", "application/pdf", "MZ program".getBytes(StandardCharsets.US_ASCII));
        Answer answer = refused(422, form, "file-executable", "document-kind-unknown");
        assertEquals(Set.of("/kind", "/title", "/lot", "/language", "/file"), answer.pointers());
    }

    @Test
    void aTypeIsBelievedFromTheContentOnly() {
        refused(422, described().with("file", "a.docx", "application/pdf", PDF), "file-name-differs");
        Answer taken = add(described().with("file", "a.pdf", "application/x-msdownload", PDF))
                .expect(201);
        assertEquals("application/pdf", taken.json().at("/versions/0/mediaType").asText());
    }

    @Test
    void aNameIsMadeCleanWhateverStandsInIt() {
        for (String name : new String[] {
            "../../../../etc/passwd.pdf",
            "..\\..\\windows\\system32\\a.pdf",
            "fac\u202Eture.pdf",
            "n\u0000ul.pdf",
            "x".repeat(300) + ".pdf",
            "CON.pdf",
            "a\u200Fb.pdf"
        }) {
            String kept = add(described().with("file", name, "application/pdf", PDF))
                    .expect(201)
                    .json()
                    .at("/versions/0/fileName")
                    .asText();
            assertTrue(kept.matches("[\\w.-]{1,200}\\.pdf"), kept);
        }
    }

    @Test
    void twoFilesOfOneNameAreTwoDocuments() {
        add(described().with("file", "a.pdf", "application/pdf", PDF)).expect(201);
        add(described().with("file", "a.pdf", "application/pdf", PDF)).expect(201);
    }

    @Test
    void aTitleThatIsTooLongOrBlankIsRefused() {
        for (String title : new String[] {"t".repeat(201), "  ", "a\u0007b", "\u200B"}) {
            Multipart form = new Multipart()
                    .with("kind", "RC")
                    .with("title", title)
                    .with("file", "a.pdf", "application/pdf", PDF);
            assertEquals(Set.of("/title"), refused(422, form).pointers());
        }
    }

    @Test
    void aFormThatIsCutOffIsRefused() {
        byte[] whole = described().with("file", "a.pdf", "application/pdf", PDF).bytes();
        for (int length : new int[] {0, 10, whole.length / 2, whole.length - 4}) {
            Answer answer = watched.unchanged(
                    tender.id(),
                    () -> officer.send("POST", path(), BodyPublishers.ofByteArray(Arrays.copyOf(whole, length))));
            assertTrue(answer.status() == 400 || answer.status() == 422, length + ": " + answer);
            answer.assertClear();
        }
    }

    @Test
    void aConnectionThatBreaksInTheMiddleOfAnUploadLeavesNothingBehind() throws Exception {
        byte[] whole = described()
                .with("file", "a.pdf", "application/pdf", "x".repeat(200_000).getBytes(StandardCharsets.US_ASCII))
                .bytes();
        watched.unchanged(tender.id(), () -> {
            try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
                OutputStream out = socket.getOutputStream();
                out.write(("POST " + path() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + Multipart.TYPE
                                + "\r\nAuthorization: Bearer " + Tokens.of(Cast.OFFICER) + "\r\nContent-Length: "
                                + whole.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.write(whole, 0, whole.length / 2);
                out.flush();
                Thread.sleep(500);
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
            return officer.get(path()).expect(200);
        });
        Thread.sleep(500);
        try (Stream<Path> left = Files.list(Path.of("target/test-storage/uploads"))) {
            assertEquals(0, left.filter(file -> size(file) > 50_000).count());
        }
    }

    @Test
    void aBodyAboveTheLimitIsRefusedBeforeItIsRead() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST " + path() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + Multipart.TYPE
                                    + "\r\nAuthorization: Bearer " + Tokens.of(Cast.OFFICER)
                                    + "\r\nContent-Length: 510000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 413", answer);
        }
    }

    @Test
    void anotherOperationTakesNoLargerBodyThanBefore() {
        Answer answer = Api.as(Cast.OFFICER)
                .with("If-Match", "\"0\"")
                .send("PUT", path() + "/1/description", "{\"title\": \"" + "x".repeat(11 << 20) + "\"}");
        answer.refused(413, "body-too-large");
    }

    @Test
    void aTitleWithAScriptIsShownAsText() {
        String script = "<script>alert(1)</script>";
        add(new Multipart()
                        .with("kind", "RC")
                        .with("title", script)
                        .with("file", "<script>.pdf", "application/pdf", PDF))
                .expect(201);
        String page = Visitor.as(Cast.OFFICER)
                .get("/tenders/" + tender.id() + "/documents")
                .expect(200)
                .body();
        assertFalse(page.contains(script), page);
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
    }

    private String path() {
        return tender.path() + "/documents";
    }

    private static Multipart described() {
        return new Multipart().with("kind", "ANNEX").with("title", "Annexe");
    }

    private Answer add(Multipart form) {
        return officer.send("POST", path(), form.body());
    }

    private Answer refused(int status, Multipart form, String... codes) {
        return watched.unchanged(tender.id(), () -> add(form)).refused(status, codes);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
