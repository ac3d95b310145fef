package fr.pesee.receive.upload;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.party.Organisations;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderClock;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.EnvelopeKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Lets a bidder in to one lot of a published tender, for the rooms that receive bids. */
@ApplicationScoped
public class BidderAccess {
    private final Publications publications;
    private final EnvelopeKeys keys;
    private final Organisations organisations;
    private final Access access;
    private final InstantSource clock;

    BidderAccess(
            Publications publications,
            EnvelopeKeys keys,
            Organisations organisations,
            Access access,
            InstantSource clock) {
        this.publications = publications;
        this.keys = keys;
        this.organisations = organisations;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Lets a bidder look at what is theirs.
     *
     * @throws Refused 404 where no such lot was published, 403 for whoever is no bidder, 409 when the lot takes no
     *     sealed bids or the bidder acts for no organisation
     */
    public BidderWindow look(Operation operation, Actor bidder, UUID id, int number) {
        Tender announced = publications.announced(id).tender();
        access.permitByRole(operation, bidder, id, announced.phase());
        Lot lot = announced.lot(number).orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
        List<EnvelopeKey> envelopes = keys.of(id, number);
        if (envelopes.isEmpty()) {
            throw new Refused(Refusal.of(UploadProblem.DEPOSITS_UNSEALED));
        }
        if (!access.standing(bidder, id).functions().isEmpty()) {
            throw new Refused(Refusal.of(UploadProblem.DEPOSIT_FROM_WITHIN));
        }
        Organisation organisation = organisations
                .of(bidder.subject())
                .orElseThrow(() -> new Refused(Refusal.of(UploadProblem.ORGANISATION_NEEDED)));
        return new BidderWindow(
                announced, lot, envelopes, organisation, announced.clock().at(clock.instant()), null);
    }

    /**
     * A lot for whoever has been let in to enter what a backup copy holds.
     *
     * @param organisation whose bid it replaces
     * @param copy its number in the lot
     * @throws Refused 409 when the lot takes no sealed bids
     */
    public BidderWindow entering(OpenLot open, UUID organisation, int copy) {
        UUID id = open.tender().id();
        Tender announced = publications.announced(id).tender();
        List<EnvelopeKey> envelopes = keys.of(id, open.lot().number());
        if (envelopes.isEmpty()) {
            throw new Refused(Refusal.of(UploadProblem.DEPOSITS_UNSEALED));
        }
        Organisation bidder = organisations.find(organisation).orElseThrow();
        return new BidderWindow(announced, open.lot(), envelopes, bidder, open.now(), copy);
    }

    /**
     * Goes on only where none of these keys was replaced by a rectification. It is asked of the database each time:
     * once more when the log of deposits was entered, since keys are not replaced while somebody is in it.
     *
     * @throws Refused when one was, which says since when
     */
    public void requireInForce(UUID tender, Collection<UUID> envelopes) {
        envelopes.stream()
                .flatMap(envelope -> keys.replacedAt(tender, envelope).stream())
                .findFirst()
                .ifPresent(at -> {
                    throw new Refused(Refusal.inWords("", UploadProblem.KEYS_REPLACED, TenderClock.words(at)));
                });
    }
}
