package fr.pesee.receive.offline;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.pesee.receive.consortium.Tenderer;
import fr.pesee.receive.consortium.TendererDraft;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.rule.exact.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
        @Nullable Map<String, @Nullable String> prices,
        @Nullable Map<String, @Nullable String> measures,
        @Nullable Group group,
        @Nullable List<@Nullable Subcontracted> subcontractors,
        @Nullable List<@Nullable String> providers) {
    /** The form of this text. */
    public static final String FORMAT = "pesee/bid/1";

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(\\.\\d{1,6})?");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
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

    /** A group that bids, as written. */
    public record Group(
            Tenderer.@Nullable Form form,
            @Nullable Party lead,
            @Nullable List<@Nullable Party> members) {
        /** The same for whoever checks it. */
        TendererDraft draft() {
            List<TendererDraft.OperatorDraft> others = new ArrayList<>();
            for (Party member : Objects.requireNonNullElse(members, List.<@Nullable Party>of())) {
                others.add(Objects.requireNonNullElse(member, Party.BLANK).draft());
            }
            return new TendererDraft(form, lead == null ? null : lead.draft(), others);
        }
    }

    /**
     * One of a group.
     *
     * @param share in percent
     */
    public record Party(
            @Nullable String name,
            @Nullable String identifier,
            @Nullable String share) {
        private static final Party BLANK = new Party(null, null, null);

        /** A share that is no plain decimal is none, which is then said. */
        private TendererDraft.OperatorDraft draft() {
            boolean plain = share != null && DECIMAL.matcher(share.strip()).matches();
            return new TendererDraft.OperatorDraft(
                    name,
                    identifier,
                    plain ? new BigDecimal(Objects.requireNonNull(share).strip()) : null);
        }
    }

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
        BidSheet sheet = parsed(text);
        if (sheet == null || !FORMAT.equals(sheet.format())) {
            throw new Unreadable(new Text(
                    "la feuille doit commencer par « format: " + FORMAT + " ».",
                    "the sheet has to begin with \"format: " + FORMAT + "\"."));
        }
        return sheet;
    }

    private static @Nullable BidSheet parsed(String text) throws Unreadable {
        try {
            return parsed(YAML.createParser(text), YAML.createParser(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory can be read", impossible);
        }
    }

    private static @Nullable BidSheet parsed(JsonParser first, JsonParser again) throws Unreadable, IOException {
        try (JsonParser parser = first) {
            if (parser.nextToken() == null) {
                throw new Unreadable(SheetFault.empty());
            }
            BidSheet sheet = YAML.readValue(parser, BidSheet.class);
            if (parser.nextToken() != null) {
                throw new Unreadable(SheetFault.followed(parser.currentTokenLocation()));
            }
            return sheet;
        } catch (JsonProcessingException unreadable) {
            throw new Unreadable(SheetFault.of(unreadable, again));
        }
    }

    /** The files, in their order. */
    List<Listed> listed() {
        return Objects.requireNonNullElse(files, List.<@Nullable Listed>of()).stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Values as they were written, never as a program reads numbers; what was left blank is not there. */
    static Map<String, String> written(@Nullable Map<String, @Nullable String> values) {
        Map<String, String> written = new TreeMap<>();
        Objects.requireNonNullElse(values, Map.<String, @Nullable String>of()).forEach((code, value) -> {
            if (value != null && !value.isBlank()) {
                written.put(code, value.strip());
            }
        });
        return written;
    }
}
