package fr.pesee.run.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real Keycloak server on 127.0.0.1, with the sample's realm and its database in one folder. */
public final class EmbeddedKeycloak implements AutoCloseable {

    /** The realm of the realm file. */
    public static final String REALM = "pesee";

    private static final Duration READY = Duration.ofMinutes(3);

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
            ServerProcess.clearUp(home, Part.KEYCLOAK.politeSignal());
            putAsideUnless(distribution.realm(), home, software);
            distribution.furnish(home);
            Files.writeString(home.resolve("realm"), distribution.realm());
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
        ServerProcess process = ServerProcess.start(
                Part.KEYCLOAK.label(),
                distribution.command(home, arguments),
                Map.of(),
                home,
                Part.KEYCLOAK.politeSignal());
        EmbeddedKeycloak keycloak = new EmbeddedKeycloak(process, port);
        Readiness.await(process, keycloak.issuer() + "/.well-known/openid-configuration", READY);
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

    ServerProcess process() {
        return process;
    }

    public boolean alive() {
        return process.alive();
    }

    @Override
    public void close() {
        process.stop();
    }

    private static void putAsideUnless(String realm, Path home, EmbeddedSoftware software) throws IOException {
        Path recorded = home.resolve("realm");
        if (!Files.exists(recorded) || Files.readString(recorded).equals(realm)) {
            return;
        }
        Path before = home.resolveSibling(home.getFileName() + ".before");
        Archives.delete(before);
        Files.move(home, before);
        software.progress()
                .accept("Keycloak: the realm file changed, users begin anew (the old ones are in " + before + ")");
    }
}
