package fr.pesee.receive.receipt;

import fr.pesee.ground.ledger.Digest;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the server acknowledges of one withdrawal (R2151-6: until the deadline).
 *
 * @param tender the tender's identifier
 * @param reference what its buyer calls it
 * @param lot the lot
 * @param withdrawal the withdrawal's identifier
 * @param bidder the organisation that withdrew, as it names itself
 * @param identifier its identifier
 * @param receivedAt when the head of the request was read, by the tender's clock
 * @param deadline as it stood then
 * @param proven whether the sender knew the deposit secret
 * @param trial whether it was in a test area
 * @param leaf of the entry in the log of the tender's deposits
 */
public record WithdrawalReceipt(
        UUID tender,
        String reference,
        int lot,
        UUID withdrawal,
        String bidder,
        String identifier,
        Instant receivedAt,
        Instant deadline,
        boolean proven,
        boolean trial,
        Digest leaf)
        implements Acknowledged {
    /** The form of this text. */
    public static final String FORMAT = "pesee/withdrawal/1";

    /** The same for a test area, which it names: {@code trial} is true. */
    public static final String TRIAL_FORMAT = "pesee/withdrawal/2";

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
        fields.put("withdrawal", withdrawal.toString());
        fields.put("bidder", bidder);
        fields.put("identifier", identifier);
        fields.put("receivedAt", receivedAt.toString());
        fields.put("deadline", deadline.toString());
        fields.put("proven", proven);
        fields.put("leaf", leaf.hex());
        return fields;
    }
}
