package fr.pesee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What the running application answered. */
public record Answer(String request, int status, HttpHeaders headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(String request, HttpResponse<String> response) {
        return new Answer(request, response.statusCode(), response.headers(), response.body());
    }

    /** The body, which must be JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(this + " is not JSON", notJson);
        }
    }

    /** The value of a header; empty when it is not there. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Requires one of these statuses. */
    public Answer expect(Integer... statuses) {
        assertTrue(List.of(statuses).contains(status), this::toString);
        return this;
    }

    /** Requires a clear refusal with this status, which names at least these codes. */
    public Answer refused(int expected, String... codes) {
        assertEquals(expected, status, this::toString);
        assertClear();
        assertTrue(codes().containsAll(List.of(codes)), () -> "not all of " + List.of(codes) + " in " + this);
        return this;
    }

    /** Requires a refusal that its reader can use: problem+json (RFC 9457) with a code, a sentence and every reason. */
    public Answer assertClear() {
        assertTrue(status >= 400 && status < 500, this::toString);
        assertEquals("application/problem+json", header("Content-Type"), this::toString);
        JsonNode problem = json();
        assertEquals(status, problem.path("status").asInt(), this::toString);
        assertFalse(problem.path("code").asText().isBlank(), this::toString);
        assertFalse(problem.path("detail").asText().isBlank(), this::toString);
        assertFalse(problem.path("errors").isEmpty(), this::toString);
        problem.path("errors").forEach(error -> {
            assertFalse(error.path("code").asText().isBlank(), this::toString);
            assertFalse(error.path("detail").asText().isBlank(), this::toString);
        });
        return this;
    }

    /** Requires a page, which nothing on the way may keep. */
    public Answer assertPage() {
        assertEquals("text/html;charset=utf-8", header("Content-Type").toLowerCase(Locale.ROOT), this::toString);
        assertTrue(body.startsWith("<!DOCTYPE html>") && body.contains("<h1>"), this::toString);
        assertTrue(header("Cache-Control").contains("no-store"), this::toString);
        return this;
    }

    /** The codes of all reasons. */
    public Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        json().path("errors").forEach(error -> codes.add(error.path("code").asText()));
        return codes;
    }

    /** The pointers of all reasons. */
    public Set<String> pointers() {
        Set<String> pointers = new TreeSet<>();
        json().path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asText()));
        return pointers;
    }

    @Override
    public String toString() {
        String shown = body.length() > 600 ? body.substring(0, 600) + "…" : body;
        return request + " → " + status + " " + shown;
    }
}
