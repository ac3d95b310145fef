package fr.pesee.prepare.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The key that bids for a lot are sealed to, as publication froze it.
 *
 * @param recipient its public half, {@code age1…}
 * @param k how many of its holders open it together
 * @param n how many there are
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SealedTo(String recipient, int k, int n) {
    /** The name of the frozen part. */
    public static final String PART = "envelope-key";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads the frozen part. */
    static SealedTo ofFrozen(String frozen) {
        try {
            return JSON.readValue(frozen, SealedTo.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("no frozen key", unreadable);
        }
    }
}
