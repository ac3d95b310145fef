package fr.pesee.receive.replacement;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.tender.Gate;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.late.BackupCopies;
import fr.pesee.receive.late.CopyContents;
import fr.pesee.receive.late.LateProblem;
import fr.pesee.receive.seal.EnvelopeKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Nothing is marked, and no marks are locked, while an opened copy has not taken the place of the bid it replaces. */
@ApplicationScoped
class ReplacementGate implements Gate {
    private static final Set<Step> GUARDED = EnumSet.of(Step.START_MARKING, Step.LOCK_MARKS);

    private final BackupCopies copies;
    private final EnvelopeKeys keys;

    ReplacementGate(BackupCopies copies, EnvelopeKeys keys) {
        this.copies = copies;
        this.keys = keys;
    }

    @Override
    public List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        if (!GUARDED.contains(step)) {
            return List.of();
        }
        List<Refusal> blocks = new ArrayList<>();
        open(tender, lot)
                .forEach((copy, problem) ->
                        blocks.add(Refusal.of(problem, Integer.toString(lot.number()), Integer.toString(copy))));
        return blocks;
    }

    /** What the officer still has to do about opened copies of a lot, by number. */
    Map<Integer, LateProblem> open(Tender tender, Lot lot) {
        Map<Integer, LateProblem> open = new TreeMap<>();
        if (keys.find(tender.id(), lot.number()).isPresent()) {
            copies.contents(tender.id(), lot.number()).forEach((copy, contents) -> {
                if (contents == CopyContents.AWAITED) {
                    open.put(copy, LateProblem.COPY_CONTENTS_AWAITED);
                } else if (contents == CopyContents.UNUSABLE) {
                    open.put(copy, LateProblem.COPY_CONTENTS_UNUSABLE);
                }
            });
        }
        return open;
    }
}
