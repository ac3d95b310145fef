package fr.pesee;

import fr.pesee.run.platform.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests to the running application, as one person or nobody sends them. Immutable. */
public final class Api {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** Longer than any honest answer takes; a number such as 1e999999999 that is expanded takes for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, String> headers;

    private Api(Map<String, String> headers) {
        this.headers = headers;
    }

    /** Requests without a token. */
    public static Api anonymous() {
        return new Api(Map.of());
    }

    /** Requests of this person. */
    public static Api as(String person) {
        return anonymous().with("Authorization", "Bearer " + Tokens.of(person));
    }

    /** The same requests with one header more, or another value of it. */
    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(more);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** A file, byte for byte. */
    public byte[] download(String path) {
        return file("GET", path);
    }

    /** The same where giving it out is an act. */
    public byte[] take(String path) {
        return file("POST", path);
    }

    private byte[] file(String method, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(Address.of(path)).timeout(PATIENCE).method(method, BodyPublishers.noBody());
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(method + " " + path + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(path, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    public Answer post(String path, Object json) {
        return send("POST", path, json.toString());
    }

    public Answer put(String path, Object json) {
        return send("PUT", path, json.toString());
    }

    /** Sends a text; JSON unless another Content-Type was set. */
    public Answer send(String method, String path, @Nullable String body) {
        if (body == null) {
            return send(method, path, BodyPublishers.noBody());
        }
        Api typed = headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
        return typed.send(method, path, BodyPublishers.ofString(body));
    }

    /** Sends anything. */
    public Answer send(String method, String path, BodyPublisher body) {
        URI uri = Address.of(path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(PATIENCE).method(method, body);
        headers.forEach(request::header);
        try {
            return Answer.of(method + " " + path, CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + path, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
