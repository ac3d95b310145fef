package fr.pesee.receive.ceremony;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.party.Organisations;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.binding.Binding;
import fr.pesee.receive.binding.DepositsCommitment;
import fr.pesee.receive.deposit.Deposits;
import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.examination.OpenedDeposits;
import fr.pesee.receive.seal.AgeIdentity;
import fr.pesee.receive.seal.EnvelopeKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The one thing that the secret of an envelope is used for: it unwraps the file keys of the deposits that count. */
@ApplicationScoped
class Unsealing {
    private final CeremonyStore store;
    private final Sittings sittings;
    private final OpenedDeposits opened;
    private final Deposits deposits;
    private final Binding binding;
    private final Organisations organisations;
    private final Ledger ledger;

    Unsealing(
            CeremonyStore store,
            Sittings sittings,
            OpenedDeposits opened,
            Deposits deposits,
            Binding binding,
            Organisations organisations,
            Ledger ledger) {
        this.store = store;
        this.sittings = sittings;
        this.opened = opened;
        this.deposits = deposits;
        this.binding = binding;
        this.organisations = organisations;
        this.ledger = ledger;
    }

    /**
     * Unseals what a sitting opens, in the transaction of the share that completed the ceremony: first the bids that
     * count, later what was readmitted.
     *
     * @throws Refused when the log of deposits is not what was committed to after the deadline
     */
    void unseal(Actor last, OpenLot open, EnvelopeKey key, AgeIdentity secret, Set<Integer> shares) {
        Tender tender = open.tender();
        DepositsCommitment bound = binding.bind(Actor.system(), tender);
        if (!bound.holds() || !ledger.root(tender.depositsLog(), bound.size()).equals(bound.root())) {
            throw new Refused(Refusal.of(CeremonyProblem.CEREMONY_BINDING_BROKEN));
        }
        int sitting = sittings.last(tender.id(), key.lot()) + 1;
        Set<UUID> due = Sittings.ids(sittings.due(tender.id(), key.lot()));
        Set<UUID> readmitted = new HashSet<>(due);
        readmitted.addAll(Sittings.ids(sittings.opened(tender.id(), key.lot(), sitting)));
        Map<SealedDeposit, DepositStanding> standings =
                Selection.of(deposits, tender.id(), key.lot(), bound.size(), readmitted);
        List<SealedDeposit> now = standings.entrySet().stream()
                .filter(one -> sitting == 1
                        ? one.getValue() == DepositStanding.OPENED
                        : due.contains(one.getKey().id()))
                .map(Map.Entry::getKey)
                .toList();
        now.forEach(deposit -> opened.unwrap(tender.id(), key.lot(), deposit, secret));
        EntryReference entry = ledger.append(
                tender.log(),
                last,
                open.now(),
                new CeremonyEvent.Unsealed(
                        key.lot(),
                        sitting,
                        key.id(),
                        key.recipient().text(),
                        List.copyOf(shares),
                        bound.root().hex(),
                        Long.toString(bound.size()),
                        bound.nonce(),
                        bound.commitment().hex(),
                        listed(tender, standings)));
        UnsealingEntity row = new UnsealingEntity();
        row.tender = tender.id();
        row.lot = key.lot();
        row.sitting = sitting;
        row.envelope = key.id();
        row.unsealedAt = open.now();
        row.given = String.join(
                " ",
                shares.stream()
                        .map(index -> key.share(index).orElseThrow().holder())
                        .toList());
        row.entry = entry.seq();
        store.keep(row, now.stream().map(SealedDeposit::id).toList());
    }

    private List<CeremonyEvent.Unsealed.Listed> listed(Tender tender, Map<SealedDeposit, DepositStanding> standings) {
        List<CeremonyEvent.Unsealed.Listed> listed = new ArrayList<>();
        standings.forEach((deposit, standing) -> {
            Organisation bidder = organisations.find(deposit.organisation()).orElseThrow();
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
