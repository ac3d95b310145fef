package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.run.platform.ConfiguredServer.Run;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The packaged server as production runs it: it reads its variables and says no before it opens anything. */
class ProductionStartIT {

    private static final int CONFIGURATION_REFUSED = 78;

    @Test
    void withoutConfigurationItNamesAllThatIsMissing() throws IOException, InterruptedException {
        Run run = ConfiguredServer.refused(Map.of());
        assertEquals(CONFIGURATION_REFUSED, run.code(), run.output());
        assertTrue(run.output().startsWith("Pesée does not start in production:"), run.output());
        for (String variable : List.of("PESEE_DATABASE_URL", "PESEE_OIDC_URL", "PESEE_SIGNING_KEY_FILE")) {
            assertTrue(run.output().contains("  - " + variable + " is missing"), run.output());
        }
    }

    @Test
    void theSamplesSecretsAreRefusedFromVariables() throws IOException, InterruptedException {
        Run run = ConfiguredServer.refused(Map.of(
                "PESEE_DATABASE_PASSWORD", SampleSecrets.DATABASE_APPLICATION_PASSWORD,
                "PESEE_OIDC_CLIENT_SECRET", SampleSecrets.OIDC_CLIENT_SECRET,
                "PESEE_SESSION_SECRET", SampleSecrets.SESSION_SECRET,
                "PESEE_SIGNING_KEY_PASSWORD", SampleSecrets.SIGNING_KEY_PASSWORD,
                "PESEE_FICTIONAL_TENDERS", "true"));
        assertEquals(CONFIGURATION_REFUSED, run.code(), run.output());
        for (String variable : List.of(
                "PESEE_DATABASE_PASSWORD",
                "PESEE_OIDC_CLIENT_SECRET",
                "PESEE_SESSION_SECRET",
                "PESEE_SIGNING_KEY_PASSWORD")) {
            assertTrue(run.output().contains("  - " + variable + " is the sample's"), run.output());
        }
        assertTrue(run.output().contains("pesee.fictional-tenders is true"), run.output());
    }

    @Test
    void aProfileThatMerelyIncludesTheSamplesIsCheckedToo() throws IOException, InterruptedException {
        Run run = ConfiguredServer.refused(Map.of("QUARKUS_PROFILE", "sample,prod"));
        assertEquals(CONFIGURATION_REFUSED, run.code(), run.output());
        assertFalse(run.output().contains("Listening on"), run.output());
    }
}
