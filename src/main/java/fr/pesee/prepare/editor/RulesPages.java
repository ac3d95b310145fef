package fr.pesee.prepare.editor;

import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.editor.GridDraft.Placed;
import fr.pesee.rule.aggregation.Overalls;
import fr.pesee.rule.formula.CatalogueEntry;
import fr.pesee.rule.model.LegalProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The page of what a grid says as a whole: ties, rounding, thresholds, how points add up, detectors of low bids. */
@Path("/")
@Authenticated
class RulesPages {
    private final EditorDesk desk;
    private final GridDrafts drafts;

    RulesPages(EditorDesk desk, GridDrafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    /**
     * The form.
     *
     * @param prices the codes of criteria that a detector can watch
     * @param codes the codes that a chain of ties can name
     * @param laws the years of the states of the law
     * @param differences what somebody else has changed meanwhile
     * @param stale whether somebody has
     */
    @CheckedTemplate(basePath = "editor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RulesPage(
            Frame frame,
            Editing editing,
            Typed form,
            List<String> prices,
            String codes,
            List<CatalogueEntry> overalls,
            List<RulesForm.DetectorField> detectors,
            List<String> laws,
            List<EditorDesk.Difference> differences,
            boolean stale)
            implements TemplateInstance {}

    /** What stands. */
    @GET
    @Path(EditorPages.GRID + "/rules")
    @Permits(Operation.EDIT_GRID)
    public Response ask(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        Editing editing = desk.open(tender, lot);
        return show(200, editing, Typed.showing(stored(editing)), List.of(), false);
    }

    /** Stores the rules; what is wrong is said beside its field, and nothing typed is lost. */
    @POST
    @Path(EditorPages.GRID + "/rules")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.EDIT_GRID)
    public Response put(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, MultivaluedMap<String, String> sent) {
        Editing editing = desk.open(tender, lot);
        Typed form = Typed.of(sent);
        try {
            drafts.save(
                    desk.actor(),
                    tender,
                    lot,
                    SeenVersion.inForm(form.value("version")),
                    draft -> draft.withRules(root -> RulesForm.apply(root, form)));
        } catch (Refused refused) {
            if (!EditorDesk.isStale(refused)) {
                return show(422, editing, form.refused(refused.refusals()), List.of(), false);
            }
            Typed seen = form.refused(refused.refusals()).with("version", editing.version());
            return show(409, editing, seen, EditorDesk.differences(stored(editing), form), true);
        }
        return EditorPages.done(editing, "rules", "");
    }

    private static Map<String, String> stored(Editing editing) {
        Map<String, String> values = new LinkedHashMap<>(
                RulesForm.of(editing.draft(), editing.frame().language()));
        values.put("version", editing.version());
        return values;
    }

    private static Response show(
            int status, Editing editing, Typed form, List<EditorDesk.Difference> differences, boolean stale) {
        List<Placed> criteria = editing.draft().criteria();
        List<String> prices = criteria.stream()
                .filter(one -> FormulaForm.isPrice(one.node()))
                .map(Placed::code)
                .toList();
        String codes = String.join(", ", criteria.stream().map(Placed::code).toList());
        return editing.frame()
                .show(
                        status,
                        new RulesPage(
                                editing.frame(),
                                editing,
                                form,
                                prices,
                                codes,
                                Overalls.catalogue(),
                                RulesForm.DETECTORS,
                                Arrays.stream(LegalProfile.values())
                                        .map(LegalProfile::code)
                                        .toList(),
                                differences,
                                stale));
    }
}
