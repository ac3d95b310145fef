package fr.pesee.receive.ceremony;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.binding.Binding;
import fr.pesee.receive.binding.DepositsCommitment;
import fr.pesee.receive.deposit.Deposits;
import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.examination.OpenedDeposits;
import fr.pesee.receive.seal.EnvelopeKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The one thing that secrets of envelopes are used for: they unwrap the file keys of what a sitting opens. */
@ApplicationScoped
class Unsealing {
    private final CeremonyStore store;
    private final Sittings sittings;
    private final OpenedDeposits opened;
    private final Deposits deposits;
    private final Binding binding;
    private final Instance<OpenedBids> rooms;
    private final Ledger ledger;

    Unsealing(
            CeremonyStore store,
            Sittings sittings,
            OpenedDeposits opened,
            Deposits deposits,
            Binding binding,
            @Any Instance<OpenedBids> rooms,
            Ledger ledger) {
        this.store = store;
        this.sittings = sittings;
        this.opened = opened;
        this.deposits = deposits;
        this.binding = binding;
        this.rooms = rooms;
        this.ledger = ledger;
    }

    /**
     * Unseals what a sitting opens, in the transaction of the shares that completed the ceremony.
     *
     * @param secrets of the envelopes that it opens
     * @param holders who gave their shares, in this order
     * @throws Refused when the log of deposits is not what was committed to after the deadline
     */
    void unseal(Actor last, OpenLot open, Map<EnvelopeKey, AgeIdentity> secrets, List<String> holders) {
        Tender tender = open.tender();
        int lot = open.lot().number();
        DepositsCommitment bound = binding.bind(Actor.system(), tender);
        if (!bound.holds() || !ledger.root(tender.depositsLog(), bound.size()).equals(bound.root())) {
            throw new Refused(Refusal.of(CeremonyProblem.CEREMONY_BINDING_BROKEN));
        }
        UnsealingEntity row = new UnsealingEntity();
        row.tender = tender.id();
        row.lot = lot;
        row.sitting = sittings.last(tender.id(), lot) + 1;
        row.scope = sittings.scope(tender.id(), lot);
        Set<UUID> readmitted = new HashSet<>(Sittings.ids(sittings.due(tender.id(), lot)));
        readmitted.addAll(Sittings.ids(sittings.opened(tender.id(), lot, row.sitting)));
        Map<SealedDeposit, DepositStanding> standings = Selection.of(
                deposits,
                tender.id(),
                lot,
                sittings.keys(tender.id(), lot),
                bound.size(),
                readmitted,
                sittings.copies(tender.id(), lot, row.sitting - 1));
        Set<UUID> due = due(row, standings);
        List<SealedDeposit> now = standings.keySet().stream()
                .filter(deposit -> due.contains(deposit.id()))
                .toList();
        secrets.forEach(
                (key, secret) -> now.forEach(deposit -> opened.unwrap(tender.id(), lot, deposit, key.id(), secret)));
        CeremonyEvent.Unsealed event = new CeremonyEvent.Unsealed(
                lot,
                row.sitting,
                row.scope.name(),
                secrets.keySet().stream().map(key -> told(key, holders)).toList(),
                bound.root().hex(),
                Long.toString(bound.size()),
                bound.nonce(),
                bound.commitment().hex(),
                listed(tender, standings));
        EntryReference entry = ledger.append(tender.log(), last, open.now(), event);
        row.unsealedAt = open.now();
        row.given = String.join(" ", holders);
        row.entry = entry.seq();
        store.keep(row, due);
    }

    /** The deposits that a sitting opens: the bids that count, what was readmitted, or the prices of both. */
    private Set<UUID> due(UnsealingEntity row, Map<SealedDeposit, DepositStanding> standings) {
        if (row.scope == Ceremony.Scope.PRICES) {
            return rooms.get().unpriced(row.tender, row.lot);
        }
        return row.sitting == 1
                ? standings.entrySet().stream()
                        .filter(one -> one.getValue() == DepositStanding.OPENED)
                        .map(one -> one.getKey().id())
                        .collect(Collectors.toSet())
                : Sittings.ids(sittings.due(row.tender, row.lot));
    }

    private static CeremonyEvent.Unsealed.Envelope told(EnvelopeKey key, List<String> holders) {
        return new CeremonyEvent.Unsealed.Envelope(
                key.kind().name(),
                key.id(),
                key.recipient().text(),
                holders.stream()
                        .map(holder -> key.shareOf(holder).orElseThrow().index())
                        .toList());
    }

    private List<CeremonyEvent.Unsealed.Listed> listed(Tender tender, Map<SealedDeposit, DepositStanding> standings) {
        List<CeremonyEvent.Unsealed.Listed> listed = new ArrayList<>();
        standings.forEach((deposit, standing) -> {
            Organisation bidder = deposit.bidder();
            listed.add(new CeremonyEvent.Unsealed.Listed(
                    deposit.id(),
                    bidder.name(),
                    bidder.identifier().shown(),
                    deposit.receivedAt(),
                    Math.toIntExact(deposit.entry()),
                    ledger.leaf(new EntryReference(tender.depositsLog(), deposit.entry()))
                            .hex(),
                    standing.name()));
        });
        return listed;
    }
}
