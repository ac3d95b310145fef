package fr.pesee.receive.examination;

import fr.pesee.ground.party.Identifier;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.party.Organisations;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.receive.consortium.DeclaredTenderer;
import fr.pesee.receive.consortium.DeclaredTenderer.Party;
import fr.pesee.receive.consortium.Tenderer.Form;
import fr.pesee.receive.group.Confirmation;
import fr.pesee.receive.group.Confirmations;
import fr.pesee.receive.seal.EnvelopeKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The door of who makes the bids of a lot: what they say of it, what is wrong with that, and who confirmed it. */
@ApplicationScoped
public class Tenderers {
    private final Confirmations confirmations;
    private final Organisations organisations;
    private final Publications publications;

    Tenderers(Confirmations confirmations, Organisations organisations, Publications publications) {
        this.confirmations = confirmations;
        this.organisations = organisations;
        this.publications = publications;
    }

    /**
     * What is said of who makes a bid.
     *
     * @param codes what is wrong with it
     * @param told what the minutes say
     */
    public record Found(Set<BidFinding> codes, Bidders told) {}

    /**
     * What is said of who makes each of these bids, by deposit; nothing of one whose manifest cannot be read.
     *
     * @param before who made the bids of the lot that were opened before
     */
    public Map<UUID, Found> of(OpenLot open, List<ExaminedBid> opened, List<Bidders> before) {
        UUID tender = open.tender().id();
        int lot = open.lot().number();
        List<BidderCheck.Bid> bids = opened.stream()
                .filter(bid -> bid.manifest(EnvelopeKey.Kind.OFFER).isPresent())
                .map(bid -> new BidderCheck.Bid(
                        bid.deposit().id(), bid.deposit().organisation(), declared(tender, lot, bid)))
                .toList();
        List<Given> given = given(tender, lot);
        return new BidderCheck(
                        publications.announced(tender).tender().terms().singleParticipation(),
                        bids,
                        before.stream().map(Tenderers::other).toList(),
                        (bid, member) -> confirmed(given, bid, member),
                        doubled(given, opened, bids))
                .found();
    }

    /** The part of it that stands in the minutes. */
    public static Map<UUID, Bidders> told(Map<UUID, Found> found) {
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()
                .told()));
    }

    private DeclaredTenderer declared(UUID tender, int lot, ExaminedBid bid) {
        Organisation depositor = bid.deposit().bidder();
        return bid.manifest(EnvelopeKey.Kind.OFFER)
                .map(told -> DeclaredTenderer.of(
                        tender, lot, depositor, told.tenderer(), told.subcontractors(), told.providers()))
                .orElseThrow();
    }

    /** A confirmation with the organisation that gave it. */
    private record Given(Confirmation confirmation, Organisation by) {}

    private List<Given> given(UUID tender, int lot) {
        return confirmations.of(tender, lot).stream()
                .map(one -> new Given(
                        one, one.by(organisations.find(one.organisation()).orElseThrow())))
                .toList();
    }

    /** Organisations that say they are the same operator: an account may claim any number, also to confirm for it. */
    private static Set<UUID> doubled(List<Given> given, List<ExaminedBid> opened, List<BidderCheck.Bid> bids) {
        Set<UUID> confirming = bids.stream()
                .flatMap(bid -> bid.declared().members().stream()
                        .flatMap(member -> confirmed(given, bid.declared(), member).stream())
                        .map(BidderCheck.Confirmed::by))
                .collect(Collectors.toSet());
        return Organisation.sameOperator(Stream.concat(
                        opened.stream()
                                .filter(bid ->
                                        bid.manifest(EnvelopeKey.Kind.OFFER).isPresent())
                                .map(bid -> bid.deposit().bidder()),
                        given.stream().map(Given::by).filter(one -> confirming.contains(one.id())))
                .toList());
    }

    private static List<BidderCheck.Confirmed> confirmed(List<Given> given, DeclaredTenderer bid, Party member) {
        return given.stream()
                .filter(one -> one.confirmation().digest().equals(bid.digest()))
                .filter(one -> one.by().identifier().operator().equals(member.operator()))
                .map(one -> new BidderCheck.Confirmed(
                        one.by().id(), one.by().name(), one.confirmation().at()))
                .toList();
    }

    private static BidderCheck.Other other(Bidders told) {
        return new BidderCheck.Other(
                told.form() != Form.SINGLE,
                Stream.concat(Stream.of(told.lead()), told.members().stream())
                        .map(one -> new Party(
                                one.name(),
                                one.identifier(),
                                Identifier.isWritten(one.identifier())
                                        ? Identifier.operatorOf(one.identifier())
                                        : one.identifier()))
                        .toList());
    }
}
