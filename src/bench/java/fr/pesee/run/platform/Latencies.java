package fr.pesee.run.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullMarked;

/** Latencies of one kind of request, in nanoseconds, and how many requests failed. */
@NullMarked
final class Latencies {
    private static final double NANOSECONDS_OF_A_MILLISECOND = 1e6;

    private final List<Long> taken = new ArrayList<>();
    private int failures;

    synchronized void add(long nanoseconds) {
        taken.add(nanoseconds);
    }

    synchronized void fail() {
        failures++;
    }

    synchronized int count() {
        return taken.size();
    }

    synchronized int failures() {
        return failures;
    }

    /** The smallest latency that this share of all requests did not exceed, in milliseconds. */
    synchronized double quantile(double share) {
        if (taken.isEmpty()) {
            throw new PlatformFailure("No request was answered.");
        }
        List<Long> sorted = taken.stream().sorted().toList();
        int place = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, place)) / NANOSECONDS_OF_A_MILLISECOND;
    }

    double median() {
        return quantile(0.50);
    }

    double ninetyNine() {
        return quantile(0.99);
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-34s %7d requests, %d failed   p50 %7.2f ms   p99 %7.2f ms   max %7.2f ms",
                name,
                count(),
                failures(),
                median(),
                ninetyNine(),
                quantile(1));
    }
}
