package fr.pesee.receive.ceremony;

import fr.pesee.ground.access.Phase;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.receive.deposit.Deposits;
import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.EnvelopeKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The sittings in which a lot is opened: one for the bids that count, one for each time that something was readmitted
 * since, and one for the prices where they stand apart.
 */
@ApplicationScoped
class Sittings {
    private final CeremonyStore store;
    private final EnvelopeKeys keys;
    private final Tenders tenders;
    private final Instance<Readmissions> rooms;
    private final Deposits deposits;
    private final Instance<OpenedBids> bids;

    Sittings(
            CeremonyStore store,
            EnvelopeKeys keys,
            Tenders tenders,
            @Any Instance<Readmissions> rooms,
            Deposits deposits,
            @Any Instance<OpenedBids> bids) {
        this.store = store;
        this.keys = keys;
        this.tenders = tenders;
        this.rooms = rooms;
        this.deposits = deposits;
        this.bids = bids;
    }

    /** How far the opening of a lot has got. */
    Ceremony.State state(UUID tender, int lot) {
        Optional<UnsealingEntity> last = store.last(tender, lot);
        if (last.isEmpty()) {
            return Ceremony.State.WAITING;
        }
        if (last.get().minutes == null) {
            return Ceremony.State.EXAMINING;
        }
        return due(tender, lot).isEmpty() && !arePricesDue(tender, lot) ? Ceremony.State.DONE : Ceremony.State.WAITING;
    }

    /** What the sitting that shares are given for opens, that is being examined, or that was the last. */
    Ceremony.Scope scope(UUID tender, int lot) {
        if (arePricesDue(tender, lot)) {
            return Ceremony.Scope.PRICES;
        }
        return store.last(tender, lot)
                .filter(last -> state(tender, lot) != Ceremony.State.WAITING)
                .map(last -> last.scope)
                .orElse(Ceremony.Scope.OFFERS);
    }

    /** Whether prices stand apart, and are to be opened now: marks are locked, and nothing of them was opened. */
    private boolean arePricesDue(UUID tender, int lot) {
        boolean apart = keys.of(tender, lot).stream().anyMatch(key -> key.kind() == EnvelopeKey.Kind.PRICE);
        return apart
                && tenders.among(List.of(tender)).stream()
                        .flatMap(one -> one.lot(lot).stream())
                        .anyMatch(one -> one.phase() == Phase.LOCKED)
                && store.of(tender, lot).stream().noneMatch(row -> row.scope == Ceremony.Scope.PRICES);
    }

    /** The keys in force for a lot. */
    List<EnvelopeKey> keys(UUID tender, int lot) {
        return keys.of(tender, lot);
    }

    /** The sitting that shares are given for, is being examined, or was the last; from 1. */
    int current(UUID tender, int lot) {
        int last = last(tender, lot);
        return state(tender, lot) == Ceremony.State.WAITING ? last + 1 : last;
    }

    /** The last sitting in which something was unsealed; 0 for none. */
    int last(UUID tender, int lot) {
        return store.last(tender, lot).map(row -> row.sitting).orElse(0);
    }

    /** What was readmitted and is still shut. */
    List<Readmission> due(UUID tender, int lot) {
        Set<UUID> opened = store.opened(tender, lot).keySet();
        return of(tender, lot).stream()
                .filter(one -> !opened.contains(one.deposit()))
                .toList();
    }

    /** What was readmitted and opened in a sitting or in one before it. */
    List<Readmission> opened(UUID tender, int lot, int sitting) {
        Set<UUID> opened = store.opened(tender, lot).entrySet().stream()
                .filter(one -> one.getValue() <= sitting)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return of(tender, lot).stream()
                .filter(one -> opened.contains(one.deposit()))
                .toList();
    }

    /** The deposits opened in a sitting. */
    Set<UUID> deposits(UUID tender, int lot, int sitting) {
        return store.opened(tender, lot, sitting);
    }

    /**
     * What became of the contents of backup copies that were opened in the sittings up to one that is examined: they
     * are the bid, were entered anew since, or are of no use, because no bid could be made of them.
     */
    Map<UUID, DepositStanding> copies(UUID tender, int lot, int examined) {
        Map<UUID, Integer> opened = store.opened(tender, lot);
        List<UUID> contents = deposits.sealed(tender, lot).stream()
                .filter(one -> one.copy() != null && opened.getOrDefault(one.id(), examined + 1) <= examined)
                .map(SealedDeposit::id)
                .toList();
        if (contents.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Boolean> made = bids.get().made(tender, lot);
        return contents.stream().collect(Collectors.toMap(Function.identity(), one -> {
            Boolean evaluated = made.get(one);
            if (evaluated == null) {
                return DepositStanding.COPY_UNUSABLE;
            }
            return evaluated ? DepositStanding.COPY : DepositStanding.SET_ASIDE;
        }));
    }

    /** The last sitting whose minutes are taken; 0 for none. */
    int examined(UUID tender, int lot) {
        return store.of(tender, lot).stream()
                .filter(row -> row.minutes != null)
                .mapToInt(row -> row.sitting)
                .max()
                .orElse(0);
    }

    private List<Readmission> of(UUID tender, int lot) {
        return rooms.stream()
                .flatMap(room -> room.of(tender, lot).stream())
                .sorted(Comparator.comparing(Readmission::decidedAt).thenComparing(Readmission::deposit))
                .toList();
    }

    static Set<UUID> ids(List<Readmission> readmissions) {
        return readmissions.stream().map(Readmission::deposit).collect(Collectors.toSet());
    }
}
