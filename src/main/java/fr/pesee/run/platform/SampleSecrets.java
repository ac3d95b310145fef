package fr.pesee.run.platform;

/**
 * The passwords of the sample: public, the same for everyone, and refused in production.
 *
 * <p>They guard servers that listen on 127.0.0.1 and hold fictional people and tenders only.
 */
public final class SampleSecrets {

    /** The database superuser, used once to create the two roles. */
    public static final String DATABASE_SUPERUSER_PASSWORD = "sample-only-postgres";

    /** {@code pesee_owner}: owns the schemas, runs migrations. */
    public static final String DATABASE_OWNER_PASSWORD = "sample-only-owner";

    /** {@code pesee_app}: the application; owns nothing. */
    public static final String DATABASE_APPLICATION_PASSWORD = "sample-only-app";

    /** Secret of the client {@code pesee} in the realm file. */
    public static final String OIDC_CLIENT_SECRET = "sample-only-oidc-secret-never-in-production";

    /** Encrypts the sessions of pages. */
    public static final String SESSION_SECRET = "sample-only-session-secret-00000";

    /** Password of every person in the realm file, and of Keycloak's own administrator. */
    public static final String USER_PASSWORD = "pesee-sample";

    /** Password of the file with the key that signs the sample's checkpoints, made at the first start. */
    public static final String SIGNING_KEY_PASSWORD = "sample-only-signing-key";

    /** Password of the files with the keys of the sample's opened lots. */
    public static final String LOT_KEYS_PASSWORD = "sample-only-lot-keys";

    /** The name that key signs with, and the subject of its certificate. */
    public static final String SIGNING_KEY_NAME = "sample.pesee.example";

    /** The authentication class that only the sample's realm announces; see {@code acr.loa.map} in the realm file. */
    public static final String REALM_MARK = "pesee-sample";

    private SampleSecrets() {}
}
