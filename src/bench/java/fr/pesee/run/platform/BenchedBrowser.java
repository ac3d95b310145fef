package fr.pesee.run.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Chromium with one page, spoken to through its own protocol: what drives browsers in tests copies the body of each
 * request, and would be measured, too.
 */
@NullMarked
final class BenchedBrowser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerProcess process;
    private final WebSocket socket;
    private final Answers answers;
    private final String session;
    private int asked;

    private BenchedBrowser(ServerProcess process, Path profile) {
        this.process = process;
        this.answers = new Answers();
        List<String> lines = port(profile);
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1)), answers)
                .join();
        String target = ask("", "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asText();
        this.session = ask("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
    }

    /** Starts it, with a profile of its own in this folder. */
    static BenchedBrowser start(Path folder) {
        Path profile = folder.resolve("profile");
        try {
            Archives.delete(profile);
            Files.createDirectories(profile);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        List<String> command = List.of(
                PROGRAM.toString(),
                "--headless=new",
                "--no-sandbox",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank");
        return new BenchedBrowser(
                ServerProcess.start("Chromium", command, Map.of(), folder, ServerProcess.Signal.TERM), profile);
    }

    private List<String> port(Path profile) {
        Path file = profile.resolve("DevToolsActivePort");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
                if (lines.size() == 2) {
                    return lines;
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            ServerProcess.pause();
        }
        throw process.failure("was not ready after " + PATIENCE.toSeconds() + " s");
    }

    /** Goes to a page, signs in where Keycloak asks for it first, and waits until an element is there. */
    void open(String address, String user, String selector) {
        // A page that nobody sees gets no frames.
        ask(session, "Page.bringToFront", Map.of());
        ask(session, "Page.navigate", Map.of("url", address));
        await("document.querySelector('#username') !== null", PATIENCE);
        evaluate("document.querySelector('#username').value = '" + user + "'");
        evaluate("document.querySelector('#password').value = '" + SampleSecrets.USER_PASSWORD + "'");
        evaluate("document.querySelector('#password').form.requestSubmit()");
        await("document.querySelector('" + selector + "') !== null", PATIENCE);
    }

    /** What a script's expression is, once its promise is kept. */
    JsonNode evaluate(String script) {
        JsonNode answer = ask(
                session, "Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new PlatformFailure("The page refused " + script + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** Waits until an expression is true. */
    void await(String condition, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            if (evaluate(condition).asBoolean()) {
                return;
            }
            ServerProcess.pause();
        }
        throw new PlatformFailure("After " + patience.toSeconds() + " s it is not true that " + condition);
    }

    /** Picks a file, as a person would. */
    void pick(String selector, Path file) {
        JsonNode object =
                ask(session, "Runtime.evaluate", Map.of("expression", "document.querySelector('" + selector + "')"));
        ask(
                session,
                "DOM.setFileInputFiles",
                Map.of(
                        "files",
                        List.of(file.toString()),
                        "objectId",
                        object.at("/result/objectId").asText()));
    }

    /** The memory of the process that shows the page and runs its workers: the largest of its kind. */
    ResidentMemory renderer() {
        JsonNode all = ask("", "SystemInfo.getProcessInfo", Map.of()).path("processInfo");
        ResidentMemory largest = new ResidentMemory(0);
        double most = -1;
        for (JsonNode one : all) {
            ResidentMemory memory = new ResidentMemory(one.path("id").asLong());
            if (one.path("type").asText().equals("renderer") && memory.peak() > most) {
                largest = memory;
                most = memory.peak();
            }
        }
        return largest;
    }

    private JsonNode ask(String of, String method, Map<String, ?> parameters) {
        int id = ++asked;
        ObjectNode request = JSON.createObjectNode().put("id", id).put("method", method);
        request.set("params", JSON.valueToTree(parameters));
        if (!of.isEmpty()) {
            request.put("sessionId", of);
        }
        CompletableFuture<JsonNode> answer = answers.to(id);
        socket.sendText(request.toString(), true).join();
        try {
            JsonNode come = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (come.has("error")) {
                throw new PlatformFailure("Chromium refused " + method + ": " + come.path("error"));
            }
            return come.path("result");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", interrupted);
        } catch (ExecutionException | TimeoutException silent) {
            throw new PlatformFailure("Chromium did not answer " + method, silent);
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.stop();
    }

    /** What comes back, by the number of the request. */
    private static final class Answers implements WebSocket.Listener {
        private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
        private final StringBuilder text = new StringBuilder();

        CompletableFuture<JsonNode> to(int id) {
            CompletableFuture<JsonNode> answer = new CompletableFuture<>();
            waiting.put(id, answer);
            return answer;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    JsonNode message = JSON.readTree(text.toString());
                    if (message.has("id")) {
                        Objects.requireNonNull(waiting.remove(message.path("id").asInt()))
                                .complete(message);
                    }
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                } finally {
                    text.setLength(0);
                }
            }
            from.request(1);
            return null;
        }
    }
}
