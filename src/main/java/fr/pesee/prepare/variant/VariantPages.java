package fr.pesee.prepare.variant;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Slice;
import fr.pesee.ground.page.Stage;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.schedule.Schedule;
import fr.pesee.prepare.schedule.ScheduleLine;
import fr.pesee.prepare.schedule.Schedules;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages of the secret quantity variants: the officer alone reads them, and writes them one by one. */
@Path("/")
@Authenticated
class VariantPages {
    private static final String LOT = "tenders/{tender}/lots/{lot}";

    private final Variants variants;
    private final Schedules schedules;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    VariantPages(Variants variants, Schedules schedules, Tenders tenders, CurrentActor actor, Frames frames) {
        this.variants = variants;
        this.schedules = schedules;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    /** A line with its quantity in each variant, in their order; empty where a variant has none. */
    record Compared(ScheduleLine line, List<String> quantities) {}

    @CheckedTemplate(basePath = "variant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VariantsPage(
            Frame frame,
            String address,
            List<Stage> stages,
            List<Variant.Sealed> variants,
            @Nullable DrawnVariant drawn,
            Slice<Compared> slice,
            boolean editing,
            String done,
            String code)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "variant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VariantPage(Frame frame, String address, VariantForm form) implements TemplateInstance {}

    /**
     * The variants side by side, a hundred lines on a page.
     *
     * @param done what has just been done: {@code saved} or {@code removed}
     * @param code the variant that it was done to
     */
    @GET
    @Path(LOT + "/variants")
    @Permits(Operation.READ_VARIANTS)
    public Response read(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @QueryParam("page") @Nullable String page,
            @QueryParam("done") @Nullable String done,
            @QueryParam("code") @Nullable String code) {
        OpenLot open = tenders.look(Operation.READ_VARIANTS, actor.get(), tender, lot);
        Frame frame = frame(open);
        List<Variant.Sealed> sealed = variants.read(actor.get(), tender, lot);
        List<Compared> compared = schedules.find(tender, lot).lines().stream()
                .map(line -> compared(frame, line, sealed))
                .toList();
        return frame.show(new VariantsPage(
                frame,
                address(open),
                Stage.of(open.lot().phase(), frame.language()),
                sealed,
                variants.drawn(tender, lot).orElse(null),
                Slice.of(compared, page),
                open.standing().may(Operation.EDIT_VARIANTS, open.lot().phase()),
                Objects.requireNonNullElse(done, ""),
                Objects.requireNonNullElse(code, "")));
    }

    /**
     * The form of a variant.
     *
     * @param code the variant to change; none to add one
     * @param page of its lines
     */
    @GET
    @Path(LOT + "/variants/variant")
    @Permits(Operation.EDIT_VARIANTS)
    public Response ask(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @QueryParam("code") @Nullable String code,
            @QueryParam("page") @Nullable String page) {
        OpenLot open = tenders.look(Operation.EDIT_VARIANTS, actor.get(), tender, lot);
        long version = variants.version(tender, lot);
        Slice<ScheduleLine> lines = Slice.of(schedules.find(tender, lot).lines(), page);
        if (code == null) {
            Set<String> taken = variants.read(actor.get(), tender, lot).stream()
                    .map(one -> one.variant().code())
                    .collect(Collectors.toSet());
            return show(200, open, VariantForm.fresh(taken, lines, version));
        }
        return variants.find(open, code)
                .map(variant -> show(200, open, VariantForm.of(variant, lines, version, frames.language())))
                .orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
    }

    /** Stores a variant; what is wrong is said beside its field, and nothing typed is lost. */
    @POST
    @Path(LOT + "/variants/variant")
    @Permits(Operation.EDIT_VARIANTS)
    public Response put(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, MultivaluedMap<String, String> sent) {
        Actor officer = actor.get();
        OpenLot open = tenders.look(Operation.EDIT_VARIANTS, officer, tender, lot);
        Schedule schedule = schedules.find(tender, lot);
        VariantForm form = VariantForm.of(sent, Slice.of(schedule.lines(), sent.getFirst("page")));
        try {
            Findings findings = new Findings();
            VariantsDraft.Line line = form.line(variants.find(open, form.was()), schedule, frames.language(), findings);
            variants.put(officer, tender, lot, SeenVersion.inForm(form.seen()), form.was(), line, findings);
        } catch (Refused refused) {
            return again(open, form, refused);
        }
        return done(open, "saved", form.code());
    }

    /** Removes a variant. */
    @POST
    @Path(LOT + "/variants/removal")
    @Permits(Operation.EDIT_VARIANTS)
    public Response remove(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @FormParam("was") @Nullable String was,
            @FormParam("seen") @Nullable String seen) {
        Actor officer = actor.get();
        OpenLot open = tenders.look(Operation.EDIT_VARIANTS, officer, tender, lot);
        String code = Objects.requireNonNullElse(was, "");
        try {
            variants.remove(officer, tender, lot, SeenVersion.inForm(seen), code);
        } catch (Refused refused) {
            long version = variants.version(tender, lot);
            Slice<ScheduleLine> lines = Slice.of(schedules.find(tender, lot).lines(), null);
            VariantForm form = variants.find(open, code)
                    .map(variant -> VariantForm.of(variant, lines, version, frames.language()))
                    .orElseThrow(() -> refused);
            return again(open, form, refused);
        }
        return done(open, "removed", code);
    }

    private Response again(OpenLot open, VariantForm form, Refused refused) {
        Kind kind = refused.refusals().get(0).code().kind();
        VariantForm wrong = form.refused(refused.refusals());
        if (kind == Kind.INVALID) {
            return show(422, open, wrong);
        }
        if (kind != Kind.STALE) {
            throw refused;
        }
        long version = variants.version(open.tender().id(), open.lot().number());
        Optional<Variant> stands = variants.find(open, form.was().isEmpty() ? form.code() : form.was());
        return show(409, open, wrong.seeing(stands, version));
    }

    private Response show(int status, OpenLot open, VariantForm form) {
        Frame frame = frame(open);
        return frame.show(status, new VariantPage(frame, address(open), form));
    }

    private static Compared compared(Frame frame, ScheduleLine line, List<Variant.Sealed> sealed) {
        return new Compared(
                line,
                sealed.stream()
                        .map(one -> written(frame, one.variant().quantities(), line.code()))
                        .toList());
    }

    private static String written(Frame frame, Map<String, BigDecimal> quantities, String line) {
        BigDecimal quantity = quantities.get(line);
        return quantity == null ? "" : frame.formats().number(quantity);
    }

    private static Response done(OpenLot open, String what, String code) {
        return Response.seeOther(URI.create(address(open) + "?done=" + what + "&code=" + Frame.encoded(code)))
                .build();
    }

    private Frame frame(OpenLot open) {
        return frames.in(open.tender().head(open.lot().number()), open.standing(), Section.VARIANTS);
    }

    private static String address(OpenLot open) {
        int lot = open.lot().number();
        return Section.VARIANTS.address(open.tender().head(lot).address(), lot);
    }
}
