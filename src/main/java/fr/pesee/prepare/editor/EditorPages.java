package fr.pesee.prepare.editor;

import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.rule.lint.Finding;
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
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The editor's first page: the tree of criteria with its weights, and what the linter says beside each. */
@Path("/")
@Authenticated
class EditorPages {
    static final String GRID = "tenders/{tender}/lots/{lot}/grid";

    private final EditorDesk desk;
    private final GridDrafts drafts;
    private final Grids grids;

    EditorPages(EditorDesk desk, GridDrafts drafts, Grids grids) {
        this.desk = desk;
        this.drafts = drafts;
        this.grids = grids;
    }

    @CheckedTemplate(basePath = "editor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EditorPage(
            Frame frame,
            Editing editing,
            Typed form,
            EditorSheet sheet,
            List<Difference> differences,
            String done,
            String code)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "editor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WeightSums(Frame frame, EditorSheet sheet) implements TemplateInstance {}

    /**
     * A field that says something else now.
     *
     * @param code the criterion that it belongs to
     * @param motive whether it is a motive, not a weight
     * @param now what it says now
     */
    record Difference(String code, boolean motive, String now) {}

    /**
     * The tree with its weights; where the lot has no grid yet, the library to take one from.
     *
     * @param done what has just been done
     * @param code the criterion that it was done to
     */
    @GET
    @Path(GRID + "/edit")
    @Permits(Operation.EDIT_GRID)
    public Response read(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @QueryParam("done") @Nullable String done,
            @QueryParam("code") @Nullable String code) {
        OpenLot open = desk.enter(tender, lot);
        if (grids.find(tender, lot).isEmpty()) {
            return Response.seeOther(URI.create(EditorDesk.address(open) + "/library"))
                    .build();
        }
        Editing editing = desk.open(tender, lot);
        return show(
                200,
                editing,
                Typed.showing(stored(editing)),
                List.of(),
                Objects.requireNonNullElse(done, ""),
                Objects.requireNonNullElse(code, ""));
    }

    /** Stores weights and motives; what is wrong is said beside its field, and nothing typed is lost. */
    @POST
    @Path(GRID + "/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.EDIT_GRID)
    public Response save(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, MultivaluedMap<String, String> sent) {
        Editing editing = desk.open(tender, lot);
        Typed form = Typed.of(sent);
        Map<String, String> motives =
                Motives.stored(findings(editing), editing.frame().language());
        try {
            drafts.save(
                    desk.actor(),
                    tender,
                    lot,
                    SeenVersion.inForm(form.value("version")),
                    draft -> Motives.applied(new Weights(draft, form).applied(), form, motives));
        } catch (Refused refused) {
            return again(editing, form, refused);
        }
        return done(editing, "saved", "");
    }

    /** What the weights sum to as one types them; stores nothing. */
    @POST
    @Path(GRID + "/sums")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.EDIT_GRID)
    public Response sums(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, MultivaluedMap<String, String> sent) {
        Editing editing = desk.open(tender, lot);
        return editing.frame().show(new WeightSums(editing.frame(), sheet(editing, Typed.of(sent))));
    }

    private Response again(Editing editing, Typed form, Refused refused) {
        if (!EditorDesk.isStale(refused)) {
            List<Refusal> beside =
                    refused.refusals().stream().map(one -> beside(editing, one)).toList();
            return show(422, editing, form.refused(beside), List.of(), "", "");
        }
        Typed seen = form.refused(refused.refusals()).with("version", editing.version());
        return show(409, editing, seen, differences(editing, form), "", "");
    }

    /** A refusal of the reader beside the field of the weight that it is about. */
    private static Refusal beside(Editing editing, Refusal refusal) {
        String field = editing.draft()
                .at(refusal.at())
                .filter(one -> refusal.at().endsWith("/" + GridDraft.POINTS)
                        || refusal.at().endsWith("/" + GridDraft.PERCENT))
                .map(one -> Weights.field(one.code()))
                .orElse(refusal.at());
        return new Refusal(refusal.code(), field, refusal.rule(), refusal.arguments());
    }

    private List<Difference> differences(Editing editing, Typed form) {
        return stored(editing).entrySet().stream()
                .filter(one -> !one.getKey().equals("version"))
                .filter(one -> form.names().contains(one.getKey()))
                .filter(one ->
                        !one.getValue().strip().equals(form.value(one.getKey()).strip()))
                .map(one -> {
                    String[] parts = one.getKey().split(":", 3);
                    return new Difference(parts[1], parts[0].equals("m"), one.getValue());
                })
                .toList();
    }

    private Map<String, String> stored(Editing editing) {
        String language = editing.frame().language();
        Map<String, String> values = new LinkedHashMap<>(Weights.stored(editing.draft(), language));
        values.putAll(Motives.stored(findings(editing), language));
        values.put("version", editing.version());
        return values;
    }

    private List<Finding> findings(Editing editing) {
        return grids.findings(editing.open().tender(), editing.grid());
    }

    private EditorSheet sheet(Editing editing, Typed form) {
        return new EditorSheet(
                editing.draft(), form, findings(editing), grids.lines(editing.grid()), editing.address());
    }

    private Response show(
            int status, Editing editing, Typed form, List<Difference> differences, String done, String code) {
        Frame frame = editing.frame();
        return frame.show(status, new EditorPage(frame, editing, form, sheet(editing, form), differences, done, code));
    }

    /** Back to the whole grid. */
    static Response back(Editing editing) {
        return Response.seeOther(URI.create(editing.address() + "/edit")).build();
    }

    /** Back to the whole grid, with what has just been done. */
    static Response done(Editing editing, String what, String code) {
        String at = code.isEmpty() ? "" : "&code=" + Frame.encoded(code);
        return Response.seeOther(URI.create(editing.address() + "/edit?done=" + what + at))
                .build();
    }
}
