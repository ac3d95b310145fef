package fr.pesee.prepare.schedule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What confirming a file would change.
 *
 * @param lines the lines of the file, in order, each beside what stands there now
 * @param removed the lines of the schedule that the file has not
 */
record Comparison(List<Compared> lines, List<ScheduleLine> removed) {
    Comparison {
        lines = List.copyOf(lines);
        removed = List.copyOf(removed);
    }

    /**
     * One line of the file.
     *
     * @param before the line of the same code as it stands; null for a new one
     */
    record Compared(ScheduleLine line, @Nullable ScheduleLine before) {
        /** {@code new}, {@code changed} or {@code same}. */
        public String state() {
            if (before == null) {
                return "new";
            }
            return isSame(line, before) ? "same" : "changed";
        }

        private static boolean isSame(ScheduleLine one, ScheduleLine other) {
            return one.label().equals(other.label())
                    && one.unit().equals(other.unit())
                    && one.criterion().equals(other.criterion())
                    && one.quantity().compareTo(other.quantity()) == 0;
        }
    }

    static Comparison of(Schedule now, Schedule file) {
        Map<String, ScheduleLine> before =
                now.lines().stream().collect(Collectors.toMap(ScheduleLine::code, Function.identity()));
        Set<String> codes = file.codes();
        return new Comparison(
                file.lines().stream()
                        .map(line -> new Compared(line, before.get(line.code())))
                        .toList(),
                now.lines().stream()
                        .filter(line -> !codes.contains(line.code()))
                        .toList());
    }

    /** How many lines would be removed. */
    public long gone() {
        return removed.size();
    }

    /** How many lines are in this state. */
    public long count(String state) {
        return lines.stream().filter(line -> line.state().equals(state)).count();
    }
}
