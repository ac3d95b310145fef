package fr.pesee.ground.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import fr.pesee.Address;
import fr.pesee.run.platform.Tokens;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The real browser of a test run, Debian's own: one for each thread, as Playwright asks. It ends with the run; each
 * test closes the contexts that it opens. For use in Quarkus tests.
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
            "--disable-sync",
            // Helpers that compile scripts in the background cost more here than they bring: two processors, short
            // visits.
            "--js-flags=--single-threaded");

    /** Well below the five minutes after which a grave act asks for the password again. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(3);

    private static final Map<String, SignedIn> KNOWN = new ConcurrentHashMap<>();
    private static final ThreadLocal<@Nullable Running> RUNNING = new ThreadLocal<>();

    private Chromium() {}

    private record Running(Playwright playwright, Browser browser, Thread atExit) {}

    /** What a browser keeps of somebody who has just signed in: the cookies of Pesée and of Keycloak. */
    private record SignedIn(String state, Instant since) {
        boolean isGood() {
            return since.plus(GOOD_FOR).isAfter(Instant.now());
        }
    }

    /** The address of a path of the running application. */
    public static String address(String path) {
        return Address.of(path).toString();
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
     * Makes a window that of somebody who signed in without a browser, which is quicker. Keycloak does not know its
     * person: it is for looking at pages within the first minutes.
     */
    static void take(BrowserContext window, Map<String, String> cookies) {
        window.addCookies(cookies.entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())
                        .setDomain("127.0.0.1")
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(true))
                .toList());
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

    /** Ends this thread's browser, sooner than the run. */
    static void end() {
        Running running = RUNNING.get();
        if (running != null) {
            Runtime.getRuntime().removeShutdownHook(running.atExit());
            running.playwright().close();
            RUNNING.remove();
        }
    }

    private static Browser browser() {
        Running running = RUNNING.get();
        if (running == null) {
            running = start();
            RUNNING.set(running);
        }
        return running.browser();
    }

    private static Running start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Thread atExit = new Thread(playwright::close, "close-chromium");
        Runtime.getRuntime().addShutdownHook(atExit);
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setHeadless(true)
                        .setArgs(QUIET));
        return new Running(playwright, browser, atExit);
    }
}
