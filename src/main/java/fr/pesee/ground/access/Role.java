package fr.pesee.ground.access;

import fr.pesee.rule.exact.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the identity provider says a person is <em>eligible</em> for. A role alone gives no power over any tender:
 * that takes a {@link Function}.
 */
public enum Role {
    ADMINISTRATOR("administrateur", "administrator"),
    OFFICER("responsable d’achat", "officer"),
    COMMITTEE_MEMBER("membre de commission", "committee member"),
    AWARDING_AUTHORITY("pouvoir adjudicateur", "awarding authority"),
    LEGAL_REVIEWER("juriste", "legal reviewer"),
    AUDITOR("auditeur", "auditor"),
    BIDDER("soumissionnaire", "bidder");

    private final Text words;

    Role(String french, String english) {
        this.words = new Text(french, english);
    }

    /** What this role is called. */
    public Text words() {
        return words;
    }

    /** The role's name in the identity provider, such as {@code committee_member}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that name; empty for names that are not ours. */
    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
