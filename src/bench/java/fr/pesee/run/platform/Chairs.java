package fr.pesee.run.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.NullMarked;

/** Chairs who enter twelve marks for one bid after the other, each in a tender of their own, without a pause. */
@NullMarked
final class Chairs {
    private final BenchedPesee pesee;
    private final MarksStage stage;
    private final List<MarksStage.Chaired> tenders;
    private final int lots;

    /** Bids already marked, by tender: every request marks a new one. */
    private final AtomicIntegerArray marked;

    Chairs(BenchedPesee pesee, MarksStage stage, List<MarksStage.Chaired> tenders, int lots) {
        this.pesee = pesee;
        this.stage = stage;
        this.tenders = tenders;
        this.lots = lots;
        this.marked = new AtomicIntegerArray(tenders.size());
    }

    /** Acts a second, all of them acknowledged, over this many seconds; latencies go where they are wanted. */
    double rate(int seconds, Latencies into) {
        ExecutorService threads = Executors.newFixedThreadPool(tenders.size());
        try {
            List<String> tokens =
                    tenders.stream().map(tender -> pesee.token(tender.chair())).toList();
            int before = into.count();
            long start = System.nanoTime();
            long end = start + TimeUnit.SECONDS.toNanos(seconds);
            List<Future<?>> working = new ArrayList<>();
            for (int place = 0; place < tenders.size(); place++) {
                int chair = place;
                working.add(threads.submit(() -> {
                    work(chair, tokens.get(chair), end, into);
                    return null;
                }));
            }
            for (Future<?> chair : working) {
                chair.get();
            }
            return (into.count() - before) * 1e9 / (System.nanoTime() - start);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", interrupted);
        } catch (java.util.concurrent.ExecutionException failure) {
            throw new PlatformFailure("A chair could not go on: " + failure.getCause(), failure);
        } finally {
            threads.shutdownNow();
        }
    }

    private void work(int chair, String token, long end, Latencies into) throws IOException {
        String tender = tenders.get(chair).tender();
        try (HttpConnection connection = new HttpConnection(pesee.address())) {
            while (System.nanoTime() < end) {
                int next = marked.getAndIncrement(chair);
                int lot = 1 + next / MarksStage.BIDS;
                if (lot > lots) {
                    throw new PlatformFailure("All bids are marked: prepare more lots (--lots).");
                }
                int bid = 1 + next % MarksStage.BIDS;
                byte[] request = HttpConnection.request(
                        "PUT",
                        "/api/v1/tenders/" + tender + "/lots/" + lot + "/bids/" + bid + "/marks",
                        token,
                        stage.marks(bid));
                long sent = System.nanoTime();
                HttpConnection.Answer answer = connection.send(request);
                if (answer.status() != 200) {
                    throw new PlatformFailure("Marks were answered " + answer.status() + ": " + answer.text());
                }
                into.add(System.nanoTime() - sent);
            }
        }
    }
}
