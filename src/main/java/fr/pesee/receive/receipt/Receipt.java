package fr.pesee.receive.receipt;

import fr.pesee.ground.ledger.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the server acknowledges of one deposit (order of 22 March 2019, buyer profiles).
 *
 * @param tender the tender's identifier
 * @param reference what its buyer calls it
 * @param lot the lot
 * @param deposit the deposit's identifier
 * @param bidder the organisation that deposited, as it names itself
 * @param identifier its identifier, such as {@code SIRET 33070384400036}
 * @param receivedAt when the head of the request was read, by the tender's clock
 * @param deadline as it stood then
 * @param onTime whether it came at the deadline or before (RULE-58)
 * @param bytes how many bytes of ciphertext were deposited
 * @param envelopes what was deposited, envelope by envelope
 * @param trial whether it was deposited in a test area, so that it is no bid
 * @param leaf of the entry in the log of the tender's deposits; its place would tell how many there are
 */
public record Receipt(
        UUID tender,
        String reference,
        int lot,
        UUID deposit,
        String bidder,
        String identifier,
        Instant receivedAt,
        Instant deadline,
        boolean onTime,
        long bytes,
        List<Envelope> envelopes,
        boolean trial,
        Digest leaf)
        implements Acknowledged {
    /** The form of this text. */
    public static final String FORMAT = "pesee/receipt/3";

    /** As it was while a bid had one envelope, whose digests stood beside the rest: read for ever. */
    static final String FIRST_FORMAT = "pesee/receipt/1";

    /** The same, of a test area. */
    static final String SECOND_FORMAT = "pesee/receipt/2";

    public Receipt {
        envelopes = List.copyOf(envelopes);
    }

    /**
     * One envelope.
     *
     * @param kind which one: CANDIDACY, OFFER or PRICE
     * @param manifest SHA-256 of the parts of the sealed manifest
     * @param parts SHA-256 of the parts of all sealed pieces, in the order of the request
     */
    public record Envelope(String kind, List<Digest> manifest, List<Digest> parts) {
        public Envelope {
            manifest = List.copyOf(manifest);
            parts = List.copyOf(parts);
        }

        private Map<String, Object> fields() {
            return Map.of(
                    "kind",
                    kind,
                    "manifest",
                    manifest.stream().map(Digest::hex).toList(),
                    "parts",
                    parts.stream().map(Digest::hex).toList());
        }
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("format", FORMAT);
        if (trial) {
            fields.put("trial", true);
        }
        fields.put("tender", tender.toString());
        fields.put("reference", reference);
        fields.put("lot", lot);
        fields.put("deposit", deposit.toString());
        fields.put("bidder", bidder);
        fields.put("identifier", identifier);
        fields.put("receivedAt", receivedAt.toString());
        fields.put("deadline", deadline.toString());
        fields.put("onTime", onTime);
        fields.put("bytes", Long.toString(bytes));
        fields.put("envelopes", envelopes.stream().map(Envelope::fields).toList());
        fields.put("leaf", leaf.hex());
        return fields;
    }
}
