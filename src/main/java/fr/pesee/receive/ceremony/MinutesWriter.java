package fr.pesee.receive.ceremony;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.party.People;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.variant.DrawnVariant;
import fr.pesee.receive.binding.Binding;
import fr.pesee.receive.binding.DepositsCommitment;
import fr.pesee.receive.deposit.Deposits;
import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.draw.Draws;
import fr.pesee.receive.draw.MadeDraw;
import fr.pesee.receive.examination.Bidders;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.EnvelopeKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the minutes of an opening, and reads them again. */
@ApplicationScoped
class MinutesWriter {
    /** Whoever began first may have ended last: entries are in the order of the ends. */
    private static final Comparator<SealedDeposit> BY_RECEIPT =
            Comparator.comparing(SealedDeposit::receivedAt).thenComparing(SealedDeposit::entry);

    private final Publications publications;
    private final EnvelopeKeys keys;
    private final Deposits deposits;
    private final Binding binding;
    private final Draws draws;
    private final People people;
    private final Instance<ReceivedCopies> copies;
    private final ObjectMapper json;

    MinutesWriter(
            Publications publications,
            EnvelopeKeys keys,
            Deposits deposits,
            Binding binding,
            Draws draws,
            People people,
            @Any Instance<ReceivedCopies> copies,
            ObjectMapper json) {
        this.publications = publications;
        this.keys = keys;
        this.deposits = deposits;
        this.binding = binding;
        this.draws = draws;
        this.people = people;
        this.copies = copies;
        this.json = json;
    }

    /**
     * The minutes as they are kept: written once, never anew.
     *
     * @param opened what was readmitted and is opened by now
     * @param held what became of the contents of backup copies that were opened by now
     * @param tenderers who bids, by deposit
     */
    String write(
            OpenLot open,
            UnsealingEntity row,
            CeremonyEvent.Examined found,
            List<Readmission> opened,
            Map<UUID, DepositStanding> held,
            Map<UUID, Bidders> tenderers) {
        Tender announced = publications.announced(row.tender).tender();
        List<EnvelopeKey> opening = row.scope.keys(keys.of(row.tender, row.lot));
        DepositsCommitment bound = binding.of(row.tender).orElseThrow();
        Minutes minutes = new Minutes(
                row.tender,
                announced.reference(),
                announced.title(),
                row.lot,
                open.lot().title(),
                row.sitting,
                row.scope,
                announced.fictional(),
                announced.deadline(),
                row.unsealedAt,
                present(row),
                opening.stream()
                        .map(key -> new Minutes.Key(key.kind(), key.recipient().text()))
                        .toList(),
                null,
                opening.get(0).k(),
                opening.get(0).n(),
                bound.commitment().hex(),
                bound.root().hex(),
                bound.size(),
                bound.nonce(),
                received(row, bound.size(), opened, held),
                found.bids().stream()
                        .map(bid -> opened(bid, tenderers.get(bid.deposit())))
                        .toList(),
                opened,
                copies.get().of(row.tender, row.lot, announced.deadline()),
                announced.trial() ? true : null,
                draws.of(announced, row.lot).map(MinutesWriter::drawn).orElse(null));
        try {
            return json.writeValueAsString(minutes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Minutes.Drawn drawn(MadeDraw made) {
        DrawnVariant drawn = made.drawn();
        return new Minutes.Drawn(
                drawn.variant().code(),
                drawn.variant().name(),
                drawn.sealed().commitment(),
                drawn.seed().digest().hex(),
                drawn.seed().numbers(),
                drawn.at(),
                made.witnesses(),
                made.excused().stream()
                        .map(one -> new Minutes.Excused(one.name(), one.reason()))
                        .toList());
    }

    /** The minutes of a lot as they were kept. */
    Minutes read(String kept) {
        try {
            return json.readValue(kept, Minutes.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("kept minutes that are none", unreadable);
        }
    }

    private List<String> present(UnsealingEntity row) {
        List<String> subjects = Arrays.asList(row.given.split(" "));
        Map<String, Actor> named = people.withSubjects(subjects);
        return subjects.stream()
                .map(subject ->
                        Optional.ofNullable(named.get(subject)).map(Actor::name).orElse(subject))
                .toList();
    }

    private List<Minutes.Received> received(
            UnsealingEntity row, long covered, List<Readmission> opened, Map<UUID, DepositStanding> held) {
        List<Minutes.Received> received = new ArrayList<>();
        Set<UUID> readmitted = opened.stream().map(Readmission::deposit).collect(Collectors.toSet());
        Selection.of(deposits, row.tender, row.lot, keys.of(row.tender, row.lot), covered, readmitted, held)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(BY_RECEIPT))
                .forEach(one -> {
                    SealedDeposit deposit = one.getKey();
                    Organisation bidder = deposit.bidder();
                    received.add(new Minutes.Received(
                            deposit.id(),
                            bidder.name(),
                            bidder.identifier().shown(),
                            deposit.receivedAt(),
                            one.getValue().name()));
                });
        return received;
    }

    private static Minutes.Opened opened(CeremonyEvent.Examined.Bid bid, @Nullable Bidders tenderer) {
        return new Minutes.Opened(
                bid.deposit(),
                bid.bidder(),
                bid.number(),
                bid.pieces().stream()
                        .map(piece -> new Minutes.Piece(
                                EnvelopeKey.Kind.valueOf(piece.envelope()),
                                piece.name(),
                                piece.requirement(),
                                Long.parseLong(piece.size()),
                                piece.sha256(),
                                piece.mediaType(),
                                piece.secret(),
                                piece.findings()))
                        .toList(),
                bid.findings(),
                bid.reasons(),
                tenderer);
    }
}
