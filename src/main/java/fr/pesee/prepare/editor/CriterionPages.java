package fr.pesee.prepare.editor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.editor.GridDraft.Placed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of one criterion: added, changed, moved or removed. */
@Path("/")
@Authenticated
class CriterionPages {
    private final EditorDesk desk;
    private final GridDrafts drafts;

    CriterionPages(EditorDesk desk, GridDrafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    /**
     * The form of a criterion.
     *
     * @param was the code of the criterion that it changes; empty when it adds one
     * @param group whether the criterion has sub-criteria
     * @param summed whether its weight is the sum of those
     * @param groups the criteria that one more can stand below
     * @param others the other lots that have the criterion in common
     * @param differences what somebody else has changed meanwhile, by field
     */
    @CheckedTemplate(basePath = "editor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CriterionPage(
            Frame frame,
            Editing editing,
            Typed form,
            String was,
            boolean group,
            boolean summed,
            List<Placed> groups,
            List<Marked> ways,
            List<OtherLot> others,
            List<EditorDesk.Difference> differences)
            implements TemplateInstance {}

    /**
     * The form.
     *
     * @param code the criterion to change; none to add one
     * @param above the criterion below which one is added; none at the top
     */
    @GET
    @Path(EditorPages.GRID + "/criterion")
    @Permits(Operation.EDIT_GRID)
    public Response ask(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @QueryParam("code") @Nullable String code,
            @QueryParam("above") @Nullable String above) {
        Editing editing = desk.open(tender, lot);
        if (code == null) {
            String owner = Objects.requireNonNullElse(above, "");
            return show(200, editing, filled(editing, CriterionForm.fresh(owner, Codes.next(editing.draft(), owner))));
        }
        return show(200, editing, filled(editing, stored(editing, code)));
    }

    /** Stores a criterion; what is wrong is said beside its field, and nothing typed is lost. */
    @POST
    @Path(EditorPages.GRID + "/criterion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.EDIT_GRID)
    public Response put(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, MultivaluedMap<String, String> sent) {
        Editing editing = desk.open(tender, lot);
        Typed form = Typed.of(sent);
        String was = form.value("was");
        SeenVersion seen = SeenVersion.inForm(form.value("version"));
        try {
            if (was.isEmpty()) {
                drafts.save(desk.actor(), tender, lot, seen, draft -> added(draft, form));
            } else {
                List<Integer> also = OtherLot.ticked(form, editing.open().tender());
                drafts.saveInStep(
                        desk.actor(),
                        editing.open().tender(),
                        lot,
                        seen,
                        was,
                        also,
                        draft -> changed(draft, was, form));
            }
        } catch (Refused refused) {
            return again(editing, form, refused);
        }
        return EditorPages.done(
                editing, was.isEmpty() ? "added" : "changed", form.value("code").strip());
    }

    private static GridDraft added(GridDraft draft, Typed form) {
        ObjectNode fresh = JsonNodeFactory.instance.objectNode();
        String above = form.value("above");
        if (!above.isEmpty()) {
            GridDrafts.criterion(draft, above);
        }
        return draft.adding(above, CriterionForm.changed(fresh, form));
    }

    private static GridDraft changed(GridDraft draft, String was, Typed form) {
        ObjectNode after = CriterionForm.changed(GridDrafts.criterion(draft, was), form);
        return Codes.renamed(
                draft.replacing(was, after), was, after.path("code").asText());
    }

    /** Removes a criterion and what stands below it. */
    @POST
    @Path(EditorPages.GRID + "/removal")
    @Permits(Operation.EDIT_GRID)
    public Response remove(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @FormParam("was") @Nullable String was,
            @FormParam("version") @Nullable String version) {
        Editing editing = desk.open(tender, lot);
        String code = Objects.requireNonNullElse(was, "");
        try {
            drafts.save(desk.actor(), tender, lot, SeenVersion.inForm(version), draft -> removed(draft, code));
        } catch (Refused refused) {
            boolean there = editing.draft().criterion(code).isPresent();
            if (!there) {
                throw refused;
            }
            return again(editing, filled(editing, stored(editing, code)), refused);
        }
        return EditorPages.done(editing, "removed", code);
    }

    private static GridDraft removed(GridDraft draft, String code) {
        GridDrafts.criterion(draft, code);
        String above = draft.criterion(code).map(Placed::above).orElse("");
        GridDraft left = draft.without(code);
        boolean empty = left.criteria().stream().noneMatch(one -> one.above().equals(above));
        if (!above.isEmpty() && empty) {
            throw new Refused(Refusal.of(EditorProblem.CRITERION_LAST, above));
        }
        return left;
    }

    /** Moves a criterion one place up or down among its neighbours. */
    @POST
    @Path(EditorPages.GRID + "/move")
    @Permits(Operation.EDIT_GRID)
    public Response move(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @FormParam("was") @Nullable String was,
            @FormParam("to") @Nullable String to,
            @FormParam("version") @Nullable String version) {
        Editing editing = desk.open(tender, lot);
        String code = Objects.requireNonNullElse(was, "");
        GridDrafts.criterion(editing.draft(), code);
        try {
            int places = "up".equals(to) ? -1 : 1;
            drafts.save(desk.actor(), tender, lot, SeenVersion.inForm(version), draft -> draft.moving(code, places));
        } catch (Refused refused) {
            return again(editing, filled(editing, stored(editing, code)), refused);
        }
        return EditorPages.done(editing, "moved", code);
    }

    private Response again(Editing editing, Typed form, Refused refused) {
        if (!EditorDesk.isStale(refused)) {
            return show(422, editing, form.refused(GridDrafts.within(pointer(editing, form), refused.refusals())));
        }
        String was = form.value("was");
        boolean there = editing.draft().criterion(was).isPresent();
        List<EditorDesk.Difference> differences =
                !there ? List.of() : EditorDesk.differences(stored(editing, was), form);
        Typed seen = form.refused(refused.refusals()).with("version", editing.version());
        return show(409, editing, there ? seen : seen.with("was", ""), differences);
    }

    /** Where the reader of the format saw the criterion: in its place, or last among those it was added to. */
    private static String pointer(Editing editing, Typed form) {
        GridDraft draft = editing.draft();
        String was = form.value("was");
        if (!was.isEmpty()) {
            return draft.criterion(was).map(Placed::pointer).orElse("");
        }
        String above = form.value("above");
        long among = draft.criteria().stream()
                .filter(one -> one.above().equals(above))
                .count();
        return draft.criterion(above).map(Placed::pointer).orElse("") + "/" + GridDraft.CRITERIA + "/" + among;
    }

    private static Map<String, String> stored(Editing editing, String code) {
        ObjectNode node = editing.draft()
                .criterion(code)
                .map(Placed::node)
                .orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
        return CriterionForm.of(node, editing.frame().language());
    }

    private static Typed filled(Editing editing, Map<String, String> values) {
        Map<String, String> filled = new LinkedHashMap<>(values);
        filled.put("version", editing.version());
        return Typed.showing(filled);
    }

    private Response show(int status, Editing editing, Typed form) {
        return show(status, editing, form, List.of());
    }

    private Response show(int status, Editing editing, Typed form, List<EditorDesk.Difference> differences) {
        String was = form.value("was");
        GridDraft draft = editing.draft();
        boolean group = draft.criterion(was)
                .filter(one -> one.node().has(GridDraft.CRITERIA))
                .isPresent();
        return editing.frame()
                .show(
                        status,
                        new CriterionPage(
                                editing.frame(),
                                editing,
                                form,
                                was,
                                group,
                                draft.criterion(was).filter(Placed::isSummed).isPresent(),
                                draft.criteria().stream()
                                        .filter(one -> one.node().has(GridDraft.CRITERIA))
                                        .toList(),
                                List.of(Marked.values()),
                                was.isEmpty()
                                        ? List.of()
                                        : OtherLot.of(drafts.common(
                                                editing.open().tender(),
                                                editing.lot().number(),
                                                was)),
                                differences));
    }
}
