package fr.pesee.run.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * One run of {@code ./pesee start}, from taking the data folder to the end of the first part that ends.
 *
 * @param home the folder with the sources, the built program and the realm file
 * @param data where to keep everything, if not in {@code data} below home
 * @param fresh whether to begin anew
 * @param ports what to listen to
 * @param out where progress is told
 */
record Start(Path home, Optional<Path> data, boolean fresh, StartPorts ports, PrintWriter out) {

    /** Runs until a part ends; Ctrl-C and SIGTERM end this virtual machine, and all parts with it. */
    int run() {
        try (DataFolder folder = DataFolder.open(data.orElse(home.resolve("data")), fresh)) {
            ports.requireFree();
            ServerProcess.tellWhenStopping(part -> out.println("  stopping " + part));
            out.println("Starting Pesée on the data in " + folder.path() + " (Ctrl-C stops it)");
            return serve(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int serve(DataFolder folder) {
        EmbeddedSoftware software =
                new EmbeddedSoftware(home.resolve(".embedded"), sentence -> out.println("  " + sentence));
        Path realmFile = home.resolve("docker/keycloak/pesee-realm.json").toAbsolutePath();
        CompletableFuture<EmbeddedPostgres> database = CompletableFuture.supplyAsync(() -> timed(
                Part.POSTGRES,
                () -> EmbeddedPostgres.start(
                        software, folder.of(Part.POSTGRES), ports.postgres(), EmbeddedPostgres.Durability.DURABLE)));
        CompletableFuture<EmbeddedKeycloak> signIn = CompletableFuture.supplyAsync(() -> timed(
                Part.KEYCLOAK,
                () -> EmbeddedKeycloak.start(software, realmFile, folder.of(Part.KEYCLOAK), ports.keycloak())));
        awaitBoth(database, signIn);
        EmbeddedPostgres postgres = database.join();
        EmbeddedKeycloak keycloak = signIn.join();
        Path built = home.resolve("target/quarkus-app").toAbsolutePath();
        Application application =
                timed(Part.PESEE, () -> Application.start(built, folder, postgres, keycloak, ports.pesee()));
        RunningPesee.note(folder.path(), application.address(), keycloak.issuer());
        welcome(application, keycloak, SamplePeople.of(realmFile));
        return watch(List.of(application.process(), keycloak.process(), postgres.process()));
    }

    private <T> T timed(Part part, Supplier<T> start) {
        long begin = System.nanoTime();
        try (StillStarting waiting = new StillStarting(part, out)) {
            T started = start.get();
            double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
            out.println(String.format(
                    Locale.ROOT, "  %-10s ready on port %d after %.1f s", part.label(), ports.of(part), seconds));
            return started;
        }
    }

    // The first failure is told at once, not after the other server has taken its minute.
    private static void awaitBoth(CompletableFuture<?> one, CompletableFuture<?> other) {
        try {
            CompletableFuture.anyOf(one, other).join();
            CompletableFuture.allOf(one, other).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof PlatformFailure known) {
                throw known;
            }
            throw failure;
        }
    }

    private void welcome(Application application, EmbeddedKeycloak keycloak, SamplePeople people) {
        out.println();
        out.println("Pesée      " + application.address());
        out.println("API        " + application.address() + "/q/swagger-ui");
        out.println("Keycloak   " + keycloak.address() + "/admin (" + KeycloakDistribution.ADMINISTRATOR + ")");
        out.println();
        out.println("Everyone's password is " + SampleSecrets.USER_PASSWORD + ":");
        for (SamplePeople.Person person : people.people()) {
            out.println(String.format(Locale.ROOT, "  %-20s %-20s %s", person.user(), person.name(), person.role()));
        }
        out.println();
        String where = data.map(folder -> " --data " + folder).orElse("");
        out.println("The recommendation, in another terminal:");
        out.println("  ./pesee recommendation" + where);
        out.println();
    }

    // When this virtual machine is told to end, the parts end one by one; that is no failure to report.
    private int watch(List<ServerProcess> parts) {
        CompletableFuture.anyOf(parts.stream().map(ServerProcess::ended).toArray(CompletableFuture[]::new))
                .join();
        if (ServerProcess.ending()) {
            return 0;
        }
        for (ServerProcess part : parts) {
            if (!part.alive()) {
                throw part.failure("ended by itself");
            }
        }
        return 0;
    }
}
