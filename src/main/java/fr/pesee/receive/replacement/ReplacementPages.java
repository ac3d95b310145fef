package fr.pesee.receive.replacement;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.ground.problem.ReadInAct;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.prepare.variant.Variants;
import fr.pesee.receive.deposit.DepositDraft;
import fr.pesee.receive.late.BackupCopies;
import fr.pesee.receive.late.BackupCopy;
import fr.pesee.receive.late.CopyContents;
import fr.pesee.receive.late.LateProblem;
import fr.pesee.receive.plan.SealingPlan;
import fr.pesee.receive.plan.SealingPlans;
import fr.pesee.receive.upload.BidderWindow;
import fr.pesee.receive.upload.PartView;
import fr.pesee.receive.upload.Parts;
import fr.pesee.receive.upload.UploadProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page on which the officer seals what an opened backup copy holds. */
@Path("/tenders/{tender}/lots/{lot}/backup-copies/{copy}/content")
@Authenticated
@Blocking
class ReplacementPages {
    private static final Set<ProblemCode> NOTHING_HELD = Set.of(
            LateProblem.COPY_NOT_OPENED,
            LateProblem.COPY_CONTENTS_OPENED,
            UploadProblem.DEPOSITS_UNSEALED,
            UploadProblem.ENVELOPE_UNKNOWN);

    private final Replacements replacements;
    private final BackupCopies copies;
    private final SealingPlans plans;
    private final Publications publications;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    ReplacementPages(
            Replacements replacements,
            BackupCopies copies,
            SealingPlans plans,
            Publications publications,
            Tenders tenders,
            CurrentActor actor,
            Frames frames) {
        this.replacements = replacements;
        this.copies = copies;
        this.plans = plans;
        this.publications = publications;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "replacement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ContentPage(
            Frame frame,
            SealingPlan plan,
            Organisation organisation,
            BackupCopy copy,
            List<Lot> others,
            boolean drawing,
            boolean apart)
            implements TemplateInstance {}

    /** The form in which files and prices of the copy are sealed; the register where there is nothing to enter. */
    @GET
    @Permits(Operation.ENTER_BACKUP_COPY)
    public Response form(@PathParam("tender") UUID id, @PathParam("lot") int lot, @PathParam("copy") int number) {
        Actor officer = actor.get();
        OpenLot open = tenders.look(Operation.ENTER_BACKUP_COPY, officer, id, lot);
        BackupCopy copy = copies.read(officer, id, lot, number);
        if (copy.contents() == null || copy.contents() == CopyContents.OPENED) {
            URI register = URI.create(Section.BACKUP_COPIES.address("/tenders/" + id, lot));
            return Response.seeOther(register).build();
        }
        BidderWindow window = replacements.look(officer, id, lot, number);
        Frame frame = frames.in(open.tender().head(lot), open.standing(), Section.BACKUP_COPIES);
        SealingPlan plan = plans.of(id, lot);
        return frame.show(new ContentPage(
                frame,
                plan,
                window.organisation(),
                copy,
                List.of(),
                publications.inForce(id, lot, Variants.PART).isPresent(),
                plan.envelopes().size() > 2));
    }

    /** Takes one part, as the API does. */
    @PUT
    @Path(ReplacementResource.PARTS + "/{part}")
    @Consumes(MediaType.WILDCARD)
    @Permits(Operation.ENTER_BACKUP_COPY)
    @ReadInAct
    public Response put(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @PathParam("copy") int copy,
            @PathParam("envelope") UUID envelope,
            @PathParam("piece") UUID piece,
            @PathParam("part") int number,
            @HeaderParam("Content-Digest") @Nullable String digest,
            InputStream body) {
        return ReplacementResource.answer(replacements.receive(
                actor.get(), tender, lot, copy, new Parts.Place(envelope, piece, number), digest, body));
    }

    /**
     * The parts of a piece that are held, so that a page that begins again sends none of them twice; none where nobody
     * can have sent any.
     */
    @GET
    @Path(ReplacementResource.PARTS)
    @Produces(MediaType.APPLICATION_JSON)
    @Permits(Operation.ENTER_BACKUP_COPY)
    public PageOf<PartView> read(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @PathParam("copy") int copy,
            @PathParam("envelope") UUID envelope,
            @PathParam("piece") UUID piece,
            @BeanParam PageAsked page) {
        Parts.Place place = new Parts.Place(envelope, piece, 0);
        return PageOf.of(held(tender, lot, copy, place, page), page.limit(), PartView::number);
    }

    private List<PartView> held(UUID tender, int lot, int copy, Parts.Place place, PageAsked page) {
        try {
            return replacements.held(actor.get(), tender, lot, copy, place, page.after(-1), page.limit()).stream()
                    .map(PartView::of)
                    .toList();
        } catch (Refused refused) {
            if (NOTHING_HELD.contains(refused.refusals().get(0).code())) {
                return List.of();
            }
            throw refused;
        }
    }

    /** Enters what the page has sealed. */
    @PUT
    @Path("deposits/{deposit}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Permits(Operation.ENTER_BACKUP_COPY)
    public Response enter(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @PathParam("copy") int copy,
            @PathParam("deposit") UUID deposit,
            @Nullable DepositDraft draft) {
        return Response.status(201)
                .entity(replacements.enter(actor.get(), tender, lot, copy, deposit, Bodies.required(draft)))
                .build();
    }
}
