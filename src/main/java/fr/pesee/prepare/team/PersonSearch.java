package fr.pesee.prepare.team;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Role;
import fr.pesee.ground.page.Formats;
import fr.pesee.ground.problem.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The search for somebody to give a function to, with those found and what each of them can be given.
 *
 * @param words what was searched for; empty before any search
 * @param found those found, by name
 * @param more whether there are more than are shown
 * @param chosen the name with which the person chosen signs in; empty before any choice
 * @param function the function chosen for them
 * @param refusals why the choice was refused; empty when it was not, or none was made
 */
record PersonSearch(
        String words, List<Candidate> found, boolean more, String chosen, String function, List<Refusal> refusals) {
    /** How many people are shown. */
    static final int SHOWN = 20;

    PersonSearch {
        found = List.copyOf(found);
        refusals = List.copyOf(refusals);
    }

    /** The search for somebody to be given any function. */
    static PersonSearch of(String words, List<Candidacy> found, Formats formats) {
        return of(words, found.stream().map(one -> Candidate.of(one, formats)).toList());
    }

    /** The search for somebody to stand in for one function. */
    static PersonSearch standingIn(String words, List<Candidacy> found, Function function, Formats formats) {
        return of(
                words,
                found.stream()
                        .map(one -> Candidate.standingIn(one, function, formats))
                        .toList());
    }

    private static PersonSearch of(String words, List<Candidate> found) {
        return new PersonSearch(words, found.stream().limit(SHOWN).toList(), found.size() > SHOWN, "", "", List.of());
    }

    /** The same with a choice that was refused. */
    PersonSearch refused(String person, String wanted, List<Refusal> why) {
        return new PersonSearch(words, found, more, person, wanted, why);
    }

    /** Why this person cannot be given what was chosen. */
    public List<Refusal> wrongWith(Candidate candidate) {
        return candidate.person().username().equals(chosen) ? refusals : List.of();
    }

    /** What is wrong with the choice of somebody who is not shown. */
    public List<Refusal> wrongAtLarge() {
        boolean shown = found.stream().anyMatch(one -> one.person().username().equals(chosen));
        return shown ? List.of() : refusals;
    }

    /**
     * Somebody found.
     *
     * @param roles what they are eligible for, in words
     * @param held what they hold in this tender already, in words
     * @param possible the functions that they can be given now
     * @param barred why they can be given none at all; empty when that is not so
     * @param ineligible the functions that their roles do not allow, in words
     * @param impossible all other functions that they do not hold, each with the reasons
     */
    record Candidate(
            Actor person,
            String roles,
            String held,
            List<Function> possible,
            List<Refusal> barred,
            String ineligible,
            List<Impossible> impossible) {
        Candidate {
            possible = List.copyOf(possible);
            barred = List.copyOf(barred);
            impossible = List.copyOf(impossible);
        }

        /** What names this person in an address. */
        public String query() {
            return TeamBoard.query(person.username(), "");
        }

        /** Whether they are not set aside yet. */
        public boolean isRecusable() {
            return barred.stream().noneMatch(one -> one.code() == TeamProblem.TEAM_RECUSED);
        }

        static Candidate of(Candidacy candidacy, Formats formats) {
            Set<Role> roles = candidacy.person().roles();
            List<Refusal> barred = candidacy.barred();
            List<Function> others = Arrays.stream(Function.values())
                    .filter(one -> barred.isEmpty() && !candidacy.held().contains(one))
                    .toList();
            return new Candidate(
                    candidacy.person(),
                    formats.listed(roles, Role::words),
                    formats.listed(candidacy.held(), Function::words),
                    others.stream()
                            .filter(one -> candidacy.against(one).isEmpty())
                            .toList(),
                    barred,
                    formats.listed(
                            others.stream().filter(one -> !one.isOpenTo(roles)).toList(), Function::words),
                    others.stream()
                            .filter(one -> one.isOpenTo(roles))
                            .map(one -> new Impossible(one, candidacy.against(one)))
                            .filter(one -> !one.reasons().isEmpty())
                            .toList());
        }

        static Candidate standingIn(Candidacy candidacy, Function function, Formats formats) {
            List<Refusal> against = candidacy.againstStandingIn(function);
            return new Candidate(
                    candidacy.person(),
                    formats.listed(candidacy.person().roles(), Role::words),
                    formats.listed(candidacy.held(), Function::words),
                    against.isEmpty() ? List.of(function) : List.of(),
                    against,
                    "",
                    List.of());
        }
    }

    /** A function that somebody cannot be given, and why. */
    record Impossible(Function function, List<Refusal> reasons) {}
}
