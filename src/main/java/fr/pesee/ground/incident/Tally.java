package fr.pesee.ground.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * What was noticed and not written yet: counted in memory, so that noticing costs nothing and needs no database.
 * Bounded however long the database is away.
 */
@ApplicationScoped
class Tally {
    /** With a pause of a minute between any two, half a day of them. */
    static final int MOST = 1000;

    private final List<Spell> spells = new ArrayList<>();

    /** Counts what was noticed. */
    synchronized void add(Spell noticed) {
        for (int place = spells.size() - 1; place >= 0; place--) {
            Spell known = spells.get(place);
            boolean full = spells.size() >= MOST && known.kind() == noticed.kind();
            if (full || known.goesOnWith(noticed)) {
                spells.set(place, known.with(noticed));
                return;
            }
        }
        spells.add(noticed);
    }

    /** All of it, which is forgotten here. */
    synchronized List<Spell> take() {
        List<Spell> taken = List.copyOf(spells);
        spells.clear();
        return taken;
    }

    /** What could not be written, to be taken again before all that came since. */
    synchronized void giveBack(List<Spell> unwritten) {
        List<Spell> since = take();
        spells.addAll(unwritten);
        since.forEach(this::add);
    }
}
