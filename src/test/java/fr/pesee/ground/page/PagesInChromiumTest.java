package fr.pesee.ground.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in every state, in a real browser: accessible, whole on a narrow screen, silent, and well framed. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class PagesInChromiumTest {
    /** Well below the five minutes after which a grave act asks for the password again. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(3);

    private static final Map<String, Window> WINDOWS = new HashMap<>();

    /** One page is kept for each person and look: opening one takes longer than examining what is on it. */
    private record Window(BrowserContext context, Examination examination, Instant since) {
        boolean isGood() {
            return since.plus(GOOD_FOR).isAfter(Instant.now());
        }
    }

    @AfterAll
    static void close() {
        WINDOWS.values().forEach(window -> window.context().close());
        WINDOWS.clear();
    }

    static Stream<Arguments> everyPage() {
        return PagesShown.all().stream()
                .flatMap(shown -> Stream.of(Look.FRENCH, Look.ENGLISH).map(look -> Arguments.of(shown, look)));
    }

    @ParameterizedTest(name = "{0} ({1})")
    @MethodSource("everyPage")
    void nothingIsWrongWithThePage(ShownPage shown, Look look) {
        String path = shown.path().get();
        Examination examination = window(shown.person(), look);
        Page page = examination.page();
        examination.begin();
        page.navigate(path);
        shown.then().accept(page);
        List<String> flaws = examination.flaws(look, shown.status(), shown.fictional());
        assertEquals("", String.join("\n", flaws), () -> shown + " (" + look + ") at " + path);
    }

    @Test
    void plantedFaultsAreReported() {
        try (BrowserContext context = Chromium.signedOut(Look.FRENCH)) {
            Page page = context.newPage();
            Examination examination = Examination.of(page);
            page.navigate("/accessibility");
            assertEquals(List.of(), examination.flaws(Look.FRENCH, 200, false));
            page.evaluate("""
                    () => {
                      const image = document.createElement("img");
                      image.src = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=";
                      const pale = document.createElement("p");
                      pale.textContent = "Hardly to be read";
                      pale.style.color = "#c8c8c8";
                      const wide = document.createElement("div");
                      wide.style.width = "500px";
                      wide.style.height = "1px";
                      wide.className = "too-wide";
                      const second = document.createElement("h1");
                      second.textContent = "Second";
                      document.querySelector("main").append(image, pale, wide, second);
                      document.documentElement.lang = "de";
                      document.title = " | Pesée";
                      document.querySelector("footer").remove();
                      console.error("planted");
                    }""");
            List<String> flaws = examination.flaws(Look.FRENCH, 404, true);
            for (String expected : List.of(
                    "axe image-alt",
                    "axe color-contrast",
                    "wider than its window: ",
                    "div.too-wide",
                    "console: planted",
                    "violates the following Content Security Policy",
                    "answered 200 instead of 404",
                    "lang is “de” instead of “fr”",
                    "number of h1 is “2”",
                    "banner of RULE-142 is “”",
                    "no title",
                    "RULE-128")) {
                assertTrue(flaws.stream().anyMatch(flaw -> flaw.contains(expected)), () -> expected + " in " + flaws);
            }
        }
    }

    private static Examination window(String person, Look look) {
        String key = person + look;
        Window kept = WINDOWS.get(key);
        if (kept != null && kept.isGood()) {
            return kept.examination();
        }
        if (kept != null) {
            kept.context().close();
        }
        BrowserContext context = person.isEmpty() ? Chromium.signedOut(look) : Chromium.looking(person, look);
        Axe.install(context);
        Examination examination = Examination.of(context.newPage());
        WINDOWS.put(key, new Window(context, examination, Instant.now()));
        return examination;
    }
}
