package fr.pesee;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Requests that arrive at the same moment. */
public final class Crowd {
    private final List<Callable<Answer>> requests = new ArrayList<>();

    /** Adds so many requests; each is told its place among them. */
    public Crowd add(int count, IntFunction<Answer> request) {
        for (int place = 0; place < count; place++) {
            int number = place;
            requests.add(() -> request.apply(number));
        }
        return this;
    }

    /** Sends them all at once, and gives the answers in the order in which they were added. */
    public List<Answer> go() {
        CyclicBarrier start = new CyclicBarrier(requests.size());
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (Callable<Answer> request : requests) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            List<Answer> all = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } finally {
            threads.shutdown();
        }
    }

    /** How many of these answers have this status. */
    public static int count(List<Answer> answers, int status) {
        return Collections.frequency(answers.stream().map(Answer::status).toList(), status);
    }
}
