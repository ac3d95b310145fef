package fr.pesee.receive.ceremony;

import fr.pesee.receive.deposit.DepositOutcomes;
import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.examination.BidFinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells bidders what became of their deposits, once their lot is opened. */
@ApplicationScoped
class OutcomesForBidders implements DepositOutcomes {
    private final Ceremonies ceremonies;
    private final Sittings sittings;
    private final Instance<OpenedBids> rooms;

    OutcomesForBidders(Ceremonies ceremonies, Sittings sittings, @Any Instance<OpenedBids> rooms) {
        this.ceremonies = ceremonies;
        this.sittings = sittings;
        this.rooms = rooms;
    }

    @Override
    public Map<UUID, Outcome> of(UUID tender, int lot) {
        if (sittings.last(tender, lot) == 0) {
            return Map.of();
        }
        Map<UUID, Outcome> unusable = unusable(tender, lot);
        Set<UUID> due = Sittings.ids(sittings.due(tender, lot));
        Map<UUID, Outcome> outcomes = new HashMap<>();
        ceremonies.standings(tender, lot).forEach((deposit, standing) -> {
            Outcome outcome =
                    switch (standing) {
                        case OPENED, READMITTED, COPY -> unusable.getOrDefault(deposit.id(), Outcome.OPENED);
                        case KEYS_REPLACED -> Outcome.KEYS_REPLACED;
                        case SET_ASIDE -> Outcome.SET_ASIDE;
                        default -> due.contains(deposit.id()) ? Outcome.READMITTED : Outcome.SHUT;
                    };
            outcomes.put(deposit.id(), outcome);
        });
        return outcomes;
    }

    /** Those that were opened and are not ranked; of what no bid could be made of, the minutes alone know. */
    private Map<UUID, Outcome> unusable(UUID tender, int lot) {
        Map<UUID, Outcome> unusable = new HashMap<>();
        ceremonies.kept(tender, lot).stream()
                .flatMap(minutes -> minutes.opened().stream())
                .filter(bid -> bid.number() == null)
                .forEach(bid -> unusable.put(
                        bid.deposit(),
                        bid.findings().contains(BidFinding.PRICES_UNUSABLE.name())
                                ? Outcome.UNPRICED
                                : Outcome.UNREGISTERED));
        rooms.get().leftUnpriced(tender, lot).forEach(deposit -> unusable.put(deposit, Outcome.UNPRICED));
        return unusable;
    }

    @Override
    public List<OpenedCopy> copies(UUID tender, int lot, UUID organisation) {
        if (sittings.last(tender, lot) == 0) {
            return List.of();
        }
        List<Minutes> kept = ceremonies.kept(tender, lot);
        return ceremonies.standings(tender, lot).entrySet().stream()
                .filter(one -> one.getKey().copy() != null)
                .filter(one -> one.getKey().organisation().equals(organisation))
                .map(one -> copy(one.getKey(), one.getValue() != DepositStanding.COPY_UNUSABLE, kept))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty until a sitting has opened it. */
    private static Optional<OpenedCopy> copy(SealedDeposit deposit, boolean used, List<Minutes> kept) {
        List<CopiedFile> files = new ArrayList<>();
        Instant first = null;
        for (Minutes minutes : kept) {
            for (Minutes.Opened bid : minutes.opened()) {
                if (bid.deposit().equals(deposit.id())) {
                    first = first == null ? minutes.openedAt() : first;
                    bid.pieces().forEach(one -> files.add(new CopiedFile(one.name(), one.size(), one.sha256())));
                }
            }
        }
        return first == null
                ? Optional.empty()
                : Optional.of(new OpenedCopy(
                        Objects.requireNonNull(deposit.copy()), deposit.receivedAt(), first, used, files));
    }
}
