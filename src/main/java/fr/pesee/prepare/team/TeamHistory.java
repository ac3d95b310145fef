package fr.pesee.prepare.team;

import fr.pesee.ground.access.Function;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every function ever held in a tender and every recusal from it: as the tables hold them, or as the ledger states
 * them. Of an untouched tender both are the same. People stand in it by the identity provider’s subject alone: it is
 * what the tables keep, and unlike a name it never changes.
 *
 * @param functions by subject, then function, then time
 * @param recusals by subject
 * @param standIns by subject of the holder, then function, then time
 */
public record TeamHistory(List<Held> functions, List<Aside> recusals, List<StandIn> standIns) {
    private static final Comparator<Held> BY_PERSON = Comparator.comparing(Held::subject)
            .thenComparing(Held::function)
            .thenComparing(Held::since)
            .thenComparing(Held::until, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final Comparator<StandIn> BY_HOLDER = Comparator.comparing(StandIn::subject)
            .thenComparing(StandIn::function)
            .thenComparing(StandIn::since)
            .thenComparing(StandIn::standIn)
            .thenComparing(StandIn::until, Comparator.nullsLast(Comparator.naturalOrder()));

    public TeamHistory {
        functions = functions.stream().sorted(BY_PERSON).toList();
        recusals =
                recusals.stream().sorted(Comparator.comparing(Aside::subject)).toList();
        standIns = standIns.stream().sorted(BY_HOLDER).toList();
    }

    /** The subjects of those who hold one of these functions now, and are not recused. */
    public Set<String> engaged(Set<Function> among) {
        Set<String> recused = recusals.stream().map(Aside::subject).collect(Collectors.toSet());
        Set<String> names = among.stream().map(Function::name).collect(Collectors.toSet());
        return functions.stream()
                .filter(held -> held.until() == null && names.contains(held.function()))
                .map(Held::subject)
                .filter(subject -> !recused.contains(subject))
                .collect(Collectors.toSet());
    }

    /** What this person holds or has held. */
    public Set<Function> everHeldBy(String subject) {
        Set<String> names = functions.stream()
                .filter(held -> held.subject().equals(subject))
                .map(Held::function)
                .collect(Collectors.toSet());
        return Arrays.stream(Function.values())
                .filter(function -> names.contains(function.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * One function held by one person, on the tender's clock.
     *
     * @param function by its name as written, since somebody may have written any into a table
     * @param until null while it is held
     */
    public record Held(
            String subject,
            String function,
            Instant since,
            @Nullable Instant until) {}

    /** One person set aside, since when on the tender's clock, and why (RULE-82). */
    public record Aside(String subject, String reason, Instant since) {}

    /**
     * One person ready to take over one function of another, on the tender's clock.
     *
     * @param subject who holds the function
     * @param function by its name as written
     * @param standIn who is ready to take it over
     * @param until null while they are
     */
    public record StandIn(
            String subject,
            String function,
            String standIn,
            Instant since,
            @Nullable Instant until) {}
}
