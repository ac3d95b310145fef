package fr.pesee.receive.review;

import fr.pesee.ground.incident.Incident;
import fr.pesee.ground.incident.Incidents;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.ceremony.Ceremonies;
import fr.pesee.receive.ceremony.DepositStanding;
import fr.pesee.receive.deposit.Deposits;
import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.late.BackupCopies;
import fr.pesee.receive.upload.Attempts;
import fr.pesee.receive.upload.Transmission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what is known of the deposits that did not count, for whoever has been let in to their lot. */
@ApplicationScoped
class ReviewBoard {
    /** What went wrong in the last hour may have kept away whoever the server saw nothing of. */
    private static final Duration USUAL = Duration.ofHours(1);

    /** How far around a receipt the clock is looked at. */
    private static final Duration MOMENT = Duration.ofSeconds(20);

    private static final Set<DepositStanding> UNPROVEN =
            Set.of(DepositStanding.REPLACED_UNPROVEN, DepositStanding.WITHDRAWN_UNPROVEN);

    private final ReviewStore store;
    private final Ceremonies ceremonies;
    private final Deposits deposits;
    private final Attempts attempts;
    private final Incidents incidents;
    private final Publications publications;
    private final BackupCopies copies;

    ReviewBoard(
            ReviewStore store,
            Ceremonies ceremonies,
            Deposits deposits,
            Attempts attempts,
            Incidents incidents,
            Publications publications,
            BackupCopies copies) {
        this.store = store;
        this.ceremonies = ceremonies;
        this.deposits = deposits;
        this.attempts = attempts;
        this.incidents = incidents;
        this.publications = publications;
        this.copies = copies;
    }

    /** Those of a lot in the order of receipt; none before the minutes of the first sitting are taken. */
    List<ReviewedDeposit> all(UUID tender, int lot) {
        if (!ceremonies.isOpened(tender, lot)) {
            return List.of();
        }
        Map<SealedDeposit, DepositStanding> standings = ceremonies.standings(tender, lot);
        Map<UUID, List<ReviewProposal>> proposals = store.proposals(tender, lot);
        Tender announced = publications.announced(tender).tender();
        Set<UUID> settled = settled(standings.keySet(), proposals);
        Set<UUID> copied = copies.opened(tender, lot).values().stream()
                .flatMap(one -> Stream.ofNullable(one.organisation()))
                .collect(Collectors.toUnmodifiableSet());
        return standings.entrySet().stream()
                .filter(one -> isReviewable(one.getValue())
                        || proposals.containsKey(one.getKey().id()))
                .map(one -> reviewed(tender, lot, one, standings, announced, proposals, settled, copied))
                .sorted(Comparator.comparing(ReviewedDeposit::receivedAt).thenComparing(ReviewedDeposit::deposit))
                .toList();
    }

    /**
     * The organisations about one of whose deposits in time two persons have decided. Whoever sends a hundred without
     * the deposit secret asks one question, not a hundred: who it was that sent them.
     */
    private static Set<UUID> settled(Set<SealedDeposit> deposits, Map<UUID, List<ReviewProposal>> proposals) {
        return deposits.stream()
                .filter(SealedDeposit::onTime)
                .filter(one -> ReviewedDeposit.decided(proposals.getOrDefault(one.id(), List.of()))
                        .isPresent())
                .map(SealedDeposit::organisation)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** An opened copy takes the place of all that its bidder sent: nothing of it can be readmitted any more. */
    private static boolean isSettled(
            Map.Entry<SealedDeposit, DepositStanding> one,
            Set<UUID> settled,
            Set<UUID> copied,
            Map<UUID, List<ReviewProposal>> proposals) {
        UUID organisation = one.getKey().organisation();
        return (copied.contains(organisation) || UNPROVEN.contains(one.getValue()) && settled.contains(organisation))
                && ReviewedDeposit.decided(proposals.getOrDefault(one.getKey().id(), List.of()))
                        .isEmpty();
    }

    /**
     * One of them.
     *
     * @throws Refused 404 where there is none, 409 for one that no key in force opens
     */
    ReviewedDeposit one(UUID tender, int lot, UUID deposit) {
        return all(tender, lot).stream()
                .filter(one -> one.deposit().equals(deposit))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of(
                        isToReplacedKeys(tender, lot, deposit)
                                ? ReviewProblem.REVIEW_KEYS_REPLACED
                                : RequestProblem.ADDRESS_UNKNOWN)));
    }

    private boolean isToReplacedKeys(UUID tender, int lot, UUID deposit) {
        return ceremonies.isOpened(tender, lot)
                && ceremonies.standings(tender, lot).entrySet().stream()
                        .anyMatch(one -> one.getValue() == DepositStanding.KEYS_REPLACED
                                && one.getKey().id().equals(deposit));
    }

    /** Whether two persons may decide to open a deposit of this standing. */
    static boolean isReviewable(DepositStanding standing) {
        return standing == DepositStanding.LATE || UNPROVEN.contains(standing);
    }

    private ReviewedDeposit reviewed(
            UUID tender,
            int lot,
            Map.Entry<SealedDeposit, DepositStanding> one,
            Map<SealedDeposit, DepositStanding> standings,
            Tender announced,
            Map<UUID, List<ReviewProposal>> proposals,
            Set<UUID> settled,
            Set<UUID> copied) {
        SealedDeposit deposit = one.getKey();
        Instant deadline = announced.deadline();
        List<Map.Entry<SealedDeposit, DepositStanding>> others = others(deposit, standings);
        Instant previous = others.stream()
                .map(Map.Entry::getKey)
                .filter(other -> other.entry() < deposit.entry())
                .map(SealedDeposit::receivedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        Optional<Transmission> seen =
                attempts.transmission(tender, lot, deposit.organisation(), previous, deposit.receivedAt());
        Instant began = Stream.concat(
                        seen.map(Transmission::beganAt).stream(), deposits.firstPart(deposit.id()).stream())
                .min(Comparator.naturalOrder())
                .orElse(deposit.receivedAt());
        Duration offset = announced.clock().offset();
        boolean doubtful = !deposit.onTime()
                && incidents.isClockSuspect(deposit.receivedAt().minus(offset));
        boolean begun = !deposit.onTime() && !began.isAfter(deadline);
        List<PlatformIncident> incidents = incidents(announced, began, deposit, doubtful);
        return new ReviewedDeposit(
                deposit.id(),
                deposit.organisation(),
                deposit.bidder().name(),
                deposit.bidder().identifier().shown(),
                deposit.receivedAt(),
                deadline,
                one.getValue(),
                others.stream()
                        .anyMatch(other -> other.getValue() == DepositStanding.OPENED
                                || other.getValue() == DepositStanding.SET_ASIDE),
                began,
                seen.map(Transmission::attempts).orElse(0L),
                seen.map(Transmission::interrupted).orElse(0L),
                seen.map(Transmission::refused).orElse(0L),
                incidents,
                begun || !incidents.isEmpty() || UNPROVEN.contains(one.getValue()),
                isSettled(one, settled, copied, proposals),
                copied.contains(deposit.organisation()),
                proposals.getOrDefault(deposit.id(), List.of()));
    }

    private static List<Map.Entry<SealedDeposit, DepositStanding>> others(
            SealedDeposit deposit, Map<SealedDeposit, DepositStanding> standings) {
        return standings.entrySet().stream()
                .filter(other -> other.getKey().organisation().equals(deposit.organisation()))
                .filter(other -> !other.getKey().id().equals(deposit.id()))
                .toList();
    }

    /** What went wrong in the hour before the deadline, or since the transmission began; and with the clock, then. */
    private List<PlatformIncident> incidents(Tender announced, Instant began, SealedDeposit deposit, boolean doubtful) {
        if (deposit.onTime()) {
            return List.of();
        }
        Duration offset = announced.clock().offset();
        Instant deadline = announced.deadline().minus(offset);
        Instant from = Stream.of(began.minus(offset), deadline.minus(USUAL))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant received = deposit.receivedAt().minus(offset);
        Stream<Incident> then = doubtful
                ? incidents.between(received.minus(MOMENT), received.plus(MOMENT)).stream()
                        .filter(one -> one.kind().isOfClock())
                : Stream.of();
        return Stream.concat(incidents.between(from, deadline).stream(), then)
                .distinct()
                .map(one -> PlatformIncident.of(one, announced.clock()))
                .toList();
    }
}
