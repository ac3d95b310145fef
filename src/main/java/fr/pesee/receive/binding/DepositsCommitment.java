package fr.pesee.receive.binding;

import fr.pesee.ground.ledger.Digest;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What was published after the deadline to bind the log of deposits, and what the opening tells of it.
 *
 * @param size how many entries the log had
 * @param root its root (RFC 9162)
 * @param nonce 32 random bytes, hexadecimal: without it, a short list of guesses would tell size and root
 * @param commitment SHA-256(root ‖ size as eight bytes, big-endian ‖ nonce)
 * @param madeAt when, by the tender's clock
 * @param entry its place in the tender's log
 */
public record DepositsCommitment(long size, Digest root, String nonce, Digest commitment, Instant madeAt, long entry) {

    static Digest of(Digest root, long size, byte[] nonce) {
        return Digest.sha256(
                root.bytes(), ByteBuffer.allocate(Long.BYTES).putLong(size).array(), nonce);
    }

    /** Whether the commitment is that of root, size and nonce. */
    public boolean holds() {
        return of(root, size, HexFormat.of().parseHex(nonce)).equals(commitment);
    }
}
