package fr.pesee.receive.seal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.page.Chromium;
import fr.pesee.ground.page.Look;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.age.AgeUnreadable;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key made, proved and used in a real browser; the file it leaves opens with Debian's age as well. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class HolderInBrowserTest {
    private static final String PASSPHRASE = "pré fleuri, lune basse";

    /** The same for the eye, in other code points: another keyboard may type it so. */
    private static final String DECOMPOSED = "pre\u0301 fleuri, lune basse";

    /** A passphrase takes a second of a free processor, and more of a busy one. */
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    @TempDir
    Path folder;

    @Test
    void aHolderMakesProvesAndTriesTheirKeyAndNeitherKeyNorPassphraseLeavesTheBrowser()
            throws IOException, InterruptedException {
        TrialTender tender = TrialTender.draft();
        HolderKeys holders = HolderKeys.named(tender);
        List<String> sent = new ArrayList<>();
        Path file = folder.resolve("key.age");
        try (BrowserContext window = Chromium.signedIn(Cast.KEY_HOLDER, Look.FRENCH)) {
            window.onRequest(request -> sent.add(request.url() + " " + request.postData()));
            Page page = window.newPage();
            page.navigate("/tenders/" + tender.id() + "/keys/own");
            makeKey(page, file);
            page.locator("form[action$='/recipient'] button").click();
            page.waitForURL("**/keys/own?done=registered");
            proveKey(page, file);
            for (String person : List.of(Cast.LEGAL_REVIEWER, "paul.mercier")) {
                holders.prove(person).expect(200);
            }
            holders.make(2).expect(200);
            page.navigate("/tenders/" + tender.id() + "/keys/own");
            page.locator("#trying-file").setInputFiles(file);
            page.locator("#trying-passphrase").fill(DECOMPOSED);
            page.locator("#trying button").click();
            page.waitForURL("**/keys/own?done=tried");
            reseal(page, file);
        }
        assertFalse(String.join("\n", sent).contains("SECRET"), "a secret key was sent");
        assertFalse(String.join("\n", sent).contains("fleuri"), "the passphrase was sent");
        assertTrue(opened(file).contains("AGE-SECRET-KEY-1"));
    }

    private static void makeKey(Page page, Path file) {
        page.locator("#make-first").fill("trop court");
        page.locator("[data-do=make] button").click();
        assertThat(page.locator("[data-error=short]")).isVisible(SOON);
        page.locator("#make-first").fill(PASSPHRASE);
        page.locator("#make-second").fill(PASSPHRASE + "!");
        page.locator("[data-do=make] button").click();
        assertThat(page.locator("[data-error=differ]")).isVisible(SOON);
        page.locator("#make-second").fill(DECOMPOSED);
        Download download =
                page.waitForDownload(() -> page.locator("[data-do=make] button").click());
        download.saveAs(file);
        assertTrue(page.locator("#recipient").inputValue().startsWith("age1"));
    }

    private static void proveKey(Page page, Path file) throws IOException {
        page.locator("#proving button").click();
        assertThat(page.locator("#proving [data-error=none]")).isVisible(SOON);
        Path other = file.resolveSibling("autre.txt");
        Files.writeString(other, "rien");
        page.locator("#proving-file").setInputFiles(other);
        page.locator("#proving button").click();
        assertThat(page.locator("#proving [data-error=file]")).isVisible(SOON);
        Files.writeString(other, AgeIdentity.made().secret());
        page.locator("#proving-file").setInputFiles(other);
        page.locator("#proving button").click();
        assertThat(page.locator("#proving [data-error=key]")).isVisible(SOON);
        page.locator("#proving-file").setInputFiles(file);
        page.locator("#proving-passphrase").fill("une autre phrase");
        page.locator("#proving button").click();
        assertThat(page.locator("#proving [data-error=passphrase]")).isVisible(SOON);
        page.locator("#proving-passphrase").fill(PASSPHRASE);
        page.locator("#proving-passphrase").press("Enter");
        page.waitForURL("**/keys/own?done=proved");
    }

    /** What the opening will ask of the same worker. */
    private static void reseal(Page page, Path file) throws IOException {
        AgeIdentity once = AgeIdentity.made();
        Object resealed = page.evaluate(
                """
                asked => new Promise(done => {
                  const part = document.getElementById("trying");
                  const worker = new Worker(part.dataset.worker, { type: "module" });
                  worker.onmessage = ({ data }) => done(data);
                  worker.postMessage({ do: "reseal", commitments: part.dataset.commitment.split(" "),
                    sealed: part.dataset.sealed.split(" ").map(id => document.getElementById(id).textContent),
                    ...asked });
                })\
                """,
                Map.of(
                        "identityFile", Files.readString(file),
                        "passphrase", PASSPHRASE,
                        "recipient", once.recipient().text()));
        List<?> texts = (List<?>) Objects.requireNonNull(((Map<?, ?>) resealed).get("texts"), "nothing sealed");
        assertEquals(2, texts.size());
        String sealed = String.valueOf(texts.get(1));
        try {
            assertEquals(
                    1, ShareFile.read(AgeFiles.open(sealed, once)).orElseThrow().lot());
        } catch (AgeUnreadable wrong) {
            throw new AssertionError(String.valueOf(resealed), wrong);
        }
    }

    /** What Debian's age finds in the file; it asks for the passphrase on a terminal, which script plays. */
    private String opened(Path file) throws IOException, InterruptedException {
        Path clear = folder.resolve("clear.txt");
        Process script = new ProcessBuilder(
                        "script",
                        "-qec",
                        "age -d -o " + clear + " " + file,
                        folder.resolve("typescript").toString())
                .redirectErrorStream(true)
                .start();
        script.getOutputStream().write((PASSPHRASE + "\n").getBytes(StandardCharsets.UTF_8));
        script.getOutputStream().flush();
        assertTrue(script.waitFor(60, TimeUnit.SECONDS), "age did not end");
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, script.exitValue(), said);
        return Files.readString(clear);
    }
}
