package fr.pesee.receive.ceremony;

import static fr.pesee.receive.deposit.SealedBidder.pdf;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.Visitor;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The minutes as a PDF: what stands in it, that it is PDF/A, that it is made once, and who may have it. */
@QuarkusTest
@Tag("storage")
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class MinutesPdfTest {
    private static final String AUDITOR = "paul.mercier";

    @Test
    void thePdfSaysWhatTheMinutesSayInFrench() throws IOException {
        SealedLot lot = SealedLot.published();
        byte[] memo = pdf("Mémoire", 1_000);
        SealedBidder.of(Cast.BIDDER, lot.tender())
                .priced(1)
                .attach("P01", "mémoire <b>&amp;.pdf", memo)
                .attach(null, "coupé.pdf", "%PDF-1.7 sans fin".getBytes(StandardCharsets.UTF_8))
                .deposit()
                .expect(201);
        SealedBidder.of("bidder.atos", lot.tender())
                .priced(2)
                .without("L03")
                .attach(null, "提案.pdf", pdf("x", 10))
                .deposit()
                .expect(201);
        lot.close();
        Api.as(Cast.OFFICER).get(path(lot)).refused(409, "ceremony-no-minutes");
        JsonNode minutes = lot.open();
        String text = text(
                lot.printed(), Instant.parse(minutes.get("openedAt").asText()).truncatedTo(ChronoUnit.SECONDS));
        for (String words : List.of(
                "Procès-verbal d’ouverture",
                minutes.get("reference").asText(),
                minutes.at("/present/0").asText(),
                minutes.at("/received/0/bidder").asText(),
                minutes.at("/received/1/identifier").asText(),
                "mémoire <b>&amp;.pdf",
                "PDF incomplet",
                "offre n° 1",
                "offre non enregistrée",
                "1 / ")) {
            assertTrue(text.contains(words), words + " in " + text);
        }
        String close = text.replace(" ", "");
        for (String digest : List.of(
                Digest.sha256(memo).hex(),
                minutes.get("commitment").asText(),
                minutes.get("root").asText(),
                minutes.at("/keys/0/recipient").asText(),
                minutes.at("/keys/1/recipient").asText())) {
            assertTrue(close.contains(digest), digest + " in " + text);
        }
    }

    @Test
    void everybodyInTheTenderGetsTheSameBytesThatTheLedgerNamesAndStrangersNone() {
        SealedLot lot = opened();
        byte[] file = lot.printed();
        assertArrayEquals(file, Api.as(Cast.LEGAL_REVIEWER).download(path(lot)));
        Api.as("bidder.softwareone").get(path(lot)).refused(404);
        Api.anonymous().get(path(lot)).refused(401);

        String address = lot.page() + "/opening/minutes.pdf";
        Visitor visitor = Visitor.as(AUDITOR);
        String page = visitor.get(lot.page() + "/opening").expect(200).body();
        assertTrue(page.contains(address), page);
        Answer download = visitor.get(address).expect(200);
        assertEquals(new String(file, StandardCharsets.UTF_8), download.body());
        assertEquals("application/pdf", download.header("Content-Type"));
        assertTrue(download.header("Content-Disposition").startsWith("attachment; filename=\"PV-ouverture-"));
        Visitor.as("bidder.softwareone").get(address).expect(404);

        String ledger = Api.as(AUDITOR)
                .get(lot.tender().path() + "/ledger?limit=100")
                .expect(200)
                .body();
        assertTrue(ledger.contains(Digest.sha256(file).hex()), ledger);
    }

    @Test
    void theFileIsPdfAForArchivesAndTaggedForScreenReaders() throws Exception {
        byte[] file = opened().printed();
        VeraGreenfieldFoundryProvider.initialise();
        for (PDFAFlavour flavour : new PDFAFlavour[] {PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1}) {
            try (PDFAParser parser =
                    Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour)) {
                ValidationResult result = Foundries.defaultInstance()
                        .createValidator(flavour, false)
                        .validate(parser);
                assertTrue(result.isCompliant(), result.getTestAssertions().toString());
            }
        }
    }

    private static SealedLot opened() {
        SealedLot lot = SealedLot.published();
        SealedBidder.of(Cast.BIDDER, lot.tender())
                .priced(1)
                .attach("P01", "mémoire.pdf", pdf("Mémoire", 1_000))
                .deposit()
                .expect(201);
        lot.close();
        lot.open();
        return lot;
    }

    private static String text(byte[] file, Instant made) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            assertEquals(
                    made, document.getDocumentInformation().getCreationDate().toInstant());
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String path(SealedLot lot) {
        return lot.tender().lot() + "/minutes.pdf";
    }
}
