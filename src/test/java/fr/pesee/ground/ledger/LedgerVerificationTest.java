package fr.pesee.ground.ledger;

import static fr.pesee.ground.ledger.LedgerFixture.LOG;
import static fr.pesee.ground.ledger.LedgerFixture.kept;
import static fr.pesee.ground.ledger.LedgerFixture.legible;
import static fr.pesee.ground.ledger.LedgerFixture.rehashedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.ground.ledger.LedgerFinding.BrokenChain;
import fr.pesee.ground.ledger.LedgerFinding.ChangedBetween;
import fr.pesee.ground.ledger.LedgerFinding.CutTail;
import fr.pesee.ground.ledger.LedgerFinding.DisclosureAltered;
import fr.pesee.ground.ledger.LedgerFinding.ForeignEntry;
import fr.pesee.ground.ledger.LedgerFinding.Illegible;
import fr.pesee.ground.ledger.LedgerFinding.NotYetProtected;
import fr.pesee.ground.ledger.LedgerFinding.Part;
import fr.pesee.ground.ledger.LedgerFinding.RefusedCheckpoint;
import fr.pesee.ground.ledger.LedgerFinding.SequenceGap;
import fr.pesee.ground.ledger.LedgerFinding.TwoStories;
import fr.pesee.ground.ledger.LedgerFinding.Withheld;
import fr.pesee.ground.signature.ServerKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerVerificationTest {
    private static final ServerKey KEY = LedgerFixture.key("pesee.example");
    private static final int SIZE = 11;

    private final List<RecordedEntry> entries = LedgerFixture.log(SIZE);
    private final List<KeptCheckpoint> checkpoints =
            IntStream.of(3, 7, 11).mapToObj(size -> kept(entries, size, KEY)).toList();

    @Test
    void anUntouchedLogIsIntactUpToItsLastCheckpoint() {
        LedgerVerification verified = LedgerVerification.of(LOG, entries, checkpoints);
        assertTrue(verified.intact());
        assertEquals(SIZE, verified.protectedEntries());
        assertEquals(List.of(), verified.findings());
    }

    @Test
    void entriesAfterTheLastCheckpointAreNotYetProtected() {
        LedgerVerification verified = LedgerVerification.of(LOG, entries, checkpoints.subList(0, 2));
        assertTrue(verified.intact());
        assertEquals(7, verified.protectedEntries());
        assertEquals(List.of(new NotYetProtected(7, 11)), verified.findings());
    }

    @Test
    void withoutAnyCheckpointNothingIsProtected() {
        LedgerVerification verified = LedgerVerification.of(LOG, entries, List.of());
        assertTrue(verified.intact());
        assertEquals(0, verified.protectedEntries());
        assertEquals(List.of(new NotYetProtected(0, 11)), verified.findings());
    }

    @Test
    void anEmptyLogIsIntact() {
        LedgerVerification verified = LedgerVerification.of(LOG, List.of(), List.of(kept(List.of(), 0, KEY)));
        assertEquals(new LedgerVerification(LOG, 0, 0, List.of()), verified);
    }

    @Test
    void withheldDisclosuresLeaveTheProofsWhole() {
        RecordedEntry.Legible full = legible(entries, 4);
        entries.set(4, new RecordedEntry.Legible(full.entry(), null, null));
        LedgerVerification verified = LedgerVerification.of(LOG, entries, checkpoints);
        assertTrue(verified.intact());
        assertEquals(SIZE, verified.protectedEntries());
        assertEquals(List.of(new Withheld(4, Part.ACTOR), new Withheld(4, Part.PAYLOAD)), verified.findings());
    }

    @Test
    void everyFieldOfAnEntryIsProtectedWhereverItStands() {
        for (int place = 0; place < SIZE; place++) {
            LedgerEntry entry = legible(entries, place).entry();
            for (LedgerEntry changed : changes(entry)) {
                List<RecordedEntry> tampered = new ArrayList<>(entries);
                tampered.set(
                        place,
                        new RecordedEntry.Legible(
                                changed,
                                legible(entries, place).actor(),
                                legible(entries, place).payload()));
                assertChangeIsNamed(tampered, place);
            }
        }
    }

    @Test
    void aChangeIsNamedEvenWhenEverythingAfterItIsHashedAnew() {
        for (int place = 0; place < SIZE; place++) {
            List<RecordedEntry> tampered = new ArrayList<>(entries);
            tampered.set(place, LedgerFixture.entry(place, Digest.ZERO, "{\"mark\":\"20\"}"));
            List<RecordedEntry> rehashed = rehashedFrom(tampered, place);
            assertTrue(LedgerVerification.of(LOG, rehashed, List.of()).intact());
            assertChangeIsNamed(rehashed, place);
        }
    }

    @Test
    void aPlaceOutOfOrderIsFoundWithoutAnyCheckpoint() {
        List<RecordedEntry> removed = new ArrayList<>(entries);
        removed.remove(4);
        assertEquals(
                List.of(new SequenceGap(4, 4, 5), new BrokenChain(4), new NotYetProtected(0, 10)),
                LedgerVerification.of(LOG, removed, List.of()).findings());
        List<RecordedEntry> swapped = new ArrayList<>(entries);
        swapped.set(4, entries.get(5));
        swapped.set(5, entries.get(4));
        assertEquals(
                List.of(
                        new SequenceGap(4, 4, 5),
                        new BrokenChain(4),
                        new SequenceGap(5, 6, 4),
                        new BrokenChain(5),
                        new SequenceGap(6, 5, 6),
                        new BrokenChain(6),
                        new NotYetProtected(0, 11)),
                LedgerVerification.of(LOG, swapped, List.of()).findings());
    }

    @Test
    void anInsertedARemovedAndAMovedEntryAreNamedEvenRehashed() {
        for (int place = 0; place < SIZE; place++) {
            List<RecordedEntry> inserted = new ArrayList<>(entries);
            inserted.add(place, LedgerFixture.entry(place, Digest.ZERO, "{\"mark\":\"20\"}"));
            assertChangeIsNamed(rehashedFrom(inserted, place), place);
            if (place < SIZE - 1) {
                List<RecordedEntry> swapped = new ArrayList<>(entries);
                swapped.set(place, entries.get(place + 1));
                swapped.set(place + 1, entries.get(place));
                assertChangeIsNamed(rehashedFrom(swapped, place), place);
                List<RecordedEntry> removed = new ArrayList<>(entries);
                removed.remove(place);
                assertFalse(LedgerVerification.of(LOG, rehashedFrom(removed, place), checkpoints)
                        .intact());
            }
        }
    }

    @Test
    void aCutTailIsNamed() {
        LedgerVerification verified = LedgerVerification.of(LOG, entries.subList(0, 8), checkpoints);
        assertFalse(verified.intact());
        assertEquals(7, verified.protectedEntries());
        assertEquals(List.of(new CutTail("at-11", 11, 8)), verified.findings());
    }

    @Test
    void anAlteredActorOrPayloadIsNamed() {
        for (int place = 0; place < SIZE; place++) {
            RecordedEntry.Legible whole = legible(entries, place);
            Disclosure other = LedgerFixture.disclosure(2 * place + 1, "{\"mark\":\"20\"}");
            Disclosure otherSalt = LedgerFixture.disclosure(
                    99, whole.payload() == null ? "" : whole.payload().json());
            for (Disclosure payload : List.of(other, otherSalt)) {
                List<RecordedEntry> tampered = new ArrayList<>(entries);
                tampered.set(place, new RecordedEntry.Legible(whole.entry(), whole.actor(), payload));
                assertEquals(
                        List.of(new DisclosureAltered(place, Part.PAYLOAD)),
                        LedgerVerification.of(LOG, tampered, checkpoints).findings());
                tampered.set(place, new RecordedEntry.Legible(whole.entry(), payload, whole.payload()));
                assertEquals(
                        List.of(new DisclosureAltered(place, Part.ACTOR)),
                        LedgerVerification.of(LOG, tampered, checkpoints).findings());
            }
        }
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestStillExamined() {
        List<RecordedEntry> tampered = new ArrayList<>(entries);
        RecordedEntry.Legible old = legible(entries, 5);
        tampered.set(
                5,
                RecordedEntry.read(() -> new RecordedEntry.Legible(
                        new LedgerEntry(
                                LOG,
                                5,
                                old.entry().at(),
                                "no type",
                                old.entry().actor(),
                                old.entry().payload(),
                                old.entry().prev()),
                        old.actor(),
                        old.payload())));
        tampered.remove(9);
        LedgerVerification verified = LedgerVerification.of(LOG, tampered, checkpoints);
        assertEquals(
                List.of(
                        new Illegible(5, "Not a ledger entry: no entry type (no type)"),
                        new SequenceGap(9, 9, 10),
                        new BrokenChain(9),
                        new ChangedBetween("at-7", 3, 7),
                        new CutTail("at-11", 11, 10)),
                verified.findings());
        assertEquals(3, verified.protectedEntries());
    }

    @Test
    void theOrderInWhichCheckpointsAreGivenDoesNotMatter() {
        List<KeptCheckpoint> reversed = List.of(checkpoints.get(2), checkpoints.get(1), checkpoints.get(0));
        List<RecordedEntry> tampered = new ArrayList<>(entries);
        tampered.set(4, LedgerFixture.entry(4, Digest.ZERO, "{\"mark\":\"20\"}"));
        assertEquals(LedgerVerification.of(LOG, tampered, checkpoints), LedgerVerification.of(LOG, tampered, reversed));
    }

    @Test
    void findingsSpeakEnglishAndFrench() {
        List<LedgerFinding> all = List.of(
                new Illegible(1, "why"),
                new ForeignEntry(1, "platform"),
                new SequenceGap(1, 2, 3),
                new BrokenChain(1),
                new DisclosureAltered(1, Part.ACTOR),
                new Withheld(1, Part.PAYLOAD),
                new RefusedCheckpoint("c", "why", "pourquoi"),
                new CutTail("c", 3, 2),
                new ChangedBetween("c", 0, 3),
                new TwoStories("c", "d", 3),
                new NotYetProtected(0, 2));
        assertEquals(
                all.size(), all.stream().map(LedgerFinding::code).distinct().count());
        for (LedgerFinding finding : all) {
            assertTrue(finding.code().startsWith("ledger-"));
            assertTrue(finding.english().endsWith(".") && finding.french().endsWith("."), finding::toString);
        }
        assertEquals(2, all.stream().filter(finding -> !finding.breaks()).count());
    }

    private static List<LedgerEntry> changes(LedgerEntry entry) {
        Digest actor = ReferenceLog.turned(entry.actor(), 9);
        Digest payload = ReferenceLog.turned(entry.payload(), 250);
        List<LedgerEntry> changes = new ArrayList<>(List.of(
                copy(entry, LOG + "0", entry.seq(), 0, "mark-agreed/1", entry.actor(), entry.payload()),
                copy(entry, LOG, entry.seq(), 1, "mark-agreed/1", entry.actor(), entry.payload()),
                copy(entry, LOG, entry.seq(), 0, "mark-agreed/2", entry.actor(), entry.payload()),
                copy(entry, LOG, entry.seq(), 0, "mark-agreed/1", actor, entry.payload()),
                copy(entry, LOG, entry.seq(), 0, "mark-agreed/1", entry.actor(), payload)));
        if (entry.seq() > 0) {
            changes.add(copy(entry, LOG, entry.seq() + 1, 0, "mark-agreed/1", entry.actor(), entry.payload()));
            changes.add(new LedgerEntry(
                    LOG, entry.seq(), entry.at(), entry.type(), entry.actor(), entry.payload(), Digest.ZERO));
        }
        return changes;
    }

    private static LedgerEntry copy(
            LedgerEntry entry, String log, long seq, int micros, String type, Digest actor, Digest payload) {
        return new LedgerEntry(log, seq, entry.at().plusNanos(1_000L * micros), type, actor, payload, entry.prev());
    }

    /** The interval between two kept checkpoints is named, and what the earlier one covers still stands proved. */
    private void assertChangeIsNamed(List<RecordedEntry> tampered, int place) {
        LedgerVerification verified = LedgerVerification.of(LOG, tampered, checkpoints);
        int covering = place < 3 ? 3 : place < 7 ? 7 : 11;
        int before = place < 3 ? 0 : place < 7 ? 3 : 7;
        assertFalse(verified.intact());
        assertEquals(before, verified.protectedEntries(), "place " + place);
        assertEquals(
                List.of(new ChangedBetween("at-" + covering, before, covering)),
                verified.findings().stream()
                        .filter(finding -> finding instanceof ChangedBetween)
                        .toList());
    }
}
