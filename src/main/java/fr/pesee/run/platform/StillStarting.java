package fr.pesee.run.platform;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;

/** Says every ten seconds that a part is still starting, so that a slow machine does not look like a stuck one. */
final class StillStarting implements AutoCloseable {

    private static final Duration PACE = Duration.ofSeconds(10);

    private final Timer timer = new Timer("still-starting", true);

    StillStarting(Part part, PrintWriter out) {
        long begin = System.nanoTime();
        TimerTask sentence = new TimerTask() {
            @Override
            public void run() {
                long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
                out.println(String.format(Locale.ROOT, "  %-10s still starting after %d s", part.label(), seconds));
            }
        };
        timer.scheduleAtFixedRate(sentence, PACE.toMillis(), PACE.toMillis());
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
