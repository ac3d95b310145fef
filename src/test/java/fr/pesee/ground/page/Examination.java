package fr.pesee.ground.page;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import fr.pesee.ground.access.Nature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Everything that must hold for a page of ours whatever it shows; it watches the page from before it is opened. */
public final class Examination {
    private static final String OVERFLOW = """
            () => {
              const room = document.documentElement.clientWidth;
              const beyond = [...document.body.querySelectorAll("*")]
                .filter(one => one.getBoundingClientRect().right > room + 1 && !one.closest(".scroll"))
                .map(one => one.tagName.toLowerCase() + (one.className ? "." + one.className : ""));
              return document.documentElement.scrollWidth > room
                ? document.documentElement.scrollWidth + " > " + room + ": " + beyond.slice(0, 6).join(", ") : "";
            }""";

    /** Asked for in one question, since each takes longer to ask than to answer. */
    private static final String FRAME = """
            () => {
              const text = selector =>
                [...document.querySelectorAll(selector)].map(one => one.innerText).join(" ").trim();
              return {
                language: document.documentElement.lang,
                headings: document.querySelectorAll("h1").length,
                banner: text("p.fictional"),
                title: document.title,
                state: text("footer a[href='/accessibility']"),
              };
            }""";

    /** How the accessibility state starts (RULE-128). */
    private static final Map<String, String> STATE = Map.of("fr", "Accessibilité : ", "en", "Accessibility: ");

    private final Page page;
    private final List<String> told = new ArrayList<>();
    private int status;

    private Examination(Page page) {
        this.page = page;
    }

    /** Watches this page from now on: what its console says, and how its address is answered. */
    public static Examination of(Page page) {
        Examination examination = new Examination(page);
        page.onConsoleMessage(examination::hear);
        page.onPageError(error -> examination.told.add("script failed: " + error));
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.frame() == page.mainFrame()) {
                examination.status = response.status();
            }
        });
        return examination;
    }

    /** The page watched. */
    public Page page() {
        return page;
    }

    /** Forgets what was seen so far, and what the page keeps from one visit to the next. */
    public void begin() {
        if (page.url().startsWith("http")) {
            page.evaluate("sessionStorage.clear()");
        }
        told.clear();
        status = 0;
    }

    /** All that is wrong with the page as it stands now; none if all is well. */
    public List<String> flaws(Look look, int expectedStatus, Nature nature) {
        List<String> flaws = new ArrayList<>(told);
        if (status != expectedStatus) {
            flaws.add("answered " + status + " instead of " + expectedStatus);
        }
        flaws.addAll(frame(look, nature));
        flaws.addAll(Axe.violations(page));
        flaws.addAll(overflow());
        return flaws;
    }

    /** What console and scripts complained of, other than the answer of the page itself. */
    public List<String> told() {
        return List.copyOf(told);
    }

    /** Whether the page has to be moved sideways, in its own window or on the narrowest screen (WCAG 2.1, 1.4.10). */
    public List<String> overflow() {
        int width = page.viewportSize().width;
        List<String> beyond = new ArrayList<>(List.of(page.evaluate(OVERFLOW).toString()));
        if (width > Look.NARROWEST) {
            page.setViewportSize(Look.NARROWEST, page.viewportSize().height);
            beyond.add(page.evaluate(OVERFLOW).toString());
            page.setViewportSize(width, page.viewportSize().height);
        }
        return beyond.stream()
                .filter(one -> !one.isEmpty())
                .map(one -> "wider than its window: " + one)
                .toList();
    }

    private List<String> frame(Look look, Nature nature) {
        List<String> flaws = new ArrayList<>();
        String said = Objects.requireNonNull(STATE.get(look.language()));
        Map<?, ?> seen = (Map<?, ?>) page.evaluate(FRAME);
        require(flaws, look.language(), String.valueOf(seen.get("language")), "lang");
        require(flaws, "1", String.valueOf(seen.get("headings")), "number of h1");
        require(flaws, nature.notice().in(look.language()), String.valueOf(seen.get("banner")), "banner of RULE-142");
        if (String.valueOf(seen.get("title")).replace("| Pesée", "").isBlank()) {
            flaws.add("no title");
        }
        String state = String.valueOf(seen.get("state"));
        if (!state.startsWith(said) || state.length() == said.length()) {
            flaws.add("the footer does not say how accessible the page is (RULE-128), but: " + state);
        }
        return flaws;
    }

    private void hear(ConsoleMessage message) {
        boolean complaint = message.type().equals("error") || message.type().equals("warning");
        boolean ownAnswer = status >= 400
                && message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url());
        if (complaint && !ownAnswer) {
            told.add("console: " + message.text() + " (" + message.location() + ")");
        }
    }

    private static void require(List<String> flaws, String expected, String found, String what) {
        if (!expected.equals(found)) {
            flaws.add(what + " is “" + found + "” instead of “" + expected + "”");
        }
    }
}
