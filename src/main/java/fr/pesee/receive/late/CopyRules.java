package fr.pesee.receive.late;

import fr.pesee.ground.access.Phase;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.PlainText;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.tender.TenderClock;
import fr.pesee.receive.upload.Transmission;
import fr.pesee.rule.exact.Text;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may become of a backup copy (RULE-65, R2132-11). Pure.
 *
 * @param deadline the last instant in time
 * @param phase where the lot stands
 * @param examined whether the electronic bids are open and examined, so that it is known what is wrong with one
 * @param transmissions what the server saw of each organisation that tried to send anything in the lot
 * @param readmitted the organisations of which a deposit was readmitted: that one is their bid
 * @param opened whose copies two persons decided to open: the organisation of each, by the copy's number
 * @param used the numbers of those of which a bid was made: nothing but entering it anew can follow
 * @param bids what became of the electronic bids
 */
record CopyRules(
        Instant deadline,
        Phase phase,
        boolean examined,
        Map<UUID, Transmission> transmissions,
        Set<UUID> readmitted,
        Map<Integer, UUID> opened,
        Set<Integer> used,
        CopyBoard.ElectronicBids bids) {
    static final int SHORTEST_EVIDENCE = 20;
    static final int LONGEST_EVIDENCE = 4000;

    /** As long as prices are not known, one bid can still take the place of another. */
    private static final Set<Phase> OPENABLE = EnumSet.of(Phase.OPENING, Phase.MARKING);

    CopyRules {
        transmissions = Map.copyOf(transmissions);
        readmitted = Set.copyOf(readmitted);
        opened = Map.copyOf(opened);
        used = Set.copyOf(used);
    }

    /** Everything that stands against a proposal. */
    Findings against(BackupCopy copy, CopyProposalDraft draft) {
        Findings findings = new Findings().present("/outcome", draft.outcome());
        evidence(draft.evidence(), findings);
        UUID organisation = draft.organisation();
        findings.require(
                organisation == null || transmissions.containsKey(organisation),
                "/organisation",
                LateProblem.COPY_ORGANISATION_UNKNOWN);
        CopyOutcome outcome = draft.outcome();
        if (outcome == null) {
            return findings;
        }
        boolean isBid = used.contains(copy.number());
        if (isBid ? outcome != CopyOutcome.OPENED : !outcome.mayFollow(copy.outcome())) {
            findings.addAll(List.of(
                    isBid
                            ? Refusal.at("/outcome", LateProblem.COPY_CONTENTS_OPENED)
                            : Refusal.inWords("/outcome", LateProblem.COPY_SETTLED, words(copy.outcome()))));
        }
        if (outcome == CopyOutcome.OPENED) {
            opening(copy, draft, findings);
        } else {
            findings.require(draft.reason() == null, "/reason", LateProblem.COPY_REASON_NEEDLESS);
        }
        return findings;
    }

    private void opening(BackupCopy copy, CopyProposalDraft draft, Findings findings) {
        if (copy.late()) {
            findings.addAll(List.of(Refusal.inWords(
                    "/outcome",
                    LateProblem.COPY_LATE,
                    TenderClock.words(copy.receivedAt()),
                    TenderClock.words(deadline))));
        }
        findings.require(copy.labelled(), "/outcome", LateProblem.COPY_UNLABELLED)
                .require(OPENABLE.contains(phase), "/outcome", LateProblem.COPY_OPENING_OVER)
                .require(examined, "/outcome", LateProblem.COPY_TOO_SOON);
        CopyReason reason = draft.reason();
        findings.require(reason != null, "/reason", LateProblem.COPY_REASON_MISSING);
        besideOthers(copy, draft, findings);
        electronic(draft, findings);
        Transmission seen = draft.organisation() == null ? null : transmissions.get(draft.organisation());
        // Without it nothing shows that the transmission began in time, which is all that this reason says.
        findings.require(
                reason != CopyReason.LATE_STARTED_BEFORE || draft.organisation() != null,
                "/organisation",
                LateProblem.COPY_ORGANISATION_MISSING);
        // The law wants the transmission begun in time where the electronic bid came badly, not where it is hostile.
        if (reason != null
                && reason != CopyReason.MALWARE
                && seen != null
                && !seen.beganAt().isBefore(deadline)) {
            findings.addAll(List.of(Refusal.inWords(
                    "/reason",
                    LateProblem.COPY_STARTED_LATE,
                    TenderClock.words(seen.beganAt()),
                    TenderClock.words(deadline))));
        }
    }

    private static void evidence(@Nullable String evidence, Findings findings) {
        findings.text("/evidence", evidence, LONGEST_EVIDENCE);
        if (evidence != null && findings.isEmpty("/evidence")) {
            findings.require(
                    evidence.strip().length() >= SHORTEST_EVIDENCE && PlainText.saysSomething(evidence),
                    "/evidence",
                    LateProblem.COPY_EVIDENCE_SHORT,
                    Integer.toString(SHORTEST_EVIDENCE),
                    Integer.toString(PlainText.FEWEST));
        }
    }

    /** A bidder has one bid: the copy replaces somebody's, and nothing else has replaced that one. */
    private void besideOthers(BackupCopy copy, CopyProposalDraft draft, Findings findings) {
        UUID organisation = draft.organisation();
        if (organisation == null) {
            findings.require(
                    transmissions.isEmpty() || draft.reason() == CopyReason.LATE_STARTED_BEFORE,
                    "/organisation",
                    LateProblem.COPY_ORGANISATION_UNTOLD);
            return;
        }
        findings.require(!readmitted.contains(organisation), "/organisation", LateProblem.COPY_DEPOSIT_READMITTED)
                .require(
                        opened.entrySet().stream()
                                .noneMatch(other -> other.getKey() != copy.number()
                                        && other.getValue().equals(organisation)),
                        "/organisation",
                        LateProblem.COPY_OTHER_OPENED)
                .require(
                        organisation.equals(opened.getOrDefault(copy.number(), organisation)),
                        "/organisation",
                        LateProblem.COPY_OTHER_ORGANISATION);
    }

    /** There is something to replace, and the reason can be known of it. */
    private void electronic(CopyProposalDraft draft, Findings findings) {
        UUID organisation = draft.organisation();
        if (!bids.known() || organisation == null) {
            return;
        }
        findings.require(!bids.withdrawn().contains(organisation), "/organisation", LateProblem.COPY_BID_WITHDRAWN)
                .require(
                        draft.reason() != CopyReason.MALWARE || bids.opened().contains(organisation),
                        "/reason",
                        LateProblem.COPY_MALWARE_UNSEEN);
    }

    private static Text words(@Nullable CopyOutcome outcome) {
        return outcome == null ? new Text("reçue, fermée", "received, closed") : outcome.words();
    }
}
