package fr.pesee.prove.opendata;

import fr.pesee.ground.page.Formats;
import fr.pesee.prepare.tender.Procedure;
import fr.pesee.rule.exact.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a notice; whatever is null was not said, or not so that it could be taken.
 *
 * @param file the notice itself
 * @param facts what the tender is to be
 * @param lots its lots, in the order of the notice
 * @param found all that was read, term by term
 * @param ignored all that was not, path by path
 * @param more how many elements stand under further paths
 * @param missing what the tender needs and the notice does not say
 */
record ReadNotice(
        File file,
        Facts facts,
        List<ReadLot> lots,
        List<Found> found,
        List<Ignored> ignored,
        int more,
        List<Missing> missing) {
    ReadNotice {
        lots = List.copyOf(lots);
        found = List.copyOf(found);
        ignored = List.copyOf(ignored);
        missing = List.copyOf(missing);
    }

    /**
     * The notice as a file.
     *
     * @param sha256 in hexadecimal
     * @param size in bytes
     * @param sdk the version that it follows, such as {@code eforms-sdk-1.13}; empty when it does not say
     * @param id its identifier (BT-701); empty when it has none
     * @param language its official language (BT-702), such as {@code FRA}
     */
    record File(String sha256, long size, String sdk, String id, String language) {}

    /** What the tender is to be. Amounts in euros excluding tax. */
    record Facts(
            @Nullable String reference,
            @Nullable String title,
            @Nullable Procedure procedure,
            boolean framework,
            @Nullable LocalDate launchDate,
            @Nullable Instant deadline,
            @Nullable BigDecimal estimatedValue,
            @Nullable BigDecimal maximumValue,
            @Nullable Instant questionsUntil,
            @Nullable Instant opening,
            @Nullable Integer validityDays) {}

    /**
     * A lot.
     *
     * @param id in the notice, such as {@code LOT-0001}
     * @param months the duration of the contract; null when it is not said in months or years
     */
    record ReadLot(String id, String title, @Nullable Integer months, List<ReadCriterion> criteria) {
        ReadLot {
            criteria = List.copyOf(criteria);
        }
    }

    /** The nature of a criterion, by the code list {@code award-criterion-type}. */
    enum Nature {
        PRICE("prix", "price"),
        COST("coût", "cost"),
        QUALITY("qualité", "quality");

        private final Text words;

        Nature(String french, String english) {
            this.words = new Text(french, english);
        }

        Text words() {
            return words;
        }
    }

    /**
     * A criterion.
     *
     * @param nature null when it is not said
     * @param description null when there is none
     * @param unit by the code list {@code number-weight}, such as {@code per-exa}; empty when it has no weight
     * @param number its weight as written; empty when it has none
     */
    record ReadCriterion(
            @Nullable Nature nature, Text name, @Nullable Text description, String unit, String number) {}

    /**
     * Something that was read.
     *
     * @param lot counted from 1; 0 for the tender as a whole
     * @param value as the notice writes it
     * @param shown as people write it
     */
    record Found(Term term, int lot, String value, Text shown) {}

    /**
     * Elements that were not used.
     *
     * @param path of names from the root
     * @param count how many stand under it
     * @param value the text of the first one, shortened; empty when it has none
     */
    record Ignored(String path, int count, String value) {}

    /**
     * Something that is missing.
     *
     * @param lot counted from 1; 0 for the tender as a whole
     */
    record Missing(Gap gap, int lot, String detail) {
        private static final Pattern DECIMAL = Pattern.compile("\\b(\\d+)\\.(\\d+)\\b");
        private static final Pattern INSTANT =
                Pattern.compile("\\b\\d{4}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d(:[0-5]\\d)?Z\\b");

        /** What is missing, in words. */
        public Text sentence() {
            boolean number = gap == Gap.WEIGHT_SUM || gap == Gap.POINTS_SCALED;
            String french = number ? DECIMAL.matcher(detail).replaceAll("$1,$2") : dated("fr");
            return new Text(
                    gap.words().fr().replace("{0}", french), gap.words().en().replace("{0}", dated("en")));
        }

        /** Instants as people write them, in Paris. */
        private String dated(String language) {
            return INSTANT.matcher(detail).replaceAll(at -> Formats.of(language).second(Instant.parse(at.group())));
        }
    }
}
