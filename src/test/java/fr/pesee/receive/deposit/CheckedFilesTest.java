package fr.pesee.receive.deposit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.page.Chromium;
import fr.pesee.ground.page.Look;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page that seals says of files before they are deposited: it warns, and refuses an empty one only. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class CheckedFilesTest {
    private static final String WHOLE = pdf("");
    private static final byte[] ZIP = PriceFiles.zip(Map.of("a.txt", new byte[] {1, 2, 3}));
    private static final byte[] LOCKED_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3, 4};

    @TempDir
    Path folder;

    @Test
    void whatIsDamagedOrLockedIsToldAndSentAllTheSame() {
        visit(Look.FRENCH, page -> {
            choose(
                    page,
                    file("entier.pdf", WHOLE.getBytes(StandardCharsets.US_ASCII)),
                    file("coupe.pdf", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII)),
                    file("protege.pdf", pdf("/Encrypt 5 0 R").getBytes(StandardCharsets.US_ASCII)),
                    file("entier.zip", ZIP),
                    file("coupe.zip", Arrays.copyOf(ZIP, ZIP.length - 9)),
                    file("protege.zip", locked(ZIP)),
                    file("protege.docx", LOCKED_OFFICE),
                    file("faux.xlsx", ZIP));
            assertThat(page.locator("#count")).containsText("8 / 8");
            assertThat(warnings(page, "entier.pdf")).hasCount(0);
            assertThat(warnings(page, "coupe.pdf")).containsText("abîmé ou incomplet");
            assertThat(warnings(page, "protege.pdf")).containsText("protégé");
            assertThat(warnings(page, "entier.zip")).hasCount(0);
            assertThat(warnings(page, "coupe.zip")).containsText("abîmé");
            assertThat(warnings(page, "protege.zip")).containsText("mot de passe");
            assertThat(warnings(page, "protege.docx")).containsText("mot de passe");
            assertThat(warnings(page, "faux.xlsx")).containsText("n’est pas de son type");
            page.locator("#deposit").click();
            assertThat(page.locator("#done")).isVisible();
        });
    }

    @Test
    void oddNamesAreShownForWhatTheyAreAndAnEmptyFileIsRefused() {
        visit(Look.ENGLISH, page -> {
            byte[] one = {1};
            choose(
                    page,
                    file("facture\u202egpj.exe", one),
                    file("Annexe.txt", one),
                    file("annexe.TXT", new byte[] {2}),
                    file("x".repeat(160) + ".txt", one),
                    file("..point.txt", one),
                    file("vide.txt", new byte[0]));
            assertThat(warnings(page, "facture\ufffdgpj.exe")).containsText("turn the direction");
            assertThat(warnings(page, "Annexe.txt")).containsText("same name");
            assertThat(warnings(page, "annexe.TXT")).containsText("same name");
            assertThat(warnings(page, "x".repeat(160))).containsText("more than 150");
            assertThat(warnings(page, "..point.txt")).containsText("looks like a path");
            assertThat(row(page, "vide.txt").locator(".err")).containsText("This file is empty");
            assertThat(page.locator("#deposit")).isDisabled();
            assertThat(page.locator("#missing"))
                    .containsText("Nothing can be deposited until these files are removed or chosen again: vide.txt");
            assertThat(page.locator("#deposit")).isDisabled();
            assertThat(page.locator("#count")).containsText("5 / 6");
            assertThat(page.locator("#missing")).containsText("L14");
            page.locator("[data-line=L14]").fill("890.5");
            assertThat(page.locator("#missing")).not().containsText("L14");
            assertThat(page.locator("#summary-files li").first())
                    .containsText(Digest.sha256(one).hex());
            assertEquals(Boolean.TRUE, page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
            row(page, "vide.txt").locator("button").click();
            assertThat(page.locator("#summary-files li")).hasCount(5);
            assertThat(page.locator("#deposit")).isEnabled();
        });
    }

    @Test
    void aFolderIsTakenForItsFilesAndAnEmptyOneIsTold() throws IOException {
        Path full = folder.resolve("dossier");
        Files.writeString(Files.createDirectories(full.resolve("annexes")).resolve("un.txt"), "un");
        Files.writeString(full.resolve("deux.txt"), "deux");
        Path empty = Files.createDirectories(folder.resolve("rien"));
        visit(Look.FRENCH, page -> {
            drop(page, full, empty);
            assertThat(page.locator("#count")).containsText("2 / 2");
            assertThat(row(page, "un.txt")).isVisible();
            assertThat(page.locator("[data-piece=other] [data-note]"))
                    .hasText("Dossier vide, rien n’en a été ajouté\u202f: rien");
        });
    }

    private static void drop(Page page, Path... paths) {
        Locator target = page.locator("[data-piece=other]");
        target.scrollIntoViewIfNeeded();
        BoundingBox box = target.boundingBox();
        JsonArray files = new JsonArray();
        List.of(paths).forEach(path -> files.add(path.toString()));
        JsonObject data = new JsonObject();
        data.add("items", new JsonArray());
        data.add("files", files);
        data.addProperty("dragOperationsMask", 1);
        CDPSession session = page.context().newCDPSession(page);
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("x", box.x + 20);
            event.addProperty("y", box.y + 20);
            event.add("data", data);
            session.send("Input.dispatchDragEvent", event);
        }
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private static void choose(Page page, FilePayload... files) {
        page.locator("#file-other").setInputFiles(files);
    }

    private static Locator row(Page page, String name) {
        return page.locator("[data-files] > div")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(name.replace(".", "\\."))));
    }

    private static Locator warnings(Page page, String name) {
        return row(page, name).locator("ul li");
    }

    /** A PDF with a table of its objects, and whatever in its trailer. */
    private static String pdf(String inTrailer) {
        String head = "%PDF-1.4\n1 0 obj<<>>endobj\n";
        return head + "xref\n0 1\n0000000000 65535 f \ntrailer<</Size 1 /Root 1 0 R " + inTrailer + ">>\nstartxref\n"
                + head.length() + "\n%%EOF\n";
    }

    /** The same archive, whose directory says that its file is encrypted. */
    private static byte[] locked(byte[] zip) {
        byte[] locked = zip.clone();
        for (int at = 0; at + 9 < zip.length; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                locked[at + 8] |= 1;
            }
        }
        return locked;
    }

    private static void visit(Look look, Consumer<Page> what) {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        try (BrowserContext window = Chromium.signedIn(Cast.BIDDER, look)) {
            Page page = window.newPage();
            page.navigate("/notices/" + lot.tender().id() + "/lots/1/deposit");
            what.accept(page);
        }
    }
}
