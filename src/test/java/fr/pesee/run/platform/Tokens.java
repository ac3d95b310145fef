package fr.pesee.run.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Access tokens from the running Keycloak: good ones, and ones an API must refuse. For use in Quarkus tests. */
public final class Tokens {

    /** The password of everyone in the sample's realm, and of everyone engaged. */
    public static final String PASSWORD = SampleSecrets.USER_PASSWORD;

    private static final String COMMAND_LINE = "pesee-cli";
    private static final String SHORT_LIVED = "test-short-lived";
    private static final String ELSEWHERE = "test-elsewhere";
    private static final String NAMELESS = "test-nameless";
    private static final Duration RENEWAL = Duration.ofSeconds(60);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<String, String> CACHE = new ConcurrentHashMap<>();

    private static volatile @Nullable String asked;

    private Tokens() {}

    /** A token of this person, good for at least a minute. */
    public static String of(String user) {
        return CACHE.compute(user, (name, cached) -> {
            boolean good =
                    cached != null && expiry(cached).isAfter(Instant.now().plus(RENEWAL));
            return good ? cached : grant("pesee", COMMAND_LINE, name);
        });
    }

    /** A token that Keycloak signed for this person and whose time is over. */
    public static String expired(String user) {
        createClient(SHORT_LIVED, true, Map.of("access.token.lifespan", "1"));
        String token = grant("pesee", SHORT_LIVED, user);
        while (!Instant.now().isAfter(expiry(token))) {
            ServerProcess.pause();
        }
        return token;
    }

    /** A token that Keycloak signed for this person, meant for another service. */
    public static String forAnotherAudience(String user) {
        createClient(ELSEWHERE, false, Map.of());
        return grant("pesee", ELSEWHERE, user);
    }

    /** A token that Keycloak signed for Pesée and that does not say whose it is. */
    public static String ofNobody(String user) {
        createClient(NAMELESS, true, Map.of());
        return grant("pesee", NAMELESS, user);
    }

    /** A token like this person's, with the administrator's role added, signed by a stranger's key. */
    public static String forged(String user) {
        String[] parts = of(user).split("\\.", -1);
        ObjectNode claims = (ObjectNode) json(decode(parts[1]));
        claims.withObject("/realm_access").withArray("/roles").add("administrator");
        String signed = parts[0] + "." + encode(claims.toString().getBytes(StandardCharsets.UTF_8));
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(generator.generateKeyPair().getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** This person's token with one character of its claims changed and the signature kept. */
    public static String altered(String user) {
        String[] parts = of(user).split("\\.", -1);
        String claims = new String(decode(parts[1]), StandardCharsets.UTF_8).replace("\"officer\"", "\"auditor\"");
        return parts[0] + "." + encode(claims.replace("\"iat\":1", "\"iat\":0").getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
    }

    /** Has Keycloak know a fictional person whom the sample does not need, with these roles. */
    public static void engage(String user, String... roles) {
        engage(user, true, roles);
    }

    /** The same of somebody whose address nobody has verified. */
    public static void engageUnverified(String user, String... roles) {
        engage(user, false, roles);
    }

    private static void engage(String user, boolean verified, String... roles) {
        ObjectNode wanted = JSON.createObjectNode().put("ifResourceExists", "SKIP");
        ObjectNode person = wanted.withArray("/users")
                .addObject()
                .put("username", user)
                .put("firstName", user)
                .put("lastName", "Fictif")
                .put("email", user + "@example.org")
                .put("emailVerified", verified)
                .put("enabled", true);
        person.withArray("/credentials")
                .addObject()
                .put("type", "password")
                .put("value", PASSWORD)
                .put("temporary", false);
        for (String role : roles) {
            person.withArray("/realmRoles").add(role);
        }
        administer("/partialImport", wanted);
    }

    /** Has Keycloak take a role from somebody; what they ask for next, they ask for without it. */
    public static void dismiss(String user, String role) {
        String person = administered("/users?exact=true&username=" + user)
                .path(0)
                .path("id")
                .asText();
        JsonNode taken = administered("/roles/" + role);
        send(administration("/users/" + person + "/role-mappings/realm")
                .method(
                        "DELETE",
                        HttpRequest.BodyPublishers.ofString(
                                JSON.createArrayNode().add(taken).toString())));
        CACHE.remove(user);
    }

    private static JsonNode administered(String path) {
        return json(send(administration(path).GET()).body().getBytes(StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder administration(String path) {
        return HttpRequest.newBuilder(URI.create(server() + "/admin/realms/pesee" + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + grant("master", "admin-cli", KeycloakDistribution.ADMINISTRATOR));
    }

    private static String grant(String realm, String client, String user) {
        return SignIns.alone(user, () -> from(server() + "/realms/" + realm, client, user));
    }

    /** A token of this realm, wherever it is. */
    static String from(String issuer, String client, String user) {
        String address = issuer + "/protocol/openid-connect/token";
        String form = Map.of("grant_type", "password", "client_id", client, "username", user, "password", PASSWORD)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (response.statusCode() != 200) {
            throw new IllegalStateException("no token for " + user + ": " + response.body());
        }
        return json(response.body().getBytes(StandardCharsets.UTF_8))
                .path("access_token")
                .asText();
    }

    private static void createClient(String client, boolean forPesee, Map<String, String> attributes) {
        ObjectNode wanted = JSON.createObjectNode()
                .put("clientId", client)
                .put("publicClient", true)
                .put("directAccessGrantsEnabled", true)
                .put("standardFlowEnabled", false);
        if (client.equals(NAMELESS)) {
            wanted.putArray("defaultClientScopes");
        }
        attributes.forEach((name, value) -> wanted.withObject("/attributes").put(name, value));
        if (forPesee) {
            ObjectNode mapper = wanted.withArray("/protocolMappers")
                    .addObject()
                    .put("name", "audience")
                    .put("protocol", "openid-connect")
                    .put("protocolMapper", "oidc-audience-mapper");
            mapper.putObject("config")
                    .put("included.custom.audience", "pesee-api")
                    .put("access.token.claim", "true");
        }
        administer("/clients", wanted);
    }

    /** Asks Keycloak's administration for something that may be there already. */
    private static void administer(String path, ObjectNode wanted) {
        HttpResponse<String> response =
                send(administration(path).POST(HttpRequest.BodyPublishers.ofString(wanted.toString())));
        boolean there = response.statusCode() == 200 || response.statusCode() == 201 || response.statusCode() == 409;
        if (!there) {
            throw new IllegalStateException(path + " refused by Keycloak: " + response.body());
        }
    }

    /**
     * Asks this Keycloak from now on, for tests of a program that they started themselves.
     *
     * @param issuer its realm; null to ask the one of the Quarkus tests again
     */
    static void ask(@Nullable String issuer) {
        CACHE.clear();
        asked = issuer;
    }

    private static String server() {
        String own = asked;
        String issuer =
                own != null ? own : ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        return issuer.substring(0, issuer.indexOf("/realms/"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Instant expiry(String token) {
        return Instant.ofEpochSecond(
                json(decode(token.split("\\.", -1)[1])).path("exp").asLong());
    }

    private static JsonNode json(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] decode(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    private static String encode(byte[] part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part);
    }
}
