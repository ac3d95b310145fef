package fr.pesee.ground.ledger;

import static fr.pesee.ground.ledger.LedgerFixture.LOG;
import static fr.pesee.ground.ledger.LedgerFixture.kept;
import static fr.pesee.ground.ledger.LedgerFixture.rehashedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.pesee.ground.ledger.LedgerFinding.ChangedBetween;
import fr.pesee.ground.ledger.LedgerFinding.ForeignEntry;
import fr.pesee.ground.ledger.LedgerFinding.NotYetProtected;
import fr.pesee.ground.ledger.LedgerFinding.RefusedCheckpoint;
import fr.pesee.ground.ledger.LedgerFinding.TwoStories;
import fr.pesee.ground.signature.ServerKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What checkpoints must be to be believed, and what contradictory ones betray. */
class LedgerVerificationCheckpointTest {
    private static final ServerKey KEY = LedgerFixture.key("pesee.example");
    private static final int SIZE = 11;

    private final List<RecordedEntry> entries = LedgerFixture.log(SIZE);
    private final List<KeptCheckpoint> checkpoints =
            IntStream.of(3, 7, 11).mapToObj(size -> kept(entries, size, KEY)).toList();

    @Test
    void theLogOfAnotherTenderIsNamed() {
        LedgerVerification verified =
                LedgerVerification.of("tender/2", entries.subList(0, 1), checkpoints.subList(0, 1));
        assertEquals(
                List.of(
                        new ForeignEntry(0, LOG),
                        new RefusedCheckpoint(
                                "at-3",
                                "it is of another log, pesee.example/" + LOG,
                                "il porte sur un autre registre, pesee.example/" + LOG),
                        new NotYetProtected(0, 1)),
                verified.findings());
    }

    @Test
    void aCheckpointThatIsNotTheExpectedKeysSaysNothing() {
        KeptCheckpoint good = checkpoints.get(2);
        ServerKey namesake = LedgerFixture.key("pesee.example");
        for (KeptCheckpoint bad : List.of(
                kept(entries, SIZE, namesake),
                new KeptCheckpoint("forged", good.note().replace("\n11\n", "\n10\n"), KEY.verifierKey()),
                new KeptCheckpoint("cut", good.note().substring(0, 80), KEY.verifierKey()),
                new KeptCheckpoint(
                        "no checkpoint", SignedNote.sign("hello\n", KEY).print(), KEY.verifierKey()))) {
            KeptCheckpoint expected = new KeptCheckpoint(bad.name(), bad.note(), KEY.verifierKey());
            LedgerVerification verified = LedgerVerification.of(LOG, entries, List.of(expected));
            assertFalse(verified.intact(), bad.name());
            assertEquals(0, verified.protectedEntries());
            assertEquals(
                    List.of("ledger-refused-checkpoint", "ledger-not-yet-protected"),
                    verified.findings().stream().map(LedgerFinding::code).toList());
        }
    }

    @Test
    void aLogThatWasSignedAnewBetraysItselfToWhoeverKeptTheOldCheckpoint() {
        List<RecordedEntry> tampered = new ArrayList<>(entries);
        tampered.set(4, LedgerFixture.entry(4, Digest.ZERO, "{\"mark\":\"20\"}"));
        List<RecordedEntry> rewritten = rehashedFrom(tampered, 4);
        KeptCheckpoint anew = new KeptCheckpoint("anew", kept(rewritten, 7, KEY).note(), KEY.verifierKey());
        LedgerVerification verified = LedgerVerification.of(
                LOG, rewritten, List.of(checkpoints.get(0), anew, checkpoints.get(1), checkpoints.get(2)));
        assertEquals(List.of(new TwoStories("anew", "at-7", 7), new ChangedBetween("at-7", 3, 7)), verified.findings());
    }
}
