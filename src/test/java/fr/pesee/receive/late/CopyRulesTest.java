package fr.pesee.receive.late;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pesee.ground.access.Phase;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.receive.upload.Transmission;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may become of a backup copy, case by case (RULE-65). */
class CopyRulesTest {
    private static final Instant DEADLINE = Instant.parse("2026-03-02T11:00:00Z");
    private static final UUID EARLY = new UUID(1, 1);
    private static final UUID AT_DEADLINE = new UUID(1, 2);
    private static final String EVIDENCE = "Rapport de l’antivirus du 2 mars, page 1.";

    @Test
    void aCopyIsOpenedForEachOfTheFourReasons() {
        for (CopyReason reason : CopyReason.values()) {
            assertEquals(List.of(), against(copy(DEADLINE, true), CopyOutcome.OPENED, reason, EARLY));
        }
    }

    @Test
    void aCopyReceivedAtTheDeadlineIsInTimeAndOneMicrosecondLaterItNeverOpens() {
        assertEquals(List.of(), against(copy(DEADLINE, true), CopyOutcome.OPENED, CopyReason.MALWARE, EARLY));
        assertEquals(
                List.of(LateProblem.COPY_LATE),
                against(copy(DEADLINE.plusNanos(1_000), true), CopyOutcome.OPENED, CopyReason.MALWARE, EARLY));
        assertEquals(List.of(), against(copy(DEADLINE.plusNanos(1_000), true), CopyOutcome.DESTROYED, null, null));
    }

    @Test
    void aTransmissionThatBeganAtTheDeadlineOpensNoCopyButForMalware() {
        BackupCopy copy = copy(DEADLINE, true);
        for (CopyReason reason : CopyReason.values()) {
            assertEquals(
                    reason == CopyReason.MALWARE ? List.of() : List.of(LateProblem.COPY_STARTED_LATE),
                    against(copy, CopyOutcome.OPENED, reason, AT_DEADLINE));
        }
    }

    @Test
    void thatATransmissionBeganInTimeIsShownByTheOrganisationThatTheServerSaw() {
        BackupCopy copy = copy(DEADLINE, true);
        CopyReason began = CopyReason.LATE_STARTED_BEFORE;
        assertEquals(List.of(LateProblem.COPY_ORGANISATION_MISSING), against(copy, CopyOutcome.OPENED, began, null));
        assertEquals(
                List.of(LateProblem.COPY_ORGANISATION_UNKNOWN),
                against(copy, CopyOutcome.OPENED, began, new UUID(9, 9)));
        assertEquals(List.of(), against(copy, CopyOutcome.OPENED, began, EARLY));
        assertEquals(
                List.of(LateProblem.COPY_ORGANISATION_UNTOLD),
                against(copy, CopyOutcome.OPENED, CopyReason.UNREADABLE, null));
    }

    @Test
    void aBidderHasOneOpenedCopyAndOneThatIsTheBidIsOnlyOpenedAnewForTheSameOrganisation() {
        CopyProposalDraft again = new CopyProposalDraft(CopyOutcome.OPENED, CopyReason.INCOMPLETE, EVIDENCE, EARLY);
        assertEquals(
                List.of(LateProblem.COPY_OTHER_OPENED),
                codes(rules(Map.of(2, EARLY), Set.of(), CopyBoard.ElectronicBids.UNKNOWN), again));
        CopyRules used = rules(Map.of(1, EARLY), Set.of(1), CopyBoard.ElectronicBids.UNKNOWN);
        assertEquals(List.of(), codes(used, again));
        CopyProposalDraft other = new CopyProposalDraft(CopyOutcome.OPENED, CopyReason.MALWARE, EVIDENCE, AT_DEADLINE);
        assertEquals(List.of(LateProblem.COPY_OTHER_ORGANISATION), codes(used, other));
        CopyProposalDraft discarded = new CopyProposalDraft(CopyOutcome.DISCARDED, null, EVIDENCE, EARLY);
        assertEquals(List.of(LateProblem.COPY_CONTENTS_OPENED), codes(used, discarded));
    }

    @Test
    void malwareIsKnownOfOpenedBidsOnlyAndAWithdrawnBidIsNotReplaced() {
        CopyRules shut = rules(Map.of(), Set.of(), new CopyBoard.ElectronicBids(true, Set.of(EARLY), Set.of()));
        CopyProposalDraft unseen = new CopyProposalDraft(CopyOutcome.OPENED, CopyReason.MALWARE, EVIDENCE, AT_DEADLINE);
        assertEquals(List.of(LateProblem.COPY_MALWARE_UNSEEN), codes(shut, unseen));
        CopyProposalDraft seen = new CopyProposalDraft(CopyOutcome.OPENED, CopyReason.MALWARE, EVIDENCE, EARLY);
        assertEquals(List.of(), codes(shut, seen));
        CopyRules withdrawn = rules(Map.of(), Set.of(), new CopyBoard.ElectronicBids(true, Set.of(), Set.of(EARLY)));
        CopyProposalDraft incomplete =
                new CopyProposalDraft(CopyOutcome.OPENED, CopyReason.INCOMPLETE, EVIDENCE, EARLY);
        assertEquals(List.of(LateProblem.COPY_BID_WITHDRAWN), codes(withdrawn, incomplete));
    }

    @Test
    void noCopyIsOpenedBesideAReadmittedDepositOfTheSameOrganisation() {
        CopyRules rules = rules(Phase.OPENING, true, Set.of(EARLY));
        CopyProposalDraft own = new CopyProposalDraft(CopyOutcome.OPENED, CopyReason.MALWARE, EVIDENCE, EARLY);
        assertEquals(List.of(LateProblem.COPY_DEPOSIT_READMITTED), codes(rules, own));
        CopyProposalDraft untold = new CopyProposalDraft(CopyOutcome.OPENED, CopyReason.MALWARE, EVIDENCE, null);
        assertEquals(List.of(LateProblem.COPY_ORGANISATION_UNTOLD), codes(rules, untold));
        CopyProposalDraft other = new CopyProposalDraft(CopyOutcome.OPENED, CopyReason.MALWARE, EVIDENCE, AT_DEADLINE);
        assertEquals(List.of(), codes(rules, other));
        assertEquals(List.of(), codes(rules, new CopyProposalDraft(CopyOutcome.KEPT_CLOSED, null, EVIDENCE, EARLY)));
    }

    @Test
    void evidenceThatSaysNothingIsNone() {
        for (String nothing : List.of(".".repeat(30), "- ".repeat(30), "x".repeat(30), "vu le 2 mars ………………………")) {
            assertEquals(
                    List.of(LateProblem.COPY_EVIDENCE_SHORT),
                    codes(
                            rules(Phase.OPENING, true),
                            new CopyProposalDraft(CopyOutcome.OPENED, CopyReason.MALWARE, nothing, EARLY)),
                    nothing);
        }
    }

    @Test
    void anEnvelopeWithoutItsMentionIsNotOpened() {
        assertEquals(
                List.of(LateProblem.COPY_UNLABELLED),
                against(copy(DEADLINE, false), CopyOutcome.OPENED, CopyReason.UNREADABLE, EARLY));
    }

    @Test
    void nothingIsOpenedWithoutReasonOrEnoughEvidenceOrForSomebodyWhoSentNothing() {
        CopyRules rules = rules(Phase.OPENING, true);
        assertEquals(
                List.of(
                        LateProblem.COPY_EVIDENCE_SHORT,
                        LateProblem.COPY_ORGANISATION_UNKNOWN,
                        LateProblem.COPY_REASON_MISSING),
                codes(rules, new CopyProposalDraft(CopyOutcome.OPENED, null, "dix-neuf caractères", new UUID(9, 9))));
        assertEquals(
                List.of(),
                codes(
                        rules,
                        new CopyProposalDraft(CopyOutcome.OPENED, CopyReason.MALWARE, "vingt caractères, là", EARLY)));
    }

    @Test
    void aReasonToOpenIsForOpeningOnly() {
        assertEquals(
                List.of(LateProblem.COPY_REASON_NEEDLESS),
                against(copy(DEADLINE, true), CopyOutcome.KEPT_CLOSED, CopyReason.MALWARE, null));
    }

    @Test
    void copiesOpenAfterTheElectronicBidsAndBeforePricesAreKnown() {
        CopyProposalDraft open = new CopyProposalDraft(CopyOutcome.OPENED, CopyReason.MALWARE, EVIDENCE, EARLY);
        assertEquals(List.of(LateProblem.COPY_TOO_SOON), codes(rules(Phase.OPENING, false), open));
        assertEquals(List.of(), codes(rules(Phase.MARKING, true), open));
        assertEquals(List.of(LateProblem.COPY_OPENING_OVER), codes(rules(Phase.LOCKED, true), open));
        assertEquals(List.of(LateProblem.COPY_OPENING_OVER), codes(rules(Phase.CANCELLED, true), open));
        CopyProposalDraft destroy = new CopyProposalDraft(CopyOutcome.DESTROYED, null, EVIDENCE, null);
        assertEquals(List.of(), codes(rules(Phase.CANCELLED, false), destroy));
    }

    @Test
    void whatFollowsIsWhatCanFollow() {
        assertEquals(
                Map.of(
                        "null", "OPENED KEPT_CLOSED DESTROYED",
                        "OPENED", "DISCARDED",
                        "KEPT_CLOSED", "OPENED DESTROYED",
                        "DISCARDED", "DESTROYED",
                        "DESTROYED", ""),
                Arrays.asList(
                                null,
                                CopyOutcome.OPENED,
                                CopyOutcome.KEPT_CLOSED,
                                CopyOutcome.DISCARDED,
                                CopyOutcome.DESTROYED)
                        .stream()
                        .collect(Collectors.toMap(String::valueOf, CopyRulesTest::following)));
    }

    private static String following(@Nullable CopyOutcome before) {
        return Arrays.stream(CopyOutcome.values())
                .filter(one -> one.mayFollow(before))
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    private static List<ProblemCode> against(
            BackupCopy copy, CopyOutcome outcome, @Nullable CopyReason reason, @Nullable UUID organisation) {
        return codes(rules(Phase.OPENING, true), copy, new CopyProposalDraft(outcome, reason, EVIDENCE, organisation));
    }

    private static List<ProblemCode> codes(CopyRules rules, CopyProposalDraft draft) {
        return codes(rules, copy(DEADLINE, true), draft);
    }

    private static List<ProblemCode> codes(CopyRules rules, BackupCopy copy, CopyProposalDraft draft) {
        return rules.against(copy, draft).all().stream().map(one -> one.code()).toList();
    }

    private static CopyRules rules(Phase phase, boolean examined) {
        return rules(phase, examined, Set.of());
    }

    private static CopyRules rules(Map<Integer, UUID> opened, Set<Integer> used, CopyBoard.ElectronicBids bids) {
        CopyRules usual = rules(Phase.OPENING, true);
        return new CopyRules(
                usual.deadline(), usual.phase(), true, usual.transmissions(), Set.of(), opened, used, bids);
    }

    private static CopyRules rules(Phase phase, boolean examined, Set<UUID> readmitted) {
        return new CopyRules(
                DEADLINE,
                phase,
                examined,
                Map.of(
                        EARLY, new Transmission(EARLY, DEADLINE.minusNanos(1_000), 3, 0, 0),
                        AT_DEADLINE, new Transmission(AT_DEADLINE, DEADLINE, 3, 0, 0)),
                readmitted,
                Map.of(),
                Set.of(),
                CopyBoard.ElectronicBids.UNKNOWN);
    }

    private static BackupCopy copy(Instant receivedAt, boolean labelled) {
        return new BackupCopy(
                1,
                "Exemple SA",
                null,
                receivedAt,
                CopyCarrier.PAPER,
                labelled,
                receivedAt.isAfter(DEADLINE),
                receivedAt,
                false,
                "deposits/x#1",
                List.of(),
                null);
    }
}
