package fr.pesee.ground.access;

import fr.pesee.rule.exact.Text;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a person does in one tender (RULE-86 as ruled in §26). Power comes from here; the role only says who may be
 * given it.
 */
public enum Function {
    OFFICER(new Text("responsable de la consultation", "officer"), Role.OFFICER),
    CHAIR(new Text("présidence", "chair"), Role.COMMITTEE_MEMBER),
    MEMBER(new Text("membre", "member"), Role.COMMITTEE_MEMBER),
    ADVISER(new Text("conseil", "adviser"), Role.COMMITTEE_MEMBER),
    OBSERVER(new Text("observateur", "observer"), Role.COMMITTEE_MEMBER, Role.AUDITOR),
    AWARDING_AUTHORITY(new Text("pouvoir adjudicateur", "awarding authority"), Role.AWARDING_AUTHORITY),
    LEGAL_REVIEWER(new Text("juriste", "legal reviewer"), Role.LEGAL_REVIEWER),
    AUDITOR(new Text("auditeur", "auditor"), Role.AUDITOR),
    /** Holds a share of the keys without which no bid can be opened (RULE-63, RULE-64). */
    KEY_HOLDER(
            new Text("détenteur de clé", "key holder"),
            Role.OFFICER,
            Role.COMMITTEE_MEMBER,
            Role.AWARDING_AUTHORITY,
            Role.LEGAL_REVIEWER,
            Role.AUDITOR),
    /** Gives a number of their own to the draw of the quantities that bids are compared on (RULE-19). */
    WITNESS(
            new Text("témoin du tirage au sort", "witness of the draw"),
            Role.OFFICER,
            Role.COMMITTEE_MEMBER,
            Role.AWARDING_AUTHORITY,
            Role.LEGAL_REVIEWER,
            Role.AUDITOR);

    private final Text words;
    private final Set<Role> eligible;

    Function(Text words, Role first, Role... others) {
        this.words = words;
        this.eligible = EnumSet.of(first, others);
    }

    /** What this function is called. */
    public Text words() {
        return words;
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
                || (evaluates() && other.knowsPrices())
                || (hasPartInDraw() && other == WITNESS)
                || (this == WITNESS && other.hasPartInDraw());
    }

    private boolean decides() {
        return this == AWARDING_AUTHORITY;
    }

    private boolean evaluates() {
        return this == CHAIR || this == MEMBER;
    }

    /** The officer has backup copies opened, with prices that evaluators may not know before quality is frozen. */
    private boolean knowsPrices() {
        return this == OFFICER;
    }

    /** The officer knows what each result of a draw would mean; the legal reviewer may have it go without a number. */
    private boolean hasPartInDraw() {
        return this == OFFICER || this == LEGAL_REVIEWER;
    }
}
