package fr.pesee.receive.age;

import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.bech32.Bech32Address;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom an age file is sealed to: a native X25519 recipient, and no other kind, since browser and server write no other.
 *
 * @param text {@code age1} and 58 characters, in lower case
 */
public record AgeRecipient(String text) {
    private static final Pattern FORM = Pattern.compile("age1[02-9ac-hj-np-z]{58}");
    private static final int BYTES = 32;

    /** @throws IllegalArgumentException unless it is a key that something can be sealed to */
    public AgeRecipient {
        if (!FORM.matcher(text).matches() || !isSound(text)) {
            throw new IllegalArgumentException("not an X25519 recipient of age");
        }
    }

    /** The recipient that somebody wrote, whatever blanks stand around it; empty when it is none. */
    public static Optional<AgeRecipient> read(@Nullable String written) {
        if (written == null || written.length() > 200) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AgeRecipient(written.strip()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** That its checksum holds, and that it is no point of small order, to which nothing can be sealed. */
    private static boolean isSound(String text) {
        try {
            Bech32Address address = Bech32.getDecoder().decode(text);
            return address.getHumanReadablePart().toString().equals("age")
                    && address.getData().length == BYTES
                    && Bech32.getEncoder()
                            .encode("age", address.getData())
                            .toString()
                            .equals(text)
                    && AgeFiles.canSealTo(text);
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
