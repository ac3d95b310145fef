package fr.pesee.prepare.team;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.rule.exact.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team as its page shows it.
 *
 * @param lines one for each function held, in the order of functions
 * @param recusals who is set aside; without reasons for whoever is not told
 * @param past functions that were given back or taken, the latest first
 * @param missing functions that a tender cannot do without and nobody holds
 */
record TeamBoard(List<Line> lines, List<Team.Recusal> recusals, List<Past> past, List<Function> missing) {
    private static final List<Function> NEEDED =
            List.of(Function.CHAIR, Function.MEMBER, Function.AWARDING_AUTHORITY, Function.LEGAL_REVIEWER);

    TeamBoard {
        lines = List.copyOf(lines);
        recusals = List.copyOf(recusals);
        past = List.copyOf(past);
        missing = List.copyOf(missing);
    }

    static TeamBoard of(List<Line> lines, List<Team.Recusal> recusals, List<Past> past) {
        List<Function> missing = NEEDED.stream()
                .filter(needed -> lines.stream().noneMatch(line -> line.function() == needed && line.inEffect()))
                .toList();
        return new TeamBoard(lines, recusals, past, missing);
    }

    /** How many people hold a function. */
    public int people() {
        return (int)
                lines.stream().map(line -> line.person().subject()).distinct().count();
    }

    /** Whether any reason is told. */
    public boolean tellsWhy() {
        return recusals.stream().anyMatch(one -> !one.reason().isEmpty());
    }

    /**
     * One function held by one person.
     *
     * @param inEffect whether it counts now: they still have the role that it takes, and are not recused
     * @param recused whether that is why it does not count
     * @param standIn who is ready to take over; null when nobody is
     * @param passable whether the reader may pass it on
     */
    record Line(
            Actor person,
            Function function,
            Instant since,
            boolean inEffect,
            boolean recused,
            @Nullable Actor standIn,
            boolean passable) {

        /** Whether this function can have a stand-in at all. */
        public boolean canHaveStandIn() {
            return Candidacy.WITH_STAND_IN.contains(function);
        }

        /** What names this line in an address. */
        public String query() {
            return TeamBoard.query(person.username(), function.name());
        }

        /** What names this person in an address. */
        public String personQuery() {
            return TeamBoard.query(person.username(), "");
        }
    }

    /** One function that somebody held. */
    record Past(String name, String function, Instant since, Instant until) {
        /** What it is called; as written where it is none. */
        public Text words() {
            return Arrays.stream(Function.values())
                    .filter(one -> one.name().equals(function))
                    .map(Function::words)
                    .findFirst()
                    .orElseGet(() -> Text.same(function));
        }
    }

    /** The part of an address that names a person and one of their functions. */
    static String query(String username, String function) {
        String person = "?person=" + URLEncoder.encode(username, StandardCharsets.UTF_8);
        return function.isEmpty() ? person : person + "&function=" + function;
    }
}
