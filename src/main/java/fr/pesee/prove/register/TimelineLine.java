package fr.pesee.prove.register;

import fr.pesee.ground.ledger.EntryText.Chapter;
import fr.pesee.ground.ledger.MadeCheckpoint;
import fr.pesee.ground.ledger.RecordedEntry;
import fr.pesee.ground.ledger.RecordedEntry.Legible;
import fr.pesee.ground.ledger.RecordedEntry.Who;
import fr.pesee.rule.exact.Text;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the timeline as a reader sees it: an entry, a seal, or something that is neither.
 *
 * @param seq the place of the entry; of a seal, that of the last entry it covers
 * @param at when, by the tender's clock; null of a seal, whose time is real time, and of what is illegible
 * @param type of the entry; empty of anything else
 * @param chapter the part of the tender's life it belongs to
 * @param what the act in words; why it is no entry, of what is illegible
 * @param detail what this very act was about; null where it is not open to this reader
 * @param who acted; null where it is not open to this reader
 * @param leaf the leaf hash of the entry in hexadecimal; empty of anything else
 * @param seal the checkpoint; null of an entry
 */
record TimelineLine(
        long seq,
        @Nullable Instant at,
        String type,
        Chapter chapter,
        Text what,
        @Nullable Text detail,
        @Nullable String who,
        String leaf,
        @Nullable MadeCheckpoint seal) {

    static TimelineLine of(RecordedEntry recorded, long turn, Reader reader) {
        Optional<Legible> legible = recorded.legible();
        if (legible.isEmpty()) {
            String why = ((RecordedEntry.Illegible) recorded).why();
            return new TimelineLine(turn, null, "", Chapter.PROOF, Text.same(why), null, null, "", null);
        }
        Legible shown = reader.show(legible.get());
        String type = shown.entry().type();
        return new TimelineLine(
                shown.entry().seq(),
                shown.entry().at(),
                type,
                reader.texts().chapter(type),
                reader.texts().text(type),
                shown.payload() == null
                        ? null
                        : reader.texts().detail(type, shown.payload()).orElse(null),
                name(shown),
                shown.entry().leafHash().hex(),
                null);
    }

    static TimelineLine of(MadeCheckpoint seal) {
        Text what = new Text(
                "Sceau posé sur les inscriptions 0 à " + (seal.size() - 1),
                "Seal set on entries 0 to " + (seal.size() - 1));
        return new TimelineLine(seal.size() - 1, null, "", Chapter.PROOF, what, null, null, "", seal);
    }

    private static @Nullable String name(Legible shown) {
        try {
            Who who = shown.who();
            return who == null ? null : who.name();
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    /** Whether it can be read as an entry. */
    public boolean isEntry() {
        return !type.isEmpty();
    }

    /** Whether it is neither an entry nor a seal. */
    public boolean isBroken() {
        return !isEntry() && seal == null;
    }

    /** The beginning of the leaf hash, to tell entries apart by. */
    public String mark() {
        return leaf.isEmpty() ? "" : leaf.substring(0, 4) + " " + leaf.substring(4, 8);
    }
}
