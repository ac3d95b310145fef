package fr.pesee.prepare.grid;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.publication.FrozenPart;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderCreated;
import fr.pesee.prepare.tender.TenderDraft;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.lint.Finding;
import fr.pesee.rule.model.ModelProblem;
import fr.pesee.rule.model.ModelReading;
import fr.pesee.rule.model.ScoringModel;
import fr.pesee.rule.model.ScoringModels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door of the grids. */
@ApplicationScoped
public class Grids {
    /** The name under which publication freezes a grid. */
    public static final String PART = "grid";

    private final GridStore store;
    private final ReadGrids read;
    private final ModelLibrary library;
    private final Tenders tenders;
    private final Publications publications;
    private final Access access;
    private final Ledger ledger;

    Grids(
            GridStore store,
            ReadGrids read,
            ModelLibrary library,
            Tenders tenders,
            Publications publications,
            Access access,
            Ledger ledger) {
        this.store = store;
        this.read = read;
        this.library = library;
        this.tenders = tenders;
        this.publications = publications;
        this.access = access;
        this.ledger = ledger;
    }

    void onProposed(@Observes TenderDraft.Proposed proposed) {
        List<String> models = proposed.draft().models();
        for (int index = 0; index < models.size(); index++) {
            String name = models.get(index);
            proposed.findings()
                    .require(
                            name.isEmpty() || library.model(name).isPresent(),
                            "/lots/" + index + "/model",
                            GridProblem.GRID_MODEL_UNKNOWN,
                            name,
                            library.names());
        }
    }

    /** Every lot of a new tender that names a model starts from it. */
    void onCreated(@Observes TenderCreated created) {
        for (int index = 0; index < created.models().size(); index++) {
            int lot = index + 1;
            library.model(created.models().get(index)).ifPresent(model -> start(created, lot, model));
        }
    }

    private void start(TenderCreated created, int lot, ScoringModel model) {
        GridEntity row = new GridEntity();
        row.tender = created.tender().id();
        row.lot = lot;
        row.model = ScoringModels.toJson(model);
        store.persist(row);
        ledger.append(
                created.tender().log(),
                created.officer(),
                created.at(),
                new GridEvent.Started(lot, model.id(), model.version(), sha256(row.model)));
    }

    /** The scoring models that a grid can start from, by name. */
    public Collection<ScoringModel> library(Actor actor) {
        access.permit(Operation.LIST_SCORING_MODELS, actor);
        return library.all();
    }

    /**
     * The grid of a lot, as an actor may read it.
     *
     * @throws Refused when they may not, or there is none yet
     */
    public LotGrid read(Actor actor, UUID tender, int lot) {
        tenders.look(Operation.READ_GRID, actor, tender, lot);
        return find(tender, lot).orElseThrow(Grids::none);
    }

    /** The grid of a lot, for rooms below: as frozen, unless it is being prepared. */
    public Optional<LotGrid> find(UUID tender, int lot) {
        Optional<FrozenPart.Seal> seal = publications.seal(tender, lot, PART);
        if (seal.isEmpty()) {
            return store.of(tender, lot).map(row -> read.grid(row.model, row.version, ""));
        }
        String source = seal.get().entry().toString();
        return read.known(seal.get().digest(), source)
                .or(() -> publications.frozen(tender, lot, PART).map(part -> read.grid(part.content(), 0, source)));
    }

    /** The grid in force of a lot, whatever is being prepared; empty before publication. */
    public Optional<LotGrid> announced(UUID tender, int lot) {
        return publications.inForce(tender, lot, PART).map(part -> {
            String source = part.entry().toString();
            return read.known(part.digest(), source).orElseGet(() -> read.grid(part.content(), 0, source));
        });
    }

    /**
     * Everything that the law has to say of the grid of a lot, as an actor may read it.
     *
     * @throws Refused when they may not, or there is no grid yet
     */
    public List<Finding> findings(Actor actor, UUID tender, int lot) {
        OpenLot open = tenders.look(Operation.READ_GRID, actor, tender, lot);
        return findings(open.tender(), find(tender, lot).orElseThrow(Grids::none));
    }

    /** Everything that the law has to say of a grid in this tender, in the order of the grid. */
    public List<Finding> findings(Tender tender, LotGrid grid) {
        return GridLint.findings(tender, grid.model());
    }

    /** The criteria of a grid in words, each before those below it. */
    public List<GridLine> lines(LotGrid grid) {
        return new GridSheet(grid.model()).lines();
    }

    /**
     * Replaces the grid of a tender that is being prepared.
     *
     * @param seen the version that the actor has read
     * @param text the whole scoring model, JSON or YAML
     * @throws Refused with every reason why the text is no scoring model
     */
    @Transactional
    public LotGrid edit(Actor actor, UUID tender, int lot, SeenVersion seen, String text) {
        return replace(actor, tender, lot, seen, text, null);
    }

    /**
     * Replaces the grid of a tender that is being prepared by one that was copied, wholly or in part.
     *
     * @param text the whole scoring model as it is to be, the copy within it
     * @throws Refused with every reason why the text is no scoring model
     */
    @Transactional
    public LotGrid copy(Actor actor, UUID tender, int lot, SeenVersion seen, String text, GridOrigin origin) {
        return replace(actor, tender, lot, seen, text, origin);
    }

    private LotGrid replace(
            Actor actor, UUID tender, int lot, SeenVersion seen, String text, @Nullable GridOrigin origin) {
        OpenLot open = tenders.enter(Operation.EDIT_GRID, actor, tender, lot);
        Optional<GridEntity> stored = store.of(tender, lot);
        GridEntity row = stored.orElseGet(() -> fresh(tender, lot));
        seen.requireCurrent(row.version);
        ModelReading reading = ScoringModels.read(text);
        Findings findings = new Findings();
        findings.addAll(reading.problems().stream()
                .map(problem -> Refusal.inWords(
                        problem.pointer(), GridProblem.GRID_UNREADABLE, place(problem), problem.sentence()))
                .toList());
        findings.throwIfAny();
        ScoringModel now = reading.orThrow();
        String model = ScoringModels.toJson(now);
        GridText.findings(model).throwIfAny();
        ScoringModel before =
                stored.map(one -> read.grid(one.model, 0, "").model()).orElse(null);
        row.model = model;
        row.version++;
        store.persist(row);
        GridEvent event = origin == null
                ? GridEvent.Edited.of(lot, GridDifference.between(before, now), sha256(model))
                : origin.copied(lot, sha256(model));
        ledger.append(open.tender().log(), actor, open.now(), event);
        return read.grid(model, row.version, "");
    }

    private static Text place(ModelProblem problem) {
        String path = problem.path().isEmpty() ? "" : ", " + problem.path();
        return new Text("Ligne " + problem.line() + path, "Line " + problem.line() + path);
    }

    private static GridEntity fresh(UUID tender, int lot) {
        GridEntity row = new GridEntity();
        row.tender = tender;
        row.lot = lot;
        return row;
    }

    static String sha256(String json) {
        return Digest.sha256(json.getBytes(StandardCharsets.UTF_8)).hex();
    }

    static Refused none() {
        return new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN));
    }
}
