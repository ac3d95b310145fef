package fr.pesee.receive.review;

import fr.pesee.receive.ceremony.DepositStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A deposit that did not count, with what the server saw of its transmission and what was proposed about it.
 *
 * @param deposit its identifier
 * @param organisation whose it is
 * @param bidder how that organisation named itself when it deposited
 * @param identifier its identifier then, as people read it
 * @param receivedAt when the head of the request was read
 * @param deadline the last instant in time
 * @param standing what becomes of it, as things stand
 * @param openedBeside whether another deposit of the same organisation was opened: readmitting this one sets that aside
 * @param beganAt the first attempt since the organisation's deposit before this one, or the receipt of its first part,
 *     whichever was earlier
 * @param attempts how many attempts there were from then to this deposit, itself included
 * @param interrupted how many of them broke off
 * @param refused how many of them were refused
 * @param incidents of a late one: what went wrong with the platform from the begin of its transmission, or an hour
 *     before the deadline if that was earlier, to the deadline; and with its clock when it was received
 * @param needsReview whether somebody has to decide before marking starts: its transmission began before the deadline
 *     (RULE-60; CE 23 September 2021, n° 449250), the platform's clock was wrong when it was received, or it was
 *     replaced or withdrawn without the deposit secret
 * @param settled whether another decision settles this one, which stays sealed: it was replaced or withdrawn without
 *     the deposit secret, and two persons have decided about another such deposit of the same organisation; or they
 *     have opened its backup copy
 * @param copyOpened whether two persons decided to open a backup copy of the same organisation, beside which none of
 *     its deposits is readmitted
 * @param proposals what was proposed about it, in its order
 */
public record ReviewedDeposit(
        UUID deposit,
        UUID organisation,
        String bidder,
        String identifier,
        Instant receivedAt,
        Instant deadline,
        DepositStanding standing,
        boolean openedBeside,
        Instant beganAt,
        long attempts,
        long interrupted,
        long refused,
        List<PlatformIncident> incidents,
        boolean needsReview,
        boolean settled,
        boolean copyOpened,
        List<ReviewProposal> proposals) {
    public ReviewedDeposit {
        incidents = List.copyOf(incidents);
        proposals = List.copyOf(proposals);
    }

    /** Whether it came after the deadline. */
    public boolean isLate() {
        return receivedAt.isAfter(deadline);
    }

    /** How long after the deadline it came. */
    public Duration lateness() {
        return Duration.between(deadline, receivedAt);
    }

    /** The proposal that awaits confirmation. */
    public Optional<ReviewProposal> pending() {
        return isOvertaken() ? Optional.empty() : last().filter(one -> one.decision() == null);
    }

    /** The proposal that a second person can confirm: not to readmit it beside an opened copy. */
    public Optional<ReviewProposal> awaited() {
        return pending().filter(one -> !copyOpened || one.outcome() != ReviewOutcome.READMITTED);
    }

    /** Whether it was opened before a proposal to revoke its readmission was confirmed: nobody can any more. */
    boolean isOvertaken() {
        return isUnsealed() && last().filter(one -> one.decision() == null).isPresent();
    }

    /** Whether it was readmitted, and is open. */
    boolean isUnsealed() {
        return standing == DepositStanding.READMITTED;
    }

    /** What two persons decided last. */
    public Optional<ReviewProposal> decided() {
        return decided(proposals);
    }

    /** The last of these proposals that was confirmed. */
    static Optional<ReviewProposal> decided(List<ReviewProposal> proposals) {
        return proposals.stream().filter(one -> one.decision() != null).reduce((first, second) -> second);
    }

    /** Whether two persons decided to open it, and none revoked that. */
    public boolean isReadmitted() {
        return decided()
                .filter(one -> one.outcome() == ReviewOutcome.READMITTED)
                .isPresent();
    }

    /** Whether marking has to wait for a decision about it, or about another one that settles it. */
    public boolean isOwed() {
        return awaited().isPresent() || needsReview && !settled && decided().isEmpty();
    }

    private Optional<ReviewProposal> last() {
        return proposals.isEmpty() ? Optional.empty() : Optional.of(proposals.get(proposals.size() - 1));
    }
}
