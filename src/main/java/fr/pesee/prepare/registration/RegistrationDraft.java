package fr.pesee.prepare.registration;

import fr.pesee.ground.post.EmailAddress;
import fr.pesee.ground.problem.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Who asks to be told.
 *
 * @param email one plain address
 * @param language {@code fr} or {@code en}
 */
public record RegistrationDraft(
        @Nullable String email, @Nullable String language) {
    static final int LONGEST = 254;

    Findings findings() {
        Findings findings = new Findings().text("/email", email, LONGEST).present("/language", language);
        if (email != null && findings.isEmpty("/email")) {
            findings.require(EmailAddress.isPlain(email), "/email", RegistrationProblem.EMAIL_UNUSABLE);
        }
        if (language != null) {
            findings.require(
                    language.equals("fr") || language.equals("en"), "/language", RegistrationProblem.LANGUAGE_UNKNOWN);
        }
        return findings;
    }
}
