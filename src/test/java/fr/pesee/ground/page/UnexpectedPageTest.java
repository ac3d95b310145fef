package fr.pesee.ground.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Nature;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An error that nobody foresaw is a page like any other: it says so, names the line of the log, and tells no more. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class UnexpectedPageTest {
    private static final String PLANTED = "NO_SUCH_FUNCTION";

    @Inject
    EntityManager database;

    static Stream<Look> looks() {
        return Stream.of(Look.FRENCH, Look.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void itSaysWhatToDoAndNamesItsReference(Look look) {
        String path = "/tenders/" + brokenTender() + "/team";
        StringBuilder log = new StringBuilder();
        Handler listener = listener(log);
        Logger.getLogger("").addHandler(listener);
        try (BrowserContext window = Chromium.signedIn(Cast.OFFICER, look);
                Page page = window.newPage()) {
            Examination examination = Examination.of(page);
            page.navigate(path);
            assertEquals(List.of(), examination.flaws(look, 500, Nature.REAL));
            boolean french = look.equals(Look.FRENCH);
            assertTrue(page.locator("h1")
                    .innerText()
                    .contains(french ? "Une erreur imprévue est survenue" : "Something unexpected went wrong"));
            String reference = page.locator("dd code").innerText();
            assertEquals(reference, UUID.fromString(reference).toString());
            assertTrue(log.toString().contains("unexpected error " + reference), "the log names it, too");
            String contact = page.locator("main a[href^='mailto:']").first().getAttribute("href");
            assertEquals("mailto:accessibilite@example.org?subject=" + reference, contact);
            String all = page.content().toLowerCase(Locale.ROOT);
            for (String detail : List.of(PLANTED, "exception", "hibernate", "fr.pesee", "enum", "sql", "prepare.")) {
                assertFalse(all.contains(detail.toLowerCase(Locale.ROOT)), detail);
            }
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
    }

    /** A tender in whose team somebody past the product has written what is no function. */
    private String brokenTender() {
        TrialTender tender = TrialTender.draft();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                        INSERT INTO prepare.assignment (tender, subject, function, assigned_at, id)
                        VALUES (CAST(:tender AS uuid), 'nobody', :function, now(), CAST(:id AS uuid))""")
                .setParameter("tender", tender.id())
                .setParameter("function", PLANTED)
                .setParameter("id", UUID.randomUUID().toString())
                .executeUpdate());
        return tender.id();
    }

    private static Handler listener(StringBuilder log) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.append(line.getMessage()).append(' ');
                if (line.getParameters() != null) {
                    log.append(List.of(line.getParameters()));
                }
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
