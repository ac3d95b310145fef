package fr.pesee.run.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A Pesée that runs on a data folder: how the command line finds the server to ask.
 *
 * @param pid the launcher's process number
 * @param address where the application answers
 * @param issuer the realm that gives tokens for it
 */
public record RunningPesee(long pid, String address, String issuer) {

    private static final String FILE = "running";
    private static final String PROCESS = "process";
    private static final String ADDRESS = "address";
    private static final String ISSUER = "issuer";

    /** The Pesée that runs on this folder now; a killed one's note is not believed. */
    public static Optional<RunningPesee> find(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties note = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            note.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return ProcessIdentity.parse(note.getProperty(PROCESS, ""))
                .filter(ProcessIdentity::alive)
                .map(launcher ->
                        new RunningPesee(launcher.pid(), note.getProperty(ADDRESS, ""), note.getProperty(ISSUER, "")));
    }

    /** Notes that this process serves the folder from now on. */
    static void note(Path data, String address, String issuer) {
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
        Properties note = new Properties();
        note.setProperty(PROCESS, self.line());
        note.setProperty(ADDRESS, address);
        note.setProperty(ISSUER, issuer);
        try (Writer writer = Files.newBufferedWriter(data.resolve(FILE))) {
            note.store(writer, null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
