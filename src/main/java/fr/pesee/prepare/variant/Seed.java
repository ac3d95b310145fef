package fr.pesee.prepare.variant;

import fr.pesee.ground.ledger.Digest;
import java.util.List;
import java.util.stream.Stream;

/**
 * What chooses, as §26 rules for RULE-19: nobody could foresee it, for the list of deposits was closed only after each
 * witness had bound themselves, and no number is known before all are given. Pure.
 *
 * @param deposits what bound the list of deposits, in hexadecimal
 * @param numbers of the witnesses, in the order in which they were announced, in hexadecimal
 */
public record Seed(String deposits, List<String> numbers) {
    public Seed {
        numbers = List.copyOf(numbers);
    }

    /** SHA-256(deposits ‖ numbers, in their order). */
    public Digest digest() {
        return Digest.sha256(Stream.concat(Stream.of(deposits), numbers.stream())
                .map(one -> Digest.ofHex(one).bytes())
                .toArray(byte[][]::new));
    }
}
