package fr.pesee.receive.deposit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asked of the room below: what became of deposits, for their bidders. */
public interface DepositOutcomes {
    /** Of each deposit of a lot by its identifier; empty until the lot is opened. */
    Map<UUID, Outcome> of(UUID tender, int lot);

    /** What was opened of an organisation's backup copies in a lot, in place of what it deposited (RULE-65). */
    List<OpenedCopy> copies(UUID tender, int lot, UUID organisation);

    /**
     * The contents of a backup copy, as they were found when they were opened.
     *
     * @param number of the copy, in the lot
     * @param enteredAt when the officer sealed them, by the tender's clock
     * @param openedAt when they were opened first
     * @param used whether they took the place of the electronic bid; no bid could be made of them otherwise
     */
    record OpenedCopy(int number, Instant enteredAt, Instant openedAt, boolean used, List<CopiedFile> files) {
        public OpenedCopy {
            files = List.copyOf(files);
        }
    }

    /**
     * A file of a copy.
     *
     * @param size in bytes
     * @param sha256 64 hexadecimal digits; empty where it could not be read to its end
     */
    record CopiedFile(String name, long size, String sha256) {}

    /** What became of one. */
    enum Outcome {
        /** It was opened, and counts. */
        OPENED,
        /** It was opened, and its prices cannot be used: it is not ranked. */
        UNPRICED,
        /** It was opened, and is no bid as it is: the minutes say why. */
        UNREGISTERED,
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
