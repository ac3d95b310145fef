package fr.pesee.prepare.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.prepare.tender.Tender;
import java.time.Instant;
import java.util.List;

/**
 * Who does what in a tender.
 *
 * @param members one line for each function held, in the order assigned
 * @param recusals who is set aside
 * @param standIns who is ready to take over which function, in the order named
 */
public record Team(List<Member> members, List<Recusal> recusals, List<StandIn> standIns) {
    public Team {
        members = List.copyOf(members);
        recusals = List.copyOf(recusals);
        standIns = List.copyOf(standIns);
    }

    /** The same, without saying why anyone is set aside: that is a matter of their private life. */
    Team withoutReasons() {
        return new Team(
                members,
                recusals.stream()
                        .map(recusal -> new Recusal(recusal.person(), recusal.name(), "", recusal.since()))
                        .toList(),
                standIns);
    }

    /**
     * Told when somebody is given a function by another, in the transaction of the act.
     *
     * @param at by the tender's clock
     */
    public record Joined(Tender tender, Actor person, Function function, Instant at) {}

    /** One function held by one person, since when on the tender's clock. */
    public record Member(String person, String name, Function function, Instant since) {}

    /** One person set aside, since when on the tender's clock, and why. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Recusal(String person, String name, String reason, Instant since) {}

    /**
     * One person named to stand in, since when on the tender's clock; they hold nothing yet.
     *
     * @param person who holds the function
     * @param standIn the name with which the stand-in signs in
     * @param name what the stand-in is called
     */
    public record StandIn(String person, Function function, String standIn, String name, Instant since) {}
}
