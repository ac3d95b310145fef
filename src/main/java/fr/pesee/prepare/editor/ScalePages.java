package fr.pesee.prepare.editor;

import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.ground.problem.SeenVersion;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of a marking scale and what its marks mean (RULE-30). */
@Path("/")
@Authenticated
class ScalePages {
    private final EditorDesk desk;
    private final GridDrafts drafts;

    ScalePages(EditorDesk desk, GridDrafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    /**
     * The form of a scale.
     *
     * @param alike the other criteria of the grid that are marked on the same one
     * @param others the other lots that have the criterion in common
     * @param now the scale as somebody else has left it meanwhile; empty otherwise
     */
    @CheckedTemplate(basePath = "editor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ScalePage(
            Frame frame,
            Editing editing,
            Typed form,
            String code,
            List<String> alike,
            List<OtherLot> others,
            List<String> now)
            implements TemplateInstance {}

    /** The scale that stands. */
    @GET
    @Path(EditorPages.GRID + "/scale")
    @Permits(Operation.EDIT_GRID)
    public Response ask(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @QueryParam("code") @Nullable String code) {
        Editing editing = desk.open(tender, lot);
        if (code == null) {
            return EditorPages.back(editing);
        }
        Map<String, String> values = new LinkedHashMap<>(
                stored(editing, code).orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN))));
        values.put("alike", "true");
        values.put("code", code);
        values.put("version", editing.version());
        return show(200, editing, Typed.showing(values), List.of());
    }

    /** Stores the scale; what is wrong is said beside its field, and nothing typed is lost. */
    @POST
    @Path(EditorPages.GRID + "/scale")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.EDIT_GRID)
    public Response put(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, MultivaluedMap<String, String> sent) {
        Editing editing = desk.open(tender, lot);
        Typed form = Typed.of(sent);
        String code = form.value("code");
        Map<String, String> stored =
                stored(editing, code).orElseThrow(() -> new Refused(Refusal.of(EditorProblem.CRITERION_GONE, code)));
        try {
            drafts.saveInStep(
                    desk.actor(),
                    editing.open().tender(),
                    lot,
                    SeenVersion.inForm(form.value("version")),
                    code,
                    OtherLot.ticked(form, editing.open().tender()),
                    draft -> ScaleForm.applied(draft, code, form));
        } catch (Refused refused) {
            if (EditorDesk.isStale(refused)) {
                Typed seen = form.refused(refused.refusals()).with("version", editing.version());
                String limits = stored.get("minimum") + " - " + stored.get("maximum") + " (" + stored.get("step") + ")";
                List<String> levels = Written.lines(stored.getOrDefault("levelsFr", ""));
                return show(
                        409,
                        editing,
                        seen,
                        Stream.concat(Stream.of(limits), levels.stream()).toList());
            }
            String pointer = editing.draft()
                    .criterion(code)
                    .map(one -> one.pointer() + "/quality/scale")
                    .orElse("");
            return show(422, editing, form.refused(GridDrafts.within(pointer, refused.refusals())), List.of());
        }
        return EditorPages.done(editing, "scale", code);
    }

    private static Optional<Map<String, String>> stored(Editing editing, String code) {
        return editing.draft()
                .criterion(code)
                .map(GridDraft.Placed::node)
                .filter(ScaleForm::isQuality)
                .map(node -> ScaleForm.of(node, editing.frame().language()));
    }

    private Response show(int status, Editing editing, Typed form, List<String> now) {
        String code = form.value("code");
        List<Integer> others =
                drafts.common(editing.open().tender(), editing.lot().number(), code);
        return editing.frame()
                .show(
                        status,
                        new ScalePage(
                                editing.frame(),
                                editing,
                                form,
                                code,
                                ScaleForm.alike(editing.draft(), code),
                                OtherLot.of(others),
                                now));
    }
}
