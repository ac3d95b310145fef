package fr.pesee.receive.replacement;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.tender.Gate;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.deposit.Deposits;
import fr.pesee.receive.late.BackupCopies;
import fr.pesee.receive.late.LateProblem;
import fr.pesee.receive.seal.EnvelopeKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Nothing is marked, and no marks are locked, while an opened copy has not taken the place of the bid it replaces. */
@ApplicationScoped
class ReplacementGate implements Gate {
    private static final Set<Step> GUARDED = EnumSet.of(Step.START_MARKING, Step.LOCK_MARKS);

    private final BackupCopies copies;
    private final Deposits deposits;
    private final EnvelopeKeys keys;

    ReplacementGate(BackupCopies copies, Deposits deposits, EnvelopeKeys keys) {
        this.copies = copies;
        this.deposits = deposits;
        this.keys = keys;
    }

    @Override
    public List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        if (!GUARDED.contains(step)) {
            return List.of();
        }
        return awaited(tender, lot).stream()
                .map(copy -> Refusal.of(
                        LateProblem.COPY_CONTENTS_AWAITED, Integer.toString(lot.number()), Integer.toString(copy)))
                .toList();
    }

    /** The numbers of opened copies of a lot whose contents nobody has entered. */
    Set<Integer> awaited(Tender tender, Lot lot) {
        if (keys.find(tender.id(), lot.number()).isEmpty()) {
            return Set.of();
        }
        Set<Integer> awaited =
                new TreeSet<>(copies.opened(tender.id(), lot.number()).keySet());
        if (!awaited.isEmpty()) {
            awaited.removeAll(deposits.contents(tender.id(), lot.number()).keySet());
        }
        return awaited;
    }
}
