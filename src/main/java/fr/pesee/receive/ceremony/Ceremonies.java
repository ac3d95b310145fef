package fr.pesee.receive.ceremony;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.office.FileName;
import fr.pesee.ground.office.FileType;
import fr.pesee.ground.party.People;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.storage.Blob;
import fr.pesee.ground.storage.Blobs;
import fr.pesee.ground.storage.Delivery;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.binding.Binding;
import fr.pesee.receive.deposit.Deposits;
import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.EnvelopeKeys;
import fr.pesee.receive.seal.EnvelopeShare;
import fr.pesee.receive.seal.Shares;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The door of the ceremony in which sealed bids are opened (RULE-64). */
@ApplicationScoped
public class Ceremonies {
    private static final int LONGEST = 20_000;

    private final Gatherings gatherings;
    private final CeremonyStore store;
    private final Sittings sittings;
    private final Deposits deposits;
    private final Binding binding;
    private final Unsealing unsealing;
    private final Examinations examinations;
    private final MinutesWriter minutes;
    private final EnvelopeKeys keys;
    private final Tenders tenders;
    private final People people;
    private final Blobs blobs;
    private final Ledger ledger;

    Ceremonies(
            Gatherings gatherings,
            CeremonyStore store,
            Sittings sittings,
            Deposits deposits,
            Binding binding,
            Unsealing unsealing,
            Examinations examinations,
            MinutesWriter minutes,
            EnvelopeKeys keys,
            Tenders tenders,
            People people,
            Blobs blobs,
            Ledger ledger) {
        this.gatherings = gatherings;
        this.store = store;
        this.sittings = sittings;
        this.deposits = deposits;
        this.binding = binding;
        this.unsealing = unsealing;
        this.examinations = examinations;
        this.minutes = minutes;
        this.keys = keys;
        this.tenders = tenders;
        this.people = people;
        this.blobs = blobs;
        this.ledger = ledger;
    }

    /**
     * How far the opening of a lot has got.
     *
     * @throws Refused when the actor may not know, or the lot has no key
     */
    public Ceremony read(Actor actor, UUID tender, int lot) {
        tenders.look(Operation.FOLLOW_CEREMONY, actor, tender, lot);
        requireSealed(tender, lot);
        return ceremony(tender, lot);
    }

    /**
     * Begins a ceremony, unless one is under way: from now on holders can give their shares, for half an hour.
     *
     * @throws Refused when the lot is not being opened, or was
     */
    @Transactional
    public Ceremony begin(Actor holder, UUID tender, int lot) {
        tenders.enter(Operation.GIVE_SHARE, holder, tender, lot);
        requireShut(tender, lot);
        gatherings.begin(tender, lot);
        return ceremony(tender, lot);
    }

    /**
     * A holder gives their shares, sealed to the one-time key of the ceremony. Those that complete it unseal what the
     * sitting opens.
     *
     * @param sealed armoured age texts, one after the other: a share of each key that the sitting opens with
     * @throws Refused when they are not their shares, or one is missing, or no ceremony is under way
     */
    @Transactional
    public Ceremony give(Actor holder, UUID tender, int lot, @Nullable String sealed) {
        OpenLot open = tenders.enter(Operation.GIVE_SHARE, holder, tender, lot);
        requireShut(tender, lot);
        List<EnvelopeKey> opening = sittings.scope(tender, lot).keys(keys.of(tender, lot));
        new Findings().text("/share", sealed, LONGEST).throwIfAny();
        Gathering gathering = gatherings
                .of(tender, lot)
                .orElseThrow(() -> new Refused(
                        Refusal.of(CeremonyProblem.CEREMONY_NONE, Long.toString(Gathering.LASTS.toMinutes()))));
        GivenShares given = GivenShares.of(holder, opening, String.valueOf(sealed), gathering.identity());
        if (gathering.holders().contains(holder.subject())) {
            return ceremony(tender, lot);
        }
        opening.forEach(key -> record(open, holder, key, gathering));
        gathering.put(holder.subject(), given.byEnvelope());
        if (gathering.holders().size() >= opening.get(0).k()) {
            unseal(holder, open, opening, gathering);
        }
        return ceremony(tender, lot);
    }

    private void record(OpenLot open, Actor holder, EnvelopeKey key, Gathering gathering) {
        EnvelopeShare own = key.shareOf(holder.subject()).orElseThrow();
        ledger.append(
                open.tender().log(),
                holder,
                open.now(),
                new CeremonyEvent.Given(
                        open.lot().number(),
                        key.id(),
                        own.index(),
                        own.commitment(),
                        gathering.recipient().text()));
    }

    /**
     * The minutes of a sitting.
     *
     * @param sitting from 1
     * @throws Refused when the actor may not read them, or they are not taken yet
     */
    public Minutes minutes(Actor actor, UUID tender, int lot, int sitting) {
        tenders.look(Operation.FOLLOW_CEREMONY, actor, tender, lot);
        return kept(tender, lot).stream()
                .filter(taken -> taken.sitting() == sitting)
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of(CeremonyProblem.CEREMONY_NO_MINUTES)));
    }

    /**
     * The minutes of a sitting as a PDF.
     *
     * @param sitting from 1
     * @throws Refused when the actor may not read them, or they are not taken or printed yet
     */
    public Delivery.Offer pdf(Actor actor, UUID tender, int lot, int sitting) {
        Minutes taken = minutes(actor, tender, lot, sitting);
        Blob pdf = Optional.ofNullable(store.pdfs(tender, lot).get(sitting))
                .orElseThrow(() -> new Refused(Refusal.of(CeremonyProblem.CEREMONY_PRINTING)));
        String again = sitting == 1 ? "" : "-" + sitting;
        String name = FileName.clean("PV-ouverture-" + taken.reference() + "-lot-" + lot + again + ".pdf", "pdf");
        Delivery.Offer offer = new Delivery.Offer(name, FileType.PDF.mediaType(), pdf.digest(), pdf.size());
        blobs.requireAll(List.of(offer.digest()));
        return offer;
    }

    /**
     * What becomes of each deposit of a lot, as things stand; for whoever has been let in to an opened lot.
     * @throws IllegalStateException before the opening
     */
    public Map<SealedDeposit, DepositStanding> standings(UUID tender, int lot) {
        long covered = binding.of(tender)
                .orElseThrow(() -> new IllegalStateException("nothing is opened"))
                .size();
        List<Readmission> readmitted = sittings.opened(tender, lot, sittings.last(tender, lot));
        return Selection.of(
                deposits, tender, lot, keys.of(tender, lot), covered, Sittings.ids(readmitted), copies(tender, lot));
    }

    /** What became of the contents of backup copies that were opened and examined, by deposit. */
    public Map<UUID, DepositStanding> copies(UUID tender, int lot) {
        return sittings.copies(tender, lot, sittings.examined(tender, lot));
    }

    /** The deposits of a lot that were unsealed, in whatever sitting; for whoever has been let in to it. */
    public Set<UUID> unsealed(UUID tender, int lot) {
        return store.opened(tender, lot).keySet();
    }

    /** What is to be opened has changed: shares that were given for less are forgotten, and are given anew. */
    public void restart(UUID tender, int lot) {
        gatherings.end(tender, lot);
    }

    /** Examines what is unsealed now, rather than within a second; outside any transaction. */
    public void examine() {
        examinations.examineWhatIsUnsealed();
    }

    /** Whether the first sitting of a lot is over, its minutes taken; for whoever has been let in to it. */
    public boolean isOpened(UUID tender, int lot) {
        return !kept(tender, lot).isEmpty();
    }

    /** Which sittings of a lot have printed minutes; for whoever has been let in to it. */
    Set<Integer> printed(UUID tender, int lot) {
        return store.pdfs(tender, lot).keySet();
    }

    /** The minutes of a lot by sitting, for whoever has been let in to it; empty before they are taken. */
    List<Minutes> kept(UUID tender, int lot) {
        return store.of(tender, lot).stream()
                .flatMap(row -> Optional.ofNullable(row.minutes).stream())
                .map(minutes::read)
                .toList();
    }

    /** How far the opening has got, for whoever has been let in to the lot; empty where bids are not sealed. */
    Optional<Ceremony> find(UUID tender, int lot) {
        return keys.of(tender, lot).isEmpty() ? Optional.empty() : Optional.of(ceremony(tender, lot));
    }

    /** How far the opening of a lot has got, for whoever must know before going on. */
    public Ceremony.State state(UUID tender, int lot) {
        return sittings.state(tender, lot);
    }

    private void unseal(Actor last, OpenLot open, List<EnvelopeKey> opening, Gathering gathering) {
        Findings findings = new Findings();
        Map<EnvelopeKey, AgeIdentity> secrets = new LinkedHashMap<>();
        for (EnvelopeKey key : opening) {
            Shares.join(key, gathering.shares(key.id()), findings).ifPresent(secret -> secrets.put(key, secret));
        }
        List<String> holders = gathering.holders();
        gatherings.end(open.tender().id(), open.lot().number());
        findings.throwIfAny();
        unsealing.unseal(last, open, secrets, holders);
    }

    private void requireShut(UUID tender, int lot) {
        requireSealed(tender, lot);
        if (state(tender, lot) != Ceremony.State.WAITING) {
            throw new Refused(Refusal.of(CeremonyProblem.CEREMONY_OVER));
        }
    }

    private void requireSealed(UUID tender, int lot) {
        if (keys.of(tender, lot).isEmpty()) {
            throw new Refused(Refusal.of(CeremonyProblem.CEREMONY_NOT_SEALED));
        }
    }

    private Ceremony ceremony(UUID tender, int lot) {
        Optional<Gathering> gathering = gatherings.of(tender, lot);
        List<String> given = gathering.map(Gathering::holders).orElse(List.of());
        Ceremony.Scope scope = sittings.scope(tender, lot);
        List<EnvelopeKey> opening = scope.keys(keys.of(tender, lot));
        List<EnvelopeShare> shares = opening.get(0).shares();
        Map<String, Actor> named =
                people.withSubjects(shares.stream().map(EnvelopeShare::holder).collect(Collectors.toSet()));
        List<Ceremony.Holder> holders = shares.stream()
                .map(share -> new Ceremony.Holder(
                        share.index(),
                        share.holder(),
                        Optional.ofNullable(named.get(share.holder()))
                                .map(Actor::name)
                                .orElse(share.holder()),
                        given.contains(share.holder())))
                .toList();
        return new Ceremony(
                scope,
                opening,
                gathering.map(one -> one.recipient().text()).orElse(null),
                gathering.map(Gathering::until).orElse(null),
                holders,
                sittings.current(tender, lot),
                state(tender, lot));
    }
}
