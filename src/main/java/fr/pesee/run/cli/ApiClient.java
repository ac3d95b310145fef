package fr.pesee.run.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.run.platform.RunningPesee;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a started Pesée through its API, as a person who has signed in. */
final class ApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final String address;
    private final String token;
    private final Language language;

    private ApiClient(HttpClient http, String address, String token, Language language) {
        this.http = http;
        this.address = address;
        this.token = token;
        this.language = language;
    }

    /** Why there is no answer, in a sentence for the person at the terminal. */
    static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unanswered(String sentence) {
            super(sentence);
        }
    }

    /**
     * Signs in with the sample's command-line client.
     *
     * @throws Unanswered when Keycloak does not give a token
     */
    static ApiClient signIn(RunningPesee running, String user, String password, Language language) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        String form =
                "grant_type=password&client_id=pesee-cli&username=" + encoded(user) + "&password=" + encoded(password);
        HttpRequest request = HttpRequest.newBuilder(URI.create(running.issuer() + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        JsonNode answer = send(
                http,
                request,
                language.say("Keycloak ne laisse pas entrer " + user + ".", "Keycloak does not let " + user + " in."));
        return new ApiClient(
                http, running.address(), answer.path("access_token").asText(), language);
    }

    /**
     * Reads an address of the API.
     *
     * @throws Unanswered with the sentence of the refusal
     */
    JsonNode get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language.locale().getLanguage())
                .build();
        return send(
                http,
                request,
                language.say("Pesée ne répond pas à " + path + ".", "Pesée does not answer " + path + "."));
    }

    private static JsonNode send(HttpClient http, HttpRequest request, String otherwise) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new Unanswered(otherwise + " " + body.path("detail").asText());
            }
            return body;
        } catch (IOException silent) {
            throw new Unanswered(otherwise + " " + silent.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unanswered(otherwise);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
