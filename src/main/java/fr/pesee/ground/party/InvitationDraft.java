package fr.pesee.ground.party;

import fr.pesee.ground.post.EmailAddress;
import fr.pesee.ground.problem.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody invites to act for their organisation.
 *
 * @param email one plain address
 * @param language of the mail, {@code fr} or {@code en}; French unless it says otherwise
 */
public record InvitationDraft(
        @Nullable String email, @Nullable String language) {
    private static final int LONGEST = 254;

    Findings findings() {
        Findings findings = new Findings().text("/email", email, LONGEST);
        if (email != null && findings.isEmpty("/email")) {
            findings.require(EmailAddress.isPlain(email), "/email", PartyProblem.INVITATION_EMAIL_UNUSABLE);
        }
        return findings;
    }

    /** The language of the mail. */
    String spoken() {
        return "en".equals(language) ? "en" : People.LANGUAGE;
    }
}
