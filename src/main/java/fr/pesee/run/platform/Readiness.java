package fr.pesee.run.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until a server answers 200: ports open long before what is behind them works. */
final class Readiness {

    private static final Duration ANSWER = Duration.ofSeconds(5);

    private Readiness() {}

    /**
     * Returns once the address answers 200.
     *
     * @throws PlatformFailure when the process ends before, or does not get ready in time; it is stopped then
     */
    static void await(ServerProcess process, String address, Duration limit) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER).build();
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.alive()) {
                throw process.failure("ended before it was ready");
            }
            if (answers(client, request)) {
                return;
            }
            ServerProcess.pause();
        }
        process.stop();
        throw process.failure("was not ready after " + limit.toSeconds() + " seconds");
    }

    private static boolean answers(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted while waiting for " + request.uri(), interrupted);
        }
    }
}
