package fr.pesee.prepare.editor;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.grid.LotGrid;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What every page of the editor begins and ends with. */
@ApplicationScoped
class EditorDesk {
    private final GridDrafts drafts;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    EditorDesk(GridDrafts drafts, Tenders tenders, CurrentActor actor, Frames frames) {
        this.drafts = drafts;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    Actor actor() {
        return actor.get();
    }

    /**
     * A lot whose grid the actor may edit.
     *
     * @throws Refused when they may not
     */
    OpenLot enter(UUID tender, int lot) {
        return tenders.look(Operation.EDIT_GRID, actor.get(), tender, lot);
    }

    Frame frame(OpenLot open) {
        return frames.in(open.tender().head(open.lot().number()), open.standing(), Section.GRID);
    }

    static String address(OpenLot open) {
        int lot = open.lot().number();
        return Section.GRID.address(open.tender().head(lot).address(), lot);
    }

    /**
     * The grid of a lot, to edit.
     *
     * @throws Refused when the actor may not, or the lot has no grid yet
     */
    Editing open(UUID tender, int lot) {
        OpenLot open = enter(tender, lot);
        LotGrid grid = drafts.grid(tender, lot);
        return new Editing(frame(open), open, grid, GridDraft.of(grid.json()), address(open));
    }

    /** What can be mended on the page itself; anything else is an answer of its own. */
    static boolean isStale(Refused refused) {
        Kind kind = refused.refusals().get(0).code().kind();
        if (kind != Kind.INVALID && kind != Kind.STALE) {
            throw refused;
        }
        return kind == Kind.STALE;
    }

    /**
     * A field that says something else now.
     *
     * @param field its name
     * @param now what it says now
     */
    record Difference(String field, String now) {}

    /** Where a form differs from what somebody else has left; only fields that the form has. */
    static List<Difference> differences(Map<String, String> stored, Typed form) {
        return stored.entrySet().stream()
                .filter(one -> !one.getKey().equals("version"))
                .filter(one -> form.names().contains(one.getKey()))
                .filter(one ->
                        !one.getValue().strip().equals(form.value(one.getKey()).strip()))
                .map(one -> new Difference(one.getKey(), one.getValue()))
                .toList();
    }
}
