package fr.pesee.prepare.editor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.editor.FormulaForm.Choice;
import fr.pesee.prepare.grid.PriceChart;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.formula.CatalogueEntry.Status;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.PriceFormulas;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page where a price gets its formula: what each does to prices, in words, as a curve and in numbers. */
@Path("/")
@Authenticated
class FormulaPages {
    private static final List<PriceFormula> BESIDE = List.of(
            PriceFormulas.inverse(),
            PriceFormulas.of("LINEAR_LOW", Map.of()),
            PriceFormulas.of("MINMAX", Map.of()),
            PriceFormulas.of("BELLEVILLE", Map.of()));

    private final EditorDesk desk;
    private final GridDrafts drafts;

    FormulaPages(EditorDesk desk, GridDrafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    /**
     * The choice.
     *
     * @param code of the criterion
     * @param points that it is worth
     * @param groups of formulas, the safest first
     * @param prices the fields of imaginary prices
     * @param chosen the formula that the form chooses; null where it cannot be made
     * @param chart null where nothing can be drawn
     * @param others the other lots that have the criterion in common
     * @param stale whether somebody else has changed the grid meanwhile
     */
    @CheckedTemplate(basePath = "editor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FormulaPage(
            Frame frame,
            Editing editing,
            Typed form,
            String code,
            Fraction points,
            List<Group> groups,
            List<String> prices,
            @Nullable PriceFormula chosen,
            @Nullable PriceChart chart,
            List<OtherLot> others,
            @Nullable PriceFormula standing,
            boolean stale)
            implements TemplateInstance {}

    /**
     * The formulas of one standing in law.
     *
     * @param open whether one of them is chosen
     */
    record Group(Status status, boolean open, List<Choice> choices) {}

    /** The formula that stands, and every other one. */
    @GET
    @Path(EditorPages.GRID + "/formula")
    @Permits(Operation.EDIT_GRID)
    public Response ask(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @QueryParam("code") @Nullable String code) {
        Editing editing = desk.open(tender, lot);
        if (code == null) {
            return EditorPages.back(editing);
        }
        ObjectNode criterion =
                price(editing, code).orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
        Map<String, String> values =
                new LinkedHashMap<>(FormulaForm.of(criterion, editing.frame().language()));
        values.put("version", editing.version());
        values.put("code", criterion.path("code").asText());
        return show(200, editing, Typed.showing(values), List.of(), false);
    }

    /** Draws the formula that was chosen; stores it when that is asked for. */
    @POST
    @Path(EditorPages.GRID + "/formula")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.EDIT_GRID)
    public Response choose(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, MultivaluedMap<String, String> sent) {
        Editing editing = desk.open(tender, lot);
        Typed form = Typed.of(sent);
        String code = form.value("code");
        if (price(editing, code).isEmpty()) {
            throw new Refused(Refusal.of(EditorProblem.CRITERION_GONE, code));
        }
        List<Refusal> refusals = new ArrayList<>();
        PriceFormula chosen = FormulaForm.chosen(form, refusals);
        boolean saving = form.chose("act", "save");
        if (chosen == null || !saving) {
            return show(saving ? 422 : 200, editing, form, saving ? refusals : List.of(), false);
        }
        try {
            drafts.saveInStep(
                    desk.actor(),
                    editing.open().tender(),
                    lot,
                    SeenVersion.inForm(form.value("version")),
                    code,
                    OtherLot.ticked(form, editing.open().tender()),
                    draft -> draft.with(code, node -> FormulaForm.put(node, chosen)));
        } catch (Refused refused) {
            boolean stale = EditorDesk.isStale(refused);
            Typed seen = stale ? form.with("version", editing.version()) : form;
            return show(stale ? 409 : 422, editing, seen, refused.refusals(), stale);
        }
        return EditorPages.done(editing, "formula", code);
    }

    private static Optional<ObjectNode> price(Editing editing, String code) {
        return editing.draft().criterion(code).map(GridDraft.Placed::node).filter(FormulaForm::isPrice);
    }

    private Response show(int status, Editing editing, Typed form, List<Refusal> refusals, boolean stale) {
        String code = form.value("code");
        Fraction points = editing.grid().model().grid().find(code).orElseThrow().points();
        PriceFormula chosen = FormulaForm.chosen(form, new ArrayList<>());
        List<Group> groups = List.of(Status.REGULAR, Status.MOTIVATED, Status.FORBIDDEN).stream()
                .map(one -> group(one, form))
                .toList();
        FormulaPage page = new FormulaPage(
                editing.frame(),
                editing,
                form.refused(refusals),
                code,
                points,
                groups,
                FormulaForm.PRICES,
                chosen,
                chart(points, chosen, form),
                OtherLot.of(drafts.common(editing.open().tender(), editing.lot().number(), code)),
                price(editing, code).map(FormulaForm::standing).orElse(null),
                stale);
        return editing.frame().show(status, page);
    }

    private static Group group(Status status, Typed form) {
        List<Choice> choices = FormulaForm.choices(status);
        boolean open = choices.stream()
                .anyMatch(one -> form.chose(FormulaForm.FORMULA, one.entry().id()));
        return new Group(status, open || status == Status.REGULAR, choices);
    }

    private static @Nullable PriceChart chart(Fraction points, @Nullable PriceFormula chosen, Typed form) {
        List<Fraction> prices = FormulaForm.prices(form);
        if (chosen == null || points.isZero() || prices.size() < 2 || !PriceChart.canMark(chosen, prices)) {
            return null;
        }
        return PriceChart.of(points, prices, chosen, BESIDE);
    }
}
