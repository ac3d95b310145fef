package fr.pesee.run.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One process of one boot, told apart from any later process that got the same number.
 *
 * @param pid the process number
 * @param startTicks clock ticks between boot and the start of the process
 * @param boot the kernel's identifier of this boot
 */
record ProcessIdentity(long pid, long startTicks, String boot) {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final int FIELDS_BEFORE_START = 19;

    /** The running process of this number; empty when there is none or it is only waiting to be reaped. */
    static Optional<ProcessIdentity> of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The command's name stands in parentheses and may contain blanks: count from the last one.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            if (fields[0].equals("Z") || fields[0].equals("X")) {
                return Optional.empty();
            }
            long startTicks = Long.parseLong(fields[FIELDS_BEFORE_START]);
            return Optional.of(
                    new ProcessIdentity(pid, startTicks, Files.readString(BOOT).strip()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Reads what {@link #line} wrote; empty for anything else, such as a record cut off by a crash. */
    static Optional<ProcessIdentity> parse(String line) {
        String[] parts = line.strip().split(" ", -1);
        if (parts.length != 3 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new ProcessIdentity(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]));
    }

    /** Whether this very process still runs. */
    boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }

    String line() {
        return pid + " " + startTicks + " " + boot;
    }
}
