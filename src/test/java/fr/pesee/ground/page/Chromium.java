package fr.pesee.ground.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import fr.pesee.Visitor;
import fr.pesee.run.platform.Tokens;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one real browser of a test run, Debian's own. It ends with the run; each test closes the contexts that it opens.
 * For use in Quarkus tests, on their one thread.
 */
public final class Chromium {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final int HEIGHT = 900;
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Well below the five minutes after which a grave act asks for the password again. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(3);

    private static final Map<String, SignedIn> KNOWN = new HashMap<>();
    private static @Nullable Browser browser;

    private Chromium() {}

    /** What a browser keeps of somebody who has just signed in: the cookies of Pesée and of Keycloak. */
    private record SignedIn(String state, Instant since) {
        boolean isGood() {
            return since.plus(GOOD_FOR).isAfter(Instant.now());
        }
    }

    /** The address of a path of the running application. */
    public static String address(String path) {
        return "http://127.0.0.1:" + RestAssured.port + path;
    }

    /** The window of somebody who has not signed in, and whom Keycloak does not know either. */
    public static BrowserContext signedOut(Look look) {
        return browser().newContext(options(look));
    }

    /** The window of somebody who signed in less than three minutes ago. Do not sign out in it: others share it. */
    public static BrowserContext signedIn(String person, Look look) {
        SignedIn known = KNOWN.get(person);
        if (known == null || !known.isGood()) {
            known = new SignedIn(signIn(person), Instant.now());
            KNOWN.put(person, known);
        }
        return browser().newContext(options(look).setStorageState(known.state()));
    }

    /**
     * The same, signed in without a browser, which is quicker. Keycloak does not know its person: it is for looking at
     * pages within the first minutes.
     */
    public static BrowserContext looking(String person, Look look) {
        BrowserContext window = browser().newContext(options(look));
        window.addCookies(Visitor.newSession(person).entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())
                        .setDomain("127.0.0.1")
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(true))
                .toList());
        return window;
    }

    /** The window of somebody with a session of their own, which they may end without ending another test's. */
    public static BrowserContext newlySignedIn(String person, Look look) {
        return browser().newContext(options(look).setStorageState(signIn(person)));
    }

    /** Fills in Keycloak's form, which must be on the page, and waits for the page that was asked for. */
    public static void givePassword(Page page, String person) {
        // Whoever is only asked again for the password is named already.
        if (page.locator("#username").isVisible()) {
            page.locator("#username").fill(person);
        }
        page.locator("#password").fill(Tokens.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(address("/**"));
    }

    /** The cookies with which a program can ask for pages as this person does. */
    public static String cookies(String person) {
        try (BrowserContext context = signedIn(person, Look.FRENCH)) {
            return context.cookies().stream()
                    .filter(cookie -> cookie.path.equals("/"))
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
        }
    }

    private static String signIn(String person) {
        try (BrowserContext context = signedOut(Look.FRENCH.scriptless())) {
            Page page = context.newPage();
            page.navigate("/home");
            givePassword(page, person);
            return context.storageState();
        }
    }

    private static Browser.NewContextOptions options(Look look) {
        return new Browser.NewContextOptions()
                .setBaseURL(address(""))
                .setLocale(look.language().equals("en") ? "en-GB" : "fr-FR")
                .setTimezoneId("Pacific/Auckland")
                .setViewportSize(look.width(), HEIGHT)
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(look.scripts());
    }

    private static synchronized Browser browser() {
        Browser running = browser;
        if (running == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-chromium"));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PROGRAM)
                            .setHeadless(true)
                            .setArgs(QUIET));
            browser = running;
        }
        return running;
    }
}
