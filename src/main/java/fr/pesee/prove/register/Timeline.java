package fr.pesee.prove.register;

import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.ledger.MadeCheckpoint;
import fr.pesee.ground.ledger.RecordedEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Part of a log, the last entry first.
 *
 * @param lines what was found, seals among them
 * @param next what to send as {@code before} for what is older; null when all was looked at
 */
record Timeline(List<TimelineLine> lines, @Nullable Long next) {
    static final int LINES = 50;
    private static final int AT_ONCE = 200;
    /** So many places are looked at in one go: who looks for something rare asks again from where it stopped. */
    private static final int MOST_READ = 5_000;

    Timeline {
        lines = List.copyOf(lines);
    }

    /**
     * Reads backwards until enough is found.
     *
     * @param before the place after the last one to look at
     */
    static Timeline read(
            Ledger ledger, String log, long before, TimelineFilter filter, Reader reader, String language) {
        Map<Long, MadeCheckpoint> seals = ledger.checkpoints(log).stream()
                .collect(Collectors.toMap(seal -> seal.size() - 1, Function.identity(), (first, second) -> second));
        List<TimelineLine> found = new ArrayList<>();
        long top = before;
        int entries = 0;
        while (top > 0 && entries < LINES && before - top < MOST_READ) {
            long bottom = Math.max(0, top - AT_ONCE);
            for (TimelineLine line :
                    backwards(ledger.entries(log, bottom, (int) (top - bottom)), bottom, top, reader)) {
                if (entries == LINES) {
                    return new Timeline(found, line.seq() + 1);
                }
                MadeCheckpoint seal = seals.get(line.seq());
                if (seal != null && filter.wants(TimelineLine.of(seal), language)) {
                    found.add(TimelineLine.of(seal));
                }
                if (filter.wants(line, language)) {
                    found.add(line);
                    entries++;
                }
            }
            top = bottom;
        }
        return new Timeline(found, top > 0 ? top : null);
    }

    private static List<TimelineLine> backwards(List<RecordedEntry> recorded, long from, long until, Reader reader) {
        List<TimelineLine> lines = new ArrayList<>();
        long turn = from;
        for (RecordedEntry entry : recorded) {
            TimelineLine line = TimelineLine.of(entry, turn, reader);
            turn = line.seq() + 1;
            if (line.seq() < until) {
                lines.add(line);
            }
        }
        Collections.reverse(lines);
        return lines;
    }
}
