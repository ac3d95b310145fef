package fr.pesee.ground.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the identity provider says a person is <em>eligible</em> for. A role alone gives no power over any tender:
 * that takes a {@link Function}.
 */
public enum Role {
    ADMINISTRATOR,
    OFFICER,
    COMMITTEE_MEMBER,
    AWARDING_AUTHORITY,
    LEGAL_REVIEWER,
    AUDITOR,
    BIDDER;

    /** The role's name in the identity provider, such as {@code committee_member}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that name; empty for names that are not ours. */
    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
