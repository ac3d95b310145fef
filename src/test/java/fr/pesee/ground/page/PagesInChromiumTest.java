package fr.pesee.ground.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
    private static final Map<String, BrowserContext> WINDOWS = new HashMap<>();

    @AfterAll
    static void close() {
        WINDOWS.values().forEach(BrowserContext::close);
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
        try (Page page = window(shown.person(), look).newPage()) {
            Examination examination = Examination.of(page);
            page.navigate(path);
            shown.then().accept(page);
            List<String> flaws = examination.flaws(look, shown.status(), shown.fictional());
            assertEquals("", String.join("\n", flaws), () -> shown + " (" + look + ") at " + path);
        }
    }

    @Test
    void plantedFaultsAreReported() {
        try (Page page = window("", Look.FRENCH).newPage()) {
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

    private static BrowserContext window(String person, Look look) {
        return WINDOWS.computeIfAbsent(person + look, key -> {
            BrowserContext window = person.isEmpty() ? Chromium.signedOut(look) : Chromium.signedIn(person, look);
            Axe.install(window);
            return window;
        });
    }
}
