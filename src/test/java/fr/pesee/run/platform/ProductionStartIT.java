package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The packaged server as production runs it: it reads its variables and says no before it opens anything. */
class ProductionStartIT {

    private static final int CONFIGURATION_REFUSED = 78;

    @Test
    void withoutConfigurationItNamesAllThatIsMissing() throws IOException, InterruptedException {
        Run run = run(Map.of());
        assertEquals(CONFIGURATION_REFUSED, run.code, run.output);
        assertTrue(run.output.startsWith("Pesée does not start in production:"), run.output);
        for (String variable : List.of("PESEE_DATABASE_URL", "PESEE_OIDC_URL", "PESEE_SIGNING_KEY_FILE")) {
            assertTrue(run.output.contains("  - " + variable + " is missing"), run.output);
        }
    }

    @Test
    void theSamplesSecretsAreRefusedFromVariables() throws IOException, InterruptedException {
        Run run = run(Map.of(
                "PESEE_DATABASE_PASSWORD", SampleSecrets.DATABASE_APPLICATION_PASSWORD,
                "PESEE_OIDC_CLIENT_SECRET", SampleSecrets.OIDC_CLIENT_SECRET,
                "PESEE_SIGNING_KEY_PASSWORD", SampleSecrets.SIGNING_KEY_PASSWORD,
                "PESEE_FICTIONAL_TENDERS", "true"));
        assertEquals(CONFIGURATION_REFUSED, run.code, run.output);
        for (String variable :
                List.of("PESEE_DATABASE_PASSWORD", "PESEE_OIDC_CLIENT_SECRET", "PESEE_SIGNING_KEY_PASSWORD")) {
            assertTrue(run.output.contains("  - " + variable + " is the sample's"), run.output);
        }
        assertTrue(run.output.contains("pesee.fictional-tenders is true"), run.output);
    }

    @Test
    void aProfileThatMerelyIncludesTheSamplesIsCheckedToo() throws IOException, InterruptedException {
        Run run = run(Map.of("QUARKUS_PROFILE", "sample,prod"));
        assertEquals(CONFIGURATION_REFUSED, run.code, run.output);
        assertFalse(run.output.contains("Listening on"), run.output);
    }

    private record Run(int code, String output) {}

    private static Run run(Map<String, String> environment) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                        .toString(),
                "-jar",
                "target/quarkus-app/quarkus-run.jar"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PESEE_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
