package fr.pesee.receive.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * That a deposit or a withdrawal was refused, when, and why: nobody can say later that nothing was ever tried.
 *
 * @param tender the tender's identifier
 * @param reference what its buyer calls it
 * @param lot the lot
 * @param act {@code DEPOSIT} or {@code WITHDRAWAL}
 * @param id the identifier that the bidder gave it
 * @param bidder the organisation that tried, as it names itself
 * @param identifier its identifier
 * @param receivedAt when the head of the request was read, by the tender's clock
 * @param answeredAt when it was refused
 * @param deadline as it stood then
 * @param reasons the code of each reason, and where in the request, separated by a blank; the first thousand
 * @param trial whether it was tried in a test area
 */
public record SignedRefusal(
        UUID tender,
        String reference,
        int lot,
        String act,
        UUID id,
        String bidder,
        String identifier,
        Instant receivedAt,
        Instant answeredAt,
        Instant deadline,
        List<String> reasons,
        boolean trial)
        implements Acknowledged {
    /** The form of this text. */
    public static final String FORMAT = "pesee/refusal/1";

    /** The same for a test area, which it names: {@code trial} is true. */
    public static final String TRIAL_FORMAT = "pesee/refusal/2";

    public SignedRefusal {
        reasons = List.copyOf(reasons);
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
        fields.put("act", act);
        fields.put("id", id.toString());
        fields.put("bidder", bidder);
        fields.put("identifier", identifier);
        fields.put("receivedAt", receivedAt.toString());
        fields.put("answeredAt", answeredAt.toString());
        fields.put("deadline", deadline.toString());
        fields.put("reasons", reasons);
        return fields;
    }
}
