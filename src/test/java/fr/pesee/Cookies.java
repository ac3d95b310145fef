package fr.pesee;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a browser keeps of one server. The JDK's own keeper would not send Secure cookies to 127.0.0.1; browsers do. */
final class Cookies {
    private final Map<String, String> values = new TreeMap<>();

    /** The same cookies, which from now on go their own way. */
    Cookies copy() {
        Cookies copy = new Cookies();
        copy.values.putAll(values);
        return copy;
    }

    /** Takes over what an answer sets or takes away. */
    void keep(HttpHeaders answer) {
        for (String line : answer.allValues("Set-Cookie")) {
            List<String> parts = List.of(line.split(";\\s*"));
            String[] pair = parts.get(0).split("=", 2);
            if (pair[1].isEmpty() || parts.stream().anyMatch("Max-Age=0"::equalsIgnoreCase)) {
                values.remove(pair[0]);
            } else {
                values.put(pair[0], pair[1]);
            }
        }
    }

    void sendWith(HttpRequest.Builder request) {
        if (!values.isEmpty()) {
            request.header(
                    "Cookie",
                    values.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
    }

    /** All of them, by name. */
    Map<String, String> all() {
        return Map.copyOf(values);
    }

    /** The value of a cookie; empty when there is none. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }
}
