package fr.pesee.prepare.setup;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Procedure;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.rule.model.ScoringModel;
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
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The door of the set-up: a tender is created, and edited while it is being prepared. */
@Path("/")
@Authenticated
public class SetupPages {
    private static final String ADD_LOT = "addLot";
    private static final String REMOVE_LOT = "removeLot";

    private final Access access;
    private final Tenders tenders;
    private final Grids grids;
    private final CurrentActor actor;
    private final Frames frames;

    SetupPages(Access access, Tenders tenders, Grids grids, CurrentActor actor, Frames frames) {
        this.access = access;
        this.tenders = tenders;
        this.grids = grids;
        this.actor = actor;
        this.frames = frames;
    }

    /**
     * The form of a tender.
     *
     * @param tender null while it is not created yet
     * @param lots their fields
     * @param rectifying whether only what a rectification may change can be changed
     * @param profile the law that governs the tender; null while it is not created yet
     * @param seen what it was first shown with, in hidden fields
     * @param merge what somebody else has changed meanwhile; null when nobody has
     * @param saved whether it has just been stored
     */
    @CheckedTemplate(basePath = "setup", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SetupPage(
            Frame frame,
            @Nullable Tender tender,
            Typed form,
            List<LotRow> lots,
            Collection<ScoringModel> models,
            List<Procedure> procedures,
            boolean mayBeFictional,
            boolean rectifying,
            @Nullable String profile,
            List<Seen> seen,
            @Nullable SetupMerge merge,
            boolean saved)
            implements TemplateInstance {}

    /** A field that repeats what another one was first shown with. */
    record Seen(String name, String value) {
        static List<Seen> of(Typed form) {
            return form.names().stream()
                    .filter(name -> name.startsWith(SetupMerge.SEEN))
                    .map(name -> new Seen(name, form.value(name)))
                    .toList();
        }
    }

    /**
     * The fields of one lot.
     *
     * @param title name of the field for its title
     * @param titleAt where the request has it
     * @param model name of the field for its scoring model
     * @param modelAt where the request has it
     */
    record LotRow(int number, String title, String titleAt, String model, String modelAt) {
        static List<LotRow> upTo(int count) {
            return IntStream.range(0, count)
                    .mapToObj(index -> new LotRow(
                            index + 1,
                            "lot" + (index + 1),
                            "/lots/" + index + "/title",
                            "model" + (index + 1),
                            "/lots/" + index + "/model"))
                    .toList();
        }
    }

    /** An empty form. */
    @GET
    @Path("tenders/new")
    @Permits(Operation.CREATE_TENDER)
    public Response ask() {
        access.permit(Operation.CREATE_TENDER, actor.get());
        return show(200, null, SetupForm.empty());
    }

    /** Creates the tender; or shows the form with one lot more or less. */
    @POST
    @Path("tenders/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.CREATE_TENDER)
    public Response create(MultivaluedMap<String, String> sent) {
        access.permit(Operation.CREATE_TENDER, actor.get());
        Typed form = Typed.of(sent);
        int lots = SetupForm.lotCount(form);
        if (form.chose("act", ADD_LOT)) {
            return show(200, null, form.with("lots", Integer.toString(Math.min(SetupForm.MOST_LOTS, lots + 1))));
        }
        if (form.chose("act", REMOVE_LOT)) {
            return show(200, null, form.with("lots", Integer.toString(Math.max(1, lots - 1))));
        }
        try {
            var draft = SetupForm.created(form);
            Tender created = tenders.create(actor.get(), draft, form.unreadable());
            return Response.seeOther(URI.create(created.head().address())).build();
        } catch (Refused refused) {
            return show(422, null, form.refused(mendable(refused)));
        }
    }

    /**
     * The form of a tender in preparation.
     *
     * @param saved whether it has just been stored
     */
    @GET
    @Path("tenders/{tender}/setup")
    @Permits(Operation.EDIT_TENDER)
    public Response read(@PathParam("tender") UUID id, @QueryParam("saved") @Nullable String saved) {
        OpenTender open = tenders.look(Operation.EDIT_TENDER, actor.get(), id);
        return show(200, open, SetupForm.of(open.tender()), null, saved != null);
    }

    /** Stores the form; what somebody else changed meanwhile is shown before it is replaced. */
    @POST
    @Path("tenders/{tender}/setup")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.EDIT_TENDER)
    public Response edit(@PathParam("tender") UUID id, MultivaluedMap<String, String> sent) {
        OpenTender open = tenders.look(Operation.EDIT_TENDER, actor.get(), id);
        Typed form = Typed.of(sent);
        try {
            var draft = SetupForm.edited(form);
            tenders.edit(actor.get(), id, SeenVersion.inForm(form.value("version")), draft, form.unreadable());
            return Response.seeOther(URI.create(open.tender().head().address() + "/setup?saved=true"))
                    .build();
        } catch (Refused refused) {
            return again(id, form, refused);
        }
    }

    private Response again(UUID id, Typed form, Refused refused) {
        OpenTender now = tenders.look(Operation.EDIT_TENDER, actor.get(), id);
        if (refused.refusals().get(0).code().kind() == Kind.STALE) {
            SetupMerge merge = SetupMerge.of(form, now.tender());
            return show(409, now, merge.form(), merge, false);
        }
        return show(422, now, form.refused(mendable(refused)), null, false);
    }

    /** What belongs beside a field; anything else has a page of its own. */
    private static List<Refusal> mendable(Refused refused) {
        boolean fields =
                refused.refusals().stream().noneMatch(refusal -> refusal.at().isEmpty());
        if (!fields) {
            throw refused;
        }
        return refused.refusals();
    }

    private Response show(int status, @Nullable OpenTender open, Typed form) {
        return show(status, open, form, null, false);
    }

    private Response show(
            int status, @Nullable OpenTender open, Typed form, @Nullable SetupMerge merge, boolean saved) {
        Frame frame = open == null ? frames.plain() : frames.in(open.tender().head(), open.standing(), Section.SETUP);
        return frame.show(
                status,
                new SetupPage(
                        frame,
                        open == null ? null : open.tender(),
                        form,
                        LotRow.upTo(SetupForm.lotCount(form)),
                        open == null ? grids.library(actor.get()) : List.of(),
                        List.of(Procedure.values()),
                        open == null && tenders.acceptFictional(),
                        open != null && open.tender().phase() != Phase.DRAFT,
                        open == null ? null : open.tender().law().code(),
                        Seen.of(form),
                        merge == null ? null : merge.in(frame.language()),
                        saved));
    }
}
