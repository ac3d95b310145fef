package fr.pesee.prove.register;

import fr.pesee.award.ranking.DecidedLot;
import fr.pesee.award.ranking.Replay;
import fr.pesee.award.ranking.ReplayFinding;
import fr.pesee.ground.ledger.LedgerVerification;
import fr.pesee.ground.signature.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the server says of one of its own logs.
 *
 * @param ledger what entries and checkpoints prove together
 * @param replay marks and ranking computed again from the entries; empty for a log that is no tender's
 * @param beside how the tables differ from what follows from the log
 * @param key that must have signed the checkpoints
 */
public record LedgerVerdict(
        LedgerVerification ledger, Optional<Replay> replay, List<EvidenceFinding> beside, VerifierKey key) {
    public LedgerVerdict {
        beside = List.copyOf(beside);
    }

    /** Everything found: in the log, in its replay, beside it. */
    public List<EvidenceFinding> findings() {
        List<EvidenceFinding> all = new ArrayList<>();
        ledger.findings().forEach(found -> all.add(new EvidenceFinding.OfLedger(found)));
        replay.ifPresent(played -> played.findings()
                .forEach(found -> all.add(new EvidenceFinding.OfReplay(masked(found, played.lots())))));
        all.addAll(beside);
        return all;
    }

    /** Of how many lots the ranking was computed again. */
    public int replayedLots() {
        return (int) replay.stream()
                .flatMap(played -> played.lots().stream())
                .filter(lot -> lot.recommendation() != null)
                .count();
    }

    /** Whether nothing found shows a change. */
    public boolean intact() {
        return findings().stream().noneMatch(EvidenceFinding::breaks);
    }

    /** While prices and marks are secret, a finding may say that they differ, and not what they are (RULE-32). */
    private static ReplayFinding masked(ReplayFinding found, List<DecidedLot> lots) {
        boolean secret = found instanceof ReplayFinding.ValueDiffers differs
                && lots.stream()
                        .map(DecidedLot::lot)
                        .anyMatch(lot ->
                                lot.number() == differs.lot() && !lot.phase().arePricesKnown());
        return secret ? ((ReplayFinding.ValueDiffers) found).masked() : found;
    }
}
