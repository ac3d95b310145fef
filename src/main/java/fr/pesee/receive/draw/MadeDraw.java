package fr.pesee.receive.draw;

import fr.pesee.prepare.variant.DrawnVariant;
import java.util.List;

/**
 * The draw of a lot, as its minutes tell it.
 *
 * @param witnesses whose numbers drew it, in the order in which they were announced
 * @param excused whose number it went without
 */
public record MadeDraw(DrawnVariant drawn, List<String> witnesses, List<Excused> excused) {
    public MadeDraw {
        witnesses = List.copyOf(witnesses);
        excused = List.copyOf(excused);
    }

    /** Somebody whose number was not given, and why. */
    public record Excused(String name, String reason) {}
}
