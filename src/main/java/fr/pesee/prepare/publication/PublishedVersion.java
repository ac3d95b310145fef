package fr.pesee.prepare.publication;

import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.rule.exact.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a tender announces; the last one is in force.
 *
 * @param number 1 for the publication itself
 * @param kind how it came about
 * @param at when, by the tender's clock
 * @param deadline for bids, as this version states it
 * @param reason why it was changed, for everyone to read; null for the publication itself
 * @param deadlineKept why the deadline could stay; null unless a rectification left it where it was
 * @param entry its ledger entry
 */
public record PublishedVersion(
        int number,
        Kind kind,
        Instant at,
        Instant deadline,
        @Nullable String reason,
        @Nullable String deadlineKept,
        EntryReference entry) {

    /** How a version comes about. */
    public enum Kind {
        PUBLICATION("publication", "publication"),
        RECTIFICATION("rectification", "rectification"),
        POSTPONEMENT("report de la date limite", "postponement of the deadline");

        private final Text words;

        Kind(String french, String english) {
            this.words = new Text(french, english);
        }

        /** What it is called. */
        public Text words() {
            return words;
        }
    }
}
