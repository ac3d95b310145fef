package fr.pesee.receive.offline;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.ceremony.DepositStanding;
import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.upload.SealedPart;
import fr.pesee.rule.exact.CanonicalJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sealed bids of a lot as they are taken away.
 *
 * @param tender the tender
 * @param reference what its buyer calls it
 * @param lot the lot
 * @param deposits in the order in which they came
 * @param lost the digests of parts that the storage no longer has
 */
record SealedExport(UUID tender, String reference, int lot, List<Deposit> deposits, Set<Digest> lost) {
    /** The form of the index. */
    static final String FORMAT = "pesee/sealed-bids/1";

    SealedExport {
        deposits = List.copyOf(deposits);
        lost = Set.copyOf(lost);
    }

    /** The same, without these parts. */
    SealedExport without(Set<Digest> missing) {
        return new SealedExport(tender, reference, lot, deposits, missing);
    }

    /**
     * One deposit: whose, and what of it may be opened by now.
     *
     * @param standing what becomes of it: of one organisation several may stand here, of which one counts
     * @param copy the backup copy whose contents it is, by its number in the lot; null for what a bidder deposited
     */
    record Deposit(
            UUID id,
            String bidder,
            String identifier,
            Instant receivedAt,
            DepositStanding standing,
            @Nullable Integer copy,
            List<Envelope> envelopes) {
        Deposit {
            envelopes = List.copyOf(envelopes);
        }
    }

    /**
     * One envelope.
     *
     * @param recipient the key that it is sealed to
     * @param manifest the parts of the sealed list
     * @param pieces the parts of each piece, in the order of the list
     */
    record Envelope(
            UUID envelope,
            EnvelopeKey.Kind kind,
            String recipient,
            List<SealedPart> manifest,
            List<List<SealedPart>> pieces) {
        static Envelope of(EnvelopeKey key, SealedDeposit.Envelope sealed) {
            return new Envelope(key.id(), key.kind(), key.recipient().text(), sealed.manifest(), sealed.pieces());
        }
    }

    /** Every part by the name of its file: deposits, envelopes and pieces are folders. */
    Map<String, SealedPart> files() {
        Map<String, SealedPart> files = new LinkedHashMap<>();
        for (Deposit deposit : deposits) {
            for (Envelope one : deposit.envelopes()) {
                String folder = "deposits/" + deposit.id() + "/" + one.envelope();
                put(files, folder + "/manifest", one.manifest());
                for (int place = 0; place < one.pieces().size(); place++) {
                    put(files, folder + "/piece-" + (place + 1), one.pieces().get(place));
                }
            }
        }
        return files;
    }

    /** Names sort as the parts follow each other. */
    private static void put(Map<String, SealedPart> files, String folder, List<SealedPart> parts) {
        parts.forEach(part -> files.put(folder + "/" + "%06d".formatted(part.number()) + ".age", part));
    }

    /** Those that are given out, by the names of their files. */
    Map<String, SealedPart> given() {
        Map<String, SealedPart> given = files();
        given.values().removeIf(part -> lost.contains(part.digest()));
        return given;
    }

    List<SealedPart> parts() {
        return List.copyOf(given().values());
    }

    /** How many bytes of ciphertext. */
    long bytes() {
        return parts().stream().mapToLong(SealedPart::size).sum();
    }

    /** What {@code sha256sum --check} reads; it names what is lost, too. */
    String sums() {
        StringBuilder sums = new StringBuilder();
        files().forEach((name, part) ->
                sums.append(part.digest().hex()).append("  ").append(name).append('\n'));
        return sums.toString();
    }

    /** What is in it, and what is lost of it, as canonical JSON (RFC 8785). */
    String index() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Deposit deposit : deposits) {
            Map<String, Object> fields = new TreeMap<>();
            fields.put("deposit", deposit.id().toString());
            fields.put("bidder", deposit.bidder());
            fields.put("identifier", deposit.identifier());
            fields.put("receivedAt", deposit.receivedAt().toString());
            fields.put("standing", deposit.standing().name());
            if (deposit.copy() != null) {
                fields.put("copy", deposit.copy());
            }
            fields.put(
                    "envelopes",
                    deposit.envelopes().stream()
                            .map(one -> Map.of(
                                    "envelope", one.envelope().toString(),
                                    "kind", one.kind().name(),
                                    "recipient", one.recipient(),
                                    "pieces", one.pieces().size()))
                            .toList());
            all.add(fields);
        }
        Map<String, Object> index = new TreeMap<>(Map.of(
                "format", FORMAT, "tender", tender.toString(), "reference", reference, "lot", lot, "deposits", all));
        if (!lost.isEmpty()) {
            List<String> names = new ArrayList<>(files().keySet());
            names.removeAll(given().keySet());
            index.put("missing", names);
        }
        return CanonicalJson.write(index);
    }
}
