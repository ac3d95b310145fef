package fr.pesee.award.ranking;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.ledger.RecordedEntry.Legible;
import fr.pesee.prepare.team.TeamEvent;
import fr.pesee.prepare.team.TeamHistory;
import fr.pesee.prepare.team.TeamHistory.Aside;
import fr.pesee.prepare.team.TeamHistory.Held;
import fr.pesee.prepare.team.TeamHistory.StandIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The team while its entries are replayed, in their order. */
final class TeamReplay {
    /** The types of the entries that change it. */
    static final Set<String> TYPES = Set.of(
            "function-assigned/1",
            "function-withdrawn/1",
            "recusal-recorded/1",
            "stand-in-named/1",
            "stand-in-removed/1",
            "function-handed-over/1");

    private final List<Held> functions = new ArrayList<>();
    private final List<Aside> recusals = new ArrayList<>();
    private final List<StandIn> standIns = new ArrayList<>();
    private boolean incomplete;

    /** From here on nobody can say who held what. */
    void withhold() {
        incomplete = true;
    }

    /** One entry of one of these types. */
    void read(Legible entry) {
        Instant at = entry.entry().at();
        switch (entry.entry().type()) {
            case "function-assigned/1" -> assign(entry.event(TeamEvent.Assigned.class), at);
            case "function-withdrawn/1" -> withdraw(entry.event(TeamEvent.Withdrawn.class), at);
            case "recusal-recorded/1" -> recuse(entry.event(TeamEvent.Recused.class), at);
            case "stand-in-named/1" -> name(entry.event(TeamEvent.StandInNamed.class), at);
            case "stand-in-removed/1" -> remove(entry.event(TeamEvent.StandInRemoved.class), at);
            case "function-handed-over/1" -> handOver(entry.event(TeamEvent.HandedOver.class), at);
            default -> throw new IllegalArgumentException("no change of a team");
        }
    }

    private void assign(TeamEvent.Assigned event, Instant at) {
        give(event.person().subject(), event.function().name(), at);
    }

    private void withdraw(TeamEvent.Withdrawn event, Instant at) {
        take(event.person().subject(), event.function().name(), at);
    }

    private void name(TeamEvent.StandInNamed event, Instant at) {
        String subject = event.person().subject();
        String function = event.function().name();
        if (!incomplete && (open(subject, function) < 0 || ready(subject, function) >= 0)) {
            throw new IllegalArgumentException("the function was not held, or had its stand-in already");
        }
        standIns.add(new StandIn(subject, function, event.standIn().subject(), at, null));
    }

    private void remove(TeamEvent.StandInRemoved event, Instant at) {
        requireReady(
                event.person().subject(),
                event.function().name(),
                event.standIn().subject());
        end(event.person().subject(), event.function().name(), at);
    }

    /** Taken from one and given to the other; only whoever was named takes over. */
    private void handOver(TeamEvent.HandedOver event, Instant at) {
        String subject = event.person().subject();
        String function = event.function().name();
        requireReady(subject, function, event.standIn().subject());
        take(subject, function, at);
        give(event.standIn().subject(), function, at);
    }

    private void requireReady(String subject, String function, String standIn) {
        int place = ready(subject, function);
        boolean named = place >= 0 && standIns.get(place).standIn().equals(standIn);
        if (!named && !incomplete) {
            throw new IllegalArgumentException("nobody of that name stood in");
        }
    }

    private void give(String subject, String function, Instant at) {
        if (!incomplete && open(subject, function) >= 0) {
            throw new IllegalArgumentException("the function was held already");
        }
        functions.add(new Held(subject, function, at, null));
    }

    private void take(String subject, String function, Instant at) {
        int place = open(subject, function);
        end(subject, function, at);
        if (place >= 0) {
            Held held = functions.get(place);
            functions.set(place, new Held(held.subject(), held.function(), held.since(), at));
            return;
        }
        if (!incomplete) {
            throw new IllegalArgumentException("the function was not held");
        }
    }

    /** Nobody stands in any more for what is not held any more. */
    private void end(String subject, String function, Instant at) {
        int place = ready(subject, function);
        if (place >= 0) {
            StandIn named = standIns.get(place);
            standIns.set(place, new StandIn(subject, function, named.standIn(), named.since(), at));
        }
    }

    private void recuse(TeamEvent.Recused event, Instant at) {
        String subject = event.person().subject();
        if (isRecused(subject)) {
            throw new IllegalArgumentException("the person was recused already");
        }
        recusals.add(new Aside(subject, event.reason(), at));
    }

    /** Whether this person may act as chair here; also true where withheld entries leave it open. */
    boolean mayChair(String subject) {
        return incomplete || (open(subject, Function.CHAIR.name()) >= 0 && !isRecused(subject));
    }

    TeamHistory history() {
        return new TeamHistory(functions, recusals, standIns);
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

    /** The place of whoever still stands in, or -1. */
    private int ready(String subject, String function) {
        for (int place = 0; place < standIns.size(); place++) {
            StandIn named = standIns.get(place);
            if (named.until() == null
                    && named.subject().equals(subject)
                    && named.function().equals(function)) {
                return place;
            }
        }
        return -1;
    }
}
