package fr.pesee.ground.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.pesee.ground.access.Nature;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in every state, in a real browser: accessible, whole on a narrow screen, silent, and well framed. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class PagesInChromiumTest {
    private static final List<Examiner> EXAMINERS = new ArrayList<>();

    @BeforeEach
    void begin() {
        EXAMINERS.forEach(Examiner::begin);
    }

    @AfterAll
    static void close() {
        EXAMINERS.forEach(Examiner::close);
        EXAMINERS.clear();
    }

    /**
     * Every page in both looks, with what is wrong with it; only those whose name holds what the property
     * {@code pesee.pages} says, a pattern, where that is set. Each look is examined on a thread of its own. */
    static Stream<Arguments> everyPage() {
        Pattern wanted = Pattern.compile(System.getProperty("pesee.pages", ""));
        List<ShownPage> all = PagesShown.all().stream()
                .filter(shown -> wanted.matcher(shown.toString()).find())
                .toList();
        Examiner french = examiner(Look.FRENCH);
        Examiner english = examiner(Look.ENGLISH);
        return all.stream()
                .flatMap(shown -> Stream.of(french, english)
                        .map(examiner -> Arguments.of(shown, examiner.look(), examiner.examine(shown))))
                .toList()
                .stream();
    }

    @ParameterizedTest(name = "{0} ({1})")
    @MethodSource("everyPage")
    void nothingIsWrongWithThePage(ShownPage shown, Look look, Future<String> flaws) throws Exception {
        assertEquals("", flaws.get(), () -> shown + " (" + look + ")");
    }

    @Test
    void plantedFaultsAreReported() {
        try (BrowserContext context = Chromium.signedOut(Look.FRENCH)) {
            Page page = context.newPage();
            Examination examination = Examination.of(page);
            page.navigate("/accessibility");
            assertEquals(List.of(), examination.flaws(Look.FRENCH, 200, Nature.REAL));
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
            List<String> flaws = examination.flaws(Look.FRENCH, 404, Nature.EXERCISE);
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

    private static Examiner examiner(Look look) {
        Examiner examiner = new Examiner(look);
        EXAMINERS.add(examiner);
        return examiner;
    }
}
