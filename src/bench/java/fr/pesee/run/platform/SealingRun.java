package fr.pesee.run.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullMarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A large file sealed and sent by the deposit page in a real browser, whole digest included. */
@NullMarked
@Command(
        name = "sealing",
        mixinStandardHelpOptions = true,
        description =
                "Has Chromium seal and send a file of 1 GiB on the deposit page: at 40 MB/s or more, no frame later"
                        + " than 50 ms, below 400 MiB of memory.")
final class SealingRun implements Callable<Integer> {
    private static final double RATE_GOAL = 40;
    private static final double FRAME_GOAL = 50;
    private static final double MEMORY_GOAL = 400L << 20;
    private static final double MEGABYTE = 1e6;
    private static final int BLOCK = 1 << 20;
    private static final int WARM_UP = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String INPUT = "#file-other";
    private static final String READY = "document.readyState === 'complete'";
    private static final String SEALED = "!document.querySelector('[data-piece=other] [data-state=sealed]').hidden";

    /** From when a file is picked to when it is shown as sealed and sent; and the longest that a frame was late. */
    private static final String WATCH = """
            (() => {
              const watch = window.watch = { late: 0, began: 0, ended: 0 };
              document.querySelector('#file-other')
                .addEventListener('change', () => { watch.began = performance.now(); watch.late = 0; }, true);
              const sealed = document.querySelector('[data-piece=other] [data-state=sealed]');
              let before = performance.now();
              let sealing = false;
              const frame = now => {
                watch.late = Math.max(watch.late, now - before);
                before = now;
                sealing ||= watch.began > 0 && sealed.hidden;
                if (sealing && !sealed.hidden) watch.ended = performance.now();
                if (watch.ended === 0) requestAnimationFrame(frame);
              };
              requestAnimationFrame(frame);
            })()""";

    @Option(names = "--warm-up", description = "Seconds of other parts beforehand (${DEFAULT-VALUE}).")
    private int warmUp = 90;

    @Option(names = "--mebibytes", description = "How large the file is (${DEFAULT-VALUE}).")
    private int mebibytes = 1024;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @return 0 when all goals are met, 1 when one is not */
    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = Path.of(System.getProperty("pesee.home", "."), "target", "bench", "sealing")
                .toAbsolutePath();
        Path small = file(folder, "small.bin", WARM_UP);
        Path large = file(folder, "large.bin", mebibytes);
        try (BenchedPesee pesee = BenchedPesee.start(out);
                BenchedBrowser browser = BenchedBrowser.start(folder)) {
            DepositsStage tender = new DepositsStage(pesee);
            warmUp(tender);
            String page = "/notices/" + tender.tender() + "/lots/1/deposit";
            browser.open(pesee.address() + page, "mesure.0", INPUT);
            browser.await(READY, PATIENCE);
            browser.pick(INPUT, small);
            browser.await(SEALED, PATIENCE);
            ResidentMemory memory = browser.renderer();
            memory.forgetPeak();
            browser.evaluate(WATCH);
            browser.pick(INPUT, large);
            browser.await("window.watch.ended > 0", PATIENCE);
            return report(out, browser.evaluate("window.watch"), memory.peak());
        } finally {
            delete(small);
            delete(large);
        }
    }

    private void warmUp(DepositsStage tender) {
        tender.admitBidders(2);
        String other = tender.tokens(2).get(1);
        ExecutorService senders = Executors.newCachedThreadPool();
        try {
            tender.warmUp(other, tender.plan(other), warmUp, senders);
        } finally {
            senders.shutdown();
        }
    }

    private int report(PrintWriter out, JsonNode watch, double memory) {
        double seconds = (watch.path("ended").asDouble() - watch.path("began").asDouble()) / 1000;
        double rate = (double) mebibytes * BLOCK / MEGABYTE / seconds;
        double late = watch.path("late").asDouble();
        boolean met = rate >= RATE_GOAL && late <= FRAME_GOAL && memory * MEGABYTE < MEMORY_GOAL;
        out.printf(
                Locale.ROOT,
                "%d MiB sealed and sent in %.1f s: %.1f MB/s, %.2f of the goal of %.0f MB/s%n"
                        + "longest time between two frames: %.0f ms, goal %.0f ms%n"
                        + "memory of the page and its workers: at most %.0f MiB, goal %.0f MiB%n%s%n",
                mebibytes,
                seconds,
                rate,
                rate / RATE_GOAL,
                RATE_GOAL,
                late,
                FRAME_GOAL,
                memory * MEGABYTE / BLOCK,
                MEMORY_GOAL / BLOCK,
                met ? "met" : "MISSED");
        return met ? 0 : 1;
    }

    private static Path file(Path folder, String name, int mebibytes) {
        Path file = folder.resolve(name);
        Random random = new Random(mebibytes);
        byte[] block = new byte[BLOCK];
        try {
            Files.createDirectories(folder);
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int number = 0; number < mebibytes; number++) {
                    random.nextBytes(block);
                    out.write(block);
                }
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
