package fr.pesee.run.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The server's main program: in production, it looks at its configuration before anything is opened or served.
 *
 * <p>Exit code 78 ({@code EX_CONFIG} of {@code sysexits.h}): the configuration was refused, for the reasons written to
 * standard error.
 */
@QuarkusMain
public final class Server {

    private static final int CONFIGURATION_REFUSED = 78;

    private Server() {}

    public static void main(String[] arguments) {
        SmallRyeConfig configuration = ConfigUtils.configBuilder().build();
        // Whatever is not exactly the sample's profile counts as production, whatever it calls itself.
        if (!configuration.getProfiles().equals(List.of("sample"))) {
            List<String> refusals = ProductionCheck.of(name -> configuration.getOptionalValue(name, String.class))
                    .refusals();
            if (!refusals.isEmpty()) {
                PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
                errors.println("Pesée does not start in production:");
                refusals.forEach(refusal -> errors.println("  - " + refusal));
                System.exit(CONFIGURATION_REFUSED);
            }
        }
        Quarkus.run(arguments);
    }
}
