package fr.pesee.prepare.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.Multipart;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Anyone has what publication froze, and the register counts it. */
@QuarkusTest
@Tag("storage")
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class PublicDownloadTest {
    private static final byte[] RULES = Multipart.pdf("Règlement de la consultation");

    private final Api anyone = Api.anonymous();

    @Test
    void anyoneDownloadsAPublishedDocumentWithEverythingNeededToVerifyIt() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        Answer file = anyone.get(notice(tender) + "/1").expect(200);
        Digest digest = Digest.sha256(RULES);
        assertEquals(new String(RULES, StandardCharsets.UTF_8), file.body());
        assertEquals("application/pdf", file.header("Content-Type"));
        assertEquals(Integer.toString(RULES.length), file.header("Content-Length"));
        assertEquals("\"" + digest.hex() + "\"", file.header("ETag"));
        assertEquals("nosniff", file.header("X-Content-Type-Options"));
        assertEquals(
                "attachment; filename=\"reglement.pdf\"; filename*=UTF-8''reglement.pdf",
                file.header("Content-Disposition"));
        String said = "sha-256=:" + Base64.getEncoder().encodeToString(digest.bytes()) + ":";
        assertEquals(said, file.header("Content-Digest"));
        assertEquals(said, file.header("Repr-Digest"));
    }

    @Test
    void aTenderThatIsNotPublishedHasNoDocumentsForThePublic() {
        TrialTender draft = TrialTender.draft();
        String nowhere = "/notices/" + UUID.randomUUID() + "/documents";
        for (String path : new String[] {"/1", "/99", ".zip"}) {
            Answer secret = anyone.get(notice(draft) + path).expect(404);
            Answer none = anyone.get(nowhere + path).expect(404);
            assertEquals(plain(none), plain(secret));
        }
    }

    @Test
    void aVersionThatIsNotInForceIsNotThePublics() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        anyone.get(notice(tender) + "/1/versions/1").expect(404);
        anyone.get(notice(tender) + "/2").expect(404);
        anyone.get(notice(tender) + "/x").expect(404);
        anyone.get(tender.path() + "/documents/1/versions/1").expect(401);
    }

    @Test
    void aBrokenDownloadGoesOnAndCountsOnce() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        String whole = anyone.get(notice(tender) + "/1").expect(200).body();
        Answer rest =
                anyone.with("Range", "bytes=9-").get(notice(tender) + "/1").expect(206);
        assertTrue(whole.endsWith(rest.body()) && rest.body().length() < whole.length(), rest::toString);
        assertEquals("bytes 9-" + (RULES.length - 1) + "/" + RULES.length, rest.header("Content-Range"));
        anyone.with("Range", "bytes=9999-").get(notice(tender) + "/1").expect(416);
        anyone.with("If-None-Match", "\"" + Digest.sha256(RULES).hex() + "\"")
                .get(notice(tender) + "/1")
                .expect(304);
        assertEquals(1, times(tender));
    }

    @Test
    void whoOnlyAsksWhatThereIsDownloadsNothing() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        Answer head = anyone.send("HEAD", notice(tender) + "/1", (String) null).expect(200);
        assertEquals(Integer.toString(RULES.length), head.header("Content-Length"));
        anyone.send("HEAD", notice(tender) + ".zip", (String) null).expect(200);
        assertEquals(0, times(tender));
    }

    @Test
    void allOfThemComeInOneArchiveWithTheirDigests() throws Exception {
        TrialTender tender = TrialTender.draft();
        byte[] second = Multipart.pdf("une autre du même nom");
        tender.addDocument("Reglement.pdf", second);
        tender.sealable().publish().expect(200);
        Map<String, byte[]> files = new LinkedHashMap<>();
        URI address = URI.create("http://127.0.0.1:" + RestAssured.port + notice(tender) + ".zip");
        try (InputStream stream = address.toURL().openStream();
                ZipInputStream zip = new ZipInputStream(stream)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        String sums = new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8);
        assertEquals(
                Digest.sha256(RULES).hex() + "  reglement.pdf\n"
                        + Digest.sha256(second).hex() + "  Reglement (2).pdf\n",
                sums);
        assertEquals(Digest.sha256(second), Digest.sha256(Objects.requireNonNull(files.get("Reglement (2).pdf"))));
        JsonNode counts = counts(tender);
        assertEquals(2, counts.size());
        assertEquals(1, counts.at("/0/archives").asInt());
    }

    @Test
    void theRegisterNamesWhoIsSignedInAndNobodyElse() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        anyone.get(notice(tender) + "/1").expect(200);
        Visitor.as(Cast.BIDDER).get(notice(tender) + "/1").expect(200);
        JsonNode register = Api.as("paul.mercier")
                .get(tender.path() + "/documents/downloads?limit=1")
                .expect(200)
                .json();
        assertTrue(register.at("/items/0/name").isTextual(), register::toString);
        JsonNode earlier = Api.as("paul.mercier")
                .get(tender.path() + "/documents/downloads?after=" + register.get("next"))
                .expect(200)
                .json();
        assertEquals(1, earlier.get("items").size());
        assertTrue(earlier.at("/items/0/name").isMissingNode(), earlier::toString);
        Api.as(Cast.MEMBER).get(tender.path() + "/documents/downloads").refused(403, "access-denied");
    }

    @Test
    void theRegisterIsATableForSpreadsheets() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        anyone.get(notice(tender) + "/1").expect(200);
        Answer csv = Visitor.as(Cast.OFFICER)
                .get("/tenders/" + tender.id() + "/documents/downloads.csv")
                .expect(200);
        assertTrue(csv.header("Content-Type").startsWith("text/csv"), csv::toString);
        assertTrue(
                csv.body()
                        .contains("\"reglement.pdf\";\"" + Digest.sha256(RULES).hex()),
                csv::toString);
        assertEquals(2, csv.body().lines().count());
    }

    private static String notice(TrialTender tender) {
        return "/notices/" + tender.id() + "/documents";
    }

    private static String plain(Answer page) {
        return page.body().replaceAll("/notices[^\"]*", "").replaceAll("%2Fnotices[^\"]*", "");
    }

    private static long times(TrialTender tender) {
        return counts(tender).at("/0/times").asLong();
    }

    private static JsonNode counts(TrialTender tender) {
        return Api.as(Cast.OFFICER)
                .get(tender.path() + "/documents/downloads/counts")
                .expect(200)
                .json()
                .get("documents");
    }
}
