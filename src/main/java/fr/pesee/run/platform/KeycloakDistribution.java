package fr.pesee.run.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Keycloak, unpacked, built and with the realm file imported: done once, since it takes a minute.
 *
 * <p>What was prepared depends on the distribution, the realm file and the JDK; a change of any makes a new one. Every
 * server then runs in a home of its own, whose programs are links to this folder.
 *
 * @param folder the distribution as unpacked and built
 * @param database the folder with the database after the import, to be copied
 * @param realm changes whenever the realm file does; a newer Keycloak or JDK goes on with the same database
 */
record KeycloakDistribution(Path folder, Path database, String realm) {

    private static final List<String> PROGRAMS = List.of("conf", "lib", "providers", "themes");
    private static final List<String> BUILD = List.of("build", "--db=dev-file");
    private static final List<String> IMPORT = List.of("import", "--optimized", "--log-level=warn");

    /** Keycloak's own administrator, in its master realm. */
    static final String ADMINISTRATOR = "admin";

    static KeycloakDistribution prepare(EmbeddedSoftware software, Path realmFile) {
        Path archive = software.archive("keycloak-quarkus-dist-");
        String jdk = System.getProperty("java.vm.vendor") + System.getProperty("java.vm.version");
        String key = EmbeddedSoftware.key(EmbeddedSoftware.nameAndSize(archive), jdk, String.join(" ", BUILD));
        Path distribution = software.prepared(
                "keycloak",
                key,
                "Keycloak: unpacking and building it (once, about half a minute)",
                folder -> build(archive, folder));
        String realmKey = EmbeddedSoftware.key(key, read(realmFile));
        Path imported = software.prepared(
                "keycloak-realm",
                realmKey,
                "Keycloak: importing the realm (once, about half a minute)",
                folder -> importRealm(distribution, realmFile.toAbsolutePath(), folder));
        return new KeycloakDistribution(
                distribution, imported.resolve("data/h2"), EmbeddedSoftware.key(read(realmFile)));
    }

    /** Makes a folder a home for one server; its database stays if it was there. */
    void furnish(Path home) throws IOException {
        furnish(folder, home);
        Path own = home.resolve("data/h2");
        if (!Files.exists(own)) {
            Path unfinished = home.resolve("data/h2.unfinished");
            Archives.delete(unfinished);
            Files.createDirectories(unfinished);
            Files.copy(database.resolve("keycloakdb.mv.db"), unfinished.resolve("keycloakdb.mv.db"));
            Files.move(unfinished, own);
        }
    }

    /** The command that runs this distribution in a furnished home. */
    List<String> command(Path home, List<String> arguments) {
        Path archive = folder.resolve("classes.jsa");
        String sharing = Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-Xshare:auto";
        return command(folder, home, sharing, arguments);
    }

    private static void build(Path archive, Path folder) throws IOException {
        Archives.unpackTarGz(archive, folder);
        ServerProcess build = ServerProcess.start(
                "Keycloak's build",
                command(folder, folder, "-Xshare:auto", BUILD),
                Map.of(),
                folder,
                ServerProcess.Signal.TERM);
        if (build.await() != 0) {
            throw build.failure("failed");
        }
    }

    // The import loads most classes that the server needs, so it also writes the archive that makes each start faster.
    private static void importRealm(Path distribution, Path realmFile, Path home) throws IOException {
        furnish(distribution, home);
        List<String> arguments = new ArrayList<>(IMPORT);
        arguments.add("--file=" + realmFile);
        Path classes = distribution.resolve("classes.jsa");
        Path unfinished = distribution.resolve("classes.jsa.unfinished");
        String sharing = Files.exists(classes) ? "-Xshare:auto" : "-XX:ArchiveClassesAtExit=" + unfinished;
        ServerProcess run = ServerProcess.start(
                "Keycloak's import",
                command(distribution, home, sharing, arguments),
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        SampleSecrets.USER_PASSWORD),
                home,
                ServerProcess.Signal.TERM);
        if (run.await() != 0) {
            throw run.failure("failed");
        }
        if (Files.exists(unfinished)) {
            Files.move(unfinished, classes);
        }
    }

    private static void furnish(Path distribution, Path home) throws IOException {
        Files.createDirectories(home.resolve("data"));
        for (String program : PROGRAMS) {
            Path link = home.resolve(program);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.resolve(program));
        }
    }

    private static List<String> command(Path distribution, Path home, String sharing, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                        .toString(),
                sharing,
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Duser.language=en",
                "-Dfile.encoding=UTF-8",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true"));
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private static String read(Path realmFile) {
        try {
            return Files.readString(realmFile);
        } catch (IOException failure) {
            throw new PlatformFailure("The realm file " + realmFile + " cannot be read: " + failure, failure);
        }
    }
}
