package fr.pesee.run.platform;

import static fr.pesee.run.platform.ProductionCheck.Setting.ADDRESS;
import static fr.pesee.run.platform.ProductionCheck.Setting.BUCKET;
import static fr.pesee.run.platform.ProductionCheck.Setting.BUCKET_ENDPOINT;
import static fr.pesee.run.platform.ProductionCheck.Setting.BUCKET_KEY;
import static fr.pesee.run.platform.ProductionCheck.Setting.BUCKET_REGION;
import static fr.pesee.run.platform.ProductionCheck.Setting.BUCKET_SECRET;
import static fr.pesee.run.platform.ProductionCheck.Setting.CLIENT_SECRET;
import static fr.pesee.run.platform.ProductionCheck.Setting.DATABASE_PASSWORD;
import static fr.pesee.run.platform.ProductionCheck.Setting.DATABASE_URL;
import static fr.pesee.run.platform.ProductionCheck.Setting.KEY_FILE;
import static fr.pesee.run.platform.ProductionCheck.Setting.KEY_NAME;
import static fr.pesee.run.platform.ProductionCheck.Setting.KEY_PASSWORD;
import static fr.pesee.run.platform.ProductionCheck.Setting.LOT_KEYS_PASSWORD;
import static fr.pesee.run.platform.ProductionCheck.Setting.MAIL_FROM;
import static fr.pesee.run.platform.ProductionCheck.Setting.REALM;
import static fr.pesee.run.platform.ProductionCheck.Setting.SESSION_SECRET;

import fr.pesee.ground.post.EmailAddress;
import fr.pesee.ground.storage.Bucket;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What production refuses to start with: a missing setting, anything of the sample's, and fictional tenders.
 *
 * <p>The sample's passwords, secret and people are public. A name alone proves nothing, so the realm is asked whether
 * it is the sample's, the database whether the sample's passwords open it, the key whose it is.
 *
 * @param settings the value of a configuration property, if it is set
 * @param probes how to ask the neighbours
 */
record ProductionCheck(Function<String, Optional<String>> settings, ProductionProbes probes) {

    /** What must be set: the property, the variable that sets it, and what it is. */
    enum Setting {
        DATABASE_URL("quarkus.datasource.jdbc.url", "PESEE_DATABASE_URL", "the database's JDBC address"),
        DATABASE_PASSWORD(
                "quarkus.datasource.password", "PESEE_DATABASE_PASSWORD", "the password of the application's role"),
        REALM("quarkus.oidc.auth-server-url", "PESEE_OIDC_URL", "the address of the realm that signs people in"),
        CLIENT_SECRET(
                "quarkus.oidc.credentials.secret", "PESEE_OIDC_CLIENT_SECRET", "the secret of the realm's client"),
        SESSION_SECRET(
                "quarkus.oidc.token-state-manager.encryption-secret",
                "PESEE_SESSION_SECRET",
                "the characters that encrypt the sessions of pages"),
        KEY_FILE(
                "pesee.signing-key.file",
                "PESEE_SIGNING_KEY_FILE",
                "the PKCS#12 file with the key that signs checkpoints"),
        KEY_PASSWORD("pesee.signing-key.password", "PESEE_SIGNING_KEY_PASSWORD", "the password of that file"),
        KEY_NAME("pesee.signing-key.name", "PESEE_SIGNING_KEY_NAME", "the name that key signs with"),
        STORAGE_FOLDER("pesee.storage.folder", "PESEE_STORAGE_FOLDER", "the folder that keeps the documents"),
        LOT_KEYS_FOLDER(
                "pesee.lot-keys.folder",
                "PESEE_LOT_KEYS_FOLDER",
                "the folder that keeps the keys of opened lots, apart from the database"),
        LOT_KEYS_PASSWORD("pesee.lot-keys.password", "PESEE_LOT_KEYS_PASSWORD", "the password of those keys"),
        ADDRESS("pesee.address", "PESEE_ADDRESS", "where people reach this installation"),
        MAIL_FROM("quarkus.mailer.from", "PESEE_MAIL_FROM", "the address that its mail comes from"),
        SMTP_HOST("pesee.smtp-host", "PESEE_SMTP_HOST", "the server that takes its mail"),
        BUCKET("pesee.storage.s3.bucket", "PESEE_S3_BUCKET", "the bucket that keeps the files"),
        BUCKET_ENDPOINT("pesee.storage.s3.endpoint", "PESEE_S3_ENDPOINT", "the address of the bucket's store"),
        BUCKET_REGION("pesee.storage.s3.region", "PESEE_S3_REGION", "the region of that store"),
        BUCKET_KEY("pesee.storage.s3.key", "PESEE_S3_KEY", "the access key to that store"),
        BUCKET_SECRET("pesee.storage.s3.secret", "PESEE_S3_SECRET", "the secret of that key");

        private final String property;
        private final String variable;
        private final String meaning;

        Setting(String property, String variable, String meaning) {
            this.property = property;
            this.variable = variable;
            this.meaning = meaning;
        }

        String missing() {
            return variable + " is missing: " + meaning + ".";
        }
    }

    private static final Map<Setting, String> PUBLIC = Map.of(
            DATABASE_PASSWORD, SampleSecrets.DATABASE_APPLICATION_PASSWORD,
            CLIENT_SECRET, SampleSecrets.OIDC_CLIENT_SECRET,
            SESSION_SECRET, SampleSecrets.SESSION_SECRET,
            KEY_PASSWORD, SampleSecrets.SIGNING_KEY_PASSWORD,
            KEY_NAME, SampleSecrets.SIGNING_KEY_NAME,
            LOT_KEYS_PASSWORD, SampleSecrets.LOT_KEYS_PASSWORD);

    /** What is asked for only where files are kept in a bucket. */
    private static final EnumSet<Setting> OF_A_BUCKET =
            EnumSet.of(BUCKET, BUCKET_ENDPOINT, BUCKET_REGION, BUCKET_KEY, BUCKET_SECRET);

    /** Shorter ones encrypt too weakly, and the library that reads them accepts none. */
    private static final int SECRET_LENGTH = 32;

    static ProductionCheck of(Function<String, Optional<String>> settings) {
        return new ProductionCheck(settings, ProductionProbes.real());
    }

    /** All reasons not to start, as sentences; empty when there is none. */
    List<String> refusals() {
        List<String> refusals = new ArrayList<>();
        for (Setting setting : EnumSet.complementOf(OF_A_BUCKET)) {
            Optional<String> value = value(setting);
            if (value.isEmpty()) {
                refusals.add(setting.missing());
            } else if (value.get().equals(PUBLIC.get(setting))) {
                refusals.add(setting.variable + " is the sample's, which everyone knows: " + setting.meaning + ".");
            }
        }
        if (value(SESSION_SECRET)
                .filter(secret -> secret.length() < SECRET_LENGTH)
                .isPresent()) {
            refusals.add(SESSION_SECRET.variable + " is shorter than " + SECRET_LENGTH + " characters: "
                    + SESSION_SECRET.meaning + ".");
        }
        if (value(ADDRESS).filter(address -> !isAddress(address)).isPresent()) {
            refusals.add(
                    ADDRESS.variable + " is no address such as https://pesee.town.example: " + ADDRESS.meaning + ".");
        }
        if (value(MAIL_FROM).filter(from -> !EmailAddress.isPlain(from)).isPresent()) {
            refusals.add(MAIL_FROM.variable + " is no e-mail address: " + MAIL_FROM.meaning + ".");
        }
        if (settings.apply("pesee.fictional-tenders").filter("true"::equals).isPresent()) {
            refusals.add("pesee.fictional-tenders is true: fictional tenders belong to the sample and to tests.");
        }
        if (settings.apply("pesee.signing-key.made-when-missing")
                .filter("true"::equals)
                .isPresent()) {
            refusals.add("pesee.signing-key.made-when-missing is true: a lost key must not be replaced silently.");
        }
        value(REALM).ifPresent(realm -> refusals.addAll(probes.realm().apply(realm)));
        value(DATABASE_URL).ifPresent(url -> refusals.addAll(database(url)));
        refusals.addAll(bucket());
        if (value(KEY_FILE).isPresent() && value(KEY_PASSWORD).isPresent()) {
            refusals.addAll(probes.key()
                    .apply(value(KEY_FILE).get(), value(KEY_PASSWORD).get()));
        }
        return refusals;
    }

    /** A bucket that does not answer now would refuse the first bid. */
    private List<String> bucket() {
        Optional<String> name = value(BUCKET);
        if (name.isEmpty()) {
            return List.of();
        }
        List<String> missing = OF_A_BUCKET.stream()
                .filter(setting -> value(setting).isEmpty())
                .map(Setting::missing)
                .toList();
        if (!missing.isEmpty()) {
            return missing;
        }
        Bucket bucket = new Bucket(
                value(BUCKET_ENDPOINT).get(),
                value(BUCKET_REGION).get(),
                name.get(),
                value(BUCKET_KEY).get(),
                value(BUCKET_SECRET).get());
        return probes.bucket().apply(bucket);
    }

    private List<String> database(String url) {
        String user = settings.apply("quarkus.datasource.username").orElse(EmbeddedPostgres.APPLICATION);
        return probes.database().ask(url, user, value(DATABASE_PASSWORD));
    }

    /** Whether links can begin with it. */
    private static boolean isAddress(String value) {
        try {
            URI address = new URI(value);
            return Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private Optional<String> value(Setting setting) {
        return settings.apply(setting.property).filter(value -> !value.isBlank());
    }
}
