package fr.pesee.run.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.award.ranking.Recommendations;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.party.People;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.judge.consensus.AgreedMarks;
import fr.pesee.judge.consensus.MarksDraft;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.schedule.Schedules;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderDraft;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.receive.ceremony.Ceremonies;
import fr.pesee.receive.ceremony.Ceremony;
import fr.pesee.receive.opening.OpenedBid;
import fr.pesee.receive.opening.Openings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells the circle-3 sample, and an exercise to go on with, once at the start of an installation that asks for it. */
@ApplicationScoped
public class Sample {
    private static final Logger LOG = Logger.getLogger(Sample.class);
    private static final int ONLY_LOT = 1;

    private final ObjectMapper json;
    private final People people;
    private final Tenders tenders;
    private final Publications publications;
    private final Teams teams;
    private final Schedules schedules;
    private final SampleHolders holders;
    private final SampleBidders bidders;
    private final Openings openings;
    private final Ceremonies ceremonies;
    private final AgreedMarks marks;
    private final Recommendations recommendations;
    private final boolean wanted;

    Sample(
            ObjectMapper json,
            People people,
            Tenders tenders,
            Publications publications,
            Teams teams,
            Schedules schedules,
            SampleHolders holders,
            SampleBidders bidders,
            Openings openings,
            Ceremonies ceremonies,
            AgreedMarks marks,
            Recommendations recommendations,
            @ConfigProperty(name = "pesee.sample", defaultValue = "false") boolean wanted) {
        this.json = json;
        this.people = people;
        this.tenders = tenders;
        this.publications = publications;
        this.teams = teams;
        this.schedules = schedules;
        this.holders = holders;
        this.bidders = bidders;
        this.openings = openings;
        this.ceremonies = ceremonies;
        this.marks = marks;
        this.recommendations = recommendations;
        this.wanted = wanted;
    }

    void onStart(@Observes StartupEvent start) {
        if (wanted) {
            load();
        }
    }

    /** A tender of the sample, and how far it is told. */
    private record Story(TenderDraft draft, boolean whole, Predicate<MarksDraft.Mark> marked) {}

    /** Tells what is not told yet: each chapter is one transaction, and a kill between two loses none. */
    public void load() {
        SampleFile file = read();
        file.people().forEach(people::meet);
        SampleFile.Exercise exercise = file.exercise();
        tell(file, new Story(file.tender(), true, mark -> true));
        tell(
                file,
                new Story(
                        file.tender().named(exercise.reference(), exercise.title()),
                        false,
                        mark -> mark.criterion() != null && exercise.criteria().contains(mark.criterion())));
    }

    private void tell(SampleFile file, Story story) {
        Actor officer = file.person(file.officer());
        if (find(officer, story).isEmpty()) {
            chapter(() -> prepare(file, officer, story));
        }
        Tender tender = find(officer, story).orElseThrow();
        if (phase(tender) == Phase.PUBLISHED) {
            receive(file, officer, tender);
        }
        if (phase(tender) == Phase.OPENING) {
            open(file, tender);
            chapter(() -> evaluate(file, officer, tender.id(), story));
            LOG.infof("sample tender %s loaded", tender.reference());
        }
    }

    private void prepare(SampleFile file, Actor officer, Story story) {
        UUID id = tenders.create(officer, story.draft()).id();
        file.team().forEach(assignment -> teams.assign(officer, id, assignment));
        schedules.replace(officer, id, ONLY_LOT, SeenVersion.of(0), file.schedule());
        holders.prepare(officer, id, file.keyHolders());
        Tender ready = tenders.moveClock(officer, id, file.clock().publication().toInstant());
        publications.publish(officer, id, SeenVersion.of(ready.version()));
    }

    /** Each bidder deposits when the sample says so, by the tender's clock. */
    private void receive(SampleFile file, Actor officer, Tender tender) {
        UUID id = tender.id();
        for (SampleFile.MarkedBid marked : file.inOrderOfReceipt()) {
            Actor bidder = file.person(marked.bidder().person());
            chapter(() -> {
                if (!bidders.hasDeposited(bidder, id, ONLY_LOT)) {
                    tenders.moveClock(officer, id, marked.receivedAt());
                    bidders.deposit(file, id, ONLY_LOT, marked);
                }
            });
        }
        chapter(() -> {
            tenders.moveClock(officer, id, file.clock().opening().toInstant());
            openings.open(officer, id, ONLY_LOT);
        });
    }

    private void open(SampleFile file, Tender tender) {
        if (state(tender) == Ceremony.State.WAITING) {
            chapter(() -> holders.open(tender.id(), ONLY_LOT, file.keyHolders()));
        }
        if (state(tender) == Ceremony.State.EXAMINING) {
            ceremonies.examine();
        }
    }

    private void evaluate(SampleFile file, Actor officer, UUID id, Story story) {
        Actor chair = file.person(file.chair());
        // The minutes are being printed: whoever needs the tender and its lot takes them in this order.
        tenders.hold(id);
        openings.startMarking(officer, id, ONLY_LOT);
        tenders.moveClock(officer, id, file.clock().marking().toInstant());
        for (OpenedBid bid : openings.bids(id, ONLY_LOT)) {
            List<MarksDraft.Mark> agreed =
                    Objects.requireNonNull(file.inOrderOfReceipt()
                                    .get(bid.number() - 1)
                                    .marks()
                                    .marks())
                            .stream()
                            .filter(story.marked())
                            .toList();
            marks.agree(chair, id, ONLY_LOT, bid.number(), new MarksDraft(agreed));
        }
        if (story.whole()) {
            marks.lock(chair, id, ONLY_LOT);
            tenders.moveClock(officer, id, file.clock().recommendation().toInstant());
            recommendations.compute(chair, id, ONLY_LOT);
        }
    }

    private Optional<Tender> find(Actor officer, Story story) {
        return QuarkusTransaction.requiringNew().call(() -> teams.tendersOf(officer).stream()
                .filter(tender -> tender.reference().equals(story.draft().reference()))
                .findFirst());
    }

    private Phase phase(Tender tender) {
        return QuarkusTransaction.requiringNew()
                .call(() -> tenders.among(List.of(tender.id())).get(0).phase());
    }

    private Ceremony.State state(Tender tender) {
        return QuarkusTransaction.requiringNew().call(() -> ceremonies.state(tender.id(), ONLY_LOT));
    }

    private static void chapter(Runnable told) {
        QuarkusTransaction.requiringNew().run(told);
    }

    private SampleFile read() {
        try (InputStream stream = Sample.class.getResourceAsStream("/sample/circle-3.json")) {
            return json.readValue(stream, SampleFile.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
