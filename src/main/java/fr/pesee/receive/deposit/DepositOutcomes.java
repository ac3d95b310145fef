package fr.pesee.receive.deposit;

import java.util.Map;
import java.util.UUID;

/** Asked of the room below: what became of deposits, for their bidders. */
public interface DepositOutcomes {
    /** Of each deposit of a lot by its identifier; empty until the lot is opened. */
    Map<UUID, Outcome> of(UUID tender, int lot);

    /** What became of one. */
    enum Outcome {
        /** It was opened, and counts. */
        OPENED,
        /** It was opened, and its prices cannot be used: it is not ranked. */
        UNPRICED,
        /** It was opened, and another deposit of the organisation was readmitted in its place. */
        SET_ASIDE,
        /** Two persons readmitted it; it is opened soon. */
        READMITTED,
        /** A rectification replaced the keys that it is sealed to: it is no bid, and stays sealed. */
        KEYS_REPLACED,
        /** It stays sealed. */
        SHUT
    }
}
