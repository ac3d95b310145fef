package fr.pesee.run.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A person's session of pages, begun as in a browser: through Keycloak's form. */
@NullMarked
final class PageSession {
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 8;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();
    private final String home;

    private PageSession(String home) {
        this.home = home;
    }

    /**
     * Signs in.
     *
     * @return what to send as Cookie with every page
     */
    static String of(String address, String user) {
        PageSession session = new PageSession(address);
        HttpResponse<String> answer = session.follow(URI.create(address + "/home"), null);
        Matcher form = FORM.matcher(answer.body());
        if (!form.find()) {
            throw new PlatformFailure("There is no form to sign in with: " + answer.statusCode());
        }
        String fields = "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password="
                + SampleSecrets.USER_PASSWORD;
        HttpResponse<String> in =
                session.follow(URI.create(form.group(1).replace("&amp;", "&")), fields);
        if (in.statusCode() != 200) {
            throw new PlatformFailure(user + " cannot sign in: " + in.statusCode());
        }
        return session.header(URI.create(session.home));
    }

    private HttpResponse<String> follow(URI first, @Nullable String form) {
        HttpResponse<String> answer = send(first, form);
        for (int step = 0; answer.statusCode() / 100 == 3 && step < MOST_REDIRECTS; step++) {
            URI next = answer.uri()
                    .resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(next, null);
        }
        return answer;
    }

    private HttpResponse<String> send(URI uri, @Nullable String form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Cookie", header(uri));
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(uri, cookie));
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", interrupted);
        }
    }

    // By port, as browsers would not do: Pesée and Keycloak share 127.0.0.1 here.
    private void keep(URI uri, String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        Map<String, String> kept = cookies.computeIfAbsent(uri.getAuthority(), host -> new LinkedHashMap<>());
        if (pair[1].isEmpty()) {
            kept.remove(pair[0]);
        } else {
            kept.put(pair[0], pair[1]);
        }
    }

    private String header(URI uri) {
        return cookies.getOrDefault(uri.getAuthority(), Map.of()).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
