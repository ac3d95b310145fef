package fr.pesee.prepare.publication;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
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
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** The pages of acts on what is announced that everyone is told the reason of. */
@Path("/")
@Authenticated
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ReasonPages {
    private final Publications publications;
    private final Cancellations cancellations;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    ReasonPages(
            Publications publications,
            Cancellations cancellations,
            Tenders tenders,
            CurrentActor actor,
            Frames frames) {
        this.publications = publications;
        this.cancellations = cancellations;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "publication", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Rectification(
            Frame frame,
            Tender tender,
            int version,
            Instant announced,
            List<Change> changes,
            List<Refusal> blocks,
            Typed form)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "publication", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Postponement(Frame frame, Tender tender, Instant announced, Typed form) implements TemplateInstance {}

    @CheckedTemplate(basePath = "publication", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CancellationPage(Frame frame, OpenLot open, List<Ground> grounds, Typed form) implements TemplateInstance {}

    /** What a rectification changes, what stands against it, and where its reason is given. */
    @GET
    @Path("confirm/tenders/{tender}/rectification")
    @Permits(Operation.RECTIFY_TENDER)
    @Consumes(MediaType.WILDCARD)
    public Response askToRectify(@PathParam("tender") UUID id) {
        OpenTender open = tenders.look(Operation.RECTIFY_TENDER, actor.get(), id);
        return rectification(200, open, fresh(open));
    }

    /** Publishes the rectification. */
    @POST
    @Path("confirm/tenders/{tender}/rectification")
    @Permits(Operation.RECTIFY_TENDER)
    public Response rectify(@PathParam("tender") UUID id, MultivaluedMap<String, String> sent) {
        OpenTender open = tenders.look(Operation.RECTIFY_TENDER, actor.get(), id);
        Typed form = Typed.of(sent);
        RectificationDraft draft = new RectificationDraft(form.text("reason"), form.text("deadlineKept"));
        return orAgain(
                () -> publications.rectify(actor.get(), id, SeenVersion.inForm(form.value("version")), draft),
                refused -> rectification(422, open, form.refused(refused)));
    }

    /** Where a later deadline is chosen. */
    @GET
    @Path("confirm/tenders/{tender}/postponement")
    @Permits(Operation.POSTPONE_DEADLINE)
    @Consumes(MediaType.WILDCARD)
    public Response askToPostpone(@PathParam("tender") UUID id) {
        OpenTender open = tenders.look(Operation.POSTPONE_DEADLINE, actor.get(), id);
        return postponement(200, open, planned(open));
    }

    /** Postpones the deadline. */
    @POST
    @Path("confirm/tenders/{tender}/postponement")
    @Permits(Operation.POSTPONE_DEADLINE)
    public Response postpone(@PathParam("tender") UUID id, MultivaluedMap<String, String> sent) {
        OpenTender open = tenders.look(Operation.POSTPONE_DEADLINE, actor.get(), id);
        Typed form = Typed.of(sent);
        PostponementDraft draft = new PostponementDraft(
                form.instant("/deadline", "deadline"), form.instant("/opening", "opening"), form.text("reason"));
        return orAgain(
                () -> {
                    Refused.ifAny(form.unreadable());
                    return publications.postpone(actor.get(), id, SeenVersion.inForm(form.value("version")), draft);
                },
                refused -> postponement(422, open, reopened(open, draft, form.refused(refused))));
    }

    /** Where the reason for cancelling is given. */
    @GET
    @Path("confirm/tenders/{tender}/lots/{lot}/cancellation")
    @Permits(Operation.CANCEL_LOT)
    @Consumes(MediaType.WILDCARD)
    public Response askToCancel(@PathParam("tender") UUID id, @PathParam("lot") int lot) {
        OpenLot open = tenders.look(Operation.CANCEL_LOT, actor.get(), id, lot);
        return cancellation(200, open, Typed.showing(Map.of()));
    }

    /** Cancels. */
    @POST
    @Path("confirm/tenders/{tender}/lots/{lot}/cancellation")
    @Permits(Operation.CANCEL_LOT)
    public Response cancel(
            @PathParam("tender") UUID id, @PathParam("lot") int lot, MultivaluedMap<String, String> sent) {
        OpenLot open = tenders.look(Operation.CANCEL_LOT, actor.get(), id, lot);
        Typed form = Typed.of(sent);
        CancellationDraft draft = new CancellationDraft(
                form.choice("/ground", "ground", Ground.class), form.text("reason"), form.ticked("everyLot"));
        return orAgain(
                () -> {
                    Refused.ifAny(form.unreadable());
                    return cancellations.cancel(actor.get(), id, lot, draft);
                },
                refused -> cancellation(422, open, form.refused(refused)));
    }

    /** What is wrong with what was written is said beside it; everything else has a page of its own. */
    private static Response orAgain(Supplier<Tender> act, Function<List<Refusal>, Response> again) {
        try {
            return PublicationPages.to(act.get());
        } catch (Refused refused) {
            boolean mendable = refused.refusals().stream()
                    .map(refusal -> refusal.code().kind())
                    .anyMatch(kind -> kind == Kind.INVALID || kind == Kind.MALFORMED);
            if (!mendable) {
                throw refused;
            }
            return again.apply(refused.refusals());
        }
    }

    private Response rectification(int status, OpenTender open, Typed form) {
        Frame frame = frame(open);
        return frame.show(
                status,
                new Rectification(
                        frame,
                        open.tender(),
                        publications.history(open.tender().id()).get(0).number(),
                        publications.deadline(open.tender()),
                        publications.changes(open.tender()),
                        tenders.blocks(open.tender(), Step.RECTIFY),
                        form));
    }

    private Response postponement(int status, OpenTender open, Typed form) {
        Frame frame = frame(open);
        return frame.show(status, new Postponement(frame, open.tender(), publications.deadline(open.tender()), form));
    }

    /** The opening as it is planned, to be moved with the deadline. */
    private Typed planned(OpenTender open) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("version", Long.toString(open.tender().version()));
        Typed.put(values, "opening", inForce(open).terms().opening());
        return Typed.showing(values);
    }

    /** An opening that stayed where it was and now comes too early is offered as long after the deadline as before. */
    private Typed reopened(OpenTender open, PostponementDraft draft, Typed form) {
        Tender announced = inForce(open);
        Instant opens = announced.terms().opening();
        OffsetDateTime deadline = draft.deadline();
        boolean stayed = draft.opening() == null || draft.opening().toInstant().equals(opens);
        if (opens == null
                || deadline == null
                || !stayed
                || form.wrong("/opening").isEmpty()) {
            return form;
        }
        Map<String, String> offered = new LinkedHashMap<>();
        Typed.put(offered, "opening", opens.plus(Duration.between(announced.deadline(), deadline.toInstant())));
        Typed again = form;
        for (Map.Entry<String, String> field : offered.entrySet()) {
            again = again.with(field.getKey(), field.getValue());
        }
        return again;
    }

    private Tender inForce(OpenTender open) {
        return publications.announced(open.tender().id()).tender();
    }

    private Response cancellation(int status, OpenLot open, Typed form) {
        Frame frame = frames.in(open.tender().head(open.lot().number()), open.standing(), Section.PUBLICATION);
        return frame.show(status, new CancellationPage(frame, open, List.of(Ground.values()), form));
    }

    private Frame frame(OpenTender open) {
        return frames.in(open.tender().head(), open.standing(), Section.PUBLICATION);
    }

    private static Typed fresh(OpenTender open) {
        return Typed.showing(Map.of("version", Long.toString(open.tender().version())));
    }
}
