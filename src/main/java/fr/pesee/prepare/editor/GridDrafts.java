package fr.pesee.prepare.editor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.grid.GridOrigin;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.grid.LotGrid;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.model.ModelProblem;
import fr.pesee.rule.model.ScoringModels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The door of the grid editor: one change of a grid at a time, on the version that its author has seen. */
@ApplicationScoped
public class GridDrafts {
    private final Grids grids;
    private final Library library;

    GridDrafts(Grids grids, Library library) {
        this.grids = grids;
        this.library = library;
    }

    /**
     * The grid of a lot in preparation.
     *
     * @throws Refused when the lot has none yet
     */
    LotGrid grid(UUID tender, int lot) {
        return grids.find(tender, lot).orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
    }

    /**
     * Stores a changed grid.
     *
     * @throws Refused when the change makes it unreadable, with the place in the grid of all that is wrong; when the
     *     actor may not; when somebody else has changed it since
     */
    @Transactional
    void save(Actor actor, UUID tender, int lot, SeenVersion seen, UnaryOperator<GridDraft> change) {
        GridDraft draft = change.apply(GridDraft.of(grid(tender, lot).json()));
        grids.edit(actor, tender, lot, seen, readable(draft));
    }

    /**
     * Stores a changed criterion, and the same change in other lots that have the criterion in common.
     *
     * @param code of the criterion before the change
     * @param also the other lots
     */
    @Transactional
    void saveInStep(
            Actor actor,
            Tender tender,
            int lot,
            SeenVersion seen,
            String code,
            Collection<Integer> also,
            UnaryOperator<GridDraft> change) {
        GridDraft before = GridDraft.of(grid(tender.id(), lot).json());
        List<Integer> common = common(tender, lot, code);
        GridDraft after = change.apply(before);
        grids.edit(actor, tender.id(), lot, seen, readable(after));
        for (int other : common) {
            if (also.contains(other)) {
                LotGrid grid = grid(tender.id(), other);
                GridDraft draft = InStep.follow(GridDraft.of(grid.json()), before, after, code);
                grids.edit(actor, tender.id(), other, SeenVersion.of(grid.version()), readable(draft));
            }
        }
    }

    /** The other lots of a tender that have this criterion in common: word for word, but for its weight. */
    List<Integer> common(Tender tender, int lot, String code) {
        GridDraft here = GridDraft.of(grid(tender.id(), lot).json());
        return tender.lots().stream()
                .map(one -> one.number())
                .filter(other -> other != lot)
                .filter(other -> grids.find(tender.id(), other)
                        .filter(grid -> InStep.isCommon(here, GridDraft.of(grid.json()), code))
                        .isPresent())
                .toList();
    }

    /**
     * Stores a grid that was copied, wholly or in part.
     *
     * @throws Refused as {@link #save}
     */
    @Transactional
    void copy(Actor actor, UUID tender, int lot, SeenVersion seen, GridDraft copied, GridOrigin origin) {
        grids.copy(actor, tender, lot, seen, readable(copied), origin);
    }

    /**
     * Starts the grid of a new lot from the one in force of the same lot of a published tender, as the library has it.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean begin(Actor actor, UUID tender, int lot, UUID source) {
        Optional<Library.Opened> opened = library.open(actor, Library.key(source, lot));
        opened.ifPresent(one -> copy(actor, tender, lot, SeenVersion.of(0), one.draft(), one.origin()));
        return opened.isPresent();
    }

    /** The draft as text, once it can be read as a grid. */
    private static String readable(GridDraft draft) {
        String json = draft.summed().json();
        Refused.ifAny(ScoringModels.read(json).problems().stream()
                .map(GridDrafts::refusal)
                .toList());
        return json;
    }

    private static Refusal refusal(ModelProblem problem) {
        return Refusal.inWords(problem.pointer(), EditorProblem.GRID_PLACE_WRONG, problem.sentence());
    }

    /** The criterion of that code, to change. */
    static ObjectNode criterion(GridDraft draft, String code) {
        return draft.criterion(code)
                .map(GridDraft.Placed::node)
                .orElseThrow(() -> new Refused(Refusal.of(EditorProblem.CRITERION_GONE, code)));
    }

    /** The same refusals with each place told from the criterion that it is in. */
    static List<Refusal> within(String pointer, List<Refusal> refusals) {
        Stream<Refusal> told = refusals.stream()
                .map(one -> one.at().startsWith(pointer + "/")
                        ? new Refusal(one.code(), one.at().substring(pointer.length()), one.rule(), one.arguments())
                        : one);
        return told.toList();
    }
}
