package fr.pesee.prove.dossier;

import fr.pesee.ground.signature.VerifierKey;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key that a verifier expects to have signed, learnt by another way than from the evidence.
 *
 * @param fingerprint 64 lower-case hexadecimal digits; null when nothing is expected
 * @param key the whole key; null when only its fingerprint is known, or nothing
 */
public record ExpectedKey(@Nullable String fingerprint, @Nullable VerifierKey key) {
    /** Nothing is expected: the enclosed key must be compared by a person. */
    public static final ExpectedKey NONE = new ExpectedKey(null, null);

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    /**
     * Reads a fingerprint, or a whole verifier key.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static ExpectedKey parse(String text) {
        String digits = text.strip().replace(":", "").toLowerCase(Locale.ROOT);
        if (FINGERPRINT.matcher(digits).matches()) {
            return new ExpectedKey(digits, null);
        }
        VerifierKey key = VerifierKey.parse(text.strip());
        return new ExpectedKey(key.fingerprint(), key);
    }
}
