package fr.pesee.receive.deposit;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What only the bidder has, in the proof of the first deposit: whoever replaces or withdraws without it is flagged at
 * the opening. Pesée keeps its digest.
 */
final class DepositSecret {
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{64}");

    private DepositSecret() {}

    /** Checks the form of a secret or of its digest, where there is one. */
    static void check(String at, @Nullable String given, Findings findings) {
        findings.require(given == null || HEXADECIMAL.matcher(given).matches(), at, DepositProblem.DEPOSIT_SECRET_FORM);
    }

    /**
     * Whether a secret of the right form is the one asked for.
     *
     * @return null where none was ever set
     * @throws Refused when it is another one: whoever does not have the right one leaves it out
     */
    static @Nullable Boolean prove(Optional<String> set, @Nullable String given) {
        if (set.isEmpty()) {
            return null;
        }
        if (given == null) {
            return false;
        }
        if (!digest(given).hex().equals(set.get())) {
            throw new Refused(Refusal.at("/secret", DepositProblem.DEPOSIT_SECRET_WRONG));
        }
        return true;
    }

    /**
     * Whether the digest that came with a deposit is that of the secret which counts: two first deposits at once each
     * bring one.
     *
     * @return null where none came
     */
    static @Nullable Boolean taken(Optional<String> set, @Nullable String given) {
        return given == null ? null : set.filter(given::equals).isPresent();
    }

    static Digest digest(String secret) {
        return Digest.sha256(HexFormat.of().parseHex(secret));
    }
}
