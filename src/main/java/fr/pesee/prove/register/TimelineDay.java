package fr.pesee.prove.register;

import fr.pesee.ground.page.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one day in Paris.
 *
 * @param label the day as it is written; empty for what comes before any entry has a day
 * @param lines in the order of the timeline
 */
record TimelineDay(String label, List<TimelineLine> lines) {

    /** What has no day of its own stands with what comes next. */
    static List<TimelineDay> of(List<TimelineLine> lines, Formats formats) {
        List<TimelineDay> days = new ArrayList<>();
        List<TimelineLine> waiting = new ArrayList<>();
        for (TimelineLine line : lines) {
            waiting.add(line);
            Instant at = line.at();
            if (at == null) {
                continue;
            }
            String label = formats.weekday(at);
            if (days.isEmpty() || !days.get(days.size() - 1).label.equals(label)) {
                days.add(new TimelineDay(label, new ArrayList<>()));
            }
            days.get(days.size() - 1).lines.addAll(waiting);
            waiting.clear();
        }
        if (!waiting.isEmpty()) {
            if (days.isEmpty()) {
                days.add(new TimelineDay("", new ArrayList<>()));
            }
            days.get(days.size() - 1).lines.addAll(waiting);
        }
        return days;
    }
}
