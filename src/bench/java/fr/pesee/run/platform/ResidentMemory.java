package fr.pesee.run.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;

/** What a process holds of the machine's memory, as Linux counts it. */
@NullMarked
record ResidentMemory(long pid) {
    private static final String PEAK = "VmHWM:";

    /** Counts the peak from now on. */
    void forgetPeak() {
        try {
            Files.writeString(file("clear_refs"), "5");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The most since then, in megabytes (10⁶ bytes). */
    double peak() {
        try {
            return Files.readAllLines(file("status")).stream()
                            .filter(line -> line.startsWith(PEAK))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .map(kibibytes -> kibibytes << 10)
                            .sum()
                    / 1e6;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path file(String name) {
        return Path.of("/proc", Long.toString(pid), name);
    }
}
