package fr.pesee.award.ranking;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.ledger.RecordedEntry.Legible;
import fr.pesee.prepare.team.TeamEvent;
import fr.pesee.prepare.team.TeamHistory;
import fr.pesee.prepare.team.TeamHistory.Aside;
import fr.pesee.prepare.team.TeamHistory.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The team while its entries are replayed, in their order. */
final class TeamReplay {
    /** The types of the entries that change it. */
    static final Set<String> TYPES = Set.of("function-assigned/1", "function-withdrawn/1", "recusal-recorded/1");

    private final List<Held> functions = new ArrayList<>();
    private final List<Aside> recusals = new ArrayList<>();
    private boolean incomplete;

    /** From here on nobody can say who held what. */
    void withhold() {
        incomplete = true;
    }

    void assign(TeamEvent.Assigned event, Legible entry) {
        String subject = event.person().subject();
        String function = event.function().name();
        if (!incomplete && open(subject, function) >= 0) {
            throw new IllegalArgumentException("the function was held already");
        }
        functions.add(new Held(subject, function, entry.entry().at(), null));
    }

    void withdraw(TeamEvent.Withdrawn event, Legible entry) {
        int place = open(event.person().subject(), event.function().name());
        if (place >= 0) {
            Held held = functions.get(place);
            functions.set(
                    place,
                    new Held(
                            held.subject(),
                            held.function(),
                            held.since(),
                            entry.entry().at()));
            return;
        }
        if (!incomplete) {
            throw new IllegalArgumentException("the function was not held");
        }
    }

    void recuse(TeamEvent.Recused event, Legible entry) {
        String subject = event.person().subject();
        if (isRecused(subject)) {
            throw new IllegalArgumentException("the person was recused already");
        }
        recusals.add(new Aside(subject, event.reason(), entry.entry().at()));
    }

    /** Whether this person may act as chair here; also true where withheld entries leave it open. */
    boolean mayChair(String subject) {
        return incomplete || (open(subject, Function.CHAIR.name()) >= 0 && !isRecused(subject));
    }

    TeamHistory history() {
        return new TeamHistory(functions, recusals);
    }

    private boolean isRecused(String subject) {
        return recusals.stream().anyMatch(aside -> aside.subject().equals(subject));
    }

    /** The place of what is still held, or -1. */
    private int open(String subject, String function) {
        for (int place = 0; place < functions.size(); place++) {
            Held held = functions.get(place);
            if (held.until() == null
                    && held.subject().equals(subject)
                    && held.function().equals(function)) {
                return place;
            }
        }
        return -1;
    }
}
