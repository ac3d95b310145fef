package fr.pesee;

import fr.pesee.run.platform.SampleSecrets;
import fr.pesee.run.platform.SignIns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Visits to pages, as one person or nobody makes them, without a browser. Where an answer leads is not followed.
 * Each visitor keeps cookies of their own from the sign-in on: what one does, such as choosing a language, the next one
 * knows nothing of.
 */
public final class Visitor {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Grave acts need a password given in the last five minutes. */
    private static final Duration RENEWAL = Duration.ofMinutes(4);

    private static final String TOKEN_COOKIE = "__Host-csrf";
    private static final String TOKEN_FIELD = "csrf-token";
    private static final Pattern LOGIN_FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final @Nullable String NO_FORM = null;
    private static final int MOST_REDIRECTS = 5;
    private static final Map<String, Session> SESSIONS = new ConcurrentHashMap<>();

    private record Session(Cookies cookies, Instant since) {}

    private final Cookies cookies;
    private final Map<String, String> headers;

    private Visitor(Cookies cookies, Map<String, String> headers) {
        this.cookies = cookies;
        this.headers = headers;
    }

    /** Visits of somebody who is not signed in and has never been here. */
    public static Visitor nobody() {
        return new Visitor(new Cookies(), Map.of());
    }

    /** Visits of this person, who gave their password a few minutes ago at most. */
    public static Visitor as(String person) {
        Session session = SESSIONS.compute(person, (name, kept) -> {
            boolean fresh = kept != null && kept.since().plus(RENEWAL).isAfter(Instant.now());
            return fresh ? kept : new Session(SignIns.alone(name, () -> signIn(name)), Instant.now());
        });
        return new Visitor(session.cookies().copy(), Map.of());
    }

    /** The cookies of a session of their own that this person has just begun, for a browser to go on with. */
    public static Map<String, String> newSession(String person) {
        return SignIns.alone(person, () -> signIn(person)).all();
    }

    /** The same visits with one header more, or another value of it. */
    public Visitor with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Visitor(cookies, more);
    }

    /** Opens a page. */
    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** Sends a form of our own: with the token that stands in each of them. */
    public Answer post(String path, Map<String, String> fields) {
        if (cookies.value(TOKEN_COOKIE).isEmpty()) {
            get("/accessibility").expect(200);
        }
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(TOKEN_FIELD, cookies.value(TOKEN_COOKIE));
        return postForeign(path, all);
    }

    /** Sends a form of our own with one file in it. */
    public Answer upload(String path, String name, byte[] file) {
        return post(path, new Multipart().with("file", name, "application/octet-stream", file));
    }

    /** Sends a form with a file: with the token that stands in each of ours. */
    public Answer post(String path, Multipart form) {
        if (cookies.value(TOKEN_COOKIE).isEmpty()) {
            get("/accessibility").expect(200);
        }
        form.with(TOKEN_FIELD, cookies.value(TOKEN_COOKIE));
        URI uri = Address.of(path);
        return Answer.of(
                "POST " + path, exchange(uri, form.body(), with("Content-Type", Multipart.TYPE).headers, cookies));
    }

    /** Puts JSON as a script of one of our pages does: with the token that stands in its forms. */
    public Answer put(String path, String json) {
        if (cookies.value(TOKEN_COOKIE).isEmpty()) {
            get("/accessibility").expect(200);
        }
        Map<String, String> sent = new LinkedHashMap<>(headers);
        sent.put("Content-Type", "application/json");
        sent.put("X-CSRF-TOKEN", cookies.value(TOKEN_COOKIE));
        return Answer.of(
                "PUT " + path, exchange("PUT", Address.of(path), BodyPublishers.ofString(json), sent, cookies));
    }

    /** Sends a form as another site would make a browser send it: with the session, without the token. */
    public Answer postForeign(String path, Map<String, String> fields) {
        return postAsIs(path, form(fields));
    }

    /** Sends any text as a form. */
    public Answer postAsIs(String path, String form) {
        return send("POST", path, form);
    }

    private Answer send(String method, String path, @Nullable String form) {
        URI uri = Address.of(path);
        return Answer.of(method + " " + path, exchange(uri, form, headers, cookies));
    }

    private static Cookies signIn(String person) {
        Cookies ours = new Cookies();
        Cookies theirs = new Cookies();
        URI home = Address.of("/home");
        URI login = URI.create(location(exchange(home, NO_FORM, Map.of(), ours)));
        Matcher action =
                LOGIN_FORM.matcher(exchange(login, NO_FORM, Map.of(), theirs).body());
        if (!action.find()) {
            throw new AssertionError("no form to sign in with at " + login);
        }
        String form = form(Map.of("username", person, "password", SampleSecrets.USER_PASSWORD));
        URI back = URI.create(
                location(exchange(URI.create(action.group(1).replace("&amp;", "&")), form, Map.of(), theirs)));
        HttpResponse<String> answer = exchange(back, NO_FORM, Map.of(), ours);
        for (int redirects = 0; answer.statusCode() != 200 && redirects < MOST_REDIRECTS; redirects++) {
            answer = exchange(back.resolve(location(answer)), NO_FORM, Map.of(), ours);
        }
        if (answer.statusCode() != 200) {
            throw new AssertionError(person + " cannot sign in: " + answer.statusCode() + " " + answer.body());
        }
        return ours;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(
                        answer.uri() + " leads nowhere: " + answer.statusCode() + " " + answer.body()));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> exchange(
            URI uri, @Nullable String form, Map<String, String> headers, Cookies cookies) {
        return exchange(uri, form == null ? null : BodyPublishers.ofString(form), headers, cookies);
    }

    private static HttpResponse<String> exchange(
            URI uri, @Nullable BodyPublisher form, Map<String, String> headers, Cookies cookies) {
        return exchange("POST", uri, form, headers, cookies);
    }

    private static HttpResponse<String> exchange(
            String method, URI uri, @Nullable BodyPublisher form, Map<String, String> headers, Cookies cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        cookies.sendWith(request);
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded").method(method, form);
        }
        headers.forEach(request::setHeader);
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            cookies.keep(answer.headers());
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(uri.toString(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
