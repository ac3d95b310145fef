package fr.pesee.receive.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a bidder tried to send, as the server saw it: a bidder has to prove their own diligence (CE, 23 September 2021,
 * n° 449250).
 *
 * @param tender the tender's identifier
 * @param reference what its buyer calls it
 * @param lot the lot
 * @param bidder the organisation that tried, as it names itself
 * @param identifier its identifier
 * @param statedAt when this was stated, by the tender's clock
 * @param deadline as it stood then
 * @param after how many earlier attempts this does not list
 * @param more whether there are later ones that it does not list
 * @param attempts act, target, begin, end, bytes and outcome of each, in the order of their ends
 * @param trial whether all that was in a test area
 */
public record SignedAttempts(
        UUID tender,
        String reference,
        int lot,
        String bidder,
        String identifier,
        Instant statedAt,
        Instant deadline,
        int after,
        boolean more,
        List<List<String>> attempts,
        boolean trial)
        implements Acknowledged {
    /** The form of this text. */
    public static final String FORMAT = "pesee/attempts/1";

    /** The same for a test area, which it names: {@code trial} is true. */
    public static final String TRIAL_FORMAT = "pesee/attempts/2";

    public SignedAttempts {
        attempts = attempts.stream().map(List::copyOf).toList();
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("format", trial ? TRIAL_FORMAT : FORMAT);
        if (trial) {
            fields.put("trial", true);
        }
        fields.put("tender", tender.toString());
        fields.put("reference", reference);
        fields.put("lot", lot);
        fields.put("bidder", bidder);
        fields.put("identifier", identifier);
        fields.put("statedAt", statedAt.toString());
        fields.put("deadline", deadline.toString());
        fields.put("after", after);
        fields.put("more", more);
        fields.put("attempts", attempts);
        return fields;
    }
}
