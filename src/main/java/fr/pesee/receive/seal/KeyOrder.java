package fr.pesee.receive.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.age.AgeRecipient;
import fr.pesee.rule.exact.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What keys are to be made of, for whoever makes them: nothing in it is secret.
 *
 * @param format always {@value #FORMAT}
 * @param tender the tender
 * @param reference what its buyer calls it
 * @param holders who each get a share, in the order of the shares
 * @param envelopes what a key of its own is to be made for
 */
public record KeyOrder(String format, UUID tender, String reference, List<Holder> holders, List<Wanted> envelopes) {
    /** The form of this text. */
    public static final String FORMAT = "pesee/key-order/1";

    private static final int MOST = 1 << 20;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @throws IllegalArgumentException when it is no order of this format */
    public KeyOrder {
        if (!FORMAT.equals(format)
                || tender == null
                || reference == null
                || holders == null
                || envelopes == null
                || holders.size() < KeyBoard.FEWEST
                || holders.size() > KeyBoard.MOST
                || envelopes.isEmpty()
                || holders.stream().map(Holder::recipient).distinct().count() < holders.size()
                || envelopes.stream().distinct().count() < envelopes.size()) {
            throw new IllegalArgumentException("not an order of the format " + FORMAT);
        }
        holders = List.copyOf(holders);
        envelopes = List.copyOf(envelopes);
    }

    /**
     * One holder.
     *
     * @param recipient the key of theirs that the share is sealed to
     */
    public record Holder(String name, String recipient) {
        /** @throws IllegalArgumentException when nothing can be sealed to this */
        public Holder {
            Objects.requireNonNull(name);
            if (AgeRecipient.read(recipient).isEmpty()) {
                throw new IllegalArgumentException("not a recipient of age");
            }
        }
    }

    /**
     * One key to be made.
     *
     * @param lot the lot; {@link EnvelopeKey#WHOLE_TENDER} for that of all candidacies
     */
    public record Wanted(int lot, EnvelopeKey.Kind kind) {
        public Wanted {
            Objects.requireNonNull(kind);
        }
    }

    /** What is to be made for a tender with these holders, each of whom has a proved key. */
    static KeyOrder of(Tender tender, KeyBoard board) {
        List<Wanted> wanted = new ArrayList<>();
        wanted.add(new Wanted(EnvelopeKey.WHOLE_TENDER, EnvelopeKey.Kind.CANDIDACY));
        List<Lot> lots = new ArrayList<>(tender.lotsBefore(Step.PUBLISH));
        lots.addAll(tender.lotsBefore(Step.RECTIFY));
        for (Lot lot : lots) {
            EnvelopeKey.kinds(tender).stream()
                    .filter(kind -> kind != EnvelopeKey.Kind.CANDIDACY)
                    .forEach(kind -> wanted.add(new Wanted(lot.number(), kind)));
        }
        List<Holder> holders = board.holders().stream()
                .map(one -> new Holder(
                        one.name(),
                        Objects.requireNonNull(one.key()).recipient().text()))
                .toList();
        return new KeyOrder(FORMAT, tender.id(), tender.reference(), holders, wanted);
    }

    /** Reads an order; empty when it is none. */
    public static Optional<KeyOrder> read(String text) {
        if (text.length() > MOST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(text, KeyOrder.class));
        } catch (JsonProcessingException none) {
            return Optional.empty();
        }
    }

    /** The order as canonical JSON (RFC 8785). */
    public String write() {
        return CanonicalJson.write(Map.of(
                "format",
                format,
                "tender",
                tender.toString(),
                "reference",
                reference,
                "holders",
                holders.stream()
                        .map(one -> Map.of("name", one.name(), "recipient", one.recipient()))
                        .toList(),
                "envelopes",
                envelopes.stream()
                        .map(one -> Map.of("lot", one.lot(), "kind", one.kind().name()))
                        .toList()));
    }
}
