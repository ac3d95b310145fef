package fr.pesee.prepare.editor;

import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.editor.EditorDesk.Difference;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page of the requirements that a bid meets or not, apart from any mark. */
@Path("/")
@Authenticated
class GatePages {
    private final EditorDesk desk;
    private final GridDrafts drafts;

    GatePages(EditorDesk desk, GridDrafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    /**
     * All requirements, and the form of one.
     *
     * @param form to change the one that it names, or to add one
     * @param stale whether somebody else has changed the grid meanwhile
     */
    @CheckedTemplate(basePath = "editor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record GatesPage(
            Frame frame,
            Editing editing,
            List<GateForm.Line> gates,
            Typed form,
            List<Difference> differences,
            boolean stale)
            implements TemplateInstance {}

    /** All of them, with the form of one; of a new one where none is named. */
    @GET
    @Path(EditorPages.GRID + "/gates")
    @Permits(Operation.EDIT_GRID)
    public Response ask(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @QueryParam("code") @Nullable String code) {
        Editing editing = desk.open(tender, lot);
        Map<String, String> values = code == null
                ? new LinkedHashMap<>(Map.of("orEquivalent", "true"))
                : GateForm.of(editing.draft(), code)
                        .orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
        values.put("version", editing.version());
        return show(200, editing, Typed.showing(values), List.of(), false);
    }

    /** Stores one, or removes it; what is wrong is said, and nothing typed is lost. */
    @POST
    @Path(EditorPages.GRID + "/gates")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.EDIT_GRID)
    public Response put(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, MultivaluedMap<String, String> sent) {
        Editing editing = desk.open(tender, lot);
        Typed form = Typed.of(sent);
        boolean removing = form.chose("act", "remove");
        try {
            drafts.save(
                    desk.actor(),
                    tender,
                    lot,
                    SeenVersion.inForm(form.value("version")),
                    draft -> draft.withRules(root -> {
                        if (removing) {
                            GateForm.remove(root, form.value("was"));
                        } else {
                            GateForm.put(root, form);
                        }
                    }));
        } catch (Refused refused) {
            return again(editing, form, refused);
        }
        return EditorPages.done(editing, removing ? "ungated" : "gated", form.value("code"));
    }

    private static Response again(Editing editing, Typed form, Refused refused) {
        if (!EditorDesk.isStale(refused)) {
            List<GateForm.Line> gates = GateForm.lines(editing.draft());
            int place = gates.stream().map(GateForm.Line::code).toList().indexOf(form.value("was"));
            String pointer = "/gates/" + (place < 0 ? gates.size() : place);
            return show(422, editing, form.refused(GridDrafts.within(pointer, refused.refusals())), List.of(), false);
        }
        List<Difference> differences = GateForm.of(editing.draft(), form.value("was"))
                .map(stored -> EditorDesk.differences(stored, form))
                .orElse(List.of());
        Typed seen = form.refused(refused.refusals()).with("version", editing.version());
        return show(409, editing, seen, differences, true);
    }

    private static Response show(int status, Editing editing, Typed form, List<Difference> differences, boolean stale) {
        List<GateForm.Line> gates = GateForm.lines(editing.draft());
        GatesPage page = new GatesPage(editing.frame(), editing, gates, form, differences, stale);
        return editing.frame().show(status, page);
    }
}
