package fr.pesee.ground.page;

import fr.pesee.ground.access.Phase;
import java.util.List;

/**
 * One mark of the graduated rule that shows where a lot stands.
 *
 * @param label the phase in words
 * @param state {@code done}, {@code now} or {@code next}, as the stylesheet calls it
 */
public record Stage(String label, String state) {
    /** The whole life of a lot that stands in this phase. */
    public static List<Stage> of(Phase now, String language) {
        if (now == Phase.CANCELLED) {
            return List.of(
                    new Stage(Formats.sentence(Phase.DRAFT.words().in(language)), "done"),
                    new Stage(Formats.sentence(now.words().in(language)), "now"));
        }
        return Phase.way().stream()
                .map(phase -> new Stage(Formats.sentence(phase.words().in(language)), state(phase, now.onTheWay())))
                .toList();
    }

    private static String state(Phase phase, Phase now) {
        int order = phase.compareTo(now);
        return order < 0 ? "done" : order == 0 ? "now" : "next";
    }
}
