package fr.pesee;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Work on things that have nothing to do with one another, a few of them at a time, to be done sooner. */
final class AtOnce {
    /** Whoever asks waits while the server works: one more than the two processors that there are at least. */
    private static final int A_FEW = 3;

    private AtOnce() {}

    /**
     * Does this with each of them, and waits for all.
     *
     * @throws AssertionError when it failed for one of them: the first one in their order
     */
    static <T> void each(List<T> all, Consumer<? super T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(A_FEW);
        try {
            List<Future<?>> parts = new ArrayList<>();
            all.forEach(one -> parts.add(threads.submit(() -> work.accept(one))));
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
