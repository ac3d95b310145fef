package fr.pesee.ground.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a person does in one tender (RULE-86 as ruled in §26). Power comes from here; the role only says who may be
 * given it.
 */
public enum Function {
    OFFICER(Role.OFFICER),
    CHAIR(Role.COMMITTEE_MEMBER),
    MEMBER(Role.COMMITTEE_MEMBER),
    ADVISER(Role.COMMITTEE_MEMBER),
    OBSERVER(Role.COMMITTEE_MEMBER, Role.AUDITOR),
    AWARDING_AUTHORITY(Role.AWARDING_AUTHORITY),
    LEGAL_REVIEWER(Role.LEGAL_REVIEWER),
    AUDITOR(Role.AUDITOR);

    private final Set<Role> eligible;

    Function(Role first, Role... others) {
        this.eligible = EnumSet.of(first, others);
    }

    /** Whether a person with these roles may hold this function. An administrator may hold none (RULE-86). */
    public boolean isOpenTo(Set<Role> roles) {
        return !roles.contains(Role.ADMINISTRATOR) && roles.stream().anyMatch(eligible::contains);
    }

    /** Whether one person may not hold both in the same tender (RULE-86). */
    public boolean isIncompatibleWith(Function other) {
        return (decides() && other.evaluates())
                || (evaluates() && other.decides())
                || (knowsPrices() && other.evaluates())
                || (evaluates() && other.knowsPrices());
    }

    private boolean decides() {
        return this == AWARDING_AUTHORITY;
    }

    private boolean evaluates() {
        return this == CHAIR || this == MEMBER;
    }

    /** The officer registers the bids with their prices, which evaluators may not know before quality is frozen. */
    private boolean knowsPrices() {
        return this == OFFICER;
    }
}
