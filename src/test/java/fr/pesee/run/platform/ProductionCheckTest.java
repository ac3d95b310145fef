package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The settings alone; what neighbours answer is asked for real in {@link ProductionProbesTest}. */
class ProductionCheckTest {

    private static final ProductionProbes CONTENT = new ProductionProbes(
            realm -> List.of(), (url, user, password) -> List.of(), (file, password) -> List.of(), bucket -> List.of());

    private final Map<String, String> settings = new TreeMap<>(Map.ofEntries(
            Map.entry("quarkus.datasource.jdbc.url", "jdbc:postgresql://database.town.example/pesee"),
            Map.entry("quarkus.datasource.password", "KbQ8vFo2"),
            Map.entry("quarkus.oidc.auth-server-url", "https://signin.town.example/realms/procurement"),
            Map.entry("quarkus.oidc.credentials.secret", "w3Jr0hEz"),
            Map.entry("quarkus.oidc.token-state-manager.encryption-secret", "cS5hVu8ZkQ0bXw2LrT7nGy4DpJ9mEf1A"),
            Map.entry("pesee.signing-key.file", "/etc/pesee/key.p12"),
            Map.entry("pesee.signing-key.password", "t9XmN4dL"),
            Map.entry("pesee.signing-key.name", "pesee.town.example"),
            Map.entry("pesee.storage.folder", "/var/lib/pesee/storage"),
            Map.entry("pesee.lot-keys.folder", "/var/lib/pesee/lot-keys"),
            Map.entry("pesee.lot-keys.password", "another password"),
            Map.entry("pesee.address", "https://pesee.town.example"),
            Map.entry("quarkus.mailer.from", "pesee@town.example"),
            Map.entry("pesee.smtp-host", "smtp.town.example")));

    @Test
    void aWholeConfigurationOfOnesOwnIsAccepted() {
        assertEquals(List.of(), refusals());
    }

    @Test
    void everyMissingSettingIsNamedByItsVariableAllAtOnce() {
        settings.clear();
        List<String> refusals = refusals();
        assertEquals(14, refusals.size(), refusals.toString());
        for (String variable : List.of(
                "PESEE_DATABASE_URL",
                "PESEE_DATABASE_PASSWORD",
                "PESEE_OIDC_URL",
                "PESEE_OIDC_CLIENT_SECRET",
                "PESEE_SESSION_SECRET",
                "PESEE_SIGNING_KEY_FILE",
                "PESEE_SIGNING_KEY_PASSWORD",
                "PESEE_SIGNING_KEY_NAME",
                "PESEE_STORAGE_FOLDER",
                "PESEE_LOT_KEYS_FOLDER",
                "PESEE_LOT_KEYS_PASSWORD",
                "PESEE_ADDRESS",
                "PESEE_MAIL_FROM",
                "PESEE_SMTP_HOST")) {
            assertTrue(
                    refusals.stream().anyMatch(refusal -> refusal.startsWith(variable + " is missing")),
                    refusals.toString());
        }
    }

    @Test
    void aBlankSettingIsMissing() {
        settings.put("quarkus.oidc.credentials.secret", " ");
        assertEquals(1, refusals().size());
    }

    @Test
    void theSamplesPasswordsSecretAndKeyAreRefusedAllAtOnce() {
        settings.put("quarkus.datasource.password", SampleSecrets.DATABASE_APPLICATION_PASSWORD);
        settings.put("quarkus.oidc.credentials.secret", SampleSecrets.OIDC_CLIENT_SECRET);
        settings.put("quarkus.oidc.token-state-manager.encryption-secret", SampleSecrets.SESSION_SECRET);
        settings.put("pesee.signing-key.password", SampleSecrets.SIGNING_KEY_PASSWORD);
        settings.put("pesee.signing-key.name", SampleSecrets.SIGNING_KEY_NAME);
        settings.put("pesee.lot-keys.password", SampleSecrets.LOT_KEYS_PASSWORD);
        List<String> refusals = refusals();
        assertEquals(6, refusals.size(), refusals.toString());
        assertTrue(refusals.stream().allMatch(refusal -> refusal.contains("the sample's")), refusals.toString());
    }

    @Test
    void aSessionSecretThatIsTooShortIsRefused() {
        settings.put("quarkus.oidc.token-state-manager.encryption-secret", "cS5hVu8ZkQ0bXw2LrT7nGy4DpJ9mEf1");
        assertEquals(
                List.of("PESEE_SESSION_SECRET is shorter than 32 characters: the characters that encrypt the "
                        + "sessions of pages."),
                refusals());
    }

    @Test
    void whatNoLinkCanBeginWithIsNoAddress() {
        for (String address : List.of("pesee.town.example", "ftp://pesee.town.example", "https://", "https://a b/")) {
            settings.put("pesee.address", address);
            assertEquals(
                    List.of("PESEE_ADDRESS is no address such as https://pesee.town.example: where people reach this "
                            + "installation."),
                    refusals());
        }
    }

    @Test
    void anAddressThatNoMailCanComeFromIsRefused() {
        settings.put("quarkus.mailer.from", "Pesée");
        assertEquals(
                List.of("PESEE_MAIL_FROM is no e-mail address: the address that its mail comes from."), refusals());
    }

    @Test
    void fictionalTendersAreRefused() {
        settings.put("pesee.fictional-tenders", "true");
        assertEquals(1, refusals().size());
        assertTrue(refusals().get(0).contains("fictional tenders"));
    }

    @Test
    void aKeyThatWouldBeReplacedSilentlyIsRefused() {
        settings.put("pesee.signing-key.made-when-missing", "true");
        assertEquals(1, refusals().size());
    }

    @Test
    void whatTheNeighboursSayIsReportedBesideTheRest() {
        settings.remove("quarkus.datasource.password");
        ProductionProbes worried = new ProductionProbes(
                realm -> List.of("realm " + realm),
                (url, user, password) -> List.of(user + " without password: " + password.isEmpty()),
                (file, password) -> List.of("key " + file),
                bucket -> List.of("bucket " + bucket));
        List<String> refusals =
                new ProductionCheck(name -> Optional.ofNullable(settings.get(name)), worried).refusals();
        assertEquals(4, refusals.size(), refusals.toString());
        assertTrue(refusals.contains("realm https://signin.town.example/realms/procurement"), refusals.toString());
        assertTrue(refusals.contains("pesee_app without password: true"), refusals.toString());
        assertTrue(refusals.contains("key /etc/pesee/key.p12"), refusals.toString());
    }

    @Test
    void aBucketNeedsAllThatOpensItAndIsThenAsked() {
        settings.put("pesee.storage.s3.bucket", "pesee");
        settings.put("pesee.storage.s3.region", "fr-par");
        assertEquals(
                List.of(
                        "PESEE_S3_ENDPOINT is missing: the address of the bucket's store.",
                        "PESEE_S3_KEY is missing: the access key to that store.",
                        "PESEE_S3_SECRET is missing: the secret of that key."),
                refusals());
        settings.put("pesee.storage.s3.endpoint", "https://s3.town.example");
        settings.put("pesee.storage.s3.key", "pesee");
        settings.put("pesee.storage.s3.secret", "h4Tz9Lm1");
        assertEquals(List.of(), refusals());
        ProductionProbes silent = new ProductionProbes(
                realm -> List.of(),
                (url, user, password) -> List.of(),
                (file, password) -> List.of(),
                bucket -> List.of(bucket + " does not answer"));
        assertEquals(
                List.of("pesee at https://s3.town.example does not answer"),
                new ProductionCheck(name -> Optional.ofNullable(settings.get(name)), silent).refusals());
    }

    private List<String> refusals() {
        return new ProductionCheck(name -> Optional.ofNullable(settings.get(name)), CONTENT).refusals();
    }
}
