package fr.pesee.receive.ceremony;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.party.Organisations;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.storage.Blobs;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.deposit.Binding;
import fr.pesee.receive.deposit.Deposits;
import fr.pesee.receive.deposit.DepositsCommitment;
import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.seal.AgeFiles;
import fr.pesee.receive.seal.AgeIdentity;
import fr.pesee.receive.seal.AgeUnreadable;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.FileKey;
import fr.pesee.receive.upload.SealedPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/**
 * The one thing that the secret of an envelope is used for: it unwraps the file keys of the deposits that count, which
 * are wrapped again by the lot's key. It takes as long as reading one header a part.
 */
@ApplicationScoped
class Unsealing {
    /** Far longer than a header: some hundred recipients. */
    private static final int HEADER = 1 << 16;

    private final CeremonyStore store;
    private final LotKeys lotKeys;
    private final Deposits deposits;
    private final Binding binding;
    private final Organisations organisations;
    private final Blobs blobs;
    private final Ledger ledger;

    Unsealing(
            CeremonyStore store,
            LotKeys lotKeys,
            Deposits deposits,
            Binding binding,
            Organisations organisations,
            Blobs blobs,
            Ledger ledger) {
        this.store = store;
        this.lotKeys = lotKeys;
        this.deposits = deposits;
        this.binding = binding;
        this.organisations = organisations;
        this.blobs = blobs;
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
        SecretKey lot = lotKeys.made(tender.id(), key.lot());
        standings.forEach((deposit, standing) -> {
            if (standing == DepositStanding.OPENED) {
                unwrap(deposit, secret, lot);
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

    private void unwrap(SealedDeposit deposit, AgeIdentity secret, SecretKey lot) {
        Stream.concat(deposit.manifest().stream(), deposit.pieces().stream().flatMap(List::stream))
                .forEach(part -> {
                    String place = CeremonyStore.place(deposit.id(), part.piece(), part.number());
                    // What cannot be unwrapped has no key; the examination says why.
                    fileKey(part, secret).ifPresent(key -> {
                        store.keep(deposit.id(), part, lotKeys.wrap(lot, place, key));
                        key.forget();
                    });
                });
    }

    private Optional<FileKey> fileKey(SealedPart part, AgeIdentity secret) {
        try (InputStream header = blobs.open(part.digest(), 0, Math.min(part.size(), HEADER))) {
            return Optional.of(AgeFiles.unwrap(Channels.newChannel(header), secret));
        } catch (AgeUnreadable | IOException | Refused unreadable) {
            return Optional.empty();
        }
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
