package fr.pesee.run.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real Keycloak server on 127.0.0.1, with the sample's realm and its database in one folder. */
public final class EmbeddedKeycloak implements AutoCloseable {

    /** The realm of the realm file. */
    public static final String REALM = "pesee";

    private static final Duration READY = Duration.ofSeconds(180);
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final ServerProcess process;
    private final int port;

    private EmbeddedKeycloak(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the server, preparing the distribution at the first time and clearing up after a killed predecessor.
     *
     * <p>A folder made from another realm file is put aside as {@code <folder>.before}: an import never changes an
     * existing realm.
     *
     * @param software where the distribution is
     * @param realmFile the realm to import
     * @param folder the folder that keeps the users; no other server may be using it
     * @param port a free port of 127.0.0.1
     * @throws PlatformFailure when it does not become ready, with its last lines
     */
    public static EmbeddedKeycloak start(EmbeddedSoftware software, Path realmFile, Path folder, int port) {
        KeycloakDistribution distribution = KeycloakDistribution.prepare(software, realmFile);
        Path home = folder.toAbsolutePath().normalize();
        try {
            ServerProcess.clearUp(home, ServerProcess.Signal.TERM, GRACE);
            putAsideUnless(distribution.key(), home, software);
            distribution.furnish(home);
            Files.writeString(home.resolve("key"), distribution.key());
        } catch (IOException failure) {
            throw new PlatformFailure("Keycloak could not be set up in " + home + ": " + failure, failure);
        }
        List<String> arguments = List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--hostname-strict=false",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--cache=local",
                "--log-level=warn");
        ServerProcess process = ServerProcess.start("Keycloak", distribution.command(home, arguments), Map.of(), home);
        EmbeddedKeycloak keycloak = new EmbeddedKeycloak(process, port);
        keycloak.awaitReady();
        return keycloak;
    }

    /** The realm's address, which is also the issuer of its tokens. */
    public String issuer() {
        return address() + "/realms/" + REALM;
    }

    /** The server's address. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public boolean alive() {
        return process.alive();
    }

    @Override
    public void close() {
        process.stop(ServerProcess.Signal.TERM, GRACE);
    }

    private static void putAsideUnless(String key, Path home, EmbeddedSoftware software) throws IOException {
        Path recorded = home.resolve("key");
        if (!Files.exists(recorded) || Files.readString(recorded).equals(key)) {
            return;
        }
        Path before = home.resolveSibling(home.getFileName() + ".before");
        Archives.delete(before);
        Files.move(home, before);
        software.progress()
                .accept("Keycloak: the realm file changed, users begin anew (the old ones are in " + before + ")");
    }

    // The port opens long before the realm answers: until then it says 503.
    private void awaitReady() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(ANSWER)
                .build();
        long deadline = System.nanoTime() + READY.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.alive()) {
                throw process.failure("ended at once");
            }
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                ServerProcess.pause();
            } catch (IOException notYet) {
                ServerProcess.pause();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                close();
                throw new PlatformFailure("Keycloak was interrupted", interrupted);
            }
        }
        close();
        throw process.failure("was not ready after " + READY.toSeconds() + " seconds");
    }
}
