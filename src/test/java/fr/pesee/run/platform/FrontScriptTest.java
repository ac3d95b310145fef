package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code pesee} in an empty checkout, on a machine that has only what each test gives it. */
class FrontScriptTest {

    private static final List<String> BASICS = List.of(
            "cat",
            "dirname",
            "env",
            "find",
            "flock",
            "head",
            "mkdir",
            "mv",
            "readlink",
            "sed",
            "sleep",
            "tail",
            "touch");

    @TempDir
    Path checkout;

    private Path programs;

    /** What the script said and how it ended. */
    private record Run(int code, String output) {}

    @BeforeEach
    void makeTheMachine() throws IOException {
        programs = Files.createDirectories(checkout.resolve("machine"));
        for (String basic : BASICS) {
            program(basic, "exec " + whereIs(basic) + " \"$@\"");
        }
        Files.copy(Path.of("pesee"), checkout.resolve("pesee"));
        Files.createDirectories(checkout.resolve("tools"));
        Files.writeString(checkout.resolve("tools/packages.txt"), "# none\n");
        for (String sources : List.of("src/main", "migrations", "scoring-models")) {
            Files.createDirectories(checkout.resolve(sources));
        }
        Files.createFile(checkout.resolve("pom.xml"));
    }

    @Test
    void withoutACommandItExplainsItself() throws IOException, InterruptedException {
        Run run = pesee();
        assertEquals(0, run.code);
        assertTrue(run.output.contains("./pesee start"), run.output);
        assertEquals(run.output, pesee("help").output);
    }

    @Test
    void aMissingJavaIsNamedWithThePackageToInstall() throws IOException, InterruptedException {
        Run run = pesee("start");
        assertEquals(1, run.code, run.output);
        assertTrue(run.output.contains("version 17 or newer; found: none"), run.output);
        assertTrue(run.output.contains("apt-get install openjdk-17-jdk-headless"), run.output);
    }

    @Test
    void anOldJavaIsNamedWithItsVersion() throws IOException, InterruptedException {
        program("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        Run run = pesee("start");
        assertEquals(1, run.code, run.output);
        assertTrue(run.output.contains("(version 11)"), run.output);
    }

    @Test
    void aRuntimeWithoutCompilerIsNotEnoughToBuild() throws IOException, InterruptedException {
        program("java", "echo 'openjdk version \"17.0.1\" 2021-10-19' >&2");
        Run run = pesee("start");
        assertEquals(1, run.code, run.output);
        assertTrue(run.output.contains("a runtime without a compiler"), run.output);
    }

    @Test
    void aMissingMavenIsNamedWithThePackageToInstall() throws IOException, InterruptedException {
        giveJdk();
        for (String command : List.of("start", "test", "lint")) {
            Run run = pesee(command);
            assertEquals(1, run.code, run.output);
            assertTrue(run.output.contains("apt-get install maven"), run.output);
        }
    }

    @Test
    void aFailedBuildShowsItsLastLinesAndIsTriedAgain() throws IOException, InterruptedException {
        giveJdk();
        program("mvn", "echo \"the compiler's complaint\"; exit 1");
        for (int attempt = 0; attempt < 2; attempt++) {
            Run run = pesee("start");
            assertEquals(1, run.code, run.output);
            assertTrue(run.output.contains("the compiler's complaint"), run.output);
            assertTrue(run.output.contains("The build failed"), run.output);
        }
    }

    @Test
    void theTestCommandFailsAsMavenDoesAndAsksForLongTestsByName() throws IOException, InterruptedException {
        giveJdk();
        program("mvn", "echo \"maven $*\"; exit 3");
        Run quick = pesee("test");
        assertEquals(3, quick.code, quick.output);
        assertTrue(quick.output.contains("-Pstrict,embedded verify"), quick.output);
        assertFalse(quick.output.contains("-Dlong"), quick.output);
        assertTrue(pesee("test", "--long").output.contains("-Dlong"), "the long ones are asked for");
        assertEquals(1, pesee("test", "--quick").code);
    }

    private void giveJdk() throws IOException {
        program("java", "echo 'openjdk version \"21.0.1\" 2023-10-17' >&2");
        program("javac", "");
    }

    private static Path whereIs(String program) {
        Path usual = Path.of("/usr/bin", program);
        return Files.exists(usual) ? usual : Path.of("/bin", program);
    }

    private void program(String name, String script) throws IOException {
        Path program = Files.writeString(programs.resolve(name), "#!/bin/bash\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run pesee(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("/bin/bash", checkout.resolve("pesee").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", programs.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
