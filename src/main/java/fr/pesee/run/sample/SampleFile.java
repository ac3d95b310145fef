package fr.pesee.run.sample;

import fr.pesee.ground.access.Actor;
import fr.pesee.judge.consensus.MarksDraft;
import fr.pesee.prepare.schedule.ScheduleDraft;
import fr.pesee.prepare.team.AssignmentDraft;
import fr.pesee.prepare.tender.TenderDraft;
import fr.pesee.receive.opening.BidDraft;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The sample as its data file holds it: the very requests that people would have sent.
 *
 * @param people who takes part, as the sample's realm knows them
 * @param officer who prepares the tender, by username
 * @param chair who enters the agreed marks, by username
 * @param exercise a second tender, which waits for its chair
 */
record SampleFile(
        List<Actor> people,
        String officer,
        String chair,
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

    /** A bid and the marks that the committee agreed for it. */
    record MarkedBid(BidDraft bid, MarksDraft marks) {}

    Actor person(String username) {
        return people.stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the sample has no " + username));
    }
}
