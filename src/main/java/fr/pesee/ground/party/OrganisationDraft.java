package fr.pesee.ground.party;

import fr.pesee.ground.problem.Findings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as described by who acts for it.
 *
 * @param name at most 300 characters, in one line
 */
public record OrganisationDraft(
        @Nullable String name, @Nullable IdentifierDraft identifier) {
    static final int LONGEST_NAME = 300;

    Findings findings() {
        Findings findings = new Findings().text("/name", name, LONGEST_NAME).present("/identifier", identifier);
        if (identifier != null) {
            identifier.check("/identifier", findings);
        }
        return findings;
    }

    /** The name, once nothing is wrong. */
    String named() {
        return IdentifierDraft.oneLine(Objects.requireNonNull(name));
    }

    /** The identifier, once nothing is wrong. */
    Identifier identified() {
        return Objects.requireNonNull(identifier).identifier();
    }
}
