package fr.pesee.ground.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.pesee.Address;
import fr.pesee.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Examines pages in one look, one after the other in one window, on a thread and in a browser of its own. The window
 * keeps what browsers keep of public files, such as the stylesheet; whose it is, changes with the cookies.
 */
final class Examiner {
    /** A folder for a picture of each page, where somebody wants to look at them. */
    private static final @Nullable String PICTURES = System.getProperty("pesee.pictures");

    /** Well below the five minutes after which a grave act asks for the password again. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(3);

    /** Who signed in: once for all looks. */
    private static final Map<String, Session> SESSIONS = new ConcurrentHashMap<>();

    private static final Session NOBODY = new Session(Map.of(), Instant.MAX);

    private final Look look;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final List<FutureTask<String>> waiting = new ArrayList<>();
    private @Nullable Window window;

    Examiner(Look look) {
        this.look = look;
    }

    private record Session(Map<String, String> cookies, Instant until) {
        boolean isGood() {
            return until.isAfter(Instant.now());
        }

        static Session of(String person) {
            return SESSIONS.compute(
                    person,
                    (name, kept) -> kept != null && kept.isGood()
                            ? kept
                            : new Session(
                                    Visitor.newSession(name), Instant.now().plus(GOOD_FOR)));
        }
    }

    private record Window(BrowserContext context, Examination examination, Session session) {
        Window of(Session next) {
            if (next.equals(session)) {
                return this;
            }
            context.clearCookies();
            Chromium.take(context, next.cookies());
            return new Window(context, examination, next);
        }
    }

    Look look() {
        return look;
    }

    /** What will have been wrong with this page once it was its turn, one flaw a line; empty if nothing. */
    Future<String> examine(ShownPage shown) {
        FutureTask<String> task = new FutureTask<>(() -> flaws(shown));
        waiting.add(task);
        return task;
    }

    /** Begins with what is waiting; called by a test under way, when it is known where the application is. */
    void begin() {
        Address.learn();
        waiting.forEach(thread::execute);
        waiting.clear();
    }

    /** Ends the window and its browser, once all is examined. */
    void close() {
        try {
            thread.submit(() -> {
                        if (window != null) {
                            window.context().close();
                        }
                        Chromium.end();
                    })
                    .get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            thread.shutdown();
        }
    }

    private String flaws(ShownPage shown) {
        String path = shown.path().get();
        Session session = shown.person().isEmpty() ? NOBODY : Session.of(shown.person());
        Window seen = (window == null ? opened() : window).of(session);
        window = seen;
        Page page = seen.examination().page();
        seen.examination().begin();
        page.navigate(path);
        shown.then().accept(page);
        if (PICTURES != null) {
            String name = (shown.name() + " " + look).replaceAll("[^\\p{Alnum}]+", "-") + ".png";
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(PICTURES, name))
                    .setFullPage(true));
        }
        String flaws = String.join("\n", seen.examination().flaws(look, shown.status(), shown.nature()));
        return flaws.isEmpty() ? "" : "at " + path + ":\n" + flaws;
    }

    private Window opened() {
        BrowserContext context = Chromium.signedOut(look);
        Axe.install(context);
        return new Window(context, Examination.of(context.newPage()), NOBODY);
    }
}
