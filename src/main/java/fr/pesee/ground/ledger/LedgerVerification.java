package fr.pesee.ground.ledger;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of a log and the checkpoints kept of it prove together. Pure: it trusts nothing but the expected
 * keys, and reports everything it finds at once.
 *
 * <p>The entries alone show only careless tampering: whoever rewrites them can compute every hash anew. What a
 * checkpoint kept outside the database covers cannot be changed unnoticed.
 *
 * @param log the name of the log
 * @param entries how many places were looked at
 * @param protectedEntries how many of them, from the first on, the largest checkpoint that holds has shown unchanged
 * @param findings first those of the entries in their order, then those of the checkpoints
 */
public record LedgerVerification(String log, long entries, long protectedEntries, List<LedgerFinding> findings) {

    /** Keeps its own copy of the findings. */
    public LedgerVerification {
        findings = List.copyOf(findings);
    }

    /**
     * Verifies a whole log from its first entry on.
     *
     * @param log the name of the log that the entries are said to be
     * @param entries everything the store holds of it, in its order
     * @param checkpoints those kept of this log, in any order; none leaves everything unprotected
     */
    public static LedgerVerification of(String log, List<RecordedEntry> entries, List<KeptCheckpoint> checkpoints) {
        List<LedgerFinding> findings = new ArrayList<>(checkEntries(log, entries));
        List<Held> held = open(log, checkpoints, findings);
        long unchanged = checkRoots(entries, held, findings);
        long covered =
                held.isEmpty() ? 0 : held.get(held.size() - 1).checkpoint().size();
        if (covered < entries.size()) {
            findings.add(new NotYetProtected(covered, entries.size()));
        }
        return new LedgerVerification(log, entries.size(), unchanged, findings);
    }

    /** Whether no finding is a sign of tampering. Only the {@link #protectedEntries} are thereby proved unchanged. */
    public boolean intact() {
        return findings.stream().noneMatch(LedgerFinding::breaks);
    }

    private record Held(String name, Checkpoint checkpoint) {}

    private static List<LedgerFinding> checkEntries(String log, List<RecordedEntry> entries) {
        List<LedgerFinding> findings = new ArrayList<>();
        long expected = 0;
        Optional<Digest> before = Optional.of(Digest.ZERO);
        for (int place = 0; place < entries.size(); place++) {
            RecordedEntry recorded = entries.get(place);
            if (recorded instanceof RecordedEntry.Illegible illegible) {
                findings.add(new Illegible(place, illegible.why()));
            }
            Optional<RecordedEntry.Legible> legible = recorded.legible();
            if (legible.isPresent()) {
                checkEntry(log, place, expected, before, legible.get(), findings);
            }
            expected = legible.map(read -> read.entry().seq()).orElse(expected) + 1;
            before = legible.map(read -> read.entry().leafHash());
        }
        return findings;
    }

    private static void checkEntry(
            String log,
            int place,
            long expected,
            Optional<Digest> before,
            RecordedEntry.Legible read,
            List<LedgerFinding> findings) {
        LedgerEntry entry = read.entry();
        if (!entry.log().equals(log)) {
            findings.add(new ForeignEntry(place, entry.log()));
        }
        if (entry.seq() != expected) {
            findings.add(new SequenceGap(place, expected, entry.seq()));
        }
        if (before.isPresent() && !before.get().equals(entry.prev())) {
            findings.add(new BrokenChain(place));
        }
        checkDisclosure(place, Part.ACTOR, read.actor(), entry.actor(), findings);
        checkDisclosure(place, Part.PAYLOAD, read.payload(), entry.payload(), findings);
    }

    private static void checkDisclosure(
            int place, Part part, @Nullable Disclosure shown, Digest recorded, List<LedgerFinding> findings) {
        if (shown == null) {
            findings.add(new Withheld(place, part));
            return;
        }
        if (!shown.digest().equals(recorded)) {
            findings.add(new DisclosureAltered(place, part));
        }
    }

    /** The checkpoints that their key signed, smallest first; a finding for each of the others. */
    private static List<Held> open(String log, List<KeptCheckpoint> kept, List<LedgerFinding> findings) {
        List<Held> held = new ArrayList<>();
        for (KeptCheckpoint one : kept) {
            try {
                SignedNote note = SignedNote.parse(one.note());
                SignedNote.Verdict verdict = note.verdict(one.expected());
                if (verdict != SignedNote.Verdict.SIGNED) {
                    findings.add(RefusedCheckpoint.of(one.name(), verdict));
                    continue;
                }
                Checkpoint checkpoint = Checkpoint.parse(note.text());
                if (!checkpoint.origin().equals(Checkpoint.origin(one.expected(), log))) {
                    findings.add(new RefusedCheckpoint(
                            one.name(),
                            "it is of another log, " + checkpoint.origin(),
                            "il porte sur un autre registre, " + checkpoint.origin()));
                    continue;
                }
                held.add(new Held(one.name(), checkpoint));
            } catch (IllegalArgumentException malformed) {
                findings.add(new RefusedCheckpoint(
                        one.name(), "it cannot be read (" + malformed.getMessage() + ")", "il est illisible"));
            }
        }
        held.sort(Comparator.comparingLong(one -> one.checkpoint().size()));
        return held;
    }

    /** Compares every checkpoint with the log as it is; returns how far the largest one that holds reaches. */
    private static long checkRoots(List<RecordedEntry> entries, List<Held> held, List<LedgerFinding> findings) {
        Map<Long, Digest> roots = roots(entries, held);
        Map<Long, Held> stories = new HashMap<>();
        NavigableSet<Long> unchanged = new TreeSet<>(Set.of(0L));
        boolean broken = false;
        for (Held one : held) {
            long size = one.checkpoint().size();
            Digest root = one.checkpoint().root();
            Held told = stories.putIfAbsent(size, one);
            if (told != null && !told.checkpoint().root().equals(root)) {
                findings.add(new TwoStories(told.name(), one.name(), size));
            }
            if (size > entries.size()) {
                findings.add(new CutTail(one.name(), size, entries.size()));
                continue;
            }
            boolean holds = root.equals(roots.get(size));
            if (holds) {
                unchanged.add(size);
            }
            if (!holds && !broken) {
                findings.add(
                        new ChangedBetween(one.name(), unchanged.headSet(size).last(), size));
            }
            broken = !holds;
        }
        return unchanged.last();
    }

    /** The root at the size of each checkpoint, in one pass; none from an illegible entry on. */
    private static Map<Long, Digest> roots(List<RecordedEntry> entries, List<Held> held) {
        Set<Long> sizes = held.stream().map(one -> one.checkpoint().size()).collect(Collectors.toSet());
        Map<Long, Digest> roots = new HashMap<>();
        CompactRange range = CompactRange.EMPTY;
        roots.put(0L, range.root());
        for (RecordedEntry recorded : entries) {
            Optional<RecordedEntry.Legible> legible = recorded.legible();
            if (legible.isEmpty()) {
                return roots;
            }
            range = range.append(legible.get().entry().leafHash());
            if (sizes.contains(range.size())) {
                roots.put(range.size(), range.root());
            }
        }
        return roots;
    }
}
