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
 * @param pieces the sealed pieces, in the order of the manifest
 * @param manifest the sealed manifest, which says what the pieces are
 * @param secretDigest SHA-256 of a secret drawn at random, 64 hexadecimal digits, which replacing and withdrawing will
 *     ask for; the first one counts
 * @param secret that secret, 64 hexadecimal digits, when something was deposited before; without it the deposit counts
 *     and is flagged
 */
public record DepositDraft(
        @Nullable List<@Nullable Piece> pieces,
        @Nullable Piece manifest,
        @Nullable String secretDigest,
        @Nullable String secret) {
    /** As many pieces as one deposit may have. */
    public static final int MOST_PIECES = 10_000;

    /** As many parts as one deposit may have: at 8 MiB each, some 800 GB. */
    public static final int MOST_PARTS = 100_000;

    private static final String PIECES = Integer.toString(MOST_PIECES);
    private static final String PARTS = Integer.toString(MOST_PARTS);
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * One piece.
     *
     * @param id the identifier that its parts were sent under
     * @param parts SHA-256 of the parts, in their order
     */
    public record Piece(@Nullable UUID id, @Nullable List<@Nullable String> parts) {}

    /** One part that counts. */
    record Named(int place, UUID piece, int number, Digest digest) {}

    void check(Findings findings) {
        findings.present("/pieces", pieces).present("/manifest", manifest);
        DepositSecret.check("/secretDigest", secretDigest, findings);
        DepositSecret.check("/secret", secret, findings);
        if (pieces == null || manifest == null) {
            return;
        }
        long parts = size(manifest);
        Set<UUID> seen = new HashSet<>();
        check("/manifest", manifest, seen, findings);
        for (int index = 0; index < pieces.size() && index < MOST_PIECES; index++) {
            Piece piece = pieces.get(index);
            check("/pieces/" + index, piece, seen, findings);
            parts += size(piece);
        }
        findings.require(
                !pieces.isEmpty() && pieces.size() <= MOST_PIECES && parts <= MOST_PARTS,
                "/pieces",
                DepositProblem.DEPOSIT_PIECES,
                PIECES,
                PARTS);
    }

    private static long size(@Nullable Piece piece) {
        return piece == null || piece.parts() == null ? 0 : piece.parts().size();
    }

    private static void check(String at, @Nullable Piece piece, Set<UUID> seen, Findings findings) {
        findings.present(at, piece);
        if (piece == null) {
            return;
        }
        findings.present(at + "/id", piece.id());
        if (piece.id() != null) {
            findings.require(seen.add(piece.id()), at + "/id", DepositProblem.DEPOSIT_PIECE_TWICE);
        }
        List<@Nullable String> parts = Objects.requireNonNullElse(piece.parts(), List.of());
        findings.require(!parts.isEmpty(), at + "/parts", DepositProblem.DEPOSIT_PIECES, PIECES, PARTS);
        boolean digests = parts.stream()
                .allMatch(one -> one != null && SHA_256.matcher(one).matches());
        findings.require(digests, at + "/parts", DepositProblem.DEPOSIT_DIGEST);
    }

    /** All parts of a draft without findings: those of the manifest first, at place 0. */
    List<Named> named() {
        List<Named> named = new ArrayList<>(named(0, Objects.requireNonNull(manifest)));
        int place = 1;
        for (Piece piece : Objects.requireNonNull(pieces)) {
            named.addAll(named(place++, Objects.requireNonNull(piece)));
        }
        return named;
    }

    private static List<Named> named(int place, Piece piece) {
        List<@Nullable String> parts = Objects.requireNonNull(piece.parts());
        List<Named> named = new ArrayList<>();
        for (int number = 0; number < parts.size(); number++) {
            Digest digest = Digest.ofHex(Objects.requireNonNull(parts.get(number)));
            named.add(new Named(place, Objects.requireNonNull(piece.id()), number, digest));
        }
        return named;
    }

    /** What makes two requests the same. */
    Digest content() {
        List<String> lines = new ArrayList<>();
        named().forEach(one -> lines.add(one.place() + " " + one.piece() + " " + one.number() + " " + one.digest()));
        if (secretDigest != null) {
            lines.add("secret " + secretDigest);
        }
        return Digest.sha256(CanonicalJson.write(Map.of("parts", lines)).getBytes(StandardCharsets.UTF_8));
    }
}
