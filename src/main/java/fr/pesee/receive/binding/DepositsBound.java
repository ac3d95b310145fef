package fr.pesee.receive.binding;

import fr.pesee.ground.ledger.LedgerEvent;
import java.time.Instant;

/**
 * The log of deposits was bound after the deadline: nothing can be added before it any more, or taken out.
 *
 * @param commitment SHA-256 of the log's root, its size (eight bytes, big-endian) and a nonce, which the opening tells
 * @param deadline the deadline that had passed
 */
public record DepositsBound(String commitment, Instant deadline) implements LedgerEvent {
    /** Its type in the ledger. */
    public static final String TYPE = "deposits-bound/1";

    @Override
    public String type() {
        return TYPE;
    }
}
