package fr.pesee.run.platform;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code ./pesee migrate}: brings a production database up to date, as the schemas' owner.
 *
 * <p>A command of its own, so that the server never knows the owner's password. Sample and tests migrate when they
 * start, with the same settings (see {@code application.properties}).
 */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Brings a production database up to date. Reads PESEE_DATABASE_URL, "
                + "PESEE_DATABASE_OWNER_PASSWORD and, where names differ, PESEE_DATABASE_OWNER_USERNAME "
                + "(pesee_owner) and PESEE_DATABASE_USERNAME (pesee_app).")
public final class Migration implements Callable<Integer> {

    private static final String HISTORY_SCHEMA = "ground";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls.
    private CommandSpec command;

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        PrintWriter errors = command.commandLine().getErr();
        try {
            MigrateResult result = migrate(System.getenv());
            out.println(
                    result.migrationsExecuted == 0
                            ? "The database is up to date (version " + result.initialSchemaVersion + ")."
                            : "Migrated the database to version " + result.targetSchemaVersion + " ("
                                    + result.migrationsExecuted + " steps).");
            return 0;
        } catch (PlatformFailure known) {
            errors.println(known.sentence());
        } catch (FlywayException failure) {
            errors.println("The database could not be migrated: " + failure.getMessage());
        }
        return 1;
    }

    /**
     * Runs the migrations.
     *
     * @throws PlatformFailure when a variable is missing, naming all that are
     */
    static MigrateResult migrate(Map<String, String> environment) {
        List<String> missing = new ArrayList<>();
        String url = required(environment, "PESEE_DATABASE_URL", missing);
        String password = required(environment, "PESEE_DATABASE_OWNER_PASSWORD", missing);
        if (!missing.isEmpty()) {
            throw new PlatformFailure("Set " + String.join(" and ", missing) + ".");
        }
        return Flyway.configure()
                .dataSource(
                        url,
                        environment.getOrDefault("PESEE_DATABASE_OWNER_USERNAME", EmbeddedPostgres.OWNER),
                        password)
                .defaultSchema(HISTORY_SCHEMA)
                .placeholders(Map.of(
                        "app", environment.getOrDefault("PESEE_DATABASE_USERNAME", EmbeddedPostgres.APPLICATION)))
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static String required(Map<String, String> environment, String name, List<String> missing) {
        String value = Optional.ofNullable(environment.get(name)).orElse("");
        if (value.isBlank()) {
            missing.add(name);
        }
        return value;
    }
}
