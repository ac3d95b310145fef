package fr.pesee.prepare.variant;

import fr.pesee.ground.ledger.Digest;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * Which of several variants a seed draws for a lot (RULE-19). Pure: anyone can do it again.
 *
 * @param seed 32 bytes that nobody could foresee
 * @param lot so that lots of one tender are drawn apart
 * @param among how many variants there are, at least one
 */
public record Draw(Digest seed, int lot, int among) {
    public Draw {
        if (among < 1) {
            throw new IllegalArgumentException("nothing to draw");
        }
    }

    /**
     * The place of the variant that is drawn, from 0: SHA-256(seed ‖ lot as eight bytes, big-endian), read as one whole
     * number, modulo how many there are.
     */
    public int place() {
        byte[] of = ByteBuffer.allocate(Long.BYTES).putLong(lot).array();
        BigInteger whole = new BigInteger(1, Digest.sha256(seed.bytes(), of).bytes());
        return whole.mod(BigInteger.valueOf(among)).intValueExact();
    }
}
