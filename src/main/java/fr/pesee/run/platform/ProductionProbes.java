package fr.pesee.run.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.ground.signature.ServerKey;
import fr.pesee.ground.signature.UnusableKeyException;
import fr.pesee.ground.storage.Bucket;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How production asks its neighbours whether they are the sample's; each answers with sentences, none when all is well.
 *
 * @param realm asked with the realm's address
 * @param database asked with address, role and password
 * @param key asked with file and password
 * @param bucket asked with what opens it
 */
record ProductionProbes(
        Function<String, List<String>> realm,
        DatabaseProbe database,
        BiFunction<String, String, List<String>> key,
        Function<Bucket, List<String>> bucket) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Asks the database. */
    interface DatabaseProbe {
        List<String> ask(String url, String user, Optional<String> password);
    }

    static ProductionProbes real() {
        return new ProductionProbes(
                ProductionProbes::askRealm,
                ProductionProbes::askDatabase,
                ProductionProbes::askKey,
                ProductionProbes::askBucket);
    }

    // A token of the sample's realm is signed by a key of its own, yet anyone can be anyone there: all passwords are
    // public. The realm announces an authentication class that no other has.
    private static List<String> askRealm(String realm) {
        try {
            URI discovery = URI.create(realm.replaceAll("/+$", "") + "/.well-known/openid-configuration");
            HttpResponse<InputStream> response = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(
                            HttpRequest.newBuilder(discovery).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    return List.of("PESEE_OIDC_URL: " + discovery + " answers " + response.statusCode() + ".");
                }
                for (JsonNode announced : new ObjectMapper().readTree(body).path("acr_values_supported")) {
                    if (announced.asText().equals(SampleSecrets.REALM_MARK)) {
                        return List.of("PESEE_OIDC_URL is the sample's realm, whose people all have one public "
                                + "password: production brings its own.");
                    }
                }
                return List.of();
            }
        } catch (IOException | IllegalArgumentException failure) {
            return List.of("PESEE_OIDC_URL: " + realm + " cannot be asked (" + failure + ").");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of("PESEE_OIDC_URL: interrupted while asking " + realm + ".");
        }
    }

    private static List<String> askDatabase(String url, String user, Optional<String> password) {
        List<String> refusals = new ArrayList<>();
        if (opens(url, EmbeddedPostgres.OWNER, SampleSecrets.DATABASE_OWNER_PASSWORD)) {
            refusals.add("The database opens to pesee_owner with the sample's password, which everyone knows.");
        }
        if (password.isEmpty()) {
            return refusals;
        }
        try (Connection connection = connect(url, user, password.get());
                Statement statement = connection.createStatement();
                ResultSet role = statement.executeQuery("SELECT rolsuper OR rolcreaterole OR EXISTS"
                        + " (SELECT FROM pg_class WHERE relowner = pg_roles.oid)"
                        + " OR EXISTS (SELECT FROM pg_database WHERE datdba = pg_roles.oid)"
                        + " OR EXISTS (SELECT FROM pg_namespace WHERE nspname = 'ground'"
                        + " AND pg_has_role(current_user, nspowner, 'MEMBER'))"
                        + ", NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'ground')"
                        + " FROM pg_roles WHERE rolname = current_user")) {
            role.next();
            if (role.getBoolean(2)) {
                refusals.add("The database is empty: run `./pesee migrate` before the first start.");
            }
            if (role.getBoolean(1)) {
                refusals.add("PESEE_DATABASE_USERNAME: the role " + user + " owns something or rules over roles; the "
                        + "application's role must own nothing, or the ledger could be rewritten through it.");
            }
        } catch (SQLException failure) {
            refusals.add(
                    "PESEE_DATABASE_URL: the database does not let " + user + " in (" + failure.getMessage() + ").");
        }
        return refusals;
    }

    private static boolean opens(String url, String user, String password) {
        try (Connection connection = connect(url, user, password)) {
            return connection.isValid((int) PATIENCE.toSeconds());
        } catch (SQLException closed) {
            return false;
        }
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", Long.toString(PATIENCE.toSeconds()));
        properties.setProperty("socketTimeout", Long.toString(PATIENCE.toSeconds()));
        return DriverManager.getConnection(url, properties);
    }

    private static List<String> askBucket(Bucket bucket) {
        return bucket.trouble()
                .map(trouble -> List.of("PESEE_S3_BUCKET: " + bucket + " does not answer (" + trouble + ")."))
                .orElse(List.of());
    }

    private static List<String> askKey(String file, String password) {
        Path path = Path.of(file);
        try {
            ServerKey.load(path, password.toCharArray(), "check");
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream input = Files.newInputStream(path)) {
                store.load(input, password.toCharArray());
            }
            for (String alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate
                        && certificate.getSubjectX500Principal().getName().contains(SampleSecrets.SIGNING_KEY_NAME)) {
                    return List.of("PESEE_SIGNING_KEY_FILE holds a key made for the sample: " + file + ".");
                }
            }
            return List.of();
        } catch (UnusableKeyException | GeneralSecurityException | IOException failure) {
            return List.of("PESEE_SIGNING_KEY_FILE: " + failure.getMessage());
        }
    }
}
