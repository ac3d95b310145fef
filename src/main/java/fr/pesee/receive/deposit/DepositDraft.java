package fr.pesee.receive.deposit;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.problem.Findings;
import fr.pesee.rule.exact.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a bidder deposits: the parts that count, by their digests.
 *
 * @param envelopes every envelope that bids of the lot have, each once
 * @param secretDigest SHA-256 of a secret drawn at random, 64 hexadecimal digits, which replacing and withdrawing will
 *     ask for; the first one counts, and the answer says whether it is this one
 * @param secret that secret, 64 hexadecimal digits, when something was deposited before; without it the deposit counts
 *     and is flagged
 */
public record DepositDraft(
        @Nullable List<@Nullable Sealed> envelopes,
        @Nullable String secretDigest,
        @Nullable String secret) {
    /** As many pieces as one deposit may have. */
    public static final int MOST_PIECES = 10_000;

    /** As many parts as one deposit may have: at 8 MiB each, some 800 GB. */
    public static final int MOST_PARTS = 100_000;

    /** More than any bid has. */
    private static final int MOST_ENVELOPES = 10;

    private static final String PIECES = Integer.toString(MOST_PIECES);
    private static final String PARTS = Integer.toString(MOST_PARTS);
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * One envelope.
     *
     * @param envelope which one
     * @param manifest the sealed manifest, which says what the pieces are
     * @param pieces the sealed pieces, in the order of the manifest; an envelope may hold its manifest alone
     */
    public record Sealed(
            @Nullable UUID envelope,
            @Nullable Piece manifest,
            @Nullable List<@Nullable Piece> pieces) {}

    /**
     * One piece.
     *
     * @param id the identifier that its parts were sent under
     * @param parts SHA-256 of the parts, in their order
     */
    public record Piece(@Nullable UUID id, @Nullable List<@Nullable String> parts) {}

    /** One part that counts; place 0 of an envelope is its manifest. */
    record Named(UUID envelope, int place, UUID piece, int number, Digest digest) {}

    void check(Findings findings) {
        findings.present("/envelopes", envelopes);
        DepositSecret.check("/secretDigest", secretDigest, findings);
        DepositSecret.check("/secret", secret, findings);
        if (envelopes == null) {
            return;
        }
        Count count = new Count();
        for (int index = 0; index < envelopes.size() && index < MOST_ENVELOPES; index++) {
            check("/envelopes/" + index, envelopes.get(index), count, findings);
        }
        findings.require(
                count.pieces > 0 && count.pieces <= MOST_PIECES && count.parts <= MOST_PARTS,
                "/envelopes",
                DepositProblem.DEPOSIT_PIECES,
                PIECES,
                PARTS);
    }

    /** What has been seen of a request while it is checked. */
    private static final class Count {
        private final Set<UUID> seen = new HashSet<>();
        private long pieces;
        private long parts;
    }

    private static void check(String at, @Nullable Sealed one, Count count, Findings findings) {
        findings.present(at, one);
        if (one == null) {
            return;
        }
        findings.present(at + "/envelope", one.envelope())
                .present(at + "/manifest", one.manifest())
                .present(at + "/pieces", one.pieces());
        check(at + "/manifest", one.manifest(), count, findings);
        List<@Nullable Piece> pieces = Objects.requireNonNullElse(one.pieces(), List.of());
        for (int index = 0; index < pieces.size() && count.pieces <= MOST_PIECES; index++) {
            count.pieces++;
            findings.present(at + "/pieces/" + index, pieces.get(index));
            check(at + "/pieces/" + index, pieces.get(index), count, findings);
        }
    }

    private static void check(String at, @Nullable Piece piece, Count count, Findings findings) {
        if (piece == null) {
            return;
        }
        findings.present(at + "/id", piece.id());
        if (piece.id() != null) {
            findings.require(count.seen.add(piece.id()), at + "/id", DepositProblem.DEPOSIT_PIECE_TWICE);
        }
        List<@Nullable String> parts = Objects.requireNonNullElse(piece.parts(), List.of());
        count.parts += parts.size();
        findings.require(!parts.isEmpty(), at + "/parts", DepositProblem.DEPOSIT_PIECES, PIECES, PARTS);
        boolean digests = parts.stream()
                .allMatch(one -> one != null && SHA_256.matcher(one).matches());
        findings.require(digests, at + "/parts", DepositProblem.DEPOSIT_DIGEST);
    }

    /** The envelopes that a draft without findings names. */
    List<UUID> sealedTo() {
        return given().stream()
                .map(Sealed::envelope)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** That the envelopes of a draft without findings are those that bids of the lot have, each once. */
    void checkEnvelopes(List<UUID> asked, Findings findings) {
        List<UUID> given = sealedTo();
        findings.require(
                given.size() == asked.size() && new HashSet<>(given).equals(new HashSet<>(asked)),
                "/envelopes",
                DepositProblem.DEPOSIT_ENVELOPES,
                Integer.toString(asked.size()));
    }

    /** All parts of a draft without findings, envelope by envelope in this order, the manifest of each first. */
    List<Named> named(List<UUID> order) {
        List<Named> named = new ArrayList<>();
        for (UUID envelope : order) {
            for (Sealed one : given()) {
                if (envelope.equals(one.envelope())) {
                    named.addAll(named(envelope, 0, Objects.requireNonNull(one.manifest())));
                    int place = 1;
                    for (Piece piece : Objects.requireNonNull(one.pieces())) {
                        named.addAll(named(envelope, place++, Objects.requireNonNull(piece)));
                    }
                }
            }
        }
        return named;
    }

    /** Where in the request a part stands, for whoever is told that it is missing. */
    String pointer(Named part) {
        for (int index = 0; index < given().size(); index++) {
            if (part.envelope().equals(given().get(index).envelope())) {
                String piece = part.place() == 0 ? "manifest" : "pieces/" + (part.place() - 1);
                return "/envelopes/" + index + "/" + piece + "/parts/" + part.number();
            }
        }
        return "/envelopes";
    }

    private List<Sealed> given() {
        return Objects.requireNonNull(envelopes).stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static List<Named> named(UUID envelope, int place, Piece piece) {
        List<@Nullable String> parts = Objects.requireNonNull(piece.parts());
        List<Named> named = new ArrayList<>();
        for (int number = 0; number < parts.size(); number++) {
            Digest digest = Digest.ofHex(Objects.requireNonNull(parts.get(number)));
            named.add(new Named(envelope, place, Objects.requireNonNull(piece.id()), number, digest));
        }
        return named;
    }

    /** What makes two requests the same. */
    Digest content(List<Named> named) {
        List<String> lines = new ArrayList<>();
        named.forEach(one -> lines.add(
                one.envelope() + " " + one.place() + " " + one.piece() + " " + one.number() + " " + one.digest()));
        if (secretDigest != null) {
            lines.add("secret " + secretDigest);
        }
        return Digest.sha256(CanonicalJson.write(Map.of("parts", lines)).getBytes(StandardCharsets.UTF_8));
    }
}
