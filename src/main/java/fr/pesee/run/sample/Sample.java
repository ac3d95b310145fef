package fr.pesee.run.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.award.ranking.Recommendations;
import fr.pesee.ground.access.Actor;
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
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Posts the circle-3 sample, and an exercise to go on with, once at the start of an installation that asks for it. */
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
    private final Openings openings;
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
            Openings openings,
            AgreedMarks marks,
            Recommendations recommendations,
            @ConfigProperty(name = "pesee.sample", defaultValue = "false") boolean wanted) {
        this.json = json;
        this.people = people;
        this.tenders = tenders;
        this.publications = publications;
        this.teams = teams;
        this.schedules = schedules;
        this.openings = openings;
        this.marks = marks;
        this.recommendations = recommendations;
        this.wanted = wanted;
    }

    void onStart(@Observes StartupEvent start) {
        if (wanted) {
            load();
        }
    }

    /** Loads the sample unless it is there; in one transaction, so that a kill leaves nothing half told. */
    public void load() {
        SampleFile file = read();
        file.people().forEach(people::meet);
        Actor officer = file.person(file.officer());
        loadOnce(officer, file.tender().reference(), () -> post(file, officer));
        loadOnce(officer, file.exercise().reference(), () -> postExercise(file, officer));
    }

    private void loadOnce(Actor officer, @Nullable String reference, Runnable story) {
        boolean there = teams.tendersOf(officer).stream()
                .anyMatch(tender -> tender.reference().equals(reference));
        if (!there) {
            QuarkusTransaction.requiringNew().run(story);
            LOG.infof("sample tender %s loaded", reference);
        }
    }

    private void post(SampleFile file, Actor officer) {
        Actor chair = file.person(file.chair());
        UUID id = evaluate(file, file.tender(), officer);
        agree(file, chair, id, mark -> true);
        marks.lock(chair, id, ONLY_LOT);
        tenders.moveClock(officer, id, file.clock().recommendation().toInstant());
        recommendations.compute(chair, id, ONLY_LOT);
    }

    private void postExercise(SampleFile file, Actor officer) {
        SampleFile.Exercise exercise = file.exercise();
        TenderDraft same = file.tender().named(exercise.reference(), exercise.title());
        UUID id = evaluate(file, same, officer);
        agree(
                file,
                file.person(file.chair()),
                id,
                mark -> mark.criterion() != null && exercise.criteria().contains(mark.criterion()));
    }

    private UUID evaluate(SampleFile file, TenderDraft draft, Actor officer) {
        UUID id = prepare(file, draft, officer);
        tenders.moveClock(officer, id, file.clock().opening().toInstant());
        openings.open(officer, id, ONLY_LOT);
        for (SampleFile.MarkedBid marked : file.bids()) {
            openings.register(officer, id, ONLY_LOT, marked.bid());
        }
        openings.startMarking(officer, id, ONLY_LOT);
        tenders.moveClock(officer, id, file.clock().marking().toInstant());
        return id;
    }

    private void agree(SampleFile file, Actor chair, UUID id, Predicate<MarksDraft.Mark> given) {
        for (OpenedBid bid : openings.bids(id, ONLY_LOT)) {
            List<MarksDraft.Mark> agreed =
                    Objects.requireNonNull(
                                    file.bids().get(bid.number() - 1).marks().marks())
                            .stream()
                            .filter(given)
                            .toList();
            marks.agree(chair, id, ONLY_LOT, bid.number(), new MarksDraft(agreed));
        }
    }

    private UUID prepare(SampleFile file, TenderDraft wanted, Actor officer) {
        Tender draft = tenders.create(officer, wanted);
        UUID id = draft.id();
        file.team().forEach(assignment -> teams.assign(officer, id, assignment));
        schedules.replace(officer, id, ONLY_LOT, SeenVersion.of(0), file.schedule());
        Tender ready = tenders.moveClock(officer, id, file.clock().publication().toInstant());
        publications.publish(officer, id, SeenVersion.of(ready.version()));
        return id;
    }

    private SampleFile read() {
        try (InputStream stream = Sample.class.getResourceAsStream("/sample/circle-3.json")) {
            return json.readValue(stream, SampleFile.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
