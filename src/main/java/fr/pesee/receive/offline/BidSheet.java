package fr.pesee.receive.offline;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.pesee.receive.consortium.TendererDraft;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a bid is made of, as its bidder writes it down for {@code pesee seal}: YAML, or JSON, which is YAML too.
 *
 * @param format always {@value #FORMAT}
 * @param files its files
 * @param prices price of each line for one unit, in euros without tax
 * @param measures value of each measured criterion
 * @param group who bids, where it is a group; null for the depositing organisation alone
 * @param subcontractors those that the bid names
 * @param providers the cloud providers that it names
 */
public record BidSheet(
        @Nullable String format,
        @Nullable List<@Nullable Listed> files,
        @Nullable Map<String, @Nullable JsonNode> prices,
        @Nullable Map<String, @Nullable JsonNode> measures,
        @Nullable TendererDraft group,
        @Nullable List<@Nullable Subcontracted> subcontractors,
        @Nullable List<@Nullable String> providers) {
    /** The form of this text. */
    public static final String FORMAT = "pesee/bid/1";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /**
     * One file.
     *
     * @param path where it is, seen from the sheet
     * @param piece the code of the piece asked for; null for any other document
     * @param envelope where a document goes that nobody asked for; into the offer when left out
     * @param secret whether it holds business secrets (L. 151-1 of the commercial code)
     */
    public record Listed(
            @Nullable String path,
            @Nullable String piece,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES)
            EnvelopeKey.@Nullable Kind envelope,

            boolean secret) {}

    /** A subcontractor that the bid names. */
    public record Subcontracted(
            @Nullable String name,
            @Nullable String identifier,
            @Nullable String purpose) {}

    /** A sheet that cannot be read, and why. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Text sentence;

        Unreadable(Text sentence) {
            super(sentence.en());
            this.sentence = sentence;
        }

        /** What is wrong, and where. */
        public Text sentence() {
            return sentence;
        }
    }

    /**
     * Reads a sheet.
     *
     * @throws Unreadable when it is none
     */
    public static BidSheet read(String text) throws Unreadable {
        BidSheet sheet;
        try {
            sheet = YAML.readValue(text, BidSheet.class);
        } catch (JsonProcessingException unreadable) {
            throw new Unreadable(sentence(unreadable));
        }
        if (sheet == null || !FORMAT.equals(sheet.format())) {
            throw new Unreadable(new Text(
                    "la feuille doit commencer par « format: " + FORMAT + " ».",
                    "the sheet has to begin with \"format: " + FORMAT + "\"."));
        }
        return sheet;
    }

    private static Text sentence(JsonProcessingException unreadable) {
        int line =
                unreadable.getLocation() == null ? 0 : unreadable.getLocation().getLineNr();
        String where = unreadable instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(one -> one.getFieldName() == null ? "[" + one.getIndex() + "]" : one.getFieldName())
                        .collect(Collectors.joining(" › "))
                : "";
        String reason = unreadable.getOriginalMessage().lines().findFirst().orElse("");
        return new Text(
                "ligne " + line + (where.isEmpty() ? "" : ", " + where) + " : " + reason,
                "line " + line + (where.isEmpty() ? "" : ", " + where) + ": " + reason);
    }

    /** The files, in their order. */
    List<Listed> listed() {
        return Objects.requireNonNullElse(files, List.<@Nullable Listed>of()).stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Decimals as they were written, in quotes or without; what was left blank is not there. */
    static Map<String, String> written(@Nullable Map<String, @Nullable JsonNode> values) {
        Map<String, String> written = new TreeMap<>();
        Objects.requireNonNullElse(values, Map.<String, @Nullable JsonNode>of()).forEach((code, value) -> {
            if (value != null && !value.isNull()) {
                String text = value.isNumber()
                        ? value.decimalValue().toPlainString()
                        : value.asText().strip();
                if (!text.isEmpty()) {
                    written.put(code, text);
                }
            }
        });
        return written;
    }
}
