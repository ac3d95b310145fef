package fr.pesee.receive.offline;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.storage.Blobs;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.receive.ceremony.Ceremonies;
import fr.pesee.receive.ceremony.DepositStanding;
import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.EnvelopeKeys;
import fr.pesee.receive.upload.SealedPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes the sealed bids of a lot away as they were received, for whoever opens them without this server. Only what a
 * sitting may open by now is among them: nothing late, replaced or withdrawn, and no price before marks are locked.
 */
@ApplicationScoped
class SealedExports {
    private static final Set<DepositStanding> TO_BE_OPENED = EnumSet.of(
            DepositStanding.OPENED, DepositStanding.READMITTED, DepositStanding.COPY, DepositStanding.SET_ASIDE);

    private final Tenders tenders;
    private final EnvelopeKeys keys;
    private final Ceremonies ceremonies;
    private final Blobs blobs;
    private final Ledger ledger;

    SealedExports(Tenders tenders, EnvelopeKeys keys, Ceremonies ceremonies, Blobs blobs, Ledger ledger) {
        this.tenders = tenders;
        this.keys = keys;
        this.ceremonies = ceremonies;
        this.blobs = blobs;
        this.ledger = ledger;
    }

    /**
     * Records that the sealed bids of a lot are taken away, and by whom. A part that is lost keeps nobody from the
     * others: the index and the list of digests name it.
     *
     * @return what is taken
     * @throws Refused when the actor may not, bids of the lot are not sealed, or their storage is away
     */
    @Transactional
    public SealedExport take(Actor actor, UUID id, int lot) {
        OpenLot open = tenders.enter(Operation.TAKE_SEALED_BIDS, actor, id, lot);
        List<EnvelopeKey> own = keys.of(id, lot).stream()
                .filter(key -> key.kind() != EnvelopeKey.Kind.PRICE
                        || open.lot().phase().compareTo(Phase.LOCKED) >= 0)
                .toList();
        if (own.isEmpty()) {
            throw new Refused(Refusal.of(OfflineProblem.BIDS_NOT_SEALED));
        }
        Map<UUID, EnvelopeKey> byId = own.stream().collect(Collectors.toMap(EnvelopeKey::id, Function.identity()));
        List<SealedExport.Deposit> deposits = new ArrayList<>();
        ceremonies.standings(id, lot).forEach((deposit, standing) -> {
            if (TO_BE_OPENED.contains(standing)) {
                deposits.add(deposit(deposit, standing, byId));
            }
        });
        SealedExport whole = new SealedExport(id, open.tender().reference(), lot, deposits, Set.of());
        List<Digest> all = whole.parts().stream().map(SealedPart::digest).toList();
        SealedExport export = whole.without(blobs.missing(all));
        ledger.append(
                open.tender().log(),
                actor,
                open.now(),
                new OfflineEvent.Taken(
                        lot,
                        own.stream().map(key -> key.kind().name()).toList(),
                        deposits.stream().map(one -> one.id().toString()).toList(),
                        export.parts().size(),
                        Long.toString(export.bytes())));
        return export;
    }

    private SealedExport.Deposit deposit(SealedDeposit deposit, DepositStanding standing, Map<UUID, EnvelopeKey> keys) {
        Organisation bidder = deposit.bidder();
        return new SealedExport.Deposit(
                deposit.id(),
                bidder.name(),
                bidder.identifier().shown(),
                deposit.receivedAt(),
                standing,
                deposit.copy(),
                deposit.envelopes().stream()
                        .filter(one -> keys.containsKey(one.envelope()))
                        .map(one -> SealedExport.Envelope.of(Objects.requireNonNull(keys.get(one.envelope())), one))
                        .toList());
    }
}
