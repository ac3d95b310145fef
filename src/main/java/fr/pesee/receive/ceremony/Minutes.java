package fr.pesee.receive.ceremony;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.pesee.receive.examination.BidFinding;
import fr.pesee.receive.examination.Bidders;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.rule.exact.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of an opening (RULE-64): who opened, what was received in the order of receipt, what was opened and what
 * was found. No price stands in them.
 *
 * @param tender the tender
 * @param reference what its buyer calls it
 * @param title what it is called
 * @param lot the lot
 * @param lotTitle what the lot is called
 * @param sitting which sitting of the lot: 1 opens what counts, a further one what was readmitted since, or the prices
 * @param scope what it opened
 * @param fictional whether this is an exercise
 * @param deadline the last instant in time
 * @param openedAt when the shares came together, by the tender's clock
 * @param present who gave their shares
 * @param keys the keys that what was opened is sealed to
 * @param recipient where minutes were taken while a bid had one envelope, its key; null since
 * @param needed how many shares open each of them
 * @param holders how many there are
 * @param commitment what bound the list of deposits after the deadline
 * @param root of the log of deposits
 * @param size how many entries that log had then
 * @param nonce of the commitment
 * @param received all deposits in the order of their receipt
 * @param opened what was found in those that were opened in this sitting
 * @param readmitted what was decided to be opened although it did not count, and is opened by now
 * @param copies the backup copies received, and what became of each when the minutes were taken
 * @param trial true for a test area; null for any other tender
 * @param drawn the quantities that bids are compared on, where they were drawn; null where none were
 */
public record Minutes(
        UUID tender,
        String reference,
        String title,
        int lot,
        String lotTitle,
        int sitting,
        Ceremony.Scope scope,
        boolean fictional,
        Instant deadline,
        Instant openedAt,
        List<String> present,
        List<Key> keys,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String recipient,
        int needed,
        int holders,
        String commitment,
        String root,
        long size,
        String nonce,
        List<Received> received,
        List<Opened> opened,
        List<Readmission> readmitted,
        List<Copy> copies,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean trial,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Drawn drawn) {
    /** Minutes taken before there were several sittings are those of the first; bids had one envelope then. */
    public Minutes {
        sitting = Math.max(1, sitting);
        scope = scope == null ? Ceremony.Scope.OFFERS : scope;
        keys = keys == null ? List.of(new Key(EnvelopeKey.Kind.OFFER, String.valueOf(recipient))) : List.copyOf(keys);
        received = List.copyOf(received);
        opened = List.copyOf(opened);
        readmitted = readmitted == null ? List.of() : List.copyOf(readmitted);
        copies = copies == null ? List.of() : List.copyOf(copies);
    }

    /**
     * Which variant of the quantities was drawn (RULE-19).
     *
     * @param commitment with which it was published
     * @param at when, by the tender's clock
     * @param witnesses whose numbers drew it, in the order in which they were announced
     * @param excused whose number the draw went without, and why
     */
    public record Drawn(
            String code,
            String name,
            String commitment,
            String seed,
            List<String> numbers,
            Instant at,
            List<String> witnesses,
            List<Excused> excused) {}

    /** Somebody whose number the draw went without. */
    public record Excused(String name, String reason) {}

    /** A key, and what was sealed to it. */
    public record Key(EnvelopeKey.Kind kind, String recipient) {}

    /** Whether something came after the deadline. */
    public boolean isLate(Instant at) {
        return at.isAfter(deadline);
    }

    /** Who deposited it. */
    public String bidder(UUID deposit) {
        return received.stream()
                .filter(one -> one.deposit().equals(deposit))
                .findFirst()
                .map(Received::bidder)
                .orElse("");
    }

    /**
     * A backup copy.
     *
     * @param bidder as the envelope says
     * @param identifier as it says; null where it says none, and in minutes that were taken before it was told
     * @param late whether it came after the deadline: then it is never opened (RULE-65)
     * @param registeredAt when the officer registered it, where that was after the deadline; null otherwise
     * @param replaces whose electronic bid it takes the place of, with their identifier; null for nobody's
     * @param state what became of it by then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Copy(
            int number,
            String bidder,
            @Nullable String identifier,
            Instant receivedAt,
            boolean late,
            @Nullable Instant registeredAt,
            @Nullable String replaces,
            Text state) {}

    /** One deposit: whose it is, when it came, and what became of it. */
    public record Received(UUID deposit, String bidder, String identifier, Instant receivedAt, String standing) {}

    /**
     * One opened bid.
     *
     * @param number its number in the lot; null when it could not be registered as it is
     * @param reasons which required pieces are missing, and why its prices cannot be used, without any price
     * @param tenderer who bids, as the bid says; null in minutes that were taken before it did
     */
    public record Opened(
            UUID deposit,
            String bidder,
            @Nullable Integer number,
            List<Piece> pieces,
            List<String> findings,
            List<Text> reasons,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Bidders tenderer) {}

    /** One of its files, and the envelope that it was in. */
    public record Piece(
            EnvelopeKey.Kind envelope,
            String name,
            @Nullable String requirement,
            long size,
            String sha256,
            String mediaType,
            boolean secret,
            List<String> findings) {
        /** There was one envelope first. */
        public Piece {
            envelope = envelope == null ? EnvelopeKey.Kind.OFFER : envelope;
        }

        /** Whether it was read to its end: of any other, nobody knows the size. */
        public boolean wasRead() {
            return !sha256.isEmpty();
        }

        /** Whether there is nothing of it, or not all. */
        public boolean lacks() {
            return findings.contains(BidFinding.PIECE_MISSING.name())
                    || findings.contains(BidFinding.BLOB_MISSING.name());
        }
    }
}
