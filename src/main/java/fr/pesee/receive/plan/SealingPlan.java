package fr.pesee.receive.plan;

import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.rule.exact.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody needs to seal a bid of one lot; public, and the same for everybody.
 *
 * @param tender the tender
 * @param reference what its buyer calls it
 * @param lot the lot
 * @param title what the lot is called
 * @param envelopes the envelopes of a bid, in the order in which they are opened
 * @param deadline the last instant in time
 * @param now what the tender's clock shows
 * @param partSize how many bytes of clear text a part has, the last one of a piece excepted
 * @param largestFile the most megabytes of one file that the buyer announces; null for any size
 * @param largestBid the most megabytes of a bid that the buyer announces; null for any size
 * @param fileTypes the types of files that the buyer announces; none for all
 * @param pieces what the buyer asks for
 * @param lines what is to be priced
 * @param measures what is to be measured
 */
public record SealingPlan(
        UUID tender,
        String reference,
        int lot,
        String title,
        List<Envelope> envelopes,
        Instant deadline,
        Instant now,
        int partSize,
        @Nullable Integer largestFile,
        @Nullable Integer largestBid,
        List<String> fileTypes,
        List<Piece> pieces,
        List<Line> lines,
        List<Measure> measures) {
    /** 8 MiB: a cut costs a part at most, and no part much memory. */
    public static final int PART_SIZE = 8 << 20;

    /**
     * One envelope.
     *
     * @param recipient the age recipient that all in it is sealed to
     */
    public record Envelope(UUID id, EnvelopeKey.Kind kind, String recipient) {
        /** What the place of documents that nobody asked for is called on the page. */
        public String other() {
            return kind == EnvelopeKey.Kind.OFFER
                    ? "other"
                    : "other-" + kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /** One piece asked for, and which envelope it goes into. */
    public record Piece(
            String code,
            String name,
            EnvelopeKey.Kind envelope,
            boolean required,
            @Nullable String content) {
        /** The sentence that says that a bid lacks it. */
        public Text missing() {
            String named = code + ", " + name;
            return new Text("Pièce obligatoire qui manque : " + named, "Required piece that is missing: " + named);
        }
    }

    /**
     * The required pieces that a bid lacks.
     *
     * @param opened the envelopes that were looked into
     * @param enclosed the codes of the pieces that it holds
     */
    public List<Piece> missing(Predicate<EnvelopeKey.Kind> opened, Set<String> enclosed) {
        return pieces.stream()
                .filter(piece -> piece.required() && opened.test(piece.envelope()))
                .filter(piece -> !enclosed.contains(piece.code()))
                .toList();
    }

    /** The pieces that go into an envelope. */
    public List<Piece> in(Envelope envelope) {
        return pieces.stream()
                .filter(piece -> piece.envelope() == envelope.kind())
                .toList();
    }

    /** The envelope that prices go into. */
    public Envelope priced() {
        return envelopes.get(envelopes.size() - 1);
    }

    /** One line to be priced, in euros without tax for each unit. */
    public record Line(String code, String label, String unit, BigDecimal quantity) {}

    /** One value to be stated. */
    public record Measure(String code, Text label) {}
}
