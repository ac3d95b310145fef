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
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The one thing that the secret of an envelope is used for: it unwraps the file keys of the deposits that count. */
@ApplicationScoped
class Unsealing {
    private final CeremonyStore store;
    private final OpenedDeposits opened;
    private final Deposits deposits;
    private final Binding binding;
    private final Organisations organisations;
    private final Ledger ledger;

    Unsealing(
            CeremonyStore store,
            OpenedDeposits opened,
            Deposits deposits,
            Binding binding,
            Organisations organisations,
            Ledger ledger) {
        this.store = store;
        this.opened = opened;
        this.deposits = deposits;
        this.binding = binding;
        this.organisations = organisations;
        this.ledger = ledger;
    }

    /**
     * Unseals a lot, in the transaction of the share that completed the ceremony.
     *
     * @throws Refused when the log of deposits is not what was committed to after the deadline
     */
    void unseal(Actor last, OpenLot open, EnvelopeKey key, AgeIdentity secret, Set<Integer> shares) {
        Tender tender = open.tender();
        DepositsCommitment bound = binding.bind(Actor.system(), tender);
        if (!bound.holds() || !ledger.root(tender.depositsLog(), bound.size()).equals(bound.root())) {
            throw new Refused(Refusal.of(CeremonyProblem.CEREMONY_BINDING_BROKEN));
        }
        Map<SealedDeposit, DepositStanding> standings = Selection.of(deposits, tender.id(), key.lot(), bound.size());
        standings.forEach((deposit, standing) -> {
            if (standing == DepositStanding.OPENED) {
                opened.unwrap(tender.id(), key.lot(), deposit, secret);
            }
        });
        EntryReference entry = ledger.append(
                tender.log(),
                last,
                open.now(),
                new CeremonyEvent.Unsealed(
                        key.lot(),
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
        row.envelope = key.id();
        row.unsealedAt = open.now();
        row.given = String.join(
                " ",
                shares.stream()
                        .map(index -> key.share(index).orElseThrow().holder())
                        .toList());
        row.entry = entry.seq();
        store.persist(row);
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
