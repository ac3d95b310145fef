package fr.pesee.run.sample;

import fr.pesee.ground.access.Actor;
import fr.pesee.judge.consensus.MarksDraft;
import fr.pesee.prepare.schedule.ScheduleDraft;
import fr.pesee.prepare.team.AssignmentDraft;
import fr.pesee.prepare.tender.TenderDraft;
import fr.pesee.receive.seal.EnvelopeKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The sample as its data file holds it: the very requests that people would have sent.
 *
 * @param people who takes part, as the sample's realm knows them
 * @param officer who prepares the tender, by username
 * @param chair who enters the agreed marks, by username
 * @param holders who hold the keys, by username; all but one of them suffice
 * @param exercise a second tender, which waits for its chair
 */
record SampleFile(
        List<Actor> people,
        String officer,
        String chair,
        List<String> holders,
        TenderDraft tender,
        ScheduleDraft schedule,
        List<AssignmentDraft> team,
        Times clock,
        Exercise exercise,
        List<MarkedBid> bids) {

    /**
     * The same tender once more, left in the middle of its marking for whoever wants to try.
     *
     * @param criteria those already marked, by code
     */
    record Exercise(String reference, String title, List<String> criteria) {}

    /** When the chapters of the story begin, on the tender's clock. */
    record Times(
            OffsetDateTime publication,
            OffsetDateTime opening,
            OffsetDateTime marking,
            OffsetDateTime recommendation) {}

    /** A bid, whose it is, and the marks that the committee agreed for it. */
    record MarkedBid(Bidder bidder, Bid bid, MarksDraft marks) {
        /** When it is deposited, by the tender's clock. */
        Instant receivedAt() {
            return bid.receivedAt().toInstant();
        }
    }

    /** What a bid states: unit price by schedule line, measured value by criterion. */
    record Bid(OffsetDateTime receivedAt, Map<String, BigDecimal> prices, Map<String, BigDecimal> measures) {}

    /**
     * Whose a bid is.
     *
     * @param person who deposits it, by username
     * @param name of the organisation
     * @param siret of the organisation; nobody was given it
     * @param members who bid with it as a group, bound severally
     * @param papers what is enclosed
     */
    record Bidder(String person, String name, String siret, List<Bidder> members, List<PaperText> papers) {}

    /** What stands in a document, and where it goes. */
    record PaperText(EnvelopeKey.Kind envelope, String file, String title, List<String> lines) {}

    /** The key holders. */
    List<Actor> keyHolders() {
        return holders.stream().map(this::person).toList();
    }

    /** The bids as they are received, which is how they are numbered. */
    List<MarkedBid> inOrderOfReceipt() {
        return bids.stream().sorted(Comparator.comparing(MarkedBid::receivedAt)).toList();
    }

    Actor person(String username) {
        return people.stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the sample has no " + username));
    }
}
