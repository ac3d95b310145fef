package fr.pesee.receive.ceremony;

import fr.pesee.receive.deposit.Deposits;
import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.deposit.Withdrawal;
import fr.pesee.receive.seal.EnvelopeKey;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which deposits are opened: of each organisation, the last that came in time and was not withdrawn (R2151-6), if it is
 * sealed to the keys in force.
 */
final class Selection {
    private static final Comparator<SealedDeposit> ORDER =
            Comparator.comparing(SealedDeposit::receivedAt).thenComparing(SealedDeposit::entry);
    private static final Comparator<Withdrawal> EARLIEST =
            Comparator.comparing(Withdrawal::receivedAt).thenComparing(Withdrawal::entry);

    private final List<SealedDeposit> deposits;
    private final List<Withdrawal> withdrawals;
    private final Set<UUID> inForce;
    private final long covered;
    private final Set<UUID> readmitted;
    private final Map<UUID, DepositStanding> copies;

    private Selection(
            List<SealedDeposit> deposits,
            List<Withdrawal> withdrawals,
            List<EnvelopeKey> keys,
            long covered,
            Set<UUID> readmitted,
            Map<UUID, DepositStanding> copies) {
        this.deposits = deposits;
        this.withdrawals = withdrawals;
        this.inForce = keys.stream().map(EnvelopeKey::id).collect(Collectors.toSet());
        this.covered = covered;
        this.readmitted = readmitted;
        this.copies = copies;
    }

    /**
     * What becomes of each deposit in a lot, in the order of their entries (RULE-61).
     *
     * @param keys those in force for the lot
     * @param covered how many entries of the deposits' log the commitment covers: what stands after them counts for
     *     nothing
     * @param readmitted what two persons decided to open although it did not count
     * @param copies what became of those contents of backup copies that were opened, where it is known
     */
    static Map<SealedDeposit, DepositStanding> of(
            Deposits all,
            UUID tender,
            int lot,
            List<EnvelopeKey> keys,
            long covered,
            Set<UUID> readmitted,
            Map<UUID, DepositStanding> copies) {
        Selection selection = new Selection(
                all.sealed(tender, lot),
                all.withdrawals(tender, lot),
                keys,
                covered,
                Set.copyOf(readmitted),
                Map.copyOf(copies));
        Map<SealedDeposit, DepositStanding> standings = new LinkedHashMap<>();
        selection.deposits.forEach(deposit -> standings.put(deposit, selection.standing(deposit)));
        return standings;
    }

    private DepositStanding standing(SealedDeposit deposit) {
        if (deposit.copy() != null) {
            return copy(deposit);
        }
        if (readmitted.contains(deposit.id())) {
            return DepositStanding.READMITTED;
        }
        DepositStanding standing = unreviewed(deposit);
        return standing == DepositStanding.OPENED && isOutdone(deposit) ? DepositStanding.SET_ASIDE : standing;
    }

    private boolean isOutdone(SealedDeposit deposit) {
        return deposits.stream()
                .anyMatch(other -> takesThePlace(other) && other.organisation().equals(deposit.organisation()));
    }

    private boolean takesThePlace(SealedDeposit other) {
        return other.copy() == null ? readmitted.contains(other.id()) : copy(other) == DepositStanding.COPY;
    }

    private DepositStanding copy(SealedDeposit contents) {
        return copies.getOrDefault(
                contents.id(), readmitted.contains(contents.id()) ? DepositStanding.COPY : DepositStanding.COPY_SHUT);
    }

    private DepositStanding unreviewed(SealedDeposit deposit) {
        boolean opens = isToKeysInForce(deposit);
        if (!deposit.onTime()) {
            return opens ? DepositStanding.LATE : DepositStanding.KEYS_REPLACED;
        }
        if (deposit.entry() >= covered) {
            return DepositStanding.UNCOVERED;
        }
        Optional<SealedDeposit> next = next(deposit);
        Optional<Withdrawal> withdrawal = withdrawal(deposit);
        if (withdrawal.isPresent()
                && (opens || withdrawal.get().proven())
                && next.filter(later -> isBefore(later, withdrawal.get())).isEmpty()) {
            return withdrawal.get().proven() ? DepositStanding.WITHDRAWN : DepositStanding.WITHDRAWN_UNPROVEN;
        }
        if (!opens) {
            return DepositStanding.KEYS_REPLACED;
        }
        return next.map(later -> later.proven() ? DepositStanding.REPLACED : DepositStanding.REPLACED_UNPROVEN)
                .orElse(DepositStanding.OPENED);
    }

    /** Nothing else can be opened: no later decision makes the secret of a replaced key whole. */
    private boolean isToKeysInForce(SealedDeposit deposit) {
        return deposit.envelopes().stream().allMatch(one -> inForce.contains(one.envelope()));
    }

    /** The next deposit of the same organisation that came in time. */
    private Optional<SealedDeposit> next(SealedDeposit deposit) {
        return deposits.stream()
                .filter(other -> other.organisation().equals(deposit.organisation()))
                .filter(other -> other.onTime() && other.entry() < covered && ORDER.compare(other, deposit) > 0)
                .min(ORDER);
    }

    /** The first withdrawal of the same organisation after a deposit. */
    private Optional<Withdrawal> withdrawal(SealedDeposit deposit) {
        return withdrawals.stream()
                .filter(one -> one.entry() < covered
                        && one.isOf(deposit.organisation(), deposit.receivedAt(), deposit.entry()))
                .min(EARLIEST);
    }

    private static boolean isBefore(SealedDeposit deposit, Withdrawal withdrawal) {
        return withdrawal.isOf(deposit.organisation(), deposit.receivedAt(), deposit.entry());
    }
}
