package fr.pesee.receive.age;

import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.bech32.Bech32Address;
import fr.pesee.ground.ledger.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom an age file is sealed to: a native X25519 recipient, and no other kind, since browser and server write no other.
 *
 * @param text {@code age1} and 58 characters, in lower case
 */
public record AgeRecipient(String text) {
    private static final Pattern FORM = Pattern.compile("age1[02-9ac-hj-np-z]{58}");
    private static final int BYTES = 32;

    /**
     * A recipient that was read once, or made here: its form and checksum are looked at, not what point it is, which
     * takes as long as sealing to it.
     *
     * @throws IllegalArgumentException unless it is written as one
     */
    public AgeRecipient {
        if (!FORM.matcher(text).matches() || !isWritten(text)) {
            throw new IllegalArgumentException("not an X25519 recipient of age");
        }
    }

    /**
     * The recipient that somebody wrote, whatever blanks stand around it; empty when it is none, or a point of small
     * order, to which nothing can be sealed.
     */
    public static Optional<AgeRecipient> read(@Nullable String written) {
        if (written == null || written.length() > 200) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AgeRecipient(written.strip())).filter(one -> AgeFiles.canSealTo(one.text()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** That its checksum holds. */
    private static boolean isWritten(String text) {
        try {
            Bech32Address address = Bech32.getDecoder().decode(text);
            return address.getHumanReadablePart().toString().equals("age")
                    && address.getData().length == BYTES
                    && Bech32.getEncoder()
                            .encode("age", address.getData())
                            .toString()
                            .equals(text);
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    /**
     * What people compare to see that they have the same keys before them: SHA-256 of the recipients, in the order of
     * their letters, each with a line feed. {@code sort} and {@code sha256sum} give the same.
     */
    public static String fingerprint(Collection<AgeRecipient> recipients) {
        String lines = recipients.stream()
                .map(AgeRecipient::text)
                .sorted()
                .map(text -> text + "\n")
                .collect(Collectors.joining());
        return Digest.sha256(lines.getBytes(StandardCharsets.US_ASCII)).hex();
    }

    @Override
    public String toString() {
        return text;
    }
}
