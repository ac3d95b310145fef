package fr.pesee.run.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.jspecify.annotations.NullMarked;

/**
 * Readers who ask once in every period, whether or not earlier questions have been answered.
 *
 * <p>The schedule is fixed before the first request, and a latency counts from the scheduled instant: when the server
 * stalls, all who were due meanwhile waited, and are counted as having waited. A busy connection is never waited for;
 * another one is opened.
 */
@NullMarked
final class OpenLoad implements AutoCloseable {
    private static final Duration END = Duration.ofSeconds(30);

    private final String address;
    private final int readers;
    private final Duration period;
    private final Random random = new Random(1);
    private final ConcurrentLinkedQueue<HttpConnection> idle = new ConcurrentLinkedQueue<>();
    private final ExecutorService senders = Executors.newCachedThreadPool();

    /** Each reader asks at an instant of its own in every period. */
    OpenLoad(String address, int readers, Duration period) {
        this.address = address;
        this.readers = readers;
        this.period = period;
    }

    private record Due(long afterNanos, int reader) {}

    /**
     * Sends requests for this long.
     *
     * @param requestOf what a reader asks, by its number
     * @param into where latencies go
     */
    void run(Duration length, IntFunction<byte[]> requestOf, Latencies into) {
        List<Due> schedule = schedule(length);
        int before = into.count() + into.failures();
        long start = System.nanoTime();
        for (Due due : schedule) {
            long instant = start + due.afterNanos();
            for (long left = instant - System.nanoTime(); left > 0; left = instant - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            byte[] request = requestOf.apply(due.reader());
            senders.execute(() -> send(request, instant, into));
        }
        awaitAnswers(before + schedule.size(), into);
    }

    private List<Due> schedule(Duration length) {
        List<Due> schedule = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            long phase = (long) (random.nextDouble() * period.toNanos());
            for (long at = phase; at < length.toNanos(); at += period.toNanos()) {
                schedule.add(new Due(at, reader));
            }
        }
        schedule.sort(Comparator.comparingLong(Due::afterNanos));
        return schedule;
    }

    private void send(byte[] request, long scheduled, Latencies into) {
        try {
            HttpConnection free = idle.poll();
            HttpConnection connection = free == null ? new HttpConnection(address) : free;
            HttpConnection.Answer answer = connection.send(request);
            long taken = System.nanoTime() - scheduled;
            idle.add(connection);
            if (answer.status() == 200) {
                into.add(taken);
                return;
            }
            into.fail();
        } catch (IOException unanswered) {
            into.fail();
        }
    }

    private static void awaitAnswers(int expected, Latencies into) {
        long deadline = System.nanoTime() + END.toNanos();
        while (into.count() + into.failures() < expected && System.nanoTime() < deadline) {
            ServerProcess.pause();
        }
    }

    /** Connections opened so far: more than one only when answers were waited for. */
    int connections() {
        return idle.size();
    }

    @Override
    public void close() {
        senders.shutdownNow();
        try {
            senders.awaitTermination(END.toSeconds(), TimeUnit.SECONDS);
            for (HttpConnection connection = idle.poll(); connection != null; connection = idle.poll()) {
                connection.close();
            }
        } catch (IOException alreadyClosed) {
            idle.clear();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
